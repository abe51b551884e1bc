import { describe, expect, it } from 'vitest';
import { fieldNamed, readAll, readOne, storeNamed } from './typeorm-program.js';

const reader = `import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('readers')
export class LibraryReader {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ nullable: true })
  email?: string;
}
`;

describe('classes with decorators', () => {
  it('are stores, from the class keyword on', () => {
    const store = storeNamed(readAll({ 'src/reader.entity.ts': reader }), 'LibraryReader');
    expect(store).toMatchObject({ id: 'src/reader.entity.ts#LibraryReader', kind: 'typeorm', expiry: [], relations: [], annotations: [] });
    expect(store.span).toMatchObject({ file: 'src/reader.entity.ts', line: 4, column: 1, endLine: 10 });
    expect(store).not.toHaveProperty('softDelete');
  });

  it('have the table and its derived name as aliases', () => {
    expect(storeNamed(readAll({ 'reader.ts': reader }), 'LibraryReader').aliases).toEqual(['readers', 'library_reader', 'libraryreader']);
    expect(readOne("const table = 'people'; @Entity({ name: table }) class Person {}").aliases).toEqual(['people', 'person']);
  });

  it('have their properties as fields, where they are declared', () => {
    const { fields } = storeNamed(readAll({ 'src/reader.entity.ts': reader }), 'LibraryReader');
    expect(fields.map(({ name, span, primaryKey }) => [name, span.line, span.column, primaryKey])).toEqual([
      ['id', 6, 3, true], ['email', 9, 3, false],
    ]);
  });

  it('are found without declarations of the library', () => {
    const store = storeNamed(readAll({ 'reader.ts': reader }, { declared: false }), 'LibraryReader');
    expect(store.fields.map(({ name }) => name)).toEqual(['id', 'email']);
  });

  it('are found under the names and namespaces of their imports', () => {
    const { stores } = readAll({
      'loan.ts': "import { Entity as Table, Column as Field } from 'typeorm'; @Table() export class Loan { @Field() note: string; }",
      'copy.ts': "import * as orm from 'typeorm'; @orm.Entity() export class Copy { @orm.Column() shelf: string; }",
    });
    expect(stores.map(({ name, fields }) => [name, fields.map((field) => field.name)])).toEqual([['Loan', ['note']], ['Copy', ['shelf']]]);
  });

  it('are found behind decorators of the application', () => {
    const { stores } = readAll({
      'decorators.ts': `
        import { Column, Entity } from 'typeorm';
        export const Table = (name: string) => Entity({ name, orderBy: { id: 'ASC' } });
        export function Moment() { return Column({ type: 'timestamptz', nullable: true }); }`,
      'visit.ts': "import { Moment, Table } from './decorators'; @Table('visits') export class Visit { @Moment() left: unknown; }",
    });
    expect(stores).toHaveLength(1);
    expect(stores[0]?.fields).toMatchObject([{ name: 'left', type: 'date', typeText: 'timestamptz' }]);
  });

  it('are no stores without a decorator of TypeORM for tables', () => {
    const { stores } = readAll({
      'other.ts': "import { Entity } from '@mikro-orm/core'; @Entity() export class Post {}",
      'view.ts': "import { ViewColumn, ViewEntity } from 'typeorm'; @ViewEntity() export class Summary { @ViewColumn() email: string; }",
      'own.ts': 'function Entity() { return () => undefined; } @Entity() export class Ghost {}',
    });
    expect(stores).toEqual([]);
  });

  it('are no stores where a class without a key has no column that is ever inserted', () => {
    const { stores } = readAll({
      'tallies.ts': `
        import { Column, Entity, PrimaryColumn } from 'typeorm';
        @Entity({ name: 'loans' }) export class LoanTally { @Column({ select: false, insert: false }) reader: string; @Column({ insert: false }) total: number; }
        @Entity({ name: 'loans' }) export class Loan { @PrimaryColumn({ insert: false }) id: number; @Column({ insert: false }) reader: string; }
        @Entity() export class Import { @Column({ insert: false }) at: Date; @Column() email: string; }`,
    });
    expect(stores.map(({ name }) => name)).toEqual(['Loan', 'Import']);
  });

  it('carry annotations of the class and of its properties', () => {
    const store = readOne(`
      /** @lethe retention 30d */
      @Entity() export class Visit {
        /** Where the visitor came from.
         *  @lethe personal network */
        @Column() origin: string;
      }`);
    expect(store.annotations).toMatchObject([{ name: 'retention', value: '30d', span: { line: 3 } }]);
    expect(fieldNamed(store, 'origin').annotations).toMatchObject([{ name: 'personal', value: 'network' }]);
  });
});

