import { describe } from 'vitest';
import { itDoes, itLogs, type Around } from './analyzed.js';

const drizzle: Around = {
  shared: {
    'package.json': '{ "name": "clinic" }',
    'src/schema.ts': `import { relations } from 'drizzle-orm';
import { pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
export const patients = pgTable('patients', { id: uuid('id').primaryKey(), email: text('email').notNull(), name: text('name'), deletedAt: timestamp('deleted_at') });
export const visits = pgTable('visits', { id: uuid('id').primaryKey(), patientId: uuid('patient_id').references(() => patients.id), reason: text('reason') });
export const patientRelations = relations(patients, ({ many }) => ({ visits: many(visits) }));
export const visitRelations = relations(visits, ({ one }) => ({ patient: one(patients, { fields: [visits.patientId], references: [patients.id] }) }));
`,
    'src/db.ts': `import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import * as schema from './schema';
export const db = drizzle('postgres://', { schema });
export type Db = typeof db;
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0];
export type Typed = NodePgDatabase<typeof schema>;
`,
  },
  file: (code) => `import { and, eq, inArray, sql, type InferSelectModel } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { db, type Db, type Tx, type Typed } from './db';
import * as schema from './schema';
import { patients, visits } from './schema';
export type Used = [Db, Tx, Typed, PgTable, InferSelectModel<typeof patients>];
export const used = [and, eq, inArray, sql, schema, patients, visits, db];
${code}
`,
};
const given = (statement: string, parameters = 'id: string'): string => `export async function act(${parameters}): Promise<unknown> {\n  ${statement}\n}`;
/** Each join makes a type of its own of each query: types that the compiler compares part by part take more memory with every join than it has. */
const joiningMuch = `import { pgTable as table, text as column } from 'drizzle-orm/pg-core';
const [beds, drugs, rooms, wards] = [table('beds', { ward: column() }), table('drugs', { ward: column() }), table('rooms', { ward: column() }), table('wards', { name: column() })];
const ofPatients = (fields: any) => db.select(fields).from(patients).innerJoin(visits, eq(visits.patientId, patients.id));
const ofVisits = (fields: any) => db.select(fields).from(visits).leftJoin(patients, eq(visits.patientId, patients.id)).leftJoin(beds, eq(beds.ward, patients.name));
const ofBeds = (fields: any) => db.select(fields).from(beds).innerJoin(patients, eq(beds.ward, patients.name));
export function act(): void {
  const fields = { id: patients.id };
  for (const query of [ofPatients(fields).$dynamic(), ofVisits(fields).$dynamic(), ofBeds(fields).$dynamic()]) {
    query
      .leftJoin(rooms, and(eq(rooms.ward, patients.name), eq(rooms.ward, wards.name))).leftJoin(wards, and(eq(wards.name, patients.name))).leftJoin(drugs, and(eq(drugs.ward, patients.name)))
      .leftJoin(beds, and(eq(beds.ward, rooms.ward))).leftJoin(rooms, and(eq(rooms.ward, patients.name))).leftJoin(wards, and(eq(wards.name, patients.name)))
      .leftJoin(drugs, and(eq(drugs.ward, patients.name))).leftJoin(beds, and(eq(beds.ward, patients.name)));
  }
}`;

