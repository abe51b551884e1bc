import { describe, expect, it } from 'vitest';
import { analyzed, effectsIn, itDoes, storeOf, type Around } from './analyzed.js';

const schemas: Record<string, string> = {
  'package.json': '{ "name": "forum" }',
  'src/models/index.js': "module.exports.Member = require('./member.model');\nmodule.exports.Token = require('./token.model');\n",
  'src/models/member.model.js': `const mongoose = require('mongoose');
const memberSchema = mongoose.Schema({ email: { type: String }, name: { type: String }, active: Boolean, deletedAt: Date }, { timestamps: true });
memberSchema.statics.isTaken = async function (email) { return !!(await this.findOne({ email })); };
const Member = mongoose.model('Member', memberSchema);
module.exports = Member;
`,
  'src/models/token.model.js': `const mongoose = require('mongoose');
const tokenSchema = new mongoose.Schema({ token: String, member: { type: mongoose.SchemaTypes.ObjectId, ref: 'Member' }, expires: Date });
module.exports = mongoose.model('Token', tokenSchema);
`,
  'src/services/member.service.js': `const { Member } = require('../models');
const getMember = async (id) => Member.findById(id);
const getByEmail = (email) => Member.findOne({ email });
const erase = async (document) => { await document.deleteOne(); };
const eraseWith = async (Model, id) => { await Model.deleteMany({ _id: id }); };
module.exports = { getMember, getByEmail, erase, eraseWith };
`,
  'src/services/index.js': "module.exports.memberService = require('./member.service');\n",
};
const javascript: Around = {
  shared: schemas,
  extension: 'js',
  file: (code) => `const mongoose = require('mongoose');
const { Member, Token } = require('./models');
const { memberService } = require('./services');
const act = async (id) => {
  ${code}
};
module.exports = { act, mongoose, Member, Token, memberService };
`,
};

describe('a Mongoose model in JavaScript', () => {
  itDoes(javascript, [
    ['of one kind of records is one of its base', "const Guest = Member.discriminator('Guest', new mongoose.Schema({ host: String }));\nexports.act = async (id) => { await Guest.create({ host: 'x' }); await Guest.deleteOne({ _id: id }); };", ['create Member', 'delete Member']],
    ['deletes one', 'await Member.deleteOne({ _id: id });', ['delete Member']],
    ['deletes many', 'await Token.deleteMany({ member: id });', ['delete Token']],
    ['finds and deletes', 'await Member.findByIdAndDelete(id); await Token.findOneAndDelete({ member: id });', ['delete Member', 'delete Token']],
    ['updates', "await Member.updateOne({ _id: id }, { $set: { email: '' } }); await Member.findByIdAndUpdate(id, { active: false });", ['update Member']],
    ['creates', "await Member.create({ email: 'x' }); await Token.insertMany([]);", ['create Member', 'create Token']],
    ['reads', 'await Member.find().lean(); await Token.findOne({ member: id }).exec();', ['read Member', 'read Token']],
    ['is found by name', "await mongoose.model('Token').deleteMany({ member: id });", ['delete Token']],
    ['is given to a helper', "const discard = (key = '', model = {}) => model.findByIdAndRemove(key, () => undefined); await discard(id, Token);", ['delete Token']],
    ['deletes in bulk', 'await Member.bulkWrite([{ deleteOne: { filter: { _id: id } } }]);', ['delete Member']],
    ['updates in bulk', 'await Member.bulkWrite([{ updateOne: { filter: { _id: id }, update: { active: false } } }]);', ['update Member']],
  ]);
});

describe('a Mongoose document in JavaScript', () => {
  itDoes(javascript, [
    ['removes itself', 'const member = await Member.findById(id); await member.remove();', ['delete Member', 'read Member']],
    ['of a service removes itself', 'const member = await memberService.getMember(id); await member.remove();', ['delete Member']],
    ['of a service deletes itself', 'const member = await memberService.getByEmail(id); await member.deleteOne();', ['delete Member']],
    ['of a list removes itself', 'for (const token of await Token.find()) await token.deleteOne();', ['delete Token', 'read Token']],
    ['is marked and saved', 'const member = await Member.findById(id); member.deletedAt = new Date(); await member.save();', ['read Member', 'update Member']],
    ['is not an element of a page', "const element = { remove() {} }; element.remove(); [id].pop();", []],
    ['is not a map', 'const seen = new Map(); seen.delete(id);', []],
  ]);

  itDoes({ ...javascript, file: (code) => code }, [
    ['given to a function without types', `const { Token } = require('./models');
const drop = async (document) => { await document.remove(); };
module.exports = async (id) => drop(await Token.findOne({ member: id }));
`, ['delete Token', 'read Token']],
    ['of a model given to a function without types', `const { Token } = require('./models');
const wipe = async (Model, id) => { await Model.deleteMany({ member: id }); };
module.exports = async (id) => wipe(Token, id);
`, ['delete Token']],
    ['in the context of a resolver', "module.exports = { Mutation: { leave: (root, { id }, { Member }) => Member.findByIdAndDelete(id) } };\n", ['delete Member']],
    ['in the context of a resolver, by a query', "module.exports = { Mutation: { clear: (root, { id }, { Token }) => Token.find({ member: id }).deleteMany() } };\n", ['delete Token', 'read Token']],
    ['as a member of the context of a resolver', "module.exports = { Mutation: { leave: (root, { id }, context) => context.models.Member.findByIdAndDelete(id) } };\n", ['delete Member']],
    ['in the context, where no model has this name: silent', "module.exports = { Mutation: { leave: (root, { id }, { Guest, member }) => { Guest.findByIdAndDelete(id); member.findByIdAndDelete(id); } } };\n", []],
    ['of something else given to a function: silent', `const wipe = async (list, id) => { list.delete(id); };
module.exports = async (id) => wipe(new Set([id]), id);
`, []],
  ]);
});

