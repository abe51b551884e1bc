/** What keeps data in the browser, or in the open storage of a phone. Protected storage (SecureStore, Keychain) is not here. */
interface IDBObjectStore {
  /** @lethe browser-storage value */
  put(value: any, key?: any): IDBRequest;
  /** @lethe browser-storage value */
  add(value: any, key?: any): IDBRequest;
  get(key: any): IDBRequest;
  getAll(query?: any, count?: number): IDBRequest;
  delete(key: any): IDBRequest;
  clear(): IDBRequest;
  index(name: string): any;
  createIndex(name: string, path: any, options?: object): any;
  openCursor(...options: any[]): IDBRequest;
}
interface IDBRequest<Result = any> { result: Result; error: any; onsuccess: ((event: any) => any) | null; onerror: ((event: any) => any) | null; addEventListener(event: string, listener: (event: any) => any): void }
interface IDBOpenDBRequest extends IDBRequest<IDBDatabase> { onupgradeneeded: ((event: any) => any) | null; onblocked: ((event: any) => any) | null }
interface IDBTransaction {
  objectStore(name: string): IDBObjectStore;
  abort(): void;
  commit(): void;
  oncomplete: ((event: any) => any) | null;
  onerror: ((event: any) => any) | null;
}
interface IDBDatabase {
  transaction(stores: string | string[], mode?: string, options?: object): IDBTransaction;
  createObjectStore(name: string, options?: object): IDBObjectStore;
  deleteObjectStore(name: string): void;
  objectStoreNames: any;
  close(): void;
}
interface IDBFactory {
  open(name: string, version?: number): IDBOpenDBRequest;
  deleteDatabase(name: string): IDBOpenDBRequest;
}
declare var indexedDB: IDBFactory;

