import { describe, expect, it } from 'vitest';
import type { Application, Store } from '../../../src/link/application.js';
import { accessesIn, analyzed, storeOf } from '../analyzed.js';

/** `email string`, `guest_id number -> guests cascade`: columns with what they refer to. */
function columnsOf(store: Store): string[] {
  return store.fields.map(({ name, type, list }) => {
    const relation = store.relations.find(({ foreignKeys }) => foreignKeys.includes(name));
    return `${name} ${type}${list ? '[]' : ''}${relation === undefined ? '' : ` -> ${relation.target.name} ${relation.onDelete}${relation.explicit ? '' : ' (default)'}`}`;
  });
}

const namesOf = (application: Application): string[] => application.stores.map(({ name }) => name).sort();
const stays = (files: Record<string, string>): string[] => columnsOf(storeOf(analyzed({ 'package.json': '{ "name": "hotel" }', ...files }), 'stays'));

describe('a table that a migration builds', () => {
  it.each<[string, Record<string, string>, string[]]>([
    ['with Knex', { 'migrations/1.js': `exports.up = (knex) => knex.schema
  .createTable('guests', (t) => { t.uuid('id').primary(); })
  .createTable('stays', (t) => {
    t.bigIncrements();
    t.specificType('tags', 'text[]');
    t.enu('state', ['open', 'closed']);
    t.json('profile').notNullable();
    t.uuid('guest_id');
    t.integer('room_id').references('rooms.id');
    t.foreign('guest_id').references('id').inTable('guests').onDelete('SET NULL');
    t.index(['guest_id']);
  });
` }, ['id number', 'tags string[]', 'state enum', 'profile json', 'guest_id string -> guests set-null', 'room_id number -> rooms no-action (default)']],
    ['with Knex in steps', { 'migrations/1.js': `exports.up = async (knex) => {
  await knex.schema.createTable('visits', (t) => { t.increments('id'); t.string('mail'); t.string('fax'); });
  await knex.schema.alterTable('visits', function () { this.text('remarks'); this.dropColumn('fax'); this.renameColumn('mail', 'email'); });
  await knex.schema.renameTable('visits', 'stays');
  await knex.schema.createTable('drafts', (t) => { t.string('email'); });
  await knex.schema.dropTableIfExists('drafts');
};
exports.down = async (knex) => { await knex.schema.dropTable('stays'); };
` }, ['id number', 'email string', 'remarks string']],
    ['with Knex, a column in one way or another', { 'migrations/1.js': `exports.up = (knex) => knex.schema.createTable('stays', (t) => {
  t.increments('id');
  if (knex.client.config.client === 'mysql') { t.specificType('scan', 'LONGBLOB'); } else { t.string('scan'); }
});
` }, ['id number', 'scan binary']],
    ['with node-pg-migrate like another table', { 'migrations/1.js': `exports.up = (pgm) => {
  pgm.createTable('visits', { id: 'id', email: { type: 'text' }, fax: { type: 'text' } });
  pgm.createTable('stays', { fax: { type: 'integer' } }, { like: { table: 'visits', options: { including: 'ALL' } } });
};
` }, ['id unknown', 'email string', 'fax number']],
    ['with node-pg-migrate from other tables alone', { 'migrations/1.js': `exports.up = (pgm) => {
  pgm.createTable('visits', { email: { type: 'text' } });
  pgm.createTable({ schema: 'public', name: 'stays' }, {}, { inherits: 'visits' });
};
` }, ['email string']],
    ['with Knex in a chain that drops first', { 'migrations/1.js': `exports.up = async (knex) => {
  await knex.schema.createTable('stays', (t) => { t.increments('id'); t.string('fax'); t.integer('guest_id').references('guests.id'); });
  await knex.schema.alterTable('stays', (t) => {
    t.dropColumn('fax').dropForeign('guest_id').foreign('guest_id').references('guests.id').onUpdate('CASCADE').onDelete('CASCADE');
  });
};
` }, ['id number', 'guest_id number -> guests cascade']],
    ['with SQL that modules hand to a function, version by version', {
      'bookings/migration/Version-1.0.2.js': 'import { execute } from "tiny-builder";\nexport default async (connection) => { await execute(connection, `CREATE TABLE "stays" ("id" INT GENERATED ALWAYS AS IDENTITY (START WITH 1 INCREMENT BY 1) PRIMARY KEY, "fax" varchar)`); };\n',
      'bookings/migration/Version-1.0.10.js': 'import { execute } from "tiny-builder";\nexport default async (connection) => { await execute(connection, `ALTER TABLE "stays" DROP COLUMN fax`); await execute(connection, `ALTER TABLE "stays" ADD COLUMN "email" varchar`); };\n',
      'auditing/migration/Version-1.0.0.js': 'import { execute } from "tiny-builder";\nexport default async (connection) => { await execute(connection, "ALTER TABLE stays ADD COLUMN seen_by text"); };\n',
    }, ['id number', 'seen_by string', 'email string']],
    ['with Kysely', { 'migrations/1.ts': `import type { Kysely } from 'kysely';
export async function up(db: Kysely<any>) {
  await db.schema.createTable('stays')
    .addColumn('id', 'serial', (column) => column.primaryKey())
    .addColumn('email', 'varchar', (column) => column.notNull())
    .addColumn('guest_id', 'integer', (column) => column.references('guests.id').onDelete('cascade'))
    .addColumn('room_id', 'integer')
    .addForeignKeyConstraint('room_key', ['room_id'], 'rooms', ['id'], (constraint) => constraint.onDelete('restrict'))
    .execute();
}
` }, ['id number', 'email string', 'guest_id number -> guests cascade', 'room_id number -> rooms restrict']],
    ['with an object of columns', { 'migrations/1.js': `const shared = { created_at: { type: 'timestamp', notNull: true } };
exports.up = (pgm) => {
  pgm.createTable('stays', {
    id: 'id', email: 'varchar(200)', tags: { type: 'text[]' }, ...shared,
    guest_id: { type: 'integer', references: '"guests"', onDelete: 'CASCADE' },
  });
  pgm.addColumns('stays', { phone: { type: 'text' } });
  pgm.dropColumns('stays', ['tags']);
};
` }, ['id unknown', 'email string', 'created_at date', 'guest_id number -> guests cascade', 'phone string']],
    ['with keys that have rules', { 'migrations/1.js': `exports.up = (db) => db.createTable('stays', {
  columns: {
    id: { type: 'int', primaryKey: true },
    guest_id: { type: 'int', foreignKey: { name: 'guest_key', table: 'guests', rules: { onDelete: 'SET NULL' } } },
  },
});
` }, ['id number', 'guest_id number -> guests set-null']],
    ['with constraints that are added later', { 'migrations/1.js': `module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.createTable('stays', { id: { type: Sequelize.INTEGER, primaryKey: true }, guestId: { type: Sequelize.INTEGER }, roomId: { type: Sequelize.UUID, references: { model: { tableName: 'rooms' }, key: 'id' } } });
    await queryInterface.addColumn('stays', 'remarks', { type: Sequelize.TEXT });
    await queryInterface.addColumn('stays', 'fax', Sequelize.STRING(20));
    await queryInterface.removeColumn('stays', 'fax');
    await queryInterface.addConstraint('stays', { fields: ['guestId'], type: 'foreign key', references: { table: 'guests', field: 'id' }, onDelete: 'cascade' });
  },
  async down(queryInterface) { await queryInterface.dropTable('stays'); },
};
` }, ['id number', 'guestId number -> guests cascade', 'roomId string -> rooms no-action (default)', 'remarks string']],
    ['with a table object', { 'migrations/1.ts': `import { Table, type QueryRunner } from 'typeorm';
export class Stays1 {
  async up(queryRunner: QueryRunner) {
    await queryRunner.createTable(new Table({
      name: 'stays',
      columns: [{ name: 'id', type: 'int', isPrimary: true }, { name: 'email', type: 'varchar' }, { name: 'guestId', type: 'int' }],
      foreignKeys: [{ columnNames: ['guestId'], referencedTableName: 'guests', referencedColumnNames: ['id'], onDelete: 'CASCADE' }],
    }));
  }
}
` }, ['id number', 'email string', 'guestId number -> guests cascade']],
    ['with an anonymous block of SQL', { 'migrations/1.js': `exports.up = (knex) => knex.schema.raw(\`do $$begin
  create table stays (id serial, email text);
  alter table stays add column phone text;
end$$\`);
exports.down = (knex) => knex.schema.raw(\`do $$begin drop table stays; end$$\`);
` }, ['id number', 'email string', 'phone string']],
    ['in SQL, in the order of the files', {
      'db/migrations/002_phone.sql': 'ALTER TABLE stays ADD COLUMN phone text, ALTER COLUMN phone SET NOT NULL;\nALTER TABLE stays RENAME COLUMN mail TO email;\n-- migrate:down\nALTER TABLE stays DROP COLUMN phone;\n',
      'db/migrations/001_stays.sql': 'CREATE TABLE stays (id serial, mail text, guest_id int REFERENCES guests ON DELETE CASCADE, PRIMARY KEY (id));\n',
      'db/migrations/003_drop.down.sql': 'DROP TABLE stays;\n',
    }, ['id number', 'email string', 'guest_id number -> guests cascade', 'phone string']],
  ])('%s', (_builder, files, expected) => {
    expect(stays(files)).toEqual(expected);
  });
});

