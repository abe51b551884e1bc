import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import { judge } from '../../src/judge/judge.js';
import { defaultPolicy } from '../../src/policy/policy.js';
import { analyzed, directFields } from './analyzed.js';

const client = "import Redis from 'ioredis';\nexport const redis = new Redis();\n";
const people = 'export interface Guest { id: string; email: string; fullName: string }\n';

const run = (code: string) => analyzed({ 'package.json': '{ "name": "inn" }', 'src/client.ts': client, 'src/people.ts': people, 'src/main.ts': `import { redis } from './client.js';\nimport type { Guest } from './people.js';\n${code}` });

/** Every store of entries: name, retention with its period in seconds, deletion, personal fields. */
const storesOf = (code: string): string[] => run(code).stores.map(({ name, retention, deletion, fields }) => [
  name, retention.verdict, retention.seconds ?? '-', deletion.verdict, directFields(fields).join(),
].join(' '));

/** Lines of the findings of require-expiry. */
const linesOf = (code: string): number[] => {
  const application = run(code);
  return judge(application, rules, defaultPolicy()).filter(({ rule }) => rule === 'lethe/require-expiry').map(({ span }) => span.line);
};

describe('the name of a store of entries', () => {
  it.each([
    ['a literal', "export const keep = (guest: Guest) => redis.set('newest', JSON.stringify(guest));", 'newest'],
    ['a template', 'export const keep = (guest: Guest) => redis.set(`guest:${guest.id}:profile`, JSON.stringify(guest));', 'guest:*:profile'],
    ['a sum', "export const keep = (guest: Guest) => redis.set('guest:' + guest.id, JSON.stringify(guest));", 'guest:*'],
    ['a constant', "const PREFIX = 'guest';\nexport const keep = (guest: Guest) => redis.set(`${PREFIX}:${guest.id}`, JSON.stringify(guest));", 'guest:*'],
    ['a helper', 'const keyOf = (id: string) => `guest:${id}`;\nexport const keep = (guest: Guest) => redis.set(keyOf(guest.id), JSON.stringify(guest));', 'guest:*'],
    ['a joined list', "export const keep = (guest: Guest) => redis.set(['guest', guest.id].join(':'), JSON.stringify(guest));", 'guest:*'],
    ['a list that is filled afterwards', "export const keep = (guest: Guest) => {\n  const parts: string[] = [];\n  parts.push('guest', guest.id);\n  return redis.set(parts.join(':'), JSON.stringify(guest));\n};", 'redis'],
    ['a wrapper', "class Cache {\n  put(key: string, value: unknown) { return redis.set(key, JSON.stringify(value)); }\n}\nexport const keep = (cache: Cache, guest: Guest) => cache.put(`guest:${guest.id}`, guest);", 'guest:*'],
    ['what a method makes a text of', "class Cache {\n  keep(guest: Guest) { return redis.set(`guest:${guest.id}`, this.write(guest)); }\n  private write(kept: Guest) {\n    const json = JSON.stringify(kept);\n    return json;\n  }\n}\nexport const cache = new Cache();", 'guest:*'],
    ['a part of a parameter', 'export const keep = ({ guest }: { guest: Guest }) => redis.set(`guest:${guest.id}`, JSON.stringify(guest));', 'guest:*'],
    ['a part of what a call gives', 'declare function current(): Promise<{ guest: Guest }>;\nexport async function keep() {\n  const { guest } = await current();\n  await redis.set(`guest:${guest.id}`, JSON.stringify(guest));\n}', 'guest:*'],
    ['a wrapper of a wrapper', 'class Cache {\n  put(key: string, data: any) { return redis.set(key, JSON.stringify(data)); }\n}\nclass Desk {\n  constructor(readonly cache: Cache) {}\n  keep(entry: { key: string; data: any }) { return this.cache.put(entry.key, entry.data); }\n}\nexport const keep = (desk: Desk, guest: Guest) => desk.keep({ key: `guest:${guest.id}`, data: guest });', 'guest:*'],
    ['a default of a setting', 'export const keep = (guest: Guest, options: { prefix?: string }) => redis.set(`${options.prefix ?? \'guest\'}:${guest.id}`, JSON.stringify(guest));', 'guest:*'],
    ['a branch of a helper', "const keyOf = (id: string, options?: { page?: number }) => {\n  if (options?.page) return `guest:${id}:page:${options.page}`;\n  return `guest:${id}`;\n};\nexport const keep = (guest: Guest) => redis.set(keyOf(guest.id), JSON.stringify(guest));", 'guest:*'],
    ['another branch of a helper', "const keyOf = (id: string, options?: { page?: number }) => {\n  if (options?.page) return `guest:${id}:page:${options.page}`;\n  return `guest:${id}`;\n};\nexport const keep = (guest: Guest) => redis.set(keyOf(guest.id, { page: 2 }), JSON.stringify(guest));", 'guest:*:page:2'],
    ['parts that may be missing', "export const keep = (guest: Guest, filter: { room?: string; floor?: string }) => redis.set(`guest:${filter.room ?? ''}:${filter.floor ?? ''}`, JSON.stringify(guest));", 'guest:*:*'],
    ['further parts that are given', "const keyOf = (of: string, ...parts: string[]) => {\n  const suffix = parts.length > 0 ? `:${parts.join('_')}` : '';\n  return `inn:${of}${suffix}`;\n};\nexport const keep = (guest: Guest) => redis.set(keyOf('guest', guest.id), JSON.stringify(guest));", 'inn:guest:*'],
    ['further parts that are not given', "const keyOf = (of: string, ...parts: string[]) => `inn:${of}${parts.length > 0 ? `:${parts.join('_')}` : ''}`;\nexport const keep = (guest: Guest) => redis.set(keyOf('guest'), JSON.stringify(guest));", 'inn:guest'],
    ['a flag', 'const keyOf = (id: string, isShort: boolean) => `guest:${id}:${isShort}`;\nexport const keep = (guest: Guest, isShort: boolean) => redis.set(isShort ? keyOf(guest.id, true) : keyOf(guest.id, false), JSON.stringify(guest));', 'guest:*:*'],
    ['a key that nothing tells', 'export const keep = (guest: Guest) => redis.set(guest.id, JSON.stringify(guest));', 'redis'],
  ])('%s', (_what, code, name) => {
    expect(storesOf(code)).toEqual([`${name} none - none email,fullName`]);
  });

  it('has the prefix of the client', () => {
    const code = "import Redis from 'ioredis';\nconst own = new Redis({ keyPrefix: 'inn:' });\nexport const keep = (guest: Guest) => own.set(`guest:${guest.id}`, JSON.stringify(guest));";
    expect(storesOf(code)).toEqual(['inn:guest:* none - none email,fullName']);
  });

  it('is of no store where nothing personal is kept', () => {
    expect(storesOf("export const count = (guests: Guest[]) => redis.set('count', String(guests.length));")).toEqual([]);
  });
});

