/** The database of browsers. Its stores are made by naming them, when a version is set up. */
interface IDBObjectStore<Name = any> {
  readonly __store: Name;
  /**
   * @lethe create data=value
   * @lethe browser-storage value
   */
  put(value: any, key?: any): IDBRequest;
  /**
   * @lethe create data=value
   * @lethe browser-storage value
   */
  add(value: any, key?: any): IDBRequest;
  get(key: any): IDBRequest;
  getAll(query?: any, count?: number): IDBRequest;
  /** @lethe delete */
  delete(key: any): IDBRequest;
  /** @lethe delete */
  clear(): IDBRequest;
  index(name: string): IDBIndex<Name>;
  createIndex(name: string, path: any, options?: object): IDBIndex<Name>;
  openCursor(...options: any[]): IDBRequest<IDBCursorWithValue<Name> | null>;
}
interface IDBIndex<Name = any> { get(key: any): IDBRequest; getAll(query?: any, count?: number): IDBRequest; count(query?: any): IDBRequest; openCursor(...options: any[]): IDBRequest<IDBCursorWithValue<Name> | null> }
/** The place of a walk over records; the record that it stands at can be changed or removed. */
interface IDBCursorWithValue<Name = any> {
  readonly __store: Name;
  value: any;
  key: any;
  primaryKey: any;
  /**
   * @lethe update data=value
   * @lethe browser-storage value
   */
  update(value: any): IDBRequest;
  /** @lethe delete */
  delete(): IDBRequest;
  continue(key?: any): void;
  advance(count: number): void;
}
interface IDBRequest<Result = any> {
  result: Result;
  error: any;
  onsuccess: ((event: IDBRequestEvent<Result>) => any) | null;
  onerror: ((event: any) => any) | null;
  addEventListener(event: string, listener: (event: IDBRequestEvent<Result>) => any): void;
}
interface IDBRequestEvent<Result = any> { target: IDBRequest<Result>; oldVersion: number; newVersion: number | null }
interface IDBOpenDBRequest extends IDBRequest<IDBDatabase> { onupgradeneeded: ((event: IDBRequestEvent<IDBDatabase>) => any) | null; onblocked: ((event: any) => any) | null }
interface IDBTransaction {
  objectStore<Name extends string>(name: Name): IDBObjectStore<Name>;
  abort(): void;
  commit(): void;
  oncomplete: ((event: any) => any) | null;
  onerror: ((event: any) => any) | null;
}
interface IDBDatabase {
  transaction(stores: string | string[], mode?: string, options?: object): IDBTransaction;
  /** @lethe store name kind=indexeddb */
  createObjectStore<Name extends string>(name: Name, options?: object): IDBObjectStore<Name>;
  deleteObjectStore(name: string): void;
  objectStoreNames: any;
  close(): void;
}
interface IDBFactory {
  open(name: string, version?: number): IDBOpenDBRequest;
  /** @lethe kept-removal name kind=indexeddb */
  deleteDatabase(name: string): IDBOpenDBRequest;
}
declare var indexedDB: IDBFactory;