describe('a table that takes over the columns of another one', () => {
  it.each([
    'CREATE TABLE stays (LIKE guests INCLUDING ALL)',
    'CREATE TABLE stays LIKE guests',
    'CREATE TABLE stays () INHERITS (hotel.guests)',
    'CREATE TABLE stays AS SELECT * FROM guests WHERE left_at IS NOT NULL',
    'CREATE TABLE stays AS TABLE "guests"',
  ])('has them: %s', (statement) => {
    expect(stays({ 'schema.sql': `CREATE TABLE guests (id int, email text);\n${statement};\n` })).toEqual(['id number', 'email string']);
  });

  it('has its own besides', () => {
    expect(stays({ 'schema.sql': 'CREATE TABLE guests (id int, email text);\nCREATE TABLE stays (LIKE guests INCLUDING DEFAULTS, room text, CHECK (room <> NULL));\n' })).toEqual(['id number', 'email string', 'room string']);
  });

  it('has those that a query names where it names some', () => {
    expect(stays({ 'schema.sql': 'CREATE TABLE guests (id int, email text);\nCREATE TABLE stays AS SELECT id FROM guests;\n' })).toEqual([]);
  });
});

describe('what takes a migration back', () => {
  it('does not count, in parentheses either', () => {
    const migration = `const up = (db) => db.raw('ALTER TABLE stays ADD CONSTRAINT guest FOREIGN KEY (guest_id) REFERENCES guests (id) ON DELETE CASCADE');
const down = ((db) => db.raw('ALTER TABLE stays DROP CONSTRAINT guest; ALTER TABLE stays ADD CONSTRAINT guest FOREIGN KEY (guest_id) REFERENCES guests (id)'));
module.exports = { up, down };
`;
    const schema = 'CREATE TABLE guests (id int PRIMARY KEY);\nCREATE TABLE stays (guest_id int);\n';
    expect(stays({ 'migrations/1.sql': schema, 'migrations/2.js': migration })).toEqual(['guest_id number -> guests cascade']);
  });
});

