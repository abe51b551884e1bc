import { describe, expect, it } from 'vitest';
import { analyzed, categories } from '../collect/analyzed.js';

const sailors = `
import { MongoClient, type ObjectId } from 'mongodb';
const db = new MongoClient('mongodb://localhost').db();
interface Member { _id: ObjectId; uid: string; email: string; name: string }
interface Protest { _id: ObjectId; uid: string; comment: string; raceId: string }
interface Harbour { _id: ObjectId; depth: number; name: string; fee: number }
export const members = db.collection<Member>('members');
export const protests = db.collection<Protest>('protests');
export const harbours = db.collection<Harbour>('harbours');
`;

describe('a key that documents share with the account of a person', () => {
  it('is that of the person, and so are the documents', () => {
    const application = analyzed({ 'src/club.ts': sailors });
    expect(categories(application, 'protests')).toEqual(['uid pseudonymous', 'comment content']);
    expect(categories(application, 'harbours')).toEqual([]);
  });

  it('is each document\'s own where all have one', () => {
    const application = analyzed({ 'src/club.ts': sailors.replace('depth: number', 'uid: string') });
    expect(categories(application, 'protests')).toEqual([]);
  });

  it.each([
    ['is that of the person', 'uid String', ['uid pseudonymous', 'comment content']],
    ['is the row\'s own where no other row may have the same', 'uid String @unique', []],
    ['is the row\'s own where it is the only key', 'uid String @id', []],
  ])('in a schema of Prisma %s', (_, key, expected) => {
    const table = (name: string, ...fields: string[]): string => `model ${name} {\n  ${fields.join('\n  ')}\n}\n`;
    const own = key.endsWith('@id') ? 'number Int' : 'id String @id';
    const schema = ['generator client {\n  provider = "prisma-client-js"\n}\n', table('Member', 'id String @id', 'uid String @unique', 'email String'), table('Protest', own, key, 'comment String'), table('Harbour', 'id String @id', 'fee Int', 'depth Int')].join('');
    expect(categories(analyzed({ 'prisma/schema.prisma': schema }), 'Protest')).toEqual(expected);
  });
});
