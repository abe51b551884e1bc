import { describe, expect, it } from 'vitest';
import { analyzed, storeOf } from './analyzed.js';

const schemaOfPrisma = { 'prisma/schema.prisma': 'generator client {\n  provider = "prisma-client-js"\n}\nmodel Visit {\n  id Int @id\n  email String\n  createdAt DateTime\n  lastSeenAt DateTime?\n  owner Owner @relation(fields: [ownerId], references: [id], onDelete: Cascade)\n ownerId Int\n}\nmodel Owner {\n id Int @id\n lastLogin DateTime\n visits Visit[]\n}\n' };
const prisma = "import { PrismaClient } from '@prisma/client'; const prisma = new PrismaClient();";
const mongoose = "import mongoose from 'mongoose'; const Visit = mongoose.model('Visit', new mongoose.Schema({ email: String, createdAt: Date }));";
const typeorm = "import { DataSource, Entity, Column, PrimaryColumn, CreateDateColumn, LessThan, LessThanOrEqual, Not, MoreThan, Raw, Repository, In } from 'typeorm'; @Entity() class Visit { @PrimaryColumn() id!: number; @Column() email!: string; @CreateDateColumn() createdAt!: Date; } const source = new DataSource({ type: 'postgres', entities: [Visit] }); const visits = source.getRepository(Visit);";
const sequelize = "import { DataTypes, Model, Op, Sequelize, literal } from 'sequelize'; const sequelize = new Sequelize('x'); const Visit = sequelize.define('Visit', { email: DataTypes.STRING });";
const drizzle = "import { pgTable, serial, text, timestamp } from 'drizzle-orm/pg-core'; import { drizzle } from 'drizzle-orm/node-postgres'; import { and, inArray, lt, lte, or, sql, isNotNull } from 'drizzle-orm'; const Visit = pgTable('Visit', { id: serial('id').primaryKey(), email: text('email'), createdAt: timestamp('created_at') }); const db = drizzle('x');";
const knex = "import knex from 'knex'; const db = knex({}); await db.schema.createTable('Visit', (t) => { t.increments('id'); t.string('email'); t.timestamp('created_at'); });";
const kysely = "import { Kysely, sql, type Generated } from 'kysely'; interface Database { Visit: { id: Generated<number>; email: string; created_at: Date } } const db = new Kysely<Database>({} as any);";
const mikroOrm = "import { Entity, MikroORM, PrimaryKey, Property } from '@mikro-orm/core'; @Entity() class Visit { @PrimaryKey() id!: number; @Property() email!: string; @Property() createdAt!: Date; } const orm = await MikroORM.init({}); const em = orm.em;";
const firestore = "import { getFirestore } from 'firebase-admin/firestore'; const db = getFirestore(); await db.collection('Visit').add({ email: 'a', createdAt: new Date() });";
const mongodb = "import { MongoClient } from 'mongodb'; const client = new MongoClient('x'); const Visit = client.db().collection<{ email: string; createdAt: Date }>('Visit');";

