import { describe, expect, it } from 'vitest';
import { analyzed, lazily, storeOf } from '../collect/analyzed.js';
import type { Application, DeletionVerdict } from '../../src/link/application.js';

const client = 'generator client {\n  provider = "prisma-client-js"\n}\n';
const code = `import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
`;

function verdictsOf(application: Application): Record<string, DeletionVerdict> {
  return Object.fromEntries(application.stores.map(({ name, deletion }) => [name, deletion.verdict]));
}

function prismaVerdicts(schema: string, statements: string): Record<string, DeletionVerdict> {
  return verdictsOf(analyzed({ 'package.json': '{}', 'schema.prisma': client + schema, 'src/act.ts': `${code}export async function act(id: string) {\n${statements}\n}\n` }));
}

const cascade = `
model Customer {
  id String @id
  email String
  deletedAt DateTime?
  addresses Address[]
  invoices Invoice[]
}
model Address {
  id String @id
  street String
  customer Customer @relation(fields: [customerId], references: [id], onDelete: Cascade)
  customerId String
  notes AddressNote[]
}
model AddressNote {
  id String @id
  text String
  address Address @relation(fields: [addressId], references: [id], onDelete: Cascade)
  addressId String
}
model Invoice {
  id String @id
  email String
  customer Customer? @relation(fields: [customerId], references: [id], onDelete: SetNull)
  customerId String?
}
`;

describe('the deletion of a parent', () => {
  it('takes along what cascades, through several stores, and nothing else', () => {
    expect(prismaVerdicts(cascade, 'await prisma.customer.delete({ where: { id } });')).toEqual({ Customer: 'hard', Address: 'cascade', AddressNote: 'cascade', Invoice: 'none' });
  });

  it('takes nothing along where it is only marked', () => {
    expect(prismaVerdicts(cascade, 'await prisma.customer.update({ where: { id }, data: { deletedAt: new Date() } });')).toEqual({ Customer: 'soft-only', Address: 'none', AddressNote: 'none', Invoice: 'none' });
  });

  it('that never happens takes nothing along', () => {
    expect(prismaVerdicts(cascade, 'await prisma.customer.findMany(); void id;')).toEqual({ Customer: 'none', Address: 'none', AddressNote: 'none', Invoice: 'none' });
  });

  it('names the relation that cascades', () => {
    const application = analyzed({ 'schema.prisma': client + cascade, 'act.ts': `${code}await prisma.customer.deleteMany();\nexport {};\n` });
    expect(storeOf(application, 'Address').deletion.evidence).toMatchObject([{ file: 'schema.prisma', line: 15 }]);
    expect(storeOf(application, 'Customer').deletion.evidence).toMatchObject([{ file: 'act.ts', line: 3, how: 'prisma.customer.deleteMany in (module)' }]);
  });
});

