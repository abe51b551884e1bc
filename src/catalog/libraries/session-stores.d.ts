/**
 * Stores of sessions for express-session, Connect and @fastify/session. Each of them ends its records by itself unless it is told
 * otherwise. Where the cookie has an age (`cookie.maxAge`) the record has the same; else the period given here counts.
 * Stores that keep the whole session in the cookie (cookie-session, iron-session, koa-session without a store) keep no record.
 */
declare module 'lethe:session-stores' {
  /** A session as most stores keep it: its secret key, and whatever the application puts on `req.session`, such as the user's key. */
  interface StoredSession {
    /** @lethe personal credential */ sid: string;
    /** @lethe personal content */ sess: { [property: string]: any };
    expire: Date;
  }
  /** What connect-mongo and connect-mongodb-session write: the key of a document is the session's. Source: `src/lib/MongoStore.ts` of connect-mongo 5. */
  interface StoredDocument {
    /** @lethe personal credential */ _id: string;
    /** @lethe personal content */ session: { [property: string]: any };
    expires: Date;
  }
  interface StoredData {
    /** @lethe personal credential */ sid: string;
    /** @lethe personal content */ data: { [property: string]: any };
    expires: Date;
  }
  interface StoredText {
    /** @lethe personal credential */ session_id: string;
    /** @lethe personal content */ data: string;
    expires: number;
  }
  interface Store<Fields> {
    readonly __store: Fields;
    readonly __fields: Fields;
    /** @lethe delete */ destroy(id: string, callback?: any): any;
    /** @lethe delete */ clear(callback?: any): any;
    get(id: string, callback?: any): any; set(id: string, session: any, callback?: any): any; touch(id: string, session: any, callback?: any): any;
    all(callback?: any): any; length(callback?: any): any; close(...options: any[]): any; sync(options?: any): any; ready: any;
    on(event: string, listener: (...values: any[]) => void): this;
  }

