import { describe, expect, it } from 'vitest';
import { analyzed, lazily, storeOf } from '../analyzed.js';

const application = lazily(() => analyzed({
  'package.json': '{ "name": "press", "dependencies": { "bookshelf-relations": "^2.0.0" } }',
  'src/base.js': `const bookshelf = require('bookshelf')(require('./knex'));
bookshelf.plugin('bookshelf-relations');
bookshelf.plugin(require('bookshelf-cascade-delete'));
bookshelf.Model = bookshelf.Model.extend({ hasTimestamps: true }, { findOne(data) { return this.forge(data).fetch(); } });
module.exports = bookshelf;
`,
  'src/reader.js': `const base = require('./base');
/** @lethe retention 2y */
const Reader = base.Model.extend({
  tableName: 'readers',
  hidden: ['password'],
  relationships: ['letters', 'visits'],
  relationshipConfig: { visits: { destroyRelated: false } },
  letters() { return this.hasMany('Letter', 'reader_id').query('orderBy', 'id'); },
  visits: function visits() { return this.hasMany('Visit'); },
  topics() { return this.belongsToMany('Topic', 'readers_topics', 'reader_id', 'topic_id'); },
});
module.exports = { Reader: base.model('Reader', Reader) };
`,
  'src/letter.js': `const base = require('./base');
const TABLES = { letters: 'letters' };
const Letter = base.Model.extend({
  tableName: TABLES.letters,
  softDelete: true,
  reader() { return this.belongsTo('Reader', 'reader_id'); },
  stamps() { return this.hasMany('Stamp').through('Envelope'); },
}, { dependents: ['envelopes'] });
module.exports = base.model('Letter', Letter);
`,
  'src/visit.js': `const base = require('./base');
module.exports = base.model('Visit', { tableName: 'press.visits', soft: ['gone_at'] });
`,
  'src/factory.js': `module.exports = function topic(bookshelf) {
  const Topic = bookshelf.Model.extend({ get tableName() { return 'topics'; } });
  return bookshelf.model('Topic', Topic);
};
`,
  'src/classes.ts': `import bookshelf from './base';
export class Issue extends bookshelf.Model {
  get tableName() { return 'issues'; }
  static dependents = ['pages'];
  pages() { return this.hasMany(Page); }
}
export class Page extends bookshelf.Model {
  tableName = 'pages';
  issue() { return this.belongsTo(Issue); }
}
export class Note { get tableName() { return 'notes'; } }
`,
  'src/models/Parcel.js': `module.exports = base.Model.extend(Object.assign({
  tableName: 'parcels',
  topics() { return this.belongsTo(Topic); },
}, Settings), { find(id) { return this.where({ id }).fetch(); } });
`,
  'src/models/Stamp.js': `export default base.Model.extend(_.merge({ tableName: 'stamps' }, Settings, { printed: true }));
`,
  'src/schema.js': `exports.up = (knex) => knex.schema.createTable('readers', (table) => {
  table.increments('id');
  table.string('email').notNullable();
  table.string('password');
}).createTable('letters', (table) => {
  table.increments('id');
  table.integer('reader_id').references('id').inTable('readers').onDelete('SET NULL');
  table.text('body');
});
`,
}));

const relationsOf = (name: string): unknown[] => storeOf(application(), name).relations.map((relation) => [relation.name, relation.target.name, relation.onDelete, relation.foreignKeys]);

describe('models of Bookshelf', () => {
  it('are objects given to extend or to the registry, and classes; bases and other classes are none', () => {
    expect(application().stores.map(({ name, kind, aliases }) => [name, kind, aliases.filter((alias) => !alias.includes('@'))])).toEqual([
      ['Issue', 'bookshelf', ['issues']], ['Page', 'bookshelf', ['pages']], ['Topic', 'bookshelf', ['topics']], ['Letter', 'bookshelf', ['letters']],
      ['Parcel', 'bookshelf', ['parcels']], ['Stamp', 'bookshelf', ['stamps']],
      ['Reader', 'bookshelf', ['readers']], ['Visit', 'bookshelf', ['press.visits', 'visits']],
    ]);
  });

  it('stand at their declaration, with its annotations', () => {
    expect(storeOf(application(), 'Reader')).toMatchObject({ id: 'src/reader.js#Reader', span: { line: 3, column: 1 }, annotations: [{ name: 'retention', value: '2y' }] });
    expect(storeOf(application(), 'Issue').span).toMatchObject({ line: 2, column: 1 });
  });

  it('have the columns of the database, and none where they are not known', () => {
    expect(storeOf(application(), 'Reader').fields.map(({ name, type, hidden }) => [name, type, hidden])).toEqual([
      ['letters', 'relation', false], ['visits', 'relation', false], ['topics', 'relation', false], ['password', 'unknown', true], ['id', 'number', false], ['email', 'string', false],
    ]);
    expect(storeOf(application(), 'Visit').fields).toEqual([]);
  });

  it('mark deleted records where a plug-in does', () => {
    expect(storeOf(application(), 'Letter').softDelete).toMatchObject({ field: 'deleted_at', automatic: true });
    expect(storeOf(application(), 'Visit').softDelete).toMatchObject({ field: 'gone_at', automatic: true });
    expect(storeOf(application(), 'Reader').softDelete).toBeUndefined();
  });
});

describe('relations of Bookshelf', () => {
  it('go with their parent where a plug-in says so, else as the database has it', () => {
    expect(relationsOf('Letter')).toEqual([['reader', 'Reader', 'cascade', ['reader_id']]]);
    expect(relationsOf('Visit')).toEqual([['visits', 'Reader', 'no-action', ['reader_id']]]);
    expect(relationsOf('Page')).toEqual([['issue', 'Issue', 'cascade', ['issue_id']]]);
    expect(relationsOf('Reader')).toEqual([]);
  });
});
