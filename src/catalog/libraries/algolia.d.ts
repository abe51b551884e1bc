/** @lethe recipient Algolia for=search needs=content at=algolia.net */
declare module 'algoliasearch' {
  function algoliasearch(app: string, key: string, options?: any): algoliasearch.SearchClient;
  namespace algoliasearch {
    export interface SearchIndex<Name = never> {
      /** @lethe processor document deleteObject at=algolia.net/1/indexes */ readonly __store: 'Algolia object' | Name;
      /**
       * @lethe create data=object
       * @lethe third-party
       */
      saveObject(object: any, options?: any): any;
      /**
       * @lethe create data=objects
       * @lethe third-party
       */
      saveObjects(objects: any, options?: any): any;
      /**
       * @lethe create data=object
       * @lethe third-party
       */
      addObject(object: any, ...more: any[]): any;
      /**
       * @lethe update data=object
       * @lethe third-party
       */
      partialUpdateObject(object: any, options?: any): any;
      /**
       * @lethe update data=objects
       * @lethe third-party
       */
      partialUpdateObjects(objects: any, options?: any): any;
      /** @lethe delete */ deleteObject(id: any, options?: any): any;
      /** @lethe delete */ deleteObjects(ids: any, options?: any): any;
      /** @lethe delete */ deleteBy(filters: any, options?: any): any;
      /** @lethe delete */ clearObjects(options?: any): any;
      search(query: any, options?: any): Promise<any>;
      [member: string]: any;
    }
    export interface SearchClient {
      readonly __store: 'Algolia object';
      /**
       * @lethe store name kind=algolia
       * @lethe third-party
       */
      initIndex<Name extends string>(name: Name): SearchIndex<Name>;
      /**
       * @lethe create data=request.body
       * @lethe third-party
       */
      saveObject(request: any, options?: any): Promise<any>;
      /**
       * @lethe create data=request.objects
       * @lethe third-party
       */
      saveObjects(request: any, options?: any): Promise<any>;
      /**
       * @lethe update data=request.attributesToUpdate
       * @lethe third-party
       */
      partialUpdateObject(request: any, options?: any): Promise<any>;
      /** @lethe delete */ deleteObject(request: any, options?: any): Promise<any>;
      /** @lethe delete */ deleteObjects(request: any, options?: any): Promise<any>;
      /** @lethe delete */ deleteBy(request: any, options?: any): Promise<any>;
      search(requests: any, options?: any): Promise<any>;
      [member: string]: any;
    }
    export type SearchIndexClient = SearchClient;
    export { algoliasearch, algoliasearch as default };
  }
  export = algoliasearch;
}
