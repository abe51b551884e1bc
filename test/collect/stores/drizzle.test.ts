import { describe, expect, it } from 'vitest';
import type { RelationFact } from '../../../src/collect/facts.js';
import type { Application } from '../../../src/link/application.js';
import { analyzed, lazily, storeOf } from '../analyzed.js';

const library = lazily(() => analyzed({
  'package.json': '{ "name": "library", "workspaces": ["packages/*"] }',
  'packages/db/package.json': '{ "name": "@library/db", "exports": { ".": "./src/index.ts", "./schema": "./src/schema/index.ts" } }',
  'packages/db/src/schema/index.ts': "export * from './members';\nexport * from './loans';\n",
  'packages/db/src/schema/columns.ts': `import { timestamp, uuid } from 'drizzle-orm/pg-core';
export const timestamps = { createdAt: timestamp('created_at').notNull().defaultNow(), deletedAt: timestamp('deleted_at') };
export const key = (name: string) => uuid(name).primaryKey().defaultRandom();
`,
  'packages/db/src/schema/members.ts': `import { relations } from 'drizzle-orm';
import { bigint, boolean, jsonb, pgEnum, pgSchema, pgTable, pgView, text, uuid, varchar, type AnyPgColumn } from 'drizzle-orm/pg-core';
import { key, timestamps } from './columns';
export const level = pgEnum('level', ['guest', 'regular']);
/** @lethe retention 30d */
export const members = pgTable('members', {
  id: key('id'),
  /** @lethe personal contact */
  badge: text(),
  email: varchar('email', { length: 320 }).notNull().unique(),
  level: level('level').notNull(),
  tags: text('tags').array(),
  settings: jsonb('settings').$type<{ theme: string }>(),
  points: bigint('points', { mode: 'number' }),
  isBlocked: boolean('is_blocked').default(false),
  invitedBy: uuid('invited_by').references((): AnyPgColumn => members.id, { onDelete: 'set null' }),
  ...timestamps,
});
export const recent = pgView('recent').as((builder) => builder.select().from(members));
export const visits = pgSchema('audit').table('visits', { id: key('id'), ip: text('ip') });
export const memberRelations = relations(members, ({ many }) => ({ visits: many(visits) }));
`,
  'packages/db/src/schema/loans.ts': `import { foreignKey, pgTable, pgTableCreator, serial, text, uuid } from 'drizzle-orm/pg-core';
import { members } from './members';
import * as all from './members';
const createTable = pgTableCreator((name) => \`library_\${name}\`);
export const loans = pgTable('loans', {
  id: serial().primaryKey(),
  memberId: uuid('member_id').notNull().references(() => members.id, { onDelete: 'cascade' }),
  lenderId: uuid('lender_id'),
  cardId: uuid('card_id').unique().references(() => all.visits.id),
  keeperId: uuid('keeper_id').references(() => all.members.id),
}, (table) => [foreignKey({ columns: [table.lenderId], foreignColumns: [members.id] }).onDelete('restrict')]);
export const fines = createTable('fines', (kinds) => ({ id: kinds.uuid().primaryKey(), memberId: kinds.uuid('member_id'), note: text() }),
  (table) => ({ member: foreignKey({ columns: [table.memberId], foreignColumns: [members.id] }).onDelete('cascade') }));
`,
}));

const fieldOf = (application: Application, store: string, name: string): unknown => {
  const field = storeOf(application, store).fields.find((candidate) => candidate.name === name);
  return field === undefined ? undefined : [field.type, field.typeText, field.list, field.primaryKey];
};
const relationsOf = (application: Application, store: string): string[] =>
  storeOf(application, store).relations.map(({ foreignKeys, target, onDelete, explicit }: RelationFact) => `${foreignKeys.join()} ${target.name} ${onDelete}${explicit ? '' : ' by default'}`);

