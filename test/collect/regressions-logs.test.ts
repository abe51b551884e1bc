import { describe, expect, it } from 'vitest';
import { analyzed, flowsIn, itLogs, itReads, sortedOnce, type Around } from './analyzed.js';
import { newsroom, wholeUser, withUser } from './newsroom.js';

const kindsIn: Parameters<typeof itReads<string[]>>[1] = (application, file) =>
  sortedOnce(flowsIn(application, file).flatMap(({ personal }) => personal
    .filter(({ classification }) => classification.confidence !== 'possible')
    .map(({ kind, subject }) => `${kind} ${subject}`)));

/** `direct`, `pseudonymous` or both, whatever it is about. */
const onlyKindsIn: typeof kindsIn = (application, file) => sortedOnce(kindsIn(application, file).map((text) => text.replace(/ .*/, '')));

const plain: Around = { shared: newsroom, file: (code) => `import { log } from './log';\n${code}\nvoid log;\nexport {};\n` };

describe('a logger handed on as members', () => {
  const desk = `import pino from 'pino';
const base = pino();
export const logger = { info: base.info.bind(base), warn: base.warn, count: (text: string) => text.length };
export const { debug } = base;
`;
  itLogs({
    ...withUser,
    shared: { ...newsroom, 'src/desk.ts': desk },
    file: (code) => withUser.file(code).replace("import { log } from './log';", "import { logger } from './desk';"),
  }, [
    ['bound writes', 'logger.info(user.email);', ['User.email']],
    ['unbound writes', 'logger.warn({ user });', wholeUser],
    ['beside a function that counts: silent', 'logger.count(user.email);', []],
    ['that is given fixed text: silent', "logger.info('e-mail sent'); logger.warn('phone');", []],
  ]);
});

describe('a logger of an interface of the application', () => {
  const declared = `import type { User } from '@prisma/client';
export interface Journal { info(text: string, context?: object): void; warn: (text: string) => void }
`;
  itLogs({ shared: newsroom, file: (code) => `${declared}${code}\n` }, [
    ['called logger writes', 'export function act(logger: Journal, user: User) { logger.info(user.email); }', ['User.email']],
    ['called log writes through a property', 'export function act(log: Journal, user: User) { log.warn(user.phone ?? user.email); }', ['User.email', 'User.phone']],
    ['in a field of a class writes', 'export class Act {\n  constructor(private readonly logger: Journal) {}\n  run(user: User) { this.logger.info(user.name); }\n}', ['User.name']],
    ['called something else is silent', 'export function act(mailer: Journal, user: User) { mailer.info(user.email); }', []],
  ]);
});

describe('configuration that has a fallback', () => {
  itLogs(plain, [
    ['of empty text is silent', "log.info(process.env.SUPPORT_EMAIL ?? '');", []],
    ['in a variable is silent', "const supportEmail = process.env.SUPPORT_EMAIL ?? ''; log.info(supportEmail);", []],
    ['of another variable is silent', "const first = process.env.SUPPORT_EMAIL || 'help@example.org'; const email = first; log.info({ email });", []],
    ['of a person is reported', "export function act(email: string) { const target = process.env.SUPPORT_EMAIL ?? email; log.info(target); }", ['email']],
  ]);
});

describe('a list of texts', () => {
  itReads(plain, kindsIn, [
    ['of addresses is reported', 'export function act(emails: string[]) { log.info(emails); }', ['direct emails']],
    ['of addresses in one text is reported', "export function act(emails: string[]) { log.info(emails.join(', ')); }", ['direct emails']],
    ['of addresses in a template is reported', "export function act(emails: string[]) { log.info(`to ${emails.join(', ')}`); }", ['direct emails']],
    ['of ids is reported as pseudonyms', 'export function act(userIds: string[]) { log.info(userIds); }', ['pseudonymous userIds']],
    ['of things is silent', "export function act(colours: string[]) { log.info(colours, colours.join(', ')); }", []],
    ['of addresses that is only counted is silent', 'export function act(emails: string[]) { log.info(emails.length); }', []],
  ]);
});

