/*
 * MikroORM 4 to 7. Entities are the application's own classes; those of an entity schema without a class are known by the
 * schema's name. A manager's methods act on the store of their first argument, a repository's on its own.
 *
 * The unit of work writes at `flush`; the effect stands where a record is handed to it: `persist`, `remove`, `assign`.
 * `create` hands its record over by itself since version 5.
 */
declare module '@mikro-orm/core' {
  /** A class by what it constructs; unlike a construct signature it fits abstract classes and private constructors. */
  type Class<Entity> = { prototype: Entity };
  type EntityByClass<Entity> = Class<Entity> | EntitySchema<Entity>;
  type Name<Entity> = EntityByClass<Entity> | { name: string } | string;
  export type EntityName<Entity = any> = Name<Entity>;
  export type EntityClass<Entity = any> = Class<Entity>;
  export type Constructor<Value = unknown> = new (...parameters: any[]) => Value;
  /** A record of an entity that is known by its name only. */
  interface NamedRecord<EntityName> { readonly __record: EntityName; [field: string]: any }

  export type AnyEntity<Entity = any> = Partial<Entity>;
  export type Loaded<Entity, Hint = any, Fields = any, Excluded = any> = Entity;
  export type Rel<Entity> = Entity;
  export type Opt<Value = unknown> = Value;
  export type Hidden<Value = unknown> = Value;
  export type RequiredNullable<Value = unknown> = Value | null;
  export type EntityDTO<Entity, Context = any> = Entity;
  export type FromEntityType<Entity> = Entity;
  export type Primary<Entity> = any;
  export type IPrimaryKey = any;
  export type Dictionary<Value = any> = Record<string, Value>;
  export type EntityKey<Entity = any> = string & keyof Entity;
  export type FilterQuery<Entity> = any;
  export type ObjectQuery<Entity> = any;
  export type QBFilterQuery<Entity = any> = any;
  export type FilterValue<Value> = any;
  export type EntityData<Entity> = Record<string, any>;
  export type RequiredEntityData<Entity, Without = any> = Record<string, any>;
  export type EntityDataValue<Value> = any;
  export type QueryOrderMap<Entity> = Record<string, any>;
  export type OrderDefinition<Entity> = any;
  export type Populate<Entity, Hint = any> = any;
  export type AutoPath<Entity, Path = any, Excluded = any> = any;
  export interface FindOptions<Entity = any, Hint = any, Fields = any, Excluded = any> { where?: FilterQuery<Entity>; [option: string]: any }
  export type FindOneOptions<Entity = any, Hint = any, Fields = any, Excluded = any> = FindOptions<Entity, Hint>;
  export type FindOneOrFailOptions<Entity = any, Hint = any, Fields = any, Excluded = any> = FindOptions<Entity, Hint>;
  export type CountOptions<Entity = any, Hint = any> = FindOptions<Entity, Hint>;
  export type Options<Driver = any> = Record<string, any> & { debug?: boolean | string[] };
  export type MikroORMOptions<Driver = any> = Options<Driver>;
  export function defineConfig(options: Options): Options;

