/**
 * Prisma Client, as far as data is concerned. The client itself is generated from the schema (`src/load/prisma`): its
 * text only lists models and builds on the types of `lethe:prisma`; what every client exports stands in
 * `lethe:prisma/namespace`.
 */
declare module 'lethe:prisma' {
  import type { LogDefinition, LogEvent, LogLevel, PrismaPromise, QueryEvent, Sql } from 'lethe:prisma/namespace';

  /**
   * A model as the generated text describes it: the scalar fields and, as further properties, its relations, whose
   * types are models again (`posts: $Post[]`, `profile: $Profile | null`).
   */
  export interface Model {
    readonly __record: string;
    /** What a query without `select` and `include` yields: all scalar fields. */
    readonly $record: { readonly __record: string };
  }

  /** The argument of a query as it is inferred; loose on purpose: only the keys of select, include and omit matter. */
  export interface QueryArguments {
    select?: object | null;
    include?: object | null;
    omit?: object | null;
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- filters, data and options may be anything
    [option: string]: any;
  }

  /** The record that a query with the arguments `A` yields. */
  export type Result<M extends Model, A> =
    0 extends 1 & A ? M['$record']
    : A extends { select: infer S extends object } ? Selected<M, S>
    : A extends { include: infer I extends object } ? Kept<M, A> & Chosen<M, keyof I & keyof M, I> & Counted<I>
    : Kept<M, A>;

  /** A selection whose keys are not known selects everything. */
  type Selected<M extends Model, S> =
    string extends keyof S ? M['$record'] : Chosen<M, '__record' | (keyof S & keyof M), S> & Counted<S>;
  type Kept<M extends Model, A> =
    A extends { omit: infer O extends object }
      ? Pick<M['$record'], Exclude<keyof M['$record'], keyof O>>
      : M['$record'];
  type Chosen<M extends Model, K extends keyof M, S> = {
    [P in K]: P extends keyof M['$record'] ? M[P] : Related<M[P], P extends keyof S ? S[P] : true>;
  };
  type Related<R, A> =
    R extends readonly (infer M extends Model)[] ? Result<M, A>[] : R extends Model ? Result<R, A> : R;
  type Counted<S> = '_count' extends keyof S ? { _count: Record<string, number> } : unknown;

  type RelationName<M extends Model> = Exclude<keyof M, keyof M['$record'] | '$record'>;
  type FieldName<M extends Model> = Exclude<keyof M['$record'], '__record'>;
  /** The constants of `Prisma.UserScalarFieldEnum`. */
  export type FieldNames<M extends Model> = { readonly [P in FieldName<M>]: P };

  export type Select<M extends Model> =
    { [P in FieldName<M> | RelationName<M> | '_count']?: boolean | QueryArguments };
  export type Include<M extends Model> = { [P in RelationName<M> | '_count']?: boolean | QueryArguments };
  export type Omission<M extends Model> = { [P in FieldName<M>]?: boolean };
  /** Values to write: the fields of a record, each optional, and nested writes to related records. */
  export type Data<M extends Model> =
    Partial<M['$record']> & Pick<M['$record'], '__record'> & { [P in RelationName<M>]?: NestedWrite };
  /**
   * Writes to the records of a relation (`create`, `connect`, `update`, `delete`, `deleteMany`, ...). They act on the
   * store that the relation's field references, which is why the schema's stores say so for every relation field.
   */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- data may be anything
  export type NestedWrite = Record<string, any>;
  /** Filters and orders, whose values may be operators. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- filters may be anything
  export type Condition = Record<string, any>;

  /** The argument of a query where it is declared by name: `Prisma.UserFindManyArgs`. */
  export interface Arguments<M extends Model> extends QueryArguments {
    select?: Select<M> | null;
    include?: Include<M> | null;
    omit?: Omission<M> | null;
    where?: Condition;
    take?: number;
    skip?: number;
  }

