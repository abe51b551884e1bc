import { describe } from 'vitest';
import { accessesIn, itDoes, itReads, type Around } from './analyzed.js';
import { newsroom } from './newsroom.js';

const shared: Record<string, string> = {
  ...newsroom,
  'src/repository.ts': `import { Injectable } from '@nestjs/common';
import { PrismaClient } from '@prisma/client';
@Injectable()
export class PrismaService extends PrismaClient {}
export abstract class UserStore { abstract remove(id: string): Promise<unknown>; }
`,
};
const prisma: Around = {
  shared,
  file: (code) => `import type { Prisma, PrismaClient, User } from '@prisma/client';
import { prisma } from './prisma';
import { PrismaService, UserStore } from './repository';
export type Used = [Prisma.TransactionClient, PrismaClient, User];
export const used = [prisma, PrismaService, UserStore];
${code}
`,
};

const within = (statement: string): string => `export async function act(id: string, ctx: any, records: any): Promise<unknown> {\n  ${statement}\n  return [id, ctx, records];\n}`;

describe('a Prisma client', () => {
  itDoes(prisma, [
    ['deletes', within('await prisma.user.delete({ where: { id } });'), ['delete User']],
    ['deletes many', within('await prisma.article.deleteMany({ where: { authorId: id } });'), ['delete Article']],
    ['creates', within("await prisma.article.create({ data: { id, title: 'first', authorId: id } });"), ['create Article']],
    ['reads', within('await prisma.user.findMany();'), ['read User']],
    ['updates', within("await prisma.user.update({ where: { id }, data: { name: 'x' } });"), ['update User']],
    ['in a transaction function', within('await prisma.$transaction(async (tx) => { await tx.article.deleteMany({ where: { authorId: id } }); await tx.user.delete({ where: { id } }); });'), ['delete Article', 'delete User']],
    ['in a list of a transaction', within('await prisma.$transaction([prisma.article.deleteMany(), prisma.user.deleteMany()]);'), ['delete Article', 'delete User']],
    ['as a typed parameter', 'export const purge = (tx: Prisma.TransactionClient, id: string) => tx.user.delete({ where: { id } });', ['delete User']],
    ['as a service of NestJS', 'export class Users {\n  constructor(private readonly database: PrismaService) {}\n  remove(id: string) { return this.database.user.delete({ where: { id } }); }\n}', ['delete User']],
    ['behind an abstract class', 'export class PrismaUsers extends UserStore {\n  constructor(private readonly database: PrismaService) { super(); }\n  override remove(id: string) { return this.database.user.delete({ where: { id } }); }\n}', ['delete User']],
    ['as a delegate in a variable', within('const { user: people } = prisma; await people.delete({ where: { id } });'), ['delete User']],
    ['of a context without a type', within('await ctx.db.user.delete({ where: { id } });'), ['delete User']],
    ['of a context without a type and a model that does not exist', within('await ctx.db.invoice.delete({ where: { id } });'), []],
    ['deletes from something else: silent', within("const seen = new Map<string, string>(); seen.delete(id); new Set([id]).delete(id); records.user.delete(id);"), []],
    ['is only named: silent', within('const remover = prisma.user.delete; void remover;'), []],
  ]);
});

const writesIn: Parameters<typeof itReads<unknown[]>>[1] = (application, file) =>
  accessesIn(application, file).filter(({ effect }) => effect.verb === 'update').map(({ effect }) => effect.writes);

describe('an update', () => {
  itReads(prisma, writesIn, [
    ['writes nothing, a constant, a flag', within("await prisma.user.update({ where: { id }, data: { phone: null, name: 'Deleted', isEmailVerified: false } });"), [{ phone: 'null', name: 'constant', isEmailVerified: 'false' }]],
    ['writes now', within('await prisma.user.update({ where: { id }, data: { createdAt: new Date() } });'), [{ createdAt: 'now' }]],
    ['writes data of a variable', within("const data = { name: 'Deleted' }; await prisma.user.update({ where: { id }, data });"), [{ name: 'constant' }]],
    ['writes text made from the id alone', within("await prisma.user.update({ where: { id }, data: { email: `deleted-${id}@example.invalid` } });"), [{ email: 'constant' }]],
    ['writes other values', within('await prisma.user.update({ where: { id }, data: { name: ctx.title } });'), [{ name: 'other' }]],
    ['copies the same property of something else', within('await prisma.user.update({ where: { id }, data: { name: ctx.name } });'), [{ name: 'copied' }]],
    ['writes a part of a spread', within('const given = { phone: null }; await prisma.user.update({ where: { id }, data: { ...given, name: ctx.title } });'), [{ phone: 'null', name: 'other' }]],
    ['writes with set', within("await prisma.user.update({ where: { id }, data: { name: { set: 'Deleted' } } });"), [{ name: 'constant' }]],
  ]);
});
