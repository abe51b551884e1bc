import { describe } from 'vitest';
import { accessesIn, itReads, type Around, type Case } from '../analyzed.js';

type Age = [field: string, kind: string, seconds: number | undefined, scope: string, checksOnly?: boolean] | undefined;
const day = 86400;

/** The age in the effect of a file that has one. */
const itFinds = (around: Around, cases: readonly Case<Age>[]): void => itReads<Age>(around, (application, file) => {
  const age = accessesIn(application, file).map(({ effect }) => effect.age).find((found) => found !== undefined);
  if (age === undefined) return undefined;
  return age.checksOnly ? [age.field, age.kind, age.seconds, age.scope, true] : [age.field, age.kind, age.seconds, age.scope];
}, cases);

const drizzle: Around = {
  shared: {
    'package.json': '{ "name": "clinic" }',
    'src/schema.ts': `import { pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
export const visits = pgTable('visits', { id: uuid('id').primaryKey(), patientId: uuid('patient_id'), state: text('state'), endedAt: timestamp('ended_at'), deletedAt: timestamp('deleted_at'), expiresAt: timestamp('expires_at') });
export const rooms = pgTable('rooms', { id: uuid('id').primaryKey(), endedAt: timestamp('ended_at') });
`,
  },
  file: (code) => `import { and, eq, gt, inArray, isNotNull, isNull, lt, lte, not, or, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import { subDays } from 'date-fns';
import * as schema from './schema';
import { rooms, visits } from './schema';
const db = drizzle('', { schema });
const States = { done: 'done' } as const;
export const used = [and, eq, gt, inArray, isNotNull, isNull, lt, lte, not, or, sql, subDays, rooms, visits, db, States];
export async function act(id: string, ids: string[], days: number): Promise<unknown> {
  ${code}
  return [id, ids, days];
}
`,
};
const purge = (condition: string): string => `await db.delete(visits).where(${condition});`;

describe('a condition that is written as functions', () => {
  itFinds(drizzle, [
    ['compares with a deadline', purge('lt(visits.endedAt, subDays(new Date(), 30))'), ['endedAt', 'age', 30 * day, 'all']],
    ['compares with a deadline in a variable', `const deadline = new Date(Date.now() - 24 * 60 * 60 * 1000);\n${purge('lte(visits.endedAt, deadline)')}`, ['endedAt', 'age', day, 'all']],
    ['compares with a date that is set back', `const deadline = new Date();\ndeadline.setDate(deadline.getDate() - 30);\n${purge('lt(visits.endedAt, deadline.toISOString())')}`, ['endedAt', 'age', 30 * day, 'all']],
    ['compares the other way round', purge('gt(subDays(new Date(), 30), visits.endedAt)'), ['endedAt', 'age', 30 * day, 'all']],
    ['compares with now', purge('lt(visits.expiresAt, new Date())'), ['expiresAt', 'passed', undefined, 'all']],
    ['is negated', purge('not(gt(visits.endedAt, subDays(new Date(), 30)))'), ['endedAt', 'age', 30 * day, 'all']],
    ['asks for nothing more', purge('and(lt(visits.endedAt, subDays(new Date(), 30)), isNull(visits.deletedAt))'), ['endedAt', 'age', 30 * day, 'all']],
    ['asks for those of nobody', purge('and(lt(visits.endedAt, subDays(new Date(), 30)), isNull(visits.patientId))'), ['endedAt', 'age', 30 * day, 'some']],
    ['asks for a state', purge("and(eq(visits.state, 'done'), lt(visits.endedAt, subDays(new Date(), 30)))"), ['endedAt', 'age', 30 * day, 'some']],
    ['asks for a constant', purge('and(eq(visits.state, States.done), lt(visits.endedAt, subDays(new Date(), 30)))'), ['endedAt', 'age', 30 * day, 'some']],
    ['asks for one person', purge('and(lt(visits.endedAt, subDays(new Date(), 30)), eq(visits.patientId, id))'), ['endedAt', 'age', 30 * day, 'one']],
    ['asks for those that were softly deleted', purge('and(isNotNull(visits.deletedAt), lt(visits.endedAt, subDays(new Date(), 30)))'), ['endedAt', 'age', 30 * day, 'some']],
    ['asks for those that are closed', purge('and(isNotNull(visits.state), lt(visits.endedAt, subDays(new Date(), 30)))'), ['endedAt', 'age', 30 * day, 'some']],
    ['asks for those that have ended', purge('and(isNotNull(visits.endedAt), lt(visits.endedAt, subDays(new Date(), 30)))'), ['endedAt', 'age', 30 * day, 'all']],
    ['asks for those that were found', purge('and(inArray(visits.id, ids), lt(visits.endedAt, subDays(new Date(), 30)))'), ['endedAt', 'age', 30 * day, 'all']],
    ['is one of several', purge("or(and(eq(visits.state, 'done'), lt(visits.endedAt, subDays(new Date(), 1))), lt(visits.endedAt, subDays(new Date(), 30)))"), ['endedAt', 'age', 30 * day, 'all']],
    ['stands in a list', `const conditions = [lt(visits.endedAt, subDays(new Date(), 30))];\n${purge('and(...conditions)')}`, ['endedAt', 'age', 30 * day, 'all']],
    ['stands in a query with relations', 'await db.query.visits.findMany({ where: (fields, { lt: before }) => lt(fields.endedAt, subDays(new Date(), 30)) });', ['endedAt', 'age', 30 * day, 'all']],
    ['stands in an object', 'await db.query.visits.findMany({ where: { endedAt: { lt: subDays(new Date(), 30) } } });', ['endedAt', 'age', 30 * day, 'all']],
    ['looks for those that still count', 'await db.select().from(visits).where(and(eq(visits.id, id), gt(visits.expiresAt, new Date())));', ['expiresAt', 'passed', undefined, 'one', true]],
    ['is on a table that is joined', 'await db.select().from(visits).leftJoin(rooms, eq(rooms.id, visits.id)).where(lt(rooms.endedAt, new Date()));', ['endedAt', 'passed', undefined, 'all']],
    ['picks by key alone', purge('eq(visits.id, id)'), undefined],
    ['compares no date', purge('lt(visits.endedAt, rooms.endedAt)'), undefined],
  ]);
});