describe('a Mongoose model that modules hand to the functions that others are', () => {
  it.each([
    ['removes records', 'await Model.findByIdAndDelete(id);', ['delete Member']],
    ['finds a record that removes itself', 'const found = await Model.findOne({ id }); await found.deleteOne();', ['delete Member', 'read Member']],
    ['finds a record for a callback', 'Model.findById(id, (error, found) => { found.remove(); });', ['delete Member', 'read Member']],
    ['finds no record in the error of a callback', 'Model.findById(id, (error, found) => { error.remove(); return found; });', ['read Member']],
    ['is not what only looks like it', 'const Other = id.Model; await Other.findByIdAndDelete(id);', []],
  ])('%s', (_, code, expected) => {
    const application = analyzed({
      ...schemas,
      'src/app.js': "const { Member, Token } = require('./models');\nmodule.exports = { members: require('./routes')(Member), tokens: require('./other')(Token) };\n",
      'src/routes.js': "const routes = function (member) {\n  const desk = require('./desk')(member);\n  return desk;\n};\nmodule.exports = routes;\n",
      'src/other.js': 'module.exports = function (token) { return token; };\n',
      'src/desk.js': `const desk = function (Model) {\n  const act = async (id) => { ${code} };\n  return { act };\n};\nmodule.exports = desk;\n`,
    });
    expect(effectsIn(application, 'src/desk.js')).toEqual(expected);
  });
});

describe('a Mongoose model in TypeScript', () => {
  const typescript: Around = {
    shared: {
      'package.json': '{ "name": "forum" }',
      'src/member.ts': `import { Schema, model, type Document } from 'mongoose';
export interface MemberDocument extends Document { email: string }
export const Member = model<MemberDocument>('Member', new Schema<MemberDocument>({ email: String }));
export const Post = model('Post', new Schema({ text: String, author: { type: Schema.Types.ObjectId, ref: 'Member' } }));
`,
      'src/base.ts': `import type { Document, Model } from 'mongoose';
export abstract class BaseStore<Kind extends Document> {
  constructor(protected readonly model: Model<Kind>) {}
  async wipe(): Promise<void> { await this.model.deleteMany({}); }
  async list() { return this.model.find({}); }
}
export class UntypedStore {
  model: any;
  constructor(model: any) { this.model = model; }
  async drop(id: string) { await this.model.deleteOne({ _id: id }); }
}
`,
      'src/note.schema.ts': `import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
@Schema() export class Note { @Prop() text!: string; @Prop() email!: string; }
export const NoteSchema = SchemaFactory.createForClass(Note);
`,
    },
    file: (code) => `import { InjectModel } from '@nestjs/mongoose';
import type { HydratedDocument, Model } from 'mongoose';
import { BaseStore, UntypedStore } from './base';
import { Member, Post, type MemberDocument } from './member';
import { Note } from './note.schema';
export type Used = [HydratedDocument<Note>, Model<Note>, MemberDocument];
export const used = [InjectModel, BaseStore, UntypedStore, Member, Post, Note];
${code}
`,
  };
  itDoes(typescript, [
    ['deletes', 'export const act = (id: string) => Member.deleteOne({ _id: id });', ['delete Member']],
    ['has documents that delete themselves', 'export async function act(id: string) { const found = await Post.findById(id); await found?.deleteOne(); }', ['delete Post', 'read Post']],
    ['is injected', 'export class Notes {\n  constructor(@InjectModel(Note.name) private readonly notes: Model<Note>) {}\n  async clear() { await this.notes.deleteMany({}); }\n}', ['delete Note']],
    ['is behind a base class that was given it', 'export class Members extends BaseStore<MemberDocument> {\n  constructor() { super(Member); }\n}\nexport const act = (members: Members) => members.wipe();', ['delete Member']],
    ['is behind an untyped base class that was given it', 'export class Posts extends UntypedStore {\n  constructor() { super(Post); }\n}\nexport const act = (posts: Posts, id: string) => posts.drop(id);', ['delete Post']],
    ['is only listed by a base class', 'export class Members extends BaseStore<MemberDocument> {\n  constructor() { super(Member); }\n}\nexport const act = (members: Members) => members.list();', ['read Member']],
  ]);
});