describe('tables of Drizzle', () => {
  it('are stores under the name of their constant, views are none', () => {
    expect(library().stores.map(({ name, kind, span }) => `${kind} ${name} ${span.line}`)).toEqual([
      'drizzle loans 5', 'drizzle fines 12', 'drizzle members 6', 'drizzle visits 20',
    ]);
  });

  it.each([
    ['email', ['string', 'varchar', false, false]], ['level', ['enum', 'level', false, false]], ['tags', ['string', 'text', true, false]],
    ['settings', ['json', 'jsonb', false, false]], ['points', ['number', 'bigint', false, false]], ['isBlocked', ['boolean', 'boolean', false, false]],
  ])('have the column %s', (name, expected) => {
    expect(fieldOf(library(), 'members', name)).toEqual(expected);
  });

  it('take columns from helpers, spread objects and callbacks', () => {
    expect(fieldOf(library(), 'members', 'id')).toEqual(['string', 'uuid', false, true]);
    expect(fieldOf(library(), 'members', 'createdAt')).toEqual(['date', 'timestamp', false, false]);
    expect(fieldOf(library(), 'fines', 'memberId')).toEqual(['string', 'uuid', false, false]);
  });

  it('know what a foreign key does when its record is deleted', () => {
    expect(relationsOf(library(), 'members')).toEqual(['invitedBy members set-null']);
    expect(relationsOf(library(), 'loans')).toEqual(['memberId members cascade', 'cardId visits no-action by default', 'keeperId members no-action by default', 'lenderId members restrict']);
    expect(relationsOf(library(), 'fines')).toEqual(['memberId members cascade']);
  });

  it('are one to one where the column is unique', () => {
    expect(storeOf(library(), 'loans').relations.filter(({ isOneToOne }) => isOneToOne === true).map(({ name }) => name)).toEqual(['cardId']);
  });

  it('point to the record whose key they hold', () => {
    const loans = storeOf(library(), 'loans');
    expect(loans.fields.map(({ name, references }) => `${name} ${references?.name ?? ''}`)).toEqual(['id ', 'memberId members', 'lenderId members', 'cardId visits', 'keeperId members']);
  });

  it('carry annotations and marks of deletion', () => {
    const members = storeOf(library(), 'members');
    expect(members.annotations.map(({ name, value }) => `${name} ${value}`)).toEqual(['retention 30d']);
    expect(members.fields.find(({ name }) => name === 'badge')?.personal?.category).toBe('contact');
    expect(members.softDelete?.field).toBe('deletedAt');
  });
});

describe('tables of Drizzle in unusual places', () => {
  it('are made by a function of the application', () => {
    const application = analyzed({
      'package.json': '{ "name": "shop" }',
      'src/make.ts': "import { sqliteTable } from 'drizzle-orm/sqlite-core';\nexport const makeTable = <Name extends string, Columns extends object>(name: Name, columns: Columns) => sqliteTable(name, columns);\n",
      'src/schema.ts': "import { text } from 'drizzle-orm/sqlite-core';\nimport { makeTable } from './make';\nexport const buyers = makeTable('buyers', { email: text() });\nexport const sellers = makeTable('sellers', { email: text() });\n",
    });
    expect(application.stores.map(({ name }) => name)).toEqual(['buyers', 'sellers']);
  });

  it('are told apart by name where they share an object of columns', () => {
    const application = analyzed({
      'package.json': '{ "name": "shop" }',
      'src/schema.ts': "import { mysqlTable, varchar } from 'drizzle-orm/mysql-core';\nconst columns = { email: varchar('email', { length: 10 }) };\nexport const buyers = mysqlTable('buyers', columns);\nexport const sellers = mysqlTable('sellers', columns);\n",
      'src/remove.ts': "import { drizzle } from 'drizzle-orm/mysql2';\nimport { sellers } from './schema';\nexport const remove = () => drizzle('').delete(sellers);\n",
    });
    expect(application.stores.map(({ name, deletion }) => `${name} ${deletion.verdict}`)).toEqual(['buyers none', 'sellers hard']);
  });

  it('are one table in each dialect, to which the same is done', () => {
    const schema = (dialect: string): string => `import { ${dialect}Table, text } from 'drizzle-orm/${dialect}-core';\nexport const guests = ${dialect}Table('guests', { email: text('email') });\n`;
    const application = analyzed({
      'package.json': '{ "name": "hotel" }',
      'src/db/pg.ts': schema('pg'), 'src/db/sqlite.ts': schema('sqlite'),
      'src/db/index.ts': "import * as pg from './pg';\nimport * as sqlite from './sqlite';\nexport const schema = (process.env.DB === 'pg' ? pg : sqlite) as typeof sqlite;\n",
      'src/remove.ts': "import { drizzle } from 'drizzle-orm/libsql';\nimport { schema } from './db';\nexport const remove = () => drizzle('').delete(schema.guests);\n",
    });
    expect(application.stores.map(({ span, deletion }) => `${span.file} ${deletion.verdict}`)).toEqual(['src/db/pg.ts hard', 'src/db/sqlite.ts hard']);
  });

  it('are left out in copies that nothing imports', () => {
    const schema = "import { pgTable, text } from 'drizzle-orm/pg-core';\nexport const guests = pgTable('guests', { email: text('email') });\n";
    const application = analyzed({
      'package.json': '{ "name": "hotel" }', 'src/schema.ts': schema, 'old-schema.ts': schema,
      'src/remove.ts': "import { drizzle } from 'drizzle-orm/neon-http';\nimport { guests } from './schema';\nexport const remove = () => drizzle('').delete(guests);\n",
    });
    expect(application.stores.map(({ span }) => span.file)).toEqual(['src/schema.ts']);
  });

  it('are nothing where the columns are not known', () => {
    const application = analyzed({
      'package.json': '{ "name": "hotel" }',
      'src/schema.ts': "import { pgTable } from 'drizzle-orm/pg-core';\nimport { columns } from 'elsewhere';\nexport const guests = pgTable('guests', columns);\nexport const other = createTable('x', { a: 1 });\n",
    });
    expect(application.stores).toEqual([]);
  });
});
