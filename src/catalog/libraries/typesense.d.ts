/** @lethe recipient Typesense for=search at=typesense.net */
declare module 'typesense' {
  interface TypesenseDocuments {
    /** @lethe third-party document */ create(document: any, options?: any): Promise<any>;
    /** @lethe third-party document */ upsert(document: any, options?: any): Promise<any>;
    /** @lethe third-party document */ update(document: any, options?: any): Promise<any>;
    /** @lethe third-party documents */ import(documents: any, options?: any): Promise<any>;
    delete(filter?: any): Promise<any>;
    search(query: any, options?: any): Promise<any>;
  }
  export class Client { constructor(options: any); collections(name: string): { documents(): TypesenseDocuments; [member: string]: any }; [member: string]: any }
}
