import { describe, expect, it } from 'vitest';
import { analyzed } from '../collect/analyzed.js';

/** What the fields of each store are told to be, where all stores are called after the application. */
function personalIn(prefix: string, ...others: string[]): string[] {
  const model = (name: string, fields: string): string => `model ${prefix}${name} {\n  id String @id\n${fields}\n}\n`;
  const schema = ['generator client {\n  provider = "prisma-client-js"\n}\n', model('Student', '  name String\n  marks String'), model('StudentProfile', '  student String\n  location String\n  description String'),
    model('Room', '  name String'), model('Bell', '  name String'), model('Shelf', '  name String'), ...others].join('');
  return analyzed({ 'package.json': '{}', 'schema.prisma': schema }).stores
    .flatMap(({ name, fields }) => fields.flatMap(({ name: field, personal }) => (personal === undefined || personal.category === 'pseudonymous' ? [] : [`${name}.${field}`]))).sort();
}

describe('a word that most stores are called after', () => {
  it('says nothing of any of them', () => {
    expect(personalIn('Qx')).toEqual(['QxStudent.name', 'QxStudentProfile.description', 'QxStudentProfile.location']);
    expect(personalIn('Zorptable')).toEqual(['ZorptableStudent.name', 'ZorptableStudentProfile.description', 'ZorptableStudentProfile.location']);
  });

  it('is a part of their names where a store is called so', () => {
    expect(personalIn('Qx', 'model Qx {\n  id String @id\n}\n')).toEqual(['QxStudent.name']);
  });
});
