/*
 * Objection 1 to 3. A model is the application's own class; its query builder has the phantom member `__store`. A builder made
 * by `$relatedQuery` is known by its owner and the relation's name, which the owner's `relationMappings` explain.
 *
 * Each chain has its effect on the call that says what it does: `insert`, `patch`, `delete`; reads on those that name what is read.
 */
declare module 'objection' {
  import type { Knex } from 'knex';
  type ClassOf<Instance> = { prototype: Instance };
  /** A record that is reached through a relation of another one. */
  interface RelatedRecord<Owner, Relation> {
    readonly __record: { readonly __owner: Owner; readonly __relation: Relation };
    $query(trx?: any): QueryBuilder<RelatedRecord<Owner, Relation>, RelatedRecord<Owner, Relation>>;
    $relatedQuery<Name extends string>(relation: Name, trx?: any): QueryBuilder<RelatedRecord<RelatedRecord<Owner, Relation>, Name>>;
    [field: string]: any;
  }

  export type Transaction = Knex.Transaction;
  export type TransactionOrKnex = any;
  export type Id = string | number;
  export type MaybeCompositeId = any;
  export type Pojo = Record<string, any>;
  export type JSONSchema = any;
  export type ModelOptions = any;
  export type QueryContext = any;
  export type ColumnNameMappers = any;
  export type Modifiers<Builder = any> = Record<string, any>;
  export type Modifier<Builder = any> = any;
  export type RelationMappings = Record<string, any>;
  export type RelationMappingsThunk = () => RelationMappings;
  export type RelationMapping<M = any> = any;
  export type StaticHookArguments<M = any> = any;
  export type Expression<Value = any> = any;
  export type RelationExpression<M = any> = any;
  export type PartialModelObject<M> = Record<string, any>;
  export type PartialModelGraph<M> = any;
  export type ModelObject<M> = M;
  export type AnyModelConstructor = ClassOf<any>;
  export type AnyQueryBuilder = QueryBuilder<any, any>;
  export type ModelClass<M> = ModelConstructor<M>;
  export type ModelType<Builder> = Builder extends { readonly __store: infer M } ? M : never;
  export interface Page<M> { total: number; results: M[] }
  interface ModelConstructor<M> extends StaticsOf { new (...parameters: any[]): M; prototype: M }
  interface StaticsOf {
    query: typeof Model.query; relatedQuery: typeof Model.relatedQuery; fromJson: typeof Model.fromJson; bindKnex: typeof Model.bindKnex;
    transaction: typeof Model.transaction; knex: typeof Model.knex; tableName: string; idColumn: any;
  }

  /** A link of a chain that keeps the builder; a function is given the builder. */
  interface Step<Self> {
    (build: (this: Self, builder: Self, ...more: any[]) => any): Self;
    (...options: any[]): Self;
  }
  export class QueryBuilder<M = any, Result = M[]> {
    readonly __store: M;
    ArrayQueryBuilderType: QueryBuilder<M, M[]>;
    SingleQueryBuilderType: QueryBuilder<M, M>;
    MaybeSingleQueryBuilderType: QueryBuilder<M, M | undefined>;
    NumberQueryBuilderType: QueryBuilder<M, number>;
    PageQueryBuilderType: QueryBuilder<M, Page<M>>;
    static forClass(modelClass: any): any;
    modelClass(): ModelConstructor<M>;
    tableRefFor(model: any): string;
    context(context: any): this;
    context(): any;
    clone(): this;
    toKnexQuery(): any;
    isFind(): boolean;
    isInsert(): boolean;
    isUpdate(): boolean;
    isDelete(): boolean;
    hasWheres(): boolean;
    hasSelects(): boolean;
    then<First = Result, Second = never>(done?: ((result: Result) => First | PromiseLike<First>) | null, failed?: ((reason: any) => Second | PromiseLike<Second>) | null): Promise<First | Second>;
    catch<Other = never>(failed: (reason: any) => Other | PromiseLike<Other>): Promise<Result | Other>;
    finally(done: () => void): Promise<Result>;
    execute(): Promise<Result>;

