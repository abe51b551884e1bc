/* eslint-disable @typescript-eslint/no-explicit-any -- filters, data and options may be anything */
/**
 * Kysely: the database is an interface whose keys are tables. A query carries the type of its tables (`__store`); which of them is meant stays
 * known through aliases, joins, common table expressions and transactions.
 */
declare module 'kysely' {
  export interface ColumnType<Select, Insert = Select, Update = Select> { readonly __select__: Select; readonly __insert__: Insert; readonly __update__: Update }
  export type Generated<Value> = Value extends ColumnType<infer Select, infer Insert, infer Update> ? ColumnType<Select, Insert | undefined, Update> : ColumnType<Value, Value | undefined, Value>;
  export type GeneratedAlways<Value> = ColumnType<Value, never, never>;
  export type JSONColumnType<Select, Insert = string, Update = string> = ColumnType<Select, Insert, Update>;
  export type SelectType<Column> = Column extends ColumnType<infer Select, infer _Insert, infer _Update> ? Select : Column;
  export type InsertType<Column> = Column extends ColumnType<infer _Select, infer Insert, infer _Update> ? Insert : Column;
  export type UpdateType<Column> = Column extends ColumnType<infer _Select, infer _Insert, infer Update> ? Update : Column;
  export type Selectable<Table> = { readonly __record: Table } & { [Column in keyof Table]: SelectType<Table[Column]> };
  export type Insertable<Table> = { readonly __record?: Table } & { [Column in keyof Table]?: InsertType<Table[Column]> };
  export type Updateable<Table> = { readonly __record?: Table } & { [Column in keyof Table]?: UpdateType<Table[Column]> };
  export type Simplify<Value> = Value;
  export type NotNull = { readonly __notNull: true };
  export type Nullable<Value> = { [Key in keyof Value]: Value[Key] | null };
  export type SqlBool = boolean | 0 | 1;

  type KeyOf<From> = From extends `${infer Table} as ${string}` ? Table : From;
  type AliasOf<From> = From extends `${string} as ${infer Alias}` ? Alias : From;
  type TableOf<DB, Name> = 0 extends 1 & DB ? any : Name extends keyof DB ? DB[Name] : never;
  type TableNames<DB> = (keyof DB & string) | `${keyof DB & string} as ${string}`;
  type From<DB> = TableNames<DB> | AliasedExpression<any, any> | ((builder: ExpressionBuilder<DB, never>) => AliasedExpression<any, any>) | readonly any[];
  /** The tables and aliases that a `from` or `join` brings, each with the type of its records. */
  type Brought<DB, Given> =
    Given extends string ? { [Alias in AliasOf<Given> & string]: TableOf<DB, KeyOf<Given>> }
    : Given extends AliasedExpression<infer Result, infer Alias> ? { [Name in Alias]: Result }
    : Given extends (...values: any[]) => AliasedExpression<infer Result, infer Alias> ? { [Name in Alias]: Result }
    : Given extends readonly (infer Each)[] ? Brought<DB, Each>
    : {};
  type NamesOf<Given> =
    Given extends string ? AliasOf<Given> & string
    : Given extends AliasedExpression<any, infer Alias> ? Alias
    : Given extends (...values: any[]) => AliasedExpression<any, infer Alias> ? Alias
    : Given extends readonly (infer Each)[] ? NamesOf<Each>
    : never;
  type With<DB, Given> = 0 extends 1 & DB ? DB : DB & Brought<DB, Given>;