  type Count = number & Record<string, number>;
  export interface Aggregates<M extends Model> {
    _count: Count;
    _sum: { [P in FieldName<M>]: number | null };
    _avg: { [P in FieldName<M>]: number | null };
    _min: { [P in keyof M['$record']]: M['$record'][P] | null };
    _max: { [P in keyof M['$record']]: M['$record'][P] | null };
  }

  /** A query for one record, which also reaches its relations: `prisma.user.findUnique(...).posts()`. */
  export type RecordQuery<M extends Model, T> = PrismaPromise<T> & {
    [P in RelationName<M>]: <A extends QueryArguments>(options?: A) => PrismaPromise<Related<M[P], A> | null>;
  };

  /** The access to one model: `prisma.user`. */
  export interface Delegate<M extends Model> {
    readonly __store: M['__record'];
    /** @lethe read where=args.where keeps=args.select:true */
    findUnique<A extends QueryArguments>(args: A): RecordQuery<M, Result<M, A> | null>;
    /** @lethe read where=args.where keeps=args.select:true */
    findUniqueOrThrow<A extends QueryArguments>(args: A): RecordQuery<M, Result<M, A>>;
    /** @lethe read where=args.where keeps=args.select:true */
    findFirst<A extends QueryArguments>(args?: A): RecordQuery<M, Result<M, A> | null>;
    /** @lethe read where=args.where keeps=args.select:true */
    findFirstOrThrow<A extends QueryArguments>(args?: A): RecordQuery<M, Result<M, A>>;
    /** @lethe read where=args.where keeps=args.select:true */
    findMany<A extends QueryArguments>(args?: A): PrismaPromise<Result<M, A>[]>;
    /** @lethe create data=args.data */
    create<A extends QueryArguments>(args: A): RecordQuery<M, Result<M, A>>;
    /** @lethe create data=args.data */
    createMany(args?: QueryArguments): PrismaPromise<BatchResult>;
    /** @lethe create data=args.data */
    createManyAndReturn<A extends QueryArguments>(args?: A): PrismaPromise<Result<M, A>[]>;
    /** @lethe update where=args.where data=args.data */
    update<A extends QueryArguments>(args: A): RecordQuery<M, Result<M, A>>;
    /** @lethe update where=args.where data=args.data */
    updateMany(args: QueryArguments): PrismaPromise<BatchResult>;
    /** @lethe update where=args.where data=args.data */
    updateManyAndReturn<A extends QueryArguments>(args: A): PrismaPromise<Result<M, A>[]>;
    /**
     * @lethe create data=args.create
     * @lethe update where=args.where data=args.update
     */
    upsert<A extends QueryArguments>(args: A): RecordQuery<M, Result<M, A>>;
    /** @lethe delete where=args.where */
    delete<A extends QueryArguments>(args: A): RecordQuery<M, Result<M, A>>;
    /** @lethe delete where=args.where */
    deleteMany(args?: QueryArguments): PrismaPromise<BatchResult>;
    count<A extends QueryArguments>(args?: A): PrismaPromise<A extends { select: object } ? Count : number>;
    /** @lethe read where=args.where */
    aggregate(args: QueryArguments): PrismaPromise<Aggregates<M>>;
    /** @lethe read where=args.where */
    groupBy<K extends FieldName<M>>(
      args: QueryArguments & { by: K | readonly K[] },
    ): PrismaPromise<(Pick<M['$record'], K> & Aggregates<M>)[]>;
    /** @lethe read where=args.filter */
    findRaw(args?: QueryArguments): PrismaPromise<unknown>;
    /** @lethe read */
    aggregateRaw(args?: QueryArguments): PrismaPromise<unknown>;
    readonly fields: Record<string, unknown>;
  }

  export interface BatchResult {
    count: number;
  }

