import { describe, expect, it } from 'vitest';
import { analyzed, storeOf } from '../collect/analyzed.js';
import { erasureOf, survivorsIn, withPrisma } from './erasing.js';

const schema = `
model Guest {
  id String @id
  email String
  firstName String
  phone String?
  password String
  plan String
  loyalty Loyalty[]
}
model Loyalty {
  id String @id
  iban String
  guest Guest @relation(fields: [guestId], references: [id], onDelete: Cascade)
  guestId String
}
`;
const gone = "email: `gone-${id}@example.invalid`, firstName: 'Gone', phone: null, password: ''";

function anonymised(code: string, given = schema): ReturnType<typeof withPrisma> {
  return withPrisma(given, `import { createHash, randomUUID } from 'node:crypto';\nexport const used = [createHash, randomUUID];\nexport const earn = (data: any) => prisma.loyalty.create({ data });\n${code}`);
}

const guest = (data: string, before = ''): string => storeOf(anonymised(`${before}\nexport async function forget(id: string) { await prisma.guest.update({ where: { id }, data: ${data} }); }`), 'Guest').deletion.verdict;

describe('an update makes a record anonymous', () => {
  it.each([
    ['with nothing and fixed texts', `{ ${gone} }`, '', 'anonymize'],
    ['with a helper that returns the blank values', 'blank()', "const blank = () => ({ email: '', firstName: '', phone: null });", 'anonymize'],
    ['with a helper that is spread', '{ ...blank(id), plan: id }', 'const blank = (id: string) => ({ email: `${id}@example.invalid`, firstName: null, phone: null });', 'anonymize'],
    ['with a constant that is spread', '{ ...blank }', "const blank = { email: '', firstName: '', phone: null };", 'anonymize'],
    ['with one value for a list of fields', 'Object.fromEntries(fields.map((field) => [field, null]))', "const fields = ['email', 'firstName', 'phone'];", 'anonymize'],
    ['with that list spread', '{ ...Object.fromEntries(fields.map((field) => [field, null])), plan: id }', "const fields = ['email', 'firstName', 'phone'];", 'anonymize'],
    ['with digests', "{ email: createHash('sha256').update(id).digest('hex'), firstName: createHash('sha256').update(id).digest('hex'), phone: null }", '', 'anonymize'],
    ['with random texts', "{ email: randomUUID(), firstName: randomUUID(), phone: null }", '', 'anonymize'],
    ['with random texts in a variable', '{ email: `${token}@example.invalid`, firstName: token, phone: null }', 'const token = randomUUID();', 'anonymize'],
    ['with digests of what is there', "{ email: `gone-${digest(id)}-${makeId(5)}`, firstName: plan ? digest(plan) : null, phone: null }", "declare function makeId(length: number): string; declare const plan: string | null;\nconst digest = (value: string) => createHash('md5').update(value).digest('hex');", 'anonymize'],
    ['with an alternative', "strict ? { email: '', firstName: '', phone: null } : { email: '' }", 'declare const strict: boolean;', 'anonymize'],
    ['not with undefined, which mappers leave alone', '{ email: undefined, firstName: undefined, phone: undefined }', '', 'none'],
    ['not by a new password', "{ password: createHash('sha256').update(id).digest('hex'), phone: null }", '', 'none'],
    ['not with what is given or nothing', "{ email: given.email || '', firstName, phone: `${given.phone ?? ''}` }", "declare const given: { email?: string; firstName?: string; phone?: string };\nconst firstName = given.firstName ?? '';", 'none'],
    ['with what is there or nothing', "{ email: randomUUID() || '', firstName: firstName ?? '', phone: null }", 'const firstName = null;', 'anonymize'],
    ['not with what is given', 'change(id)', 'const change = (id: string) => ({ email: id, firstName: id, phone: id });', 'none'],
  ] as const)('%s', (_how, data, before, verdict) => {
    expect(guest(data, before)).toBe(verdict);
  });

  it('not where the record is made by it: it fills a database', () => {
    const filling = (options: string): string => storeOf(analyzed({
      'package.json': '{ "name": "hotel" }',
      'src/db.ts': "import { MongoClient } from 'mongodb';\nexport interface Guest { _id: string; email: string; firstName: string }\nexport const guests = new MongoClient('').db().collection<Guest>('guests');\n",
      'src/start.ts': `import { guests } from './db';\nawait guests.updateOne({ _id: '1' }, { $set: { email: 'desk@example.invalid', firstName: 'Desk' } }${options});\n`,
    }), 'guests').deletion.verdict;
    expect(filling('')).toBe('anonymize');
    expect(filling(', { upsert: true }')).toBe('none');
  });

  it('in bulk', () => {
    expect(storeOf(anonymised(`export const forget = (ids: string[], id: string) => prisma.guest.updateMany({ where: { id: { in: ids } }, data: { ${gone} } });`), 'Guest').deletion.verdict).toBe('anonymize');
  });
});

