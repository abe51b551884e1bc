/** What keeps data in the browser, or in the open storage of a phone. Protected storage is in secure-store.d.ts. */
declare module 'idb' {
  export interface StoreOf<Name = any, Value = any> {
    readonly __store: Name;
    readonly __fields: Value;
    /**
     * @lethe create data=value
     * @lethe browser-storage value
     */
    put(value: Value, key?: any): Promise<any>;
    /**
     * @lethe create data=value
     * @lethe browser-storage value
     */
    add(value: Value, key?: any): Promise<any>;
    get(key: any): Promise<Value | undefined>;
    getAll(...options: any[]): Promise<Value[]>;
    /** @lethe delete */
    delete(key: any): Promise<void>;
    /** @lethe delete */
    clear(): Promise<void>;
    index(name: string): any;
    createIndex(name: string, path: any, options?: object): any;
  }
  type ValueOf<Schema, Name> = Name extends keyof Schema ? Schema[Name] extends { value: infer Value } ? Value : any : any;
  export interface IDBPDatabase<Schema = any> {
    /**
     * @lethe create store data=value
     * @lethe browser-storage value
     */
    put<Name extends string>(store: Name, value: ValueOf<Schema, Name>, key?: any): Promise<any>;
    /**
     * @lethe create store data=value
     * @lethe browser-storage value
     */
    add<Name extends string>(store: Name, value: ValueOf<Schema, Name>, key?: any): Promise<any>;
    get<Name extends string>(store: Name, key: any): Promise<ValueOf<Schema, Name> | undefined>;
    getAll<Name extends string>(store: Name, ...options: any[]): Promise<ValueOf<Schema, Name>[]>;
    getAllKeys(store: string, ...options: any[]): Promise<any[]>;
    getFromIndex(store: string, index: string, key: any): Promise<any>;
    getAllFromIndex(store: string, index: string, ...options: any[]): Promise<any[]>;
    /** @lethe delete store */
    delete(store: string, key: any): Promise<void>;
    /** @lethe delete store */
    clear(store: string): Promise<void>;
    count(store: string, key?: any): Promise<number>;
    transaction<Name extends string>(stores: Name | Name[], mode?: string): {
      objectStore<Other extends string>(name: Other): StoreOf<Other, ValueOf<Schema, Other>>;
      store: StoreOf<Name, ValueOf<Schema, Name>>;
      done: Promise<void>;
    };
    /** @lethe store name kind=indexeddb */
    createObjectStore<Name extends string>(name: Name, options?: object): StoreOf<Name, ValueOf<Schema, Name>>;
    objectStoreNames: any;
    close(): void;
  }
  export interface DBSchema {}
  interface Upgrades<Schema> { upgrade?(database: IDBPDatabase<Schema>, from: number, to: number | null, transaction: any, event: any): any; blocked?: any; blocking?: any; terminated?: any }
  export function openDB<Schema = any>(name: string, version?: number, callbacks?: Upgrades<Schema>): Promise<IDBPDatabase<Schema>>;
  /** @lethe kept-removal name kind=indexeddb */
  export function deleteDB(name: string, callbacks?: any): Promise<void>;
}
declare module 'idb-keyval' {
  export function get<Value = any>(key: any, store?: any): Promise<Value | undefined>;
  export function getMany<Value = any>(keys: any[], store?: any): Promise<Value[]>;
  /**
   * @lethe browser-storage value
   * @lethe kept key data=value kind=idb-keyval
   */
  export function set(key: any, value: any, store?: any): Promise<void>;
  /**
   * @lethe browser-storage entries
   * @lethe kept entries=entries kind=idb-keyval
   */
  export function setMany(entries: [any, any][], store?: any): Promise<void>;
  /** @lethe kept key data=updater kind=idb-keyval */
  export function update<Value = any>(key: any, updater: (value: Value | undefined) => Value, store?: any): Promise<void>;
  /** @lethe kept-removal key kind=idb-keyval */
  export function del(key: any, store?: any): Promise<void>;
  /** @lethe kept-removal keys kind=idb-keyval */
  export function delMany(keys: any[], store?: any): Promise<void>;
  export function keys(store?: any): Promise<any[]>; export function values(store?: any): Promise<any[]>; export function entries(store?: any): Promise<[any, any][]>;
  /** @lethe kept-removal kind=idb-keyval */
  export function clear(store?: any): Promise<void>;
  export function createStore(database: string, store: string): any;
}
declare module 'localforage' {
  namespace localforage {
    interface LocalForage {
      getItem<Value = any>(key: string): Promise<Value | null>;
      /**
       * @lethe browser-storage value
       * @lethe kept key data=value kind=localforage
       */
      setItem<Value>(key: string, value: Value): Promise<Value>;
      /** @lethe kept-removal key kind=localforage */
      removeItem(key: string): Promise<void>;
      /** @lethe kept-removal kind=localforage */
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
    /**
     * @lethe browser-storage value
     * @lethe kept key data=value kind=localStorage
     */
    set(key: string, value: any, overwrite?: boolean): any;
    get(key: string, fallback?: any): any;
    /** @lethe kept-removal key kind=localStorage */
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
    /**
     * @lethe browser-storage value in=app
     * @lethe kept key data=value kind=async-storage
     */
    setItem(key: string, value: string, callback?: any): Promise<void>;
    /** @lethe browser-storage value in=app */
    mergeItem(key: string, value: string, callback?: any): Promise<void>;
    /**
     * @lethe browser-storage entries in=app
     * @lethe kept entries=entries kind=async-storage
     */
    multiSet(entries: [string, string][], callback?: any): Promise<void>;
    /** @lethe kept-removal key kind=async-storage */
    removeItem(key: string, callback?: any): Promise<void>;
    multiGet(keys: string[], callback?: any): Promise<any>;
    /** @lethe kept-removal keys kind=async-storage */
    multiRemove(keys: string[], callback?: any): Promise<void>;
    getAllKeys(callback?: any): Promise<string[]>;
    /** @lethe kept-removal kind=async-storage */
    clear(callback?: any): Promise<void>;
  };
  export default AsyncStorage;
  export function useAsyncStorage(key: string): any;
}
declare module '@capacitor/preferences' {
  export const Preferences: {
    /**
     * @lethe browser-storage options.value in=app
     * @lethe kept options.key data=options.value kind=capacitor-preferences
     */
    set(options: { key: string; value: string }): Promise<void>;
    get(options: { key: string }): Promise<{ value: string | null }>;
    /** @lethe kept-removal options.key kind=capacitor-preferences */
    remove(options: { key: string }): Promise<void>;
    /** @lethe kept-removal kind=capacitor-preferences */
    clear(): Promise<void>;
    keys(): Promise<{ keys: string[] }>;
  };
}
declare module '@capacitor/storage' { export { Preferences as Storage } from '@capacitor/preferences'; }
declare module '@ionic/storage' {
  export class Storage {
    constructor(options?: object);
    create(): Promise<Storage>;
    /**
     * @lethe browser-storage value in=app
     * @lethe kept key data=value kind=ionic-storage
     */
    set(key: string, value: any): Promise<any>;
    get(key: string): Promise<any>;
    /** @lethe kept-removal key kind=ionic-storage */
    remove(key: string): Promise<any>;
    /** @lethe kept-removal kind=ionic-storage */
    clear(): Promise<void>;
    keys(): Promise<string[]>;
    defineDriver(driver: any): Promise<void>;
  }
}
declare module '@ionic/storage-angular' { export * from '@ionic/storage'; export const IonicStorageModule: any; }
declare module '@vueuse/core' {
  interface Kept<Value> { value: Value }
  /**
   * @lethe browser-storage initial unless=storage.getItem
   * @lethe kept key data=initial kind=localStorage
   */
  export function useStorage<Value>(key: any, initial: Value, storage?: any, options?: object): Kept<Value>;
  /** @lethe browser-storage initial */
  export function useLocalStorage<Value>(key: any, initial: Value, options?: object): Kept<Value>;
  /** @lethe browser-storage initial */
  export function useSessionStorage<Value>(key: any, initial: Value, options?: object): Kept<Value>;
}
