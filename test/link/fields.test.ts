import { describe, expect, it } from 'vitest';
import { analyzed, flowsIn, lazily, loggedIn, storeOf } from '../collect/analyzed.js';
import type { Application } from '../../src/link/application.js';

const schema = `generator client {
  provider = "prisma-client-js"
}
model Employee {
  id String @id
  email String
  /// @lethe personal health
  code String
  /// @lethe not-personal name of a desk
  phone String
  badge String
  shifts Shift[]
}
model Shift {
  id String @id
  remark String /// @lethe personal content
  employee Employee @relation(fields: [employeeId], references: [id])
  employeeId String
}
model Machine {
  id String @id
  name String
  email Boolean
  emailCount Int
}
`;
const files: Record<string, string> = {
  'package.json': '{}',
  'schema.prisma': schema,
  'src/act.ts': "import { PrismaClient } from '@prisma/client';\nexport async function act() {\n  const employee = await new PrismaClient().employee.findFirstOrThrow();\n  console.log(employee.badge, employee.phone);\n  console.log(employee.code);\n}\n",
};

function personalOf(application: Application, name: string): Record<string, string> {
  return Object.fromEntries(storeOf(application, name).fields.flatMap((field) => (field.personal === undefined || field.personal.category === 'pseudonymous' ? [] : [[field.name, field.personal.category]])));
}

describe('the personal fields of a store', () => {
  const application = lazily(() => analyzed(files));

  it('are those of the taxonomy and of annotations, less those that an annotation denies', () => {
    expect(personalOf(application(), 'Employee')).toEqual({ email: 'contact', code: 'health' });
    expect(storeOf(application(), 'Employee').fields.find(({ name }) => name === 'code')?.personal).toMatchObject({ confidence: 'certain', why: 'annotation', sensitivity: 'special' });
  });

  it('are not told by the relations beside them: a rule with mails has no name of a person', () => {
    const mailing = 'generator client {\n  provider = "prisma-client-js"\n}\nmodel Step {\n  id String @id\n  name String\n  emails Email[]\n}\nmodel Email {\n  id String @id\n  step Step @relation(fields: [stepId], references: [id])\n  stepId String\n}\n';
    expect(personalOf(analyzed({ 'package.json': '{}', 'schema.prisma': mailing }), 'Step')).toEqual({});
  });

  it('may be annotated at the end of the line', () => {
    expect(personalOf(application(), 'Shift')).toEqual({ remark: 'content' });
  });

  it('are none where a thing has names, flags and counts', () => {
    expect(personalOf(application(), 'Machine')).toEqual({});
  });

  it('are what its logs are judged by', () => {
    expect(loggedIn(application(), 'src/act.ts')).toEqual(['Employee.code']);
  });
});

describe('annotations in TypeScript', () => {
  it('count like those of a schema', () => {
    const application = analyzed({
      'package.json': '{}',
      'src/guest.ts': `import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
/** @lethe retention 1y */
@Entity() export class Guest {
  @PrimaryGeneratedColumn() id!: number;
  /** @lethe personal health */
  @Column() seat!: string;
  /** @lethe not-personal address of the hotel */
  @Column() email!: string;
}
`,
    });
    expect(personalOf(application, 'Guest')).toEqual({ seat: 'health' });
    expect(storeOf(application, 'Guest').retention).toMatchObject({ verdict: 'declared', evidence: [{ file: 'src/guest.ts', line: 2 }] });
  });
});

