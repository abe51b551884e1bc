import { describe, expect, it } from 'vitest';
import { analyzed } from '../analyzed.js';

const connection = "const knex = require('knex');\nmodule.exports = knex({ client: 'pg' });\n";

/** The stores of an application with that code behind `db`, sorted, each with its fields. */
function storesIn(code: string, more: Record<string, string> = {}): string[] {
  const { stores } = analyzed({
    'package.json': '{ "name": "hotel" }', 'db.js': connection, ...more,
    'stays.js': `const db = require('./db');\nmodule.exports = (id) => {\n  ${code}\n};\n`,
  });
  return stores.map(({ name, fields }) => `${name}(${fields.map((field) => field.name).sort().join(' ')})`).sort();
}

describe('a table that queries only read', () => {
  it.each([
    ['is a store where nothing creates any', "db('Guest').where('Id', id).first('FullName');", ['Guest(FullName Id)']],
    ['is a store where it is joined', "db('Stay').leftJoin('Guest', 'Guest.Id', 'Stay.GuestId').join('Room as R', 'R.Id', 'Stay.RoomId').select('Guest.FullName');", ['Guest(FullName)', 'Room()', 'Stay()']],
    ['is named in a constant', "const GUESTS = 'Guest'; db('Stay').innerJoin({ g: GUESTS }, 'g.Id', 'Stay.GuestId').first();", ['Guest()', 'Stay()']],
    ['is none where what is joined is a query', "db('Stay').join(db('Guest').select('Id').as('G'), 'G.Id', 'Stay.GuestId').select('Stay.Nights');", ['Guest(Id)', 'Stay(Nights)']],
    ['is none where the query gives it that name', "db.with('Late', db('Stay').where('Hour', 22)).from('Late').join('Late', 'x', 'y').first(); db('Stay').select('Nights');", ['Stay(Hour Nights)']],
  ])('%s', (_behaviour, code, stores) => {
    expect(storesIn(code)).toEqual(stores);
  });

  it('stands in its migration where queries only join it', () => {
    const { stores } = analyzed({
      'package.json': '{ "name": "hotel" }', 'db.js': connection,
      'migrations/1.js': "exports.up = (knex) => knex.schema.createTable('Stay', (table) => { table.string('Nights'); }).createTable('Guest', (table) => { table.string('FullName'); });\n",
      'stays.js': "const db = require('./db');\nmodule.exports = () => db('Stay').join('Guest', 'Guest.Id', 'Stay.GuestId').first('Guest.FullName');\n",
    });
    expect(stores.map(({ name, span }) => `${name} ${span.file}`).sort()).toEqual(['Guest migrations/1.js', 'Stay stays.js']);
  });

  it('is none where migrations create tables, and not this one', () => {
    const migration = "exports.up = (knex) => knex.schema.createTable('Stay', (table) => { table.string('Nights'); });\n";
    expect(storesIn("db('Stay').join('Guest', 'Guest.Id', 'Stay.GuestId').select('Guest.FullName'); db('Guest').first('FullName');", { 'migrations/1.js': migration })).toEqual(['Stay(Nights)']);
  });
});
