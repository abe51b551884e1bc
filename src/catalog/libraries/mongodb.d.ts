/**
 * The MongoDB driver, versions 2 to 7, with promises and with callbacks. A collection opened by a literal name carries that name;
 * one opened with an explicit type argument, or annotated with one, carries the interface of its records.
 */
declare module 'mongodb' {
  export interface Document { [property: string]: any }
  type Callback<Result> = (error: any, result: Result) => void;
  /** Options, or a callback in their place; not `any`, so that callbacks know the result. */
  type Loose<Result> = string | number | boolean | object | null | undefined | Callback<Result>;
  type Known<Fields> = 0 extends 1 & Fields ? Document : Fields;
  /** A record that was found, with the phantom that says of which store. */
  type Row<Fields, Name> = Known<Fields> & { readonly __record: Name };
  export type WithId<Fields> = Known<Fields> & { _id: any };
  export type WithoutId<Fields> = Omit<Known<Fields>, '_id'>;
  export type OptionalId<Fields> = Known<Fields> & { _id?: any };
  export type OptionalUnlessRequiredId<Fields> = OptionalId<Fields>;

  export class ObjectId {
    constructor(id?: any);
    static isValid(id: any): boolean; static createFromHexString(id: string): ObjectId;
    static createFromTime(time: number): ObjectId;
    toString(): string; toHexString(): string; equals(other: any): boolean; getTimestamp(): Date;
  }
  export { ObjectId as ObjectID };
  export class Binary { constructor(data?: any, ...rest: any[]); buffer: any; toString(...options: any[]): string }
  export class UUID { constructor(id?: any); toString(...options: any[]): string }
  export class Long { static fromNumber(value: number): Long; toNumber(): number }
  export class Double { constructor(value: number) }
  export class Int32 { constructor(value: number) }
  export class Decimal128 { static fromString(text: string): Decimal128; toString(): string }
  export class Timestamp { constructor(...values: any[]) }
  export const ReadPreference: any; export const ReadConcern: any; export const WriteConcern: any;
  export const BSON: any; export const Logger: any; export const ServerApiVersion: any; export const ReturnDocument: any;
  export class MongoError extends Error { code?: any; [detail: string]: any }
  export class MongoServerError extends MongoError {}
  export class MongoNetworkError extends MongoError {}
  export class MongoBulkWriteError extends MongoServerError {}
  export interface DeleteResult { acknowledged: boolean; deletedCount: number; result?: any }
  export interface UpdateResult {
    acknowledged: boolean; matchedCount: number; modifiedCount: number; upsertedCount: number; upsertedId: any; result?: any;
  }
  export interface InsertOneResult<Fields = Document> { acknowledged: boolean; insertedId: any; ops: Known<Fields>[]; result?: any }
  export interface InsertManyResult<Fields = Document> {
    acknowledged: boolean; insertedIds: any; insertedCount: number; ops: Known<Fields>[]; result?: any;
  }
  /** What versions before 6 give back by default: the record in an envelope. */
  interface Modified<Found> { value: Found | null; ok?: number; lastErrorObject?: any }

  export class Collection<Fields = Document, Name = Fields> {
    private constructor();
    readonly __store: Name;
    readonly __fields: Fields;
    readonly collectionName: string; readonly dbName: string; readonly namespace: string; name: string;
    /** @lethe create data=document */
    insertOne(document: any, options?: Loose<InsertOneResult<Row<Fields, Name>>>, callback?: Callback<InsertOneResult<Row<Fields, Name>>>):
      Promise<InsertOneResult<Row<Fields, Name>>>;
    /** @lethe create data=documents */
    insertMany(documents: any, options?: Loose<InsertManyResult<Row<Fields, Name>>>, callback?: Callback<InsertManyResult<Row<Fields, Name>>>):
      Promise<InsertManyResult<Row<Fields, Name>>>;
    /** @lethe create data=documents */
    insert(documents: any, options?: Loose<InsertManyResult<Row<Fields, Name>>>, callback?: Callback<InsertManyResult<Row<Fields, Name>>>):
      Promise<InsertManyResult<Row<Fields, Name>>>;
    /** @lethe update data=document */
    save(document: any, options?: Loose<any>, callback?: Callback<any>): Promise<any>;
    /** @lethe bulk operations */
    bulkWrite(operations: any, options?: Loose<any>, callback?: Callback<any>): Promise<any>;
    initializeOrderedBulkOp(options?: any): BulkOperation<Fields, Name>;
    initializeUnorderedBulkOp(options?: any): BulkOperation<Fields, Name>;

