import { describe } from 'vitest';
import type { AgeCondition } from '../../../src/collect/facts.js';
import type { Application } from '../../../src/link/application.js';
import { accessesIn, itReads, type Around } from '../analyzed.js';

type Age = Pick<AgeCondition, 'field' | 'kind' | 'seconds'>;
const day = 86_400;

/** The conditions on dates of the deletions and reads in a file. */
function agesIn(application: Application, file: string): Age[] {
  return accessesIn(application, file).flatMap(({ effect: { age } }) => (age === undefined ? [] : [shortly(age)]));
}

function shortly({ field, kind, seconds }: AgeCondition): Age {
  return seconds === undefined ? { field, kind } : { field, kind, seconds };
}

const older = (seconds?: number, field = 'createdAt'): Age[] => [shortly({ field, kind: 'age', ...(seconds === undefined ? {} : { seconds }) } as AgeCondition)];
const passed = (field = 'expiresAt'): Age[] => [{ field, kind: 'passed' }];

const prisma: Around = {
  shared: {
    'package.json': '{ "name": "hotel" }',
    'prisma/schema.prisma': 'generator client {\n  provider = "prisma-client-js"\n}\nmodel Booking {\n  id String @id\n  email String\n  createdAt DateTime\n  expiresAt DateTime\n  state String\n}\n',
    'src/periods.ts': 'export const SECONDS = 1000;\nexport const DAY = 24 * 60 * 60 * SECONDS;\nexport const retention = { bookings: 90 * DAY, days: 45 };\nexport enum Period { Short = 7 }\nexport const daysAgo = (days: number) => new Date(Date.now() - days * DAY);\nexport function monthAgo() { return new Date(Date.now() - 30 * DAY); }\n',
  },
  file: (code) => `import { PrismaClient } from '@prisma/client';
import { subDays, subMonths, sub, startOfDay } from 'date-fns';
import dayjs from 'dayjs';
import moment from 'moment';
import { DateTime } from 'luxon';
import { DAY, Period, daysAgo, monthAgo, retention } from './periods';
const prisma = new PrismaClient();
export const used = [subDays, subMonths, sub, startOfDay, dayjs, moment, DateTime, DAY, Period, daysAgo, monthAgo, retention];
export async function purge(given: Date, id: string): Promise<unknown> {
  ${code.startsWith('{') ? `await prisma.booking.deleteMany({ where: ${code} });` : code}
  return [given, id];
}
`,
};

