/** The clients of Drizzle: one module for each driver, all with the same database. */
declare module 'lethe:drizzle/drivers' {
  import type { Database, DefinedRelations } from 'lethe:drizzle';

  interface Options<Schema> { schema?: Schema; logger?: any; casing?: any; mode?: any; client?: any; connection?: any; cache?: any; [option: string]: any }
  interface RelationalOptions<Schema, Config> { relations: DefinedRelations<Schema, Config>; [option: string]: any }
  export interface Drizzle {
    /** @lethe query-log options.logger */
    <Schema, Config>(options: RelationalOptions<Schema, Config>): Database<DefinedRelations<Schema, Config>>;
    /** @lethe query-log options.logger */
    <Schema, Config>(client: any, options: RelationalOptions<Schema, Config>): Database<DefinedRelations<Schema, Config>>;
    /** @lethe query-log options.logger */
    <Schema extends object>(options: { schema: Schema; [option: string]: any }): Database<Schema>;
    /** @lethe query-log options.logger */
    <Schema extends object = {}>(client?: any, options?: Options<Schema>, more?: Options<Schema>): Database<Schema>;
    mock<Schema extends object = {}>(options?: Options<Schema>): Database<Schema>;
  }
  export const drizzle: Drizzle;
  export type Known<Schema> = Database<unknown extends Schema ? {} : Schema>;
}
declare module 'drizzle-orm/node-postgres' {
  export { drizzle } from 'lethe:drizzle/drivers';
  export type NodePgDatabase<Schema = {}> = import('lethe:drizzle').Database<Schema>;
}
declare module 'drizzle-orm/postgres-js' {
  export { drizzle } from 'lethe:drizzle/drivers';
  export type PostgresJsDatabase<Schema = {}> = import('lethe:drizzle').Database<Schema>;
}
declare module 'drizzle-orm/neon-http' {
  export { drizzle } from 'lethe:drizzle/drivers';
  export type NeonHttpDatabase<Schema = {}> = import('lethe:drizzle').Database<Schema>;
}
declare module 'drizzle-orm/neon-serverless' {
  export { drizzle } from 'lethe:drizzle/drivers';
  export type NeonDatabase<Schema = {}> = import('lethe:drizzle').Database<Schema>;
}
declare module 'drizzle-orm/neon' {
  export { drizzle } from 'lethe:drizzle/drivers';
  export type NeonDatabase<Schema = {}> = import('lethe:drizzle').Database<Schema>;
}
declare module 'drizzle-orm/vercel-postgres' {
  export { drizzle } from 'lethe:drizzle/drivers';
  export type VercelPgDatabase<Schema = {}> = import('lethe:drizzle').Database<Schema>;
}
declare module 'drizzle-orm/pglite' {
  export { drizzle } from 'lethe:drizzle/drivers';
  export type PgliteDatabase<Schema = {}> = import('lethe:drizzle').Database<Schema>;
}
declare module 'drizzle-orm/aws-data-api/pg' {
  export { drizzle } from 'lethe:drizzle/drivers';
  export type AwsDataApiPgDatabase<Schema = {}> = import('lethe:drizzle').Database<Schema>;
}
declare module 'drizzle-orm/pg-proxy' {
  export { drizzle } from 'lethe:drizzle/drivers';
  export type PgRemoteDatabase<Schema = {}> = import('lethe:drizzle').Database<Schema>;
}
declare module 'drizzle-orm/xata-http' {
  export { drizzle } from 'lethe:drizzle/drivers';
  export type XataHttpDatabase<Schema = {}> = import('lethe:drizzle').Database<Schema>;
}
declare module 'drizzle-orm/bun-sql' {
  export { drizzle } from 'lethe:drizzle/drivers';
  export type BunSQLDatabase<Schema = {}> = import('lethe:drizzle').Database<Schema>;
}
declare module 'drizzle-orm/gel' {
  export { drizzle } from 'lethe:drizzle/drivers';
  export type GelJsDatabase<Schema = {}> = import('lethe:drizzle').Database<Schema>;
}
declare module 'drizzle-orm/mysql2' {
  export { drizzle } from 'lethe:drizzle/drivers';
  export type MySql2Database<Schema = {}> = import('lethe:drizzle').Database<Schema>;
}
declare module 'drizzle-orm/planetscale-serverless' {
  export { drizzle } from 'lethe:drizzle/drivers';
  export type PlanetScaleDatabase<Schema = {}> = import('lethe:drizzle').Database<Schema>;
}
declare module 'drizzle-orm/tidb-serverless' {
  export { drizzle } from 'lethe:drizzle/drivers';
  export type TiDBServerlessDatabase<Schema = {}> = import('lethe:drizzle').Database<Schema>;
}
declare module 'drizzle-orm/mysql-proxy' {
  export { drizzle } from 'lethe:drizzle/drivers';
  export type MySqlRemoteDatabase<Schema = {}> = import('lethe:drizzle').Database<Schema>;
}
declare module 'drizzle-orm/singlestore' {
  export { drizzle } from 'lethe:drizzle/drivers';
  export type SingleStoreDriverDatabase<Schema = {}> = import('lethe:drizzle').Database<Schema>;
}
declare module 'drizzle-orm/better-sqlite3' {
  export { drizzle } from 'lethe:drizzle/drivers';
  export type BetterSQLite3Database<Schema = {}> = import('lethe:drizzle').Database<Schema>;
}
declare module 'drizzle-orm/libsql' {
  export { drizzle } from 'lethe:drizzle/drivers';
  export type LibSQLDatabase<Schema = {}> = import('lethe:drizzle').Database<Schema>;
}
declare module 'drizzle-orm/libsql/node' {
  export { drizzle } from 'lethe:drizzle/drivers';
  export type LibSQLDatabase<Schema = {}> = import('lethe:drizzle').Database<Schema>;
}
declare module 'drizzle-orm/libsql/web' {
  export { drizzle } from 'lethe:drizzle/drivers';
  export type LibSQLDatabase<Schema = {}> = import('lethe:drizzle').Database<Schema>;
}
declare module 'drizzle-orm/libsql/http' {
  export { drizzle } from 'lethe:drizzle/drivers';
  export type LibSQLDatabase<Schema = {}> = import('lethe:drizzle').Database<Schema>;
}
declare module 'drizzle-orm/libsql/ws' {
  export { drizzle } from 'lethe:drizzle/drivers';
  export type LibSQLDatabase<Schema = {}> = import('lethe:drizzle').Database<Schema>;
}
declare module 'drizzle-orm/libsql/sqlite3' {
  export { drizzle } from 'lethe:drizzle/drivers';
  export type LibSQLDatabase<Schema = {}> = import('lethe:drizzle').Database<Schema>;
}
declare module 'drizzle-orm/libsql/wasm' {
  export { drizzle } from 'lethe:drizzle/drivers';
  export type LibSQLDatabase<Schema = {}> = import('lethe:drizzle').Database<Schema>;
}
declare module 'drizzle-orm/d1' {
  export { drizzle } from 'lethe:drizzle/drivers';
  export type DrizzleD1Database<Schema = {}> = import('lethe:drizzle').Database<Schema>;
}
declare module 'drizzle-orm/bun-sqlite' {
  export { drizzle } from 'lethe:drizzle/drivers';
  export type BunSQLiteDatabase<Schema = {}> = import('lethe:drizzle').Database<Schema>;
}
declare module 'drizzle-orm/expo-sqlite' {
  export { drizzle } from 'lethe:drizzle/drivers';
  export type ExpoSQLiteDatabase<Schema = {}> = import('lethe:drizzle').Database<Schema>;
}
declare module 'drizzle-orm/op-sqlite' {
  export { drizzle } from 'lethe:drizzle/drivers';
  export type OPSQLiteDatabase<Schema = {}> = import('lethe:drizzle').Database<Schema>;
}
declare module 'drizzle-orm/sql-js' {
  export { drizzle } from 'lethe:drizzle/drivers';
  export type SQLJsDatabase<Schema = {}> = import('lethe:drizzle').Database<Schema>;
}
declare module 'drizzle-orm/durable-sqlite' {
  export { drizzle } from 'lethe:drizzle/drivers';
  export type DrizzleSqliteDODatabase<Schema = {}> = import('lethe:drizzle').Database<Schema>;
}
declare module 'drizzle-orm/sqlite-proxy' {
  export { drizzle } from 'lethe:drizzle/drivers';
  export type SqliteRemoteDatabase<Schema = {}> = import('lethe:drizzle').Database<Schema>;
}
