import { describe, expect, it } from 'vitest';
import { accessesIn, analyzed, itReads, type Around } from './analyzed.js';

const remove = 'prisma.session.deleteMany({ where: { expiresAt: { lt: new Date() } } })';
const shared: Record<string, string> = {
  'package.json': '{ "name": "gym" }',
  'prisma/schema.prisma': 'generator client {\n  provider = "prisma-client-js"\n}\nmodel Session {\n  id String @id\n  memberEmail String\n  expiresAt DateTime\n}\n',
  'src/prisma.ts': "import { PrismaClient } from '@prisma/client';\nexport const prisma = new PrismaClient();\n",
};

const verdictsIn: Parameters<typeof itReads<string[]>>[1] = (application, file) =>
  accessesIn(application, file).filter(({ effect }) => effect.verb === 'delete').map(({ effect }) => effect.reachability.verdict);

const gym: Around = {
  shared: {
    ...shared,
    'src/all.ts': Array.from({ length: 40 }, (_, index) => `import './case-${index + 1}';`).join('\n'),
    'src/main.ts': "import './all';\n",
    'src/task.ts': 'export abstract class GymTask {\n  abstract run(): Promise<void>;\n}\nexport const tasks: GymTask[] = [];\nexport const trace = <T extends (...given: never[]) => unknown>(work: T): T => work;\n',
  },
  file: (code) => `import { prisma } from './prisma';\nimport { GymTask, tasks, trace } from './task';\nexport const used = [tasks, trace, GymTask];\n${code.replaceAll('REMOVE', remove)}\n`,
};

describe('a scheduler of a library runs what it is given', () => {
  itReads(gym, verdictsIn, [
    ['croner', "import { Cron } from 'croner';\nnew Cron('0 3 * * *', async () => { await REMOVE; });", ['scheduled']],
    ['toad-scheduler', "import { AsyncTask, SimpleIntervalJob, ToadScheduler } from 'toad-scheduler';\nnew ToadScheduler().addSimpleIntervalJob(new SimpleIntervalJob({ days: 1 }, new AsyncTask('purge', () => REMOVE)));", ['scheduled']],
    ['Deno', "declare const Deno: { cron(name: string, when: string, work: () => unknown): void };\nDeno.cron('purge', '0 3 * * *', () => REMOVE);", ['scheduled']],
    ['the scheduler registry of Nest', "import { CronJob } from 'cron';\nimport { SchedulerRegistry } from '@nestjs/schedule';\nexport class Jobs {\n  constructor(private readonly registry: SchedulerRegistry) {}\n  onModuleInit() { this.registry.addCronJob('purge', new CronJob('0 3 * * *', () => this.purgeNightly())); }\n  async purgeNightly() { await REMOVE; }\n}\nexport const jobs = Jobs;", ['scheduled']],
    ['Inngest', "import { Inngest } from 'inngest';\nconst inngest = new Inngest({ id: 'gym' });\nexport const purge = inngest.createFunction({ id: 'purge' }, { cron: '0 3 * * *' }, async () => { await REMOVE; });", ['scheduled']],
    ['Trigger.dev', "import { schedules } from '@trigger.dev/sdk/v3';\nexport const purge = schedules.task({ id: 'purge', cron: '0 3 * * *', run: async () => { await REMOVE; } });", ['scheduled']],
    ['Agenda', "import { Agenda } from 'agenda';\nconst agenda = new Agenda();\nagenda.define('purge sessions', async () => { await REMOVE; });\nvoid agenda.every('1 day', 'purge sessions');", ['scheduled']],
    ['pg-boss', "import PgBoss from 'pg-boss';\nconst boss = new PgBoss('');\nvoid boss.schedule('purge-sessions', '0 3 * * *');\nvoid boss.work('purge-sessions', async () => { await REMOVE; });", ['scheduled']],
    ['BullMQ by a repeated job', "import { Queue, Worker } from 'bullmq';\nconst purges = new Queue('purges');\nvoid purges.add('purge', {}, { repeat: { pattern: '0 3 * * *' } });\nnew Worker('purges', async () => { await REMOVE; });", ['scheduled']],
    ['BullMQ by a job scheduler and a class', "import { Queue } from 'bullmq';\nimport { InjectQueue, Processor, WorkerHost } from '@nestjs/bullmq';\n@Processor('gym-purges')\nexport class Purges extends WorkerHost {\n  async process() { await REMOVE; }\n}\nexport class Starter {\n  constructor(@InjectQueue('gym-purges') private readonly queue: Queue) {}\n  async onModuleInit() { await this.queue.upsertJobScheduler('nightly', { pattern: '0 3 * * *' }); }\n}\nexport const starter = [Starter, Purges];", ['scheduled']],
    ['rxjs', "import { interval } from 'rxjs';\ninterval(60_000).subscribe(async () => { await REMOVE; });", ['scheduled']],
    ['node-cron through a traced function', "import cron from 'node-cron';\nasync function purgeTraced() { await REMOVE; }\ncron.schedule('0 3 * * *', trace(purgeTraced));", ['scheduled']],
    ['a definition beside its schedule', "declare function startAll(jobs: unknown[]): void;\nasync function purgeListed() { await REMOVE; }\nstartAll([{ name: 'purge', cron: '0 3 * * *', work: purgeListed }]);", ['scheduled']],
    ['a table of schedules', "export default { cron: { tasks: { '0 3 * * *': async () => { await REMOVE; } } } };", ['scheduled']],
  ]);
});

