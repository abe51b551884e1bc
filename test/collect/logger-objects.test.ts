import { describe } from 'vitest';
import { itLogs, itReads, keysIn, type Around } from './analyzed.js';

/** An invented lending library whose modules each make a logger of their own. */
const library: Record<string, string> = {
  'package.json': '{ "name": "lending" }',
  'src/journal.ts': `import winston, { type Logger } from 'winston';
export interface LineParams { message: string; meta: { action: string; [other: string]: any }; error?: unknown }
const inner: Logger = winston.createLogger();
const shaped = (logger: Logger) => ({
  info: (params: Omit<LineParams, 'error'>) => {
    const { message, meta } = params;
    return logger.info(message, { meta });
  },
  warn: (params: LineParams) => {
    const { message, meta, error } = params;
    if (error) { return logger.warn(message, { meta }, error); }
    return logger.warn(message, { meta });
  },
});
export const openJournal = (name: string) => { void name; return shaped(inner); };
`,
  'src/trace.ts': `import type { Request } from 'express';
interface Trace { ip: ReturnType<typeof addressOf>; url: string; headers: Request['headers'] }
export const addressOf = <Asked extends Request<any, any, any, any>>(request: Asked): string => request.get('x-real-ip') ?? request.ip;
export const traceOf = <Asked extends Request<any, any, any, any>>(request: Asked): Trace => ({ ip: addressOf(request), url: request.baseUrl + request.path, headers: request.headers });
`,
};

const lending: Around = {
  shared: library,
  file: (code) => `import type { Request } from 'express';
import { addressOf, traceOf } from './trace';
import { openJournal } from './journal';
const journal = openJournal('lending');
export function act(request: Request<{ shelf: string }>, borrower: { email: string; bookCount: number }, borrowerId: string): void {
  ${code}
}
export const used = [addressOf, traceOf, journal];
`,
};

describe('a logger made by a function, whose methods take one object', () => {
  itLogs(lending, [
    ['logs what is in its text', 'journal.info({ message: `sent to ${borrower.email}`, meta: { action: \'send\' } });', ['borrower.email']],
    ['logs what stands beside its text', "journal.info({ message: 'sent', meta: { action: 'send', to: borrower.email } });", ['borrower.email']],
    ['logs it on another level', "journal.warn({ message: 'unsent', meta: { action: 'send', to: borrower.email } });", ['borrower.email']],
    ['logs what is spread into an object', "journal.warn({ message: 'unsent', meta: { action: 'send', ...traceOf(request) } });", ['request headers', 'request ip', 'request header x-real-ip'].sort()],
    ['logs an object made before', "const meta = { action: 'send', ip: addressOf(request) };\n  journal.warn({ message: 'unsent', meta });", ['request header x-real-ip', 'request ip']],
    ['is silent with fixed text', "journal.info({ message: 'the e-mail was sent', meta: { action: 'send', count: borrower.bookCount } });", []],
  ]);
  itReads(lending, keysIn, [
    ['logs the key of a person', "journal.warn({ message: 'unsent', meta: { action: 'send', borrowerId } });", ['borrowerId']],
  ]);
});
