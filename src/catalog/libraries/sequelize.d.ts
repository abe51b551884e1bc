/*
 * Sequelize 4 to 6, and 7 as `@sequelize/core`.
 *
 * The class of a model is the handle of its store and its instances are the records, so most methods are typed by the class that they
 * are called on. What `define` makes is known by its name. A model that keeps deleted rows (`paranoid`) is the reader's knowledge:
 * `remove` leaves it to the store whether a record is only marked.
 */

/** All models of the application by name, filled in by a declaration that is made from its sources. */
interface LetheSequelizeModels {}
/** An object that holds the models by name, as files that load a folder of models export. */
type LetheSequelizeModelBag = LetheSequelizeModels & { [name: string]: any } & {
  sequelize: import('sequelize').Sequelize; Sequelize: typeof import('sequelize');
};
type LetheSequelize = import('sequelize').Sequelize;
type LetheSequelizeModule = typeof import('sequelize');
type LetheSequelizeModel<Name extends string> = import('sequelize').ModelStatic<import('sequelize').NamedModel<Name>>;

declare module 'sequelize' {
  class SequelizeClient {
    /** @lethe query-log options.logging */ constructor(options?: SequelizeClient.Options);
    /** @lethe query-log options.logging */ constructor(uri: string, options?: SequelizeClient.Options);
    /** @lethe query-log options.logging */ constructor(database: string, user: string, options?: SequelizeClient.Options);
    /** @lethe query-log options.logging */ constructor(database: string, user: string, password?: any, options?: SequelizeClient.Options);
    constructor(...options: any[]);
    /** @lethe store name attributes */
    define<Name extends string>(name: Name, attributes?: any, options?: SequelizeClient.ModelOptions<SequelizeClient.NamedModel<Name>>):
      SequelizeClient.ModelStatic<SequelizeClient.NamedModel<Name>>;
    /** @lethe store name attributes */
    define<Instance extends SequelizeClient.Model, Attributes = any, Creation = any>(name: string, attributes?: any, options?: SequelizeClient.ModelOptions<Instance>):
      SequelizeClient.ModelStatic<Instance>;
    import<Loaded = any>(path: string, define?: (sequelize: SequelizeClient, types: any) => Loaded): Loaded;
    model<Name extends string>(name: Name): SequelizeClient.ModelStatic<SequelizeClient.NamedModel<Name>>;
    model<Instance extends SequelizeClient.Model = SequelizeClient.Model>(name: string): SequelizeClient.ModelStatic<Instance>;
    isDefined(name: string): boolean;
    readonly models: LetheSequelizeModels & { [name: string]: SequelizeClient.ModelStatic };
    query(sql: any, options?: any): Promise<any>; queryRaw(sql: any, options?: any): Promise<any>;
    transaction<Result>(work: (transaction: SequelizeClient.Transaction) => PromiseLike<Result>): Promise<Result>;
    transaction<Result>(options: any, work: (transaction: SequelizeClient.Transaction) => PromiseLike<Result>): Promise<Result>;
    transaction(options?: any): Promise<SequelizeClient.Transaction>;
    startUnmanagedTransaction(options?: any): Promise<SequelizeClient.Transaction>;
    authenticate(options?: any): Promise<void>; sync(options?: any): Promise<this>; drop(options?: any): Promise<any>;
    close(): Promise<void>; getQueryInterface(): any; readonly queryInterface: any; getDialect(): string;
    addHook(type: string, hook: (...values: any[]) => any): this; addHook(type: string, name: string, hook: (...values: any[]) => any): this;
    escape(value: any): string; fn(...values: any[]): any; col(name: string): any; literal(sql: string): any; cast(...values: any[]): any;
    where(...values: any[]): any; and(...values: any[]): any; or(...values: any[]): any; json(...values: any[]): any; random(): any;
    readonly Sequelize: typeof SequelizeClient; readonly config: any; readonly options: any; readonly dialect: any; readonly connectionManager: any; readonly modelManager: any;
    static useCLS(namespace: any): any; static readonly version: string;
  }

  namespace SequelizeClient {
    export { SequelizeClient as Sequelize, SequelizeClient as default };

