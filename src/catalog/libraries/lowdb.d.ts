/** lowdb, versions 1 to 7: one document in a file, whose lists and dictionaries are stores. */
declare module 'lowdb' {
  namespace low {
    type Held<Value> = 0 extends 1 & Value ? any : Value extends readonly (infer Item)[] ? Item : Value extends Record<string, infer Entry> ? Entry : any;
    type At<Value, Path> = 0 extends 1 & Value ? any : Path extends keyof Value ? Value[Path] : any;
    type Predicate<Value> = ((item: Held<Value>, key: any) => unknown) | object | string;
    interface Chain<Value> {
      readonly __value: Value;
      get<Path extends string>(path: Path, otherwise?: any): Chain<At<Value, Path>>;
      value(): Value; write(): Value;
      push(...items: Held<Value>[]): Chain<Value>; unshift(...items: Held<Value>[]): Chain<Value>; concat(...items: any[]): Chain<Value>;
      insert(item: any): Chain<Held<Value>>; upsert(item: any): Chain<Held<Value>>;
      find(predicate?: Predicate<Value>): Chain<Held<Value>>; findLast(predicate?: Predicate<Value>): Chain<Held<Value>>; getById(id: any): Chain<Held<Value>>;
      first(): Chain<Held<Value>>; head(): Chain<Held<Value>>; last(): Chain<Held<Value>>; nth(index?: number): Chain<Held<Value>>; sample(): Chain<Held<Value>>;
      filter(predicate?: Predicate<Value>): Chain<Held<Value>[]>; reject(predicate?: Predicate<Value>): Chain<Held<Value>[]>; values(): Chain<Held<Value>[]>;
      sortBy(...iteratees: any[]): Chain<Held<Value>[]>; orderBy(...iteratees: any[]): Chain<Held<Value>[]>; uniqBy(iteratee: any): Chain<Held<Value>[]>;
      take(count?: number): Chain<Held<Value>[]>; takeRight(count?: number): Chain<Held<Value>[]>; drop(count?: number): Chain<Held<Value>[]>;
      slice(start?: number, end?: number): Chain<Held<Value>[]>; reverse(): Chain<Held<Value>[]>; cloneDeep(): Chain<Value>; compact(): Chain<Held<Value>[]>;
      remove(predicate?: Predicate<Value>): Chain<Held<Value>[]>; removeById(id: any): Chain<Held<Value>>; removeWhere(predicate: Predicate<Value>): Chain<Held<Value>[]>;
      pull(...items: any[]): Chain<Value>; pullAll(items: any): Chain<Value>; pullAllBy(items: any, iteratee?: any): Chain<Value>; pullAt(...positions: any[]): Chain<Value>;
      pop(): Chain<Held<Value>>; shift(): Chain<Held<Value>>; splice(start: number, count?: number, ...items: any[]): Chain<Held<Value>[]>;
      assign(...changes: any[]): Chain<Value>; merge(...changes: any[]): Chain<Value>; extend(...changes: any[]): Chain<Value>; defaults(...values: any[]): Chain<Value>;
      set(path: any, value: any): Chain<Value>; unset(path: any): Chain<any>; update(path: any, change: (value: any) => any): Chain<Value>;
      updateById(id: any, changes: any): Chain<Held<Value>>; updateWhere(predicate: Predicate<Value>, changes: any): Chain<Held<Value>[]>; replaceById(id: any, item: any): Chain<Held<Value>>;
      map<Result>(change: ((item: Held<Value>, key: any) => Result) | string): Chain<Result[]>;
      each(action: (item: Held<Value>, key: any) => unknown): Chain<Value>; forEach(action: (item: Held<Value>, key: any) => unknown): Chain<Value>;
      tap(action: (value: Value) => unknown): Chain<Value>; thru<Result>(change: (value: Value) => Result): Chain<Result>;
      size(): Chain<number>; some(predicate?: Predicate<Value>): Chain<boolean>; every(predicate?: Predicate<Value>): Chain<boolean>; has(path: string): Chain<boolean>;
      includes(item: any): Chain<boolean>; isEmpty(): Chain<boolean>; findIndex(predicate?: Predicate<Value>): Chain<number>; keys(): Chain<string[]>;
      countBy(iteratee?: any): Chain<Record<string, number>>; groupBy(iteratee?: any): Chain<Record<string, Held<Value>[]>>; keyBy(iteratee?: any): Chain<Record<string, Held<Value>>>;
      pick(...keys: any[]): Chain<any>; omit(...keys: any[]): Chain<any>;
    }
    interface Database<Document> {
      /** @lethe document-part path kind=lowdb */ get<Path extends string>(path: Path, otherwise?: any): Chain<At<Document, Path>>;
      /** @lethe document-part path kind=lowdb data=value */ set(path: any, value: any): Chain<Document>;
      /** @lethe document-removal path kind=lowdb */ unset(path: any): Chain<any>;
      /** @lethe document-part path kind=lowdb */ update(path: any, change: (value: any) => any): Chain<Document>;
      /** @lethe document-default initial kind=lowdb */ defaults(initial: any): Chain<Document>;
      /** @lethe document kind=lowdb */ getState(): Document;
      /** @lethe document-default state kind=lowdb */ setState(state: any): this;
      has(path: string): Chain<boolean>; read(): this; write(): any; value(): Document; _: any;
    }
    type LowdbSync<Document = any> = Database<Document>;
    type LowdbAsync<Document = any> = Database<Document>;
    interface AdapterSync<Document = any> { readonly __document?: Document; readonly __waits?: false }
    interface AdapterAsync<Document = any> { readonly __document?: Document; readonly __waits: true }
    interface Adapter<Document = any> { readonly __document?: Document; read(): any; write(data: Document): any }
    class Kept<Document> {
      constructor(adapter: any, defaultData?: Document);
      /** @lethe document kind=lowdb */ data: Document;
      /** @lethe document kind=lowdb */ update(change: (data: Document) => unknown): Promise<void>;
      adapter: any; read(): Promise<void>; write(): Promise<void>;
    }
    export class Low<Document = any> extends Kept<Document> {
      /** @lethe document-default defaultData kind=lowdb */ constructor(adapter: Adapter<Document>, defaultData?: Document);
    }
    export class LowSync<Document = any> extends Kept<Document> {
      /** @lethe document-default defaultData kind=lowdb */ constructor(adapter: Adapter<Document>, defaultData?: Document);
    }
    export class JSONFile<Document = any> implements Adapter<Document> { constructor(file: any); readonly __document?: Document; read(): any; write(data: Document): any }
    export class JSONFileSync<Document = any> extends JSONFile<Document> {}
    export class Memory<Document = any> implements Adapter<Document> { readonly __document?: Document; read(): any; write(data: Document): any }
    export class MemorySync<Document = any> extends Memory<Document> {}
  }
  function low<Document = any>(adapter: low.AdapterSync<Document>): low.Database<Document>;
  function low<Document = any>(adapter: low.AdapterAsync<Document>): Promise<low.Database<Document>>;
  export = low;
}
declare module 'lowdb/adapters/FileSync' {
  class FileSync<Document = any> { constructor(source: any, options?: any); readonly __document?: Document; readonly __waits?: false }
  export = FileSync;
}
declare module 'lowdb/adapters/FileAsync' {
  class FileAsync<Document = any> { constructor(source: any, options?: any); readonly __document?: Document; readonly __waits: true }
  export = FileAsync;
}
declare module 'lowdb/adapters/Memory' { import FileSync = require('lowdb/adapters/FileSync'); export = FileSync; }
declare module 'lowdb/node' {
  import { JSONFile, JSONFileSync, Low, LowSync, Memory } from 'lowdb';
  export { JSONFile, JSONFileSync, JSONFile as DataFile, JSONFileSync as DataFileSync, Memory as TextFile };
  /** @lethe document-default defaultData kind=lowdb */ export function JSONFilePreset<Document>(file: any, defaultData: Document): Promise<Low<Document>>;
  /** @lethe document-default defaultData kind=lowdb */ export function JSONPreset<Document>(file: any, defaultData: Document): Promise<Low<Document>>;
  /** @lethe document-default defaultData kind=lowdb */ export function JSONFileSyncPreset<Document>(file: any, defaultData: Document): LowSync<Document>;
  /** @lethe document-default defaultData kind=lowdb */ export function JSONSyncPreset<Document>(file: any, defaultData: Document): LowSync<Document>;
}
declare module 'lowdb/lib' { import all = require('lowdb'); export = all; }
