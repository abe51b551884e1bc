import { describe, expect, it } from 'vitest';
import { analyzed, storeOf } from '../analyzed.js';

const setUp = "exports.open = (knex, house) => knex.schema.raw('CREATE TABLE `guests_' + house + '` (id int, email varchar(255))');\n";

/** How the guests of all houses are deleted. */
function deletionBy(removal: string): string {
  const application = analyzed({
    'package.json': '{ "name": "hotel", "dependencies": { "express": "4", "knex": "3" } }',
    'src/houses.js': setUp, 'src/names.js': 'exports.tableOf = (house) => { return `guests_${house}`; };\n',
    'src/server.js': `const knex = require('knex')({ client: 'pg' });\nconst { tableOf } = require('./names');\nconst { open } = require('./houses');\nconst app = require('express')();
app.post('/:house', async (request, response) => { await open(knex, request.params.house); response.end(); });
app.delete('/:house/:id', async (request, response) => { const { house, id } = request.params; ${removal}; response.end(); });\n`,
  });
  return storeOf(application, 'guests_*').deletion.verdict;
}

describe('a table whose name is made at run time', () => {
  it.each([
    ['by a template', 'await knex(`guests_${house}`).where({ id }).del()', 'hard'],
    ['by a sum', "await knex('guests_' + house).where({ id }).del()", 'hard'],
    ['by a function', 'await knex(tableOf(house)).where({ id }).del()', 'hard'],
    ['for a client without a type', 'const remove = (trx) => trx(tableOf(house)).where({ id }).del(); await knex.transaction(remove)', 'hard'],
    ['in another way', 'await knex(`stays_${house}`).where({ id }).del()', 'none'],
    ['of nothing constant', 'await knex(house).where({ id }).del()', 'none'],
  ])('%s', (_way, removal, verdict) => {
    expect(deletionBy(removal)).toBe(verdict);
  });
});
