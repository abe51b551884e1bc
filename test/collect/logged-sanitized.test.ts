import { describe } from 'vitest';
import { flowsIn, itLogs, itReads, sortedOnce, type Around } from './analyzed.js';
import { newsroom, withUser } from './newsroom.js';

const kindsIn: Parameters<typeof itReads<string[]>>[1] = (application, file) =>
  sortedOnce(flowsIn(application, file).flatMap((flow) => flow.personal.map(({ kind, subject }) => `${kind} ${subject}`)));

const sanitized: Around = {
  shared: {
    ...newsroom,
    'src/privacy.ts': `import { createHash } from 'node:crypto';
export function maskEmail(address: string): string { return address.replace(/.+@/, '***@'); }
export const redact = (value: unknown): unknown => ({ ...(value as object) });
export const anonymizePhone = (value: string | null): string => \`...\${(value ?? '').slice(-2)}\`;
export function hashEmail(address: string): string { return createHash('sha256').update(address).digest('hex'); }
/** @lethe redact */
export function shorten(address: string): string { return address.slice(0, 2); }
/** @lethe pseudonymise */
export function surrogate(address: string): string { return address; }
export function unmasked(address: string): string { return address; }
export function maskless(address: string): string { return address; }
export function covered(address?: string): string { if (address === undefined) return ''; const hidden = address.replace(/.+@/, '***@'); return hidden; }
export const dotted = (address: string): string => { const [local = '', domain = ''] = address.split('@'); return \`\${local[0] ?? ''}***@\${domain}\`; };
export const starred = (address: string): string => address.charAt(0) + '*'.repeat(address.length - 1);
export function sanitizeGuest(guest: any): any { const copy = { ...guest }; if (copy.password) copy.password = '***'; return copy; }
export function sanitizeVisitor(visitor: any): any { const copy = { ...visitor }; delete copy.password; delete copy.email; return copy; }
export function sanitizeAny(value: any): any { const copy = { ...value }; for (const key of ['password']) copy[key] = '***'; return copy; }
export const bold = (address: string): string => \`**\${address}**\`;
`,
  },
  file: (code) => withUser.file(code).replace("import { log } from './log';", `import { log } from './log';
import { createHash, createHmac } from 'node:crypto';
import * as privacy from './privacy';
import { anonymizePhone, bold, covered, dotted, hashEmail, maskEmail, maskless, redact, shorten, starred, surrogate, unmasked } from './privacy';
void [createHash, createHmac, privacy, anonymizePhone, bold, covered, dotted, hashEmail, maskEmail, maskless, redact, shorten, starred, surrogate, unmasked];`),
};

describe('a sanitizer', () => {
  itReads(sanitized, kindsIn, [
    ['that masks by name takes the value away', 'log.info(maskEmail(user.email));', []],
    ['that redacts a whole record takes it away', 'log.info(redact(user));', []],
    ['that anonymizes takes the value away', 'log.info(`call ${anonymizePhone(user.phone)}`);', []],
    ['of a namespace takes the value away', 'log.info(privacy.maskEmail(user.email));', []],
    ['by its tag takes the value away', 'log.info({ address: shorten(user.email) });', []],
    ['of a variable takes the value away', 'const email = maskEmail(user.email); log.info({ email });', []],
    ['of which a pattern is covered takes the value away', "const email = user.email.replace(/.+@/, '***@'); log.info(`to ${email}`); log.info({ email });", []],
    ['of which a pattern is covered by a template takes the value away', "const email = user.email.replace(/.+@/, `${'*'.repeat(5)}@`); log.info({ email });", []],
    ['that keeps a few letters takes the value away', 'const phone = user.phone?.slice(-4); log.info({ phone }); log.info(`${phone}`);', []],
    ['is no list of a few records', 'log.info(users.slice(0, 2).map((one) => one.email));', ['direct User.email']],
    ['is no list of a few whole records', 'log.info(users.slice(-1));', ['direct User.birthDate', 'direct User.email', 'direct User.name', 'direct User.phone', 'pseudonymous User.id']],
    ['that covers with stars takes the value away', 'const email = dotted(user.email); log.info({ email }); log.info(starred(user.name)); log.info({ name: starred(user.name) });', []],
    ['of the application that covers a pattern takes the value away', 'const email = covered(user.email); log.info(`to ${email}`); log.info({ email: covered(user.email) });', []],
    ['that only decorates takes nothing away', 'log.info(bold(user.email)); log.info(`*** ${user.name} ***`);', ['direct User.email', 'direct User.name']],
    ['of the application that only takes secrets out leaves the rest', 'const seen = async (req: import(\'express\').Request) => { log.info(JSON.stringify(privacy.sanitizeGuest(req.body))); }; void seen;', ['direct request body']],
    ['of the application that takes more out takes the value away', "const seen = async (req: import('express').Request) => log.info(privacy.sanitizeVisitor(req.body)); void seen;", []],
    ['of the application that decides later what it takes out takes the value away', "const seen = async (req: import('express').Request) => log.info(privacy.sanitizeAny(req.body)); void seen;", []],
    ['that hashes by name makes a pseudonym', 'log.info(hashEmail(user.email));', ['pseudonymous User.email']],
    ['by its tag makes a pseudonym', 'log.info(surrogate(user.name));', ['pseudonymous User.name']],
    ['of node:crypto makes a pseudonym', "log.info(createHash('sha256').update(user.email).digest('hex'));", ['pseudonymous User.email']],
    ['of node:crypto that signs a whole body leaves nothing of a person', "const sign = (req: import('express').Request) => log.info(createHmac('sha256', id).update(JSON.stringify(req.body)).digest('hex')); void sign;", []],
    ['of node:crypto that signs a field of a body makes a pseudonym', "const sign = (req: import('express').Request) => log.info(createHmac('sha256', id).update(req.body.email).digest('hex')); void sign;", ['pseudonymous request body.email']],
    ['of node:crypto with a key makes a pseudonym', "log.info(createHmac('sha256', id).update(user.email).digest('hex'));", ['pseudonymous User.email']],
    ['that keeps only the domain takes the rest away', "log.info(user.email.split('@')[1]);", []],
    ['that keeps the last piece takes the rest away', "log.info(user.email.split('@').pop()); const emailDomain = user.email.split('@').at(-1); log.info(emailDomain);", []],
    ['that keeps the domain through a variable takes the rest away', "const [, domain] = user.email.split('@'); log.info(domain);", []],
    ['does not cover what stands beside it', 'log.info(maskEmail(user.email), user.name);', ['direct User.name']],
    ['that says the opposite takes nothing away', 'log.info(unmasked(user.email)); log.info(maskless(user.name));', ['direct User.email', 'direct User.name']],
    ['that changes only the letters takes nothing away', 'log.info(user.email.toLowerCase());', ['direct User.email']],
  ]);
});

