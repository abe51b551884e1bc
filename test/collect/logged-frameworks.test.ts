import { describe } from 'vitest';
import { itLogs, itReads, keysIn, type Around } from './analyzed.js';

const shared = { 'package.json': '{ "name": "inn" }' };
const importing = (head: string): Around => ({ shared, file: (code) => `${head}\n${code}\n` });

describe('a request of hapi', () => {
  itLogs(importing("import Hapi from '@hapi/hapi';\nexport const server = Hapi.server({ port: 3000 });"), [
    ['has a payload', "server.route({ method: 'POST', path: '/', handler: (request, h) => { console.log(request.payload); return h.response(); } });", ['request body']],
    ['has a field in the payload', "server.route({ method: 'POST', path: '/', handler: (request, h) => { const { email } = request.payload; console.log(email); return h.response(); } });", ['request body.email']],
    ['has an address', "server.ext('onRequest', (request, h) => { console.log(request.info.remoteAddress, request.path); return h.continue; });", ['request ip']],
  ]);
  const untyped = { ...shared, 'server.js': "const Hapi = require('@hapi/hapi');\nHapi.server({}).route(require('./src/routes'));\n" };
  itLogs({ shared: untyped, extension: 'js', file: (code) => `module.exports = [{ method: 'POST', path: '/', handler: (request, h) => { ${code} return h.response(); } }];\n` }, [
    ['has a payload in a file of routes', 'console.log(request.payload); console.log(request.payload.email);', ['request body', 'request body.email']],
  ]);
  itLogs({ shared, extension: 'js', file: (code) => `exports.handle = (request, h) => { ${code} };\n` }, [
    ['has a payload only where the application has hapi', 'console.log(request.payload);', []],
  ]);
});

describe('an event of h3', () => {
  itLogs(importing("import { defineEventHandler, getHeader, getQuery, getRequestIP, readBody, readValidatedBody } from 'h3';\nexport const used = [getHeader, getQuery, getRequestIP, readBody, readValidatedBody];"), [
    ['has a body', 'export default defineEventHandler(async (event) => { const body = await readBody(event); console.log(body); });', ['request body']],
    ['has a field in the body', 'export default defineEventHandler(async (event) => { const { phone } = await readBody(event); console.log(phone); });', ['request body.phone']],
    ['has an address and a header', "export default defineEventHandler((event) => { console.log(getRequestIP(event), getHeader(event, 'authorization'), getHeader(event, 'accept')); });", ['request header authorization', 'request ip']],
    ['has a header of a name that is decided elsewhere', 'export const show = (event: any, name: string) => { console.log(getHeader(event, name)); };', []],
  ]);
  itLogs({ shared: { ...shared, 'nuxt.config.ts': 'export default {};' }, file: (code) => `${code}\n` }, [
    ['has a body in Nuxt, which imports the functions by itself', 'export default defineEventHandler(async (event) => { const body = await readBody(event); console.log(body); });', ['request body']],
  ]);
});

describe('the context of Elysia', () => {
  itLogs(importing("import { Elysia, t } from 'elysia';\nexport const used = [t];"), [
    ['has a body', "export default new Elysia().post('/', ({ body }) => { console.log(body); });", ['request body']],
    ['has a field in the body', "export default new Elysia().post('/', ({ body }) => { console.log(body.email, body.room); }, { body: t.Object({ email: t.String() }) });", ['request body.email']],
    ['has a field in a body that is taken apart', "export default new Elysia().group('/v1', (app) => app).post('/', async ({ body: { phone } }) => { console.log(phone); });", ['request body.phone']],
    ['has headers, behind what is derived before', "export default new Elysia().derive({ as: 'global' }, ({ headers }) => ({ agent: headers.accept })).get('/', (context) => { console.log(context.headers.authorization, context.query.page); });", ['request header authorization']],
  ]);
});

describe('a request of AdonisJS', () => {
  itLogs({ shared, file: (code) => `import type { HttpContext } from '@adonisjs/core/http';\nexport default class Guests {\n  async store({ request }: HttpContext) { ${code} }\n}\n` }, [
    ['has everything that was sent', 'console.log(request.all());', ['request body']],
    ['has an input', "console.log(request.input('email'), request.input('room'));", ['request body.email']],
    ['has several inputs', "const sent = request.only(['email', 'room']); console.log(sent);", ['request body.email']],
    ['has several inputs of no person', "console.log(request.only(['room', 'nights']));", []],
    ['has all inputs but some', "console.log(request.except(['password']));", ['request body']],
    ['has an address', 'console.log(request.ip());', ['request ip']],
  ]);
});

describe('a decorated parameter of a controller', () => {
  itLogs(importing("import { Body, Post, JsonController, QueryParam } from 'routing-controllers';\nexport const used = [JsonController, QueryParam];"), [
    ['of routing-controllers is the body', "@JsonController() export class Guests { @Post('/') add(@Body() guest: any) { console.log(guest); } }", ['request body']],
    ['of routing-controllers is a parameter of the query', "@JsonController() export class Guests { @Post('/') add(@QueryParam('email') sought: string) { console.log(sought); } }", ['request query.email']],
  ]);
  itLogs(importing("import { Body, Controller, Post, Route } from 'tsoa';"), [
    ['of tsoa is the body', "@Route('guests') export class Guests extends Controller { @Post() public add(@Body() guest: any) { console.log(guest); } }", ['request body']],
  ]);
  itLogs(importing("import { post, requestBody } from '@loopback/rest';"), [
    ['of LoopBack is the body', "export class Guests { @post('/guests') add(@requestBody() guest: any) { console.log(guest); } }", ['request body']],
  ]);
});

