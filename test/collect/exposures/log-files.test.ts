import { describe, expect, it } from 'vitest';
import { analyzed } from '../analyzed.js';

const day = 86_400;
/** `logs/app.log for ever`, `logs/app.log 1209600`, `logs/app.log limited`: each log file of some code with what ends its lines. */
const logsOf = (code: string, more: Record<string, string> = {}) => analyzed({ 'package.json': '{ "name": "shop" }', 'src/logger.ts': code, ...more }).logs
  .map(({ name, end }) => `${name} ${end === undefined ? 'for ever' : end.seconds ?? 'limited'}`);

describe('a file of winston', () => {
  const file = (options: string) => logsOf(`import winston from 'winston';\nexport const logger = winston.createLogger({ transports: [new winston.transports.File(${options})] });`);

  it.each([
    ["{ filename: 'logs/app.log' }", 'for ever'],
    ["{ filename: 'logs/app.log', maxsize: 1_000_000 }", 'for ever'],
    ["{ filename: 'logs/app.log', maxsize: 1_000_000, maxFiles: 5 }", 'limited'],
    ["{ filename: 'logs/app.log', maxsize: Number(process.env.SIZE), maxFiles: Number(process.env.FILES) }", 'limited'],
  ])('%s stays %s', (options, end) => {
    expect(file(options)).toEqual([`logs/app.log ${end}`]);
  });

  it.each(['{ ...shared }', 'options', '{ stream: process.stdout }'])('is not known of %s', (options) => {
    expect(logsOf(`import winston from 'winston';\nexport const build = (options: any, shared: any) => winston.createLogger({ transports: [new winston.transports.File(${options})] });`)).toEqual([]);
  });

  it('is called by what is known of its path', () => {
    expect(file('{ filename: require("path").join(process.env.LOGS, "error.log") }')).toEqual(['…/error.log for ever']);
    expect(file('{ filename: `${process.env.LOGS}/error.log` }')).toEqual(['…/error.log for ever']);
    expect(file('{ filename: `logs/app-${new Date().toISOString()}.log` }')).toEqual(['logs/app-….log for ever']);
    expect(file("{ filename: process.cwd() + '/logs/' + 'app.log' }")).toEqual(['…/logs/app.log for ever']);
    expect(file("{ filename: process.env.LOGS\n  ? `${process.env.LOGS}/app.log`\n  : 'app.log' }")).toEqual(['…/app.log for ever']);
    expect(file('{ filename: process.env\n  .LOGS }')).toEqual(['process.env .LOGS for ever']);
  });

  it('of a program of its own takes only what that logs', () => {
    const code = "import winston from 'winston';\nnew winston.transports.File({ filename: 'a.log' });";
    expect(analyzed({ 'package.json': '{}', 'src/cli/output.ts': code, 'src/logger.ts': code }).logs.map(({ folder }) => folder)).toEqual(['src/cli', undefined]);
  });

  it.each(['upgrade.ts', 'db/upgrade.ts', 'src/cli/migrate.js'])('of a program that runs once takes only what %s logs', (file) => {
    const code = "import winston from 'winston';\nwinston.configure({ transports: [new winston.transports.File({ filename: 'a.log' })] });";
    expect(analyzed({ 'package.json': '{}', [file]: code }).logs.map(({ folder }) => folder)).toEqual([file]);
  });

  it.each(['process.env.LOG_FILE || "logs/app.log"', 'process.env.LOG_FILE ?? `logs/app.log`'])('is called by the path of %s', (path) => {
    expect(file(`{ filename: ${path} }`)).toEqual(['logs/app.log for ever']);
  });

  it.each(["if (process.env.NODE_ENV === 'test') logger.add(FILE);", "if (isTest()) { logger.add(FILE); }", "if (process.env.NODE_ENV !== 'production') logger.add(FILE);", "const more = isDevelopment ? [FILE] : [];\nfor (const one of more) logger.add(one);"])('counts for nothing where it is only there to develop with: %s', (code) => {
    expect(logsOf(`import winston from 'winston';\nconst logger = winston.createLogger({});\ndeclare const isDevelopment: boolean;\ndeclare function isTest(): boolean;\n${code.replace('FILE', "new winston.transports.File({ filename: 'a.log' })")}`)).toEqual([]);
  });

  it('counts where it is not there to develop with', () => {
    const code = "if (process.env.NODE_ENV === 'production') logger.add(FILE);\nif (process.env.NODE_ENV !== 'test') logger.add(FILE);".replaceAll('FILE', "new winston.transports.File({ filename: 'a.log' })");
    expect(logsOf(`import winston from 'winston';\nconst logger = winston.createLogger({});\n${code}`)).toEqual(['a.log for ever', 'a.log for ever']);
  });

  it('counts in tests for nothing', () => {
    expect(analyzed({ 'package.json': '{}', 'scripts/dev/logger.ts': "import winston from 'winston';\nnew winston.transports.File({ filename: 'a.log' });" }).logs).toEqual([]);
  });
});