describe('the fields of a row that a query gave', () => {
  const knex = "import knex from 'knex';\nexport const db = knex({});\nexport const add = (email: string, phone: string) => db('guests').insert({ email, phone, room: 1 });\n";
  const tables = "exports.up = (knex) => knex.schema.createTable('guests', (table) => { table.increments('id'); table.string('email'); table.string('phone'); });\n";
  it.each([
    ['as it is', "db('guests').where({ id }).first()", ['guest:* none - none id,email,phone']],
    ['with some columns', "db('guests').select('id', 'phone').where({ id }).first()", ['guest:* none - none id,phone']],
    ['but not a number of rows', "db('guests').where({ id }).count('* as guests').first()", []],
    ['but not what inserting gave', "db('guests').insert({ id })", []],
    ['but not with rows of other tables', "db('guests').join('rooms', 'rooms.id', 'guests.room').where({ id }).first()", []],
  ])('%s', (_what, query, stores) => {
    const application = analyzed({
      'package.json': '{ "name": "inn" }', 'src/client.ts': client, 'migrations/1_guests.js': tables,
      'src/main.ts': `import { redis } from './client.js';\n${knex}export async function keep(id: number) { const found = await ${query}; await redis.set(\`guest:\${id}\`, JSON.stringify(found)); }\n`,
    });
    const entries = application.stores.filter(({ kind }) => kind === 'redis');
    expect(entries.map(({ name, retention, deletion, fields }) => `${name} ${retention.verdict} - ${deletion.verdict} ${fields.flatMap((field) => (field.personal === undefined ? [] : [field.name])).join()}`)).toEqual(stores);
  });
});

describe('the fields of a list of values', () => {
  it.each([
    ['with what is added', 'JSON.stringify([...known, email])', ['guests none - none email']],
    ['with some of them', 'JSON.stringify([email, room])', ['guests none - none email']],
    ['with nothing personal', 'JSON.stringify([...known, room])', []],
  ])('%s', (_what, value, stores) => { expect(storesOf(`export const keep = (known: string[], email: string, room: string) => redis.set('guests', ${value});`)).toEqual(stores); });
});

