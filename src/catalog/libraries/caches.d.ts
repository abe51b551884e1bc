/** Caches in front of a store of their own choice, or in memory. Sources: READMEs of keyv 5, cache-manager 6 and 4, memcached 2, memjs 1, lru-cache 11 and 6, node-cache 5, quick-lru 7. */
declare module 'keyv' {
  class Keyv<Value = any> {
    /** @lethe entry-defaults prefix=options.namespace,more.namespace milliseconds=options.ttl,more.ttl */
    constructor(options?: any, more?: any);
    get<Stored = Value>(key: any, options?: any): Promise<Stored | undefined>; has(key: any): Promise<boolean>;
    /** @lethe entry key data=value kind=cache milliseconds=ttl */ set<Stored = Value>(key: string, value: Stored, ttl?: number): Promise<boolean>;
    /** @lethe entry-removal key kind=cache */ delete(key: any): Promise<boolean>;
    /** @lethe entry-removal kind=cache */ clear(): Promise<void>;
    on(event: string, listener: (...values: any[]) => void): this; disconnect(): Promise<void>; ttl?: number; namespace?: string; opts: any;
  }
  namespace Keyv { export { Keyv, Keyv as default }; export type KeyvOptions = any; export type KeyvStoreAdapter = any }
  export = Keyv;
}
declare module 'cache-manager' {
  export interface Cache {
    get<Value = any>(key: string): Promise<Value | undefined>; mget(...keys: any[]): Promise<any>; ttl(key: string): Promise<any>; on(event: string, listener: (...values: any[]) => void): any;
    /** @lethe entry key data=value kind=cache seconds=ttl.ttl milliseconds=ttl */ set(key: string, value: unknown, ttl?: any, callback?: any): Promise<any>;
    /** @lethe entry key data=work kind=cache seconds=ttl.ttl milliseconds=ttl */ wrap<Value>(key: string, work: () => Value | Promise<Value>, ttl?: any, more?: any): Promise<Value>;
    /** @lethe entry-removal key kind=cache */ del(key: string, callback?: any): Promise<any>;
    /** @lethe entry-removal keys kind=cache */ mdel(keys: any): Promise<any>;
    /** @lethe entry-removal kind=cache reach=all */ clear(): Promise<any>;
    /** @lethe entry-removal kind=cache reach=all */ reset(callback?: any): Promise<void>;
    store: any; stores: any;
  }
  /** @lethe entry-defaults milliseconds=options.ttl */ export function createCache(options?: any): Cache;
  /** @lethe entry-defaults milliseconds=options.ttl seconds=store.ttl */ export function caching(store: any, options?: any): Promise<Cache> & Cache;
  export function multiCaching(caches: any[]): Cache;
  export type CacheOptions = any; export type Store = any; export type MemoryCache = Cache; export type CacheManagerOptions = any;
}
declare module '@nestjs/cache-manager' {
  export type { Cache } from 'cache-manager';
  export const CACHE_MANAGER: unique symbol;
  export class CacheModule {
    /** @lethe entry-defaults milliseconds=options.ttl */ static register(options?: any): any;
    /** @lethe entry-defaults milliseconds=options.useFactory.ttl */ static registerAsync(options: any): any;
  }
  export const CacheInterceptor: any; export function CacheKey(key: string): MethodDecorator & ClassDecorator; export function CacheTTL(ttl: any): MethodDecorator & ClassDecorator;
  export type CacheModuleOptions = any; export type CacheOptionsFactory = any; export type CacheModuleAsyncOptions = any; export type CacheManagerOptions = any;
}
declare module 'memcached' {
  class Memcached {
    constructor(servers: any, options?: any);
    /** @lethe entry key data=value kind=cache seconds=lifetime */ set(key: string, value: any, lifetime: number, callback: (...values: any[]) => any): void;
    /** @lethe entry key data=value kind=cache seconds=lifetime */ add(key: string, value: any, lifetime: number, callback: (...values: any[]) => any): void;
    /** @lethe entry key data=value kind=cache seconds=lifetime */ replace(key: string, value: any, lifetime: number, callback: (...values: any[]) => any): void;
    /** @lethe entry-end key kind=cache seconds=lifetime */ touch(key: string, lifetime: number, callback: (...values: any[]) => any): void;
    /** @lethe entry-removal key kind=cache */ del(key: string, callback?: (...values: any[]) => any): void;
    get(key: string, callback: (...values: any[]) => any): void; getMulti(keys: string[], callback: (...values: any[]) => any): void; end(): void;
  }
  export = Memcached;
}
declare module 'memjs' {
  export class Client {
    /** @lethe entry-defaults seconds=options.expires,options.expiration */ static create(servers?: any, options?: any): Client;
    /** @lethe entry key data=value kind=cache seconds=options.expires */ set(key: string, value: any, options?: any, callback?: any): Promise<boolean>;
    /** @lethe entry key data=value kind=cache seconds=options.expires */ add(key: string, value: any, options?: any, callback?: any): Promise<boolean>;
    /** @lethe entry-end key kind=cache seconds=lifetime */ touch(key: string, lifetime: number, callback?: any): Promise<boolean>;
    /** @lethe entry-removal key kind=cache */ delete(key: string, callback?: any): Promise<boolean>;
    get(key: string, callback?: any): Promise<{ value: any; flags: any }>; close(): void;
  }
}
declare module 'lru-cache' {
  class LRUCache<Key = any, Value = any, Context = any> {
    /** @lethe entry-defaults milliseconds=options.ttl,options.maxAge capped=options.max,options.maxSize,options */ constructor(options?: any);
    /** @lethe entry key data=value kind=memory milliseconds=options.ttl */ set(key: Key, value: Value | undefined, options?: any): this;
    /** @lethe entry-removal key kind=memory */ delete(key: Key): boolean;
    /** @lethe entry-removal key kind=memory */ del(key: Key): void;
    /** @lethe entry-removal kind=memory */ clear(): void;
    /** @lethe entry-removal kind=memory */ reset(): void;
    get(key: Key, options?: any): Value | undefined; peek(key: Key, options?: any): Value | undefined; has(key: Key, options?: any): boolean; fetch(key: Key, options?: any): Promise<Value | undefined>;
    readonly size: number; keys(): IterableIterator<Key>; values(): IterableIterator<Value>; entries(): IterableIterator<[Key, Value]>; purgeStale(): boolean; forEach(visit: (value: Value, key: Key) => void): void;
    getRemainingTTL(key: Key): number;
  }
  namespace LRUCache { export { LRUCache, LRUCache as default } }
  export = LRUCache;
}
declare module 'node-cache' {
  class NodeCache {
    /** @lethe entry-defaults seconds=options.stdTTL capped=options.maxKeys */ constructor(options?: any);
    /** @lethe entry key data=value kind=memory seconds=ttl */ set<Value = any>(key: string | number, value: Value, ttl?: number | string): boolean;
    /** @lethe entry-end key kind=memory seconds=ttl */ ttl(key: string | number, ttl?: number): boolean;
    /** @lethe entry-removal keys kind=memory */ del(keys: any): number;
    /** @lethe entry-removal key kind=memory */ take<Value = any>(key: string | number): Value | undefined;
    /** @lethe entry-removal kind=memory */ flushAll(): void;
    get<Value = any>(key: string | number): Value | undefined; mget<Value = any>(keys: any[]): Record<string, Value>; has(key: string | number): boolean; keys(): string[]; getStats(): any; on(event: string, listener: (...values: any[]) => void): this; close(): void;
  }
  namespace NodeCache { export { NodeCache, NodeCache as default }; export type Options = any }
  export = NodeCache;
}
declare module 'quick-lru' {
  class QuickLRU<Key = any, Value = any> {
    /** @lethe entry-defaults milliseconds=options.maxAge capped=options.maxSize */ constructor(options: any);
    /** @lethe entry key data=value kind=memory milliseconds=options.maxAge */ set(key: Key, value: Value, options?: any): this;
    /** @lethe entry-removal key kind=memory */ delete(key: Key): boolean;
    /** @lethe entry-removal kind=memory */ clear(): void;
    get(key: Key): Value | undefined; has(key: Key): boolean; peek(key: Key): Value | undefined; readonly size: number; keys(): IterableIterator<Key>; values(): IterableIterator<Value>;
  }
  namespace QuickLRU { export { QuickLRU as default } }
  export = QuickLRU;
}
