import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/link/application.js';
import { analyzed, lazily, storeOf } from '../analyzed.js';

const application = lazily(() => analyzed({
  'package.json': '{ "name": "clinic" }',
  'src/base.entity.ts': `import { Entity, PrimaryKey, Property } from '@mikro-orm/core';
@Entity({ abstract: true })
export abstract class Base {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ onCreate: () => new Date() }) createdAt: Date = new Date();
}
`,
  'src/patient.entity.ts': `import { Collection, Embeddable, Embedded, Entity, Enum, Filter, Formula, ManyToOne, OneToMany, OneToOne, Opt, Property, Ref, types, wrap } from '@mikro-orm/postgresql';
import { Base } from './base.entity';
import { Visit } from './visit.entity';

export enum Blood { A = 'a', B = 'b' }

@Embeddable()
export class Address {
  @Property() street!: string;
  @Property({ nullable: true }) city?: string;
}

/** @lethe retention 5y */
@Entity({ tableName: 'people' })
@Filter({ name: 'present', cond: { deletedAt: null }, default: true })
export class Patient extends Base {
  @Property({ unique: true }) email!: string;
  @Property({ lazy: true }) password!: string & Opt;
  @Property({ hidden: true, columnType: 'varchar(80)' }) note!: unknown;
  @Property({ type: types.json }) answers!: unknown;
  @Property({ type: 'date', nullable: true }) born!: string;
  @Enum(() => Blood) blood!: Blood;
  @Enum({ items: () => Blood, array: true }) bloods!: Blood[];
  @Embedded(() => Address) home!: Address;
  @Embedded(() => Address, { array: true }) others: Address[] = [];
  @Embedded() work!: Address;
  @Property({ persist: false }) get label(): string { return this.email; }
  @Formula('1 + 1') sum?: number;
  @Property() deletedAt?: Date;
  @OneToMany(() => Visit, (visit) => visit.patient, { orphanRemoval: true }) visits = new Collection<Visit>(this);
  /** @lethe personal health */
  @Property() mark!: string;
  toJSON() { return wrap(this).toObject(); }
}
`,
  'src/visit.entity.ts': `import { Cascade, Entity, ManyToOne, OneToOne, Property, type Ref, type Rel } from '@mikro-orm/core';
import { Base } from './base.entity';
import { Patient } from './patient.entity';

@Entity()
export class Visit extends Base {
  @Property() reason!: string;
  @ManyToOne(() => Patient) patient!: Ref<Patient>;
  @ManyToOne({ entity: () => Patient, deleteRule: 'set null', fieldName: 'brought_by' }) companion?: Ref<Patient>;
  @ManyToOne({ nullable: true }) doctor?: Rel<Ref<Doctor>>;
  @ManyToOne(() => Patient, { mapToPk: true, onDelete: 'restrict' }) payerId!: string;
  @ManyToOne('Doctor', { cascade: [Cascade.ALL] }) owner!: unknown;
  @OneToOne(() => Receipt, (receipt) => receipt.visit, { owner: true }) receipt!: Receipt;
}
@Entity() export class Doctor extends Base {
  @Property() fullName!: string;
}
@Entity() export class Receipt extends Base {
  @OneToOne(() => Visit, (visit) => visit.receipt) visit!: Visit;
}
@Entity({ expression: 'select 1' }) export class Summary {
  @Property() email!: string;
}
`,
  'src/letter.entity.ts': `import { Entity, ManyToOne, PrimaryKey, Property, SerializedPrimaryKey } from '@mikro-orm/core';
import { ObjectId } from '@mikro-orm/mongodb';
import { Patient } from './patient.entity';
@Entity({ collection: 'letters' })
export class Letter {
  @PrimaryKey() _id!: ObjectId;
  @SerializedPrimaryKey() id!: string;
  @Property() body!: string;
  @ManyToOne(() => Patient, { deleteRule: 'cascade' }) patient!: Patient;
}
`,
  'src/parcel.entity.ts': `import { Entity, PrimaryKey, Property } from '@mikro-orm/core';
import { SoftDeletable } from 'mikro-orm-soft-delete';
@SoftDeletable(() => Parcel, 'removedAt', () => new Date())
@Entity()
export class Parcel {
  @PrimaryKey() id!: number;
  @Property() recipientName!: string;
  @Property({ nullable: true }) removedAt?: Date;
}
`,
  'src/schemas.ts': `import { EntitySchema, ReferenceKind, defineEntity, p } from '@mikro-orm/core';
interface IShelf { id: number; label: string }
export const ShelfSchema = new EntitySchema<IShelf>({
  name: 'Shelf', tableName: 'shelves',
  properties: { id: { type: 'number', primary: true }, label: { type: 'string', hidden: true }, keeper: { kind: ReferenceKind.MANY_TO_ONE, entity: () => 'Guest', deleteRule: 'cascade' } },
});
export class Box { id!: number; }
export const boxSchema = new EntitySchema({ class: Box, properties: { id: { type: Number, primary: true }, shelf: { kind: 'm:1', entity: 'Shelf', nullable: true } } });
const Place = defineEntity({ name: 'Place', embeddable: true, properties: { street: p.string() } });
export const Guest = defineEntity({
  name: 'Guest',
  properties: (builders) => ({
    id: builders.uuid().primary(), email: builders.text().unique(), born: builders.date().nullable(), secret: builders.string().lazy(),
    home: builders.embedded(Place), host: () => builders.manyToOne(Guest).deleteRule('cascade').nullable(), tags: builders.array(), rank: builders.enum(['a', 'b']),
    stays: () => builders.oneToMany(Stay, { mappedBy: 'guest', orphanRemoval: true }),
  }),
});
export const Stay = defineEntity({ name: 'Stay', properties: { id: p.integer().primary(), guest: () => p.manyToOne(Guest), opinion: p.json() } });
const dynamic = defineEntity({ name: String(Date.now()), properties: {} });
`,
  'src/own.ts': 'function Entity() { return () => undefined; } @Entity() export class Ghost { email!: string; }',
}));

