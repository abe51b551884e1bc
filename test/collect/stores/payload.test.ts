import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/link/application.js';
import { analyzed, effectsIn, itDoes, storeOf, type Around } from '../analyzed.js';

function museum(files: Record<string, string>): Store[] {
  return analyzed({ 'package.json': '{}', ...files }).stores;
}

const typed = "import type { CollectionConfig } from 'payload';\n";

/** The only collection, from the code of its configuration. */
function collection(configuration: string, before = ''): Store {
  const [store, ...others] = museum({ 'src/collections.ts': `${typed}${before}export const Visitors: CollectionConfig = { ${configuration} };\n` });
  if (store === undefined || others.length > 0) throw new Error('not one collection');
  return store;
}

const typesOf = ({ fields }: Store): Record<string, string> => Object.fromEntries(fields.map(({ name, type, list }) => [name, list ? `${type}[]` : type]));

describe('a collection', () => {
  it('is a store with the name of its slug', () => {
    expect(collection("slug: 'visitors', fields: []")).toMatchObject({
      id: 'src/collections.ts#visitors', name: 'visitors', kind: 'payload', aliases: ['Visitors'], span: { file: 'src/collections.ts', line: 2 },
    });
  });

  it('has fields, parts of them under dotted names', () => {
    expect(typesOf(collection(`slug: 'visitors', fields: [
      { name: 'email', type: 'email' },
      { name: 'born', type: 'date' },
      { name: 'tags', type: 'text', hasMany: true },
      { name: 'address', type: 'group', fields: [{ name: 'street', type: 'text' }] },
      { name: 'children', type: 'array', fields: [{ name: 'firstName', type: 'text' }] },
      { type: 'row', fields: [{ name: 'phone', type: 'text' }] },
      { type: 'tabs', tabs: [{ label: 'More', fields: [{ name: 'note', type: 'textarea' }] }, { name: 'meta', fields: [{ name: 'title', type: 'text' }] }] },
      { name: 'layout', type: 'blocks', blocks: [{ slug: 'quote', fields: [{ name: 'text', type: 'richText' }] }] },
      { type: 'ui', name: 'preview' },
    ]`))).toEqual({
      email: 'string', born: 'date', tags: 'string[]', 'address.street': 'string', 'children.firstName': 'string[]', phone: 'string', note: 'string',
      'meta.title': 'string', 'layout.text': 'object[]',
    });
  });

  it('takes fields from variables, spreads and functions', () => {
    const before = "const named = (name: string) => [{ name: 'nickname', type: 'text' }, { name, type: 'text' }];\nconst phone = { name: 'phone', type: 'text' };\n";
    expect(typesOf(collection("slug: 'visitors', fields: [phone, ...named('x'), ...(process.env.SHORT ? [] : [{ name: 'city', type: 'text' }])]", before))).toEqual({ phone: 'string', nickname: 'string', city: 'string' });
  });

  it('has the fields that signing in needs', () => {
    const store = collection("slug: 'visitors', auth: { useAPIKey: true, verify: true }, fields: [{ name: 'email', type: 'email', unique: true }]");
    expect(store.fields.filter(({ hidden }) => hidden).map(({ name }) => name)).toEqual(['password', 'resetPasswordToken', 'resetPasswordExpiration', '_verificationToken', 'loginAttempts', 'lockUntil']);
    expect(store.fields.filter(({ hidden }) => !hidden).map(({ name }) => name)).toEqual(['email', 'apiKey']);
  });

  it('has no such fields where nobody signs in', () => {
    expect(typesOf(collection("slug: 'visitors', auth: false, fields: []"))).toEqual({});
  });

  it('hides what nobody may read', () => {
    const store = collection("slug: 'visitors', fields: [{ name: 'a', type: 'text', hidden: true }, { name: 'b', type: 'text', access: { read: () => false } }, { name: 'c', type: 'text' }]");
    expect(store.fields.map(({ hidden }) => hidden)).toEqual([true, true, false]);
  });

  it('refers to other collections', () => {
    const stores = museum({
      'src/collections.ts': `${typed}export const Visitors: CollectionConfig = { slug: 'visitors', auth: true, fields: [] };
export const Tickets: CollectionConfig = { slug: 'tickets', fields: [{ name: 'email', type: 'text' }, { name: 'visitor', type: 'relationship', relationTo: 'visitors' }] };
`,
    });
    const tickets = stores.find(({ name }) => name === 'tickets');
    expect(tickets?.fields[1]).toMatchObject({ references: { kind: 'payload', name: 'visitors' }, personal: { category: 'pseudonymous' } });
    expect(stores.find(({ name }) => name === 'visitors')?.survivors.map(({ store }) => store)).toEqual(['src/collections.ts#tickets']);
  });

  it('has pictures that are uploaded', () => {
    const store = collection("slug: 'visitors', auth: true, fields: [{ name: 'profilePicture', type: 'upload', relationTo: 'media' }]");
    expect(store.fields[0]).toMatchObject({ type: 'string', personal: { category: 'image' } });
    expect(store.relations).toEqual([]);
  });

  it('keeps annotations', () => {
    const [store] = museum({ 'src/a.ts': `${typed}/** @lethe retention 30d */\nexport const A: CollectionConfig = { slug: 'a', fields: [] };\n` });
    expect(store?.retention).toMatchObject({ verdict: 'declared', seconds: 30 * 86_400 });
  });
});