  export const EntityRepositoryType: unique symbol;
  export const OptionalProps: unique symbol;
  export const PrimaryKeyProp: unique symbol;
  export const PrimaryKeyType: unique symbol;
  export const EagerProps: unique symbol;
  export const HiddenProps: unique symbol;
  export const Config: unique symbol;
  export const EntityManagerType: unique symbol;
  export enum QueryOrder { ASC = 'ASC', DESC = 'DESC', asc = 'asc', desc = 'desc', ASC_NULLS_LAST = 'ASC NULLS LAST', DESC_NULLS_LAST = 'DESC NULLS LAST' }
  export enum LoadStrategy { SELECT_IN = 'select-in', JOINED = 'joined', BALANCED = 'balanced' }
  export enum LockMode { NONE, OPTIMISTIC, PESSIMISTIC_READ, PESSIMISTIC_WRITE }
  export enum FlushMode { COMMIT, AUTO, ALWAYS }
  export enum Cascade {
    PERSIST = 'persist', MERGE = 'merge', REMOVE = 'remove', ALL = 'all', SCHEDULE_ORPHAN_REMOVAL = 'schedule_orphan_removal',
    CANCEL_ORPHAN_REMOVAL = 'cancel_orphan_removal',
  }
  export enum ReferenceKind { SCALAR = 'scalar', ONE_TO_ONE = '1:1', ONE_TO_MANY = '1:m', MANY_TO_ONE = 'm:1', MANY_TO_MANY = 'm:n', EMBEDDED = 'embedded' }
  export { ReferenceKind as ReferenceType };
  export const types: Record<string, any>;
  export { types as t };
  export class Type<Value = any, Raw = any> {
    convertToDatabaseValue(value: any, platform?: any, context?: any): any;
    convertToJSValue(value: any, platform?: any): any;
    getColumnType(property?: any, platform?: any): string;
  }
  export class JsonType extends Type {}
  export class DateType extends Type {}
  export class TextType extends Type {}
  export class UuidType extends Type {}
  export class BlobType extends Type {}
  export class ArrayType extends Type {}
  export class EnumType extends Type {}
  export class BigIntType extends Type {}
  export class DateTimeType extends Type {}
  export function raw(sql: any, parameters?: any): any;
  export function sql(parts: TemplateStringsArray, ...values: any[]): any;
  export function serialize<Entity>(entity: Entity, options?: any): Entity;

  type MemberDecorator = (target: any, member?: any, descriptor?: any) => any;
  /** @lethe store */ export function Entity(options?: any): ClassDecorator;
  export function Embeddable(options?: any): ClassDecorator;
  export function Filter(options: any): ClassDecorator;
  export function Subscriber(): ClassDecorator;
  export function Repository(entity: any): ClassDecorator;
  type ClassOrMemberDecorator = (target: any, member?: any) => void;
  type Restricting = (options?: any) => ClassOrMemberDecorator;
  export const Index: Restricting, Unique: Restricting, Check: Restricting;
  type Hook = (...options: any[]) => MemberDecorator;
  export const BeforeCreate: Hook, AfterCreate: Hook, BeforeUpdate: Hook, AfterUpdate: Hook, BeforeUpsert: Hook, AfterUpsert: Hook;
  export const BeforeDelete: Hook, AfterDelete: Hook, OnInit: Hook, OnLoad: Hook;
  export const CreateRequestContext: Hook, EnsureRequestContext: Hook, UseRequestContext: Hook, Transactional: Hook;
  export function Formula(formula: any, options?: any): MemberDecorator;
  /** @lethe field */ export function Property(options?: any): MemberDecorator;
  /** @lethe field */ export function PrimaryKey(options?: any): MemberDecorator;
  /** @lethe field */ export function SerializedPrimaryKey(options?: any): MemberDecorator;
  /** @lethe field */ export function Enum(options?: any): MemberDecorator;
  /** @lethe embedded */ export function Embedded(type?: any, options?: any): MemberDecorator;
  type Inverse<Target> = string | ((target: Target) => any);
  interface RelationOptions<Target> {
    entity?: string | ((type?: any) => Name<Target> | Name<Target>[]);
    inversedBy?: Inverse<Target>;
    mappedBy?: Inverse<Target>;
    [option: string]: any;
  }
  type RelationDecorator = <Target>(
    entity?: RelationOptions<Target> | string | ((type?: any) => Name<Target>),
    inverse?: RelationOptions<Target> | Inverse<Target>, options?: RelationOptions<Target>,
  ) => MemberDecorator;
  /** @lethe relation */ export const ManyToOne: RelationDecorator;
  /** @lethe relation */ export const OneToOne: RelationDecorator;
  /** @lethe relation */ export const OneToMany: RelationDecorator;
  /** @lethe relation */ export const ManyToMany: RelationDecorator;

  export interface EntitySchema<Entity = any, Base = any> {
    readonly __store: Entity;
    readonly class: new (...parameters: any[]) => Entity;
    readonly properties: any;
    readonly meta: any;
    readonly name: string;
    setClass(entityClass: Class<any>): void;
    [member: string]: any;
  }
  interface EntitySchemaConstructor {
    new <Entity>(options: { class: Class<Entity>; [option: string]: any }): EntitySchema<Entity>;
    new <EntityName extends string>(options: { name: EntityName; [option: string]: any }): EntitySchema<NamedRecord<EntityName>>;
    new <Entity, Base = any>(options: any): EntitySchema<Entity>;
  }
  /** @lethe store options.name options */ export const EntitySchema: EntitySchemaConstructor;

