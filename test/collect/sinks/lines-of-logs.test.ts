import { describe, expect, it } from 'vitest';
import { analyzed } from '../analyzed.js';

/** `winston error`, `? any`: library and level of each line with personal data. */
const linesOf = (code: string) => analyzed({ 'package.json': '{ "name": "shop" }', 'src/app.ts': code }).flows.filter(({ sink }) => sink === 'log')
  .map(({ library = '?', level = 'any' }) => `${library} ${level}`);

describe('the level of a line', () => {
  const winston = (code: string) => linesOf(`import winston from 'winston';\nconst logger = winston.createLogger({});\nexport function greet(user: { email: string }, level: string) {\n  ${code}\n}`);

  it.each([
    ['logger.warn(user.email);', 'winston warn'], ["logger.log('error', user.email);", 'winston error'], ["logger.log({ level: 'debug', message: user.email });", 'winston debug'],
    ['logger.log(level, user.email);', 'winston any'], ['logger.child({ email: user.email });', 'winston any'], ['console.log(user.email);', 'globals log'], ['console.error(user.email);', 'globals error'],
  ])('%s', (code, line) => {
    expect(winston(code)).toEqual([line]);
  });

  it('is that of the line that a function of the application writes', () => {
    expect(linesOf("import winston from 'winston';\nconst logger = winston.createLogger({});\nconst report = (text: string) => logger.error(text);\nexport function greet(user: { email: string }) {\n  report(user.email);\n}")).toEqual(['winston error']);
  });

  it('is what the function is called where that does not say it', () => {
    const code = "import winston from 'winston';\nconst logger = winston.createLogger({});\nclass Log {\n  warn(text: string) { this.write('warn', text); }\n  private write(level: string, text: string) { logger.log(level, text); }\n}\n"
      + 'export const greet = (log: Log, user: { email: string }) => { log.warn(user.email); };';
    expect(linesOf(code)).toEqual(['winston warn']);
  });
});

describe('a log of requests', () => {
  const morgan = (stream: string, more = '') => linesOf(`import express from 'express';\nimport morgan from 'morgan';\nimport winston from 'winston';\nconst logger = winston.createLogger({});\n${more}\nexpress().use(morgan('combined'${stream}));`);

  it.each([
    ['', '', 'morgan info'], [', { stream: process.stderr }', '', 'morgan info'],
    [', { stream: { write: (line: string) => logger.http(line) } }', '', 'winston http'], [', { stream: { write(line: string) { logger.info(line.trim()); } } }', '', 'winston info'],
    [', { stream }', 'const stream = { write: (line: string) => { logger.debug(line); } };', 'winston debug'],
    [', { stream: new Lines() }', 'class Lines { write(line: string) { logger.info(line); } }', 'winston info'],
    [', { stream: (logger as any).stream }', '(logger as any).stream = { write: (line: string) => logger.info(line) };', 'winston info'],
    [', { stream: { write: (line: string) => audit.info(line) } }', 'declare const audit: any;', 'morgan info'],
    [', { stream: { write: (line: string) => shopLogger.info(line) } }', 'declare const shopLogger: any;', '? info'],
  ])('given %j hands its lines on', (stream, more, line) => {
    expect(morgan(stream, more)).toEqual([line]);
  });
});

describe('a bare id of a request', () => {
  const kindsOf = (code: string) => analyzed({ 'package.json': '{}', 'src/app.ts': `import express from 'express';\nexport const app = express();\napp.delete('/:id', (req, res) => {\n  ${code}\n  res.end();\n});` }).flows
    .flatMap(({ personal }) => personal.map(({ subject, kind }) => `${kind} ${subject}`));

  it.each([
    ['let userId = req.params.id; console.log(userId);', ['pseudonymous userId']], ['const orderId = req.params.id; console.log(orderId);', []], ['console.log(req.params.id);', []],
  ])('is whose the variable says: %s', (code, values) => {
    expect(kindsOf(code)).toEqual(values);
  });
});