describe('a scheduler of the application runs what it is given', () => {
  const scheduler = 'class Scheduler {\n  register(name: string, work: () => unknown, every: number) { console.log(name); setInterval(() => work(), every); }\n}\nconst scheduler = new Scheduler();\n';
  itReads(gym, verdictsIn, [
    ['by a method that gives it to a timer', `${scheduler}const service = { async purgeByMethod() { await REMOVE; } };\nscheduler.register('purge', () => service.purgeByMethod(), 60_000);`, ['scheduled']],
    ['by a bound reference', `${scheduler}class Service { async purgeBound() { await REMOVE; } }\nconst service = new Service();\nscheduler.register('purge', service.purgeBound.bind(service), 60_000);`, ['scheduled']],
    ['by a function over another one', 'function repeatDaily(work: () => unknown) { setInterval(work, 86_400_000); }\nfunction daily(work: () => unknown) { repeatDaily(work); }\nasync function purgeDaily() { await REMOVE; }\ndaily(purgeDaily);', ['scheduled']],
    ['by a task that says how often it runs', "export class PurgeTask extends GymTask {\n  static cron = '0 3 * * *';\n  async run() { await REMOVE; }\n}\ntasks.push(new PurgeTask());", ['scheduled']],
    ['by a list of tasks that is iterated', 'async function purgeFromList() { await REMOVE; }\nconst list = [{ every: 60_000, work: purgeFromList }];\nfor (const { work, every } of list) setInterval(work, every);', ['scheduled']],
  ]);
});

describe('what is never set up runs nothing', () => {
  itReads(gym, verdictsIn, [
    ['a timer in a function that nothing calls', 'export function startPurge() { setInterval(async () => { await REMOVE; }, 60_000); }', ['unreachable']],
    ['a purge that only a dead function schedules', 'async function purgeLater() { await REMOVE; }\nexport function scheduleLater() { setInterval(purgeLater, 60_000); }', ['unreachable']],
    ['a task of a class that nothing names', "export class OrphanTask {\n  async run() { await REMOVE; }\n}", ['unreachable']],
    ['a decorated method that nothing calls', 'declare function Transactional(): MethodDecorator;\nexport class Members {\n  @Transactional()\n  async purgeMembers() { await REMOVE; }\n}\nexport const members = Members;', ['unreachable']],
    ['a method of a class with a base class of the application', 'class Base { name = 1; }\nexport class Derived extends Base {\n  async purgeDerived() { await REMOVE; }\n}\nexport const derived = new Derived();', ['unreachable']],
    ['what asks every element', 'export function check(rows: string[]) { return rows.every(async () => { await REMOVE; return true; }); }', ['unreachable']],
  ]);
});

describe('the end of a chain', () => {
  const main = "import { berths } from './maintenance';\nconsole.log(berths);\n";
  const purge = `import { prisma } from './prisma';\nexport async function purgeOldEvents() {\n  await ${remove};\n}\n`;

  it('is the outermost function that nothing calls, with the way down to the code', () => {
    const application = analyzed({
      ...shared, 'src/purge.ts': purge, 'src/main.ts': main,
      'src/maintenance.ts': "import { purgeOldEvents } from './purge';\nexport const berths = 3;\nasync function nightly() {\n  await purgeOldEvents();\n}\nexport async function runMaintenance() {\n  await nightly();\n}\n",
    });
    const [access] = accessesIn(application, 'src/purge.ts');
    expect(access?.effect.reachability).toMatchObject({
      verdict: 'unreachable',
      evidence: [
        { file: 'src/maintenance.ts', line: 6, how: 'purgeOldEvents is only called by nightly, nightly by runMaintenance, which nothing calls' },
        { file: 'src/maintenance.ts', line: 7, how: 'refers to nightly' },
        { file: 'src/maintenance.ts', line: 4, how: 'refers to purgeOldEvents' },
      ],
    });
  });

  it('is told where functions only call each other', () => {
    const application = analyzed({
      ...shared, 'src/purge.ts': `import { prisma } from './prisma';\nexport async function ping() { await ${remove}; await pong(); }\nexport async function pong() { await ping(); }\n`, 'src/main.ts': "import './purge';\n",
    });
    expect(accessesIn(application, 'src/purge.ts')[0]?.effect.reachability.evidence[0]?.how).toMatch(/^nothing outside calls p[io]ng$/);
  });
});
