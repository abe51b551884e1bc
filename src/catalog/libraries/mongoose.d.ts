/**
 * Mongoose 5 to 9. A model made from a schema alone carries its name as a literal, `Model<..., 'User'>`; with explicit
 * type arguments it carries the interface of its records. In statics, methods and hooks of a schema without type
 * arguments the phantom is the type of the definition literal.
 */
declare module 'mongoose' {
  import driver = require('mongodb');
  import values = require('mongoose:values');
  namespace mongoose {
    export import ObjectId = values.ObjectId; export import Types = values.Types;
    export import ClientSession = values.ClientSession; export import Cursor = values.Cursor;
    export import Aggregate = values.Aggregate; export import SchemaTypes = values.SchemaTypes;
    export import MongooseError = values.MongooseError; export import Error = values.MongooseFailure;
    /** A collection of the driver below: `User.collection`, `connection.collection('users')`. */
    type NativeCollection<Name> = driver.Collection<AnyRecord, Name>;
    type Callback<Result> = (error: any, result: Result) => void;
    /** A condition, projection or option, or a callback in its place; not `any`, so that callbacks know the result. */
    type Loose<Result> = string | number | boolean | object | null | undefined | Callback<Result>;
    /** One record rather than a list of them. */
    interface Single { toString(): string; [Symbol.iterator]?: never }
    interface AnyRecord { [property: string]: any }
    interface Handle<Name> { readonly __store: Name }
    interface Recorded<Name> { readonly __record: Name }
    type Known<Type> = 0 extends 1 & Type ? {} : Type;
    interface DeleteResult { acknowledged: boolean; deletedCount: number }
    interface UpdateResult { acknowledged: boolean; matchedCount: number; modifiedCount: number; [detail: string]: any }

    type HydratedDocument<Fields, Overrides = {}, Helpers = {}, Name = Fields> =
      (0 extends 1 & Fields ? AnyRecord : Fields) & Overrides & DocumentMethods & Recorded<Name>;
    type Plain<Fields, Name> = Fields & Recorded<Name>;
    type Lean<Result, Fields, Name> =
      Result extends readonly any[] ? Plain<Fields, Name>[] : Result extends null ? null : Plain<Fields, Name>;
    type LeanDocument<Fields> = Fields;
    type HydratedDocumentFromSchema<Source extends Schema> = HydratedDocument<InferSchemaType<Source>>;
    interface InferredFields { readonly __inferred?: true }
    type InferSchemaType<Source extends { readonly __fields: any }> = Source['__fields'] & InferredFields;
    type InferRawDocType<Definition> = { [Field in keyof Definition]: any };

    interface DocumentMethods extends values.RecordHelpers {
      _id: any;
      id: any;
      isNew: boolean;
      $locals: AnyRecord;
      collection: NativeCollection<any>;
      db: Connection;
      schema: Schema;
      /** @lethe update */ save(options?: Loose<this>, callback?: Callback<this>): Promise<this>;
      /** @lethe delete */ remove(options?: Loose<this>, callback?: Callback<this>): PendingDeletion<this>;
      /** @lethe delete */ deleteOne(options?: Loose<this>, callback?: Callback<this>): PendingDeletion<this>;
      /** @lethe update data=update */
      updateOne(update?: Loose<UpdateResult>, options?: Loose<UpdateResult>): Query<UpdateResult, this>;
      /** @lethe update data=update */
      update(update?: Loose<UpdateResult>, options?: Loose<UpdateResult>): Query<UpdateResult, this>;
      /** @lethe update data=replacement */
      replaceOne(replacement?: object, options?: object): Query<UpdateResult, this>;
      $model<Name extends string>(name: Name): UntypedModel<Name>;
      model<Name extends string>(name: Name): UntypedModel<Name>;
    }
    class Document<Id = any, Helpers = any, Fields = any> {
      constructor(fields?: any, ...options: any[]);
    }
    interface Document<Id, Helpers, Fields> extends DocumentMethods {}
    interface PendingDeletion<Result> extends Promise<Result> {
      exec(): Promise<Result>;
      session(session: any): this;
    }

