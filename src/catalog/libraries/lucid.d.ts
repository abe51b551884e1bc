/*
 * Lucid, the mapper of AdonisJS 5 and 6. A model is the application's own class with decorated columns; its query builder has the
 * phantom member `__store`. Queries below a model, and migrations, are Knex's (lucid.adonisjs.com).
 */
declare module 'lethe:lucid' {
  import { Knex } from 'knex';
  type ClassOf<Row> = { prototype: Row };

  export interface ModelPage<Row> { total: number; all(): Row[]; serialize(options?: any): any; toJSON(): any; [Symbol.iterator](): IterableIterator<Row> }
  type Step<Self> = (...options: any[]) => Self;
  export interface ModelQueryBuilder<Row = any> extends PromiseLike<Row[]> {
    readonly __store: Row;
    where: Step<this>; andWhere: Step<this>; orWhere: Step<this>; whereNot: Step<this>; whereIn: Step<this>; whereNotIn: Step<this>; whereNull: Step<this>; whereNotNull: Step<this>;
    whereHas: Step<this>; whereDoesntHave: Step<this>; whereLike: Step<this>; whereILike: Step<this>; whereBetween: Step<this>; whereRaw: Step<this>; whereExists: Step<this>; whereJson: Step<this>;
    has: Step<this>; preload: Step<this>; orderBy: Step<this>; groupBy: Step<this>; having: Step<this>; limit: Step<this>; offset: Step<this>; forPage: Step<this>; if: Step<this>; unless: Step<this>;
    select: Step<this>; distinct: Step<this>; join: Step<this>; leftJoin: Step<this>; innerJoin: Step<this>; withCount: Step<this>; withAggregate: Step<this>; withScopes: Step<this>; apply: Step<this>;
    useTransaction: Step<this>; forUpdate: Step<this>; clone(): this; pojo<Row>(): this; debug: Step<this>; returning: Step<this>; pivotColumns: Step<this>; wherePivot: Step<this>; whereInPivot: Step<this>;
    /** @lethe read */ exec(): Promise<Row[]>;
    /** @lethe read */ first(): Promise<Row | null>;
    /** @lethe read */ firstOrFail(): Promise<Row>;
    /** @lethe read */ paginate(page: number, size?: number): Promise<ModelPage<Row>>;
    /** @lethe read */ count(...columns: any[]): this;
    /** @lethe read */ sum(...columns: any[]): this;
    /** @lethe read */ getCount(column?: string): Promise<number>;
    /** @lethe update data=values */ update(values: any, ...more: any[]): this;
    /** @lethe update */ increment(...values: any[]): this;
    /** @lethe update */ decrement(...values: any[]): this;
    /** @lethe delete */ delete(): this;
    /** @lethe delete */ del(): this;
  }
  interface RelatedClient<Row> {
    readonly __store: Row;
    query(): ModelQueryBuilder<Row>; pivotQuery(): any; load(...options: any[]): any;
    /** @lethe create data=values */ create(values: any, ...more: any[]): Promise<Row>;
    /** @lethe create data=values */ createMany(values: any, ...more: any[]): Promise<Row[]>;
    /** @lethe create data=row */ save(row: any, ...more: any[]): Promise<void>;
    /** @lethe create data=rows */ saveMany(rows: any, ...more: any[]): Promise<void>;
    /** @lethe create data=values */ firstOrCreate(search: any, values?: any): Promise<Row>;
    /** @lethe create data=values
     *  @lethe update data=values */
    updateOrCreate(search: any, values: any): Promise<Row>;
    associate(row: any): Promise<void>; dissociate(): Promise<void>; attach(keys: any, ...more: any[]): Promise<void>; detach(keys?: any, ...more: any[]): Promise<void>; sync(keys: any, ...more: any[]): Promise<void>;
  }
  type One<Row> = Row & { readonly relation?: 'one' };
  type Related<Value> = RelatedClient<Value extends readonly (infer Row)[] ? Row : NonNullable<Value>>;

