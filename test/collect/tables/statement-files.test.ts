import { describe, expect, it } from 'vitest';
import { analyzed } from '../analyzed.js';

const statements = {
  'package.json': '{ "name": "hotel" }',
  'db/sql/guests/create.sql': 'CREATE TABLE guests (id serial PRIMARY KEY, email text, left_at timestamptz);\n',
  'db/sql/guests/remove.sql': '/* Licence */\n\n-- Whoever asks\nDELETE FROM guests WHERE id = ${id};\n',
  'db/sql/guests/mark.sql': 'UPDATE guests SET left_at = now() WHERE id = ${id};\n',
  'db/sql/guests/purge.sql': "DELETE FROM guests WHERE left_at < now() - interval '30 days';\n",
  'db/sql/guests/empty.sql': 'DELETE FROM $<table:name>;\n',
};
const helper = "import pgPromise from 'pg-promise';\nimport { join } from 'node:path';\nconst pgp = pgPromise();\nexport const db = pgp('postgres://hotel');\n"
  + "export const sql = (file: string) => new pgp.QueryFile(join(__dirname, 'sql', file), { minify: true });\n";
const imports = "import { join } from 'node:path';\nimport { readFileSync } from 'node:fs';\nimport { db, sql } from './db';\n";

const guestsOf = (code: string, files: Record<string, string> = {}): readonly string[] => {
  const { stores } = analyzed({ ...statements, 'db/db.ts': helper, 'db/guests.ts': imports + code, ...files });
  return stores.map(({ name, deletion, retention }) => `${name} ${deletion.verdict} ${retention.verdict}`);
};

describe('a statement in a file of its own', () => {
  it.each([
    ['is run where a helper loads it', "export const remove = (id: number) => db.none(sql('guests/remove.sql'), { id });\n"],
    ['is run where an object holds it', "const files = { guests: { remove: sql('guests/remove.sql') } };\nexport const remove = (id: number) => db.none(files.guests.remove, { id });\n"],
    ['is run where a variable holds its text', "const remove = readFileSync(join(__dirname, 'sql', 'guests', 'remove.sql')).toString();\nexport const run = (id: number) => db.none(remove, { id });\n"],
    ['is found by a template', "const remove = readFileSync(`${__dirname}/sql/guests/remove.sql`, 'utf8');\nexport const run = (id: number) => db.none(remove, { id });\n"],
    ['is found by a sum', "export const run = (id: number) => db.none(readFileSync(__dirname + '/sql/guests/remove.sql', 'utf8'), { id });\n"],
    ['is run by what takes the name of the file', "import postgres from 'postgres';\nconst client = postgres();\nexport const run = (id: number) => client.file('sql/guests/remove.sql', [id]);\n"],
    ['names the table that it is given', "export const empty = () => db.none(sql('guests/empty.sql'), { table: 'guests' });\n"],
  ])('%s', (_, code) => {
    expect(guestsOf(code)).toEqual(['guests hard none']);
  });

  it('purges by age where something runs it', () => {
    expect(guestsOf("setInterval(() => db.none(sql('guests/purge.sql')), 86_400_000);\n")).toEqual(['guests hard enforced']);
  });

  it('is not run by a message about it', () => {
    expect(guestsOf("export const tell = () => console.log(readFileSync('sql/guests/remove.sql', 'utf8'));\n")).toEqual(['guests none none']);
  });

  it('is not run where code only loads it', () => {
    expect(guestsOf("export const remove = sql('guests/remove.sql');\n")).toEqual(['guests none none']);
  });

  it('is the nearest of those that end with the same path', () => {
    const other = { 'db/upgrades/1/sql/guests/mark.sql': 'DELETE FROM guests;\n' };
    expect(guestsOf("export const mark = (id: number) => db.none(sql('guests/mark.sql'), { id });\n", other)).toEqual(['guests none none']);
  });

  it('is none of several that are as near', () => {
    const others = { 'db/a/drop.sql': 'DELETE FROM guests;\n', 'db/b/drop.sql': 'DELETE FROM guests;\n' };
    expect(guestsOf("export const drop = () => db.none(sql('drop.sql'));\n", others)).toEqual(['guests none none']);
  });

  it('does nothing to rows where it sets up tables', () => {
    const setUp = { 'db/sql/set-up.sql': 'CREATE TABLE rooms (id int);\nDELETE FROM guests;\n' };
    expect(guestsOf("export const setUp = () => db.none(sql('set-up.sql'));\n", setUp)).toContain('guests none none');
  });
});
