/** NeDB and its forks: collections in files. A store is called like its file; a collection in memory alone is none. */
declare module 'nedb' {
  namespace Datastore {
    interface Document { [property: string]: any }
    type Callback<Result> = (error: any, result: Result, ...rest: any[]) => void;
    type Row<Fields, Name> = (0 extends 1 & Fields ? Document : Fields) & { readonly __record: Name; _id: any };
    interface Cursor<Shape> extends Promise<Shape> {
      sort(order: any): this; limit(count: number): this; skip(count: number): this; project(fields: any): this; projection(fields: any): this;
      exec(callback?: Callback<Shape>): Promise<Shape>; execAsync(): Promise<Shape>;
    }
    interface Collection<Fields, Name> {
      readonly __store: Name;
      readonly __fields: Fields;
      /** @lethe create data=documents */ insert(documents: any, callback?: Callback<any>): Promise<Row<Fields, Name>>;
      /** @lethe create data=documents */ insertAsync(documents: any): Promise<Row<Fields, Name>>;
      /** @lethe create data=documents */ insertMany(documents: any): Promise<Row<Fields, Name>[]>;
      /** @lethe create data=document */ insertOne(document: any): Promise<Row<Fields, Name>>;
      /** @lethe read where=filter */
      find(filter: any, projection?: object | Callback<Row<Fields, Name>[]>, callback?: Callback<Row<Fields, Name>[]>): Cursor<Row<Fields, Name>[]>;
      /** @lethe read where=filter */ findAsync(filter: any, projection?: any): Cursor<Row<Fields, Name>[]>;
      /** @lethe read where=filter */
      findOne(filter: any, projection?: object | Callback<Row<Fields, Name> | null>, callback?: Callback<Row<Fields, Name> | null>):
        Cursor<Row<Fields, Name> | null>;
      /** @lethe read where=filter */ findOneAsync(filter: any, projection?: any): Cursor<Row<Fields, Name> | null>;
      /** @lethe read where=filter */ count(filter: any, callback?: Callback<number>): Cursor<number>;
      /** @lethe read where=filter */ countAsync(filter: any): Cursor<number>;
      /** @lethe read */ getAllData(): Row<Fields, Name>[];
      /** @lethe update where=filter data=update */ update(filter: any, update: any, options?: any, callback?: any): Promise<any>;
      /** @lethe update where=filter data=update */ updateAsync(filter: any, update: any, options?: any): Promise<any>;
      /** @lethe update where=filter data=update */ updateOne(filter: any, update: any, options?: any): Promise<any>;
      /** @lethe update where=filter data=update */ updateMany(filter: any, update: any, options?: any): Promise<any>;
      /** @lethe delete where=filter */ remove(filter: any, options?: any, callback?: Callback<number>): Promise<number>;
      /** @lethe delete where=filter */ removeAsync(filter: any, options?: any): Promise<number>;
      /** @lethe delete where=filter */ deleteOne(filter: any, options?: any): Promise<number>;
      /** @lethe delete where=filter */ deleteMany(filter: any, options?: any): Promise<number>;
      /** @lethe expire field=options.fieldName seconds=options.expireAfterSeconds */ ensureIndex(options: any, callback?: any): Promise<void>;
      /** @lethe expire field=options.fieldName seconds=options.expireAfterSeconds */ ensureIndexAsync(options: any): Promise<void>;
      removeIndex(field: string, callback?: any): Promise<void>; loadDatabase(callback?: any): Promise<void>; loadDatabaseAsync(): Promise<void>;
      load(): Promise<void>; compactDatafileAsync(): Promise<void>; setAutocompactionInterval(milliseconds: number): void;
      on(event: string, listener: (...values: any[]) => void): this; persistence: any;
    }
    interface Constructor {
      /** @lethe store options.filename,options kind=nedb */
      new <Name extends string, Fields = Document>(options: Name | { filename: Name; [option: string]: any }): Collection<Fields, Name>;
      /** @lethe store options.filename,options kind=nedb */
      new <Fields = Document>(options?: any): Collection<Fields, Fields>;
      /** @lethe store options.filename,options kind=nedb */
      create<Name extends string, Fields = Document>(options: Name | { filename: Name; [option: string]: any }): Collection<Fields, Name>;
      /** @lethe store options.filename,options kind=nedb */
      create<Fields = Document>(options?: any): Collection<Fields, Fields>;
    }
  }
  type Datastore<Fields = Datastore.Document> = Datastore.Collection<Fields, Fields>;
  const Datastore: Datastore.Constructor;
  export = Datastore;
}
declare module '@seald-io/nedb' { import all = require('nedb'); export = all; }
declare module 'nedb-promises' { import all = require('nedb'); export = all; }
declare module 'nedb-promise' { import all = require('nedb'); export = all; }
