import { describe, expect, it } from 'vitest';
import { analyzed, itLogs, itReads, flowsIn, sortedOnce, type Around } from './analyzed.js';
import { newsroom, wholeUser } from './newsroom.js';

/** The first lines of a case import and create the logger; the last one logs. */
const logger: Around = {
  shared: newsroom,
  file: (code) => {
    const lines = code.split('\n');
    const call = lines.pop() ?? '';
    return `import { prisma } from './prisma';\n${lines.join('\n')}
export async function act(): Promise<void> {
  const user = await prisma.user.findFirstOrThrow();
  ${call}
}
`;
  },
};

describe('every logger writes what it is given', () => {
  itLogs(logger, [
    ['console', "console.log(user.email); console.error('failed', user.phone); console.table(user.name);", ['User.email', 'User.name', 'User.phone']],
    ['console that a level chooses', "const speak = user.id.length > 3 ? console.error : console.log;\nspeak('signed in', user.email);", ['User.email']],
    ['console under a name that is assigned', "let speak: typeof console.log;\nif (process.env.LEVEL === 'error') { speak = console.error; } else { speak = console.log; }\nspeak('signed in', user.email);", ['User.email']],
    ['pino', "import pino from 'pino';\nconst log = pino({ level: 'info' });\nlog.info({ user }, 'signed in');", wholeUser],
    ['a child of pino', "import { pino } from 'pino';\nconst log = pino();\nlog.child({ email: user.email }).info('signed in');", ['User.email']],
    ['winston', "import winston from 'winston';\nconst log = winston.createLogger({ transports: [] });\nlog.warn(`signed in ${user.email}`);", ['User.email']],
    ['winston with a level', "import winston from 'winston';\nconst log = winston.createLogger();\nlog.log('info', 'signed in', { email: user.email });", ['User.email']],
    ['winston itself', "import * as winston from 'winston';\nwinston.info(user.email);", ['User.email']],
    ['bunyan', "import bunyan from 'bunyan';\nconst log = bunyan.createLogger({ name: 'news' });\nlog.info({ user }, 'signed in');", wholeUser],
    ['log4js', "import log4js from 'log4js';\nconst log = log4js.getLogger('news');\nlog.debug('signed in', user.email);", ['User.email']],
    ['loglevel', "import log from 'loglevel';\nlog.trace(user.email);", ['User.email']],
    ['debug', "import createDebug from 'debug';\nconst debug = createDebug('news:user');\ndebug('signed in %s', user.email);", ['User.email']],
    ['debug under another name', "import makeTrace from 'debug';\nconst trace = makeTrace('news:user');\ntrace('signed in %O', user);", wholeUser],
    ['the logger of AWS Lambda Powertools', "import { Logger } from '@aws-lambda-powertools/logger';\nconst writer = new Logger({ serviceName: 'news' });\nwriter.critical('signed in', { mail: user.email });", ['User.email']],
    ['keys of the logger of AWS Lambda Powertools', "import { Logger } from '@aws-lambda-powertools/logger';\nconst writer = new Logger();\nwriter.appendKeys({ mail: user.email });", ['User.email']],
    ['the context of a function of Azure', "import type { InvocationContext } from '@azure/functions';\ndeclare const invocation: InvocationContext;\ninvocation.warn(user.phone);", ['User.phone']],
    ['the log of an older function of Azure', "import type { Context } from '@azure/functions';\ndeclare const invocation: Context;\ninvocation.log(user.phone); invocation.log.verbose(user.name);", ['User.name', 'User.phone']],
    ['tslog', "import { Logger } from 'tslog';\nconst log = new Logger({ name: 'news' });\nlog.silly(user.email);", ['User.email']],
    ['consola', "import { consola } from 'consola';\nconsola.success(`signed in ${user.email}`);", ['User.email']],
    ['consola with a tag', "import consola from 'consola';\nconst log = consola.withTag('news');\nlog.info(user.email);", ['User.email']],
    ['LogTape', "import { getLogger } from '@logtape/logtape';\nconst log = getLogger(['news']);\nlog.info('signed in {email}', { email: user.email });", ['User.email']],
    ['LogTape with a template', "import { getLogger } from '@logtape/logtape';\nconst log = getLogger('news');\nlog.info`signed in ${user.email}`;", ['User.email']],
    ['signale', "import { Signale } from 'signale';\nconst log = new Signale({ scope: 'news' });\nlog.success(user.email);", ['User.email']],
    ['the logger of NestJS', "import { Logger } from '@nestjs/common';\nconst log = new Logger('News');\nlog.log(`signed in ${user.email}`);", ['User.email']],
    ['the static logger of NestJS', "import { Logger } from '@nestjs/common';\nLogger.warn(user.email, 'News');", ['User.email']],
    ['a computed level of pino', "import pino from 'pino';\nconst log = pino();\nconst level: 'info' | 'warn' = 'info';\nlog[level](user.email);", ['User.email']],
    ['the log of Fastify', "import Fastify from 'fastify';\nconst app = Fastify();\napp.log.info({ user }, 'signed in');", wholeUser],
    ['Cloud Logging of Google', "import { Logging } from '@google-cloud/logging';\nconst journal = new Logging().log('news');\nconst entry = journal.entry({ severity: 'INFO' }, { mail: user.email }); await journal.write(entry);", ['User.email']],
    ['a logger that a function of no known type gives', 'declare const desk: { dayLogger(): any };\ndesk.dayLogger().warn(user.email);', ['User.email']],
    ['a logger that a function from elsewhere gives', "import { logger } from 'somewhere';\nlogger().child('desk').info(user.phone); logger().error(user.email);", ['User.email']],
    ['a logger of an audit without a type', 'declare const auditLogger: any;\nauditLogger.info(user.email); auditLogger.plainInfo(user.phone);', ['User.email', 'User.phone']],
    ['a logger without a type', "declare const logger: any;\nlogger.info(user.email);", ['User.email']],
  ]);
});

