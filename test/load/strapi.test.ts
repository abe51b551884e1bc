import { describe, expect, it } from 'vitest';
import type { StoreFact } from '../../src/collect/facts.js';
import { readStrapiSchemas } from '../../src/load/strapi/index.js';
import { analyzed, effectsIn, itDoes, storeOf, type Around } from '../collect/analyzed.js';

const visit = {
  kind: 'collectionType', collectionName: 'visits', info: { singularName: 'visit', pluralName: 'visits', displayName: 'Visit' },
  attributes: {
    email: { type: 'email' }, secret: { type: 'string', private: true }, code: { type: 'password' }, note: { type: 'richtext' }, page: { type: 'blocks' }, at: { type: 'datetime' },
    open: { type: 'boolean' }, kind: { type: 'enumeration', enum: ['a'] }, extra: { type: 'json' }, photo: { type: 'media', multiple: true },
    address: { type: 'component', component: 'shared.address' }, contacts: { type: 'component', component: 'shared.contact', repeatable: true },
    zone: { type: 'dynamiczone', components: ['shared.quote'] },
    visitor: { type: 'relation', relation: 'manyToOne', target: 'plugin::users-permissions.user', inversedBy: 'visits' },
    guides: { type: 'relation', relation: 'oneToMany', target: 'api::guide.guide', mappedBy: 'visit' },
  },
};
const user = { kind: 'collectionType', collectionName: 'up_users', info: { singularName: 'user' }, attributes: { username: { type: 'string' }, email: { type: 'email' }, password: { type: 'password', private: true } } };

const files = {
  'src/api/visit/content-types/visit/schema.json': JSON.stringify(visit, null, 2),
  'src/extensions/users-permissions/content-types/user/schema.json': JSON.stringify(user, null, 2),
  'src/components/shared/address.json': JSON.stringify({ attributes: { street: { type: 'string' }, self: { type: 'component', component: 'shared.address' } } }),
  'src/components/shared/contact.json': JSON.stringify({ attributes: { phone: { type: 'string' } } }),
  'src/components/shared/quote.json': JSON.stringify({ attributes: { author: { type: 'string' } } }),
  'src/api/visit/documentation/1.0.0/visit.json': '{ "attributes": {} }',
};

function read(texts: Record<string, string>): ReturnType<typeof readStrapiSchemas> {
  return readStrapiSchemas(Object.keys(texts), (file) => texts[file]);
}

function visitStore(): StoreFact {
  const store = read(files).stores.find(({ name }) => name === 'visit');
  if (store === undefined) throw new Error('no visit');
  return store;
}

