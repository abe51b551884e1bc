import { describe } from 'vitest';
import { itLogs, type Around } from './analyzed.js';

describe('a request in Express', () => {
  const express: Around = {
    shared: { 'package.json': '{ "name": "kiosk" }' },
    file: (code) => `import express, { type NextFunction, type Request, type Response } from 'express';
const app = express();
app.post('/orders', (req: Request, res: Response, next: NextFunction) => {
  ${code}
  res.sendStatus(201);
  next();
});
export { app };
`,
  };
  itLogs(express, [
    ['has a body', 'console.log(req.body);', ['request body']],
    ['has a body in an object', 'console.log({ body: req.body });', ['request body']],
    ['has a field in the body', 'console.log(req.body.email);', ['request body.email']],
    ['has what somebody wrote in words of their own', "const { feedback, room } = req.body as { feedback: string; room: string }; console.log(`${room} says: ${feedback || 'nothing'}`, req.body.comment);", ['request body.comment', 'request body.feedback']],
    ['has numbers and a query under such names', 'const { feedback } = req.body as { feedback: number }; console.log(feedback, req.query.comment);', []],
    ['has variables of GraphQL in the body', 'console.log(JSON.stringify(req.body.variables), req.body.operationName);', ['request body.variables']],
    ['has a destructured body', 'const { email, password } = req.body; console.log(email, password);', ['request body.email', 'request body.password']],
    ['is destructured deeply', 'const { body: { email } } = req; console.log(email);', ['request body.email']],
    ['is destructured first', 'const { body } = req; console.log(body.email);', ['request body.email']],
    ['is destructured to its headers', "const { headers } = req; console.log(headers['x-forwarded-for']);", ['request header x-forwarded-for']],
    ['has a field in the query', 'console.log(req.query.email);', ['request query.email']],
    ['has a query of which the code takes personal parts', 'const { email, page } = req.query; console.log({ query: req.query }, email === page);', ['request query.email']],
    ['has parameters of which the code takes personal parts', "console.log('asked', req.params); if (req.params.phone === '1') res.status(404);", ['request params.phone']],
    ['has a query of which nothing personal is taken', 'console.log(req.query); const { page } = req.query; res.status(Number(page));', []],
    ['has a parameter', "console.log(req.params.phone, req.params['email']);", ['request params.email', 'request params.phone']],
    ['has headers', 'console.log(req.headers);', ['request headers']],
    ['has headers and cookies that say nothing in a text', "console.log(`from ${req.headers}`, 'with ' + req.cookies);", []],
    ['has headers and cookies in a text of JSON', "console.log(`from ${JSON.stringify(req.headers)}`, 'with ' + JSON.stringify(req.cookies));", ['request cookies', 'request headers']],
    ['has a header', 'console.log(req.headers.authorization);', ['request header authorization']],
    ['has headers that name a device or open something', "console.log(req.headers.token, req.get('x-device-id'), req.get('X-Fingerprint'), req.get('x-request-id'));", ['request header X-Fingerprint', 'request header token', 'request header x-device-id']],
    ['has cookies that sign somebody in', "const { session } = req.cookies; console.log(session, req.cookies['connect.sid'], req.cookies.sessionId, req.cookies.theme, req.cookies.sessionCount, req.query.session);", ['request cookies.connect.sid', 'request cookies.session', 'request cookies.sessionId']],
    ['has a header by index', "console.log(req.headers['x-forwarded-for']);", ['request header x-forwarded-for']],
    ['has a header in a variable', "const address = req.headers['x-forwarded-for'] || req.socket.remoteAddress; console.log(address);", ['request header x-forwarded-for', 'request ip']],
    ['has a header that tells a place', "console.log(req.get('X-Vercel-IP-City')); console.log(req.headers['fly-client-ip'], req.headers['cf-ray']);", ['request header X-Vercel-IP-City', 'request header fly-client-ip']],
    ['has a header by function', "console.log(req.get('Authorization')); console.log(req.header('user-agent'));", ['request header Authorization', 'request header user-agent']],
    ['has cookies', 'console.log(req.cookies);', ['request cookies']],
    ['has an address', 'console.log(req.ip);', ['request ip']],
    ['has an address of its socket', 'console.log(`from ${req.socket.remoteAddress}`);', ['request ip']],
    ['is logged as a whole', "console.log('from', req);", ['the whole request']],
    ['is logged as a whole in JSON', "console.log('from ' + JSON.stringify(req));", ['the whole request']],
    ['says nothing in a text', "console.log(`from ${req}`); let key = req.method; key += ' of ' + req; console.log('kept ' + key);", []],
    ['goes into a variable', 'const payload = req.body; console.log(JSON.stringify(payload));', ['request body']],
    ['is logged without its password', 'const { password, ...rest } = req.body; console.log(rest, password.length);', ['request body']],
    ['is logged without the password of its body', 'const { body: { password, ...rest } } = req; console.log({ rest }, password.length);', ['request body']],
    ['is silent about the headers that are no secrets', 'const { authorization, ...rest } = req.headers; console.log(rest, authorization === undefined);', []],
    ['has a body of a type that says what is personal in it', 'interface Order { size: number; buyer: { email: string; floor: number } } const order = req.body as Order; console.log(order);', ['request body.email']],
    ['has a body that a variable is declared for', 'interface Order { size: number; phone: string } const order: Order = req.body; console.log({ order });', ['request body.phone']],
    ['is silent about a body of a type with nothing personal', "type Notice = { action: 'paid' | 'cancelled'; id: string }; const notice = req.body as Notice; console.log(notice);", []],
    ['has a body of a type with what somebody writes', "type Leave = { planId: string; leavingReason?: string; kindOfReason: 'price' | 'time' }; const leave: Leave = req.body; console.log({ leave });", ['request body.leavingReason']],
    ['has a body of a type that lets anything in', 'interface Notice { kind: string; details: unknown } const notice = req.body as Notice; console.log(notice);', ['request body']],
    ['is silent about an entry of a name that is decided elsewhere', "for (const hue of ['paper', 'ink']) console.log(`${req.body[hue]} is no hue`);", []],
    ['is as silent about it in a variable', "const card = req.body; for (const hue of ['paper', 'ink']) console.log(`${card[hue]} is no hue`);", []],
    ['is silent about its method', 'console.log(req.method);', []],
    ['is silent about a header of no person', "console.log(req.headers['content-type'], req.headers.accept);", []],
    ['is silent about a parameter of no person', 'console.log(req.params.articleSlug, req.body.quantity);', []],
    ['is silent about the number of its fields', 'console.log(Object.keys(req.body).length);', []],
    ['is silent about the names of its fields', 'console.log(Object.keys(req.body));', []],
  ]);
});

