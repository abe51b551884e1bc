import { describe, expect, it } from 'vitest';
import type { Application } from '../../src/link/application.js';
import { analyzed } from '../collect/analyzed.js';
import { survivorsIn, withPrisma } from './erasing.js';

const member = `
model Member {
  id String @id
  email String
  phone String?
  gear Gear?
}
`;

/** @param model the fields of a store `Gear`, as far as a member may be tied to it. */
function survivorsOf(model: string, code = '', more = ''): string[] {
  const schema = `${member.replace('  gear Gear?\n', /Member\??\s+@relation/.test(model) ? '  gear Gear[]\n' : '')}model Gear {\n  id String @id\n${model}\n}\n${more}`;
  return survivorsIn(withPrisma(schema, `export const leave = (id: string) => prisma.member.delete({ where: { id } });\nexport const lend = (data: any) => prisma.gear.create({ data });\n${code}`), 'Member');
}

const relation = (name: string, key: string, action: string): string => `${name} Member? @relation(fields: [${key}], references: [id], onDelete: ${action})\n  ${key} String?`;

describe('a store is tied to a person', () => {
  it.each([
    ['by a relation that empties itself', `ipAddress String\n  ${relation('member', 'memberId', 'SetNull')}`, ['Gear emptied likely']],
    ['by a relation under another name of an owner', `ipAddress String\n  ${relation('owner', 'ownerId', 'SetNull')}`, ['Gear emptied likely']],
    ['by a relation that cascades, so it goes', `ipAddress String\n  ${relation('member', 'memberId', 'Cascade')}`, []],
    ['by a bare key', 'ipAddress String\n  memberId String', ['Gear key likely']],
    ['by a bare key in another style', 'ipAddress String\n  member_uid String', ['Gear key likely']],
    ['by the key of an owner', 'ipAddress String\n  ownerId String', ['Gear key likely']],
    ['by who made it', 'ipAddress String\n  creatorUid String', ['Gear key likely']],
    ['by an audit column, perhaps', 'ipAddress String\n  createdBy String', ['Gear key possible']],
    ['by a role in what is another\'s, perhaps', `phone String\n  ${relation('assigned_to_member', 'memberId', 'SetNull')}`, ['Gear emptied possible']],
    ['by a role that says where it was, likely', `ipAddress String\n  ${relation('triggeredByMember', 'memberId', 'SetNull')}`, ['Gear emptied likely']],
    ['by a text of the same name, perhaps', 'password String\n  member String', ['Gear key possible']],
    ['by a key of another type, not', 'ipAddress String\n  memberId Int', []],
    ['by a key of somebody else, not', 'ipAddress String\n  deviceId String', []],
    ['by nothing but the key, which is no survivor', 'title String\n  memberId String', []],
    ['by an address among its own matters, perhaps', 'email String', ['Gear address possible']],
  ])('%s', (_how, model, expected) => {
    expect(survivorsOf(model)).toEqual(expected);
  });

  it('by an address that code copies from the person', () => {
    const code = `export async function rent(id: string) {\n  const found = await prisma.member.findUniqueOrThrow({ where: { id } });\n  await prisma.gear.create({ data: { id, renterEmail: found.email } });\n}`;
    expect(survivorsOf('renterEmail String', code)).toEqual(['Gear address likely']);
  });

  it.each([
    ['as it is', 'found'],
    ['as a text', 'JSON.stringify(found)'],
    ['spread', '{ ...found, at: 1 }'],
  ])('by a copy of the record, %s', (_how, value) => {
    const code = `export async function audit(id: string) {\n  const found = await prisma.member.findUniqueOrThrow({ where: { id } });\n  await prisma.gear.create({ data: { id, before: ${value} } });\n}`;
    expect(survivorsOf('before Json', code)).toEqual(['Gear copy likely']);
  });

  it('not by a copy of another record', () => {
    const code = `export async function audit(id: string) {\n  const found = await prisma.shelf.findUniqueOrThrow({ where: { id } });\n  await prisma.gear.create({ data: { id, before: found } });\n}`;
    expect(survivorsOf('before Json', code, 'model Shelf {\n  id String @id\n  floor Int\n}\n')).toEqual([]);
  });

  it('no more where an update of the erasure empties the personal fields', () => {
    const code = 'export const forget = async (id: string) => { await prisma.gear.updateMany({ where: { memberId: id }, data: { ipAddress: null } }); await prisma.member.delete({ where: { id } }); };';
    expect(survivorsOf('ipAddress String?\n  memberId String', code)).toEqual([]);
  });

  it('perhaps, where the records go by themselves', () => {
    const code = 'export const purge = () => prisma.gear.deleteMany({ where: { createdAt: { lt: new Date(Date.now() - 1000 * 60 * 60) } } });\nsetInterval(purge, 1000);';
    expect(survivorsOf('ipAddress String\n  createdAt DateTime\n  memberId String', code)).toEqual(['Gear key possible']);
  });

  it('perhaps, where no code writes records', () => {
    expect(survivorsIn(withPrisma(`${member.replace('  gear Gear?\n', '')}model Gear {\n  id String @id\n  ipAddress String\n  memberId String\n}\n`, 'export const leave = (id: string) => prisma.member.delete({ where: { id } });'), 'Member'))
      .toEqual(['Gear key possible']);
  });

  it('perhaps, where it is a part of something shared', () => {
    const shelf = 'model Shelf {\n  id String @id\n  gear Gear[]\n}\n';
    const part = 'shelf Shelf @relation(fields: [shelfId], references: [id], onDelete: Cascade)\n  shelfId String';
    expect(survivorsOf(`comment String\n  ${relation('author', 'authorId', 'SetNull')}\n  ${part}`, '', shelf)).toEqual(['Gear emptied possible']);
    expect(survivorsOf(`ipAddress String\n  ${relation('author', 'authorId', 'SetNull')}\n  ${part}`, '', shelf)).toEqual(['Gear emptied likely']);
  });

  it('perhaps, where an address in something shared is that of somebody else', () => {
    const shelf = 'model Shelf {\n  id String @id\n  gear Gear[]\n}\n';
    const part = `${relation('author', 'authorId', 'SetNull')}\n  shelf Shelf @relation(fields: [shelfId], references: [id])\n  shelfId String`;
    expect(survivorsOf(`replyEmail String\n  comment String\n  ${part}`, '', shelf)).toEqual(['Gear emptied possible']);
    expect(survivorsOf(`email String\n  comment String\n  ${part}`, '', shelf)).toEqual(['Gear emptied likely']);
  });

  it('perhaps, where a trail of changes tells of other things', () => {
    const files = (name: string): string[] => survivorsIn(withPrisma(`${member.replace('  gear Gear?\n', `  entries ${name}[]\n`)}model ${name} {\n  id String @id\n  changes Json\n  ${relation('member', 'memberId', 'SetNull')}\n}\n`,
      `export const leave = (id: string) => prisma.member.delete({ where: { id } });\nexport const note = (data: any) => prisma.${name.slice(0, 1).toLowerCase()}${name.slice(1)}.create({ data });`), 'Member');
    expect(files('AuditLog')).toEqual(['AuditLog emptied possible']);
    expect(files('Diary')).toEqual(['Diary emptied likely']);
  });

  it('not by the id of an OAuth client', () => {
    expect(survivorsIn(withPrisma('model Client {\n  id String @id\n  email String\n}\nmodel Mailbox {\n  id String @id\n  password String\n  clientId String\n  clientSecret String\n}\n',
      'export const leave = (id: string) => prisma.client.delete({ where: { id } });\nexport const open = (data: any) => prisma.mailbox.create({ data });'), 'Client')).toEqual([]);
  });

  it('by a reference of documents', () => {
    const application = (statements: string): Application => analyzed({
      'package.json': '{}',
      'models.js': `const mongoose = require('mongoose');
const Guest = mongoose.model('Guest', new mongoose.Schema({ email: String }));
const Booking = mongoose.model('Booking', new mongoose.Schema({ guest: { type: mongoose.Schema.Types.ObjectId, ref: 'Guest' }, passportNumber: String }));
module.exports = { Guest, Booking };
`,
      'act.js': `const { Guest, Booking } = require('./models');\nexports.book = (text) => Booking.create({ passportNumber: text });\nexports.leave = async (id) => { ${statements} await Guest.findByIdAndDelete(id); };\n`,
    });
    expect(survivorsIn(application(''), 'Guest')).toEqual(['Booking kept likely']);
    expect(survivorsIn(application('await Booking.deleteMany({ guest: id });'), 'Guest')).toEqual([]);
    expect(survivorsIn(application('await Booking.updateMany({ guest: id }, { $unset: { passportNumber: 1 } });'), 'Guest')).toEqual([]);
  });
});

