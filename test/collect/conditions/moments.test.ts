import { describe } from 'vitest';
import type { AgeCondition } from '../../../src/collect/facts.js';
import type { Application } from '../../../src/link/application.js';
import { accessesIn, itReads, type Around } from '../analyzed.js';

type Age = Pick<AgeCondition, 'field' | 'kind' | 'seconds'>;
const day = 86_400;

function agesIn(application: Application, file: string): Age[] {
  return accessesIn(application, file).flatMap(({ effect: { age } }) => (age === undefined ? [] : [shortly(age)]));
}

function shortly({ field, kind, seconds }: AgeCondition): Age {
  return seconds === undefined ? { field, kind } : { field, kind, seconds };
}

const older = (seconds?: number): Age[] => [{ field: 'createdAt', kind: 'age', ...(seconds === undefined ? {} : { seconds }) }];

const museum: Around = {
  shared: {
    'package.json': '{ "name": "museum" }',
    'prisma/schema.prisma': 'generator client {\n  provider = "prisma-client-js"\n}\nmodel Visit {\n  id String @id\n  email String\n  createdAt DateTime\n  stamp Int\n}\n',
    'src/config.ts': "export const config = { retention: { days: Number(process.env.KEEP_DAYS ?? 45) }, hours: parseInt(process.env.HOURS || '12', 10) };\nexport class Periods {\n  static readonly VISITS = 20;\n  private keep = 15;\n  get deadline() { return new Date(Date.now() - this.keep * 86_400_000); }\n}\nexport function shifted(days: number, now = new Date()) {\n  const moved = new Date(now);\n  moved.setDate(moved.getDate() - days);\n  return moved;\n}\nexport const before = ({ days = 9 }: { days?: number } = {}) => new Date(Date.now() - days * 86_400_000);\n",
  },
  file: (code) => `import { PrismaClient } from '@prisma/client';
import { addDays, subDays, startOfDay, subMonths } from 'date-fns';
import dayjs from 'dayjs';
import moment from 'moment';
import ms from 'ms';
import { DateTime, Duration } from 'luxon';
import { before, config, Periods, shifted } from './config';
declare const Temporal: any;
declare const settings: { get(name: string, fallback: number): number };
const prisma = new PrismaClient();
export const used = [addDays, subDays, startOfDay, subMonths, dayjs, moment, ms, DateTime, Duration, before, config, Periods, shifted, Temporal, settings];
${code.includes('async function') ? code : `export async function purge(record: { createdAt: Date }): Promise<unknown> {
  ${code.startsWith('{') ? `await prisma.visit.deleteMany({ where: ${code} });` : code}
  return record;
}`}
`,
};

const at = (deadline: string): string => `{ createdAt: { lt: ${deadline} } }`;

