import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/link/application.js';
import { analyzed, lazily, storeOf } from '../analyzed.js';

const application = lazily(() => analyzed({
  'package.json': '{ "name": "library" }',
  'src/base.ts': `import { Model, QueryBuilder } from 'objection';
export const REMOVED = 'deleted_at';
class KeepingBuilder<M extends Model, R = M[]> extends QueryBuilder<M, R> {
  delete(): any { return this.modelClass().tableName ? this.patch({ [REMOVED]: new Date() }) : super.delete(); }
  hardDelete(): any { return super.delete(); }
}
export abstract class Base extends Model {
  static QueryBuilder: any = KeepingBuilder;
  QueryBuilderType!: KeepingBuilder<this>;
  id!: number;
  createdAt!: Date;
  $formatJson(json: any) { const given = super.$formatJson(json); delete given.password; return given; }
}
`,
  'src/member.ts': `import { Model } from 'objection';
import { Base } from './base';
import { Loan } from './loan';
/** @lethe retention 5y */
export class Member extends Base {
  static tableName = 'members';
  static get virtualAttributes() { return ['label']; }
  static jsonSchema = {
    type: 'object',
    properties: { email: { type: 'string' }, born: { type: 'string', format: 'date' }, phone: { type: ['string', 'null'] } },
  };
  email!: string;
  password!: string;
  born!: string;
  nickName?: string | null;
  deletedAt?: Date;
  label!: string;
  loans?: Loan[];
  mark = 0;
  find = () => undefined;
  static relationMappings = () => ({
    loans: { relation: Model.HasManyRelation, modelClass: Loan, join: { from: 'members.id', to: 'loans.member_id' } },
    mentor: { relation: Model.BelongsToOneRelation, modelClass: Member, join: { from: 'members.mentor_id', to: 'members.id' } },
  });
}
export class Guest extends Member {}
`,
  'src/loan.ts': `import { Model } from 'objection';
import { Base } from './base';
import { Member } from './member';
export class Loan extends Base {
  static get tableName() { return 'lending.loans'; }
  static get idColumn() { return 'number'; }
  number!: number;
  memberId!: number;
  note!: string;
  static get relationMappings() {
    return { holder: { relation: Model.HasOneRelation, modelClass: Member, join: { from: 'loans.member_id', to: 'members.id' } } };
  }
}
`,
  'src/plugged.ts': `import { Model } from 'objection';
import softDelete from 'objection-soft-delete';
export class Parcel extends softDelete({ columnName: 'gone' })(Model) {
  static tableName = 'parcels';
  static hidden = ['recipient'];
  recipient!: string;
  gone!: boolean;
}
`,
  'src/plain/card.js': `const { Model } = require('objection');
class Card extends Model {
  static get tableName() { return 'cards'; }
  static get jsonSchema() {
    return {
      type: 'object',
      properties: {
        id: { type: 'integer' }, holderName: { type: 'string' }, kind: { enum: ['a', 'b'] }, validTo: { anyOf: [{ type: 'string', format: 'date-time' }, { type: 'null' }] },
        address: { type: 'object', properties: { street: { type: 'string' } } }, tags: { type: 'array', items: { type: 'string' } }, extra: { type: 'object' },
      },
    };
  }
  static get relationMappings() {
    return { member: { relation: Model.BelongsToOneRelation, modelClass: require('./visitor'), join: { from: 'cards.visitor_id', to: 'visitors.id' } } };
  }
}
module.exports = Card;
`,
  'src/plain/visitor.js': `const { Model } = require('objection');
class Visitor extends Model {
  static get tableName() { return 'visitors'; }
  static get relationMappings() {
    return { cards: { relation: Model.HasManyRelation, modelClass: __dirname + '/card', join: { from: 'visitors.id', to: 'cards.visitor_id' } } };
  }
}
module.exports = Visitor;
`,
  'src/other.ts': "class Thing { static tableName = 'things'; email!: string; } export const thing = new Thing();",
}));

const fieldsOf = (store: Store): [string, string][] => store.fields.map(({ name, type }) => [name, type]);

describe('models of Objection', () => {
  it('are classes with a table; bases, subclasses of a model and other classes are none', () => {
    expect(application().stores.map(({ name, kind, aliases }) => [name, kind, aliases])).toEqual([
      ['Loan', 'objection', ['lending.loans', 'loans']], ['Member', 'objection', ['members']], ['Card', 'objection', ['cards']],
      ['Visitor', 'objection', ['visitors']], ['Parcel', 'objection', ['parcels']],
    ]);
    expect(storeOf(application(), 'Member')).toMatchObject({ id: 'src/member.ts#Member', span: { line: 5, column: 1 }, annotations: [{ name: 'retention', value: '5y' }] });
  });

  it('have the properties of the class as fields, with what the schema knows of them', () => {
    expect(fieldsOf(storeOf(application(), 'Member'))).toEqual([
      ['email', 'string'], ['password', 'string'], ['born', 'date'], ['nickName', 'string'], ['deletedAt', 'date'], ['mark', 'number'], ['id', 'number'],
      ['createdAt', 'date'], ['phone', 'string'], ['loans', 'relation'], ['mentor', 'relation'],
    ]);
  });

  it('have the properties of their JSON schema as fields in JavaScript', () => {
    expect(fieldsOf(storeOf(application(), 'Card'))).toEqual([
      ['id', 'number'], ['holderName', 'string'], ['kind', 'enum'], ['validTo', 'date'], ['address', 'object'], ['address.street', 'string'],
      ['tags', 'string'], ['extra', 'json'], ['member', 'relation'],
    ]);
  });

  it('have no fields where only migrations know them', () => {
    expect(fieldsOf(storeOf(application(), 'Visitor'))).toEqual([['cards', 'relation']]);
  });

  it('have keys and hidden fields', () => {
    expect(storeOf(application(), 'Loan').fields.filter(({ primaryKey }) => primaryKey).map(({ name }) => name)).toEqual(['number']);
    expect(storeOf(application(), 'Member').fields.filter(({ hidden }) => hidden).map(({ name }) => name)).toEqual(['password']);
    expect(storeOf(application(), 'Parcel').fields.filter(({ hidden }) => hidden).map(({ name }) => name)).toEqual(['recipient']);
  });

  it('mark deleted records by their own builder where they have a column for it, or by a plug-in', () => {
    expect(storeOf(application(), 'Member').softDelete).toMatchObject({ field: 'deletedAt', automatic: true });
    expect(storeOf(application(), 'Loan').softDelete).toBeUndefined();
    expect(storeOf(application(), 'Parcel').softDelete).toMatchObject({ field: 'gone', automatic: true });
  });
});

describe('relations of Objection', () => {
  it('stand on the side that holds the key, and do nothing on their own', () => {
    const relations = application().stores.flatMap((store) => store.relations.map(({ name, target, foreignKeys, onDelete, explicit }) => [store.name, name, target.name, foreignKeys, onDelete, explicit]));
    expect(relations).toEqual([
      ['Loan', 'holder', 'Member', ['member_id'], 'no-action', false],
      ['Member', 'mentor', 'Member', ['mentor_id'], 'no-action', false],
      ['Card', 'member', 'Visitor', ['visitor_id'], 'no-action', false],
    ]);
  });

  it('say whose key a column holds', () => {
    expect(storeOf(application(), 'Loan').fields.find(({ name }) => name === 'memberId')?.references).toMatchObject({ name: 'Member' });
  });

  it('refer to modules by path', () => {
    expect(storeOf(application(), 'Visitor').fields.find(({ name }) => name === 'cards')?.references).toMatchObject({ name: 'Card' });
  });
});
