import { describe, expect, it } from 'vitest';
import { analyzed, itDoes, storeOf } from './analyzed.js';

describe('a base service over a base repository of TypeORM', () => {
  const base: Record<string, string> = {
    'package.json': '{ "name": "kennel" }',
    'src/entities.ts': `import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
@Entity() export class Owner { @PrimaryGeneratedColumn('uuid') id!: string; @Column() email!: string; }
@Entity() export class Kennel { @PrimaryGeneratedColumn('uuid') id!: string; @Column() colour!: string; }
`,
    'src/base.ts': `import type { FindOptionsWhere, Repository } from 'typeorm';
export interface Row { id: string }
export class BaseRepository<Kind extends Row> {
  constructor(protected readonly r: Repository<Kind>) {}
  async deleteOne(id: string) { await this.r.delete(id); }
  async findOne(id: string) { return this.r.findOneBy({ id } as FindOptionsWhere<Kind>); }
  nameOf(id: string) { return id; }
}
export class BaseService<Kind extends Row, Store extends BaseRepository<Kind>> {
  constructor(protected readonly repository: Store) {}
  async remove(id: string) { await this.repository.deleteOne(id); }
  async get(id: string) { return this.repository.findOne(id); }
  name(id: string) { return this.repository.nameOf(id); }
}
`,
  };
  itDoes({
    shared: base,
    file: (code) => `import { BaseRepository, BaseService } from './base';
import { Kennel, Owner } from './entities';
export class OwnerRepository extends BaseRepository<Owner> {}
export class OwnerService extends BaseService<Owner, OwnerRepository> {}
export class KennelRepository extends BaseRepository<Kennel> {}
export class KennelService extends BaseService<Kennel, KennelRepository> {}
export async function act(owners: OwnerService, kennels: KennelService, id: string): Promise<unknown> {
  ${code}
  return [owners, kennels, id];
}
`,
  }, [
    ['deletes from the store that its parameters name', 'await owners.remove(id);', ['delete Owner']],
    ['deletes from the other store', 'await kennels.remove(id);', ['delete Kennel']],
    ['only reads where it reads', 'await owners.get(id);', ['read Owner']],
    ['touches nothing where it only computes: silent', 'owners.name(id);', []],
  ]);
});

describe('a base service over a base repository of Mongoose', () => {
  itDoes({
    shared: {
      'package.json': '{ "name": "kennel" }',
      'src/owner.ts': `import { Schema, model, type Document, type Model } from 'mongoose';
export interface OwnerEntity { email: string; name: string; secret: string }
export type OwnerDb = Omit<OwnerEntity, 'secret'> & { walks: number };
export type OwnerDocument = OwnerDb & Document;
export type OwnerModel = Model<OwnerDb>;
export const Owner = model<OwnerDb>('Owner', new Schema<OwnerDb>({ email: String, name: String, walks: Number }));
export const Kennel = model('Kennel', new Schema({ colour: String }));
`,
      'src/base.ts': `import type { Model } from 'mongoose';
export class BaseRepository<Kind> {
  constructor(protected readonly model: Model<Kind>) {}
  async deleteOne(id: string) { await this.model.deleteMany({ _id: id }); }
  async list() { return this.model.find({}); }
}
export class BaseService<Store extends BaseRepository<any>> {
  constructor(protected readonly repository: Store) {}
  async remove(id: string) { await this.repository.deleteOne(id); }
  async list() { return this.repository.list(); }
}
`,
    },
    file: (code) => `import type { Model } from 'mongoose';
import { BaseRepository, BaseService } from './base';
import { Kennel, Owner, type OwnerDb, type OwnerModel } from './owner';
export type Used = [Model<OwnerDb>, OwnerModel];
export class OwnerRepository extends BaseRepository<OwnerDb> { constructor() { super(Owner); } }
export class KennelRepository extends BaseRepository<any> { constructor() { super(Kennel); } }
export class OwnerService extends BaseService<OwnerRepository> {}
export class KennelService extends BaseService<KennelRepository> {}
${code}
`,
  }, [
    ['deletes from the model given to super', 'export const act = (owners: OwnerService, id: string) => owners.remove(id);', ['delete Owner']],
    ['deletes from an untyped model given to super', 'export const act = (kennels: KennelService, id: string) => kennels.remove(id);', ['delete Kennel']],
    ['only reads where it lists', 'export const act = (owners: OwnerService) => owners.list();', ['read Owner']],
    ['has a model of a type that is an intersection', 'export const act = (owners: Model<OwnerDb>, id: string) => owners.deleteMany({ _id: id });', ['delete Owner']],
    ['has a model of an alias', 'export const act = (owners: OwnerModel, id: string) => owners.deleteOne({ _id: id });', ['delete Owner']],
    ['has a map of records of that type: silent', 'export const act = (owners: Map<string, OwnerDb>, id: string) => owners.delete(id);', []],
  ]);
});

