import { describe, expect, it } from 'vitest';
import type { AgeCondition } from '../../src/collect/facts.js';
import type { Application } from '../../src/link/application.js';
import { accessesIn, analyzed, itDoes, itReads, storeOf, type Around } from './analyzed.js';

const hotel: Around = {
  shared: {
    'package.json': '{ "name": "hotel" }',
    'migrations/001_guests.js': `exports.up = async (knex) => {
  await knex.schema.createTable('guests', (table) => {
    table.increments();
    table.string('email').notNullable();
    table.timestamp('deleted_at');
    table.timestamps();
  });
  await knex.schema.createTable('stays', (table) => {
    table.increments('id');
    table.integer('guest_id').references('id').inTable('guests').onDelete('CASCADE');
    table.text('remarks');
    table.timestamp('left_at');
  });
};
exports.down = async (knex) => { await knex.schema.dropTable('stays'); await knex.schema.dropTable('guests'); };
`,
    'src/database.ts': `import knex, { type Knex } from 'knex';
export const db = knex({ client: 'pg' });
export type Db = Knex | Knex.Transaction;
export const TABLES = { guests: 'guests', stays: 'stays' };
export const daysBefore = (days: number): Date => new Date(Date.now() - days * 24 * 60 * 60 * 1000);
`,
  },
  file: (code) => `import type { Knex } from 'knex';
import { db, daysBefore, TABLES, type Db } from './database';
export const used = [db, daysBefore, TABLES];
export type Used = [Knex, Db];
${code}
`,
};

describe('a query of Knex', () => {
  itDoes(hotel, [
    ['deletes from a table named in a string', "export const act = (id: number) => db('guests').where({ id }).del();", ['delete guests']],
    ['deletes from a table named in a constant', "const TABLE = 'guests';\nexport const act = (id: number) => db(TABLE).where('id', id).delete();", ['delete guests']],
    ['deletes from a table of a map', 'export const act = () => db(TABLES.stays).del();', ['delete stays']],
    ['works on a class field', "export class Guests {\n  constructor(private readonly db: Db) {}\n  async remove(id: number) { await this.db('guests').where({ id }).del(); }\n}", ['delete guests']],
    ['goes through a helper', "export class Guests {\n  constructor(private readonly db: Db) {}\n  private present() { return this.db('guests').whereNull('deleted_at'); }\n  async remove(id: number) { await this.present().where({ id }).del(); }\n}", ['delete guests']],
    ['works in a transaction', "export const act = () => db.transaction(async (trx) => { await trx('stays').truncate(); await trx('guests').update({ email: '' }); });", ['delete stays', 'update guests']],
    ['names the table behind what it does', "export const act = async () => { await db.delete().from('guests').where({ id: 1 }); await db.del().from('stays'); await db.update({ email: '' }).from('guests'); };", ['delete guests', 'delete stays', 'update guests']],
    ['names the table behind', "export const act = async () => { await db.select('*').from('guests as g').first(); await db.insert({ email: '' } as never).into('guests'); };", ['create guests', 'read guests']],
    ['goes through a function in a constant', "const present = () => db('guests').whereNull('deleted_at');\nexport const act = (id: number) => present().where({ id }).del();", ['delete guests']],
    ['is kept in a variable', "export const act = async (id: number) => { const query = db('guests').where({ id }); await query.del(); };", ['delete guests']],
    ['is raw', "export const act = (id: number) => db.raw('DELETE FROM guests WHERE id = ?', [id]);", ['delete guests']],
    ['is no table of another kind', "export const act = (tables: Map<string, string>) => tables.delete('guests');", []],
  ]);
});

describe('a query of Knex in plain JavaScript', () => {
  itDoes({ ...hotel, extension: 'js', file: (code) => `const knex = require('knex')({ client: 'pg' });\n${code}\n` }, [
    ['deletes', "exports.act = (id) => knex('guests').where({ id }).del();", ['delete guests']],
    ['deletes through an untyped client', "exports.act = (db, id) => db('stays').where({ id }).del();", ['delete stays']],
  ]);
});

type Age = Pick<AgeCondition, 'field' | 'kind' | 'seconds' | 'scope'>;
const agesIn = (application: Application, file: string): Age[] => accessesIn(application, file).flatMap(({ effect: { age } }) => (age === undefined ? [] : [{
  field: age.field, kind: age.kind, scope: age.scope, ...(age.seconds === undefined ? {} : { seconds: age.seconds }),
}]));