describe('a request in untyped JavaScript', () => {
  itLogs({
    shared: { 'package.json': '{ "name": "kiosk" }' }, extension: 'js',
    file: (code) => `const handle = (req, res) => {\n  ${code}\n  res.send('ok');\n};\nmodule.exports = handle;\n`,
  }, [
    ['has a body', 'console.log(req.body);', ['request body']],
    ['has fields', 'const { email } = req.body;\n  console.log(email);', ['request body.email']],
    ['has a user', 'console.log(req.user.email);', ['user.email']],
    ['is silent about its method', 'console.log(req.method);', []],
    ['is silent about the response', 'console.log(res.statusCode);', []],
  ]);
});

describe('the arguments of a resolver', () => {
  itLogs({
    shared: { 'package.json': '{ "name": "kiosk" }' }, extension: 'js',
    file: (code) => `module.exports = {\n  ${code}\n};\n`,
  }, [
    ['of a change are a body', "Mutation: { reserve: async (parent, args, context) => { console.log('reserving', args); return context.desk.reserve(args); } },", ['request body']],
    ['of a change in a method are a body', 'Mutation: { rename(_, args) { console.log(JSON.stringify(args)); } },', ['request body']],
    ['of a question are a query, of which the code takes parts', "Query: { find: (root, args) => { console.log(args.email); return console.log('finding', args.page); } },", ['request query.email']],
    ['are none of a function of its own in a file', 'at: 4 };\nfunction rename(parent, args) { console.log(args, parent); }\nmodule.exports.made = { rename', []],
    ['of something else are none', 'tools: { rename(_, args) { console.log(args); } }, Mutation: { rename: (context, args) => { console.log(args); } },', []],
  ]);
});

