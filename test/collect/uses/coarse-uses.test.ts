import { describe, expect, it } from 'vitest';
import { analyzed } from '../analyzed.js';

const schema = `
generator client {
  provider = "prisma-client-js"
}
model Rider {
  id         String   @id
  email      String
  birthDate  DateTime
  lastIp     String
  latitude   Float
  cardNumber String
  bikes      Bike[]
}
model Bike {
  id      String @id
  rider   Rider  @relation(fields: [riderId], references: [id])
  riderId String
}
`;

const write = `
import { prisma } from './prisma';
export const register = (email: string, birthDate: Date, lastIp: string, latitude: number, cardNumber: string) =>
  prisma.rider.create({ data: { email, birthDate, lastIp, latitude, cardNumber }, select: { id: true } });
`;

/** What the code makes of the field of a rider; nothing where it may need all of it. @param code of a function that has `rider`, a whole record, and `now` */
function usesOf(field: string, code: string, others: Record<string, string> = {}): string[] | undefined {
  const { stores } = analyzed({
    'package.json': '{ "dependencies": { "moment": "2", "geoip-lite": "1" } }',
    'schema.prisma': schema,
    'src/prisma.ts': "import { PrismaClient } from '@prisma/client';\nexport const prisma = new PrismaClient();\n",
    'src/write.ts': write,
    'src/read.ts': `
      import { prisma } from './prisma';
      declare const now: Date, moment: any, geoip: any, maskNumber: (value: string) => string, show: (value: unknown) => void, ageOn: (day: Date, birth: Date) => number;
      async function ride(id: string) { const rider = await prisma.rider.findUniqueOrThrow({ where: { id } });\n${code}\n}
      setInterval(() => { void ride('1'); }, 1000);
    `,
    ...others,
  });
  return stores.find(({ name }) => name === 'Rider')?.fields.find(({ name }) => name === field)?.coarse?.uses;
}

describe('every place that reads an exact value needs less', () => {
  it.each<[field: string, how: string, code: string, uses: string[]]>([
    ['birthDate', 'a function computes the age', 'show(ageOn(now, rider.birthDate));', ['age']],
    ['birthDate', 'the age is computed in place', 'const age = Math.floor((Date.now() - new Date(rider.birthDate).getTime()) / 31_557_600_000); show(age);', ['age']],
    ['birthDate', 'a library computes it', "show(moment().diff(rider.birthDate, 'years')); show(moment(rider.birthDate).diff(now, 'y'));", ['age']],
    ['birthDate', 'only the year is taken', 'const birth = new Date(rider.birthDate); show(birth.getFullYear());', ['year']],
    ['birthDate', 'it is asked for before', 'if (!rider.birthDate || rider.birthDate === null) return; show(rider.birthDate ? ageOn(now, rider.birthDate) : 0);', ['age']],
    ['birthDate', 'it is taken out of the record', 'const { birthDate } = rider; const isAdult = ageOn(now, birthDate) >= 18; show(isAdult);', ['age']],
    ['birthDate', 'it is asked for by name', 'const [young] = await prisma.rider.findMany({ select: { birthDate: true } }); show(young.birthDate.getFullYear());', ['year']],
    ['lastIp', 'the country is looked up', 'show(geoip.lookup(rider.lastIp).country);', ['country']],
    ['lastIp', 'it is compared', 'show(await prisma.rider.count({ where: { lastIp: id } }));', ['comparison']],
    ['latitude', 'it is rounded', 'show(rider.latitude.toFixed(2)); show(Math.round(rider.latitude * 100) / 100);', ['town']],
    ['cardNumber', 'its end is shown', "show(rider.cardNumber.slice(-4)); show(rider.cardNumber.substring(rider.cardNumber.length - 4)); show(rider.cardNumber.replace(/\\d(?=\\d{4})/g, '*'));", ['last digits']],
    ['cardNumber', 'a function masks it', 'show(maskNumber(rider.cardNumber));', ['last digits']],
  ])('%s: %s', (field, _how, code, uses) => {
    expect(usesOf(field, code)).toEqual(uses);
  });
});

describe('nothing is said of a value that some place may need', () => {
  it.each<[field: string, how: string, code: string]>([
    ['birthDate', 'it is shown as well', 'show(ageOn(now, rider.birthDate)); show(rider.birthDate.toISOString());'],
    ['birthDate', 'the month is taken', 'show(rider.birthDate.getFullYear()); show(rider.birthDate.getMonth());'],
    ['birthDate', 'the days are counted', "show(moment().diff(rider.birthDate, 'days'));"],
    ['birthDate', 'the function is called otherwise', 'declare const page: (value: Date) => void; page(rider.birthDate);'],
    ['birthDate', 'the record is sent whole', 'show(ageOn(now, rider.birthDate)); show(rider);'],
    ['birthDate', 'the record is sent by name', 'show(ageOn(now, rider.birthDate)); show(await prisma.rider.findMany({ select: { birthDate: true } }));'],
    ['birthDate', 'the record comes along with another', 'show(ageOn(now, rider.birthDate)); show(await prisma.bike.findMany({ include: { rider: true } }));'],
    ['birthDate', 'records are sorted by it', "show(ageOn(now, rider.birthDate)); show(await prisma.rider.count({ orderBy: { birthDate: 'asc' } }));"],
    ['birthDate', 'the variable is used otherwise', 'const { birthDate } = rider; show(ageOn(now, birthDate)); show(birthDate);'],
    ['birthDate', 'nothing reads it', 'show(1);'],
    ['birthDate', 'it is only asked for', 'if (rider.birthDate) show(1);'],
    ['lastIp', 'it is shown', 'show(geoip.lookup(rider.lastIp)); show(rider.lastIp);'],
    ['lastIp', 'a part of it is compared', 'show(await prisma.rider.count({ where: { lastIp: { startsWith: id } } }));'],
    ['latitude', 'it is rounded to a metre', 'show(rider.latitude.toFixed(5)); show(Math.round(rider.latitude * 100_000));'],
    ['latitude', 'a distance is calculated', 'show(Math.cos(rider.latitude * Math.PI));'],
    ['cardNumber', 'its start is shown', 'show(rider.cardNumber.slice(0, 6));'],
    ['email', 'it is no exact value', 'show(rider.email.slice(-4));'],
  ])('%s: %s', (field, _how, code) => {
    expect(usesOf(field, code)).toBeUndefined();
  });

  it('birthDate: a template names it', () => {
    expect(usesOf('birthDate', 'show(ageOn(now, rider.birthDate));', { 'src/Rider.vue': '<template><p>{{ rider.birthDate }}</p></template>' })).toBeUndefined();
  });
});