describe('a collection is found', () => {
  const fields = "slug: 'visitors', fields: [{ name: 'email', type: 'text' }]";
  it.each([
    ['with satisfies', `export const Visitors = { ${fields} } satisfies CollectionConfig;`],
    ['with an assertion', `export const Visitors = { ${fields} } as CollectionConfig;`],
    ['with a type argument', `export const Visitors: CollectionConfig<'visitors'> = { ${fields} };`],
    ['as the result of a function', `export function visitors(): CollectionConfig { return { ${fields} }; }`],
    ['in a list', `export const all: CollectionConfig[] = [{ ${fields} }];`],
    ['in the configuration', `import { buildConfig } from 'payload';\nexport default buildConfig({ collections: [{ ${fields} }] });`],
  ])('%s', (_idiom, code) => {
    expect(museum({ 'src/config.ts': `${typed}${code}\n` }).map(({ name }) => name)).toEqual(['visitors']);
  });

  it('without types, where the configuration is given it', () => {
    const stores = museum({
      'src/config.js': "const { buildConfig } = require('payload/config');\nconst visitors = require('./visitors');\nmodule.exports = buildConfig({ collections: [visitors] });\n",
      'src/visitors.js': `module.exports = { ${fields} };\n`,
      'src/quote.js': "module.exports = { slug: 'quote', fields: [{ name: 'text', type: 'text' }] };\n",
    });
    expect(stores.map(({ id }) => id)).toEqual(['src/visitors.js#visitors']);
  });

  it('at the calls of the function that makes several', () => {
    const stores = museum({
      'src/filter.ts': `${typed}export const filter: (slug: string, label: string) => CollectionConfig = (slug, label) => ({ slug, labels: { singular: label }, fields: [{ name: 'email', type: 'text' }] });\n`,
      'src/a.ts': "import { filter } from './filter';\nexport const First = filter('first', 'First');\nexport const all = [filter('second', 'Second')];\n",
    });
    expect(stores.map(({ id, aliases, span }) => `${id} ${aliases.join()} ${span.line}`)).toEqual(['src/a.ts#first First 2', 'src/a.ts#second  3']);
  });

  it('never in blocks, globals and objects of other types', () => {
    expect(museum({
      'src/a.ts': `import type { Block, GlobalConfig } from 'payload';
export const quote: Block = { slug: 'quote', fields: [{ name: 'author', type: 'text' }] };
export const header: GlobalConfig = { slug: 'header', fields: [{ name: 'phone', type: 'text' }] };
interface CollectionConfig { slug: string; fields: object[] }
export const own: CollectionConfig = { slug: 'own', fields: [] };
`,
    })).toEqual([]);
  });

  it('and noted where its name is not constant', () => {
    const application = analyzed({ 'package.json': '{}', 'src/a.ts': `${typed}export const make = (slug: string): CollectionConfig => ({ slug, fields: [] });\n` });
    expect(application.stores).toEqual([]);
    expect(application.notes).toMatchObject([{ file: 'src/a.ts', line: 2 }]);
  });
});