  /** A property of `defineEntity`: the calls that follow add options. */
  interface PropertyBuilder {
    primary(): this; nullable(): this; hidden(): this; lazy(): this; array(): this; unique(name?: any): this; index(name?: any): this;
    name(column: string): this; fieldName(column: string): this; columnType(type: string): this; type(type: any): this; $type<Value>(): this;
    length(length: number): this; default(value: any): this; defaultRaw(value: string): this; comment(text: string): this; ref(): this; owner(): this;
    onCreate(value: (...parameters: any[]) => any): this; onUpdate(value: (...parameters: any[]) => any): this;
    persist(value?: boolean): this; version(): this; deleteRule(rule: string): this; updateRule(rule: string): this; cascade(...kinds: any[]): this;
    orphanRemoval(value?: boolean): this; mappedBy(inverse: any): this; inversedBy(inverse: any): this; mapToPk(): this; joinColumn(name: string): this;
    [option: string]: any;
  }
  type MakesProperty = (...options: any[]) => PropertyBuilder;
  interface PropertyBuilders {
    string: MakesProperty; text: MakesProperty; uuid: MakesProperty; integer: MakesProperty; bigint: MakesProperty; float: MakesProperty;
    double: MakesProperty; decimal: MakesProperty; boolean: MakesProperty; date: MakesProperty; datetime: MakesProperty; time: MakesProperty;
    json: MakesProperty; blob: MakesProperty; array: MakesProperty; enum: MakesProperty; embedded: MakesProperty; type: MakesProperty;
    manyToOne: MakesProperty; oneToOne: MakesProperty; oneToMany: MakesProperty; manyToMany: MakesProperty;
    [type: string]: MakesProperty;
  }
  export const p: PropertyBuilders;
  interface DefineEntity {
    <Entity>(options: { class: Class<Entity>; [option: string]: any }): EntitySchema<Entity>;
    <EntityName extends string>(options: { name: EntityName; properties: PropertiesOf; [option: string]: any }): EntitySchema<NamedRecord<EntityName>>;
    properties: PropertyBuilders;
  }
  type PropertiesOf = ((builders: PropertyBuilders) => object) | object;
  /** @lethe store options.name options */ export const defineEntity: DefineEntity;
  export type InferEntity<Schema> = Schema extends { readonly __store: infer Entity } ? Entity : Schema;