    /**
     * What Sequelize calls with every statement. Values that conditions compare with stand in its text.
     * Source: sequelize.org/docs/v6/getting-started, Logging.
     */
    export interface LogFunction {
      /** @lethe statement sql */ (sql: string, timing?: any): any;
    }
    export interface Options { logging?: boolean | LogFunction; [option: string]: any }
    type Of<Instance> = { prototype: Instance };
    type Hook<Instance> = (instance: Instance, options: any, ...rest: any[]) => any;
    type BulkHook<Instance> = (instances: Instance[], options: any, ...rest: any[]) => any;
    type OptionsHook = (options: any, ...rest: any[]) => any;
    type InstanceEvent = 'beforeValidate' | 'afterValidate' | 'beforeCreate' | 'afterCreate' | 'beforeUpdate' | 'afterUpdate' | 'beforeSave' | 'afterSave' |
      'beforeDestroy' | 'afterDestroy' | 'beforeDelete' | 'afterDelete' | 'beforeRestore' | 'afterRestore';
    type ManyEvent = 'beforeBulkCreate' | 'afterBulkCreate' | 'afterFind';
    type Hooks<Instance> = { [Event in InstanceEvent]?: Hook<Instance> | Hook<Instance>[] } & { [Event in ManyEvent]?: BulkHook<Instance> } & { [event: string]: any };
    /** Methods of versions before 4; those that a model has besides are its own. */
    type Methods<Self> = Record<string, any> & ThisType<Self & Record<string, any>>;
    export interface ModelOptions<Instance = any> {
      hooks?: Hooks<Instance>; classMethods?: Methods<ModelStatic<Instance extends Model ? Instance : any>>; instanceMethods?: Methods<Instance>; [option: string]: any;
    }
    export type DefineOptions<Attributes = any> = ModelOptions;
    export type InitOptions<Instance = any> = ModelOptions<Instance>;

    /** The class of a model, without what its constructor is. */
    export type ModelStatic<Instance extends Model = any> = Pick<typeof Model, Exclude<keyof typeof Model, 'prototype'>> &
      { new (values?: any, options?: any): Instance; readonly prototype: Instance; readonly __store?: Instance };
    export type ModelCtor<Instance extends Model = any> = ModelStatic<Instance>;
    export type ModelDefined<Attributes = any, Creation = any> = ModelStatic<Model<Attributes, Creation>>;
    export type ModelType<Attributes = any, Creation = any> = ModelStatic<Model<Attributes, Creation>>;
    /** Version 4 and the types of its community. */
    export type Instance<Attributes = any, Self = any> = Model<Attributes>;

    export class Model<Attributes = any, Creation = any> {
      constructor(values?: any, options?: any);
      /** @lethe schema attributes options */
      static init<Self>(this: Self, attributes: any, options?: any): Self;
      static initialize(...options: any[]): any;
      static readonly sequelize?: SequelizeClient; static readonly tableName: string; static readonly primaryKeyAttribute: string; static readonly options: any;
      static readonly rawAttributes: any; static readonly associations: any; static readonly primaryKeyAttributes: string[]; static readonly modelDefinition: any;
      static removeAttribute(name: string): any; static sync(options?: any): Promise<any>; static drop(options?: any): Promise<void>;
      static getTableName(): any; static getAttributes(): any; static describe(): Promise<any>; static refreshAttributes(): void;
      static schema<Self>(this: Self, ...options: any[]): Self; static scope<Self>(this: Self, ...scopes: any[]): Self;
      static unscoped<Self>(this: Self): Self; static withScope<Self>(this: Self, ...scopes: any[]): Self;
      static withoutScope<Self>(this: Self): Self; static withInitialScope<Self>(this: Self): Self; static withSchema<Self>(this: Self, ...options: any[]): Self;
      static addScope(name: string, scope: any, options?: any): void;
      static build<Instance>(this: Of<Instance>, values?: any, options?: any): Instance;
      static bulkBuild<Instance>(this: Of<Instance>, values: any, options?: any): Instance[];

