import { describe, expect, it } from 'vitest';
import { analyzed, flowsIn, itReads, lazily, loggedIn, type Around } from './analyzed.js';
import { newsroom, wholeUser } from './newsroom.js';
import type { Application, Flow } from '../../src/link/application.js';

const wrappers: Record<string, string> = {
  ...newsroom,
  'src/report.ts': `import { log } from './log';
export function report(message: string): void { log.info(message); }
export function reportTwice(text: string): void { report(text); }
export const reportArrow = (value: unknown) => log.warn(value);
export function reportAll(...values: unknown[]): void { log.info(values); }
export function reportEvent(event: { actor: { contact: string }; kind: string }): void { log.info(event.actor.contact); }
export function reportPart({ contact, kind }: { contact: string; kind: string }): void { log.info(contact); void kind; }
export function reportLength(message: string): void { log.info(message.length); }
export function reportMasked(message: string): void { log.info(maskText(message)); }
export function reportDepth(value: string, depth: number): void { if (depth > 0) reportDepth(value, depth - 1); log.info(value); }
export function reportPing(value: string): void { log.info(value); reportPong(value); }
export function reportPong(value: string): void { log.info(value); reportPing(value); }
export function reportSecond(first: string, text: string): void { log.info(text); void first; }
/** @lethe log */
export function remember(message: string): void { void message; }
/** @lethe log message */
export function rememberMessage(message: string, receiver: string): void { void message; void receiver; }
function maskText(text: string): string { return text.slice(0, 1); }
`,
  'src/journal.ts': `import { log } from './log';
export interface Journal { info(message: string, context?: object): void }
export class PinoJournal implements Journal {
  info(message: string, context?: object): void { log.info(context, message); }
}
export abstract class BaseJournal {
  abstract write(text: string): void;
  note(text: string): void { this.write(text); }
}
export class ConsoleJournal extends BaseJournal {
  write(text: string): void { console.log(text); }
}
export class StaticJournal { static write(text: string): void { log.info(text); } }
`,
  'src/work.ts': `import { log } from './log';
import { prisma } from './prisma';
export async function deliver(target: string, title: string): Promise<void> {
  const article = await prisma.article.findFirst({ where: { title } });
  log.info(\`delivering to \${target}\`);
  await send(target, article?.title);
}
export async function register(email: string): Promise<void> {
  log.info(\`registering \${email}\`);
  await send(email);
}
export function logLogin(email: string): void { log.info({ email }); }
export async function loadReaderInfo(mark: string): Promise<void> {
  log.info(\`looking for \${mark}\`);
  await send(mark);
}
async function send(...parts: (string | undefined)[]): Promise<void> { await Promise.resolve(parts); }
export async function reportByReader(reader: string): Promise<void> { log.info(\`reports of \${reader}\`); await send(reader); }
export async function sendError(reader: string): Promise<void> { log.error(\`unsent to \${reader}\`); await send('failed'); }
`,
};

const names = 'report, reportAll, reportArrow, reportDepth, reportEvent, reportLength, reportMasked, reportPart, reportPing, reportSecond, reportTwice, remember, rememberMessage';
const around: Around = {
  shared: wrappers,
  file: (code) => `import { prisma } from './prisma';
import { ${names} } from './report';
import { ConsoleJournal, PinoJournal, StaticJournal, type BaseJournal, type Journal } from './journal';
export const used = [${names}, ConsoleJournal, PinoJournal, StaticJournal];
export async function act(id: string, journal: Journal, base: BaseJournal): Promise<unknown> {
  const user = await prisma.user.findUniqueOrThrow({ where: { id } });
  ${code}
  return [user, journal, base];
}
`,
};

describe('a call of a function that logs its parameter', () => {
  itReads(around, loggedIn, [
    ['is a log', 'report(user.email);', ['User.email']],
    ['is a log through a second function', 'reportTwice(`to ${user.email}`);', ['User.email']],
    ['is a log of an arrow function', 'reportArrow({ user });', wholeUser],
    ['is a log of rest parameters', "reportAll('sent', user.email, user.name);", ['User.email', 'User.name']],
    ['is a log of a property of an object', "reportEvent({ actor: { contact: user.phone ?? '' }, kind: 'call' });", ['User.phone']],
    ['is a log of a destructured property', "reportPart({ contact: user.email, kind: 'mail' });", ['User.email']],
    ['is a log of one parameter', "reportSecond('sent', user.name);", ['User.name']],
    ['of a recursive function is a log', 'reportDepth(user.email, 3);', ['User.email']],
    ['of functions that call each other is a log', 'reportPing(user.email);', ['User.email']],
    ['is silent for another parameter', "reportSecond(user.name, 'sent');", []],
    ['is silent for another property', "reportPart({ contact: 'desk', kind: user.email }); reportEvent({ actor: { contact: 'desk' }, kind: user.email });", []],
    ['is silent when only the length is logged', 'reportLength(user.email);', []],
    ['is silent when it masks', 'reportMasked(user.email);', []],
    ['is silent with fixed text', "report('the e-mail was sent'); reportAll('email', 'phone');", []],
    ['is silent with an opaque count', 'report(`${user.emailCount} messages`);', []],
  ]);
});