describe('a request whose type is written out', () => {
  itLogs({
    shared: { 'package.json': '{ "name": "kiosk" }' },
    file: (code) => `${code}\nexport {};\n`,
  }, [
    ['has headers', 'export const handle = (req: { headers?: { host: string }; path: string }, res: { end: () => void }) => { console.log({ headers: req.headers, path: req.path }); res.end(); };', ['request headers']],
    ['is something else without headers', 'export const handle = (request: { body: string }, next: () => void) => { console.log(request.body); next(); };', []],
    ['is something else where nothing answers', 'export const send = (request: { headers: object; url: string }) => { console.log(request.url); };', []],
  ]);
});

describe('a request in Fastify', () => {
  itLogs({
    shared: { 'package.json': '{ "name": "kiosk" }' },
    file: (code) => `import Fastify from 'fastify';
const app = Fastify();
app.post<{ Body: { email: string; quantity: number } }>('/orders', async (request, reply) => {
  ${code}
  return reply.send({});
});
export { app };
`,
  }, [
    ['has a typed body', 'request.log.info(request.body.email);', ['request body.email']],
    ['has a whole body', 'request.log.info({ body: request.body });', ['request body']],
    ['has an address', 'app.log.warn(request.ip);', ['request ip']],
    ['has headers', 'request.log.info(request.headers.cookie);', ['request header cookie']],
    ['is silent about a count', 'request.log.info(request.body.quantity);', []],
  ]);
});

describe('a request in NestJS', () => {
  itLogs({
    shared: {
      'package.json': '{ "name": "kiosk" }',
      'src/order.dto.ts': 'export class OrderDto {\n  email!: string;\n  quantity!: number;\n}\n' +
        'export class BuyerDto {\n  name!: string;\n}\nexport class BasketDto {\n  buyer!: BuyerDto;\n  orders!: OrderDto[];\n}\n' +
        'export class OpenOrderDto {\n  quantity!: number;\n  details?: Record<string, unknown>;\n}\nexport class ShelfDto {\n  title!: string;\n  rows?: number;\n}\n',
    },
    file: (code) => `import { Body, Controller, Headers, Ip, Logger, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { BasketDto, OpenOrderDto, OrderDto, ShelfDto } from './order.dto';
void [BasketDto, Body, Headers, Ip, OpenOrderDto, Param, Query, Req, OrderDto, ShelfDto];
export type Whole = Request;
@Controller('orders')
export class OrdersController {
  private readonly logger = new Logger(OrdersController.name);
  @Post()
  ${code}
}
`,
  }, [
    ['has a body by decorator that a class describes', 'create(@Body() order: OrderDto) { this.logger.log(order); }', ['OrderDto.email']],
    ['has a body as a text', 'create(@Body() order: OrderDto) { this.logger.log(`new order ${JSON.stringify(order)}`); }', ['OrderDto.email']],
    ['has a body that classes in a class describe', 'create(@Body() basket: BasketDto) { this.logger.log(basket); }', ['BuyerDto.name', 'OrderDto.email']],
    ['has a body that a class describes in part', 'create(@Body() order: OpenOrderDto) { this.logger.log(order); }', ['request body']],
    ['has a body of any shape', 'create(@Body() order: any) { this.logger.log(order); }', ['request body']],
    ['is silent about a body that is of no person', 'create(@Body() shelf: ShelfDto) { this.logger.log(JSON.stringify(shelf)); }', []],
    ['has a field of the body', 'create(@Body() order: OrderDto) { this.logger.log(order.email); }', ['request body.email']],
    ['has a picked field', "create(@Body('email') address: string) { this.logger.log(`order of ${address}`); }", ['request body.email']],
    ['has a picked parameter', "create(@Param('phone') key: string) { this.logger.debug(key); }", ['request params.phone']],
    ['has a picked query', "create(@Query('email') text: string) { this.logger.log(text); }", ['request query.email']],
    ['has a picked header', "create(@Headers('authorization') header: string) { this.logger.log(header); }", ['request header authorization']],
    ['has an address', 'create(@Ip() address: string) { this.logger.log(address); }', ['request ip']],
    ['has the request of Express', 'create(@Req() request: Request) { this.logger.log(request.body); }', ['request body']],
    ['is silent about a parameter of no person', "create(@Param('slug') slug: string) { this.logger.log(slug); }", []],
    ['is silent about a count', 'create(@Body() order: OrderDto) { this.logger.log(`order of ${order.quantity}`); }', []],
  ]);
});