const fieldsOf = (store: Store): [string, string, boolean][] => store.fields.map(({ name, type, list }) => [name, type, list]);
const relationsOf = (store: Store): [string, string, string, string[], boolean][] =>
  store.relations.map(({ name, target, onDelete, foreignKeys, explicit }) => [name, target.name, onDelete, foreignKeys, explicit]);

describe('entities of MikroORM', () => {
  it('are classes, schemas and definitions; no abstract, embedded, virtual or foreign ones', () => {
    expect(application().stores.map(({ name, kind }) => `${kind} ${name}`).sort()).toEqual([
      'mikro-orm Box', 'mikro-orm Doctor', 'mikro-orm Guest', 'mikro-orm Letter', 'mikro-orm Parcel', 'mikro-orm Patient', 'mikro-orm Receipt',
      'mikro-orm Shelf', 'mikro-orm Stay', 'mikro-orm Visit',
    ]);
    expect(application().notes.map(({ message }) => message)).toEqual(['The name of this entity is not constant: its store is unknown. Write a string.']);
  });

  it('have their table and type as aliases, and annotations', () => {
    expect(storeOf(application(), 'Patient')).toMatchObject({ id: 'src/patient.entity.ts#Patient', aliases: ['people', 'patient'], annotations: [{ name: 'retention', value: '5y' }] });
    expect(storeOf(application(), 'Shelf').aliases).toEqual(['ShelfSchema', 'IShelf', 'shelves', 'shelf']);
    expect(storeOf(application(), 'Letter').aliases).toEqual(['letters', 'letter']);
  });

  it('begin at the class keyword', () => {
    expect(storeOf(application(), 'Patient').span).toMatchObject({ line: 16, column: 1 });
  });

  it('have fields with what they hold', () => {
    expect(fieldsOf(storeOf(application(), 'Patient'))).toEqual([
      ['email', 'string', false], ['password', 'string', false], ['note', 'string', false], ['answers', 'json', false], ['born', 'date', false],
      ['blood', 'enum', false], ['bloods', 'enum', true], ['home', 'object', false], ['home.street', 'string', false], ['home.city', 'string', false],
      ['others', 'object', true], ['others.street', 'string', true], ['others.city', 'string', true], ['work', 'object', false], ['work.street', 'string', false],
      ['work.city', 'string', false], ['deletedAt', 'date', false], ['visits', 'relation', true], ['mark', 'string', false], ['id', 'string', false], ['createdAt', 'date', false],
    ]);
    expect(fieldsOf(storeOf(application(), 'Guest'))).toEqual([
      ['id', 'string', false], ['email', 'string', false], ['born', 'date', false], ['secret', 'string', false], ['home', 'object', false], ['home.street', 'string', false],
      ['host', 'relation', false], ['tags', 'string', false], ['rank', 'enum', false], ['stays', 'relation', true],
    ]);
  });

  it('have hidden fields, keys, annotated fields', () => {
    const patient = storeOf(application(), 'Patient');
    expect(patient.fields.filter(({ hidden }) => hidden).map(({ name }) => name)).toEqual(['password', 'note']);
    expect(patient.fields.filter(({ primaryKey }) => primaryKey).map(({ name }) => name)).toEqual(['id']);
    expect(patient.fields.find(({ name }) => name === 'mark')?.personal?.category).toBe('health');
    expect(storeOf(application(), 'Guest').fields.filter(({ hidden, primaryKey }) => hidden || primaryKey).map(({ name }) => name)).toEqual(['id', 'secret']);
  });

  it('mark deleted records by a filter, by convention, or by a plug-in that does so by itself', () => {
    expect(storeOf(application(), 'Patient').softDelete).toMatchObject({ field: 'deletedAt', automatic: false });
    expect(storeOf(application(), 'Parcel').softDelete).toMatchObject({ field: 'removedAt', automatic: true });
    expect(storeOf(application(), 'Visit').softDelete).toBeUndefined();
  });
});