describe('a type that holds itself', () => {
  const json = 'type Json = string | number | boolean | null | Json[] | { [key: string]: Json };\ntype Nested = Nested[];\n';
  itLogs({ ...plain, file: (code) => plain.file(`${json}${code}`) }, [
    ['does not stop what stands beside it', 'export function act(content: Json, nested: Nested, email: string) { log.info(content, nested, email); }', ['email']],
    ['of a thing is silent', 'export function act(colours: Json, shapes: Nested) { log.info(colours, shapes); }', []],
  ]);
});

describe('an id of a person', () => {
  itReads({
    ...withUser,
    shared: { ...newsroom, 'src/keys.ts': "import type { User } from '@prisma/client';\nexport function keyOf(person: string | { id: string; email: string }): string { return typeof person === 'string' ? person : person.id; }\nexport function anyKeyOf(person: any): any { return person?.id ?? person; }\nexport declare function ownerOf(id: string): User;\n" },
    file: (code) => `import { anyKeyOf, keyOf, ownerOf } from './keys';\nvoid [anyKeyOf, keyOf, ownerOf];\n${withUser.file(code)}`,
  }, onlyKindsIn, [
    ['that a helper is said to give as a record is a pseudonym', 'const userId = ownerOf(id); log.info(userId);', ['pseudonymous']],
    ['that a parameter holds as a record or its key is a pseudonym', 'const tell = (userId: typeof user | string) => { log.info(userId); }; void tell;', ['pseudonymous']],
    ['in a text is a pseudonym', 'const userId = keyOf(user); log.info(`signed in ${userId}`);', ['pseudonymous']],
    ['is direct where the variable is called a person', 'const owner = ownerOf(id); log.info(owner);', ['direct', 'pseudonymous']],
    ['that a helper takes from a record is a pseudonym', 'const userId = keyOf(user); log.info({ userId });', ['pseudonymous']],
    ['that an untyped helper takes from a record or gives back is a pseudonym', 'const userId = anyKeyOf(user); log.info(userId);', ['pseudonymous']],
    ['is direct where the variable is called an address', 'const email = user.email; log.info(email);', ['direct']],
  ]);
});

describe('a record or its key', () => {
  itLogs(withUser, [
    ['is the key where there is one', 'log.info(user.id ?? user); log.info((user && user.id) || user);', []],
    ['is the key where it is a record', "log.info(typeof user === 'object' ? user.id : user);", []],
    ['is the key as text where it is a record', "log.info(typeof user === 'string' ? user : user.id.toString());", []],
    ['is the key that a helper takes from a record before', 'const keyOf = (person: any) => { if (person == null) return null; if (person.id != null) return person.id; return person; }; log.info(keyOf(user));', []],
    ['is the key that a helper takes from an object before', "const keyOf = (person: any) => { if (typeof person === 'object') { return person.id; } return person; }; log.info(keyOf(user));", []],
    ['is the record where only its name is taken before', 'log.info(user.name ?? user);', wholeUser],
    ['is the record where the key is of something else', 'log.info(users[0]?.id ?? user);', wholeUser],
  ]);
});

describe('a text made of another', () => {
  itLogs(plain, [
    ['of stars of its length is silent', "export function act(password: string) { log.info('*'.repeat(password.length)); }", []],
    ['filled up with stars is reported', "export function act(password: string) { log.info(password.padEnd(40, '*')); }", ['password']],
    ['appended to fixed text is reported', "export function act(email: string) { log.info('letter to '.concat(email)); }", ['email']],
    ['in colours is reported', "import chalk from 'chalk';\nexport function act(email: string) { log.info(chalk.green(email)); log.info(chalk.bold.red('failed')); }", ['email']],
    ['with a colour of its own is reported', 'export function act(email: string) { log.info((`letter to ${email}` as any).green.bold); }', ['email']],
    ['with a colour of a field is silent', 'export function act(flag: { green: number }, email: string) { log.info(String(flag.green)); return email; }', []],
    ['in colours of fixed text is silent', "import chalk from 'chalk';\nexport function act(email: string) { log.info(chalk.green('e-mail sent')); return email; }", []],
  ]);
});