describe('blank values assigned to a record field by field', () => {
  const entity = `import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
@Entity() export class Guest {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column() email!: string;
  @Column() nickname!: string;
  @Column() bio!: string;
}
`;
  const blank = "guest.nickname = ''; guest.bio = 'none'; await manager.save(guest);";
  const verdict = (statements: string): string => storeOf(analyzed({
    'package.json': '{ "name": "harbour" }',
    'src/guest.ts': entity,
    'src/desk.ts': `import type { DataSource, EntityManager } from 'typeorm';\nimport { Guest } from './guest';\nexport async function act(source: DataSource, manager: EntityManager, email: string, id: string) {\n  ${statements}\n}\nexport const used = Guest;\n`,
  }), 'Guest').deletion.verdict;

  it.each([
    ['anonymise one that was read', `const guest = await manager.findOneByOrFail(Guest, { id }); ${blank}`, 'anonymize'],
    ['anonymise one that was read into a variable declared before', `let guest: Guest; guest = await manager.findOneByOrFail(Guest, { id }); ${blank}`, 'anonymize'],
    ['anonymise one that is read or made', `const guest = (await manager.findOneBy(Guest, { id })) ?? new Guest(); ${blank}`, 'anonymize'],
    ['fill a new one', `const guest = new Guest(); guest.email = email; ${blank}`, 'none'],
    ['fill a new one that a manager makes', `const guest = manager.create(Guest); guest.email = email; ${blank}`, 'none'],
    ['fill a new one in a variable declared before', `let guest: Guest; await source.transaction(async (manager) => { guest = new Guest(); guest.email = email; ${blank} });`, 'none'],
    ['fill a new one in a variable that copies itself', `let guest: Guest = new Guest(); guest = guest; ${blank}`, 'none'],
  ])('%s', (_how, statements, expected) => {
    expect(verdict(statements)).toBe(expected);
  });
});

