import { describe, expect, it } from 'vitest';
import { analyzed, itReads, leavingBy } from '../analyzed.js';

const around = {
  shared: {
    'src/tenant.ts': `
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
@Entity() export class Tenant { @PrimaryGeneratedColumn() id: number; @Column() email: string; @Column() phone: string }`,
    'src/failures.ts': `
export class Refusal extends Error { constructor(message: string, readonly details?: object) { super(message); } }
export class StayError extends Error {}
export function failWith(reason: string, tenant: { phone: string; room?: string }) { const made = new StayError(reason + ' in ' + tenant.room); return made; }
export function raise(reason: string): never { throw new Error(reason); }`,
  },
  file: (code: string): string => `
import type { Tenant } from './tenant.js';
import { Refusal, failWith, raise } from './failures.js';
declare function createError(status: number, message: string): Error;
declare const logger: any;
export function check(tenant: Tenant, next: (error: unknown) => void) { ${code} }`,
};

const itRaises = (cases: Parameters<typeof itReads<string[]>>[2]): void => { itReads(around, leavingBy('error'), cases); };

describe('an error quotes', () => {
  itRaises([
    ['its message', 'throw new Error(`no room for ${tenant.email}`);', ['Tenant.email']],
    ['what is thrown without a class', 'throw `no room for ${tenant.email}`;', ['Tenant.email']],
    ['what is made by a helper of a library', 'throw createError(404, `no room for ${tenant.email}`);', ['Tenant.email']],
    ['the arguments of a class that extends Error by another name', "throw new Refusal('no room', { phone: tenant.phone });", ['Tenant.phone']],
    ['what is handed to next', 'next(new Error(tenant.email));', ['Tenant.email']],
    ['what a promise is rejected with', 'return Promise.reject(new Error(tenant.email));', ['Tenant.email']],
    ['a text that a promise is rejected with', 'return new Promise((_, reject) => { reject(`no room for ${tenant.email}`); });', ['Tenant.email']],
    ['what is returned for the caller to throw', 'return new Refusal(tenant.email);', ['Tenant.email']],
    ['what a function that constructs it puts into it', 'throw failWith(`no room for ${tenant.email}`, tenant);', ['Tenant.email']],
    ['what a function that throws is given', 'raise(`no room for ${tenant.email}`);', ['Tenant.email']],
  ]);
});

describe('an error quotes nothing', () => {
  itRaises([
    ['of a record that the function that constructs it only takes a part of', "throw failWith('no room', tenant);", []],
    ['where a value only decides', "throw new Error(tenant.email ? 'no room' : 'no address');", []],
    ['where it is thrown again', 'try { next(1); } catch (error) { throw error; }', []],
    ['where only a logger has it', 'logger.error(new Error(tenant.email));', []],
    ['where it names an opaque id', 'throw new Error(`no room for ${tenant.id}`);', []],
  ]);
});

it('what a function that makes errors is given is told once where its result is thrown', () => {
  const code = "throw fail('no room', { phone: tenant.phone });";
  const failures = `${around.shared['src/failures.ts']}\nexport function fail(message: string, details: object): Refusal { const made = new Refusal(message, details); return made; }`;
  const { flows } = analyzed({ ...around.shared, 'src/failures.ts': failures, 'src/check.ts': around.file(code).replace('raise }', 'fail }') });
  expect(flows.filter(({ sink }) => sink === 'error').map(({ how, span }) => `${span.file}: ${how}`)).toEqual(['src/check.ts: throw fail']);
});
