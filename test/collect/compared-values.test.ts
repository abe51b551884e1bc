import { describe } from 'vitest';
import { itTells, type Around } from './analyzed.js';

/** A file in which `text` is compared by one mapper or another. */
function comparing(imports: string, more: Record<string, string> = {}): Around {
  return {
    shared: { 'package.json': '{ "name": "hotel" }', ...more },
    file: (code) => `${imports}
export async function act(text: string, other: string, input: { word: string }): Promise<unknown> {
  ${code}
  return [text, other, input];
}
`,
  };
}

const mongoose = comparing(`import { model, Schema } from 'mongoose';
const Guest = model('Guest', new Schema({ email: String, nights: Number, room: String }));
const Room = model('Room', new Schema({ label: String }));
async function find(word: string) { return Guest.findOne({ email: word }); }
async function findBy({ word, nights }: { word: string; nights?: number }) { return Guest.findOne({ email: word, nights }); }
async function findWith(asked: { word: string; other: string }) { return Guest.findOne({ email: asked.word, room: asked.other }); }
async function findLater(word: string) { return find(word); }
async function count(word: string) { return Room.countDocuments({ label: word }); }
export { find, findBy, findWith, findLater, count };`);

describe('a value that a query compares with a field', () => {
  itTells(mongoose, [
    ['is what the field is', 'await Guest.findOne({ email: text }); console.log(text);', ['Guest.email']],
    ['is so before the query', 'console.log(`looking for ${text}`); await Guest.find({ email: text });', ['Guest.email']],
    ['is the key of a person', 'await Guest.findById(text); console.log(text);', ['Guest._id']],
    ['is the key by its name', 'await Guest.findOne({ _id: text }); console.log(text);', ['Guest._id']],
    ['is the key that its own name says', 'const look = async (guestId: string) => { console.log(guestId); await Guest.findById(guestId); }; await look(text);', ['Guest._id']],
    ['is nothing of a person where the field is not', 'await Guest.findOne({ room: text }); await Room.findById(text); console.log(text);', []],
    ['may be below an operator', 'await Guest.findOne({ $or: [{ room: other }, { email: { $eq: text } }] }); console.log(text);', ['Guest.email']],
    ['may be in an object', 'await Guest.findOne({ email: input.word }); console.log(input.word);', ['Guest.email']],
    ['is another one in the same object', 'await Guest.findOne({ email: input.word }); console.log(other);', []],
    ['is not what it is only ordered by', 'await Guest.find({ email: { $gt: text } }); console.log(text);', []],
    ['may be handed to a function that compares it', 'await find(text); console.log(text);', ['Guest.email']],
    ['may be handed on by several functions', 'await findLater(input.word); console.log(input.word);', ['Guest.email']],
    ['may be handed to a function in an object that it takes apart', 'await findBy({ word: text }); console.log(text);', ['Guest.email']],
    ['may be handed to a function in an object', 'await findWith({ word: text, other }); console.log(text);', ['Guest.email']],
    ['is another one in the object that is handed to a function', 'await findWith({ word: text, other }); console.log(other);', []],
    ['is nothing where the function compares it with something else', 'await count(text); console.log(text);', []],
  ]);
});

describe('an entry of a request that a query compares with a key', () => {
  itTells({
    shared: { 'package.json': '{ "name": "hotel" }', 'prisma/schema.prisma': 'model Guest {\n  id String @id\n  email String\n}\nmodel Room {\n  id String @id\n  label String\n}\n' },
    file: (code) => `import { PrismaClient } from '@prisma/client';\nimport type { Request } from 'express';\nconst prisma = new PrismaClient();\nexport async function act(req: Request): Promise<void> { ${code} }\n`,
  }, [
    ['is that of the person', 'console.log(req.params.id); await prisma.guest.delete({ where: { id: req.params.id } });', ['Guest.id']],
    ['is that of the person where it is taken out before', 'const { id } = req.params; console.log({ id }); await prisma.guest.delete({ where: { id } });', ['Guest.id']],
    ['is none once the variable holds whom the query has found', 'const leave = async (guest: any) => { if (Number.isInteger(guest)) { guest = await prisma.guest.findUnique({ where: { id: guest } }); if (!guest.isHere) console.log(`left ${guest}`); } }; void leave;', []],
    ['is that of the person before, and where the variable stays what it is', 'const leave = async (guest: any) => { console.log(`leaving ${guest}`); guest = await prisma.guest.findUnique({ where: { id: guest } }); }; void leave;', ['Guest.id']],
    ['is that of a thing', 'console.log(req.params.id); await prisma.room.delete({ where: { id: req.params.id } });', []],
    ['says itself what it is', 'console.log(req.body.email); await prisma.guest.deleteMany({ where: { email: req.body.email } });', ['request body.email']],
  ]);
});

