/** What mongoose offers besides models, schemas and queries: keys, options, sessions, aggregations, errors. */
declare module 'mongoose:values' {
  interface AnyRecord { [property: string]: any }
  type Callback<Result> = (error: any, result: Result) => void;
  interface MongoKey {
    toString(): string; toHexString(): string; equals(other: any): boolean; getTimestamp(): Date; readonly _id: this;
  }
  type ObjectId = MongoKey;
  interface ObjectIdConstructor {
    new (id?: any): MongoKey; (id?: any): MongoKey; isValid(id: any): boolean; createFromTime(time: number): MongoKey;
  }
  const ObjectId: ObjectIdConstructor;
  namespace Types {
    type ObjectId = MongoKey;
    const ObjectId: ObjectIdConstructor;
    type Decimal128 = any;
    const Decimal128: any;
    type Buffer = any;
    type Map<Value> = globalThis.Map<string, Value>;
    type Array<Element> = Element[] & ListMethods<Element>;
    type DocumentArray<Element> = Subdocument<Element>[] & ListMethods<Subdocument<Element>>;
    type ArraySubdocument<Id = any, Helpers = any, Fields = any> = Subdocument<Fields>;
    /** A part of a record: removing it changes the record that holds it. */
    type Subdocument<Fields = any> = Fields & {
      _id: any; remove(...options: any[]): any; deleteOne(...options: any[]): any; set(path: any, value?: any): any;
      parent(): any; ownerDocument(): any; toObject(options?: any): Fields; toJSON(options?: any): Fields;
    };
    interface ListMethods<Element> {
      id(id: any): Element | null; pull(...values: any[]): this; create(fields?: any): Element;
      addToSet(...values: any[]): any;
      remove(...values: any[]): this; set(index: number, value: any): this; toObject(options?: any): any[];
    }
  }

  interface ClientSession {
    withTransaction<Result>(work: (session: ClientSession) => Promise<Result>, options?: any): Promise<Result>;
    startTransaction(options?: any): void; commitTransaction(): Promise<any>; abortTransaction(): Promise<any>;
    endSession(): Promise<void>; inTransaction(): boolean;
  }
  interface Cursor<Element> extends AsyncIterable<Element> {
    next(): Promise<Element | null>;
    eachAsync(action: (record: Element, index: number) => any, options?: any): Promise<void>;
    map<Mapped>(change: (record: Element) => Mapped): Cursor<Mapped>;
    on(event: 'data', listener: (record: Element) => void): this;
    on(event: string, listener: (...values: any[]) => void): this;
    addCursorFlag(flag: string, value: boolean): this;
    close(): Promise<void>;
  }
  interface Aggregate<Result> extends Promise<Result> {
    exec(callback?: Callback<Result>): Promise<Result>;
    cursor(options?: any): Cursor<any>;
    [Symbol.asyncIterator](): AsyncIterableIterator<any>;
    match(stage: any): this; project(stage: any): this; group(stage: any): this; sort(stage: any): this;
    lookup(stage: any): this;
    unwind(...stage: any[]): this; limit(count: number): this; skip(count: number): this; addFields(stage: any): this;
    append(...stages: any[]): this; count(name: string): this; facet(stage: any): this; replaceRoot(stage: any): this;
    sample(size: number): this; option(value: any): this; session(session: any): this;
    read(...preference: any[]): this;
    allowDiskUse(value: boolean): this; collation(value: any): this; hint(value: any): this; pipeline(): any[];
  }

  class MongooseError extends globalThis.Error {}
  class MongooseFailure extends MongooseError {
    static ValidationError: any; static CastError: any; static DocumentNotFoundError: any; static VersionError: any;
    errors: any;
  }
  namespace MongooseFailure {
    interface ValidationError extends MongooseError { errors: AnyRecord }
    interface CastError extends MongooseError { path: string; value: any }
  }
  /** The fluent part of a query. */
  interface Conditions {
    where(path?: any, value?: any): this; equals(value: any): this; eq(value: any): this; ne(...values: any[]): this;
    lt(...values: any[]): this; lte(...values: any[]): this; gt(...values: any[]): this; gte(...values: any[]): this;
    in(...values: any[]): this; nin(...values: any[]): this; all(...values: any[]): this; or(conditions: any[]): this;
    and(conditions: any[]): this; nor(conditions: any[]): this; exists(...values: any[]): this;
    regex(...values: any[]): this;
    elemMatch(...values: any[]): this; size(...values: any[]): this; mod(...values: any[]): this;
    slice(...values: any[]): this;
    within(...values: any[]): this; near(...values: any[]): this; select(...fields: any[]): this;
    sort(...order: any[]): this;
    limit(count: any): this; skip(count: any): this; batchSize(count: any): this; hint(index: any): this;
    comment(text: any): this;
    session(session: any): this; read(...preference: any[]): this; readConcern(level: any): this;
    writeConcern(concern: any): this;
    collation(value: any): this; allowDiskUse(value?: any): this; maxTimeMS(value: number): this;
    setOptions(options: any): this;
    set(path: any, value?: any): this; setQuery(conditions: any): void; setUpdate(update: any): void;
    merge(source: any): this;
    clone(): this; snapshot(value?: any): this; tailable(...values: any[]): this; maxscan(value: any): this;
    w(value: any): this;
    projection(fields?: any): any; getFilter(): any; getQuery(): any; getUpdate(): any; getOptions(): any;
    explain(mode?: any): this;
  }
  /** What every record can do besides being stored and removed. */
  interface RecordHelpers {
    set(path: any, value?: any, ...options: any[]): this;
    $set(path: any, value?: any, ...options: any[]): this;
    overwrite(fields: object): this;
    increment(): this;
    get(path: string, ...options: any[]): any;
    unset(path: string): this;
    toObject(options?: any): this;
    toJSON(options?: any): this;
    populate(...paths: any[]): Promise<this> & this;
    execPopulate(): Promise<this>;
    depopulate(path?: any): this;
    populated(path: string): any;
    equals(other: any): boolean;
    isModified(path?: any): boolean;
    isDirectModified(path?: any): boolean;
    isSelected(path: string): boolean;
    modifiedPaths(): string[];
    markModified(path: string): void;
    validate(...options: any[]): Promise<void>;
    validateSync(...options: any[]): any;
    invalidate(path: string, message: any, ...details: any[]): any;
    $session(session?: any): ClientSession | null;
    $isDeleted(value?: boolean): boolean;
  }
  type DocumentHook = 'save' | 'validate' | 'remove' | 'init';
  type QueryHook =
    'find' | 'findOne' | 'findOneAndDelete' | 'findOneAndRemove' | 'findOneAndUpdate' | 'findOneAndReplace'
    | 'count' | 'countDocuments' | 'distinct' | 'deleteOne' | 'deleteMany' | 'update' | 'updateOne' | 'updateMany'
    | 'replaceOne';
  type Hooks<Name> = Name | Name[];
  interface ForDocuments { document: true; query?: boolean }

  const SchemaTypes: {
    String: any; Number: any; Boolean: any; Bool: any; Date: any; Buffer: any; Mixed: any; ObjectId: any; Oid: any;
    Decimal128: any;
    Map: any; Array: any; DocumentArray: any; Subdocument: any; UUID: any; BigInt: any; Double: any; Int32: any;
  };
}
