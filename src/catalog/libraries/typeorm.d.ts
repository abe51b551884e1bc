/*
 * TypeORM 0.2 and 0.3.
 *
 * A handle (repository, query builder, schema) has the phantom member `__store`; entities are the application's own
 * classes and have none. A repository's methods act on the repository's own store, also where they take an instance,
 * because a repository refuses instances of other entities. A manager's methods act on the store of their first
 * argument.
 *
 * Query builders: each chain has exactly one effect, on the one call that it cannot do without and that stands after
 * the store is known: `values` of an insert, `set` of an update, `execute` of a delete, soft delete or restore, the
 * fetching call of a select. `from`, `into` and `update` change the builder's store in its type, so the effect has the
 * right one whichever way the chain began.
 */
declare module 'typeorm' {
  /** A class by what it constructs; unlike a construct signature it fits abstract classes and private constructors. */
  type Class<Entity> = { prototype: Entity };
  export type ObjectType<Entity> = Class<Entity>;
  type EntityClass<Entity> = Class<Entity> | EntitySchema<Entity> | { type: Entity; name: string };
  type Target<Entity> = EntityClass<Entity> | string;
  export type EntityTarget<Entity> = Target<Entity>;
  /** A record of an entity that is known by its name only. */
  interface NamedRecord<Name> { readonly __record: Name; [field: string]: any }

  /** What comes back for one value, or for a list of them. */
  type Saved<Value, Entity> = 0 extends 1 & Value ? Entity : Value extends readonly any[] ? Entity[] : Entity;

  export type Relation<Entity> = Entity;
  export type ObjectLiteral = Record<string, any>;
  export type DeepPartial<Entity> = Partial<Entity>;
  export type QueryDeepPartialEntity<Entity> = Partial<Entity>;
  export type FindOptionsWhere<Entity> = { [Field in keyof Entity]?: Entity[Field] | FindOperator<any> };
  export type FindConditions<Entity> = FindOptionsWhere<Entity>;
  export interface FindManyOptions<Entity = any> {
    where?: FindOptionsWhere<Entity> | FindOptionsWhere<Entity>[];
    [option: string]: any;
  }
  export type FindOneOptions<Entity = any> = FindManyOptions<Entity>;
  export interface FindOperator<Value> { readonly value: Value }
  type Operator = (value: any, ...more: any[]) => FindOperator<any>;
  export const Not: Operator, LessThan: Operator, LessThanOrEqual: Operator;
  export const MoreThan: Operator, MoreThanOrEqual: Operator, Equal: Operator;
  export const In: Operator, Between: Operator, Like: Operator, ILike: Operator;
  export const Any: Operator, Raw: Operator, And: Operator, Or: Operator;
  export const ArrayContains: Operator, ArrayContainedBy: Operator, ArrayOverlap: Operator, JsonContains: Operator;
  export function IsNull(): FindOperator<any>;
  export interface DeleteResult { raw: any; affected?: number | null }
  export interface UpdateResult extends DeleteResult { generatedMaps: ObjectLiteral[] }
  export interface InsertResult { raw: any; identifiers: ObjectLiteral[]; generatedMaps: ObjectLiteral[] }
  export class QueryFailedError extends Error { query: string; parameters: any[]; driverError: any }
  export class EntityNotFoundError extends Error {}
  export class TypeORMError extends Error {}

  /** @lethe store */ export function Entity(nameOrOptions?: any, options?: any): ClassDecorator;
  /** @lethe store */ export function ChildEntity(discriminatorValue?: any): ClassDecorator;
  /** @lethe store */ export function ViewEntity(nameOrOptions?: any, options?: any): ClassDecorator;
  export function TableInheritance(options?: any): ClassDecorator;
  export function Tree(type: string, options?: any): ClassDecorator;
  export function EventSubscriber(): ClassDecorator;
  export function EntityRepository(entity?: Target<any>): ClassDecorator;
  type MemberDecorator = (target: any, member?: any, descriptor?: any) => void;
  type MemberDecoratorFactory = (...options: any[]) => MemberDecorator;
  export const Index: MemberDecoratorFactory, Unique: MemberDecoratorFactory, Check: MemberDecoratorFactory;
  export const Exclusion: MemberDecoratorFactory, Generated: MemberDecoratorFactory;
  export const ForeignKey: MemberDecoratorFactory, Transaction: MemberDecoratorFactory;
  export const BeforeInsert: MemberDecoratorFactory, BeforeUpdate: MemberDecoratorFactory;
  export const BeforeRemove: MemberDecoratorFactory;
  export const AfterInsert: MemberDecoratorFactory, AfterUpdate: MemberDecoratorFactory;
  export const AfterRemove: MemberDecoratorFactory;
  export const BeforeSoftRemove: MemberDecoratorFactory, AfterSoftRemove: MemberDecoratorFactory;
  export const AfterLoad: MemberDecoratorFactory;
  export const BeforeRecover: MemberDecoratorFactory, AfterRecover: MemberDecoratorFactory;

