import { describe, expect, it } from 'vitest';
import type { Application } from '../../src/link/application.js';
import { accessesIn, analyzed, itReads, sortedOnce } from './analyzed.js';

/** `Patient < body`, `Visit.details < headers`, with `?` where no route is known. */
function storedIn(application: Application, file: string): string[] {
  return sortedOnce(accessesIn(application, file).flatMap(({ store, effect }) => (effect.requests ?? []).map(({ part, entry, field, isRouteKnown }) => (
    `${store}${field === undefined ? '' : `.${field}`} < ${part}${entry === undefined ? '' : `.${entry}`}${isRouteKnown ? '' : '?'}`))));
}

const models = {
  'src/models/patient.js': `
    const mongoose = require('mongoose');
    const patientSchema = new mongoose.Schema({ name: String, email: String, notes: mongoose.Schema.Types.Mixed, data: mongoose.Schema.Types.Mixed });
    module.exports = mongoose.model('Patient', patientSchema);
  `,
  'src/models/intake.js': `
    const mongoose = require('mongoose');
    module.exports = mongoose.model('Intake', new mongoose.Schema({ source: String, text: String }, { strict: false }));
  `,
};

const head = 'const router = require(\'express\').Router();\nconst Patient = require(\'./models/patient\');\nconst Intake = require(\'./models/intake\');\n';