describe('a logger of the application', () => {
  itLogs({ ...logger, shared: { ...newsroom, 'src/journal.js': "import pino from 'pino';\nconst inner = pino();\nexports.info = (text) => inner.info(text);\n" }, extension: 'js' }, [
    ['that a module of both kinds exports', "const logger = require('./journal');\nlogger.info(user.email);", ['User.email']],
  ]);
});

describe('a function of unknown type that is called like a log', () => {
  itLogs({ ...logger, extension: 'js' }, [
    ['is given to an object', "class Desk { constructor(options) { this.log = options.log || (() => false); } open(user) { this.log(`opened by ${user.email}`); } }\nvoid Desk;", ['user.email']],
    ['is given to an object, in one word', "class Desk { constructor(options) { this.loggelf = options.loggelf || (() => false); } open(email) { this.loggelf({ short_message: 'opened', _email: email }); } }\nvoid Desk;", ['email']],
    ['is called on what it is given with', "const open = (options, email) => options.log('opened by ' + email);\nvoid open;", ['email']],
    ['is held by something else, in one word', "const open = (server, email) => server.logmsg('opened by ' + email);\nvoid open;", ['email']],
    ['is what the file makes', "const Journal = require('somewhere');\nconst log = new Journal('desk'); const open = (email) => log('opened by %s', email);\nvoid open;", ['email']],
    ['is no log where only one function is given it', "const open = (email) => (log) => log('opened', email);\nvoid open;", []],
    ['is no log of something else', "const open = (repository, email) => { repository.log(email); repository.logo(email); };\nvoid open;", []],
    ['is no log where it is known to do something else', "class Desk { log(email) { return email.length; } open(email) { this.log(email); } }\nvoid Desk;", []],
  ]);
});

describe('a private method that logs', () => {
  const tellersIn: Parameters<typeof itReads<string[]>>[1] = (application, file) => sortedOnce(flowsIn(application, file).flatMap((flow) => flow.personal.map(({ subject }) => `${flow.how}: ${subject}`)));
  const reporter = (name: string): string => `export class Reporter {\n  ${name}(event: string, details: Record<string, string>) { try { console.log({ event, ...details }); } catch { return; } }\n  joined(email: string) { this.${name}('joined', { email }); }\n}`;
  itReads({ shared: newsroom, file: (code) => code }, tellersIn, [
    ['is told of by its caller', reporter('#log'), ['this.#log: email']],
    ['is told of by its caller, with a word for the compiler', reporter('_logEvent'), ['this._logEvent: email']],
    ['is told of inside where its name says otherwise', reporter('#finish'), ['console.log: email']],
  ]);
});