  /** @lethe field */ export function Column(typeOrOptions?: any, options?: any): MemberDecorator;
  /** @lethe field */ export function VirtualColumn(typeOrOptions?: any, options?: any): MemberDecorator;
  /** @lethe field */ export function ViewColumn(options?: any): MemberDecorator;
  /** @lethe field */ export function PrimaryColumn(typeOrOptions?: any, options?: any): MemberDecorator;
  /** @lethe field */ export function PrimaryGeneratedColumn(strategyOrOptions?: any, options?: any): MemberDecorator;
  /** @lethe field */ export function ObjectIdColumn(options?: any): MemberDecorator;
  /** @lethe field */ export function CreateDateColumn(options?: any): MemberDecorator;
  /** @lethe field */ export function UpdateDateColumn(options?: any): MemberDecorator;
  /** @lethe field */ export function VersionColumn(options?: any): MemberDecorator;
  /** @lethe soft-delete-field */ export function DeleteDateColumn(options?: any): MemberDecorator;
  /** @lethe field */ export function RelationId(relation: any, alias?: string, query?: any): MemberDecorator;

  export interface RelationOptions {
    onDelete?: 'RESTRICT' | 'CASCADE' | 'SET NULL' | 'DEFAULT' | 'NO ACTION' | 'SET DEFAULT';
    cascade?: boolean | ('insert' | 'update' | 'remove' | 'soft-remove' | 'recover')[];
    orphanedRowAction?: 'nullify' | 'delete' | 'soft-delete' | 'disable';
    [option: string]: any;
  }
  type RelationTarget<Entity> = string | ((type?: any) => Class<Entity> | EntitySchema<Entity> | string);
  type InverseSide<Entity> = string | ((entity: Entity) => any);
  type RelationDecorator = <Entity>(
    target: RelationTarget<Entity>, inverseOrOptions?: InverseSide<Entity> | RelationOptions, options?: RelationOptions,
  ) => MemberDecorator;
  /** @lethe relation */ export const ManyToOne: RelationDecorator;
  /** @lethe relation */ export const OneToOne: RelationDecorator;
  /** @lethe relation */ export const OneToMany: RelationDecorator;
  /** @lethe relation */ export const ManyToMany: RelationDecorator;
  /** @lethe relation */ export function JoinColumn(options?: any): MemberDecorator;
  /** @lethe relation */ export function JoinTable(options?: any): MemberDecorator;
  /** @lethe relation */ export function TreeParent(options?: RelationOptions): MemberDecorator;
  /** @lethe relation */ export function TreeChildren(options?: RelationOptions): MemberDecorator;

  export interface EntitySchemaOptions<Entity = any> {
    name: string;
    target?: Class<Entity>;
    [option: string]: any;
  }
  export interface EntitySchema<Entity = any> { readonly __store: Entity; options: EntitySchemaOptions<Entity> }
  interface EntitySchemaConstructor {
    new <Name extends string>(options: EntitySchemaOptions & { name: Name }): EntitySchema<NamedRecord<Name>>;
    new <Entity>(options: EntitySchemaOptions<Entity>): EntitySchema<Entity>;
  }
  /** @lethe store options.name options */
  export const EntitySchema: EntitySchemaConstructor;