describe('a condition on a joined table', () => {
  itReads(drizzle, (application, file) => accessesIn(application, file).filter(({ effect }) => effect.age !== undefined).map(({ store }) => store), [
    ['is only of that table', 'await db.select().from(visits).leftJoin(rooms, eq(rooms.id, visits.id)).where(lt(rooms.endedAt, new Date()));', ['rooms']],
  ]);
});

describe('a condition in a template', () => {
  itFinds(drizzle, [
    ['subtracts an interval', purge("sql`${visits.endedAt} < now() - interval '30 days'`"), ['endedAt', 'age', 30 * day, 'all']],
    ['names its column', purge("sql`ended_at <= NOW() - INTERVAL '1 week'`"), ['ended_at', 'age', 7 * day, 'all']],
    ['is a part of a condition', purge("and(eq(visits.patientId, id), sql`${visits.endedAt} < now() - interval '30 days'`)"), ['endedAt', 'age', 30 * day, 'one']],
    ['has a period that is calculated', purge("sql`${visits.endedAt} < now() - make_interval(days => ${days})`"), ['endedAt', 'age', undefined, 'all']],
    ['has a constant period', purge("sql`${visits.endedAt} < now() - interval '${14} days'`"), ['endedAt', 'age', 14 * day, 'all']],
    ['has a deadline of the application', purge('sql`${visits.endedAt} < ${subDays(new Date(), 3)}`'), ['endedAt', 'age', 3 * day, 'all']],
    ['is a deadline', purge("lt(visits.endedAt, sql`now() - interval '30 days'`)"), ['endedAt', 'age', 30 * day, 'all']],
    ['is now', purge('lt(visits.expiresAt, sql`CURRENT_TIMESTAMP`)'), ['expiresAt', 'passed', undefined, 'all']],
    ['is in the dialect of MySQL', purge('sql`${visits.endedAt} < DATE_SUB(NOW(), INTERVAL 2 DAY)`'), ['endedAt', 'age', 2 * day, 'all']],
    ['is in the dialect of SQLite', purge("sql`${visits.endedAt} < datetime('now', '-5 days')`"), ['endedAt', 'age', 5 * day, 'all']],
    ['adds the period to the date', purge("sql`${visits.endedAt} + interval '30 days' < now()`"), ['endedAt', 'age', 30 * day, 'all']],
    ['calculates the age', purge("sql`now() - ${visits.endedAt} > interval '30 days'`"), ['endedAt', 'age', 30 * day, 'all']],
    ['asks for more', purge("sql`${visits.endedAt} < now() - interval '30 days' and state = 'done'`"), ['endedAt', 'age', 30 * day, 'some']],
    ['compares no date', purge('sql`${visits.state} < ${id}`'), undefined],
  ]);
});

