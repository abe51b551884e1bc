import { describe, expect, it } from 'vitest';
import { requireRetention } from '../../rules/require-retention.js';
import { ruleAlone } from '../../src/judge/rule-alone.js';
import type { Application, DeletionVerdict, Retention, RetentionVerdict } from '../../src/link/application.js';
import { defaultPolicy } from '../../src/policy/policy.js';
import { analyzed, storeOf } from '../collect/analyzed.js';

const client = 'generator client {\n  provider = "prisma-client-js"\n}\n';

/** @param code functions of a file in which `prisma` and `subDays` are known. */
function withPrisma(schema: string, code: string, others: Record<string, string> = {}): Application {
  return analyzed({
    'package.json': '{}', 'schema.prisma': client + schema,
    'src/act.ts': `import { PrismaClient } from '@prisma/client';\nimport { subDays } from 'date-fns';\nconst prisma = new PrismaClient();\nexport const used = [prisma, subDays];\n${code}\n`,
    ...others,
  });
}

const deletionOf = (application: Application, name: string): DeletionVerdict => storeOf(application, name).deletion.verdict;
const retentionOf = (application: Application, name: string): Retention => storeOf(application, name).retention;

describe('a record of TypeORM that is overwritten', () => {
  const entity = `import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
@Entity() export class Guest {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column() email!: string;
  @Column() firstName!: string;
  @Column({ nullable: true, type: 'varchar' }) phone!: string | null;
  @Column() plan!: string;
  @Column({ nullable: true, type: 'timestamp' }) deletedAt!: Date | null;
}
export interface GuestDomain { email: string; deletedAt: Date | null }
`;
  const guests = (statements: string): DeletionVerdict => deletionOf(analyzed({
    'package.json': '{}', 'src/guest.ts': entity,
    'src/act.ts': `import type { Repository } from 'typeorm';
import { Guest, type GuestDomain } from './guest';
export async function act(guests: Repository<Guest>, id: string, domain: GuestDomain) {
  const guest = await guests.findOneByOrFail({ id });
  ${statements}
  await guests.save(guest);
  return [Guest, domain];
}
`,
  }), 'Guest');

  it.each([
    ['field by field is anonymous', "guest.email = `gone-${guest.id}@example.invalid`; guest.firstName = 'Gone'; guest.phone = null;", 'anonymize'],
    ['in one field is not', 'guest.phone = null;', 'none'],
    ['in other fields is not', "guest.plan = 'free'; guest.phone = null;", 'none'],
    ['with what a caller gives is not', 'guest.email = domain.email; guest.firstName = id; guest.phone = id;', 'none'],
    ['and marked is anonymous', "guest.email = ''; guest.firstName = ''; guest.phone = null; guest.deletedAt = new Date();", 'anonymize'],
    ['only by a mark is marked', 'guest.deletedAt = new Date();', 'soft-only'],
    ['by a mapper that copies the mark is not marked', 'guest.deletedAt = domain.deletedAt;', 'none'],
    ['by the same mapper in an object is not marked', 'await guests.update(id, { deletedAt: domain.deletedAt });', 'none'],
    ['by a mark taken back is not marked', 'guest.deletedAt = null;', 'none'],
  ] as const)('%s', (_behaviour, statements, verdict) => {
    expect(guests(statements)).toBe(verdict);
  });
});

describe('a record of TypeORM that a mapper makes', () => {
  it('is not marked by the copy of a mark', () => {
    const application = analyzed({
      'package.json': '{}',
      'src/guest.ts': "import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';\n@Entity() export class Guest {\n  @PrimaryGeneratedColumn('uuid') id!: string;\n  @Column() email!: string;\n  @Column() deletedAt!: Date;\n}\n",
      'src/mapper.ts': "import { Guest } from './guest';\nexport function toEntity(domain: { email: string; deletedAt: Date }): Guest {\n  const entity = new Guest();\n  entity.email = domain.email;\n  entity.deletedAt = domain.deletedAt;\n  return entity;\n}\n",
    });
    expect(deletionOf(application, 'Guest')).toBe('none');
  });
});

