import { describe, expect, it } from 'vitest';
import { analyzed, directFields } from './analyzed.js';

/** Every store of an invented clinic: kind, name, retention, deletion, personal fields. */
const storesOf = (code: string): string[] => analyzed({ 'package.json': '{ "name": "clinic" }', 'src/main.ts': code }).stores.map(({ kind, name, retention, deletion, fields }) => [
  kind, name, retention.verdict, retention.seconds ?? '-', deletion.verdict, directFields(fields).join(),
].join(' '));

const visitor = 'interface Visitor { id: string; email: string }\n';

describe('Cloudflare', () => {
  it.each([
    ['a pair that stays', 'export const keep = (env: { PAIRS: KVNamespace }, visitor: Visitor) => env.PAIRS.put(`visitor:${visitor.id}`, JSON.stringify(visitor));', 'kv visitor:* none - none email'],
    ['a pair with an end', 'export const keep = (env: { PAIRS: KVNamespace }, visitor: Visitor) => env.PAIRS.put(`visitor:${visitor.id}`, JSON.stringify(visitor), { expirationTtl: 60 });', 'kv visitor:* enforced 60 hard email'],
    ['a pair that is removed', 'export const keep = async (env: { PAIRS: KVNamespace }, visitor: Visitor) => { await env.PAIRS.put(`visitor:${visitor.id}`, JSON.stringify(visitor)); await env.PAIRS.delete(`visitor:${visitor.id}`); };', 'kv visitor:* none - hard email'],
    ['an object', 'export const keep = (env: { SCANS: R2Bucket }, visitor: Visitor) => env.SCANS.put(`avatars/${visitor.email}.png`, new Uint8Array());', 'r2 r2 none - none avatars,email'],
    ['a row', "export const keep = (env: { CLINIC: D1Database }, visitor: Visitor) => env.CLINIC.prepare('INSERT INTO visitors (email) VALUES (?)').bind(visitor.email).run();\nexport const drop = (env: { CLINIC: D1Database }, id: string) => env.CLINIC.prepare('DELETE FROM visitors WHERE id = ?').bind(id).run();", 'sql visitors none - hard email'],
  ])('%s', (_what, code, store) => { expect(storesOf(visitor + code)).toEqual([store]); });
});

describe('other stores', () => {
  it.each([
    ['a blob under a telling path', "import { del, put } from '@vercel/blob';\nexport const keep = (visitor: Visitor, scan: Blob) => put(`avatars/${visitor.email}.png`, scan, { access: 'public' });\nexport const drop = (url: string) => del(url);", 'vercel-blob vercel-blob none - hard avatars,email'],
    ['CouchDB', "import nano from 'nano';\nconst visitors = nano('http://localhost:5984').use('visitors');\nexport const keep = ({ email }: Visitor) => visitors.insert({ email });\nexport const drop = (id: string, revision: string) => visitors.destroy(id, revision);", 'couchdb visitors none - hard email'],
    ['PouchDB', "import PouchDB from 'pouchdb';\nconst visitors = new PouchDB('visitors');\nexport const keep = ({ email }: Visitor) => visitors.post({ email });", 'pouchdb visitors none - none email'],
    ['MMKV', "import { MMKV } from 'react-native-mmkv';\nconst storage = new MMKV();\nexport const keep = (visitor: Visitor) => storage.set('visitor', JSON.stringify(visitor));\nexport const drop = () => storage.delete('visitor');", 'mmkv Visitor none - hard email'],
    ['documents with their vectors in Pinecone', "import { PineconeStore } from '@langchain/pinecone';\nimport { Pinecone } from '@pinecone-database/pinecone';\nconst pineconeIndex = new Pinecone().index('notes');\nexport const keep = ({ email }: Visitor, embeddings: object) => PineconeStore.fromDocuments([{ pageContent: '', metadata: { email } }], embeddings, { pineconeIndex });\nexport const drop = (id: string) => pineconeIndex.deleteOne(id);", 'pinecone notes none - hard email'],
    ['documents with their vectors in Redis', "import { RedisVectorStore } from '@langchain/redis';\nexport const keep = ({ email }: Visitor, embeddings: object) => RedisVectorStore.fromDocuments([{ pageContent: '', metadata: { email } }], embeddings, { indexName: 'notes' });", 'redis-vectors notes none - none email'],
  ])('%s', (_what, code, store) => { expect(storesOf(visitor + code)).toEqual([store]); });
});

describe('Kafka', () => {
  const send = "import { Kafka } from 'kafkajs';\nconst kafka = new Kafka({ brokers: [] });\nexport const tell = ({ email }: Visitor) => kafka.producer().send({ topic: 'visits', messages: [{ value: JSON.stringify({ email }) }] });\n";
  const create = (entries: string): string => `export const open = () => kafka.admin().createTopics({ topics: [{ topic: 'visits', configEntries: ${entries} }] });`;
  it.each([
    ['what the broker does', '', 'enforced 604800 hard'],
    ['a period of the topic', create("[{ name: 'retention.ms', value: '3600000' }]"), 'enforced 3600 hard'],
    ['a calculated period of the topic', create("[{ name: 'retention.ms', value: String(60 * 60 * 1000) }]"), 'enforced 3600 hard'],
    ['none of the topic', create("[{ name: 'cleanup.policy', value: 'delete' }, { name: 'retention.ms', value: '-1' }]"), 'none - none'],
  ])('keeps messages for %s', (_what, code, verdict) => { expect(storesOf(visitor + send + code)).toEqual([`topic visits ${verdict} email`]); });
});

