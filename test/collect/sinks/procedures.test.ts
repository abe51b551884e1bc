import { describe } from 'vitest';
import { itReads, leavingBy, wholeIn } from '../analyzed.js';

const shared = {
  'package.json': '{ "dependencies": { "@trpc/server": "11", "next-safe-action": "8", "zsa": "0.6", "zod": "4", "@prisma/client": "6" } }',
  'prisma/schema.prisma': 'generator client {\n  provider = "prisma-client-js"\n}\nmodel Guest {\n  id String @id\n  email String\n  pin String\n}\n',
  'src/base.ts': `
import { initTRPC } from '@trpc/server';
import { createSafeActionClient } from 'next-safe-action';
import { createServerAction } from 'zsa';
import { z } from 'zod';
import { PrismaClient } from '@prisma/client';
export const prisma = new PrismaClient();
export const createContext = async () => ({ prisma, guest: await prisma.guest.findFirstOrThrow() });
const t = initTRPC.context<typeof createContext>().create();
export const { router, middleware, procedure } = t;
export const asked = procedure.input(z.object({ email: z.string(), seats: z.number(), hasPhone: z.boolean() }));
export const client = createSafeActionClient().use(async ({ next }) => next({ ctx: { guest: await prisma.guest.findFirstOrThrow() } }));
export const plain = createServerAction();
export { z };`,
};
const around = { shared, file: (code: string): string => `import { router, middleware, procedure, asked, client, plain, prisma, z } from './base.js';\n${code}` };

describe('what a procedure is given', () => {
  itReads(around, leavingBy('log'), [
    ['is a part of the request', 'export const find = asked.query(({ input }) => { console.log(input.email); });', ['request body.email']],
    ['is one through the options', 'export const find = asked.mutation((options) => { console.log(`for ${options.input.email}`); });', ['request body.email']],
    ['is one when it is taken apart', 'export const find = asked.query(({ input: { email } }) => { console.log(email); });', ['request body.email']],
    ['is one when it is taken apart later', 'export const find = asked.query(({ input }) => { const { email } = input; console.log(email); });', ['request body.email']],
    ['is no more than its schema says', 'export const find = asked.query(({ input }) => { console.log({ input }); });', ['request body.email']],
    ['is harmless where its schema says so', 'export const find = procedure.input(z.object({ page: z.number() })).query(({ input }) => { console.log(input); });', []],
    ['is anything where its schema lets through what it does not declare', 'export const find = procedure.input(z.object({ page: z.number() }).passthrough()).query(({ input }) => { console.log(input); });', ['request body']],
    ['is anything where its schema is loose, as a text and through a function', 'const said = (what: string, given: any) => { console.log(`${what}: ${JSON.stringify(given)}`); };\nconst loose = z.looseObject({ page: z.number() });\nexport const find = procedure.input(loose).mutation((options) => { said("found", options.input); });', ['request body']],
    ['is what its schema declares where another lets through more', 'export const find = procedure.input(z.object({ page: z.number() })).output(z.object({ page: z.number() }).passthrough()).query(({ input }) => { console.log(input); return input; });', []],
    ['is nothing where it is one text', 'export const find = procedure.input(z.string()).query(({ input }) => { console.log(input); });', []],
    ['is neither a flag nor an amount', 'export const find = asked.query(({ input }) => { console.log(input.hasPhone, input.seats); });', []],
    ['comes with the signed-in person', 'export const find = asked.query(({ ctx }) => { console.log(ctx.guest.email); });', ['Guest.email']],
  ]);
});