  export interface Expression<Value> { readonly __value: Value; toOperationNode(): any; as<Alias extends string>(alias: Alias): AliasedExpression<Value, Alias> }
  export interface OperandExpression<Value> extends Expression<Value> {}
  export interface AliasedExpression<Value, Alias extends string> { readonly __value: Value; readonly __alias: Alias }
  export interface AliasableExpression<Value> extends Expression<Value> {}
  export interface RawBuilder<Value> extends Expression<Value> {
    execute(executor: any): Promise<{ rows: Value[]; numAffectedRows?: bigint; insertId?: bigint }>;
    compile(executor: any): CompiledQuery<Value>;
    $castTo<Given>(): RawBuilder<Given>;
    $notNull(): RawBuilder<Exclude<Value, null>>;
    withPlugin(plugin: any): this;
  }
  export interface ExpressionWrapper<DB, TB, Value> extends Expression<Value> {
    and(left: any, operator?: any, right?: any): ExpressionWrapper<DB, TB, Value>;
    or(left: any, operator?: any, right?: any): ExpressionWrapper<DB, TB, Value>;
    $castTo<Given>(): ExpressionWrapper<DB, TB, Given>;
    $notNull(): ExpressionWrapper<DB, TB, Exclude<Value, null>>;
    filterWhere(...condition: any[]): this; distinct(): this; over(over?: any): this; orderBy(...order: any[]): this;
    when(...condition: any[]): any; then(value: any): any; else(value: any): any; end(): any;
  }
  export interface SqlTag {
    <Value = unknown>(parts: TemplateStringsArray, ...values: any[]): RawBuilder<Value>;
    ref<Value = unknown>(name: string): RawBuilder<Value>;
    table<Value = unknown>(name: string): RawBuilder<Value>;
    id<Value = unknown>(...names: string[]): RawBuilder<Value>;
    raw<Value = unknown>(text: string): RawBuilder<Value>;
    lit<Value>(value: Value): RawBuilder<Value>;
    val<Value>(value: Value): RawBuilder<Value>;
    join<Value = unknown>(values: readonly any[], separator?: any): RawBuilder<Value>;
    literal<Value>(value: Value): RawBuilder<Value>;
  }
  export const sql: SqlTag;
  export function expressionBuilder<DB, TB extends keyof DB = never>(query?: any): ExpressionBuilder<DB, TB>;
  export interface FunctionModule<DB, TB> {
    <Value>(name: string, values?: any): ExpressionWrapper<DB, TB, Value>;
    count<Value = number>(column: any): ExpressionWrapper<DB, TB, Value>; countAll<Value = number>(table?: any): ExpressionWrapper<DB, TB, Value>;
    sum<Value = number>(column: any): ExpressionWrapper<DB, TB, Value>; avg<Value = number>(column: any): ExpressionWrapper<DB, TB, Value>;
    max<Value = any>(column: any): ExpressionWrapper<DB, TB, Value>; min<Value = any>(column: any): ExpressionWrapper<DB, TB, Value>;
    coalesce<Value = any>(...values: any[]): ExpressionWrapper<DB, TB, Value>; agg<Value = any>(name: string, values?: any): ExpressionWrapper<DB, TB, Value>;
    any<Value = any>(value: any): ExpressionWrapper<DB, TB, Value>; jsonAgg<Value = any>(value: any): ExpressionWrapper<DB, TB, Value>; toJson<Value = any>(value: any): ExpressionWrapper<DB, TB, Value>;
  }
  export interface ExpressionBuilder<DB, TB> {
    (left: any, operator: any, right: any): ExpressionWrapper<DB, TB, SqlBool>;
    readonly eb: ExpressionBuilder<DB, TB>;
    readonly fn: FunctionModule<DB, TB>;
    and(conditions: any): ExpressionWrapper<DB, TB, SqlBool>;
    or(conditions: any): ExpressionWrapper<DB, TB, SqlBool>;
    not(condition: any): ExpressionWrapper<DB, TB, SqlBool>;
    exists(query: any): ExpressionWrapper<DB, TB, SqlBool>;
    between(value: any, low: any, high: any): ExpressionWrapper<DB, TB, SqlBool>;
    betweenSymmetric(value: any, low: any, high: any): ExpressionWrapper<DB, TB, SqlBool>;
    /** @lethe read result */
    selectFrom<const Given extends From<DB>>(from: Given): SelectQueryBuilder<With<DB, Given>, NamesOf<Given>, {}>;
    case(value?: any): any;
    ref<Name extends string>(column: Name, operator?: any): ExpressionWrapper<DB, TB, ColumnValue<DB, TB, Name>>;
    table(name: string): ExpressionWrapper<DB, TB, any>;
    val<Value>(value: Value): ExpressionWrapper<DB, TB, Value>;
    lit<Value>(value: Value): ExpressionWrapper<DB, TB, Value>;
    cast<Value>(value: any, type: any): ExpressionWrapper<DB, TB, Value>;
    unary(operator: any, value: any): ExpressionWrapper<DB, TB, any>; neg(value: any): ExpressionWrapper<DB, TB, any>; parens(...values: any[]): ExpressionWrapper<DB, TB, any>;
    tuple(...values: any[]): any; refTuple(...values: any[]): any; jsonPath(...values: any[]): any; array(...values: any[]): any; withSchema(schema: string): ExpressionBuilder<DB, TB>;
  }