  export class Repository<Entity> {
    readonly __store: Entity;
    constructor(target: Target<Entity>, manager: EntityManager, queryRunner?: QueryRunner);
    readonly target: Target<Entity>;
    readonly manager: EntityManager;
    readonly queryRunner?: QueryRunner;
    readonly metadata: any;
    extend<Custom>(custom: Custom & ThisType<this & Custom>): this & Custom;
    createQueryBuilder(alias?: string, queryRunner?: QueryRunner): SelectQueryBuilder<Entity>;
    create<Value = object>(values?: Value): Saved<Value, Entity>;
    merge(into: Entity, ...from: any[]): Entity;
    hasId(entity: Entity): boolean;
    getId(entity: Entity): any;
    query(sql: string, parameters?: any[]): Promise<any>;
    /** @lethe read */ preload(values: any): Promise<Entity | undefined>;
    /** @lethe create data=entity
     *  @lethe update data=entity */
    save<Value>(entity: Value, options?: any): Promise<Saved<Value, Entity>>;
    /** @lethe create data=values */ insert(values: any): Promise<InsertResult>;
    /** @lethe create data=values
     *  @lethe update data=values */
    upsert(values: any, conflict: any): Promise<InsertResult>;
    /** @lethe update where=criteria data=values */ update(criteria: any, values: any): Promise<UpdateResult>;
    /** @lethe update data=values */ updateAll(values: any): Promise<UpdateResult>;
    /** @lethe update where=where */ increment(where: any, field: string, by: number | string): Promise<UpdateResult>;
    /** @lethe update where=where */ decrement(where: any, field: string, by: number | string): Promise<UpdateResult>;
    /** @lethe delete */ remove<Value>(entity: Value, options?: any): Promise<Saved<Value, Entity>>;
    /** @lethe delete where=criteria */ delete(criteria: any): Promise<DeleteResult>;
    /** @lethe delete */ deleteAll(): Promise<DeleteResult>;
    /** @lethe delete */ clear(): Promise<void>;
    /** @lethe soft-delete */ softRemove<Value>(entity: Value, options?: any): Promise<Saved<Value, Entity>>;
    /** @lethe soft-delete where=criteria */ softDelete(criteria: any): Promise<UpdateResult>;
    /** @lethe update */ recover<Value>(entity: Value, options?: any): Promise<Saved<Value, Entity>>;
    /** @lethe update where=criteria */ restore(criteria: any): Promise<UpdateResult>;
    /** @lethe read where=options.where keeps=options.select:list */ find(options?: FindManyOptions<Entity>): Promise<Entity[]>;
    /** @lethe read where=where */ findBy(where: any): Promise<Entity[]>;
    /** @lethe read where=options.where */ findAndCount(options?: FindManyOptions<Entity>): Promise<[Entity[], number]>;
    /** @lethe read where=where */ findAndCountBy(where: any): Promise<[Entity[], number]>;
    /** @lethe read */ findByIds(ids: any[], options?: any): Promise<Entity[]>;
    /** @lethe read where=options.where keeps=options.select:list */ findOne(options?: any, more?: any): Promise<Entity | null>;
    /** @lethe read where=where */ findOneBy(where: any): Promise<Entity | null>;
    /** @lethe read */ findOneById(id: any): Promise<Entity | null>;
    /** @lethe read where=options.where keeps=options.select:list */ findOneOrFail(options?: any, more?: any): Promise<Entity>;
    /** @lethe read where=where */ findOneByOrFail(where: any): Promise<Entity>;
    /** @lethe read where=options.where */ count(options?: FindManyOptions<Entity>): Promise<number>;
    /** @lethe read where=where */ countBy(where: any): Promise<number>;
    /** @lethe read where=options.where */ exists(options?: FindManyOptions<Entity>): Promise<boolean>;
    /** @lethe read where=options.where */ exist(options?: FindManyOptions<Entity>): Promise<boolean>;
    /** @lethe read where=where */ existsBy(where: any): Promise<boolean>;
    /** @lethe read where=where */ sum(field: any, where?: any): Promise<number | null>;
    /** @lethe read where=where */ average(field: any, where?: any): Promise<number | null>;
    /** @lethe read where=where */ minimum(field: any, where?: any): Promise<number | null>;
    /** @lethe read where=where */ maximum(field: any, where?: any): Promise<number | null>;
  }

  export class TreeRepository<Entity> extends Repository<Entity> {
    createDescendantsQueryBuilder(alias: string, closureAlias: string, entity: Entity): SelectQueryBuilder<Entity>;
    createAncestorsQueryBuilder(alias: string, closureAlias: string, entity: Entity): SelectQueryBuilder<Entity>;
    /** @lethe read */ findTrees(options?: any): Promise<Entity[]>;
    /** @lethe read */ findRoots(options?: any): Promise<Entity[]>;
    /** @lethe read */ findDescendants(entity: Entity, options?: any): Promise<Entity[]>;
    /** @lethe read */ findDescendantsTree(entity: Entity, options?: any): Promise<Entity>;
    /** @lethe read */ findAncestors(entity: Entity, options?: any): Promise<Entity[]>;
    /** @lethe read */ findAncestorsTree(entity: Entity, options?: any): Promise<Entity>;
    /** @lethe read */ countDescendants(entity: Entity): Promise<number>;
    /** @lethe read */ countAncestors(entity: Entity): Promise<number>;
  }

  export class MongoRepository<Entity> extends Repository<Entity> {
    createCursor(query?: any): any;
    /** @lethe read where=pipeline */ aggregate(pipeline: any, options?: any): any;
    /** @lethe read where=pipeline */ aggregateEntity(pipeline: any, options?: any): any;
    /** @lethe read where=where */ countDocuments(where?: any, options?: any): Promise<number>;
    /** @lethe create data=document */ insertOne(document: any, options?: any): Promise<any>;
    /** @lethe create data=documents */ insertMany(documents: any[], options?: any): Promise<any>;
    /** @lethe update where=where data=change */ updateOne(where: any, change: any, options?: any): Promise<any>;
    /** @lethe update where=where data=change */ updateMany(where: any, change: any, options?: any): Promise<any>;
    /** @lethe update where=where data=document */ replaceOne(where: any, document: any, options?: any): Promise<any>;
    /** @lethe update where=where data=change */ findOneAndUpdate(where: any, change: any, options?: any): Promise<any>;
    /** @lethe update where=where data=document */
    findOneAndReplace(where: any, document: any, options?: any): Promise<any>;
    /** @lethe update */ bulkWrite(operations: any[], options?: any): Promise<any>;
    /** @lethe delete where=where */ deleteOne(where: any, options?: any): Promise<any>;
    /** @lethe delete where=where */ deleteMany(where: any, options?: any): Promise<any>;
    /** @lethe delete where=where */ findOneAndDelete(where: any, options?: any): Promise<any>;
  }

