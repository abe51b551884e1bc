/*
 * Bookshelf 0.x and 1.x. A model made by `extend` is known by its table (`__record`), one of the registry by its name, a class
 * that extends `bookshelf.Model` by itself. What `related` gives is known by its owner and the relation's name.
 *
 * Finders and writers that base models add by custom (`findOne`, `add`, `edit`, `destroy` on the class) stand in `CustomStatics`;
 * what an application's own model says under these names wins.
 */
declare module 'bookshelf' {
  import type { Knex } from 'knex';
  function bookshelf(knex: any, options?: any): bookshelf.Bookshelf;
  namespace bookshelf {
    type ClassOf<Instance> = { prototype: Instance };
    /** A link of a chain that keeps what it is called on; a function is given a builder of Knex. */
    interface Step<Self> {
      (build: (builder: Knex.QueryBuilder) => any): Self;
      (...options: any[]): Self;
    }
    /** A record, and a query for records, of one table. */
    interface Row<Table> {
      readonly __record: Table;
      id: any;
      attributes: any;
      tableName: any;
      relations: any;
      get(attribute: string): any;
      set(attribute: any, value?: any, options?: any): this;
      has(attribute: string): boolean;
      unset(attribute: string, options?: any): this;
      clear(options?: any): this;
      previous(attribute: string): any;
      hasChanged(attribute?: string): boolean;
      isNew(): boolean;
      clone(): this;
      toJSON(options?: any): this;
      serialize(options?: any): this;
      format(attributes: any): any;
      parse(attributes: any): any;
      timestamp(options?: any): any;
      on(event: string, listener: (...values: any[]) => any): any;
      off(event?: string, listener?: (...values: any[]) => any): any;
      trigger(event: string, ...values: any[]): any;
      where: Step<this>; query: Step<this>; orderBy: Step<this>; withTrashed: Step<this>;
      related<Name extends string>(relation: Name): Related<this, Name>;
      load(relations: any, options?: any): Promise<this>;
      /** @lethe create data=attributes
       *  @lethe update data=attributes */
      save(attributes?: any, options?: any, more?: any): Promise<this>;
      /** @lethe remove force=options.hardDelete */ destroy(options?: any): Promise<this>;
      /** @lethe read */ fetch(options?: any): Promise<this>;
      /** @lethe read */ refresh(options?: any): Promise<this>;
      /** @lethe read */ fetchAll(options?: any): Promise<Collection<this>>;
      /** @lethe read */ fetchPage(options?: any): Promise<Collection<this>>;
      /** @lethe read */ count(column?: any, options?: any): Promise<number>;
      hasOne(target: any, foreignKey?: string, foreignKeyTarget?: string): any;
      hasMany(target: any, foreignKey?: string, foreignKeyTarget?: string): any;
      belongsTo(target: any, foreignKey?: string, foreignKeyTarget?: string): any;
      belongsToMany(target: any, joinTable?: string, foreignKey?: string, otherKey?: string, ...more: any[]): any;
      morphOne(target: any, name?: string, ...more: any[]): any;
      morphMany(target: any, name?: string, ...more: any[]): any;
      morphTo(name: string, ...targets: any[]): any;
      [member: string]: any;
    }
    interface RelatedRow<Owner, Relation> extends Row<{ readonly __owner: Owner; readonly __relation: Relation }> {}
    /** One related record or a collection of them, as the relation has it. */
    interface Related<Owner, Relation> extends RelatedRow<Owner, Relation> {
      models: RelatedRow<Owner, Relation>[];
      length: number;
      at(position: number): RelatedRow<Owner, Relation>;
      first(): RelatedRow<Owner, Relation>;
      map<Result>(map: (item: RelatedRow<Owner, Relation>) => Result): Result[];
      forEach(act: (item: RelatedRow<Owner, Relation>) => any): void;
      each(act: (item: RelatedRow<Owner, Relation>) => any): void;
    }
    interface Collection<Item = any> {
      models: Item[];
      length: number;
      pagination: any;
      [Symbol.iterator](): IterableIterator<Item>;
      at(position: number): Item;
      first(): Item;
      last(): Item;
      get(id: any): Item;
      map<Result>(map: (item: Item, index: number) => Result): Result[];
      mapThen<Result>(map: (item: Item) => Result): Promise<Result[]>;
      filter(test: (item: Item, index: number) => unknown): Item[];
      find(test: (item: Item, index: number) => unknown): Item | undefined;
      forEach(act: (item: Item, index: number) => any): void;
      each(act: (item: Item, index: number) => any): void;
      reduce<Result>(reduce: (result: Result, item: Item) => Result, initial: Result): Result;
      toArray(): Item[];
      toJSON(options?: any): Item[];
      serialize(options?: any): Item[];
      pluck(attribute: string): any[];
      where: Step<this>; query: Step<this>; orderBy: Step<this>;
      fetch(options?: any): Promise<this>;
      load(relations: any, options?: any): Promise<this>;
      invokeThen(method: string, ...values: any[]): Promise<any[]>;
      invokeMap(method: string, ...values: any[]): any[];
      [member: string]: any;
    }

