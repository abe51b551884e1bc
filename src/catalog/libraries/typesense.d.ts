/** @lethe recipient Typesense for=search needs=content at=typesense.net */
declare module 'typesense' {
  interface TypesenseDocuments<Fields, Name> {
    readonly __store: Name;
    /**
     * @lethe create data=document
     * @lethe third-party document
     */
    create(document: any, options?: any): Promise<any>;
    /**
     * @lethe create data=document
     * @lethe third-party document
     */
    upsert(document: any, options?: any): Promise<any>;
    /**
     * @lethe update data=document
     * @lethe third-party document
     */
    update(document: any, options?: any): Promise<any>;
    /**
     * @lethe create data=documents
     * @lethe third-party documents
     */
    import(documents: any, options?: any): Promise<any>;
    /** @lethe delete */ delete(filter?: any): Promise<any>;
    /** @lethe read */ search(query: any, options?: any): Promise<any>;
  }
  interface TypesenseDocument<Name> {
    readonly __store: Name;
    /**
     * @lethe update data=document
     * @lethe third-party document
     */
    update(document: any, options?: any): Promise<any>;
    /** @lethe delete */ delete(): Promise<any>;
    /** @lethe read */ retrieve(): Promise<any>;
  }
  interface TypesenseCollection<Fields, Name> {
    readonly __store: Name;
    readonly __fields: Fields;
    documents(): TypesenseDocuments<Fields, Name>;
    documents(id: string): TypesenseDocument<Name>;
    /** @lethe delete */ delete(): Promise<any>;
    retrieve(): Promise<any>; exists(): Promise<boolean>; update(schema: any): Promise<any>;
  }
  interface TypesenseCollections {
    /** @lethe store schema.name kind=typesense attributes=schema.fields */ create(schema: any, options?: any): Promise<any>;
    retrieve(): Promise<any>;
  }
  export class Client {
    constructor(options: any);
    collections(): TypesenseCollections;
    /** @lethe store name kind=typesense */ collections<Name extends string, Fields = any>(name: Name): TypesenseCollection<Fields, Name>;
    /** @lethe store name kind=typesense */ collections<Fields>(name: string): TypesenseCollection<Fields, Fields>;
    multiSearch: any; keys: any; aliases: any; operations: any; health: any;
  }
}
