import { describe, expect, it } from 'vitest';
import { analyzed, storeOf } from './analyzed.js';

/** An application of a guest house on Express and Mongoose, with what a test adds to it. */
function house(files: Record<string, string>): Record<string, string> {
  return {
    'package.json': '{ "name": "house", "dependencies": { "express": "4" } }',
    'models/guest.js': `const mongoose = require('mongoose');
module.exports = mongoose.model('Guest', new mongoose.Schema({ email: String, name: String, removed: Boolean }));
`,
    'models/stay.js': `const mongoose = require('mongoose');
module.exports = mongoose.model('Stay', new mongoose.Schema({ guestId: String, phone: String }));
`,
    ...files,
  };
}

const deletionOf = (files: Record<string, string>, name = 'Guest'): string => storeOf(analyzed(house(files)), name).deletion.verdict;

describe('a function that is given a model and returns what acts on it', () => {
  it('deletes, where a module is that function', () => {
    expect(deletionOf({
      'crud.js': 'module.exports = (Model) => ({ remove: async (request, response) => { await Model.findByIdAndDelete(request.params.id); response.end(); } });\n',
      'server.js': "const guests = require('./crud')(require('./models/guest'));\nconst app = require('express')();\napp.delete('/:id', guests.remove);\napp.listen(1);\n",
    })).toBe('hard');
  });

  it('deletes, where files import it under names of their own', () => {
    expect(deletionOf({
      'crud.js': 'const build = (Model) => ({ remove: async (request, response) => { await Model.deleteOne({ _id: request.params.id }); response.end(); } });\nmodule.exports = build;\n',
      'routes.js': "const endpoints = require('./crud');\nconst Guest = require('./models/guest');\nconst router = require('express').Router();\nrouter.delete('/:id', endpoints(Guest).remove);\nmodule.exports = router;\n",
      'server.js': "const app = require('express')();\napp.use(require('./routes'));\napp.listen(1);\n",
    })).toBe('hard');
  });

  it('deletes, where it is a default export without a name', () => {
    expect(deletionOf({
      'crud.js': 'export default (Model) => ({ remove: async (request, response) => { await Model.deleteOne({ _id: request.params.id }); response.end(); } });\n',
      'server.js': "import express from 'express';\nimport endpoints from './crud';\nimport Guest from './models/guest';\nconst app = express();\napp.delete('/:id', endpoints(Guest).remove);\napp.listen(1);\n",
    })).toBe('hard');
  });

  it('deletes nothing of a model that it is not given', () => {
    const files = house({
      'crud.js': 'module.exports = (Model) => ({ remove: async (request, response) => { await Model.findByIdAndDelete(request.params.id); response.end(); } });\n',
      'server.js': "const crud = require('./crud');\nconst other = (Model) => Model;\nconst Guest = require('./models/guest');\nconst guests = crud(Guest);\nother(require('./models/stay'));\nconst app = require('express')();\napp.delete('/:id', guests.remove);\napp.listen(1);\n",
    });
    const application = analyzed(files);
    expect([storeOf(application, 'Guest').deletion.verdict, storeOf(application, 'Stay').deletion.verdict]).toEqual(['hard', 'none']);
  });

  it('acts on the model whose name it is given', () => {
    expect(deletionOf({
      'crud.js': "const mongoose = require('mongoose');\nconst remove = require('./remove');\nconst build = (modelName) => {\n  const Model = mongoose.model(modelName);\n  return { remove: (request, response) => remove(Model, request, response) };\n};\nmodule.exports = build;\n",
      'remove.js': 'const remove = async (Model, request, response) => {\n  const updates = { removed: true };\n  await Model.findOneAndUpdate({ _id: request.params.id }, { $set: updates }, { new: true }).exec();\n  response.end();\n};\nmodule.exports = remove;\n',
      'server.js': "const crud = require('./crud');\nrequire('./models/guest');\nconst guests = crud('Guest');\nconst app = require('express')();\napp.delete('/:id', guests.remove);\napp.listen(1);\n",
    })).toBe('soft-only');
  });
});

describe('a class that is given a model', () => {
  it('deletes its records in its methods, without a subclass', () => {
    expect(deletionOf({
      'controller.js': 'class Endpoints {\n  constructor(model) { this.model = model; this.remove = this.remove.bind(this); }\n  async remove(request, response) { await this.model.deleteOne({ _id: request.params.id }); response.end(); }\n}\nmodule.exports = Endpoints;\n',
      'server.js': "const Controller = require('./controller');\nconst guests = new Controller(require('./models/guest'));\nconst app = require('express')();\napp.delete('/:id', guests.remove);\napp.listen(1);\n",
    })).toBe('hard');
  });
});