describe('the fields of a hash or a stream', () => {
  it.each([
    ['in turn', "redis.hset('guest', 'email', guest.email, 'fullName', guest.fullName)", 'none - none email,fullName'],
    ['as a list', "redis.hmset('guest', ['email', guest.email, 'fullName', guest.fullName])", 'none - none email,fullName'],
    ['as an object', "redis.hset('guest', { email: guest.email })", 'none - none email'],
    ['of a stream', "redis.xadd('guest', '*', 'email', guest.email, 'fullName', guest.fullName)", 'none - none email,fullName'],
    ['of a stream that is capped', "redis.xadd('guest', 'MAXLEN', '~', 100, '*', 'email', guest.email)", 'none - none email'],
  ])('%s', (_what, call, verdict) => { expect(storesOf(`export const keep = (guest: Guest) => ${call};`)).toEqual([`guest ${verdict}`]); });
});

describe('the end of entries', () => {
  const writing = (call: string): string => `export const keep = (guest: Guest, ttl: number) => ${call};`;
  it.each([
    ['EX', "redis.set('guest', JSON.stringify(guest), 'EX', 60)", 'enforced 60 hard'],
    ['PX', "redis.set('guest', JSON.stringify(guest), 'PX', 60_000)", 'enforced 60 hard'],
    ['EXAT', "redis.set('guest', JSON.stringify(guest), 'EXAT', ttl)", 'enforced - hard'],
    ['a period from outside', "redis.set('guest', JSON.stringify(guest), 'EX', ttl)", 'enforced - hard'],
    ['setex', "redis.setex('guest', 60, JSON.stringify(guest))", 'enforced 60 hard'],
    ['psetex', "redis.psetex('guest', 60_000, JSON.stringify(guest))", 'enforced 60 hard'],
    ['a chain', "redis.multi().hset('guest', { email: guest.email }).expire('guest', 60).exec()", 'enforced 60 hard'],
    ['no end', "redis.set('guest', JSON.stringify(guest), 'NX')", 'none - none'],
  ])('%s', (_what, call, verdict) => {
    expect(storesOf(writing(call)).map((text) => text.split(' ').slice(1, 4).join(' '))).toEqual([verdict]);
  });

  it('is that of a command behind the write', () => {
    const code = 'export async function keep(guest: Guest) {\n  const key = `guest:${guest.id}`;\n  await redis.hset(key, { email: guest.email });\n  await redis.expire(key, 60);\n}';
    expect(storesOf(code)).toEqual(['guest:* enforced 60 hard email']);
  });

  it('is that of a command behind the write, wherever what is written comes from', () => {
    const code = 'function arrive(stay: string, guest: any) {\n  const batch = redis.multi();\n  batch.hset(`stay:${stay}`, \'email\', guest.email || \'\');\n  batch.expire(`stay:${stay}`, 60);\n  return batch.exec();\n}\n'
      + 'export const enter = (stay: string, guest: Guest) => arrive(stay, guest);';
    expect(storesOf(code)).toEqual(['stay:* enforced 60 hard email']);
  });

  it('is not that of a command for another key', () => {
    const code = "export async function keep(guest: Guest) {\n  await redis.hset(`guest:${guest.id}`, { email: guest.email });\n  await redis.expire('lock', 60);\n}";
    expect(storesOf(code)).toEqual(['guest:* none - none email']);
  });

  it('is the longest of all writes, and none where one has none', () => {
    const two = (second: string): string => `export const keep = (guest: Guest) => redis.set('guest', JSON.stringify(guest), 'EX', 60);\nexport const keepLonger = (guest: Guest) => redis.set('guest', JSON.stringify(guest)${second});`;
    expect(storesOf(two(", 'EX', 120"))).toEqual(['guest enforced 120 hard email,fullName']);
    expect(storesOf(two(''))).toEqual(['guest none - none email,fullName']);
    expect(linesOf(two(''))).toEqual([4]);
  });

  it('is not asked of a write without anything personal', () => {
    const code = "export const keep = (guest: Guest) => redis.hset('guest', { email: guest.email }) && redis.expire('guest', 60);\nexport const count = () => redis.hset('guest', { visits: 1 });";
    expect(storesOf(code)).toEqual(['guest enforced 60 hard email']);
  });

  it('stands once where two ways lead to the write', () => {
    const code = "interface Store { put(key: string, value: unknown): unknown }\nclass Cache implements Store {\n  put(key: string, value: unknown) { return redis.set(key, JSON.stringify(value)); }\n  keep(key: string, value: unknown) { return this.put(key, value); }\n}\nexport const keep = (cache: Cache, guest: Guest) => cache.keep('guest', guest);";
    expect(linesOf(code)).toEqual([8]);
  });

  it.each([
    ['a counter is given one beside it', 'export async function limit(email: string) {\n  const tries = await redis.incr(`tries:${email}`);\n  if (tries === 1) await redis.expire(`tries:${email}`, 60);\n}', 'tries:* enforced 60 hard email'],
    ['a counter keeps the one of an earlier write', "export const begin = (email: string) => redis.set(`tries:${email}`, 0, 'EX', 60);\nexport const count = (email: string) => redis.incr(`tries:${email}`);", 'tries:* enforced 60 hard email'],
    ['a counter has none by itself', 'export const count = (email: string) => redis.incr(`tries:${email}`);', 'tries:* none - none email'],
    ['callers decide on the key and the period', 'const limited = async (key: string, window = 60) => {\n  const counter = `tries:${key}`;\n  if ((await redis.incr(counter)) === 1) await redis.expire(counter, window);\n};\nexport const limit = (email: string) => limited(`mail:${email}`, 300);', 'tries:* enforced 300 hard email'],
  ])('%s', (_case, code, expected) => {
    expect(storesOf(code)).toEqual([expected]);
  });

  it('keeps the one before with KEEPTTL', () => {
    const code = "export const keep = (guest: Guest) => redis.set('guest', JSON.stringify(guest), 'EX', 60);\nexport const change = (guest: Guest) => redis.set('guest', JSON.stringify(guest), 'KEEPTTL');";
    expect(storesOf(code)).toEqual(['guest enforced 60 hard email,fullName']);
  });

  it('is decided by whoever calls a wrapper', () => {
    const wrapper = 'class Cache {\n  async put(key: string, value: unknown, ttl?: number) {\n    if (ttl) await redis.set(key, JSON.stringify(value), \'EX\', ttl);\n    else await redis.set(key, JSON.stringify(value));\n  }\n}\n';
    const code = `${wrapper}export const keep = (cache: Cache, guest: Guest) => cache.put('guest', guest, 60);\nexport const keepOn = (cache: Cache, guest: Guest) => cache.put('lodger', guest);`;
    expect(storesOf(code)).toEqual(['guest enforced 60 hard email,fullName', 'lodger none - none email,fullName']);
    expect(linesOf(code)).toEqual([10]);
  });

  it('is decided by whoever calls a wrapper that calculates', () => {
    const wrapper = 'class Cache {\n  async put(key: string, value: unknown, ttl?: number) {\n    if (ttl === undefined) await redis.set(key, JSON.stringify(value));\n    else await redis.setex(key, Math.floor(ttl / 1000), JSON.stringify(value));\n  }\n}\n';
    const code = `${wrapper}export const keep = (cache: Cache, guest: Guest) => cache.put('guest', guest, 60_000);\nexport const keepOn = (cache: Cache, guest: Guest) => cache.put('lodger', guest);`;
    expect(storesOf(code)).toEqual(['guest enforced 60 hard email,fullName', 'lodger none - none email,fullName']);
  });

  it('is given where no caller of a wrapper is seen', () => {
    const code = "export const storage = {\n  keep: async (key: string, guest: Guest, ttl?: number) => {\n    if (ttl === undefined) await redis.set(`guest:${key}`, JSON.stringify(guest));\n    else await redis.set(`guest:${key}`, JSON.stringify(guest), 'EX', ttl);\n  },\n};";
    expect(storesOf(code)).toEqual(['guest:* enforced - hard email,fullName']);
  });

  it('is decided by options that a wrapper takes', () => {
    const wrapper = 'const put = (key: string, value: string, { ttl = 30 }: { ttl?: number } = {}) => redis.set(key, value, \'EX\', ttl);\n';
    expect(storesOf(`${wrapper}export const keep = (guest: Guest) => put('guest', JSON.stringify(guest), { ttl: 60 });`)).toEqual(['guest enforced 60 hard email,fullName']);
    expect(storesOf(`${wrapper}export const keep = (guest: Guest) => put('guest', JSON.stringify(guest));`)).toEqual(['guest enforced 30 hard email,fullName']);
  });
});

