import { describe, expect, it } from 'vitest';
import { accessesIn, analyzed, itDoes, itLogs, lazily, storeOf, type Around } from './analyzed.js';

const library: Around = {
  shared: {
    'package.json': '{ "name": "library" }',
    'src/models.ts': `import { Model, QueryBuilder, type Page } from 'objection';
export class KeepingBuilder<M extends Model, R = M[]> extends QueryBuilder<M, R> {
  declare ArrayQueryBuilderType: KeepingBuilder<M, M[]>;
  declare SingleQueryBuilderType: KeepingBuilder<M, M>;
  declare MaybeSingleQueryBuilderType: KeepingBuilder<M, M | undefined>;
  declare NumberQueryBuilderType: KeepingBuilder<M, number>;
  declare PageQueryBuilderType: KeepingBuilder<M, Page<M>>;
  delete(): any { return this.patch({ deletedAt: new Date() }); }
  erase(): any { return super.delete(); }
  present(): this { return this.whereNull('deletedAt'); }
}
export abstract class Base extends Model {
  id!: number;
  static async purge(id: number) { return this.query().deleteById(id); }
  async leave() { await this.$query().delete(); }
}
export class Member extends Base {
  static tableName = 'members';
  email!: string;
  loans?: Loan[];
  static relationMappings = () => ({ loans: { relation: Model.HasManyRelation, modelClass: Loan, join: { from: 'members.id', to: 'loans.member_id' } } });
}
export class Loan extends Base {
  static tableName = 'loans';
  memberId!: number;
  note!: string;
  created_at!: Date;
  static relationMappings = { member: { relation: Model.BelongsToOneRelation, modelClass: Member, join: { from: 'loans.member_id', to: 'members.id' } } };
}
export class Letter extends Base {
  static tableName = 'letters';
  static QueryBuilder = KeepingBuilder;
  declare QueryBuilderType: KeepingBuilder<this>;
  body!: string;
  deletedAt?: Date;
}
`,
  },
  file: (code) => `import { transaction } from 'objection';
import { Letter, Loan, Member } from './models';
export const used = [transaction, Letter, Loan, Member];
${code}
`,
};

const given = (statement: string): string => `export async function act(id: number): Promise<unknown> {\n  ${statement}\n  return id;\n}`;

describe('a query builder of Objection', () => {
  itDoes(library, [
    ['deletes by id', given('await Member.query().deleteById(id);'), ['delete Member']],
    ['deletes by condition', given("await Member.query().delete().where('id', id);"), ['delete Member']],
    ['deletes behind a condition', given("await Member.query().where({ id }).delete();"), ['delete Member']],
    ['updates', given("await Member.query().patchAndFetchById(id, { email: '' });"), ['update Member']],
    ['creates', given("await Member.query().insertGraph({ email: 'a' });"), ['create Member']],
    ['reads', given('await Member.query().findById(id);'), ['read Member']],
    ['of a found record', given('const found = await Member.query().findById(id).throwIfNotFound(); await found?.$query().delete();'), ['delete Member', 'read Member']],
    ['of a relation', given("const found = await Member.query().findById(id); await found?.$relatedQuery('loans').delete();"), ['delete Loan', 'read Member']],
    ['of a relation of a relation', given("const found = await Member.query().findById(id); for (const loan of await found!.$relatedQuery('loans').select('id')) await loan.$relatedQuery('member').delete();"), ['delete Member', 'read Loan', 'read Member']],
    ['of a relation of the class', given("await Member.relatedQuery('loans').for(id).delete();"), ['delete Loan']],
    ['in a transaction', given('await Member.transaction(async (trx) => { await Loan.query(trx).delete(); });'), ['delete Loan']],
    ['in a bound transaction', given('await transaction(Member.knex(), (trx) => Member.bindTransaction(trx).query().deleteById(id));'), ['delete Member']],
    ['in a static method of a base class', given('await Loan.purge(id);'), ['delete Loan']],
    ['in a method of a base class', given('const found = await Loan.query().findById(id); await found?.leave();'), ['delete Loan', 'read Loan']],
    ['that keeps records', given('await Letter.query().present().delete();'), ['update Letter']],
    ['that keeps records, past that', given('await Letter.query().present().erase();'), ['delete Letter']],
    ['held by a variable', given("const query = Loan.query(); query.where('id', id); await query.delete();"), ['delete Loan']],
    ['is no set of records', given('new Set<Member>().delete(new Member());'), []],
  ]);
});

describe('conditions of Objection', () => {
  const application = lazily(() => analyzed({
    ...library.shared,
    'src/purges.ts': `import { Loan } from './models';
export const purge = () => Loan.query().delete().where('created_at', '<', new Date(Date.now() - 30 * 24 * 60 * 60 * 1000));
setInterval(purge, 1000);
`,
  }));

  it('end records by age', () => {
    expect(storeOf(application(), 'Loan').retention).toMatchObject({ verdict: 'enforced', seconds: 2592000 });
  });
});