describe('what only looks like a logger is silent', () => {
  itLogs(logger, [
    ['a method info of something else', "const desk = { info: (text: string) => text.length };\ndesk.info(user.email);", []],
    ['a level of pino', "import pino from 'pino';\nconst log = pino();\nlog.isLevelEnabled(user.email); log.info('signed in');", []],
    ['a namespace of debug', "import createDebug from 'debug';\nconst debug = createDebug('email:password');\ndebug('signed in'); void user;", []],
    ['console.assert of nothing', "console.time('email'); console.clear(); void user;", []],
    ['a mathematical log', 'Math.log(user.emailCount);', []],
    ['an untyped thing of a function with another name', 'declare const desk: any;\ndesk.currentMailer().info(user.email);', []],
    ['what a function that counts lines gives', 'const dayLogger = () => ({ info: (text: string) => text.length });\ndayLogger().info(user.email);', []],
    ['the untyped log of a part', "import { context } from 'unknown-kit';\nconst { deskLog } = context;\ndeskLog.debug(`left: ${user.email}`);", ['User.email']],
    ['the untyped list of what was logged', "import { context } from 'unknown-kit';\nconst { deskLog } = context;\ndeskLog.find(user.email);", []],
    ['the untyped service of a log', "import { LogService } from 'unknown-kit';\nLogService.info('desk', user.email);", ['User.email']],
    ['an untyped service that keeps records of an audit', 'declare const auditLogService: any;\nauditLogService.sendAuditLog({ mail: user.email }); auditLogService.recordActivityLog(user.phone);', []],
    ['an untyped thing with another name', 'declare const mailer: any;\nmailer.info(user.email);', []],
  ]);
});

const requestsIn: Parameters<typeof itReads<string[]>>[1] = (application, file) =>
  sortedOnce(flowsIn(application, file).flatMap((flow) => flow.personal.map(({ subject }) => `${flow.how}: ${subject}`)));
const server: Around = { shared: { ...newsroom, 'src/formats.ts': "export const format = ':method :remote-addr :status';\n" }, file: (code) => `${code}\nexport {};\n` };

