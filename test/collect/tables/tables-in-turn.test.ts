import { describe, expect, it } from 'vitest';
import type { Application } from '../../../src/link/application.js';
import { analyzed, storeOf } from '../analyzed.js';

const hotel = (files: Record<string, string>): Application => analyzed({ 'package.json': '{ "name": "hotel" }', ...files });
const columns = (application: Application, table: string): string[] => storeOf(application, table).fields.map(({ name, span }) => `${name} ${span.file}:${span.line}`);

const list = `[
    { name: 'guests', build: (t) => { t.string('email'); } },
    { name: 'stays', build: (t) => { t.text('remarks'); } },
  ]`;

describe('tables that a loop makes', () => {
  it.each([
    ['over the indexes of a list', `for (let i = 0; i < tables.length; i++) {
    const { name, build } = tables[i];
    if (!(await knex.schema.hasTable(name))) await knex.schema.createTable(name, build);
  }`],
    ['over the indexes of a list, with a variable for the element', 'for (let i = 0; i < tables.length; i++) { const table = tables[i]; await knex.schema.createTable(table.name, table.build); }'],
    ['over a list', 'for (const { name, build } of tables) await knex.schema.createTable(name, build);'],
    ['that a callback is', 'await Promise.all(tables.map((table) => knex.schema.createTable(table.name, table.build)));'],
  ])('%s', (_loop, loop) => {
    const application = hotel({ 'migrations/1.js': `exports.up = async (knex) => {\n  const tables = ${list};\n  ${loop}\n};\n` });
    expect([columns(application, 'guests'), columns(application, 'stays')]).toEqual([['email migrations/1.js:3'], ['remarks migrations/1.js:4']]);
    expect(storeOf(application, 'stays').span.line).toBe(4);
  });

  it('over the entries of an object', () => {
    const application = hotel({ 'migrations/1.js': `const tables = {
  guests: (t) => { t.string('email'); },
  stays: (t) => { t.text('remarks'); },
};
exports.up = async (knex) => { for (const [name, build] of Object.entries(tables)) await knex.schema.createTable(name, build); };
` });
    expect([columns(application, 'guests'), columns(application, 'stays')]).toEqual([['email migrations/1.js:2'], ['remarks migrations/1.js:3']]);
  });

  it('with the same columns for each, which a later loop drops again', () => {
    const application = hotel({ 'migrations/1.js': `exports.up = async (knex) => {
  for (const name of ['guests', 'stays', 'drafts']) await knex.schema.createTable(name, (t) => { t.string('email'); t.string('fax'); });
  for (const name of ['guests', 'stays']) await knex.schema.alterTable(name, (t) => { t.dropColumn('fax'); });
  await knex.schema.dropTable('drafts');
};
` });
    expect(application.stores.map(({ name, fields }) => `${name} ${fields.map((field) => field.name).join()}`)).toEqual(['guests email', 'stays email']);
  });

  it('with functions of another file, whose columns stand where the table is named', () => {
    const application = hotel({
      'migrations/1.js': `const { buildGuests } = require('../builders');
exports.up = async (knex) => {
  for (const { name, build } of [
    { name: 'guests', build: buildGuests },
    { build: buildGuests },
  ]) await knex.schema.createTable(name, build);
};
`,
      'builders.js': '\n\n\n\n\n\n\n\nexports.buildGuests = (t) => { t.string("email"); };\n',
    });
    expect(columns(application, 'guests')).toEqual(['email migrations/1.js:4']);
  });

  it('over what stands nowhere in the code is none', () => {
    expect(hotel({ 'migrations/1.js': 'exports.up = async (knex, tables) => { for (const { name, build } of tables) await knex.schema.createTable(name, build); };\n' }).stores).toEqual([]);
  });
});