describe('a query builder of Objection in JavaScript', () => {
  const plain: Around = {
    extension: 'js',
    shared: {
      'package.json': '{ "name": "library" }',
      'src/builder.js': `const { Model } = require('objection');
const MARK = 'deleted_at';
class KeepingBuilder extends Model.QueryBuilder {
  delete() { return this.modelClass().jsonSchema.properties.deletedAt ? this.patch({ [MARK]: new Date().toISOString() }) : super.delete(); }
  hardDelete() { return super.delete(); }
  eraseAll() { return super.delete(); }
  withTrashed() { this.context().withTrashed = true; return this; }
}
module.exports = KeepingBuilder;
`,
      'src/mixin.js': 'module.exports = (Base) => class extends Base { label() { return this.id; } };',
      'src/loan.js': `const { Model } = require('objection');
const KeepingBuilder = require('./builder');
class Loan extends Model {
  static get tableName() { return 'loans'; }
  static get QueryBuilder() { return KeepingBuilder; }
  static get jsonSchema() { return { properties: { id: { type: 'integer' }, note: { type: 'string' }, deletedAt: { type: 'string' } } }; }
  static get relationMappings() { return { kept: { relation: Model.BelongsToOneRelation, modelClass: \`\${__dirname}/member\`, join: { from: 'loans.keeper_id', to: 'members.id' } } }; }
}
module.exports = Loan;
`,
      'src/member.js': `const { Model } = require('objection');
const mixin = require('./mixin');
const Loan = require('./loan');
class Member extends mixin(Model) {
  static get tableName() { return 'members'; }
  static get jsonSchema() { return { properties: { id: { type: 'integer' }, email: { type: 'string' } } }; }
  static get relationMappings() { return { loans: { relation: Model.HasManyRelation, modelClass: Loan, join: { from: 'members.id', to: 'loans.member_id' } }, kept: { relation: Model.HasManyRelation, modelClass: Loan, join: { from: 'members.id', to: 'loans.keeper_id' } } }; }
  async forget() { await this.$relatedQuery('loans').delete(); await this.$query().delete(); }
}
module.exports = Member;
`,
    },
    file: (code) => `const Loan = require('./loan');\nconst Member = require('./member');\nexports.used = [Loan, Member];\n${code}\n`,
  };
  const run = (statement: string): string => `exports.act = async (id) => { ${statement} };`;
  itDoes(plain, [
    ['behind an unknown base class', run('await Member.query().deleteById(id);'), ['delete Member']],
    ['behind an unknown base class, of a record', run('const found = await Member.query().findById(id); await found.$query().patch({ email: null });'), ['read Member', 'update Member']],
    ['of a relation of a record that nothing is known of', run("await id.currentUser.$relatedQuery('loans').delete().findOne({ id });"), ['read Loan', 'soft-delete Loan']],
    ['of a relation that several models have otherwise', run("await id.currentUser.$relatedQuery('kept').delete();"), []],
    ['of a relation of a record of unknown type', run("const found = await Member.query().findById(id); await found.$relatedQuery('loans').withTrashed().hardDelete();"), ['delete Loan', 'read Member']],
    ['keeps records', run('await Loan.query().findById(id).delete();'), ['read Loan', 'soft-delete Loan']],
    ['keeps records behind a method of its own', run('await Loan.query().withTrashed().delete();'), ['soft-delete Loan']],
    ['does not keep them when told so', run('await Loan.query().withTrashed().where({ id }).hardDelete();'), ['delete Loan']],
    ['of a member of an object that nothing types', run('await LIBRARY.models.members.query().where({ id }).delete(); await LIBRARY.models.Loan.query().withTrashed().findById(id).hardDelete();'), ['delete Loan', 'delete Member', 'read Loan']],
    ['of a record that such a member finds', run("const found = await LIBRARY.models.members.query().findById(id); await found.$query().patch({ email: null });"), ['read Member', 'update Member']],
    ['not of what only bears the name', run('await LIBRARY.pages.members.query().delete();'), []],
    ['ends in a method of its own builder', run("await Loan.query().withTrashed().eraseAll();"), ['delete Loan']],
    ['ends in a method of its own builder, by another class', run("await Member.query().withTrashed().eraseAll();"), ['delete Member']],
    ['in a method of the model', run('const found = await Member.query().findById(id); await found.forget();'), ['read Member']],
    ['is not what a found record holds', run('const found = await Member.query().findById(id); found.images().delete(id);'), ['read Member']],
    ['is not what a static method returns', run('Member.cache().delete(id);'), []],
  ]);

  it('acts in the methods of a model of unknown base', () => {
    const application = analyzed({ ...plain.shared, 'src/use.js': "const Member = require('./member'); exports.act = async (member) => member.forget();" });
    expect(accessesIn(application, 'src/member.js').map(({ store, effect }) => `${effect.verb} ${store}`).sort()).toEqual(['delete Member', 'soft-delete Loan']);
  });
});

describe('records of Objection', () => {
  itLogs({
    ...library,
    file: (code) => `import { Loan, Member } from './models';\nexport const used = [Loan, Member];\n${code}\n`,
  }, [
    ['are known where they are logged', given('const found = await Member.query().findById(id); console.log(found);'), ['Member.email']],
    ['are known behind a relation', given("const [loan] = await Loan.query().select('id'); const holder = await loan!.$relatedQuery('member').first(); console.log(holder);"), ['Member.email']],
    ['are known by their fields', given('const found = await Member.query().findOne({ id }); console.log(found?.email);'), ['Member.email']],
  ]);
});

describe('labels that look like statements', () => {
  const application = lazily(() => analyzed({ ...library.shared, 'src/labels.ts': "export const labels = { name: 'Delete members', other: 'Delete members from loans' };" }));

  it('delete nothing', () => {
    expect(storeOf(application(), 'Member').deletion.verdict).toBe('none');
  });
});
