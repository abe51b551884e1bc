import { describe, expect, it } from 'vitest';
import { accessesIn, analyzed, itReads, storeOf, type Around } from './analyzed.js';

const schema = 'generator client {\n  provider = "prisma-client-js"\n}\nmodel Session {\n  id String @id\n  userEmail String\n  expiresAt DateTime\n}\n';
const shared: Record<string, string> = {
  'package.json': '{ "name": "club" }',
  'prisma/schema.prisma': schema,
  'src/prisma.ts': "import { PrismaClient } from '@prisma/client';\nexport const prisma = new PrismaClient();\n",
};

const verdictsIn: Parameters<typeof itReads<string[]>>[1] = (application, file) =>
  accessesIn(application, file).filter(({ effect }) => effect.verb === 'delete').map(({ effect }) => effect.reachability.verdict);

const remove = 'prisma.session.deleteMany({ where: { expiresAt: { lt: new Date() } } })';
const clubs: Around = {
  shared: {
    ...shared,
    // Imports every case, so that an export alone makes none of them an entry point.
    'src/all.ts': Array.from({ length: 24 }, (_, index) => `import './case-${index + 1}';`).join('\n'),
  },
  file: (code) => `import { prisma } from './prisma';\n${code.replaceAll('REMOVE', remove)}\nexport {};\n`,
};

describe('what a timer runs is scheduled', () => {
  itReads(clubs, verdictsIn, [
    ['by @Cron', "import { Cron } from '@nestjs/schedule';\nexport class Tasks {\n  @Cron('0 3 * * *')\n  async purge() { await REMOVE; }\n}", ['scheduled']],
    ['by @Interval', "import { Interval } from '@nestjs/schedule';\nexport class Tasks {\n  @Interval(60_000)\n  async purge() { await REMOVE; }\n}", ['scheduled']],
    ['by @Cron through another method', "import { Cron, CronExpression } from '@nestjs/schedule';\nexport class Tasks {\n  @Cron(CronExpression.EVERY_HOUR)\n  async nightly() { await this.purgeSessions(); }\n  private async purgeSessions() { await REMOVE; }\n}", ['scheduled']],
    ['by setInterval with an arrow', 'setInterval(async () => { await REMOVE; }, 60_000);', ['scheduled']],
    ['by setInterval with a reference', 'async function purgeByInterval() { await REMOVE; }\nsetInterval(purgeByInterval, 60_000);', ['scheduled']],
    ['by node-cron with a reference', "import cron from 'node-cron';\nconst purgeByCron = async () => { await REMOVE; };\ncron.schedule('0 3 * * *', purgeByCron);", ['scheduled']],
    ['by node-cron with an arrow', "import cron from 'node-cron';\nasync function purgeFromArrow() { await REMOVE; }\ncron.schedule('0 3 * * *', async () => { await purgeFromArrow(); });", ['scheduled']],
    ['by node-cron with bind', "import cron from 'node-cron';\nclass Purger {\n  async purgeBound() { await REMOVE; }\n}\nconst purger = new Purger();\ncron.schedule('0 3 * * *', purger.purgeBound.bind(purger));", ['scheduled']],
    ['by node-schedule', "import schedule from 'node-schedule';\nschedule.scheduleJob('0 3 * * *', () => REMOVE);", ['scheduled']],
    ['by a cron job', "import { CronJob } from 'cron';\nasync function purgeByJob() { await REMOVE; }\nexport const job = new CronJob('0 3 * * *', purgeByJob);", ['scheduled']],
  ]);
});

describe('what something calls is reachable', () => {
  itReads(clubs, verdictsIn, [
    ['at the top of a module', 'await REMOVE;', ['reachable']],
    ['in a route handler', "import express from 'express';\nconst app = express();\napp.delete('/sessions', async (request, response) => { await REMOVE; response.end(); });", ['reachable']],
    ['in a route handler by reference', "import express from 'express';\nconst app = express();\nconst clearSessions = async () => { await REMOVE; };\napp.delete('/sessions', clearSessions);", ['reachable']],
    ['in a controller', "import { Controller, Delete } from '@nestjs/common';\n@Controller()\nexport class Sessions {\n  @Delete()\n  async clear() { await REMOVE; }\n}", ['reachable']],
    ['in a method that a controller calls', "import { Controller, Delete } from '@nestjs/common';\nclass SessionStore { async dropAll() { await REMOVE; } }\n@Controller()\nexport class Sessions {\n  constructor(private readonly store: SessionStore) {}\n  @Delete()\n  async clear() { await this.store.dropAll(); }\n}", ['reachable']],
  ]);
});

