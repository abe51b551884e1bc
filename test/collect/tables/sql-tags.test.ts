import { describe, expect, it } from 'vitest';
import type { Application } from '../../../src/link/application.js';
import { analyzed, storeOf } from '../analyzed.js';

const stayed = (files: Record<string, string>): Application => analyzed({ 'package.json': '{ "name": "hotel" }', ...files });

/** `retention 30 days @3:4`: tags with the place where each begins. */
function tagsOf(application: Application, store: string): Record<string, string[]> {
  const { annotations, fields } = storeOf(application, store);
  const told = (tags: typeof annotations): string[] => tags.map(({ name, value, span }) => `${name} ${value} @${span.line}:${span.column}`);
  return Object.fromEntries([['', annotations] as const, ...fields.map((field) => [field.name, field.annotations] as const)].filter(([, tags]) => tags.length > 0).map(([name, tags]) => [name, told(tags)]));
}

describe('@lethe tags in comments of SQL', () => {
  it('stand above a table and above or behind its columns', () => {
    const schema = [
      '-- the hotel', '', '-- guests of the house', '  -- @lethe retention 30 days', 'CREATE TABLE IF NOT EXISTS "guests" (', '  id serial PRIMARY KEY,',
      '  -- @lethe personal identity', '  badge text NOT NULL,', "  nickname text DEFAULT '--', -- @lethe not-personal made up\r", '  remarks text -- @lethe personal health says the doctor', ');',
    ].join('\n');
    const application = stayed({ 'schema.sql': schema });
    expect(tagsOf(application, 'guests')).toEqual({
      '': ['retention 30 days @4:6'], badge: ['personal identity @7:6'], nickname: ['not-personal made up @9:34'], remarks: ['personal health says the doctor @10:19'],
    });
    const { retention, fields } = storeOf(application, 'guests');
    expect(retention).toEqual({ verdict: 'declared', seconds: 30 * 86_400, evidence: [{ file: 'schema.sql', line: 4, how: '@lethe retention 30 days' }] });
    expect(fields.map(({ name, personal }) => [name, personal?.category])).toEqual([['id', 'pseudonymous'], ['badge', 'identity'], ['nickname', undefined], ['remarks', 'health']]);
  });

  it('belong to what begins first in the line below, and last in their own', () => {
    expect(tagsOf(stayed({ 'schema.sql': '-- @lethe retention 1 year\nCREATE TABLE guests (id int, badge text); -- @lethe personal identity\n' }), 'guests')).toEqual({
      '': ['retention 1 year @1:4'], badge: ['personal identity @2:46'],
    });
    expect(tagsOf(stayed({ 'schema.sql': 'CREATE TABLE guests ( -- @lethe keep the law asks for it\n  id int\n);' }), 'guests')).toEqual({ '': ['keep the law asks for it @1:26'] });
  });

  it('come with a column that is added later, and go with it', () => {
    const files = { 'migrations/1.sql': 'CREATE TABLE guests (id int);\n', 'migrations/2.sql': '-- @lethe personal identity\nALTER TABLE guests ADD COLUMN badge text;\n' };
    expect(tagsOf(stayed(files), 'guests')).toEqual({ badge: ['personal identity @1:4'] });
    expect(tagsOf(stayed({ ...files, 'migrations/3.sql': 'ALTER TABLE guests RENAME COLUMN badge TO card;' }), 'guests')).toEqual({ card: ['personal identity @1:4'] });
    expect(tagsOf(stayed({ ...files, 'migrations/3.sql': 'ALTER TABLE guests DROP COLUMN badge;' }), 'guests')).toEqual({});
  });

  it('stand in statements in code too', () => {
    const code = "import Database from 'better-sqlite3';\nconst db = new Database('hotel.db');\ndb.exec(`\n  -- @lethe retention 2 years\n  CREATE TABLE guests (\n    id integer,\n    badge text -- @lethe personal identity\n  )\n`);\nexport const add = () => db.prepare('INSERT INTO guests (id) VALUES (1)').run();\n";
    expect(tagsOf(stayed({ 'src/db.ts': code }), 'guests')).toEqual({ '': ['retention 2 years @4:6'], badge: ['personal identity @7:19'] });
  });

  it('of a table that a mapper declares too stand behind its own', () => {
    const entity = "import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';\n/** @lethe retention 1 year */\n@Entity('guests')\nexport class Guest {\n  @PrimaryGeneratedColumn() id: number;\n  @Column() cardNumber: string;\n}\n";
    const sql = '-- @lethe retention 2 years\nCREATE TABLE guests (\n  id int,\n  -- @lethe personal identity\n  card_number text\n);\n';
    const application = stayed({ 'src/guest.ts': entity, 'schema.sql': sql });
    expect(tagsOf(application, 'Guest')).toEqual({ '': ['retention 1 year @2:5', 'retention 2 years @1:4'], cardNumber: ['personal identity @4:6'] });
    expect(storeOf(application, 'Guest').retention.seconds).toBe(365 * 86_400);
  });

  it('need the comment to begin with the tag', () => {
    const schema = "-- see @lethe retention 30 days\nCREATE TABLE guests (\n  -- @lethal personal identity\n  badge text,\n\n  -- @lethe personal identity\n\n  card text\n);\n-- @lethe retention 1 day\n\n";
    expect(tagsOf(stayed({ 'schema.sql': schema }), 'guests')).toEqual({});
  });
});
