import { describe, expect, it } from 'vitest';
import { readMongooseStores } from '../../../src/collect/stores/mongoose.js';
import { fieldOf, namesOf, sessionOver, storeIn, storesOf } from './mongoose-program.js';

describe('a schema that a model call registers', () => {
  it('is a store at the schema, named after the model', () => {
    const store = storeIn(`
import mongoose, { Schema } from 'mongoose';

interface IGuest { email: string }
type GuestModel = mongoose.Model<IGuest>;
export const guestSchema = new Schema<IGuest, GuestModel>({ email: String });

export const GuestRecord = mongoose.model<IGuest, GuestModel>('Guest', guestSchema, 'visitors');
`);
    expect(store).toMatchObject({ id: 'models/user.ts#Guest', name: 'Guest', kind: 'mongoose', span: { file: 'models/user.ts', line: 6, column: 1 } });
    expect(store.aliases).toEqual(expect.arrayContaining(['guestSchema', 'GuestRecord', 'guests', 'visitors', 'IGuest', 'GuestModel']));
    expect(store.aliases).not.toContain('Guest');
  });

  it('is found in CommonJS across files, with the place of the schema', () => {
    const stores = storesOf({
      'schemas/user.js': "const mongoose = require('mongoose');\nconst userSchema = mongoose.Schema({ name: String });\nmodule.exports = userSchema;\n",
      'models/user.js': "const mongoose = require('mongoose');\nconst userSchema = require('../schemas/user');\nmodule.exports = mongoose.model('User', userSchema);\n",
      'models/index.js': "module.exports.User = require('./user');\n",
    });
    expect(stores).toHaveLength(1);
    expect(stores[0]).toMatchObject({ id: 'schemas/user.js#User', span: { file: 'schemas/user.js', line: 2 } });
  });

  it('is found when one object exports several schemas', () => {
    const stores = storesOf({
      'schemas.js': "const { Schema } = require('mongoose');\nconst a = new Schema({ name: String });\nconst b = new Schema({ text: String });\nmodule.exports = { accountSchema: a, noteSchema: b };\n",
      'models.js': "const { model } = require('mongoose');\nconst { accountSchema, noteSchema } = require('./schemas');\nexports.Account = model('Account', accountSchema);\nexports.Note = model('Note', noteSchema);\n",
    });
    expect(stores.map(({ id, fields }) => [id, fields[0]?.name])).toEqual([['schemas.js#Account', 'name'], ['schemas.js#Note', 'text']]);
    expect(stores[0]?.aliases).toContain('accounts');
  });

  it('is found on a connection, behind a reuse of the model, and inline', () => {
    const stores = storesOf({
      'models.ts': `
import mongoose, { Schema, createConnection } from 'mongoose';
const reader = new Schema({ name: String });
export const Reader = mongoose.models.Reader || mongoose.model('Reader', reader);
export const Loan = createConnection('').model('Loan', new Schema({ day: Date }));
`,
    });
    expect(stores.map(({ name, span }) => [name, span.line])).toEqual([['Reader', 3], ['Loan', 5]]);
  });

  it('is found through a function that is given name and schema', () => {
    const stores = storesOf({
      'register.js': "const mongoose = require('mongoose');\nmodule.exports = function register(name, schema) { return mongoose.model(name, schema); };\n",
      'user.js': "const { Schema } = require('mongoose');\nconst register = require('./register');\nconst personSchema = new Schema({ phone: String });\nmodule.exports = register('Person', personSchema);\n",
    });
    expect(stores.map(({ id }) => id)).toEqual(['user.js#Person']);
    expect(stores[0]?.aliases).toContain('people');
  });

  it('is found as the result of a function', () => {
    expect(storeIn("import { Schema, model } from 'mongoose';\nconst makeSchema = () => new Schema({ email: String });\nmodel('User', makeSchema());\n").fields[0]?.name).toBe('email');
  });

  it('gives each model of one schema a store, and two calls for one model one', () => {
    const stores = storesOf({
      'a.ts': "import { Schema, model } from 'mongoose';\nexport const logSchema = new Schema({ ip: String });\nmodel('Visit', logSchema);\nmodel('Click', logSchema);\n",
      'b.ts': "import { createConnection } from 'mongoose';\nimport { logSchema } from './a';\ncreateConnection('').model('Visit', logSchema);\n",
    });
    expect(stores.map(({ id }) => id)).toEqual(['a.ts#Visit', 'a.ts#Click']);
  });

  it('gives two models of one schema for one collection one store', () => {
    const stores = storesOf({ 'a.ts': "import { Schema, model } from 'mongoose';\nconst guest = new Schema({ email: String });\nexport const Guest = model('guest', guest, 'guests');\nmodel('Person', guest, 'guests');\nmodel('Visitor', guest, 'visitors');\n" });
    expect(stores.map(({ name }) => name)).toEqual(['guest', 'Visitor']);
    expect(stores[0]?.aliases).toContain('Person');
  });

  it('counts the kinds of a model as records of it, in whatever file', () => {
    const stores = storesOf({
      'a.ts': "import { Schema, model } from 'mongoose';\nexport const Event = model('Event', new Schema({ at: Date }));\n",
      'b.ts': "import { Schema } from 'mongoose';\nimport { Event } from './a';\nexport const Login = Event.discriminator('Login', new Schema({ at: Date, ip: String }));\nexport const Failure = Login.discriminator('Failure', new Schema({ reason: String }));\n",
    });
    expect(stores.map(({ id }) => id)).toEqual(['a.ts#Event']);
    expect(stores[0]?.fields.map(({ name, span }) => `${span.file} ${name}`)).toEqual(['a.ts at', 'a.ts _id', 'b.ts ip', 'b.ts reason']);
    expect(stores[0]?.aliases).toEqual(expect.arrayContaining(['Login', 'Failure']));
  });

  it('knows the base of a kind by the call that makes it, whatever type its variable has', () => {
    const stores = storesOf({
      'a.ts': "import { Schema, type Connection, type Model } from 'mongoose';\ninterface Custom extends Model<any> { last(): void }\nexport const make = (db: Connection) => {\n  const Event: Custom = db.model<any, Custom>('Event', new Schema({ at: Date }));\n  Event.discriminator('Login', new Schema({ ip: String }));\n  return Event;\n};\n",
    });
    expect(stores.map(({ name }) => name)).toEqual(['Event']);
  });

  it('keeps the kind of a model that nothing registers', () => {
    const stores = storesOf({
      'a.ts': "import { Schema } from 'mongoose';\ndeclare const Event: any;\nexport const Login = Event.discriminator('Login', new Schema({ ip: String }));\n",
    });
    expect(stores.map(({ name }) => name)).toEqual(['Login']);
  });

  it('does not count the kinds of a part of records as stores', () => {
    const stores = storesOf({
      'a.ts': `
import { Schema, model } from 'mongoose';
const makeBook = () => new Schema({ title: String });
const orderSchema = new Schema({ items: [new Schema({ price: Number }, { discriminatorKey: 'kind' })] });
const items = orderSchema.path('items') as unknown as Schema.Types.DocumentArray;
items.discriminator('book', makeBook());
orderSchema.path<Schema.Types.DocumentArray>('items').discriminator('voucher', new Schema({ email: String }));
export const Order = model('Order', orderSchema);
`,
    });
    expect(stores.map(({ name }) => name)).toEqual(['Order']);
  });

  it('leaves a model in a script to the application that declares it', () => {
    const stores = storesOf({
      'scripts/repair.js': "const mongoose = require('mongoose');\nconst anything = new mongoose.Schema({}, { strict: false });\nmongoose.model('Loan', anything);\nmongoose.model('Fine', anything);\n",
      'src/loan.ts': "import { Schema, model } from 'mongoose';\nexport const Loan = model('Loan', new Schema({ email: String }));\n",
    });
    expect(stores.map(({ id }) => id)).toEqual(['scripts/repair.js#Fine', 'src/loan.ts#Loan']);
  });
});

