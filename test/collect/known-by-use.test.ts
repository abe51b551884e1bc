import { describe } from 'vitest';
import { itLogs, itTells, type Around } from './analyzed.js';
import { newsroom } from './newsroom.js';

const around: Around = {
  shared: newsroom,
  file: (code) => `import jwt, { verify as verifyBadge } from 'jsonwebtoken';
import { jwtVerify } from 'jose';
import type { Request } from 'express';
import { log } from './log';
interface Sitter { given_name: string; mail_address: string; hours: number }
export async function act(req: Request, text: string, secret: string): Promise<unknown> {
  ${code}
  return [jwt, verifyBadge, jwtVerify, req, text, secret, log];
}
export type { Sitter };
`,
};

describe('a variable that code makes something of', () => {
  itLogs(around, [
    ['is a token where it is verified', "const badge = req.cookies['sitter-badge']; try { return jwt.verify(badge, secret); } catch { log.warn({ badge }, 'refused'); }", ['badge']],
    ['is a token in a text', 'log.info(`asked with ${text}`); await jwtVerify(text, new Uint8Array());', ['text']],
    ['is a token by the name that the function is imported under', 'verifyBadge(text, secret); log.info({ text });', ['text']],
    ['is none where it is only counted', 'log.info(text.length); await jwtVerify(text, new Uint8Array());', []],
    ['is none where another one is verified', 'const other = text.trim(); log.info(other); jwt.verify(secret, secret);', []],
    ['is a text of what it is parsed to', 'try { return JSON.parse(text) as Sitter; } catch { log.error({ text }); }', ['Sitter.given_name', 'Sitter.mail_address']],
    ['is a text of many that it is parsed to', 'log.info(text); const sitters: Sitter[] = JSON.parse(text); return sitters;', ['Sitter.given_name', 'Sitter.mail_address']],
    ['is a text of nobody where it is parsed to something else', 'log.info(text); return JSON.parse(text) as { hours: number };', []],
    ['is any text where nothing says what it is parsed to', 'log.info(text); return JSON.parse(text);', []],
  ]);
});

describe('all that a token says', () => {
  itTells(around, [
    ['is of whom it was given to', 'const badge = jwt.verify(text, secret); log.info({ badge });', ['token.claims']],
    ['is so as a text of JSON', 'const badge = jwt.decode(text); log.info(`kept ${JSON.stringify(badge)}`);', ['token.claims']],
    ['shows nothing of itself in a text', 'const badge = jwt.verify(text, secret); log.info(`kept ${badge}`);', []],
    ['is not told with one of its claims', 'const badge = jwt.verify(text, secret); log.info(badge.exp, badge.hours);', []],
    ['is what the code takes from it', 'const badge = jwt.verify(text, secret); log.info({ badge }); return badge.email;', ['badge.email']],
    ['is of nobody where programs show it to each other', 'const serviceToken = text.trim(); const badge = jwt.verify(serviceToken, secret); log.info({ badge });', []],
  ]);
});