describe('a nested part of a record of Mongoose', () => {
  const enquiries = (statement: string): DeletionVerdict => deletionOf(analyzed({
    'package.json': '{}',
    'enquiry.js': "const mongoose = require('mongoose');\nmodule.exports = mongoose.model('Enquiry', new mongoose.Schema({ topic: String, user: { email: String, firstName: String, phone: String }, venue: { colour: String } }));\n",
    'act.js': `const Enquiry = require('./enquiry');\nmodule.exports = async (id) => {\n  const record = await Enquiry.findById(id);\n  ${statement}\n  await record.save();\n};\n`,
  }), 'Enquiry');

  it.each([
    ['that is emptied makes it anonymous', 'record.user = undefined;', 'anonymize'],
    ['that is emptied by an operator makes it anonymous', "await Enquiry.updateOne({ _id: id }, { $unset: { user: '' } });", 'anonymize'],
    ['of no person that is emptied does not', 'record.venue = undefined;', 'none'],
    ['that is replaced does not', 'record.user = await Enquiry.findOne({ topic: id });', 'none'],
  ] as const)('%s', (_behaviour, statement, verdict) => {
    expect(enquiries(statement)).toBe(verdict);
  });
});

const visits = `model Visit {
  id String @id
  userId String
  visitorEmail String
  status String
  createdAt DateTime
  expires DateTime
}
model User {
  id String @id
  email String
  isTemporary Boolean
  createdAt DateTime
  expiresAt DateTime
}
`;
const month = 30 * 86_400;
const old = '{ createdAt: { lt: subDays(new Date(), 30) } }';

function verdictOf(name: 'Visit' | 'User', code: string): RetentionVerdict {
  return retentionOf(withPrisma(visits, code), name).verdict;
}

describe('a purge in two functions', () => {
  const reading = (statements: string): string => `export async function purge(id: string) {\n  const found = await prisma.visit.findMany({ where: ${old} });\n  ${statements}\n  return [found.length, id];\n}\n`;
  const removing = 'async function removeVisit(visit: { id: string }) { await prisma.visit.delete({ where: { id: visit.id } }); }\n';

  it('ends records that one finds and hands to the other', () => {
    const application = withPrisma(visits, removing + reading('for (const visit of found) await removeVisit(visit);'));
    expect(retentionOf(application, 'Visit')).toMatchObject({ verdict: 'enforced', seconds: month });
  });

  it('ends nothing where one finds old records and another function deletes', () => {
    expect(verdictOf('Visit', `${removing}${reading('')}export const drop = (id: string) => removeVisit({ id });\n`)).toBe('none');
  });

  it('ends nothing where the other is given something that was not found', () => {
    expect(verdictOf('Visit', removing + reading('await removeVisit({ id });'))).toBe('none');
  });

  it('ends nothing where it finds all records', () => {
    expect(verdictOf('Visit', (removing + reading('for (const visit of found) await removeVisit(visit);')).replace(`{ where: ${old} }`, ''))).toBe('none');
  });
});

describe('a purge of some records', () => {
  const purge = (store: string, where: string): string => `export async function purge(userId: string) {\n  const now = new Date();\n  await prisma.${store}.deleteMany({ where: ${where} });\n  return [now, userId];\n}\n`;

  it.each([
    ['of one person only checks the deadline', 'Visit', purge('visit', '{ userId, expires: { lt: now } }'), 'checked'],
    ['of one person by age ends nothing', 'Visit', purge('visit', `{ userId, ...${old} }`), 'none'],
    ['of everybody ends them', 'Visit', purge('visit', '{ expires: { lt: now } }'), 'enforced'],
    ['of a state ends nothing for the others', 'Visit', purge('visit', "{ status: 'closed', expires: { lt: now } }"), 'checked'],
    ['of those that have a date ends them', 'Visit', purge('visit', '{ expires: { not: null, lt: now } }'), 'enforced'],
    ['of those that have anything else ends nothing for the others', 'Visit', purge('visit', '{ status: { not: null }, expires: { lt: now } }'), 'checked'],
    ['of a kind of persons ends nothing for the others', 'User', purge('user', '{ isTemporary: true, createdAt: { lt: subDays(now, 30) } }'), 'none'],
    ['of all persons ends them', 'User', purge('user', '{ createdAt: { lt: subDays(now, 30) } }'), 'enforced'],
    ['whose deadline is still to come ends nothing', 'Visit', purge('visit', '{ expires: { gt: now } }'), 'none'],
  ] as const)('%s', (_behaviour, name, code, verdict) => {
    expect(verdictOf(name, code)).toBe(verdict);
  });
});