describe('open content with a declared type', () => {
  it('is what its parts are, in TypeORM', () => {
    const application = analyzed({
      'package.json': '{}',
      'src/voyage.ts': `import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
interface Guest { firstName: string; isEmail: boolean }
interface Wind { speed: number; url: string }
@Entity() export class Ship {
  @PrimaryGeneratedColumn() id!: number;
  @Column() email!: string;
}
@Entity() export class Voyage {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'jsonb' }) list!: { guests: Guest[] } | null;
  @Column({ type: 'jsonb' }) winds!: Wind[];
  @Column({ type: 'jsonb' }) config!: { username: string; port: number };
  @Column({ type: 'jsonb' }) ship!: Ship;
  @Column({ type: 'jsonb' }) other!: Record<string, unknown>;
}
`,
    });
    expect(personalOf(application, 'Voyage')).toEqual({ list: 'identity' });
  });

  it('is what its parts are, in Drizzle', () => {
    const application = analyzed({
      'package.json': '{}',
      'src/voyage.ts': `import { jsonb, pgTable, serial } from 'drizzle-orm/pg-core';
export const voyages = pgTable('voyages', {
  id: serial().primaryKey(),
  rower: jsonb().$type<{ contact: { phone: string }; refresh(): void }>(),
  wind: jsonb().$type<{ speed: number }>(),
  keys: jsonb().$type<{ userId: string }>(),
});
`,
    });
    expect(personalOf(application, 'voyages')).toEqual({ rower: 'contact' });
  });

  it('is what its parts are, by the schema that its type is inferred from', () => {
    const application = analyzed({
      'package.json': '{ "dependencies": { "zod": "4" } }',
      'src/voyage.ts': `import { jsonb, pgTable, serial } from 'drizzle-orm/pg-core';
import { z } from 'zod';
const Rower = z.object({ contact: z.object({ phone: z.string() }), isCox: z.boolean() });
const Wind = z.object({ speed: z.number(), gusts: z.array(z.number()) });
const defaults = { knots: 12, print: () => 'calm' };
export const voyages = pgTable('voyages', {
  id: serial().primaryKey(),
  rower: jsonb().$type<z.infer<typeof Rower>>(),
  rowers: jsonb().$type<z.infer<typeof Rower>[]>(),
  wind: jsonb().$type<z.infer<typeof Wind>>(),
  usual: jsonb().$type<typeof defaults>(),
  other: jsonb().$type<Record<string, unknown>>(),
});
`,
    });
    expect(personalOf(application, 'voyages')).toEqual({ rower: 'contact', rowers: 'contact' });
  });

  it('may be of a type that holds lists of itself', () => {
    const application = analyzed({
      'package.json': '{}',
      'src/voyage.ts': `import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
type Value = string | number | Value[];
@Entity() export class Voyage {
  @PrimaryGeneratedColumn() id!: number;
  @Column({ type: 'jsonb' }) anything!: Value;
  @Column({ type: 'jsonb' }) crews!: { firstName: string }[][];
}
`,
    });
    expect(personalOf(application, 'Voyage')).toEqual({ crews: 'identity' });
  });

  it('is what its parts are, in MikroORM', () => {
    const application = analyzed({
      'package.json': '{}',
      'src/voyage.ts': `import { Entity, PrimaryKey, Property } from '@mikro-orm/core';
interface Guest { firstName: string; isEmail: boolean }
@Entity() export class Voyage {
  @PrimaryKey() id!: number;
  @Property({ type: 'json' }) list!: { guests: Guest[] } | null;
  @Property({ type: 'json' }) wind!: { speed: number };
}
`,
    });
    expect(personalOf(application, 'Voyage')).toEqual({ list: 'identity' });
  });

  it('is what its parts are, in Sequelize, by the members of the class, its attributes and those that a model is defined with', () => {
    const application = analyzed({
      'package.json': '{}',
      'src/voyage.ts': `import { DataTypes, Model, Sequelize } from 'sequelize';
const sequelize = new Sequelize();
interface Guest { firstName: string; isEmail: boolean }
class Voyage extends Model { declare list: { guests: Guest[] } | null; declare wind: { speed: number } }
Voyage.init({ list: DataTypes.JSONB, wind: DataTypes.JSONB, other: DataTypes.JSONB }, { sequelize });
interface TripAttributes { crew: Guest; wind: { speed: number } }
class Trip extends Model<TripAttributes> {}
Trip.init({ crew: { type: DataTypes.JSON }, wind: { type: DataTypes.JSON } }, { sequelize });
interface OutingModel extends Model { rower: { phone: string } }
export const Outing = sequelize.define<OutingModel>('Outing', { rower: DataTypes.JSON, wind: DataTypes.JSON });
`,
    });
    expect(['Voyage', 'Trip', 'Outing'].map((name) => personalOf(application, name))).toEqual([{ list: 'identity' }, { crew: 'identity' }, { rower: 'contact' }]);
  });

  it('is what its parts are, in Kysely', () => {
    const application = analyzed({
      'package.json': '{}',
      'src/voyage.ts': `import { Kysely, type ColumnType, type JSONColumnType } from 'kysely';
interface Voyages { id: number; rower: JSONColumnType<{ contact: { phone: string } }>; wind: JSONColumnType<{ speed: number }>; sailed: ColumnType<Date, string, never> }
export const open = (db: Kysely<{ voyages: Voyages }>) => db.selectFrom('voyages').selectAll().execute();
`,
    });
    expect(personalOf(application, 'voyages')).toEqual({ rower: 'contact' });
  });
});