describe('tables that a helper of migrations makes', () => {
  const helper = `exports.redefine = async (knex, name, build) => {
  await knex.schema.dropTable(name);
  await knex.schema.createTable(name, build);
};
exports.restore = async (knex, name) => { await exports.redefine(knex, name, (t) => { t.string('email'); }); };
`;

  it('are those that its callers name, at the time of the call', () => {
    const application = hotel({
      'migrations/helpers/index.js': helper,
      'migrations/1.js': "exports.up = (knex) => knex.schema.createTable('guests', (t) => { t.string('email'); t.string('fax'); });\n",
      'migrations/2.js': `const { redefine } = require('./helpers');
exports.up = async (knex) => {
  await redefine(knex, 'guests', (t) => {
    t.string('phone');
  });
  await knex.schema.alterTable('guests', (t) => { t.string('remarks'); });
};
exports.down = (knex) => redefine(knex, 'guests', (t) => { t.string('mail'); });
`,
    });
    expect(columns(application, 'guests')).toEqual(['phone migrations/2.js:4', 'remarks migrations/2.js:6']);
  });

  it('are found through another helper', () => {
    const application = hotel({
      'migrations/helpers/index.js': helper,
      'migrations/1.js': "const { restore } = require('./helpers');\nexports.up = async (knex) => { await restore(knex, 'guests'); };\n",
    });
    expect(columns(application, 'guests')).toEqual(['email migrations/1.js:2']);
  });
});

describe('columns that a function adds to the table that it is given', () => {
  it('stand where it is called', () => {
    const application = hotel({
      'db/stamps.js': `const { addAuthor } = require('./authors');
module.exports = (knex, table) => {
  table.timestamp('created_at').defaultTo(knex.fn.now());
  addAuthor(table);
};
`,
      'db/authors.js': "exports.addAuthor = function (table) { table.string('created_by').references('users.id'); };\n",
      'migrations/1.js': `const stamps = require('../db/stamps');
exports.up = (knex) => knex.schema.createTable('stays', (table) => {
  table.text('remarks');
  stamps(knex, table);
  console.log(table);
});
`,
    });
    expect(columns(application, 'stays')).toEqual(['remarks migrations/1.js:3', 'created_at migrations/1.js:4', 'created_by migrations/1.js:4']);
    expect(storeOf(application, 'stays').relations.map(({ target, foreignKeys }) => `${foreignKeys.join()} ${target.name}`)).toEqual(['created_by users']);
  });
});

describe('tables that a helper makes', () => {
  it('have what is added to the builder that it hands on, and what `$call` adds', () => {
    const application = hotel({ 'db/tables.ts': `import type { CreateTableBuilder, Kysely } from 'kysely';
const withDates = (builder: CreateTableBuilder<any, any>) => builder.addColumn('created_at', 'timestamptz', (column) => column.notNull());
export async function createStandardTable(db: Kysely<any>, table: string, build: (builder: CreateTableBuilder<any, any>) => CreateTableBuilder<any, any>) {
  const started = db.schema.createTable(table).addColumn('id', 'uuid', (column) => column.primaryKey()).$call(withDates);
  await build(started).execute();
}
export const createPlainTable = (db: Kysely<any>, table: string, build: (builder: CreateTableBuilder<any, any>) => CreateTableBuilder<any, any>) => build(db.schema.createTable(table)).execute();
`, 'db/migrations/1.ts': `import type { Kysely } from 'kysely';
import { createPlainTable, createStandardTable } from '../tables.js';
export async function up(db: Kysely<any>) {
  await createPlainTable(db, 'guests', (builder) => builder.addColumn('email', 'varchar'));
  await createStandardTable(db, 'stays', (builder) => builder
    .addColumn('remarks', 'varchar', (column) => column.notNull())
    .addColumn('guest_id', 'uuid', (column) => column.references('guests.id').onDelete('cascade')));
}
` });
    expect([columns(application, 'guests'), columns(application, 'stays')]).toEqual([
      ['email db/migrations/1.ts:4'],
      ['id db/migrations/1.ts:5', 'created_at db/migrations/1.ts:5', 'remarks db/migrations/1.ts:6', 'guest_id db/migrations/1.ts:7'],
    ]);
    expect(storeOf(application, 'stays').relations.map(({ target, onDelete }) => [target.name, onDelete])).toEqual([['guests', 'cascade']]);
  });
});
