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

describe('a text made of another', () => {
  itLogs(plain, [
    ['of stars of its length is silent', "export function act(password: string) { log.info('*'.repeat(password.length)); }", []],
    ['filled up with stars is reported', "export function act(password: string) { log.info(password.padEnd(40, '*')); }", ['password']],
    ['appended to fixed text is reported', "export function act(email: string) { log.info('letter to '.concat(email)); }", ['email']],
    ['in colours is reported', "import chalk from 'chalk';\nexport function act(email: string) { log.info(chalk.green(email)); log.info(chalk.bold.red('failed')); }", ['email']],
    ['in colours of fixed text is silent', "import chalk from 'chalk';\nexport function act(email: string) { log.info(chalk.green('e-mail sent')); return email; }", []],
  ]);
});

describe('a whole request', () => {
  itLogs({ shared: { 'package.json': '{ "name": "newsroom" }' }, extension: 'js', file: (code) => `${code}\n` }, [
    ['beside a response is reported', 'module.exports = (req, res) => { console.log(req); res.end(); };', ['request whole']],
    ['before the next handler is reported', 'module.exports = function (request, reply, next) { console.log(request); next(reply); };', ['request whole']],
    ['alone, of a type that nobody knows, is silent', 'module.exports = (request) => { console.log(request); };', []],
  ]);

  itLogs({ shared: { 'package.json': '{ "name": "newsroom" }' }, file: (code) => `${code}\n` }, [
    ['with headers is reported though it stands alone', "import type { Request } from 'express';\nexport function act(request: Request) { console.log(request); }", ['request whole']],
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