describe('a value that a query of another mapper compares', () => {
  itTells(comparing("import { PrismaClient } from '@prisma/client';\nconst prisma = new PrismaClient();", { 'prisma/schema.prisma': 'model Guest {\n  id String @id\n  email String @unique\n  stays Stay[]\n}\nmodel Stay {\n  guest Guest @relation(fields: [guestId], references: [id])\n  guestId String\n  day DateTime\n  @@id([guestId, day])\n}\n' }), [
    ['stands in a where clause', 'await prisma.guest.findUnique({ where: { email: text } }); console.log(text);', ['Guest.email']],
    ['stands in a key of several columns', "await prisma.stay.findUnique({ where: { guestId_day: { guestId: text, day: new Date() } } }); console.log(text);", ['Stay.guestId']],
  ]);
  itTells(comparing("import { eq, and } from 'drizzle-orm';\nimport { drizzle } from 'drizzle-orm/node-postgres';\nimport { pgTable, text as column } from 'drizzle-orm/pg-core';\nconst guests = pgTable('guests', { id: column('id').primaryKey(), email: column('email') });\nconst rooms = pgTable('rooms', { email: column('email') });\nconst db = drizzle('');"), [
    ['stands behind a column', 'await db.select().from(guests).where(and(eq(guests.email, text), eq(guests.id, other))); console.log(text);', ['guests.email']],
    ['stands behind a column of another table', 'await db.select().from(guests).innerJoin(rooms, eq(rooms.email, other)).where(eq(rooms.email, text)); console.log(text);', []],
  ]);
  itTells(comparing("import knex from 'knex';\nconst db = knex({ client: 'pg' });", { 'migrations/1.js': "exports.up = (knex) => knex.schema.createTable('guests', (table) => { table.string('email'); });\n" }), [
    ['stands behind the name of a column', "await db('guests').where('email', text).first(); console.log(text);", ['guests.email']],
    ['stands behind an operator', "await db('guests').where('guests.email', '=', text).first(); console.log(text);", ['guests.email']],
    ['stands behind an operator that orders', "await db('guests').where('email', '>', text).first(); console.log(text);", []],
  ]);
  itTells(comparing("import { Column, DataSource, Entity, In, PrimaryColumn } from 'typeorm';\n@Entity() class Guest { @PrimaryColumn() id!: string; @Column() email!: string; }\nconst guests = new DataSource({ type: 'postgres' }).getRepository(Guest);"), [
    ['is given to a placeholder', "await guests.createQueryBuilder('guest').where('guest.email = :address', { address: text }).getOne(); console.log(text);", ['Guest.email']],
    ['stands in a function', 'await guests.findBy({ email: In([other, text]), id: other }); console.log(other);', ['Guest.id']],
    ['stands in a list', 'const all = [text]; await guests.findBy({ email: In(all) }); console.log(all);', ['Guest.email']],
  ]);
  itTells(comparing("import { Pool } from 'pg';\nconst pool = new Pool();", { 'schema.sql': 'CREATE TABLE guests (id int PRIMARY KEY, email text, room text);\nCREATE TABLE stays (guest_id int REFERENCES guests (id), email text);\n' }), [
    ['stands at a placeholder', "await pool.query('SELECT room FROM guests WHERE room = $1 AND email = $2', [other, text]); console.log(text);", ['guests.email']],
    ['stands at a placeholder of another column', "await pool.query('SELECT room FROM guests WHERE room = $1 AND email = $2', [text, other]); console.log(text);", []],
    ['finds what is removed', "await pool.query('DELETE FROM guests WHERE email = $1', [text]); console.log(text);", ['guests.email']],
    ['stands at a column of the table that its name says', "await pool.query('SELECT g.room FROM guests g JOIN stays s ON s.guest_id = g.id WHERE s.guest_id = $1', [text]); console.log(text);", ['stays.guest_id']],
    ['stands behind a column in small letters', "await pool.query('SELECT room FROM guests WHERE lower(email) = $1', [text]); console.log(text);", ['guests.email']],
    ['stands behind a part of a column', "await pool.query(\"SELECT room FROM guests WHERE lower(split_part(email, '@', 2)) = $1\", [text]); console.log(text);", []],
    ['stands in a template', 'await pool.query(`SELECT room FROM guests WHERE email = ${text}`); console.log(text);', ['guests.email']],
  ]);
});