describe('a computed deadline', () => {
  itReads(prisma, agesIn, [
    ['of date-fns', '{ createdAt: { lt: subDays(new Date(), 30) } }', older(30 * day)],
    ['of date-fns in months', '{ createdAt: { lte: subMonths(new Date(), 6) } }', older(365 / 2 * day)],
    ['of date-fns with an object', '{ createdAt: { lt: sub(new Date(), { weeks: 2, days: 1 }) } }', older(15 * day)],
    ['of date-fns at the start of a day', '{ createdAt: { lt: startOfDay(subDays(new Date(), 7)) } }', older(7 * day)],
    ['of dayjs', "{ createdAt: { lt: dayjs().subtract(90, 'day').toDate() } }", older(90 * day)],
    ['of dayjs in short units', "{ createdAt: { lt: dayjs().subtract(12, 'h').toDate() } }", older(day / 2)],
    ['of moment', "{ createdAt: { lt: moment().subtract(1, 'year').toDate() } }", older(365 * day)],
    ['of moment at the end of a week before', "{ createdAt: { lt: moment().endOf('week').subtract(1, 'week').add(1, 'second').toDate() } }", older()],
    ['of moment at the beginning of the next day is none', "{ createdAt: { lt: moment().startOf('day').add(1, 'day').toDate() } }", []],
    ['of moment with an object', '{ createdAt: { lt: moment().subtract({ days: 3 }).toDate() } }', older(3 * day)],
    ['of Luxon', '{ createdAt: { lt: DateTime.now().minus({ days: 10 }).toJSDate() } }', older(10 * day)],
    ['by subtraction', '{ createdAt: { lt: new Date(Date.now() - 7 * 24 * 60 * 60 * 1000) } }', older(7 * day)],
    ['by subtraction from a date', '{ createdAt: { lt: new Date(new Date().getTime() - 3_600_000) } }', older(3600)],
    ['by subtraction of a constant of another file', '{ createdAt: { lt: new Date(Date.now() - retention.bookings) } }', older(90 * day)],
    ['by a constant number of days', '{ createdAt: { lt: subDays(new Date(), retention.days) } }', older(45 * day)],
    ['by a member of an enum', '{ createdAt: { lt: subDays(new Date(), Period.Short) } }', older(7 * day)],
    ['by a setter', 'const deadline = new Date(); deadline.setDate(deadline.getDate() - 30); await prisma.booking.deleteMany({ where: { createdAt: { lt: deadline } } });', older(30 * day)],
    ['by a setter in hours', 'const deadline = new Date(); deadline.setHours(deadline.getHours() - 6); await prisma.booking.deleteMany({ where: { createdAt: { lt: deadline } } });', older(6 * 3600)],
    ['in a variable', 'const deadline = subDays(new Date(), 14); await prisma.booking.deleteMany({ where: { createdAt: { lt: deadline } } });', older(14 * day)],
    ['in variables of now and before', 'const now = new Date(); const where = { createdAt: { lt: subDays(now, 14) } }; await prisma.booking.deleteMany({ where });', older(14 * day)],
    ['of a function', '{ createdAt: { lt: monthAgo() } }', older(30 * day)],
    ['of a function with a parameter', '{ createdAt: { lt: daysAgo(30) } }', older(30 * day)],
    ['of the environment has no known period', '{ createdAt: { lt: subDays(new Date(), Number(process.env.KEEP_DAYS)) } }', older()],
    ['beside other conditions', "{ state: 'done', AND: [{ createdAt: { lt: subDays(new Date(), 30) } }] }", older(30 * day)],
    ['negated is the other side', '{ NOT: { createdAt: { lt: subDays(new Date(), 30) } } }', []],
    ['negated on the field is the other side', '{ createdAt: { not: { lt: subDays(new Date(), 30) } } }', []],
    ['of all that is not newer', '{ NOT: { createdAt: { gte: subDays(new Date(), 30) } } }', older(30 * day)],
    ['of a field that is not newer', '{ createdAt: { not: { gte: subDays(new Date(), 30) } } }', older(30 * day)],
  ]);
});

describe('a stored deadline', () => {
  itReads(prisma, agesIn, [
    ['before now has passed', '{ expiresAt: { lt: new Date() } }', passed()],
    ['before now of a variable has passed', 'const now = new Date(); await prisma.booking.deleteMany({ where: { expiresAt: { lte: now } } });', passed()],
    ['before now of dayjs has passed', '{ expiresAt: { lt: dayjs().toDate() } }', passed()],
    ['when reading has passed', 'await prisma.booking.findMany({ where: { expiresAt: { lt: new Date() } } });', passed()],
  ]);
});

describe('no deadline', () => {
  itReads(prisma, agesIn, [
    ['is a later moment', '{ createdAt: { gt: subDays(new Date(), 30) } }', []],
    ['is a later moment or the same', '{ expiresAt: { gte: new Date() } }', []],
    ['is one moment', '{ createdAt: subDays(new Date(), 30) }', []],
    ['is a moment that a caller chooses', '{ createdAt: { lt: given } }', []],
    ['is a fixed moment', "{ createdAt: { lt: new Date('2020-01-01') } }", []],
    ['is a moment in the future', '{ expiresAt: { lt: new Date(Date.now() + 60_000) } }', []],
    ['is text', "{ state: { lt: 'm' }, id }", []],
    ['is a record by its id', '{ id }', []],
  ]);
});

