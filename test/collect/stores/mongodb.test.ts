import { describe, expect, it } from 'vitest';
import { analyzed, lazily, storeOf } from '../analyzed.js';

const typescript = lazily(() => analyzed({
  'package.json': '{ "name": "clinic" }',
  'src/types.ts': `import type { ObjectId } from 'mongodb';
export interface Address { street: string; city: string }
export interface Patient { _id: ObjectId; email: string; fullName: string; address: Address; contacts: { phone: string }[]; doctorId: ObjectId; createdAt: Date; tags: string[]; notes?: Record<string, unknown> | null; greet(): string }
export interface Nurse { email: string }
export type Invoice = { iban: string } & { amount: number };
`,
  'src/database.ts': `import { MongoClient, type Collection } from 'mongodb';
import type { Invoice, Nurse, Patient } from './types';
const client = new MongoClient(process.env.DATABASE_URL);
const db = client.db('clinic');
export const collections = { patients: 'patients', visits: 'visits' } as const;
export const patients = db.collection<Patient>(collections.patients);
export const archive = db.collection<Nurse>('nurses_archive');
export const names = { nurses: db.collection<Nurse>('nurses') };
export class Billing {
  private readonly invoices: Collection<Invoice>;
  constructor(private readonly client: MongoClient) { this.invoices = this.client.db().collection('invoices'); }
  async forget(id: string): Promise<void> { await this.invoices.deleteOne({ _id: id }); }
}
export async function open<Fields extends object>(name: string): Promise<Collection<Fields>> { return (await client.connect()).db().collection<Fields>(name); }
`,
  'src/rooms.ts': `import { open, collections, archive, names, patients } from './database';
interface Room { label: string }
export async function rooms() { return open<Room>('rooms'); }
export async function clear() {
  await (await open<Room>('rooms')).deleteMany({});
  await archive.deleteMany({});
  return [names.nurses, collections.visits, patients];
}
`,
  'src/repositories.ts': `import type { Collection, Db } from 'mongodb';
export interface Supplier { contactEmail: string }
export interface Drug { label: string }
export class Repository<Fields extends object> {
  protected readonly collection: Collection<Fields>;
  constructor(protected readonly db: Db, name: string) { this.collection = db.collection<Fields>(name); }
  async remove(id: string) { await this.collection.deleteOne({ _id: id }); }
  async list() { return this.collection.find().toArray(); }
}
export class Suppliers extends Repository<Supplier> {
  constructor(db: Db) { super(db, 'suppliers'); }
}
export class Drugs extends Repository<Drug> {
  constructor(db: Db) { super(db, 'drugs'); }
}
export async function main(db: Db) {
  const suppliers = new Suppliers(db);
  await suppliers.remove('1');
  return new Drugs(db).list();
}
`,
}));

describe('a collection of the MongoDB driver', () => {
  it('is a store where its name is first given', () => {
    const { id, kind, span } = storeOf(typescript(), 'patients');
    expect([id, kind, span.line]).toEqual(['src/database.ts#patients', 'mongodb', 6]);
  });

  it('has the fields of its type argument, parts of objects by dotted names', () => {
    expect(storeOf(typescript(), 'patients').fields.map(({ name, type, list }) => `${name} ${type}${list ? '[]' : ''}`)).toEqual([
      '_id string', 'email string', 'fullName string', 'address.street string', 'address.city string', 'contacts.phone string[]',
      'doctorId string', 'createdAt date', 'tags string[]', 'notes json',
    ]);
  });

  it('has the fields of the class member that it is assigned to', () => {
    const store = storeOf(typescript(), 'invoices');
    expect(store.fields.map(({ name }) => name)).toEqual(['iban', 'amount']);
    expect(store.accesses.map(({ verb }) => verb)).toEqual(['delete']);
  });

  it('is opened by a function that is handed the name', () => {
    const store = storeOf(typescript(), 'rooms');
    expect(store.fields.map(({ name }) => name)).toEqual(['label']);
    expect(store.deletion.verdict).toBe('hard');
  });

  it('is opened by the constructor of a base class', () => {
    const [suppliers, drugs] = ['suppliers', 'drugs'].map((name) => storeOf(typescript(), name));
    expect(suppliers?.fields.map(({ name }) => name)).toEqual(['contactEmail']);
    expect([suppliers?.deletion.verdict, drugs?.deletion.verdict]).toEqual(['hard', 'none']);
  });

  it('is told from another of the same type by the call that opened it', () => {
    const [nurses, archive] = ['nurses', 'nurses_archive'].map((name) => storeOf(typescript(), name).deletion.verdict);
    expect([nurses, archive]).toEqual(['none', 'hard']);
  });

  it('is nothing where its name is not known', () => {
    expect(typescript().stores.map(({ name }) => name).sort()).toEqual(['drugs', 'invoices', 'nurses', 'nurses_archive', 'patients', 'rooms', 'suppliers']);
  });
});

