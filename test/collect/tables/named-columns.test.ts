import { describe, expect, it } from 'vitest';
import { analyzed, storeOf } from '../analyzed.js';

const connection = `const knex = require('knex');
let open;
module.exports.connect = () => {
  if (open) return open;
  open = knex({ client: 'pg' });
  return open;
};
`;

/** The columns of the table of guests that no file creates, sorted. @param code of a file that has `db` */
function columnsIn(code: string, more: Record<string, string> = {}): string[] {
  const application = analyzed({
    'package.json': '{ "name": "hotel" }', 'db.js': connection, ...more,
    'guests.js': `const { connect } = require('./db');\nmodule.exports = (email, name) => {\n  const db = connect();\n  ${code}\n};\n`,
  });
  return storeOf(application, 'Guest').fields.map((field) => field.name).sort();
}

const added = "db('Guest').insert({ Email: email });";

describe('the columns of a table that nothing describes', () => {
  it.each([
    ['are those that are written', "db('Guest').insert({ Email: email, FullName: name }); db('Guest').where('Id', 4).update({ Phone: email });", ['Email', 'FullName', 'Id', 'Phone']],
    ['are written through a typed connection', "const trx = require('knex')({ client: 'pg' }); trx('Guest').insert({ Email: email });", ['Email']],
    ['are those that are asked for', `${added} db('Guest').where('Id', 4).select('FullName', 'Phone as Telephone').orderBy('Arrival');`, ['Arrival', 'Email', 'FullName', 'Id', 'Phone']],
    ['are those that conditions compare', `${added} db('Guest').where({ Phone: name, 'Guest.Birthday': email }).whereIn(['Id', 'Nation'], []).first();`, ['Birthday', 'Email', 'Id', 'Nation', 'Phone']],
    ['are those that have its name before them', `${added} db('Stay').join('Guest', 'Guest.Id', 'Stay.GuestId').select('Stay.Nights', { called: 'Guest.FullName' }, ['Guest.Phone']);`, ['Email', 'FullName', 'Phone']],
    ['are not those of one of several tables', `${added} db('Guest').leftJoin('Stay', 'Guest.Id', 'Stay.GuestId').select('Nights', '*').where('Room', 4);`, ['Email']],
    ['are no calculations', `${added} db('Guest').select('count(*)', db.raw('max(Age)'));`, ['Email']],
  ])('%s', (_behaviour, code, columns) => {
    expect(columnsIn(code)).toEqual(columns);
  });

  it('are those of the migration where there is one', () => {
    const migration = "exports.up = (knex) => knex.schema.createTable('Guest', (table) => { table.string('Email'); });\n";
    expect(columnsIn(`${added} db('Guest').select('Telephone');`, { 'migrations/1.js': migration })).toEqual(['Email']);
  });
});
