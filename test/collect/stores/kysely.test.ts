import { describe, expect, it } from 'vitest';
import type { Application } from '../../../src/link/application.js';
import { analyzed, lazily, storeOf } from '../analyzed.js';

const names = (application: Application): string[] => application.stores.map(({ kind, name, span }) => `${kind} ${name} ${span.file}:${span.line}`);

const hotel = lazily(() => analyzed({
  'package.json': '{ "name": "hotel" }',
  'src/types.ts': `import type { ColumnType, Generated, JSONColumnType } from 'kysely';
export type Json = { [key: string]: unknown };

/** @lethe retention 90d */
export interface GuestTable {
  id: Generated<string>;
  email: string;
  born: ColumnType<Date | null, string | null, never>;
  tags: string[] | null;
  notes: Json | null;
  address: JSONColumnType<{ street: string; city: string }>;
  vip: Generated<boolean>;
  deleted_at: Date | null;
}
export type StayRow = { id: Generated<number>; guest_id: string; room: string };
export interface Database {
  guest: GuestTable;
  stay: StayRow;
  visit: { id: string; ip: string };
  old_guest: Omit<GuestTable, 'vip'>;
}
`,
  'src/db.ts': "import { Kysely, PostgresDialect } from 'kysely';\nimport type { Database } from './types';\nexport const db = new Kysely<Database>({ dialect: new PostgresDialect({}) });\n",
  'src/service.ts': "import type { Kysely } from 'kysely';\nimport type { Database } from './types';\nexport class Guests { constructor(private readonly db: Kysely<Database>) {} }\n",
  'migrations/1.ts': "import type { Kysely } from 'kysely';\nexport const up = (db: Kysely<{ former: { email: string } }>) => db.deleteFrom('former').execute();\n",
}));

describe('a database of Kysely', () => {
  it('has a store for each key, once, where the table is declared', () => {
    expect(names(hotel())).toEqual(['kysely guest src/types.ts:5', 'kysely stay src/types.ts:15', 'kysely visit src/types.ts:19', 'kysely old_guest src/types.ts:20']);
  });

  it.each([
    ['email', 'string', 'string', false], ['born', 'date', 'ColumnType<Date | null, string | null, never>', false], ['tags', 'string', 'string[] | null', true],
    ['notes', 'json', 'Json | null', false], ['address', 'object', 'JSONColumnType<{ street: string; city: string }>', false], ['vip', 'boolean', 'Generated<boolean>', false],
  ])('has the column %s', (name, type, typeText, list) => {
    expect(storeOf(hotel(), 'guest').fields.find((field) => field.name === name)).toMatchObject({ type, typeText, list });
  });

  it('carries annotations and marks of deletion', () => {
    const guest = storeOf(hotel(), 'guest');
    expect(guest.annotations.map(({ name, value }) => `${name} ${value}`)).toEqual(['retention 90d']);
    expect(guest.softDelete?.field).toBe('deleted_at');
    expect(guest.subject).toBe(true);
  });

  it.each([
    ['what the text was made of', 'JsonText<Meal>', ['guest_id', 'chosen.email']],
    ['what the text was made of, or nothing', 'JsonText<Meal> | null', ['guest_id', 'chosen.email']],
    ['what a list in the text was made of', 'JsonText<Meal[]>', ['guest_id', 'chosen.email']],
    ['no more than its type says', 'JsonText<{ scopes: readonly string[] }>', ['guest_id']],
    ['anything where its type says nothing', 'JsonText<Record<string, unknown>>', ['guest_id', 'chosen']],
    ['anything where its type is another that leads nowhere', 'JsonText<Elsewhere>', ['guest_id', 'chosen']],
  ])('has in a column of JSON %s', (_, type, expected) => {
    const application = analyzed({
      'package.json': '{ "name": "hotel" }',
      'src/db.ts': `import { Kysely } from 'kysely';\nimport type { Elsewhere } from 'elsewhere';\ndeclare const made: unique symbol;\ntype JsonText<Value> = \`{\${string}}\` & { [made]: Value };\ninterface Meal { email: string; seats: number }\ninterface Database { meals: { id: number; guest_id: string; chosen: ${type}; other: Elsewhere } }\nexport const db = new Kysely<Database>({ dialect: undefined });\n`,
    });
    const found = storeOf(application, 'meals').fields.filter(({ name, personal }) => personal !== undefined && name !== 'other').map(({ name, called = [] }) => (called.includes('email') ? `${name}.email` : name));
    expect(found).toEqual(expected);
  });

  it('is known behind generic classes and functions of the application', () => {
    const application = analyzed({
      'package.json': '{ "name": "hotel" }',
      'src/store.ts': "import { Kysely } from 'kysely';\nexport class Store<Schema> {\n  constructor(readonly db: Kysely<Schema>) {}\n  static open<Schema>(): Store<Schema> { return new Store(new Kysely<Schema>({ dialect: undefined })); }\n}\n",
      'src/guests.ts': "import { Store } from './store';\nconst table = 'guest';\ninterface Guest { email: string }\ntype Partial = { [table]: Guest };\nexport const store: Store<Partial> = Store.open();\nexport const remove = () => store.db.deleteFrom('guest').execute();\n",
    });
    expect(application.stores.map(({ name, deletion }) => `${name} ${deletion.verdict}`)).toEqual(['guest hard']);
  });

  it('is nothing where its tables are not known', () => {
    const application = analyzed({
      'package.json': '{ "name": "hotel" }',
      'src/db.ts': "import { Kysely } from 'kysely';\nimport type { Elsewhere } from 'elsewhere';\nexport const db = new Kysely<any>({ dialect: undefined });\nexport const other = new Kysely<Elsewhere>({ dialect: undefined });\nexport const remove = () => Promise.all([db.deleteFrom('guest').execute(), other.deleteFrom('guest').execute()]);\n",
    });
    expect(application.stores).toEqual([]);
  });

  it('is the table that a plug-in names in another case', () => {
    const application = analyzed({
      'package.json': '{ "name": "hotel" }',
      'src/db.ts': "import { CamelCasePlugin, Kysely, sql } from 'kysely';\ninterface Database { guestStays: { email: string } }\nconst db = new Kysely<Database>({ dialect: undefined, plugins: [new CamelCasePlugin()] });\nexport const count = () => sql`select count(*) from guest_stays`.execute(db);\n",
    });
    expect(names(application)).toEqual(['kysely guestStays src/db.ts:2']);
  });

  it('tells tables with records of one type apart', () => {
    const application = analyzed({
      'package.json': '{ "name": "hotel" }',
      'src/db.ts': "import { Kysely } from 'kysely';\ninterface Guest { email: string }\ninterface Database { guest: Guest; archived: Guest }\nconst db = new Kysely<Database>({ dialect: undefined });\nexport const remove = () => db.deleteFrom('archived').execute();\n",
    });
    expect(application.stores.map(({ name, deletion }) => `${name} ${deletion.verdict}`)).toEqual(['guest none', 'archived hard']);
  });
});

