/** Redis over HTTP: values are turned into text by themselves; periods are in seconds unless their name begins with `p`. Source: README of @upstash/redis 1. */
declare module '@upstash/redis' {
  interface Writes<Given> {
    /** @lethe entry key data=value kind=redis seconds=options.ex milliseconds=options.px until=options.exat,options.pxat kept=options.keepTtl */
    set(key: any, value: any, options?: SetOptions): Given;
    /** @lethe entry key data=value kind=redis seconds=seconds */ setex(key: any, seconds: any, value: any): Given;
    /** @lethe entry key data=value kind=redis milliseconds=milliseconds */ psetex(key: any, milliseconds: any, value: any): Given;
    /** @lethe entry key data=value kind=redis */ setnx(key: any, value: any): Given;
    /** @lethe entry key data=value kind=redis */ getset(key: any, value: any): Given;
    /** @lethe entry key data=object kind=redis */ hset(key: any, object: object): Given;
    /** @lethe entry key data=value field=field kind=redis */ hsetnx(key: any, field: any, value: any): Given;
    /** @lethe entry key data=element kind=redis */ lpush(key: any, element?: any, ...more: any[]): Given;
    /** @lethe entry key data=element kind=redis */ rpush(key: any, element?: any, ...more: any[]): Given;
    /** @lethe entry key data=member kind=redis */ sadd(key: any, member?: any, ...more: any[]): Given;
    /** @lethe entry key data=member.member kind=redis */ zadd(key: any, member?: any, ...more: any[]): Given;
    /** @lethe entry key data=message kind=redis capped=options.trim */ xadd(key: any, id: any, message: any, options?: any): Given;
    json: {
      /** @lethe entry key data=value kind=redis */ set(key: any, path: any, value: any, options?: any): Given;
      get(key: any, ...paths: any[]): Promise<any>;
      /** @lethe entry-removal key kind=redis */ del(key: any, path?: any): Given;
    };
    /** @lethe entry-end key kind=redis seconds=seconds */ expire(key: any, seconds: any, option?: any): Given;
    /** @lethe entry-end key kind=redis milliseconds=milliseconds */ pexpire(key: any, milliseconds: any, option?: any): Given;
    /** @lethe entry-end key kind=redis until=moment */ expireat(key: any, moment: any, option?: any): Given;
    /** @lethe entry-end key kind=redis until=moment */ pexpireat(key: any, moment: any, option?: any): Given;
    /** @lethe entry-end key kind=redis capped=options.threshold */ xtrim(key: any, options: any): Given;
    /** @lethe entry-end key kind=redis capped=last */ ltrim(key: any, first: any, last: any): Given;
    /** @lethe entry-removal keys kind=redis */ del(...keys: any[]): Given;
    /** @lethe entry-removal keys kind=redis */ unlink(...keys: any[]): Given;
    /** @lethe entry-removal key kind=redis */ hdel(key: any, ...fields: any[]): Given;
    /** @lethe entry-removal key kind=redis */ srem(key: any, ...members: any[]): Given;
    /** @lethe entry-removal key kind=redis */ zrem(key: any, ...members: any[]): Given;
    /** @lethe entry-removal key kind=redis */ lrem(key: any, count: any, element: any): Given;
    /** @lethe entry key kind=redis kept=key */ incr(key: any): Given;
    /** @lethe entry key kind=redis kept=key */ incrby(key: any, amount: any): Given;
    /** @lethe entry key kind=redis kept=key */ decr(key: any): Given;
    /** @lethe entry key kind=redis kept=key */ hincrby(key: any, field: any, amount: any): Given;
    persist(key: any): Given; publish(channel: any, message: any): Given;
    xdel(key: any, ids: any): Given; xack(key: any, group: any, ids: any): Given;
  }
  interface SetOptions { ex?: any; px?: any; exat?: any; pxat?: any; keepTtl?: any; nx?: any; xx?: any; get?: any }
  export class Pipeline {
    exec<Results = any>(options?: any): Promise<Results>;
    get(key: any): this; hgetall(key: any): this; ttl(key: any): this; zscore(key: any, member: any): this; length(): number;
  }
  export interface Pipeline extends Writes<Pipeline> {}
  export class Redis {
    constructor(options?: any);
    static fromEnv(options?: any): Redis;
    pipeline(): Pipeline; multi(): Pipeline;
    get<Data = any>(key: any): Promise<Data | null>; mget<Data = any>(...keys: any[]): Promise<Data>; exists(...keys: any[]): Promise<number>; ttl(key: any): Promise<number>;
    /** @lethe entry-removal key kind=redis */ getdel<Data = any>(key: any): Promise<Data | null>;
    /** @lethe entry-removal key kind=redis */ lpop<Data = any>(key: any, count?: any): Promise<Data | null>;
    /** @lethe entry-removal key kind=redis */ rpop<Data = any>(key: any, count?: any): Promise<Data | null>;
    hget<Data = any>(key: any, field: any): Promise<Data | null>; hgetall<Data = any>(key: any): Promise<Data | null>; hmget<Data = any>(key: any, ...fields: any[]): Promise<Data | null>; hkeys(key: any): Promise<string[]>;
    lrange<Data = any>(key: any, first: any, last: any): Promise<Data[]>; llen(key: any): Promise<number>; smembers<Data = any>(key: any): Promise<Data>; sismember(key: any, member: any): Promise<number>; scard(key: any): Promise<number>;
    zrange<Data = any>(key: any, first: any, last: any, options?: any): Promise<Data>; zscore(key: any, member: any): Promise<number | null>; xrange(key: any, first: any, last: any, count?: any): Promise<any>; xread(...options: any[]): Promise<any>;
    /** @lethe entry-search pattern */ keys(pattern: any): Promise<string[]>;
    /** @lethe entry-search options.match */ scan(cursor: any, options?: any): Promise<[string, string[]]>;
    eval<Values = any, Data = any>(script: string, keys: any, values: Values): Promise<Data>; ping(): Promise<string>; flushdb(): Promise<string>;
  }
  export interface Redis extends Writes<Promise<any>> {}
}
declare module '@upstash/redis/*' {
  export { Redis, Pipeline } from '@upstash/redis';
}
declare module '@vercel/kv' {
  import type { Redis } from '@upstash/redis';
  export const kv: Redis;
  export function createClient(options: any): Redis;
  export default kv;
}
