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
