import { describe, expect, it } from 'vitest';
import type { Retention } from '../../src/link/application.js';
import { analyzed, storeOf } from '../collect/analyzed.js';

const day = 86_400;
const schema = `generator client {
  provider = "prisma-client-js"
}
model Account {
  id String @id
  email String
  createdAt DateTime
  lastLoginAt DateTime
  expiresAt DateTime
  deletedAt DateTime?
  state String
}
`;
const base: Record<string, string> = {
  'package.json': '{}', 'schema.prisma': schema,
  'src/database.ts': "import { PrismaClient } from '@prisma/client';\nexport const prisma = new PrismaClient();\n",
};

function retentionOf(code: string, files: Record<string, string> = {}): Retention {
  const main = `import { subDays, isBefore, isPast, differenceInDays } from 'date-fns';\nimport { prisma } from './database';\nexport const used = [subDays, isBefore, isPast, differenceInDays];\n${code}`;
  return storeOf(analyzed({ ...base, 'src/main.ts': main, ...files }), 'Account').retention;
}

const enforced = (days?: number): object => ({ verdict: 'enforced', ...(days === undefined ? {} : { seconds: days * day }) });

describe('records are found by one call and deleted by another', () => {
  it.each<[string, string, object]>([
    ['in batches', 'async function purge() {\n  while (true) {\n    const rows = await prisma.account.findMany({ where: { createdAt: { lt: subDays(new Date(), 30) } }, take: 100 });\n    if (rows.length === 0) break;\n    await prisma.account.deleteMany({ where: { id: { in: rows.map((row) => row.id) } } });\n  }\n}\nsetInterval(purge, 1000);', enforced(30)],
    ['at once', 'async function purge() {\n  const old = await prisma.account.findMany({ where: { createdAt: { lt: subDays(new Date(), 30) } } });\n  await Promise.all(old.map((row) => prisma.account.delete({ where: { id: row.id } })));\n}\nsetInterval(purge, 1000);', enforced(30)],
    ['with their ids in a variable', 'async function purge() {\n  const old = await prisma.account.findMany({ where: { createdAt: { lt: subDays(new Date(), 30) } }, select: { id: true } });\n  const ids = old.map(({ id }) => id);\n  await prisma.account.deleteMany({ where: { id: { in: ids } } });\n}\nsetInterval(purge, 1000);', enforced(30)],
    ['picked in memory', 'async function purge() {\n  const all = await prisma.account.findMany();\n  const old = all.filter((row) => row.createdAt < subDays(new Date(), 40));\n  await prisma.account.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } });\n}\nsetInterval(purge, 1000);', enforced(40)],
    ['picked in a loop', 'async function purge() {\n  for (const row of await prisma.account.findMany()) {\n    if (isBefore(row.lastLoginAt, subDays(new Date(), 365))) await prisma.account.delete({ where: { id: row.id } });\n  }\n}\nsetInterval(purge, 1000);', enforced(365)],
    ['picked by their age in milliseconds', 'const limit = 10 * 86_400_000;\nasync function purge() {\n  for (const row of await prisma.account.findMany()) {\n    if (Date.now() - row.createdAt.getTime() > limit) await prisma.account.delete({ where: { id: row.id } });\n  }\n}\nsetInterval(purge, 1000);', enforced(10)],
    ['picked by their age in days', 'async function purge() {\n  for (const row of await prisma.account.findMany()) {\n    if (differenceInDays(new Date(), row.createdAt) > 90) await prisma.account.delete({ where: { id: row.id } });\n  }\n}\nsetInterval(purge, 1000);', enforced(90)],
    ['picked because they have expired', 'async function purge() {\n  for (const row of await prisma.account.findMany()) if (isPast(row.expiresAt)) await prisma.account.delete({ where: { id: row.id } });\n}\nsetInterval(purge, 1000);', enforced()],
  ])('%s', (_how, code, expected) => {
    expect(retentionOf(code)).toMatchObject(expected);
  });

  it('between two moments, chunk by chunk, behind an interface', () => {
    expect(retentionOf(`interface Accounts { purge(deadline: Date): Promise<void> }
class StoredAccounts implements Accounts { purge = async (deadline: Date, days: number = 30): Promise<void> => {
  const oldest = await prisma.account.findFirst({ orderBy: { createdAt: 'asc' } });
  if (!oldest) return;
  let start = new Date(oldest.createdAt);
  while (start < deadline) {
    const end = new Date(Math.min(start.getTime() + days * 86_400_000, deadline.getTime()));
    await prisma.account.deleteMany({ where: { createdAt: { gte: start, lt: end } } });
    start = end;
  }
}; }
const accounts: Accounts = new StoredAccounts();
setInterval(() => accounts.purge(subDays(new Date(), 12)), 1000);`)).toMatchObject(enforced(12));
  });

  it.each([
    ['that a helper inside removes', 'schedule.scheduleJob("59 23 * * *", async () => {\n  const old = await prisma.account.findMany({ where: { createdAt: { lt: subDays(new Date(), 30) } } });\n  const removeOne = async (id: string) => { await prisma.account.delete({ where: { id } }); };\n  for (const { id } of old) await removeOne(id);\n});'],
    ['that a helper inside removes, at a time in a constant', 'const nightly = "59 23 * * *";\nschedule.scheduleJob(nightly, async () => {\n  const old = await prisma.account.findMany({ where: { createdAt: { lt: subDays(new Date(), 30) } } });\n  const removeOne = async (id: string) => { await prisma.account.delete({ where: { id } }); };\n  for (const { id } of old) await removeOne(id);\n});'],
  ])('by a scheduled function without a name, %s', (_how, code) => {
    expect(retentionOf(`import schedule from 'node-schedule';\n${code}`)).toMatchObject(enforced(30));
  });

  it.each([
    ['by a route', 'app.delete("/accounts", async (request) => prisma.account.deleteMany({ where: { id: { in: request.body.ids }, createdAt: { lt: subDays(new Date(), 30) } } }));'],
    ['one by one', 'app.delete("/accounts", async (request) => Promise.all(request.body.ids.map((id) => prisma.account.deleteMany({ where: { id, createdAt: { lt: subDays(new Date(), 30) } } }))));'],
    ['by a part of what is named', 'app.delete("/accounts", async (request) => Promise.all(request.body.names.map((name) => {\n  const [, id] = name.split("-");\n  return prisma.account.deleteMany({ where: { id, createdAt: { lt: subDays(new Date(), 30) } } });\n})));'],
    ['through a service', 'async function removeOld(ids: string[]) { await prisma.account.deleteMany({ where: { id: { in: ids }, createdAt: { lt: subDays(new Date(), 30) } } }); }\napp.delete("/accounts", async (request) => removeOld(request.body.ids));'],
  ])('those that a request names are removed %s: that is no purge', (_how, code) => {
    expect(retentionOf(`import express from 'express';\nconst app = express();\n${code}`).verdict).toBe('none');
  });

  it('those that a decorated parameter names are removed: that is no purge', () => {
    const code = 'import { BodyParams, Controller, Delete } from "@tsed/common";\n@Controller("/accounts")\nexport class Accounts {\n  @Delete("/old")\n  async removeOld(@BodyParams("ids") ids: string[]) { await prisma.account.deleteMany({ where: { id: { in: ids }, createdAt: { lt: subDays(new Date(), 30) } } }); }\n}';
    expect(retentionOf(code).verdict).toBe('none');
    expect(retentionOf(code.replace('id: { in: ids }, ', '')).verdict).toBe('enforced');
  });

  it('what was found before is compared again when it is removed', () => {
    const code = 'async function purge() {\n  const old = await prisma.account.findMany({ where: { createdAt: { lt: subDays(new Date(), 30) } } });\n  for (const { id } of old) await prisma.account.deleteMany({ where: { id, createdAt: { lt: subDays(new Date(), 30) } } });\n}\nsetInterval(purge, 1000);';
    expect(retentionOf(code)).toMatchObject(enforced(30));
  });

  it('by another scheduled function proves nothing', () => {
    const code = 'schedule.scheduleJob("59 23 * * *", async () => { console.log(await prisma.account.findMany({ where: { createdAt: { lt: subDays(new Date(), 30) } } })); });\nschedule.scheduleJob("58 23 * * *", async () => {\n  for (const { id } of await prisma.account.findMany({ where: { state: "left" } })) await prisma.account.delete({ where: { id } });\n});';
    expect(retentionOf(`import schedule from 'node-schedule';\n${code}`).verdict).toBe('none');
  });

  it('over two services', () => {
    const service = "import { subDays } from 'date-fns';\nimport { prisma } from './database';\nexport class Accounts {\n  findOld() { return prisma.account.findMany({ where: { createdAt: { lt: subDays(new Date(), 30) } } }); }\n}\nexport class Removal {\n  async removeAll(ids: string[]) { await prisma.account.deleteMany({ where: { id: { in: ids } } }); }\n}\n";
    const main = "import { Accounts, Removal } from './service';\nconst accounts = new Accounts();\nconst removal = new Removal();\nasync function purge() {\n  const old = await accounts.findOld();\n  await removal.removeAll(old.map(({ id }) => id));\n}\nsetInterval(purge, 1000);\n";
    expect(retentionOf('', { 'src/service.ts': service, 'src/main.ts': main })).toMatchObject(enforced(30));
  });

  it.each<[string, string]>([
    ['of one person', 'export async function purge(owner: string) {\n  const mine = await prisma.account.findMany({ where: { email: owner } });\n  for (const row of mine) if (isPast(row.expiresAt)) await prisma.account.delete({ where: { id: row.id } });\n}'],
    ['one by one when they are used', 'export async function use(id: string) {\n  const row = await prisma.account.findFirstOrThrow({ where: { id } });\n  if (isPast(row.expiresAt)) await prisma.account.delete({ where: { id: row.id } });\n}'],
    ['that are young', 'async function purge() {\n  for (const row of await prisma.account.findMany()) if (row.createdAt > subDays(new Date(), 3)) await prisma.account.delete({ where: { id: row.id } });\n}\nsetInterval(purge, 1000);'],
    ['but the newest', 'async function purge() {\n  const kept = await prisma.account.findMany({ orderBy: { createdAt: "desc" }, take: 100 });\n  await prisma.account.deleteMany({ where: { id: { notIn: kept.map(({ id }) => id) } } });\n}\nsetInterval(purge, 1000);'],
  ])('%s proves nothing', (_which, code) => {
    expect(retentionOf(code).verdict).not.toBe('enforced');
  });
});

