/** The tables and columns of Drizzle for each kind of database. */
declare module 'lethe:drizzle/columns' {
  import type {
    AnyTable, Builder, Column, Database, QueryBuilder, Select, Sql, Subquery, Table, TableColumns, TableFunction, TableHandle, Transaction,
  } from 'lethe:drizzle';

  interface Make<Value, Kind extends string> {
    (name: string, options?: any): Builder<Value, false, Kind>;
    (options?: any): Builder<Value, false, Kind>;
  }
  interface MakeText {
    <const Values extends readonly string[]>(name: string, options: { enum: Values; [option: string]: any }): Builder<Values[number], false, 'enum'>;
    <const Values extends readonly string[]>(options: { enum: Values; [option: string]: any }): Builder<Values[number], false, 'enum'>;
    (name: string, options: { mode: 'json'; [option: string]: any }): Builder<unknown, false, 'json'>;
    (options: { mode: 'json'; [option: string]: any }): Builder<unknown, false, 'json'>;
    (name: string, options?: any): Builder<string, false, 'string'>;
    (options?: any): Builder<string, false, 'string'>;
  }
  interface MakeDate {
    (name: string, options: { mode: 'string'; [option: string]: any }): Builder<string, false, 'date'>;
    (options: { mode: 'string'; [option: string]: any }): Builder<string, false, 'date'>;
    (name: string, options?: any): Builder<Date, false, 'date'>;
    (options?: any): Builder<Date, false, 'date'>;
  }
  interface MakeInteger {
    (name: string, options: { mode: 'timestamp' | 'timestamp_ms' }): Builder<Date, false, 'date'>;
    (options: { mode: 'timestamp' | 'timestamp_ms' }): Builder<Date, false, 'date'>;
    (name: string, options: { mode: 'boolean' }): Builder<boolean, false, 'boolean'>;
    (options: { mode: 'boolean' }): Builder<boolean, false, 'boolean'>;
    (name: string, options?: any): Builder<number, false, 'number'>;
    (options?: any): Builder<number, false, 'number'>;
  }
  interface MakeBlob {
    (name: string, options: { mode: 'json' }): Builder<unknown, false, 'json'>;
    (options: { mode: 'json' }): Builder<unknown, false, 'json'>;
    (name: string, options?: any): Builder<Uint8Array, false, 'binary'>;
    (options?: any): Builder<Uint8Array, false, 'binary'>;
  }
  interface MakePresent<Value, Kind extends string> {
    (name: string, options?: any): Builder<Value, true, Kind>;
    (options?: any): Builder<Value, true, Kind>;
  }
  interface MakeEnum<Value> extends Make<Value, 'enum'> { readonly enumValues: Value[]; readonly enumName: string; readonly schema: string | undefined }

  export const text: MakeText; export const varchar: MakeText; export const char: MakeText;
  export const tinytext: MakeText; export const mediumtext: MakeText; export const longtext: MakeText;
  export const uuid: Make<string, 'string'>; export const inet: Make<string, 'string'>; export const cidr: Make<string, 'string'>; export const macaddr: Make<string, 'string'>;
  export const macaddr8: Make<string, 'string'>; export const interval: Make<string, 'string'>; export const time: Make<string, 'string'>; export const bit: Make<string, 'string'>;
  export const integer: MakeInteger; export const int: MakeInteger;
  export const smallint: Make<number, 'number'>; export const tinyint: Make<number, 'number'>; export const mediumint: Make<number, 'number'>; export const bigint: Make<number, 'number'>;
  export const real: Make<number, 'number'>; export const float: Make<number, 'number'>; export const double: Make<number, 'number'>; export const doublePrecision: Make<number, 'number'>;
  export const numeric: Make<string, 'number'>; export const decimal: Make<string, 'number'>; export const year: Make<number, 'number'>;
  export const serial: MakePresent<number, 'number'>; export const bigserial: MakePresent<number, 'number'>; export const smallserial: MakePresent<number, 'number'>;
  export const boolean: Make<boolean, 'boolean'>;
  export const timestamp: MakeDate; export const datetime: MakeDate; export const date: MakeDate;
  export const json: Make<unknown, 'json'>; export const jsonb: Make<unknown, 'json'>;
  export const binary: Make<string, 'binary'>; export const varbinary: Make<string, 'binary'>; export const bytea: Make<Uint8Array, 'binary'>; export const blob: MakeBlob;
  export const point: Make<any, 'object'>; export const line: Make<any, 'object'>; export const geometry: Make<any, 'object'>; export const vector: Make<number[], 'number'>;
  export const halfvec: Make<number[], 'number'>; export const sparsevec: Make<string, 'string'>;
  export function customType<Config extends { data: any }>(definition: any): Make<Config['data'], 'custom'>;

  type Enumeration = <const Values extends readonly string[] | Readonly<Record<string, string>>>(
    name: any, values?: Values,
  ) => MakeEnum<Values extends readonly (infer Value)[] ? Value : Values[keyof Values]>;
  export const pgEnum: Enumeration;
  export const mysqlEnum: {
    <const Values extends readonly string[]>(name: string, values: Values): Builder<Values[number], false, 'enum'>;
    <const Values extends readonly string[]>(values: Values): Builder<Values[number], false, 'enum'>;
    (...values: any[]): Builder<string, false, 'enum'>;
  };

