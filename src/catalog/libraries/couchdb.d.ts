/** Databases of documents: CouchDB through nano, and PouchDB in a process or a browser. A removed document leaves a mark with its id. Sources: READMEs of nano 10 and PouchDB 9. */
declare module 'nano' {
  namespace nano {
    interface DocumentScope<Fields = any, Name = Fields> {
      readonly __store: Name;
      readonly __fields: Fields;
      /** @lethe create data=document */ insert(document: any, options?: any): Promise<any>;
      /** @lethe create data=documents.docs */ bulk(documents: any, options?: any): Promise<any>;
      /** @lethe delete */ destroy(id: string, revision: string): Promise<any>;
      /** @lethe read */ get(id: string, options?: any): Promise<any>;
      /** @lethe read where=query.selector */ find(query: any): Promise<any>;
      /** @lethe read */ list(options?: any): Promise<any>;
      /** @lethe read */ fetch(ids: any, options?: any): Promise<any>;
      view(design: string, name: string, options?: any): Promise<any>; head(id: string): Promise<any>; createIndex(index: any): Promise<any>; attachment: any; multipart: any; changes(options?: any): Promise<any>;
    }
    interface DatabaseScope {
      /** @lethe store name kind=couchdb form=name */ use<Name extends string>(name: Name): DocumentScope<any, Name>;
      /** @lethe store name kind=couchdb form=name */ use<Fields>(name: string): DocumentScope<Fields, Fields>;
      /** @lethe delete name */ destroy(name: string): Promise<any>;
      create(name: string, options?: any): Promise<any>; get(name: string): Promise<any>; list(): Promise<string[]>; compact(name: string): Promise<any>; replicate(source: any, target: any, options?: any): Promise<any>;
    }
    interface ServerScope {
      /** @lethe store name kind=couchdb form=name */ use<Name extends string>(name: Name): DocumentScope<any, Name>;
      /** @lethe store name kind=couchdb form=name */ use<Fields>(name: string): DocumentScope<Fields, Fields>;
      db: DatabaseScope; auth(user: string, password: string): Promise<any>; session(): Promise<any>; request(options: any): Promise<any>;
    }
    type MangoQuery = any; type Configuration = any; type MaybeDocument = any;
  }
  function nano(options: any): nano.ServerScope;
  export = nano;
}
declare module 'pouchdb' {
  namespace PouchDB {
    interface Database<Fields = any, Name = any> {
      readonly __store: Name;
      readonly __fields: Fields;
      /** @lethe create data=document */ put(document: any, options?: any): Promise<any>;
      /** @lethe create data=document */ post(document: any, options?: any): Promise<any>;
      /** @lethe create data=documents */ bulkDocs(documents: any, options?: any): Promise<any>;
      /** @lethe delete */ remove(document: any, revision?: any): Promise<any>;
      /** @lethe delete */ destroy(options?: any): Promise<any>;
      /** @lethe read */ get(id: string, options?: any): Promise<any>;
      /** @lethe read where=query.selector */ find(query: any): Promise<any>;
      /** @lethe read */ allDocs(options?: any): Promise<any>;
      query(view: any, options?: any): Promise<any>; createIndex(index: any): Promise<any>; changes(options?: any): any; compact(): Promise<any>; info(): Promise<any>; close(): Promise<void>; sync(remote: any, options?: any): any; replicate: any; putAttachment(...values: any[]): Promise<any>;
    }
    interface Static {
      /** @lethe store name kind=pouchdb form=name */ new <Name extends string>(name: Name, options?: any): Database<any, Name>;
      /** @lethe store name kind=pouchdb form=name */ new <Fields>(name: string, options?: any): Database<Fields, Fields>;
      plugin(plugin: any): Static; defaults(options: any): Static; sync(...values: any[]): any; replicate(...values: any[]): any;
    }
  }
  const PouchDB: PouchDB.Static;
  export = PouchDB;
}
declare module 'pouchdb-browser' { import PouchDB = require('pouchdb'); export = PouchDB; }
declare module 'pouchdb-node' { import PouchDB = require('pouchdb'); export = PouchDB; }
declare module 'pouchdb-core' { import PouchDB = require('pouchdb'); export = PouchDB; }