  export class AbstractRepository<Entity> {
    readonly __store: Entity;
    protected manager: EntityManager;
    protected repository: Repository<Entity>;
    protected treeRepository: TreeRepository<Entity>;
    protected createQueryBuilder(alias: string): SelectQueryBuilder<Entity>;
    protected getRepositoryFor<Other>(target: Class<Other>): Repository<Other>;
  }

  /** Active record: the receiver is the entity itself, or its class. */
  export class BaseEntity {
    hasId(): boolean;
    /** @lethe create
     *  @lethe update */
    save(options?: any): Promise<this>;
    /** @lethe delete */ remove(options?: any): Promise<this>;
    /** @lethe soft-delete */ softRemove(options?: any): Promise<this>;
    /** @lethe update */ recover(options?: any): Promise<this>;
    /** @lethe read */ reload(): Promise<void>;
    static useDataSource(dataSource: DataSource | null): void;
    static getRepository<Entity>(this: Class<Entity>): Repository<Entity>;
    static createQueryBuilder<Entity>(this: Class<Entity>, alias?: string): SelectQueryBuilder<Entity>;
    static create<Entity, Value = object>(this: Class<Entity>, values?: Value): Saved<Value, Entity>;
    static merge<Entity>(this: Class<Entity>, into: Entity, ...from: any[]): Entity;
    static query<Entity>(this: Class<Entity>, sql: string, parameters?: any[]): Promise<any>;
    /** @lethe read */ static preload<Entity>(this: Class<Entity>, values: any): Promise<Entity | undefined>;
    /** @lethe create data=entity
     *  @lethe update data=entity */
    static save<Entity, Value = object>(
      this: Class<Entity>, entity: Value, options?: any,
    ): Promise<Saved<Value, Entity>>;
    /** @lethe create data=values */ static insert<Entity>(this: Class<Entity>, values: any): Promise<InsertResult>;
    /** @lethe create data=values
     *  @lethe update data=values */
    static upsert<Entity>(this: Class<Entity>, values: any, conflict: any): Promise<InsertResult>;
    /** @lethe update where=criteria data=values */
    static update<Entity>(this: Class<Entity>, criteria: any, values: any): Promise<UpdateResult>;
    /** @lethe delete */
    static remove<Entity, Value = object>(
      this: Class<Entity>, entity: Value, options?: any,
    ): Promise<Saved<Value, Entity>>;
    /** @lethe delete where=criteria */
    static delete<Entity>(this: Class<Entity>, criteria: any): Promise<DeleteResult>;
    /** @lethe delete */ static clear<Entity>(this: Class<Entity>): Promise<void>;
    /** @lethe soft-delete */
    static softRemove<Entity, Value = object>(
      this: Class<Entity>, entity: Value, options?: any,
    ): Promise<Saved<Value, Entity>>;
    /** @lethe soft-delete where=criteria */
    static softDelete<Entity>(this: Class<Entity>, criteria: any): Promise<UpdateResult>;
    /** @lethe update */
    static recover<Entity, Value = object>(
      this: Class<Entity>, entity: Value, options?: any,
    ): Promise<Saved<Value, Entity>>;
    /** @lethe update where=criteria */
    static restore<Entity>(this: Class<Entity>, criteria: any): Promise<UpdateResult>;
    /** @lethe read where=options.where keeps=options.select:list */
    static find<Entity>(this: Class<Entity>, options?: FindManyOptions<Entity>): Promise<Entity[]>;
    /** @lethe read where=where */ static findBy<Entity>(this: Class<Entity>, where: any): Promise<Entity[]>;
    /** @lethe read where=options.where */
    static findAndCount<Entity>(this: Class<Entity>, options?: any): Promise<[Entity[], number]>;
    /** @lethe read where=where */
    static findAndCountBy<Entity>(this: Class<Entity>, where: any): Promise<[Entity[], number]>;
    /** @lethe read */ static findByIds<Entity>(this: Class<Entity>, ids: any[], options?: any): Promise<Entity[]>;
    /** @lethe read where=options.where keeps=options.select:list */
    static findOne<Entity>(this: Class<Entity>, options?: any, more?: any): Promise<Entity | null>;
    /** @lethe read where=where */ static findOneBy<Entity>(this: Class<Entity>, where: any): Promise<Entity | null>;
    /** @lethe read where=options.where keeps=options.select:list */
    static findOneOrFail<Entity>(this: Class<Entity>, options?: any, more?: any): Promise<Entity>;
    /** @lethe read where=where */ static findOneByOrFail<Entity>(this: Class<Entity>, where: any): Promise<Entity>;
    /** @lethe read where=options.where */ static count<Entity>(this: Class<Entity>, options?: any): Promise<number>;
    /** @lethe read where=where */ static countBy<Entity>(this: Class<Entity>, where: any): Promise<number>;
    /** @lethe read where=options.where */ static exists<Entity>(this: Class<Entity>, options?: any): Promise<boolean>;
    /** @lethe read where=where */ static existsBy<Entity>(this: Class<Entity>, where: any): Promise<boolean>;
  }