describe('requests that express and mongoose store as they came', () => {
  itReads({ shared: models, extension: 'js', file: (code) => head + code }, storedIn, [
    ['created from the body', 'router.post(\'/\', async (req, res) => { await Patient.create(req.body); });', ['Patient < body']],
    ['constructed', 'router.post(\'/\', async (req, res) => { const patient = new Patient(req.body); await patient.save(); });', ['Patient < body']],
    ['through a variable', 'router.post(\'/\', async (req, res) => { const data = req.body; await Patient.create(data); });', ['Patient < body']],
    ['spread', 'router.post(\'/\', async (req, res) => { await Patient.create({ ...req.body, clinic: 1 }); });', ['Patient < body']],
    ['taken apart, the rest', 'router.post(\'/\', async (req, res) => { const { clinic, ...rest } = req.body; await Patient.create(rest); });', ['Patient < body']],
    ['the destructured body', 'router.post(\'/\', async ({ body }, res) => { await Patient.create(body); });', ['Patient < body']],
    ['an object in the body', 'router.post(\'/\', async (req, res) => { const { patient } = req.body; await Patient.create(patient); });', ['Patient < body.patient']],
    ['a list in the body', 'router.post(\'/\', async (req, res) => { await Patient.insertMany(req.body.patients.map((patient) => ({ ...patient, clinic: 1 }))); });', ['Patient < body.patients']],
    ['updated', 'router.put(\'/:id\', async (req, res) => { await Patient.findByIdAndUpdate(req.params.id, req.body, { new: true }); });', ['Patient < body']],
    ['updated with an operator', 'router.put(\'/:id\', async (req, res) => { await Patient.updateOne({ _id: req.params.id }, { $set: req.body }); });', ['Patient < body']],
    ['assigned to a record', 'router.put(\'/:id\', async (req, res) => { const patient = await Patient.findById(req.params.id); Object.assign(patient, req.body); await patient.save(); });', ['Patient < body']],
    ['open content of a record', 'router.put(\'/:id\', async (req, res) => { const patient = await Patient.findById(req.params.id); patient.notes = req.body; await patient.save(); });', ['Patient.notes < body']],
    ['open content', 'router.post(\'/\', async (req, res) => { await Patient.create({ name: req.body.name, notes: req.headers }); });', ['Patient.notes < headers']],
    ['a text of the whole', 'router.post(\'/\', async (req, res) => { await Intake.create({ source: \'form\', text: JSON.stringify(req.body) }); });', ['Intake.text < body']],
    ['in a store without a schema', 'router.post(\'/\', async (req, res) => { await Intake.create({ raw: req.body }); });', ['Intake.raw < body']],
    ['by a service', 'const service = { add(data) { return Patient.create(data); } };\nrouter.post(\'/\', async (req, res) => { await service.add({ ...req.body }); });', ['Patient < body']],
    ['by a helper that returns a copy', 'const copyOf = (value) => ({ ...value });\nrouter.post(\'/\', async (req, res) => { await Patient.create(copyOf(req.body)); });', ['Patient < body']],
    ['by a wrapped handler that a route names', 'const wrap = (fn) => (req, res, next) => fn(req, res).catch(next);\nconst add = wrap(async (req, res) => { await Patient.create(req.body); });\nrouter.post(\'/\', add);', ['Patient < body']],
    ['by a factory of handlers', 'const creates = (Model) => async (req, res) => { await Model.create(req.body); };\nrouter.post(\'/\', creates(Patient));', ['Patient < body']],
    ['by a function that no route names', 'exports.add = async (req, res) => { await Patient.create(req.body); };', ['Patient < body?']],
    ['copied key by key', 'function all(req) { const found = {}; Object.keys(req.headers).forEach((key) => { found[key] = req.headers[key]; }); return found; }\nrouter.post(\'/\', async (req, res) => { await Patient.create({ notes: all(req) }); });', ['Patient.notes < headers']],
    ['not single fields', 'router.post(\'/\', async (req, res) => { const { name, email } = req.body; await Patient.create({ name, email, notes: req.body.notes }); });', []],
    ['not a single field that is called like an operator', 'router.post(\'/\', async (req, res) => { await Patient.create({ name: req.body.name, data: req.body.data }); });', []],
    ['not the rest of single fields', 'const patients = { add(given) { const { clinic, ...rest } = given; return Patient.create(rest); } };\nrouter.post(\'/\', async (req, res) => { await patients.add({ name: req.body.name, data: req.body.data }); });', []],
    ['open content that is called like an operator', 'router.post(\'/\', async (req, res) => { await Patient.create({ data: req.body }); });', ['Patient.data < body']],
    ['not chosen keys', 'const only = (value, keys) => { const found = {}; Object.keys(value).forEach((key) => { if (keys.includes(key)) found[key] = value[key]; }); return found; };\nrouter.post(\'/\', async (req, res) => { await Patient.create(only(req.body, [\'name\'])); });', []],
    ['not what a library picks', 'const { pick } = require(\'lodash\');\nrouter.post(\'/\', async (req, res) => { await Patient.create(pick(req.body, [\'name\'])); });', []],
    ['not the result of a schema', 'const { z } = require(\'zod\');\nconst shape = z.object({ name: z.string() });\nrouter.post(\'/\', async (req, res) => { await Patient.create(shape.parse(req.body)); });', []],
    ['not a body that the handler validates', 'const shape = require(\'joi\').object({});\nrouter.post(\'/\', async (req, res) => { const { error } = shape.validate(req.body); if (error) return res.sendStatus(400); await Patient.create(req.body); });', []],
    ['not a body that the route validates', 'const validate = require(\'./validate\');\nrouter.post(\'/\', validate({}), async (req, res) => { await Patient.create(req.body); });', []],
    ['not a body that the route of a named handler validates', 'const { celebrate } = require(\'celebrate\');\nconst add = async (req, res) => { await Patient.create(req.body); };\nrouter.route(\'/\').post(celebrate({}), add);', []],
    ['not the parameters of a path', 'router.post(\'/:name\', async (req, res) => { await Patient.create({ ...req.params }); });', []],
    ['not a condition', 'router.get(\'/\', async (req, res) => { res.json(await Patient.find(req.query)); });', []],
  ]);
});

const nest = {
  'src/visitor.entity.ts': `
    import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
    @Entity() export class Visitor {
      @PrimaryGeneratedColumn() id: number;
      @Column() email: string;
      @Column({ type: 'jsonb' }) answers: object;
    }
  `,
};

const nestHead = `
  import { Body, Controller, Post, Req } from '@nestjs/common';
  import { Args, Mutation, Resolver } from '@nestjs/graphql';
  import type { Request } from 'express';
  import { Repository } from 'typeorm';
  import { Visitor } from './visitor.entity';
  class CreateVisitor { email: string; }
`;