describe('winston-daily-rotate-file', () => {
  it.each([
    ["maxFiles: '14d'", 14 * day], ['maxFiles: 30', 30 * day], ["maxFiles: 24, datePattern: 'YYYY-MM-DD-HH'", day], ["maxSize: '20m'", 'for ever'], ['maxFiles: Number(process.env.FILES)', 'limited'],
    ["maxFiles: process.env.FILES ?? '7d'", 'limited'],
  ])('with %s keeps lines for %s', (options, end) => {
    const code = `import winston from 'winston';\nimport DailyRotateFile from 'winston-daily-rotate-file';\nwinston.add(new DailyRotateFile({ filename: 'logs/app-%DATE%.log', ${options} }));`;
    expect(logsOf(code)).toEqual([`logs/app-%DATE%.log ${end}`]);
  });

  it('is also a member of the transports of winston', () => {
    expect(logsOf("import winston from 'winston';\nimport 'winston-daily-rotate-file';\nwinston.add(new winston.transports.DailyRotateFile({ filename: 'app.log', maxFiles: '3d' }));")).toEqual([`app.log ${3 * day}`]);
  });
});

describe('a stream that a log of requests is written to', () => {
  const morgan = (stream: string, imports = '') => logsOf(`import fs from 'node:fs';\nimport express from 'express';\nimport morgan from 'morgan';\n${imports}\nexpress().use(morgan('combined', { stream: ${stream} }));`);

  it.each([
    ["fs.createWriteStream('access.log', { flags: 'a' })", '', 'access.log for ever'],
    ["createStream('access.log', { interval: '1d', path: 'logs' })", "import { createStream } from 'rotating-file-stream';", 'access.log for ever'],
    ["createStream('access.log', { interval: '1d', maxFiles: 10 })", "import { createStream } from 'rotating-file-stream';", `access.log ${10 * day}`],
    ["createStream('access.log', { size: '10M', maxSize: '1G' })", "import { createStream } from 'rotating-file-stream';", 'access.log limited'],
    ["rfs('access.log', { interval: '1h', rotate: 48 })", "import rfs from 'rotating-file-stream';", `access.log ${2 * day}`],
    ["rotator.getStream({ filename: 'access-%DATE%.log', frequency: 'daily', max_logs: '10d' })", "import rotator from 'file-stream-rotator';", `access-%DATE%.log ${10 * day}`],
    ["rotator.getStream({ filename: 'access-%DATE%.log', frequency: 'daily' })", "import rotator from 'file-stream-rotator';", 'access-%DATE%.log for ever'],
  ])('%s is a log file', (stream, imports, log) => {
    expect(morgan(stream, imports)).toEqual([log]);
  });

  it.each(['process.stdout', '{ write: (line: string) => console.log(line) }'])('%s is none', (stream) => {
    expect(morgan(stream)).toEqual([]);
  });

  it('is none where nothing logs to it', () => {
    expect(logsOf("import fs from 'node:fs';\nfs.createWriteStream('report.csv').end('a');")).toEqual([]);
  });
});