describe('a purge of some entities', () => {
  const purge = (where: string): Record<string, string> => ({
    'src/visit.ts': "import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';\n@Entity() export class Visit {\n  @PrimaryGeneratedColumn() id!: number;\n  @Column() email!: string;\n  @Column({ nullable: true }) closedBy?: string;\n  @Column({ nullable: true }) expiresAt?: Date;\n}\n",
    'src/purge.ts': `import { IsNull, LessThan, Not, type Repository } from 'typeorm';\nimport { Visit } from './visit';\nexport const used = [IsNull, Not];\nexport const purge = (visits: Repository<Visit>) => visits.delete(${where});\n`,
  });

  it.each([
    ['that are closed ends nothing for the others', '{ closedBy: Not(IsNull()), expiresAt: LessThan(new Date()) }', 'checked'],
    ['whose deadline has passed ends them', '{ expiresAt: LessThan(new Date()) }', 'enforced'],
  ])('%s', (_behaviour, where, verdict) => { expect(retentionOf(analyzed(purge(where)), 'Visit').verdict).toBe(verdict); });
});

describe('a deadline that is only looked at', () => {
  const looking = (statements: string): string => `export async function act(id: string) {\n  ${statements}\n  await prisma.visit.delete({ where: { id } });\n}\n`;

  it.each([
    ['in memory before a deletion', looking("const visit = await prisma.visit.findFirstOrThrow({ where: { id } }); if (visit.expires < new Date()) throw new Error('late');"), 'checked'],
    ['as time in memory', looking("const visit = await prisma.visit.findFirstOrThrow({ where: { id } }); if (visit.expires.getTime() > Date.now()) return;"), 'checked'],
    ['by reading what is still valid', looking('await prisma.visit.findFirst({ where: { id, expires: { gt: new Date() } } });'), 'checked'],
    ['by a name of no deadline', looking('const visit = await prisma.visit.findFirstOrThrow({ where: { id } }); if (visit.createdAt < new Date()) return;'), 'none'],
    ['by nobody', looking('await prisma.visit.findFirst({ where: { id } });'), 'none'],
  ] as const)('%s is not enforced', (_behaviour, code, verdict) => {
    expect(verdictOf('Visit', code)).toBe(verdict);
  });
});

const members = (onDelete: string): string => `model Member {
  id String @id
  email String
  createdAt DateTime
  addresses Address[]
  subscriptions Subscription[]
}
model Address {
  id String @id
  street String
  member Member? @relation(fields: [memberId], references: [id], onDelete: ${onDelete})
  memberId String?
  remarks Remark[]
}
model Remark {
  id String @id
  authorEmail String
  address Address @relation(fields: [addressId], references: [id], onDelete: Cascade)
  addressId String
}
model Subscription {
  id String @id
  cardHolderName String
  expiresAt DateTime
  member Member @relation(fields: [memberId], references: [id])
  memberId String
}
`;

describe('records that go with purged parents', () => {
  const purge = `export async function purge() { await prisma.member.deleteMany({ where: ${old} }); }`;

  it('have the retention of the parent, and name the relation', () => {
    const retention = retentionOf(withPrisma(members('Cascade'), purge), 'Address');
    expect(retention).toMatchObject({ verdict: 'enforced', seconds: month });
    expect(retention.evidence[0]).toMatchObject({ file: 'schema.prisma' });
  });

  it('have it over several relations', () => {
    expect(retentionOf(withPrisma(members('Cascade'), purge), 'Remark')).toMatchObject({ verdict: 'enforced', seconds: month });
  });

  it('have none where the relation only empties the reference', () => {
    const application = withPrisma(members('SetNull'), purge);
    expect([retentionOf(application, 'Address').verdict, retentionOf(application, 'Remark').verdict]).toEqual(['none', 'none']);
  });

  it('have none where nothing purges the parent by age', () => {
    const application = withPrisma(members('Cascade'), 'export const drop = (id: string) => prisma.member.delete({ where: { id } });');
    expect(retentionOf(application, 'Address').verdict).toBe('none');
  });
});

describe('the age of a related record', () => {
  it.each([
    ['some', 'subscriptions: { some: { expiresAt: { lt: new Date() } } }'],
    ['every', 'subscriptions: { every: { expiresAt: { lt: new Date() } } }'],
  ])('asked for by %s is no age of the record', (_operator, where) => {
    const application = withPrisma(members('Cascade'), `export const purge = () => prisma.member.deleteMany({ where: { ${where} } });`);
    expect(retentionOf(application, 'Member').verdict).toBe('none');
  });

  it('beside an age of the record itself hides nothing of it', () => {
    const application = withPrisma(members('Cascade'), `export const purge = () => prisma.member.deleteMany({ where: { createdAt: { lt: subDays(new Date(), 30) } } });`);
    expect(retentionOf(application, 'Member')).toMatchObject({ verdict: 'enforced', seconds: month });
  });
});

