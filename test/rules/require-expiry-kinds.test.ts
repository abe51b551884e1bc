import { expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import { judge } from '../../src/judge/judge.js';
import { defaultPolicy } from '../../src/policy/policy.js';
import { analyzed } from '../collect/analyzed.js';

/** The messages of rules about how long something stays, without the rule's own name. */
const messagesOf = (code: string): string[] => {
  const application = analyzed({ 'package.json': '{ "name": "inn" }', 'src/main.ts': code });
  return judge(application, rules, defaultPolicy()).filter(({ rule }) => /require-(expiry|retention|deletion)$/.test(rule)).map(({ rule, message }) => `${rule.slice('lethe/'.length)}: ${message}`);
};

const guest = 'interface Guest { id: string; email: string }\n';

it.each([
  ['a cache', "import Keyv from 'keyv';\nconst cache = new Keyv();\nexport const keep = (guest: Guest) => cache.set(`guest:${guest.id}`, guest);",
    'guest:* keeps email (contact) for ever: this write gives the entry no time to live. Pass one, set a default where the cache is made, or stop caching them.'],
  ['a pair of a Worker', "export const keep = (env: { PAIRS: KVNamespace }, guest: Guest) => env.PAIRS.put(`guest:${guest.id}`, JSON.stringify(guest));",
    'guest:* keeps email (contact) for ever: this write gives the key no expiry. Pass expirationTtl, or stop storing them.'],
  ['a queue', "import { Queue } from 'bullmq';\nconst mails = new Queue('mails');\nexport const keep = (guest: Guest) => mails.add('welcome', { email: guest.email });",
    'mails keeps email (contact) for ever: jobs that are finished or failed keep their data. Set removeOnComplete and removeOnFail for the job or the queue, or put only an id into the job.'],
  ['jobs', "import { Agenda } from 'agenda';\nconst agenda = new Agenda();\nexport const keep = (guest: Guest) => agenda.now('welcome', { email: guest.email });",
    'welcome keeps email (contact) for ever: nothing removes finished jobs. Remove the job when it is done, or put only an id into it.'],
  ['a token', "import jwt from 'jsonwebtoken';\nexport const keep = (guest: Guest) => jwt.sign({ email: guest.email }, 'secret');",
    'JSON web token carries email (contact) for ever: it is signed without an expiry. Set one, or leave them out.'],
  ['sessions', "import session from 'express-session';\nimport connect from 'connect-pg-simple';\nconst Store = connect(session);\nexport const store = new Store({ pruneSessionInterval: false });",
    'session keeps sid (credential) and sess (content) for ever: the store is set up to keep sessions that have expired. Let it remove them.'],
])('%s without an end is a finding of one rule alone', (_what, code, message) => {
  expect(messagesOf(guest + code)).toEqual([`require-expiry: ${message}`]);
});

it.each([
  ['a cache with a default', "import Keyv from 'keyv';\nconst cache = new Keyv({ ttl: 1000 });\nexport const keep = (guest: Guest) => cache.set(`guest:${guest.id}`, guest);"],
  ['a cache that is bounded by its size', "import { LRUCache } from 'lru-cache';\nconst guests = new LRUCache<string, Guest>({ max: 10 });\nexport const keep = (guest: Guest) => guests.set(guest.id, guest);"],
  ['a cache that is injected', "import { CacheModule, type Cache } from '@nestjs/cache-manager';\nexport const cacheModule = CacheModule.register({ ttl: 1000 });\nexport const keep = (cache: Cache, guest: Guest) => cache.set(`guest:${guest.id}`, guest);"],
  ['a queue that removes both', "import { Queue } from 'bullmq';\nconst mails = new Queue('mails');\nexport const keep = (guest: Guest) => mails.add('welcome', { email: guest.email }, { removeOnComplete: true, removeOnFail: true });"],
  ['a queue that a class makes when it is needed', "import { Queue } from 'bullmq';\nclass Mails {\n  private static made: Queue | null = null;\n  static get(): Queue | null {\n    if (Mails.made === null) Mails.made = process.env.REDIS ? new Queue('mails', { defaultJobOptions: { removeOnComplete: true, removeOnFail: 10 } }) : null;\n    return Mails.made;\n  }\n}\nexport const keep = (guest: Guest) => Mails.get()?.add('welcome', { email: guest.email });"],
  ['a token that expires', "import jwt from 'jsonwebtoken';\nexport const keep = (guest: Guest) => jwt.sign({ email: guest.email }, 'secret', { expiresIn: '1h' });"],
  ['a token with its own end', "import jwt from 'jsonwebtoken';\nexport const keep = (guest: Guest) => jwt.sign({ email: guest.email, exp: 1 }, 'secret');"],
  ['a token with an end of the application', "import jwt from 'jsonwebtoken';\nexport const keep = (guest: Guest) => jwt.sign({ email: guest.email, createdAt: new Date().toISOString() }, 'secret');"],
  ['a token whose options are assigned', "import jwt, { type SignOptions } from 'jsonwebtoken';\nexport const keep = (guest: Guest, days?: number) => {\n  const options: SignOptions = {};\n  if (days) options.expiresIn = `${days}d`;\n  return jwt.sign({ email: guest.email }, 'secret', options);\n};"],
  ['a token with the rest of the options', "import jwt from 'jsonwebtoken';\nconst make = (guest: Guest, options: { purpose: string; expiresIn?: string }) => {\n  const { purpose, ...rest } = options;\n  return jwt.sign({ email: guest.email, purpose }, 'secret', rest);\n};\nexport const keep = (guest: Guest) => make(guest, { purpose: 'x', expiresIn: '1d' });"],
  ['a token of a builder', "import { SignJWT } from 'jose';\nexport const keep = (guest: Guest, key: object) => new SignJWT({ email: guest.email }).setExpirationTime('1h').sign(key);"],
  ['a token of a service', "import { JwtModule, JwtService } from '@nestjs/jwt';\nexport const jwtModule = JwtModule.register({ secret: 'x', signOptions: { expiresIn: '1h' } });\nexport const keep = (tokens: JwtService, guest: Guest) => tokens.sign({ email: guest.email });"],
  ['a token without a person', "import jwt from 'jsonwebtoken';\nexport const keep = (guest: Guest) => jwt.sign({ scope: 'read' }, 'secret');"],
  ['a declared period that something else enforces', "import Keyv from 'keyv';\nconst cache = new Keyv();\nexport const keep = (guest: Guest): void => {\n  /** @lethe keep the server evicts old keys */\n  void cache.set(`guest:${guest.id}`, guest);\n};"],
])('%s is no finding', (_what, code) => {
  expect(messagesOf(guest + code)).toEqual([]);
});
