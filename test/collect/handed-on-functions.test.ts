import { describe } from 'vitest';
import { itReads, leavingBy, loggedIn, type Around } from './analyzed.js';
import { newsroom } from './newsroom.js';

const guest = 'export interface Guest { email: string; berth: string }\n';
const around: Around = { shared: newsroom, file: (code) => `import { log } from './log';\n${guest}${code}\nexport const used = log;\n` };

describe('a logger that is called another way', () => {
  itReads(around, loggedIn, [
    ['with a list of arguments', "function line(level: 'info' | 'warn', ...rest: unknown[]) { console[level].apply(console, rest); }\nexport function leave(guest: Guest) { line('info', guest.email); }", ['Guest.email']],
    ['with itself', 'export function leave(guest: Guest) { console.log.call(console, guest.email); }', ['Guest.email']],
    ['under a level, where its type is unknown', "declare const winston: any;\nexport function leave(level: string, guest: Guest) { winston[level]('left', guest.email); }", ['Guest.email']],
    ['but not a table under a key', 'declare const logs: any; declare const log2: any;\nexport function leave(name: string, guest: Guest) { logs[name](guest.email); log2[name](guest.email); }', []],
    ['but not another function with a list of arguments', 'declare function keep(...values: unknown[]): void;\nexport function leave(guest: Guest) { keep.apply(null, [guest.email]); keep.call(null, guest.email); }', []],
    ['with one of its arguments', 'function line(...values: unknown[]) { const [message] = values; console.log(message); }\nexport function leave(guest: Guest) { line(guest.berth, guest.email); }', []],
    ['with the second of its arguments', 'function line(level: string, ...values: unknown[]) { const [message, mail] = values as [string, string]; console.log(level, mail); }\nexport function leave(guest: Guest) { line(guest.berth, guest.berth, guest.email); }', ['Guest.email']],
    ['with one of a list of arguments', 'function line(...values: unknown[]) { const [message, mail] = values; console.log(mail); }\nexport function leave(guest: Guest) { const both = [guest.berth, guest.email]; line(...both); }', ['Guest.email']],
    ['but not with those that it took away before', 'function line(...values: unknown[]) { const guest = values.pop(); const [message, berth] = values; console.log(message, berth); return guest; }\nexport function leave(guest: Guest) { line(guest.berth, guest.email); }', []],
    ['but not with a part of one', 'function line(...values: Guest[]) { const [{ berth }] = values; console.log(berth); }\nexport function leave(guest: Guest) { line(guest, guest); }', []],
    ['with what is left of its arguments', 'function line(...values: unknown[]) { const [message, ...details] = values; console.log(message, details); }\nexport function leave(guest: Guest) { line(guest.berth, guest.email); }', ['Guest.email']],
  ]);
});

describe('a function that logs', () => {
  itReads(around, loggedIn, [
    ['is followed where another function makes it', "const journal = (level: 'info' | 'warn') => (message: string, details?: object) => console[level](message, details);\nconst note = journal('info');\nexport function leave(guest: Guest) { note('left', { mail: guest.email }); }", ['Guest.email']],
    ['is followed where it is called as it is made', "function journal(scope: string) { return (text: string) => { console.log(scope, text); }; }\nexport function leave(guest: Guest) { journal('quay')(guest.email); }", ['Guest.email']],
    ['is followed where an object that is given has it', "function useJournal() { return { note: (text: string) => { console.log(text); } }; }\nexport function leave(guest: Guest) { const { note } = useJournal(); note(guest.email); }", ['Guest.email']],
    ['is followed under another name', "function useJournal() { const note = (text: string) => { console.log(text); }; return { note }; }\nexport function leave(guest: Guest) { const { note: remark } = useJournal(); remark(guest.email); }", ['Guest.email']],
    ['is followed where a variable holds the logger', 'const remark = console.log;\nexport function leave(guest: Guest) { remark(guest.email); }', ['Guest.email']],
    ['is followed where a variable holds it bound', "const remark = console.log.bind(console, 'quay');\nexport function leave(guest: Guest) { remark(guest.email); }", ['Guest.email']],
    ['is followed where it is taken out of the logger', 'const { info: remark } = log;\nexport function leave(guest: Guest) { remark(guest.email); }', ['Guest.email']],
    ['is not another of the same name', 'function useJournal() { return { note: (text: string) => text.length }; }\nfunction note(text: string) { console.log(text); }\nexport function leave(guest: Guest) { const { note: remark } = useJournal(); remark(guest.email); note(guest.berth); }', []],
    ['is not another variable of the same name', 'export function board() { const remark = console.log; remark(1); }\nexport function leave(guest: Guest, remark: (text: string) => void) { remark(guest.email); }', []],
  ]);
});