  /** Statements in SQL. The type argument is what the developer says the rows are. */
  export interface RawQueries {
    $queryRaw<T = unknown>(query: TemplateStringsArray | Sql, ...values: unknown[]): PrismaPromise<T>;
    $queryRawUnsafe<T = unknown>(query: string, ...values: unknown[]): PrismaPromise<T>;
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the result of a typed statement is unknown here
    $queryRawTyped(query: unknown): PrismaPromise<any[]>;
    $executeRaw(query: TemplateStringsArray | Sql, ...values: unknown[]): PrismaPromise<number>;
    $executeRawUnsafe(query: string, ...values: unknown[]): PrismaPromise<number>;
    $runCommandRaw(command: object): PrismaPromise<unknown>;
  }

  export interface TransactionOptions {
    maxWait?: number;
    timeout?: number;
    isolationLevel?: string;
  }

  export interface ClientOptions {
    log?: (LogLevel | LogDefinition)[];
    [option: string]: unknown;
  }

  /** A query as an extension sees it: what a filter or written value is stays open. */
  export interface ExtensionQuery {
    model?: string;
    operation: string;
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the arguments of any query
    args: any;
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the result of any query
    query: (args: any) => Promise<any>;
  }
  type QueryHook = (query: ExtensionQuery) => unknown;
  type RecordOf<D> = D extends Delegate<infer M> ? M['$record'] : never;
  interface ComputedField<R> {
    needs?: object;
    compute: (record: R) => unknown;
  }

  /** What `$extends` takes, for a client whose models are the properties of `T`. */
  export interface Extension<T> {
    name?: string;
    client?: object;
    model?: object;
    query?: Record<string, QueryHook | Record<string, QueryHook>>;
    result?: { [P in keyof T]?: Record<string, ComputedField<RecordOf<T[P]>>> } & {
      $allModels?: Record<string, ComputedField<Record<string, unknown>>>;
    };
  }

  /** The client `C` with the additions of the extension `E`; its models are those of `T`. */
  export type Extended<C, T, E> =
    0 extends 1 & E ? C
    : E extends (client: never) => infer R ? (unknown extends R ? C : R)
    : ClientAdditions<E> & ModelAdditions<T, E> & C;
  type ClientAdditions<E> = E extends { client: infer A extends object } ? A : unknown;
  type ModelAdditions<T, E> =
    E extends { model: infer A extends object }
      ? ModelMethods<T, A> & { $transaction: ExtendedTransaction<T & ModelMethods<T, A>> }
      : unknown;
  type ModelMethods<T, A> =
    Omit<A, '$allModels'> & (A extends { $allModels: infer M extends object } ? { [P in keyof T]: M } : unknown);
  type ExtendedTransaction<T> =
    <R>(run: (transaction: T) => Promise<R>, options?: TransactionOptions) => Promise<R>;

  /** Base of every generated client; `T` holds its models and what a transaction offers. */
  export class Client<T> {
    /**
     * `log: ['query']` prints statements with placeholders where the database speaks SQL, never the values: those reach
     * only the listeners of `$on('query')`. So the option alone is no log of personal data.
     * Source: prisma.io/docs, Prisma Client, Logging; prisma/orm issue 5026.
     */
    constructor(options?: ClientOptions);
    $connect(): Promise<void>;
    $disconnect(): Promise<void>;
    $on(eventType: 'query', callback: (event: QueryEvent) => void): this;
    $on(eventType: 'info' | 'warn' | 'error', callback: (event: LogEvent) => void): this;
    $on(eventType: 'beforeExit', callback: () => Promise<void>): this;
    $use(middleware: (params: MiddlewareParameters, next: MiddlewareNext) => Promise<unknown>): void;
    $transaction<Q extends readonly unknown[]>(
      queries: readonly [...Q],
      options?: TransactionOptions,
    ): Promise<{ -readonly [I in keyof Q]: Awaited<Q[I]> }>;
    $transaction<R>(run: (transaction: T) => Promise<R>, options?: TransactionOptions): Promise<R>;
    $extends<E extends Extension<T> | ((client: this) => unknown)>(extension: E): Extended<this, T, E>;
  }