describe('a log of every request', () => {
  itReads(server, requestsIn, [
    ['by morgan with a name', "import express from 'express';\nimport morgan from 'morgan';\nexpress().use(morgan('combined'));", ['morgan: request ip']],
    ['by morgan with a format', "import morgan from 'morgan';\nexport const access = morgan(':remote-addr :method');", ['morgan: request ip']],
    ['by morgan with a format that names who signed in, as its own formats do', "import morgan from 'morgan';\nexport const access = morgan(':remote-addr - :remote-user :method');", ['morgan: request ip']],
    ['by morgan with a format in a constant', "import morgan from 'morgan';\nimport { format } from './formats';\nexport const access = morgan(format, { immediate: true });", ['morgan: request ip']],
    ['by morgan under another name', "import accessLog from 'morgan';\nexport const access = accessLog('common');", ['accessLog: request ip']],
    ['by morgan as an interceptor of NestJS', "import { Controller, Get, UseInterceptors } from '@nestjs/common';\nimport { MorganInterceptor } from 'nest-morgan';\n@Controller('rooms')\nexport class Rooms { @UseInterceptors(MorganInterceptor('combined'))\n@Get() list() { return []; } }", ['MorganInterceptor: request ip']],
    ['by morgan with a header', "import morgan from 'morgan';\nexport const access = morgan(':req[authorization] :method');", ['morgan: request headers']],
    ['by morgan with a format that is put together', "import morgan from 'morgan';\nconst line = JSON.stringify({ from: ':remote-addr', how: ':method' });\nexport const access = [morgan(line), morgan([':req[cookie]', ':status'].join(' '))];", ['morgan: request headers', 'morgan: request ip']],
    ['by morgan with a format of no person that is put together: silent', "import morgan from 'morgan';\nexport const access = morgan(JSON.stringify({ how: ':method', took: ':response-time' }));", []],
    ['by morgan with a format of the device alone', "import morgan from 'morgan';\nexport const access = morgan(':method :status :user-agent');", ['morgan: request header user-agent']],
    ['by morgan without a person: silent', "import morgan from 'morgan';\nexport const access = [morgan('dev'), morgan('tiny'), morgan(':method :status')];", []],
    ['by pino-http', "import pinoHttp from 'pino-http';\nexport const access = pinoHttp();", ['pinoHttp: request headers', 'pinoHttp: request ip']],
    ['by pino for Express', "import logger from 'express-pino-logger';\nexport const access = logger();", ['logger: request headers', 'logger: request ip']],
    ['by morgan for Restify', "import logger from 'restify-logger';\nexport const access = logger(':remote-addr :method :url');", ['logger: request ip']],
    ['by morgan for Koa', "import morgan from 'koa-morgan';\nexport const access = morgan('combined');", ['morgan: request ip']],
    ['by pino-http with its own serializer: silent', "import pinoHttp from 'pino-http';\nexport const access = pinoHttp({ serializers: { req: (request) => ({ method: request.method }) } });", []],
    ['by pino-http with a serializer that hands on all of it', "import pinoHttp from 'pino-http';\nexport const access = pinoHttp({ serializers: { req: (request) => { request.body = request.raw.body; return request; } } });", ['pinoHttp: request body', 'pinoHttp: request headers', 'pinoHttp: request ip']],
    ['by pino-http with a serializer that copies all of it', "import pinoHttp from 'pino-http';\nexport const access = pinoHttp({ serializers: { req(request) { return { ...request, tenant: 'desk' }; } } });", ['pinoHttp: request headers', 'pinoHttp: request ip']],
    ['by pino-http with a serializer that copies all of it before', "import pinoHttp from 'pino-http';\nexport const access = pinoHttp({ serializers: { req(request) { const parts = { ...request, tenant: 'desk' }; return parts; } } });", ['pinoHttp: request headers', 'pinoHttp: request ip']],
    ['by pino-http with a serializer that begins with that of pino', "import type { IncomingMessage } from 'node:http';\nimport { stdSerializers } from 'pino';\nimport { pinoHttp } from 'pino-http';\nfunction described(request: IncomingMessage) {\n  const parts = stdSerializers.req(request);\n  return { ...parts, tenant: 'desk' };\n}\nexport const access = pinoHttp({ serializers: { req: described } });", ['pinoHttp: request headers', 'pinoHttp: request ip']],
    ['by pino-http with the serializer of pino', "import pino from 'pino';\nimport pinoHttp from 'pino-http';\nexport const access = pinoHttp({ serializers: { req: pino.stdSerializers.req } });", ['pinoHttp: request headers', 'pinoHttp: request ip']],
    ['by pino-http with a serializer that names the address', "import pinoHttp from 'pino-http';\nexport const access = pinoHttp({ serializers: { req: (request) => ({ method: request.method, from: request.remoteAddress, what: request.raw.body }) } });", ['pinoHttp: request body', 'pinoHttp: request ip']],
    ['by pino-http with a serializer that names one header, and one of two addresses', "import pinoHttp from 'pino-http';\nexport const access = pinoHttp({ serializers: { req: (request) => ({ method: request.method, ip: request.ip || request.remoteAddress, agent: request.headers?.['user-agent'] }) } });", ['pinoHttp: request header user-agent', 'pinoHttp: request ip']],
    ['by pino-http with a serializer in options that a function makes', "import pinoHttp from 'pino-http';\nfunction options() {\n  const level = 'info';\n  return { level, serializers: { req: (request) => ({ from: request.remoteAddress }) } };\n}\nexport const access = pinoHttp(options());", ['pinoHttp: request ip']],
    ['by pino-http with a serializer that makes something of the address: silent', "import pinoHttp from 'pino-http';\nexport const access = pinoHttp({ serializers: { req: (request) => ({ zone: zoneOf(request.ip), hour: request.hour['ip'] }) } });", []],
    ['by pino-http with a serializer that decides', "import pinoHttp from 'pino-http';\nexport const access = pinoHttp({ serializers: { req: (request) => (request.method === 'GET' ? { method: 'GET' } : request) } });", ['pinoHttp: request headers', 'pinoHttp: request ip']],
    ['by pino-http with a method that chooses: silent', "import pinoHttp from 'pino-http';\nexport const access = pinoHttp({ serializers: { req(request) { return { method: request.method }; } } });", []],
    ['by pino-http with a serializer from elsewhere: silent', "import pinoHttp from 'pino-http';\nimport { described } from 'elsewhere';\nexport const access = pinoHttp({ serializers: { req: described } });", []],
    ['by pino-http with a serializer of something else of that name: silent', "import pinoHttp from 'pino-http';\nexport const access = pinoHttp({ serializers: { req: (request) => { const desk = { request: { headers: 1 } }; return desk.request; } } });", []],
    ['by pino-http with a serializer that returns what holds itself: silent', "import pinoHttp from 'pino-http';\nexport const access = pinoHttp({ serializers: { req: (request) => { const parts = { ...parts, method: request.method }; return parts; } } });", []],
    ['by pino-http with a serializer that returns what depends on itself: silent', "import pinoHttp from 'pino-http';\nexport const access = pinoHttp({ serializers: { req: (request) => { const parts = request.ready ? parts : { method: request.method }; return parts; } } });", []],
    ['by Fastify with a serializer that names the address', "import Fastify from 'fastify';\nexport const app = Fastify({ logger: { serializers: { req: (request) => ({ method: request.method, remote: request.ip }) } } });", ['Fastify: request ip']],
    ['by pino-http with a serializer that takes parts away: silent', "import pinoHttp from 'pino-http';\nexport const access = pinoHttp({ serializers: { req: (request) => { delete request.headers; delete request.remoteAddress; return request; } } });", []],
    ['by pino-http with a serializer that leaves parts out: silent', "import pinoHttp from 'pino-http';\nexport const access = pinoHttp({ serializers: { req: ({ headers, remoteAddress, ...others }) => others } });", []],
    ['by pino-http with a serializer that overwrites parts: silent', "import pinoHttp from 'pino-http';\nexport const access = pinoHttp({ serializers: { req: (request) => ({ ...request, headers: undefined, remoteAddress: undefined }) } });", []],
    ['by pino-http with redaction: silent', "import pinoHttp from 'pino-http';\nexport const access = pinoHttp({ redact: ['req.headers', 'req.remoteAddress'] });", []],
  ]);
});