describe('records are marked by one job and removed by another', () => {
  const mark = 'async function markInactive() { await prisma.account.updateMany({ where: { lastLoginAt: { lt: subDays(new Date(), 700) } }, data: { deletedAt: new Date() } }); }\n';
  const remove = 'async function removeMarked() { await prisma.account.deleteMany({ where: { deletedAt: { lt: subDays(new Date(), 30) } } }); }\nsetInterval(removeMarked, 1000);\n';

  it('for both periods together', () => {
    expect(retentionOf(`${mark}${remove}setInterval(markInactive, 1000);`)).toMatchObject(enforced(730));
  });

  it('unless nothing runs the one that marks', () => {
    expect(retentionOf(`${mark}${remove}`)).toMatchObject({ verdict: 'unreachable', evidence: [{ how: 'prisma.account.updateMany by lastLoginAt' }, { how: 'nothing calls markInactive' }] });
  });

  it('unless people mark them', () => {
    expect(retentionOf(`export async function leave(id: string) { await prisma.account.update({ where: { id }, data: { deletedAt: new Date() } }); }\n${remove}`).verdict).toBe('none');
  });
});

describe('a purge some time after the record\'s own deadline', () => {
  it('is enforced for a period that the code does not tell', () => {
    const retention = retentionOf('setInterval(() => prisma.account.deleteMany({ where: { expiresAt: { lt: subDays(new Date(), 1) } } }), 1000);\n');
    expect(retention.verdict).toBe('enforced');
    expect(retention).not.toHaveProperty('seconds');
  });
});