  export class EntityManager {
    readonly connection: DataSource;
    readonly dataSource: DataSource;
    readonly queryRunner?: QueryRunner;
    transaction<Result>(run: (manager: EntityManager) => Promise<Result>): Promise<Result>;
    transaction<Result>(isolation: string, run: (manager: EntityManager) => Promise<Result>): Promise<Result>;
    query(sql: string, parameters?: any[]): Promise<any>;
    release(): Promise<void>;
    createQueryBuilder<Entity>(
      target: EntityClass<Entity>, alias: string, queryRunner?: QueryRunner,
    ): SelectQueryBuilder<Entity>;
    createQueryBuilder<Name extends string>(
      target: Name, alias: string, queryRunner?: QueryRunner,
    ): SelectQueryBuilder<NamedRecord<Name>>;
    createQueryBuilder(queryRunner?: QueryRunner): SelectQueryBuilder<unknown>;
    getRepository<Entity>(target: EntityClass<Entity>): Repository<Entity>;
    getRepository<Name extends string>(target: Name): Repository<NamedRecord<Name>>;
    getRepository<Entity>(target: string): Repository<Entity>;
    getTreeRepository<Entity>(target: Target<Entity>): TreeRepository<Entity>;
    getMongoRepository<Entity>(target: Target<Entity>): MongoRepository<Entity>;
    getCustomRepository<Custom>(repository: Class<Custom>): Custom;
    withRepository<Custom>(repository: Custom): Custom;
    create<Entity, Value = object>(target: Target<Entity>, values?: Value): Saved<Value, Entity>;
    merge<Entity>(target: Target<Entity>, into: Entity, ...from: any[]): Entity;
    /** @lethe read target */ preload<Entity>(target: Target<Entity>, values: any): Promise<Entity | undefined>;
    /** @lethe create target data=entity
     *  @lethe update target data=entity */
    save<Entity, Value = object>(target: Target<Entity>, entity: Value, options?: any): Promise<Saved<Value, Entity>>;
    /** @lethe create entity data=entity
     *  @lethe update entity data=entity */
    save<Value>(entity: Value, options?: any): Promise<Value>;
    /** @lethe create target data=values */ insert<Entity>(target: Target<Entity>, values: any): Promise<InsertResult>;
    /** @lethe create target data=values
     *  @lethe update target data=values */
    upsert<Entity>(target: Target<Entity>, values: any, conflict: any): Promise<InsertResult>;
    /** @lethe update target where=criteria data=values */
    update<Entity>(target: Target<Entity>, criteria: any, values: any): Promise<UpdateResult>;
    /** @lethe update target data=values */
    updateAll<Entity>(target: Target<Entity>, values: any): Promise<UpdateResult>;
    /** @lethe update target where=where */
    increment<Entity>(target: Target<Entity>, where: any, field: string, by: number | string): Promise<UpdateResult>;
    /** @lethe update target where=where */
    decrement<Entity>(target: Target<Entity>, where: any, field: string, by: number | string): Promise<UpdateResult>;
    /** @lethe delete target */
    remove<Entity, Value = object>(target: Target<Entity>, entity: Value, options?: any): Promise<Saved<Value, Entity>>;
    /** @lethe delete entity */ remove<Value>(entity: Value, options?: any): Promise<Value>;
    /** @lethe delete target where=criteria */
    delete<Entity>(target: Target<Entity>, criteria: any): Promise<DeleteResult>;
    /** @lethe delete target */ deleteAll<Entity>(target: Target<Entity>): Promise<DeleteResult>;
    /** @lethe delete target */ clear<Entity>(target: Target<Entity>): Promise<void>;
    /** @lethe soft-delete target */
    softRemove<Entity, Value = object>(
      target: Target<Entity>, entity: Value, options?: any,
    ): Promise<Saved<Value, Entity>>;
    /** @lethe soft-delete entity */ softRemove<Value>(entity: Value, options?: any): Promise<Value>;
    /** @lethe soft-delete target where=criteria */
    softDelete<Entity>(target: Target<Entity>, criteria: any): Promise<UpdateResult>;
    /** @lethe update target */
    recover<Entity, Value = object>(
      target: Target<Entity>, entity: Value, options?: any,
    ): Promise<Saved<Value, Entity>>;
    /** @lethe update entity */ recover<Value>(entity: Value, options?: any): Promise<Value>;
    /** @lethe update target where=criteria */
    restore<Entity>(target: Target<Entity>, criteria: any): Promise<UpdateResult>;
    /** @lethe read target where=options.where keeps=options.select:list */
    find<Entity>(target: Target<Entity>, options?: any): Promise<Entity[]>;
    /** @lethe read target where=where */ findBy<Entity>(target: Target<Entity>, where: any): Promise<Entity[]>;
    /** @lethe read target where=options.where */
    findAndCount<Entity>(target: Target<Entity>, options?: any): Promise<[Entity[], number]>;
    /** @lethe read target where=where */
    findAndCountBy<Entity>(target: Target<Entity>, where: any): Promise<[Entity[], number]>;
    /** @lethe read target */ findByIds<Entity>(target: Target<Entity>, ids: any[], options?: any): Promise<Entity[]>;
    /** @lethe read target where=options.where keeps=options.select:list */
    findOne<Entity>(target: Target<Entity>, options?: any, more?: any): Promise<Entity | null>;
    /** @lethe read target where=where */ findOneBy<Entity>(target: Target<Entity>, where: any): Promise<Entity | null>;
    /** @lethe read target where=options.where keeps=options.select:list */
    findOneOrFail<Entity>(target: Target<Entity>, options?: any, more?: any): Promise<Entity>;
    /** @lethe read target where=where */ findOneByOrFail<Entity>(target: Target<Entity>, where: any): Promise<Entity>;
    /** @lethe read target where=options.where */ count<Entity>(target: Target<Entity>, options?: any): Promise<number>;
    /** @lethe read target where=where */ countBy<Entity>(target: Target<Entity>, where: any): Promise<number>;
    /** @lethe read target where=options.where */
    exists<Entity>(target: Target<Entity>, options?: any): Promise<boolean>;
    /** @lethe read target where=where */ existsBy<Entity>(target: Target<Entity>, where: any): Promise<boolean>;
  }

