import { describe, expect, it } from 'vitest';
import { analyzed, storeOf } from '../collect/analyzed.js';

const purge = "SELECT cron.schedule('nightly', '0 3 * * *', $$DELETE FROM visits WHERE seen_at < now() - interval '30 days'$$);";
const visits = 'CREATE TABLE visits (id serial primary key, ip text, seen_at timestamptz DEFAULT now());';
const server = "const { Pool } = require('pg');\nconst pool = new Pool();\nrequire('express')().post('/', async (request, response) => { await pool.query('INSERT INTO visits (ip) VALUES ($1)', [request.ip]); response.end(); }).listen(1);\n";

/** Verdicts of visits, where a migration says more. */
function verdictsWith(files: Record<string, string>): string[] {
  const { retention, deletion } = storeOf(analyzed({ 'package.json': '{ "name": "museum" }', 'server.js': server, ...files }), 'visits');
  return [retention.verdict, deletion.verdict];
}

describe('what a migration installs in the database', () => {
  it.each([
    ['a schedule in SQL', { 'migrations/1.sql': `${visits}\n${purge}\n` }],
    ['a schedule in a statement of code', { 'migrations/1.js': `exports.up = (pgm) => {\n  pgm.sql(\`${visits}\`);\n  pgm.sql(\`${purge}\`);\n};\n` }],
    ['a trigger', { 'migrations/1.sql': `${visits}\nCREATE FUNCTION trim_visits() RETURNS trigger AS $$ BEGIN DELETE FROM visits WHERE seen_at < now() - interval '30 days'; RETURN NEW; END; $$ LANGUAGE plpgsql;\nCREATE TRIGGER trimming AFTER INSERT ON visits EXECUTE FUNCTION trim_visits();\n` }],
  ])('deletes again and again: %s', (_, files) => {
    expect(verdictsWith(files)).toEqual(['enforced', 'hard']);
  });

  it('is more than what a step of a migration deletes that a timer seems to run by its name', () => {
    const application = analyzed({
      'package.json': '{ "name": "museum" }',
      'models.js': "const { Sequelize, DataTypes } = require('sequelize');\nconst sequelize = new Sequelize('');\nexports.Guest = sequelize.define('Guest', { email: DataTypes.STRING });\n",
      'migrations/2.js': "const models = require('../models');\nmodule.exports = { up: async function () { await models.Guest.destroy({ where: { email: null } }); } };\n",
      'timer.js': "const steps = require('./steps');\nfunction check() { steps.up(); }\nsetInterval(function () { check(); }, 1000);\n",
    });
    expect(storeOf(application, 'Guest').deletion.verdict).toBe('none');
  });

  it('is more than what a migration deletes once', () => {
    expect(verdictsWith({ 'migrations/1.sql': `${visits}\nDELETE FROM visits WHERE ip IS NULL;\n`, 'migrations/2.js': "exports.up = (pgm) => pgm.sql('DELETE FROM visits WHERE ip IS NULL');\n" })).toEqual(['none', 'none']);
  });
});
