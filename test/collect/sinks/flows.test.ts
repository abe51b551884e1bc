import { describe } from 'vitest';
import { itLogs } from '../analyzed.js';

const around = {
  shared: {
    'package.json': '{ "dependencies": { "lodash": "4" } }',
    'src/guest.ts': `
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
@Entity() export class Guest { @PrimaryGeneratedColumn() id: number; @Column() email: string; @Column() phone: string }`,
  },
  file: (code: string): string => `
import pino from 'pino';
import { pick, omit } from 'lodash';
import type { Guest } from './guest.js';
const logger = pino();
declare const guest: Guest;
declare const guests: Guest[];
${code}`,
};

describe('what is put into a value after it was made is logged with it', () => {
  itLogs(around, [
    ['as a property', 'export function tell() { const event: Record<string, unknown> = {}; event.who = guest.email; logger.info(event); }', ['Guest.email']],
    ['under a key in brackets', "export function tell() { const event: any = { ok: true }; event['who'] = guest.email; logger.info(event); }", ['Guest.email']],
    ['by Object.assign', 'export function tell() { const event: any = {}; Object.assign(event, { who: guest.email }); logger.info(event); }', ['Guest.email']],
    ['in a list', "export function tell() { const parts: string[] = []; parts.push(guest.email); logger.info(parts.join(' ')); }", ['Guest.email']],
    ['in a map', "export function tell() { const fields = new Map<string, string>(); fields.set('who', guest.email); logger.info(fields); }", ['Guest.email']],
    ['in a field of a class', `class Trace {
  fields: Record<string, unknown> = {};
  add(name: string, value: unknown) { this.fields[name] = value; return this; }
  flush() { logger.info(this.fields); }
}
export function tell() { new Trace().add('who', guest.email).flush(); }`, ['Guest.email']],
    ['and not what goes into another one', 'export function tell() { const event: any = {}; const other: any = {}; other.who = guest.email; logger.info(event); return other; }', []],
  ]);
});

describe('a value passes', () => {
  itLogs(around, [
    ['a generator', 'function* mails() { for (const one of guests) yield one.email; }\nexport function tell() { for (const mail of mails()) logger.info(mail); }', ['Guest.email']],
    ['a function that calls back', 'function run(report: (text: string) => void) { report(guest.email); }\nexport function tell() { run((text) => { logger.info(text); }); }', ['Guest.email']],
    ['a method behind an interface', 'interface Notifier { notify(text: string): void }\nclass LogNotifier implements Notifier { notify(text: string) { logger.info(text); } }\nexport function tell(notifier: Notifier) { notifier.notify(guest.email); }\nexport const kept = new LogNotifier();', ['Guest.email']],
  ]);
});

describe('only a part is left', () => {
  itLogs(around, [
    ['of a record by pick', "export function tell() { logger.info(pick(guest, ['id', 'phone'])); }", ['Guest.phone']],
    ['of a record by omit', "export function tell() { logger.info(omit(guest, 'email', 'phone')); }", []],
    ['of an address by its first letters', "export function tell() { logger.info(guest.email.slice(0, 2) + '…'); }", []],
    ['of a number by its last digits', 'export function tell() { logger.info(guest.phone.slice(-2)); }', []],
    ['and most of it by a long slice', 'export function tell() { logger.info(guest.email.slice(0, 20)); }', ['Guest.email']],
  ]);
});

describe('of a value of unknown type, what the function takes from it is logged with it', () => {
  itLogs(around, [
    ['in a listener of messages', "declare const socket: any, save: any;\nsocket.on('book', (booking: any) => { logger.info(booking); save(booking.email); });", ['booking.email']],
    ['in a text that shows it', "declare const socket: any, save: any;\nsocket.on('book', (booking: any) => { logger.info(`new ${JSON.stringify(booking)}`); save(booking.guest.phone); });", ['guest.phone']],
    ['by destructuring', 'export async function tell(load: any) { const answer = await load(); logger.info(answer); const { email } = answer.body; return email; }', ['body.email']],
    ['of a property', 'export function tell(job: any) { logger.info(JSON.stringify(job.data)); const { email, rooms } = job.data; return [email, rooms]; }', ['data.email']],
    ['by destructuring what it is said to be', 'export async function tell(load: any) { const answer = await load(); logger.info(answer); const { email } = answer as Record<string, any>; return email; }', ['answer.email']],
    ['of what it is said to be', 'export function tell(job: any, save: any) { logger.info(job); save((job as { data: any }).data!.phone); }', ['data.phone']],
    ['of an object of which nothing else is said', 'export function tell(read: () => object | null, save: any) { const answer = read(); logger.info({ answer }); save((answer as any).phone); }', ['answer.phone']],
    ['of a property of a property', 'export function tell(job: any, save: any) { logger.info({ given: job.data.booking }); save(job.data.booking.phone); }', ['booking.phone']],
    ['and not of another property', 'export function tell(job: any, save: any) { logger.info(job.data); save(job.owner.phone); }', []],
    ['and not where a text only names it', 'export function tell(booking: any) { logger.info(`new ${booking}`); return booking.email; }', []],
    ['and not what is only missed', 'export function tell(booking: any) { if (!booking.email) logger.info(booking); }', []],
    ['and not what the code only takes where it goes on', 'export async function tell(load: any) { const answer = await load(); if (answer.failed) { logger.info(answer); return ""; } return answer.email; }', []],
    ['where the branch takes it by itself', 'export async function tell(load: any, save: any) { const answer = await load(); if (answer.late) { logger.info(answer); save(answer.email); return ""; } return answer.rooms; }', ['answer.email']],
    ['and not what is removed from it', 'export function tell(booking: any) { delete booking.email; logger.info(booking); return booking.rooms; }', []],
    ['and not what is written over', 'export function tell(booking: any) { booking.email = undefined; logger.info(booking); return booking.email; }', []],
    ['and not what another value of the same name has', 'export function tell(booking: any, others: any[]) { logger.info(booking); return others.map((booking) => booking.email); }', []],
    ['and not what a function that gives it back takes', "const hide = (booking: any) => { if (typeof booking !== 'object') return booking; return { email: booking.email[0] }; };\nexport function tell(value: any) { logger.info(hide(value)); }", []],
    ['and not of settings', 'export function tell(config: any) { logger.info(config); return config.email; }', []],
  ]);
});