    /** @lethe read where=filter */
    find<Shape = Known<Fields>>(filter?: any, ...options: any[]): FindCursor<Row<Shape, Name>>;
    /** @lethe read where=filter */
    findOne<Shape = Known<Fields>>(filter?: any, options?: Loose<Row<Shape, Name> | null>, callback?: Callback<Row<Shape, Name> | null>):
      Promise<Row<Shape, Name> | null>;
    /** @lethe read */
    aggregate<Shape = any>(pipeline?: any, options?: Loose<FindCursor<Shape>>, callback?: Callback<any>): AggregationCursor<Shape>;
    /** @lethe read where=filter */
    countDocuments(filter?: any, options?: Loose<number>, callback?: Callback<number>): Promise<number>;
    /** @lethe read */
    estimatedDocumentCount(options?: Loose<number>, callback?: Callback<number>): Promise<number>;
    /** @lethe read where=filter */
    count(filter?: any, options?: Loose<number>, callback?: Callback<number>): Promise<number>;
    /** @lethe read where=filter */
    distinct(field: string, filter?: any, options?: Loose<any[]>, callback?: Callback<any[]>): Promise<any[]>;
    /** @lethe read */
    watch(pipeline?: any, options?: any): ChangeStream<Row<Fields, Name>>;

    /** @lethe update where=filter data=update */
    updateOne(filter: any, update: any, options?: Loose<UpdateResult>, callback?: Callback<UpdateResult>): Promise<UpdateResult>;
    /** @lethe update where=filter data=update */
    updateMany(filter: any, update: any, options?: Loose<UpdateResult>, callback?: Callback<UpdateResult>): Promise<UpdateResult>;
    /** @lethe update where=filter data=update */
    update(filter: any, update: any, options?: Loose<any>, callback?: Callback<any>): Promise<any>;
    /** @lethe update where=filter data=replacement */
    replaceOne(filter: any, replacement: any, options?: Loose<UpdateResult>, callback?: Callback<UpdateResult>): Promise<UpdateResult>;
    /** @lethe update where=filter data=update */
    findOneAndUpdate(filter: any, update: any, options?: Loose<Found<Fields, Name>>, callback?: Callback<Found<Fields, Name>>):
      Promise<Found<Fields, Name>>;
    /** @lethe update where=filter data=replacement */
    findOneAndReplace(filter: any, replacement: any, options?: Loose<Found<Fields, Name>>, callback?: Callback<Found<Fields, Name>>):
      Promise<Found<Fields, Name>>;
    /** @lethe update where=filter data=update */
    findAndModify(filter: any, order: any, update: any, options?: Loose<Found<Fields, Name>>, callback?: Callback<Found<Fields, Name>>):
      Promise<Found<Fields, Name>>;

    /** @lethe delete where=filter */
    deleteOne(filter?: any, options?: Loose<DeleteResult>, callback?: Callback<DeleteResult>): Promise<DeleteResult>;
    /** @lethe delete where=filter */
    deleteMany(filter?: any, options?: Loose<DeleteResult>, callback?: Callback<DeleteResult>): Promise<DeleteResult>;
    /** @lethe delete where=filter */
    remove(filter?: any, options?: Loose<any>, callback?: Callback<any>): Promise<any>;
    /** @lethe delete where=filter */
    findOneAndDelete(filter: any, options?: Loose<Found<Fields, Name>>, callback?: Callback<Found<Fields, Name>>):
      Promise<Found<Fields, Name>>;
    /** @lethe delete where=filter */
    findAndRemove(filter: any, order?: any, options?: Loose<any>, callback?: Callback<any>): Promise<any>;
    /** @lethe delete */
    drop(...options: any[]): Promise<boolean>;

    /** @lethe expire field=keys seconds=options.expireAfterSeconds only=options.partialFilterExpression */
    createIndex(keys: any, options?: any, callback?: Callback<string>): Promise<string>;
    /** @lethe expire field=indexes.key seconds=indexes.expireAfterSeconds only=indexes.partialFilterExpression */
    createIndexes(indexes: any, options?: any, callback?: Callback<any>): Promise<any>;
    /** @lethe expire field=keys seconds=options.expireAfterSeconds only=options.partialFilterExpression */
    ensureIndex(keys: any, options?: any, callback?: Callback<string>): Promise<string>;
    dropIndex(...options: any[]): Promise<any>; dropIndexes(...options: any[]): Promise<any>;
    indexes(...options: any[]): Promise<any[]>; listIndexes(options?: any): FindCursor<any>; indexExists(...options: any[]): Promise<boolean>;
    rename(name: string, options?: any): Promise<any>; stats(...options: any[]): Promise<any>; isCapped(): Promise<boolean>;
    createSearchIndex(description: any): Promise<any>; options(): Promise<any>;
  }
  /** The record itself since version 6, in an envelope before. */
  type Found<Fields, Name> = (Row<Fields, Name> & Modified<Row<Fields, Name>>) | null;

