import { describe, expect, it } from 'vitest';
import { analyzed, flowsIn, itReads, sortedOnce, type Around, type Case } from '../analyzed.js';
import type { Application } from '../../../src/link/application.js';

const reader = 'interface Reader { id: string; email: string; phone: string }\ndeclare const reader: Reader;\ndeclare const next: () => void;\n';
const around: Around = { shared: { 'package.json': '{ "name": "bookshop" }' }, file: (code) => `${reader}${code}\nexport {};\n` };
/** `storage.run: Reader.email`: the calls of a file that write personal data to the log, and what. */
const writes = (application: Application, file: string): string[] => sortedOnce(flowsIn(application, file)
  .flatMap(({ how, personal }) => personal.filter(({ kind, classification }) => kind === 'direct' && classification.confidence !== 'possible').map(({ subject }) => `${how}: ${subject}`)));
const itWrites = (cases: readonly Case<string[]>[]): void => { itReads(around, writes, cases); };

const storage = "import { AsyncLocalStorage } from 'node:async_hooks';\nimport pino from 'pino';\nconst storage = new AsyncLocalStorage<any>();\n";

describe('what a logger adds to every line by itself', () => {
  itWrites([
    ['the result of a mixin', "import pino from 'pino';\nexport const log = pino({ mixin: () => ({ mail: reader.email }) });", ['mixin: Reader.email']],
    ['the result of a method mixin', "import pino from 'pino';\nexport const log = pino({ mixin() { return { mail: reader.email }; } });", ['mixin: Reader.email']],
    ['the result of a mixin that has nothing of a person', "import pino from 'pino';\nexport const log = pino({ mixin: () => ({ uptime: process.uptime() }) });", []],
    ['a base', "import pino from 'pino';\nexport const log = pino({ base: { mail: reader.email } });", ['pino: Reader.email']],
    ['default metadata', "import winston from 'winston';\nexport const log = winston.createLogger({ defaultMeta: { mail: reader.email } });", ['winston.createLogger: Reader.email']],
    ['properties of requests', "import pinoHttp from 'pino-http';\nexport const access = pinoHttp({ serializers: { req: () => ({}) }, customProps: (request) => ({ from: request.headers['x-forwarded-for'] }) });", ['customProps: request header x-forwarded-for']],
    ['what a format adds to a line', "import winston from 'winston';\nconst named = winston.format((info) => { info.mail = reader.email; return info; });\nexport const log = winston.createLogger({ format: winston.format.combine(named(), winston.format.json()) });", ['format: Reader.email']],
    ['nothing that a format only prints', "import winston from 'winston';\nexport const log = winston.createLogger({ format: winston.format.printf((info) => `${info.level} ${info.email}`) });", []],
    ['nothing that the logger removes', "import pino from 'pino';\nexport const log = pino({ redact: ['mail'], mixin: () => ({ mail: reader.email }) });", []],
  ]);
});

describe('a context that a logger writes along with every line', () => {
  itWrites([
    ['is told where it is bound', `${storage}export const log = pino({ mixin: () => storage.getStore() });\nstorage.run({ email: reader.email }, next);`, ['storage.run: Reader.email']],
    ['is told where it is entered', `${storage}export const log = pino({ mixin: () => storage.getStore() ?? {} });\nstorage.enterWith({ email: reader.email });`, ['storage.enterWith: Reader.email']],
    ['is silent about what the logger does not pick', `${storage}export const log = pino({ mixin: () => ({ trace: storage.getStore()?.trace }) });\nstorage.run({ email: reader.email, trace: '1' }, next);`, []],
    ['is told about what the logger picks', `${storage}export const log = pino({ mixin() { const { mail } = storage.getStore() ?? {}; return { mail }; } });\nstorage.run({ mail: reader.email, call: reader.phone }, next);`, ['storage.run: Reader.email']],
    ['is told through helpers', `${storage}const current = () => storage.getStore();\nexport const log = pino({ mixin: () => ({ ...current() }) });\nfunction within(context: object, run: () => void) { return storage.run(context, run); }\nwithin({ email: reader.email }, next);`, ['within: Reader.email']],
    ['is told where it is changed', `${storage}export const log = pino({ mixin: () => storage.getStore() });\nexport function signIn() { const store = storage.getStore(); store.mail = reader.email; storage.getStore().call = reader.phone; }`, ['storage.getStore().call: Reader.phone', 'store.mail: Reader.email']],
    ['is told in a map', `${storage}export const log = pino({ mixin: () => ({ mail: storage.getStore()?.get('mail') }) });\nstorage.run(new Map([['mail', reader.email], ['call', reader.phone]]), () => { storage.getStore().set('mail', reader.phone); storage.getStore().set('lent', reader.email); });`, ['storage.getStore().set: Reader.phone', 'storage.run: Reader.email']],
    ['is told to a format', "import { AsyncLocalStorage } from 'async_hooks';\nimport winston from 'winston';\nconst storage = new AsyncLocalStorage<any>();\nexport const log = winston.createLogger({ format: winston.format((info) => ({ ...info, ...storage.getStore() }))() });\nstorage.run({ email: reader.email }, next);", ['storage.run: Reader.email']],
    ['is told to a logger of the application', `${storage}const log = pino();\nexport class AppLogger { info(text: string) { log.info({ ...storage.getStore() }, text); } }\nstorage.run({ email: reader.email }, next);`, ['storage.run: Reader.email']],
    ['is silent where no logger reads it', `${storage}export const log = pino();\nstorage.run({ email: reader.email }, next);`, []],
    ['is silent where a logger reads another one', `${storage}const other = new AsyncLocalStorage<any>();\nexport const log = pino({ mixin: () => storage.getStore() });\nother.run({ email: reader.email }, next);`, []],
    ['is silent about what the logger removes', `${storage}export const log = pino({ redact: ['email'], mixin: () => storage.getStore() });\nstorage.run({ email: reader.email }, next);`, []],
    ['is silent about what is masked', `${storage}const mask = (text: string) => text.slice(0, 1);\nexport const log = pino({ mixin: () => storage.getStore() });\nstorage.run({ email: mask(reader.email) }, next);`, []],
    ['is told where a value is read and logged by itself', "import { AsyncLocalStorage } from 'node:async_hooks';\nimport pino from 'pino';\nconst storage = new AsyncLocalStorage<{ reader: Reader }>();\nconst log = pino();\nstorage.run({ reader }, next);\nexport function lend() { log.info({ mail: storage.getStore()?.reader.email }); }", ['log.info: Reader.email']],
    ['is told in a service of its own', "import { LoggerModule } from 'nestjs-pino';\nimport { ClsServiceManager, type ClsService } from 'nestjs-cls';\nexport const logging = LoggerModule.forRoot({ pinoHttp: { serializers: { req: () => ({}) }, customProps: () => ({ mail: ClsServiceManager.getClsService().get('mail') }) } });\nexport const enter = (cls: ClsService) => { cls.set('mail', reader.email); cls.set('call', reader.phone); };", ['cls.set: Reader.email']],
  ]);
});

describe('the place that binds a value', () => {
  it('is the finding, and the logger its evidence', () => {
    const application = analyzed({ 'src/context.ts': `${reader}${storage}export const log = pino({ mixin: () => storage.getStore() });\nstorage.run({ email: reader.email }, next);\n` });
    const [flow] = flowsIn(application, 'src/context.ts');
    expect({ line: flow?.span.line, through: flow?.through.map(({ line, how }) => `${line}: ${how}`) }).toEqual({ line: 8, through: ['7: mixin writes it'] });
  });
});
