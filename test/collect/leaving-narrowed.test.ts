import { describe } from 'vitest';
import { flowsIn, itReads, leavingBy, sortedOnce, type Around } from './analyzed.js';

const shared = {
  'src/member.ts': `
import { Column, Entity, OneToMany, PrimaryGeneratedColumn } from 'typeorm';
import { Loan } from './loan.js';
@Entity() export class Member {
  @PrimaryGeneratedColumn() id: number; @Column() email: string; @Column() phone: string; @Column() role: string;
  @OneToMany(() => Loan, (loan) => loan.member) loans: Loan[];
  shown(): Partial<Member> { return Object.assign({}, ...(Object.keys(this) as (keyof Member)[]).filter((key) => key !== 'email').map((key) => ({ [key]: this[key] }))); }
}`,
  'src/loan.ts': `
import { Column, Entity, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { Member } from './member.js';
@Entity() export class Loan { @PrimaryGeneratedColumn() id: number; @Column() borrowerEmail: string; @ManyToOne(() => Member, (member) => member.loans) member: Member }`,
};
const around: Around = {
  shared,
  file: (code) => `
import express from 'express';
import { pick, omit } from 'small-helpers';
import config from './configuration.js';
import type { Member } from './member.js';
declare const MD5: (text: string) => { toString(): string };
import { parse } from 'cookie';
export function act(member: Member, response: express.Response, mail: string, request: express.Request) { ${code} }
void pick; void omit; void config; void MD5;`,
};
const directlyLogged: Parameters<typeof itReads<string[]>>[1] = (application, file) => sortedOnce(flowsIn(application, file)
  .flatMap(({ personal }) => personal.filter(({ kind }) => kind === 'direct').map(({ subject }) => subject)));

describe('what a helper of any library picks', () => {
  itReads(around, directlyLogged, [
    ['holds the properties that are named', "console.log(pick(member, ['email', 'role']));", ['Member.email']],
    ['holds nothing else', "console.log(pick(member, ['role']), pick(member, 'id', 'role'), { ...pick(member, ['role']) });", []],
    ['lacks what is left out', "console.log(omit(member, ['phone', 'loans']));", ['Member.email']],
  ]);
});

describe('a property whose name only runs tell', () => {
  itReads(around, leavingBy('respond'), [
    ['is no record of all that may stand there', 'response.json(member.shown());', []],
    ['of a list is a record', 'const at = 1; response.json(member.loans[at]);', ['Loan.borrowerEmail']],
  ]);
});

describe('an answer', () => {
  itReads(around, leavingBy('error'), [
    ['that is a failure now and then is none', "const find = () => (mail === '' ? { status: 404, body: 'none' } : { status: 200, body: member.email }); const found = find(); response.status(found.status).json({ body: found.body });", []],
    ['that is a failure always is one', "const refused = { status: 404, body: member.email }; response.status(refused.status).json({ body: refused.body });", ['Member.email']],
    ['quotes no record where only a reason is left', "const find = (): Member | string => (mail === '' ? 'none' : member); const found = find(); if (typeof found === 'string') throw new Error(found);", []],
  ]);
});

describe('a part of an address', () => {
  itReads(around, directlyLogged, [
    ['in a variable of its parts names nobody', "const parts = mail.split('@'); console.log(`not served: ${parts[1]?.toLowerCase()}`);", []],
    ['in a pattern of its parts names nobody', "const [, emailDomain] = mail.split('@'); console.log(emailDomain);", []],
  ]);
});

describe('a hash by its usual name', () => {
  itReads(around, directlyLogged, [
    ['stands for somebody without saying who', 'const emailHash = MD5(member.email).toString(); console.log(emailHash);', []],
  ]);
});

describe('what is no name of a person', () => {
  itReads(around, directlyLogged, [
    ['is taken apart like a path', "const fullName = mail.slice(1); const folder = fullName.lastIndexOf('/'); console.log(`not found: ${fullName}`, folder);", []],
    ['is one of the things in a cookie', "const found = parse(request.headers.cookie ?? ''); console.log(`goes to ${found[mail]}`);", []],
    ['is taken apart like a name', "const fullName = mail.slice(1); const [first] = fullName.split(' '); console.log(`not found: ${fullName}`, first);", ['fullName']],
  ]);
});

describe('a setting of the operator', () => {
  itReads(around, directlyLogged, [
    ['is asked for by its key', "const ip = config.get('ip'); console.log(`listening at ${ip}`);", []],
    ['is put into a text', "const ip = config.get('ip'); const hostIp = ip === '0.0.0.0' ? 'localhost' : ip; const url = `http://${hostIp}`; console.log(url);", []],
  ]);
});

describe('a count', () => {
  itReads(around, directlyLogged, [
    ['is called like what is counted', 'const counts: { prescriptions: number; diagnoses: number } = { prescriptions: 1, diagnoses: 2 }; console.log(counts.prescriptions, counts);', []],
    ['stands in an object that is called so', 'const realCounts = JSON.parse(mail); console.log(`${realCounts.prescriptions} prescriptions`);', []],
    ['is a number beneath', 'const usage: { totals: { users: number } } = { totals: { users: 3 } }; console.log(usage.totals.users, usage);', []],
  ]);
});