describe('a whole request', () => {
  itLogs({ shared: { 'package.json': '{ "name": "newsroom" }' }, extension: 'js', file: (code) => `${code}\n` }, [
    ['beside a response is reported', 'module.exports = (req, res) => { console.log(req); res.end(); };', ['the whole request']],
    ['before the next handler is reported', 'module.exports = function (request, reply, next) { console.log(request); next(reply); };', ['the whole request']],
    ['alone, of a type that nobody knows, is silent', 'module.exports = (request) => { console.log(request); };', []],
  ]);

  itLogs({ shared: { 'package.json': '{ "name": "newsroom" }' }, file: (code) => `${code}\n` }, [
    ['with headers is reported though it stands alone', "import type { Request } from 'express';\nexport function act(request: Request) { console.log(request); }", ['the whole request']],
    ['of friendship is silent', 'interface FriendRequest { state: string }\nexport function act(request: FriendRequest) { console.log(request); }', []],
  ]);
});

describe('a value whose owner is of a type that is no person', () => {
  const session = 'export interface SessionData { _id: string; started: number }\n';
  itReads({ ...plain, file: (code) => plain.file(session + code) }, kindsIn, [
    ['is a pseudonym where the variable is a person', 'export function act(user: SessionData) { log.info(user._id); }', ['pseudonymous SessionData._id']],
    ['is silent where the variable is a thing', 'export function act(parcel: SessionData) { log.info(parcel._id); }', []],
    ['is silent where the property says nothing', 'export function act(user: SessionData) { log.info(user.started); }', []],
  ]);
});

describe('a text with an object', () => {
  itLogs(withUser, [
    ['in a template prints nothing of it', 'log.info(`signed in ${user}`); log.info(`all ${users}`);', []],
    ['as JSON in a template prints it', 'log.info(`signed in ${JSON.stringify(user)}`);', wholeUser],
    ['in a template with its field prints the field', 'log.info(`signed in ${user.name}`);', ['User.name']],
  ]);
});

describe('a function that does other things and logs its parameter', () => {
  const letters = `import { log } from './log';
export async function sendLetter(email: string, title: string): Promise<string> {
  log.info(\`letter to \${email}\`);
  const ready = title.trim();
  return Promise.resolve(ready);
}
`;
  const caller = `import { prisma } from './prisma';
import { sendLetter } from './letters';
export async function first() { const user = await prisma.user.findFirstOrThrow(); await sendLetter(user.email, 'weekly'); }
export async function second() { for (const user of await prisma.user.findMany()) await sendLetter(user.email, user.name); }
`;
  const places = (text: string): string[] => {
    const application = analyzed({ ...newsroom, 'src/letters.ts': text, 'src/caller.ts': caller });
    return application.flows.map(({ span }) => `${span.file}:${span.line}`);
  };

  it('is one finding inside and none at its callers', () => {
    expect(places(letters)).toEqual(['src/letters.ts:3']);
  });

  it('is none where it logs the length of another', () => {
    expect(places(letters.replace('${email}', '${title.length}'))).toEqual([]);
  });
});

describe('the key of a record that stands for a person in the application', () => {
  const ledger: Around = {
    shared: {
      'package.json': '{ "name": "ledger" }',
      'prisma/schema.prisma': 'generator client {\n  provider = "prisma-client-js"\n}\n\nmodel Account {\n  id String @id\n  email String\n  fullName String\n  passwordHash String\n}\n\nmodel Shelf {\n  id String @id\n  label String\n}\n',
      'src/log.ts': "import pino from 'pino';\nexport const log = pino();\n",
      'src/context.ts': 'export interface Context { accountId: string; shelfId: string; socket: string }\n',
    },
    file: (code) => `import type { Request } from 'express';\nimport { log } from './log';\nimport type { Context } from './context';\nexport function act(context: Context, request: Request, account: { id: string }, shelf: { id: string }): void { ${code} }\n`,
  };
  itReads(ledger, (application, file) => sortedOnce(flowsIn(application, file).flatMap((flow) => flow.personal.map(({ kind, subject }) => `${kind} ${subject}`))), [
    ['in a context that is logged', "log.debug(context, 'closed');", ['pseudonymous Context.accountId']],
    ['by its name', 'log.info({ accountId: context.accountId, shelfId: context.shelfId });', ['pseudonymous Context.accountId']],
    ['as the id of its holder', 'log.info(`for ${account.id} of ${shelf.id}`);', ['pseudonymous account.id']],
    ['in a request', 'log.info(request.params.accountId, request.params.shelfId);', ['pseudonymous request params.accountId']],
  ]);
});