describe('a schedule that a migration sets up', () => {
  const verdict = (migration: string): string => storeOf(analyzed({ 'package.json': '{ "name": "hotel" }', 'migrations/1.sql': 'CREATE TABLE stays (id int, left_at timestamptz);\n', 'migrations/2.js': migration }), 'stays').retention.verdict;
  const schedule = "knex.raw(\"SELECT cron.schedule('purge', '@daily', $$DELETE FROM stays WHERE left_at < now() - interval '1 month'$$)\")";

  it('runs in the database', () => {
    expect(verdict(`exports.up = (knex) => ${schedule};\n`)).toBe('enforced');
  });

  it('does not run where it only comes back', () => {
    expect(verdict(`exports.up = (knex) => knex.raw("SELECT cron.unschedule('purge')");\nexports.down = (knex) => ${schedule};\n`)).toBe('none');
  });
});

describe('a table that is there for a while', () => {
  it('is no store: it is renamed, or temporary', () => {
    const application = analyzed({ 'package.json': '{ "name": "hotel" }', 'src/migrate.ts': `declare const db: any;
export function rebuild() {
  db.exec('CREATE TABLE guests__new (id TEXT PRIMARY KEY, email TEXT)');
  db.exec('INSERT INTO guests__new SELECT id, email FROM guests');
  db.exec('DROP TABLE guests');
  db.exec('ALTER TABLE guests__new RENAME TO guests');
  db.exec('CREATE TEMP TABLE leaving (id TEXT)');
  db.exec("INSERT INTO leaving SELECT id FROM guests WHERE email = ''");
}
` });
    expect(namesOf(application)).toEqual(['guests']);
  });

  it('is no store where a migration copies its rows and drops it, in a folder for one database', () => {
    const application = analyzed({
      'package.json': '{ "name": "hotel" }',
      'db/migrations-sqlite/1.js': "exports.up = (knex) => knex.schema.createTable('stays', (t) => { t.string('email'); });\n",
      'db/migrations-sqlite/2.js': `exports.up = (knex) => knex.schema
  .renameTable('stays', 'stays_old')
  .createTable('stays', (t) => { t.string('email'); t.string('phone'); })
  .raw("INSERT INTO stays SELECT email, NULL FROM stays_old")
  .dropTable('stays_old');
`,
      'src/stays.ts': "import knex from 'knex';\nexport const open = (email: string) => knex({})('stays').insert({ email });\n",
    });
    expect(namesOf(application)).toEqual(['stays']);
  });
});

