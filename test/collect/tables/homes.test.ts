import { describe, expect, it } from 'vitest';
import { analyzed } from '../analyzed.js';

const client = "import pg from 'pg';\nconst pool = new pg.Pool();\n";
const emptying = `${client}export async function emptyDatabase() {\n  await pool.query('delete from stays');\n  await pool.query('delete from stays where room is null');\n}\n`;
const adding = `${client}export const add = (email: string) => pool.query('INSERT INTO stays (email) VALUES ($1)', [email]);\n`;
const reading = `${client}export const all = () => pool.query('SELECT email FROM stays');\n`;
const created = { 'migrations/1.sql': 'CREATE TABLE stays (id int, email text, room text);\n' };

/** Where the only store stands. */
const placeIn = (files: Record<string, string>): string[] => analyzed({ 'package.json': '{ "name": "hotel" }', ...created, ...files }).stores.map(({ name, span }) => `${name} ${span.file}`);

describe('the home of a table that code names', () => {
  it.each([
    ['is no helper of tests, whatever else changes it', { 'testing/index.ts': emptying, 'src/add.ts': adding }, 'src/add.ts'],
    ['is no helper of tests where code only reads it', { 'test-utils/empty.ts': emptying, 'src/all.ts': reading }, 'src/all.ts'],
    ['is where it is changed rather than read', { 'src/add.ts': adding, 'src/all.ts': reading }, 'src/add.ts'],
    ['is no migration, whose folder is called after its tool', { 'db/pg-migrations/2.ts': adding }, 'migrations/1.sql'],
    ['is a script if nothing else names it', { 'scripts/empty.ts': emptying }, 'scripts/empty.ts'],
  ])('%s', (_, files, place) => {
    expect(placeIn(files)).toEqual([`stays ${place}`]);
  });
});

describe('a script beside the file of SQL that creates a table', () => {
  it.each([
    ['is no home of it', { 'src/all.ts': reading }, 'src/all.ts'], ['leaves it where it is created', {}, 'db/hotel.sql'],
  ])('%s', (_, files, place) => {
    const application = analyzed({ 'package.json': '{ "name": "hotel" }', 'db/hotel.sql': created['migrations/1.sql'], 'db/upgrade.ts': emptying, ...files });
    expect(application.stores.map(({ span }) => span.file)).toEqual([place]);
  });
});

describe('a table that is called like those of PostgreSQL', () => {
  it('is one of the application where it creates it', () => {
    const application = analyzed({
      'package.json': '{ "name": "hotel" }', 'db/schema.sql': 'CREATE TABLE pg_sessions (sid text, sess json);\n',
      'src/watch.ts': `${client}export const sizes = () => pool.query('SELECT relname FROM pg_class');\nexport const stop = () => pool.query('DELETE FROM pg_locks');\n`,
    });
    expect(application.stores.map(({ name, span }) => [name, span.file])).toEqual([['pg_sessions', 'db/schema.sql']]);
  });
});

describe('a table of which two libraries write the name in their own way', () => {
  it('is one store', () => {
    const application = analyzed({
      'package.json': '{ "name": "hotel" }',
      'src/db.ts': "import { CamelCasePlugin, Kysely } from 'kysely';\nimport knex from 'knex';\ninterface Database { guestStays2024: { email: string } }\nexport const typed = new Kysely<Database>({ dialect: undefined, plugins: [new CamelCasePlugin({ underscoreBeforeDigits: true })] });\nexport const plain = knex({ client: 'pg' });\nexport const keep = (email: string) => typed.insertInto('guestStays2024').values({ email }).execute();\nexport const drop = (email: string) => plain('guest_stays_2024').where({ email }).delete();\n",
    });
    expect(application.stores.map(({ name, deletion }) => [name, deletion.verdict])).toEqual([['guestStays2024', 'hard']]);
  });
});
