import { describe } from 'vitest';
import { flowsIn, itReads, sortedOnce, type Around } from '../analyzed.js';
import { newsroom } from '../newsroom.js';

const whatIsPrinted: Parameters<typeof itReads<string[]>>[1] = (application, file) =>
  sortedOnce(flowsIn(application, file).flatMap((flow) => flow.personal.map(({ subject }) => `${flow.how}: ${subject}`)));

const around: Around = { shared: newsroom, file: (code) => `import { log } from './log';\n${code}\nvoid log;\n` };

describe('what a mapper hands to a logger of the application are statements with their values', () => {
  itReads(around, whatIsPrinted, [
    ['a class that implements the logger of TypeORM', `import type { Logger, QueryRunner } from 'typeorm';
export class Statements implements Logger {
  logQuery(query: string, parameters?: unknown[], runner?: QueryRunner): void { void runner; log.info(\`\${query} with \${this.shown(parameters)}\`); }
  logQueryError(error: string, query: string, parameters?: unknown[]): void { log.error({ error, query, parameters }); }
  logQuerySlow(time: number, query: string): void { log.warn(\`\${time} \${query}\`); }
  logSchemaBuild(message: string): void { log.info(message); }
  logMigration(message: string): void { log.info(message); }
  log(level: string, message: string): void { log.info({ level, message }); }
  private shown(values?: unknown[]): string { return JSON.stringify(values); }
}`, ['log.error: statement parameters', 'log.info: statement parameters']],
    ['a class that extends the logger of TypeORM', `import { AbstractLogger } from 'typeorm';
export class Statements extends AbstractLogger {
  logQuery(query: string, parameters?: unknown[]): void { log.info({ query, parameters }); }
}`, ['log.info: statement parameters']],
    ['a logger of Drizzle', `import { drizzle } from 'drizzle-orm/node-postgres';
import type { Logger } from 'drizzle-orm';
class Statements implements Logger { logQuery(query: string, params: unknown[]): void { log.info({ query, params }); } }
export const database = drizzle('postgres://', { logger: new Statements() });`, ['log.info: statement parameters']],
    ['the function that Sequelize logs with', `import { Sequelize } from 'sequelize';
export const database = new Sequelize('postgres://', { logging: (sql) => log.debug(sql) });`, ['log.debug: statement parameters']],
    ['the function that Sequelize logs with, behind its credentials', `import { Sequelize } from 'sequelize';
export const database = new Sequelize('news', 'root', '', { dialect: 'mysql', logging: (sql, time) => { log.debug(\`\${time} \${sql}\`); } });`, ['log.debug: statement parameters']],
    ['the function that Sequelize logs with, which leaves the statement out: silent', `import { Sequelize } from 'sequelize';
export const database = new Sequelize('postgres://', { logging: (sql, time) => log.debug({ time }) });`, []],
    ['Sequelize that is told to print', `import { Sequelize } from 'sequelize';
export const database = new Sequelize('postgres://', { logging: console.log });`, ['Sequelize: statement parameters']],
    ['Sequelize that is told to print in development: silent', `import { Sequelize } from 'sequelize';
export const database = new Sequelize('postgres://', process.env.NODE_ENV === 'development' ? { logging: console.log } : {});`, []],
    ['mongoose that is told to print in development: silent', `import mongoose from 'mongoose';
if (process.env.NODE_ENV !== 'production') mongoose.set('debug', true);`, []],
    ['mongoose that is told to print in production', `import mongoose from 'mongoose';
if (process.env.NODE_ENV === 'production') mongoose.set('debug', true);`, ['mongoose.set: statement parameters']],
    ['Sequelize that is told not to print: silent', `import { Sequelize } from 'sequelize';
export const database = new Sequelize('postgres://', { logging: false });`, []],
    ['the function that mongoose logs with', `import mongoose from 'mongoose';
mongoose.set('debug', (collection, method, query) => { log.debug({ collection, method, query }); });`, ['log.debug: statement parameters']],
    ['the document that mongoose logs with, which is among the rest', `import mongoose from 'mongoose';
mongoose.set('debug', (collection, method, query, document) => { log.debug(collection, JSON.stringify(document)); });`, ['log.debug: statement parameters']],
    ['the function that mongoose logs with, which leaves the values out: silent', `import mongoose from 'mongoose';
mongoose.set('debug', (collection, method) => { log.debug(\`\${collection}.\${method}\`); });`, []],
    ['a function of the application by its name', `import mongoose from 'mongoose';
const print = (...values: unknown[]): void => { process.stdout.write(String(values)); };
mongoose.set('debug', print);`, ['mongoose.set: statement parameters']],
    ['the bindings of a query of Knex', `import { knex } from 'knex';
export const database = knex({ client: 'pg' });
database.on('query', (query) => { log.debug(query.sql, query.bindings); });`, ['log.debug: request body']],
    ['statements of Knex with placeholders: silent', `import { knex } from 'knex';
export const database = knex({ client: 'pg' });
database.on('query', ({ sql }) => { log.debug(sql); });`, []],
    ['the parameters of a statement of Kysely', `import { Kysely, PostgresDialect } from 'kysely';
export const database = new Kysely<Record<string, never>>({
  dialect: new PostgresDialect({}),
  log(event): void { if (event.level === 'error') { const failed = { statement: event.query.sql, values: event.query.parameters }; log.error(failed); } },
});`, ['log.error: request body']],
    ['statements of Kysely with placeholders: silent', `import { Kysely, PostgresDialect } from 'kysely';
export const database = new Kysely<Record<string, never>>({ dialect: new PostgresDialect({}), log: (event) => { log.debug({ sql: event.query.sql, time: event.queryDurationMillis }); } });
export const other = new Kysely<Record<string, never>>({ dialect: new PostgresDialect({}), log: ['query', 'error'] });`, []],
    ['a method of that name of something else: silent', `export class Statements {
  logQuery(query: string, parameters?: unknown[]): void { log.info({ query, parameters }); }
}`, []],
  ]);
});
