import { describe, expect, it } from 'vitest';
import { accessesIn, analyzed, effectsIn, itDoes, storeOf } from './analyzed.js';

const models = `
  import { DataTypes, Model, Sequelize, type ModelStatic } from 'sequelize';
  export const sequelize = new Sequelize('sqlite::memory:');
  export abstract class Base extends Model {
    static async wipe() { await this.destroy({ where: {} }); }
    static async wipeForGood() { await this.destroy({ where: {}, force: true }); }
    async leave() { await this.destroy(); }
  }
  export class Reader extends Base { declare email: string; declare note: string | null; }
  Reader.init({ email: DataTypes.STRING, note: DataTypes.TEXT }, { sequelize, paranoid: true });
  export class Loan extends Base { declare place: string; }
  Loan.init({ place: DataTypes.STRING }, { sequelize });
  export const Shelf = sequelize.define('Shelf', { owner: DataTypes.STRING });
  export class ShelfLabel extends Model { declare text: string; }
  ShelfLabel.init({ text: DataTypes.STRING }, { sequelize });
  export class Notice extends Model { static readonly tableName = 'OldNotices'; declare text: string; }
  Notice.init({ text: DataTypes.STRING }, { sequelize });
`;

describe('effects on Sequelize models', () => {
  itDoes({ shared: { 'src/models.ts': models }, file: (code) => `import { Loan, Reader, Shelf, sequelize } from './models';\nimport type { ModelStatic, Model } from 'sequelize';\n${code}` }, [
    ['all verbs', 'export const f = async () => { await Loan.create({}); await Loan.findAll(); await Loan.update({}, { where: {} }); await Loan.destroy({ where: {} }); };',
      ['create Loan', 'delete Loan', 'read Loan', 'update Loan']],
    ['records that were found', 'export const f = async () => { const loan = await Loan.findByPk(1); await loan?.destroy(); };', ['delete Loan', 'read Loan']],
    ['records in pages', 'export const f = async () => { const { rows } = await Loan.findAndCountAll(); for (const loan of rows) await loan.destroy(); };', ['delete Loan', 'read Loan']],
    ['paranoid models only mark', 'export const f = async () => { await Reader.destroy({ where: {} }); };', ['soft-delete Reader']],
    ['unless they are forced', 'export const f = async () => { await Reader.destroy({ where: {}, force: true }); };', ['delete Reader']],
    ['records of paranoid models', 'export const f = async (reader: Reader, force: boolean) => { await reader.destroy(); await reader.destroy({ force }); };', ['delete Reader', 'soft-delete Reader']],
    ['defined models', "export const f = async () => { const [shelf] = await Shelf.findOrCreate({ where: { owner: 'a' } }); await shelf.destroy(); };", ['create Shelf', 'delete Shelf', 'read Shelf']],
    ['models by name', "export const f = async () => { await sequelize.models.Shelf.destroy({ where: {} }); await sequelize.model('Loan').truncate(); };", ['delete Loan', 'delete Shelf']],
    ['scopes', "export const f = async () => { await Loan.scope('old').destroy({ where: {} }); await Reader.unscoped().findAll(); };", ['delete Loan', 'read Reader']],
    ['base classes that mark', 'export const f = async (reader: Reader) => { await Reader.wipe(); await reader.leave(); };', ['soft-delete Reader']],
    ['base classes that remove', 'export const f = async () => { await Reader.wipeForGood(); await Loan.wipe(); };', ['delete Loan', 'delete Reader']],
    ['models that are passed', 'const wipe = (model: ModelStatic<Model>) => model.destroy({ where: {} });\nexport const f = () => wipe(Loan);', ['delete Loan']],
    ['transactions', 'export const f = () => sequelize.transaction(async (transaction) => { await Loan.destroy({ where: {}, transaction }); });', ['delete Loan']],
    ['restoring', 'export const f = () => Reader.restore({ where: {} });', ['update Reader']],
    ['statements on the table that a model has by default', "export const f = () => sequelize.query('DELETE FROM \"ShelfLabels\" WHERE id = 1');", ['delete ShelfLabel']],
    ['statements on the table that a class names', "export const f = () => sequelize.query('DELETE FROM \"OldNotices\" WHERE id = 1');", ['delete Notice']],
    ['other things with the same methods', 'export const f = (socket: { destroy(): void }, cache: Map<string, Loan>) => { socket.destroy(); cache.delete("a"); };', []],
  ]);
});