  interface ViewStart {
    as<Chosen, Result, Named>(query: Select<Chosen, Result, Named> | ((builder: QueryBuilder) => Select<Chosen, Result, Named>)): View<Result>;
    as(query: Sql): View<any>;
    existing(): View<any>;
    with(options: any): this;
    using(method: string): this;
    tablespace(name: string): this;
    withNoData(): this;
    algorithm(value: string): this;
    sqlSecurity(value: string): this;
  }
  export type View<Result> = Subquery<string, Result> & { readonly $inferSelect: Result };
  type ViewFunction = (name: string, columns?: any) => ViewStart;
  export interface DatabaseSchema {
    readonly schemaName: string;
    readonly table: TableFunction;
    readonly view: ViewFunction;
    readonly materializedView: ViewFunction;
    readonly enum: Enumeration;
    readonly sequence: (name: string, options?: any) => any;
    existing(): this;
  }
  interface Constraint { on(...columns: any[]): this; onOnly(...columns: any[]): this; using(...values: any[]): this; where(condition: any): this; concurrently(): this; with(options: any): this; nullsNotDistinct(): this; desc(): this; asc(): this; nullsFirst(): this; nullsLast(): this; onDelete(action: string): this; onUpdate(action: string): this; algorithm(value: string): this; lock(value: string): this }
  export function index(name?: string): Constraint;
  export function uniqueIndex(name?: string): Constraint;
  export function unique(name?: string): Constraint;
  export function check(name: string, condition: any): Constraint;
  export function primaryKey(...columns: any[]): Constraint;
  export function foreignKey(config: any): Constraint;
  export function alias<Name extends string, Columns, Alias extends string>(table: TableHandle<Name, Columns>, alias: Alias): Table<Alias, Columns>;
  export function alias(table: any, alias: string): any;
  export function union(...queries: any[]): any;
  export function unionAll(...queries: any[]): any;
  export function except(...queries: any[]): any;
  export function intersect(...queries: any[]): any;
  export function getTableConfig(table: any): any;
  export function withReplicas<Primary>(primary: Primary, replicas: any[], choose?: (replicas: Primary[]) => Primary): Primary & { readonly $primary: Primary; readonly $replicas: Primary[] };
  type Creator = (rename: (name: string) => string) => TableFunction;

  export const pgTable: TableFunction; export const mysqlTable: TableFunction; export const sqliteTable: TableFunction; export const singlestoreTable: TableFunction;
  export const pgTableCreator: Creator; export const mysqlTableCreator: Creator; export const sqliteTableCreator: Creator; export const singlestoreTableCreator: Creator;
  export function pgSchema(name: string): DatabaseSchema; export function mysqlSchema(name: string): DatabaseSchema; export function mysqlDatabase(name: string): DatabaseSchema;
  export function singlestoreSchema(name: string): DatabaseSchema;
  export const pgView: ViewFunction; export const pgMaterializedView: ViewFunction; export const mysqlView: ViewFunction; export const sqliteView: ViewFunction;
  export function pgSequence(name: string, options?: any): any;
  export function pgPolicy(name: string, options?: any): any;
  export function pgRole(name: string, options?: any): any;

  export type PgTable<Config = any> = AnyTable; export type MySqlTable<Config = any> = AnyTable; export type SQLiteTable<Config = any> = AnyTable; export type SingleStoreTable<Config = any> = AnyTable;
  export type AnyPgTable = AnyTable; export type AnyMySqlTable = AnyTable; export type AnySQLiteTable = AnyTable;
  export type PgTableWithColumns<Config = any> = AnyTable; export type MySqlTableWithColumns<Config = any> = AnyTable; export type SQLiteTableWithColumns<Config = any> = AnyTable;
  export type PgColumn<Config = any> = Column; export type MySqlColumn<Config = any> = Column; export type SQLiteColumn<Config = any> = Column; export type SingleStoreColumn<Config = any> = Column;
  export type AnyPgColumn<Config = any> = Column; export type AnyMySqlColumn<Config = any> = Column; export type AnySQLiteColumn<Config = any> = Column; export type AnySingleStoreColumn<Config = any> = Column;
  export type PgColumnBuilderBase = Builder<any>; export type PgColumnBuilder = Builder<any>;
  export type PgTransaction<Result = any, Schema = any, Relational = any> = Transaction<Schema>;
  export type MySqlTransaction<Result = any, Prepared = any, Schema = any, Relational = any> = Transaction<Schema>;
  export type SQLiteTransaction<Mode = any, Result = any, Schema = any, Relational = any> = Transaction<Schema>;
  export type PgDatabase<Result = any, Schema = any, Relational = any> = Database<Schema>;
  export type PgAsyncDatabase<Result = any, Schema = any> = Database<Schema>;
  export type MySqlDatabase<Result = any, Prepared = any, Schema = any, Relational = any> = Database<Schema>;
  export type SingleStoreDatabase<Result = any, Prepared = any, Schema = any, Relational = any> = Database<Schema>;
  export type BaseSQLiteDatabase<Mode = any, Result = any, Schema = any, Relational = any> = Database<Schema>;
  export type ColumnsOf<Columns> = TableColumns<Columns>;
}
declare module 'drizzle-orm/pg-core' { export * from 'lethe:drizzle/columns'; }
declare module 'drizzle-orm/mysql-core' { export * from 'lethe:drizzle/columns'; }
declare module 'drizzle-orm/singlestore-core' { export * from 'lethe:drizzle/columns'; }
declare module 'drizzle-orm/sqlite-core' { export * from 'lethe:drizzle/columns'; }