describe('a client of Drizzle', () => {
  itDoes(drizzle, [
    ['creates', given("await db.insert(patients).values({ id, email: 'a' });"), ['create patients']],
    ['creates or updates', given("await db.insert(patients).values({ id, email: 'a' }).onConflictDoUpdate({ target: patients.id, set: { email: 'b' } });"), ['create patients', 'update patients']],
    ['updates', given("await db.update(schema.patients).set({ email: '' }).where(eq(schema.patients.id, id));"), ['update patients']],
    ['deletes', given('await db.delete(patients).where(eq(patients.id, id)).returning();'), ['delete patients']],
    ['reads', given('return db.select().from(patients);'), ['read patients']],
    ['reads joined tables', given('return db.select({ email: patients.email }).from(visits).innerJoin(patients, eq(patients.id, visits.patientId));'), ['read patients', 'read visits']],
    ['reads with relations', given('return db.query.visits.findMany({ with: { patient: true } });'), ['read visits']],
    ['counts', given('return db.$count(visits);'), ['read visits']],
    ['works in a transaction', given('await db.transaction(async (tx) => { await tx.delete(visits).where(eq(visits.patientId, id)); await tx.transaction((inner) => inner.delete(patients)); });'), ['delete patients', 'delete visits']],
    ['works in a batch', given('await db.batch([db.delete(visits), db.delete(patients)]);'), ['delete patients', 'delete visits']],
    ['is prepared', given("const statement = db.delete(visits).where(eq(visits.id, sql.placeholder('id'))).prepare('remove'); await statement.execute({ id });"), ['delete visits']],
    ['uses a common table expression', given("const old = db.$with('old').as(db.select().from(visits)); await db.with(old).delete(patients).where(inArray(patients.id, db.select({ id: old.patientId }).from(old)));"), ['delete patients', 'read visits']],
    ['is built step by step', given('const query = db.select().from(visits).$dynamic(); return query.limit(1);'), ['read visits']],
    ['is one of several queries that join much', joiningMuch, ['read beds', 'read drugs', 'read patients', 'read rooms', 'read visits', 'read wards']],
    ['is passed on', given('await database.delete(visits);', 'database: Db'), ['delete visits']],
    ['is passed on as a transaction', given('await tx.delete(visits);', 'tx: Tx'), ['delete visits']],
    ['is either', given('await client.delete(visits);', 'client: Db | Tx = db'), ['delete visits']],
    ['is typed by its driver', given('await client.delete(visits);', 'client: Typed'), ['delete visits']],
    ['is a property of a class', 'export class Visits {\n  constructor(private readonly db: Typed) {}\n  remove() { return this.db.delete(visits); }\n}', ['delete visits']],
    ['has no type, but the table has', given('await ctx.db.delete(visits);\n  return ctx.db.query.patients.findFirst();', 'ctx: any'), ['delete visits', 'read patients']],
    ['is given any table', 'const erase = (table: PgTable) => db.delete(table);\nexport const act = () => erase(visits);', ['delete visits']],
    ['is not a map', given("const ages = new Map<string, number>(); ages.delete(id); Array.from(id);"), []],
  ]);
});

describe('records of Drizzle in a log', () => {
  itLogs(drizzle, [
    ['as a whole', given('const [found] = await db.select().from(patients); console.log(found);'), ['patients.email', 'patients.name']],
    ['as one field', given('const found = await db.query.patients.findFirst(); console.log(found?.email);'), ['patients.email']],
    ['narrowed to columns', given('const found = await db.query.patients.findFirst({ columns: { name: true } }); console.log(found);'), ['patients.name']],
    ['of a relation', given('const found = await db.query.visits.findFirst({ with: { patient: true } }); console.log(found?.patient.email);'), ['patients.email']],
    ['of a join', given('const rows = await db.select().from(visits).innerJoin(patients, eq(patients.id, visits.patientId)); for (const row of rows) console.log(row.patients.email);'), ['patients.email']],
    ['under another name', given('const [row] = await db.select({ to: patients.email }).from(patients); console.log(row.to);'), ['patients.email']],
    ['returned by a write', given('const [gone] = await db.delete(patients).returning(); console.log(gone.email);'), ['patients.email']],
    ['as a parameter', given('console.log(patient.email);', 'patient: typeof patients.$inferSelect'), ['patients.email']],
    ['as an inferred model', given('console.log(patient.email);', 'patient: InferSelectModel<typeof patients>'), ['patients.email']],
    ['not at all', given('const rows = await db.select().from(patients); console.log(rows.length, rows[0].deletedAt);'), []],
  ]);
});