describe('pino', () => {
  const pino = (given: string) => logsOf(`import pino from 'pino';\nimport fs from 'node:fs';\nexport const logger = pino(${given});`);

  it.each([
    ["{}, pino.destination('app.log')", ['app.log for ever']], ["pino.destination({ dest: 'app.log', sync: false })", ['app.log for ever']], ['{}, pino.destination(1)', []], ['{}', []],
    ["{}, fs.createWriteStream('app.log')", ['app.log for ever']],
    ["{ transport: { target: 'pino/file', options: { destination: 'app.log' } } }", ['app.log for ever']], ["{ transport: { target: 'pino/file', options: { destination: 1 } } }", []],
    ["{ transport: { target: 'pino-roll', options: { file: 'logs/app', frequency: 'daily', limit: { count: 9 } } } }", [`logs/app ${9 * day}`]],
    ["{ transport: { target: 'pino-roll', options: { file: 'logs/app', size: '10m' } } }", ['logs/app for ever']],
    ["pino.transport({ targets: [{ target: 'pino-pretty' }, { target: 'pino/file', options: { destination: 'app.log' } }] })", ['app.log for ever']],
    ["{}, pino.multistream([{ stream: process.stdout }, { stream: fs.createWriteStream('app.log') }])", ['app.log for ever']],
  ])('with %s writes %j', (given, logs) => {
    expect(pino(given)).toEqual(logs);
  });
});

describe('what a file takes', () => {
  const taken = (code: string) => analyzed({ 'package.json': '{}', 'src/logger.ts': `import winston from 'winston';\nimport pino from 'pino';\nimport bunyan from 'bunyan';\nimport fs from 'node:fs';\n${code}` }).logs
    .map(({ name, level, isAside }) => `${name} ${isAside === true ? 'crashes' : level ?? 'all'}`);
  const file = 'new winston.transports.File({ filename: "a.log" })';

  it.each([
    ["winston.createLogger({ transports: [new winston.transports.File({ filename: 'a.log', level: 'error' })] });", 'a.log error'],
    [`winston.createLogger({ level: 'warn', transports: [${file}] });`, 'a.log warn'],
    [`winston.createLogger({ level: process.env.LEVEL || 'info', transports: [${file}] });`, 'a.log info'],
    [`winston.createLogger({ level: process.env.DEBUG ? 'debug' : 'warn', transports: [${file}] });`, 'a.log debug'],
    [`winston.createLogger({ level: process.env.LEVEL, transports: [${file}] });`, 'a.log all'],
    [`winston.createLogger({ level: 'event', levels: { event: 0 }, transports: [${file}] });`, 'a.log all'],
    [`winston.createLogger({ transports: [${file}] });`, 'a.log all'],
    ["bunyan.createLogger({ name: 'shop', streams: [{ level: 'warn', path: 'a.log' }] });", 'a.log warn'],
    ["bunyan.createLogger({ name: 'shop', level: 'debug', streams: [{ stream: fs.createWriteStream('a.log') }] });", 'a.log debug'],
    ["pino({ transport: { targets: [{ target: 'pino/file', options: { destination: 'a.log' } }] } });", 'a.log info'],
    ["pino({ level: 'error' }, pino.destination('a.log'));", 'a.log error'],
    ["pino({}, pino.multistream([{ level: 'fatal', stream: pino.destination('a.log') }]));", 'a.log fatal'],
    ["export const make = (options: any) => pino(options, pino.destination('a.log'));", 'a.log all'],
  ])('%s is told by the level', (code, log) => {
    expect(taken(code)).toEqual([log]);
  });

  it.each([
    [`winston.createLogger({ exceptionHandlers: [${file}] });`, 'a.log crashes'],
    [`winston.createLogger({ rejectionHandlers: ${file} });`, 'a.log crashes'],
    [`const logger = winston.createLogger({});\n(logger as any).exceptions.handle(${file});`, 'a.log crashes'],
    [`const file = ${file};\nwinston.createLogger({ exceptionHandlers: [file], rejectionHandlers: [file] });`, 'a.log crashes'],
    [`const file = ${file};\nwinston.createLogger({ transports: [file], exceptionHandlers: [file] });`, 'a.log all'],
    [`winston.createLogger({}).add(${file});`, 'a.log all'],
  ])('%s is told by what it is put into', (code, log) => {
    expect(taken(code)).toEqual([log]);
  });
});

describe('a list that files are pushed onto', () => {
  const push = "targets.push({ target: 'pino/file', options: { destination: 'app.log' } });";

  it.each([
    ["const targets = [];\nif (process.env.LOG_TO_FILE) " + push + "\nexport const logger = pino({}, pino.transport({ targets }));"],
    ["const targets: any[] = [{ target: 'pino-pretty' }];\n" + push + "\nexport const logger = pino({ transport: { targets } });"],
    ["export function make() {\n  const targets = [];\n  " + push + "\n  return pino({ transport: { targets: [...targets] } });\n}"],
    ["const streams = [];\nstreams.push({ stream: pino.destination('app.log') });\nexport const logger = pino({}, pino.multistream(streams));"],
  ])('is read: %s', (code) => {
    expect(logsOf(`import pino from 'pino';\n${code}`)).toEqual(['app.log for ever']);
  });
});

