/*
 * RethinkDB: the driver, `rethinkdbdash` and its forks, which run a query when it is awaited, and `rethinkdb-ts`. A table is there once it is
 * named (rethinkdb.com/api/javascript).
 */
declare module 'rethinkdb' {
  namespace r {
    interface Document { [property: string]: any }
    type Term = ((...options: any[]) => any) & { [method: string]: any };
    interface Result { [count: string]: any }
    interface Write extends Promise<Result> { run(connection?: any, ...more: any[]): Promise<Result>; (field: any): Term; do(run: any): any; default(value: any): this }
    type Step<Self> = (...options: any[]) => Self;
    interface Sequence<Name> extends Promise<any> {
      readonly __store: Name;
      (field: any): Term;
      /** @lethe read */ get: Step<Sequence<Name>>;
      /** @lethe read */ getAll: Step<Sequence<Name>>;
      /** @lethe read */ filter: Step<Sequence<Name>>;
      /** @lethe read */ between: Step<Sequence<Name>>;
      /** @lethe read */ changes: Step<any>;
      orderBy: Step<this>; limit: Step<this>; skip: Step<this>; slice: Step<this>; nth: Step<this>; sample: Step<this>; distinct: Step<this>; hasFields: Step<this>; pluck: Step<this>; without: Step<this>; withFields: Step<this>;
      merge: Step<this>; map: Step<this>; concatMap: Step<this>; eqJoin: Step<this>; innerJoin: Step<this>; outerJoin: Step<this>; zip: Step<this>; group: Step<any>; ungroup: Step<any>; union: Step<this>; default: Step<this>; optArg: Step<this>;
      count: Step<Term>; sum: Step<Term>; avg: Step<Term>; min: Step<Term>; max: Step<Term>; contains: Step<Term>; isEmpty: Step<Term>; getField: Step<Term>; do: Step<any>; forEach: Step<any>; coerceTo: Step<any>; reduce: Step<any>; fold: Step<any>;
      /** @lethe create data=documents */ insert(documents: any, options?: any): Write;
      /** @lethe update data=change */ update(change: any, options?: any): Write;
      /** @lethe update data=document */ replace(document: any, options?: any): Write;
      /** @lethe delete */ delete(options?: any): Write;
      indexCreate: Step<Write>; indexWait: Step<Write>; indexDrop: Step<Write>; indexList: Step<Write>; sync: Step<Write>;
      run(connection?: any, ...more: any[]): Promise<any>;
    }
    interface Database {
      /** @lethe store name kind=rethinkdb untyped=rethinkdb,rethinkdbdash,rethinkhaberdashery,rethinkdb-ts */
      table<Name extends string>(name: Name, options?: any): Sequence<Name>;
      tableCreate(name: string, options?: any): Write; tableDrop(name: string): Write; tableList(): Write;
    }
    interface Driver extends Database {
      db(name: string): Database; connect(options: any, callback?: any): Promise<any>; connectPool(options?: any): Promise<any>; getPoolMaster(): any;
      row: Term; now(): Term; expr: Term; args: Term; branch: Term; literal: Term; time: Term; minval: any; maxval: any; asc: Term; desc: Term; uuid: Term; and: Term; or: Term; not: Term; do: Term; json: Term; epochTime: Term; ISO8601: Term;
      dbCreate(name: string): Write; dbDrop(name: string): Write; dbList(): Write; error(message?: string): any; object: Term; point: Term;
    }
  }
  const r: r.Driver & { r: r.Driver; default: r.Driver };
  export = r;
}
declare module 'rethinkdb-ts' { import all = require('rethinkdb'); export const r: typeof all; }
declare module 'lethe:rethinkdb-pool' { import all = require('rethinkdb'); function open(options?: any): all.Driver; export = open; }
declare module 'rethinkdbdash' { import all = require('lethe:rethinkdb-pool'); export = all; }
declare module 'rethinkhaberdashery' { import all = require('lethe:rethinkdb-pool'); export = all; }
