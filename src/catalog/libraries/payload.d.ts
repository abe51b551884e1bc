/**
 * Payload: the Local API, whose calls name their collection, and the types through which hooks, end points and tasks get at it.
 * What the admin panel and the generated API do to a collection is read with the collection.
 */
declare module 'payload' {
  /** A document; its fields stand in the collection. */
  export interface PayloadDocument<Slug> {
    readonly __record: Slug;
    id: string;
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- fields are declared by the collection
    [field: string]: any;
  }
  interface Found<Slug> {
    docs: PayloadDocument<Slug>[];
    totalDocs: number; totalPages: number; page?: number; limit: number;
    hasNextPage: boolean; hasPrevPage: boolean; nextPage?: number | null; prevPage?: number | null;
  }
  interface Options<Slug> {
    collection: Slug;
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- filters and data may be anything
    [option: string]: any;
  }
  interface Logger {
    /** @lethe log */ info(...values: unknown[]): void;
    /** @lethe log */ warn(...values: unknown[]): void;
    /** @lethe log */ error(...values: unknown[]): void;
    /** @lethe log */ debug(...values: unknown[]): void;
  }
  export class BasePayload {
    /** @lethe create options.collection data=options.data */
    create<const Slug extends string>(options: Options<Slug>): Promise<PayloadDocument<Slug>>;
    /** @lethe create options.collection */
    duplicate<const Slug extends string>(options: Options<Slug>): Promise<PayloadDocument<Slug>>;
    /** @lethe read options.collection where=options.where */
    find<const Slug extends string>(options: Options<Slug>): Promise<Found<Slug>>;
    /** @lethe read options.collection */
    findByID<const Slug extends string>(options: Options<Slug>): Promise<PayloadDocument<Slug>>;
    /** @lethe read options.collection where=options.where */
    count<const Slug extends string>(options: Options<Slug>): Promise<{ totalDocs: number }>;
    /** @lethe update options.collection where=options.where data=options.data */
    update<const Slug extends string>(options: Options<Slug> & { id: string | number }): Promise<PayloadDocument<Slug>>;
    /** @lethe update options.collection where=options.where data=options.data */
    update<const Slug extends string>(options: Options<Slug>): Promise<{ docs: PayloadDocument<Slug>[]; errors: unknown[] }>;
    /** @lethe delete options.collection where=options.where */
    delete<const Slug extends string>(options: Options<Slug> & { id: string | number }): Promise<PayloadDocument<Slug>>;
    /** @lethe delete options.collection where=options.where */
    delete<const Slug extends string>(options: Options<Slug>): Promise<{ docs: PayloadDocument<Slug>[]; errors: unknown[] }>;
    login<const Slug extends string>(options: Options<Slug>): Promise<{ user: PayloadDocument<Slug>; token?: string }>;
    logger: Logger;
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- globals, versions, mails, jobs and plugins
    [member: string]: any;
  }
  export type Payload = BasePayload;
  export function getPayload(options?: object): Promise<Payload>;
  const payload: Payload;
  export default payload;

  export interface PayloadRequest {
    payload: Payload;
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- any collection may hold users
    user?: any;
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- query, headers, route parameters, context
    [member: string]: any;
  }
  export interface HookArguments {
    req: PayloadRequest;
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- data, doc, originalDoc, id, operation
    [argument: string]: any;
  }
  export type Hook = (context: HookArguments) => unknown;
  export type CollectionBeforeOperationHook = Hook;
  export type CollectionBeforeValidateHook = Hook;
  export type CollectionBeforeChangeHook = Hook;
  export type CollectionAfterChangeHook = Hook;
  export type CollectionBeforeReadHook = Hook;
  export type CollectionAfterReadHook = Hook;
  export type CollectionBeforeDeleteHook = Hook;
  export type CollectionAfterDeleteHook = Hook;
  export type CollectionAfterLoginHook = Hook;
  export type GlobalAfterChangeHook = Hook;
  export type FieldHook = Hook;
  export type Access = Hook;
  export type FieldAccess = Hook;
  export type PayloadHandler = (req: PayloadRequest) => unknown;
  export interface Endpoint {
    path: string; method: string; handler: PayloadHandler;
  }
  /** A field's options differ by its type. */
  export interface Field {
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- read as values
    [option: string]: any;
    access?: Record<string, Access>;
    hooks?: Record<string, FieldHook[]>;
  }
  export interface CollectionConfig<Slug = string> {
    slug: Slug;
    fields: Field[];
    hooks?: Record<string, Hook[]>;
    access?: Record<string, Access>;
    endpoints?: Endpoint[] | false;
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- auth, upload, versions, trash, admin
    [option: string]: any;
  }
  export interface GlobalConfig {
    slug: string;
    fields: Field[];
    hooks?: Record<string, Hook[]>;
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as above
    [option: string]: any;
  }
  export interface Block {
    slug: string;
    fields: Field[];
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as above
    [option: string]: any;
  }
  export interface TaskConfig {
    handler: Hook | string;
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- slug, schemas, schedule, retries
    [option: string]: any;
  }
  export interface Config {
    collections?: CollectionConfig[];
    globals?: GlobalConfig[];
    endpoints?: Endpoint[];
    onInit?: (payload: Payload) => unknown;
    jobs?: {
      tasks?: TaskConfig[];
      // eslint-disable-next-line @typescript-eslint/no-explicit-any -- workflows, autoRun, access
      [option: string]: any;
    };
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- database, editor, plugins, admin
    [option: string]: any;
  }
  export function buildConfig(config: Config | Promise<Config>): Promise<Config>;
}

declare module 'payload/config' {
  export * from 'payload';
}

declare module 'payload/types' {
  export * from 'payload';
}
