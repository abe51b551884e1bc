/**
 * Drizzle: tables, records and queries. A table stands for its store by the type of the object that lists its columns
 * (`__store`), and where several tables share one such object by its name (`__storeName`). Column types are in
 * drizzle-columns.d.ts, clients in drizzle-drivers.d.ts.
 */
declare module 'lethe:drizzle' {
  /** What a column is declared with; `Kind` is the type of field that Lethe sees in it. */
  export interface Builder<Value, Present extends boolean = false, Kind extends string = string> {
    readonly __value: Value;
    readonly __present: Present;
    readonly __kind: Kind;
    notNull(): Builder<Value, true, Kind>;
    primaryKey(options?: object): Builder<Value, true, Kind>;
    $type<Given>(): Builder<Given, Present, Kind>;
    array(size?: number): Builder<Value[], Present, Kind>;
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- two tables may refer to each other: their columns are not looked at here
    references(column: any, actions?: { onDelete?: string; onUpdate?: string }): this;
    default(value: unknown): this;
    $default(value: () => unknown): this;
    $defaultFn(value: () => unknown): this;
    $onUpdate(value: () => unknown): this;
    $onUpdateFn(value: () => unknown): this;
    defaultNow(): this;
    defaultRandom(): this;
    onUpdateNow(options?: object): this;
    autoincrement(): this;
    unique(name?: string, options?: object): this;
    generatedAlwaysAs(value: unknown, options?: object): this;
    generatedAlwaysAsIdentity(options?: object): this;
    generatedByDefaultAsIdentity(options?: object): this;
  }

  export interface Column<Value = any> extends Sqlish<Value> {
    readonly name: string;
    readonly notNull: boolean;
    readonly hasDefault: boolean;
    readonly dataType: string;
    readonly columnType: string;
    readonly enumValues: string[];
    readonly table: AnyTable;
    getSQLType(): string;
    mapFromDriverValue(value: unknown): unknown;
    mapToDriverValue(value: unknown): unknown;
  }
  /** Anything that stands for one value in a statement. */
  export interface Sqlish<Value> {
    readonly __value: Value;
    getSQL(): Sql<Value>;
    as(alias: string): Sqlish<Value>;
  }
  export interface Sql<Value = unknown> extends Sqlish<Value> {
    as<Given = Value>(alias?: string): Sql<Given>;
    mapWith(decoder: unknown): Sql<Value>;
    append(more: Sql): Sql<Value>;
    inlineParams(): this;
    if(condition: unknown): Sql<Value> | undefined;
    readonly queryChunks: unknown[];
  }
  export type Condition = Sql<unknown> | undefined;

  export interface TableHandle<Name extends string, Columns> {
    readonly __store: Columns;
    readonly __storeName: Name;
    readonly $inferSelect: Row<Columns>;
    readonly $inferInsert: NewRow<Columns>;
    readonly _: { readonly name: Name; readonly inferSelect: Row<Columns>; readonly inferInsert: NewRow<Columns> };
    enableRLS(): this;
    getSQL(): Sql;
  }
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- which table it is, is not known
  export type AnyTable = TableHandle<any, any>;
  export type TableColumns<Columns> = {
    readonly [Key in keyof Columns]: Columns[Key] extends Builder<infer Value, infer Present> ? Column<Present extends true ? Value : Value | null> : Column;
  };
  export type Table<Name extends string, Columns> = TableHandle<Name, Columns> & TableColumns<Columns>;
  type ColumnKinds = typeof import('lethe:drizzle/columns');
  /** `pgTable` and its like, and what `pgTableCreator` gives. */
  export interface TableFunction {
    /** @lethe store name columns */
    <const Name extends string, Columns extends object>(
      name: Name, columns: (kinds: ColumnKinds) => Columns, extra?: (table: Table<Name, Columns>) => any,
    ): Table<Name, Columns>;
    /** @lethe store name columns */
    <const Name extends string, Columns extends object>(name: Name, columns: Columns, extra?: (table: Table<Name, Columns>) => any): Table<Name, Columns>;
    readonly withRLS: TableFunction;
  }
  export type Row<Columns> = { readonly __record: Columns } & {
    -readonly [Key in keyof Columns]: Columns[Key] extends Builder<infer Value, infer Present> ? (Present extends true ? Value : Value | null) : any;
  };
  export type NewRow<Columns> = { readonly __record?: Columns } & {
    -readonly [Key in keyof Columns]?: Columns[Key] extends Builder<infer Value> ? Value | null : any;
  };
  type NameOf<From> = From extends TableHandle<infer Name, infer _Columns> ? Name : From extends Subquery<infer Name, infer _Result> ? Name : string;
  /** What one record of a table, a view or a subquery is. */
  type RowOf<From> =
    0 extends 1 & From ? any
    : From extends TableHandle<infer _Name, infer Columns> ? Row<Columns>
    : From extends Subquery<infer _Name, infer Result> ? Result
    : any;
  type ValueOf<Chosen> =
    Chosen extends TableHandle<infer _Name, infer Columns> ? Row<Columns>
    : Chosen extends Sqlish<infer Value> ? Value
    : Chosen extends object ? Selected<Chosen>
    : Chosen;
  export type Selected<Selection> = { -readonly [Key in keyof Selection]: ValueOf<Selection[Key]> };