describe('a middleware of procedures', () => {
  itReads(around, leavingBy('log'), [
    ['logs what came', 'export const logged = middleware(async ({ path, input, next }) => { console.log(path, input); return next(); });', ['request body']],
    ['logs what came, once asked', 'export const logged = procedure.use(async ({ getRawInput, next }) => { const raw = await getRawInput(); console.log(raw); return next(); });', ['request body']],
    ['logs a result with what a schema lets through', 'const Known = z.object({ seats: z.number(), phone: z.string() });\nexport const logged = middleware(async ({ input, next }) => { const known = Known.safeParse(input); console.log("asked for", known); return next(); });', ['request body.phone']],
    ['logs a result that is waited for', 'const Known = z.object({ seats: z.number(), phone: z.string() });\nexport const logged = middleware(async ({ input, next }) => { console.log(await Known.safeParseAsync(input)); return next(); });', ['request body.phone']],
    ['logs why a schema lets nothing through, or how many seats: silent', 'const Known = z.object({ seats: z.number(), phone: z.string() });\nexport const logged = middleware(async ({ input, next }) => { const known = Known.safeParse(input); if (!known.success) { console.log("not asked", known); return next(); } console.log(known.data.seats); return next(); });', []],
    ['logs what a schema lets through', 'const Known = z.object({ seats: z.number(), phone: z.string(), hasEmail: z.boolean() });\nexport const logged = middleware(async ({ input, next }) => { console.log(Known.parse(input)); return next(); });', ['request body.phone']],
    ['hands on a person', 'export const mine = procedure.use(async ({ ctx, next }) => next({ ctx: { person: ctx.guest } })).query(({ ctx }) => { console.log(ctx.person.email); });', ['Guest.email']],
    ['logs how long it took', 'export const timed = middleware(async ({ path, next }) => { const result = await next(); console.log(path, result.ok); return result; });', []],
  ]);
});

describe('what a procedure answers', () => {
  itReads(around, wholeIn('respond'), [
    ['is a whole record', 'export const find = asked.query(({ input }) => prisma.guest.findFirst({ where: { email: input.email } }));', ['Guest']],
    ['is one in an object, through the context', 'export const find = asked.mutation(async ({ ctx }) => { const guests = await ctx.prisma.guest.findMany(); return { guests }; });', ['Guest']],
    ['is what a function of the application gets', 'const load = async ({ ctx }: { ctx: { prisma: typeof prisma } }) => ctx.prisma.guest.findMany();\nexport const list = procedure.query(load);', ['Guest']],
    ['is what a wrapped function gets', 'const traced = <Run extends Function>(run: Run): Run => run;\nexport const list = procedure.query(traced(async () => prisma.guest.findMany()));', ['Guest']],
    ['is each record that a subscription yields', 'export const follow = procedure.subscription(async function* ({ ctx }) { while (true) yield ctx.guest; });', ['Guest']],
    ['is selected', 'export const find = procedure.query(() => prisma.guest.findFirst({ select: { id: true } }));', []],
    ['is mapped', 'export const find = procedure.query(async ({ ctx }) => ({ id: ctx.guest.id }));', []],
    ['is what its schema declares', 'export const find = procedure.output(z.object({ id: z.string() })).query(() => prisma.guest.findFirstOrThrow());', []],
    ['is anything under a schema that lets everything through', 'export const find = procedure.output(z.any()).query(() => prisma.guest.findFirst());', ['Guest']],
  ]);
});

describe('a server action that a builder makes', () => {
  itReads(around, wholeIn('respond'), [
    ['answers with a record', 'export const find = client.schema(z.object({ id: z.string() })).action(async ({ ctx }) => ctx.guest);', ['Guest']],
    ['answers with a record as zsa', 'export const find = plain.handler(async () => ({ guest: await prisma.guest.findFirst() }));', ['Guest']],
    ['answers with what a schema declares', 'export const find = client.outputSchema(z.object({ id: z.string() })).action(async ({ ctx }) => ctx.guest);', []],
    ['answers with what a schema declares as zsa', 'export const find = plain.output(z.object({ id: z.string() })).handler(async () => prisma.guest.findFirstOrThrow());', []],
  ]);
  itReads(around, leavingBy('log'), [
    ['is given a part of the request', 'export const find = client.schema(z.object({ email: z.string() })).action(async ({ parsedInput }) => { console.log(parsedInput); });', ['request body.email']],
    ['is given a part of the request as zsa', 'export const find = plain.input(z.object({ email: z.string() })).handler(async ({ input: { email } }) => { console.log(email); });', ['request body.email']],
    ['logs what came before the schema', 'export const find = client.action(async ({ clientInput }) => { console.log(clientInput); });', ['request body']],
  ]);
});