describe('relations of MikroORM', () => {
  it('stand on the side that holds the key, with the action of the database or of the unit of work', () => {
    expect(relationsOf(storeOf(application(), 'Visit'))).toEqual([
      ['patient', 'Patient', 'cascade', ['patient_id'], true],
      ['companion', 'Patient', 'set-null', ['brought_by'], true],
      ['doctor', 'Doctor', 'set-null', ['doctor_id'], false],
      ['payerId', 'Patient', 'restrict', ['payer_id'], true],
      ['owner', 'Doctor', 'cascade', ['owner_id'], false],
      ['receipt', 'Receipt', 'no-action', ['receipt_id'], false],
    ]);
    expect(relationsOf(storeOf(application(), 'Receipt'))).toEqual([]);
    expect(relationsOf(storeOf(application(), 'Patient'))).toEqual([]);
  });

  it('hold keys as fields where they are mapped to them', () => {
    const field = storeOf(application(), 'Visit').fields.find(({ name }) => name === 'payerId');
    expect(field).toMatchObject({ type: 'string', references: { name: 'Patient' } });
  });

  it('of schemas and definitions are the same', () => {
    expect(relationsOf(storeOf(application(), 'Shelf'))).toEqual([['keeper', 'Guest', 'cascade', ['keeper_id'], true]]);
    expect(relationsOf(storeOf(application(), 'Box'))).toEqual([['shelf', 'Shelf', 'set-null', ['shelf_id'], false]]);
    expect(relationsOf(storeOf(application(), 'Guest'))).toEqual([['host', 'Guest', 'cascade', ['host_id'], true]]);
    expect(relationsOf(storeOf(application(), 'Stay'))).toEqual([['guest', 'Guest', 'cascade', ['guest_id'], true]]);
  });

  it('cascade nothing in MongoDB', () => {
    expect(relationsOf(storeOf(application(), 'Letter'))).toEqual([['patient', 'Patient', 'no-action', ['patient_id'], true]]);
  });
});