describe('fields', () => {
  it.each([
    ["@Column('varchar', { length: 80 }) held: string;", 'string', 'varchar(80)', false],
    ["@Column({ type: 'jsonb' }) held: object;", 'json', 'jsonb', false],
    ["@Column({ type: 'simple-json' }) held: string[];", 'json', 'simple-json', true],
    ["@Column('mediumtext') held: { title: string };", 'json', 'mediumtext', false],
    ["@Column('text') held: Date;", 'string', 'text', false],
    ["@Column('text') held: 'open' | 'closed';", 'string', 'text', false],
    ["@Column('simple-array') held: string[];", 'string', 'simple-array', true],
    ["@Column({ type: 'text', array: true }) held: unknown;", 'string', 'text', true],
    ["@Column({ type: 'enum', enum: ['a', 'b'] }) held: string;", 'enum', 'enum', false],
    ["@Column({ type: 'timestamp with time zone' }) held: string;", 'date', 'timestamp with time zone', false],
    ["@Column('bytea') held: unknown;", 'binary', 'bytea', false],
    ["@Column('point') held: string;", 'object', 'point', false],
    ["@Column('bigint') held: string;", 'number', 'bigint', false],
    ['@Column({ type: String, nullable: true }) held: string | null;', 'string', 'String', false],
    ['@Column() held: boolean;', 'boolean', 'boolean', false],
    ['@Column() held?: Date | null;', 'date', 'Date | null', false],
    ['@Column() held: Buffer;', 'binary', 'Buffer', false],
    ["@Column() held: 'open' | 'closed' | null;", 'enum', "'open' | 'closed' | null", false],
    ['@Column() held: Record<string, unknown>;', 'json', 'Record<string, unknown>', false],
    ['@Column() held: number[];', 'number', 'number[]', true],
    ['@Column() held = 0;', 'number', 'number', false],
    ["@Column({ type: 'made-up' }) held: string;", 'string', 'made-up', false],
    ['@VersionColumn() held: any;', 'number', 'any', false],
    ['@CreateDateColumn() held: string;', 'date', 'string', false],
    ["@PrimaryGeneratedColumn('uuid') held: any;", 'string', 'any', false],
    ['@PrimaryGeneratedColumn() held: any;', 'number', 'any', false],
    ['@ObjectIdColumn() held: any;', 'string', 'any', false],
  ])('of %s', (property, type, typeText, list) => {
    const field = fieldNamed(readOne(`@Entity() class Box { ${property} }`), 'held');
    expect([field.type, field.typeText, field.list]).toEqual([type, typeText, list]);
  });

  it('take options from variables, spreads and functions', () => {
    const { stores } = readAll({
      'types.ts': `
        const isSqlite = process.argv.length > 2;
        export class Types { static moment() { return { type: isSqlite ? 'unclear' : 'datetime', select: false } as const; } }
        export const hidden = { select: false };`,
      'box.ts': `
        import { Column, Entity } from 'typeorm';
        import { Types, hidden } from './types';
        @Entity() export class Box {
          @Column({ ...Types.moment(), nullable: true }) sealed: any;
          @Column(hidden) secret: string;
          @Column({ ...hidden, select: true }) label: string;
        }`,
    });
    expect(stores[0]?.fields).toMatchObject([
      { name: 'sealed', type: 'date', hidden: true }, { name: 'secret', hidden: true }, { name: 'label', hidden: false },
    ]);
  });

  it('are hidden by class-transformer', () => {
    const [store] = readAll({ 'box.ts': `
      import { Exclude } from 'class-transformer';
      import { Column, Entity } from 'typeorm';
      @Entity() export class Box { @Exclude() @Column() secret: string; @Column() label: string; }` }).stores;
    expect(store?.fields.map(({ name, hidden }) => [name, hidden])).toEqual([['secret', true], ['label', false]]);
  });

  it('are keys by decorator or option', () => {
    const store = readOne('@Entity() class Box { @PrimaryColumn() shelf: string; @Column({ primary: true }) row: number; @Column() label: string; }');
    expect(store.fields.map(({ primaryKey }) => primaryKey)).toEqual([true, true, false]);
  });

  it('are only properties that are stored', () => {
    const store = readOne(`
      @Entity() class Box {
        @VirtualColumn({ query: () => '' }) weight: number;
        @Index() @Column() label: string;
        @BeforeInsert() prepare() {}
        draft: string;
      }`);
    expect(store.fields.map(({ name }) => name)).toEqual(['label']);
  });
});