  type LastPart<Reference> = Reference extends `${string}.${infer Rest}` ? LastPart<Rest> : Reference;
  type Unaliased<Reference> = Reference extends `${infer Column} as ${string}` ? Column : Reference;
  type ResultName<Reference> = Reference extends `${string} as ${infer Alias}` ? Alias : LastPart<Reference>;
  type ColumnIn<Table, Column> = 0 extends 1 & Table ? any : Column extends keyof Table ? SelectType<Table[Column]> : never;
  type ColumnValue<DB, TB, Reference> =
    Reference extends `${infer Table}.${infer Column}` ? ColumnIn<TableOf<DB, Table>, Column>
    : { [Name in TB & string]: ColumnIn<TableOf<DB, Name>, Reference> }[TB & string];
  /** The tables that a selected column may be of. */
  type OwnerOf<DB, TB, Reference> = Reference extends `${infer Table}.${string}` ? TableOf<DB, Table> : TableOf<DB, TB>;
  type Selection<DB, TB> = string | AliasedExpression<any, any> | readonly any[] | ((builder: ExpressionBuilder<DB, TB>) => any);
  type ItemOf<Given> = Given extends readonly (infer Each)[] ? Each : Given extends (...values: any[]) => infer Result ? ItemOf<Result> : Given;
  type TextIn<Item> = Item extends string ? Item : never;
  type Expressions<Item> = Item extends AliasedExpression<infer _Value, infer _Alias> ? Item : never;
  type Selected<DB, TB, Item> =
    ([TextIn<Item>] extends [never] ? {} : { readonly __record: OwnerOf<DB, TB, Unaliased<TextIn<Item>>> } & { [Text in TextIn<Item> as ResultName<Text> & string]: ColumnValue<DB, TB, Unaliased<Text>> })
    & ([Expressions<Item>] extends [never] ? {} : { [Each in Expressions<Item> as Each extends AliasedExpression<any, infer Alias> ? Alias : never]: Each extends AliasedExpression<infer Value, any> ? Value : never });
  type Both<Union> = (Union extends any ? (value: Union) => void : never) extends (value: infer Intersection) => void ? Intersection : never;
  type Everything<DB, TB> = 0 extends 1 & DB ? any : Both<TB extends keyof DB ? Selectable<DB[TB]> : never>;
  type Condition<DB, TB> = string | Expression<any> | ((builder: ExpressionBuilder<DB, TB>) => any);

  interface Executable<Result, Each> {
    execute(): Promise<Result>;
    executeTakeFirst(error?: any): Promise<Each | undefined>;
    executeTakeFirstOrThrow(error?: any): Promise<Each>;
    stream(size?: number): AsyncIterableIterator<Each>;
    compile(): CompiledQuery<Each>;
    explain(...options: any[]): Promise<any[]>;
    toOperationNode(): any;
    withPlugin(plugin: any): this;
  }
  interface Filtered<DB, TB> {
    where(left: Condition<DB, TB>, operator?: any, right?: any): this;
    whereRef(left: any, operator: any, right: any): this;
    clearWhere(): this;
    orderBy(...order: any[]): this;
    clearOrderBy(): this;
    limit(limit: any): this;
    clearLimit(): this;
    $call<Result>(change: (query: this) => Result): Result;
    modifyEnd(modifier: any): this; modifyFront(modifier: any): this;
  }
  type JoinWith = ((join: JoinBuilder) => any) | string;
  interface JoinBuilder { onRef(left: any, operator: any, right: any): this; on(left: any, operator?: any, right?: any): this; onTrue(): this }