it('a key means the namesake that is declared beside it', () => {
  const desk = `import { integer, pgTable, text } from 'drizzle-orm/pg-core';
export const members = pgTable('members', { id: integer('id').primaryKey(), email: text('email') });
export const gear = pgTable('gear', { id: integer('id').primaryKey(), memberId: integer('member_id'), ipAddress: text('ip_address') });
`;
  const shop = desk.replace(/export const gear.*\n/, '').replace("'members'", "'shop_members'");
  const act = (file: string): Application => analyzed({
    'package.json': '{}', 'src/desk.ts': desk, 'src/shop.ts': shop,
    'src/act.ts': `import { eq } from 'drizzle-orm';\nimport { drizzle } from 'drizzle-orm/postgres-js';\nimport { gear } from './desk';\nimport { members } from './${file}';\nconst db = drizzle('');\nexport const lend = () => db.insert(gear).values({ id: 1, memberId: 1, ipAddress: '' });\nexport const leave = (id: number) => db.delete(members).where(eq(members.id, id));\n`,
  });
  const left = (file: string): string[] => act(file).stores.flatMap((store) => store.survivors.map((survivor) => `${survivor.name} of ${store.span.file}`));
  expect(left('shop')).not.toContain('gear of src/shop.ts');
  expect(left('desk')).toContain('gear of src/desk.ts');
});
