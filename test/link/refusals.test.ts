import { describe, expect, it } from 'vitest';
import { analyzed } from '../collect/analyzed.js';
import { admission, clinic, refusalsIn, withPrisma } from './erasing.js';

const removePatient = 'await prisma.patient.delete({ where: { id } });';
const refused = (code: string, schema = clinic, filled = admission): string[] => refusalsIn(withPrisma(schema, `${filled}export async function erase(id: string) { ${code} }`), 'Patient');

describe('a deletion is refused', () => {
  it('by records under the default action of a required relation', () => {
    expect(refused(removePatient)).toEqual(['Invoice.patient restrict']);
  });

  it.each([
    ['that are deleted first', `await prisma.invoice.deleteMany({ where: { patientId: id } }); ${removePatient}`],
    ['that are detached first', `await prisma.invoice.updateMany({ where: { patientId: id }, data: { patientId: 'nobody' } }); ${removePatient}`],
  ])('not by records %s', (_how, code) => {
    expect(refused(code)).toEqual([]);
  });

  it('not by records that nothing writes', () => {
    expect(refused(removePatient, clinic, '')).toEqual([]);
  });

  it('not by records that go with another parent', () => {
    expect(refused(removePatient, clinic.replace('billingAddress String\n', 'billingAddress String\n  visit Visit @relation(fields: [visitId], references: [id], onDelete: Cascade)\n  visitId String\n')
      .replace('  patientId String\n}\nmodel Letter', '  patientId String\n  bills Invoice[]\n}\nmodel Letter'))).toEqual([]);
  });

  it('where the mapper stands in for foreign keys, only as far as it does', () => {
    const without = `datasource db {\n  provider = "mysql"\n  relationMode = "prisma"\n}\n${clinic}`;
    expect(refused(removePatient, without)).toEqual(['Invoice.patient restrict']);
    expect(refused(removePatient, without.replace('patient Patient @relation(fields: [patientId], references: [id])', 'patient Patient @relation(fields: [patientId], references: [id], onDelete: NoAction)'))).toEqual([]);
  });

  const library = (relation: string, removal: string, others = ''): string[] => refusalsIn(analyzed({
    'package.json': '{}',
    'src/entities.ts': `import { Column, Entity, ManyToOne, OneToMany, PrimaryGeneratedColumn } from 'typeorm';
@Entity() export class Reader {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column() email!: string;
  ${others}
}
@Entity() export class Loan {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column() title!: string;
  ${relation} reader!: Reader;
}
`,
    'src/act.ts': `import type { Repository } from 'typeorm';\nimport { Loan, Reader } from './entities';
export const lend = (loans: Repository<Loan>, loan: Loan) => loans.save(loan);
export async function leave(readers: Repository<Reader>, loans: Repository<Loan>, reader: Reader) { ${removal} return [Loan, Reader, loans]; }
`,
  }), 'Reader');

  it.each([
    ['by the default of TypeORM', '@ManyToOne(() => Reader)', 'await readers.delete(reader.id);', ['Loan.reader no-action']],
    ['not by a cascade', "@ManyToOne(() => Reader, { onDelete: 'CASCADE' })", 'await readers.delete(reader.id);', []],
    ['not by a key that is emptied', "@ManyToOne(() => Reader, { onDelete: 'SET NULL' })", 'await readers.delete(reader.id);', []],
    ['not without a constraint', '@ManyToOne(() => Reader, { createForeignKeyConstraints: false })', 'await readers.delete(reader.id);', []],
    ['not by a mark', '@ManyToOne(() => Reader)', 'await readers.softDelete(reader.id);', []],
    ['not after the children', '@ManyToOne(() => Reader)', 'await loans.delete({ reader }); await readers.remove(reader);', []],
  ])('%s', (_how, relation, removal, expected) => {
    expect(library(relation, removal)).toEqual(expected);
  });

  it('not where the mapper removes the loaded children', () => {
    expect(library('@ManyToOne(() => Reader, (reader) => reader.loans)', 'await readers.remove(reader);', '@OneToMany(() => Loan, (loan) => loan.reader, { cascade: true }) loans!: Loan[];')).toEqual([]);
  });

  const shelf = (source: string): string[] => refusalsIn(analyzed({
    'package.json': '{}',
    'src/entities.ts': `import { Column, Entity, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
@Entity() export class Reader { @PrimaryGeneratedColumn('uuid') id!: string; @Column() email!: string; }
@Entity() export class Loan { @PrimaryGeneratedColumn('uuid') id!: string; @ManyToOne(() => Reader) reader!: Reader; }
@Entity() export class Fine { @PrimaryGeneratedColumn('uuid') id!: string; @ManyToOne(() => Reader) reader!: Reader; }
`,
    'src/source.ts': `import { DataSource, createConnection } from 'typeorm';\nimport { Fine, Loan, Reader } from './entities';\nconst base = [Loan];\nconst others: any[] = JSON.parse('[]');\nexport const used = [Fine, Loan, Reader, base, others, createConnection];\n${source}\n`,
    'src/act.ts': `import { source } from './source';\nimport { Fine, Loan, Reader } from './entities';
export const lend = (loan: Loan, fine: Fine) => Promise.all([source.getRepository(Loan).save(loan), source.getRepository(Fine).save(fine)]);
export const leave = (reader: Reader) => source.getRepository(Reader).remove(reader);
`,
  }), 'Reader');

  it.each<[string, string, string[]]>([
    ['not by an entity that the data source is not told of', "export const source = new DataSource({ type: 'postgres', entities: [Reader, ...base] });", ['Loan.reader no-action']],
    ['by every entity that it looks for in files', "export const source = new DataSource({ type: 'postgres', entities: ['src/*.ts'] });", ['Loan.reader no-action', 'Fine.reader no-action']],
    ['by every entity where some stand elsewhere', "export const source = new DataSource({ type: 'postgres', entities: [Reader, Loan, ...others] });", ['Loan.reader no-action', 'Fine.reader no-action']],
    ['by every entity where another data source may know it', "export const source = new DataSource({ type: 'postgres', entities: [Reader, Loan] });\nvoid createConnection();", ['Loan.reader no-action', 'Fine.reader no-action']],
  ])('%s', (_how, source, expected) => {
    expect(shelf(source)).toEqual(expected);
  });

  it('once by a table that a second mapper describes as well', () => {
    expect(refusalsIn(analyzed({
      'package.json': '{}',
      'src/entities.ts': `import { Column, Entity, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
@Entity('readers') export class Reader { @PrimaryGeneratedColumn('uuid') id!: string; @Column() email!: string; }
@Entity('loans') export class Loan { @PrimaryGeneratedColumn('uuid') id!: string; @ManyToOne(() => Reader) reader!: Reader; }
`,
      'src/old/Loan.ts': "import { DataTypes, Model, Sequelize } from 'sequelize';\nexport class Lending extends Model {}\nLending.init({ title: DataTypes.TEXT, readerId: { type: DataTypes.UUID, references: { model: 'readers', key: 'id' }, onDelete: 'RESTRICT' } }, { sequelize: new Sequelize(''), tableName: 'loans' });\nexport const lend = (title: string) => Lending.create({ title });\n",
      'src/act.ts': `import type { Repository } from 'typeorm';\nimport { Loan, Reader } from './entities';
export const lend = (loans: Repository<Loan>, loan: Loan) => loans.save(loan);
export const leave = (readers: Repository<Reader>, reader: Reader) => readers.remove(reader);
`,
    }), 'Reader')).toEqual(['Loan.reader no-action']);
  });

  it('never by documents', () => {
    expect(refusalsIn(analyzed({
      'package.json': '{}',
      'act.js': `const mongoose = require('mongoose');
const Reader = mongoose.model('Reader', new mongoose.Schema({ email: String }));
const Loan = mongoose.model('Loan', new mongoose.Schema({ reader: { type: mongoose.Schema.Types.ObjectId, ref: 'Reader' } }));
exports.lend = (reader) => Loan.create({ reader });
exports.leave = (id) => Reader.deleteOne({ _id: id });
`,
    }), 'Reader')).toEqual([]);
  });
});
