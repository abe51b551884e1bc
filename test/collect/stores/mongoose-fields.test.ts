import { describe, expect, it } from 'vitest';
import { fieldOf, namesOf, storeIn, storesOf } from './mongoose-program.js';

function schemaWith(definition: string, rest = ''): ReturnType<typeof storeIn> {
  return storeIn(`import mongoose, { Schema, Types, model } from 'mongoose';\nconst userSchema = new Schema(${definition});\n${rest}\nmodel('User', userSchema);\n`);
}

describe('types', () => {
  it.each([
    ['String', 'string'], ["'string'", 'string'], ['Schema.Types.String', 'string'], ['Number', 'number'], ['Schema.Types.Decimal128', 'number'],
    ['Boolean', 'boolean'], ['Date', 'date'], ['Buffer', 'binary'], ['Schema.Types.ObjectId', 'string'], ['mongoose.Schema.Types.ObjectId', 'string'],
    ['mongoose.SchemaTypes.ObjectId', 'string'], ['Schema.Types.Mixed', 'json'], ['Object', 'json'], ["{ type: 'object', value: { type: 'Buffer' } }", 'string'], ["{ type: 'object', value: { type: 'String' } }", 'json'], ['Map', 'json'], ['{}', 'json'], ['[]', 'json'],
    ['{ type: Map, of: String }', 'json'], ["{ type: String, enum: ['a'] }", 'enum'], ["{ type: Schema.Types.Mixed, enum: ['a'] }", 'enum'], ['[String]', 'string'], ['{ type: [Number] }', 'number'], ['[{ type: Date }]', 'date'],
  ])('%s is %s', (written, type) => {
    expect(fieldOf(schemaWith(`{ value: ${written} }`), 'value').type).toBe(type);
  });

  it('are followed through variables', () => {
    const store = storeIn("const mongoose = require('mongoose');\nconst { ObjectId } = mongoose.Schema.Types;\nconst text = { type: String, required: true };\nmongoose.model('User', new mongoose.Schema({ owner: ObjectId, name: text }));\n", 'user.js');
    expect(fieldOf(store, 'owner')).toMatchObject({ type: 'string', typeText: 'ObjectId' });
    expect(fieldOf(store, 'name').type).toBe('string');
  });

  it('mark lists', () => {
    const store = schemaWith('{ phones: [String], tokens: [{ value: String }], name: String }');
    expect(store.fields.map(({ name, list, typeText }) => [name, list, typeText])).toEqual([
      ['phones', true, 'String[]'], ['tokens.value', true, 'String[]'], ['name', false, 'String'], ['_id', false, 'ObjectId'],
    ]);
  });
});

describe('nested fields', () => {
  it('have dotted names at their own lines', () => {
    const store = schemaWith('{\n  name: {\n    first: String,\n    last: { type: String, required: true },\n  },\n}');
    expect(store.fields.slice(0, 2).map(({ name, span }) => [name, span.line])).toEqual([['name.first', 4], ['name.last', 5]]);
  });

  it('may be called type', () => {
    expect(namesOf(schemaWith('{ card: { type: { type: String }, number: String } }'))).toEqual(['card.type', 'card.number', '_id']);
    expect(namesOf(schemaWith('{ type: String, type2: { type: String } }'))).toEqual(['type', 'type2', '_id']);
  });

  it('follow the type key of the options', () => {
    expect(namesOf(schemaWith("{ device: { type: String, mail: { $type: String } } }, { typeKey: '$type' }"))).toEqual(['device.type', 'device.mail', '_id']);
  });

  it('end where a schema contains itself', () => {
    expect(namesOf(schemaWith('{ text: String }', 'userSchema.add({ replies: [userSchema] });'))).toEqual(['text', '_id']);
  });
});

describe('options', () => {
  it('hide a field that is not selected or private', () => {
    const store = schemaWith('{ password: { type: String, select: false }, secret: { type: String, private: true }, mail: { type: String, select: true }, vault: { type: { pin: String }, select: false } }');
    expect(store.fields.filter(({ hidden }) => hidden).map(({ name }) => name)).toEqual(['password', 'secret', 'vault.pin']);
  });

  it('hold references', () => {
    const store = schemaWith("{ team: { type: Schema.Types.ObjectId, ref: 'Team' }, friends: [{ type: Types.ObjectId, ref: () => 'User' }], plan: { type: String, ref: Plan } }", "const Plan = model('PlanRecord');");
    expect(store.fields.map(({ references }) => references?.name)).toEqual(['Team', 'User', 'PlanRecord', undefined]);
  });
});

