/** MarsDB: collections in memory, or in the storage that is set up for them. */
declare module 'marsdb' {
  export interface Document { [property: string]: any }
  type Row<Name> = Document & { readonly __record: Name };
  export interface Cursor<Shape> extends Promise<Shape> {
    sort(order: any): this; limit(count: number): this; skip(count: number): this; project(fields: any): this;
    map<Mapped>(change: (record: any) => Mapped): Cursor<any>; join(change: any): this; exec(): Promise<Shape>;
    observe(listener: (records: any) => void): any; ids(): Cursor<any>;
  }
  interface Handle<Name> {
    readonly __store: Name;
    readonly __fields: Document;
    /** @lethe create data=document */ insert(document: any, options?: any): Promise<any>;
    /** @lethe create data=documents */ insertAll(documents: any, options?: any): Promise<any>;
    /** @lethe read where=filter */ find(filter?: any, options?: any): Cursor<Row<Name>[]>;
    /** @lethe read where=filter */ findOne(filter?: any, options?: any): Cursor<Row<Name>>;
    /** @lethe read where=filter */ count(filter?: any, options?: any): Cursor<number>;
    /** @lethe read where=filter */ ids(filter?: any, options?: any): Cursor<any[]>;
    /** @lethe update where=filter data=update */ update(filter: any, update: any, options?: any): Promise<any>;
    /** @lethe delete where=filter */ remove(filter: any, options?: any): Promise<any>;
    ensureIndex(...options: any[]): Promise<any>; on(event: string, listener: (...values: any[]) => void): this;
    modelName: string; storage: any;
  }
  export interface CollectionConstructor {
    /** @lethe store name kind=marsdb */
    new <Name extends string>(name: Name, options?: any): Handle<Name>;
    defaultStorageManager(manager?: any): any; defaultDelegate(delegate?: any): any; defaultIdGenerator(generator?: any): any; startup(action: any): any;
  }
  export type Collection = Handle<never>;
  export const Collection: CollectionConstructor;
}