  export interface Reference<Entity> {
    readonly $: Entity;
    get(): Entity;
    unwrap(): Entity;
    getEntity(): Entity;
    getProperty<Field extends keyof Entity>(field: Field): Entity[Field];
    isInitialized(): boolean;
    set(entity: any): void;
    load(options?: any): Promise<Entity>;
    load<Field extends keyof Entity>(field: Field): Promise<Entity[Field]>;
    loadOrFail(options?: any): Promise<Entity>;
    loadProperty<Field extends keyof Entity>(field: Field, options?: any): Promise<Entity[Field]>;
    readonly id: any;
    readonly _id: any;
    toJSON(...parameters: any[]): Entity;
  }
  interface ReferenceMaker {
    create<Entity>(entity: Entity): Reference<Entity>;
    createFromPK<Entity>(entity: Class<Entity>, key: any): Reference<Entity>;
    isReference(value: any): boolean;
    unwrapReference<Entity>(value: Entity | Reference<Entity>): Entity;
  }
  export const Reference: ReferenceMaker;
  export interface ScalarReference<Value> { get(): Value; unwrap(): Value; set(value: Value): void; load(options?: any): Promise<Value>; loadOrFail(): Promise<Value>; readonly $: Value }
  export type Ref<Value> = [Value] extends [object] ? Reference<Value> : ScalarReference<Value>;
  export type IdentifiedReference<Entity, Key = any> = Reference<Entity>;
  export type LoadedReference<Entity> = Reference<Entity>;
  export function ref<Entity>(entity: Class<Entity>, key: any): Reference<Entity>;
  export function ref<Entity>(entity: Entity): Reference<Entity>;
  export function rel<Entity>(entity: Class<Entity>, key: any): Entity;
  export class Collection<Entity, Owner = any> {
    constructor(owner: any, items?: Entity[], initialized?: boolean);
    readonly length: number;
    readonly $: Collection<Entity, Owner>;
    [Symbol.iterator](): IterableIterator<Entity>;
    [position: number]: Entity;
    get(): Collection<Entity, Owner>;
    getItems(check?: boolean): Entity[];
    getSnapshot(): Entity[] | undefined;
    getIdentifiers(field?: string): any[];
    toArray(): Entity[];
    toJSON(): Entity[];
    first(): Entity;
    last(): Entity;
    isInitialized(fully?: boolean): boolean;
    isEmpty(): boolean;
    contains(item: any, check?: boolean): boolean;
    exists(test: (item: Entity) => unknown): boolean;
    count(): number;
    find(test: (item: Entity, index: number) => unknown): Entity | undefined;
    filter(test: (item: Entity, index: number) => unknown): Entity[];
    map<Result>(map: (item: Entity, index: number) => Result): Result[];
    reduce<Result>(reduce: (result: Result, item: Entity, index: number) => Result, initial?: Result): Result;
    slice(start?: number, end?: number): Entity[];
    indexBy(field: string, value?: string): Record<string, any>;
    /** @lethe create items */ add(items: any, ...more: any[]): number;
    set(items: Iterable<any>): void;
    hydrate(items: any[]): void;
    remove(items: any, ...more: any[]): number;
    removeAll(): void;
    load(options?: any): Promise<this>;
    init(options?: any): Promise<this>;
    loadItems(options?: any): Promise<Entity[]>;
    loadCount(options?: any): Promise<number>;
    matching(options: any): Promise<Entity[]>;
  }
  export type LoadedCollection<Entity> = Collection<Entity>;

  export interface WrappedEntity<Entity> {
    readonly __store: Entity;
    /** @lethe update data=data */ assign(data: any, options?: any): Entity;
    toObject(...options: any[]): Entity;
    toJSON(...options: any[]): Entity;
    toPOJO(): Entity;
    serialize(options?: any): Entity;
    toReference(): Reference<Entity>;
    isInitialized(): boolean;
    isTouched(): boolean;
    init(...options: any[]): Promise<Entity>;
    populate(populate: any, options?: any): Promise<Entity>;
    populated(populated?: boolean): void;
    getPrimaryKey(): any;
    setSerializationContext(options: any): void;
    [member: string]: any;
  }
  export function wrap<Entity>(entity: Entity): WrappedEntity<Entity>;
  export function helper<Entity>(entity: Entity): WrappedEntity<Entity>;
  export class BaseEntity {
    isInitialized(): boolean;
    populated(populated?: boolean): void;
    populate(populate: any, options?: any): Promise<this>;
    toReference(): Reference<this>;
    toObject(...options: any[]): this;
    toPOJO(): this;
    serialize(options?: any): this;
    /** @lethe update data=data */ assign(data: any, options?: any): this;
    init(...options: any[]): Promise<this>;
    getSchema(): string | undefined;
  }
  /** @lethe update entity data=data */ export function assign<Entity>(entity: Entity, data: any, options?: any): Entity;

  type RepositoryOf<Entity> = Entity extends { [EntityRepositoryType]?: infer Custom } ? (unknown extends Custom ? EntityRepository<Entity> : NonNullable<Custom>) : EntityRepository<Entity>;
  export type GetRepository<Entity, Custom = any> = RepositoryOf<Entity>;