const kysely: Around = {
  shared: { 'package.json': '{ "name": "hotel" }' },
  file: (code) => `import { sql, type Kysely } from 'kysely';
import { subDays } from 'date-fns';
interface StayTable { id: string; guest_id: string; state: string; until: Date; deleted_at: Date | null; expires_at: Date }
interface GuestTable { id: string; until: Date }
interface Database { stay: StayTable; guest: GuestTable }
export const used = [sql, subDays];
export async function act(db: Kysely<Database>, id: string, ids: string[]): Promise<unknown> {
  ${code}
  return [id, ids];
}
`,
};

describe('a comparison with three arguments', () => {
  itFinds(kysely, [
    ['compares with a deadline', "await db.deleteFrom('stay').where('until', '<', subDays(new Date(), 30)).execute();", ['until', 'age', 30 * day, 'all']],
    ['names its table', "await db.deleteFrom('stay').where('stay.until', '<=', subDays(new Date(), 30)).execute();", ['until', 'age', 30 * day, 'all']],
    ['names its table otherwise', "await db.deleteFrom('stay as s').where('s.until', '<', subDays(new Date(), 30)).execute();", ['until', 'age', 30 * day, 'all']],
    ['compares with now', "await db.deleteFrom('stay').where('expires_at', '<', new Date()).execute();", ['expires_at', 'passed', undefined, 'all']],
    ['compares with a template', "await db.deleteFrom('stay').where('until', '<', sql<Date>`now() - interval '30 days'`).execute();", ['until', 'age', 30 * day, 'all']],
    ['is a template', "await db.deleteFrom('stay').where(sql<boolean>`until < now() - interval '30 days'`).execute();", ['until', 'age', 30 * day, 'all']],
    ['is beside a state', "await db.deleteFrom('stay').where('state', '=', 'done').where('until', '<', subDays(new Date(), 30)).execute();", ['until', 'age', 30 * day, 'some']],
    ['is beside a key', "await db.deleteFrom('stay').where('until', '<', subDays(new Date(), 30)).where('guest_id', '=', id).execute();", ['until', 'age', 30 * day, 'one']],
    ['is beside nothing', "await db.deleteFrom('stay').where('deleted_at', 'is', null).where('until', '<', subDays(new Date(), 30)).execute();", ['until', 'age', 30 * day, 'all']],
    ['is beside a list of keys', "await db.deleteFrom('stay').where('id', 'in', ids).where('until', '<', subDays(new Date(), 30)).execute();", ['until', 'age', 30 * day, 'all']],
    ['is a function', "await db.deleteFrom('stay').where((eb) => eb('until', '<', subDays(new Date(), 30))).execute();", ['until', 'age', 30 * day, 'all']],
    ['is one of functions', "await db.deleteFrom('stay').where(({ eb, and }) => and([eb('state', '=', 'done'), eb('until', '<', subDays(new Date(), 30))])).execute();", ['until', 'age', 30 * day, 'some']],
    ['is an alternative to one that few records have', "await db.deleteFrom('stay').where((eb) => eb.or([eb('revoked_at', '<', subDays(new Date(), 7)), eb('until', '<', subDays(new Date(), 30))])).execute();", ['until', 'age', 30 * day, 'all']],
    ['is an alternative', "await db.deleteFrom('stay').where((eb) => eb.or([eb('until', '<', subDays(new Date(), 30)), eb('state', '=', 'done')])).execute();", ['until', 'age', 30 * day, 'all']],
    ['looks for those that still count', "await db.selectFrom('stay').selectAll().where('id', '=', id).where('expires_at', '>', new Date()).execute();", ['expires_at', 'passed', undefined, 'one', true]],
    ['is on a table that is joined', "await db.selectFrom('stay').innerJoin('guest', 'guest.id', 'stay.guest_id').select('stay.id').where('guest.until', '<', new Date()).execute();", ['until', 'passed', undefined, 'all']],
    ['compares columns', "await db.deleteFrom('stay').whereRef('until', '<', 'expires_at').execute();", undefined],
  ]);
});