describe('a log of every request in CommonJS', () => {
  itLogs({ ...server, extension: 'js', file: (code) => code }, [
    ['by morgan', "const morgan = require('morgan');\nmodule.exports = morgan('short');\n", ['request ip']],
    ['by morgan without a person: silent', "const morgan = require('morgan');\nmodule.exports = morgan('dev');\n", []],
    ['by Fastify', "const app = require('fastify')({ logger: true });\nmodule.exports = app;\n", ['request ip']],
    ['by Fastify without a logger: silent', "const app = require('fastify')({ logger: false });\nmodule.exports = app;\n", []],
  ]);
});

describe('a log of database statements', () => {
  it('is told where it is switched on', () => {
    const application = analyzed({
      'package.json': '{ "name": "desk" }',
      'src/database.ts': "import { Sequelize } from 'sequelize';\nexport const database = new Sequelize('postgres://', {\n  pool: { max: 2 },\n  logging: console.log,\n});\n",
    });
    expect(flowsIn(application, 'src/database.ts').map(({ span }) => span.line)).toEqual([4]);
  });

  itReads(server, requestsIn, [
    ['by Prisma, which prints placeholders of SQL: silent', "import { PrismaClient } from '@prisma/client';\nexport const client = new PrismaClient({ log: ['query', 'warn'] });", []],
    ['by TypeORM', "import { DataSource } from 'typeorm';\nexport const source = new DataSource({ type: 'postgres', logging: true });", ['DataSource: statement parameters']],
    ['by TypeORM with a list', "import { DataSource } from 'typeorm';\nexport const source = new DataSource({ type: 'postgres', logging: ['query'] });", ['DataSource: statement parameters']],
    ['by TypeORM with errors only: silent', "import { DataSource } from 'typeorm';\nexport const source = new DataSource({ type: 'postgres', logging: ['migration', 'warn'] });", []],
    ['by TypeORM turned off: silent', "import { DataSource } from 'typeorm';\nexport const source = new DataSource({ type: 'postgres', logging: false });", []],
    ['by Sequelize', "import { Sequelize } from 'sequelize';\nexport const database = new Sequelize('postgres://', {\n  pool: { max: 2 },\n  logging: console.log,\n});", ['Sequelize: statement parameters']],
    ['by mongoose', "import mongoose from 'mongoose';\nmongoose.set('debug', true);", ['mongoose.set: statement parameters']],
    ['by mongoose turned off: silent', "import mongoose from 'mongoose';\nmongoose.set('debug', false); mongoose.set('strictQuery', true);", []],
  ]);
});