describe('what is no store', () => {
  it('is a lookup without a schema', () => {
    expect(storesOf({ 'a.ts': "import mongoose from 'mongoose';\nconst User = mongoose.model('User');\n" })).toEqual([]);
  });

  it('is a schema of another library', () => {
    expect(storesOf({ 'a.ts': "import { Schema } from 'joi-like';\nexport const user = new Schema({ email: String });\n" })).toEqual([]);
    expect(storesOf({ 'a.ts': 'class Schema { constructor(readonly shape: object) {} }\nexport const user = new Schema({ email: String });\n' })).toEqual([]);
  });

  it('is a schema that only stands inside another, also across files', () => {
    const stores = storesOf({
      'address.ts': "import { Schema } from 'mongoose';\nexport const addressSchema = new Schema({ street: String }, { _id: false });\n",
      'user.ts': "import { Schema, model } from 'mongoose';\nimport { addressSchema } from './address';\nmodel('User', new Schema({ home: addressSchema, past: [addressSchema] }));\n",
    });
    expect(stores.map(({ name }) => name)).toEqual(['User']);
    expect(stores[0]?.fields.map(({ name, list, span }) => [name, list, span.file])).toEqual([
      ['home.street', false, 'address.ts'], ['past.street', true, 'address.ts'], ['_id', false, 'user.ts'],
    ]);
  });
});