describe('a function that has the words for what it logs', () => {
  const application = lazily((): Application => analyzed({
    ...newsroom,
    'src/notices.ts': `import { log } from './log';
export function logArrival(reader: string): void { log.info(\`a reader arrived: \${reader}\`); }
export const logGuest = (guest: { phone: string }): void => { log.info(\`a guest called from \${guest.phone}\`); };
export const logChange = (property: string, from: string): void => { const at = Date.now(); log.info({ at, property, from }); };
export const logMessage = (message: string): void => { log.info(message); };
export function logLetter({ sender, pages }: { sender: string; pages: number }): void { const count = pages + 1; log.info({ count, sender }); }
export function logStay(params: { phone: string; nights: number }): void { const until = Date.now() + params.nights; log.info(\`stays until \${until}: \${JSON.stringify(params)}\`); }
export function insertLogEntry(entry: string): void { performance.mark('kept'); log.info({ entry }); }
export function logNotice({ message, pages }: { message: string; pages: number }): void { const count = pages + 1; log.info({ count, message }); }
`,
    'src/desk.ts': `import { insertLogEntry, logArrival, logChange, logGuest, logLetter, logMessage, logNotice, logStay } from './notices';
export function book(reader: { phone: string; email: string }): void { logStay({ phone: reader.phone, nights: 2 }); insertLogEntry(reader.email); }
export function act(email: string, guest: { phone: string }): void { logArrival(email); logGuest(guest); logMessage(email); logChange('phone', guest.phone); }
export function post(reader: { phone: string; email: string }): void { logLetter({ sender: reader.phone, pages: 4 }); logNotice({ message: reader.email, pages: 4 }); }
`,
  }));

  it('is the place of what it logs', () => {
    expect(loggedIn(application(), 'src/notices.ts')).toEqual(['email', 'guest.phone', 'params.phone', 'reader.email', 'reader.phone']);
  });

  it('leaves its callers with what they say themselves', () => {
    expect(loggedIn(application(), 'src/desk.ts')).toEqual(['email', 'reader.email']);
  });
});

describe('a call of a tagged function', () => {
  itReads(around, loggedIn, [
    ['is a log', 'remember(`welcome ${user.email}`);', ['User.email']],
    ['is a log of the named parameter', "rememberMessage(user.email, '');", ['User.email']],
    ['is silent for other parameters', "rememberMessage('sent', user.email);", []],
  ]);
});

describe('a call of a logger class', () => {
  itReads(around, loggedIn, [
    ['is a log', "new PinoJournal().info('sent', { to: user.email });", ['User.email']],
    ['is a log through its interface', "journal.info(`sent to ${user.email}`);", ['User.email']],
    ['is a log through its base class', 'base.note(user.email); new ConsoleJournal().write(user.name);', ['User.email', 'User.name']],
    ['is a log of a static method', 'StaticJournal.write(user.email);', ['User.email']],
    ['is silent without data', "journal.info('sent', { at: user.createdAt });", []],
  ]);
});

describe('a call of a function that logs in one way or another', () => {
  itReads({
    shared: wrappers,
    file: (code) => `import { prisma } from './prisma';
declare function isQuiet(): boolean;
function lineOut(message: object | string): void {
  if (isQuiet()) console.log(message);
  else if (typeof message === 'object') { const parts = Object.entries(message).flatMap(([key, value]) => [key, value]); console.error(...parts); }
  else { console.log(message); }
}
async function keep(message: string): Promise<void> { const kept = await prisma.article.findFirst({ where: { title: message } }); console.log(message, kept?.id); }
function show(message: string): void { if (isQuiet()) console.log(message); else void prisma.$disconnect(); }
async function addLog(event: string, message: object | string): Promise<void> { await keep(\`\${event} \${JSON.stringify(message)}\`); }
export async function act(id: string): Promise<void> {
  const user = await prisma.user.findUniqueOrThrow({ where: { id } });
  ${code}
}
export const used = [addLog, lineOut, keep, show];
`,
  }, (application, file) => flowsIn(application, file).map(({ how }) => how), [
    ['is the log', 'lineOut({ to: user.email });', ['lineOut']],
    ['is the log where its name says so, and another function does something else on the way', "await addLog('joined', { to: user.email });", ['addLog']],
    ['is none where the function does something else', 'await keep(user.email); show(user.email);', ['console.log', 'console.log']],
  ]);
});