declare module 'idb' {
  export interface StoreOf {
    /** @lethe browser-storage value */
    put(value: any, key?: any): Promise<any>;
    /** @lethe browser-storage value */
    add(value: any, key?: any): Promise<any>;
    get(key: any): Promise<any>;
    getAll(...options: any[]): Promise<any[]>;
    delete(key: any): Promise<void>;
    clear(): Promise<void>;
    index(name: string): any;
    createIndex(name: string, path: any, options?: object): any;
  }
  export interface IDBPDatabase<Schema = any> {
    /** @lethe browser-storage value */
    put(store: string, value: any, key?: any): Promise<any>;
    /** @lethe browser-storage value */
    add(store: string, value: any, key?: any): Promise<any>;
    get(store: string, key: any): Promise<any>;
    getAll(store: string, ...options: any[]): Promise<any[]>;
    getAllKeys(store: string, ...options: any[]): Promise<any[]>;
    getFromIndex(store: string, index: string, key: any): Promise<any>;
    getAllFromIndex(store: string, index: string, ...options: any[]): Promise<any[]>;
    delete(store: string, key: any): Promise<void>;
    clear(store: string): Promise<void>;
    count(store: string, key?: any): Promise<number>;
    transaction(stores: string | string[], mode?: string): { objectStore(name: string): StoreOf; store: StoreOf; done: Promise<void> };
    createObjectStore(name: string, options?: object): StoreOf;
    objectStoreNames: any;
    close(): void;
  }
  export interface DBSchema {}
  export function openDB<Schema = any>(name: string, version?: number, callbacks?: any): Promise<IDBPDatabase<Schema>>;
  export function deleteDB(name: string, callbacks?: any): Promise<void>;
}
declare module 'idb-keyval' {
  export function get<Value = any>(key: any, store?: any): Promise<Value | undefined>;
  export function getMany<Value = any>(keys: any[], store?: any): Promise<Value[]>;
  /** @lethe browser-storage value */
  export function set(key: any, value: any, store?: any): Promise<void>;
  /** @lethe browser-storage entries */
  export function setMany(entries: [any, any][], store?: any): Promise<void>;
  export function update<Value = any>(key: any, updater: (value: Value | undefined) => Value, store?: any): Promise<void>;
  export function del(key: any, store?: any): Promise<void>;
  export function clear(store?: any): Promise<void>;
  export function createStore(database: string, store: string): any;
}
declare module 'dexie' {
  export interface Collection<Row = any> {
    toArray(): Promise<Row[]>;
    first(): Promise<Row | undefined>;
    delete(): Promise<number>;
    /** @lethe browser-storage changes */
    modify(changes: any): Promise<number>;
    [method: string]: any;
  }
  export interface Table<Row = any, Key = any, Insert = Row> {
    /** @lethe browser-storage row */
    add(row: Insert, key?: Key): Promise<Key>;
    /** @lethe browser-storage rows */
    bulkAdd(rows: readonly Insert[], ...options: any[]): Promise<any>;
    /** @lethe browser-storage row */
    put(row: Insert, key?: Key): Promise<Key>;
    /** @lethe browser-storage rows */
    bulkPut(rows: readonly Insert[], ...options: any[]): Promise<any>;
    /** @lethe browser-storage changes */
    update(key: any, changes: any): Promise<number>;
    get(key: any): Promise<Row | undefined>;
    toArray(): Promise<Row[]>;
    where(condition: any): any;
    delete(key: Key): Promise<void>;
    bulkDelete(keys: Key[]): Promise<void>;
    clear(): Promise<void>;
    count(): Promise<number>;
    toCollection(): Collection<Row>;
    orderBy(index: any): Collection<Row>;
    filter(filter: (row: Row) => boolean): Collection<Row>;
  }
  export type EntityTable<Row = any, Key = any, Insert = Row> = Table<Row, any, Insert>;
  export class Dexie {
    constructor(name: string, options?: object);
    version(number: number): { stores(schema: object): any; upgrade(upgrade: any): any };
    table<Row = any, Key = any>(name: string): Table<Row, Key>;
    open(): Promise<Dexie>;
    close(): void;
    delete(): Promise<void>;
    transaction(...options: any[]): Promise<any>;
    on: any;
  }
  export default Dexie;
}
declare module 'localforage' {
  namespace localforage {
    interface LocalForage {
      getItem<Value = any>(key: string): Promise<Value | null>;
      /** @lethe browser-storage value */
      setItem<Value>(key: string, value: Value): Promise<Value>;
      removeItem(key: string): Promise<void>;
      clear(): Promise<void>;
      keys(): Promise<string[]>;
      config(options: object): boolean;
      createInstance(options: object): LocalForage;
    }
  }
  const localforage: localforage.LocalForage;
  export = localforage;
}
declare module 'store2' {
  interface Store {
    (key: string): any;
    /** @lethe browser-storage value */
    (key: string, value: any): any;
    /** @lethe browser-storage value */
    set(key: string, value: any, overwrite?: boolean): any;
    get(key: string, fallback?: any): any;
    remove(key: string): any;
    session: Store;
    local: Store;
    namespace(name: string): Store;
  }
  const store: Store;
  export = store;
}
declare module 'lscache' {
  const cache: {
    /** @lethe browser-storage value */
    set(key: string, value: any, minutes?: number): boolean;
    get(key: string): any;
    remove(key: string): void;
    flush(): void;
  };
  export = cache;
}
declare module '@react-native-async-storage/async-storage' {
  const AsyncStorage: {
    getItem(key: string, callback?: any): Promise<string | null>;
    /** @lethe browser-storage value */
    setItem(key: string, value: string, callback?: any): Promise<void>;
    /** @lethe browser-storage value */
    mergeItem(key: string, value: string, callback?: any): Promise<void>;
    /** @lethe browser-storage entries */
    multiSet(entries: [string, string][], callback?: any): Promise<void>;
    removeItem(key: string, callback?: any): Promise<void>;
    multiGet(keys: string[], callback?: any): Promise<any>;
    multiRemove(keys: string[], callback?: any): Promise<void>;
    getAllKeys(callback?: any): Promise<string[]>;
    clear(callback?: any): Promise<void>;
  };
  export default AsyncStorage;
  export function useAsyncStorage(key: string): any;
}
declare module '@capacitor/preferences' {
  export const Preferences: {
    /** @lethe browser-storage options.value */
    set(options: { key: string; value: string }): Promise<void>;
    get(options: { key: string }): Promise<{ value: string | null }>;
    remove(options: { key: string }): Promise<void>;
    clear(): Promise<void>;
    keys(): Promise<{ keys: string[] }>;
  };
}
declare module '@capacitor/storage' { export { Preferences as Storage } from '@capacitor/preferences'; }
declare module '@ionic/storage' {
  export class Storage {
    constructor(options?: object);
    create(): Promise<Storage>;
    /** @lethe browser-storage value */
    set(key: string, value: any): Promise<any>;
    get(key: string): Promise<any>;
    remove(key: string): Promise<any>;
    clear(): Promise<void>;
    keys(): Promise<string[]>;
    defineDriver(driver: any): Promise<void>;
  }
}
declare module '@ionic/storage-angular' { export * from '@ionic/storage'; export const IonicStorageModule: any; }
declare module '@vueuse/core' {
  interface Kept<Value> { value: Value }
  /** @lethe browser-storage initial unless=storage.getItem */
  export function useStorage<Value>(key: any, initial: Value, storage?: any, options?: object): Kept<Value>;
  /** @lethe browser-storage initial */
  export function useLocalStorage<Value>(key: any, initial: Value, options?: object): Kept<Value>;
  /** @lethe browser-storage initial */
  export function useSessionStorage<Value>(key: any, initial: Value, options?: object): Kept<Value>;
}