describe('a purge with Knex', () => {
  itReads<Age[]>(hotel, agesIn, [
    ['compares a column', "export const act = () => db('stays').where('left_at', '<', daysBefore(30)).del();", [{ field: 'left_at', kind: 'age', scope: 'all', seconds: 2_592_000 }]],
    ['compares in SQL', "export const act = () => db('stays').whereRaw(\"left_at < now() - interval '30 days'\").del();", [{ field: 'left_at', kind: 'age', scope: 'all', seconds: 2_592_000 }]],
    ['compares with a raw deadline', "export const act = () => db('stays').where('left_at', '<', db.raw(\"now() - interval '1 day'\")).del();", [{ field: 'left_at', kind: 'age', scope: 'all', seconds: 86_400 }]],
    ['is that of one person', "export const act = (id: number) => db('stays').where('left_at', '<', new Date()).andWhere('guest_id', id).del();", [{ field: 'left_at', kind: 'passed', scope: 'one' }]],
    ['asks for something in another column', "export const act = () => db('stays').where('left_at', '<', new Date()).whereNotNull('remarks').del();", [{ field: 'left_at', kind: 'passed', scope: 'some' }]],
    ['asks for something in the column that it compares', "export const act = () => db('stays').whereNotNull('stays.left_at').where('left_at', '<', new Date()).del();", [{ field: 'left_at', kind: 'passed', scope: 'all' }]],
    ['asks for those that belong to nobody', "export const act = () => db('stays').where('left_at', '<', new Date()).whereNull('guest_id').del();", [{ field: 'left_at', kind: 'passed', scope: 'some' }]],
    ['asks for nothing in another column', "export const act = () => db('stays').where('left_at', '<', new Date()).whereNull('remarks').del();", [{ field: 'left_at', kind: 'passed', scope: 'all' }]],
    ['asks for something in another column in SQL', "export const act = () => db('stays').where('left_at', '<', new Date()).whereRaw('remarks IS NOT NULL').del();", [{ field: 'left_at', kind: 'passed', scope: 'some' }]],
    ['asks for one person in SQL', "export const act = (id: number) => db('stays').where('left_at', '<', new Date()).whereRaw('guest_id = ?', [id]).del();", [{ field: 'left_at', kind: 'passed', scope: 'one' }]],
    ['asks for nothing more in SQL', "export const act = () => db('stays').where('left_at', '<', new Date()).whereRaw('left_at IS NOT NULL').del();", [{ field: 'left_at', kind: 'passed', scope: 'all' }]],
    ['asks for what no parser reads', "export const act = () => db('stays').where('left_at', '<', new Date()).whereRaw('((').del();", [{ field: 'left_at', kind: 'passed', scope: 'all' }]],
  ]);
});

describe('a purge with Knex by what another query finds', () => {
  const deletedBy = (application: Application, file: string): Age[] => accessesIn(application, file).flatMap(({ effect: { verb, age } }) => (verb !== 'delete' || age === undefined ? [] : [{
    field: age.field, kind: age.kind, scope: age.scope, ...(age.seconds === undefined ? {} : { seconds: age.seconds }),
  }]));
  itReads<Age[]>(hotel, deletedBy, [
    ['finds the old ones in another query', "export const act = () => db('stays').whereIn('id', db('stays').select('id').where('left_at', '<', daysBefore(30)).limit(500)).del();", [{ field: 'left_at', kind: 'age', scope: 'all', seconds: 2_592_000 }]],
    ['finds those of one kind in another query', "export const act = () => db('stays').whereIn('id', db('stays').select('id').where('left_at', '<', daysBefore(30)).where('remarks', 'none')).del();", [{ field: 'left_at', kind: 'age', scope: 'some', seconds: 2_592_000 }]],
    ['leaves the recent ones out, found in a callback', "export const act = () => db('stays').whereNotIn('id', (query) => { query.select('id').from('stays').where('left_at', '>', daysBefore(30)); }).del();", [{ field: 'left_at', kind: 'age', scope: 'all', seconds: 2_592_000 }]],
    ['leaves the recent ones out, and the last of each, under names', "export const act = () => db.with('recent', (query) => { query.select('id').from('stays').where('left_at', '>=', daysBefore(30)).limit(100); }).with('last', (query) => { query.select(db.raw('MAX(id) as id')).from('stays').groupBy('guest_id'); }).from('stays').whereNotIn('id', db.select('id').from('recent').union(db.select('id').from('last'))).delete();", [{ field: 'left_at', kind: 'age', scope: 'all', seconds: 2_592_000 }]],
    ['leaves others out as well', "export const act = () => db('stays').whereNotIn('id', db('stays').select('id').where('left_at', '>', daysBefore(30)).union(db('stays').select('id').where('remarks', 'keep'))).del();", [{ field: 'left_at', kind: 'age', scope: 'some', seconds: 2_592_000 }]],
    ['leaves the old ones out', "export const act = () => db('stays').whereNotIn('id', db('stays').select('id').where('left_at', '<', daysBefore(30))).del();", []],
    ['finds keys in another table', "export const act = () => db('stays').whereIn('id', db('guests').select('id').where('created_at', '<', daysBefore(30))).del();", []],
    ['finds another key', "export const act = () => db('stays').whereIn('guest_id', db('stays').select('guest_id').where('left_at', '<', daysBefore(30))).del();", []],
  ]);
});

