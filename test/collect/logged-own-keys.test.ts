import { describe } from 'vitest';
import { itReads, keysIn, type Around } from './analyzed.js';

/** A club of divers whose members are kept under the number of their badge, and their dives under a key of their own. */
const club: Around = {
  shared: {
    'package.json': '{ "name": "club" }',
    'migrations/1_members.js': `exports.up = (knex) => knex.schema
  .createTable('members', (table) => {
    table.binary('badge').primary();
    table.string('code');
    table.string('email');
  })
  .createTable('dives', (table) => {
    table.string('code').primary();
    table.binary('badge');
    table.integer('depth');
  })
  .createTable('people', (table) => {
    table.string('plate').primary();
    table.string('berth').primary();
    table.string('email');
  })
  .createTable('boats', (table) => {
    table.string('plate').primary();
    table.string('berth');
  });
`,
  },
  file: (code) => `import createDebug from 'debug';
interface Dive { code: string; badge: string; depth: number }
interface Row { code: string; badge: Buffer }
interface Boat { plate: string; berth: string }
const debug = createDebug('club');
export function act(dive: Dive, row: Row, boat: Boat, badge: string, boatBadge: string): void {
  ${code}
}
`,
};

describe('the key of a person under a name of its own', () => {
  itReads(club, keysIn, [
    ['is logged in a format', "debug('looking for %s', badge);", ['badge']],
    ['is logged as what another record has', "debug('dive of %s', dive.badge);", ['Dive.badge']],
    ['is logged with all of another record', "debug('dive: %o', dive);", ['Dive.badge']],
    ['is logged as bytes', "debug('row: %o', row);", ['Row.badge']],
    ['is not the key of something else', "debug('boat %s %s %s', boat.plate, boat.berth, dive.code);", []],
    ['is not what another word says of it', "debug('boat %s', boatBadge);", []],
  ]);
});

/** A club whose divers are kept in a class that is called after how it is kept. */
const divers: Around = {
  shared: {
    'package.json': '{ "name": "club", "dependencies": { "typeorm": "1" } }',
    'src/identity.ts': "import { Column, Entity, PrimaryColumn } from 'typeorm';\n@Entity() export class IdentityEntity { @PrimaryColumn() key: string; @Column() handle: string; @Column() pfp: string; }\n",
  },
  file: (code) => `export function act(identityId: string, identity: { name: string }): void {\n  ${code}\n}\n`,
};

describe('the key of a person whose class is called after how it is kept', () => {
  itReads(divers, keysIn, [
    ['is called without that', 'console.log(identityId);', ['identityId']],
    ['is not what they are called', 'console.log(identity.name);', []],
  ]);
});