describe('requests that Nest and TypeORM store as they came', () => {
  itReads({ shared: nest, file: (code) => nestHead + code }, storedIn, [
    ['a body of any shape', '@Controller() export class Visitors { constructor(readonly visitors: Repository<Visitor>) {}\n@Post() add(@Body() body: any) { return this.visitors.save(body); } }', ['Visitor < body']],
    ['a record as the body', '@Controller() export class Visitors { constructor(readonly visitors: Repository<Visitor>) {}\n@Post() add(@Body() body: Partial<Visitor>) { return this.visitors.save(this.visitors.create(body)); } }', ['Visitor < body']],
    ['through a service', 'class Service { constructor(readonly visitors: Repository<Visitor>) {} add(data: any) { return this.visitors.save({ email: \'\', answers: data }); } }\n@Controller() export class Visitors { constructor(readonly service: Service) {}\n@Post() add(@Body() body: Record<string, unknown>) { return this.service.add(body); } }', ['Visitor.answers < body']],
    ['the request of the platform', '@Controller() export class Visitors { constructor(readonly visitors: Repository<Visitor>) {}\n@Post() add(@Req() request: Request) { return this.visitors.insert(request.body); } }', ['Visitor < body']],
    ['in a repository of the application', 'class Base<T extends object> { constructor(readonly repository: Repository<T>) {} add(values: any) { return this.repository.insert(values); } }\nclass Visitors extends Base<Visitor> {}\n@Controller() export class Api { constructor(readonly visitors: Visitors) {}\n@Post() add(@Body() body: any) { return this.visitors.add(body); } }', ['Visitor < body']],
    ['not a declared shape', '@Controller() export class Visitors { constructor(readonly visitors: Repository<Visitor>) {}\n@Post() add(@Body() body: CreateVisitor) { return this.visitors.save(body); } }', []],
    ['not behind a pipe with a schema', 'const pipe: any = {};\n@Controller() export class Visitors { constructor(readonly visitors: Repository<Visitor>) {}\n@Post() add(@Body(pipe) body: any) { return this.visitors.save(body); } }', []],
    ['not the input of GraphQL', '@Resolver() export class Visitors { constructor(readonly visitors: Repository<Visitor>) {}\n@Mutation() add(@Args(\'input\') input: any) { return this.visitors.save(input); } }', []],
  ]);
});

const prisma = {
  'prisma/schema.prisma': `
    generator client { provider = "prisma-client-js" }
    model Order { id String @id
      email String
      details Json }
  `,
};

describe('requests that web handlers and Prisma store as they came', () => {
  const around = { shared: prisma, file: (code: string) => `import { PrismaClient } from '@prisma/client';\nconst prisma = new PrismaClient();\n${code}` };
  itReads(around, storedIn, [
    ['Hono', 'import { Hono } from \'hono\';\nnew Hono().post(\'/\', async (c) => { await prisma.order.create({ data: await c.req.json() }); return c.text(\'\'); });', ['Order < body']],
    ['not what a validator of Hono lets through', 'import { Hono } from \'hono\';\nnew Hono().post(\'/\', async (c) => { await prisma.order.create({ data: c.req.valid(\'json\') }); return c.text(\'\'); });', []],
    ['Fastify', 'import fastify from \'fastify\';\nfastify().post(\'/\', async (request) => { await prisma.order.create({ data: { email: \'\', details: request.body } }); });', ['Order.details < body']],
    ['not a body that a schema of the route describes', 'import fastify from \'fastify\';\nconst options = { schema: { body: {} } };\nfastify().post(\'/\', options, async (request: any) => { await prisma.order.create({ data: request.body }); });', []],
    ['Koa', 'import Router from \'@koa/router\';\nconst router = new Router();\nrouter.post(\'/\', async (ctx) => { await prisma.order.update({ where: { id: ctx.params.id }, data: { ...ctx.request.body } }); });', ['Order < body']],
    ['a copied form', 'import { Hono } from \'hono\';\nnew Hono().post(\'/\', async (c) => { const form = await c.req.formData(); await prisma.order.create({ data: Object.fromEntries(form) as any }); return c.text(\'\'); });', ['Order < body']],
    ['not the answer of another service', 'export async function load() { const response = await fetch(\'https://example.invalid\'); await prisma.order.create({ data: await response.json() }); }', []],
  ]);

  const next = (file: string, code: string): string[] => storedIn(analyzed({ ...prisma, [file]: around.file(code) }), file);

  it('handlers of routes that go by file', () => {
    expect(next('src/app/orders/route.ts', 'export async function POST(request: Request) { await prisma.order.create({ data: await request.json() }); }')).toEqual(['Order < body']);
    expect(next('src/app/orders/route.ts', 'const withSchema = (schema: unknown, handler: any) => handler;\nexport const POST = withSchema({}, async (request: Request) => { await prisma.order.create({ data: await request.json() }); });')).toEqual([]);
    expect(next('src/pages/api/orders.ts', 'import type { NextApiRequest } from \'next\';\nexport default async function handler(req: NextApiRequest) { await prisma.order.create({ data: req.body }); }')).toEqual(['Order < body']);
  });
});