describe('tables of Knex', () => {
  it('stand where the code names them, with the columns of the migrations', () => {
    const application = analyzed({ ...hotel.shared, 'src/stays.ts': "import { db } from './database';\nconst TABLE = 'stays';\nexport const add = (remarks: string) => db(TABLE).insert({ remarks });\n" });
    const stays = storeOf(application, 'stays');
    expect(stays).toMatchObject({ kind: 'knex', span: { file: 'src/stays.ts', line: 2 } });
    expect(stays.fields.map(({ name, type }) => `${name} ${type}`)).toEqual(['id number', 'guest_id number', 'remarks string', 'left_at date']);
    expect(stays.relations).toMatchObject([{ target: { name: 'guests' }, onDelete: 'cascade', foreignKeys: ['guest_id'] }]);
  });

  it('are named to a base class', () => {
    const application = analyzed({
      ...hotel.shared,
      'src/table-store.ts': "import type { Db } from './database';\nexport class TableStore {\n  constructor(protected readonly tableName: string, protected readonly db: Db) {}\n  async remove(id: number) { await this.db(this.tableName).where({ id }).del(); }\n}\n",
      'src/stay-store.ts': "import { db, type Db } from './database';\nimport { TableStore } from './table-store';\nexport class StayStore extends TableStore {\n  constructor(db: Db) { super('stays', db); }\n  async purge() { await this.db.from(this.tableName).whereRaw(\"left_at < now() - interval '1 day'\").delete(); }\n}\nexport const act = (id: number) => new StayStore(db).remove(id);\n",
    });
    const stays = storeOf(application, 'stays');
    expect(stays).toMatchObject({ kind: 'knex', span: { file: 'src/stay-store.ts', line: 4 } });
    expect(stays.accesses.filter(({ verb }) => verb === 'delete').map(({ span }) => span.line)).toEqual([5, 7]);
  });

  it.each([
    ['in a property', "abstract class TableStore {\n  async remove(id: number) { await db(this.tableName).where({ id }).del(); }\n}\nclass StayStore extends TableStore { readonly tableName = 'stays'; }\nconst stays = new StayStore();"],
    ['in a getter', "abstract class TableStore {\n  async remove(id: number) { await db(this.table).where({ id }).del(); }\n}\nclass StayStore extends TableStore { get table() { return 'stays'; } }\nconst stays = new StayStore();"],
    ['to a function that makes the class', "const stored = (options: { tableName: string }) => class {\n  readonly tableName = options.tableName;\n  async remove(id: number) { await db(this.tableName).where({ id }).del(); }\n};\nconst stays = new (stored({ tableName: 'stays' }))();"],
    ['to a function that makes the base class', "const stored = (table: string) => class Stored { readonly table = table; async remove(id: number) { await db(this.table).where({ id }).del(); } };\nclass Stays extends stored('stays') {\n  count = 0;\n}\nconst stays = new Stays();"],
    ['to a constructor', "class TableStore {\n  constructor(readonly table: string) {}\n  async remove(id: number) { await db(this.table).where({ id }).del(); }\n}\nconst stays = new TableStore('stays');"],
  ])('are named %s', (_where, code) => {
    const application = analyzed({
      ...hotel.shared,
      'src/stays.ts': "import { db } from './database';\nexport const add = (remarks: string) => db('stays').insert({ remarks });\n",
      'src/stay-store.ts': `import { db } from './database';\n${code}\nexport const act = (id: number) =>\n  stays.remove(id);\n`,
    });
    const removals = storeOf(application, 'stays').accesses.filter(({ verb, span }) => verb === 'delete' && span.file === 'src/stay-store.ts');
    expect(removals.map(({ span }) => span.line)).toEqual([8]);
  });

  const store = "import { db, type Db } from './database';\nexport class TableStore {\n  constructor(readonly db: Db, readonly table: string) {}\n  static stays(db: Db) { return new TableStore(db, 'stays'); }\n  static stored(db: Db) { return TableStore.stays(db); }\n  remove(id: number) { return this.db(this.table).where({ id }).del(); }\n}\n";

  it.each([
    ['by the class itself', 'new TableStore(db, "stays").remove(id)'],
    ['by a static function', 'TableStore.stays(db).remove(id)'],
    ['by a function of a function', 'TableStore.stored(db).remove(id)'],
  ])('are opened %s', (_how, call) => {
    const application = analyzed({ ...hotel.shared, 'src/table-store.ts': `${store}export const act = (id: number) => ${call};\n` });
    const stays = storeOf(application, 'stays');
    expect(stays).toMatchObject({ kind: 'knex', span: { file: 'src/table-store.ts' }, deletion: { verdict: 'hard' } });
    expect(storeOf(application, 'guests').deletion.verdict).toBe('none');
  });

  it('are there without a migration where an object of a class opens them', () => {
    const others = Object.fromEntries(Object.entries(hotel.shared).filter(([path]) => !path.startsWith('migrations/')));
    const opened = analyzed({ ...others, 'src/table-store.ts': store });
    expect(opened.stores.map(({ name }) => name)).toEqual(['stays']);
    const shown = analyzed({ ...others, 'src/view.ts': "import { db } from './database';\nclass View { constructor(readonly table: string) {} title() { return this.table; } }\nexport const view = [db, new View('stays')];\n" });
    expect(shown.stores).toEqual([]);
  });
});