describe('inheritance and embedding', () => {
  const base = `
    import { BaseEntity, Column, CreateDateColumn, PrimaryGeneratedColumn } from 'typeorm';
    export abstract class Base<Key> extends BaseEntity {
      @PrimaryGeneratedColumn() id: Key;
      @CreateDateColumn() createdAt: Date;
      @Column({ select: false }) origin: string;
    }`;

  it('takes fields from base classes in other files', () => {
    const result = readAll({
      'src/base.ts': base,
      'src/guest.ts': `
        import { Column, Entity } from 'typeorm';
        import { Base } from './base';
        @Entity() export class Guest extends Base<number> { @Column() name: string; origin: string; }`,
    });
    const guest = storeNamed(result, 'Guest');
    expect(guest.fields.map(({ name, type, span }) => [name, type, span.file])).toEqual([
      ['name', 'string', 'src/guest.ts'], ['origin', 'string', 'src/base.ts'], ['id', 'number', 'src/base.ts'],
      ['createdAt', 'date', 'src/base.ts'],
    ]);
    expect(fieldNamed(guest, 'origin').hidden).toBe(true);
    expect(result.stores).toHaveLength(1);
  });

  it('takes fields from mixins', () => {
    const { stores } = readAll({ 'guest.ts': `
      import { Column, Entity, DeleteDateColumn } from 'typeorm';
      type Constructor = new (...parameters: any[]) => object;
      function Erasable<Parent extends Constructor>(parent: Parent) {
        class Mixed extends parent { @DeleteDateColumn() erasedAt: Date; }
        return Mixed;
      }
      @Entity() export class Guest extends Erasable(class {}) { @Column() name: string; }` });
    expect(stores[0]?.fields.map(({ name }) => name)).toEqual(['name', 'erasedAt']);
    expect(stores[0]?.softDelete).toMatchObject({ field: 'erasedAt', automatic: true });
  });

  it('makes children in a single table stores with the parent\'s fields', () => {
    const { stores } = readAll({ 'content.ts': `
      import { ChildEntity, Column, Entity, TableInheritance } from 'typeorm';
      @Entity() @TableInheritance({ column: 'kind' }) export class Content { @Column() author: string; }
      @ChildEntity() export class Photo extends Content { @Column() place: string; }` });
    expect(stores.map(({ name, fields }) => [name, fields.map((field) => field.name)])).toEqual([
      ['Content', ['author']], ['Photo', ['place', 'author']],
    ]);
  });

  it('gives embedded classes dotted fields', () => {
    const result = readAll({
      'address.ts': `
        import { Column } from 'typeorm';
        class Place { @Column('float') latitude: number; }
        export class Address { @Column() street: string; @Column(() => Place) place: Place; }`,
      'guest.ts': `
        import { Column, Entity } from 'typeorm';
        import { Address } from './address';
        @Entity() export class Guest {
          @Column((type) => Address, { prefix: 'home' }) address: Address;
          @Column(() => Address) earlier: Address[];
        }`,
    });
    const guest = storeNamed(result, 'Guest');
    expect(guest.fields.map(({ name, type, list }) => [name, type, list])).toEqual([
      ['address', 'object', false], ['address.street', 'string', false], ['address.place', 'object', false],
      ['address.place.latitude', 'number', false],
      ['earlier', 'object', true], ['earlier.street', 'string', true], ['earlier.place', 'object', true], ['earlier.place.latitude', 'number', true],
    ]);
    expect(fieldNamed(guest, 'address.street').span).toMatchObject({ file: 'address.ts', line: 4 });
  });

  it('ends where classes embed themselves', () => {
    const store = readOne('@Entity() class Node { @Column(() => Node) child: Node; }');
    expect(store.fields.length).toBeGreaterThan(1);
  });
});

describe('soft deletion', () => {
  it.each([
    ['@DeleteDateColumn() removed: Date;', { field: 'removed', automatic: true }],
    ['@Column({ nullable: true }) deletedAt: Date;', { field: 'deletedAt', automatic: false }],
    ['@Column() deleted_at?: Date;', { field: 'deleted_at', automatic: false }],
    ['@Column({ default: false }) isDeleted: boolean;', { field: 'isDeleted', automatic: false }],
    ['@Column() deleted: boolean;', { field: 'deleted', automatic: false }],
  ])('is seen in %s', (property, expected) => {
    expect(readOne(`@Entity() class Box { @Column() label: string;\n${property} }`).softDelete).toMatchObject({ ...expected, evidence: { line: 3 } });
  });

  it.each(['@Column() deletedAt: Date;', '@Column() deleted: string;', '@Column() deletedCount: number;', 'deletedAt?: Date;'])('is not seen in %s', (property) => {
    expect(readOne(`@Entity() class Box { ${property} }`)).not.toHaveProperty('softDelete');
  });
});