  /** Base of the clients for MongoDB, whose logged commands carry their values: prisma/web pull request 2962. */
  export class DocumentClient<T> extends Client<T> {
    /** @lethe query-log options.log query */
    constructor(options?: ClientOptions);
    $on(eventType: 'query', callback: (event: CommandEvent) => void): this;
    $on(eventType: 'info' | 'warn' | 'error', callback: (event: LogEvent) => void): this;
    $on(eventType: 'beforeExit', callback: () => Promise<void>): this;
  }

  /** A logged MongoDB command. */
  export interface CommandEvent extends QueryEvent {
    /**
     * The command with its values.
     *
     * @lethe request body
     */
    query: string;
  }

  export interface MiddlewareParameters {
    model?: string;
    action: string;
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the arguments of any query
    args: any;
    dataPath: string[];
    runInTransaction: boolean;
  }
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the result of any query
  export type MiddlewareNext = (params: MiddlewareParameters) => Promise<any>;
}

/** What the `Prisma` namespace of every client holds, whatever its models. */
declare module 'lethe:prisma/namespace' {
  import type { ClientOptions, Condition, Delegate, Result as QueryResult } from 'lethe:prisma';

  /** An alias, so that a query that nobody awaited is a promise of records to every reader of types. */
  export type PrismaPromise<T> = Promise<T>;

  export type LogLevel = 'query' | 'info' | 'warn' | 'error';
  export interface LogDefinition {
    level: LogLevel;
    emit: 'stdout' | 'event';
  }
  export interface LogEvent {
    timestamp: Date;
    message: string;
    target: string;
  }
  export interface QueryEvent {
    timestamp: Date;
    /** The statement, with placeholders for values. */
    query: string;
    /**
     * The values bound to the placeholders, as JSON: whatever people entered, so as personal as a request's body.
     *
     * @lethe request body
     */
    params: string;
    duration: number;
    target: string;
  }
  export type PrismaClientOptions = ClientOptions;
  export type ITXClientDenyList = '$connect' | '$disconnect' | '$on' | '$transaction' | '$use' | '$extends';

  export type JsonValue = string | number | boolean | JsonObject | JsonArray | null;
  export interface JsonObject {
    [key: string]: JsonValue | undefined;
  }
  export interface JsonArray extends Array<JsonValue> {}
  export type InputJsonValue = string | number | boolean | InputJsonObject | InputJsonArray | { toJSON(): unknown };
  export interface InputJsonObject {
    readonly [key: string]: InputJsonValue | null | undefined;
  }
  export interface InputJsonArray extends ReadonlyArray<InputJsonValue | null> {}
  export interface NullType {
    readonly kind: 'null';
  }
  export const DbNull: NullType;
  export const JsonNull: NullType;
  export const AnyNull: NullType;
  export const skip: unique symbol;
  export type NullableJsonNullValueInput = NullType;
  export type JsonNullValueInput = NullType;

  /** An exact decimal number. */
  export class Decimal {
    constructor(value: DecimalValue);
    plus(value: DecimalValue): Decimal;
    add(value: DecimalValue): Decimal;
    minus(value: DecimalValue): Decimal;
    sub(value: DecimalValue): Decimal;
    times(value: DecimalValue): Decimal;
    mul(value: DecimalValue): Decimal;
    div(value: DecimalValue): Decimal;
    dividedBy(value: DecimalValue): Decimal;
    abs(): Decimal;
    neg(): Decimal;
    round(): Decimal;
    toDecimalPlaces(places: number): Decimal;
    equals(value: DecimalValue): boolean;
    eq(value: DecimalValue): boolean;
    gt(value: DecimalValue): boolean;
    gte(value: DecimalValue): boolean;
    lt(value: DecimalValue): boolean;
    lte(value: DecimalValue): boolean;
    isZero(): boolean;
    toNumber(): number;
    toFixed(places?: number): string;
    toString(): string;
    toJSON(): string;
  }
  export type DecimalValue = Decimal | number | string;

