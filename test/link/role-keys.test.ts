import { describe, expect, it } from 'vitest';
import { analyzed, categories } from '../collect/analyzed.js';

const header = 'generator client {\n  provider = "prisma-client-js"\n}\n';

describe('the key of somebody in a role', () => {
  it('is theirs, although the record only joins a person with something', () => {
    const application = analyzed({ 'prisma/schema.prisma': `${header}
model User {
  id String @id
  email String
}
model Member {
  id String @id
  userId String
  user User @relation(fields: [userId], references: [id])
  crewId String
}
model Shift {
  id String @id
  memberId String
}
` });
    expect(categories(application, 'Shift')).toEqual(['memberId pseudonymous']);
  });
});

describe('the key of who is known by works', () => {
  const shelf = (more: string): string => `${header}\nmodel Author {\n  id String @id\n  name String\n  ${more}\n}\nmodel Credit {\n  id String @id\n  authorId String\n}\n`;
  it.each([
    ['is nobody\'s', 'asin String', []],
    ['is theirs where no number of a catalogue tells', 'slug String', ['authorId pseudonymous']],
  ])('%s', (_, more, expected) => {
    expect(categories(analyzed({ 'prisma/schema.prisma': shelf(more) }), 'Credit')).toEqual(expected);
  });
});