describe('the fields of entries', () => {
  it.each([
    ['a record as a text', "redis.set('guest', JSON.stringify(guest))", 'email,fullName'],
    ['a part of it', "redis.set('guest', JSON.stringify({ mail: guest.email, at: 1 }))", 'mail'],
    ['a hash', "redis.hset('guest', { email: guest.email })", 'email'],
    ['a field of a hash', "redis.hset('guest', 'email', address)", 'email'],
    ['a plain value', "redis.set('newest', guest.email)", 'email'],
    ['a value that the key names', "redis.set('newest:email', values.shift() as string)", 'email'],
    ['a part of the key', 'redis.set(`attempts:${guest.email}`, 1)', 'email'],
    ['an element of a list', "redis.lpush('guests', guest.email)", 'email'],
  ])('%s', (_what, call, fields) => {
    expect(storesOf(`export const keep = (guest: Guest, address: string, values: string[]) => ${call};`).map((text) => text.split(' ').at(-1))).toEqual([fields]);
  });
});

it('knows what a function gives that is handed to a wrapper', () => {
  const wrapper = 'async function remember<Value>(key: string, load: () => Promise<Value>): Promise<Value> {\n  const value = await load();\n  await redis.set(key, JSON.stringify(value));\n  return value;\n}\n';
  expect(storesOf(`${wrapper}declare function find(id: string): Promise<Guest>;\nexport const read = (id: string) => remember(\`guest:\${id}\`, () => find(id));`)).toEqual(['guest:* none - none email,fullName']);
});