  /** A link of a fluent chain that keeps the builder. */
  type Step<Self> = (...options: any[]) => Self;
  interface QueryBuilder {
    getQuery(): string;
    getSql(): string;
    getParameters(): ObjectLiteral;
    getQueryAndParameters(): [string, any[]];
    setParameter: Step<this>; setParameters: Step<this>; comment: Step<this>;
    printSql: Step<this>; useTransaction: Step<this>;
    setQueryRunner: Step<this>; callListeners: Step<this>; addCommonTableExpression: Step<this>;
  }
  interface WhereBuilder extends QueryBuilder {
    where: Step<this>; andWhere: Step<this>; orWhere: Step<this>; whereInIds: Step<this>; andWhereInIds: Step<this>;
    orderBy: Step<this>; addOrderBy: Step<this>; limit: Step<this>;
  }
  export class Brackets { constructor(build: (query: WhereBuilder) => any) }
  export class NotBrackets extends Brackets {}

  export interface SelectQueryBuilder<Entity> extends WhereBuilder {
    readonly __store: Entity;
    readonly alias: string;
    readonly connection: DataSource;
    delete(): DeleteQueryBuilder<Entity>;
    softDelete(): SoftDeleteQueryBuilder<Entity>;
    restore(): RestoreQueryBuilder<Entity>;
    insert(): InsertQueryBuilder<Entity>;
    update(): UpdateQueryBuilder<Entity>;
    update<Other>(target: EntityClass<Other>): UpdateQueryBuilder<Other>;
    /** @lethe update target data=values */
    update<Other>(target: Target<Other>, values: any): UpdateQueryBuilder<Other>;
    update<Name extends string>(target: Name): UpdateQueryBuilder<NamedRecord<Name>>;
    /** @lethe update data=values */ update(values: any): UpdateQueryBuilder<Entity>;
    relation(targetOrPath: any, path?: string): RelationQueryBuilder;
    from<Row>(
      subquery: (query: SelectQueryBuilder<unknown>) => SelectQueryBuilder<Row>, alias: string,
    ): SelectQueryBuilder<Row>;
    from<Other>(target: EntityClass<Other>, alias: string): SelectQueryBuilder<Other>;
    from<Name extends string>(target: Name, alias: string): SelectQueryBuilder<NamedRecord<Name>>;
    subQuery(): SelectQueryBuilder<unknown>;
    clone(): this;
    select: Step<this>; addSelect: Step<this>; addFrom: Step<this>; distinct: Step<this>; distinctOn: Step<this>;
    innerJoin: Step<this>; innerJoinAndSelect: Step<this>;
    innerJoinAndMapOne: Step<this>; innerJoinAndMapMany: Step<this>;
    leftJoin: Step<this>; leftJoinAndSelect: Step<this>; leftJoinAndMapOne: Step<this>; leftJoinAndMapMany: Step<this>;
    loadRelationCountAndMap: Step<this>; loadRelationIdAndMap: Step<this>; loadAllRelationIds: Step<this>;
    groupBy: Step<this>; addGroupBy: Step<this>; having: Step<this>; andHaving: Step<this>; orHaving: Step<this>;
    offset: Step<this>; take: Step<this>; skip: Step<this>;
    setLock: Step<this>; setOnLocked: Step<this>; cache: Step<this>;
    setFindOptions: Step<this>; withDeleted: Step<this>; useIndex: Step<this>; maxExecutionTime: Step<this>;
    /** @lethe read */ getMany(): Promise<Entity[]>;
    /** @lethe read */ getOne(): Promise<Entity | null>;
    /** @lethe read */ getOneOrFail(): Promise<Entity>;
    /** @lethe read */ getManyAndCount(): Promise<[Entity[], number]>;
    /** @lethe read */ getRawMany<Row = any>(): Promise<Row[]>;
    /** @lethe read */ getRawOne<Row = any>(): Promise<Row | undefined>;
    /** @lethe read */ getRawAndEntities<Row = any>(): Promise<{ entities: Entity[]; raw: Row[] }>;
    /** @lethe read */ getCount(): Promise<number>;
    /** @lethe read */ getExists(): Promise<boolean>;
    /** @lethe read */ stream(): Promise<any>;
    /** @lethe read */ execute(): Promise<any>;
  }
  interface ReturningBuilder extends WhereBuilder {
    returning: Step<this>; output: Step<this>;
  }
  export interface DeleteQueryBuilder<Entity> extends ReturningBuilder {
    readonly __store: Entity;
    from<Other>(target: EntityClass<Other>, alias?: string): DeleteQueryBuilder<Other>;
    from<Name extends string>(target: Name, alias?: string): DeleteQueryBuilder<NamedRecord<Name>>;
    /** @lethe delete */ execute(): Promise<DeleteResult>;
  }
  export interface SoftDeleteQueryBuilder<Entity> extends ReturningBuilder {
    readonly __store: Entity;
    from<Other>(target: EntityClass<Other>, alias?: string): SoftDeleteQueryBuilder<Other>;
    from<Name extends string>(target: Name, alias?: string): SoftDeleteQueryBuilder<NamedRecord<Name>>;
    /** @lethe soft-delete */ execute(): Promise<UpdateResult>;
  }
  /** TypeORM's own name for it is SoftDeleteQueryBuilder; what it does is an update. */
  interface RestoreQueryBuilder<Entity> extends ReturningBuilder {
    readonly __store: Entity;
    from<Other>(target: EntityClass<Other>, alias?: string): RestoreQueryBuilder<Other>;
    from<Name extends string>(target: Name, alias?: string): RestoreQueryBuilder<NamedRecord<Name>>;
    /** @lethe update */ execute(): Promise<UpdateResult>;
  }
  export interface UpdateQueryBuilder<Entity> extends ReturningBuilder {
    readonly __store: Entity;
    /** @lethe update data=values */ set(values: any): this;
    whereEntity: Step<this>; updateEntity: Step<this>;
    execute(): Promise<UpdateResult>;
  }
  export interface InsertQueryBuilder<Entity> extends QueryBuilder {
    readonly __store: Entity;
    into<Other>(target: EntityClass<Other>, columns?: string[]): InsertQueryBuilder<Other>;
    into<Name extends string>(target: Name, columns?: string[]): InsertQueryBuilder<NamedRecord<Name>>;
    /** @lethe create data=values */ values(values: any): this;
    orIgnore: Step<this>; orUpdate: Step<this>; onConflict: Step<this>;
    returning: Step<this>; output: Step<this>; updateEntity: Step<this>;
    execute(): Promise<InsertResult>;
  }
  interface RelationQueryBuilder extends QueryBuilder {
    of(entity: any): this;
    set(value: any): Promise<void>;
    add(value: any): Promise<void>;
    remove(value: any): Promise<void>;
    loadOne<Row = any>(): Promise<Row | undefined>;
    loadMany<Row = any>(): Promise<Row[]>;
  }

