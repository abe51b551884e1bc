import { describe, expect, it } from 'vitest';
import { analyzed, effectsIn, itDoes, itLogs, lazily, storeOf, type Around } from './analyzed.js';

const shared: Record<string, string> = {
  'package.json': '{ "name": "library" }',
  'src/db.ts': `import { MongoClient } from 'mongodb';
export interface Reader { email: string; name: string; createdAt: Date }
export interface Loan { title: string; readerEmail: string }
const client = new MongoClient('mongodb://127.0.0.1');
export const db = client.db();
export const readers = db.collection<Reader>('readers');
export const loans = db.collection<Loan>('loans');
`,
};
const typed: Around = {
  shared,
  file: (code) => `import { db, readers, loans, type Reader } from './db.js';
import type { Collection, Db } from 'mongodb';
export async function act(id: string) {
  ${code}
}
export { db, readers, loans };
export type { Reader, Collection, Db };
`,
};

describe('a typed collection', () => {
  itDoes(typed, [
    ['creates', "await readers.insertOne({ email: id }); await loans.insertMany([{ title: 'a' }]);", ['create loans', 'create readers']],
    ['reads', 'await readers.find({}).sort({ name: 1 }).toArray(); await loans.aggregate([]).toArray(); await loans.countDocuments();', ['read loans', 'read readers']],
    ['updates', 'await readers.updateOne({ _id: id }, { $set: { name: id } }); await loans.replaceOne({}, {});', ['update loans', 'update readers']],
    ['deletes', 'await readers.deleteOne({ _id: id }); await loans.drop();', ['delete loans', 'delete readers']],
    ['finds and deletes', 'await readers.findOneAndDelete({ _id: id });', ['delete readers']],
    ['writes in bulk, each entry for itself', 'await readers.bulkWrite([{ insertOne: { document: { email: id } } }, { deleteMany: { filter: {} } }]);', ['create readers', 'delete readers']],
    ['writes a list that was filled before', 'const operations = []; operations.push({ deleteOne: { filter: { _id: id } } }); await readers.bulkWrite(operations);', ['delete readers']],
    ['writes a mapped list', 'await readers.bulkWrite([id].map((key) => ({ updateOne: { filter: { _id: key }, update: { $unset: { name: 1 } } } })));', ['update readers']],
    ['writes an unknown list', 'await readers.bulkWrite(JSON.parse(id));', ['update readers']],
    ['collects what it does', 'const bulk = readers.initializeUnorderedBulkOp(); bulk.find({ _id: id }).delete(); await bulk.execute();', ['delete readers']],
    ['is handed to a function', 'const clear = async (collection: Collection) => { await collection.deleteMany({}); }; await clear(loans);', ['delete loans']],
    ['is opened again by its name', "await db.collection('loans').deleteMany({});", ['delete loans']],
    ['is opened in a loop over names', "for (const name of ['loans', 'readers']) await db.collection(name).deleteMany({ readerEmail: id });", ['delete loans', 'delete readers']],
    ['is opened in a loop over pairs', "for (const [name, key] of [['loans', 'readerEmail'], ['readers', 'email']]) await db.collection(name).deleteMany({ [key]: id });", ['delete loans', 'delete readers']],
    ['is opened for constants in turn, until one fits', "['loans', 'readers'].findLastIndex((name) => { db.collection(name).deleteMany({}); return false; });", ['delete loans', 'delete readers']],
    ['is opened in a loop over constants that are put together', "const OWN = ['loans']; const ALL = [...OWN, 'readers']; ALL.forEach((name) => db.collection(name).deleteMany({}));", ['delete loans', 'delete readers']],
    ['is opened in a loop over what only the program knows', 'for (const name of JSON.parse(id)) await db.collection(name).deleteMany({});', []],
    ['is opened by a loop', "const drop = async (name: string) => { await db.collection(name).deleteMany({}); }; await drop('loans'); await drop('readers');", ['delete loans', 'delete readers']],
    ['is dropped by its name', "await db.dropCollection('loans');", ['delete loans']],
    ['is not deleted with a database', 'await db.dropDatabase();', []],
    ['is not a map', 'const map = new Map<string, Reader>(); map.delete(id);', []],
  ]);
});