describe('a record of Prisma', () => {
  const schema = `
model Customer {
  id String @id
  email String
  name String
  phone String?
  plan String
  status String
  isDeleted Boolean
  deletedAt DateTime?
}
`;
  it.each([
    ['that is deleted is gone', 'await prisma.customer.delete({ where: { id } });', 'hard'],
    ['with a date of deletion is marked', 'await prisma.customer.update({ where: { id }, data: { deletedAt: new Date() } });', 'soft-only'],
    ['with a flag is marked', 'await prisma.customer.update({ where: { id }, data: { isDeleted: true } });', 'soft-only'],
    ['in a state that says so is marked', "await prisma.customer.update({ where: { id }, data: { status: 'DELETED' } });", 'soft-only'],
    ['in a state of a list of states is marked', "enum Status { Active, Deleted }\nawait prisma.customer.update({ where: { id }, data: { status: Status.Deleted } });", 'soft-only'],
    ['given that state by a statement is marked', "await prisma.$executeRaw`UPDATE \"Customer\" SET status = 'deleted' WHERE id = ${id}`;", 'soft-only'],
    ['given that state later is marked', "const found = await prisma.customer.findUniqueOrThrow({ where: { id } }); found.status = 'removed';", 'soft-only'],
    ['in another state is not marked', "await prisma.customer.update({ where: { id }, data: { status: 'active' } });", 'none'],
    ['with such a plan is not marked', "await prisma.customer.update({ where: { id }, data: { plan: 'deleted' } });", 'none'],
    ['marked and deleted elsewhere is gone', 'await prisma.customer.update({ where: { id }, data: { isDeleted: true } }); await prisma.customer.delete({ where: { id } });', 'hard'],
    ['whose personal fields are overwritten is anonymous', "await prisma.customer.update({ where: { id }, data: { email: `gone-${id}@example.invalid`, name: 'Gone', phone: null } });", 'anonymize'],
    ['marked and overwritten is anonymous', "await prisma.customer.update({ where: { id }, data: { email: '', name: '', phone: null, deletedAt: new Date() } });", 'anonymize'],
    ['that is restored is not deleted', 'await prisma.customer.update({ where: { id }, data: { isDeleted: false, deletedAt: null } });', 'none'],
    ['that loses one field is not anonymous', 'await prisma.customer.update({ where: { id }, data: { phone: null } });', 'none'],
    ['that is changed is not deleted', "await prisma.customer.update({ where: { id }, data: { plan: 'free' } });", 'none'],
    ['whose fields are set by a caller is not anonymous', 'const input = { email: id, name: id, phone: id }; await prisma.customer.update({ where: { id }, data: { email: input.email + id, name: id, phone: id } });', 'none'],
  ] as const)('%s', (_behaviour, statements, verdict) => {
    expect(prismaVerdicts(schema, statements)).toEqual({ Customer: verdict });
  });
});

describe('a record that is only put out of use', () => {
  const models = `const mongoose = require('mongoose');
exports.Skipper = mongoose.model('Skipper', new mongoose.Schema({ email: String, isActive: Boolean, archived: Boolean, status: String, revoked_at: Date }));
`;
  const verdictOf = (code: string): DeletionVerdict => storeOf(analyzed({
    'package.json': '{ "main": "act.js" }', 'models.js': models, 'act.js': `const { Skipper } = require('./models');\n${code}\n`,
  }), 'Skipper').deletion.verdict;

  it.each([
    ['by a handler called deletion', 'exports.deleteSkipper = async (request) => { const skipper = await Skipper.findById(request.params.id); skipper.isActive = false; await skipper.save(); };', 'soft-only'],
    ['by a wrapped handler called deletion', "const wrap = (handler) => handler;\nexports.deleteSkipper = wrap(async (request) => { await Skipper.findByIdAndUpdate(request.params.id, { status: 'inactive' }); });", 'soft-only'],
    ['by a function that is called a deletion behind the name of the record', 'exports.skipperDelete = async (request) => { await Skipper.findByIdAndUpdate(request.params.id, { isActive: false }); };', 'soft-only'],
    ['by a method called removal', 'class Skippers { async removeById(id) { await Skipper.updateOne({ _id: id }, { $set: { archived: true } }); } }\nmodule.exports = new Skippers();', 'soft-only'],
    ['by a method called revocation', 'class Skippers { async revoke(id) { await Skipper.updateOne({ _id: id }, { revoked_at: new Date() }); } }\nmodule.exports = new Skippers();', 'soft-only'],
    ['by a deletion that revokes it', 'exports.deleteSkipper = async (request) => { await Skipper.findByIdAndUpdate(request.params.id, { revoked_at: new Date() }); };', 'soft-only'],
    ['by a revocation that is taken back', 'exports.revokeSkipper = async (request) => { await Skipper.findByIdAndUpdate(request.params.id, { revoked_at: null }); };', 'none'],
    ['by a revocation of something else', 'exports.revokeLicence = async (request) => { await Skipper.findByIdAndUpdate(request.params.id, { revoked_at: new Date() }); };', 'none'],
    ['by a revocation that archives it', 'exports.revokeSkipper = async (request) => { await Skipper.findByIdAndUpdate(request.params.id, { archived: true }); };', 'none'],
    ['by a function that is called otherwise', 'exports.suspendSkipper = async (request) => { await Skipper.findByIdAndUpdate(request.params.id, { isActive: false }); };', 'none'],
    ['by the removal of something else', 'exports.removeBerth = async (request) => { await Skipper.findByIdAndUpdate(request.params.id, { isActive: false }); };', 'none'],
    ['by a function called after the deletion of something else', 'exports.berthDelete = async (request) => { await Skipper.findByIdAndUpdate(request.params.id, { isActive: false }); };', 'none'],
    ['by the removal of a part', 'exports.deleteSkipperAvatar = async (request) => { await Skipper.findByIdAndUpdate(request.params.id, { isActive: false }); };', 'none'],
    ['by a deletion that puts it in use', "exports.deleteSkipper = async (request) => { await Skipper.findByIdAndUpdate(request.params.id, { isActive: true, status: 'active' }); };", 'none'],
  ] as const)('%s is %s', (_behaviour, code, verdict) => {
    expect(verdictOf(code)).toBe(verdict);
  });
});