describe('what the admin panel and the API do to a collection', () => {
  it('counts as a deletion', () => {
    expect(collection("slug: 'visitors', fields: []").deletion).toMatchObject({ verdict: 'hard', evidence: [{ file: 'src/collections.ts', line: 2 }] });
  });

  it.each([
    ['a function', 'access: { delete: () => false }', ''],
    ['a function that is named', 'access: { delete: nobody }', 'const nobody = () => false;\n'],
  ])('is refused by %s', (_who, access, before) => {
    expect(collection(`slug: 'visitors', fields: [], ${access}`, before).deletion.verdict).toBe('none');
  });

  it('is allowed to some', () => {
    expect(collection("slug: 'visitors', fields: [], access: { delete: ({ req }) => req.user?.role === 'admin' }").deletion.verdict).toBe('hard');
  });

  it('only marks documents first where there is a trash', () => {
    const store = collection("slug: 'visitors', trash: true, fields: []");
    expect(store.softDelete).toMatchObject({ field: 'deletedAt', automatic: true });
    expect(store.accesses.map(({ verb }) => verb)).toEqual(expect.arrayContaining(['delete', 'soft-delete']));
  });
});

const local: Around = {
  shared: {
    'package.json': '{}',
    'src/collections.ts': `${typed}const nobody = () => false;
export const Visitors: CollectionConfig = { slug: 'visitors', access: { create: nobody, read: nobody, update: nobody, delete: nobody }, fields: [{ name: 'email', type: 'text' }] };
`,
  },
  file: (code) => `import { getPayload, type CollectionAfterDeleteHook, type PayloadRequest } from 'payload';
export type Used = [typeof getPayload, CollectionAfterDeleteHook, PayloadRequest];
${code}
`,
};
const within = (statement: string): string => `export async function act(id: string, config: object, slug: string): Promise<unknown> {\n  const payload = await getPayload({ config });\n  ${statement}\n  return [id, slug];\n}`;

describe('the Local API', () => {
  itDoes(local, [
    ['deletes by id', within("await payload.delete({ collection: 'visitors', id });"), ['delete visitors']],
    ['deletes where', within("await payload.delete({ collection: 'visitors', where: { email: { equals: id } } });"), ['delete visitors']],
    ['creates', within("await payload.create({ collection: 'visitors', data: { email: id } });"), ['create visitors']],
    ['reads', within("await payload.find({ collection: 'visitors' });"), ['read visitors']],
    ['updates', within("await payload.update({ collection: 'visitors', id, data: { email: null } });"), ['update visitors']],
    ['names the collection by a constant', within("const name = 'visitors'; await payload.delete({ collection: name, id });"), ['delete visitors']],
    ['of a request', "export const forget = (req: PayloadRequest, id: string) => req.payload.delete({ collection: 'visitors', id });", ['delete visitors']],
    ['of a hook', "export const hook: CollectionAfterDeleteHook = async ({ req, id }) => { await req.payload.delete({ collection: 'visitors', id }); };", ['delete visitors']],
    ['names the collection by a variable: silent', within('await payload.delete({ collection: slug, id });'), []],
    ['names what is no collection: silent', within("await payload.delete({ collection: 'tickets', id });"), []],
  ]);

  it('purges by age', () => {
    const application = analyzed({
      ...local.shared,
      'src/purge.ts': `import { getPayload } from 'payload';
export async function purge(config: object): Promise<void> {
  const payload = await getPayload({ config });
  await payload.delete({ collection: 'visitors', where: { createdAt: { less_than: new Date(Date.now() - 30 * 86_400_000) } } });
}
`,
    });
    expect(storeOf(application, 'visitors').retention).toMatchObject({ verdict: 'enforced', seconds: 30 * 86_400 });
    expect(effectsIn(application, 'src/purge.ts')).toEqual(['delete visitors']);
  });
});
