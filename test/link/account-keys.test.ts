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

  it('is told of documents alone, which have another key of their own', () => {
    const table = (name: string, rest: string): string => `model ${name} {\n  id String @id\n  uid String\n  ${rest}\n}\n`;
    const schema = `generator client {\n  provider = "prisma-client-js"\n}\n${table('Member', 'email String')}${table('Protest', 'comment String')}model Harbour {\n  id String @id\n  fee Int\n}\n`;
    expect(categories(analyzed({ 'prisma/schema.prisma': schema }), 'Protest')).toEqual([]);
  });
});