describe('other loggers', () => {
  it.each([
    ["import log4js from 'log4js';\nlog4js.configure({ appenders: { app: { type: 'file', filename: 'app.log' }, out: { type: 'stdout' } }, categories: {} });", ['app.log for ever']],
    ["import log4js from 'log4js';\nlog4js.configure({ appenders: { app: { type: 'file', filename: 'app.log', maxLogSize: '10M' } }, categories: {} });", ['app.log limited']],
    ["import log4js from 'log4js';\nlog4js.configure({ appenders: { app: { type: 'dateFile', filename: 'app.log', numBackups: 7 } }, categories: {} });", [`app.log ${7 * day}`]],
    ["import log4js from 'log4js';\nlog4js.configure({ appenders: { app: { type: 'dateFile', filename: 'app.log', daysToKeep: 30, pattern: 'yyyy-MM-dd-hh' } }, categories: {} });", [`app.log ${30 * day}`]],
    ["import bunyan from 'bunyan';\nbunyan.createLogger({ name: 'shop', streams: [{ stream: process.stdout }, { path: 'app.log' }] });", ['app.log for ever']],
    ["import bunyan from 'bunyan';\nbunyan.createLogger({ name: 'shop', streams: [{ type: 'rotating-file', path: 'app.log', period: '1w', count: 4 }] });", [`app.log ${28 * day}`]],
    ["import bunyan from 'bunyan';\nbunyan.createLogger({ name: 'shop', streams: [{ type: 'rotating-file', path: 'app.log' }] });", [`app.log ${10 * day}`]],
    ["import fastify from 'fastify';\nfastify({ logger: { level: 'info', file: '/srv/app.log' } });", ['/srv/app.log for ever']],
    ["import { getFileSink, getRotatingFileSink } from '@logtape/file';\nexport const sinks = { all: getFileSink('app.log'), some: getRotatingFileSink('some.log', { maxFiles: 3 }) };", ['app.log for ever', 'some.log limited']],
  ])('%s', (code, logs) => {
    expect(logsOf(code)).toEqual(logs);
  });
});

describe('a file that logrotate rotates', () => {
  const code = "import winston from 'winston';\nwinston.add(new winston.transports.File({ filename: 'logs/app.log' }));";
  const rotated = (file: string, text: string) => logsOf(code, { [file]: text });

  it.each([
    ['/srv/shop/logs/*.log {\n  daily\n  rotate 14\n}', 14 * day], ['/srv/shop/logs/app.log {\n  weekly\n  rotate 52\n  maxage 30\n}', 30 * day], ['"/srv/logs/*.log" /other/*.log {\n  size 10M\n  rotate 3\n}', 'limited'],
    ['daily\nrotate 7\n/srv/logs/*.log {\n  compress\n}', 7 * day], ['/srv/logs/*.log {\n  monthly\n  rotate -1\n}', 'for ever'], ['/var/log/nginx/*.log {\n  daily\n  rotate 14\n}', 'for ever'],
    ['/srv/logs/app.log\n/srv/logs/other.log\n{\n  hourly # often\n  rotate 24\n}', day],
  ])('by %j stays %s', (text, end) => {
    expect(rotated('deploy/logrotate.conf', text)).toEqual([`logs/app.log ${end}`]);
  });

  it('is matched as far as its path is known', () => {
    const files = { 'logrotate.conf': '/srv/shop/logs/*.log {\n  daily\n  rotate 2\n}' };
    const named = (name: string) => logsOf(`import winston from 'winston';\nwinston.add(new winston.transports.File({ filename: ${name} }));`, files);
    expect(named('`${process.env.SHOP}logs/app.log`')).toEqual([`…logs/app.log ${2 * day}`]);
    expect(named('`logs/app-${process.pid}.log`')).toEqual([`logs/app-….log ${2 * day}`]);
  });

  it('is told in files of several names', () => {
    for (const file of ['logrotate.d/shop', 'config/shop.logrotate', 'logrotate.conf']) expect(rotated(file, '/srv/logs/*.log {\n  daily\n  rotate 2\n}')).toEqual([`logs/app.log ${2 * day}`]);
  });
});
