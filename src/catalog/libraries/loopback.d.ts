/*
 * LoopBack 4. A model is the application's own decorated class, and a repository is bound to one by its type argument. Relations are
 * reached through factories that repositories hold (loopback.io/doc/en/lb4/Repositories.html).
 */
declare module '@loopback/repository' {
  type MemberDecorator = (target: any, member?: any, descriptor?: any) => any;
  /** @lethe store */ export function model(definition?: any): ClassDecorator;
  interface PropertyDecorator_ {
    /** @lethe field */ (definition?: any): MemberDecorator;
    /** @lethe field */ array: (type: any, definition?: any) => MemberDecorator;
  }
  export const property: PropertyDecorator_;
  type RelationDecorator = (target: any, definition?: any, ...more: any[]) => MemberDecorator;
  /** @lethe field
   *  @lethe relation */
  export const belongsTo: RelationDecorator;
  /** @lethe relation */ export const hasMany: RelationDecorator;
  /** @lethe relation */ export const hasOne: RelationDecorator;
  /** @lethe relation */ export const referencesMany: RelationDecorator;
  export class Model { constructor(data?: any); toJSON(): any; toObject(options?: any): any; [property: string]: any }
  export class Entity { constructor(data?: any); getId(): any; toJSON(): any; toObject(options?: any): any }
  export type DataObject<Row> = any; export type Where<Row = any> = any; export type Filter<Row = any> = any; export type FilterExcludingWhere<Row = any> = any; export type Options = any;
  export interface Count { count: number }
  export const CountSchema: any; export class WhereBuilder { constructor(where?: any); [step: string]: any } export class FilterBuilder { constructor(filter?: any); [step: string]: any }

  export interface EntityCrudRepository<Row, Id = any, Relations = any> {
    readonly __store: Row;
    /** @lethe create data=entity */ create(entity: any, options?: any): Promise<Row>;
    /** @lethe create data=entities */ createAll(entities: any[], options?: any): Promise<Row[]>;
    /** @lethe create data=entity
     *  @lethe update data=entity */
    save(entity: any, options?: any): Promise<Row>;
    /** @lethe read where=filter.where */ find(filter?: any, options?: any): Promise<Row[]>;
    /** @lethe read where=filter.where */ findOne(filter?: any, options?: any): Promise<Row | null>;
    /** @lethe read */ findById(id: any, filter?: any, options?: any): Promise<Row>;
    /** @lethe read where=where */ count(where?: any, options?: any): Promise<Count>;
    /** @lethe read */ exists(id: any, options?: any): Promise<boolean>;
    /** @lethe update data=entity */ update(entity: any, options?: any): Promise<void>;
    /** @lethe update data=data */ updateById(id: any, data: any, options?: any): Promise<void>;
    /** @lethe update where=where data=data */ updateAll(data: any, where?: any, options?: any): Promise<Count>;
    /** @lethe update data=data */ replaceById(id: any, data: any, options?: any): Promise<void>;
    /** @lethe delete */ delete(entity: any, options?: any): Promise<void>;
    /** @lethe delete */ deleteById(id: any, options?: any): Promise<void>;
    /** @lethe delete where=where */ deleteAll(where?: any, options?: any): Promise<Count>;
    execute(command: any, parameters?: any, options?: any): Promise<any>;
    inclusionResolvers: Map<string, any>; registerInclusionResolver(name: string, resolver: any): void; entityClass: any;
  }
  export interface DefaultCrudRepository<Row, Id = any, Relations = any> extends EntityCrudRepository<Row, Id, Relations> {}
  export class DefaultCrudRepository<Row, Id = any, Relations = any> {
    constructor(entity: any, dataSource: any);
    dataSource: any; modelClass: any;
    createHasManyRepositoryFactoryFor(name: string, ...more: any[]): any; createHasOneRepositoryFactoryFor(name: string, ...more: any[]): any; createBelongsToAccessorFor(name: string, ...more: any[]): any;
    createHasManyThroughRepositoryFactoryFor(name: string, ...more: any[]): any; createReferencesManyAccessorFor(name: string, ...more: any[]): any;
    beginTransaction(options?: any): Promise<any>; definePersistedModel(entity: any): any; toEntity(row: any): Row; ensurePersistable(entity: any, options?: any): Promise<any>;
  }
  export class DefaultTransactionalRepository<Row, Id = any, Relations = any> extends DefaultCrudRepository<Row, Id, Relations> {}
  export class DefaultKeyValueRepository<Row> {
    constructor(entity: any, dataSource: any);
    readonly __store: Row;
    kvModelClass: any;
    /** @lethe read */ get(key: string, options?: any): Promise<Row>;
    /** @lethe create data=value
     *  @lethe update data=value */
    set(key: string, value: any, options?: any): Promise<void>;
    /** @lethe delete */ delete(key: string, options?: any): Promise<void>;
    /** @lethe delete */ deleteAll(options?: any): Promise<void>;
    expire(key: string, milliseconds: number, options?: any): Promise<void>; ttl(key: string, options?: any): Promise<number>; keys(filter?: any, options?: any): AsyncIterable<string>;
  }
  interface Related<Row> {
    readonly __store: Row;
    /** @lethe create data=data */ create(data: any, options?: any): Promise<Row>;
    /** @lethe read where=filter.where */ find(filter?: any, options?: any): Promise<Row[]>;
    /** @lethe read */ get(filter?: any, options?: any): Promise<Row>;
    /** @lethe update where=where data=data */ patch(data: any, where?: any, options?: any): Promise<Count>;
    /** @lethe delete where=where */ delete(where?: any, options?: any): Promise<Count>;
    link(id: any, options?: any): Promise<void>; unlink(id: any, options?: any): Promise<void>;
  }
  export type HasManyRepositoryFactory<Row, Key = any> = (key: Key) => Related<Row>; export type HasOneRepositoryFactory<Row, Key = any> = (key: Key) => Related<Row>;
  export type HasManyThroughRepositoryFactory<Row, Key = any, Through = any, ThroughKey = any> = (key: Key) => Related<Row>; export type BelongsToAccessor<Row, Key = any> = (key: Key) => Promise<Row>;
  export type HasManyRepository<Row> = Related<Row>; export type HasOneRepository<Row> = Related<Row>;
  interface RepositoryDecorator { (target: any, source?: any): (target: any, member?: any, index?: any) => any; getter(target: any): (target: any, member?: any, index?: any) => any }
  export const repository: RepositoryDecorator;
  export function RepositoryMixin<Base>(base: Base): any; export const juggler: any;
  export namespace juggler { export type DataSource = any; export type Transaction = any; export type KeyValueModel = any }
  export type Getter<Value> = () => Promise<Value>; export const RelationType: any; export const Transaction: any; export type AnyObject = Record<string, any>; export class EntityNotFoundError extends Error {}
}