describe('an anonymisation', () => {
  const forget = (data: string): ReturnType<typeof withPrisma> => anonymised(`export async function forgetGuest(id: string) { await prisma.guest.update({ where: { id }, data: { ${data} } }); }`);

  it('fires no cascade', () => {
    expect(survivorsIn(forget(gone), 'Guest')).toEqual(['Loyalty anonymised-parent likely']);
    expect(erasureOf(forget(gone), 'Guest')).toMatchObject({ how: 'anonymisation', function: { name: 'forgetGuest' } });
  });

  it('names what it leaves of the person', () => {
    const [first] = storeOf(forget("email: '', firstName: ''"), 'Guest').survivors;
    expect(first).toMatchObject({ reason: 'forgotten', name: 'Guest', fields: ['phone', 'password'], confidence: 'likely', why: 'the anonymisation in forgetGuest leaves them' });
    expect(storeOf(forget("email: '', firstName: ''"), 'Guest').deletion.evidence[0]?.how).toBe('prisma.guest.update overwrites the personal fields, except phone, password');
  });

  it('forgets nothing that it overwrites with something that cannot be told', () => {
    expect(survivorsIn(forget("email: '', firstName: '', phone: globalThis.blank, password: ''"), 'Guest')).toEqual(['Loyalty anonymised-parent likely']);
  });

  it('takes along what the same code deletes or empties', () => {
    const also = (statement: string): string[] => survivorsIn(anonymised(`export async function forgetGuest(id: string) { ${statement} await prisma.guest.update({ where: { id }, data: { ${gone} } }); }`), 'Guest');
    expect(also('await prisma.loyalty.deleteMany({ where: { guestId: id } });')).toEqual([]);
    expect(also("await prisma.loyalty.updateMany({ where: { guestId: id }, data: { iban: '' } });")).toEqual([]);
  });

  it('gives way to a real deletion', () => {
    const application = anonymised(`export async function forget(id: string) { await prisma.guest.update({ where: { id }, data: { ${gone} } }); }\nexport const erase = (id: string) => prisma.guest.delete({ where: { id } });`);
    expect(erasureOf(application, 'Guest')).toMatchObject({ how: 'deletion', function: { name: 'erase' } });
    expect(survivorsIn(application, 'Guest')).toEqual([]);
  });
});

describe('a deletion of everything', () => {
  const verdict = (file: string, code: string): string => storeOf(withPrisma(schema, '', { [file]: `import { prisma } from '${file.startsWith('src/') ? '' : '../src/'}${file.startsWith('src/') ? '../db' : 'db'}';\n${code}` }), 'Guest').deletion.verdict;

  it.each([
    ['in a script', 'scripts/empty.ts', 'export const empty = () => prisma.guest.deleteMany();', 'none'],
    ['in a function that resets the database', 'src/admin/tools.ts', 'export const resetDatabase = () => prisma.guest.deleteMany({});', 'none'],
    ['in a script, of some', 'scripts/empty.ts', "export const empty = () => prisma.guest.deleteMany({ where: { plan: 'none' } });", 'hard'],
    ['that an administrator may ask for', 'src/admin/guests.ts', 'export const removeAll = () => prisma.guest.deleteMany();', 'hard'],
    ['in a step of a migration', 'src/migrations/2-guests.ts', "export const down = () => prisma.guest.deleteMany({ where: { plan: 'none' } });", 'none'],
    ['in a step that takes away what tests left', 'src/tools/after.ts', "export const deleteAllTestData = () => prisma.guest.deleteMany({ where: { plan: 'none' } });", 'none'],
    ['of one that takes a test', 'src/tools/after.ts', "export const deleteTestTaker = (id: string) => prisma.guest.delete({ where: { id } });", 'hard'],
    ['in a seed', 'src/seeds/guests.ts', "export const seed = () => prisma.guest.deleteMany({ where: { plan: 'none' } });", 'none'],
  ])('%s', (_where, file, code, expected) => {
    expect(verdict(file, code)).toBe(expected);
  });

  it.each([
    ['of a whole table of Drizzle, by a script', 'db.delete(guests)', 'none'],
    ['of some rows of Drizzle, by a script', "db.delete(guests).where(eq(guests.email, ''))", 'hard'],
  ])('%s', (_which, statement, expected) => {
    const files = {
      'src/tables.ts': "import { pgTable, text } from 'drizzle-orm/pg-core';\nexport const guests = pgTable('guests', { id: text('id').primaryKey(), email: text('email') });\n",
      'src/db.ts': "import { drizzle } from 'drizzle-orm/node-postgres';\nexport const db = drizzle('');\n",
      'src/tools.ts': `import { eq } from 'drizzle-orm';\nimport { db } from './db';\nimport { guests } from './tables';\nexport const used = eq;\nexport async function clearDatabase() { await ${statement}; }\n`,
    };
    expect(storeOf(analyzed(files), 'guests').deletion.verdict).toBe(expected);
  });
});