  export class EntityManager<Driver = any> {
    readonly config: any;
    readonly name: string;
    getDriver(): any;
    getConnection(type?: string): { execute(sql: any, parameters?: any[], method?: string): Promise<any>; [member: string]: any };
    getKnex(type?: string): any;
    getKysely(options?: any): any;
    getPlatform(): any;
    getMetadata(entity?: any): any;
    getUnitOfWork(): any;
    getEventManager(): any;
    getContext(): this;
    getCollection(entity: any): any;
    getRepository<Entity>(entity: EntityByClass<Entity>): RepositoryOf<Entity>;
    getRepository<EntityName extends string>(entity: EntityName): EntityRepository<NamedRecord<EntityName>>;
    repo<Entity>(entity: EntityByClass<Entity>): RepositoryOf<Entity>;
    fork(options?: any): this;
    clear(): void;
    flush(): Promise<void>;
    begin(options?: any): Promise<void>;
    commit(): Promise<void>;
    rollback(): Promise<void>;
    lock(entity: any, mode: any, options?: any): Promise<void>;
    transactional<Result>(run: (em: this) => Result | Promise<Result>, options?: any): Promise<Result>;
    addFilter(...options: any[]): void;
    setFilterParams(name: string, parameters: any): void;
    setFlushMode(mode?: any): void;
    setLoggerContext(context: any): void;
    isInTransaction(): boolean;
    execute(sql: any, parameters?: any[], method?: string, loggerContext?: any): Promise<any>;
    raw(sql: any, parameters?: any): any;
    createQueryBuilder<Entity>(entity: EntityByClass<Entity> | QueryBuilder<Entity>, alias?: string, ...options: any[]): QueryBuilder<Entity>;
    createQueryBuilder<EntityName extends string>(entity: EntityName, alias?: string, ...options: any[]): QueryBuilder<NamedRecord<EntityName>>;
    qb<Entity>(entity: EntityByClass<Entity> | QueryBuilder<Entity>, alias?: string, ...options: any[]): QueryBuilder<Entity>;
    getReference<Entity>(entity: EntityByClass<Entity>, key: any, options: { wrapped: true; [option: string]: any }): Reference<Entity>;
    getReference<Entity>(entity: EntityByClass<Entity>, key: any, options?: any): Entity;
    merge<Entity>(entity: EntityByClass<Entity>, data: any, options?: any): Entity;
    merge<Entity>(entity: Entity, options?: any): Entity;
    map<Entity>(entity: EntityByClass<Entity>, row: any, options?: any): Entity;
    populate<Value>(entities: Value, populate: any, options?: any): Promise<Value>;
    canPopulate(entity: any, property: string): boolean;
    /** @lethe create entity data=data */ create<Entity>(entity: EntityByClass<Entity>, data?: any, options?: any): Entity;
    /** @lethe create entity data=data */ create<EntityName extends string>(entity: EntityName, data?: any, options?: any): NamedRecord<EntityName>;
    /** @lethe update entity data=data */ assign<Entity>(entity: Entity, data: any, options?: any): Entity;
    /** @lethe create entity
     *  @lethe update entity */
    persist(entity: any): this;
    /** @lethe create entity
     *  @lethe update entity */
    persistAndFlush(entity: any): Promise<void>;
    /** @lethe create entity
     *  @lethe update entity */
    persistLater(entity: any): void;
    /** @lethe remove entity */ remove(entity: any): this;
    /** @lethe remove entity */ removeAndFlush(entity: any): Promise<void>;
    /** @lethe remove entity */ removeEntity(entity: any): this;
    /** @lethe remove entity */ removeLater(entity: any): void;
    /** @lethe create entity data=data */ insert<Entity>(entity: Name<Entity> | Entity, data?: any, options?: any): Promise<any>;
    /** @lethe create entity data=data */ insertMany<Entity>(entity: Name<Entity> | Entity[], data?: any, options?: any): Promise<any[]>;
    /** @lethe create entity data=data
     *  @lethe update entity data=data */
    upsert<Entity>(entity: EntityByClass<Entity> | Entity, data?: any, options?: any): Promise<Entity>;
    /** @lethe create entity data=data
     *  @lethe update entity data=data */
    upsertMany<Entity>(entity: EntityByClass<Entity> | Entity[], data?: any, options?: any): Promise<Entity[]>;
    /** @lethe create entity data=data */ nativeInsert<Entity>(entity: Name<Entity> | Entity, data?: any, options?: any): Promise<any>;
    /** @lethe update entity where=where data=data */ nativeUpdate<Entity>(entity: Name<Entity>, where: any, data: any, options?: any): Promise<number>;
    /** @lethe delete entity where=where */ nativeDelete<Entity>(entity: Name<Entity>, where: any, options?: any): Promise<number>;
    /** @lethe read entity where=where */ find<Entity>(entity: EntityByClass<Entity>, where: any, ...options: any[]): Promise<Entity[]>;
    /** @lethe read entity where=where */ find<EntityName extends string>(entity: EntityName, where: any, ...options: any[]): Promise<NamedRecord<EntityName>[]>;
    /** @lethe read entity where=where */ stream<Entity>(entity: EntityByClass<Entity>, where?: any, options?: any): AsyncIterableIterator<Entity>;
    /** @lethe read entity where=options.where */ findAll<Entity>(entity: EntityByClass<Entity>, options?: any): Promise<Entity[]>;
    /** @lethe read entity where=where */ findAndCount<Entity>(entity: EntityByClass<Entity>, where: any, ...options: any[]): Promise<[Entity[], number]>;
    /** @lethe read entity where=options.where */ findByCursor<Entity>(entity: EntityByClass<Entity>, ...options: any[]): Promise<Cursor<Entity>>;
    /** @lethe read entity where=where */ findOne<Entity>(entity: EntityByClass<Entity>, where: any, ...options: any[]): Promise<Entity | null>;
    /** @lethe read entity where=where */ findOne<EntityName extends string>(entity: EntityName, where: any, ...options: any[]): Promise<NamedRecord<EntityName> | null>;
    /** @lethe read entity where=where */ findOneOrFail<Entity>(entity: EntityByClass<Entity>, where: any, ...options: any[]): Promise<Entity>;
    /** @lethe read entity where=where */ findOneOrFail<EntityName extends string>(entity: EntityName, where: any, ...options: any[]): Promise<NamedRecord<EntityName>>;
    /** @lethe read entity */ refresh<Entity>(entity: Entity, options?: any): Promise<Entity | null>;
    /** @lethe read entity where=where */ count<Entity>(entity: Name<Entity>, where?: any, options?: any): Promise<number>;
    /** @lethe read entity where=pipeline */ aggregate(entity: any, pipeline: any): Promise<any[]>;
  }
  export { EntityManager as SqlEntityManager, EntityManager as MongoEntityManager };
  interface Cursor<Entity> { readonly items: Entity[]; readonly totalCount: number; readonly hasNextPage: boolean; readonly endCursor: string | null; [Symbol.iterator](): IterableIterator<Entity> }
  export { Cursor };