describe('an alias of an intersection', () => {
  itDoes({
    shared: {
      'package.json': '{ "name": "kennel" }',
      'src/user.entity.ts': `import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
@Schema() export class UserEntity { @Prop() email!: string; @Prop() secret!: string; }
export const UserSchema = SchemaFactory.createForClass(UserEntity);
export type UserDb = Omit<UserEntity, 'secret'> & { _id: string };
export type Colours = Omit<Set<string>, 'clear'> & { first: string };
`,
    },
    file: (code) => `import type { Model } from 'mongoose';\nimport type { Colours, UserDb } from './user.entity';\nexport type Used = [Model<UserDb>, Colours];\n${code}\n`,
  }, [
    ['without some fields stands for the store', 'export const act = (users: Model<UserDb>) => users.deleteMany({});', ['delete UserEntity']],
    ['of something else stands for none: silent', 'export const act = (colours: Colours) => colours.delete(colours.first);', []],
  ]);
});

describe('a write inside a write of Prisma', () => {
  const schema = `generator client {
  provider = "prisma-client-js"
}
model Walker {
  id String @id
  email String
  settings Json
  notes Note[]
}
model Note {
  id String @id
  text String
  walker Walker @relation(fields: [walkerId], references: [id])
  walkerId String
  marks Mark[]
}
model Mark {
  id String @id
  text String
  note Note @relation(fields: [noteId], references: [id])
  noteId String
}
`;
  const updates = (data: string): string => `await prisma.walker.update({ where: { id }, data: ${data} });`;
  itDoes({
    shared: { 'package.json': '{ "name": "kennel" }', 'prisma/schema.prisma': schema },
    file: (code) => `import { PrismaClient } from '@prisma/client';\nconst prisma = new PrismaClient();\nexport async function act(id: string): Promise<void> {\n  ${code}\n}\n`,
  }, [
    ['deletes many', updates('{ notes: { deleteMany: {} } }'), ['delete Note', 'update Walker']],
    ['deletes one', updates('{ email: id, notes: { delete: { id } } }'), ['delete Note', 'update Walker']],
    ['deletes in data of a variable', `const data = { notes: { deleteMany: {} } }; ${updates('data')}`, ['delete Note', 'update Walker']],
    ['deletes two levels down', updates('{ notes: { update: { where: { id }, data: { marks: { deleteMany: {} } } } } }'), ['delete Mark', 'update Note', 'update Walker']],
    ['creates', updates("{ notes: { create: { id, text: 'barks' } } }"), ['create Note', 'update Walker']],
    ['that only connects deletes nothing', updates('{ notes: { connect: { id }, disconnect: { id } } }'), ['update Walker']],
    ['in a column of open content deletes nothing', updates('{ settings: { deleteMany: {} } }'), ['update Walker']],
  ]);
});