  export interface SelectQueryBuilder<DB, TB, Output> extends Executable<Output[], Output>, Filtered<DB, TB>, Expression<Output> {
    readonly __store: TableOf<DB, TB>;
    readonly __storeName: 0 extends 1 & DB ? never : TB;
    select<const Given extends Selection<DB, TB>>(selection: Given): SelectQueryBuilder<DB, TB, Output & Selected<DB, TB, ItemOf<Given>>>;
    selectAll(): SelectQueryBuilder<DB, TB, Output & Everything<DB, TB>>;
    selectAll<const Name extends string>(tables: Name | readonly Name[]): SelectQueryBuilder<DB, TB, Output & Everything<DB, Name>>;
    /** @lethe read result */
    innerJoin<const Given extends From<DB>>(table: Given, left: JoinWith, right?: any): SelectQueryBuilder<With<DB, Given>, TB | NamesOf<Given>, Output>;
    /** @lethe read result */
    leftJoin<const Given extends From<DB>>(table: Given, left: JoinWith, right?: any): SelectQueryBuilder<With<DB, Given>, TB | NamesOf<Given>, Output>;
    /** @lethe read result */
    rightJoin<const Given extends From<DB>>(table: Given, left: JoinWith, right?: any): SelectQueryBuilder<With<DB, Given>, TB | NamesOf<Given>, Output>;
    /** @lethe read result */
    fullJoin<const Given extends From<DB>>(table: Given, left: JoinWith, right?: any): SelectQueryBuilder<With<DB, Given>, TB | NamesOf<Given>, Output>;
    innerJoinLateral<const Given extends From<DB>>(table: Given, left: JoinWith, right?: any): SelectQueryBuilder<With<DB, Given>, TB | NamesOf<Given>, Output>;
    leftJoinLateral<const Given extends From<DB>>(table: Given, left: JoinWith, right?: any): SelectQueryBuilder<With<DB, Given>, TB | NamesOf<Given>, Output>;
    crossJoin<const Given extends From<DB>>(table: Given): SelectQueryBuilder<With<DB, Given>, TB | NamesOf<Given>, Output>;
    having(left: any, operator?: any, right?: any): this; havingRef(left: any, operator: any, right: any): this; groupBy(columns: any): this; clearGroupBy(): this; clearSelect(): SelectQueryBuilder<DB, TB, {}>;
    distinct(): this; distinctOn(columns: any): this; offset(offset: any): this; clearOffset(): this; top(count: any, modifiers?: any): this; fetch(count: any, modifier?: any): this;
    forUpdate(of?: any): this; forShare(of?: any): this; forNoKeyUpdate(of?: any): this; forKeyShare(of?: any): this; skipLocked(): this; noWait(): this;
    union(query: any): this; unionAll(query: any): this; intersect(query: any): this; intersectAll(query: any): this; except(query: any): this; exceptAll(query: any): this;
    $if<Result>(condition: boolean, change: (query: this) => Executable<any, Result>): SelectQueryBuilder<DB, TB, Output & Partial<Result>>;
    $castTo<Given>(): SelectQueryBuilder<DB, TB, Given>;
    $narrowType<Given>(): this; $assertType<Given>(): this; $notNull(): this; $asScalar(): this; $asTuple(...names: any[]): any;
    as<Alias extends string>(alias: Alias): AliasedExpression<Output, Alias>;
  }
  export type SelectQueryBuilderWithInnerJoin<DB, TB, Output, Given> = SelectQueryBuilder<With<DB, Given>, TB | NamesOf<Given>, Output>;

