/** Collections of the driver below mongoose. Their phantoms are mongoose's, so that they lead to its stores. */
declare module 'mongoose:driver' {
  import mongoose = require('mongoose');
  type Row<Name> = mongoose.AnyRecord & mongoose.Recorded<Name>;
  /** A collection of the driver below: `User.collection`, `connection.collection('users')`. */
  interface NativeCollection<Name> extends mongoose.Handle<Name> {
    /** @lethe create data=document */ insertOne(document: any, options?: any): Promise<any>;
    /** @lethe create data=documents */ insertMany(documents: any, options?: any): Promise<any>;
    /** @lethe read where=filter */ find(filter?: any, options?: any): NativeCursor<Name>;
    /** @lethe read where=filter */
    findOne(filter?: any, options?: any): Promise<Row<Name> | null>;
    /** @lethe read */ aggregate(pipeline?: any, options?: any): any;
    /** @lethe update where=filter data=update */
    updateOne(filter: any, update: any, options?: any): Promise<mongoose.UpdateResult>;
    /** @lethe update where=filter data=update */
    updateMany(filter: any, update: any, options?: any): Promise<mongoose.UpdateResult>;
    /** @lethe update where=filter data=update */
    findOneAndUpdate(filter: any, update: any, options?: any): Promise<any>;
    /** @lethe delete where=filter */ deleteOne(filter?: any, options?: any): Promise<mongoose.DeleteResult>;
    /** @lethe delete where=filter */ deleteMany(filter?: any, options?: any): Promise<mongoose.DeleteResult>;
    /** @lethe delete where=filter */ findOneAndDelete(filter: any, options?: any): Promise<any>;
    /** @lethe delete */ drop(...options: any[]): Promise<boolean>;
    countDocuments(filter?: any, options?: any): Promise<number>;
    bulkWrite(operations: any, options?: any): Promise<any>;
    createIndex(...options: any[]): Promise<string>; dropIndex(...options: any[]): Promise<any>;
    indexes(): Promise<any[]>;
    distinct(field: string, filter?: any): Promise<any[]>; name: string; collectionName: string;
  }
  interface NativeCursor<Name> extends AsyncIterable<Row<Name>> {
    toArray(): Promise<Row<Name>[]>;
    forEach(action: (record: Row<Name>) => any): Promise<void>;
    next(): Promise<Row<Name> | null>;
    sort(...order: any[]): this; limit(count: number): this; skip(count: number): this; project(fields: any): this;
    batchSize(count: number): this; count(): Promise<number>;
  }
  interface Database {
    collection<Name extends string>(name: Name, options?: any): NativeCollection<Name>;
    dropDatabase(): Promise<boolean>; dropCollection(name: string): Promise<boolean>;
    command(command: any): Promise<any>; admin(): any;
    createCollection(name: string, options?: any): Promise<any>; listCollections(...options: any[]): any;
    databaseName: string;
  }
}
