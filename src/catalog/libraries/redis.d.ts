/**
 * node-redis, versions 4 and 5, and before: commands in lower case and in camel case; periods are in seconds unless their name begins with `p`.
 * Source: https://redis.io/docs/latest/commands and the README of redis 5.
 */
declare module 'redis' {
  interface Writes<Given> {
    /**
     * @lethe entry key data=value kind=redis seconds=options.EX,options.expiration.value milliseconds=options.PX until=options.EXAT,options.PXAT kept=options.KEEPTTL
     */
    set(key: any, value: any, options?: SetOptions): Given;
    /** @lethe entry key data=value kind=redis seconds=words:EX milliseconds=words:PX until=words:EXAT,words:PXAT kept=words:KEEPTTL */
    set(key: any, value: any, ...words: any[]): Given;
    /** @lethe entry key data=value kind=redis seconds=seconds */ setEx(key: any, seconds: any, value: any): Given;
    /** @lethe entry key data=value kind=redis seconds=seconds */ setex(key: any, seconds: any, value: any, callback?: any): Given;
    /** @lethe entry key data=value kind=redis milliseconds=milliseconds */ pSetEx(key: any, milliseconds: any, value: any): Given;
    /** @lethe entry key data=value kind=redis */ setNX(key: any, value: any): Given;
    /** @lethe entry key data=value kind=redis */ getSet(key: any, value: any): Given;
    /** @lethe entry key data=object kind=redis */ hSet(key: any, object: object): Given;
    /** @lethe entry key data=value field=field kind=redis */ hSet(key: any, field: string | number, value: any): Given;
    /** @lethe entry key data=object pairs=object kind=redis */ hset(key: any, object: object, callback?: any): Given;
    /** @lethe entry key data=value field=field pairs=more kind=redis */ hset(key: any, field: string | number, value: any, ...more: any[]): Given;
    /** @lethe entry key data=object pairs=object kind=redis */ hmset(key: any, object: object, callback?: any): Given;
    /** @lethe entry key data=value field=field pairs=more kind=redis */ hmset(key: any, field: string | number, value: any, ...more: any[]): Given;
    /** @lethe entry key data=object pairs=object kind=redis */ HMSET(key: any, object: object, callback?: any): Given;
    /** @lethe entry key data=value field=field pairs=more kind=redis */ HMSET(key: any, field: string | number, value: any, ...more: any[]): Given;
    /** @lethe entry key data=object pairs=object kind=redis */ HSET(key: any, object: object): Given;
    /** @lethe entry key data=value field=field pairs=more kind=redis */ HSET(key: any, field: string | number, value: any, ...more: any[]): Given;
    /** @lethe entry key data=value kind=redis seconds=options.EX milliseconds=options.PX until=options.EXAT,options.PXAT kept=options.KEEPTTL */ SET(key: any, value: any, options?: SetOptions): Given;
    /** @lethe entry key data=value kind=redis seconds=words:EX milliseconds=words:PX until=words:EXAT,words:PXAT kept=words:KEEPTTL */ SET(key: any, value: any, ...words: any[]): Given;
    /** @lethe entry key data=value kind=redis seconds=seconds */ SETEX(key: any, seconds: any, value: any): Given;
    /** @lethe entry-end key kind=redis seconds=seconds */ EXPIRE(key: any, seconds: any): Given;
    /** @lethe entry-removal keys kind=redis */ DEL(keys: any): Given;
    /** @lethe entry key data=value field=field kind=redis */ hSetNX(key: any, field: any, value: any): Given;
    /** @lethe entry key data=elements kind=redis */ lPush(key: any, elements: any): Given;
    /** @lethe entry key data=elements kind=redis */ rPush(key: any, elements: any): Given;
    /** @lethe entry key data=members kind=redis */ sAdd(key: any, members: any): Given;
    /** @lethe entry key data=members.value kind=redis */ zAdd(key: any, members: any, options?: any): Given;
    /** @lethe entry key data=message kind=redis capped=options.TRIM */ xAdd(key: any, id: any, message: any, options?: any): Given;
    json: {
      /** @lethe entry key data=value kind=redis */ set(key: any, path: any, value: any, options?: any): Given;
      get(key: any, options?: any): Promise<any>;
      /** @lethe entry-removal key kind=redis */ del(key: any, options?: any): Given;
    };
    /** @lethe entry-end key kind=redis seconds=seconds */ expire(key: any, seconds: any, mode?: any): Given;
    /** @lethe entry-end key kind=redis milliseconds=milliseconds */ pExpire(key: any, milliseconds: any, mode?: any): Given;
    /** @lethe entry-end key kind=redis until=moment */ expireAt(key: any, moment: any, mode?: any): Given;
    /** @lethe entry-end key kind=redis until=moment */ pExpireAt(key: any, moment: any, mode?: any): Given;
    /** @lethe entry-end key kind=redis capped=length */ xTrim(key: any, strategy: any, length: any, options?: any): Given;
    /** @lethe entry-end key kind=redis capped=last */ lTrim(key: any, first: any, last: any): Given;
    /** @lethe entry-removal keys kind=redis */ del(...keys: any[]): Given;
    /** @lethe entry-removal keys kind=redis */ unlink(keys: any): Given;
    /** @lethe entry-removal key kind=redis */ hDel(key: any, fields: any): Given;
    /** @lethe entry-removal key kind=redis */ sRem(key: any, members: any): Given;
    /** @lethe entry-removal key kind=redis */ zRem(key: any, members: any): Given;
    /** @lethe entry-removal key kind=redis */ lRem(key: any, count: any, element: any): Given;
    /** @lethe entry key kind=redis kept=key */ incr(key: any): Given;
    /** @lethe entry key kind=redis kept=key */ incrBy(key: any, amount: any): Given;
    /** @lethe entry key kind=redis kept=key */ decr(key: any): Given;
    /** @lethe entry key kind=redis kept=key */ hIncrBy(key: any, field: any, amount: any): Given;
    persist(key: any): Given;
  }
  /** Commands of the versions with callbacks, as `promisifyAll` of bluebird calls them. */
  interface PromisedWrites {
    /** @lethe entry key data=value kind=redis seconds=words:EX milliseconds=words:PX until=words:EXAT,words:PXAT kept=words:KEEPTTL */
    setAsync(key: any, value: any, ...words: any[]): Promise<any>;
    /** @lethe entry key data=value kind=redis seconds=seconds */ setexAsync(key: any, seconds: any, value: any): Promise<any>;
    /** @lethe entry key data=object pairs=object kind=redis */ hmsetAsync(key: any, object: object): Promise<any>;
    /** @lethe entry key data=value field=field kind=redis */ hsetAsync(key: any, field: any, value: any): Promise<any>;
    /** @lethe entry-end key kind=redis seconds=seconds */ expireAsync(key: any, seconds: any): Promise<any>;
    /** @lethe entry-removal keys kind=redis */ delAsync(...keys: any[]): Promise<any>;
    getAsync(key: any): Promise<any>; hgetallAsync(key: any): Promise<any>;
  }
  interface SetOptions { EX?: any; PX?: any; EXAT?: any; PXAT?: any; KEEPTTL?: any; NX?: any; XX?: any; GET?: any; expiration?: any; condition?: any }
  export interface RedisClientMultiCommandType<Modules = any, Functions = any, Scripts = any> extends Writes<RedisClientMultiCommandType<Modules, Functions, Scripts>> {
    get(key: any): this; hGetAll(key: any): this; ttl(key: any): this; exec(execAsPipeline?: boolean): Promise<any[]>; execAsPipeline(): Promise<any[]>;
  }
  export interface RedisClientType<Modules = any, Functions = any, Scripts = any, Versions = any, Mapping = any> extends Writes<Promise<any>>, PromisedWrites {
    isOpen: boolean; isReady: boolean;
    connect(): Promise<this>; disconnect(): Promise<void>; quit(): Promise<string>; close(): Promise<void>; destroy(): void; duplicate(overrides?: any): RedisClientType;
    on(event: string, listener: (...values: any[]) => void): this; once(event: string, listener: (...values: any[]) => void): this; off(event: string, listener: (...values: any[]) => void): this;
    multi(): RedisClientMultiCommandType; sendCommand(words: any): Promise<any>; ping(): Promise<string>; info(section?: string): Promise<string>; flushDb(): Promise<string>; flushAll(): Promise<string>;
    get(key: any): Promise<string | null>; getEx(key: any, options: any): Promise<string | null>; mGet(keys: any): Promise<(string | null)[]>; exists(keys: any): Promise<number>; ttl(key: any): Promise<number>;
    /** @lethe entry-removal key kind=redis */ getDel(key: any): Promise<string | null>;
    /** @lethe entry-removal key kind=redis */ lPop(key: any): Promise<string | null>;
    /** @lethe entry-removal key kind=redis */ rPop(key: any): Promise<string | null>;
    hGet(key: any, field: any): Promise<string | undefined>; hGetAll(key: any): Promise<Record<string, string>>; hKeys(key: any): Promise<string[]>; hExists(key: any, field: any): Promise<boolean>;
    lRange(key: any, first: any, last: any): Promise<string[]>; lLen(key: any): Promise<number>; sMembers(key: any): Promise<string[]>; sIsMember(key: any, member: any): Promise<boolean>; zRange(key: any, first: any, last: any, options?: any): Promise<string[]>;
    /** @lethe entry-search pattern */ keys(pattern: any): Promise<string[]>;
    /** @lethe entry-search options.MATCH */ scan(cursor: any, options?: any): Promise<{ cursor: any; keys: string[] }>;
    /** @lethe entry-search options.MATCH */ scanIterator(options?: any): AsyncIterable<any>;
    subscribe(channels: any, listener: (...values: any[]) => void): Promise<void>; publish(channel: any, message: any): Promise<number>; eval(script: any, options?: any): Promise<any>;
  }
  export function createClient(options?: any): RedisClientType;
  export function createCluster(options?: any): RedisClientType;
  export function createSentinel(options?: any): RedisClientType;
  export type RedisClientOptions = any; export type RedisModules = any; export type RedisFunctions = any; export type RedisScripts = any; export type RedisClusterType = RedisClientType;
  export class ErrorReply extends Error {}
  export class SocketTimeoutError extends Error {}
}
declare module '@redis/client' {
  export { createClient, createCluster, createSentinel, RedisClientType, RedisClientOptions, ErrorReply } from 'redis';
}