describe('a call of a function that logs its parameter value by value', () => {
  itReads({
    shared: newsroom,
    file: (code) => `import { log } from './log';
import { prisma } from './prisma';
function logEach(fields: Record<string, unknown>): void { for (const [key, value] of Object.entries(fields)) log.info(\`\${key}: \${value}\`); }
function logCopy(attributes: Record<string, unknown>): void { const all: Record<string, unknown> = {}; for (const [key, value] of Object.entries(attributes)) all[key] = value; log.info(all); }
function logMade(fields: Record<string, unknown>): void { log.info(Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, value]))); }
function logChosen(fields: Record<string, unknown>): void { for (const [key, value] of Object.entries(fields)) if (key === 'title') log.info({ key, value }); }
function logKeys(fields: Record<string, unknown>): void { for (const [key] of Object.entries(fields)) log.info(key); }
export async function act(id: string): Promise<void> {
  const user = await prisma.user.findUniqueOrThrow({ where: { id } });
  ${code}
}
export const used = [logChosen, logCopy, logEach, logKeys, logMade];
`,
  }, (application, file) => flowsIn(application, file).map(({ how, personal }) => `${how} ${personal.map(({ subject }) => subject).join()}`), [
    ['is a log of each', 'logEach({ mail: user.email });', ['logEach User.email']],
    ['is a log of a copy of each', 'logCopy({ mail: user.email });', ['logCopy User.email']],
    ['is a log of what is made of each', 'logMade({ mail: user.email });', ['logMade User.email']],
    ['is silent where the key decides, or is all', 'logChosen({ mail: user.email }); logKeys({ mail: user.email });', []],
    ['is done without a function', 'for (const [name, value] of Object.entries({ mail: user.email })) log.info(name, value);', ['log.info User.email']],
  ]);
});

describe('a call of a function that logs where something else has failed', () => {
  itReads({
    shared: newsroom,
    file: (code) => `import { log } from './log';
declare const wire: { send(text: object): void };
function trackVisit(data: object): void { try { wire.send(data); } catch (error) { log.error({ error, data }); } }
function logVisit(data: object): void { try { wire.send(data); } catch (error) { log.error({ error, data }); } }
export function act(email: string): void { ${code} }
function captureException(error: unknown, context: object): void { if (String(error) === 'known') { log.warn({ error, context }); return; } wire.send(context); }
function captureError(error: unknown, context: object): void { log.error({ error, context }); }
export const used = [logVisit, trackVisit, captureException, captureError];
`,
  }, (application, file) => flowsIn(application, file).map(({ how }) => how), [
    ['is no log by itself', 'trackVisit({ email });', ['log.error']],
    ['is one where it is called so', 'logVisit({ email });', ['logVisit']],
    ['is none where it tells an error tracker besides', "captureException('late', { email });", ['log.warn']],
    ['is one where it only does so by its name', "captureError('late', { email });", ['captureError']],
  ]);
});

describe('a call of a function that ends the program', () => {
  itReads({
    shared: wrappers,
    file: (code) => `import { prisma } from './prisma';
import { log } from './log';
function leave(message: string): never { log.error(\`\${message.trim()}\\n\`); process.exit(1); }
function close(message: string): void { log.error(message); void prisma.$disconnect(); process.exit(1); }
export async function act(id: string): Promise<void> {
  const user = await prisma.user.findUniqueOrThrow({ where: { id } });
  ${code}
}
export const used = [leave, close];
`,
  }, loggedIn, [
    ['is a log', 'leave(`${user.email} is there already`);', ['User.email']],
    ['is silent with fixed text', "leave('is there already'); close('closed');", []],
  ]);
});

describe('a call through an interface', () => {
  const jots = "export const contact = (notes: Notes, visitor: { email: string }) => notes.jot(visitor.email);\n";
  const application = lazily((): Application => analyzed({
    ...newsroom,
    'src/notes.ts': 'export interface Notes { jot(text: string): void }\n',
    'src/paper.ts': "import { log } from './log';\nimport type { Notes } from './notes';\nexport class Paper implements Notes { jot(text: string): void { log.info(text); } }\n",
    'src/desk.ts': `import type { Notes } from './notes';\nimport { Paper } from './paper';\n${jots}contact(new Paper(), { email: String(process.argv[2]) });\n`,
    'src/pages/contact.tsx': `import 'react';\nimport type { Notes } from '../notes';\n${jots}`,
  }));

  it('is a log where the class that logs is loaded', () => {
    expect(loggedIn(application(), 'src/desk.ts')).toEqual(['visitor.email']);
  });

  it('is none in a page that never loads it', () => {
    expect(flowsIn(application(), 'src/pages/contact.tsx')).toEqual([]);
  });
});