describe('what nothing calls is unreachable', () => {
  itReads(clubs, verdictsIn, [
    ['as an export', 'export async function purgeForgotten() { await REMOVE; }', ['unreachable']],
    ['as a local function', 'async function purgeLocal() { await REMOVE; }', ['unreachable']],
    ['as a method', 'export class Keeper {\n  async purgeKeeper() { await REMOVE; }\n}', ['unreachable']],
    ['as a function that only calls itself', 'export async function purgeAgain(times: number): Promise<void> { await REMOVE; if (times > 0) await purgeAgain(times - 1); }', ['unreachable']],
    ['as a function for tests', 'export async function purgeInTests() { await REMOVE; }\npurgeInTests();', ['unreachable']],
    ['but not as one that is called like a test', 'export async function purgeContest() { await REMOVE; }\npurgeContest();', ['reachable']],
    ['as two functions that only call each other', 'export async function purgeLeft(): Promise<void> { await REMOVE; await purgeRight(); }\nexport async function purgeRight(): Promise<void> { await purgeLeft(); }', ['unreachable']],
  ]);
});

describe('the whole application', () => {
  const purge = `import { prisma } from './prisma';\nexport async function purgeSessions() { await ${remove}; }\n`;

  it('has an entry in an exported function of a file that nobody imports', () => {
    const application = analyzed({ ...shared, 'src/purge.ts': purge });
    expect(verdictsIn(application, 'src/purge.ts')).toEqual(['reachable']);
  });

  it('follows calls across files to the timer, and tells the way', () => {
    const application = analyzed({
      ...shared, 'src/purge.ts': purge,
      'src/nightly.ts': "import { purgeSessions } from './purge';\nexport async function nightly() {\n  await purgeSessions();\n}\n",
      'src/main.ts': "import cron from 'node-cron';\nimport { nightly } from './nightly';\ncron.schedule('0 3 * * *', nightly);\n",
    });
    const [access] = accessesIn(application, 'src/purge.ts');
    expect(access?.effect.reachability.verdict).toBe('scheduled');
    expect(access?.effect.reachability.evidence.map(({ file, line }) => `${file}:${line}`)).toEqual(['src/main.ts:3', 'src/main.ts:3', 'src/nightly.ts:3']);
  });

  it('makes no retention of a purge that nobody calls', () => {
    const application = analyzed({ ...shared, 'src/purge.ts': purge, 'src/main.ts': "import './purge';\n" });
    const { retention, deletion } = storeOf(application, 'Session');
    expect(retention.verdict).toBe('unreachable');
    expect(retention.evidence).toContainEqual({ file: 'src/purge.ts', line: 2, how: 'nothing calls purgeSessions' });
    expect(deletion.verdict).toBe('none');
  });

  it('makes a retention of the same purge once something calls it', () => {
    const application = analyzed({ ...shared, 'src/purge.ts': purge, 'src/main.ts': "import { purgeSessions } from './purge';\nsetInterval(purgeSessions, 1000);\n" });
    expect(storeOf(application, 'Session').retention.verdict).toBe('enforced');
    expect(storeOf(application, 'Session').deletion.verdict).toBe('hard');
  });
});

describe('a text that names a function', () => {
  itReads(clubs, verdictsIn, [
    ['inside of it calls nothing', "declare function measure(action: string): void;\nexport class Purger {\n  async purgeMeasured() { measure('purgeMeasured'); await REMOVE; }\n}\nexport const purger = new Purger();", ['unreachable']],
    ['elsewhere may call it', "declare function call(name: string): void;\nexport class Purger {\n  async purgeByName() { await REMOVE; }\n}\nexport const purger = new Purger();\ncall('purgeByName');", ['reachable']],
  ]);
});