describe('a table that a script drops', () => {
  it('is there where code works with it', () => {
    const application = analyzed({
      'package.json': '{ "name": "hotel" }', 'migrations/1.sql': 'CREATE TABLE guests (id text, email text);\nCREATE TABLE drafts (email text);\n',
      'scripts/drop-all.js': "const pool = require('./pool');\npool.query('DROP TABLE IF EXISTS guests');\npool.query('DROP TABLE drafts');\n",
      'src/guests.js': "const pool = require('../scripts/pool');\nexports.remove = (id) => pool.query('DELETE FROM guests WHERE id = $1', [id]);\n",
    });
    expect(application.stores.map(({ name, fields }) => [name, fields.map((field) => field.name)])).toEqual([['guests', ['id', 'email']]]);
  });
});

describe('a script that seeds', () => {
  it('is not where a table is at home', () => {
    const application = analyzed({
      'package.json': '{ "name": "hotel" }', 'src/db/schema.sql': 'CREATE TABLE guests (id text, email text);\n',
      'src/db/seed.js': "const pool = require('./pool');\npool.query(\"INSERT INTO guests (email) VALUES ('a')\");\npool.query(\"INSERT INTO guests (email) VALUES ('b')\");\n",
      'src/people.js': "const pool = require('./db/pool');\nexports.add = (email) => pool.query('INSERT INTO guests (email) VALUES ($1)', [email]);\n",
    });
    expect(storeOf(application, 'guests').span.file).toBe('src/people.js');
  });
});

describe('a dump with sample rows', () => {
  const dump = {
    'package.json': '{ "name": "hotel" }',
    'demo/hotel.sql': 'CREATE TABLE public.guests (id int PRIMARY KEY, email text);\nCREATE TABLE public.rooms (id int, door text);\nCREATE TABLE public.stays (guest_id int REFERENCES guests (id) ON DELETE CASCADE, remarks text);\nCREATE TABLE public.leftovers (email text);\n',
  };

  it('says what is in the tables that code works with, together with what migrations add and code writes', () => {
    const application = analyzed({
      ...dump, 'migrations/1.js': "exports.up = (pgm) => pgm.addColumns('guests', { phone: { type: 'text' } });\n",
      'src/guests.js': "const db = require('./db');\nexports.add = (fax) => db.query('INSERT INTO guests (fax) VALUES ($1)', [fax]);\nexports.list = () => db.query('SELECT * FROM stays');\n",
    });
    expect(namesOf(application)).toEqual(['guests', 'stays']);
    expect(columnsOf(storeOf(application, 'guests'))).toEqual(['id number', 'email string', 'phone string', 'fax unknown']);
    expect(columnsOf(storeOf(application, 'stays'))).toEqual(['guest_id number -> guests cascade', 'remarks string']);
  });

  it('gives way to a script that creates the table', () => {
    const application = analyzed({ ...dump, 'db/schema.sql': 'CREATE TABLE guests (id int, name text);\n', 'src/guests.js': "const db = require('./db');\nexports.list = () => db.query('SELECT * FROM guests');\n" });
    expect(application.stores.map((store) => [store.name, ...columnsOf(store)])).toEqual([['guests', 'id number', 'name string']]);
  });
});