  export class Sql {
    readonly strings: string[];
    readonly values: unknown[];
    readonly sql: string;
    readonly text: string;
  }
  export const empty: Sql;
  export function sql(strings: readonly string[], ...values: unknown[]): Sql;
  export function join(values: readonly unknown[], separator?: string, prefix?: string, suffix?: string): Sql;
  export function raw(value: string): Sql;

  export class PrismaClientKnownRequestError extends Error {
    code: string;
    meta?: Record<string, unknown>;
    clientVersion: string;
    constructor(message: string, parameters: { code: string; clientVersion: string; meta?: Record<string, unknown> });
  }
  export class PrismaClientUnknownRequestError extends Error {
    clientVersion: string;
  }
  export class PrismaClientValidationError extends Error {
    clientVersion: string;
  }
  export class PrismaClientInitializationError extends Error {
    clientVersion: string;
    errorCode?: string;
  }
  export class PrismaClientRustPanicError extends Error {
    clientVersion: string;
  }

  export const SortOrder: { readonly asc: 'asc'; readonly desc: 'desc' };
  export type SortOrder = 'asc' | 'desc';
  export const NullsOrder: { readonly first: 'first'; readonly last: 'last' };
  export type NullsOrder = 'first' | 'last';
  export const QueryMode: { readonly default: 'default'; readonly insensitive: 'insensitive' };
  export type QueryMode = 'default' | 'insensitive';
  export const TransactionIsolationLevel: {
    readonly ReadUncommitted: 'ReadUncommitted';
    readonly ReadCommitted: 'ReadCommitted';
    readonly RepeatableRead: 'RepeatableRead';
    readonly Serializable: 'Serializable';
  };
  export type TransactionIsolationLevel = keyof typeof TransactionIsolationLevel;

  export type Enumerable<T> = T | T[];
  export type Exact<A, _Shape> = A;
  export type SelectSubset<A, _Shape> = A;
  export type Subset<A, _Shape> = A;
  /** The result of the operation `F` of the delegate type `T` with the arguments `A`. */
  export type Result<T, A, F extends string> =
    T extends Delegate<infer M>
      ? F extends 'findMany' | 'createManyAndReturn' | 'updateManyAndReturn' ? QueryResult<M, A>[]
      : F extends 'findUnique' | 'findFirst' ? QueryResult<M, A> | null
      : F extends `${string}Many` ? { count: number }
      : QueryResult<M, A>
    : never;
  export type Args<_Delegate, _Operation extends string> = Condition;
  export interface BatchPayload {
    count: number;
  }
  export type StringFilter<_Reference = never> = Condition;
  export type StringNullableFilter<_Reference = never> = Condition;
  export type IntFilter<_Reference = never> = Condition;
  export type IntNullableFilter<_Reference = never> = Condition;
  export type FloatFilter<_Reference = never> = Condition;
  export type BoolFilter<_Reference = never> = Condition;
  export type DateTimeFilter<_Reference = never> = Condition;
  export type DateTimeNullableFilter<_Reference = never> = Condition;
  export type JsonFilter<_Reference = never> = Condition;

  export function validator(...path: unknown[]): <A>(args: A) => A;
  export function validator<_Shape>(): <A>(args: A) => A;
  /** The delegate or client that an extension's method runs on. */
  export function getExtensionContext<T>(that: T): T;
}

declare module '@prisma/client/runtime/library' {
  export * from 'lethe:prisma/namespace';
}

declare module '@prisma/client/runtime/client' {
  export * from 'lethe:prisma/namespace';
}

declare module '@prisma/client/runtime/index' {
  export * from 'lethe:prisma/namespace';
}

declare module '@prisma/client/runtime' {
  export * from 'lethe:prisma/namespace';
}