describe('a deadline folds to its period', () => {
  itReads(museum, agesIn, [
    ['by a setter inside a constructor', at('new Date(new Date().setDate(new Date().getDate() - 30))'), older(30 * day)],
    ['by a setter on a copied date', `const now = new Date(); const deadline = new Date(now); deadline.setMonth(deadline.getMonth() - 6); await prisma.visit.deleteMany({ where: ${at('deadline')} });`, older(365 / 2 * day)],
    ['by a setter on a date of a number', `const deadline = new Date(Date.now()); deadline.setTime(deadline.getTime() - 3_600_000); await prisma.visit.deleteMany({ where: ${at('deadline')} });`, older(3600)],
    ['by two setters', `const deadline = new Date(); deadline.setUTCDate(deadline.getUTCDate() - 7); deadline.setHours(0, 0, 0, 0); await prisma.visit.deleteMany({ where: ${at('deadline')} });`, older(7 * day)],
    ['by parts of a date', at('new Date(new Date().getFullYear() - 1, new Date().getMonth(), 1)'), older(365 * day)],
    ['by adding what is negative', at('addDays(new Date(), -14)'), older(14 * day)],
    ['by adding what is negative to dayjs', at("dayjs().add(-2, 'weeks').toDate()"), older(14 * day)],
    ['of the earlier of two', at('new Date(Math.min(record.createdAt.getTime() + 60_000, subDays(new Date(), 30).getTime()))'), older(30 * day)],
    ['of a part of its text', at("subDays(new Date(), 30).toISOString().split('T')[0]"), older(30 * day)],
    ['of what is taken out of its text', at("subDays(new Date(), 30).toISOString().slice(0, 19).replace('T', ' ')"), older(30 * day)],
    ['of ms', at("new Date(Date.now() - ms('30d'))"), older(30 * day)],
    ['of ms in arithmetic', at("new Date(Date.now() - 2 * ms('1 day'))"), older(2 * day)],
    ['of a duration of Luxon', at('DateTime.now().minus(Duration.fromObject({ days: 10 })).toJSDate()'), older(10 * day)],
    ['of Temporal', at('Temporal.Now.instant().subtract({ hours: 48 }).toString()'), older(2 * day)],
    ['of an ISO duration', at("DateTime.utc().minus(Duration.fromISO('P3M')).toISO()"), older(365 / 4 * day)],
    ['in seconds', "{ stamp: { lt: Math.floor(Date.now() / 1000) - 86_400 } }", [{ field: 'stamp', kind: 'age', seconds: day }]],
    ['in seconds of dayjs', "{ stamp: { lt: dayjs().subtract(1, 'day').unix() } }", [{ field: 'stamp', kind: 'age', seconds: day }]],
    ['of a setting with a fallback', at('subDays(new Date(), config.retention.days)'), older(45 * day)],
    ['of a text setting with a fallback', at('new Date(Date.now() - config.hours * 3_600_000)'), older(day / 2)],
    ['of a setting with a default argument', at("subDays(new Date(), settings.get('days', 21))"), older(21 * day)],
    ['of a constant of a class', at('subDays(new Date(), Periods.VISITS)'), older(20 * day)],
    ['of a getter of another file', at('new Periods().deadline'), older(15 * day)],
    ['of a helper of another file', at('shifted(60)'), older(60 * day)],
    ['of a helper with options', at('before({ days: 8 })'), older(8 * day)],
    ['of a helper with default options', at('before()'), older(9 * day)],
    ['of two possible periods is the longer one', at("subDays(new Date(), process.env.PLAN === 'pro' ? 365 : 30)"), older(365 * day)],
    ['of a parameter that callers pass', `export async function purge(days: number) { await prisma.visit.deleteMany({ where: ${at('subDays(new Date(), days)')} }); }\nvoid purge(33);`, older(33 * day)],
    ['of a parameter with a default', `export async function purge(days = 34) { await prisma.visit.deleteMany({ where: ${at('subDays(new Date(), days)')} }); }\nvoid purge();`, older(34 * day)],
    ['of a parameter of the constructor', `class Keeper { constructor(private readonly days = 12) {}\n  async purge() { await prisma.visit.deleteMany({ where: ${at('subDays(new Date(), this.days)')} }); } }\nexport async function run() { await new Keeper().purge(); }`, older(12 * day)],
    ['of the now that is passed among others, in milliseconds', `export async function purge({ nowMsEpoch }: { nowMsEpoch: number; limit: number }) { await prisma.visit.deleteMany({ where: ${at('new Date(nowMsEpoch - 4 * 86_400_000)')} }); }`, older(4 * day)],
    ['of the now that is passed', `export async function purge(now: Date) { await prisma.visit.deleteMany({ where: ${at('subDays(now, 4)')} }); }`, older(4 * day)],
    ['of the clock that is handed in', `interface Clock { now(): Date }\nexport async function purge(clock: Clock) { await prisma.visit.deleteMany({ where: ${at('subDays(clock.now(), 16)')} }); }`, older(16 * day)],
    ['of the clock alone', `interface Clock { now(): Date }\nexport async function purge(clock: Clock) { await prisma.visit.deleteMany({ where: ${at('clock.now()')} }); }`, [{ field: 'createdAt', kind: 'passed' }]],
    ['of the clock that is one of several dependencies', `abstract class Clock { abstract now(): Date }\nexport async function purge({ deps }: { deps: { clock: Clock } }) { await prisma.visit.deleteMany({ where: ${at('subDays(deps.clock.now(), 17)')} }); }`, older(17 * day)],
    ['of the time of a zone', at("moment.tz('Etc/UTC').subtract(18, 'days').toDate()"), older(18 * day)],
    ['of a part of what callers pass', `async function remove(options: { created: { before: Date } }) { await prisma.visit.deleteMany({ where: ${at('options.created.before')} }); }\nexport async function purge() { await remove({ created: { before: subDays(new Date(), 19) } }); }`, older(19 * day)],
    ['of a part of an object taken out of what callers pass', `async function remove({ created }: { created: { before: Date } }) { await prisma.visit.deleteMany({ where: ${at('created.before')} }); }\nexport async function purge() { await remove({ created: { before: subDays(new Date(), 22) } }); }`, older(22 * day)],
    ['of what is taken out of an object in what callers pass', `async function remove({ created: { before } }: { created: { before: Date } }) { await prisma.visit.deleteMany({ where: ${at('before')} }); }\nexport async function purge() { await remove({ created: { before: subDays(new Date(), 23) } }); }`, older(23 * day)],
    ['of what callers pass to an interface', `interface Visits { remove(options: { created: { before: Date } }): Promise<void> }\nexport class StoredVisits implements Visits { async remove({ created }: { created: { before: Date } }) { await prisma.visit.deleteMany({ where: ${at('created.before')} }); } }\nexport async function purge(work: { visits: Visits }) { await work.visits.remove({ created: { before: subDays(new Date(), 24) } }); }`, older(24 * day)],
    ['of what callers pass to an interface, of which a property is the function', `interface Guests { remove(options: { created: { before: Date } }): Promise<void> }\nexport class StoredGuests implements Guests { remove = async ({ created }: { created: { before: Date } }) => { await prisma.visit.deleteMany({ where: ${at('created.before')} }); }; }\nexport async function purge(work: { guests: Guests }) { await work.guests.remove({ created: { before: subDays(new Date(), 24) } }); }`, older(24 * day)],
    ['after a parameter that nobody passes as a constant', `export async function purge(days: number) { await prisma.visit.deleteMany({ where: ${at('subDays(new Date(), days)')} }); }`, older()],
    ['of the start of today', at('startOfDay(new Date())'), older()],
  ]);
});

describe('no age', () => {
  itReads(museum, agesIn, [
    ['is a fixed date less a period', at("subDays(new Date('2020-01-01'), 30)"), []],
    ['is a record of the same age', at('record.createdAt'), []],
    ['is what a method without arguments finds', `interface Visits { last(): Date }\nexport async function purge(visits: Visits) { await prisma.visit.deleteMany({ where: ${at('visits.last()')} }); }`, []],
    ['is another part of what callers pass', `async function remove(options: { created: { before: Date; from: Date } }, at: Date) { await prisma.visit.deleteMany({ where: ${at('options.created.from')} }); return at; }\nexport async function purge(from: Date) { await remove({ created: { before: subDays(new Date(), 19), from } }, new Date()); }`, []],
    ['is a moment to come', at('addDays(new Date(), 14)'), []],
    ['is the operator turned around', '{ lt: { createdAt: subDays(new Date(), 3) } } as never', []],
    ['is the last of a number of records', 'await prisma.visit.deleteMany({ where: { id: { notIn: (await prisma.visit.findMany({ take: 100 })).map(({ id }) => id) } } });', []],
  ]);
});
