import { describe, expect, it } from 'vitest';
import { analyzed } from './analyzed.js';

/** Every store of an invented inn: name, retention, deletion, personal fields. */
const storesOf = (files: Record<string, string>): string[] => analyzed({ 'package.json': '{ "name": "inn" }', ...files }).stores.map(({ name, retention, deletion, fields }) => [
  name, retention.verdict, retention.seconds ?? '-', deletion.verdict, fields.flatMap((field) => (field.personal === undefined ? [] : [field.name])).join(),
].join(' '));

const client = "const redis = require('redis');\nconst { promisify } = require('util');\nconst client = redis.createClient();\n";

describe('commands with a callback that are made to give promises', () => {
  it.each([
    ['bound to the client', 'const put = promisify(client.set).bind(client);\nexports.keep = (email) => put(`guest:${email}`, email);', 'guest:* none - none email'],
    ['of a method that is bound', 'const put = promisify(client.set.bind(client));\nexports.keep = (email) => put(`guest:${email}`, email);', 'guest:* none - none email'],
    ['under the same name', "const util = require('util');\nconst set = util.promisify(client.set).bind(client);\nexports.keep = (email) => set(`guest:${email}`, email);", 'guest:* none - none email'],
    ['with a period', "const put = promisify(client.setex).bind(client);\nexports.keep = (email) => put(`guest:${email}`, 60, email);", 'guest:* enforced 60 hard email'],
    ['where they are called', 'exports.keep = (email) => promisify(client.set).bind(client)(`guest:${email}`, email);', 'guest:* none - none email'],
    ['all at once', "const bluebird = require('bluebird');\nbluebird.promisifyAll(redis.RedisClient.prototype);\nexports.keep = (email) => client.setAsync(`guest:${email}`, email, 'EX', 60);", 'guest:* enforced 60 hard email'],
  ])('%s', (_, code, store) => {
    expect(storesOf({ 'main.js': client + code })).toEqual([store]);
  });

  it('are called in other files', () => {
    expect(storesOf({
      'cache.js': `${client}exports.put = promisify(client.set).bind(client);\nconst drop = promisify(client.del).bind(client);\nmodule.exports = { put: exports.put, drop };\n`,
      'main.js': "const { put, drop } = require('./cache');\nexports.keep = (email) => put(`guest:${email}`, email);\nexports.leave = (email) => drop(`guest:${email}`);\n",
    })).toEqual(['guest:* none - hard email']);
  });

  it('are called by a function of the same name, with keys that functions make', () => {
    const cache = "import redis from 'redis';\nimport { promisify } from 'util';\nconst client = redis.createClient();\nconst expire = promisify(client.expire).bind(client);\nexport async function set(key: string, value: string, seconds = Infinity) {\n  await promisify(client.set).bind(client)(key, value);\n  if (seconds !== Infinity) await expire(key, seconds);\n}\nexport const keyOfRoom = (address: string) => `room-${address}`;\nexport function keyOfGuest(email: string) {\n  return `guest-${email}`;\n}\nexport const Cache = { set, Hour: 3600 };\n";
    expect(storesOf({
      'cache.ts': cache,
      'main.ts': "import { Cache, keyOfGuest } from './cache';\nexport const keep = (email: string) => Cache.set(keyOfGuest(email), email, Cache.Hour);\n",
    })).toEqual(['guest-* enforced 3600 hard email']);
  });
});