describe('collections that a context opens', () => {
  const context = lazily(() => analyzed({
    'src/models.ts': 'export interface Comment { authorEmail: string }\nexport interface Story { title: string }\nexport interface Visit { visitorEmail: string }\n',
    'src/context.ts': `import type { Collection, Db } from 'mongodb';
import type { Comment, Story, Visit } from './models';
export const createCollection = <Fields extends object>(name: string) => <Shape = Fields>(db: Db) => db.collection<Readonly<Shape>>(name);
export const visits = createCollection<Visit>('visits');
export interface Context { comments(): Collection<Readonly<Comment>>; archivedComments(): Collection<Readonly<Comment>>; stories(): Collection<Readonly<Story>> }
export class DatabaseContext implements Context {
  constructor(private readonly db: Db) {}
  public comments(): Collection<Readonly<Comment>> { return createCollection<Comment>('comments')(this.db); }
  public archivedComments(): Collection<Readonly<Comment>> { return createCollection<Comment>('archivedComments')(this.db); }
  public stories(): Collection<Readonly<Story>> { return createCollection<Story>('stories')(this.db); }
}
`,
    'src/delete.ts': `import type { Context } from './context';
export async function forget(context: Context, email: string, isArchived: boolean) {
  const comments = isArchived ? context.archivedComments() : context.comments();
  await comments.deleteMany({ authorEmail: email });
  await context.stories().find().toArray();
}
`,
  }));

  it('are told apart by what they are called', () => {
    expect(context().stores.map(({ name, fields, deletion, accesses }) => `${name} ${fields.map((field) => field.name).join()} ${deletion.verdict} ${String(accesses.length)}`)).toEqual([
      'visits visitorEmail none 0', 'comments authorEmail hard 1', 'archivedComments authorEmail hard 1', 'stories title none 1',
    ]);
  });
});

const javascript = lazily(() => analyzed({
  'package.json': '{ "name": "shop" }',
  'server.js': "const { MongoClient } = require('mongodb');\nMongoClient.connect(process.env.URL, (err, client) => require('./routes')(client.db()));\n",
  'routes.js': "module.exports = (db) => ({ customers: require('./customers')(db), orders: require('./orders')(db) });\n",
  'customers.js': `function Customers(db) {
  const customers = db.collection('customers');
  this.add = (firstName, email, callback) => {
    const customer = { firstName, joined: new Date() };
    if (email) customer.email = email;
    customers.insert(customer, (err) => { customer.password = 'not stored'; callback(err, customer); });
  };
  this.change = (id, phone) => customers.updateOne({ _id: id }, { $set: { 'contact.phone': phone }, $push: { logins: { ip: '127.0.0.1' } } }, { upsert: true });
}
module.exports = (db) => new Customers(db);
`,
  'orders.js': `const build = (input) => ({ recipient: input.name, items: input.items.map((item) => ({ sku: item.sku })), ...shipping(input) });
function shipping(input) { return { deliveryAddress: input.address }; }
module.exports = (db) => ({
  place: (input) => db.collection('orders').insertOne(build(input)),
  log: (events) => db.collection('events').insertMany(events.map((event) => ({ userId: event.userId, at: new Date() }))),
  replace: (doc) => db.collection('drafts').replaceOne({ _id: 1 }, doc),
  draft() { return this.replace({ body: 'text', author: 'name' }); },
  bulk: (db2) => db.collection('drafts').bulkWrite([{ insertOne: { document: { title: 'a' } } }, { updateOne: { filter: {}, update: { $set: { editor: 'b' } } } }]),
});
`,
  'suppliers.js': `module.exports = (db) => ({
  add: (data) => db.collection('suppliers').insertOne(documentOf(data)),
});
function documentOf(data) {
  const supplier = { since: new Date() };
  supplier.contactEmail = String(data.email);
  supplier.addresses = addressesOf(data);
  return supplier;
}
function addressesOf(data) {
  return data.places.map((place) => ({ street: String(place.street) }));
}
`,
  'other.js': "module.exports = (registry, db) => { registry.collection('plugins').install({ email: 'a' }); return db.collections('none'); };\n",
}));