describe('types that a generator makes', () => {
  const generated = "import type { ColumnType } from 'kysely';\nexport interface Guests { id: string; email: string }\nexport interface DB { guests: Guests }\n";
  const use = (path: string): string => `import { Kysely } from 'kysely';\nimport type { DB } from '${path}';\nconst db = new Kysely<DB>({ dialect: undefined });\nexport const remove = () => db.deleteFrom('guests').execute();\n`;

  it.each(['src/db.d.ts', 'src/generated/db.ts', 'src/generated/types.d.ts', 'src/database.generated.ts'])('are read in %s', (file) => {
    const application = analyzed({
      'package.json': '{ "name": "hotel" }',
      [file]: `/**\n * This file was generated by kysely-codegen.\n * Please do not edit this file manually.\n */\n${generated}`,
      'src/remove.ts': use(file.replace('src/', './').replace(/(\.d)?\.ts$/, '')),
    });
    expect(application.stores.map(({ name, span, deletion }) => `${name} ${span.file} ${deletion.verdict}`)).toEqual([`guests ${file} hard`]);
  });

  it('are not read where they are of another tool', () => {
    const application = analyzed({
      'package.json': '{ "name": "hotel" }', 'src/generated/types.ts': 'export interface Guests { email: string }\n', 'src/index.ts': 'export {};\n',
    });
    expect(application.stores).toEqual([]);
  });

  it('stand for the models of a Prisma schema', () => {
    const application = analyzed({
      'package.json': '{ "name": "hotel" }',
      'prisma/schema.prisma': 'generator client {\n  provider = "prisma-client-js"\n}\ngenerator kysely {\n  provider = "prisma-kysely"\n}\nmodel Guest {\n  id String @id\n  email String\n  @@map("guests")\n}\nmodel Stay {\n  id String @id\n  guestId String\n}\n',
      'src/types.ts': 'export type Guest = { id: string; email: string };\nexport type Stay = { id: string; guestId: string };\nexport type DB = { guests: Guest; Stay: Stay };\n',
      'src/remove.ts': use('./types'),
    });
    expect(application.stores.map(({ kind, name, deletion }) => `${kind} ${name} ${deletion.verdict}`)).toEqual(['prisma Guest hard', 'prisma Stay none']);
  });
});

describe('a database of Kysely whose tables are classes', () => {
  const application = lazily(() => analyzed({
    'package.json': '{ "name": "hotel" }',
    'src/schema.ts': `import { Column, KeyColumn, Table } from '@hotel/schema';
@Table('guest')
export class GuestTable { @Column() id!: string; @Column() email!: string }
@Table('note')
export class NoteTable {
  @Column() id!: string;
  @KeyColumn(() => GuestTable, { onDelete: 'CASCADE', nullable: false }) guestId!: string;
  @KeyColumn(() => GuestTable) writerId!: string;
  @Column({ type: 'text' }) comment!: string | null;
}
export interface Database { guest: GuestTable; note: NoteTable }
`,
    'src/db.ts': `import { Kysely } from 'kysely';
import type { Database } from './schema';
declare const db: Kysely<Database>;
export const leave = (id: string) => db.deleteFrom('guest').where('id', '=', id).execute();
`,
  }));

  it('has the keys that decorators declare', () => {
    const { relations, fields } = storeOf(application(), 'note');
    expect(relations.map(({ name, target, onDelete, explicit }) => [name, target.name, onDelete, explicit]))
      .toEqual([['guestId', 'guest', 'cascade', true], ['writerId', 'guest', 'no-action', false]]);
    expect(fields.find(({ name }) => name === 'comment')?.personal?.category).toBe('content');
  });

  it('loses records with those that they refer to', () => {
    expect(storeOf(application(), 'note').deletion.verdict).toBe('cascade');
  });
});