  export interface QueryRunner {
    readonly manager: EntityManager;
    readonly connection: DataSource;
    query(sql: string, parameters?: any[]): Promise<any>;
    [schemaOperation: string]: any;
  }
  /** A logger of the application is given every statement that runs, with the values of its placeholders. */
  export interface Logger {
    /** @lethe statement parameters */
    logQuery(query: string, parameters?: any[], queryRunner?: QueryRunner): any;
    /** @lethe statement parameters */
    logQueryError(error: string | Error, query: string, parameters?: any[], queryRunner?: QueryRunner): any;
    /** @lethe statement parameters */
    logQuerySlow(time: number, query: string, parameters?: any[], queryRunner?: QueryRunner): any;
    logSchemaBuild(message: string, queryRunner?: QueryRunner): any;
    logMigration(message: string, queryRunner?: QueryRunner): any;
    log(level: string, message: any, queryRunner?: QueryRunner): any;
  }
  export interface AbstractLogger extends Logger {}
  export class AbstractLogger { constructor(options?: any); }
  export { AbstractLogger as AdvancedConsoleLogger, AbstractLogger as SimpleConsoleLogger, AbstractLogger as FileLogger };
  export interface DataSourceOptions { type: string; logging?: boolean | 'all' | string[]; [option: string]: any }
  export type ConnectionOptions = DataSourceOptions;
  export class DataSource {
    /** @lethe query-log options.logging all query */ constructor(options: DataSourceOptions);
    readonly options: DataSourceOptions;
    readonly manager: EntityManager;
    readonly mongoManager: EntityManager;
    initialize(): Promise<this>;
    destroy(): Promise<void>;
    connect(): Promise<this>;
    close(): Promise<void>;
    createQueryRunner(mode?: string): QueryRunner;
    createEntityManager(queryRunner?: QueryRunner): EntityManager;
    [member: string]: any;
    createQueryBuilder: EntityManager['createQueryBuilder'];
    query: EntityManager['query'];
    transaction: EntityManager['transaction'];
    getRepository: EntityManager['getRepository'];
    getTreeRepository: EntityManager['getTreeRepository'];
    getMongoRepository: EntityManager['getMongoRepository'];
    getCustomRepository: EntityManager['getCustomRepository'];
  }
  export { DataSource as Connection, EntityManager as MongoEntityManager };