describe('an argument of GraphQL', () => {
  itLogs(importing("import { Args, Mutation, Resolver } from '@nestjs/graphql';\nclass NewGuest { phone: string; nights: number }\nclass Stay { room: string; nights: number }"), [
    ['in NestJS holds what its class has', "@Resolver() export class Guests { @Mutation(() => Boolean) add(@Args('newGuest') newGuest: NewGuest) { console.log(newGuest); } }", ['request body.phone']],
    ['in NestJS is silent where its class has nothing personal', "@Resolver() export class Guests { @Mutation(() => Boolean) add(@Args('stay') stay: Stay) { console.log(stay); } }", []],
    ['in NestJS is the body where it is called the input', "@Resolver() export class Guests { @Mutation(() => Boolean) add(@Args('input') input: any) { console.log(input); } }", ['request body']],
  ]);
  itLogs({ shared, file: (code) => `${code}\n` }, [
    ['in a map of resolvers is the body where it is called the input', 'export const resolvers = { Mutation: { addGuest: (parent: any, args: any) => { console.log(args.input); } } };', ['request body']],
    ['in a map of resolvers that takes it apart is the body', 'export const resolvers = { Mutation: { addGuest: (parent: any, { input }: any) => { console.log(input); } } };', ['request body']],
    ['in a map of resolvers that takes its parts has entries', 'export const resolvers = { Mutation: { addGuest: (parent: any, { input: { phone, room } }: any) => { console.log(phone, room); } } };', ['request body.phone']],
    ['in a map of resolvers holds what its type has', 'interface Stay { input: { room: string; guest: { phone: string } } }\nexport const resolvers = { Mutation: { addStay: (parent: any, { input }: Stay) => { console.log(input); } } };', ['guest.phone']],
  ]);
});

describe('a form that a server action is given', () => {
  itLogs({ shared, file: (code) => `'use server';\nexport async function book(form: FormData): Promise<void> {\n  ${code}\n}\n` }, [
    ['is the body', 'console.log(form);', ['request body']],
    ['is the body as an object', 'const sent = Object.fromEntries(form.entries()); console.log(sent);', ['request body']],
    ['has entries', "console.log(form.get('email'), form.get('nights'));", ['form.email']],
  ]);
  itLogs({ shared, file: (code) => `export function fill(form: FormData): void {\n  ${code}\n}\n` }, [
    ['is none that a page fills', 'console.log(form);', []],
  ]);
});

describe('the profile that passport is given', () => {
  itLogs({ shared, file: (code) => `export const verify = (profile: any): void => { ${code} };\n` }, [
    ['has an address among others', 'console.log(profile.emails[0].value);', ['emails']],
    ['has other things with a value', 'console.log(profile.badges[0].value, profile.points.value);', []],
  ]);
});

describe('a message that a messenger hands on', () => {
  const webhook = (head: string): Around => ({ shared, file: (code) => `${head}import express from 'express';\nexport const app = express();\napp.post('/messages', (req, res) => { ${code} res.end(); });\n` });
  itLogs(webhook("import twilio from 'twilio';\nexport const client = twilio('', '');\n"), [
    ['by Twilio tells who wrote what', 'const { From, Body, NumMedia } = req.body; console.log(`${From}: ${Body}`, NumMedia); console.log(req.body.ProfileName);', ['request body.Body', 'request body.From', 'request body.ProfileName']],
    ['by WhatsApp tells who wrote what', 'const message = req.body.entry[0].changes[0].value.messages[0]; console.log(message.from, message.text.body, message.type);', ['from', 'text.body']],
    ['by WhatsApp tells who wrote, in one path', 'console.log(req.body.entry?.[0]?.changes?.[0]?.value?.messages?.[0]?.from);', ['from']],
  ]);
  itLogs({ shared: { 'package.json': '{ "name": "almanac" }' }, file: (code) => `import express from 'express';\nexport const app = express();\napp.post('/days', (req, res) => { ${code} res.end(); });\n` }, [
    ['is none where the application has no messenger', 'console.log(req.body.From);', []],
  ]);
});

describe('what a bot is handed', () => {
  itLogs(importing("import { Client } from 'discord.js';\nexport const client = new Client({ intents: [] });"), [
    ['at Discord tells who wrote what', "client.on('messageCreate', (message) => { console.log(`${message.author.tag}: ${message.content}`); });", ['author.tag', 'content']],
    ['at Discord tells who asked', "client.on('interactionCreate', (interaction) => { console.log(interaction.user.tag, interaction.commandName); });", ['user.tag']],
    ['at Discord is not who the bot is', "client.on('ready', () => { console.log(client.user.tag); });", []],
    ['at Discord is not what a model answers', 'export const show = (answer: any) => { console.log(answer.choices[0].message.content); };', []],
  ]);
  itLogs(importing("import { Telegraf } from 'telegraf';\nconst bot = new Telegraf('');"), [
    ['at Telegram tells what somebody wrote', "bot.on('text', (ctx) => { console.log(ctx.message.text, ctx.updateType); });", ['text']],
  ]);
  itLogs({ shared, file: (code) => `${code}\n` }, [
    ['is nothing where there is no bot', 'export const show = (message: any) => { console.log(message.text, message.content); };', []],
  ]);
});

describe('a wallet', () => {
  itReads(importing("import { Wallet } from 'ethers';"), keysIn, [
    ["whose key the operator configures is the program's own", 'const key = process.env.SIGNING_KEY ?? ""; const wallet = new Wallet(key); console.log(wallet.address); const clientAddress = wallet.address; console.log(`as ${clientAddress}`);', []],
    ['whose key somebody hands in is theirs', 'export const open = (words: string) => { const wallet = new Wallet(words); console.log(wallet.address); };', ['wallet.address']],
  ]);
});