describe('a content type of Strapi', () => {
  it('is a store with its place and further names', () => {
    expect(read(files).stores.map(({ id }) => id)).toEqual(['src/api/visit/content-types/visit/schema.json#visit', 'src/extensions/users-permissions/content-types/user/schema.json#user']);
    expect(visitStore()).toMatchObject({ kind: 'strapi', aliases: ['api::visit.visit', 'visits', 'Visit'], span: { line: 1, column: 1 } });
    expect(read(files).stores[1]?.aliases).toEqual(['plugin::users-permissions.user', 'up_users']);
  });

  it('has fields with types, parts of components under dotted names', () => {
    const fields = visitStore().fields.filter(({ name }) => !name.startsWith('address.self.'));
    expect(Object.fromEntries(fields.map(({ name, type, list, hidden }) => [name, `${type}${list ? '[]' : ''}${hidden ? ' hidden' : ''}`]))).toEqual({
      email: 'string', secret: 'string hidden', code: 'string hidden', note: 'string', page: 'object', at: 'date', open: 'boolean', kind: 'enum', extra: 'json', photo: 'string[]',
      'address.street': 'string', 'contacts.phone': 'string[]', 'zone.author': 'string[]', visitor: 'string', guides: 'relation[]',
    });
    expect(fields.find(({ name }) => name === 'email')?.span).toMatchObject({ file: 'src/api/visit/content-types/visit/schema.json', line: 10 });
    expect(fields.find(({ name }) => name === 'contacts.phone')?.span.file).toBe('src/components/shared/contact.json');
  });

  it('refers to the types whose keys it holds', () => {
    expect(visitStore().relations).toMatchObject([{ name: 'visitor', target: { kind: 'strapi', name: 'plugin::users-permissions.user' }, onDelete: 'set-null' }]);
  });

  it('is none where it is a single document', () => {
    expect(read({ 'src/api/home/content-types/home/schema.json': JSON.stringify({ ...visit, kind: 'singleType' }) }).stores).toEqual([]);
  });

  it('is noted where it is broken, and others are read', () => {
    const { stores, notes } = read({ ...files, 'src/api/a/content-types/a/schema.json': '{ "info": ', 'src/api/b/content-types/b/schema.json': '[]', 'src/api/c/content-types/c/schema.json': '' });
    expect(stores).toHaveLength(2);
    expect(notes[0]).toMatchObject({ file: 'src/api/a/content-types/a/schema.json', line: 1 });
  });

  it('is read from the folder of an application, with what the admin panel does to it', () => {
    const application = analyzed({ 'package.json': '{}', 'src/index.js': 'module.exports = {};', ...files });
    expect(storeOf(application, 'visit').deletion).toMatchObject({ verdict: 'hard', evidence: [{ file: 'src/api/visit/content-types/visit/schema.json', line: 1 }] });
    expect(storeOf(application, 'user').survivors.map(({ store }) => store)).toEqual(['src/api/visit/content-types/visit/schema.json#visit']);
  });
});

const strapi: Around = {
  shared: { 'package.json': '{}', ...files },
  file: (code) => `import { factories, type Core } from '@strapi/strapi';\nexport const used: [typeof factories, Core.Strapi | undefined] = [factories, undefined];\n${code}\n`,
};

describe('code of a Strapi application', () => {
  itDoes(strapi, [
    ['deletes through the Query Engine', "export const act = (id: number) => strapi.db.query('api::visit.visit').delete({ where: { id } });", ['delete visit']],
    ['deletes through the Entity Service', "export const act = (id: number) => strapi.entityService.delete('api::visit.visit', id);", ['delete visit']],
    ['deletes through the Document Service', "export const act = (documentId: string) => strapi.documents('plugin::users-permissions.user').delete({ documentId });", ['delete user']],
    ['reads in a controller', "export default factories.createCoreController('api::visit.visit', ({ strapi }) => ({ find: () => strapi.db.query('api::visit.visit').findMany() }));", ['read visit']],
    ['deletes through a framework without a type', "export const act = ({ strapi }: any, id: number) => strapi.db.query('api::visit.visit').delete({ where: { id } });", ['delete visit']],
    ['deletes through an untyped Entity Service', "export const act = (given: any, id: number) => given.entityService.delete('api::visit.visit', id);", ['delete visit']],
    ['creates in a task without types', "export const act = ({ strapi }: any) => strapi.documents('api::visit.visit').create({ data: {} });", ['create visit']],
    ['deletes what is no content type: silent', "export const act = ({ strapi }: any, id: number) => strapi.db.query('api::other.other').delete({ where: { id } });", []],
    ['deletes from a map: silent', "export const act = (seen: any) => seen.get('visit').delete('visit');", []],
  ]);

  it('purges by age', () => {
    const application = analyzed({
      ...strapi.shared,
      'config/cron-tasks.js': "module.exports = { '0 1 * * *': async ({ strapi }) => { await strapi.db.query('api::visit.visit').deleteMany({ where: { createdAt: { $lt: new Date(Date.now() - 86400000) } } }); } };\n",
    });
    expect(effectsIn(application, 'config/cron-tasks.js')).toEqual(['delete visit']);
    expect(storeOf(application, 'visit').retention).toMatchObject({ verdict: 'enforced', seconds: 86_400 });
  });
});