    /** @lethe create data=models */ insert(models: any[]): this['ArrayQueryBuilderType'];
    /** @lethe create data=model */ insert(model?: any): this['SingleQueryBuilderType'];
    /** @lethe create data=models */ insertAndFetch(models: any[]): this['ArrayQueryBuilderType'];
    /** @lethe create data=model */ insertAndFetch(model?: any): this['SingleQueryBuilderType'];
    /** @lethe create data=graph */ insertGraph(graph: any, options?: any): this['SingleQueryBuilderType'];
    /** @lethe create data=graph */ insertGraphAndFetch(graph: any, options?: any): this['SingleQueryBuilderType'];
    /** @lethe create data=graph */ insertWithRelated(graph: any): this['SingleQueryBuilderType'];
    /** @lethe create data=graph
     *  @lethe update data=graph */
    upsertGraph(graph: any, options?: any): this['SingleQueryBuilderType'];
    /** @lethe create data=graph
     *  @lethe update data=graph */
    upsertGraphAndFetch(graph: any, options?: any): this['SingleQueryBuilderType'];
    /** @lethe update data=data */ update(data?: any): this['NumberQueryBuilderType'];
    /** @lethe update data=data */ updateAndFetch(data: any): this['SingleQueryBuilderType'];
    /** @lethe update data=data */ updateAndFetchById(id: any, data: any): this['SingleQueryBuilderType'];
    /** @lethe update data=data */ patch(data?: any): this['NumberQueryBuilderType'];
    /** @lethe update data=data */ patchAndFetch(data: any): this['SingleQueryBuilderType'];
    /** @lethe update data=data */ patchAndFetchById(id: any, data: any): this['SingleQueryBuilderType'];
    /** @lethe update */ increment(column: any, by?: number): this['NumberQueryBuilderType'];
    /** @lethe update */ decrement(column: any, by?: number): this['NumberQueryBuilderType'];
    /** @lethe update */ relate(ids: any): this['NumberQueryBuilderType'];
    /** @lethe update */ unrelate(): this['NumberQueryBuilderType'];
    /** @lethe remove */ delete(): this['NumberQueryBuilderType'];
    /** @lethe remove */ del(): this['NumberQueryBuilderType'];
    /** @lethe remove */ deleteById(id: any): this['NumberQueryBuilderType'];
    /** @lethe delete */ truncate(): Promise<void>;
    /** @lethe read */ findById(id: any): this['MaybeSingleQueryBuilderType'];
    /** @lethe read */ findByIds(ids: any[]): this;
    /** @lethe read where=where */ findOne(where?: any, ...more: any[]): this['MaybeSingleQueryBuilderType'];
    /** @lethe read where=where */ find(where?: any, ...more: any[]): this;
    /** @lethe read */ first(): this['MaybeSingleQueryBuilderType'];
    /** @lethe read */ resultSize(): Promise<number>;
    /** @lethe read */ page(page: number, pageSize: number): this['PageQueryBuilderType'];
    /** @lethe read */ range(start?: number, end?: number): this['PageQueryBuilderType'];
    /** @lethe read */ select(...columns: any[]): this;
    throwIfNotFound(data?: any): this;
    returning(columns: any): this;
    timeout(milliseconds: number, options?: any): this;
    castTo<Other>(modelClass?: ClassOf<Other>): QueryBuilder<Other, Other[]>;
    where: Step<this>; andWhere: Step<this>; orWhere: Step<this>; whereNot: Step<this>; andWhereNot: Step<this>; orWhereNot: Step<this>;
    whereIn: Step<this>; orWhereIn: Step<this>; whereNotIn: Step<this>; whereInComposite: Step<this>; whereNull: Step<this>; orWhereNull: Step<this>; whereNotNull: Step<this>;
    whereBetween: Step<this>; whereNotBetween: Step<this>; whereExists: Step<this>; orWhereExists: Step<this>; whereNotExists: Step<this>; whereRaw: Step<this>;
    andWhereRaw: Step<this>; orWhereRaw: Step<this>; whereColumn: Step<this>; whereJsonSupersetOf: Step<this>; whereJsonSubsetOf: Step<this>; whereLike: Step<this>; whereILike: Step<this>;
    columns: Step<this>; column: Step<this>; distinct: Step<this>; distinctOn: Step<this>; count: Step<this>; countDistinct: Step<this>; min: Step<this>; max: Step<this>; sum: Step<this>; avg: Step<this>;
    from: Step<this>; table: Step<this>; alias: Step<this>; as: Step<this>; with: Step<this>; withRecursive: Step<this>; withSchema: Step<this>; into: Step<this>;
    join: Step<this>; joinRaw: Step<this>; innerJoin: Step<this>; leftJoin: Step<this>; leftOuterJoin: Step<this>; rightJoin: Step<this>; crossJoin: Step<this>; fullOuterJoin: Step<this>;
    joinRelated: Step<this>; innerJoinRelated: Step<this>; leftJoinRelated: Step<this>; leftOuterJoinRelated: Step<this>; joinRelation: Step<this>; leftJoinRelation: Step<this>;
    withGraphFetched: Step<this>; withGraphJoined: Step<this>; eager: Step<this>; joinEager: Step<this>; mergeEager: Step<this>; mergeJoinEager: Step<this>; eagerAlgorithm: Step<this>; eagerOptions: Step<this>;
    graphExpressionObject: Step<this>; allowGraph: Step<this>; allowEager: Step<this>; mergeAllowEager: Step<this>; clearWithGraph: Step<this>;
    modifyGraph(path: string, modifier: ((builder: QueryBuilder<any, any>) => any) | string | string[]): this;
    modifyEager: Step<this>; modify: Step<this>; modifiers: Step<this>; applyFilter: Step<this>; if: Step<this>;
    orderBy: Step<this>; orderByRaw: Step<this>; groupBy: Step<this>; groupByRaw: Step<this>; having: Step<this>; havingRaw: Step<this>; havingIn: Step<this>; union: Step<this>; unionAll: Step<this>;
    limit: Step<this>; offset: Step<this>; forUpdate: Step<this>; forShare: Step<this>; skipLocked: Step<this>; noWait: Step<this>; skipUndefined: Step<this>;
    onConflict: Step<this>; ignore: Step<this>; merge: Step<this>; transacting: Step<this>; debug: Step<this>; clear: Step<this>; clearSelect: Step<this>; clearWhere: Step<this>; clearOrder: Step<this>;
    onBuild: Step<this>; onBuildKnex: Step<this>; runBefore: Step<this>; runAfter: Step<this>; onError: Step<this>; mergeContext: Step<this>; returnError: Step<this>;
    /** @lethe delete */
    hardDelete(): this['NumberQueryBuilderType'];
    /** @lethe update */ undelete(): this['NumberQueryBuilderType'];
    whereDeleted(): this;
    whereNotDeleted(): this;
  }

