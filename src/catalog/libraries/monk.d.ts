/** Monk and mongojs: collections of MongoDB under older interfaces. */
declare module 'monk' {
  namespace monk {
    interface Document { [property: string]: any }
    type Callback<Result> = (error: any, result: Result) => void;
    type Row<Fields, Name> = (0 extends 1 & Fields ? Document : Fields) & { readonly __record: Name };
    interface ICollection<Fields = Document, Name = Fields> {
      readonly __store: Name;
      readonly __fields: Fields;
      /** @lethe create data=documents */ insert(documents: any, options?: any, callback?: any): Promise<Row<Fields, Name>>;
      /** @lethe read where=filter */ find(filter?: any, options?: any, callback?: Callback<Row<Fields, Name>[]>): Promise<Row<Fields, Name>[]>;
      /** @lethe read where=filter */
      findOne(filter?: any, options?: any, callback?: Callback<Row<Fields, Name> | null>): Promise<Row<Fields, Name> | null>;
      /** @lethe read where=filter */ count(filter?: any, options?: any, callback?: any): Promise<number>;
      /** @lethe read where=filter */ distinct(field: string, filter?: any, options?: any): Promise<any[]>;
      /** @lethe read */ aggregate(stages: any, options?: any): Promise<any[]>;
      /** @lethe update where=filter data=update */ update(filter: any, update: any, options?: any, callback?: any): Promise<any>;
      /** @lethe update where=filter data=update */
      findOneAndUpdate(filter: any, update: any, options?: any, callback?: any): Promise<Row<Fields, Name> | null>;
      /** @lethe delete where=filter */ remove(filter?: any, options?: any, callback?: any): Promise<any>;
      /** @lethe delete where=filter */ findOneAndDelete(filter: any, options?: any, callback?: any): Promise<Row<Fields, Name> | null>;
      /** @lethe delete */ drop(...options: any[]): Promise<any>;
      /** @lethe bulk operations */ bulkWrite(operations: any, options?: any): Promise<any>;
      /** @lethe expire field=keys seconds=options.expireAfterSeconds only=options.partialFilterExpression */
      createIndex(keys: any, options?: any, callback?: any): Promise<string>;
      /** @lethe expire field=keys seconds=options.expireAfterSeconds only=options.partialFilterExpression */
      index(keys: any, options?: any, callback?: any): Promise<string>;
      /** @lethe expire field=keys seconds=options.expireAfterSeconds only=options.partialFilterExpression */
      ensureIndex(keys: any, options?: any, callback?: any): Promise<string>;
      dropIndex(...options: any[]): Promise<any>; indexes(): Promise<any>; name: string;
    }
    interface IMonkManager extends Promise<any> {
      /** @lethe store name kind=mongodb shared=mongoose */
      get<Name extends string, Fields = Document>(name: Name, options?: any): ICollection<Fields, Name>;
      /** @lethe store name kind=mongodb shared=mongoose */
      get<Fields>(name: string, options?: any): ICollection<Fields, Fields>;
      /** @lethe store name kind=mongodb shared=mongoose */
      create<Name extends string, Fields = Document>(name: Name, options?: any): ICollection<Fields, Name>;
      close(...options: any[]): Promise<any>; id(value?: any): any; addMiddleware(middleware: any): void; setDefaultCollectionOptions(options: any): void;
    }
    function id(value?: any): any;
  }
  function monk(url: any, options?: any, callback?: any): monk.IMonkManager;
  export = monk;
}
declare module 'mongojs' {
  import mongodb = require('mongodb');
  namespace mongojs {
    type Open<Names extends string> = mongodb.Db & { [Name in Names]: mongodb.Collection<mongodb.Document, Name> };
    function ObjectId(value?: any): any; function ObjectID(value?: any): any;
  }
  /** @lethe store collections kind=mongodb shared=mongoose */
  function mongojs<Names extends string>(url: any, collections: readonly Names[], options?: any): mongojs.Open<Names>;
  function mongojs(url: any, options?: any): mongodb.Db;
  export = mongojs;
}