  export class EntityRepository<Entity> {
    readonly __store: Entity;
    constructor(em: EntityManager, entityName: any);
    protected readonly em: EntityManager;
    protected readonly entityName: EntityByClass<Entity>;
    getEntityManager(): EntityManager;
    getEntityName(): string;
    getKnex(type?: string): any;
    getCollection(): any;
    createQueryBuilder(alias?: string, ...options: any[]): QueryBuilder<Entity>;
    qb(alias?: string, ...options: any[]): QueryBuilder<Entity>;
    getReference(key: any, options: { wrapped: true; [option: string]: any }): Reference<Entity>;
    getReference(key: any, options?: any): Entity;
    merge(data: any, options?: any): Entity;
    map(row: any, options?: any): Entity;
    populate<Value>(entities: Value, populate: any, options?: any): Promise<Value>;
    canPopulate(property: string): boolean;
    flush(): Promise<void>;
    /** @lethe create data=data */ create(data?: any, options?: any): Entity;
    /** @lethe update data=data */ assign(entity: Entity, data: any, options?: any): Entity;
    /** @lethe create
     *  @lethe update */
    persist(entity: any): EntityManager;
    /** @lethe create
     *  @lethe update */
    persistAndFlush(entity: any): Promise<void>;
    /** @lethe create
     *  @lethe update */
    persistLater(entity: any): void;
    /** @lethe remove */ remove(entity: any): EntityManager;
    /** @lethe remove */ removeAndFlush(entity: any): Promise<void>;
    /** @lethe remove */ removeLater(entity: any): void;
    /** @lethe create data=data */ insert(data: any, options?: any): Promise<any>;
    /** @lethe create data=data */ insertMany(data: any, options?: any): Promise<any[]>;
    /** @lethe create data=data
     *  @lethe update data=data */
    upsert(data?: any, options?: any): Promise<Entity>;
    /** @lethe create data=data
     *  @lethe update data=data */
    upsertMany(data?: any, options?: any): Promise<Entity[]>;
    /** @lethe create data=data */ nativeInsert(data: any, options?: any): Promise<any>;
    /** @lethe update where=where data=data */ nativeUpdate(where: any, data: any, options?: any): Promise<number>;
    /** @lethe delete where=where */ nativeDelete(where: any, options?: any): Promise<number>;
    /** @lethe read where=where */ find(where: any, ...options: any[]): Promise<Entity[]>;
    /** @lethe read where=options.where */ findAll(options?: any, ...more: any[]): Promise<Entity[]>;
    /** @lethe read where=where */ findAndCount(where: any, ...options: any[]): Promise<[Entity[], number]>;
    /** @lethe read where=options.where */ findByCursor(...options: any[]): Promise<Cursor<Entity>>;
    /** @lethe read where=where */ findOne(where: any, ...options: any[]): Promise<Entity | null>;
    /** @lethe read where=where */ findOneOrFail(where: any, ...options: any[]): Promise<Entity>;
    /** @lethe read where=where */ count(where?: any, options?: any): Promise<number>;
    /** @lethe read where=pipeline */ aggregate(pipeline: any): Promise<any[]>;
  }
  export { EntityRepository as SqlEntityRepository, EntityRepository as MongoEntityRepository };