  export interface BulkOperation<Fields, Name> {
    readonly __store: Name;
    /** @lethe create data=document */ insert(document: any): this;
    find(filter: any): BulkFind<Fields, Name>;
    execute(...options: any[]): Promise<any>;
    length: number;
  }
  interface BulkFind<Fields, Name> {
    readonly __store: Name;
    upsert(): this; collation(value: any): this; arrayFilters(filters: any): this;
    /** @lethe update data=update */ update(update: any): BulkOperation<Fields, Name>;
    /** @lethe update data=update */ updateOne(update: any): BulkOperation<Fields, Name>;
    /** @lethe update data=replacement */ replaceOne(replacement: any): BulkOperation<Fields, Name>;
    /** @lethe delete */ delete(): BulkOperation<Fields, Name>;
    /** @lethe delete */ deleteOne(): BulkOperation<Fields, Name>;
    /** @lethe delete */ remove(): BulkOperation<Fields, Name>;
    /** @lethe delete */ removeOne(): BulkOperation<Fields, Name>;
  }

  export interface FindCursor<Shape = any> extends AsyncIterable<Shape> {
    toArray(callback?: Callback<Shape[]>): Promise<Shape[]>;
    forEach(action: (record: Shape) => any, end?: (error: any) => any): Promise<void>;
    each(callback: Callback<Shape>): void;
    next(callback?: Callback<Shape | null>): Promise<Shape | null>;
    tryNext(): Promise<Shape | null>; hasNext(): Promise<boolean>;
    map<Mapped>(change: (record: Shape) => Mapped): FindCursor<Mapped>;
    filter(condition: any): this; sort(...order: any[]): this; limit(count: number): this; skip(count: number): this;
    project<Fields = Shape>(fields: any): FindCursor<Fields>;
    batchSize(count: number): this; hint(index: any): this; comment(text: any): this; collation(value: any): this;
    maxTimeMS(value: number): this; addCursorFlag(flag: string, value: boolean): this; allowDiskUse(value?: boolean): this;
    withReadPreference(preference: any): this; setReadPreference(preference: any): this; returnKey(value: boolean): this;
    min(value: any): this; max(value: any): this; noCursorTimeout(): this;
    count(...options: any[]): Promise<number>; explain(...options: any[]): Promise<any>; clone(): FindCursor<Shape>;
    close(...options: any[]): Promise<void>; rewind(): void; readonly closed: boolean;
    stream(options?: any): RecordStream<Shape>;
    on(event: 'data', listener: (record: Shape) => void): this;
    on(event: string, listener: (...values: any[]) => void): this;
  }
  export interface AggregationCursor<Shape = any> extends FindCursor<Shape> {
    match(stage: any): this; group(stage: any): AggregationCursor<any>; lookup(stage: any): AggregationCursor<any>;
    unwind(stage: any): AggregationCursor<any>; out(stage: any): AggregationCursor<any>;
  }
  export { FindCursor as Cursor, FindCursor as AbstractCursor };
  interface RecordStream<Shape> extends AsyncIterable<Shape> {
    on(event: 'data', listener: (record: Shape) => void): this;
    on(event: string, listener: (...values: any[]) => void): this;
    pipe<Target>(target: Target): Target;
  }
  export interface ChangeStream<Shape = any> extends AsyncIterable<any> {
    on(event: string, listener: (change: any) => void): this; next(): Promise<any>; close(): Promise<void>;
  }