describe('tables beside a mapper', () => {
  const entity = `import { Column, Entity, ManyToOne, PrimaryColumn } from 'typeorm';
@Entity('guests') export class Guest { @PrimaryColumn() id!: string; @Column() email!: string; }
@Entity('stays') export class Stay { @PrimaryColumn() id!: string; @Column() remarks!: string; @Column() guest_id!: string; }
`;

  it('are the stores that the mapper declares, with the keys of the database', () => {
    const application = analyzed({ 'package.json': '{}', 'src/entities.ts': entity, 'db/schema.sql': 'CREATE TABLE guests (id text);\nCREATE TABLE stays (id text, guest_id text REFERENCES guests (id) ON DELETE CASCADE);\nCREATE TABLE leftovers (email text);\n' });
    expect(namesOf(application)).toEqual(['Guest', 'Stay']);
    expect(storeOf(application, 'Stay').relations).toMatchObject([{ target: { name: 'guests' }, onDelete: 'cascade', explicit: true }]);
  });

  it('are what triggers fill: the trail of changes that nobody in the code names', () => {
    const trail = 'CREATE TABLE guests (id text);\nCREATE TABLE audit.trail (id int, old_row json);\nCREATE FUNCTION audit.keep() RETURNS trigger AS $body$\nBEGIN\n  INSERT INTO audit.trail (old_row) VALUES (row_to_json(OLD));\n  RETURN OLD;\nEND;\n$body$ LANGUAGE plpgsql;\n';
    expect(namesOf(analyzed({ 'package.json': '{}', 'src/entities.ts': entity, 'db/schema.sql': trail }))).toEqual(['Guest', 'Stay', 'trail']);
  });

  it('are no views, which keep nothing of their own; one that is materialized keeps a copy', () => {
    const views = "@Entity('guest_list') export class GuestList { @PrimaryColumn() id!: string; @Column() email!: string; }\n@Entity('guest_copy') export class GuestCopy { @PrimaryColumn() id!: string; @Column() email!: string; }\n";
    const files = { 'package.json': '{}', 'src/entities.ts': entity + views, 'db/schema.sql': 'CREATE TABLE guests (id text, email text);\nCREATE OR REPLACE VIEW public.guest_list AS SELECT * FROM guests;\nCREATE MATERIALIZED VIEW guest_copy AS SELECT * FROM guests;\n' };
    expect(namesOf(analyzed(files))).toEqual(['Guest', 'GuestCopy', 'Stay']);
    const inCode = { 'package.json': '{}', 'src/entities.ts': entity + views, 'migrations/1.js': "exports.up = (knex) => knex.schema.raw('CREATE VIEW guest_list AS SELECT ??? FROM guests').then(() => knex.schema.createView('guest_copy', (view) => view.as(knex('guests'))));\n" };
    expect(namesOf(analyzed(inCode))).toEqual(['Guest', 'Stay']);
  });

  it('are what statements in code act on, also where no mapper declares them', () => {
    const application = analyzed({ 'package.json': '{}', 'src/entities.ts': entity, 'src/purge.ts': "declare const pool: any;\nexport const purge = (id: string) => pool.query('DELETE FROM guests WHERE id = $1', [id]);\nexport const forget = () => pool.query('DELETE FROM letters');\n" });
    expect(accessesIn(application, 'src/purge.ts').map(({ store, effect }) => `${effect.verb} ${store}`)).toEqual(['delete Guest', 'delete letters']);
  });

  it('are no joins that Prisma keeps behind two lists, and code may empty', () => {
    const schema = 'generator client {\n  provider = "prisma-client-js"\n}\nmodel Guest {\n  id String @id\n  tags Tag[]\n}\nmodel Tag {\n  id String @id\n  guests Guest[]\n}\n';
    const clear = "import { PrismaClient } from '@prisma/client';\nexport const clear = (id: string) => new PrismaClient().$executeRaw`DELETE FROM \"_GuestToTag\" WHERE \"B\" = ${id}`;\n";
    const application = analyzed({ 'package.json': '{}', 'prisma/schema.prisma': schema, 'src/clear.ts': clear, 'prisma/migrations/1/migration.sql': 'CREATE TABLE "_GuestToTag" ("A" TEXT NOT NULL, "B" TEXT NOT NULL);\n' });
    expect(namesOf(application)).toEqual(['Guest', 'Tag']);
  });
});

