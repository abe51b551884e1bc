import { describe, expect, it } from 'vitest';
import type { AgeCondition } from '../../src/collect/facts.js';
import type { Application } from '../../src/link/application.js';
import { accessesIn, analyzed, itDoes, itLogs, itReads, storeOf, type Around } from './analyzed.js';

const hotel: Around = {
  shared: {
    'package.json': '{ "name": "hotel" }',
    'schema.sql': 'CREATE TABLE guests (id serial PRIMARY KEY, email text, left_at timestamptz);\nCREATE TABLE stays (id serial PRIMARY KEY, guest_id int REFERENCES guests (id) ON DELETE CASCADE, remarks text, left_at timestamptz);\n',
    'src/dates.ts': 'export const monthAgo = (): Date => new Date(Date.now() - 30 * 24 * 60 * 60 * 1000);\n',
  },
  file: (code) => `import { monthAgo } from './dates';\nexport const used = [monthAgo];\ndeclare const input: { id: number; email: string };\n${code}\n`,
};

describe('a client of SQL', () => {
  itDoes(hotel, [
    ['pg', "import { Pool } from 'pg';\nconst pool = new Pool();\nexport const act = async () => { await pool.query('DELETE FROM guests WHERE id = $1', [input.id]); await pool.query({ text: 'INSERT INTO stays (remarks) VALUES ($1)', values: [input.email] }); };", ['create stays', 'delete guests']],
    ['mysql2', "import mysql from 'mysql2/promise';\nexport const act = async () => { const db = await mysql.createConnection({}); await db.execute('UPDATE `guests` SET `email` = ? WHERE `id` = ?', [input.email, input.id]); };", ['update guests']],
    ['better-sqlite3', "import Database from 'better-sqlite3';\nconst db = new Database('hotel.db');\nexport const act = () => db.prepare('DELETE FROM stays WHERE guest_id = ?').run(input.id);", ['delete stays']],
    ['node:sqlite', "import { DatabaseSync } from 'node:sqlite';\nconst db = new DatabaseSync(':memory:');\nexport const act = () => { db.exec('DELETE FROM stays; DELETE FROM guests'); };", ['delete guests', 'delete stays']],
    ['postgres.js', "import postgres from 'postgres';\nconst sql = postgres();\nexport const act = async () => { await sql`INSERT INTO guests ${sql(input)}`; await sql`DELETE FROM stays WHERE guest_id IN ${sql([1])}`; await sql`UPDATE guests SET ${sql(input)} WHERE id = ${input.id}`; };", ['create guests', 'delete stays', 'update guests']],
    ['slonik', "import { createPool, sql } from 'slonik';\nexport const act = async () => { const pool = await createPool(''); await pool.query(sql.unsafe`DELETE FROM ${sql.identifier(['guests'])} WHERE id = ${input.id}`); };", ['delete guests']],
    ['slonik with names in constants', "import { createPool, createSqlTag, sql } from 'slonik';\nconst tag = createSqlTag({});\nconst GUESTS = sql.identifier(['public', 'guests']);\nexport const act = async () => { const pool = await createPool(''); await pool.query(sql.typeAlias('void')`DELETE FROM ${GUESTS} WHERE id = ${input.id}`); await pool.any(tag.unsafe`UPDATE stays SET remarks = ${input.email}`); };", ['delete guests', 'update stays']],
    ['ClickHouse', "import { createClient } from '@clickhouse/client';\nconst client = createClient();\nexport const act = () => client.insert({ table: 'stays', values: [{ remarks: input.email }], format: 'JSONEachRow' });", ['create stays']],
    ['a mutation of ClickHouse', "import { createClient } from '@clickhouse/client';\nconst client = createClient();\nexport const act = () => client.command({ query: 'DELETE FROM stays WHERE guest_id = 1' });", ['delete stays']],
    ['a wrapper of the application', "declare const pool: any;\nconst run = (text: string, values: unknown[]) => pool.query(text, values);\nexport const act = () => run('DELETE FROM guests WHERE id = $1', [input.id]);", ['delete guests']],
    ['a text in a constant', "declare const pool: any;\nconst REMOVE_GUEST = 'DELETE FROM guests WHERE id = $1';\nexport const act = () => pool.query(REMOVE_GUEST, [input.id]);", ['delete guests']],
    ['a name in place of two question marks', "declare const pool: any;\nexport const act = () => pool.query('DELETE FROM ?? WHERE ?? = ?', ['stays', 'guest_id', input.id]);", ['delete stays']],
    ['a name in place of two question marks in a constant', "declare const pool: any;\nconst TABLE = 'guests';\nexport const act = () => pool.query('UPDATE ?? SET email = ? WHERE id = ?', [TABLE, input.email, input.id]);", ['update guests']],
    ['a name in angle brackets', "declare const db: any;\nexport const act = async () => { await db.none('DELETE FROM $<table:name> WHERE guest_id = $<id>', { table: 'stays', id: input.id }); await db.result('UPDATE guests SET email = $<email> WHERE id = $<id>', input); };", ['delete stays', 'update guests']],
    ['a name behind a position', "declare const db: any;\nexport const act = () => db.none('DELETE FROM $1~ WHERE guest_id = $2', ['stays', input.id]);", ['delete stays']],
    ['names without values', "declare const db: any; declare const given: any;\nexport const act = () => db.none('DELETE FROM $<table:name> WHERE guest_id = $<id>', given);", []],
    ['two question marks without values', "declare const pool: any;\nexport const act = () => pool.query('DELETE FROM ??');", []],
    ['a text in parts', "declare const pool: any;\nconst TABLE = 'stays';\nexport const act = () => pool.query('DELETE FROM ' + TABLE + ' WHERE id = $1', [input.id]);", ['delete stays']],
    ['a loop over names of tables', "declare const pool: any;\nconst TABLES = ['stays', 'guests'];\nexport const act = async () => { for (const table of TABLES) await pool.query(`DELETE FROM ${table} WHERE guest_id = $1`, [input.id]); };", ['delete guests', 'delete stays']],
    ['a callback on names of tables', "declare const pool: any;\nexport const act = () => Promise.all(['guests', 'stays'].map((table) => pool.query('UPDATE ' + table + ' SET email = $1', [input.email])));", ['update guests', 'update stays']],
    ['a loop over descriptions of tables', "declare const pool: any;\nconst OWNED = [{ table: 'stays', key: 'guest_id' }, { table: 'guests', key: 'id' }] as const;\nexport const act = async () => { for (const { table, key } of OWNED) await pool.query(`DELETE FROM ${table} WHERE ${key} = $1`, [input.id]); };", ['delete guests', 'delete stays']],
    ['a loop over entries that name tables', "declare const pool: any;\nconst OWNED = [{ table: 'stays' }, { table: 'guests' }];\nexport const act = () => OWNED.forEach((owned) => pool.query(`DELETE FROM \"${owned.table}\"`));", ['delete guests', 'delete stays']],
    ['a loop over names in place of two question marks', "declare const pool: any;\nexport const act = async () => { for (const table of ['guests', 'stays']) await pool.query('DELETE FROM ?? WHERE id = ?', [table, input.id]); };", ['delete guests', 'delete stays']],
    ['a loop over names that a helper may lengthen, either way the statement is written', "declare const pool: any; declare const cluster: boolean;\nfunction placed(table: string): string {\n  if (cluster) return `${table}_shards ON CLUSTER '{main}'`;\n  return table;\n}\nexport const act = async () => {\n  const where = `guest_id = ${input.id}`;\n  for (const table of ['guests', 'stays']) {\n    const query = table.endsWith('_view') ? `ALTER TABLE ${placed(table)} DELETE WHERE ${where};` : `DELETE FROM ${placed(table)} WHERE ${where};`;\n    await pool.command({ query });\n  }\n};", ['delete guests', 'delete stays']],
    ['a name that a helper gave before', "declare const pool: any; declare const cluster: boolean;\nconst names = { stays: 'stays' };\nconst placed = (table: string) => { if (cluster) return `${table}_shards`; return table; };\nexport const act = async () => { const target = placed(names.stays); await pool.command({ query: `ALTER TABLE ${target} DELETE WHERE guest_id = {guest:String}` }); };", ['delete stays']],
    ['a loop over names that nobody knows', "declare const pool: any; declare const more: string;\nexport const act = async () => { for (const table of ['guests', more]) await pool.query(`DELETE FROM ${table}`); };", []],
    ['a common table expression', "declare const pool: any;\nexport const act = () => pool.query(`WITH old AS (SELECT id FROM guests) DELETE FROM stays USING old WHERE stays.guest_id = old.id`);", ['delete stays', 'read guests']],
    ['a prepared statement in a variable', "import Database from 'better-sqlite3';\nconst db = new Database('hotel.db');\nconst remove = db.prepare('DELETE FROM stays WHERE guest_id = ?').pluck();\nexport const act = () => remove.run(input.id);", ['delete stays']],
    ['a text that is a value', "declare const sql: any;\nconst KIND = 'it is guests';\nexport const act = () => sql`DELETE FROM stays WHERE remarks = ${KIND} AND guest_id = ${input.id}`;", ['delete stays']],
    ['a script in a transaction', "import Database from 'better-sqlite3';\nconst db = new Database('hotel.db');\nexport const act = () => db.exec(`BEGIN TRANSACTION;\n  DELETE FROM stays;\n  COMMIT;`);", ['delete stays']],
    ['a script behind settings', "declare const pool: any;\nexport const act = () => pool.query('SET statement_timeout = 0; DELETE FROM guests;');", ['delete guests']],
    ['functions of a builder that nothing declares', "import { del, insert, select, update } from 'tiny-builder';\ndeclare const connection: any;\nexport const act = async () => { await insert('guests').given(input).execute(connection); await update('stays').given({ remarks: '' }).where('id', '=', 1).execute(connection); await del('stays').where('id', '=', input.id).execute(connection); await select('email').from('guests').load(connection); };", ['create guests', 'delete stays', 'read guests', 'update stays']],
    ['functions of a builder of the application', "class Removal { where(column: string, value: unknown) { return this; } async execute() {} }\nconst del = (table: string) => new Removal();\nexport const act = () => del('stays').where('id', input.id).execute();", ['delete stays']],
    ['a route and an entry of a list are no tables', "declare const app: any; declare const cache: any;\nexport const act = () => { app.delete('guests', () => undefined); cache.delete('stays'); cache.from('guests'); };", []],
    ['a message is no statement', "export const act = () => { console.log('DELETE FROM guests'); throw new Error('DELETE FROM stays failed'); };", []],
    ['a label is no statement', "declare const t: any;\nexport const act = () => t('Delete guests from the list');", []],
    ['a query of another language is no statement', "declare const gql: any;\nexport const act = () => gql`DELETE FROM guests`;", []],
  ]);
});

