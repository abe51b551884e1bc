/**
 * Strapi: the Query Engine, the Entity Service and the Document Service, whose calls name their content type by its unique name
 * (`api::visit.visit`). What the admin panel and the generated API do is read with the content type.
 */
declare module '@strapi/strapi' {
  import type { Context } from 'koa';

  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- filters, data and options may be anything
  type Options = Record<string, any>;
  export interface Entry<Uid> {
    readonly __record: Uid;
    id: number;
    documentId: string;
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- fields are declared by the content type
    [field: string]: any;
  }
  export interface QueryEngine<Uid> {
    readonly __store: Uid;
    /** @lethe read where=options.where */ findOne(options?: Options): Promise<Entry<Uid> | null>;
    /** @lethe read where=options.where */ findMany(options?: Options): Promise<Entry<Uid>[]>;
    /** @lethe read where=options.where */ findWithCount(options?: Options): Promise<[Entry<Uid>[], number]>;
    /** @lethe read where=options.where */ findPage(options?: Options): Promise<{ results: Entry<Uid>[]; pagination: object }>;
    /** @lethe read where=options.where */ count(options?: Options): Promise<number>;
    /** @lethe create data=options.data */ create(options: Options): Promise<Entry<Uid>>;
    /** @lethe create data=options.data */ createMany(options: Options): Promise<{ count: number }>;
    /** @lethe update where=options.where data=options.data */ update(options: Options): Promise<Entry<Uid> | null>;
    /** @lethe update where=options.where data=options.data */ updateMany(options: Options): Promise<{ count: number }>;
    /** @lethe delete where=options.where */ delete(options: Options): Promise<Entry<Uid> | null>;
    /** @lethe delete where=options.where */ deleteMany(options?: Options): Promise<{ count: number }>;
  }
  export interface DocumentService<Uid> {
    readonly __store: Uid;
    /** @lethe read where=options.filters */ findOne(options: Options): Promise<Entry<Uid> | null>;
    /** @lethe read where=options.filters */ findFirst(options?: Options): Promise<Entry<Uid> | null>;
    /** @lethe read where=options.filters */ findMany(options?: Options): Promise<Entry<Uid>[]>;
    /** @lethe read where=options.filters */ count(options?: Options): Promise<number>;
    /** @lethe create data=options.data */ create(options: Options): Promise<Entry<Uid>>;
    /** @lethe create data=options.data */ clone(options: Options): Promise<{ documentId: string }>;
    /** @lethe update data=options.data */ update(options: Options): Promise<Entry<Uid> | null>;
    /** @lethe delete */ delete(options: Options): Promise<{ documentId: string }>;
    publish(options: Options): Promise<object>;
    unpublish(options: Options): Promise<object>;
  }
  export interface EntityService {
    /** @lethe read uid where=options.filters */ findOne<Uid extends string>(uid: Uid, id: unknown, options?: Options): Promise<Entry<Uid> | null>;
    /** @lethe read uid where=options.filters */ findMany<Uid extends string>(uid: Uid, options?: Options): Promise<Entry<Uid>[]>;
    /** @lethe read uid where=options.filters */ findPage<Uid extends string>(uid: Uid, options?: Options): Promise<{ results: Entry<Uid>[] }>;
    /** @lethe read uid where=options.filters */ count<Uid extends string>(uid: Uid, options?: Options): Promise<number>;
    /** @lethe create uid data=options.data */ create<Uid extends string>(uid: Uid, options: Options): Promise<Entry<Uid>>;
    /** @lethe update uid data=options.data */ update<Uid extends string>(uid: Uid, id: unknown, options: Options): Promise<Entry<Uid> | null>;
    /** @lethe delete uid */ delete<Uid extends string>(uid: Uid, id: unknown, options?: Options): Promise<Entry<Uid> | null>;
    /** @lethe delete uid where=options.filters */ deleteMany<Uid extends string>(uid: Uid, options: Options): Promise<{ count: number }>;
  }
  interface Log {
    /** @lethe log */ info(...values: unknown[]): void;
    /** @lethe log */ warn(...values: unknown[]): void;
    /** @lethe log */ error(...values: unknown[]): void;
    /** @lethe log */ debug(...values: unknown[]): void;
  }
  export interface Strapi {
    db: {
      query<Uid extends string>(uid: Uid): QueryEngine<Uid>;
      // eslint-disable-next-line @typescript-eslint/no-explicit-any -- connection, metadata, lifecycles
      [member: string]: any;
    };
    query<Uid extends string>(uid: Uid): QueryEngine<Uid>;
    documents<Uid extends string>(uid: Uid): DocumentService<Uid>;
    entityService: EntityService;
    log: Log;
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- services, plugins, configuration, server
    [member: string]: any;
  }
  export namespace Core {
    export type { Strapi };
  }

  interface Framework {
    strapi: Strapi;
  }
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- actions and services return what they like
  type Methods<Arguments extends any[]> = Record<string, (...values: Arguments) => any>;
  export namespace factories {
    function createCoreController(uid: string, actions?: Methods<[Context]> | ((framework: Framework) => Methods<[Context]>)): object;
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- services take what they like
    function createCoreService(uid: string, methods?: Methods<any[]> | ((framework: Framework) => Methods<any[]>)): object;
    function createCoreRouter(uid: string, options?: object): object;
  }
}

declare module '@strapi/types' {
  export type { Core, Strapi } from '@strapi/strapi';
}

/** Strapi is everywhere in its own process. */
declare const strapi: import('@strapi/strapi').Strapi;
