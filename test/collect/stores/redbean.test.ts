import { describe, expect, it } from 'vitest';
import { analyzed, lazily, storeOf } from '../analyzed.js';

describe('a table of RedBean', () => {
  const hotel = lazily(() => analyzed({
    'server/guests.js': `const { R } = require('redbean-node');
class Guests {
  static async save(input) {
    let bean = await R.findOne('guest', ' id = ? ', [input.id]);
    if (!bean) bean = R.dispense('guest');
    bean.email = input.email;
    await R.store(bean);
  }
  static async remove(id) {
    const bean = await R.findOne('guest', ' id = ? ', [id]);
    await R.trash(bean);
  }
}
module.exports = { Guests };
`,
    'db/migrations/1_stays.js': `exports.up = (knex) => knex.schema.createTable('stay', (table) => {
  table.increments('id');
  table.string('guest_email');
});
`,
    'server/stays.js': `const { R } = require('redbean-node');
exports.clear = async () => { const stays = await R.find('stay', ' ended = 1 '); await R.trashAll(stays); };
`,
  }));

  it('is a store where its name is first given, has the properties that its records are given, and loses those that are thrown away', () => {
    const guest = storeOf(hotel(), 'guest');
    expect([guest.kind, guest.fields.map(({ name }) => name), guest.deletion.verdict]).toEqual(['redbean', ['email'], 'hard']);
  });

  it('is the table that a migration makes', () => {
    expect(hotel().stores.map(({ name }) => name).sort()).toEqual(['guest', 'stay']);
    expect(storeOf(hotel(), 'stay').deletion.verdict).toBe('hard');
  });
});