describe('plain JavaScript', () => {
  const shared = {
    'models/index.js': "const fs = require('fs');\nconst Sequelize = require('sequelize');\nconst db = {};\nconst sequelize = new Sequelize('x');\nfs.readdirSync(__dirname).forEach((file) => {\n  const model = require('./' + file)(sequelize, Sequelize.DataTypes);\n  db[model.name] = model;\n});\ndb.sequelize = sequelize;\nmodule.exports = db;",
    'models/reader.js': "module.exports = (sequelize, DataTypes) => {\n  const Reader = sequelize.define('Reader', { email: DataTypes.STRING });\n  Reader.associate = (models) => { Reader.hasMany(models.Loan, { as: 'loans' }); };\n  Reader.prototype.leave = function () { return this.destroy(); };\n  Reader.purge = function () { return this.destroy({ where: {} }); };\n  return Reader;\n};",
    'models/loan.js': "module.exports = function (sequelize, DataTypes) {\n  return sequelize.define('Loan', { place: DataTypes.STRING }, { paranoid: true });\n};",
  };
  itDoes({ shared, file: (code) => code, extension: 'js' }, [
    ['models of a folder', "const db = require('../models');\nexports.f = async () => { const reader = await db.Reader.findOne(); await reader.destroy(); };", ['delete Reader', 'read Reader']],
    ['records that are searched from the end', "const { Reader } = require('../models');\nexports.f = async () => { (await Reader.findAll()).findLast((reader) => reader.destroy()); };", ['delete Reader', 'read Reader']],
    ['models that are taken out', "const { Loan, Reader } = require('../models');\nexports.f = async () => { await Loan.destroy({ where: {} }); (await Reader.findAll()).forEach((reader) => reader.destroy()); };", ['delete Reader', 'read Reader', 'soft-delete Loan']],
    ['models on a request', 'exports.f = async (req) => { const { Reader } = req.models; const reader = await Reader.findByPk(1); await reader.destroy(); };', ['delete Reader', 'read Reader']],
    ['models of a class that is given them', 'class Readers { constructor(db) { this.db = db; } async remove(id) { await this.db.Reader.destroy({ where: { id } }); } }\nexports.Readers = Readers;', ['delete Reader']],
    ['models in the parameters of a resolver', 'exports.resolve = async (_, { id }, { models }) => { await models.Loan.destroy({ where: { id }, force: true }); };', ['delete Loan']],
    ['records behind then', "const db = require('../models');\nexports.f = () => db.Reader.findByPk(1).then((reader) => reader.destroy());", ['delete Reader', 'read Reader']],
    ['related records', "const db = require('../models');\nexports.f = async () => { const reader = await db.Reader.findByPk(1); const loans = await reader.getLoans(); for (const loan of loans) await loan.destroy({ force: true }); await reader.createLoan({ place: 'a' }); };",
      ['create Loan', 'delete Loan', 'read Loan', 'read Reader']],
    ['what an earlier handler put into an object', "const db = require('../models');\nexports.find = async (req, res, next) => { const reader = await db.Reader.findByPk(1); req.locals = { reader }; next(); };\nexports.remove = (req) => { const { reader } = req.locals; return reader.destroy(); };", ['delete Reader', 'read Reader']],
    ['what an earlier handler put into another object: nothing', "const db = require('../models');\nexports.find = async (req, res, next) => { const reader = await db.Reader.findByPk(1); req.locals = { reader }; next(); };\nexports.remove = (req) => { const { reader } = req.params; return reader.destroy(); };", ['read Reader']],
    ['what an earlier handler found', "const db = require('../models');\nexports.list = async (req) => { req.found = await db.Reader.findAll(); };\nexports.find = (req, res, next) => db.Reader.findByPk(1).then((found) => { req.found = found; next(); });\nexports.remove = (req) => { const reader = req.found; return reader.destroy(); };", ['delete Reader', 'read Reader']],
    ['unless handlers found different things', "const db = require('../models');\nexports.find = async (req) => { req.either = await db.Reader.findOne(); req.either = await db.Loan.findOne(); };\nexports.remove = (req) => req.either.destroy();", ['read Loan', 'read Reader']],
    ['unknown members of unknown objects', 'exports.f = (models, cache) => { models.Other.destroy(); cache.Reader.destroy(); };', []],
  ]);

  it('has methods of records and models', () => {
    expect(effectsIn(analyzed({ ...shared }), 'models/reader.js')).toEqual(['delete Reader']);
    expect(accessesIn(analyzed({ ...shared }), 'models/reader.js')).toHaveLength(2);
  });

  it('imports models one by one', () => {
    const application = analyzed({
      ...shared,
      'database.js': "const Sequelize = require('sequelize');\nconst sequelize = new Sequelize('x');\nconst models = { Reader: sequelize.import('./models/reader'), Loan: sequelize.import('./models/loan') };\nmodule.exports = models;",
      'app.js': "const { Reader } = require('./database');\nexports.f = async () => { await Reader.destroy({ where: {} }); };",
    });
    expect(effectsIn(application, 'app.js')).toEqual(['delete Reader']);
  });
});

