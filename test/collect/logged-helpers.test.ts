import { describe } from 'vitest';
import { itLogs, type Around } from './analyzed.js';
import { newsroom, wholeUser, withUser } from './newsroom.js';

const helpers: Around = {
  shared: {
    ...newsroom,
    'src/users/find-user.ts': `import { prisma } from '../prisma';
import type { Loaded } from './loaded';
export async function findUser(id: string) { return prisma.user.findUniqueOrThrow({ where: { id } }); }
export const addressOf = async (id: string): Promise<string> => (await findUser(id)).email;
export function label(person: { name: string }): string { return \`dear \${person.name}\`; }
export function identity<Value>(value: Value): Value { return value; }
export function same(text: string): string { return text.trim(); }
export function initials(text: string): number { return text.length; }
export function state(text: string): string { return text === '' ? 'empty' : 'given'; }
export async function load<Value>(read: () => Promise<Value>): Promise<Loaded<Value>> { return { value: await read(), at: 1 }; }
`,
    'src/users/loaded.ts': 'export interface Loaded<Value> { value: Value; at: number }\n',
    'src/users/index.ts': "export * from './find-user';\nexport { default as Directory } from './directory';\n",
    'src/users/directory.ts': `import { findUser } from './find-user';
export default class Directory {
  last = '';
  async contact(id: string) { const { phone } = await findUser(id); return phone; }
  async person(id: string) { return findUser(id); }
  async exists(id: string) { return (await findUser(id)) !== null; }
}
`,
    'src/users/dto.ts': `export interface UserView { email: string; title: string }
export function toView(user: { email: string }): UserView { return { email: user.email, title: 'reader' }; }
`,
  },
  file: (code) => `import { Directory, addressOf, findUser, identity, initials, label, load, same, state } from './users';
import { toView } from './users/dto';
import { prisma } from './prisma';
import { log } from './log';
const directory = new Directory();
export async function act(id: string): Promise<unknown> {
  ${code}
  return [Directory, addressOf, findUser, identity, initials, label, load, same, state, toView, prisma, log, directory];
}
`,
};

describe('a function of the application', () => {
  itLogs(helpers, [
    ['returns a record through a barrel', 'const user = await findUser(id); log.info(user.email);', ['User.email']],
    ['returns a whole record', 'log.info(await findUser(id));', wholeUser],
    ['returns a field as a string', 'log.info(await addressOf(id));', ['User.email']],
    ['returns text made of its argument', 'const user = await findUser(id); log.info(label(user));', ['User.name']],
    ['returns its argument', 'const user = await findUser(id); log.info(identity(user.phone)); log.info(same(user.email));', ['User.email', 'User.phone']],
    ['is generic over what a callback returns', 'const loaded = await load(() => findUser(id)); log.info(loaded.value.name);', ['User.name']],
    ['is a method of a default export', 'log.info(await directory.contact(id));', ['User.phone']],
    ['is a method that returns a record', 'const { email } = await directory.person(id); log.info(email);', ['User.email']],
    ['returns a view with the field', 'const view = toView(await findUser(id)); log.info(view.email);', ['UserView.email']],
    ['takes its argument apart', 'const user = await findUser(id); const tell = (letter: { to: string; subject: string }) => { const { to, subject } = letter; log.info(`sending to ${to}`); return subject; }; tell({ to: user.email, subject: user.name });', ['User.email', 'mail.to']],
    ['takes one field of each record', "const { pluck } = require('underscore'); const users = await prisma.user.findMany(); log.info(pluck(users, 'email'));", ['User.email']],
    ['takes a field of each record that says nothing', "const { pluck } = require('underscore'); const users = await prisma.user.findMany(); log.info(pluck(users, 'createdAt'));", []],
    ['of the application takes a field of each record', "const pluck = (list: any[], key: string) => list.map((one) => one[key]); const users = await prisma.user.findMany(); log.info(pluck(users, 'createdAt'));", []],
    ['that counts its argument is silent', 'const user = await findUser(id); log.info(initials(user.email));', []],
    ['that only looks at its argument is silent', 'const user = await findUser(id); log.info(state(user.email));', []],
    ['that answers yes or no is silent', 'log.info(await directory.exists(id));', []],
    ['with fixed text is silent', "log.info(same('the e-mail address')); log.info(label({ name: 'all' }));", []],
    ['whose result is of another part is silent', 'const loaded = await load(() => findUser(id)); log.info(loaded.at);', []],
  ]);
});

describe('CommonJS', () => {
  const shared: Record<string, string> = {
    'package.json': '{ "name": "newsroom" }',
    'prisma/schema.prisma': newsroom['prisma/schema.prisma'] ?? '',
    'src/services/user.service.js': `const { prisma } = require('../prisma');
const getUser = async (id) => prisma.user.findUnique({ where: { id } });
const getAddress = async (id) => { const user = await getUser(id); return user.email; };
const countUsers = async () => prisma.user.count();
module.exports = { getUser, getAddress, countUsers };
`,
    'src/services/index.js': "module.exports.userService = require('./user.service');\nmodule.exports.names = { kind: 'reader' };\n",
    'src/exported.js': "const { prisma } = require('./prisma');\nexports.first = () => prisma.user.findFirst();\n",
    'src/single.js': "const { prisma } = require('./prisma');\nmodule.exports = (id) => prisma.user.findUnique({ where: { id } });\n",
    'src/prisma.js': "const { PrismaClient } = require('@prisma/client');\nconst prisma = new PrismaClient();\nmodule.exports = { prisma };\n",
  };
  const javascript: Around = {
    shared,
    extension: 'js',
    file: (code) => `const { userService, names } = require('./services');
const { first } = require('./exported');
const single = require('./single');
async function act(id) {
  ${code}
}
module.exports = { act, userService, names, first, single };
`,
  };
  itLogs(javascript, [
    ['a service behind a barrel', 'const user = await userService.getUser(id);\n  console.log(user.email);', ['User.email']],
    ['a field that a service returns', 'console.log(await userService.getAddress(id));', ['User.email']],
    ['a function that was exported by name', 'console.log(await first());', wholeUser],
    ['a module that is a function', 'const user = await single(id);\n  console.log(`welcome ${user.name}`);', ['User.name']],
    ['a count of a service is silent', 'console.log(await userService.countUsers());', []],
    ['a constant of a barrel is silent', 'console.log(names.kind);', []],
  ]);
});

