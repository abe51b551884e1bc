/**
 * Commands of Redis as ioredis has them; periods are in seconds unless their name begins with `p`.
 * Source: https://redis.io/docs/latest/commands and the README of ioredis 5.
 */
declare module 'ioredis' {
  /** Commands that write, end or remove keys, and what each gives: a promise, or the chain that it is part of. */
  interface Writes<Given> {
    /** @lethe entry key data=value kind=redis seconds=options:EX milliseconds=options:PX until=options:EXAT,options:PXAT kept=options:KEEPTTL */
    set(key: any, value: any, ...options: any[]): Given;
    /** @lethe entry key data=value kind=redis seconds=seconds */ setex(key: any, seconds: any, value: any): Given;
    /** @lethe entry key data=value kind=redis milliseconds=milliseconds */ psetex(key: any, milliseconds: any, value: any): Given;
    /** @lethe entry key data=value kind=redis */ setnx(key: any, value: any): Given;
    /** @lethe entry key data=value kind=redis */ getset(key: any, value: any): Given;
    /** @lethe entry key data=value kind=redis kept=value */ append(key: any, value: any): Given;
    /** @lethe entry key data=value kind=redis */ mset(key: any, value?: any, ...more: any[]): Given;
    /** @lethe entry key data=object pairs=object kind=redis */ hset(key: any, object: object): Given;
    /** @lethe entry key data=value field=field pairs=more kind=redis */ hset(key: any, field: string | number, value: any, ...more: any[]): Given;
    /** @lethe entry key data=object pairs=object kind=redis */ hmset(key: any, object: object): Given;
    /** @lethe entry key data=value field=field pairs=more kind=redis */ hmset(key: any, field: string | number, value: any, ...more: any[]): Given;
    /** @lethe entry key data=value field=field kind=redis */ hsetnx(key: any, field: string | number, value: any): Given;
    /** @lethe entry key data=element kind=redis */ lpush(key: any, element: any, ...more: any[]): Given;
    /** @lethe entry key data=element kind=redis */ rpush(key: any, element: any, ...more: any[]): Given;
    /** @lethe entry key data=member kind=redis */ sadd(key: any, member: any, ...more: any[]): Given;
    /** @lethe entry key data=member kind=redis */ zadd(key: any, score: any, member: any, ...more: any[]): Given;
    /** @lethe entry key data=member kind=redis */ geoadd(key: any, longitude: any, latitude: any, member: any, ...more: any[]): Given;
    /** @lethe entry key kind=redis pairs=fields capped=fields:MAXLEN,fields:MINID */ xadd(key: any, ...fields: any[]): Given;
    /** @lethe entry-end key kind=redis seconds=seconds */ expire(key: any, seconds: any, ...more: any[]): Given;
    /** @lethe entry-end key kind=redis milliseconds=milliseconds */ pexpire(key: any, milliseconds: any, ...more: any[]): Given;
    /** @lethe entry-end key kind=redis until=moment */ expireat(key: any, moment: any, ...more: any[]): Given;
    /** @lethe entry-end key kind=redis until=moment */ pexpireat(key: any, moment: any, ...more: any[]): Given;
    /** @lethe entry-end key kind=redis capped=length */ xtrim(key: any, strategy: any, ...length: any[]): Given;
    /** @lethe entry-end key kind=redis capped=last */ ltrim(key: any, first: any, last: any): Given;
    /** @lethe entry-removal keys kind=redis */ del(...keys: any[]): Given;
    /** @lethe entry-removal keys kind=redis */ unlink(...keys: any[]): Given;
    /** @lethe entry-removal key kind=redis */ hdel(key: any, ...fields: any[]): Given;
    /** @lethe entry-removal key kind=redis */ srem(key: any, ...members: any[]): Given;
    /** @lethe entry-removal key kind=redis */ zrem(key: any, ...members: any[]): Given;
    /** @lethe entry-removal key kind=redis */ lrem(key: any, count: any, element: any): Given;
    /** @lethe entry-removal key kind=redis */ lpop(key: any, count?: any): Given;
    /** @lethe entry-removal key kind=redis */ rpop(key: any, count?: any): Given;
    /** @lethe entry-removal key kind=redis */ zremrangebyscore(key: any, least: any, most: any): Given;
    /** @lethe entry key kind=redis kept=key */ incr(key: any): Given;
    /** @lethe entry key kind=redis kept=key */ incrby(key: any, amount: any): Given;
    /** @lethe entry key kind=redis kept=key */ decr(key: any): Given;
    /** @lethe entry key kind=redis kept=key */ hincrby(key: any, field: any, amount: any): Given;
    persist(key: any): Given; publish(channel: any, message: any): Given; xack(key: any, group: any, ...ids: any[]): Given; xdel(key: any, ...ids: any[]): Given;
  }
  interface Reads {
    get(key: any): Promise<string | null>; getBuffer(key: any): Promise<any>; getex(key: any, ...options: any[]): Promise<string | null>;
    /** @lethe entry-removal key kind=redis */ getdel(key: any): Promise<string | null>;
    mget(...keys: any[]): Promise<(string | null)[]>; exists(...keys: any[]): Promise<number>; ttl(key: any): Promise<number>; pttl(key: any): Promise<number>;
    hget(key: any, field: any): Promise<string | null>; hgetall(key: any): Promise<Record<string, string>>; hmget(key: any, ...fields: any[]): Promise<(string | null)[]>;
    hkeys(key: any): Promise<string[]>; hvals(key: any): Promise<string[]>; hlen(key: any): Promise<number>; hexists(key: any, field: any): Promise<number>;
    lrange(key: any, first: any, last: any): Promise<string[]>; llen(key: any): Promise<number>; smembers(key: any): Promise<string[]>; sismember(key: any, member: any): Promise<number>;
    scard(key: any): Promise<number>; zrange(key: any, ...options: any[]): Promise<string[]>; zrangebyscore(key: any, ...options: any[]): Promise<string[]>; zcard(key: any): Promise<number>;
    zscore(key: any, member: any): Promise<string | null>; type(key: any): Promise<string>; ping(): Promise<string>; info(...sections: any[]): Promise<string>; dbsize(): Promise<number>;
    xread(...options: any[]): Promise<any>; xreadgroup(...options: any[]): Promise<any>; xrange(key: any, ...options: any[]): Promise<any>; xlen(key: any): Promise<number>; xgroup(...options: any[]): Promise<any>;
    /** @lethe entry-search pattern */ keys(pattern: any): Promise<string[]>;
    /** @lethe entry-search options:MATCH */ scan(cursor: any, ...options: any[]): Promise<[string, string[]]>;
    /** @lethe entry-search options.match */ scanStream(options?: any): any;
    eval(script: string, ...values: any[]): Promise<any>; evalsha(script: string, ...values: any[]): Promise<any>; call(command: string, ...values: any[]): Promise<any>;
    defineCommand(name: string, options: any): void; flushdb(...options: any[]): Promise<string>; flushall(...options: any[]): Promise<string>;
  }
  class ChainableCommander {
    exec(): Promise<[Error | null, any][] | null>;
    get(key: any): this; hget(key: any, field: any): this; hgetall(key: any): this; mget(...keys: any[]): this; ttl(key: any): this; lrange(key: any, first: any, last: any): this; zcard(key: any): this;
    smembers(key: any): this; eval(script: string, ...values: any[]): this; length: number;
  }
  interface ChainableCommander extends Writes<ChainableCommander> {}
  class Redis {
    /** @lethe entry-defaults prefix=options.keyPrefix,more.keyPrefix,rest.keyPrefix */
    constructor(options?: any, more?: any, rest?: any);
    status: string; options: any;
    pipeline(commands?: any[]): ChainableCommander; multi(): ChainableCommander; multi(options: { pipeline: false }): Promise<string>; exec(): Promise<any>;
    connect(): Promise<void>; disconnect(reconnect?: boolean): void; quit(): Promise<string>; duplicate(override?: any): Redis; watch(...keys: any[]): Promise<string>; unwatch(): Promise<string>;
    subscribe(...channels: any[]): Promise<number>; psubscribe(...patterns: any[]): Promise<number>; unsubscribe(...channels: any[]): Promise<number>; punsubscribe(...patterns: any[]): Promise<number>;
    on(event: string, listener: (...values: any[]) => void): this; once(event: string, listener: (...values: any[]) => void): this; off(event: string, listener: (...values: any[]) => void): this;
    removeAllListeners(event?: string): this;
  }
  interface Redis extends Writes<Promise<any>>, Reads {}
  namespace Redis {
    class Cluster {
      /** @lethe entry-defaults prefix=options.keyPrefix,options.redisOptions.keyPrefix */
      constructor(nodes: any, options?: any);
      status: string; options: any;
      pipeline(commands?: any[]): ChainableCommander; multi(): ChainableCommander; nodes(role?: string): Redis[]; connect(): Promise<void>; disconnect(): void; quit(): Promise<string>; duplicate(...overrides: any[]): Cluster;
      subscribe(...channels: any[]): Promise<number>; on(event: string, listener: (...values: any[]) => void): this; once(event: string, listener: (...values: any[]) => void): this;
    }
    interface Cluster extends Writes<Promise<any>>, Reads {}
    export { Redis, Redis as default, Cluster, ChainableCommander };
    export type Pipeline = ChainableCommander; export type RedisOptions = any; export type ClusterOptions = any; export type ClusterNode = any; export type RedisKey = string; export type RedisValue = string;
    export type Callback<Result = any> = (error?: Error | null, result?: Result) => void;
  }
  export = Redis;
}
