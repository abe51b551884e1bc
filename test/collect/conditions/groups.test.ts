import { describe, expect, it } from 'vitest';
import { analyzed, storeOf } from '../analyzed.js';

const schema = 'generator client {\n  provider = "prisma-client-js"\n}\nmodel Museum {\n  id String @id\n  keepDays Int\n}\nmodel Visit {\n  id String @id\n  email String\n  museumId String\n  createdAt DateTime\n}\n';
const start = `import { PrismaClient } from '@prisma/client';
import cron from 'node-cron';
import { Worker, type Job } from 'bullmq';
import { Pool } from 'pg';
const prisma = new PrismaClient();
const pool = new Pool();
const before = (days: number): Date => new Date(Date.now() - days * 86_400_000);
export const used = [Worker, pool, before];
`;

function retentionOf(code: string): string {
  return storeOf(analyzed({ 'package.json': '{ "name": "museum", "scripts": { "start": "node src/main.ts" } }', 'prisma/schema.prisma': schema, 'src/main.ts': `${start}${code}\n` }), 'Visit').retention.verdict;
}

const nightly = (code: string): string => `cron.schedule('0 0 * * *', async () => { ${code} });`;
const where = '{ museumId: museum.id, createdAt: { lt: before(museum.keepDays) } }';

describe('a purge of one group after the other', () => {
  it.each([
    ['in a loop', nightly(`const museums = await prisma.museum.findMany(); for (const museum of museums) await prisma.visit.deleteMany({ where: ${where} });`)],
    ['in a callback', nightly(`const museums = await prisma.museum.findMany(); await Promise.all(museums.map((museum) => prisma.visit.deleteMany({ where: ${where} })));`)],
    ['by a part that is taken out', nightly('for (const { id, keepDays } of await prisma.museum.findMany()) await prisma.visit.deleteMany({ where: { museumId: id, createdAt: { lt: before(keepDays) } } });')],
    ['by a shorthand', nightly('for (const { id: museumId } of await prisma.museum.findMany()) await prisma.visit.deleteMany({ where: { museumId, createdAt: { lt: before(30) } } });')],
    ['in a function that the loop calls', `async function purge(museumId: string, days: number) { await prisma.visit.deleteMany({ where: { museumId, createdAt: { lt: before(days) } } }); }\n${nightly('for (const museum of await prisma.museum.findMany()) await purge(museum.id, museum.keepDays);')}`],
    ['in a function that is given the whole group', `async function purge(museum: { id: string; keepDays: number }) { await prisma.visit.deleteMany({ where: ${where} }); }\n${nightly('for (const museum of await prisma.museum.findMany()) await purge(museum);')}`],
    ['in a function that is given options', `async function purge({ museumId, days }: { museumId: string; days: number }) { await prisma.visit.deleteMany({ where: { museumId, createdAt: { lt: before(days) } } }); }\n${nightly('for (const museum of await prisma.museum.findMany()) await purge({ museumId: museum.id, days: museum.keepDays });')}`],
    ['of what is looked up for each', nightly('for (const { id } of await prisma.museum.findMany()) { const museum = await prisma.museum.findUniqueOrThrow({ where: { id } }); await prisma.visit.deleteMany({ where: { museumId: museum.id, createdAt: { lt: before(30) } } }); }')],
    ['in SQL', nightly("for (const museum of await prisma.museum.findMany()) await pool.query('DELETE FROM \"Visit\" WHERE \"museumId\" = $1 AND \"createdAt\" < $2', [museum.id, before(30)]);")],
    ['in a template of SQL', nightly('for (const museum of await prisma.museum.findMany()) await prisma.$executeRaw`DELETE FROM "Visit" WHERE "museumId" = ${museum.id} AND "createdAt" < now() - interval \'30 days\'`;')],
    ['by records that remove themselves, for each job', `class Stored {
  constructor(private readonly visit: { id: string }) {}
  static async old(museum: { id: string }, days: number) { return (await prisma.visit.findMany({ where: { museumId: museum.id, createdAt: { lt: before(days) } } })).map((visit) => new Stored(visit)); }
  async delete() { await prisma.$transaction(async (tx) => { await tx.visit.delete({ where: { id: this.visit.id } }); }); }
}
async function purge(museum: { id: string }) { for (const stored of await Stored.old(museum, 30)) { await stored.delete(); } }
export const worker = new Worker('purge', async (job: Job) => { const museum = await prisma.museum.findUniqueOrThrow({ where: { id: job.data.museumId } }); await purge(museum); });`],
    ['by a job for each', "export const worker = new Worker('purge', async (job: Job) => { const { museumId, days } = job.data; await prisma.visit.deleteMany({ where: { museumId, createdAt: { lt: before(days) } } }); });"],
  ])('ends them all: %s', (_way, code) => {
    expect(retentionOf(code)).toBe('enforced');
  });

  it.each([
    ['of one that is asked for', 'export const purge = (museumId: string) => prisma.visit.deleteMany({ where: { museumId, createdAt: { lt: before(30) } } });'],
    ['of those that a caller chose', "export async function purge(museums: string[]) { for (const museumId of museums) await prisma.visit.deleteMany({ where: { museumId, createdAt: { lt: before(30) } } }); }"],
    ['of some that are written down', nightly("for (const museumId of ['sea', 'land']) await prisma.visit.deleteMany({ where: { museumId, createdAt: { lt: before(30) } } });")],
    ['of one in SQL', "export const purge = (museumId: string) => pool.query('DELETE FROM \"Visit\" WHERE \"museumId\" = $1 AND \"createdAt\" < $2', [museumId, before(30)]);"],
    ['of one in a template of SQL', 'export const purge = (museumId: string) => prisma.$executeRaw`DELETE FROM "Visit" WHERE "museumId" = ${museumId} AND "createdAt" < now() - interval \'30 days\'`;'],
    ['of some in SQL', nightly("for (const museum of await prisma.museum.findMany()) await pool.query('DELETE FROM \"Visit\" WHERE \"museumId\" = $1 AND email = \\'x\\' AND \"createdAt\" < $2', [museum.id, before(30)]);")],
  ])('ends only some: %s', (_way, code) => {
    expect(retentionOf(code)).toBe('none');
  });
});