  export interface SubqueryHandle<Name extends string, Result> {
    readonly __result: Result;
    readonly _: { readonly alias: Name };
    getSQL(): Sql;
  }
  export type Subquery<Name extends string, Result> = SubqueryHandle<Name, Result> & { readonly [Key in keyof Result]: Column<Result[Key]> };

  export interface Query<Result> extends Promise<Result> {
    execute(values?: object): Promise<Result>;
    prepare(name?: string): Prepared<Result>;
    all(values?: object): Promise<Result> & Result;
    get(values?: object): Promise<OneOf<Result>> & OneOf<Result>;
    run(values?: object): any;
    sync(): Result;
    toSQL(): { sql: string; params: unknown[] };
    getSQL(): Sql;
    $dynamic(): this;
  }
  type OneOf<Result> = Result extends readonly (infer Element)[] ? Element | undefined : Result;
  export interface Prepared<Result> {
    execute(values?: object): Promise<Result>;
    all(values?: object): Promise<Result> & Result;
    get(values?: object): Promise<OneOf<Result>> & OneOf<Result>;
    run(values?: object): any;
    values(values?: object): Promise<unknown[][]>;
  }

  /** A selection of everything, before a table is named. */
  export type Everything = { readonly __everything: true };
  export interface SelectStart<Chosen> {
    /** @lethe read table */
    from<From>(table: From): Select<Chosen, Chosen extends Everything ? RowOf<From> : Selected<Chosen>, { [Name in NameOf<From>]: RowOf<From> }>;
  }
  type Joined<Chosen, Result, Named> = Chosen extends Everything ? Select<Chosen, Named, Named> : Select<Chosen, Result, Named>;
  type And<Named, Other> = Named & { [Name in NameOf<Other>]: RowOf<Other> };
  type AndPerhaps<Named, Other> = Named & { [Name in NameOf<Other>]: RowOf<Other> | null };
  export interface Select<in out Chosen, in out Result, in out Named> extends Query<Result[]> {
    /** @lethe read table */
    leftJoin<Other>(table: Other, on?: any): Joined<Chosen, Result, AndPerhaps<Named, Other>>;
    /** @lethe read table */
    rightJoin<Other>(table: Other, on?: any): Joined<Chosen, Result, And<Named, Other>>;
    /** @lethe read table */
    innerJoin<Other>(table: Other, on?: any): Joined<Chosen, Result, And<Named, Other>>;
    /** @lethe read table */
    fullJoin<Other>(table: Other, on?: any): Joined<Chosen, Result, AndPerhaps<Named, Other>>;
    /** @lethe read table */
    crossJoin<Other>(table: Other): Joined<Chosen, Result, And<Named, Other>>;
    leftJoinLateral<Other>(table: Other, on?: any): Joined<Chosen, Result, AndPerhaps<Named, Other>>;
    innerJoinLateral<Other>(table: Other, on?: any): Joined<Chosen, Result, And<Named, Other>>;
    where(condition: Condition | ((fields: Result) => Condition)): this;
    having(condition: any): this;
    groupBy(...columns: any[]): this;
    orderBy(...columns: any[]): this;
    limit(limit: any): this;
    offset(offset: any): this;
    for(strength: string, options?: object): this;
    union(other: any): this;
    unionAll(other: any): this;
    intersect(other: any): this;
    intersectAll(other: any): this;
    except(other: any): this;
    exceptAll(other: any): this;
    values(): Promise<unknown[][]>;
    $withCache(options?: any): this;
    as<Alias extends string>(alias: Alias): Subquery<Alias, Result>;
  }