describe('a purge of what belongs to nobody', () => {
  it('ends nothing for the others', () => {
    const owned = { 'schema.prisma': schema.replace('state String', 'state String\n  ownerId String?') };
    expect(retentionOf('setInterval(() => prisma.account.deleteMany({ where: { ownerId: null, createdAt: { lt: subDays(new Date(), 1) } } }), 1000);\n', owned).verdict).toBe('none');
  });
});

describe('a purge of records in a state that some reach', () => {
  const archived = { 'schema.prisma': schema.replace('state String', 'state String\n  archivedAt DateTime?') };
  const remove = 'setInterval(() => prisma.account.deleteMany({ where: { archivedAt: { lt: subDays(new Date(), 30) } } }), 1000);\n';

  it('ends nothing for the others', () => {
    expect(retentionOf(remove, archived).verdict).toBe('none');
  });

  it('ends all where a job brings them there by age', () => {
    const archive = 'setInterval(() => prisma.account.updateMany({ where: { lastLoginAt: { lt: subDays(new Date(), 60) } }, data: { archivedAt: new Date() } }), 1000);\n';
    expect(retentionOf(remove + archive, archived)).toMatchObject(enforced(90));
  });
});

describe('a deadline that is compared', () => {
  it.each([
    ['expiresAt', 'checked'], ['accountExpiresAt', 'checked'], ['tokenExpiry', 'checked'], ['passwordResetExpires', 'none'], ['idempotencyKeyExpiresAt', 'none'], ['startsAt', 'none'],
  ])('counts as %s for its record: %s', (field, verdict) => {
    const code = `export async function read(id: string) {\n  const log = await prisma.accessLog.findFirstOrThrow({ where: { id } });\n  return log.${field} < new Date();\n}\n`;
    const files = { 'schema.prisma': `${schema}model AccessLog {\n  id String @id\n  accountEmail String\n  ${field} DateTime\n  @@map("account_access_logs")\n}\n`, 'src/main.ts': `import { prisma } from './database';\n${code}` };
    expect(storeOf(analyzed({ ...base, ...files }), 'AccessLog').retention.verdict).toBe(verdict);
  });
});