describe('a deadline in TypeORM', () => {
  const typeorm: Around = {
    shared: {
      'package.json': '{ "name": "hotel" }',
      'src/booking.ts': "import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';\n@Entity() export class Booking {\n  @PrimaryGeneratedColumn() id!: number;\n  @Column() email!: string;\n  @Column() expiresAt!: Date;\n  @CreateDateColumn() createdAt!: Date;\n}\n",
    },
    file: (code) => `import { LessThan, LessThanOrEqual, MoreThan, type Repository } from 'typeorm';
import { subDays } from 'date-fns';
import { Booking } from './booking';
export const used = [LessThan, LessThanOrEqual, MoreThan, subDays];
export async function purge(bookings: Repository<Booking>): Promise<void> {
  ${code}
}
`,
  };
  itReads(typeorm, agesIn, [
    ['by LessThan', 'await bookings.delete({ createdAt: LessThan(subDays(new Date(), 30)) });', older(30 * day)],
    ['by LessThanOrEqual', 'await bookings.delete({ expiresAt: LessThanOrEqual(new Date()) });', passed()],
    ['in one of several criteria', "await bookings.delete([{ email: 'a' }, { createdAt: LessThan(new Date(Date.now() - 1000)) }] as never);", older(1)],
    ['of a query builder', "await bookings.createQueryBuilder().delete().where('createdAt < :deadline', { deadline: subDays(new Date(), 5) }).execute();", older(5 * day)],
    ['of a query builder with an alias', "await bookings.createQueryBuilder('b').delete().where('b.expiresAt <= :now', { now: new Date() }).execute();", passed()],
    ['of a query builder in the database', "await bookings.createQueryBuilder().delete().where(\"createdAt < NOW() - INTERVAL '30 days'\").execute();", older(30 * day)],
    ['of a query builder at now in the database', "await bookings.createQueryBuilder().delete().where('expiresAt < NOW()').execute();", passed()],
    ['by MoreThan is none', 'await bookings.delete({ createdAt: MoreThan(subDays(new Date(), 30)) });', []],
    ['of a query builder the other way is none', "await bookings.createQueryBuilder().delete().where('createdAt > :deadline', { deadline: subDays(new Date(), 5) }).execute();", []],
    ['of a query builder by id is none', "await bookings.createQueryBuilder().delete().where('id = :id', { id: 1 }).execute();", []],
  ]);

  const scopesIn = (application: Application, file: string): string[] => accessesIn(application, file).flatMap(({ effect: { age } }) => (age === undefined ? [] : [age.scope]));
  const purge = (further: string): string => `await bookings.createQueryBuilder('b').delete().where('b.createdAt < NOW()').${further}.execute();`;
  itReads(typeorm, scopesIn, [
    ['of one person', purge("andWhere('b.guestId = :guestId', { guestId: Number(process.argv[2]) })"), ['one']],
    ['of those in one state', purge("andWhere(\"b.state = 'open'\")"), ['some']],
    ['of those that have another date', purge("andWhere('b.paidAt IS NOT NULL')"), ['some']],
    ['of those that have the same date', purge("andWhere('b.createdAt IS NOT NULL')"), ['all']],
    ['of a list that another query found', purge("andWhere('b.id IN (:...ids)', { ids: [] })"), ['all']],
  ]);
});

describe('a deadline in Mongoose', () => {
  const mongoose: Around = {
    shared: {
      'package.json': '{ "name": "hotel" }',
      'src/booking.js': "const mongoose = require('mongoose');\nmodule.exports = mongoose.model('Booking', new mongoose.Schema({ email: String, expiresAt: Date, createdAt: Date }));\n",
    },
    extension: 'js',
    file: (code) => `const Booking = require('./booking');\nconst moment = require('moment');\nmodule.exports = async (id) => {\n  ${code}\n  return [moment, id];\n};\n`,
  };
  itReads(mongoose, agesIn, [
    ['by $lt', 'await Booking.deleteMany({ createdAt: { $lt: new Date(Date.now() - 86400 * 1000) } });', older(day)],
    ['by $lte now', 'await Booking.deleteMany({ expiresAt: { $lte: new Date() } });', passed()],
    ['by $lt with a number of now', 'await Booking.deleteMany({ expiresAt: { $lt: Date.now() } });', passed()],
    ['of moment', "await Booking.deleteMany({ createdAt: { $lt: moment().subtract(2, 'weeks').toDate() } });", older(14 * day)],
    ['inside $and', 'await Booking.deleteMany({ $and: [{ email: id }, { expiresAt: { $lt: new Date() } }] });', passed()],
    ['of a chain', "await Booking.deleteMany().where('expiresAt').lt(new Date());", passed()],
    ['by $gt is none', 'await Booking.deleteMany({ createdAt: { $gt: new Date(Date.now() - 1000) } });', []],
    ['by id is none', 'await Booking.deleteMany({ _id: id });', []],
  ]);
});