  export class Db {
    constructor(client: any, name: string, options?: any);
    readonly databaseName: string;
    /** @lethe store name kind=mongodb form=varying shared=mongoose untyped=mongodb,mongodb-legacy,mongoose,mongojs,monk,@fastify/mongodb,fastify-mongodb,migrate-mongo members=stores */
    collection<Name extends string, Fields = Document>(name: Name, options?: any, callback?: Callback<Collection<Fields, Name>>):
      Collection<Fields, Name>;
    /** @lethe store name kind=mongodb form=varying shared=mongoose */
    collection<Fields>(name: string, options?: any, callback?: any): Collection<Fields, Fields>;
    /**
     * @lethe store name kind=mongodb shared=mongoose schema=options.validator.$jsonSchema
     * @lethe expire field=options.timeseries.timeField seconds=options.expireAfterSeconds
     * @lethe capped when=options.capped
     */
    createCollection<Name extends string, Fields = Document>(name: Name, options?: any, callback?: any): Promise<Collection<Fields, Name>>;
    /**
     * @lethe store name kind=mongodb shared=mongoose schema=options.validator.$jsonSchema
     * @lethe expire field=options.timeseries.timeField seconds=options.expireAfterSeconds
     * @lethe capped when=options.capped
     */
    createCollection<Fields>(name: string, options?: any): Promise<Collection<Fields, Fields>>;
    /**
     * @lethe store command.collMod,command.create kind=mongodb shared=mongoose schema=command.validator.$jsonSchema
     * @lethe expire field=command.index.keyPattern seconds=command.index.expireAfterSeconds,command.expireAfterSeconds
     */
    command(command: any, ...options: any[]): Promise<any>;
    /** @lethe delete name */
    dropCollection(name: string, options?: Loose<boolean>, callback?: Callback<boolean>): Promise<boolean>;
    /** @lethe expire name field=keys seconds=options.expireAfterSeconds only=options.partialFilterExpression */
    createIndex(name: string, keys: any, options?: any, callback?: any): Promise<string>;
    /** @lethe expire name field=keys seconds=options.expireAfterSeconds only=options.partialFilterExpression */
    ensureIndex(name: string, keys: any, options?: any, callback?: any): Promise<string>;
    renameCollection(from: string, to: string, ...options: any[]): Promise<any>;
    collections(...options: any[]): Promise<Collection<Document, never>[]>; listCollections(...options: any[]): FindCursor<any>;
    dropDatabase(...options: any[]): Promise<boolean>; admin(): any; stats(...options: any[]): Promise<any>;
    aggregate(pipeline?: any, options?: any): AggregationCursor<any>;
  }
  export interface ClientSession {
    withTransaction<Result>(work: (session: ClientSession) => Promise<Result>, options?: any): Promise<Result>;
    startTransaction(options?: any): void; commitTransaction(): Promise<any>; abortTransaction(): Promise<any>;
    endSession(...options: any[]): Promise<void>; inTransaction(): boolean;
  }
  export class MongoClient {
    constructor(url: any, options?: any);
    static connect(url: any, callback: Callback<Connected>): void;
    static connect(url: any, options: any, callback: Callback<Connected>): void;
    static connect(url: any, options?: any): Promise<Connected>;
    connect(callback: Callback<Connected>): void;
    connect(): Promise<this>;
    db(name?: string, options?: any): Db;
    startSession(options?: any): ClientSession;
    withSession<Result>(work: (session: ClientSession) => Promise<Result>): Promise<Result>;
    close(...options: any[]): Promise<void>; isConnected(): boolean;
    on(event: string, listener: (...values: any[]) => void): this;
    once(event: string, listener: (...values: any[]) => void): this;
  }
  /** Before version 3 connecting gave the database itself. */
  interface Connected extends MongoClient, Db {}

  export class GridFSBucket {
    constructor(db: any, options?: any);
    openUploadStream(name: string, options?: any): any; openDownloadStream(id: any, options?: any): any;
    openUploadStreamWithId(id: any, name: string, options?: any): any;
    openDownloadStreamByName(name: string, options?: any): any;
    delete(id: any): Promise<void>; find(filter?: any, options?: any): FindCursor<any>; drop(): Promise<void>;
  }
  export type Filter<Fields = any> = any; export type FilterQuery<Fields = any> = any; export type UpdateFilter<Fields = any> = any;
  export type UpdateQuery<Fields = any> = any; export type MatchKeysAndValues<Fields = any> = any; export type Sort = any;
  export type SortDirection = any; export type FindOptions<Fields = any> = any; export type FindOneOptions<Fields = any> = any;
  export type IndexSpecification = any; export type IndexDescription = any; export type CreateIndexesOptions = any;
  export type AnyBulkWriteOperation<Fields = any> = any; export type BulkWriteOperation<Fields = any> = any; export type MongoClientOptions = any;
  export type UpdateOptions = any; export type DeleteOptions = any; export type InsertOneOptions = any; export type AggregateOptions = any;
  export type FindOneAndUpdateOptions = any; export type ModifyResult<Fields = any> = Modified<Known<Fields>>; export type DbOptions = any;
  export type CollectionOptions = any; export type CreateCollectionOptions = any; export type ChangeStreamDocument<Fields = any> = any;
  export type PushOperator<Fields = any> = any; export type PullOperator<Fields = any> = any; export type SetFields<Fields = any> = any;
  export type Flatten<Type> = Type extends readonly (infer Element)[] ? Element : Type; export type Condition<Value> = any;
  export type CountDocumentsOptions = any; export type ReplaceOptions = any; export type BulkWriteResult = any; export type BulkWriteOptions = any;
}
declare module 'mongodb-legacy' { import all = require('mongodb'); export = all; }
