import { describe, expect, it } from 'vitest';
import { analyzed, storeOf } from '../analyzed.js';

const isOneToOne = (files: Record<string, string>): (boolean | undefined)[] =>
  storeOf(analyzed({ 'package.json': '{ "name": "hotel" }', ...files }), 'badges').relations.map((relation) => relation.isOneToOne);

describe('a key that no two rows share', () => {
  it.each([
    ['UNIQUE', 'id int PRIMARY KEY, guest_id int UNIQUE REFERENCES guests (id)', true],
    ['the only primary key', 'guest_id int PRIMARY KEY REFERENCES guests (id)', true],
    ['one of two primary keys', 'day date, guest_id int REFERENCES guests (id), PRIMARY KEY (day, guest_id)', undefined],
    ['any other', 'id int PRIMARY KEY, guest_id int REFERENCES guests (id)', undefined],
  ])('is one to one in SQL: %s', (_, columns, expected) => {
    expect(isOneToOne({ 'schema.sql': `CREATE TABLE guests (id int PRIMARY KEY, email text);\nCREATE TABLE badges (${columns}, title text);\n` })).toEqual([expected]);
  });

  it.each([['.unique()', true], ['.notNullable()', undefined]])('is one to one in Knex: %s', (link, expected) => {
    const migration = `exports.up = (knex) => knex.schema
  .createTable('guests', (table) => { table.increments('id'); table.string('email'); })
  .createTable('badges', (table) => { table.increments('id'); table.string('title'); table.integer('guest_id')${link}.references('id').inTable('guests'); });
`;
    expect(isOneToOne({ 'migrations/1_badges.js': migration })).toEqual([expected]);
  });
});