describe('models that a loader puts into a module by name', () => {
  const opening = "const fs = require('fs');\nconst { Sequelize, DataTypes } = require('sequelize');\nconst sequelize = new Sequelize('x');\n";
  const loop = (put: string): string => `${opening}for (const file of fs.readdirSync(__dirname)) {\n  const model = require('./' + file)(sequelize, DataTypes);\n  ${put}\n}`;
  const shared = {
    'models/loan_slip.js': "module.exports = (sequelize, DataTypes) => sequelize.define('loan_slip', { place: DataTypes.STRING });",
    'models/visitor.js': "module.exports = (sequelize, DataTypes) => sequelize.define('guests', { email: DataTypes.STRING });",
    'models/two.js': "exports.make = (sequelize, DataTypes) => [sequelize.define('First', { a: DataTypes.STRING }), sequelize.define('Second', { b: DataTypes.STRING })];",
  };
  const removing = (from: string): string => `${from}\nexports.f = async () => { const slip = await LoanSlip.findByPk(1); await slip.destroy(); };`;
  it.each([
    ['its exports, one by one', 'js', { 'models/index.js': loop('module.exports[nameOf(model)] = model;') }, "const { LoanSlip } = require('./models');"],
    ['what it exports, all together', 'js', { 'models/index.js': `${loop('made[nameOf(model)] = model;')}\nconst bag = {};\nObject.assign(bag, made);\nmodule.exports = bag;` }, "const { LoanSlip } = require('./models');"],
    ['an object of another module', 'js', { 'models/registry.js': 'module.exports = {};', 'models/index.js': `const registry = require('./registry');\n${loop('registry[nameOf(model)] = model;')}` }, "const { LoanSlip } = require('./models/registry');"],
    ['what a spread object exports', 'js', { 'models/index.js': `${opening}const made = fs.readdirSync(__dirname).reduce((all, file) => ({ ...all, [file]: require('./' + file)(sequelize, DataTypes) }), {});\nmodule.exports = { ...made, sequelize };` }, "const { LoanSlip } = require('./models');"],
    ['an object that is called otherwise', 'js', { 'models/index.js': `${loop('tables[nameOf(model)] = model;')}\nmodule.exports = tables;` }, "const tables = require('./models');\nconst LoanSlip = tables.LoanSlip;"],
    ['the default export', 'js', { 'models/index.js': "import fs from 'fs';\nconst tables = {};\nfor (const file of fs.readdirSync('.')) { const { default: make } = await import('./' + file); tables[file] = make(); }\nexport default tables;" }, "import tables from './models/index.js';\nconst { LoanSlip } = tables;"],
    ['names that a module does not declare', 'js', { 'models/index.js': loop('module.exports[nameOf(model)] = model;') }, "import { LoanSlip } from './models';"],
    ['a dictionary, taken by require in TypeScript', 'ts', { 'models/index.ts': 'const db: Record<string, any> = {};\nexport = db;' }, "const { LoanSlip } = require('./models');"],
  ])('are found in %s', (_where, extension, files, from) => {
    const application = analyzed({ ...shared, ...files, [`app.${extension}`]: removing(from) });
    expect(effectsIn(application, `app.${extension}`)).toEqual(['delete loan_slip', 'read loan_slip']);
  });

  it.each([
    ['the file of a model that is called otherwise', "const { Visitor } = require('./models');\nexports.f = () => Visitor.destroy({ where: {} });", ['delete guests']],
    ['nothing of a file with several', "const { Two } = require('./models');\nexports.f = () => Two.destroy({ where: {} });", []],
    ['nothing of a package', "const { LoanSlip } = require('printers/models');\nexports.f = () => LoanSlip.destroy();", []],
    ['nothing of a module elsewhere', "const { LoanSlip } = require('./printer');\nexports.f = () => LoanSlip.destroy();", []],
  ])('may go by %s', (_name, code, expected) => {
    const application = analyzed({ ...shared, 'models/index.js': loop('module.exports[nameOf(model)] = model;'), 'printer.js': "const { LoanSlip } = require('printers');\nmodule.exports = { LoanSlip };", 'app.js': code });
    expect(effectsIn(application, 'app.js')).toEqual(expected);
  });
});

