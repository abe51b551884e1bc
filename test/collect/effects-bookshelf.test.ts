import { describe } from 'vitest';
import { itDoes, itLogs, type Around } from './analyzed.js';

const press: Around = {
  extension: 'js',
  shared: {
    'package.json': '{ "name": "press" }',
    'src/base.js': `const bookshelf = require('bookshelf')(require('knex')({ client: 'pg' }));
bookshelf.Model = bookshelf.Model.extend({ hasTimestamps: true }, { destroy(options) { return this.forge(options).destroy(options); } });
module.exports = bookshelf;
`,
    'src/loose.js': `const create = require('bookshelf');
let loose;
loose = create({});
module.exports = loose;
`,
    'src/reader.js': `const base = require('./base');
const Reader = base.Model.extend({
  tableName: 'readers',
  letters() { return this.hasMany('Letter', 'reader_id'); },
  async leave() { await this.destroy(); },
}, {
  async forget(id) { const found = await this.forge({ id }).fetch(); await found.destroy(); },
  async find(id) { return this.findOne({ id }); },
});
module.exports = { Reader: base.model('Reader', Reader) };
`,
    'src/letter.js': `const base = require('./base');
const Letter = base.Model.extend({ tableName: 'letters', softDelete: true });
module.exports = base.model('Letter', Letter);
`,
    'src/visit.js': `const loose = require('./loose');
const Visit = loose.Model.extend({
  tableName: 'visits',
  end() { return this.destroy(); },
}, {
  finish(id) { return this.forge({ id }).fetch().then((visit) => visit.destroy()); },
});
module.exports = loose.model('Visit', Visit);
`,
    'src/topic.js': `module.exports = (bookshelf) => {
  const Topic = bookshelf.Model.extend({ tableName: 'topics' });
  return bookshelf.model('Topic', Topic);
};
`,
    'src/models.js': `exports.Reader = require('./reader').Reader;
exports.Letter = require('./letter');
exports.Visit = require('./visit');
`,
    'src/orm.js': "const topic = require('./topic');\nmodule.exports = (bookshelf) => ({ Topic: topic(bookshelf) });\n",
    'src/schema.js': "exports.up = (knex) => knex.schema.createTable('readers', (table) => { table.increments('id'); table.string('email'); });\n",
  },
  file: (code) => `const models = require('./models');
const { Reader } = require('./reader');
const Letter = require('./letter');
const Visit = require('./visit');
const base = require('./base');
exports.used = [models, Reader, Letter, Visit, base];
${code}
`,
};
const run = (statement: string): string => `exports.act = async (id, data) => { ${statement} };`;

describe('a model of Bookshelf', () => {
  itDoes(press, [
    ['destroys a new handle', run('await new Reader({ id }).destroy();'), ['delete Reader']],
    ['destroys a forged handle', run('await Reader.forge({ id }).destroy({ require: false });'), ['delete Reader']],
    ['destroys by condition', run("await Reader.where('id', id).destroy();"), ['delete Reader']],
    ['destroys what it fetched', run('const found = await new Reader({ id }).fetch(); await found.destroy();'), ['delete Reader', 'read Reader']],
    ['destroys what it fetched later', run('await Reader.forge({ id }).fetch().then((found) => found.destroy());'), ['delete Reader', 'read Reader']],
    ['destroys each of many', run('const all = await Reader.fetchAll(); for (const one of all.models) await one.destroy();'), ['delete Reader', 'read Reader']],
    ['saves', run('await Reader.forge(data).save({ email: null });'), ['create Reader', 'update Reader']],
    ['deletes by a query', run("await Reader.query().where('id', id).del();"), ['delete Reader']],
    ['has statics of a base model', run('await models.Reader.destroy({ id }); await Reader.findOne({ id });'), ['delete Reader', 'read Reader']],
    ['of the registry', run("await base.model('Reader').forge({ id }).destroy();"), ['delete Reader']],
    ['only marks', run('await Letter.forge({ id }).destroy();'), ['soft-delete Letter']],
    ['removes when told so', run('await Letter.forge({ id }).destroy({ hardDelete: true });'), ['delete Letter']],
    ['gives related records', run("const found = await new Reader({ id }).fetch(); await Promise.all(found.related('letters').map((letter) => letter.destroy({ hardDelete: true })));"), ['delete Letter', 'read Reader']],
    ['is no map', run('new Map().delete(id);'), []],
  ]);
});

describe('a model of Bookshelf without a type', () => {
  itDoes(press, [
    ['destroys a new handle', run('await new Visit({ id }).destroy();'), ['delete Visit']],
    ['destroys by condition', run('await Visit.where({ id }).destroy();'), ['delete Visit']],
    ['destroys what it fetched', run('const found = await Visit.forge({ id }).fetch(); await found.destroy();'), ['delete Visit', 'read Visit']],
    ['is reached through an object of models', run('await models.Visit.destroy({ id });'), ['delete Visit']],
    ['is handed over', `exports.act = ({ models: { Visit: Given } }, id) => Given.forge({ id }).destroy();\nexports.other = (services, id) => services.models.Visit.where({ id }).destroy();`, ['delete Visit']],
    ['is made by a function', "const orm = require('./orm')({});\nexports.act = (id) => orm.Topic.forge({ id }).destroy();", ['delete Topic']],
    ['is nothing without a name', run('await data.thing.destroy();'), []],
  ]);
});

describe('methods of a model of Bookshelf', () => {
  itDoes({ ...press, file: (code) => code }, [
    ['act on the record', "const base = require('./base');\nmodule.exports = base.Model.extend({ tableName: 'stamps', end() { return this.destroy(); } });", ['delete stamps']],
    ['act on the model', "const base = require('./base');\nmodule.exports = base.Model.extend({ tableName: 'covers' }, { async end(id) { const found = await this.forge({ id }).fetch(); await found.destroy(); } });", ['delete covers', 'read covers']],
    ['act on a record without a type', "const loose = require('./loose');\nmodule.exports = loose.Model.extend({ tableName: 'seals', end() { return this.destroy(); } });", ['delete seals']],
    ['act on a model without a type', "const loose = require('./loose');\nmodule.exports = loose.Model.extend({ tableName: 'inks' }, { end(id) { return this.forge({ id }).fetch().then((ink) => ink.destroy()); } });", ['delete inks', 'read inks']],
  ]);
});

describe('records of Bookshelf', () => {
  itLogs(press, [
    ['are known where they are logged', run('const found = await new Reader({ id }).fetch(); console.log(found.toJSON());'), ['Reader.email']],
    ['are known in a collection', run('const all = await Reader.fetchAll(); console.log(all.toJSON());'), ['Reader.email']],
  ]);
});