describe('a function that is handed over by its name', () => {
  const records: Around = { shared: newsroom, file: (code) => `import { prisma } from './prisma';\nimport { log } from './log';\n${guest}declare const guests: Guest[];\n${code}\nexport const used = [prisma, log, guests];\n` };

  itReads(records, loggedIn, [
    ['logs what a promise gives it', "export const leave = (id: string) => prisma.user.findUnique({ where: { id } }).then(console.log);", ['User.birthDate', 'User.email', 'User.name', 'User.phone']],
    ['logs what a query gives it', "import mongoose from 'mongoose';\nconst Sailor = mongoose.model('Sailor', new mongoose.Schema({ email: String, berth: Number }));\nexport const leave = (id: string) => Sailor.findOne({ _id: id }).then(console.log);", ['Sailor.email']],
    ['logs each element of a list', 'export function leave() { guests.forEach(console.log); }', ['Guest.email']],
    ['logs what another function makes of each', 'export function leave() { guests.map(({ email }) => email).forEach(log.info); }', ['Guest.email']],
    ['logs it bound as well', "export function leave() { guests.forEach(console.log.bind(console, 'left')); }", ['Guest.email']],
    ['logs where its type is unknown', 'declare const logger: any;\nexport function leave() { guests.forEach(logger.info); }', ['Guest.email']],
    ['logs what one of the application is handed', "function report(guest: unknown) { console.log('left', { guest }); }\nexport function leave() { guests.forEach(report); }", ['Guest.email']],
    ['logs what a method of the application is handed', 'class Desk { report(guest: unknown) { console.log(guest); } leave() { guests.forEach(this.report); } }\nexport const desk = new Desk();', ['Guest.email']],
    ['logs no number', 'export function leave() { guests.map(({ berth }) => berth.length).forEach(console.log); }', []],
    ['logs no error that a promise ends with', "export const leave = (id: string) => prisma.user.findUnique({ where: { id } }).catch(console.error);", []],
    ['logs nothing where a function of another name is handed', 'function keep(guest: unknown) { return guest; }\nfunction report(guest: unknown) { console.log(guest); }\nexport function leave() { guests.forEach(keep); report(1); }', []],
    ['logs nothing of what is handed second', 'function report(guest: unknown, position: number) { console.log(position); }\nexport function leave() { guests.forEach(report); }', []],
    ['logs no thing', 'export const leave = (id: string) => prisma.article.findUnique({ where: { id } }).then(console.log);', []],
  ]);
});

const journals: Record<string, string> = {
  ...newsroom,
  'src/journal.ts': 'export default function write(text: string) { console.log(text); }\nexport function note(text: string) { console.log(text); }\nexport const count = (text: string) => text.length;\n',
  'src/nameless.ts': 'export default (text: string) => { console.log(text); };\n',
  'src/required.js': 'const write = (...values) => console.log(Date.now(), ...values);\nmodule.exports = write;\n',
  'src/nameless-required.js': 'module.exports = function (text) { console.log(text); };\n',
  'src/library.js': 'function library(text) { console.log(text); }\nmodule.exports = library;\nmodule.exports.note = library;\n',
};

describe('a function that a file imports under a name of its own', () => {
  itReads({ shared: journals, file: (code) => `${guest}${code}\n` }, loggedIn, [
    ['logs as the default', "import report from './journal';\nexport function leave(guest: Guest) { report(guest.email); }", ['Guest.email']],
    ['logs as a member', "import { note as report } from './journal';\nexport function leave(guest: Guest) { report(guest.email); }", ['Guest.email']],
    ['logs without a name', "import report from './nameless';\nexport function leave(guest: Guest) { report(guest.email); }", ['Guest.email']],
    ['logs no more than it is', "import { count as note } from './journal';\nexport function leave(guest: Guest) { note(guest.email); }", []],
    ['logs nothing under the same name of another', "import report from './journal';\nexport function leave(guest: Guest, berth: (report: (text: string) => void) => void) { berth((text) => text); report(guest.berth); ((report: (text: string) => number) => { report(guest.email); })((text) => text.length); }", []],
  ]);
  itReads({ shared: journals, file: (code) => code, extension: 'js' }, loggedIn, [
    ['logs where it is required', "const log = require('./required');\nexports.leave = (email) => { log('left', email); };", ['email']],
    ['logs where a nameless one is required', "const say = require('./nameless-required');\nexports.leave = (email) => { say(email); };", ['email']],
    ['logs where what is required has members too', "const tell = require('./library');\nexports.leave = (email) => { tell(email); };", ['email']],
  ]);
});

describe('a hook of the application around a service', () => {
  itReads(around, leavingBy('third-party'), [
    ['sends what its function is given', "import { usePostHog } from 'posthog-js/react';\nfunction useMetrics() { const posthog = usePostHog(); return { capture: (event: string, details?: object) => { posthog?.capture(event, details); } }; }\nexport function Leave(guest: Guest) { const { capture } = useMetrics(); capture('left', { mail: guest.email }); }", ['Guest.email']],
    ['sends what a remembered function is given', "import { useCallback } from 'react';\nimport { usePostHog } from 'posthog-js/react';\nfunction useMetrics() { const posthog = usePostHog(); const track = useCallback((event: string, details?: object) => { if (!posthog) return; posthog.capture(event, { ...details, at: 1 }); }, [posthog]); return { track }; }\nexport function Leave(guest: Guest) { const { track } = useMetrics(); track('left', { mail: guest.email }); }", ['Guest.email']],
    ['sends what a renamed function of the service is given', "import { useOpenPanel } from '@openpanel/nextjs';\nexport function Leave(guest: Guest) { const { track: send } = useOpenPanel(); send('left', { mail: guest.email }); }", ['Guest.email']],
  ]);
});