  export interface Returning<Target extends AnyTable> {
    returning(): Query<Target['$inferSelect'][]>;
    returning<Selection>(selection: Selection): Query<Selected<Selection>[]>;
    $returningId(): Query<{ id: any }[]>;
  }
  export interface InsertStart<Target extends AnyTable> {
    values(values: any): Insert<Target>;
    select(query: any): Insert<Target>;
    overridingSystemValue(): this;
    overridingUserValue(): this;
    ignore(): this;
  }
  export interface Insert<Target extends AnyTable> extends Query<any>, Returning<Target> {
    readonly __store: Target['__store'];
    readonly __storeName: Target['__storeName'];
    /** @lethe update data=config.set where=config.where */
    onConflictDoUpdate(config: { set?: any; target?: any; where?: any; setWhere?: any; targetWhere?: any }): this;
    /** @lethe update data=config.set */
    onDuplicateKeyUpdate(config: { set?: any }): this;
    onConflictDoNothing(config?: any): this;
  }
  export interface Update<Target extends AnyTable> extends Query<any>, Returning<Target> {
    set(values: any): this;
    from(table: any): this;
    leftJoin(table: any, on?: any): this;
    innerJoin(table: any, on?: any): this;
    where(condition: any): this;
    orderBy(...columns: any[]): this;
    limit(limit: any): this;
  }
  export interface Delete<Target extends AnyTable> extends Query<any>, Returning<Target> {
    where(condition: any): this;
    orderBy(...columns: any[]): this;
    limit(limit: any): this;
  }

  export interface One<Target> { readonly __one: Target }
  export interface Many<Target> { readonly __many: Target }
  export interface Relations<Name extends string, Config> { readonly __relationsOf: Name; readonly config: Config }
  export interface RelationHelpers {
    one<Target extends AnyTable>(table: Target, config?: any): One<Target>;
    many<Target extends AnyTable>(table: Target, config?: any): Many<Target>;
  }
  /** Relations of a whole schema: `defineRelations(schema, (r) => ({ users: { posts: r.many.posts() } }))`. */
  export interface DefinedRelations<Schema, Config> { readonly __schema: Schema; readonly __config: Config }
  export type DefinitionHelpers<Schema> = {
    readonly one: { readonly [Key in keyof Schema]: (config?: any) => One<Schema[Key]> };
    readonly many: { readonly [Key in keyof Schema]: (config?: any) => Many<Schema[Key]> };
  } & { readonly [Key in keyof Schema]: Schema[Key] };

  interface RelationalConfig<Columns> {
    columns?: { [Key in keyof Columns]?: boolean };
    with?: any;
    where?: object | ((fields: TableColumns<Columns>, operators: Operators) => Condition);
    orderBy?: object | ((fields: TableColumns<Columns>, operators: Operators) => any);
    extras?: any;
    limit?: any;
    offset?: any;
  }
  type Operators = typeof import('drizzle-orm');
  type RelationsOf<Schema, Name extends string> =
    Schema extends DefinedRelations<infer _Schema, infer Config> ? (Name extends keyof Config ? Config[Name] : {})
    : { [Key in keyof Schema]: Schema[Key] extends Relations<Name, infer Config> ? Config : never }[keyof Schema];
  type Found<Schema, Name extends string, Columns, Config> = Kept<Row<Columns>, Config> & Related<Schema, Name, Config>;
  type Kept<Record, Config> =
    0 extends 1 & Config ? Record
    : Config extends { columns: infer Chosen extends object }
      ? (true extends Chosen[keyof Chosen] ? Pick<Record, ('__record' | keyof Chosen) & keyof Record> : Pick<Record, Exclude<keyof Record, keyof Chosen>>)
      : Record;
  type Related<Schema, Name extends string, Config> =
    0 extends 1 & Config ? {}
    : Config extends { with: infer With extends object }
      ? { -readonly [Key in keyof With]: RelatedTo<Schema, Key extends keyof RelationsOf<Schema, Name> ? RelationsOf<Schema, Name>[Key] : unknown, With[Key]> }
      : {};
  type RelatedTo<Schema, Relation, Config> =
    Relation extends Many<TableHandle<infer Name, infer Columns>> ? Found<Schema, Name, Columns, Config>[]
    : Relation extends One<TableHandle<infer Name, infer Columns>> ? Found<Schema, Name, Columns, Config>
    : any;
  export interface RelationalQuery<Schema, Name extends string, Columns> {
    readonly __store: Columns;
    readonly __storeName: Name;
    /** @lethe read where=config.where drops=config.columns:false */
    findMany<Config extends RelationalConfig<Columns>>(config?: Config): Query<Found<Schema, Name, Columns, Config>[]>;
    /** @lethe read where=config.where drops=config.columns:false */
    findFirst<Config extends RelationalConfig<Columns>>(config?: Config): Query<Found<Schema, Name, Columns, Config> | undefined>;
  }
  type TablesOf<Schema> = Schema extends DefinedRelations<infer Tables, infer _Config> ? Tables : Schema;
  type Queries<Schema> = {
    readonly [Key in keyof TablesOf<Schema> as TablesOf<Schema>[Key] extends AnyTable ? Key : never]:
      TablesOf<Schema>[Key] extends TableHandle<infer Name, infer Columns> ? RelationalQuery<Schema, Name, Columns> : never;
  };