  /** @lethe query-log options.logging all query */
  export function createConnection(options?: any): Promise<DataSource>;
  export function createConnections(options?: any[]): Promise<DataSource[]>;
  export function getConnection(name?: string): DataSource;
  export function getConnectionManager(
    ): { get(name?: string): DataSource; has(name: string): boolean; create(options: any,
  ): DataSource };
  export function getManager(name?: string): EntityManager;
  export const getRepository: EntityManager['getRepository'];
  export const getTreeRepository: EntityManager['getTreeRepository'];
  export const getMongoRepository: EntityManager['getMongoRepository'];
  export const getCustomRepository: EntityManager['getCustomRepository'];
  export const createQueryBuilder: EntityManager['createQueryBuilder'];
  export function TransactionManager(): ParameterDecorator;
  export function TransactionRepository(entity?: any): ParameterDecorator;

  interface EntityEvent<Entity> {
    entity?: Entity; databaseEntity?: Entity; entityId?: any; metadata: any; updatedColumns: any[];
    connection: DataSource; queryRunner: QueryRunner; manager: EntityManager;
  }
  export type LoadEvent<Entity> = EntityEvent<Entity>;
  export type InsertEvent<Entity> = EntityEvent<Entity> & { entity: Entity };
  export type UpdateEvent<Entity> = EntityEvent<Entity>;
  export type RemoveEvent<Entity> = EntityEvent<Entity>;
  export type SoftRemoveEvent<Entity> = EntityEvent<Entity>;
  export type RecoverEvent<Entity> = EntityEvent<Entity>;
  type Listener<Event> = (event: Event) => any;
  export interface EntitySubscriberInterface<Entity = any> {
    listenTo?(): any;
    afterLoad?(entity: Entity, event?: LoadEvent<Entity>): any;
    beforeInsert?: Listener<InsertEvent<Entity>>; afterInsert?: Listener<InsertEvent<Entity>>;
    beforeUpdate?: Listener<UpdateEvent<Entity>>; afterUpdate?: Listener<UpdateEvent<Entity>>;
    beforeRemove?: Listener<RemoveEvent<Entity>>; afterRemove?: Listener<RemoveEvent<Entity>>;
    beforeSoftRemove?: Listener<SoftRemoveEvent<Entity>>; afterSoftRemove?: Listener<SoftRemoveEvent<Entity>>;
  }
  export interface MigrationInterface {
    up(queryRunner: QueryRunner): Promise<any>;
    down(queryRunner: QueryRunner): Promise<any>;
  }
  export interface ValueTransformer { to(value: any): any; from(value: any): any }
  export type ColumnOptions = Record<string, any>;
  export type ColumnType = any;
}

declare module 'typeorm/*' {
  export * from 'typeorm';
}