describe('the redaction of pino', () => {
  itLogs({ ...withUser, file: (code) => {
    const [logger = '', ...lines] = code.split('\n');
    return withUser.file(lines.join('\n')).replace("import { log } from './log';", `import pino from 'pino';\nimport pinoHttp from 'pino-http';\nvoid pinoHttp;\n${logger}`);
  } }, [
    ['removes a path', "const log = pino({ redact: ['email', 'user.name'] });\nlog.info({ email: user.email });", []],
    ['removes a path with a wildcard', "const log = pino({ redact: { paths: ['*.email', '*.phone', '*.name', '*.birthDate'], remove: true } });\nlog.info({ user });", []],
    ['removes paths of a constant', "const hidden = ['email']; const log = pino({ redact: hidden });\nlog.info({ email: user.email });", []],
    ['holds for children', "const log = pino({ redact: ['*.email', 'email'] }).child({ module: 'news' });\nlog.info({ email: user.email });", []],
    ['keeps other properties', "const log = pino({ redact: ['email'] });\nlog.info({ email: user.email, phone: user.phone });", ['User.phone']],
    ['keeps text', "const log = pino({ redact: ['email'] });\nlog.info(`to ${user.email}`);", ['User.email']],
    ['keeps a property under another key', "const log = pino({ redact: ['email'] });\nlog.info({ recipient: user.email });", ['User.email']],
    ['of another logger changes nothing', "const other = pino({ redact: ['email'] }); void other; const log = pino();\nlog.info({ email: user.email });", ['User.email']],
  ]);
});

describe('the format of winston', () => {
  itLogs({ ...withUser, file: (code) => {
    const [format = '', ...lines] = code.split('\n');
    return withUser.file(lines.join('\n')).replace("import { log } from './log';", `import winston from 'winston';\n${format}\nconst log = winston.createLogger({ format: shape });`);
  } }, [
    ['deletes a field', "const drop = winston.format((info) => { delete info.email; return info; }); const shape = winston.format.combine(drop(), winston.format.json());\nlog.info('sent', { email: user.email });", []],
    ['overwrites a field', "const drop = winston.format((info) => { info.phone = '***'; return info; }); const shape = winston.format.combine(drop(), winston.format.json());\nlog.info('sent', { phone: user.phone });", []],
    ['keeps other fields', "const drop = winston.format((info) => { delete info.email; return info; }); const shape = winston.format.combine(drop(), winston.format.json());\nlog.info('sent', { phone: user.phone });", ['User.phone']],
    ['that only adds a time keeps all', "const shape = winston.format.combine(winston.format.timestamp(), winston.format.json());\nlog.info('sent', { email: user.email });", ['User.email']],
  ]);
});
