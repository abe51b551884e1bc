import { describe, expect, it } from 'vitest';
import { analyzed, storeOf } from '../collect/analyzed.js';

const models = `generator client {
  provider = "prisma-client-js"
}
model User {
  id String @id
  email String
  trainees Trainee[]
}
model Trainee {
  id String @id
  userId String
  user User @relation(fields: [userId], references: [id])
  boatId String
  boat Boat @relation(fields: [boatId], references: [id])
  hobbies String?
  sails Sail[]
}
model Sail {
  id String @id
  traineeId String
  trainee Trainee @relation(fields: [traineeId], references: [id])
  comment String
  remarks SailFeedback[]
  knots SailKnot[]
}
model SailFeedback {
  id String @id
  sailId String
  sail Sail @relation(fields: [sailId], references: [id])
  gradedById String
  notes String
}
model SailKnot {
  id String @id
  sailId String
  sail Sail @relation(fields: [sailId], references: [id])
  notes String
}
model Boat {
  id String @id
  builderId String
  trainees Trainee[]
  feedback BoatFeedback[]
}
model BoatFeedback {
  id String @id
  boatId String
  boat Boat @relation(fields: [boatId], references: [id])
  notes String
}
`;

describe('records of somebody in a role', () => {
  const application = analyzed({ 'package.json': '{}', 'schema.prisma': models });
  const personal = (name: string): string[] => storeOf(application, name).fields.filter((field) => field.personal !== undefined && field.personal.category !== 'pseudonymous').map((field) => field.name);

  it('hold the particulars of the person whose key they have', () => {
    expect(personal('Trainee')).toEqual(['hobbies']);
  });

  it('are no subjects: deleting one erases nobody', () => {
    expect(storeOf(application, 'Trainee').subject).toBe(false);
  });

  it('own what has their key', () => {
    expect(personal('Sail')).toEqual(['comment']);
  });

  it('own what is said of that, and not all that belongs to it', () => {
    expect(personal('SailFeedback')).toEqual(['notes']);
    expect(personal('SailKnot')).toEqual([]);
    expect(personal('BoatFeedback')).toEqual([]);
  });
});

describe('a record that leads to the particulars of a person', () => {
  const application = analyzed({ 'package.json': '{}', 'schema.prisma': `generator client {
  provider = "prisma-client-js"
}
model Account {
  id String @id
  email String
}
model PatientProfile {
  id String @id
  accountId String @unique
  account Account @relation(fields: [accountId], references: [id])
  examinations Examination[]
}
model Examination {
  id String @id
  patientId String
  patient PatientProfile @relation(fields: [patientId], references: [id])
  diagnosis String
  items ExaminationItem[]
  tools ExaminationTool[]
}
model ExaminationItem {
  id String @id
  examinationId String
  examination Examination @relation(fields: [examinationId], references: [id])
  notes String
}
model ExaminationTool {
  id String @id
  examinationId String
  examination Examination @relation(fields: [examinationId], references: [id])
  notes String
}
` });
  const personal = (name: string): string[] => storeOf(application, name).fields.filter((field) => field.personal !== undefined && field.personal.category !== 'pseudonymous').map((field) => field.name);

  it('is about that person, and so are the items in it', () => {
    expect(personal('Examination')).toEqual(['diagnosis']);
    expect(personal('ExaminationItem')).toEqual(['notes']);
    expect(personal('ExaminationTool')).toEqual([]);
  });
});

describe('whether a record is that of a person', () => {
  const keyOf = (files: Record<string, string>, name: string): string | undefined => storeOf(analyzed({ 'package.json': '{}', ...files }), name).fields.find((field) => field.primaryKey)?.personal?.category;
  const prisma = (name: string, fields: string): Record<string, string> => ({ 'schema.prisma': `generator client {
  provider = "prisma-client-js"
}
model Sailor {
  id String @id
  email String
}
model Regatta {
  id String @id
}
model ${name} {
  id String @id
  ${fields}
}
` });

  it.each([
    ['Trainee', 'sailorId String\n  sailor Sailor @relation(fields: [sailorId], references: [id])\n  regattaId String\n  regatta Regatta @relation(fields: [regattaId], references: [id])', 'pseudonymous'],
    ['RegattaTrainee', 'userId String\n  regattaId String\n  regatta Regatta @relation(fields: [regattaId], references: [id])', undefined],
    ['RegattaTrainee', 'userId String\n  berth String', 'pseudonymous'],
  ])('of %s with %s', (name, fields, category) => {
    expect(keyOf(prisma(name, fields), name)).toBe(category);
  });

  const mongoose = (first: string, second: string, fields: string): Record<string, string> => ({ 'harbour.js': `const mongoose = require('mongoose');
const schema = new mongoose.Schema({ ${fields} });
exports.first = mongoose.model('${first}', schema, 'crew');
exports.second = mongoose.model('${second}', schema, 'crew');
` });

  it.each([
    ['crewEntry', 'Sailor', 'email: String', false],
    ['crewEntry', 'User', 'email: String', true],
    ['crewEntry', 'User', 'berth: String', false],
    ['Settings', 'User', 'email: String', false],
  ])('of a model %s that is called %s as well, with %s', (first, second, fields, subject) => {
    expect(storeOf(analyzed({ 'package.json': '{}', ...mongoose(first, second, fields) }), first).subject).toBe(subject);
  });
});