type Age = Pick<AgeCondition, 'field' | 'kind' | 'seconds' | 'scope' | 'checksOnly'>;
const agesIn = (application: Application, file: string): Age[] => accessesIn(application, file).flatMap(({ effect: { age } }) => (age === undefined ? [] : [{
  field: age.field, kind: age.kind, scope: age.scope, checksOnly: age.checksOnly, ...(age.seconds === undefined ? {} : { seconds: age.seconds }),
}]));
const month = { field: 'left_at', kind: 'age', scope: 'all', checksOnly: false, seconds: 2_592_000 } as const;
const age = { field: 'left_at', kind: 'age', scope: 'all', checksOnly: false } as const;
const passed = { field: 'left_at', kind: 'passed', scope: 'all', checksOnly: false } as const;
const run = (text: string, values = ''): string => `declare const db: any, given: any;\nexport const act = () => db.query(${text}${values === '' ? '' : `, ${values}`});`;

describe('a statement in a method of a base class', () => {
  it.each([
    ['in a template', '`DELETE FROM ${this.table} WHERE id = $1`, [id]'],
    ['in place of two question marks', "'DELETE FROM ?? WHERE id = ?', [this.table, id]"],
  ])('acts on the table that a subclass names %s', (_how, given) => {
    const application = analyzed({
      ...hotel.shared,
      'src/base.ts': `declare const pool: any;\nexport class Store {\n  constructor(protected table: string) {}\n  remove(id: number) { return pool.query(${given}); }\n}\n`,
      'src/act.ts': "import { Store } from './base';\nclass Stays extends Store { constructor() { super('stays'); } }\nclass Guests extends Store { constructor() { super('guests'); } }\nexport const others = new Guests();\nexport const act = (id: number) => new Stays().remove(id);\n",
    });
    expect(application.stores.map(({ name, deletion }) => `${name} ${deletion.verdict}`)).toEqual(['guests none', 'stays hard']);
  });

  it('ends rows by an age that stands at the marks behind the name', () => {
    const application = analyzed({
      ...hotel.shared,
      'src/act.ts': "import { monthAgo } from './dates';\ndeclare const pool: any;\nsetInterval(() => pool.query('DELETE FROM ?? WHERE left_at < ?', ['stays', monthAgo()]), 1000);\n",
    });
    expect(storeOf(application, 'stays').retention).toMatchObject({ verdict: 'enforced', seconds: 30 * 86_400 });
  });
});