describe('hooks', () => {
  it('are code that deletes', () => {
    const application = analyzed({
      'src/models.ts': `${models}\nReader.addHook('beforeDestroy', async (reader: Reader) => { await Loan.destroy({ where: { readerId: reader.id } }); });`,
      'src/shelf.ts': "import { DataTypes } from 'sequelize';\nimport { Loan, sequelize } from './models';\nexport const Box = sequelize.define('Box', { a: DataTypes.STRING }, { hooks: { afterDestroy: async (box) => { await box.update({ a: null }); await Loan.truncate(); } } });",
    });
    expect(storeOf(application, 'Loan').deletion.verdict).toBe('hard');
    expect(effectsIn(application, 'src/shelf.ts')).toEqual(['delete Loan', 'update Box']);
  });
});

describe('a connection that settings in JSON describe', () => {
  const bakery = (files: Record<string, string>): string[] => analyzed({
    'package.json': '{ "name": "bakery" }',
    'models/index.js': "const { Sequelize } = require('sequelize');\nconst settings = require('config').get('database');\nmodule.exports = new Sequelize(settings.url, settings.options);\n",
    'models/customer.js': "module.exports = (sequelize, DataTypes) => sequelize.define('Customer', { email: DataTypes.STRING });\n",
    'models/order.js': "module.exports = (sequelize, DataTypes) => sequelize.define('Order', { notes: DataTypes.STRING }, { paranoid: false });\n",
    'routes.js': "const { Customer, Order } = require('./models');\nexports.leave = async (id) => { await Customer.destroy({ where: { id } }); await Order.destroy({ where: { id } }); };\n",
    ...files,
  }).stores.map(({ name, deletion }) => `${name} ${deletion.verdict}`).sort();
  const options = (define: string): string => `{ "database": { "options": { "dialect": "postgres", "define": ${define} } } }`;

  it('gives its models their defaults', () => {
    expect(bakery({ 'config/default.json': options('{ "paranoid": true }') })).toEqual(['Customer soft-only', 'Order hard']);
  });

  it('gives them those of an environment, as the tool of Sequelize keeps them', () => {
    expect(bakery({ 'config/config.json': '{ "test": { "dialect": "sqlite" }, "production": { "dialect": "postgres", "define": { "paranoid": true } } }' })).toEqual(['Customer soft-only', 'Order hard']);
  });

  it('gives none where settings disagree', () => {
    expect(bakery({ 'config/default.json': options('{ "paranoid": true }'), 'config/production.json': options('{ "paranoid": false }') })).toEqual(['Customer hard', 'Order hard']);
  });

  it('gives none where the code says them itself', () => {
    const index = "const { Sequelize } = require('sequelize');\nmodule.exports = new Sequelize('x', { define: { timestamps: true } });\n";
    expect(bakery({ 'config/default.json': options('{ "paranoid": true }'), 'models/index.js': index })).toEqual(['Customer hard', 'Order hard']);
  });

  it('is none where the file describes something else, or is broken', () => {
    expect(bakery({ 'config/default.json': '{ "define": { "paranoid": true } }', 'config/other.json': '{ "dialect": "x", "define": ' })).toEqual(['Customer hard', 'Order hard']);
  });
});