  export interface QueryBuilder {
    select(): SelectStart<Everything>;
    select<Selection extends object>(selection: Selection): SelectStart<Selection>;
    selectDistinct(): SelectStart<Everything>;
    selectDistinct<Selection extends object>(selection: Selection): SelectStart<Selection>;
    selectDistinctOn(on: any): SelectStart<Everything>;
    selectDistinctOn<Selection extends object>(on: any, selection: Selection): SelectStart<Selection>;
    with(...subqueries: any[]): this;
    $with<Alias extends string>(alias: Alias, selection?: any): {
      as<Chosen, Result, Named>(query: Select<Chosen, Result, Named> | ((builder: QueryBuilder) => Select<Chosen, Result, Named>)): Subquery<Alias, Result>;
      as<Result>(query: Query<Result[]>): Subquery<Alias, Result>;
      as(query: any): Subquery<Alias, any>;
    };
  }
  export interface Database<Schema = {}> extends QueryBuilder {
    readonly query: Queries<Schema>;
    readonly _query: Queries<Schema>;
    readonly $client: any;
    readonly $cache: any;
    readonly _: { readonly schema: any; readonly fullSchema: Schema };
    /** @lethe create table data=values() */
    insert<Target extends AnyTable>(table: Target): InsertStart<Target>;
    /** @lethe update table data=set() */
    update<Target extends AnyTable>(table: Target): Update<Target>;
    /** @lethe delete table where=where() */
    delete<Target extends AnyTable>(table: Target): Delete<Target>;
    /** @lethe read table */
    $count(table: any, filter?: any): Query<number> & Sql<number>;
    transaction<Result>(work: (tx: Transaction<Schema>) => Result, options?: object): Result;
    batch<const Queries extends readonly unknown[]>(queries: Queries): Promise<{ -readonly [Key in keyof Queries]: Awaited<Queries[Key]> }>;
    execute<Result = any>(statement: any): Query<any>;
    run(statement: any): any;
    all(statement: any): any;
    get(statement: any): any;
    values(statement: any): any;
    refreshMaterializedView(view: any): any;
  }
  export interface Transaction<Schema = {}> extends Database<Schema> {
    rollback(): never;
    setTransaction(options: object): Promise<void>;
    readonly nestedIndex: number;
  }
}

declare module 'drizzle-orm' {
  import type {
    AnyTable, Builder, Column as AColumn, Condition, DefinedRelations, DefinitionHelpers, Many as ManyTo, One as OneTo, RelationHelpers, Relations as RelationsOf,
    Row, Selected, Sql, Sqlish, Table as ATable, TableColumns, TableHandle,
  } from 'lethe:drizzle';

  export type SQL<Value = unknown> = Sql<Value>;
  export namespace SQL { type Aliased<Value = unknown> = Sqlish<Value> }
  export type SQLWrapper<Value = unknown> = Sqlish<Value>;
  export type Column<Base = any> = AColumn;
  export type AnyColumn = AColumn;
  export type GetColumnData<Chosen> = Chosen extends AColumn<infer Value> ? Value : never;
  export type Table<Config = any> = AnyTable;
  export type InferSelectModel<Of extends AnyTable, Options = any> = Of['$inferSelect'];
  export type InferInsertModel<Of extends AnyTable, Options = any> = Of['$inferInsert'];
  export type InferModel<Of extends AnyTable, Mode extends 'select' | 'insert' = 'select'> = Mode extends 'select' ? Of['$inferSelect'] : Of['$inferInsert'];
  export type InferEnum<Of> = any;
  export type ExtractTablesWithRelations<Schema> = Schema;
  export type TablesRelationalConfig = any;
  export type Relations<Name extends string = string, Config = any> = RelationsOf<Name, Config>;
  export type One<Name = any, Nullable = any> = OneTo<any>;
  export type Many<Name = any> = ManyTo<any>;

