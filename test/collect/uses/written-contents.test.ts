import { describe, expect, it } from 'vitest';
import { analyzed, storeOf } from '../analyzed.js';

const schema = `
generator client {
  provider = "prisma-client-js"
}
model Curator {
  id    String @id
  email String
  name  String
}
model Chore {
  id      String @id
  kind    String
  payload Json
  note    String
  origin  String
}
`;

/** What a field of `Chore` is. @param code of a module that knows `prisma` and the type `Person` */
function contentOf(code: string, field: string): { category?: string; why?: string } | undefined {
  const application = analyzed({
    'package.json': '{}',
    'schema.prisma': schema,
    'src/prisma.ts': "import { PrismaClient } from '@prisma/client';\nexport const prisma = new PrismaClient();\nexport interface Person { id: string; username: string; email: string }\n",
    'src/chores.ts': `import { prisma, type Person } from './prisma';\nexport const used = [prisma];\nexport type Used = Person;\n${code}\n`,
  });
  return storeOf(application, 'Chore').fields.find(({ name }) => name === field)?.personal;
}

const why = 'what code puts into it';

describe('a column that is called after its use holds what code puts into it', () => {
  it.each([
    ['under a key', "export const add = (user: Person) => prisma.chore.create({ data: { kind: 'greet', note: '', origin: '', payload: { email: user.email } } });", 'payload', 'contact'],
    ['under a key of a part', "export const add = (user: Person) => prisma.chore.create({ data: { kind: 'greet', note: '', origin: '', payload: { guest: { email: user.email } } } });", 'payload', 'contact'],
    ['from a caller', "const add = (kind: string, payload: object) => prisma.chore.create({ data: { kind, note: '', origin: '', payload } });\nexport const greet = (user: Person) => add('greet', { email: user.email });", 'payload', 'contact'],
    ['in a text of JSON', "export const add = (user: Person) => prisma.chore.create({ data: { kind: 'greet', payload: {}, origin: '', note: JSON.stringify({ email: user.email }) } });", 'note', 'contact'],
    ['as a letter', "export const add = (user: Person, subject: string, html: string) => prisma.chore.create({ data: { kind: 'mail', note: '', origin: '', payload: { to: user.email, subject, html } } });", 'payload', 'content'],
    ['as a copy of a record', "export const add = async (id: string) => {\n  const curator = await prisma.curator.findUniqueOrThrow({ where: { id } });\n  return prisma.chore.create({ data: { kind: 'greet', payload: curator, note: '', origin: '' } });\n};", 'payload', 'contact'],
  ])('%s', (_how, code, field, category) => {
    expect(contentOf(code, field)).toMatchObject({ category, why });
  });

  it.each([
    ['a key of a person', "export const add = (user: Person) => prisma.chore.create({ data: { kind: 'greet', note: '', origin: '', payload: { userId: user.id } } });", 'payload'],
    ['a constant', "export const add = () => prisma.chore.create({ data: { kind: 'greet', note: '', origin: '', payload: { email: 'desk@museum.example' } } });", 'payload'],
    ['a text that is no JSON', "export const add = (user: Person) => prisma.chore.create({ data: { kind: 'greet', payload: {}, origin: '', note: describe({ email: user.email }) } });\nconst describe = (found: object) => String(Object.keys(found).length);", 'note'],
    ['a range of dates', "export const add = (from: Date, to: Date) => prisma.chore.create({ data: { kind: 'count', note: '', origin: '', payload: { from, to } } });", 'payload'],
  ])('not %s', (_how, code, field) => {
    expect(contentOf(code, field)).toBeUndefined();
  });
});