    /** A query of Knex on the table of a model: `User.query().where(…).del()`. */
    interface TableQuery<Item> extends PromiseLike<any> {
      readonly __store: Item;
      where: Step<this>; andWhere: Step<this>; orWhere: Step<this>; whereIn: Step<this>; whereNot: Step<this>; whereNull: Step<this>; whereNotNull: Step<this>;
      orderBy: Step<this>; limit: Step<this>; offset: Step<this>; groupBy: Step<this>; join: Step<this>; leftJoin: Step<this>; transacting: Step<this>; returning: Step<this>;
      /** @lethe read */ select(...columns: any[]): this;
      /** @lethe read */ first(...columns: any[]): this;
      /** @lethe read */ count(...columns: any[]): this;
      /** @lethe read */ pluck(column: string): this;
      /** @lethe create data=values */ insert(values: any, returning?: any): this;
      /** @lethe update data=values */ update(values: any, more?: any): this;
      /** @lethe delete */ del(): this;
      /** @lethe delete */ delete(): this;
      /** @lethe delete */ truncate(): this;
    }

    interface Constructing<Item> {
      new <Attributes = any>(attributes?: any, options?: any): Item;
      prototype: Item;
    }
    interface Statics {
      /** @lethe store prototype.tableName prototype */
      extend<Self, const Table extends string = never, Own = {}>(
        this: Self, prototype?: { tableName?: Table | (() => string); [member: string]: any } & ThisType<Row<Table>>, statics?: Own & ThisType<ModelClass<Table> & Own>,
      ): [Table] extends [never] ? Own & Omit<Self, keyof Own> & ConstructorOf<Self> : Own & Omit<Self, keyof Own | 'prototype'> & Constructing<Row<Table>>;
      forge<Item>(this: ClassOf<Item>, attributes?: any, options?: any): Item;
      where<Item>(this: ClassOf<Item>, ...conditions: any[]): Item;
      query<Item>(this: ClassOf<Item>): TableQuery<Item>;
      query<Item>(this: ClassOf<Item>, build: (builder: Knex.QueryBuilder) => any): Item;
      query<Item>(this: ClassOf<Item>, ...conditions: any[]): Item;
      orderBy<Item>(this: ClassOf<Item>, ...columns: any[]): Item;
      collection<Item>(this: ClassOf<Item>, rows?: any, options?: any): Collection<Item>;
      /** @lethe read */ fetchAll<Item>(this: ClassOf<Item>, options?: any): Promise<Collection<Item>>;
      /** @lethe read */ fetchPage<Item>(this: ClassOf<Item>, options?: any): Promise<Collection<Item>>;
      /** @lethe read */ count<Item>(this: ClassOf<Item>, column?: any, options?: any): Promise<number>;
      NotFoundError: new (...parameters: any[]) => Error;
      NoRowsUpdatedError: new (...parameters: any[]) => Error;
      NoRowsDeletedError: new (...parameters: any[]) => Error;
    }
    interface CustomStatics {
      /** @lethe read */ findAll<Item>(this: ClassOf<Item>, ...options: any[]): Promise<Collection<Item>>;
      /** @lethe read */ findPage<Item>(this: ClassOf<Item>, ...options: any[]): Promise<any>;
      /** @lethe read */ findOne<Item>(this: ClassOf<Item>, data?: any, ...options: any[]): Promise<Item>;
      /** @lethe read */ findById<Item>(this: ClassOf<Item>, id: any, ...options: any[]): Promise<Item>;
      /** @lethe create data=data */ create<Item>(this: ClassOf<Item>, data?: any, ...options: any[]): Promise<Item>;
      /** @lethe create data=data */ add<Item>(this: ClassOf<Item>, data?: any, ...options: any[]): Promise<Item>;
      /** @lethe update data=data */ edit<Item>(this: ClassOf<Item>, data?: any, ...options: any[]): Promise<Item>;
      /** @lethe update data=data */ update<Item>(this: ClassOf<Item>, data?: any, ...options: any[]): Promise<Item>;
      /** @lethe update */ upsert<Item>(this: ClassOf<Item>, ...options: any[]): Promise<Item>;
      /** @lethe remove force=options.hardDelete */ destroy<Item>(this: ClassOf<Item>, options?: any): Promise<Item>;
      /** @lethe remove */ destroyAll<Item>(this: ClassOf<Item>, ...options: any[]): Promise<any>;
    }
    type ConstructorOf<Self> = Self extends Constructing<infer Item> ? Constructing<Item> : Constructing<Row<unknown>>;
    export type ModelClass<Table> = Statics & CustomStatics & Constructing<Row<Table>>;
    interface CollectionClass {
      new (models?: any, options?: any): Collection;
      prototype: any;
      extend(prototype?: any, statics?: any): CollectionClass;
      forge(models?: any, options?: any): Collection;
      [member: string]: any;
    }
    export interface Bookshelf {
      Model: ModelClass<unknown>;
      Collection: CollectionClass;
      knex: Knex;
      model<Class extends abstract new (...parameters: any[]) => any>(name: string, model: Class, statics?: any): Class;
      /** @lethe store prototype.tableName prototype */
      model<const Table extends string, Own = {}>(name: string, prototype: { tableName?: Table; [member: string]: any } & ThisType<Row<Table>>, statics?: Own & ThisType<ModelClass<Table>>): Own & ModelClass<Table>;
      model<Name extends string>(name: Name): ModelClass<Name>;
      collection(name: string, collection?: any, statics?: any): any;
      plugin(plugin: any, options?: any): this;
      transaction<Result>(run: (trx: Knex.Transaction) => Result | Promise<Result>, options?: any): Promise<Result>;
      resolve(name: string): any;
      [member: string]: any;
    }
    export { bookshelf as default };
  }
  export = bookshelf;
}
