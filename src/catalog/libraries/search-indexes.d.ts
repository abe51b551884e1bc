/** @lethe recipient Meilisearch for=search */
declare module 'meilisearch' {
  export interface Index<Document = any> {
    /** @lethe processor document deleteDocument */ readonly __store: 'Meilisearch document';
    /**
     * @lethe create data=documents
     * @lethe third-party
     */
    addDocuments(documents: any, ...options: any[]): any;
    /**
     * @lethe update data=documents
     * @lethe third-party
     */
    updateDocuments(documents: any, ...options: any[]): any;
    /** @lethe delete */ deleteDocument(id: any): any;
    /** @lethe delete */ deleteDocuments(query: any): any;
    /** @lethe delete */ deleteAllDocuments(): any;
    search(query?: any, options?: any): Promise<any>;
    [member: string]: any;
  }
  export class MeiliSearch { constructor(options: any); index<Document = any>(name: string): Index<Document>; getIndex<Document = any>(name: string): Promise<Index<Document>>; [member: string]: any }
  export { MeiliSearch as Meilisearch };
}
/** @lethe recipient Elasticsearch for=search */
declare module '@elastic/elasticsearch' {
  /** @lethe client elasticsearch,elasticClient,esClient */
  export class Client {
    constructor(options?: any);
    /** @lethe processor document delete */ readonly __store: 'Elasticsearch document';
    /**
     * @lethe create data=request.document
     * @lethe third-party
     */
    index(request: any, options?: any): Promise<any>;
    /**
     * @lethe create data=request.document
     * @lethe third-party
     */
    create(request: any, options?: any): Promise<any>;
    /**
     * @lethe update data=request.doc
     * @lethe third-party
     */
    update(request: any, options?: any): Promise<any>;
    /** @lethe delete */ delete(request: any, options?: any): Promise<any>;
    /** @lethe delete */ deleteByQuery(request: any, options?: any): Promise<any>;
    /** @lethe third-party */ bulk(request: any, options?: any): Promise<any>;
    search<Result = any>(request?: any, options?: any): Promise<any>;
    [member: string]: any;
  }
}