      /** @lethe create data=values */ static create<Instance>(this: Of<Instance>, values?: any, options?: any): Promise<Instance>;
      /** @lethe create data=values */ static bulkCreate<Instance>(this: Of<Instance>, values: any, options?: any): Promise<Instance[]>;
      /** @lethe create data=values
       *  @lethe update data=values */
      static upsert<Instance>(this: Of<Instance>, values: any, options?: any): Promise<[Instance, boolean | null]>;
      /** @lethe create data=values
       *  @lethe update data=values */
      static insertOrUpdate(values: any, options?: any): Promise<boolean>;
      /** @lethe create data=options.defaults
       *  @lethe read where=options.where */
      static findOrCreate<Instance>(this: Of<Instance>, options: any): Promise<[Instance, boolean]>;
      /** @lethe create data=options.defaults
       *  @lethe read where=options.where */
      static findCreateFind<Instance>(this: Of<Instance>, options: any): Promise<[Instance, boolean]>;
      /** @lethe read where=options.where */
      static findOrBuild<Instance>(this: Of<Instance>, options: any): Promise<[Instance, boolean]>;
      /** @lethe read where=options.where drops=options.attributes.exclude:list */ static findAll<Instance>(this: Of<Instance>, options?: any): Promise<Instance[]>;
      /** @lethe read drops=options.attributes.exclude:list */ static findByPk<Instance>(this: Of<Instance>, key: any, options: { rejectOnEmpty: true; [option: string]: any }): Promise<Instance>;
      /** @lethe read drops=options.attributes.exclude:list */ static findByPk<Instance>(this: Of<Instance>, key?: any, options?: any): Promise<Instance | null>;
      /** @lethe read drops=options.attributes.exclude:list */ static findById<Instance>(this: Of<Instance>, key?: any, options?: any): Promise<Instance | null>;
      /** @lethe read where=options.where drops=options.attributes.exclude:list */
      static findOne<Instance>(this: Of<Instance>, options: { rejectOnEmpty: true; [option: string]: any }): Promise<Instance>;
      /** @lethe read where=options.where drops=options.attributes.exclude:list */ static findOne<Instance>(this: Of<Instance>, options?: any): Promise<Instance | null>;
      /** @lethe read where=options.where drops=options.attributes.exclude:list */ static find<Instance>(this: Of<Instance>, options?: any): Promise<Instance | null>;
      /** @lethe read where=options.where */
      static findAndCountAll<Instance>(this: Of<Instance>, options?: any): Promise<{ rows: Instance[]; count: number }>;
      /** @lethe read where=options.where */
      static findAndCount<Instance>(this: Of<Instance>, options?: any): Promise<{ rows: Instance[]; count: number }>;
      /** @lethe read where=options.where */ static count(options?: any): Promise<any>;
      /** @lethe read where=options.where */ static aggregate(attribute: any, aggregation: string, options?: any): Promise<any>;
      /** @lethe read where=options.where */ static sum(attribute: any, options?: any): Promise<number>;
      /** @lethe read where=options.where */ static max(attribute: any, options?: any): Promise<any>;
      /** @lethe read where=options.where */ static min(attribute: any, options?: any): Promise<any>;
      /** @lethe update where=options.where data=values */
      static update<Instance>(this: Of<Instance>, values: any, options?: any): Promise<[number, Instance[]]>;
      /** @lethe update where=options.where */ static increment(fields: any, options?: any): Promise<any>;
      /** @lethe update where=options.where */ static decrement(fields: any, options?: any): Promise<any>;
      /** @lethe update where=options.where */ static restore(options?: any): Promise<void>;
      /** @lethe remove where=options.where force=options.force */ static destroy(options?: any): Promise<number>;
      /** @lethe remove force=options.force */ static truncate(options?: any): Promise<any>;

      static addHook<Instance>(this: Of<Instance>, type: InstanceEvent, hook: Hook<Instance>): any;
      static addHook<Instance>(this: Of<Instance>, type: InstanceEvent, name: string, hook: Hook<Instance>): any;
      static addHook<Instance>(this: Of<Instance>, type: ManyEvent, hook: BulkHook<Instance>): any;
      static addHook(type: string, hook: OptionsHook): any; static addHook(type: string, name: string, hook: OptionsHook): any;
      static hook<Instance>(this: Of<Instance>, type: InstanceEvent, hook: Hook<Instance>): any; static hook(type: string, hook: OptionsHook): any;
      static removeHook(type: string, name: any): any; static hasHook(type: string): boolean; static hasHooks(type: string): boolean;
      static beforeCreate: HookRegistrar; static afterCreate: HookRegistrar; static beforeUpdate: HookRegistrar; static afterUpdate: HookRegistrar;
      static beforeSave: HookRegistrar; static afterSave: HookRegistrar; static beforeDestroy: HookRegistrar; static afterDestroy: HookRegistrar;
      static beforeRestore: HookRegistrar; static afterRestore: HookRegistrar; static beforeValidate: HookRegistrar; static afterValidate: HookRegistrar;
      static beforeBulkDestroy(hook: OptionsHook): void; static afterBulkDestroy(hook: OptionsHook): void;
      static beforeBulkUpdate(hook: OptionsHook): void; static afterBulkUpdate(hook: OptionsHook): void; static beforeFind(hook: OptionsHook): void;
      static hasOne(target: any, options?: any): any; static hasMany(target: any, options?: any): any;
      static belongsTo(target: any, options?: any): any; static belongsToMany(target: any, options?: any): any;