  /**
   * A TTL index removes expired sessions; `autoRemove: 'interval'` has the package delete them, `'disabled'` nobody. `ttl` is in
   * seconds, 14 days by default. Source: README of connect-mongo 5, "Removing expired sessions".
   */
  interface MongoStoreConstructor {
    /**
     * @lethe store options.collectionName,options.collection,'sessions' kind=session shared=mongodb,mongoose
     * @lethe expire field='expires' seconds=options.ttl,'1209600' before=maxAge unless=options.autoRemove:disabled
     */
    new (options?: any): Store<StoredDocument>;
    /**
     * @lethe store options.collectionName,options.collection,'sessions' kind=session shared=mongodb,mongoose
     * @lethe expire field='expires' seconds=options.ttl,'1209600' before=maxAge unless=options.autoRemove:disabled
     */
    create(options?: any): Store<StoredDocument>;
    (session: any): MongoStoreConstructor;
    MongoStore: MongoStoreConstructor; default: MongoStoreConstructor;
  }
  /** A TTL index; `expires` in milliseconds, two weeks by default. Source: README of connect-mongodb-session 5. */
  interface MongoDBStoreConstructor {
    /**
     * @lethe store options.collection,'sessions' kind=session shared=mongodb,mongoose
     * @lethe expire field='expires' seconds=options.expires,'1209600' unit=ms before=maxAge
     */
    new (options?: any, callback?: any): Store<StoredDocument>;
  }
  /** Prunes every 15 minutes, which `pruneSessionInterval: false` turns off; `ttl` is in seconds, a day by default. Source: README of connect-pg-simple 10. */
  interface PgStoreConstructor {
    /**
     * @lethe store options.tableName,'session' kind=session shared=*
     * @lethe expire field='expire' seconds=options.ttl,'86400' before=maxAge unless=options.pruneSessionInterval:false
     */
    new (options?: any): Store<StoredSession>;
  }
  /** Keys expire in Redis unless `disableTTL` is set; `ttl` is in seconds, a day by default. Source: README of connect-redis 9. */
  interface RedisStoreConstructor {
    /**
     * @lethe store 'sessions' kind=session
     * @lethe expire field='expire' seconds=options.ttl,'86400' before=maxAge unless=options.disableTTL
     */
    new (options?: any): Store<StoredSession>;
    (session: any): RedisStoreConstructor;
    RedisStore: RedisStoreConstructor; default: RedisStoreConstructor;
  }
  /** Clears every minute; `cleanupInterval: 0`, before version 5 `disableDbCleanup`, turns it off. Source: README of connect-session-knex 5. */
  interface KnexStoreConstructor {
    /**
     * @lethe store options.tableName,options.tablename,'sessions' kind=session shared=*
     * @lethe expire field='expired' seconds='86400' before=maxAge unless=options.cleanupInterval:0,options.disableDbCleanup
     */
    new (options?: any): Store<StoredSession>;
    (session: any): KnexStoreConstructor;
    ConnectSessionKnexStore: KnexStoreConstructor; default: KnexStoreConstructor;
  }
  /** Clears every 15 minutes; `expiration` is in milliseconds, a day by default. Source: default options of connect-session-sequelize 8. */
  interface SequelizeStoreConstructor {
    /**
     * @lethe store options.table,options.tableName,'Sessions' kind=session shared=*
     * @lethe expire field='expires' seconds=options.expiration,'86400' unit=ms before=maxAge unless=options.checkExpirationInterval:-1,options.checkExpirationInterval:0
     */
    new (options?: any): Store<StoredData>;
  }
  /** Clears every 15 minutes unless `clearExpired` is false; `expiration` is in milliseconds, a day by default. Source: README of express-mysql-session 3. */
  interface MySQLStoreConstructor {
    /**
     * @lethe store options.schema.tableName,'sessions' kind=session shared=*
     * @lethe expire field='expires' seconds=options.expiration,'86400' unit=ms before=maxAge unless=options.clearExpired:false
     */
    new (options?: any, connection?: any, callback?: any): Store<StoredText>;
  }
  /** Reaps every hour, -1 turns it off; `ttl` is in seconds, an hour by default. Source: README of session-file-store 1.5. */
  interface FileStoreConstructor {
    /**
     * @lethe store options.path,'sessions' kind=session
     * @lethe expire field='expires' seconds=options.ttl,'3600' before=maxAge unless=options.reapInterval:-1
     */
    new (options?: any): Store<StoredSession>;
  }
  /** In memory; prunes only where `checkPeriod` is given. `ttl` is in milliseconds, a day by default. Source: README of memorystore 1.6. */
  interface MemoryStoreConstructor {
    /**
     * @lethe store 'sessions' kind=session
     * @lethe expire field='expires' seconds=options.ttl,'86400' unit=ms before=maxAge when=options.checkPeriod
     */
    new (options?: any): Store<StoredSession>;
  }
  /** Prunes only where `checkPeriod` is given. Source: README of @quixo3/prisma-session-store 3. */
  interface PrismaSessionStoreConstructor {
    /**
     * @lethe store options.sessionModelName,'session' kind=session shared=prisma
     * @lethe expire field='expiresAt' seconds=options.ttl,'86400' unit=ms before=maxAge when=options.checkPeriod
     */
    new (client: any, options?: any): Store<StoredData>;
  }
  interface PruningTypeormStore {
    /** @lethe expire repository field='expiredAt' seconds='86400' before=maxAge */
    connect(repository: any): Store<StoredText>;
  }
  /**
   * Keeps sessions in an entity of the application. Each new session removes `cleanupLimit` ended ones, none by default; without
   * an age of the cookie they end after a day. Source: README and `getTTL` of connect-typeorm 2.
   */
  interface TypeormStoreConstructor {
    new (options: { cleanupLimit: any; [option: string]: any }): PruningTypeormStore;
    new (options?: any): { connect(repository: any): Store<StoredText> };
  }
}
declare module 'connect-mongo' {
  import stores = require('lethe:session-stores'); const all: stores.MongoStoreConstructor; export = all;
}
declare module 'connect-mongodb-session' {
  import stores = require('lethe:session-stores'); function connect(session: any): stores.MongoDBStoreConstructor; export = connect;
}
declare module 'connect-pg-simple' {
  import stores = require('lethe:session-stores'); function connect(session: any): stores.PgStoreConstructor; export = connect;
}
declare module 'connect-redis' {
  import stores = require('lethe:session-stores'); const all: stores.RedisStoreConstructor; export = all;
}
declare module 'connect-session-knex' {
  import stores = require('lethe:session-stores'); const all: stores.KnexStoreConstructor; export = all;
}
declare module 'connect-session-sequelize' {
  import stores = require('lethe:session-stores'); function connect(store: any): stores.SequelizeStoreConstructor; export = connect;
}
declare module 'express-mysql-session' {
  import stores = require('lethe:session-stores'); function connect(session: any): stores.MySQLStoreConstructor; export = connect;
}
declare module 'session-file-store' {
  import stores = require('lethe:session-stores'); function connect(session: any): stores.FileStoreConstructor; export = connect;
}
declare module 'memorystore' {
  import stores = require('lethe:session-stores'); function connect(session: any): stores.MemoryStoreConstructor; export = connect;
}
declare module '@quixo3/prisma-session-store' {
  import stores = require('lethe:session-stores'); export const PrismaSessionStore: stores.PrismaSessionStoreConstructor;
}
declare module 'connect-typeorm' {
  import stores = require('lethe:session-stores'); export const TypeormStore: stores.TypeormStoreConstructor;
}
declare module 'connect-typeorm/out' { import stores = require('connect-typeorm'); export = stores; }