describe('a client that CommonJS requires', () => {
  const storesOfScript = (code: string): string[] => analyzed({ 'package.json': '{ "name": "clinic" }', 'main.js': `${code}\nexports.keep = keep;` }).stores.map(({ kind, name, retention, fields }) => [
    kind, name, retention.verdict, directFields(fields).join(),
  ].join(' '));
  it.each([
    ['keyv', "const Keyv = require('keyv');\nconst store = new Keyv();\nconst keep = (email) => store.set(`visit:${email}`, email);", 'cache visit:* none email'],
    ['lru-cache', "const LRU = require('lru-cache');\nconst store = new LRU({ maxAge: 60_000 });\nconst keep = (email) => store.set(`visit:${email}`, email);", 'memory visit:* enforced email'],
    ['quick-lru', "const QuickLRU = require('quick-lru');\nconst store = new QuickLRU({ maxSize: 5, maxAge: 60_000 });\nconst keep = (email) => store.set(`visit:${email}`, email);", 'memory visit:* enforced email'],
    ['agenda', "const Agenda = require('agenda');\nconst agenda = new Agenda({});\nconst keep = (email) => agenda.now('letter', { email });", 'jobs letter none email'],
    ['a fork of agenda', "const { Agenda } = require('@hokify/agenda');\nconst agenda = new Agenda({});\nconst keep = (email) => agenda.create('letter', { email }).save();", 'jobs letter none email'],
    ['pg-boss', "const PgBoss = require('pg-boss');\nconst boss = new PgBoss('');\nconst keep = (email) => boss.send('letter', { email });", 'queue letter enforced email'],
    ['bee-queue', "const Bee = require('bee-queue');\nconst letters = new Bee('letters');\nconst keep = (email) => letters.createJob({ email }).save();", 'queue letters none email'],
  ])('%s', (_library, code, store) => { expect(storesOfScript(code)).toEqual([store]); });
});

describe('a cache that is emptied', () => {
  const desk = (removal: string): string => `import { Cache } from 'cache-manager';\nexport class Desk {\n  constructor(readonly cache: Cache) {}\n  keep(id: string, visitor: Visitor) { return this.cache.set(\`visitor-\${id}\`, visitor, 0); }\n  ${removal}\n}`;
  it.each([
    ['loses all entries', desk('empty() { return this.cache.clear(); }'), 'hard'],
    ['loses those of the key that is removed', desk('drop(id: string) { return this.cache.del(`visitor-${id}`); }'), 'hard'],
    ['keeps those of other keys', desk('drop(id: string) { return this.cache.del(`boat-${id}`); }'), 'none'],
  ])('%s', (_what, code, verdict) => { expect(analyzed({ 'package.json': '{ "name": "club" }', 'src/desk.ts': visitor + code }).stores.map(({ deletion }) => deletion.verdict)).toEqual([verdict]); });
});

describe('a period that a function puts in place of a missing one', () => {
  const put = (before: string): string => `import { Cache } from 'cache-manager';\nexport class Desk {\n  constructor(readonly cache: Cache) {}\n  async put(key: string, visitor: Visitor, ttl?: number) { ${before} await this.cache.set(key, visitor, ttl); }\n  keep(visitor: Visitor) { return this.put('visitor', visitor); }\n}`;
  it.each([
    ['with ??', put('ttl = ttl ?? 60_000;'), 'enforced 60'],
    ['with ||', put('ttl = ttl || 60_000;'), 'enforced 60'],
    ['with ??=', put('ttl ??= 60_000;'), 'enforced 60'],
    ['under a condition', put('if (!ttl) ttl = 60_000;'), 'enforced 60'],
    ['in the call, over what a caller gives', `import { Cache } from 'cache-manager';\nconst always = 0;\nexport class Desk {\n  constructor(readonly cache: Cache) {}\n  async put(key: string, visitor: Visitor, ttl?: number) { await this.cache.set(key, visitor, ttl ?? Number(process.env.TTL)); }\n  keep(visitor: Visitor) { return this.put('visitor', visitor, always); }\n}`, 'none -'],
    ['in the call, where a caller gives nothing', `import { Cache } from 'cache-manager';\nexport class Desk {\n  constructor(readonly cache: Cache) {}\n  async put(key: string, visitor: Visitor, ttl?: number) { await this.cache.set(key, visitor, ttl ?? Number(process.env.TTL)); }\n  keep(visitor: Visitor) { return this.put('visitor', visitor); }\n}`, 'enforced -'],
    ['in the call, for what counts as none', `import { Cache } from 'cache-manager';\nexport class Desk {\n  constructor(readonly cache: Cache) {}\n  async put(key: string, visitor: Visitor, ttl?: number) { await this.cache.set(key, visitor, ttl || 60_000); }\n  keep(visitor: Visitor) { return this.put('visitor', visitor, 0); }\n}`, 'enforced 60'],
    ['from itself', put('ttl = ttl! * 1000;'), 'none -'],
    ['nowhere', put(''), 'none -'],
  ])('%s', (_what, code, verdict) => { expect(storesOf(visitor + code).map((store) => store.split(' ').slice(2, 4).join(' '))).toEqual([verdict]); });
});