describe('a schema that nothing registers', () => {
  it('is a store named after its variable', () => {
    const store = storeIn("import { Schema } from 'mongoose';\nexport const userSchema = new Schema({ email: String });\n");
    expect(store).toMatchObject({ id: 'models/user.ts#user', name: 'user', span: { line: 2 } });
    expect(store.aliases).toContain('userSchema');
  });

  const left = { 'guest.js': "const { Schema, model } = require('mongoose');\nmodule.exports = model('Guest', new Schema({ email: String }));\n", 'address.js': "const { Schema } = require('mongoose');\nmodule.exports = { address: new Schema({ street: String }) };\n" };
  const counting = (files: Record<string, string>): (string | undefined)[][] => storesOf(files).map(({ name, onlyIf }) => [name, onlyIf]);

  it('is a store only where code works with it, if all others are registered by calls that are understood', () => {
    expect(counting(left)).toEqual([['Guest', undefined], ['address', 'accessed']]);
  });

  it.each([
    ['a call whose schema is not known', "const mongoose = require('mongoose');\nfor (const file of ['a', 'b']) mongoose.model(file, require(`./${file}`));\n"],
    ['a call of a connection that nothing knows', "module.exports = (connection, name, schema) => connection.model(name, schema);\n"],
    ['a function that is given what nothing tells', "const mongoose = require('mongoose');\nmodule.exports = (name, schema) => mongoose.model(name, schema);\n"],
  ])('is a store where %s may register it', (_, code) => {
    expect(counting({ ...left, 'register.js': code })).toEqual([['Guest', undefined], ['address', undefined]]);
  });
});

describe('relations', () => {
  it('follow references, along which MongoDB deletes nothing', () => {
    const store = storeIn("import { Schema, model } from 'mongoose';\nmodel('Token', new Schema({ user: { type: Schema.Types.ObjectId, ref: 'User' } }));\n");
    expect(store.relations).toEqual([{
      name: 'user', target: { kind: 'mongoose', name: 'User' }, foreignKeys: ['user'], onDelete: 'no-action', explicit: false,
      evidence: { file: 'models/user.ts', line: 2, how: 'reference to User' },
    }]);
  });
});

describe('a reference that no two documents share', () => {
  it.each([['true', true], ["[true, 'Each guest has one.']", true], ['false', undefined]])('is one to one: unique: %s', (unique, expected) => {
    const store = storeIn(`import { Schema, model } from 'mongoose';\nmodel('Badge', new Schema({ guest: { type: Schema.Types.ObjectId, ref: 'Guest', unique: ${unique} } }));\n`);
    expect(store.relations.map(({ isOneToOne }) => isOneToOne)).toEqual([expected]);
  });
});