describe('a property that a function takes from a value of unknown type', () => {
  itLogs(around, [
    ['is called after the value that the function is given', "const nameOf = (one: any) => `${one?.phone}`;\nexport function tell(visitor: any) { logger.info(nameOf(visitor)); }", ['visitor.phone']],
    ['is called so inside of a text', "function describe(one: any) { return `guest (phone=${one.phone}, key=${one.key})`; }\nexport function tell(visitor: any) { logger.info(`${describe(visitor)} is late`); }", ['visitor.phone']],
    ['is one of what the value holds', "const nameOf = (one: any) => one.lodger.phone;\nexport function tell(visit: any) { logger.info(nameOf(visit)); }", ['lodger.phone']],
    ['is called after the parameter where the value has no name', "const nameOf = (lodger: any) => lodger.phone;\nexport async function tell(load: any) { logger.info(nameOf((await load())[0])); }", ['lodger.phone']],
    ['is the field of a record', "const nameOf = (one: any) => `${one.phone}`;\nexport function tell() { logger.info(nameOf(guest)); }", ['Guest.phone']],
    ['is nothing of a value that is known not to have it', "const nameOf = (one: any) => `${one.phone}`;\nexport function tell() { logger.info(nameOf({ rooms: 2 })); }", []],
    ['is nothing of a thing', "const nameOf = (one: any) => `${one.name}`;\nexport function tell(room: any) { logger.info(nameOf(room)); }", []],
    ['goes through two functions', "const nameOf = (one: any) => one.phone;\nconst line = (other: any) => `call ${nameOf(other)}`;\nexport function tell(visitor: any) { logger.info(line(visitor)); }", ['visitor.phone']],
    ['and ends where functions call each other', "function odd(one: any): string { return one.next ? even(one.next) : one.phone; }\nfunction even(one: any): string { return one.next ? odd(one.next) : ''; }\nexport function tell(visitor: any) { logger.info(odd(visitor)); }", ['visitor.phone']],
  ]);
});

describe('a key in a constant takes one property', () => {
  itLogs(around, [
    ['of a record', "const FIELD = 'phone';\nexport function tell() { logger.info(guest[FIELD]); }", ['Guest.phone']],
    ['of a value of unknown type', "const FIELD = 'phone';\nexport function tell(visitor: any) { logger.info(visitor[FIELD]); }", ['visitor.phone']],
    ['and nothing else', "const ROOMS = 'rooms';\nexport function tell(visitor: any, save: any) { logger.info(visitor[ROOMS]); save(visitor.phone); }", []],
    ['and nothing else of a declared object', "const ROOMS = 'rooms';\nexport function tell(visitor: { phone: string; [more: string]: any }) { logger.info({ rooms: visitor[ROOMS] }); }", []],
    ['in a variable that is called like a constant', "let ROOMS = 'rooms';\nexport function tell(visitor: { phone: string; [more: string]: any }) { logger.info({ rooms: visitor[ROOMS] }); }", []],
    ['and any of them by a key that varies', "export function tell(visitor: { phone: string; [more: string]: any }, key: string) { logger.info({ what: visitor[key] }); }", ['visitor.phone']],
  ]);
});

describe('a copy by a helper of any library holds what it is made of', () => {
  itLogs(around, [
    ['by itself', "import _ from 'underscore';\nexport function tell() { logger.info(_.clone(guest)); }", ['Guest.email', 'Guest.phone']],
    ['among others', "import _ from 'underscore';\nexport function tell() { logger.info(_.extend({ late: true }, { who: guest.phone })); }", ['Guest.phone']],
    ['behind what it has', "import _ from 'underscore';\nexport function tell() { logger.info(_.defaults({ late: true }, { who: guest.phone })); }", ['Guest.phone']],
    ['and nothing else', "import _ from 'underscore';\nexport function tell(source: { clone(): number }) { logger.info(_.clone({ late: true }), source.clone()); }", []],
  ]);
});