    interface Query<Result, Doc = any, Helpers = {}, Fields = Doc, Name = Fields>
      extends Promise<Result>, values.Conditions, Handle<Name> {
      exec(operation?: string | Callback<Result>, callback?: Callback<Result>): Promise<Result>;
      lean<Shape = Lean<Result, Fields, Name>>(options?: any): Query<Shape, Doc, Helpers, Fields, Name>;
      orFail(error?: any): Query<NonNullable<Result>, Doc, Helpers, Fields, Name>;
      transform<Shape>(change: (result: Result) => Shape): Query<Shape, Doc, Helpers, Fields, Name>;
      cursor(options?: any): Cursor<Result extends readonly (infer Element)[] ? Element : Result>;
      [Symbol.asyncIterator](): AsyncIterableIterator<Result extends readonly (infer Element)[] ? Element : Result>;
      populate<Paths = {}>(...paths: any[]): this;
      cast(...values: any[]): any; get(path: string): any; model: Model<any>; toConstructor(): any;
      find(filter?: any, ...options: any[]): Query<Doc[], Doc, Helpers, Fields, Name>;
      findOne(filter?: any, ...options: any[]): Query<Doc | null, Doc, Helpers, Fields, Name>;
      count(filter?: any): Query<number, Doc, Helpers, Fields, Name>;
      countDocuments(filter?: any, options?: any): Query<number, Doc, Helpers, Fields, Name>;
      estimatedDocumentCount(options?: any): Query<number, Doc, Helpers, Fields, Name>;
      distinct(field: string, filter?: any): Query<any[], Doc, Helpers, Fields, Name>;
      /** @lethe update where=filter data=update */
      update(filter?: any, update?: any, options?: any): Query<UpdateResult, Doc, Helpers, Fields, Name>;
      /** @lethe update where=filter data=update */
      updateOne(filter?: any, update?: any, options?: any): Query<UpdateResult, Doc, Helpers, Fields, Name>;
      /** @lethe update where=filter data=update */
      updateMany(filter?: any, update?: any, options?: any): Query<UpdateResult, Doc, Helpers, Fields, Name>;
      /** @lethe update where=filter data=replacement */
      replaceOne(filter?: any, replacement?: any, options?: any): Query<UpdateResult, Doc, Helpers, Fields, Name>;
      /** @lethe update where=filter data=update */
      findOneAndUpdate(filter?: any, update?: any, options?: any): Query<Doc | null, Doc, Helpers, Fields, Name>;
      /** @lethe delete where=filter */
      remove(filter?: any, callback?: any): Query<DeleteResult, Doc, Helpers, Fields, Name>;
      /** @lethe delete where=filter */
      deleteOne(filter?: any, options?: any): Query<DeleteResult, Doc, Helpers, Fields, Name>;
      /** @lethe delete where=filter */
      deleteMany(filter?: any, options?: any): Query<DeleteResult, Doc, Helpers, Fields, Name>;
      /** @lethe delete where=filter */
      findOneAndDelete(filter?: any, options?: any): Query<Doc | null, Doc, Helpers, Fields, Name>;
      /** @lethe delete where=filter */
      findOneAndRemove(filter?: any, options?: any): Query<Doc | null, Doc, Helpers, Fields, Name>;
    }
    const Query: { new (...options: any[]): Query<any>; prototype: any };
    type QueryWithHelpers<Result, Doc = any, Helpers = {}, Fields = Doc> =
      Query<Result, Doc, Helpers, Fields> & Helpers;
    interface Model<Fields, Helpers = {}, Methods = {}, Virtuals = {},
      Doc = HydratedDocument<Fields, Methods & Virtuals, Helpers>, Origin = any, Name = Fields> extends Handle<Name> {
      /** @lethe create data=fields */ new (fields?: any, ...options: any[]): Doc;
      /** @lethe create data=documents */
      create<Input extends Single>(documents: Input, options?: Loose<Doc>): Promise<Doc>;
      /** @lethe create data=documents */ create(documents: readonly any[], options?: Loose<Doc[]>): Promise<Doc[]>;
      /** @lethe create data=documents */
      insertMany(documents: any, options?: Loose<Doc[]>, callback?: Callback<Doc[]>): Promise<Doc[]>;
      /** @lethe read where=filter drops=select() */
      find(filter?: Loose<Doc[]>, projection?: Loose<Doc[]>, options?: Loose<Doc[]>, callback?: Callback<Doc[]>):
        Query<Doc[], Doc, Helpers, Fields, Name> & Helpers;
      /** @lethe read where=filter drops=select() */
      findOne(filter?: Loose<Doc | null>, projection?: Loose<Doc | null>, options?: Loose<Doc | null>):
        Query<Doc | null, Doc, Helpers, Fields, Name> & Helpers;
      /** @lethe read drops=select() */
      findById(id: any, projection?: Loose<Doc | null>, options?: Loose<Doc | null>, callback?: Callback<Doc | null>):
        Query<Doc | null, Doc, Helpers, Fields, Name> & Helpers;
      /** @lethe read */ where(path?: any, value?: any): Query<Doc[], Doc, Helpers, Fields, Name> & Helpers;
      /** @lethe read where=filter */
      exists(filter?: any, ...options: any[]): Query<Recorded<Name> & { _id: any } | null, Doc, Helpers, Fields, Name>;
      /** @lethe read where=filter */
      count(filter?: Loose<number>, callback?: Callback<number>): Query<number, Doc, Helpers, Fields, Name>;
      /** @lethe read where=filter */
      countDocuments(filter?: Loose<number>, options?: Loose<number>): Query<number, Doc, Helpers, Fields, Name>;
      /** @lethe read */ estimatedDocumentCount(options?: Loose<number>): Query<number, Doc, Helpers, Fields, Name>;
      /** @lethe read where=filter */
      distinct(field: string, filter?: Loose<any[]>): Query<any[], Doc, Helpers, Fields, Name>;
      /** @lethe read */ aggregate<Shape = any>(pipeline?: any, options?: any): Aggregate<Shape[]>;
      /** @lethe read */
      watch(...options: any[]): { on(event: string, listener: (change: any) => void): any; close(): Promise<void> };
      /** @lethe update where=filter data=update */
      update(filter?: any, update?: any, options?: Loose<UpdateResult>):
        Query<UpdateResult, Doc, Helpers, Fields, Name>;
      /** @lethe update where=filter data=update */
      updateOne(filter?: any, update?: any, options?: Loose<UpdateResult>):
        Query<UpdateResult, Doc, Helpers, Fields, Name>;
      /** @lethe update where=filter data=update */
      updateMany(filter?: any, update?: any, options?: Loose<UpdateResult>):
        Query<UpdateResult, Doc, Helpers, Fields, Name>;
      /** @lethe update where=filter data=replacement */
      replaceOne(filter?: any, replacement?: any, options?: Loose<UpdateResult>):
        Query<UpdateResult, Doc, Helpers, Fields, Name>;
      /** @lethe update where=filter data=update */
      findOneAndUpdate(filter?: any, update?: any, options?: Loose<Doc | null>, callback?: Callback<Doc | null>):
        Query<Doc | null, Doc, Helpers, Fields, Name>;
      /** @lethe update where=filter data=replacement */
      findOneAndReplace(filter?: any, replacement?: any, options?: Loose<Doc | null>):
        Query<Doc | null, Doc, Helpers, Fields, Name>;
      /** @lethe update data=update */
      findByIdAndUpdate(id?: any, update?: any, options?: Loose<Doc | null>, callback?: Callback<Doc | null>):
        Query<Doc | null, Doc, Helpers, Fields, Name>;
      /** @lethe delete where=filter */
      remove(filter?: any, callback?: Callback<DeleteResult>): Query<DeleteResult, Doc, Helpers, Fields, Name>;
      /** @lethe delete where=filter */
      deleteOne(filter?: Loose<DeleteResult>, options?: Loose<DeleteResult>):
        Query<DeleteResult, Doc, Helpers, Fields, Name>;
      /** @lethe delete where=filter */
      deleteMany(filter?: Loose<DeleteResult>, options?: Loose<DeleteResult>):
        Query<DeleteResult, Doc, Helpers, Fields, Name>;
      /** @lethe delete where=filter */
      findOneAndDelete(filter?: any, options?: Loose<Doc | null>): Query<Doc | null, Doc, Helpers, Fields, Name>;
      /** @lethe delete */
      findByIdAndDelete(id?: any, options?: Loose<Doc | null>): Query<Doc | null, Doc, Helpers, Fields, Name>;
      /** @lethe delete where=filter */
      findOneAndRemove(filter?: any, options?: Loose<Doc | null>): Query<Doc | null, Doc, Helpers, Fields, Name>;
      /** @lethe delete */
      findByIdAndRemove(id?: any, options?: Loose<Doc | null>): Query<Doc | null, Doc, Helpers, Fields, Name>;
      /** @lethe bulk operations */ bulkWrite(operations: any, options?: any): Promise<any>;
      /** @lethe update */ bulkSave(documents: any, options?: any): Promise<any>;
      /** @lethe store name schema */
      discriminator<Kind extends string, Own = AnyRecord>(name: Kind, schema: SchemaParts<Own>, options?: any):
        NamedModel<Kind, Fields & Own, Methods, Helpers, Virtuals, {}>;
      /** @lethe store name schema */
      discriminator<Own, Custom = Model<Own>>(name: string, schema: any, options?: any): Custom;
      hydrate(record: any, ...options: any[]): Doc;
      populate<Documents>(documents: Documents, ...options: any[]): Promise<Documents>;
      createCollection(options?: any): Promise<any>; createIndexes(options?: any): Promise<any>;
      syncIndexes(options?: any): Promise<any>;
      ensureIndexes(...options: any[]): Promise<void>; init(): Promise<any>;
      startSession(options?: any): Promise<ClientSession>;
      on(event: string, listener: (...values: any[]) => void): this;
      collection: NativeCollection<Name>; db: Connection; modelName: string; schema: Schema;
      /** What JSDoc in JavaScript calls a `User` is a record, though its type is the model's. */
      toObject(options?: any): this; toJSON(options?: any): this; isModified(path?: any): boolean;
      markModified(path: string): void;
      /** @lethe update */ save(options?: any): Promise<this>;
    }
    const Model: Model<any>;
    interface PaginateResult<Element> { docs: Element[]; totalDocs: number; totalPages: number; [detail: string]: any }
    interface PaginateModel<Fields, Helpers = {}, Methods = {}> extends Model<Fields, Helpers, Methods> {
      /** @lethe read where=filter */
      paginate(filter?: any, options?: any, callback?: any):
        Promise<PaginateResult<HydratedDocument<Fields, Methods, Helpers>>>;
    }
    interface SchemaSettings<Doc, Handle> {
      methods?: { [name: string]: (this: Doc, ...values: any[]) => any };
      statics?: { [name: string]: (this: Handle, ...values: any[]) => any };
      virtuals?: { [name: string]: { get?(this: Doc): any; set?(this: Doc, value: any): void; options?: any } };
      [option: string]: any;
    }
    /** What a model takes over from its schema. */
    interface SchemaParts<Fields, Methods = any, Helpers = any, Virtuals = any, Statics = any> {
      readonly __fields: Fields;
      readonly __extras: { methods: Methods; helpers: Helpers; virtuals: Virtuals; statics: Statics };
    }
    type Hook<This> = (this: This, next: any, ...rest: any[]) => any;
    type AfterHook<This, Outcome> = (this: This, outcome: Outcome, ...rest: any[]) => any;
    interface Schema<Fields = any, Handle = any, Methods = {}, Helpers = {}, Virtuals = {}, Statics = {}, Name = Fields,
      Doc = HydratedDocument<Fields, Methods & Virtuals, Helpers, Name>,
      Own = Model<Fields, Helpers, Methods, Virtuals, Doc, any, Name>>
      extends SchemaParts<Fields, Methods, Helpers, Virtuals, Statics> {
      /** With the model's members: in JavaScript `this` in `schema.statics.x = function () {}` is `statics`. */
      statics: Own & { [name: string]: (this: Own & Known<Statics>, ...values: any[]) => any };
      methods: Doc & { [name: string]: (this: Doc, ...values: any[]) => any };
      query: { [name: string]: (this: Query<any, Doc, Helpers, Fields, Name>, ...values: any[]) => any };
      static(name: string, action: (this: Own, ...values: any[]) => any): this;
      static(actions: { [name: string]: (this: Own, ...values: any[]) => any }): this;
      method(name: string, action: (this: Doc, ...values: any[]) => any, options?: any): this;
      method(actions: { [name: string]: (this: Doc, ...values: any[]) => any }): this;
      virtual(name: string, options?: any): Virtual<Doc>;
      pre(name: values.Hooks<values.QueryHook>, options: values.ForDocuments, hook: Hook<Doc>): this;
      pre(name: values.Hooks<values.DocumentHook>, hook: Hook<Doc>): this;
      pre(name: values.Hooks<values.DocumentHook>, options: any, hook: Hook<Doc>): this;
      pre(name: values.Hooks<values.QueryHook>, hook: Hook<Query<any, Doc, Helpers, Fields, Name>>): this;
      pre(name: 'aggregate', hook: Hook<Aggregate<any>>): this;
      pre(name: 'insertMany' | 'bulkWrite' | 'createCollection', hook: Hook<Own>): this;
      pre(name: any, hook: Hook<Doc>): this;
      post(name: values.Hooks<values.DocumentHook>, hook: AfterHook<Doc, Doc>): this;
      post(name: values.Hooks<values.QueryHook>, options: values.ForDocuments, hook: AfterHook<Doc, Doc>): this;
      post(name: 'find', hook: AfterHook<Query<any, Doc, Helpers, Fields, Name>, Doc[]>): this;
      post(name: values.Hooks<values.QueryHook>, hook: AfterHook<Query<any, Doc, Helpers, Fields, Name>, Doc>): this;
      post(name: any, hook: AfterHook<Doc, any>): this;
      index(fields: any, options?: any): this;
      plugin(plugin: (schema: any, options?: any) => void, options?: any): this;
      add(definition: any, prefix?: string): this;
      set(option: string, value?: any): this; get(option: string): any; path(path: string, definition?: any): any;
      clone(): this;
      remove(path: any): this; loadClass(source: any): this; eachPath(action: (path: string, type: any) => void): this;
      discriminator(name: string, schema: any, ...options: any[]): this; searchIndex(description: any): this;
      alias(from: string, to: any): this;
      obj: AnyRecord; paths: AnyRecord; options: AnyRecord; virtuals: AnyRecord; tree: AnyRecord; childSchemas: any[];
    }
    interface Virtual<Doc> {
      get(read: (this: Doc, value: any, virtual: any, document: Doc) => any): this;
      set(write: (this: Doc, value: any, virtual: any, document: Doc) => void): this;
    }
    type UntypedDocument<Name> = HydratedDocument<AnyRecord, {}, {}, Name>;
    type UntypedModel<Name> = Model<AnyRecord, {}, {}, {}, UntypedDocument<Name>, any, Name>;
    interface SchemaConstructor {
      Types: typeof SchemaTypes;
      ObjectId: typeof SchemaTypes.ObjectId;
      prototype: Schema;
      /** @lethe schema definition options */
      new <Definition extends object, Kind extends 'inferred'>(
        definition: Definition, options?: SchemaSettings<UntypedDocument<Definition>, UntypedModel<Definition>>,
      ): Schema<AnyRecord, any, {}, {}, {}, {}, Definition>;
      /** @lethe schema definition options */
      new <Fields = AnyRecord, Handle = Model<Fields>, Methods = {}, Helpers = {}, Virtuals = {}, Statics = {}>(
        definition?: any, options?: SchemaSettings<HydratedDocument<Fields, Methods & Virtuals, Helpers>, Handle>,
      ): Schema<Fields, Handle, Methods, Helpers, Virtuals, Statics>;
      /** @lethe schema definition options */
      <Definition extends object>(
        definition: Definition, options?: SchemaSettings<UntypedDocument<Definition>, UntypedModel<Definition>>,
      ): Schema<AnyRecord, any, {}, {}, {}, {}, Definition>;
    }
    const Schema: SchemaConstructor;
    namespace Schema {
      namespace Types {
        type ObjectId = mongoose.Types.ObjectId;
        type Mixed = any;
        type Decimal128 = any;
      }
    }
    /** Models by name: known where another expression or an assertion beside it says which. */
    interface Models { [name: string]: undefined }
    interface Connection extends Promise<Connection> {
      /** @lethe store name schema */
      model<Name extends string, Fields = AnyRecord, Methods = {}, Helpers = {}, Virtuals = {}, Statics = {}>(
        name: Name, schema?: SchemaParts<Fields, Methods, Helpers, Virtuals, Statics>, ...collection: any[]
      ): NamedModel<Name, Fields, Methods, Helpers, Virtuals, Statics>;
      /** @lethe store name schema */
      model<Fields, Handle = Model<Fields>, Helpers = {}>(name: string, schema?: any, collection?: any, options?: any):
        Handle;
      models: Models; name: string; host: string; port: number; readyState: number; config: any; base: any;
      /** @lethe store name kind=mongodb shared=mongoose */
      collection<Name extends string>(name: Name, options?: any): NativeCollection<Name>;
      collections: { [name: string]: NativeCollection<never> };
      db: driver.Db; getClient(): driver.MongoClient; asPromise(): Promise<Connection>;
      openUri(uri: string, options?: any): Promise<Connection>;
      useDb(name: string, options?: any): Connection; close(force?: any): Promise<void>;
      destroy(force?: any): Promise<void>;
      dropDatabase(): Promise<any>;
      /** @lethe delete name */ dropCollection(name: string): Promise<any>;
      createCollection(name: string, options?: any): Promise<any>;
      startSession(options?: any): Promise<ClientSession>;
      transaction<Result>(work: (session: ClientSession) => Promise<Result>, options?: any): Promise<Result>;
      on(event: string, listener: (...values: any[]) => void): this;
      once(event: string, listener: (...values: any[]) => void): this;
      set(option: string, value: any): this; get(option: string): any; plugin(plugin: any, options?: any): this;
      modelNames(): string[];
      deleteModel(name: any): this; syncIndexes(options?: any): Promise<any>; watch(...options: any[]): any;
    }
    type NamedModel<Name extends string, Fields, Methods, Helpers, Virtuals, Statics> =
      Model<Fields, Helpers, Methods, Virtuals, HydratedDocument<Fields, Methods & Virtuals, Helpers, Name>, any, Name>
      & Known<Statics>;