  interface OnConflict<DB, TB> {
    readonly __store: TableOf<DB, TB>;
    readonly __storeName: 0 extends 1 & DB ? never : TB;
    /** @lethe update data=values */
    doUpdateSet(values: any): this;
    column(column: any): this; columns(columns: any): this; constraint(name: any): this; expression(expression: any): this; doNothing(): this;
    where(left: any, operator?: any, right?: any): this;
  }
  type Returned<DB, TB, Output, Item> = Output extends DeleteResult | UpdateResult | InsertResult ? Selected<DB, TB, Item> : Output & Selected<DB, TB, Item>;
  type ReturnedAll<DB, TB, Output> = Output extends DeleteResult | UpdateResult | InsertResult ? Everything<DB, TB> : Output & Everything<DB, TB>;
  export interface InsertQueryBuilder<DB, TB, Output> extends Executable<Output[], Output> {
    readonly __store: TableOf<DB, TB>;
    readonly __storeName: 0 extends 1 & DB ? never : TB;
    values(values: any): this; columns(columns: any): this; expression(query: any): this; defaultValues(): this; ignore(): this; orIgnore(): this; orReplace(): this; orUpdate(): this; top(count: any): this;
    onConflict(change: (conflict: OnConflict<DB, TB>) => any): this;
    /** @lethe update data=values */
    onDuplicateKeyUpdate(values: any): this;
    modifyEnd(modifier: any): this;
    returning<const Given extends Selection<DB, TB>>(selection: Given): InsertQueryBuilder<DB, TB, Returned<DB, TB, Output, ItemOf<Given>>>;
    returningAll(table?: any): InsertQueryBuilder<DB, TB, ReturnedAll<DB, TB, Output>>;
    output(selection: any): this; outputAll(table: any): this;
    $if<Result>(condition: boolean, change: (query: this) => Executable<any, Result>): this;
    $call<Result>(change: (query: this) => Result): Result;
    $castTo<Given>(): InsertQueryBuilder<DB, TB, Given>; $narrowType<Given>(): this; $assertType<Given>(): this; clearReturning(): InsertQueryBuilder<DB, TB, InsertResult>;
  }
  export interface UpdateQueryBuilder<DB, UT, TB, Output> extends Executable<Output[], Output>, Filtered<DB, TB> {
    readonly __store: TableOf<DB, UT>;
    readonly __storeName: 0 extends 1 & DB ? never : UT;
    set(values: any, value?: any): this; from(table: any): this; innerJoin(table: any, left: any, right?: any): this; leftJoin(table: any, left: any, right?: any): this;
    returning<const Given extends Selection<DB, TB>>(selection: Given): UpdateQueryBuilder<DB, UT, TB, Returned<DB, TB, Output, ItemOf<Given>>>;
    returningAll(table?: any): UpdateQueryBuilder<DB, UT, TB, ReturnedAll<DB, UT, Output>>;
    $if<Result>(condition: boolean, change: (query: this) => Executable<any, Result>): this;
    $castTo<Given>(): UpdateQueryBuilder<DB, UT, TB, Given>; $narrowType<Given>(): this; $assertType<Given>(): this; clearReturning(): UpdateQueryBuilder<DB, UT, TB, UpdateResult>;
  }
  export interface DeleteQueryBuilder<DB, TB, Output> extends Executable<Output[], Output>, Filtered<DB, TB> {
    readonly __store: TableOf<DB, TB>;
    readonly __storeName: 0 extends 1 & DB ? never : TB;
    using(tables: any): this; innerJoin(table: any, left: any, right?: any): this; leftJoin(table: any, left: any, right?: any): this;
    returning<const Given extends Selection<DB, TB>>(selection: Given): DeleteQueryBuilder<DB, TB, Returned<DB, TB, Output, ItemOf<Given>>>;
    returningAll(table?: any): DeleteQueryBuilder<DB, TB, ReturnedAll<DB, TB, Output>>;
    $if<Result>(condition: boolean, change: (query: this) => Executable<any, Result>): this;
    $castTo<Given>(): DeleteQueryBuilder<DB, TB, Given>; $narrowType<Given>(): this; $assertType<Given>(): this; clearReturning(): DeleteQueryBuilder<DB, TB, DeleteResult>;
  }