  interface AnyBuilderClass { new (...parameters: any[]): QueryBuilder<any, any>; prototype: QueryBuilder<any, any>; forClass: any }
  export class Model {
    QueryBuilderType: QueryBuilder<this, this[]>;
    static QueryBuilder: AnyBuilderClass;
    static tableName: string;
    static idColumn: any;
    static jsonSchema: any;
    static jsonAttributes: string[];
    static virtualAttributes: string[];
    static modelPaths: string[];
    static modifiers: Modifiers;
    static relationMappings: any;
    static columnNameMappers: any;
    static useLimitInFirst: boolean;
    static cloneObjectAttributes: boolean;
    static pickJsonSchemaProperties: boolean;
    static readonly BelongsToOneRelation: any;
    static readonly HasOneRelation: any;
    static readonly HasManyRelation: any;
    static readonly ManyToManyRelation: any;
    static readonly HasOneThroughRelation: any;
    static readonly WhereInEagerAlgorithm: any;
    static readonly JoinEagerAlgorithm: any;
    static readonly NaiveEagerAlgorithm: any;
    static query<M extends Model>(this: ClassOf<M>, trx?: any): M['QueryBuilderType'];
    static relatedQuery<M, Name extends string>(this: ClassOf<M>, relation: Name, trx?: any): QueryBuilder<RelatedRecord<M, Name>>;
    static fetchGraph<M>(this: ClassOf<M>, models: any, expression: any, options?: any): Promise<any>;
    static loadRelated<M>(this: ClassOf<M>, models: any, expression: any, filters?: any): Promise<any>;
    static fromJson<M>(this: ClassOf<M>, json: any, options?: any): M;
    static fromDatabaseJson<M>(this: ClassOf<M>, json: any): M;
    static transaction<Result>(run: (trx: Transaction) => Result | Promise<Result>): Promise<Result>;
    static transaction<Result>(knex: any, run: (trx: Transaction) => Result | Promise<Result>): Promise<Result>;
    static startTransaction(knex?: any): Promise<Transaction>;
    static bindKnex<Self>(this: Self, knex: any): Self;
    static bindTransaction<Self>(this: Self, trx: any): Self;
    static knex(knex?: any): Knex;
    static knexQuery(): any;
    static raw(sql: string, ...bindings: any[]): any;
    static ref(expression: string): any;
    static fn: any;
    static createValidator(): any;
    static createNotFoundError(...parameters: any[]): Error;
    static createValidationError(...parameters: any[]): Error;
    static beforeFind(event: StaticHookArguments): any;
    static afterFind(event: StaticHookArguments): any;
    static beforeInsert(event: StaticHookArguments): any;
    static afterInsert(event: StaticHookArguments): any;
    static beforeUpdate(event: StaticHookArguments): any;
    static afterUpdate(event: StaticHookArguments): any;
    static beforeDelete(event: StaticHookArguments): any;
    static afterDelete(event: StaticHookArguments): any;
    $modelClass: ModelConstructor<this>;
    $query(trx?: any): this['QueryBuilderType']['SingleQueryBuilderType'];
    $relatedQuery<Name extends string>(relation: Name, trx?: any): QueryBuilder<RelatedRecord<this, Name>>;
    $fetchGraph(expression: any, options?: any): this['QueryBuilderType']['SingleQueryBuilderType'];
    $loadRelated(expression: any, filters?: any): this['QueryBuilderType']['SingleQueryBuilderType'];
    $beforeInsert(context: QueryContext): any;
    $afterInsert(context: QueryContext): any;
    $beforeUpdate(options: ModelOptions, context: QueryContext): any;
    $afterUpdate(options: ModelOptions, context: QueryContext): any;
    $beforeDelete(context: QueryContext): any;
    $afterDelete(context: QueryContext): any;
    $afterFind(context: QueryContext): any;
    $beforeValidate(schema: any, json: any, options: any): any;
    $afterValidate(json: any, options: any): any;
    $id(id?: any): any;
    $set(values: any): this;
    $setJson(json: any, options?: any): this;
    $setDatabaseJson(json: any): this;
    $setRelated(relation: any, models: any): this;
    $appendRelated(relation: any, models: any): this;
    $omit(...keys: any[]): this;
    $pick(...keys: any[]): this;
    $clone(options?: any): this;
    $toJson(options?: any): this;
    $toDatabaseJson(): Pojo;
    $formatJson(json: Pojo): Pojo;
    $parseJson(json: Pojo, options?: any): Pojo;
    $formatDatabaseJson(json: Pojo): Pojo;
    $parseDatabaseJson(json: Pojo): Pojo;
    $traverse(...parameters: any[]): this;
    $validate(...parameters: any[]): any;
    $transaction(): any;
    $knex(): Knex;
    toJSON(options?: any): this;
  }