describe('a class', () => {
  itLogs({ ...withUser, file: (code) => `import { prisma } from './prisma';\nimport { log } from './log';\nimport type { User } from '@prisma/client';\n${code}\n` }, [
    ['keeps a record in a field', `export class Card {
  constructor(private readonly user: User) {}
  print() { log.info(this.user.email); }
}
void prisma;`, ['User.email']],
    ['keeps a value in a field', `export class Greeting {
  private address = '';
  async load(id: string) { const user = await prisma.user.findFirstOrThrow({ where: { id } }); this.address = user.email; }
  print() { log.info(this.address); }
}`, ['User.email']],
    ['has a getter of a field', `export class Person {
  constructor(private readonly user: User) {}
  get contact() { return this.user.phone; }
  print() { log.info(this.contact); }
}
void prisma;`, ['User.phone']],
    ['keeps a count: silent', `export class Counter {
  private emails = 0;
  async load() { this.emails = await prisma.user.count(); }
  print() { log.info({ emails: this.emails }); }
}`, []],
    ['that logs its own state is silent', `export class Mailer {
  private readonly host = 'mail.example';
  print() { log.info(\`e-mail through \${this.host}\`); }
}
void prisma;`, []],
  ]);
});

describe('names without a store', () => {
  itLogs({ shared: newsroom, file: (code) => `import { log } from './log';\n${code}\n` }, [
    ['of a parameter', 'export function invite(email: string) { log.info(`inviting ${email}`); return email; }', ['email']],
    ['of a property of a declared type', 'interface Guest { emailAddress: string; seat: number }\nexport function seat(guest: Guest) { log.info(guest.emailAddress); return guest; }', ['Guest.emailAddress']],
    ['of a whole declared type', 'interface Guest { emailAddress: string; seat: number }\nexport function seat(guest: Guest) { log.info({ guest }); return guest; }', ['Guest.emailAddress']],
    ['of a secret', 'export function sign(password: string) { log.debug({ password }); return password; }', ['password']],
    ['of a thing are silent', 'export function open(fileName: string, templateName: string) { log.info(`${fileName} ${templateName}`); return fileName; }', []],
    ['of flags are silent', 'export function flags(isEmailVerified: boolean, emailCount: number) { log.info({ isEmailVerified, emailCount }); return 1; }', []],
    ['of elements that a callback is given', 'export function invite(addresses: string[], emails: string[]) { emails.forEach((one) => log.info(one)); return addresses; }', ['emails']],
    ['of an element and its list are said once', 'export function invite(emails: string[]) { emails.forEach((email) => { log.info(email); }); return emails; }', ['email']],
    ['of texts that a callback is given', 'export function open(accessToken: string) { let cookies = [`session=${accessToken}`]; cookies = cookies.concat([]); cookies.forEach((cookie) => { log.debug(`set ${cookie}`); }); return cookies; }', ['accessToken']],
    ['of what a callback makes of elements are silent', 'export function count(emails: string[]) { emails.reduce((sum, one) => { log.info(sum); return sum + one.length; }, 0); return 1; }', []],
    ['of what a function is called in the code are silent', "export class Desk {\n  updateUser(): void { log.info({ at: this.updateUser.name, of: Desk.name, by: this.addMember.name }); }\n  addMember(): void { this.updateUser(); }\n}", []],
    ['of what a function keeps rather than writes are silent', "class EventLogger {\n  async log(email: string): Promise<{ id: string }> { return { id: 'a' }; }\n}\nexport async function invite(email: string) { const entry = await new EventLogger().log(email); return entry.id; }", []],
    ['of what a logger of the application keeps in a store are silent', "import { prisma } from './prisma';\nclass DeskLog {\n  async log(authorId: string, title: string): Promise<void> { await prisma.article.create({ data: { authorId, title } }); }\n}\nexport async function act(desk: DeskLog, user: { id: string; email: string }) { await desk.log(user.id, user.email); }", []],
    ['of what a logger of the application is given', "declare class EventLogger { log(email: string): Promise<void>; info(email: string): this }\nexport async function invite(logs: EventLogger, email: string, phone: string) { await logs.log(email); logs.info(phone); return 1; }", ['email', 'phone']],
    ['of what a private method is given', "export class Desk {\n  seats = 0;\n  #write(line: string) { this.seats += 1; log.info(line); }\n  greet(guest: { phone: string }) { this.#write(guest.phone); return this.seats; }\n}", ['guest.phone']],
    ['of functions are silent', 'export function run(sendEmail: () => void) { log.info(sendEmail); return sendEmail; }', []],
    ['of a thing with a name are silent', 'interface Project { name: string }\nexport function open(project: Project) { log.info(project.name); return project; }', []],
  ]);
});