it('a table of ClickHouse that a seed creates is a store, one of another database is none', () => {
  const application = analyzed({
    'package.json': '{ "name": "hotel" }',
    'seeds/001.sql': 'CREATE TABLE visits (email String, at DateTime) ENGINE = MergeTree() ORDER BY at TTL at + INTERVAL 30 DAY;',
    'seeds/002.sql': 'CREATE TABLE samples (id serial PRIMARY KEY, email text);',
  });
  expect(application.stores.map(({ name, retention }) => `${name} ${retention.verdict}`)).toEqual(['visits enforced']);
});

describe('a purge in SQL', () => {
  itReads<Age[]>(hotel, agesIn, [
    ['takes its deadline by position', run("'DELETE FROM stays WHERE left_at < $1'", '[monthAgo()]'), [month]],
    ['takes its deadline by name', run("'DELETE FROM stays WHERE left_at < :deadline'", '{ replacements: { deadline: monthAgo() } }'), [month]],
    ['takes its deadline as an argument', "declare const db: any;\nexport const act = () => db.prepare('DELETE FROM stays WHERE left_at < ?').run(monthAgo());", [month]],
    ['takes its deadline in the template', 'declare const sql: any;\nexport const act = () => sql`DELETE FROM stays WHERE left_at < ${monthAgo()}`;', [month]],
    ['takes its deadline where a prepared statement runs', "declare const db: any;\nconst purge = db.prepare('DELETE FROM stays WHERE left_at < $deadline');\nexport const act = () => purge.run({ $deadline: monthAgo() });", [month]],
    ['takes its deadline where a property holds the statement', "declare const db: any;\nclass Stays {\n  #purge;\n  constructor() { this.#purge = db.prepare('DELETE FROM stays WHERE left_at < ?'); }\n  act() { this.#purge.run(monthAgo()); }\n}\nexport const act = () => new Stays().act();", [month]],
    ['takes its deadline where a function prepares the statement', "declare const db: any;\nconst statements = { purge: () => db.prepare('DELETE FROM stays WHERE left_at < ?') };\nexport const act = () => statements.purge().run(monthAgo());", [month]],
    ['has a constant period in the template', "declare const sql: any;\nconst PERIOD = '30 days';\nexport const act = () => sql`DELETE FROM stays WHERE left_at < now() - ${PERIOD}::interval`;", [month]],
    ['has a period of slonik', "declare const sql: any;\nexport const act = () => sql.unsafe`DELETE FROM stays WHERE left_at < now() - ${sql.interval({ days: 30 })}`;", [month]],
    ['takes its deadline by name at the driver', run("'DELETE FROM stays WHERE left_at < @deadline'", '{ deadline: monthAgo() }'), [month]],
    ['calculates it for SQL Server', run("'DELETE FROM stays WHERE left_at < DATEADD(day, -30, GETDATE())'"), [month]],
    ['calculates it for MySQL', run("'DELETE FROM stays WHERE left_at < DATE_ADD(NOW(), INTERVAL -30 DAY)'"), [month]],
    ['calculates it for ClickHouse', run("'DELETE FROM stays WHERE left_at < subtractDays(now(), 30)'"), [month]],
    ['calculates it in seconds', run("'DELETE FROM stays WHERE left_at < unixepoch() - 86400 * 30'"), [month]],
    ['calculates it by a modifier that the program puts in', run("`DELETE FROM stays WHERE left_at < datetime('now', '-${given} days')`"), [age]],
    ['calculates it by a modifier that is put together', run("\"DELETE FROM stays WHERE left_at < datetime('now', '-' || ? || ' days')\"", '[given]'), [age]],
    ['calculates it by a modifier by position', run("\"DELETE FROM stays WHERE left_at < datetime('now', ?)\"", "['-30 days']"), [month]],
    ['calculates it by a modifier by position that the program makes', run("\"DELETE FROM stays WHERE left_at < datetime('now', ?)\"", '[`-${given} days`]'), [age]],
    ['calculates it by a modifier that leads into the future', run("\"DELETE FROM stays WHERE left_at < datetime('now', ?)\"", "['+30 days']"), []],
    ['calculates it by an amount by position that goes back, before its unit', run("\"DELETE FROM stays WHERE left_at < datetime('now', ? || ' hours')\"", '[given * -24]'), [age]],
    ['calculates it by an amount that goes forward, before its unit', run("\"DELETE FROM stays WHERE left_at < datetime('now', ? || ' hours')\"", '[given * 24]'), []],
    ['calculates it by an amount in an interval that goes back', run("'DELETE FROM stays WHERE left_at < DATE_ADD(NOW(), INTERVAL ? DAY)'", '[-given]'), [age]],
    ['calculates it by an amount in an interval that goes forward', run("'DELETE FROM stays WHERE left_at < DATE_ADD(NOW(), INTERVAL ? DAY)'", '[given]'), []],
    ['calculates it by what a function chooses for the database', `declare const lite: boolean;\nclass Dates { static moved() { if (lite) { return "datetime('now', ? || ' hours')"; } else { return 'DATE_ADD(UTC_TIMESTAMP(), INTERVAL ? HOUR)'; } } }\n${run("'DELETE FROM stays WHERE left_at < ' + Dates.moved()", '[given * -24]')}`, [age]],
    ['calculates it from the start of a day', run("`DELETE FROM stays WHERE left_at < date_trunc('day', now() - interval '30 days')`"), [month]],
    ['calculates it with a cast', run("`DELETE FROM stays WHERE left_at::date < CURRENT_DATE - '30 days'::interval`"), [month]],
    ['counts the days between', run("'DELETE FROM stays WHERE age(left_at) > interval \\'30 days\\''"), [month]],
    ['compares with now', run("'DELETE FROM stays WHERE (left_at <= CURRENT_TIMESTAMP OR remarks IS NULL)'"), [passed]],
    ['turns the comparison round', run("'DELETE FROM stays WHERE NOT (left_at > now())'"), [passed]],
    ['leaves out what has no end', run("'DELETE FROM stays WHERE left_at <> -1 AND left_at < $1'", '[monthAgo()]'), [month]],
    ['leaves out what is of another kind', run("'DELETE FROM stays WHERE guest_id <> 1 AND left_at < $1'", '[monthAgo()]'), [{ ...month, scope: 'some' }]],
    ['is that of some', run("\"DELETE FROM stays WHERE left_at < now() AND remarks IN ('a', 'b')\""), [{ ...passed, scope: 'some' }]],
    ['is that of all, in two parts', run("\"DELETE FROM stays WHERE remarks = :open AND left_at < now() - interval '30 days' OR remarks <> :open AND left_at < now() - interval '60 days'\""), [month]],
    ['is that of two kinds', run("\"DELETE FROM stays WHERE remarks = 'a' AND left_at < now() OR remarks = 'b' AND left_at < now()\""), [{ ...passed, scope: 'some' }]],
    ['is that of all, beside some that end sooner', run("\"DELETE FROM stays WHERE (remarks = 'a' AND left_at < now()) OR left_at < now() - interval '30 days'\""), [month]],
    ['is turned round as a whole', run("'DELETE FROM stays WHERE NOT (left_at > now() OR guest_id = 1)'"), [passed]],
    ['is that of a schedule in the database', run("\"SELECT cron.schedule('purge', '0 3 * * *', $$DELETE FROM stays WHERE left_at < now() - interval '30 days'; DELETE FROM guests WHERE id = 1$$)\""), [month]],
    ['is that of one', run("'DELETE FROM stays WHERE left_at < now() AND guest_id = $1'", '[input.id]'), [{ ...passed, scope: 'one' }]],
    ['only leaves the old ones out', run("'SELECT * FROM stays WHERE left_at > now()'"), [{ ...passed, checksOnly: true }]],
    ['is handed over as a text', "declare const db: any;\nconst clear = (where: string) => db.query(`DELETE FROM stays WHERE ${where}`);\nexport const act = () => clear(\"left_at < now() - interval '30 days'\");", [month]],
    ['is handed over as a text with an amount of days, through functions', "declare const db: any, given: any;\nconst clear = async (where: string) => { await db.query('DELETE FROM stays WHERE guest_id IN (SELECT id FROM guests WHERE ' + where + ')'); };\nconst pass = (where: string) => clear(where);\nexport const act = () => pass(`left_at < datetime('now', '-${given} day')`);", [age, age]],
    ['is handed over as a text by one of several callers', "declare const db: any;\nconst clear = (where: string) => db.query(`DELETE FROM stays WHERE ${where}`);\nexport const act = async () => { await clear('guest_id = 1'); await clear(\"left_at < now() AND guest_id = 2\"); await clear('left_at < now()'); };", [passed]],
    ['is none that is handed over as a text', "declare const db: any;\nconst clear = (where: string) => db.query(`DELETE FROM stays WHERE ${where}`);\nexport const act = (id: string) => clear(`guest_id = ${id}`);", []],
    ['is none where a value is handed over', "declare const db: any;\nconst clear = (id: string) => db.query(`DELETE FROM stays WHERE guest_id = ${id} AND left_at IS NULL`);\nexport const act = () => clear('left_at < now()');", []],
    ['stands in a text that grows', "declare const db: any, kinds: string[] | null;\nexport const act = (days: number) => {\n  let text = 'delete from stays where id in (select id from stays where ';\n  const deadline = Date.now() - days * 86_400_000;\n  text += 'left_at <= ? ';\n  const values: unknown[] = [deadline];\n  if (kinds !== null) {\n    text += `and remarks in (${kinds.map(() => '?').join(',')}) `;\n    values.push(...kinds);\n  }\n  text += 'limit 10)';\n  return db.prepare(text).run(...values);\n};", [age, { ...age, scope: 'one' }]],
    ['stands in a text that grows to a condition on one', "declare const db: any;\nexport const act = (id: number) => {\n  let text = 'DELETE FROM stays WHERE left_at < now()';\n  text += ' AND guest_id = $1';\n  return db.query(text, [id]);\n};", [{ ...passed, scope: 'one' }]],
    ['stands in a text that grows in one of two ways', "declare const db: any, all: boolean;\nexport const act = (id: number) => {\n  let text = 'DELETE FROM stays WHERE ';\n  if (all) { text += 'left_at < now()'; } else { text += 'guest_id = $1'; }\n  return db.query(text, [id]);\n};", [passed]],
    ['has a deadline that nothing tells', run("'DELETE FROM stays WHERE left_at < $1'", '[input.id]'), []],
  ]);
});

