import { describe, expect, it } from 'vitest';
import { analyzed } from '../analyzed.js';

const migration = `exports.up = (knex) => knex.schema
  .createTable('members', (table) => { table.increments('id'); table.string('email'); })
  .createTable('rooms', (table) => { table.increments('id'); table.string('title'); })
  .createTable('roomMembers', (table) => {
    table.integer('memberId').references('id').inTable('members').onDelete('CASCADE');
    table.integer('roomId').references('id').inTable('rooms').onDelete('CASCADE');
  });
`;
const rooms = "const { Model } = require('objection');\nmodule.exports = class Room extends Model {\n  static get tableName() { return 'rooms'; }\n};\n";
const membersWith = (through: string): string => `const { Model } = require('objection');
module.exports = class Member extends Model {
  static get tableName() { return 'members'; }
  static get relationMappings() {
    return { rooms: { relation: Model.ManyToManyRelation, modelClass: require('./rooms'), join: { from: 'members.id', through: ${through}, to: 'rooms.id' } } };
  }
};
`;
const leaving = "const Member = require('./models/members');\nmodule.exports.leave = (id) => Member.query().deleteById(id);\n";
const plain = "{ from: 'roomMembers.memberId', to: 'roomMembers.roomId' }";

/** Where each store stands, and how its records go. */
function storesOf(files: Record<string, string>): string[] {
  const { stores } = analyzed({ 'package.json': '{ "name": "club", "dependencies": { "objection": "3", "knex": "3" } }', 'models/rooms.js': rooms, 'service.js': leaving, ...files });
  return stores.map(({ name, span, deletion }) => `${name} ${span.file} ${deletion.verdict}`).sort();
}

describe('a table that a relation of Objection goes through', () => {
  it.each([
    ['by its columns', plain],
    ['by lists of them', "{ from: ['roomMembers.memberId'], to: ['roomMembers.roomId'] }"],
    ['by references to them', "{ from: ref('roomMembers.memberId'), to: ref('roomMembers.roomId') }"],
    ['of a schema', "{ from: 'public.roomMembers.memberId', to: 'public.roomMembers.roomId' }"],
  ])('is a store, %s, whose records go with those that they join', (_what, through) => {
    expect(storesOf({ 'migrations/1.js': migration, 'models/members.js': membersWith(through) })).toEqual(['Member models/members.js hard', 'Room models/rooms.js none', 'roomMembers models/members.js cascade']);
  });

  it('stands where it has a model', () => {
    const model = "const { Model } = require('objection');\nmodule.exports = class RoomMember extends Model {\n  static get tableName() { return 'roomMembers'; }\n};\n";
    expect(storesOf({ 'migrations/1.js': migration, 'models/members.js': membersWith(plain), 'models/room-members.js': model }))
      .toEqual(['Member models/members.js hard', 'Room models/rooms.js none', 'RoomMember models/room-members.js cascade']);
  });

  it('is unknown where nothing says what the database does with it', () => {
    expect(storesOf({ 'models/members.js': membersWith(plain) })).toEqual(['Member models/members.js hard', 'Room models/rooms.js none']);
  });
});
