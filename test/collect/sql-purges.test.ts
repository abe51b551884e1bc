import { describe, expect, it } from 'vitest';
import { analyzed, storeOf } from './analyzed.js';

const table = 'CREATE TABLE visits (id INTEGER PRIMARY KEY, email TEXT, created_at TIMESTAMP, expires_at BIGINT);';

/** What sets a driver up, and how it purges visits that are older than a deadline. */
const purges: [way: string, setUp: string, purge: string][] = [
  ['libsql', "import { createClient } from '@libsql/client'; const client = createClient({ url: 'x' });", "await client.execute({ sql: 'DELETE FROM visits WHERE created_at < ?', args: [cutoff] });"],
  ['libsql named', "import { createClient } from '@libsql/client'; const client = createClient({ url: 'x' });", "await client.execute({ sql: 'DELETE FROM visits WHERE created_at < :cutoff', args: { cutoff } });"],
  ['libsql batch', "import { createClient } from '@libsql/client'; const client = createClient({ url: 'x' });", "await client.batch([{ sql: 'DELETE FROM visits WHERE created_at < ?', args: [cutoff] }], 'write');"],
  ['libsql iso', "import { createClient } from '@libsql/client'; const client = createClient({ url: 'x' });", "await client.execute('DELETE FROM visits WHERE created_at < ?', [cutoff.toISOString()]);"],
  ['better-sqlite3', "import Database from 'better-sqlite3'; const db = new Database('x');", "db.prepare('DELETE FROM visits WHERE created_at < ?').run(cutoff.toISOString());"],
  ['better-sqlite3 named', "import Database from 'better-sqlite3'; const db = new Database('x');", "db.prepare('DELETE FROM visits WHERE created_at < @cutoff').run({ cutoff: cutoff.getTime() });"],
  ['better-sqlite3 held', "import Database from 'better-sqlite3'; const db = new Database('x'); const purge = db.prepare('DELETE FROM visits WHERE created_at < ?');", 'purge.run(cutoff.getTime());'],
  ['mysql2', "import mysql from 'mysql2/promise'; const pool = mysql.createPool({});", "await pool.execute('DELETE FROM visits WHERE created_at < ?', [cutoff]);"],
  ['mysql2 named', "import mysql from 'mysql2/promise'; const pool = mysql.createPool({ namedPlaceholders: true });", "await pool.query({ sql: 'DELETE FROM visits WHERE created_at < :cutoff', values: { cutoff } });"],
  ['postgres', "import postgres from 'postgres'; const sql = postgres();", 'await sql`DELETE FROM visits WHERE created_at < ${cutoff}`;'],
  ['pg object', "import { Pool } from 'pg'; const pool = new Pool();", "await pool.query({ text: 'DELETE FROM visits WHERE created_at < $1', values: [cutoff] });"],
  ['pg name', "import { Pool } from 'pg'; const pool = new Pool(); const statement = 'DELETE FROM visits WHERE created_at < $1';", 'await pool.query(statement, [cutoff]);'],
  ['d1', 'declare const env: { DB: D1Database };', "await env.DB.prepare('DELETE FROM visits WHERE created_at < ?').bind(cutoff.toISOString()).run();"],
  ['d1 unix', 'declare const env: { DB: D1Database };', "await env.DB.prepare('DELETE FROM visits WHERE expires_at < ?1').bind(Math.floor(Date.now() / 1000)).run();"],
  ['bun', "import { Database } from 'bun:sqlite'; const db = new Database('x');", "db.query('DELETE FROM visits WHERE created_at < $cutoff').run({ $cutoff: cutoff.toISOString() });"],
  ['node sqlite', "import { DatabaseSync } from 'node:sqlite'; const db = new DatabaseSync('x');", "db.prepare('DELETE FROM visits WHERE created_at < ?').run(cutoff.toISOString());"],
  ['snowflake', "import snowflake from 'snowflake-sdk'; const connection = snowflake.createConnection({});", "connection.execute({ sqlText: 'DELETE FROM visits WHERE created_at < ?', binds: [cutoff.toISOString()] });"],
  ['bigquery', "import { BigQuery } from '@google-cloud/bigquery'; const bigquery = new BigQuery();", "await bigquery.query({ query: 'DELETE FROM visits WHERE created_at < @cutoff', params: { cutoff } });"],
  ['mssql', "import sql from 'mssql'; const pool = await sql.connect('x');", "await pool.request().input('cutoff', sql.DateTime, cutoff).query('DELETE FROM visits WHERE created_at < @cutoff');"],
  ['mssql apart', "import sql from 'mssql'; const pool = await sql.connect('x');", "const request = pool.request(); request.input('cutoff', sql.DateTime, cutoff); await request.query('DELETE FROM visits WHERE created_at < @cutoff');"],
  ['oracledb', "import oracledb from 'oracledb'; const connection = await oracledb.getConnection();", "await connection.execute('DELETE FROM visits WHERE created_at < :cutoff', { cutoff });"],
  ['neon', "import { neon } from '@neondatabase/serverless'; const sql = neon('x');", 'await sql`DELETE FROM visits WHERE created_at < ${cutoff.toISOString()}`;'],
  ['neon query', "import { neon } from '@neondatabase/serverless'; const sql = neon('x');", "await sql.query('DELETE FROM visits WHERE created_at < $1', [cutoff]);"],
  ['vercel', "import { sql } from '@vercel/postgres';", 'await sql`DELETE FROM visits WHERE created_at < ${cutoff.toISOString()}`;'],
  ['planetscale', "import { connect } from '@planetscale/database'; const connection = connect({});", "await connection.execute('DELETE FROM visits WHERE created_at < ?', [cutoff]);"],
  ['knex raw named', "import knex from 'knex'; const db = knex({});", "await db.raw('DELETE FROM visits WHERE created_at < :cutoff', { cutoff });"],
  ['sequelize', "import { Sequelize } from 'sequelize'; const sequelize = new Sequelize('x');", "await sequelize.query('DELETE FROM visits WHERE created_at < :cutoff', { replacements: { cutoff } });"],
  ['sequelize bind', "import { Sequelize } from 'sequelize'; const sequelize = new Sequelize('x');", "await sequelize.query('DELETE FROM visits WHERE created_at < $1', { bind: [cutoff] });"],
  ['sequelize bind named', "import { Sequelize } from 'sequelize'; const sequelize = new Sequelize('x');", "await sequelize.query('DELETE FROM visits WHERE created_at < $cutoff', { bind: { cutoff } });"],
  ['prisma unsafe', "import { PrismaClient } from '@prisma/client'; const prisma = new PrismaClient();", "await prisma.$executeRawUnsafe('DELETE FROM visits WHERE created_at < $1', cutoff);"],
  ['expo', "import * as SQLite from 'expo-sqlite'; const db = await SQLite.openDatabaseAsync('x');", "await db.runAsync('DELETE FROM visits WHERE created_at < ?', cutoff.toISOString());"],
  ['expo list', "import * as SQLite from 'expo-sqlite'; const db = await SQLite.openDatabaseAsync('x');", "await db.runAsync('DELETE FROM visits WHERE created_at < ?', [cutoff.toISOString()]);"],
  ['sql.js', "import initSqlJs from 'sql.js'; const SQL = await initSqlJs(); const db = new SQL.Database();", "db.run('DELETE FROM visits WHERE created_at < ?', [cutoff.getTime()]);"],
  ['sqlite3', "import sqlite3 from 'sqlite3'; const db = new sqlite3.Database('x');", "db.run('DELETE FROM visits WHERE created_at < ?', [cutoff.toISOString()], () => undefined);"],
  ['pg-promise', "import pgPromise from 'pg-promise'; const db = pgPromise()('x');", "await db.none('DELETE FROM visits WHERE created_at < ${cutoff}', { cutoff });"],
  ['pg-promise slash', "import pgPromise from 'pg-promise'; const db = pgPromise()('x');", "await db.none('DELETE FROM visits WHERE created_at < $/cutoff/', { cutoff });"],
  ['slonik', "import { createPool, sql } from 'slonik'; const pool = await createPool('x');", 'await pool.query(sql.unsafe`DELETE FROM visits WHERE created_at < ${cutoff.toISOString()}`);'],
  ['typeorm query', "import { DataSource } from 'typeorm'; const source = new DataSource({ type: 'postgres' });", "await source.query('DELETE FROM visits WHERE created_at < $1', [cutoff]);"],
  ['mikro', "import { MikroORM } from '@mikro-orm/postgresql'; const orm = await MikroORM.init({});", "await orm.em.getConnection().execute('DELETE FROM visits WHERE created_at < ?', [cutoff]);"],
  ['kysely sql', "import { Kysely, sql } from 'kysely'; const db = new Kysely<any>({} as any);", 'await sql`DELETE FROM visits WHERE created_at < ${cutoff}`.execute(db);'],
  ['drizzle sql', "import { drizzle } from 'drizzle-orm/node-postgres'; import { sql } from 'drizzle-orm'; const db = drizzle('x');", 'await db.execute(sql`DELETE FROM visits WHERE created_at < ${cutoff}`);'],
  ['join', "import { Pool } from 'pg'; const pool = new Pool();", "await pool.query(['DELETE FROM visits', 'WHERE created_at < $1'].join(' '), [cutoff]);"],
  ['interval param', "import { Pool } from 'pg'; const pool = new Pool(); const days = 30;", 'await pool.query("DELETE FROM visits WHERE created_at < NOW() - ($1 || \' days\')::interval", [days]);'],
  ['interval mult', "import { Pool } from 'pg'; const pool = new Pool(); const days = 30;", 'await pool.query("DELETE FROM visits WHERE created_at < NOW() - $1 * interval \'1 day\'", [days]);'],
  ['make_interval', "import { Pool } from 'pg'; const pool = new Pool(); const days = 30;", "await pool.query('DELETE FROM visits WHERE created_at < NOW() - make_interval(days => $1)', [days]);"],
  ['concat interval', "import { Pool } from 'pg'; const pool = new Pool(); const days = 30;", 'await pool.query("DELETE FROM visits WHERE created_at < NOW() - CONCAT($1::text, \' days\')::interval", [days]);'],
  ['age()', "import { Pool } from 'pg'; const pool = new Pool();", 'await pool.query("DELETE FROM visits WHERE age(now(), created_at) > interval \'30 days\'");'],
  ['minus', "import { Pool } from 'pg'; const pool = new Pool();", 'await pool.query("DELETE FROM visits WHERE now() - created_at > interval \'30 days\'");'],
  ['plus', "import { Pool } from 'pg'; const pool = new Pool();", 'await pool.query("DELETE FROM visits WHERE created_at + interval \'30 days\' < now()");'],
  ['extract', "import { Pool } from 'pg'; const pool = new Pool();", 'await pool.query("DELETE FROM visits WHERE extract(epoch from now() - created_at) > 86400");'],
  ['epoch', "import { Pool } from 'pg'; const pool = new Pool();", 'await pool.query("DELETE FROM visits WHERE expires_at < extract(epoch from now())");'],
  ['datediff', "import mysql from 'mysql2/promise'; const pool = mysql.createPool({});", "await pool.query('DELETE FROM visits WHERE DATEDIFF(NOW(), created_at) > 30');"],
  ['timestampdiff', "import mysql from 'mysql2/promise'; const pool = mysql.createPool({});", "await pool.query('DELETE FROM visits WHERE TIMESTAMPDIFF(DAY, created_at, NOW()) > 30');"],
  ['unix_timestamp', "import mysql from 'mysql2/promise'; const pool = mysql.createPool({});", "await pool.query('DELETE FROM visits WHERE expires_at < UNIX_TIMESTAMP()');"],
  ['strftime', "import Database from 'better-sqlite3'; const db = new Database('x');", 'db.exec("DELETE FROM visits WHERE expires_at < strftime(\'%s\', \'now\')");'],
  ['unixepoch', "import Database from 'better-sqlite3'; const db = new Database('x');", 'db.exec("DELETE FROM visits WHERE created_at < unixepoch(\'now\', \'-30 days\')");'],
  ['julianday', "import Database from 'better-sqlite3'; const db = new Database('x');", 'db.exec("DELETE FROM visits WHERE julianday(\'now\') - julianday(created_at) > 30");'],
  ['between', "import { Pool } from 'pg'; const pool = new Pool();", 'await pool.query("DELETE FROM visits WHERE created_at BETWEEN \'1970-01-01\' AND now() - interval \'30 days\'");'],
  ['ctid batch', "import { Pool } from 'pg'; const pool = new Pool();", 'await pool.query("DELETE FROM visits WHERE ctid IN (SELECT ctid FROM visits WHERE created_at < now() - interval \'30 days\' LIMIT 1000)");'],
  ['cte', "import { Pool } from 'pg'; const pool = new Pool();", 'await pool.query("WITH old AS (SELECT id FROM visits WHERE created_at < now() - interval \'30 days\' LIMIT 500) DELETE FROM visits USING old WHERE visits.id = old.id");'],
  ['any ids', "import { Pool } from 'pg'; const pool = new Pool();", 'const { rows } = await pool.query("SELECT id FROM visits WHERE created_at < $1 LIMIT 100", [cutoff]); const ids = rows.map((row: any) => row.id); await pool.query(\'DELETE FROM visits WHERE id = ANY($1)\', [ids]);'],
  ['alias', "import { Pool } from 'pg'; const pool = new Pool();", "await pool.query('DELETE FROM visits v WHERE v.created_at < $1', [cutoff]);"],
];