    /** @lethe store name schema */
    function model<Name extends string, Fields = AnyRecord, Methods = {}, Helpers = {}, Virtuals = {}, Statics = {}>(
      name: Name, schema?: SchemaParts<Fields, Methods, Helpers, Virtuals, Statics>, ...collection: any[]
    ): NamedModel<Name, Fields, Methods, Helpers, Virtuals, Statics>;
    /** @lethe store name schema */
    function model<Fields, Custom = Model<Fields>, Helpers = {}>(name: string, schema?: any, ...rest: any[]): Custom;
    /** What mongoose calls for each operation, with all that the operation is given. */
    interface DebugFunction {
      /** @lethe statement values */ (this: any, collection: string, method: string, ...values: any[]): any;
    }
    type Debug = boolean | { color?: boolean; shell?: boolean } | DebugFunction;
    /** @lethe query-log value shell color */ function set(option: 'debug', value: Debug): any;
    /** @lethe query-log options.debug shell color */ function set(options: { debug: Debug; [option: string]: any }): any;
    function set(option: any, value?: any): any;
    function get(option: string): any;
    function connect(uri: any, options?: any, callback?: (error: any) => void): Promise<any>;
    function createConnection(uri?: any, options?: any): Connection;
    function disconnect(callback?: (error: any) => void): Promise<void>;
    function startSession(options?: any): Promise<ClientSession>;
    function plugin(plugin: (schema: any, options?: any) => void, options?: any): any;
    function isValidObjectId(value: any): boolean; function isObjectIdOrHexString(value: any): boolean;
    function now(): Date; function deleteModel(name: any): any; function modelNames(): string[];
    function syncIndexes(options?: any): Promise<any>; function trusted<Value>(value: Value): Value;
    const connection: Connection; const connections: Connection[]; const models: Models; const version: string;
    const mongo: typeof driver; const STATES: any;
    /** An instance of its own, with all that the module has. */
    type Mongoose = typeof mongoose; const Mongoose: new (options?: any) => Mongoose;