  type Named<Text> = Text extends `${infer Name}(${string}` ? Name : Text;
  export interface QueryCreator<DB> {
    /** @lethe read result */
    selectFrom<const Given extends From<DB>>(from: Given): SelectQueryBuilder<With<DB, Given>, NamesOf<Given>, {}>;
    selectNoFrom(selection: any): SelectQueryBuilder<DB, never, any>;
    /** @lethe create result data=values() */
    insertInto<const Table extends keyof DB & string>(table: Table): InsertQueryBuilder<DB, Table, InsertResult>;
    /** @lethe create result data=values() */
    replaceInto<const Table extends keyof DB & string>(table: Table): InsertQueryBuilder<DB, Table, InsertResult>;
    /** @lethe update result data=set() */
    updateTable<const Given extends From<DB>>(table: Given): UpdateQueryBuilder<With<DB, Given>, NamesOf<Given>, NamesOf<Given>, UpdateResult>;
    /** @lethe delete result */
    deleteFrom<const Given extends From<DB>>(from: Given): DeleteQueryBuilder<With<DB, Given>, NamesOf<Given>, DeleteResult>;
    /** @lethe update result */
    mergeInto<const Given extends From<DB>>(table: Given): MergeBuilder<With<DB, Given>, NamesOf<Given>>;
    with<const Name extends string, Result>(name: Name | ((builder: any) => any), query: (creator: QueryCreator<DB>) => Expression<Result> | Executable<any, Result>): QueryCreator<DB & { [Key in Named<Name> & string]: Result }>;
    withRecursive<const Name extends string>(name: Name | ((builder: any) => any), query: (creator: QueryCreator<DB & { [Key in Named<Name> & string]: any }>) => any): QueryCreator<DB & { [Key in Named<Name> & string]: any }>;
    withSchema(schema: string): this;
    withPlugin(plugin: any): this;
    withoutPlugins(): this;
  }
  interface MergeBuilder<DB, TB> {
    readonly __store: TableOf<DB, TB>;
    readonly __storeName: 0 extends 1 & DB ? never : TB;
    using(table: any, left: any, right?: any): this; whenMatched(): this; whenMatchedAnd(...condition: any[]): this; whenNotMatched(): this; whenNotMatchedAnd(...condition: any[]): this;
    thenUpdate(change: any): this; thenUpdateSet(values: any): this; thenDelete(): this; thenInsertValues(values: any): this; thenDoNothing(): this; returning(selection: any): this; returningAll(): this;
    execute(): Promise<any>; executeTakeFirst(): Promise<any>; executeTakeFirstOrThrow(): Promise<any>;
  }
  export interface KyselyConfig { dialect: any; plugins?: any[]; log?: readonly LogLevel[] | ((event: LogEvent) => void) }
  export type LogLevel = 'query' | 'error';
  /** A statement that ran, as the function is told that a database logs with; the lists of levels print it with placeholders. */
  export interface LogEvent { readonly level: LogLevel; readonly query: LoggedQuery; readonly queryDurationMillis: number; readonly error?: unknown }
  export interface LoggedQuery extends CompiledQuery {
    /**
     * The values of the placeholders: whatever people entered, so as personal as the body of a request.
     *
     * @lethe request body
     */
    readonly parameters: readonly unknown[];
  }
  export interface Kysely<DB> extends QueryCreator<DB> {}
  export class Kysely<DB> {
    constructor(config: KyselyConfig);
    readonly schema: any;
    readonly dynamic: any;
    readonly introspection: any;
    readonly fn: FunctionModule<DB, keyof DB>;
    readonly isTransaction: boolean;
    case(value?: any): any;
    withTables<Tables>(): Kysely<DB & Tables>;
    transaction(): TransactionBuilder<DB>;
    startTransaction(): { execute(): Promise<ControlledTransaction<DB>>; setIsolationLevel(level: any): any; setAccessMode(mode: any): any };
    connection(): { execute<Result>(work: (db: Kysely<DB>) => Promise<Result>): Promise<Result> };
    executeQuery(query: any, options?: any): Promise<{ rows: any[] }>;
    getExecutor(): any;
    destroy(): Promise<void>;
  }
  export interface TransactionBuilder<DB> {
    execute<Result>(work: (trx: Transaction<DB>) => Promise<Result>): Promise<Result>;
    setIsolationLevel(level: any): this;
    setAccessMode(mode: any): this;
  }
  export class Transaction<DB> extends Kysely<DB> {}
  export class ControlledTransaction<DB, Savepoints = any> extends Transaction<DB> {
    commit(): { execute(): Promise<void> }; rollback(): { execute(): Promise<void> }; savepoint(name: string): { execute(): Promise<ControlledTransaction<DB>> };
    rollbackToSavepoint(name: string): { execute(): Promise<any> }; releaseSavepoint(name: string): { execute(): Promise<any> };
  }
  export class DeleteResult { readonly numDeletedRows: bigint }
  export class UpdateResult { readonly numUpdatedRows: bigint; readonly numChangedRows?: bigint }
  export class InsertResult { readonly insertId: bigint | undefined; readonly numInsertedOrUpdatedRows: bigint | undefined }
  export interface CompiledQuery<Value = unknown> { readonly sql: string; readonly parameters: readonly unknown[]; readonly query: any }
  export const CompiledQuery: { raw(sql: string, parameters?: unknown[]): CompiledQuery };
  export class NoResultError extends Error {}
  export interface Migration { up(db: Kysely<any>): Promise<void>; down?(db: Kysely<any>): Promise<void> }
  export interface MigrationProvider { getMigrations(): Promise<Record<string, Migration>> }
  export class Migrator { constructor(options: any); migrateToLatest(): Promise<any>; migrateTo(name: any): Promise<any>; migrateUp(): Promise<any>; migrateDown(): Promise<any>; getMigrations(): Promise<readonly any[]> }
  export type StringReference<DB, TB> = string; export type ReferenceExpression<DB, TB> = any; export type AnyColumn<DB, TB> = any; export type Compilable<Value = any> = { compile(): CompiledQuery<Value> };
  export type InsertObject<DB, TB extends keyof DB> = Insertable<DB[TB]>; export type UpdateObject<DB, TB extends keyof DB> = Updateable<DB[TB]>;
  export type ExpressionOrFactory<DB, TB, Value> = Expression<Value> | ((builder: ExpressionBuilder<DB, TB>) => Expression<Value>);
  export type InferResult<Query> = Query extends Executable<infer Result, infer _Each> ? Result : any;
}
declare module 'kysely/helpers' {
  import type { Executable, Expression, RawBuilder } from 'kysely';
  export function jsonArrayFrom<Output>(query: Executable<any, Output>): RawBuilder<Output[]>;
  export function jsonObjectFrom<Output>(query: Executable<any, Output>): RawBuilder<Output | null>;
  export function jsonBuildObject<Given extends Record<string, Expression<any>>>(object: Given): RawBuilder<{ [Key in keyof Given]: Given[Key] extends Expression<infer Value> ? Value : never }>;
  export function mergeAction(): any;
}
declare module 'kysely/helpers/postgres' { export * from 'kysely/helpers'; }
declare module 'kysely/helpers/mysql' { export * from 'kysely/helpers'; }
declare module 'kysely/helpers/sqlite' { export * from 'kysely/helpers'; }
declare module 'kysely/helpers/mssql' { export * from 'kysely/helpers'; }