describe('a record whose class is called an entity', () => {
  const verdictOf = (method: string): DeletionVerdict => storeOf(analyzed({
    'package.json': '{ "main": "act.ts" }',
    'berth.ts': "import { Column, Entity, PrimaryColumn } from 'typeorm';\n@Entity() export class BerthEntity { @PrimaryColumn() id!: string; @Column() email!: string; @Column() isActive!: boolean; }\n",
    'act.ts': `import { Repository } from 'typeorm';\nimport { BerthEntity } from './berth';\nexport default class Berths {\n  constructor(readonly berths: Repository<BerthEntity>) {}\n  async ${method}(id: string) { await this.berths.update(id, { isActive: false }); }\n}\n`,
  }), 'BerthEntity').deletion.verdict;

  it.each([['deleteBerth', 'soft-only'], ['deleteHarbour', 'none']] as const)('is marked by %s: %s', (method, verdict) => {
    expect(verdictOf(method)).toBe(verdict);
  });
});

describe('a record of TypeORM', () => {
  const entities = `import { Column, DeleteDateColumn, Entity, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
@Entity() export class Guest {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column() email!: string;
  @DeleteDateColumn() deletedAt?: Date;
}
@Entity() export class Passport {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column() passportNumber!: string;
  @ManyToOne(() => Guest, { onDelete: 'CASCADE' }) guest!: Guest;
}
`;
  const verdicts = (statement: string): Record<string, DeletionVerdict> => verdictsOf(analyzed({
    'package.json': '{}', 'src/entities.ts': entities,
    'src/act.ts': `import type { Repository } from 'typeorm';\nimport type { Guest } from './entities';\nexport async function act(guests: Repository<Guest>, id: string) {\n  ${statement}\n}\n`,
  }));

  it('that is deleted takes along what cascades', () => {
    expect(verdicts('await guests.delete(id);')).toEqual({ Guest: 'hard', Passport: 'cascade' });
  });

  it('that is deleted softly takes nothing along', () => {
    expect(verdicts('await guests.softDelete(id);')).toEqual({ Guest: 'soft-only', Passport: 'none' });
  });

  it('that is removed softly is only marked', () => {
    expect(verdicts('await guests.softRemove(await guests.findOneByOrFail({ id }));')).toEqual({ Guest: 'soft-only', Passport: 'none' });
  });

  it('that is recovered is not deleted', () => {
    expect(verdicts('await guests.restore(id);')).toEqual({ Guest: 'none', Passport: 'none' });
  });
});

describe('a record of Mongoose', () => {
  const application = lazily(() => analyzed({
    'package.json': '{}',
    'models.js': `const mongoose = require('mongoose');
const Reader = mongoose.model('Reader', new mongoose.Schema({ email: String, deletedAt: Date, isDeleted: { type: Boolean, default: false } }));
const Draft = mongoose.model('Draft', new mongoose.Schema({ authorEmail: String, createdAt: { type: Date, expires: '7d' } }));
const Loan = mongoose.model('Loan', new mongoose.Schema({ borrowerEmail: String }));
const Review = mongoose.model('Review', new mongoose.Schema({ reviewerEmail: String }));
module.exports = { Reader, Draft, Loan, Review };
`,
    'act.js': `const { Reader, Loan } = require('./models');
module.exports = async (id) => {
  await Reader.findByIdAndUpdate(id, { isDeleted: true, deletedAt: Date.now() });
  const loan = await Loan.findById(id);
  await loan.deleteOne();
};
`,
  }));

  it.each([['Reader', 'soft-only'], ['Draft', 'hard'], ['Loan', 'hard'], ['Review', 'none']] as const)('%s: %s', (name, verdict) => {
    expect(storeOf(application(), name).deletion.verdict).toBe(verdict);
  });
});