describe('the deadline of a secret', () => {
  it.each([['ChannelConnection', 'none'], ['ChannelInvite', 'checked'], ['PairingCode', 'checked']] as const)('in %s makes its retention %s', (name, verdict) => {
    const code = `import { prisma } from './database';\nexport async function read(id: string) {\n  const found = await prisma.${name[0]?.toLowerCase() ?? ''}${name.slice(1)}.findFirstOrThrow({ where: { id } });\n  return found.tokenExpiresAt < new Date();\n}\n`;
    const files = { 'schema.prisma': `${schema}model ${name} {\n  id String @id\n  accountEmail String\n  token String\n  tokenExpiresAt DateTime\n}\n`, 'src/main.ts': code };
    expect(storeOf(analyzed({ ...base, ...files }), name).retention.verdict).toBe(verdict);
  });
});

describe('a deadline that is handed through', () => {
  it('an interface and a record of options is followed to the clock', () => {
    const store = "import type { Repository } from './repository';\nimport { prisma } from './database';\nexport class PrismaAccounts implements Repository {\n  async removeBefore(date: Date) { await prisma.account.deleteMany({ where: { createdAt: { lt: date } } }); }\n}\n";
    const main = "import { subDays } from 'date-fns';\nimport type { Repository } from './repository';\nimport { PrismaAccounts } from './store';\nclass Cleanup {\n  constructor(private readonly accounts: Repository) {}\n  async execute(options: { date: Date }) { await this.accounts.removeBefore(options.date); }\n}\nconst date = subDays(new Date(), 14);\nvoid new Cleanup(new PrismaAccounts()).execute({ date });\n";
    expect(retentionOf('', { 'src/repository.ts': 'export interface Repository { removeBefore(date: Date): Promise<void> }\n', 'src/store.ts': store, 'src/main.ts': main })).toMatchObject(enforced(14));
  });
});

describe('several purges', () => {
  it('keep the longest period', () => {
    const purge = (days: number): string => `setInterval(() => prisma.account.deleteMany({ where: { createdAt: { lt: subDays(new Date(), ${days}) } } }), 1000);\n`;
    expect(retentionOf(purge(7) + purge(60) + purge(30))).toMatchObject({ ...enforced(60), evidence: [{ line: 5 }, {}, {}, {}, {}, {}] });
  });
});

describe('of alternatives the one counts that comes for every record', () => {
  const schema = `generator client {
  provider = "prisma-client-js"
}
model Badge {
  id String @id
  email String
  revokedAt DateTime?
  deletedAt DateTime?
  expiresAt DateTime
}
`;
  const badge = (code: string): Retention => storeOf(analyzed({
    ...base, 'schema.prisma': schema,
    'src/main.ts': `import { subDays } from 'date-fns';\nimport { prisma } from './database';\nsetInterval(async () => {\n  const limit = subDays(new Date(), 7);\n  ${code}\n}, 1000);\n`,
  }), 'Badge').retention;

  it.each<[string, string]>([
    ['in objects', 'await prisma.badge.deleteMany({ where: { OR: [{ revokedAt: { lt: limit } }, { expiresAt: { lt: limit } }] } });'],
    ['in objects after a deletion', 'await prisma.badge.deleteMany({ where: { OR: [{ deletedAt: { lt: limit } }, { expiresAt: { lt: limit } }] } });'],
    ['in SQL', 'await prisma.$executeRaw`DELETE FROM "Badge" WHERE "revokedAt" < ${limit} OR "expiresAt" < ${limit}`;'],
  ])('%s', (_where, code) => {
    expect(badge(code).verdict).toBe('enforced');
  });

  it.each<[string, string]>([
    ['both of which come for some', 'await prisma.badge.deleteMany({ where: { OR: [{ revokedAt: { lt: limit } }, { deletedAt: { lt: limit } }] } });'],
    ['that both have to be', 'await prisma.badge.deleteMany({ where: { AND: [{ revokedAt: { lt: limit } }, { expiresAt: { lt: limit } }] } });'],
  ])('but not where there are only those %s', (_which, code) => {
    expect(badge(code).verdict).not.toBe('enforced');
  });
});