      readonly dataValues: this; readonly isNewRecord: boolean; readonly sequelize: SequelizeClient; readonly _previousDataValues: any;
      getDataValue(name: any): any; setDataValue(name: any, value: any): void;
      get(name: string, options?: any): any; get(options?: any): this;
      /** @lethe update data=values */ set(values: object, options?: any): this;
      set(name: any, value?: any, options?: any): this; setAttributes(values: any, options?: any): this;
      changed(...options: any[]): any; previous(...options: any[]): any; validate(options?: any): Promise<void>;
      equals(other: any): boolean; equalsOneOf(others: any): boolean; isSoftDeleted(): boolean; where(...options: any[]): any;
      toJSON(): this;
      /** @lethe create
       *  @lethe update */
      save(options?: any): Promise<this>;
      /** @lethe read */ reload(options?: any): Promise<this>;
      /** @lethe update data=values */ update(values: any, options?: any): Promise<this>;
      /** @lethe update data=values */ updateAttributes(values: any, options?: any): Promise<this>;
      /** @lethe update */ increment(fields: any, options?: any): Promise<this>;
      /** @lethe update */ decrement(fields: any, options?: any): Promise<this>;
      /** @lethe update */ restore(options?: any): Promise<any>;
      /** @lethe remove force=options.force */ destroy(options?: any): Promise<void>;
    }
    type HookRegistrar = { <Instance>(this: Of<Instance>, hook: Hook<Instance>): void; <Instance>(this: Of<Instance>, name: string, hook: Hook<Instance>): void };

    /** A record of a model that is known by its name only. */
    export interface NamedModel<Name> extends Model { readonly __record: Name; [field: string]: any }

    export interface Transaction {
      commit(): Promise<void>; rollback(): Promise<void>; afterCommit(action: (transaction: Transaction) => any): void; readonly LOCK: any; readonly finished?: string;
    }
    export const Transaction: any;

    export type InferAttributes<Instance, Options = any> = Instance; export type InferCreationAttributes<Instance, Options = any> = Instance;
    export type Attributes<Instance> = Instance; export type CreationAttributes<Instance> = Instance;
    export type CreationOptional<Value> = Value; export type NonAttribute<Value> = Value; export type ForeignKey<Value> = Value;
    export type PartlyRequired<Value, Names = any> = Value; export type Optional<Value, Names = any> = Value;
    export type AttributeNames<Instance> = keyof Instance & string;

    type Loose = any;
    export type FindOptions<A = any> = Loose; export type NonNullFindOptions<A = any> = Loose; export type FindAndCountOptions<A = any> = Loose; export type CountOptions<A = any> = Loose;
    export type FindOrCreateOptions<A = any, C = any> = Loose; export type CreateOptions<A = any> = Loose; export type BulkCreateOptions<A = any> = Loose; export type BuildOptions = Loose;
    export type UpdateOptions<A = any> = Loose; export type UpsertOptions<A = any> = Loose; export type SaveOptions<A = any> = Loose; export type InstanceUpdateOptions<A = any> = Loose;
    export type DestroyOptions<A = any> = Loose; export type InstanceDestroyOptions = Loose; export type RestoreOptions<A = any> = Loose; export type InstanceRestoreOptions = Loose;
    export type TruncateOptions<A = any> = Loose; export type IncrementDecrementOptions<A = any> = Loose; export type ScopeOptions = Loose; export type AggregateOptions<T = any, A = any> = Loose;
    export type WhereOptions<A = any> = Loose; export type WhereValue<A = any> = Loose; export type WhereAttributeHash<A = any> = Loose; export type Order = Loose; export type OrderItem = Loose;
    export type Includeable = Loose; export type IncludeOptions = Loose; export type QueryOptions = Loose; export type SyncOptions = Loose;
    export type Transactionable = Loose; export type TransactionOptions = Loose; export type ModelAttributes<I = any, A = any> = Loose; export type ModelAttributeColumnOptions<I = any> = Loose;
    export type HasManyOptions = Loose; export type HasOneOptions = Loose; export type BelongsToOptions = Loose; export type BelongsToManyOptions = Loose; export type FindAttributeOptions = Loose;
    export type Association<S = any, T = any> = Loose; export type HasMany<S = any, T = any> = Loose; export type BelongsTo<S = any, T = any> = Loose; export type HasOne<S = any, T = any> = Loose;
    export type BelongsToMany<S = any, T = any> = Loose; export type DataType = Loose; export type AbstractDataType = Loose; export type Dialect = string; export type Identifier = string | number;
    export type QueryInterface = Loose; export type Logging = Loose; export type Hookable = Loose; export type Paranoid = Loose; export type Filterable<A = any> = Loose; export type Projectable = Loose;