describe('a collection in JavaScript', () => {
  it('has the fields that are written to it before the call, and no others', () => {
    expect(storeOf(javascript(), 'customers').fields.map(({ name, span }) => `${name} ${String(span.line)}`)).toEqual([
      'firstName 4', 'joined 4', 'email 5', 'contact.phone 8', 'logins.ip 8',
    ]);
  });

  it('has the fields of what functions give, map or spread', () => {
    expect(storeOf(javascript(), 'orders').fields.map(({ name }) => name)).toEqual(['recipient', 'items.sku', 'deliveryAddress']);
    expect(storeOf(javascript(), 'events').fields.map(({ name }) => name)).toEqual(['userId', 'at']);
  });

  it('has what a function puts into the document before it gives it, wherever the function stands', () => {
    expect(storeOf(javascript(), 'suppliers').fields.map(({ name }) => name)).toEqual(['since', 'contactEmail', 'addresses.street']);
  });

  it('has the fields that callers and bulk writes hand on', () => {
    expect(storeOf(javascript(), 'drafts').fields.map(({ name }) => name).sort()).toEqual(['author', 'body', 'editor', 'title']);
  });

  it('needs a receiver that is called like a database', () => {
    expect(javascript().stores.map(({ name }) => name).sort()).toEqual(['customers', 'drafts', 'events', 'orders', 'suppliers']);
  });

  it('is told by what is done with its documents where the database is called otherwise', () => {
    const files = { 'a.js': "const mongodb = require('mongodb');\nmodule.exports = (options) => { options.accounts.collection('guests').insertOne({ email: 'a' }); options.covers.collection('albums').open(); };\n" };
    expect(analyzed(files).stores.map(({ name }) => name)).toEqual(['guests']);
  });

  it('is not read from a database of another kind', () => {
    const files = { 'a.js': "const admin = require('firebase-admin'); const mongodb = require('mongodb');\nmodule.exports = (db) => db.collection('users').add({ email: 'a' });\n" };
    expect(analyzed(files).stores).toEqual([]);
  });

  it('is not read where nothing uses the driver', () => {
    expect(analyzed({ 'a.js': "module.exports = (db) => db.collection('users').insertOne({ email: 'a' });\n" }).stores).toEqual([]);
  });
});

describe('a schema that the database validates', () => {
  const validated = lazily(() => analyzed({
    'setup.ts': `import type { Db } from 'mongodb';
const address = { bsonType: 'object', properties: { street: { bsonType: 'string' } } };
export async function setup(db: Db) {
  await db.createCollection('patients', { validator: { $jsonSchema: { bsonType: 'object', required: ['email'], properties: {
    email: { bsonType: 'string' }, born: { bsonType: ['date', 'null'] }, address, sex: { enum: ['f', 'm'] }, visits: { bsonType: 'array', items: { bsonType: 'object', properties: { at: { bsonType: 'date' } } } },
  } } } });
  await db.command({ collMod: 'nurses', validator: { $jsonSchema: { properties: { phone: { bsonType: 'string' } } } } });
}
`,
  }));

  it('gives fields', () => {
    expect(storeOf(validated(), 'patients').fields.map(({ name, type, list }) => `${name} ${type}${list ? '[]' : ''}`)).toEqual([
      'email string', 'born date', 'address.street string', 'sex enum', 'visits.at date[]',
    ]);
    expect(storeOf(validated(), 'nurses').fields.map(({ name }) => name)).toEqual(['phone']);
  });
});

describe('a collection below mongoose', () => {
  const both = lazily(() => analyzed({
    'model.ts': "import mongoose from 'mongoose';\nexport const Member = mongoose.model('Member', new mongoose.Schema({ email: String, createdAt: Date }));\n",
    'raw.ts': `import mongoose from 'mongoose';
import { MongoClient } from 'mongodb';
export async function erase(id: string) {
  await mongoose.connection.collection('members').deleteOne({ _id: id });
  await new MongoClient('x').db().collection('members').createIndex({ createdAt: 1 }, { expireAfterSeconds: 60 });
}
`,
  }));

  it('is the store of its model', () => {
    const [store, ...others] = both().stores;
    expect(others).toEqual([]);
    expect([store?.name, store?.deletion.verdict, store?.retention.verdict, store?.retention.seconds]).toEqual(['Member', 'hard', 'enforced', 60]);
  });
});

describe('collections of other libraries', () => {
  const others = lazily(() => analyzed({
    'a.ts': `import Datastore from '@seald-io/nedb';
import * as MarsDB from 'marsdb';
import monk from 'monk';
import mongojs from 'mongojs';
import { Mongo } from 'meteor/mongo';
import path from 'node:path';
const files = new Datastore({ filename: path.join(__dirname, 'data', 'guests.db') });
const temporary = new Datastore();
export const posts = new MarsDB.Collection('posts');
const loans = monk('library').get('loans');
const db = mongojs('library', ['visits', 'shelves']);
interface Task { ownerEmail: string }
const tasks = new Mongo.Collection<Task>('tasks');
export async function act(email: string) {
  await files.insertAsync({ email });
  await files.ensureIndexAsync({ fieldName: 'expiresAt', expireAfterSeconds: 0 });
  await posts.insert({ author: email });
  await loans.remove({ reader: email });
  await db.visits.insert({ email });
  await tasks.removeAsync({ ownerEmail: email });
  return temporary;
}
`,
  }));

  it('are stores', () => {
    expect(others().stores.map(({ name, kind, fields, deletion }) => [name, kind, fields.map((field) => field.name).join(), deletion.verdict])).toEqual([
      ['guests', 'nedb', 'email', 'hard'],
      ['posts', 'marsdb', 'author', 'none'],
      ['loans', 'mongodb', '', 'hard'],
      ['visits', 'mongodb', 'email', 'none'],
      ['shelves', 'mongodb', '', 'none'],
      ['tasks', 'mongodb', 'ownerEmail', 'hard'],
    ]);
  });
});