  type Mixin = <Self>(model: Self) => Self;
  export function mixin<Self>(model: Self, ...mixins: any[]): Self;
  export function compose(...mixins: any[]): Mixin;
  export type Plugin = Mixin;
  export function raw(sql: string, ...bindings: any[]): any;
  export function ref(expression: string): any;
  export function val(value: any): any;
  export const fn: any;
  export function transaction<Result>(knex: any, run: (trx: Transaction) => Result | Promise<Result>): Promise<Result>;
  export namespace transaction { function start(knex: any): Promise<Transaction> }
  export function initialize(...parameters: any[]): Promise<any>;
  export function snakeCaseMappers(options?: any): any;
  export function knexSnakeCaseMappers(options?: any): any;
  export function knexIdentifierMapping(mapping: any): any;
  export class Validator { constructor(...parameters: any[]) }
  export class AjvValidator extends Validator {}
  export class ValidationError extends Error { constructor(options: any); type: any; data: any; statusCode: number; modelClass: any }
  export class NotFoundError extends Error { constructor(options?: any); statusCode: number; data: any }
  export class DBError extends Error { nativeError: Error; client: string }
  export class UniqueViolationError extends DBError { columns: string[]; table: string; constraint: string }
  export class ForeignKeyViolationError extends DBError { table: string; constraint: string }
  export class NotNullViolationError extends DBError { column: string; table: string }
  export class CheckViolationError extends DBError {}
  export class ConstraintViolationError extends DBError {}
  export class DataError extends DBError {}
}