    type GetMany<Instance> = (options?: any) => Promise<Instance[]>; type GetOne<Instance> = (options?: any) => Promise<Instance>;
    type CreateOne<Instance> = (values?: any, options?: any) => Promise<Instance>; type Link<Instance, Key> = (value?: any, options?: any) => Promise<void>;
    type Ask<Answer> = (value?: any, options?: any) => Promise<Answer>;
    export type HasManyGetAssociationsMixin<I> = GetMany<I>; export type HasManyCreateAssociationMixin<I, F = any, S = any> = CreateOne<I>;
    export type HasManySetAssociationsMixin<I, K> = Link<I, K>; export type HasManyAddAssociationMixin<I, K> = Link<I, K>; export type HasManyAddAssociationsMixin<I, K> = Link<I, K>;
    export type HasManyRemoveAssociationMixin<I, K> = Link<I, K>; export type HasManyRemoveAssociationsMixin<I, K> = Link<I, K>;
    export type HasManyHasAssociationMixin<I, K> = Ask<boolean>; export type HasManyHasAssociationsMixin<I, K> = Ask<boolean>; export type HasManyCountAssociationsMixin = Ask<number>;
    export type BelongsToManyGetAssociationsMixin<I> = GetMany<I>; export type BelongsToManyCreateAssociationMixin<I> = CreateOne<I>;
    export type BelongsToManySetAssociationsMixin<I, K> = Link<I, K>; export type BelongsToManyAddAssociationMixin<I, K> = Link<I, K>;
    export type BelongsToManyAddAssociationsMixin<I, K> = Link<I, K>; export type BelongsToManyRemoveAssociationMixin<I, K> = Link<I, K>;
    export type BelongsToManyRemoveAssociationsMixin<I, K> = Link<I, K>; export type BelongsToManyHasAssociationMixin<I, K> = Ask<boolean>;
    export type BelongsToManyHasAssociationsMixin<I, K> = Ask<boolean>; export type BelongsToManyCountAssociationsMixin = Ask<number>;
    export type BelongsToGetAssociationMixin<I> = GetOne<I>; export type BelongsToSetAssociationMixin<I, K> = Link<I, K>; export type BelongsToCreateAssociationMixin<I> = CreateOne<I>;
    export type HasOneGetAssociationMixin<I> = GetOne<I>; export type HasOneSetAssociationMixin<I, K> = Link<I, K>; export type HasOneCreateAssociationMixin<I> = CreateOne<I>;

    export const DataTypes: any; export const Op: any; export const QueryTypes: any; export const Utils: any; export const IndexHints: any; export const TableHints: any;
    export const Deferrable: any; export const TransactionType: any; export const IsolationLevel: any; export const Validator: any;
    export function fn(...values: any[]): any; export function col(name: string): any; export function literal(sql: any): any; export function cast(...values: any[]): any;
    export function where(...values: any[]): any; export function and(...values: any[]): any; export function or(...values: any[]): any; export function json(...values: any[]): any;
    export function sql(strings: any, ...values: any[]): any;
    export const STRING: any; export const TEXT: any; export const CHAR: any; export const CITEXT: any; export const INTEGER: any; export const BIGINT: any; export const SMALLINT: any;
    export const TINYINT: any; export const MEDIUMINT: any; export const FLOAT: any; export const REAL: any; export const DOUBLE: any; export const DECIMAL: any; export const NUMBER: any;
    export const NUMERIC: any; export const BOOLEAN: any; export const DATE: any; export const DATEONLY: any; export const TIME: any; export const NOW: any; export const JSON: any;
    export const JSONB: any; export const BLOB: any; export const ENUM: any; export const ARRAY: any; export const RANGE: any; export const UUID: any; export const UUIDV1: any;
    export const UUIDV4: any; export const HSTORE: any; export const VIRTUAL: any; export const GEOMETRY: any; export const GEOGRAPHY: any; export const INET: any; export const CIDR: any;
    export const MACADDR: any; export const TSVECTOR: any;
    export class BaseError extends Error { readonly parent: any; readonly original: any; readonly sql: string }
    export class ValidationError extends BaseError { readonly errors: any[] }
    export class UniqueConstraintError extends ValidationError { readonly fields: any }
    export class DatabaseError extends BaseError {}
    export class ForeignKeyConstraintError extends DatabaseError { readonly fields: any }
    export class EmptyResultError extends BaseError {}
    export class OptimisticLockError extends BaseError {}
    export class TimeoutError extends DatabaseError {}
    export class ConnectionError extends BaseError {}
  }
  export = SequelizeClient;
}

declare module '@sequelize/core' { import all = require('sequelize'); export = all; }