describe('configuration', () => {
  itLogs({ shared: { 'package.json': '{ "name": "kiosk" }' }, file: (code) => `${code}\nexport {};\n` }, [
    ['of the environment is silent', 'console.log(process.env.ADMIN_EMAIL, process.env.PORT);', []],
    ['of the environment in a variable is silent', 'const { SMTP_PASSWORD } = process.env; console.log(SMTP_PASSWORD);', []],
    ['in a constant is silent', "const supportEmail = 'help@example.org'; console.log(supportEmail);", []],
    ['in an object is silent', "const mail = { senderName: 'Kiosk', subject: 'Your e-mail' }; console.log(mail.subject, mail);", []],
  ]);
});

describe('an event of AWS for a request', () => {
  itLogs({
    shared: { 'package.json': '{ "name": "kiosk" }' },
    file: (code) => `import type { APIGatewayProxyEvent, APIGatewayProxyHandler, Handler, S3Event } from 'aws-lambda';
type Wrap = (handler: Handler<APIGatewayProxyEvent & { page?: number }>) => APIGatewayProxyHandler;
const wrapped: Wrap = (handler) => async (event, context, callback) => handler(event, context, callback);
${code}
`,
  }, [
    ['is logged as a whole', "export const order: APIGatewayProxyHandler = async (event) => { console.log('called with', event); };", ['the whole request']],
    ['is logged in JSON', 'export const order = async (event: APIGatewayProxyEvent) => { console.log(`called with ${JSON.stringify(event, null, 2)}`); };', ['the whole request']],
    ['is given to a wrapped handler', "export const order = wrapped(async (event) => { console.log('called with', event); });", ['the whole request']],
    ['is silent about its path', 'export const order: APIGatewayProxyHandler = async (event) => { console.log(event.path, event.httpMethod); };', []],
    ['is silent about the context and about events of other kinds', 'export const order = async (event: S3Event) => { console.log(event); }; export const pay: APIGatewayProxyHandler = async (event, context) => { console.log(event.path, context); };', []],
  ]);
});

describe('a request to open a socket', () => {
  itLogs({
    shared: { 'package.json': '{ "name": "kiosk" }' },
    file: (code) => `import { Server, type ServerOptions } from 'socket.io';
import util from 'util';
void util;
${code}
`,
  }, [
    ['has headers where the server is asked whether to let it in', 'export const server = new Server(3000, { allowRequest: (request, decide) => { console.log(request.headers); decide(null, true); } });', ['request headers']],
    ['has headers where options are put together', 'export const optionsOf = (isAsked: boolean): Partial<ServerOptions> => ({ ...(isAsked && { allowRequest: (handshake, decide) => { console.log(`from ${util.inspect(handshake.headers)}`); decide(null, false); } }) });', ['request headers']],
    ['is silent about its method', 'export const server = new Server({ allowRequest: (request, decide) => { console.log(request.method); decide(null, true); } });', []],
  ]);
});