describe('a model with several names', () => {
  it('is a data subject where one of them says so', () => {
    const application = analyzed({
      'package.json': '{ "name": "school" }',
      'src/roster.js': "const mongoose = require('mongoose');\nconst schema = new mongoose.Schema({ email: String, hobby: String });\nmongoose.model('rosterEntry', schema, 'roster');\nmodule.exports = mongoose.model('Student', schema, 'roster');\n",
      'src/locker.js': "const mongoose = require('mongoose');\nmodule.exports = mongoose.model('Locker', new mongoose.Schema({ holder: { type: mongoose.Schema.Types.ObjectId, ref: 'rosterEntry' }, label: String }));\n",
    });
    expect(application.stores.map(({ name, subject }) => [name, subject])).toEqual([['Locker', false], ['rosterEntry', true]]);
    expect(storeOf(application, 'Locker').fields.map(({ name, personal }) => [name, personal?.why])).toContainEqual(['holder', 'reference to a person']);
  });
});

describe('the policy', () => {
  const at = { line: 2, column: 3, start: 0, end: 0 };

  it('adds personal fields, which logs then write', () => {
    const application = analyzed(files, { personal: [{ target: 'Employee.badge', category: 'identity', ...at }] });
    expect(personalOf(application, 'Employee')).toMatchObject({ badge: 'identity' });
    expect(loggedIn(application, 'src/act.ts')).toEqual(['Employee.badge', 'Employee.code']);
  });

  it('drops personal fields', () => {
    const application = analyzed(files, { personal: [{ target: 'Employee.email', category: 'none', ...at }] });
    expect(personalOf(application, 'Employee')).toEqual({ code: 'health' });
  });

  it('adds words for every store', () => {
    const application = analyzed(files, { personal: [{ target: '*.badge', category: 'identity', ...at }] });
    expect(personalOf(application, 'Employee')).toMatchObject({ badge: 'identity' });
    expect(personalOf(application, 'Machine')).toEqual({});
  });

  it('names data subjects', () => {
    expect(storeOf(analyzed(files), 'Machine').subject).toBe(false);
    expect(storeOf(analyzed(files, { subjects: ['Machine'] }), 'Machine').subject).toBe(true);
  });
});

describe('a flow', () => {
  it('has the place of its call and what it writes', () => {
    const [first] = flowsIn(analyzed(files), 'src/act.ts').filter(({ span }) => span.line === 5);
    expect(first).toMatchObject({ how: 'console.log', function: { name: 'act', line: 2 }, span: { line: 5, column: 3, endLine: 5, endColumn: 29 } });
    expect(first?.personal).toMatchObject([{ subject: 'Employee.code', kind: 'direct', classification: { category: 'health', confidence: 'certain' } }]);
  });
});