describe('a function that a Mongoose schema is given', () => {
  itDoes({
    shared: { 'package.json': '{ "name": "kennel" }' },
    extension: 'js',
    file: (code) => {
      const name = /model\('(\w+)'/.exec(code)?.[1] ?? '';
      return `const mongoose = require('mongoose');\nconst schema${name} = new mongoose.Schema({ email: String });\n${code.replaceAll('SCHEMA', `schema${name}`)}\n`;
    },
  }, [
    ['as one of its statics deletes', "SCHEMA.statics = { purge() { return this.deleteMany({}); } };\nmodule.exports = mongoose.model('Sitter', SCHEMA);", ['delete Sitter']],
    ['as a static by name deletes', "SCHEMA.statics.purge = function () { return this.deleteMany({}); };\nmodule.exports = mongoose.model('Groomer', SCHEMA);", ['delete Groomer']],
    ['as a method deletes the record', "SCHEMA.methods.leave = function () { return this.deleteOne(); };\nmodule.exports = mongoose.model('Trainer', SCHEMA);", ['delete Trainer']],
    ['as a static that only reads deletes nothing', "SCHEMA.statics = { all() { return this.find({}); } };\nmodule.exports = mongoose.model('Feeder', SCHEMA);", ['read Feeder']],
    ['of another object does nothing: silent', "const tools = { statics: {} };\ntools.statics.purge = function () { return this.deleteMany({}); };\nmodule.exports = { tools, Walker: mongoose.model('Walker', SCHEMA) };", []],
  ]);
});

describe('a condition that is handed to a method of a base class', () => {
  const retention = (method: string, condition: string): string => storeOf(analyzed({
    'package.json': '{ "name": "kennel" }',
    'src/owner.ts': "import { model, Schema } from 'mongoose';\nexport interface Owner { email: string; createdAt: Date }\nexport const Owners = model<Owner>('Owner', new Schema<Owner>({ email: String, createdAt: Date }));\n",
    'src/base.ts': `import type { FilterQuery, Model } from 'mongoose';
export abstract class Base<Kind> {
  constructor(protected readonly kind: Model<Kind>) {}
  async deleteMany(filter: FilterQuery<Kind>) { await this.kind.deleteMany(filter); }
  async clear(filter: FilterQuery<Kind>) { await this.deleteMany(filter); }
}
`,
    'src/owners.ts': `import { Base } from './base';\nimport { Owners, type Owner } from './owner';\nclass OwnerStore extends Base<Owner> {}\nconst store = new OwnerStore(Owners);\nexport async function purge(email: string) { await store.${method}(${condition}); }\n`,
  }), 'Owner').retention.verdict;

  it.each([
    ['ends records by age', 'deleteMany', '{ createdAt: { $lt: new Date(Date.now() - 86_400_000) } }', 'enforced'],
    ['ends them through two methods', 'clear', '{ createdAt: { $lt: new Date(Date.now() - 86_400_000) } }', 'enforced'],
    ['ends none of the others where it picks one person', 'deleteMany', '{ email, createdAt: { $lt: new Date(Date.now() - 86_400_000) } }', 'none'],
    ['ends nothing without an age', 'deleteMany', '{ email }', 'none'],
  ])('%s', (_, method, condition, verdict) => {
    expect(retention(method, condition)).toBe(verdict);
  });
});

describe('a condition that is handed to a function', () => {
  const retention = (call: string): string => storeOf(analyzed({
    'package.json': '{ "name": "kennel" }',
    'src/owner.ts': "import { model, Schema, type FilterQuery } from 'mongoose';\nexport interface Owner { email: string; createdAt: Date }\nexport const Owners = model<Owner>('Owner', new Schema<Owner>({ email: String, createdAt: Date }));\nexport const removeOwners = async (filter: FilterQuery<Owner>) => Owners.deleteMany(filter);\nexport class Kennel { async clear(filter: FilterQuery<Owner>) { await Owners.deleteMany(filter); } }\n",
    'src/purge.ts': `import { Kennel, removeOwners } from './owner';\nexport const used = [Kennel, removeOwners];\nexport const one = (email: string) => removeOwners({ email });\nsetInterval(() => ${call}, 1000);\n`,
  }), 'Owner').retention.verdict;

  it.each([
    ['ends records by age', 'removeOwners({ createdAt: { $lt: new Date(Date.now() - 86_400_000) } })', 'enforced'],
    ['of a class ends records by age', 'new Kennel().clear({ createdAt: { $lt: new Date(Date.now() - 86_400_000) } })', 'enforced'],
    ['ends nothing without an age', "removeOwners({ email: 'ada@example.invalid' })", 'none'],
  ])('%s', (_, call, verdict) => {
    expect(retention(call)).toBe(verdict);
  });
});
