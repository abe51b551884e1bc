import { describe } from 'vitest';
import type { Application } from '../../../src/link/application.js';
import { accessesIn, itReads, type Around } from '../analyzed.js';

const day = 86_400;

const hotel: Around = {
  shared: { 'package.json': '{ "name": "hotel" }' },
  file: (code) => `import { sql, type Kysely } from 'kysely';
import { subDays } from 'date-fns';
interface StayTable { id: string; guest_id: string; state: string; until: Date }
interface GuestTable { id: string; left_at: Date }
interface Database { stay: StayTable; guest: GuestTable }
export const used = [sql, subDays];
const piped = (value: any, ...steps: ((value: any) => any)[]): any => steps.reduce((current, step) => step(current), value);
export async function act(db: Kysely<Database>, id: string, before: Date | undefined, isStrict: boolean): Promise<unknown> {
  const old = subDays(new Date(), 30);
  ${code}
  return [id, old, before, isStrict, piped];
}
`,
};

/** The age that a deletion, or without one a reading, asks for: `stay until 2592000 all`. */
function agesIn(application: Application, file: string): string[] {
  const aged = accessesIn(application, file).flatMap(({ store, effect: { age, verb } }) => (age === undefined ? [] : [{ verb, text: `${store} ${age.field} ${age.seconds ?? '?'} ${age.scope}` }]));
  const deletions = aged.filter(({ verb }) => verb === 'delete');
  const all = accessesIn(application, file);
  return (all.some(({ effect }) => effect.verb === 'delete') ? deletions : aged).map(({ text }) => text);
}

const stays = [`stay until ${30 * day} all`];
const oldStays = "with('old', (query) => query.selectFrom('stay').select('id').where('until', '<', old).limit(100))";

describe('keys that another query of Kysely finds', () => {
  itReads(hotel, agesIn, [
    ['stand in the condition', "await db.deleteFrom('stay').where('id', 'in', (eb) => eb.selectFrom('stay').select('id').where('until', '<', old).limit(100)).execute();", stays],
    ['stand in the condition under the name of the table', "await db.deleteFrom('stay').where('stay.id', 'in', db.selectFrom('stay as s').select('s.id').where('s.until', '<', old)).execute();", stays],
    ['are those that stay', "await db.deleteFrom('stay').where('id', 'not in', (eb) => eb.selectFrom('stay').select('id').where('until', '>=', old)).execute();", stays],
    ['have a name', `await db.${oldStays}.deleteFrom('stay').where('id', 'in', (eb) => eb.selectFrom('old').select('old.id')).execute();`, stays],
    ['are joined by it', `await db.${oldStays}.deleteFrom('stay').using('old').whereRef('stay.id', '=', 'old.id').execute();`, stays],
    ['are joined by it the other way round', `await db.${oldStays}.deleteFrom('stay').using('old').whereRef('old.id', '=', 'stay.id').execute();`, stays],
    ['are joined by it in a part of the statement', `await db.${oldStays}.with('gone', (query) => query.deleteFrom('stay').using('old').whereRef('stay.id', '=', 'old.id').returning('stay.id')).selectFrom('gone').selectAll().execute();`, stays],
    ['are joined by it among others', `await db.${oldStays}.deleteFrom('stay').using(['old', 'guest']).whereRef('stay.guest_id', '=', 'guest.id').whereRef('stay.id', '=', 'old.id').execute();`, stays],
    ['are those of two tables', "await db.with('old', (query) => query.selectFrom('guest').select('id').where('left_at', '<', subDays(new Date(), 60)).unionAll(query.selectFrom('stay').select('id').where('until', '<', old))).with('gone', (query) => query.deleteFrom('stay').using('old').whereRef('stay.id', '=', 'old.id')).deleteFrom('guest').using('old').whereRef('guest.id', '=', 'old.id').execute();",
      [`stay until ${30 * day} all`, `guest left_at ${60 * day} all`]],
    ['are of some', "await db.with('old', (query) => query.selectFrom('stay').select('id').where('until', '<', old).where('state', '=', 'left')).deleteFrom('stay').using('old').whereRef('stay.id', '=', 'old.id').execute();", [`stay until ${30 * day} some`]],
    ['are of one person', `await db.${oldStays}.deleteFrom('stay').using('old').whereRef('stay.id', '=', 'old.id').where('guest_id', '=', id).execute();`, [`stay until ${30 * day} one`]],
    ['are those of another record', "await db.with('old', (query) => query.selectFrom('guest').select('id').where('left_at', '<', old)).deleteFrom('stay').using('old').whereRef('stay.guest_id', '=', 'old.id').execute();", []],
    ['are joined by another column', `await db.${oldStays}.deleteFrom('stay').using('old').whereRef('stay.guest_id', '=', 'old.guest_id').execute();`, []],
    ['are not used', `await db.${oldStays}.deleteFrom('stay').where('id', '=', id).execute();`, []],
  ]);
});

describe('a condition that is added in a function', () => {
  itReads(hotel, agesIn, [
    ['where something holds', "await db.deleteFrom('stay').$if(isStrict, (query) => query.where('until', '<', old)).execute();", stays],
    ['by a call', "await db.selectFrom('stay').selectAll().$call((query) => query.where('until', '<', old)).execute();", stays],
    ['that a helper calls in turn', "await piped(db.selectFrom('stay').select('id'), (query) => (before ? query.where('id', '=', before) : query), (query) => (before ? query.where('until', '<', old) : query)).execute();", [`stay until ${30 * day} one`]],
    ['that a helper calls with the query alone', "await piped(db.selectFrom('stay').select('id'), (query) => (before ? query.where('until', '<', old) : query)).execute();", stays],
    ['that a helper calls in a query with a name', "await db.with('old', (query) => piped(query.selectFrom('stay').select('id').where('until', '<', old), (part) => part.limit(3))).deleteFrom('stay').using('old').whereRef('stay.id', '=', 'old.id').execute();", stays],
    ['with a state', "await db.deleteFrom('stay').where('until', '<', old).$call((query) => query.where('state', '=', 'left')).execute();", [`stay until ${30 * day} some`]],
    ['of another query', "await db.selectFrom('stay').selectAll().$call((query) => { void db.selectFrom('guest').selectAll().where('left_at', '<', old).execute(); return query; }).execute();", [`guest left_at ${30 * day} all`]],
  ]);
});
