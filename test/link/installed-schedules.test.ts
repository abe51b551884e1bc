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

  it('is more than what a step of a migration is called after', () => {
    const step = "const { Pool } = require('pg');\nconst pool = new Pool();\nexports.up = async function () { await cleanup(); };\nasync function cleanup() { await pool.query('DELETE FROM visits WHERE ip IS NULL'); setTimeout(cleanup, 1000); }\n";
    expect(verdictsWith({ 'migrations/1.sql': `${visits}\n`, 'migrations/2.js': step })).toEqual(['none', 'none']);
  });

  it('is more than what a migration deletes once', () => {
    expect(verdictsWith({ 'migrations/1.sql': `${visits}\nDELETE FROM visits WHERE ip IS NULL;\n`, 'migrations/2.js': "exports.up = (pgm) => pgm.sql('DELETE FROM visits WHERE ip IS NULL');\n" })).toEqual(['none', 'none']);
  });
});
