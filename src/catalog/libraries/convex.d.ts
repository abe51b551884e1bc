/*
 * Convex: tables are described by validators, functions of the server work with them through `ctx.db`, and an id says by its type
 * which table its record is in (docs.convex.dev/database).
 */
declare module 'convex/values' {
  export type GenericId<Name extends string = string> = string & { readonly __store: Name };
  export interface Validator<Value = any, Presence = 'required', Paths = any> { readonly type: Value; readonly presence: Presence; readonly fields: any; readonly kind: string }
  export type GenericValidator = Validator;
  export type PropertyValidators = Record<string, Validator<any, any>>;
  type Values<Fields> = { [Name in keyof Fields]: Fields[Name] extends Validator<infer Value, 'required'> ? Value : Fields[Name] extends Validator<infer Value, any> ? Value | undefined : never };
  export type ObjectType<Fields> = Values<Fields>;
  export type Infer<Of> = Of extends Validator<infer Value, any> ? Value : any;
  interface Validators {
    id<Name extends string>(table: Name): Validator<GenericId<Name>>;
    string(): Validator<string>; number(): Validator<number>; float64(): Validator<number>; bigint(): Validator<bigint>; int64(): Validator<bigint>;
    boolean(): Validator<boolean>; null(): Validator<null>; any(): Validator<any>; bytes(): Validator<ArrayBuffer>;
    literal<Value extends string | number | bigint | boolean>(value: Value): Validator<Value>;
    array<Value>(element: Validator<Value, any>): Validator<Value[]>;
    object<Fields extends PropertyValidators>(fields: Fields): Validator<Values<Fields>>;
    record<Key extends string, Value>(keys: Validator<Key>, values: Validator<Value>): Validator<Record<Key, Value>>;
    union<Parts extends Validator<any, any>[]>(...parts: Parts): Validator<Parts[number]['type']>;
    optional<Value>(value: Validator<Value, any>): Validator<Value, 'optional'>;
    nullable<Value>(value: Validator<Value, any>): Validator<Value | null>;
  }
  export const v: Validators;
  export class ConvexError<Data = any> extends Error { constructor(data: Data); data: Data }
}

declare module 'convex/server' {
  import { GenericId, ObjectType, PropertyValidators, Validator } from 'convex/values';

  export interface TableDefinition<Fields = any> {
    readonly __fields: Fields;
    index(name: string, fields: any): this; searchIndex(name: string, options: any): this; vectorIndex(name: string, options: any): this;
    readonly validator: Validator<Fields>;
  }
  export function defineTable<Fields extends PropertyValidators>(fields: Fields): TableDefinition<ObjectType<Fields>>;
  export function defineTable<Fields>(fields: Validator<Fields>): TableDefinition<Fields>;
  export interface SchemaDefinition<Tables = any> { readonly tables: Tables }
  /** @lethe schema tables */ export function defineSchema<Tables>(tables: Tables, options?: any): SchemaDefinition<Tables>;

  type Row<Fields, Name extends string> = Fields & { readonly __record: Name; _id: GenericId<Name>; _creationTime: number };
  type FieldsOf<Table> = Table extends TableDefinition<infer Fields> ? Fields : any;
  export type DataModelFromSchemaDefinition<Schema> = Schema extends SchemaDefinition<infer Tables>
    ? { [Name in keyof Tables & string]: { document: Row<FieldsOf<Tables[Name]>, Name> } } : any;
  export type GenericDataModel = Record<string, any>;
  export type AnyDataModel = Record<string, any>;
  export type TableNamesInDataModel<Model> = keyof Model & string;
  export type NamedTableInfo<Model, Name extends keyof Model> = Model[Name];
  export type DocumentByName<Model, Name extends keyof Model> = Model[Name] extends { document: infer Document } ? Document : any;
  export type WithoutSystemFields<Document> = Omit<Document, '_id' | '_creationTime' | '__record'>;
  export interface SystemDataModel { _storage: any; _scheduled_functions: any }
  export type PaginationOptions = any;
  export const paginationOptsValidator: Validator<any>;

  interface Filters { [operator: string]: any }
  export interface Query<Document> extends AsyncIterable<Document> {
    withIndex(name: string, range?: (q: any) => any): this; withSearchIndex(name: string, search: (q: any) => any): this;
    filter(condition: (q: Filters) => any): this; order(direction: 'asc' | 'desc'): this; fullTableScan(): this; limit(count: number): this;
    collect(): Promise<Document[]>; take(count: number): Promise<Document[]>; first(): Promise<Document | null>; unique(): Promise<Document | null>;
    paginate(options: any): Promise<{ page: Document[]; isDone: boolean; continueCursor: any }>;
  }
  export interface GenericDatabaseReader<Model> {
    /** @lethe read id */ get<Name extends keyof Model & string>(id: GenericId<Name>): Promise<DocumentByName<Model, Name> | null>;
    /** @lethe read table */ get<Name extends keyof Model & string>(table: Name, id: GenericId<Name>): Promise<DocumentByName<Model, Name> | null>;
    /** @lethe read table */ query<Name extends keyof Model & string>(table: Name): Query<DocumentByName<Model, Name>>;
    normalizeId<Name extends keyof Model & string>(table: Name, id: string): GenericId<Name> | null;
    system: GenericDatabaseReader<SystemDataModel>;
  }
  export interface GenericDatabaseWriter<Model> extends GenericDatabaseReader<Model> {
    /** @lethe create table data=value */ insert<Name extends keyof Model & string>(table: Name, value: any): Promise<GenericId<Name>>;
    /** @lethe update id data=value */ patch<Name extends keyof Model & string>(id: GenericId<Name>, value: any): Promise<void>;
    /** @lethe update table data=value */ patch<Name extends keyof Model & string>(table: Name, id: GenericId<Name>, value: any): Promise<void>;
    /** @lethe update id data=value */ replace<Name extends keyof Model & string>(id: GenericId<Name>, value: any): Promise<void>;
    /** @lethe update table data=value */ replace<Name extends keyof Model & string>(table: Name, id: GenericId<Name>, value: any): Promise<void>;
    /** @lethe delete id */ delete<Name extends keyof Model & string>(id: GenericId<Name>): Promise<void>;
    /** @lethe delete table */ delete<Name extends keyof Model & string>(table: Name, id: GenericId<Name>): Promise<void>;
  }