  /** A link of a fluent chain that keeps the builder. */
  type Step<Self> = (...options: any[]) => Self;
  interface Statement {
    where: Step<this>; andWhere: Step<this>; orWhere: Step<this>; limit: Step<this>; offset: Step<this>; orderBy: Step<this>; andOrderBy: Step<this>;
    setFlag: Step<this>; unsetFlag: Step<this>; withSubQuery: Step<this>; withSchema: Step<this>; with: Step<this>; returning: Step<this>; comment: Step<this>; hintComment: Step<this>;
    join: Step<this>; innerJoin: Step<this>; leftJoin: Step<this>; joinAndSelect: Step<this>; innerJoinAndSelect: Step<this>; leftJoinAndSelect: Step<this>;
    setLockMode: Step<this>; setLoggerContext: Step<this>; applyFilters: Step<this>; indexHint: Step<this>; cache: Step<this>; clone: Step<this>;
    getQuery(): string; getFormattedQuery(): string; getParams(): readonly any[]; toQuery(): any; getKnexQuery(): any; getKnex(): any; as(alias: string): any;
  }
  /** An insert, update or delete that is under way; its effect stands at the call that made it. */
  interface Change<Entity> extends Statement, PromiseLike<any> {
    readonly __store: Entity;
    onConflict: Step<this>; ignore: Step<this>; merge: Step<this>;
    execute<Result = any>(method?: string, map?: boolean): Promise<Result>;
    getResult(): Promise<any>;
  }
  export class QueryBuilder<Entity = any, Alias = any, Hint = any, Context = any> {
    readonly __store: Entity;
    readonly alias: string;
    /** @lethe create data=data */ insert(data: any): Change<Entity>;
    /** @lethe update data=data */ update(data: any): Change<Entity>;
    /** @lethe delete where=where */ delete(where?: any): Change<Entity>;
    /** @lethe delete */ truncate(): Change<Entity>;
    /** @lethe read */ select(fields: any, distinct?: boolean): this;
    /** @lethe read */ count(field?: any, distinct?: boolean): this;
    from<Other>(entity: EntityByClass<Other> | QueryBuilder<Other>, alias?: string): QueryBuilder<Other>;
    /** @lethe read */ getResult(): Promise<Entity[]>;
    /** @lethe read */ getResultList(limit?: number): Promise<Entity[]>;
    /** @lethe read */ getSingleResult(): Promise<Entity | null>;
    /** @lethe read */ getResultAndCount(): Promise<[Entity[], number]>;
    /** @lethe read */ getCount(field?: any, distinct?: boolean): Promise<number>;
    /** @lethe read */ execute<Result = any>(method?: string, map?: boolean): Promise<Result>;
    /** @lethe read */ stream(options?: any): AsyncIterableIterator<Entity>;
  }
  export interface QueryBuilder<Entity = any, Alias = any, Hint = any, Context = any> extends Statement, PromiseLike<Entity[]> {
    addSelect: Step<this>; distinct: Step<this>; distinctOn: Step<this>; populate: Step<this>; groupBy: Step<this>; having: Step<this>; andHaving: Step<this>;
  }