  export interface SqlTag {
    <Value = unknown>(parts: TemplateStringsArray, ...values: any[]): Sql<Value>;
    raw<Value = unknown>(text: string): Sql<Value>;
    join(parts: any[], separator?: any): Sql;
    identifier(name: string): Sql;
    placeholder(name: string): any;
    empty(): Sql;
    param(value: any, encoder?: any): any;
    fromList(parts: any[]): Sql;
  }
  export const sql: SqlTag;
  export function placeholder(name: string): any;
  type Compare = (left: any, right: any) => Sql<boolean>;
  export const eq: Compare; export const ne: Compare; export const gt: Compare; export const gte: Compare; export const lt: Compare; export const lte: Compare;
  export const inArray: Compare; export const notInArray: Compare; export const like: Compare; export const ilike: Compare; export const notLike: Compare; export const notIlike: Compare;
  export const arrayContains: Compare; export const arrayContained: Compare; export const arrayOverlaps: Compare;
  export function between(value: any, low: any, high: any): Sql<boolean>;
  export function notBetween(value: any, low: any, high: any): Sql<boolean>;
  export function isNull(value: any): Sql<boolean>;
  export function isNotNull(value: any): Sql<boolean>;
  export function exists(query: any): Sql<boolean>;
  export function notExists(query: any): Sql<boolean>;
  export function not(condition: any): Sql<boolean>;
  export function and(...conditions: Condition[]): Sql<boolean> | undefined;
  export function or(...conditions: Condition[]): Sql<boolean> | undefined;
  export function asc(column: any): Sql;
  export function desc(column: any): Sql;
  export function count(column?: any): Sql<number>;
  export function countDistinct(column: any): Sql<number>;
  export function avg(column: any): Sql<string | null>;
  export function avgDistinct(column: any): Sql<string | null>;
  export function sum(column: any): Sql<string | null>;
  export function sumDistinct(column: any): Sql<string | null>;
  export function max<Chosen>(column: Chosen): Sql<Chosen extends Sqlish<infer Value> ? Value : any>;
  export function min<Chosen>(column: Chosen): Sql<Chosen extends Sqlish<infer Value> ? Value : any>;

  export function relations<Name extends string, Columns, Config>(
    table: TableHandle<Name, Columns>, define: (helpers: RelationHelpers) => Config,
  ): RelationsOf<Name, Config>;
  export function defineRelations<Schema>(schema: Schema): DefinedRelations<Schema, {}>;
  export function defineRelations<Schema, Config>(schema: Schema, define: (helpers: DefinitionHelpers<Schema>) => Config): DefinedRelations<Schema, Config>;
  export function getTableColumns<Columns>(table: TableHandle<string, Columns>): TableColumns<Columns>;
  export function getColumns<Columns>(table: TableHandle<string, Columns>): TableColumns<Columns>;
  export function getViewSelectedFields(view: any): any;
  export function getTableName(table: any): string;
  export function getTableUniqueName(table: any): string;
  export function isTable(value: unknown): value is AnyTable;
  export function is(value: any, type: any): boolean;
  export function aliasedTable<Name extends string, Columns, Alias extends string>(table: TableHandle<Name, Columns>, alias: Alias): ATable<Alias, Columns>;
  export function extractTablesRelationalConfig(schema: any, helpers: any): any;
  export function createTableRelationsHelpers(table: any): RelationHelpers;
  export function getOperators(): any;
  export type BuildColumns<Columns> = TableColumns<Columns>;
  export type ColumnBuilderBase<Config = any> = Builder<any>;
  export type BuildSelection<Selection> = Selected<Selection>;
  export type RowOf<Columns> = Row<Columns>;
  export interface Logger {
    /** @lethe statement params */ logQuery(query: string, params: unknown[]): void;
  }
  export class DefaultLogger implements Logger { constructor(config?: any); logQuery(query: string, params: unknown[]): void }
  export class NoopLogger implements Logger { logQuery(): void }
  export class DrizzleError extends Error {}
  export class DrizzleQueryError extends Error { query: string; params: unknown[] }
  export class TransactionRollbackError extends DrizzleError {}
}
declare module 'drizzle-orm/sql' { export * from 'drizzle-orm'; }
declare module 'drizzle-orm/sql/sql' { export * from 'drizzle-orm'; }
declare module 'drizzle-orm/sql/expressions' { export * from 'drizzle-orm'; }
declare module 'drizzle-orm/relations' { export * from 'drizzle-orm'; }
declare module 'drizzle-orm/logger' { export * from 'drizzle-orm'; }
declare module 'drizzle-orm/table' { export * from 'drizzle-orm'; }
declare module 'drizzle-orm/column' { export * from 'drizzle-orm'; }