    type AnyObject = AnyRecord; type AnyKeys<Fields> = AnyRecord; type FilterQuery<Fields = any> = AnyRecord;
    type QueryFilter<Fields = any> = AnyRecord; type RootFilterQuery<Fields = any> = AnyRecord;
    type Condition<Value = any> = any; type UpdateQuery<Fields = any> = AnyRecord;
    type UpdateWithAggregationPipeline = any[]; type ProjectionType<Fields = any> = any;
    type QueryOptions<Fields = any> = AnyRecord; type QuerySelector<Value = any> = any; type SaveOptions = AnyRecord;
    type ToObjectOptions<Fields = any> = AnyRecord; type PopulateOptions = AnyRecord; type PipelineStage = any;
    type SortOrder = any; type IndexDefinition = AnyRecord; type IndexDirection = any; type IndexOptions = AnyRecord;
    type ConnectOptions = AnyRecord; type MongooseOptions = AnyRecord; type CallbackError = any;
    type SchemaDefinition<Fields = any> = AnyRecord; type SchemaDefinitionProperty<Value = any> = any;
    type SchemaOptions<Fields = any, Methods = any, Helpers = any, Statics = any, Virtuals = any> = AnyRecord;
    type SchemaTimestampsConfig = AnyRecord; type PopulatedDoc<Populated, Raw = any> = Populated | Raw;
    type FlattenMaps<Fields> = Fields; type Require_id<Fields> = Fields & { _id: any };
    type Default__v<Fields> = Fields & { __v?: number }; type AnyBulkWriteOperation<Fields = any> = any;
  }
  export = mongoose;
}
