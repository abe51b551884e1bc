import { describe, expect, it } from 'vitest';
import { analyzed, storeOf } from './analyzed.js';

const schemaOfPrisma = { 'prisma/schema.prisma': 'generator client {\n  provider = "prisma-client-js"\n}\nmodel Visit {\n  id Int @id\n  email String\n  createdAt DateTime\n  owner Owner @relation(fields: [ownerId], references: [id], onDelete: Cascade)\n ownerId Int\n}\nmodel Owner {\n id Int @id\n name String\n visits Visit[]\n}\n' };
const prisma = "import { PrismaClient } from '@prisma/client'; const prisma = new PrismaClient();";
const mongoose = "import mongoose from 'mongoose'; const schema = new mongoose.Schema({ email: String }); const Visit = mongoose.model('Visit', schema);";
const sequelize = "import { DataTypes, Model, Op, Sequelize, QueryTypes } from 'sequelize'; const sequelize = new Sequelize('x'); class Visit extends Model { declare id: number; } Visit.init({ email: DataTypes.STRING }, { sequelize });";
const drizzle = "import { pgTable, serial, text } from 'drizzle-orm/pg-core'; import { drizzle } from 'drizzle-orm/node-postgres'; import { eq, inArray, sql } from 'drizzle-orm'; const Visit = pgTable('Visit', { id: serial('id').primaryKey(), email: text('email') }); const db = drizzle('x');";
const knex = "import knex from 'knex'; const db = knex({}); await db.schema.createTable('Visit', (t) => { t.increments('id'); t.string('email'); });";

/** What sets a library and a repository up, and how code removes a visit by it. */
const ways: [way: string, setUp: string, removal: string, more?: Record<string, string>][] = [
  ['schema from', knex, "await db.withSchema('public').from('Visit').where({ id }).del();"],
  ['schema table', knex, "await db.withSchema('public').table('Visit').where({ id }).del();"],
  ['table schema', knex, "await db('Visit').withSchema('public').where({ id }).del();"],
  ['getter', knex + " class Repo { get table() { return db('Visit'); } erase(id: number) { return this.table.where({ id }).del(); } }", 'await new Repo().erase(id);'],
  ['method', knex + " class Repo { table() { return db('Visit'); } erase(id: number) { return this.table().where({ id }).del(); } }", 'await new Repo().erase(id);'],
  ['function', knex + " const visits = () => db('Visit');", 'await visits().where({ id }).del();'],
  ['typed function', knex + " const visits = () => db<{ id: number; email: string }>('Visit');", 'await visits().where({ id }).del();'],
  ['constructor name', knex + " class Repo { constructor(private readonly tableName: string) {} erase(id: number) { return db(this.tableName).where({ id }).del(); } }", "await new Repo('Visit').erase(id);"],
  ['super name', knex + " class Base { constructor(protected readonly tableName: string) {} erase(id: number) { return db(this.tableName).where({ id }).del(); } } class Visits extends Base { constructor() { super('Visit'); } }", 'await new Visits().erase(id);'],
  ['subclass property', knex + " abstract class Base { protected abstract readonly tableName: string; erase(id: number) { return db(this.tableName).where({ id }).del(); } } class Visits extends Base { protected readonly tableName = 'Visit'; }", 'await new Visits().erase(id);'],
  ['static property', knex + " class Visits { static table = 'Visit'; static erase(id: number) { return db(this.table).where({ id }).del(); } }", 'await Visits.erase(id);'],
  ['factory', knex + " const repo = (name: string) => ({ erase: (id: number) => db(name).where({ id }).del() }); const visits = repo('Visit');", 'await visits.erase(id);'],
  ['helper', knex + " const erase = (name: string, id: number) => db(name).where({ id }).del();", "await erase('Visit', id);"],
  ['private field', knex + " class Visits { #table = 'Visit'; erase(id: number) { return db(this.#table).where({ id }).del(); } }", 'await new Visits().erase(id);'],
  ['sql helper', "import { Pool } from 'pg'; const pool = new Pool(); await pool.query('CREATE TABLE \"Visit\" (id int, email text)'); const erase = (table: string, id: number) => pool.query(`DELETE FROM \"${table}\" WHERE id = $1`, [id]);", "await erase('Visit', id);"],
  ['sql repo', "import { Pool } from 'pg'; const pool = new Pool(); await pool.query('CREATE TABLE \"Visit\" (id int, email text)'); class Base { constructor(protected readonly table: string) {} erase(id: number) { return pool.query(`DELETE FROM ${this.table} WHERE id = $1`, [id]); } } class Visits extends Base { constructor() { super('Visit'); } }", "await new Visits().erase(id);"],
  ['mongo repo', "import { MongoClient, type Collection } from 'mongodb'; const client = new MongoClient('x'); class Base<D extends object> { protected readonly collection: Collection<D>; constructor(name: string) { this.collection = client.db().collection<D>(name); } erase(id: number) { return this.collection.deleteOne({ id } as any); } } class Visits extends Base<{ id: number; email: string }> { constructor() { super('Visit'); } }", "await new Visits().erase(id);"],
  ['mongoose repo', mongoose + " class Base<D> { constructor(private readonly model: mongoose.Model<D>) {} erase(id: number) { return this.model.findByIdAndDelete(id); } } class Visits extends Base<any> { constructor() { super(Visit as any); } }", "await new Visits().erase(id);"],
  ['prisma repo any', prisma + " class Base { constructor(private readonly model: any) {} erase(id: number) { return this.model.delete({ where: { id } }); } } class Visits extends Base { constructor() { super(prisma.visit); } }", "await new Visits().erase(id);", schemaOfPrisma],
  ['prisma repo getter', prisma + " abstract class Base { abstract get model(): any; erase(id: number) { return this.model.delete({ where: { id } }); } } class Visits extends Base { get model() { return prisma.visit; } }", "await new Visits().erase(id);", schemaOfPrisma],
  ['prisma helper', prisma + " const erase = (model: any, id: number) => model.delete({ where: { id } });", "await erase(prisma.visit, id);", schemaOfPrisma],
  ['sequelize repo', sequelize + " class Base { constructor(private readonly model: any) {} erase(id: number) { return this.model.destroy({ where: { id } }); } } class Visits extends Base { constructor() { super(Visit); } }", "await new Visits().erase(id);"],
  ['drizzle repo', drizzle + " class Base { constructor(private readonly table: any) {} erase(id: number) { return db.delete(this.table).where(eq(this.table.id, id)); } } class Visits extends Base { constructor() { super(Visit); } }", "await new Visits().erase(id);"],
];

describe('a removal behind functions and classes of the application', () => {
  it.each(ways)('is known through a %s', (_way, setUp, removal, more = {}) => {
    const code = `${setUp}\nimport express from 'express';\nconst app = express();\napp.delete('/visits/:id', async (req, res) => { const id = Number(req.params.id); ${removal} res.end(); });\n`;
    const application = analyzed({ 'package.json': '{ "name": "museum", "scripts": { "start": "node src/main.ts" } }', ...more, 'src/main.ts': code });
    expect(storeOf(application, 'Visit').deletion.verdict).toBe('hard');
  });
});