describe('a collection that an object holds under its name', () => {
  itDoes({
    shared: {
      'package.json': '{ "name": "library" }',
      'src/store.js': `const { MongoClient } = require('mongodb');
exports.collections = {};
exports.start = async () => {
  exports.database = new MongoClient(process.env.URL).db();
  for (const found of await exports.database.collections()) {
    const name = found.collectionName;
    exports.collections[name] = exports.database.collection(name);
  }
};
`,
    },
    extension: 'js',
    file: (code) => `const store = require('./store');\nmodule.exports = async (id) => {\n  ${code}\n};\n`,
  }, [
    ['under a text', "await store.collections['readers'].deleteOne({ _id: id });", ['delete readers']],
    ['as a member', 'await store.collections.loans.insertOne({ readerId: id });', ['create loans']],
    ['in a variable', "const all = store.collections; await all['readers'].updateOne({ _id: id }, { $set: { email: id } });", ['update readers']],
    ['under a name that only the program knows', 'await store.collections[id].deleteMany({});', []],
    ['unlike the members of another object', "const other = { letters: new Map() }; other['letters'].delete(id);", []],
  ]);
});

const keptWithoutType: Around = {
  shared: {
    'package.json': '{ "name": "library" }',
    'src/store.ts': `import { MongoClient, type Collection, type Db } from 'mongodb';
export const database: Db = new MongoClient('').db();
export const filled = database.collection('readers').insertOne({ email: 'a', name: 'b' });
export let visits: Collection;
export const open = (): void => { visits = database.collection('visits'); };
export const held: Record<string, Collection> = {};
export const hold = async (): Promise<void> => { for (const { collectionName } of await database.collections()) held[collectionName] = database.collection(collectionName); };
`,
  },
  file: (code) => `import type { Collection } from 'mongodb';
import { database, held, visits } from './store';
class Desk {
  private readers: Collection;
  constructor() { this.readers = database.collection('readers'); }
  async act(id: string) {
    ${code}
  }
}
export const act = (id: string) => new Desk().act(id);
export const used = [held, visits];
`,
};

describe('a collection that is kept without the type of its records', () => {
  itDoes(keptWithoutType, [
    ['in a property', 'await this.readers.deleteOne({ _id: id });', ['delete readers']],
    ['in a variable of a module', 'await visits.updateOne({ _id: id }, { $set: { left: 1 } });', ['update visits']],
  ]);
  itLogs(keptWithoutType, [
    ['gives a record', 'console.log(await this.readers.findOne({ _id: id }));', ['readers.email', 'readers.name']],
    ['gives a record to a variable', 'const reader = await this.readers.findOne({ _id: id }); if (reader) console.log(reader.email);', ['readers.email']],
    ['gives a list', 'const all = await this.readers.find({}).sort({ name: 1 }).toArray(); all.forEach((reader) => console.log(reader)); console.log(all[0]);', ['readers.email', 'readers.name']],
    ['gives one after the other', 'for await (const reader of this.readers.find()) console.log(reader);', ['readers.email', 'readers.name']],
    ['hands a record to a callback', "held['readers']?.findOne({ _id: id }, (error: unknown, reader) => { console.log(error, reader); });", ['readers.email', 'readers.name']],
    ['gives what has no personal fields', 'console.log(await visits.findOne({ _id: id }));', []],
    ['is counted', 'console.log(await this.readers.countDocuments());', []],
  ]);
});

