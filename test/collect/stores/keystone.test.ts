import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/link/application.js';
import { analyzed, effectsIn, storeOf } from '../analyzed.js';

const imports = "import { config, group, list } from '@keystone-6/core';\nimport { allowAll, denyAll } from '@keystone-6/core/access';\nimport { checkbox, document, integer, json, multiselect, password, relationship, select, text, timestamp, virtual } from '@keystone-6/core/fields';\n";

function archive(code: string, more: Record<string, string> = {}): Store[] {
  return analyzed({ 'package.json': '{}', 'schema.ts': `${imports}${code}\n`, ...more }).stores;
}

const deletionOf = (options: string): string | undefined => archive(`export const Reader = list({ fields: { email: text() }, ${options} });`)[0]?.deletion.verdict;

describe('a list', () => {
  it.each([
    ['the property that holds it', 'export const lists = { Reader: list({ fields: { email: text() } }) };'],
    ['the variable that holds it', 'export const Reader = list({ fields: { email: text() } });'],
    ['what holds it behind a wrapper', 'const tracked = (given: any) => given;\nexport const Reader = tracked(list({ fields: { email: text() } }));'],
    ['the property in the configuration', 'export default config({ lists: { Reader: list({ fields: { email: text() } }) } });'],
  ])('has the name of %s', (_place, code) => {
    expect(archive(code)).toMatchObject([{ name: 'Reader', kind: 'keystone', aliases: ['reader'] }]);
  });

  it('is none where the function is another', () => {
    expect(analyzed({ 'package.json': '{}', 'a.ts': "// @keystone-6/core\nimport { list } from './own';\nexport const Reader = list({ fields: {} });\n", 'own.ts': 'export const list = (given: object) => given;\n' }).stores).toEqual([]);
  });

  it('has fields with types', () => {
    const [store] = archive(`const shared = { createdAt: timestamp() };
export const Reader = list({ fields: {
  email: text({ isIndexed: 'unique' }), secret: password(), age: integer(), active: checkbox(), role: select({ options: [] }), tags: multiselect({ options: [] }),
  note: document(), extra: json(), shown: virtual({} as any), ...shared, ...group({ label: 'Address', fields: { street: text() } }),
  hidden: text({ access: { read: () => false } }),
} });`);
    expect(store?.fields.map(({ name, type, hidden }) => `${name} ${type}${hidden ? ' hidden' : ''}`)).toEqual([
      'createdAt date', 'street string', 'email string', 'secret string hidden', 'age number', 'active boolean', 'role enum', 'tags enum', 'note object', 'extra json', 'hidden string hidden',
    ]);
  });

  it('refers to other lists', () => {
    const stores = archive("export const lists = {\n  User: list({ fields: { email: text(), loans: relationship({ ref: 'Loan.borrower', many: true }) } }),\n  Loan: list({ fields: { email: text(), borrower: relationship({ ref: 'User.loans' }) } }),\n};");
    expect(stores.map(({ name, relations }) => [name, relations.map(({ target, onDelete }) => `${target.name} ${onDelete}`)])).toEqual([['User', []], ['Loan', ['User set-null']]]);
    expect(stores[0]?.survivors.map(({ store }) => store)).toEqual(['schema.ts#Loan']);
  });
});

describe('what the generated interface does to a list', () => {
  it.each([
    ['deletes', 'access: allowAll', 'hard'],
    ['is denied to everybody', 'access: denyAll', 'none'],
    ['is denied by operation', 'access: { operation: { query: allowAll, delete: denyAll } }', 'none'],
    ['is denied by a function', 'access: { operation: { delete: () => false } }', 'none'],
    ['is allowed to some', 'access: { operation: { delete: ({ session }: any) => Boolean(session) } }', 'hard'],
    ['is left out', 'graphql: { omit: { delete: true } }', 'none'],
    ['is left out by name', "graphql: { omit: ['delete'] }", 'none'],
    ['is left out altogether', 'graphql: { omit: true }', 'none'],
  ])('%s', (_what, options, verdict) => {
    expect(deletionOf(options)).toBe(verdict);
  });
});

describe('a Prisma schema that was made from lists', () => {
  const files = {
    'package.json': '{}',
    'schema.prisma': 'generator client {\n  provider = "prisma-client-js"\n}\nmodel Reader {\n  id String @id\n  email String\n}\nmodel Loan {\n  id String @id\n}\n',
    'schema.ts': `${imports}export const lists = { Reader: list({ fields: { email: text() }, access: denyAll }), Loan: list({ fields: {}, access: denyAll }) };\n`,
    'forget.ts': "import { PrismaClient } from '@prisma/client';\nexport const forget = (client: PrismaClient, id: string) => client.reader.delete({ where: { id } });\nexport const drop = (context: any, id: string) => context.db.Loan.deleteOne({ where: { id } });\n",
  };

  it('declares no stores of its own, and its client reaches the lists', () => {
    const application = analyzed(files);
    expect(application.stores.map(({ id }) => id)).toEqual(['schema.ts#Reader', 'schema.ts#Loan']);
    expect(effectsIn(application, 'forget.ts')).toEqual(['delete Loan', 'delete Reader']);
    expect(storeOf(application, 'Reader').deletion.verdict).toBe('hard');
  });

  it('is one of its own where most models are no lists', () => {
    const application = analyzed({ ...files, 'schema.prisma': `${files['schema.prisma']}model Invoice {\n  id String @id\n}\nmodel Payment {\n  id String @id\n}\n` });
    expect(application.stores.map(({ kind }) => kind)).toEqual(['prisma', 'prisma', 'prisma', 'prisma', 'keystone', 'keystone']);
  });
});