describe('models that are injected by a name', () => {
  const hostel = (service: string): string[] => effectsIn(analyzed({
    'package.json': '{ "name": "hostel" }',
    'src/schemas.ts': "import * as mongoose from 'mongoose';\nexport const GuestSchema = new mongoose.Schema({ email: String });\nexport const StaySchema = new mongoose.Schema({ from: Date });\n",
    'src/interfaces.ts': "import { Document } from 'mongoose';\nexport interface IGuest extends Document { email: string }\nexport interface IStay extends Document { from: Date }\n",
    'src/module.ts': "import { MongooseModule } from '@nestjs/mongoose';\nimport { GuestSchema, StaySchema } from './schemas';\nexport const models = MongooseModule.forFeature([{ name: 'Guest', schema: GuestSchema }, { name: 'Stay', schema: StaySchema }]);\n",
    'src/service.ts': `import { InjectModel } from '@nestjs/mongoose';\nimport { Model } from 'mongoose';\nimport type { IGuest, IStay } from './interfaces';\nexport class Service {\n${service}\n}\n`,
  }), 'src/service.ts');

  it('have the records that their type says', () => {
    expect(hostel("  constructor(@InjectModel('Guest') private guests: Model<IGuest>) {}\n  async leave(id: string) { await this.guests.deleteOne({ _id: id }); }\n  async forget(guest: IGuest) { await guest.remove(); }")).toEqual(['delete Guest']);
  });

  it('share no type of records', () => {
    expect(hostel("  constructor(@InjectModel('Guest') private guests: Model<IStay>, @InjectModel('Stay') private stays: Model<IStay>) {}\n  async forget(stay: IStay) { await stay.remove(); }")).toEqual([]);
  });
});

describe('a hook for documents that are removed', () => {
  const deletionOf = (removal: string): string => storeOf(analyzed({
    'package.json': '{ "name": "hostel" }',
    'src/models.js': `const mongoose = require('mongoose');
const guestSchema = new mongoose.Schema({ email: String });
guestSchema.pre('remove', function (next) { this.model('Stay').remove({ guest: this._id }).exec(); next(); });
module.exports = { Guest: mongoose.model('Guest', guestSchema), Stay: mongoose.model('Stay', new mongoose.Schema({ phone: String, guest: { type: mongoose.Schema.Types.ObjectId, ref: 'Guest' } })) };
`,
    'src/routes.js': `const { Guest } = require('./models');
module.exports = (app) => app.delete('/guests/:id', async (request, response) => { ${removal} response.end(); });
`,
  }), 'Stay').deletion.verdict;

  it.each([
    ['runs for a document', 'const guest = await Guest.findById(request.params.id); await guest.remove();', 'hard'],
    ['may run for what nothing is known of', 'await request.guest.remove();', 'hard'],
    ['runs for no query', 'await Guest.findByIdAndDelete(request.params.id);', 'none'],
    ['runs for no query that removes', 'await Guest.remove({ _id: request.params.id });', 'none'],
  ])('%s', (_what, removal, verdict) => {
    expect(deletionOf(removal)).toBe(verdict);
  });
});

describe('a model of records that are a part of others', () => {
  const bakery = (orders: string): string[] => analyzed({
    'package.json': '{ "name": "bakery" }',
    'src/topping.js': "const mongoose = require('mongoose');\nconst toppingSchema = new mongoose.Schema({ label: String, allergyOf: String });\nmodule.exports = { toppingSchema, Topping: mongoose.models.Topping || mongoose.model('Topping', toppingSchema) };\n",
    'src/cake.js': "const mongoose = require('mongoose');\nconst { toppingSchema } = require('./topping');\nmodule.exports = mongoose.model('Cake', new mongoose.Schema({ email: String, toppings: [toppingSchema] }));\n",
    'src/orders.js': `const Cake = require('./cake');\nconst { Topping } = require('./topping');\n${orders}\n`,
  }).stores.map(({ name }) => name);

  it('is no store where nothing works with it', () => {
    expect(bakery("exports.add = (email) => Cake.create({ email });")).toEqual(['Cake']);
  });

  it('is one where code keeps such records by themselves', () => {
    expect(bakery("exports.add = (label) => Topping.create({ label });")).toEqual(['Cake', 'Topping']);
  });

  it('is one where nothing has it as a part', () => {
    const stores = analyzed({ 'package.json': '{}', 'src/cake.js': "const mongoose = require('mongoose');\nmodule.exports = mongoose.model('Cake', new mongoose.Schema({ email: String }));\n" }).stores;
    expect(stores.map(({ name }) => name)).toEqual(['Cake']);
  });
});