  export class LucidRow {
    $isPersisted: boolean; $isNew: boolean; $isLocal: boolean; $isDeleted: boolean; $isDirty: boolean; $dirty: any; $original: any; $attributes: any; $extras: any; $preloaded: any; $trx: any;
    /** @lethe update data=values */ merge(values: any, ...more: any[]): this;
    /** @lethe update data=values */ fill(values: any, ...more: any[]): this;
    /** @lethe create
     *  @lethe update */
    save(): Promise<this>;
    /** @lethe delete */ delete(): Promise<void>;
    /** @lethe read */ refresh(): Promise<this>;
    load(...relations: any[]): Promise<void>; preload(...relations: any[]): Promise<void>; related<Name extends keyof this>(name: Name): Related<this[Name]>;
    serialize(options?: any): any; toJSON(): any; serializeAttributes(options?: any): any; useTransaction(trx: any): this; useConnection(name: string): this; enableForceUpdate(): this;
  }
  export class BaseModel extends LucidRow {
    static table: string; static primaryKey: string; static connection: string; static selfAssignPrimaryKey: boolean; static namingStrategy: any;
    static boot(): void; static $hasColumn(name: string): boolean; static before(...options: any[]): void; static after(...options: any[]): void;
    static query<Row>(this: ClassOf<Row>, options?: any): ModelQueryBuilder<Row>;
    /** @lethe create data=values */ static create<Row>(this: ClassOf<Row>, values: any, options?: any): Promise<Row>;
    /** @lethe create data=values */ static createMany<Row>(this: ClassOf<Row>, values: any, options?: any): Promise<Row[]>;
    /** @lethe create data=values */ static firstOrCreate<Row>(this: ClassOf<Row>, search: any, values?: any, options?: any): Promise<Row>;
    /** @lethe create data=values */ static fetchOrCreateMany<Row>(this: ClassOf<Row>, key: any, values: any, options?: any): Promise<Row[]>;
    static firstOrNew<Row>(this: ClassOf<Row>, search: any, values?: any, options?: any): Promise<Row>;
    /** @lethe create data=values
     *  @lethe update data=values */
    static updateOrCreate<Row>(this: ClassOf<Row>, search: any, values: any, options?: any): Promise<Row>;
    /** @lethe create data=values
     *  @lethe update data=values */
    static updateOrCreateMany<Row>(this: ClassOf<Row>, key: any, values: any, options?: any): Promise<Row[]>;
    /** @lethe read */ static find<Row>(this: ClassOf<Row>, id: any, options?: any): Promise<Row | null>;
    /** @lethe read */ static findOrFail<Row>(this: ClassOf<Row>, id: any, options?: any): Promise<Row>;
    /** @lethe read */ static findBy<Row>(this: ClassOf<Row>, column: any, value?: any, options?: any): Promise<Row | null>;
    /** @lethe read */ static findByOrFail<Row>(this: ClassOf<Row>, column: any, value?: any, options?: any): Promise<Row>;
    /** @lethe read */ static findManyBy<Row>(this: ClassOf<Row>, column: any, value?: any, options?: any): Promise<Row[]>;
    /** @lethe read */ static findMany<Row>(this: ClassOf<Row>, ids: any, options?: any): Promise<Row[]>;
    /** @lethe read */ static first<Row>(this: ClassOf<Row>, options?: any): Promise<Row | null>;
    /** @lethe read */ static firstOrFail<Row>(this: ClassOf<Row>, options?: any): Promise<Row>;
    /** @lethe read */ static all<Row>(this: ClassOf<Row>, options?: any): Promise<Row[]>;
    /** @lethe delete */ static truncate<Row>(this: ClassOf<Row>, cascade?: boolean): Promise<void>;
  }