describe('a collection that is one of two', () => {
  it('is neither', () => {
    const application = analyzed({
      'package.json': '{ "name": "library" }',
      'src/main.ts': `import { MongoClient, type Collection } from 'mongodb';
const database = new MongoClient('').db();
let shelf: Collection;
export const novels = () => { shelf = database.collection('novels'); };
export const poems = () => { shelf = database.collection('poems'); };
export const clear = () => shelf.deleteMany({});
`,
    });
    expect(effectsIn(application, 'src/main.ts')).toEqual([]);
  });
});

describe('a record of a collection', () => {
  itLogs(typed, [
    ['is known where it was found', 'console.log(await readers.findOne({ _id: id }));', ['readers.email', 'readers.name']],
    ['is known by its fields', 'const reader = await readers.findOne({ _id: id }); console.log(reader?.email);', ['readers.email']],
    ['is known in a cursor', 'for await (const loan of loans.find()) console.log(loan.readerEmail);', ['loans.readerEmail']],
    ['is known in a list', 'const all = await readers.find().toArray(); all.map(({ email }) => console.log(email));', ['readers.email']],
    ['is known in a callback', 'readers.findOne({ _id: id }, (error, reader) => { console.log(error, reader?.name); });', ['readers.name']],
    ['is known after it was deleted', 'const reader = await readers.findOneAndDelete({ _id: id }); console.log(reader?.email);', ['readers.email']],
  ]);
});

const untyped: Around = {
  shared: {
    'package.json': '{ "name": "library" }',
    'start.js': "const { MongoClient } = require('mongodb');\nmodule.exports = (callback) => MongoClient.connect(process.env.URL, callback);\n",
  },
  extension: 'js',
  file: (code) => `module.exports = function (db, app) {
  const readers = db.collection('readers');
  return async (id, callback) => {
    ${code}
  };
};
`,
};

describe('a collection of an untyped database', () => {
  itDoes(untyped, [
    ['creates', 'readers.insert({ email: id }, callback); await readers.insertOne({});', ['create readers']],
    ['reads', "readers.find({ _id: id }).toArray(callback); await app.locals.db.collection('loans').findOne({});", ['read loans', 'read readers']],
    ['updates', 'readers.update({ _id: id }, { $set: { email: id } }, callback); await readers.findAndModify({}, [], {});', ['update readers']],
    ['deletes', 'await readers.remove({ _id: id }); await db.collection("loans").deleteMany({});', ['delete loans', 'delete readers']],
    ['deletes by its property', 'await db.readers.deleteOne({ _id: id });', ['delete readers']],
    ['is not another property', 'await db.sequelize.remove({ _id: id }); await app.plugins.remove(id);', []],
  ]);
});

/** What ends the records of the store `visits`, which each case opens. */
const purges = (code: string, extra: Record<string, string> = {}): string => {
  const store = storeOf(analyzed({
    'package.json': '{ "name": "clinic" }',
    'src/db.ts': `import { MongoClient } from 'mongodb';
export const db = new MongoClient('x').db();
export const visits = db.collection<{ email: string; createdAt: Date; deletedAt?: Date; expiresAt?: Date }>('visits');
`,
    'src/start.ts': `import { db, visits } from './db.js';
import type { Collection } from 'mongodb';
const day = 24 * 60 * 60;
export async function start() {
  ${code}
}
export { db, visits, day };
export type { Collection };
`,
    ...extra,
  }), 'visits');
  return [store.retention.verdict, store.retention.seconds ?? '', store.deletion.verdict].join(' ').replace(/ +/g, ' ');
};