  export class MikroORM<Driver = any> {
    readonly em: EntityManager;
    readonly config: any;
    readonly schema: any;
    readonly migrator: any;
    readonly seeder: any;
    /** @lethe query-log options.debug query-params */ constructor(options: Options);
    /** @lethe query-log options.debug query-params */ static init<Driver = any>(options?: Options): Promise<MikroORM>;
    /** @lethe query-log options.debug query-params */ static initSync<Driver = any>(options?: Options): MikroORM;
    connect(): Promise<any>;
    close(force?: boolean): Promise<void>;
    isConnected(): Promise<boolean>;
    getSchemaGenerator(): any;
    getMigrator(): any;
    getSeeder(): any;
    discoverEntity(entities: any): void;
    getMetadata(entity?: any): any;
  }
  export class RequestContext {
    static create<Result>(em: EntityManager | EntityManager[], next: (...parameters: any[]) => Result, options?: any): Result;
    static createAsync<Result>(em: EntityManager, next: (...parameters: any[]) => Promise<Result>): Promise<Result>;
    static getEntityManager(name?: string): EntityManager | undefined;
    static currentRequestContext(): RequestContext | undefined;
  }
  export interface EventArgs<Entity> { entity: Entity; em: EntityManager; meta: any; changeSet?: any }
  export interface FlushEventArgs { uow: any; em: EntityManager }
  type Listener<Entity> = (event: EventArgs<Entity>) => any;
  export interface EventSubscriber<Entity = any> {
    getSubscribedEntities?(): any[];
    beforeCreate?: Listener<Entity>; afterCreate?: Listener<Entity>; beforeUpdate?: Listener<Entity>; afterUpdate?: Listener<Entity>;
    beforeDelete?: Listener<Entity>; afterDelete?: Listener<Entity>; onInit?: Listener<Entity>; onLoad?: Listener<Entity>;
    beforeFlush?(event: FlushEventArgs): any; onFlush?(event: FlushEventArgs): any; afterFlush?(event: FlushEventArgs): any;
  }
  export class UniqueConstraintViolationException extends Error {}
  export class ForeignKeyConstraintViolationException extends Error {}
  export class NotFoundError extends Error {}
  export class DriverException extends Error {}
  export class ValidationError extends Error {}
}

declare module '@mikro-orm/knex' { export * from '@mikro-orm/core'; }
declare module '@mikro-orm/sql' { export * from '@mikro-orm/core'; }
declare module '@mikro-orm/decorators/legacy' { export * from '@mikro-orm/core'; }
declare module '@mikro-orm/decorators/es' { export * from '@mikro-orm/core'; }
declare module '@mikro-orm/postgresql' {
  export * from '@mikro-orm/core';
  export class PostgreSqlDriver {}
}
declare module '@mikro-orm/mysql' {
  export * from '@mikro-orm/core';
  export class MySqlDriver {}
}
declare module '@mikro-orm/mariadb' {
  export * from '@mikro-orm/core';
  export class MariaDbDriver {}
}
declare module '@mikro-orm/sqlite' {
  export * from '@mikro-orm/core';
  export class SqliteDriver {}
}
declare module '@mikro-orm/better-sqlite' {
  export * from '@mikro-orm/core';
  export class BetterSqliteDriver {}
}
declare module '@mikro-orm/libsql' {
  export * from '@mikro-orm/core';
  export class LibSqlDriver {}
}
declare module '@mikro-orm/mssql' {
  export * from '@mikro-orm/core';
  export class MsSqlDriver {}
}
declare module '@mikro-orm/mongodb' {
  export * from '@mikro-orm/core';
  export class MongoDriver {}
  export class ObjectId { constructor(id?: any); toHexString(): string; equals(other: any): boolean; getTimestamp(): Date }
}
declare module '@mikro-orm/seeder' {
  import type { EntityManager } from '@mikro-orm/core';
  export abstract class Seeder<Context = any> {
    abstract run(em: EntityManager, context?: Context): void | Promise<void>;
    protected call(em: EntityManager, seeders: any[], context?: any): Promise<void>;
  }
}