  export interface UserIdentity {
    tokenIdentifier: string; subject: string; issuer: string; name?: string; givenName?: string; familyName?: string; nickname?: string; pictureUrl?: string;
    email?: string; emailVerified?: boolean; gender?: string; birthday?: string; phoneNumber?: string; address?: string; [claim: string]: any;
  }
  export interface Auth { getUserIdentity(): Promise<UserIdentity | null> }
  export interface Scheduler { runAfter(milliseconds: number, reference: any, arguments_?: any): Promise<any>; runAt(moment: any, reference: any, arguments_?: any): Promise<any>; cancel(id: any): Promise<void> }
  export interface StorageReader { getUrl(id: any): Promise<string | null>; getMetadata(id: any): Promise<any> }
  export interface StorageWriter extends StorageReader { generateUploadUrl(): Promise<string>; delete(id: any): Promise<void> }
  export interface StorageActionWriter extends StorageWriter { store(blob: any): Promise<any>; get(id: any): Promise<any> }
  export interface GenericQueryCtx<Model> { db: GenericDatabaseReader<Model>; auth: Auth; storage: StorageReader; runQuery(reference: any, arguments_?: any): Promise<any> }
  export interface GenericMutationCtx<Model> {
    db: GenericDatabaseWriter<Model>; auth: Auth; storage: StorageWriter; scheduler: Scheduler;
    runQuery(reference: any, arguments_?: any): Promise<any>; runMutation(reference: any, arguments_?: any): Promise<any>;
  }
  export interface GenericActionCtx<Model> {
    auth: Auth; storage: StorageActionWriter; scheduler: Scheduler; vectorSearch(table: any, index: string, options: any): Promise<any[]>;
    runQuery(reference: any, arguments_?: any): Promise<any>; runMutation(reference: any, arguments_?: any): Promise<any>; runAction(reference: any, arguments_?: any): Promise<any>;
  }

  interface Builder<Context> {
    /** @lethe handle */
    <Arguments extends PropertyValidators>(definition: { args: Arguments; returns?: any; handler: (context: Context, values: ObjectType<Arguments>) => any }): any;
    /** @lethe handle */ (definition: { args?: any; returns?: any; handler: (context: Context, values: any) => any }): any;
    /** @lethe handle */ (handler: (context: Context, values: any) => any): any;
  }
  export type QueryBuilder<Model, Visibility = any> = Builder<GenericQueryCtx<Model>>;
  export type MutationBuilder<Model, Visibility = any> = Builder<GenericMutationCtx<Model>>;
  export type ActionBuilder<Model, Visibility = any> = Builder<GenericActionCtx<Model>>;
  export interface HttpActionBuilder {
    /** @lethe handle */ (handler: (context: GenericActionCtx<any>, request: Request) => any): any;
  }
  export const queryGeneric: QueryBuilder<any>, internalQueryGeneric: QueryBuilder<any>;
  export const mutationGeneric: MutationBuilder<any>, internalMutationGeneric: MutationBuilder<any>;
  export const actionGeneric: ActionBuilder<any>, internalActionGeneric: ActionBuilder<any>;
  export const httpActionGeneric: HttpActionBuilder;
  export const anyApi: any; export const componentsGeneric: any; export const makeFunctionReference: any;
  export type FunctionReference<Kind = any, Visibility = any, Arguments = any, Result = any> = any;
  export type ApiFromModules<Modules> = any; export type FilterApi<Api, Filter> = any; export type FunctionReturnType<Function> = any;
  export interface HttpRouter { route(route: any): void; isRouter: true }
  export function httpRouter(): HttpRouter;
  export interface Crons {
    interval(name: string, period: any, reference: any, arguments_?: any): void; cron(name: string, pattern: string, reference: any, arguments_?: any): void;
    hourly(name: string, time: any, reference: any, arguments_?: any): void; daily(name: string, time: any, reference: any, arguments_?: any): void;
    weekly(name: string, time: any, reference: any, arguments_?: any): void; monthly(name: string, time: any, reference: any, arguments_?: any): void;
  }
  export function cronJobs(): Crons;
}