describe('fields that are written elsewhere', () => {
  it('come from spreads, constants, functions and add()', () => {
    const stores = storesOf({
      'common.ts': "export const audit = { createdBy: String };\nexport const contact = () => ({ phone: String });\nexport const names = { mail: 'email' } as const;\n",
      'user.ts': `
import { Schema, model } from 'mongoose';
import { audit, contact, names } from './common';
const name = String;
const userSchema = new Schema({ ...audit, ...contact(), name, [names.mail]: String });
userSchema.add({ nickname: String });
userSchema.add({ city: String }, 'address.');
model('User', userSchema);
`,
    });
    expect(stores[0]?.fields.map(({ name, span }) => [name, span.file, span.line])).toEqual([
      ['createdBy', 'common.ts', 1], ['phone', 'common.ts', 2], ['name', 'user.ts', 5], ['email', 'user.ts', 5],
      ['nickname', 'user.ts', 6], ['address.city', 'user.ts', 7], ['_id', 'user.ts', 5],
    ]);
  });

  it('come from a definition in a variable', () => {
    const store = storeIn("import { Schema, model } from 'mongoose';\nconst definition = { email: String };\nmodel('User', new Schema(definition));\n");
    expect(namesOf(store)).toEqual(['email', '_id']);
  });

  it.each([
    ['static get shape() { return { guestName: String }; }', 'Visit.shape'],
    ['static shape() { return { guestName: String }; }', 'Visit.shape()'],
    ['static shape = { guestName: String };', 'Visit.shape'],
  ])('come from a class: %s', (member, access) => {
    const [store] = storesOf({
      'visit.js': `class Visit { ${member} }\nmodule.exports = { Visit };\n`,
      'model.js': `const mongoose = require('mongoose');\nconst { Visit } = require('./visit');\nmongoose.model('Visit', new mongoose.Schema(${access}));\n`,
    });
    expect(store?.fields.map(({ name }) => name)).toEqual(['guestName', '_id']);
  });
});

describe('fields that nobody writes', () => {
  it('are the timestamps', () => {
    expect(namesOf(schemaWith('{ a: String }, { timestamps: true }'))).toEqual(['a', 'createdAt', 'updatedAt', '_id']);
    expect(namesOf(schemaWith("{ a: String }, { timestamps: { createdAt: 'joined', updatedAt: false } }"))).toEqual(['a', 'joined', '_id']);
    expect(namesOf(schemaWith('{ a: String }, { timestamps: false }'))).toEqual(['a', '_id']);
    expect(namesOf(schemaWith('{ a: String }', "userSchema.set('timestamps', true);"))).toEqual(['a', 'createdAt', 'updatedAt', '_id']);
    expect(namesOf(schemaWith('{ a: String, createdAt: { type: Date } }, { timestamps: true }'))).toEqual(['a', 'createdAt', 'updatedAt', '_id']);
  });

  it('are the timestamps of shared options', () => {
    const stores = storesOf({
      'options.ts': 'export const options = { timestamps: true };\n',
      'user.ts': "import { Schema, model } from 'mongoose';\nimport { options } from './options';\nmodel('User', new Schema({ a: String }, { ...options, strict: true }));\n",
    });
    expect(stores.flatMap(namesOf)).toEqual(['a', 'createdAt', 'updatedAt', '_id']);
  });

  it('are the key, unless it is written or switched off', () => {
    expect(fieldOf(schemaWith('{ a: String }'), '_id')).toMatchObject({ primaryKey: true, span: { line: 2 } });
    expect(fieldOf(schemaWith('{ _id: Number }'), '_id')).toMatchObject({ primaryKey: true, type: 'number' });
    expect(namesOf(schemaWith('{ a: String }, { _id: false }'))).toEqual(['a']);
  });
});