describe('a purge of old rows', () => {
  it.each(purges)('is understood as %s writes it', (_way, setUp, purge) => {
    const code = `${setUp}\nsetInterval(async () => { const cutoff = new Date(Date.now() - 30 * 86_400_000); ${purge} }, 3_600_000);\n`;
    const application = analyzed({ 'package.json': '{ "name": "museum", "scripts": { "start": "node src/main.ts" } }', 'migrations/1.sql': table, 'src/main.ts': code });
    expect(storeOf(application, 'visits').retention.verdict).toBe('enforced');
  });
});

describe('a removal of new rows', () => {
  it.each([
    ['between a moment and now', "await pool.query('DELETE FROM visits WHERE created_at BETWEEN $1 AND now()', [cutoff]);"],
    ['by seconds', "await pool.query('DELETE FROM visits WHERE extract(epoch from now() - created_at) < 86400');"],
    ['of another list', "await pool.query(['DELETE FROM visits', 'WHERE created_at > $1'].join(' '), [cutoff]);"],
  ])('is no purge: %s', (_way, removal) => {
    const code = `import { Pool } from 'pg'; const pool = new Pool();\nsetInterval(async () => { const cutoff = new Date(Date.now() - 30 * 86_400_000); ${removal} }, 3_600_000);\n`;
    const application = analyzed({ 'package.json': '{ "name": "museum", "scripts": { "start": "node src/main.ts" } }', 'migrations/1.sql': table, 'src/main.ts': code });
    expect(storeOf(application, 'visits').retention.verdict).toBe('none');
  });
});
