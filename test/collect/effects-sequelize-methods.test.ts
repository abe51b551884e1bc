import { describe, expect, it } from 'vitest';
import { analyzed, storeOf } from './analyzed.js';

/** What is known of the deletion of the model `Ticket`, whose definition has these options, beside other files. */
function deletionWith(options: string, files: Record<string, string> = {}): string {
  const application = analyzed({
    'package.json': '{ "name": "ferry", "dependencies": { "sequelize": "3", "express": "4" } }',
    'models/ticket.js': `module.exports = function (sequelize, DataTypes) {\n  return sequelize.define('Ticket', { email: DataTypes.STRING, seat: DataTypes.STRING }, ${options});\n};\n`,
    'models/index.js': "const Sequelize = require('sequelize');\nconst sequelize = new Sequelize('sqlite::memory:');\nmodule.exports = { sequelize, Ticket: sequelize.import('./ticket') };\n",
    'app.js': "const app = require('express')();\nconst { Ticket } = require('./models');\napp.delete('/:email', async (req, res) => { await Ticket.forget(req.params.email); res.end(); });\n",
    ...files,
  });
  return storeOf(application, 'Ticket').deletion.verdict;
}

describe('methods that a definition of Sequelize gives its model', () => {
  it.each([
    ['of the class', '{ classMethods: { forget: function (email) { return this.destroy({ where: { email } }); } } }', 'hard'],
    ['of the class, in a function of its own', '{ classMethods: { forget: function* (email) { const self = this; yield sequelize.transaction(function (t) { return self.destroy({ where: { email }, transaction: t }); }); } } }', 'hard'],
    ['of the class, with another method of it', '{ classMethods: { forget: function (email) { return this.count({ where: { email } }); } } }', 'none'],
    ['of a record', '{ instanceMethods: { forget: function () { return this.destroy(); } } }', 'hard'],
  ])('%s', (_, options, verdict) => {
    expect(deletionWith(options)).toBe(verdict);
  });

  it.each([
    ['on exports', "exports.forget = function* (email) { yield this.destroy({ where: { email } }); };\n", 'hard'],
    ['in an object', "module.exports = { forget(email) { return this.destroy({ where: { email } }); } };\n", 'hard'],
    ['that do something else', "exports.forget = function* (email) { yield this.count({ where: { email } }); };\n", 'none'],
    ['in a helper of its own', "exports.forget = function () {};\nfunction Desk() {}\nexports.desk = new Desk(function () { this.destroy({}); });\n", 'none'],
  ])('from a file that models share, %s', (_, shared, verdict) => {
    expect(deletionWith("{ classMethods: require('./shared') }", { 'models/shared.js': shared })).toBe(verdict);
  });
});
