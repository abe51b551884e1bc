/** Search engines that an application runs itself or rents. An index is a store under its name, and a copy of records that lie elsewhere. */
/** @lethe recipient Meilisearch for=search needs=content */
declare module 'meilisearch' {
  export interface Index<Fields = any, Name = Fields> {
    /** @lethe processor document deleteDocument */ readonly __store: 'Meilisearch document' | Name;
    readonly __fields: Fields;
    /**
     * @lethe create data=documents
     * @lethe third-party
     */
    addDocuments(documents: any, ...options: any[]): any;
    /**
     * @lethe create data=documents
     * @lethe third-party
     */
    addDocumentsInBatches(documents: any, ...options: any[]): any;
    /**
     * @lethe update data=documents
     * @lethe third-party
     */
    updateDocuments(documents: any, ...options: any[]): any;
    /** @lethe delete */ deleteDocument(id: any): any;
    /** @lethe delete */ deleteDocuments(query: any): any;
    /** @lethe delete */ deleteAllDocuments(): any;
    /** @lethe delete */ delete(): any;
    /** @lethe read */ search(query?: any, options?: any): Promise<any>;
    [member: string]: any;
  }
  export class MeiliSearch {
    constructor(options: any);
    /** @lethe store name kind=meilisearch */ index<Name extends string, Fields = any>(name: Name): Index<Fields, Name>;
    /** @lethe store name kind=meilisearch */ index<Fields>(name: string): Index<Fields, Fields>;
    /** @lethe store name kind=meilisearch */ getIndex<Name extends string, Fields = any>(name: Name): Promise<Index<Fields, Name>>;
    /** @lethe store name kind=meilisearch */ getIndex<Fields>(name: string): Promise<Index<Fields, Fields>>;
    createIndex(name: string, options?: any): Promise<any>;
    deleteIndex(name: string): Promise<any>;
    [member: string]: any;
  }
  export { MeiliSearch as Meilisearch };
}
/** @lethe recipient Elasticsearch for=search needs=content */
declare module '@elastic/elasticsearch' {
  interface Indices {
    /** @lethe store request.index kind=elasticsearch form=name schema=request.mappings */ create(request: any, options?: any): Promise<any>;
    /**
     * @lethe store request.index kind=elasticsearch form=name
     * @lethe delete result
     */
    delete(request: any, options?: any): Promise<any>;
    [member: string]: any;
  }
  /** @lethe client elasticsearch,elasticClient,esClient */
  export class Client {
    constructor(options?: any);
    /** @lethe processor document delete */ readonly __store: 'Elasticsearch document';
    /**
     * @lethe store request.index kind=elasticsearch form=name
     * @lethe create data=request.document,request.body
     * @lethe create result data=request.document,request.body
     * @lethe third-party
     */
    index(request: any, options?: any): Promise<any>;
    /**
     * @lethe store request.index kind=elasticsearch form=name
     * @lethe create data=request.document,request.body
     * @lethe create result data=request.document,request.body
     * @lethe third-party
     */
    create(request: any, options?: any): Promise<any>;
    /**
     * @lethe store request.index kind=elasticsearch form=name
     * @lethe update data=request.doc,request.body.doc
     * @lethe update result data=request.doc,request.body.doc
     * @lethe third-party
     */
    update(request: any, options?: any): Promise<any>;
    /**
     * @lethe store request.index kind=elasticsearch form=name
     * @lethe delete
     * @lethe delete result
     */
    delete(request: any, options?: any): Promise<any>;
    /**
     * @lethe store request.index kind=elasticsearch form=name
     * @lethe delete where=request.query,request.body.query
     * @lethe delete result where=request.query,request.body.query
     */
    deleteByQuery(request: any, options?: any): Promise<any>;
    /**
     * @lethe bulk request.operations,request.body
     * @lethe third-party
     */
    bulk(request: any, options?: any): Promise<any>;
    /**
     * @lethe store request.index kind=elasticsearch form=name
     * @lethe read result
     */
    search<Result = any>(request?: any, options?: any): Promise<any>;
    indices: Indices;
    [member: string]: any;
  }
}
declare module '@opensearch-project/opensearch' { import all = require('@elastic/elasticsearch'); export = all; }