const callingBack: Around = {
  ...around,
  file: (code) => `${around.file(code)}
export function each<Item>(items: readonly Item[], act: (item: Item) => void): void { for (const item of items) act(item); }
export function eachNested<Item>(items: readonly Item[], act: (item: Item) => void): void {
  const run = (item: Item): void => { act(item); };
  for (const item of items) run(item);
}
`,
};

describe('a callback', () => {
  itReads(callingBack, loggedIn, [
    ['is given what its caller was given', 'each([user.email], (line) => { report(line); });', ['User.email']],
    ['is given it through a further function', 'eachNested([user.email], (line) => { report(line); });', ['User.email']],
    ['is not given what another caller was given: silent', "each(['article'], (line) => { report(line); }); each([user.email], (line) => { void line; });", []],
  ]);
});

describe('a function that does its work and logs a parameter', () => {
  const application = lazily((): Application => analyzed({
    ...wrappers,
    'src/caller.ts': `import { prisma } from './prisma';
import { deliver, loadReaderInfo, logLogin, register, reportByReader, sendError } from './work';
export async function run(id: string): Promise<void> {
  const user = await prisma.user.findUniqueOrThrow({ where: { id } });
  await deliver(user.email, 'weekly');
  await deliver('desk', user.name);
  await register(user.email);
  logLogin(user.email);
  await loadReaderInfo(user.phone ?? '');
  await reportByReader(user.email);
  await sendError(user.email);
  await sendError(user.phone ?? '');
}
`,
  }));
  const inside = (): Flow[] => flowsIn(application(), 'src/work.ts');
  const onLine = (line: number): Flow[] => inside().filter(({ span }) => span.line === line);

  it('is reported at its own log call, with the caller in the trail', () => {
    const values = onLine(5).flatMap(({ personal }) => personal).filter(({ subject }) => subject === 'User.email');
    expect(values).toHaveLength(1);
    expect(values[0]?.value.trail).toContainEqual({ file: 'src/caller.ts', line: 5, how: 'deliver is given it' });
  });

  it('is not reported for a parameter that it does not log', () => {
    expect(loggedIn(application(), 'src/work.ts')).not.toContain('User.name');
  });

  it('is not reported at its caller', () => {
    expect(flowsIn(application(), 'src/caller.ts')).toEqual([]);
  });

  it('is not taken for a log because its name ends with what it loads', () => {
    const values = onLine(14).flatMap(({ personal }) => personal).filter(({ subject }) => subject === 'User.phone');
    expect(values[0]?.value.trail).toContainEqual({ file: 'src/caller.ts', line: 9, how: 'loadReaderInfo is given it' });
  });

  it('is not taken for a log because it reports by something', () => {
    expect(onLine(18).flatMap(({ personal }) => personal.map(({ subject }) => subject))).toEqual(['User.email']);
  });

  it('is reported once where it answers with an error and logs it', () => {
    expect(onLine(19).flatMap(({ personal }) => personal.map(({ subject }) => subject)).sort()).toEqual(['User.email', 'User.phone']);
  });

  it('is reported once where its own parameter is personal by name', () => {
    expect(onLine(9).map(({ personal }) => personal.map(({ subject }) => subject))).toEqual([['email']]);
    expect(onLine(12).map(({ personal }) => personal.map(({ subject }) => subject))).toEqual([['email']]);
  });
});

describe('a wrapper', () => {
  it('tells the way from the call to the log', () => {
    const application = analyzed({
      ...wrappers,
      'src/caller.ts': "import { prisma } from './prisma';\nimport { reportTwice } from './report';\nexport async function run() {\n  const user = await prisma.user.findFirstOrThrow();\n  reportTwice(user.email);\n}\n",
    });
    const [flow] = flowsIn(application, 'src/caller.ts');
    expect(flow).toMatchObject({ how: 'reportTwice', span: { line: 5 } });
    expect(flow?.through.map(({ file, line }) => `${file}:${line}`)).toEqual(['src/report.ts:3', 'src/report.ts:2']);
  });

  it('in JavaScript is a log', () => {
    const application = analyzed({
      'package.json': '{ "name": "kiosk" }',
      'lib/logger.js': "const winston = require('winston');\nconst logger = winston.createLogger({});\nexports.audit = (event, details) => logger.info(event, details);\nexports.touch = (event) => event;\n",
      'lib/orders.js': "const { audit, touch } = require('./logger');\nmodule.exports = (req, res) => {\n  audit('order', { email: req.body.email });\n  touch(req.body.email);\n  res.end();\n};\n",
    });
    expect(flowsIn(application, 'lib/orders.js').map(({ span, personal }) => [span.line, personal.map(({ subject }) => subject)])).toEqual([[3, ['request body.email']]]);
  });
});