describe('a prepared statement', () => {
  const store = (run: string): string => storeOf(analyzed({ ...hotel.shared, 'src/main.js': `import Database from 'better-sqlite3';
const db = new Database('hotel.db');
const purge = db.prepare("DELETE FROM stays WHERE left_at < datetime('now', '-30 days')");
function forget() { purge.run(); }
${run}
` }), 'stays').retention.verdict;

  it('acts where it is run, not where it is prepared', () => {
    expect(store('')).toBe('unreachable');
    expect(store('setInterval(forget, 60_000);')).toBe('enforced');
  });
});

const noting: Around = { ...hotel, file: (code) => hotel.file(`import { Pool } from 'pg';\nimport pino from 'pino';\nconst pool = new Pool();\nconst logger = pino();\ndeclare const given: any;\n${code}`) };

describe('a value that a statement writes to a column, and that is logged beside it, is that column', () => {
  itLogs(noting, [
    ['by its position', "export const act = async (mark: string) => { logger.info(`kept ${mark}`); await pool.query('INSERT INTO guests (id, email) VALUES ($1, $2)', [1, mark]); };", ['guests.email']],
    ['by its position in a text in parts', "export const act = async (mark: string) => { await pool.query('UPDATE guests SET ' + 'email = $2 ' + 'WHERE id = $1', [1, mark]); logger.info({ mark }); };", ['guests.email']],
    ['by its name', "import Database from 'better-sqlite3';\nconst db = new Database('hotel.db');\nexport const act = (mark: string) => { logger.info(mark); db.prepare('INSERT INTO guests (email) VALUES (@mark)').run({ mark }); };", ['guests.email']],
    ['in a template', "declare const sql: any;\nexport const act = async (mark: string) => { logger.info(mark); await sql`UPDATE guests SET email = ${mark} WHERE id = 1`; };", ['guests.email']],
    ['as a property', "export const act = async (answer: any) => { logger.info(answer.line); await pool.query('INSERT INTO stays (remarks) VALUES ($1)', [answer.line]); };", ['stays.remarks']],
    ['taken out of a larger one', "export const act = async () => { const { line } = given; logger.info({ line }); await pool.query('INSERT INTO stays (remarks) VALUES ($1)', [line]); };", ['stays.remarks']],
    ['and not another of that name', "export const act = async (mark: string) => { await pool.query('INSERT INTO guests (email) VALUES ($1)', [mark]); };\nexport const other = (mark: string) => { logger.info(mark); };", []],
    ['and not one that goes beside it', "export const act = async (mark: string, room: string) => { logger.info(room); await pool.query('INSERT INTO guests (email) VALUES ($1)', [mark, room]); };", []],
    ['and not one that something is computed from', "export const act = async (mark: string) => { logger.info(mark); await pool.query('INSERT INTO guests (email) VALUES ($1)', [`${mark}@example.invalid`]); };", []],
    ['and not in a column that nothing declares', "export const act = async (mark: string) => { logger.info(mark); await pool.query('INSERT INTO rooms (email) VALUES ($1)', [mark]); };", []],
  ]);
});
