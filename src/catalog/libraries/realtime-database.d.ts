/** Firebase Realtime Database: one tree, in which the first name of a path is the store. Nothing in it ends by itself. */
declare module 'firebase-admin/database' {
  export interface DataSnapshot<Name = any> { key: string | null; ref: Reference<Name>; val(): any; exists(): boolean; child(path: string): DataSnapshot<Name>; forEach(action: (child: DataSnapshot<Name>) => any): boolean; hasChild(path: string): boolean; numChildren(): number; exportVal(): any }
  export interface Reference<Name = any> {
    readonly __store: Name;
    key: string | null; parent: Reference<Name> | null; root: any;
    child(path: string): Reference<Name>;
    /** @lethe create data=value */ set(value: any, done?: any): Promise<void>;
    /** @lethe create data=value */ push(value?: any, done?: any): Reference<Name> & PromiseLike<Reference<Name>>;
    /** @lethe update data=values */ update(values: any, done?: any): Promise<void>;
    /** @lethe delete */ remove(done?: any): Promise<void>;
    /** @lethe read */ get(): Promise<DataSnapshot<Name>>;
    /** @lethe read */ once(event: string, ...more: any[]): Promise<DataSnapshot<Name>>;
    /** @lethe read */ on(event: string, ...more: any[]): any;
    off(...options: any[]): void; transaction(change: (current: any) => any, ...more: any[]): Promise<any>; onDisconnect(): any;
    orderByChild(path: string): this; orderByKey(): this; orderByValue(): this; equalTo(...value: any[]): this; limitToFirst(count: number): this; limitToLast(count: number): this; startAt(...value: any[]): this; endAt(...value: any[]): this;
  }
  export interface Root extends Omit<Reference<never>, 'child'> {
    /** @lethe store path kind=realtime-database form=tree */ child<Name extends string>(path: Name): Reference<Name>;
  }
  export interface Database {
    readonly __database: 'tree';
    /** @lethe store path kind=realtime-database form=tree */ ref<Name extends string>(path: Name): Reference<Name>;
    ref(): Root;
    refFromURL(url: string): Reference<never>; goOnline(): void; goOffline(): void;
  }
  export function getDatabase(...options: any[]): Database;
  export const ServerValue: any;
}
declare module 'firebase-admin' {
  import tree = require('firebase-admin/database');
  export function database(app?: any): tree.Database;
  export namespace database { export import ServerValue = tree.ServerValue; type Reference = tree.Reference; type DataSnapshot = tree.DataSnapshot; type Database = tree.Database }
  export interface FirebaseApp { database(): tree.Database }
  export interface FirebaseAdmin { database: typeof database }
}
declare module 'firebase/database' {
  import tree = require('firebase-admin/database');
  interface Snapshot<Name = any> { key: string | null; ref: DatabaseReference<Name>; val(): any; exists(): boolean; child(path: string): Snapshot<Name>; forEach(action: (child: Snapshot<Name>) => any): boolean; hasChild(path: string): boolean; size: number }
  export interface DatabaseReference<Name = any> { readonly __store: Name; key: string | null; parent: any; root: any }
  export interface Database { readonly __database: 'tree'; app: any }
  /** @lethe store path kind=realtime-database form=tree */ export function ref<Name extends string>(database: Database, path: Name): DatabaseReference<Name>;
  export function ref(database: Database): DatabaseReference<never>;
  export function child<Name>(parent: DatabaseReference<Name>, path: string): DatabaseReference<Name>;
  export function query<Name>(reference: DatabaseReference<Name>, ...conditions: any[]): DatabaseReference<Name>;
  /** @lethe create reference data=value */ export function set(reference: any, value: any): Promise<void>;
  /** @lethe create reference data=value */ export function push<Name>(reference: DatabaseReference<Name>, value?: any): DatabaseReference<Name> & PromiseLike<DatabaseReference<Name>>;
  /** @lethe update reference data=values */ export function update(reference: any, values: any): Promise<void>;
  /** @lethe delete reference */ export function remove(reference: any): Promise<void>;
  /** @lethe read reference */ export function get<Name>(reference: DatabaseReference<Name>): Promise<Snapshot<Name>>;
  /** @lethe read reference */ export function onValue<Name>(reference: DatabaseReference<Name>, listener: (snapshot: Snapshot<Name>) => void, ...more: any[]): () => void;
  /** @lethe read reference */ export function onChildAdded<Name>(reference: DatabaseReference<Name>, listener: (snapshot: Snapshot<Name>, ...more: any[]) => void, ...more: any[]): () => void;
  export function getDatabase(...options: any[]): Database;
  export function serverTimestamp(): any; export function off(...options: any[]): void; export function onDisconnect(reference: any): any; export function runTransaction(reference: any, change: (current: any) => any, ...more: any[]): Promise<any>;
  export const orderByChild: any; export const orderByKey: any; export const equalTo: any; export const limitToLast: any; export const limitToFirst: any; export const startAt: any; export const endAt: any; export const increment: any;
  export { Snapshot as DataSnapshot };
}
