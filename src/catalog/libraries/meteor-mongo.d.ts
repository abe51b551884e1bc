/** Meteor's collections: on the server they are those of MongoDB. */
declare module 'meteor/mongo' {
  import mongodb = require('mongodb');
  export namespace Mongo {
    type Row<Fields, Name> = (0 extends 1 & Fields ? mongodb.Document : Fields) & { readonly __record: Name };
    interface Cursor<Shape, Transformed = Shape> extends Iterable<Shape> {
      fetch(): Shape[]; fetchAsync(): Promise<Shape[]>; count(): number; countAsync(): Promise<number>;
      map<Mapped>(change: (record: Shape, index: number) => Mapped): Mapped[];
      mapAsync<Mapped>(change: (record: Shape, index: number) => Mapped): Promise<Mapped[]>;
      forEach(action: (record: Shape, index: number) => any): void; forEachAsync(action: (record: Shape, index: number) => any): Promise<void>;
      observe(callbacks: any): any; observeChanges(callbacks: any): any;
    }
    interface Handle<Fields, Name> {
      readonly __store: Name;
      readonly __fields: Fields;
      /** @lethe create data=document */ insert(document: any, callback?: any): string;
      /** @lethe create data=document */ insertAsync(document: any, callback?: any): Promise<string>;
      /** @lethe read where=filter */ find(filter?: any, options?: any): Cursor<Row<Fields, Name>>;
      /** @lethe read where=filter */ findOne(filter?: any, options?: any): Row<Fields, Name> | undefined;
      /** @lethe read where=filter */ findOneAsync(filter?: any, options?: any): Promise<Row<Fields, Name> | undefined>;
      /** @lethe read where=filter */ countDocuments(filter?: any, options?: any): Promise<number>;
      /** @lethe update where=filter data=update */ update(filter: any, update: any, options?: any, callback?: any): number;
      /** @lethe update where=filter data=update */ updateAsync(filter: any, update: any, options?: any, callback?: any): Promise<number>;
      /** @lethe update where=filter data=update */ upsert(filter: any, update: any, options?: any, callback?: any): any;
      /** @lethe update where=filter data=update */ upsertAsync(filter: any, update: any, options?: any, callback?: any): Promise<any>;
      /** @lethe delete where=filter */ remove(filter: any, callback?: any): number;
      /** @lethe delete where=filter */ removeAsync(filter: any, callback?: any): Promise<number>;
      /** @lethe delete */ dropCollectionAsync(): Promise<void>;
      /** @lethe expire field=keys seconds=options.expireAfterSeconds only=options.partialFilterExpression */
      createIndex(keys: any, options?: any): void;
      /** @lethe expire field=keys seconds=options.expireAfterSeconds only=options.partialFilterExpression */
      createIndexAsync(keys: any, options?: any): Promise<void>;
      /** @lethe expire field=keys seconds=options.expireAfterSeconds only=options.partialFilterExpression */
      _ensureIndex(keys: any, options?: any): void;
      rawCollection(): mongodb.Collection<Fields, Name>; rawDatabase(): mongodb.Db;
      allow(rules: any): void; deny(rules: any): void; helpers(helpers: any): void;
      /**
       * What the package `aldeed:collection2` adds.
       *
       * @lethe describe data=schema
       */
      attachSchema(schema: any, options?: any): void;
    }
    interface CollectionConstructor {
      /** @lethe store name kind=mongodb shared=mongoose */
      new <Name extends string, Fields = mongodb.Document>(name: Name, options?: any): Handle<Fields, Name>;
      /** @lethe store name kind=mongodb shared=mongoose */
      new <Fields, Transformed = Fields>(name: string | null, options?: any): Handle<Fields, Fields>;
    }
    type Collection<Fields, Transformed = Fields> = Handle<Fields, Fields>;
    const Collection: CollectionConstructor;
    const ObjectID: any;
  }
}
