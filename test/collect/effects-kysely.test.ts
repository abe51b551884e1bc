import { describe } from 'vitest';
import { itDoes, itLogs, type Around } from './analyzed.js';

const kysely: Around = {
  shared: {
    'package.json': '{ "name": "hotel" }',
    'src/db.ts': `import { Kysely, type Generated, type Transaction } from 'kysely';
export interface GuestTable { id: Generated<string>; email: string; name: string | null; deleted_at: Date | null }
export interface StayTable { id: Generated<string>; guest_id: string; room: string }
export interface Database { guest: GuestTable; stay: StayTable }
export type Db = Kysely<Database>;
export type Trx = Transaction<Database>;
export const db = new Kysely<Database>({ dialect: undefined });
export function executeTx<Result>(client: Db, work: (trx: Trx) => Promise<Result>, given?: Trx): Promise<Result> {
  return given === undefined ? client.transaction().execute((trx) => work(trx)) : work(given);
}
export const dbOrTx = (client: Db, given?: Trx): Db | Trx => given ?? client;
`,
  },
  file: (code) => `import { sql, type Selectable, type Insertable, type Updateable } from 'kysely';
import { jsonObjectFrom } from 'kysely/helpers/postgres';
import { db, dbOrTx, executeTx, type Db, type GuestTable, type Trx } from './db';
export type Used = [Db, Trx, Selectable<GuestTable>, Insertable<GuestTable>, Updateable<GuestTable>];
export const used = [db, dbOrTx, executeTx, jsonObjectFrom, sql];
${code}
`,
};
const given = (statement: string, parameters = 'id: string'): string => `export async function act(${parameters}): Promise<unknown> {\n  ${statement}\n}`;

describe('a client of Kysely', () => {
  itDoes(kysely, [
    ['creates', given("await db.insertInto('guest').values({ email: id }).execute();"), ['create guest']],
    ['creates or updates', given("await db.insertInto('guest').values({ email: id }).onConflict((conflict) => conflict.column('email').doUpdateSet({ name: id })).execute();"), ['create guest', 'update guest']],
    ['updates', given("await db.updateTable('guest').set({ name: null }).where('id', '=', id).execute();"), ['update guest']],
    ['deletes', given("await db.deleteFrom('guest').where('id', '=', id).returningAll().execute();"), ['delete guest']],
    ['reads', given("return db.selectFrom('guest').selectAll().execute();"), ['read guest']],
    ['reads under another name', given("return db.selectFrom('guest as g').select(['g.email']).execute();"), ['read guest']],
    ['reads several tables', given("return db.selectFrom(['guest', 'stay']).select('room').execute();"), ['read guest', 'read stay']],
    ['joins', given("return db.selectFrom('guest').innerJoin('stay as s', 's.guest_id', 'guest.id').select('s.room').execute();"), ['read guest', 'read stay']],
    ['reads inside a selection', given("return db.selectFrom('stay').select((eb) => jsonObjectFrom(eb.selectFrom('guest').select('email').whereRef('guest.id', '=', 'stay.guest_id')).as('guest')).execute();"), ['read guest', 'read stay']],
    ['works in a transaction', given("await db.transaction().execute(async (trx) => { await trx.deleteFrom('stay').execute(); });"), ['delete stay']],
    ['works in a controlled transaction', given("const trx = await db.startTransaction().execute(); await trx.deleteFrom('stay').execute(); await trx.commit().execute();"), ['delete stay']],
    ['works in a transaction of a helper', given("await executeTx(db, async (trx) => { await trx.deleteFrom('stay').execute(); });"), ['delete stay']],
    ['is either', given("await dbOrTx(db, trx).deleteFrom('stay').execute();", 'trx?: Trx'), ['delete stay']],
    ['works in a schema', given("await db.withSchema('hotel').deleteFrom('stay').execute();"), ['delete stay']],
    ['uses a common table expression', given("await db.with('old', (creator) => creator.selectFrom('stay').select('id')).deleteFrom('stay').where('id', 'in', (eb) => eb.selectFrom('old').select('old.id')).execute();"), ['delete stay', 'read stay']],
    ['deletes in a common table expression', given("await db.with('gone', (creator) => creator.deleteFrom('guest').returning('id')).selectFrom('gone').selectAll().execute();"), ['delete guest', 'read guest']],
    ['is injected', "export class Guests {\n  constructor(private readonly db: Db) {}\n  remove(id: string) { return this.db.deleteFrom('guest').where('id', '=', id).execute(); }\n}", ['delete guest']],
    ['is extended', "import { Kysely } from 'kysely';\nexport class Client extends Kysely<import('./db').Database> {\n  removeAll() { return this.deleteFrom('guest').execute(); }\n}", ['delete guest']],
    ['has no type, but the table has a name', given("await ctx.db.deleteFrom('guest').execute();", 'ctx: any'), ['delete guest']],
    ['has a table whose name varies', given('await db.deleteFrom(table).execute();', "table: 'guest' | 'stay'"), ['delete guest', 'delete stay']],
    ['has a table that is not known', given('await db.deleteFrom(table as any).execute();', 'table: string'), []],
  ]);
});

describe('records of Kysely in a log', () => {
  itLogs(kysely, [
    ['as a whole', given("const found = await db.selectFrom('guest').selectAll().executeTakeFirstOrThrow(); console.log(found);"), ['guest.email', 'guest.name']],
    ['as one field', given("const found = await db.selectFrom('guest').selectAll().executeTakeFirst(); console.log(found?.email);"), ['guest.email']],
    ['narrowed to columns', given("const found = await db.selectFrom('guest').select(['id', 'guest.name']).execute(); console.log(found[0]);"), ['guest.name']],
    ['returned by a write', given("const gone = await db.deleteFrom('guest').returning(['id', 'email']).executeTakeFirst(); console.log(gone?.email);"), ['guest.email']],
    ['of a join', given("const row = await db.selectFrom('stay').innerJoin('guest', 'guest.id', 'stay.guest_id').selectAll('stay').select('guest.email').executeTakeFirst(); console.log(row?.email);"), ['guest.email']],
    ['as a parameter', given('console.log(guest.email);', 'guest: Selectable<GuestTable>'), ['guest.email']],
    ['not at all', given("const rows = await db.selectFrom('guest').selectAll().execute(); console.log(rows.length, rows[0].id.length);"), []],
  ]);
});