/** What sets a library up, and how code purges visits that are older than a deadline. */
const purges: [way: string, setUp: string, purge: string, more?: Record<string, string>][] = [
  ['prisma', prisma, 'await prisma.visit.deleteMany({ where: { createdAt: { lt: cutoff } } });', schemaOfPrisma],
  ['prisma AND', prisma, 'await prisma.visit.deleteMany({ where: { AND: [{ createdAt: { lte: cutoff } }] } });', schemaOfPrisma],
  ['prisma NOT', prisma, 'await prisma.visit.deleteMany({ where: { NOT: { createdAt: { gte: cutoff } } } });', schemaOfPrisma],
  ['prisma ids', prisma, 'const old = await prisma.visit.findMany({ where: { createdAt: { lt: cutoff } }, select: { id: true }, take: 100 }); await prisma.visit.deleteMany({ where: { id: { in: old.map((v) => v.id) } } });', schemaOfPrisma],
  ['prisma each', prisma, 'const old = await prisma.visit.findMany({ where: { createdAt: { lt: cutoff } } }); for (const visit of old) { await prisma.visit.delete({ where: { id: visit.id } }); }', schemaOfPrisma],
  ['prisma all', prisma, 'const old = await prisma.visit.findMany({ where: { createdAt: { lt: cutoff } } }); await Promise.all(old.map((visit) => prisma.visit.delete({ where: { id: visit.id } })));', schemaOfPrisma],
  ['prisma filter in code', prisma, 'const all = await prisma.visit.findMany(); const old = all.filter((v) => v.createdAt < cutoff); await prisma.visit.deleteMany({ where: { id: { in: old.map((v) => v.id) } } });', schemaOfPrisma],
  ['prisma filter in loop', prisma, 'for (const v of await prisma.visit.findMany()) { if (v.createdAt.getTime() < cutoff.getTime()) await prisma.visit.delete({ where: { id: v.id } }); }', schemaOfPrisma],
  ['prisma transaction', prisma, 'await prisma.$transaction([prisma.visit.deleteMany({ where: { createdAt: { lt: cutoff } } })]);', schemaOfPrisma],
  ['prisma tx', prisma, 'await prisma.$transaction(async (tx) => { await tx.visit.deleteMany({ where: { createdAt: { lt: cutoff } } }); });', schemaOfPrisma],
  ['prisma parent', prisma, 'await prisma.owner.deleteMany({ where: { lastLogin: { lt: cutoff } } });', schemaOfPrisma],
  ['prisma where var', prisma, 'const where = { createdAt: { lt: cutoff } }; const count = await prisma.visit.count({ where }); if (count > 0) await prisma.visit.deleteMany({ where });', schemaOfPrisma],
  ['prisma OR', prisma, 'await prisma.visit.deleteMany({ where: { OR: [{ lastSeenAt: { lt: cutoff } }, { lastSeenAt: null, createdAt: { lt: cutoff } }] } });', schemaOfPrisma],
  ['prisma raw', prisma, 'await prisma.$executeRaw`DELETE FROM "Visit" WHERE "createdAt" < ${cutoff}`;', schemaOfPrisma],
  ['prisma while', prisma, 'let deleted = 0; do { const batch = await prisma.visit.findMany({ where: { createdAt: { lt: cutoff } }, take: 500 }); const result = await prisma.visit.deleteMany({ where: { id: { in: batch.map(({ id }) => id) } } }); deleted = result.count; } while (deleted > 0);', schemaOfPrisma],
  ['mongoose', mongoose, 'await Visit.deleteMany({ createdAt: { $lt: cutoff } });'],
  ['mongoose where', mongoose, "await Visit.deleteMany().where('createdAt').lt(cutoff.getTime());"],
  ['mongoose find where', mongoose, "await Visit.find().where('createdAt').lt(cutoff.getTime()).deleteMany();"],
  ['mongoose each', mongoose, 'const old = await Visit.find({ createdAt: { $lt: cutoff } }); for (const visit of old) await visit.deleteOne();'],
  ['mongoose cursor', mongoose, 'const cursor = Visit.find({ createdAt: { $lt: cutoff } }).cursor(); for await (const visit of cursor) await visit.deleteOne();'],
  ['mongoose eachAsync', mongoose, 'await Visit.find({ createdAt: { $lt: cutoff } }).cursor().eachAsync(async (visit) => { await visit.deleteOne(); });'],
  ['mongoose bulk', mongoose, 'await Visit.bulkWrite([{ deleteMany: { filter: { createdAt: { $lt: cutoff } } } }]);'],
  ['mongoose and', mongoose, 'await Visit.deleteMany({ $and: [{ createdAt: { $lt: cutoff } }] });'],
  ['mongoose expr', mongoose, "await Visit.deleteMany({ $expr: { $lt: ['$createdAt', cutoff] } });"],
  ['mongoose ids', mongoose, "const ids = await Visit.distinct('_id', { createdAt: { $lt: cutoff } }); await Visit.deleteMany({ _id: { $in: ids } });"],
  ['mongoose objectid', mongoose, "await Visit.deleteMany({ _id: { $lt: mongoose.Types.ObjectId.createFromTime(Math.floor(cutoff.getTime() / 1000)) } });"],
  ['mongodb', mongodb, 'await Visit.deleteMany({ createdAt: { $lt: cutoff } });'],
  ['mongodb bulk', mongodb, 'const bulk = Visit.initializeUnorderedBulkOp(); bulk.find({ createdAt: { $lt: cutoff } }).delete(); await bulk.execute();'],
  ['typeorm', typeorm, 'await visits.delete({ createdAt: LessThan(cutoff) });'],
  ['typeorm builder', typeorm, "await visits.createQueryBuilder().delete().where('createdAt < :cutoff', { cutoff }).execute();"],
  ['typeorm setParameter', typeorm, "await visits.createQueryBuilder('v').delete().where('v.createdAt < :cutoff').setParameter('cutoff', cutoff).execute();"],
  ['typeorm setParameters', typeorm, "await visits.createQueryBuilder('v').delete().where('v.createdAt < :cutoff').setParameters({ cutoff }).execute();"],
  ['typeorm from', typeorm, "await source.createQueryBuilder().delete().from(Visit).where('createdAt < :cutoff', { cutoff }).execute();"],
  ['typeorm interval', typeorm, "await visits.createQueryBuilder().delete().where(\"createdAt < NOW() - INTERVAL '30 days'\").execute();"],
  ['typeorm remove', typeorm, 'const old = await visits.find({ where: { createdAt: LessThan(cutoff) } }); await visits.remove(old);'],
  ['typeorm remove each', typeorm, 'const old = await visits.findBy({ createdAt: LessThanOrEqual(cutoff) }); for (const visit of old) await visits.remove(visit);'],
  ['typeorm ids', typeorm, 'const old = await visits.find({ where: { createdAt: LessThan(cutoff) } }); await visits.delete(old.map((v) => v.id));'],
  ['typeorm in', typeorm, 'const old = await visits.find({ where: { createdAt: LessThan(cutoff) } }); await visits.delete({ id: In(old.map((v) => v.id)) });'],
  ['typeorm not', typeorm, 'await visits.delete({ createdAt: Not(MoreThan(cutoff)) });'],
  ['typeorm raw operator', typeorm, "await visits.delete({ createdAt: Raw((alias) => `${alias} < NOW() - INTERVAL '30 days'`) });"],
  ['typeorm manager', typeorm, 'await source.manager.delete(Visit, { createdAt: LessThan(cutoff) });'],
  ['typeorm builder getMany', typeorm, "const old = await visits.createQueryBuilder('v').where('v.createdAt < :cutoff', { cutoff }).getMany(); await visits.remove(old);"],
  ['sequelize', sequelize, 'await Visit.destroy({ where: { createdAt: { [Op.lt]: cutoff } } });'],
  ['sequelize literal', sequelize, "await Visit.destroy({ where: { createdAt: { [Op.lt]: literal(\"NOW() - INTERVAL '30 days'\") } } });"],
  ['sequelize whole literal', sequelize, "await Visit.destroy({ where: literal(\"createdAt < NOW() - INTERVAL '30 days'\") });"],
  ['sequelize fn', sequelize, "await Visit.destroy({ where: sequelize.where(sequelize.col('createdAt'), Op.lt, cutoff) });"],
  ['sequelize fn object', sequelize, "await Visit.destroy({ where: sequelize.where(sequelize.col('createdAt'), { [Op.lt]: cutoff }) });"],
  ['sequelize each', sequelize, 'const old = await Visit.findAll({ where: { createdAt: { [Op.lt]: cutoff } } }); await Promise.all(old.map((visit) => visit.destroy()));'],
  ['sequelize old op', sequelize, 'await Visit.destroy({ where: { createdAt: { $lt: cutoff } } });'],
  ['drizzle', drizzle, 'await db.delete(Visit).where(lt(Visit.createdAt, cutoff));'],
  ['drizzle and', drizzle, 'await db.delete(Visit).where(and(isNotNull(Visit.createdAt), lte(Visit.createdAt, cutoff)));'],
  ['drizzle sql', drizzle, "await db.delete(Visit).where(sql`${Visit.createdAt} < now() - interval '30 days'`);"],
  ['drizzle sql cutoff', drizzle, 'await db.delete(Visit).where(sql`${Visit.createdAt} < ${cutoff}`);'],
  ['drizzle ids', drizzle, 'const old = await db.select({ id: Visit.id }).from(Visit).where(lt(Visit.createdAt, cutoff)); await db.delete(Visit).where(inArray(Visit.id, old.map((v) => v.id)));'],
  ['drizzle subquery', drizzle, 'await db.delete(Visit).where(inArray(Visit.id, db.select({ id: Visit.id }).from(Visit).where(lt(Visit.createdAt, cutoff)).limit(100)));'],
  ['drizzle interval', drizzle, "await db.delete(Visit).where(lt(Visit.createdAt, sql`now() - interval '30 days'`));"],
  ['knex', knex, "await db('Visit').where('created_at', '<', cutoff).del();"],
  ['knex raw', knex, "await db('Visit').whereRaw(\"created_at < now() - interval '30 days'\").delete();"],
  ['knex raw value', knex, "await db('Visit').where('created_at', '<', db.raw(\"now() - interval '30 days'\")).delete();"],
  ['knex fn', knex, "await db('Visit').where('created_at', '<', db.raw('now() - ?::interval', ['30 days'])).delete();"],
  ['knex callback', knex, "await db('Visit').where((builder) => builder.where('created_at', '<', cutoff)).delete();"],
  ['knex ids', knex, "const ids = await db('Visit').where('created_at', '<', cutoff).pluck('id'); await db('Visit').whereIn('id', ids).del();"],
  ['knex between', knex, "await db('Visit').whereBetween('created_at', [new Date(0), cutoff]).del();"],
  ['knex first table', knex, "await db.from('Visit').where('created_at', '<', cutoff).del();"],
  ['knex delete from', knex, "await db.delete().from('Visit').where('created_at', '<', cutoff);"],
  ['kysely', kysely, "await db.deleteFrom('Visit').where('created_at', '<', cutoff).execute();"],
  ['kysely sql', kysely, "await db.deleteFrom('Visit').where('created_at', '<', sql<Date>`now() - interval '30 days'`).execute();"],
  ['kysely eb', kysely, "await db.deleteFrom('Visit').where((eb) => eb('created_at', '<', cutoff)).execute();"],
  ['objection', "import { Model } from 'objection'; class Visit extends Model { static tableName = 'Visit'; id!: number; email!: string; createdAt!: Date; static jsonSchema = { type: 'object', properties: { id: { type: 'integer' }, email: { type: 'string' }, createdAt: { type: 'string' } } }; }", "await Visit.query().delete().where('createdAt', '<', cutoff);"],
  ['mikro', mikroOrm, 'await em.nativeDelete(Visit, { createdAt: { $lt: cutoff } });'],
  ['mikro remove', mikroOrm, 'const old = await em.find(Visit, { createdAt: { $lt: cutoff } }); await em.removeAndFlush(old);'],
  ['mikro qb', "import { Entity, MikroORM, PrimaryKey, Property } from '@mikro-orm/postgresql'; @Entity() class Visit { @PrimaryKey() id!: number; @Property() email!: string; @Property() createdAt!: Date; } const orm = await MikroORM.init({}); const em = orm.em;", 'await em.createQueryBuilder(Visit).delete({ createdAt: { $lt: cutoff } }).execute();'],
  ['supabase', "import { createClient } from '@supabase/supabase-js'; const client = createClient<{ public: { Tables: { Visit: { Row: { id: number; email: string; created_at: string } } } } }>('x', 'y');", "await client.from('Visit').delete().lt('created_at', cutoff.toISOString());"],
  ['firestore', firestore, "const old = await db.collection('Visit').where('createdAt', '<', cutoff).get(); const batch = db.batch(); old.docs.forEach((doc) => batch.delete(doc.ref)); await batch.commit();"],
  ['firestore each', firestore, "const old = await db.collection('Visit').where('createdAt', '<', cutoff).get(); for (const doc of old.docs) await doc.ref.delete();"],
  ['firestore bulk', firestore, "const old = await db.collection('Visit').where('createdAt', '<', cutoff).get(); const writer = db.bulkWriter(); old.forEach((doc) => { void writer.delete(doc.ref); }); await writer.close();"],
  ['elastic', "import { Client } from '@elastic/elasticsearch'; const client = new Client({}); await client.index({ index: 'Visit', document: { email: 'a' } });", "await client.deleteByQuery({ index: 'Visit', query: { range: { createdAt: { lt: 'now-30d' } } } });"],
  ['elastic body', "import { Client } from '@elastic/elasticsearch'; const client = new Client({}); await client.index({ index: 'Visit', body: { email: 'a' } });", "await client.deleteByQuery({ index: 'Visit', body: { query: { range: { createdAt: { lt: cutoff.toISOString() } } } } });"],
  ['nedb', "import Datastore from 'nedb'; const visits = new Datastore({ filename: 'Visit.db' }); visits.insert({ email: 'a', createdAt: new Date() });", "visits.remove({ createdAt: { $lt: cutoff } }, { multi: true });"],
  ['dexie', "import Dexie, { type Table } from 'dexie'; interface Visit { id: number; email: string; createdAt: Date } class Store extends Dexie { Visit!: Table<Visit, number>; constructor() { super('x'); this.version(1).stores({ Visit: '++id, createdAt' }); } } const db = new Store();", "await db.Visit.where('createdAt').below(cutoff).delete();"],
];

