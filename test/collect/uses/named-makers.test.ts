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
model Exhibit {
  id        String @id
  title     String
  createdBy String
  ownerId   String
}
`;

/** What `Exhibit.createdBy` is. @param code of a module that knows `prisma` and the type `Person` */
function makerOf(code: string, field = 'createdBy'): { category?: string; why?: string } | undefined {
  const application = analyzed({
    'package.json': '{}',
    'schema.prisma': schema,
    'src/prisma.ts': "import { PrismaClient } from '@prisma/client';\nexport const prisma = new PrismaClient();\nexport interface Person { id: string; username: string; email: string }\n",
    'src/exhibits.ts': `import { prisma, type Person } from './prisma';\nexport const used = [prisma];\nexport type Used = Person;\n${code}\n`,
  });
  return storeOf(application, 'Exhibit').fields.find(({ name }) => name === field)?.personal;
}

const called = { category: 'identity', why: 'what code writes' };
const reference = { category: 'pseudonymous' };

describe('a field that refers to a person holds what the person is called', () => {
  it.each([
    ['where that is written', 'export const add = (user: Person) => prisma.exhibit.create({ data: { title: \'\', ownerId: \'\', createdBy: user.username } });'],
    ['where it comes from a caller', 'const add = (title: string, createdBy: string) => prisma.exhibit.create({ data: { title, ownerId: \'\', createdBy } });\nexport const act = (user: Person) => add(\'\', user.email);'],
    ['where it comes through a service and a copy', 'class Exhibits {\n  add(row: { title: string; ownerId: string; createdBy: string }) { return prisma.exhibit.create({ data: { ...row } }); }\n}\nconst exhibits = new Exhibits();\nexport const act = (user: Person) => exhibits.add({ title: \'\', ownerId: user.id, createdBy: user.username || user.email });'],
    ['where it is changed to it', 'export const take = (id: string, user: Person) => prisma.exhibit.update({ where: { id }, data: { createdBy: user.email } });'],
    ['where it is a form of the name', 'export const add = (user: Person & { usernameWithRealm: string }) => prisma.exhibit.create({ data: { title: \'\', ownerId: \'\', createdBy: user.usernameWithRealm } });'],
  ])('%s', (_how, code) => {
    expect(makerOf(code)).toMatchObject(called);
  });

  it.each([
    ['where the key is written', 'export const add = (user: Person) => prisma.exhibit.create({ data: { title: user.email, ownerId: \'\', createdBy: user.id } });'],
    ['where a digest of the name is written', 'export const add = (user: Person & { usernameHash: string }) => prisma.exhibit.create({ data: { title: \'\', ownerId: \'\', createdBy: user.usernameHash } });'],
    ['where nothing is known', 'export const add = (createdBy: string) => prisma.exhibit.create({ data: { title: \'\', ownerId: \'\', createdBy } });'],
    ['where the name belongs to a thing', 'export const add = (plugin: { name: string }) => prisma.exhibit.create({ data: { title: \'\', ownerId: \'\', createdBy: plugin.name } });'],
  ])('not %s', (_how, code) => {
    expect(makerOf(code)).toMatchObject(reference);
  });

  it('not where the field says that it is a key', () => {
    expect(makerOf('export const add = (user: Person) => prisma.exhibit.create({ data: { title: \'\', createdBy: user.id, ownerId: user.email } });', 'ownerId')).toMatchObject(reference);
  });
});
