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