describe('a purge of old records', () => {
  it.each(purges)('is understood as %s writes it', (_way, setUp, purge, more = {}) => {
    const code = `${setUp}\nsetInterval(async () => { const cutoff = new Date(Date.now() - 30 * 86_400_000); ${purge} }, 3_600_000);\n`;
    const application = analyzed({ 'package.json': '{ "name": "museum", "scripts": { "start": "node src/main.ts" } }', ...more, 'src/main.ts': code });
    expect(storeOf(application, 'Visit').retention.verdict).toBe('enforced');
  });
});

/** What removes the new records, or those of one visitor. */
const removals: typeof purges = [
  ['a span up to now', knex, "await db('Visit').whereBetween('created_at', [cutoff, new Date()]).del();"],
  ['a negation', typeorm, 'await visits.delete({ createdAt: Not(LessThan(cutoff)) });'],
  ['a raw condition', typeorm, 'await visits.delete({ createdAt: Raw((alias) => `${alias} > :cutoff`, { cutoff }) });'],
  ['an expression', mongoose, "await Visit.deleteMany({ $expr: { $gt: ['$createdAt', cutoff] } });"],
  ['a subquery', drizzle, 'await db.delete(Visit).where(inArray(Visit.id, db.select({ id: Visit.id }).from(Visit).where(sql`${Visit.createdAt} > ${cutoff}`)));'],
  ['a bulk', mongodb, 'const bulk = Visit.initializeUnorderedBulkOp(); bulk.find({ createdAt: { $gt: cutoff } }).delete(); await bulk.execute();'],
  ['date math', "import { Client } from '@elastic/elasticsearch'; const client = new Client({}); await client.index({ index: 'Visit', document: { email: 'a' } });", "await client.deleteByQuery({ index: 'Visit', query: { range: { createdAt: { gt: 'now-30d' } } } });"],
];

describe('a removal of other records', () => {
  it.each(removals)('is no purge: %s', (_way, setUp, removal) => {
    const code = `${setUp}\nsetInterval(async () => { const cutoff = new Date(Date.now() - 30 * 86_400_000); ${removal} }, 3_600_000);\n`;
    const application = analyzed({ 'package.json': '{ "name": "museum", "scripts": { "start": "node src/main.ts" } }', 'src/main.ts': code });
    expect(storeOf(application, 'Visit').retention.verdict).toBe('none');
  });
});
