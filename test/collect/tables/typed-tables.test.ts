import { describe, expect, it } from 'vitest';
import { analyzed, keysIn, loggedIn, sortedOnce } from '../analyzed.js';

const tables = `import { Knex } from 'knex';

declare module 'knex/types/tables' {
  interface GuestRow { id: number; email: string; room: number }
  interface StayRow { id: number; guest_id: number; remarks: string }
  interface Tables {
    guests: GuestRow;
    stays: Knex.CompositeTableType<StayRow, Omit<StayRow, 'id'>>;
  }
}
`;
const migration = `exports.up = (knex) => knex.schema
  .createTable('guests', (t) => { t.increments(); t.string('email'); t.integer('room'); })
  .createTable('stays', (t) => { t.increments(); t.integer('guest_id').references('guests.id'); t.text('remarks'); });
`;

/** What the code logs of guests and stays, whose rows have declared types. */
function loggedBy(code: string): string[] {
  const application = analyzed({
    'package.json': '{ "name": "hotel" }', 'migrations/1.js': migration, 'src/tables.d.ts': tables,
    'src/desk.ts': `import knex from 'knex';\nimport type { GuestRow, StayRow } from 'knex/types/tables';\nconst db = knex({ client: 'pg' });\nexport type Row = GuestRow | StayRow;\n${code}\n`,
  });
  return sortedOnce([...loggedIn(application, 'src/desk.ts'), ...keysIn(application, 'src/desk.ts')]);
}

describe('the type that an application declares for the rows of a table', () => {
  it.each([
    ['is that of its records', 'export function greet(guest: GuestRow) { console.log(guest.email); }', ['guests.email']],
    ['is that of its records where writing takes other types', 'export function tell(stay: StayRow) { console.log(stay.guest_id); }', ['stays.guest_id']],
    ['is what a query gives', "export async function tell() { const guest = await db('guests').where('id', 1).first(); const where = guest?.room; console.log(where, guest?.email); }", ['guests.email']],
    ['is what a query of such a table gives', "export async function tell() { const [stay] = await db('stays').select('*'); const { guest_id: who } = stay; console.log(who); }", ['stays.guest_id']],
  ])('%s', (_behaviour, code, logged) => {
    expect(loggedBy(code)).toEqual(logged);
  });
});
