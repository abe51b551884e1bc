import { describe, expect, it } from 'vitest';
import { fieldNamed, readAll, readOne, relationNamed, storeNamed } from './typeorm-program.js';

const files = {
  'src/visitor.ts': `
    export interface Visitor { id: number; badge: string; tags: string[]; seenAt: Date }
    export class Host { name: string; }`,
  'src/schemas.ts': `
    import { EntitySchema } from 'typeorm';
    import { Host, type Visitor } from './visitor';
    const common = { id: { type: Number, primary: true, generated: true }, createdAt: { type: 'timestamp', createDate: true } } as const;
    /** @lethe retention 90d */
    export const VisitorSchema = new EntitySchema<Visitor>({
      name: 'VisitorRecord',
      tableName: 'visitors',
      columns: {
        ...common,
        badge: { type: 'varchar', length: 12, select: false },
        tags: { type: 'text', array: true },
        seenAt: { nullable: true },
        erasedAt: { type: 'timestamptz', deleteDate: true },
        host_id: { type: 'int' },
      },
      relations: {
        host: { type: 'many-to-one', target: () => Host, joinColumn: { name: 'host_id' }, onDelete: 'CASCADE' },
        visits: { type: 'one-to-many', target: 'Visit', inverseSide: 'visitor' },
      },
    });
    const AddressSchema = new EntitySchema({ name: 'Address', columns: { street: { type: String } } });
    export const HostSchema = new EntitySchema<Host>({
      name: 'Host', target: Host, columns: { name: { type: String } }, embeddeds: { address: { schema: AddressSchema, prefix: 'home' } },
    });`,
};

describe('entity schemas', () => {
  const result = readAll(files);
  const visitor = storeNamed(result, 'VisitorRecord');

  it('are stores under their name, with the type of their records among the aliases', () => {
    expect(visitor).toMatchObject({ id: 'src/schemas.ts#VisitorRecord', kind: 'typeorm', span: { file: 'src/schemas.ts', line: 6 } });
    expect(visitor.aliases).toEqual(['Visitor', 'visitors', 'VisitorSchema', 'visitor_record', 'visitorrecord']);
    expect(storeNamed(result, 'Host').aliases).toContain('HostSchema');
  });

  it('have their columns as fields', () => {
    expect(visitor.fields.map(({ name, type, typeText, list }) => [name, type, typeText, list])).toEqual([
      ['id', 'number', 'Number', false], ['createdAt', 'date', 'timestamp', false], ['badge', 'string', 'varchar(12)', false],
      ['tags', 'string', 'text', true], ['seenAt', 'date', 'Date', false], ['erasedAt', 'date', 'timestamptz', false],
      ['host_id', 'number', 'int', false], ['host', 'relation', 'many-to-one', false], ['visits', 'relation', 'one-to-many', true],
    ]);
    expect(fieldNamed(visitor, 'id').primaryKey).toBe(true);
    expect(fieldNamed(visitor, 'badge')).toMatchObject({ hidden: true, span: { line: 11, column: 9 } });
  });

  it('have relations, soft deletion and annotations', () => {
    expect(visitor.relations).toMatchObject([
      { name: 'host', target: { kind: 'typeorm', name: 'Host' }, foreignKeys: ['host_id'], onDelete: 'cascade', explicit: true },
    ]);
    expect(relationNamed(visitor, 'host').target).not.toHaveProperty('id');
    expect(visitor.softDelete).toMatchObject({ field: 'erasedAt', automatic: true });
    expect(visitor.annotations).toMatchObject([{ name: 'retention', value: '90d' }]);
  });

  it('have embedded schemas as dotted fields', () => {
    expect(storeNamed(result, 'Host').fields.map(({ name, type }) => [name, type])).toEqual([
      ['name', 'string'], ['address', 'object'], ['address.street', 'string'],
    ]);
  });

  it('may be named after a class, and exported from JavaScript', () => {
    const { stores } = readAll({
      'guest.ts': "import { EntitySchema } from 'typeorm'; class Guest {} export const schema = new EntitySchema<Guest>({ name: Guest.name, columns: {} });",
      'room.js': "import { EntitySchema } from 'typeorm'; export default new EntitySchema({ name: 'Room', columns: { floor: { type: Number } } });",
    });
    expect(stores.map(({ name, fields }) => [name, fields.length])).toEqual([['Guest', 0], ['Room', 1]]);
  });

  it('with an unknown name are noted', () => {
    const { stores, notes } = readAll({
      'guest.ts': "import { EntitySchema } from 'typeorm';\nexport const make = (name: string) => new EntitySchema({ name, columns: {} });",
    });
    expect(stores).toEqual([]);
    expect(notes).toMatchObject([{ file: 'guest.ts', line: 2, column: 39 }]);
    expect(notes[0]?.message).toContain('not constant');
  });

  it('are only those of TypeORM', () => {
    const { stores } = readAll({ 'guest.ts': "class EntitySchema { constructor(options: object) {} } new EntitySchema({ name: 'Guest' });" });
    expect(stores).toEqual([]);
  });

  it('stand among classes in the order of the file', () => {
    const { stores } = readAll({ 'all.ts': `
      import { Entity, EntitySchema } from 'typeorm';
      new EntitySchema({ name: 'First', columns: {} });
      @Entity() class Second {}
      new EntitySchema({ name: 'Third', columns: {} });` });
    expect(stores.map(({ name }) => name)).toEqual(['First', 'Second', 'Third']);
  });
});

describe('one class', () => {
  it('inside a namespace is a store', () => {
    expect(readOne('export namespace shop { @Entity() export class Order { @Column() note: string; } }').name).toBe('Order');
  });
});
