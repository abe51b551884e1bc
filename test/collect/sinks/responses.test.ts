import { describe, expect, it } from 'vitest';
import { analyzed, itReads, leavingBy, wholeIn } from '../analyzed.js';

const shared = {
  'package.json': '{ "dependencies": { "mongoose": "8", "sequelize": "6", "express": "5" } }',
  'prisma/schema.prisma': 'generator client {\n  provider = "prisma-client-js"\n}\nmodel Guest {\n  id String @id\n  email String\n  pin String\n  room Room? @relation(fields: [roomId], references: [id])\n  roomId Int?\n}\nmodel Room {\n  id Int @id\n  guests Guest[]\n}\n',
  'src/stores.ts': `
import mongoose from 'mongoose';
import { DataTypes, Sequelize } from 'sequelize';
import { PrismaClient } from '@prisma/client';
import { z } from 'zod';
export const GuestSchema = z.object({ id: z.string(), email: z.string() });
export const LooseSchema: any = GuestSchema;
export const prisma = new PrismaClient();
export const Member = mongoose.model('Member', new mongoose.Schema({ email: String, pin: String }));
export const Rider = new Sequelize('x').define('Rider', { email: DataTypes.STRING, pin: DataTypes.STRING });
export const found = () => Member.find();
export const selected = () => Member.find().select('email');
const dated = <T>(row: T): T => ({ ...row, at: 1 });
export async function shown() {
  const row = (await Member.findOne().select('email')) as any as InstanceType<typeof Member>;
  if (row) return dated(row);
}
export async function hidden() {
  const row = (await Member.findOne()) as any as InstanceType<typeof Member>;
  if (row) return dated(row);
}`,
  'src/printed.ts': `
import mongoose from 'mongoose';
const schema = new mongoose.Schema({ email: String });
schema.methods.toJSON = function () { return { id: this.id }; };
export const Badge = mongoose.model('Badge', schema);`,
};
const around = {
  shared,
  file: (code: string): string => `
import express from 'express';
import { Member, Rider, prisma, found, selected, shown, hidden, GuestSchema, LooseSchema } from './stores.js';
import { Badge } from './printed.js';
declare const wrapped: any;
function succeed(response: express.Response, data: unknown) { response.status(200).json({ ok: true, data }); }
express().get('/', async (request, response) => { ${code} });`,
};

const sentWhole = wholeIn('respond');

describe('a response sends whole records', () => {
  itReads(around, sentWhole, [
    ['that are awaited on the spot', 'response.json(await Member.find());', ['Member']],
    ['inside of an object, after lean', 'const member = await Member.findById(1).lean(); response.status(200).json({ data: member });', ['Member']],
    ['of every mapper', 'response.send(await Rider.findAll()); response.send(await prisma.guest.findMany());', ['Guest', 'Rider']],
    ['that a function of the application gets', 'response.json(await found());', ['Member']],
    ['that a function casts and hands on', 'response.json(await hidden());', ['Member']],
    ['through a function that answers', 'succeed(response, await Member.find());', ['Member']],
    ['where the type of the response is unknown', 'wrapped(async (req: any, res: any) => { res.status(201).json({ member: await Member.findOne() }); });', ['Member']],
    ['as the body of a web response', 'return Response.json(await prisma.guest.findFirst());', ['Guest']],
  ]);
});

describe('a response sends chosen fields', () => {
  itReads(around, sentWhole, [
    ['by select', "response.json(await Member.find().select('-pin'));", []],
    ['by a projection', "response.json(await Member.find({}, 'email'));", []],
    ['by a projection as an object', 'response.json(await Member.findOne({}, { pin: 0 }));', []],
    ['by attributes', "response.json(await Rider.findAll({ attributes: ['id'] }));", []],
    ['by a typed select', 'response.json(await prisma.guest.findFirst({ select: { email: true } }));', []],
    ['by a rest pattern', 'const { pin, ...rest } = await prisma.guest.findFirstOrThrow(); response.json(rest);', []],
    ['by what is written over', 'const member = await Member.findOne(); response.json({ ...member.toObject(), pin: undefined });', []],
    ['by deletion', 'const guest: any = await prisma.guest.findFirst(); delete guest.pin; response.json(guest);', []],
    ['by emptying', 'const member: any = await Member.findOne(); member.pin = undefined; response.json(member);', []],
    ['by a function that selects', 'response.json(await selected());', []],
    ['by a function that casts what it selects', 'response.json(await shown());', []],
    ['by mapping', 'const guests = await prisma.guest.findMany(); response.json(guests.map((guest) => ({ id: guest.id })));', []],
    ['by a schema', 'response.json(GuestSchema.parse(await prisma.guest.findFirst()));', []],
    ['by a schema of a list', 'response.json(await GuestSchema.array().parseAsync(await prisma.guest.findMany()));', []],
    ['by a schema inside of an object', 'const guest = await prisma.guest.findFirst(); response.json({ guest: GuestSchema.parse({ ...guest }) });', []],
    ['by a schema of unknown type', 'response.json(LooseSchema.parse(await prisma.guest.findFirst()));', []],
    ['by a toJSON of the model', 'response.json(await Badge.find());', []],
  ]);
});

it('leaves out the fields that a client of Prisma omits everywhere', () => {
  const application = analyzed({
    ...shared,
    'src/stores.ts': "import { PrismaClient } from '@prisma/client';\nexport const prisma = new PrismaClient({ omit: { guest: { email: true, pin: false } } });",
    'src/send.ts': "import { prisma } from './stores.js';\nexport const GET = async () => Response.json(await prisma.guest.findMany());",
  });
  expect(application.flows.flatMap(({ personal }) => personal).map(({ subject }) => subject)).toEqual(['Guest.id', 'Guest.pin']);
});

describe('a response about a failure', () => {
  itReads(around, leavingBy('error'), [
    ['is an error', 'const member = await Member.findOne(); response.status(404).json({ message: `no card for ${member.email}` });', ['Member.email']],
    ['is an error by its options', 'const member = await Member.findOne(); return Response.json({ message: member.email }, { status: 409 });', ['Member.email']],
    ['is none with a status of success', 'const member = await Member.findOne(); response.status(201).json({ message: member.email });', []],
  ]);
});

describe('the body of a Koa context', () => {
  const koa = (code: string): string => `
import Koa from 'koa';
import { Member } from './stores.js';
new Koa().use(async (context) => { ${code} });
export const untyped = async (ctx: any) => { ctx.state = 1; };`;
  itReads({ shared, file: koa }, sentWhole, [
    ['is a response', 'context.body = await Member.find();', ['Member']],
    ['is none of another object', 'const letter = { body: {} as unknown }; letter.body = await Member.find();', []],
  ]);
});