describe('a function that is given a model of Sequelize', () => {
  it('marks by what it writes, rather than by its options', () => {
    const application = analyzed({
      'package.json': '{ "name": "house", "dependencies": { "sequelize": "6" } }',
      'guest.js': "const { Sequelize, DataTypes } = require('sequelize');\nconst sequelize = new Sequelize('sqlite::memory:');\nmodule.exports = sequelize.define('Guest', { email: DataTypes.STRING, isDeleted: DataTypes.BOOLEAN });\n",
      'leave.js': 'module.exports = (model, id) => model.update({ isDeleted: true }, { where: { id } });\n',
      'server.js': "const leave = require('./leave');\nconst Guest = require('./guest');\nrequire('express')().delete('/:id', async (request, response) => { await leave(Guest, request.params.id); response.end(); }).listen(1);\n",
    });
    expect(storeOf(application, 'Guest').deletion.verdict).toBe('soft-only');
  });
});

describe('a function that only looks a model or table up', () => {
  it('means the model that each call names', () => {
    const application = analyzed(house({
      'erase.js': "const mongoose = require('mongoose');\nfunction modelOf(name) { try { return mongoose.model(name); } catch { return null; } }\nmodule.exports = async (id) => {\n  const Stay = modelOf('Stay');\n  const Guest = modelOf('Guest');\n  if (await Guest.findById(id)) await Stay.deleteMany({ guestId: id });\n};\n",
      'server.js': "const erase = require('./erase');\nrequire('express')().delete('/:id', async (request, response) => { await erase(request.params.id); response.end(); }).listen(1);\n",
    }));
    expect(['Guest', 'Stay'].map((name) => storeOf(application, name).deletion.verdict)).toEqual(['none', 'hard']);
  });

  it('means the table that each call names', () => {
    const application = analyzed({
      'package.json': '{ "name": "house" }', 'schema.sql': 'CREATE TABLE guests (id int, email text);\nCREATE TABLE stays (id int, phone text);\n',
      'server.js': "const knex = require('knex')({ client: 'pg' });\nconst table = (name) => knex(name);\nrequire('express')().delete('/:id', async (request, response) => { await table('stays').where({ id: request.params.id }).del(); response.json(await table('guests').select('*')); }).listen(1);\n",
    });
    expect(['guests', 'stays'].map((name) => storeOf(application, name).deletion.verdict)).toEqual(['none', 'hard']);
  });
});

describe('models in a list of objects', () => {
  it('are all deleted in a loop that takes the objects apart', () => {
    const application = analyzed(house({
      'erase.js': "const Guest = require('./models/guest');\nconst Stay = require('./models/stay');\nconst owned = [{ model: Stay, key: 'guestId' }, { model: Guest, key: '_id' }];\nmodule.exports = async (id) => { for (const { model, key } of owned) await model.deleteMany({ [key]: id }); };\n",
      'server.js': "const erase = require('./erase');\nconst app = require('express')();\napp.delete('/:id', async (request, response) => { await erase(request.params.id); response.end(); });\napp.listen(1);\n",
    }));
    expect(['Guest', 'Stay'].map((name) => storeOf(application, name).deletion.verdict)).toEqual(['hard', 'hard']);
  });
});

describe('a table whose name callers hand in', () => {
  const schema = 'CREATE TABLE guests (id serial PRIMARY KEY, email text, left_at timestamptz);\nCREATE TABLE stays (id serial PRIMARY KEY, guest_id int, phone text);\n';
  const served = (code: string): string => `${code}\nrequire('express')().delete('/:id', async (request, response) => { await leave(request.params.id); response.end(); }).listen(1);\n`;

  it.each([
    ['to a function that runs a statement', "const { Pool } = require('pg');\nconst pool = new Pool();\nasync function drop(table, id) { await pool.query(`DELETE FROM ${table} WHERE id = $1`, [id]); }\nconst leave = (id) => drop('guests', id);"],
    ['to a further function', "const { Pool } = require('pg');\nconst pool = new Pool();\nconst run = (options) => pool.query('DELETE FROM ' + options.table + ' WHERE id = $1', [options.id]);\nconst drop = (table, id) => run({ table, id });\nconst leave = (id) => drop('guests', id);"],
    ['to a function of Knex', "const knex = require('knex')({ client: 'pg' });\nconst drop = (table, id) => knex(table).where('id', id).del();\nconst leave = (id) => drop('guests', id);"],
    ['to one that makes a repository', "const db = require('knex')({ client: 'pg' });\nconst repository = ({ table }) => ({ remove: (id) => db(table).where({ id }).del() });\nconst guests = repository({ table: 'guests' });\nconst leave = (id) => guests.remove(id);"],
  ])('loses rows: %s', (_, code) => {
    const application = analyzed({ 'package.json': '{ "name": "house" }', 'schema.sql': schema, 'server.js': served(code) });
    expect(['guests', 'stays'].map((name) => storeOf(application, name).deletion.verdict)).toEqual(['hard', 'none']);
  });

  it('stands where a caller names it', () => {
    const application = analyzed({
      'package.json': '{ "name": "house", "dependencies": { "knex": "3" } }',
      'repository.js': "module.exports = (db, table) => ({ add: (row) => db(table).insert(row) });\n",
      'server.js': "const knex = require('knex')({ client: 'pg' });\nconst guests = require('./repository')(knex, 'guests');\nrequire('express')().post('/', async (request, response) => { await guests.add({ email: request.body.email }); response.end(); }).listen(1);\n",
    });
    expect(storeOf(application, 'guests').span.file).toBe('server.js');
  });
});
