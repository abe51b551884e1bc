declare module 'algoliasearch' {
  export interface SearchIndex {
    /** @lethe processor document deleteObject at=algolia.net/1/indexes */ readonly __store: 'Algolia object';
    /** @lethe create data=object */ saveObject(object: any, options?: any): any;
    /** @lethe create data=objects */ saveObjects(objects: any, options?: any): any;
    /** @lethe create data=object */ addObject(object: any, ...more: any[]): any;
    /** @lethe update data=object */ partialUpdateObject(object: any, options?: any): any;
    /** @lethe update data=objects */ partialUpdateObjects(objects: any, options?: any): any;
    /** @lethe delete */ deleteObject(id: any, options?: any): any;
    /** @lethe delete */ deleteObjects(ids: any, options?: any): any;
    /** @lethe delete */ deleteBy(filters: any, options?: any): any;
    /** @lethe delete */ clearObjects(options?: any): any;
    search(query: any, options?: any): Promise<any>;
    [member: string]: any;
  }
  export interface SearchClient {
    readonly __store: 'Algolia object';
    initIndex(name: string): SearchIndex;
    /** @lethe create data=request.body */ saveObject(request: any, options?: any): Promise<any>;
    /** @lethe create data=request.objects */ saveObjects(request: any, options?: any): Promise<any>;
    /** @lethe update data=request.attributesToUpdate */ partialUpdateObject(request: any, options?: any): Promise<any>;
    /** @lethe delete */ deleteObject(request: any, options?: any): Promise<any>;
    /** @lethe delete */ deleteObjects(request: any, options?: any): Promise<any>;
    /** @lethe delete */ deleteBy(request: any, options?: any): Promise<any>;
    search(requests: any, options?: any): Promise<any>;
    [member: string]: any;
  }
  export type SearchIndexClient = SearchClient;
  export function algoliasearch(app: string, key: string, options?: any): SearchClient;
  export { algoliasearch as default };
}