  type MemberDecorator = (target: any, member?: any, descriptor?: any) => any;
  type Column = (options?: any) => MemberDecorator;
  interface ColumnDecorator {
    /** @lethe field */ (options?: any): MemberDecorator;
    /** @lethe field */ date: Column;
    /** @lethe field */ dateTime: Column;
  }
  export const column: ColumnDecorator;
  export const computed: Column;
  type RelationDecorator = (model: () => any, options?: any) => MemberDecorator;
  /** @lethe relation */ export const belongsTo: RelationDecorator;
  /** @lethe relation */ export const hasOne: RelationDecorator;
  /** @lethe relation */ export const hasMany: RelationDecorator;
  /** @lethe relation */ export const manyToMany: RelationDecorator;
  /** @lethe relation */ export const hasManyThrough: (models: any, options?: any) => MemberDecorator;
  type RowOf<Model> = Model extends ClassOf<infer Row> ? Row : any;
  export type BelongsTo<Model, Options = any> = One<RowOf<Model>>; export type HasOne<Model, Options = any> = One<RowOf<Model>>;
  export type HasMany<Model, Options = any> = RowOf<Model>[]; export type ManyToMany<Model, Options = any> = RowOf<Model>[]; export type HasManyThrough<Model, Options = any> = RowOf<Model>[];
  type Hook = () => MemberDecorator;
  export const beforeSave: Hook, afterSave: Hook, beforeCreate: Hook, afterCreate: Hook, beforeUpdate: Hook, afterUpdate: Hook, beforeDelete: Hook, afterDelete: Hook;
  export const beforeFind: Hook, afterFind: Hook, beforeFetch: Hook, afterFetch: Hook, beforePaginate: Hook, afterPaginate: Hook;
  export function scope<Run>(run: Run): Run;
  export type LucidModel = typeof BaseModel; export type ModelAttributes<Row> = any; export type ModelQueryBuilderContract<Model, Row = RowOf<Model>> = ModelQueryBuilder<Row>;

  interface Transaction extends Client { commit(): Promise<void>; rollback(): Promise<void>; isCompleted: boolean }
  interface Client {
    /** @lethe store table */ from(table: string): Knex.QueryBuilder;
    /** @lethe store table */ table(table: string): Knex.QueryBuilder;
    query(): Knex.QueryBuilder; insertQuery(): Knex.QueryBuilder; knexQuery(): Knex.QueryBuilder;
    rawQuery(sql: string, bindings?: any): Promise<any>; raw(sql: string, bindings?: any): any; connection(name?: string): Client; modelQuery(model: any): ModelQueryBuilder;
    transaction(options?: any): Promise<Transaction>; transaction<Result>(run: (trx: Transaction) => Promise<Result>, options?: any): Promise<Result>;
  }
  export const database: Client;
  export class BaseSchema { schema: Knex.SchemaBuilder; protected tableName: string; db: Client; now(precision?: any): any; raw(sql: string, bindings?: any): any; defer(run: (db: Client) => any): void }
}

declare module '@adonisjs/lucid/orm' { export { BaseModel, column, computed, belongsTo, hasOne, hasMany, manyToMany, hasManyThrough, beforeSave, afterSave, beforeCreate, afterCreate, beforeUpdate, afterUpdate, beforeDelete, afterDelete, beforeFind, afterFind, beforeFetch, afterFetch, beforePaginate, afterPaginate, scope } from 'lethe:lucid'; }
declare module '@adonisjs/lucid/types/relations' { export { BelongsTo, HasOne, HasMany, ManyToMany, HasManyThrough } from 'lethe:lucid'; }
declare module '@adonisjs/lucid/types/model' { export { LucidModel, LucidRow, ModelAttributes, ModelQueryBuilderContract } from 'lethe:lucid'; }
declare module '@adonisjs/lucid/services/db' { export { database as default } from 'lethe:lucid'; }
declare module '@adonisjs/lucid/schema' { export { BaseSchema } from 'lethe:lucid'; }
declare module '@ioc:Adonis/Lucid/Orm' {
  export { BaseModel, column, computed, belongsTo, hasOne, hasMany, manyToMany, hasManyThrough, beforeSave, afterSave, beforeCreate, afterCreate, beforeUpdate, afterUpdate, beforeDelete, afterDelete, beforeFind, afterFind, beforeFetch, afterFetch, beforePaginate, afterPaginate, scope, BelongsTo, HasOne, HasMany, ManyToMany, HasManyThrough, LucidModel, LucidRow, ModelAttributes, ModelQueryBuilderContract } from 'lethe:lucid';
}
declare module '@ioc:Adonis/Lucid/Database' { export { database as default } from 'lethe:lucid'; }
declare module '@ioc:Adonis/Lucid/Schema' { export { BaseSchema as default } from 'lethe:lucid'; }