describe('a relation whose key has no field of its own', () => {
  const person = `import { Column, Entity, JoinColumn, ManyToOne, OneToMany, PrimaryGeneratedColumn } from 'typeorm';
@Entity() export class Member { @PrimaryGeneratedColumn() id: number; @Column() email: string; @OneToMany(() => Loan, (loan) => loan.member) loans: Loan[]; }
@Entity() export class Shelf { @PrimaryGeneratedColumn() id: number; }
`;
  const pseudonymous = (columns: string): string[] => {
    const application = analyzed({ 'package.json': '{}', 'src/loan.ts': `${person}@Entity() export class Loan { @PrimaryGeneratedColumn() id: number; ${columns} }\n` });
    return storeOf(application, 'Loan').fields.filter(({ personal }) => personal?.category === 'pseudonymous').map(({ name }) => name);
  };

  it('holds the key of a person', () => {
    expect(pseudonymous('@ManyToOne(() => Member) borrower: Member; @ManyToOne(() => Shelf) shelf: Shelf;')).toEqual(['borrower']);
  });

  it('leaves that to the column beside it', () => {
    expect(pseudonymous("@Column() borrowerId: number; @ManyToOne(() => Member) @JoinColumn({ name: 'borrowerId' }) borrower: Member;")).toEqual(['borrowerId']);
  });
});

describe('a record that a relation one to one leads to', () => {
  const fieldsOf = (name: string, more: string): Record<string, string> => personalOf(analyzed({
    'package.json': '{}',
    'src/entities.ts': `import { Column, Entity, JoinColumn, ManyToOne, OneToOne, PrimaryGeneratedColumn } from 'typeorm';
@Entity() export class ${name} { @PrimaryGeneratedColumn() id!: number; @Column() description!: string; @Column() bio!: string; @Column() customStatus!: string }
@Entity() export class Guest { @PrimaryGeneratedColumn() id!: number; @Column() email!: string; ${more} }
export const used = [ManyToOne];
`,
  }), name);
  const oneToOne = (name: string): string => `@Column() partId!: number; @OneToOne(() => ${name}) @JoinColumn({ name: 'partId' }) part!: ${name};`;

  it('from a person alone is a part of the person', () => {
    expect(fieldsOf('Presence', oneToOne('Presence'))).toHaveProperty('customStatus', 'content');
  });

  it('is none where many may share it', () => {
    expect(fieldsOf('Presence', '@ManyToOne(() => Presence) part!: Presence;')).toEqual({});
  });

  it('is none where another record leads to it as well', () => {
    expect(fieldsOf('Presence', `${oneToOne('Presence')} }\n@Entity() export class Board { @PrimaryGeneratedColumn() id!: number; @ManyToOne(() => Presence) shown!: Presence;`)).toEqual({});
  });

  it('is none where it leads to itself only', () => {
    expect(fieldsOf('Presence', `@Column() name!: string; }\n@Entity() export class Gate { @PrimaryGeneratedColumn() id!: number; ${oneToOne('Gate')}`)).toEqual({});
  });
});

describe('a column that code fills with personal data', () => {
  const files = {
    'package.json': '{}',
    'schema.prisma': 'generator client {\n  provider = "prisma-client-js"\n}\nmodel Chore {\n  id String @id\n  payload Json\n}\n',
    'src/chores.ts': "import { PrismaClient } from '@prisma/client';\nconst prisma = new PrismaClient();\nexport const greet = (email: string) => prisma.chore.create({ data: { payload: { email } } });\nexport const show = async (id: string) => { const chore = await prisma.chore.findUniqueOrThrow({ where: { id } }); console.log(chore); console.log(chore.payload); };\n",
  };

  it('is no finding where it is logged, since not every record has it', () => {
    const application = analyzed(files);
    expect(storeOf(application, 'Chore').fields.find(({ name }) => name === 'payload')?.personal?.category).toBe('contact');
    expect(flowsIn(application, 'src/chores.ts')).toEqual([]);
  });

  it('is none where the policy says so', () => {
    const application = analyzed(files, { personal: [{ target: 'Chore.payload', category: 'none', line: 2, column: 3, start: 0, end: 0 }] });
    expect(storeOf(application, 'Chore').fields.every(({ personal }) => personal === undefined)).toBe(true);
  });
});