describe('a script of SQL', () => {
  it('may leave names and periods to the tool that runs it', () => {
    const application = analyzed({
      'package.json': '{ "name": "hotel" }',
      'db/1.sql': 'CREATE TABLE IF NOT EXISTS ${DATABASE}.visits (`At` DateTime, `Ip` String) ENGINE = MergeTree ORDER BY At TTL toDateTime(At) + ${VISITS_TTL};',
      'db/2.sql': 'CREATE TABLE {{ schema }}.guests (id int, email text);',
    });
    expect(application.stores.map(({ name, retention }) => [name, retention.verdict])).toEqual([['visits', 'enforced'], ['guests', 'none']]);
  });

  it('is none of the application where it fills a database for tests', () => {
    expect(namesOf(analyzed({
      'package.json': '{ "name": "hotel" }', 'db/base.sql': 'CREATE TABLE guests (email text);', 'db/hotel-test.sql': 'CREATE TABLE guests__1 (email text);',
    }))).toEqual(['guests']);
  });
});

describe('a table whose name varies', () => {
  it('is called by what stays the same', () => {
    expect(namesOf(analyzed({
      'package.json': '{ "name": "hotel", "dependencies": { "pg": "8" } }',
      'src/a.ts': "import { Pool } from 'pg';\nconst pool = new Pool();\nexport async function open(id: number) { await pool.query(`CREATE TABLE guests__${id} (email text)`); }\n",
    }))).toEqual(['guests__*']);
  });
});

describe('a name that a member of a class holds', () => {
  const table = (member: string, more = ''): string[] => namesOf(analyzed({
    'package.json': '{ "name": "hotel", "dependencies": { "pg": "8" } }',
    'migrations/1.ts': `export class Guests {\n  ${member}\n  schema: any;\n  up() { this.schema.createTable(this.name, (t: any) => { t.string('email'); }); }\n  ${more}\n}\n`,
  }));

  it.each([["protected name = 'guests';"], ["private name = 'guests';"], ["readonly name = 'guests';"]])('counts where nothing else may change it: %s', (member) => {
    expect(table(member)).toEqual(['guests']);
  });

  it('does not count where anything may', () => {
    expect(table("name = 'guests';")).toEqual([]);
    expect(table("protected name = 'guests';", 'rename() { this.name = String(this.schema); }')).toEqual([]);
  });
});

describe('a key of a column that is dropped', () => {
  const files = (last: string): Record<string, string> => ({
    'package.json': '{ "name": "hotel" }',
    'migrations/1.sql': 'CREATE TABLE guests (id int PRIMARY KEY, email text);\nCREATE TABLE stays (id int PRIMARY KEY, remarks text, guest_id int REFERENCES guests ON DELETE CASCADE);\n',
    'migrations/2.sql': last,
    'leave.js': "const { Pool } = require('pg');\nconst pool = new Pool();\nexports.leave = (id) => pool.query('DELETE FROM guests WHERE id = $1', [id]);\n",
  });

  it.each([
    ['goes with it', 'ALTER TABLE stays DROP COLUMN guest_id;', 'none', 0],
    ['stays with another', 'ALTER TABLE stays DROP COLUMN remarks;', 'cascade', 1],
  ])('%s', (_behaviour, last, verdict, keys) => {
    const store = storeOf(analyzed(files(last)), 'stays');
    expect([store.deletion.verdict, store.relations.length]).toEqual([verdict, keys]);
  });
});