describe('the fields of objects that are entries', () => {
  it('leave out records that a decorator relates to them, and what works with them', () => {
    const code = "import { Column, Entity, ManyToOne } from 'typeorm';\nclass GuestStore { all: Guest[] = []; find() { return this.all; } }\n@Entity() class Owner { @Column() phone: string; }\n@Entity() class Room { @Column() floor: number; @Column() guestEmail: string; @ManyToOne(() => Owner) owner: Owner; }\nclass Visit { constructor(readonly lastName: string, readonly store: GuestStore) {} get before() { return { phone: this.lastName, at: 1 }; } }\nexport const keep = (room: Room, visit: Visit) => Promise.all([redis.set('room', JSON.stringify(room)), redis.set('visit', JSON.stringify(visit))]);";
    expect(storesOf(code).filter((text) => /^(room|visit) /.test(text))).toEqual(['room none - none guestEmail', 'visit none - none lastName']);
  });

  it('hold what is picked of a class, also where it calculates that', () => {
    const code = "class Desk { all: Guest[] = []; get guest(): Guest { return this.all[0]; } }\ntype Picked = Pick<Desk, 'guest'>;\nexport const keep = (picked: Picked) => redis.set('picked', JSON.stringify(picked));";
    expect(storesOf(code)).toEqual(['picked none - none guest.email,guest.fullName']);
  });

  it('belong to the person that they hold the key of', () => {
    expect(storesOf("interface Held { sessionToken: string; user: { id: string } }\nexport const keep = (held: Held) => redis.set('held', JSON.stringify(held));")).toEqual(['held none - none sessionToken']);
  });
});

describe('the removal of entries', () => {
  const keep = 'export const keep = (guest: Guest) => redis.set(`guest:${guest.id}`, JSON.stringify(guest));\n';
  it.each([
    ['by its key', 'export const forget = (id: string) => redis.del(`guest:${id}`);'],
    ['by a search', "export async function forget() {\n  const keys = await redis.keys('guest:*');\n  await redis.del(...keys);\n}"],
    ['by a scan', "export async function forget() {\n  const [, keys] = await redis.scan(0, 'MATCH', 'guest:*');\n  for (const key of keys) await redis.unlink(key);\n}"],
  ])('%s', (_what, code) => {
    expect(storesOf(keep + code)).toEqual(['guest:* none - hard email,fullName']);
  });

  it('of other keys does nothing', () => {
    expect(storesOf(`${keep}export const forget = (id: string) => redis.del(\`room:\${id}\`);`)).toEqual(['guest:* none - none email,fullName']);
  });
});

describe('a value that is made by calls alone', () => {
  const bytes = "import { randomBytes } from 'crypto';\n";
  it.each([
    ['in a key is known by the variable that holds it', "declare const draw: () => string;\nexport const invite = async () => { const email = draw(); await redis.set('invited:' + email, '1'); };", 'invited:* none - none email'],
    ['under a key is known by the variable that holds it', `${bytes}export const invite = async (guest: Guest) => { const resetToken = randomBytes(32).toString('hex'); await redis.set('guest:' + guest.email, resetToken); };`, 'guest:* none - none resetToken,email'],
    ['is known by what its key says it is of', "declare const draw: () => string;\nexport const invite = (id: string) => redis.set('email_for_' + id, draw());", 'email_for_* none - none email'],
  ])('%s', (_what, code, store) => {
    expect(storesOf(code)).toEqual([store]);
  });
});