describe('soft deletion', () => {
  it.each(['deletedAt: { type: Date, default: null }', 'isDeleted: Boolean', 'deleted: { type: Boolean }', 'removed_at: Date'])('is told by the field %s', (field) => {
    const store = storeIn(`import { Schema, model } from 'mongoose';\nmodel('User', new Schema({ email: String,\n ${field} }));\n`);
    expect(store.softDelete).toMatchObject({ field: field.split(':')[0], automatic: false, evidence: { line: 3 } });
  });

  it.each(['deletedBy: String', 'deletedCount: Number', 'undeleted: Boolean'])('is not told by the field %s', (field) => {
    expect(storeIn(`import { Schema, model } from 'mongoose';\nmodel('User', new Schema({ ${field} }));\n`).softDelete).toBeUndefined();
  });

  it('is automatic with a plugin, which adds its fields', () => {
    const store = storeIn("const mongoose = require('mongoose');\nconst removal = require('mongoose-delete');\nconst s = new mongoose.Schema({ email: String });\ns.plugin(removal, { deletedAt: true });\nmongoose.model('User', s);\n", 'user.js');
    expect(store.softDelete).toMatchObject({ field: 'deleted', automatic: true, evidence: { file: 'user.js', line: 4 } });
    expect(namesOf(store)).toEqual(['email', 'deleted', 'deletedAt', '_id']);
  });

  it('is not told by any other plugin', () => {
    const store = storeIn("import paginate from 'mongoose-paginate-v2';\nimport { Schema, model } from 'mongoose';\nconst s = new Schema({ email: String });\ns.plugin(paginate);\nmodel('User', s);\n");
    expect(store.softDelete).toBeUndefined();
  });
});

describe('annotations', () => {
  it('stand above the schema, the model and the fields', () => {
    const store = storeIn(`
import { Schema, model } from 'mongoose';
/** @lethe retention 30d */
const visitSchema = new Schema({
  /** @lethe personal network */
  origin: String,
  page: String,
});
/** @lethe subject */
export const Visit = model('Visit', visitSchema);
`);
    expect(store.annotations.map(({ name, value }) => [name, value])).toEqual([['retention', '30d'], ['subject', '']]);
    expect(fieldOf(store, 'origin').annotations).toMatchObject([{ name: 'personal', value: 'network', span: { line: 5 } }]);
    expect(fieldOf(store, 'page').annotations).toEqual([]);
  });
});

describe('a name that is not constant', () => {
  it('is noted, and the schema stands for the store', () => {
    const session = sessionOver({ 'a.ts': "import { Schema, model } from 'mongoose';\nconst auditSchema = new Schema({ actor: String });\nexport const make = (name: string) => model(name, auditSchema);\n" });
    const stores = session.project.sourceFiles.flatMap((sourceFile) => readMongooseStores(sourceFile, session));
    expect(stores.map(({ name }) => name)).toEqual(['audit']);
    expect(session.notes).toMatchObject([{ file: 'a.ts', line: 3 }]);
  });
});

describe('a deeply nested file', () => {
  it('is read without a stack overflow', () => {
    const sum = Array.from({ length: 20_000 }, () => '1').join(' + ');
    expect(storesOf({ 'a.js': `const { Schema, model } = require('mongoose');\nmodel('User', new Schema({ email: String }));\nexports.sum = ${sum};\n` })).toHaveLength(1);
  });
});

describe('a plugin for signing in', () => {
  it.each([
    ['', ['email', 'username', 'hash', 'salt', '_id']],
    [", { usernameField: 'email', hashField: 'secret', limitAttempts: true }", ['email', 'secret', 'salt', 'last', '_id']],
  ])('adds its fields to the schema%s', (settings, expected) => {
    const store = storeIn(`const mongoose = require('mongoose');\nconst signIn = require('passport-local-mongoose');\nconst s = new mongoose.Schema({ email: String });\ns.plugin(signIn${settings});\nmongoose.model('User', s);\n`, 'user.js');
    expect(store.fields.map(({ name }) => name)).toEqual(expected);
    expect(store.fields.filter(({ hidden }) => hidden).map(({ name }) => name)).toEqual(expected.filter((name) => /^(hash|secret|salt)$/.test(name)));
  });
});