describe('the date that the remedy names', () => {
  const remedies = (dates: string[]): string => {
    const application = withPrisma(`model User {\n  id String @id\n  email String\n${dates.map((name) => `  ${name} DateTime?\n`).join('')}}\n`, '');
    return messages(application).join(' ');
  };
  const messages = (application: Application): string[] =>
    requireRetention.check(application, requireRetention.defaults, defaultPolicy(), ruleAlone()).map(({ message }) => message);

  it.each([
    ['the deadline of the record', ['createdAt', 'expiresAt', 'lastLoginAt'], 'by expiresAt'],
    ['the last use before the creation', ['createdAt', 'lastLoginAt', 'accessTokenExpiresAt'], 'by lastLoginAt'],
    ['the creation before deadlines of parts', ['passwordResetExpires', 'accessTokenExpiresAt', 'createdAt'], 'by createdAt'],
  ])('is %s', (_behaviour, dates, words) => {
    expect(remedies(dates)).toContain(words);
  });

  it.each(['passwordResetExpires', 'accessTokenExpiresAt', 'birthDate', 'deletedAt'])('is never %s', (name) => {
    expect(remedies([name])).toContain('Add a date');
    expect(remedies([name])).not.toContain(name === 'birthDate' ? 'by birthDate' : name);
  });

  it('is never a date of a nested part', () => {
    const schema = (dates: string): string => `const mongoose = require('mongoose');\nmodule.exports = mongoose.model('User', new mongoose.Schema({ email: String, tokens: [{ kind: String, lastUsed: Date, accessTokenExpires: Date }], passwordResetExpires: Date${dates} }));\n`;
    expect(messages(analyzed({ 'package.json': '{}', 'user.js': schema('') })).join(' ')).not.toMatch(/(by|on) (tokens|passwordReset)/);
    expect(messages(analyzed({ 'package.json': '{}', 'user.js': schema(', lastLoginAt: Date') })).join(' ')).toContain('on lastLoginAt');
  });
});

describe('a purge under a name that something else has too', () => {
  const sweep = `export async function sweep() { await prisma.visit.deleteMany({ where: ${old} }); }\n`;

  it('is not run by a namesake', () => {
    const files = { 'src/timer.ts': "const sweep = () => 1;\nsetInterval(sweep, 1000);\n", 'src/main.ts': "import './act';\n" };
    expect(retentionOf(withPrisma(visits, sweep, files), 'Visit').verdict).toBe('unreachable');
  });

  it('is run by a timer that imports it', () => {
    const files = { 'src/timer.ts': "import { sweep } from './act';\nsetInterval(sweep, 1000);\n" };
    expect(retentionOf(withPrisma(visits, sweep, files), 'Visit').verdict).toBe('enforced');
  });
});

describe('entities that share a table', () => {
  const entities = `import { ChildEntity, Column, Entity, PrimaryGeneratedColumn, Repository, TableInheritance } from 'typeorm';
@Entity() @TableInheritance() export abstract class Visit { @PrimaryGeneratedColumn() id!: number; @Column() visitorEmail!: string; @Column() expires!: Date; }
@ChildEntity() export class HomeVisit extends Visit { @Column() street!: string; }
@ChildEntity() export class ClinicVisit extends Visit { @Column() room!: string; }
`;
  const application = (code: string): Application => analyzed({ 'package.json': '{}', 'src/act.ts': `${entities}${code}` });

  it('are deleted together where all of them are', () => {
    const both = 'export async function drop(home: Repository<HomeVisit>, clinic: Repository<ClinicVisit>) { await home.delete(1); await clinic.delete(1); }';
    expect(deletionOf(application(both), 'Visit')).toBe('hard');
  });

  it('are not where one of them stays', () => {
    expect(deletionOf(application('export async function drop(home: Repository<HomeVisit>) { await home.delete(1); }'), 'Visit')).toBe('none');
  });

  it('end with the purge of the table, found by a query builder', () => {
    const purge = `export async function purge(visits: Repository<Visit>) {
  const old = await visits.createQueryBuilder('visit').where('visit.expires < :now', { now: new Date() }).getMany();
  await visits.remove(old);
}
setInterval(purge, 1000);`;
    expect(retentionOf(application(purge), 'HomeVisit').verdict).toBe('enforced');
  });
});

it('a script that fills an empty database deletes nothing', () => {
  const seed = { 'src/seeder.ts': "import { PrismaClient } from '@prisma/client';\nconst prisma = new PrismaClient();\nawait prisma.visit.deleteMany();\nawait prisma.visit.createMany({ data: [] });\n" };
  expect(deletionOf(withPrisma(visits, '', seed), 'Visit')).toBe('none');
});