describe('a statement in a script that stands in the file', () => {
  const schema = 'CREATE TABLE guests (id serial PRIMARY KEY, email text, phone text, left_at timestamptz);\nCREATE TABLE stays (id serial PRIMARY KEY, guest_id int, remarks text);\n';
  const verdictIn = (file: string, statement: string, table = 'guests'): DeletionVerdict => storeOf(analyzed({
    'package.json': '{ "name": "hotel" }', 'schema.sql': schema,
    'src/main.ts': "import { Pool } from 'pg';\nexport const pool = new Pool();\nvoid pool.query('SELECT email, remarks FROM guests JOIN stays ON true');\n",
    [file]: `import { pool } from '../src/main';\nvoid pool.query(${JSON.stringify(statement)}, [process.argv[2]]);\n`,
  }), table).deletion.verdict;

  it.each([
    ['empties a table', 'scripts/sanitize.ts', 'DELETE FROM guests', 'none'],
    ['truncates a table', 'scripts/sanitize.ts', 'TRUNCATE TABLE guests', 'none'],
    ['makes every row of a copy harmless', 'scripts/sanitize.ts', "UPDATE guests SET email = 'x', phone = NULL", 'none'],
    ['makes every row harmless that holds anything', 'scripts/sanitize.ts', 'UPDATE guests SET email = NULL, phone = NULL WHERE email IS NOT NULL OR (phone IS NOT NULL)', 'none'],
    ['deletes one row', 'scripts/remove-guest.ts', 'DELETE FROM guests WHERE id = $1', 'hard'],
    ['deletes old rows', 'scripts/purge.ts', "DELETE FROM guests WHERE left_at < now() - interval '1 year'", 'hard'],
    ['overwrites one row', 'scripts/remove-guest.ts', 'UPDATE guests SET email = NULL, phone = NULL WHERE id = $1', 'anonymize'],
    ['empties a table while the application runs', 'src/desk.ts', 'DELETE FROM guests', 'hard'],
  ] as const)('%s: %s', (_behaviour, file, statement, verdict) => {
    expect(verdictIn(file, statement)).toBe(verdict);
  });
});

describe('a person with a part of their own', () => {
  const application = lazily(() => analyzed({
    'package.json': '{ "name": "library" }',
    'src/entities.ts': `import { Column, DeleteDateColumn, Entity, JoinColumn, OneToOne, PrimaryGeneratedColumn } from 'typeorm';
@Entity() export class Picture { @PrimaryGeneratedColumn() id!: string; @Column() path!: string }
@Entity() export class Reader {
  @PrimaryGeneratedColumn() id!: string;
  @Column() email!: string;
  @DeleteDateColumn() leftAt!: Date;
  @OneToOne(() => Picture, { onDelete: 'CASCADE' }) @JoinColumn() picture!: Picture;
}
@Entity() export class Librarian {
  @PrimaryGeneratedColumn() id!: string;
  @Column() phone!: string;
  @OneToOne(() => Reader, { onDelete: 'CASCADE' }) @JoinColumn() reader!: Reader;
}
`,
    'src/act.ts': `import type { Repository } from 'typeorm';
import type { Picture, Reader } from './entities';
export async function act(pictures: Repository<Picture>, readers: Repository<Reader>, id: string) {
  await pictures.delete(id);
  await readers.softDelete(id);
}
`,
  }));

  it('does not go with it', () => {
    expect(storeOf(application(), 'Reader').deletion.verdict).toBe('soft-only');
    expect(storeOf(application(), 'Librarian').deletion.verdict).toBe('none');
  });
});