describe('records of a collection end', () => {
  it.each([
    ['by a TTL index', 'await visits.createIndex({ createdAt: 1 }, { expireAfterSeconds: 30 * day });', 'enforced 2592000 hard'],
    ['by one of several indexes', 'await visits.createIndexes([{ key: { email: 1 } }, { key: { createdAt: 1 }, expireAfterSeconds: day }]);', 'enforced 86400 hard'],
    ['at a stored deadline', 'await visits.createIndex({ expiresAt: 1 }, { expireAfterSeconds: 0 });', 'enforced hard'],
    ['by an index in a changed collection', "await db.command({ collMod: 'visits', index: { keyPattern: { createdAt: 1 }, expireAfterSeconds: 60 } });", 'enforced 60 hard'],
    ['in a time series', "await db.createCollection('visits', { timeseries: { timeField: 'createdAt' }, expireAfterSeconds: 60 });", 'enforced 60 hard'],
    ['by a purge', 'await visits.deleteMany({ createdAt: { $lt: new Date(Date.now() - 30 * day * 1000) } });', 'enforced 2592000 hard'],
    ['by a purge in bulk', 'await visits.bulkWrite([{ deleteMany: { filter: { createdAt: { $lt: new Date(Date.now() - day * 1000) } } } }]);', 'enforced 86400 hard'],
    ['by an index that a helper makes', `const addIndexes = (collection: Collection, indexes: any[]) => Promise.all(indexes.map((index) => collection.createIndex(index.key, index)));
  await addIndexes(visits, [{ key: { createdAt: 1 }, expireAfterSeconds: day, name: 'age' }]);`, 'enforced 86400 hard'],
    ['by the index of a plan', `const plan = { visits: [{ key: { createdAt: 1 }, expireAfterSeconds: day }], logs: [] };
  for (const [name, indexes] of Object.entries(plan)) await db.collection(name).createIndexes(indexes);`, 'enforced 86400 hard'],
    ['by the index of a list', `const indexes = [{ collection: 'logs', key: { at: 1 }, options: {} }, { collection: 'visits', key: { createdAt: 1 }, options: { expireAfterSeconds: day } }];
  for (const { collection, key, options } of indexes) await db.collection(collection).createIndex(key as any, options);`, 'enforced 86400 hard'],
    ['by the index of a list whose entries describe it as a whole', `const indexes = [{ collection: 'visits', index: { key: { createdAt: 1 }, expireAfterSeconds: day } }];
  await Promise.all(indexes.map((entry) => db.collection(entry.collection).createIndexes([entry.index])));`, 'enforced 86400 hard'],
    ['by the index of a list of lists', `const indexes: any[] = [['visits', { createdAt: 1 }, { expireAfterSeconds: day }]];
  indexes.forEach(([name, key, options]) => db.collection(name).createIndex(key, options));`, 'enforced 86400 hard'],
    ['by the index of a plan that a helper carries out', `const addIndexes = (collection: Collection, indexes: any[]) => Promise.all(indexes.map((index) => collection.createIndex(index.key, index)));
  const plan: any = { visits: [{ key: { createdAt: 1 }, expireAfterSeconds: day }], logs: [] };
  await Promise.all(Object.keys(plan).map((key) => addIndexes((db as any)[key], plan[key])));`, 'enforced 86400 hard'],
  ])('%s', (_behaviour, code, expected) => {
    expect(purges(code)).toBe(expected);
  });

  it.each([
    ['by the index of a plan for others', `const plan = { logs: [{ key: { createdAt: 1 }, expireAfterSeconds: day }], visits: [] };
  for (const [name, indexes] of Object.entries(plan)) await db.collection(name).createIndexes(indexes);`, 'none none'],
    ['by the index of a list for others', `const indexes = [{ collection: 'logs', key: { createdAt: 1 }, options: { expireAfterSeconds: day } }, { collection: 'visits', key: { room: 1 }, options: {} }];
  for (const { collection, key, options } of indexes) await db.collection(collection).createIndex(key as any, options);`, 'none none'],
    ['by an index without a period', 'await visits.createIndex({ createdAt: 1 }, { unique: true });', 'none none'],
    ['by an index on what was deleted softly', 'await visits.createIndex({ deletedAt: 1 }, { expireAfterSeconds: day });', 'none none'],
    ['by an index on some records', "await visits.createIndex({ createdAt: 1 }, { expireAfterSeconds: day, partialFilterExpression: { kind: 'guest' } });", 'none none'],
    ['by an index on a key', 'await visits.createIndex({ patientId: 1 }, { expireAfterSeconds: day });', 'none none'],
    ['by an index of another collection', `const addIndexes = (collection: Collection, indexes: any[]) => Promise.all(indexes.map((index) => collection.createIndex(index.key, index)));
  await addIndexes(db.collection('logs'), [{ key: { createdAt: 1 }, expireAfterSeconds: day }]); await addIndexes(visits, [{ key: { email: 1 } }]);`, 'none none'],
    ['by an update', 'await visits.updateMany({ createdAt: { $lt: new Date(Date.now() - day) } }, { $set: { seen: true } });', 'none none'],
  ])('not %s', (_behaviour, code, expected) => {
    expect(purges(code)).toBe(expected);
  });

  it('by an index that a migration makes, not by what undoes it', () => {
    const migration = (name: string, options: string): string => `module.exports = {
  async up(db) { await db.collection('visits').createIndex({ createdAt: 1 }, { ${options} }); await db.collection('visits').deleteMany({ broken: true }); },
  async down(db) { await db.collection('visits').${name}; },
};
`;
    expect(purges('', { 'migrations/1.js': migration("dropIndex('createdAt_1')", 'expireAfterSeconds: 60') })).toBe('enforced 60 hard');
    expect(purges('', { 'migrations/1.js': migration('deleteMany({})', 'unique: true') })).toBe('none none');
    expect(purges('', { 'migrations/1.js': migration('createIndex({ createdAt: 1 }, { expireAfterSeconds: 60 })', 'unique: true') })).toBe('none none');
  });

  it('not where a collection is only limited in size, which is noted', () => {
    const application = analyzed({ 'a.ts': "import type { Db } from 'mongodb';\nexport const setup = (db: Db) => db.createCollection('logs', { capped: true, size: 1000 });\n" });
    expect(storeOf(application, 'logs').retention.verdict).toBe('none');
    expect(application.notes.map(({ message }) => message)).toEqual([expect.stringContaining('capped')]);
  });

  it('as a person where its fields are emptied', () => {
    expect(purges("await visits.updateOne({ _id: 1 }, { $set: { email: null, deletedAt: new Date() } });")).toBe('none anonymize');
    expect(purges('await visits.updateOne({ _id: 1 }, { $unset: { email: 1 }, $set: { deletedAt: new Date() } });')).toBe('none anonymize');
    expect(purges('await visits.updateOne({ _id: 1 }, { $set: { deletedAt: new Date() } });')).toBe('none soft-only');
  });
});

const dynamic = lazily(() => analyzed({
  'src/repository.js': `class Repository {
  constructor(db, name) { this.name = name; this.collection = db.collection(this.name); }
  remove(id) { return this.collection.deleteOne({ _id: id }); }
  static for(db, name) { return db.collection(name); }
}
module.exports = { Repository };
`,
  'src/users.js': `const { Repository } = require('./repository');
require('mongodb');
class Users extends Repository {
  constructor(db) { super(db, 'users'); }
  create(input) { return this.collection.insertOne({ email: input.email }); }
}
module.exports = { Users, act: (db) => { const users = new Users(db); users.remove(1); const pets = new Repository(db, 'pets'); pets.remove(2); } };
`,
}));

describe('a repository in JavaScript', () => {
  it('opens a store for each subclass and each name', () => {
    expect(dynamic().stores.map(({ name, deletion }) => `${name} ${deletion.verdict}`)).toEqual(['users hard', 'pets hard']);
  });

  it('deletes where a subclass or an object is told to', () => {
    expect(effectsIn(dynamic(), 'src/users.js')).toEqual(['create users', 'delete pets', 'delete users']);
  });
});