describe('a token that a request brings', () => {
  itLogs({ shared: newsroom, file: (code) => `import type { Request } from 'express';\nimport { log } from './log';\nexport function act(request: Request): void { ${code} }\n` }, [
    ['in its query is a secret', 'log.info(`verifying ${request.query.token}`);', ['request query.token']],
    ['in its path is a secret', 'const { token } = request.params; log.info({ token });', ['request params.token']],
    ['counted is nothing', 'log.info(request.query.tokens, request.query.tokenCount);', []],
  ]);
});

describe('the key that a value is logged under', () => {
  itReads({ shared: newsroom, file: (code) => `import { log } from './log';\ninterface Guest { id: string; value: string }\nexport function act(to: string, id: string, guest: Guest, actor: { id: string }, winner: { id: string }, ticket: { id: string }, settings: { from: string }, count: number): void { ${code} }\n` }, kindsIn, [
    ['says what it is where its name does not', 'log.info({ email: to, userId: id });', ['direct email', 'pseudonymous userId']],
    ['says so inside of another object', 'log.info({ meta: { phone: guest.value } });', ['direct phone']],
    ['says so in an object that is logged later', 'const line = { email: to }; log.info(line);', ['direct email']],
    ['says nothing of a number, a setting or a text in the code', "const desk = 'desk@example.invalid'; log.info({ email: count, phone: settings.from, fullName: desk, userId: null });", []],
    ['says nothing of the key of another record', 'log.info({ email: guest.id.length, phone: `${count}`, userId: ticket.id });', []],
    ['is not needed where whoever acts is named', 'log.info(actor.id, ticket.id);', ['pseudonymous actor.id']],
    ['is that of the record that the key is of', 'log.info({ winnerId: winner.id, ticketId: ticket.id });', ['pseudonymous winnerId']],
    ['says nothing new of what is known', 'const user = { email: to }; log.info({ userEmail: user.email });', ['direct userEmail']],
    ['says nothing of what is covered', "log.info({ email: to.replace(/.+@/, '***@'), phone: id.slice(-2) });", []],
  ]);
});

describe('a method that gets something', () => {
  itReads({ shared: newsroom, extension: 'js', file: (code) => `import { log } from './log';
class Guest {
  constructor(key) { this._key = key; }
  getUserId() { return this._key; }
  getEmail() { return this._key.replace(/.+@/, '***@'); }
  getVisits() { return this._key.length; }
}
export function act(guest, key) { const known = new Guest(key); ${code} }
` }, kindsIn, [
    ['gives what it is called after', "log.info('found ' + known.getUserId());", ['pseudonymous known.userId']],
    ['gives it where nothing is known of it', 'log.info(`found ${guest.getEmail()}`);', ['direct guest.email']],
    ['gives nothing of what it covers, counts or is told to look for', 'log.info(known.getEmail(), known.getVisits(), guest.getEmail(key));', []],
  ]);
});

describe('a token of morgan', () => {
  itReads({ shared: newsroom, file: (code) => `import morgan from 'morgan';\n${code}\n` }, kindsIn, [
    ['that the application adds is written with every request', "morgan.token('client', (request) => request.ip); export const lines = morgan(':client :method');", ['direct request ip']],
    ['of something else is not', "morgan.token('kind', (request, response) => String(response.statusCode)); export const lines = morgan(':kind :method');", []],
  ]);
});

describe('a link that signs somebody in', () => {
  itReads({ shared: newsroom, file: (code) => `import { log } from './log';\nimport EmailProvider from 'next-auth/providers/email';\nexport const provider = EmailProvider({ async sendVerificationRequest(${code} } });\nexport const used = log;\n` }, kindsIn, [
    ['is a secret, and goes to an address', '{ identifier, token, url }) { log.info(identifier); log.info(`open ${url}`, token);', ['direct identifier', 'direct token', 'direct url']],
    ['under other names too', '{ identifier: mail, url: link }) { log.info({ mail }, link);', ['direct identifier', 'direct url']],
    ['as a property', 'params) { log.info(params.token, params.expires);', ['direct params.token']],
  ]);
});
