/**
 * Cloud Firestore: the client of Google Cloud and of firebase-admin, and the modular client of the web. Collections are named by paths in which collections
 * and documents take turns; the last collection is the store. A deleted document leaves its subcollections, except under `recursiveDelete`.
 * Source: Firebase documentation, "Delete data from Cloud Firestore" and "Manage data retention with TTL policies".
 */
declare module '@google-cloud/firestore' {
  export interface DocumentData { [field: string]: any }
  type Known<Fields> = 0 extends 1 & Fields ? DocumentData : Fields;
  /** A record that was found, with the phantom that says of which store. */
  type Row<Fields, Name> = Known<Fields> & { readonly __record: Name };
  export class Timestamp { constructor(seconds: number, nanoseconds: number); static now(): Timestamp; static fromDate(date: Date): Timestamp; static fromMillis(value: number): Timestamp; toDate(): Date; toMillis(): number; seconds: number }
  export class FieldValue { static serverTimestamp(): Date; static delete(): any; static increment(by: number): number; static arrayUnion(...values: any[]): any[]; static arrayRemove(...values: any[]): any[] }
  export class GeoPoint { constructor(latitude: number, longitude: number); latitude: number; longitude: number }
  export const FieldPath: any; export const Filter: any; export const AggregateField: any;
  export interface FirestoreDataConverter<Fields = DocumentData, Stored = any> { toFirestore(...values: any[]): any; fromFirestore(...values: any[]): Fields }
  export class Query<Fields = DocumentData, Name = Fields> {
    protected constructor();
    readonly __store: Name;
    readonly __fields: Fields;
    where(...condition: any[]): this; orderBy(...order: any[]): this; limit(count: number): this; limitToLast(count: number): this; offset(count: number): this; select(...fields: any[]): this;
    startAt(...values: any[]): this; startAfter(...values: any[]): this; endAt(...values: any[]): this; endBefore(...values: any[]): this;
    withConverter<Converted>(converter: FirestoreDataConverter<Converted>): Query<Converted, Name>;
    /** @lethe read */ get(...options: any[]): Promise<QuerySnapshot<Fields, Name>>;
    /** @lethe read */ onSnapshot(listener: (snapshot: QuerySnapshot<Fields, Name>) => void, ...more: any[]): () => void;
    /** @lethe read */ stream(): AsyncIterable<QueryDocumentSnapshot<Fields, Name>>;
    count(): any; isEqual(other: any): boolean;
  }
  export class CollectionReference<Fields = DocumentData, Name = Fields> extends Query<Fields, Name> {
    id: string; path: string; parent: any; firestore: Firestore;
    doc(path?: string): DocumentReference<Fields, Name>;
    /** @lethe create data=data */ add(data: any): Promise<DocumentReference<Fields, Name>>;
    listDocuments(): Promise<DocumentReference<Fields, Name>[]>;
    withConverter<Converted>(converter: FirestoreDataConverter<Converted>): CollectionReference<Converted, Name>;
  }
  export class CollectionGroup<Fields = DocumentData, Name = Fields> extends Query<Fields, Name> {}
  export class DocumentReference<Fields = DocumentData, Name = Fields> {
    private constructor();
    readonly __store: Name;
    readonly __fields: Fields;
    id: string; path: string; parent: CollectionReference<Fields, Name>; firestore: Firestore;
    /** @lethe store path kind=firestore form=collections */ collection<Below extends string>(path: Below): CollectionReference<DocumentData, Below>;
    /** @lethe create data=data */ create(data: any): Promise<any>;
    /** @lethe create data=data */ set(data: any, options?: any): Promise<any>;
    /** @lethe update data=data */ update(data: any, ...more: any[]): Promise<any>;
    /** @lethe delete */ delete(...options: any[]): Promise<any>;
    /** @lethe read */ get(...options: any[]): Promise<DocumentSnapshot<Fields, Name>>;
    /** @lethe read */ onSnapshot(listener: (snapshot: DocumentSnapshot<Fields, Name>) => void, ...more: any[]): () => void;
    listCollections(): Promise<any[]>; isEqual(other: any): boolean;
    withConverter<Converted>(converter: FirestoreDataConverter<Converted>): DocumentReference<Converted, Name>;
  }
  export interface DocumentSnapshot<Fields = DocumentData, Name = Fields> {
    id: string; exists: boolean; ref: DocumentReference<Fields, Name>; createTime?: Timestamp; updateTime?: Timestamp;
    data(...options: any[]): Row<Fields, Name> | undefined;
    get(path: any): any;
  }
  export interface QueryDocumentSnapshot<Fields = DocumentData, Name = Fields> extends DocumentSnapshot<Fields, Name> { data(...options: any[]): Row<Fields, Name> }
  export interface QuerySnapshot<Fields = DocumentData, Name = Fields> {
    docs: QueryDocumentSnapshot<Fields, Name>[]; empty: boolean; size: number; query: Query<Fields, Name>;
    forEach(action: (snapshot: QueryDocumentSnapshot<Fields, Name>) => void, ...more: any[]): void;
    docChanges(...options: any[]): { type: string; doc: QueryDocumentSnapshot<Fields, Name>; oldIndex: number; newIndex: number }[];
  }
  interface Writer<Result> {
    /** @lethe create reference data=data */ create(reference: any, data: any, ...more: any[]): Result;
    /** @lethe create reference data=data */ set(reference: any, data: any, ...more: any[]): Result;
    /** @lethe update reference data=data */ update(reference: any, data: any, ...more: any[]): Result;
    /** @lethe delete reference */ delete(reference: any, ...more: any[]): Result;
  }
  export interface WriteBatch extends Writer<WriteBatch> { commit(): Promise<any> }
  export interface BulkWriter extends Writer<Promise<any>> { flush(): Promise<void>; close(): Promise<void>; onWriteError(handler: any): void; onWriteResult(handler: any): void }
  export interface Transaction extends Writer<Transaction> {
    /** @lethe read reference */ get<Fields, Name>(reference: DocumentReference<Fields, Name>): Promise<DocumentSnapshot<Fields, Name>>;
    /** @lethe read reference */ get<Fields, Name>(reference: Query<Fields, Name>): Promise<QuerySnapshot<Fields, Name>>;
    getAll(...references: any[]): Promise<any[]>;
  }
  export class Firestore {
    constructor(settings?: any);
    readonly __database: 'firestore';
    /** @lethe store path kind=firestore form=collections untyped=@google-cloud/firestore,firebase-admin,firebase-admin/firestore,firebase/app,firebase/compat/app,firebase/compat/firestore,firebase,@react-native-firebase/firestore */
    collection<Name extends string>(path: Name): CollectionReference<DocumentData, Name>;
    /** @lethe store path kind=firestore form=collections */ doc<Name extends string>(path: Name): DocumentReference<DocumentData, Name>;
    /** @lethe store id kind=firestore form=collections */ collectionGroup<Name extends string>(id: Name): CollectionGroup<DocumentData, Name>;
    /** @lethe delete reference with=parts */ recursiveDelete(reference: any, writer?: any): Promise<void>;
    batch(): WriteBatch; bulkWriter(options?: any): BulkWriter; settings(options: any): void; getAll(...references: any[]): Promise<any[]>; listCollections(): Promise<any[]>; terminate(): Promise<void>;
    runTransaction<Result>(work: (transaction: Transaction) => Promise<Result>, options?: any): Promise<Result>;
  }
  export type WithFieldValue<Fields> = any; export type PartialWithFieldValue<Fields> = any; export type UpdateData<Fields> = any; export type SetOptions = any; export type WhereFilterOp = any;
  export type OrderByDirection = any; export type WriteResult = any; export type DocumentChange<Fields = any> = any; export type Precondition = any;
}
/** The types of the client of Google Cloud, which its package declares for all files. Source: `types/firestore.d.ts` of @google-cloud/firestore. */
declare namespace FirebaseFirestore {
  type DocumentData = import('@google-cloud/firestore').DocumentData;
  type Firestore = import('@google-cloud/firestore').Firestore;
  type Query<Fields = DocumentData, Stored = any> = import('@google-cloud/firestore').Query<Fields>;
  type CollectionReference<Fields = DocumentData, Stored = any> = import('@google-cloud/firestore').CollectionReference<Fields>;
  type CollectionGroup<Fields = DocumentData, Stored = any> = import('@google-cloud/firestore').CollectionGroup<Fields>;
  type DocumentReference<Fields = DocumentData, Stored = any> = import('@google-cloud/firestore').DocumentReference<Fields>;
  type DocumentSnapshot<Fields = DocumentData, Stored = any> = import('@google-cloud/firestore').DocumentSnapshot<Fields>;
  type QueryDocumentSnapshot<Fields = DocumentData, Stored = any> = import('@google-cloud/firestore').QueryDocumentSnapshot<Fields>;
  type QuerySnapshot<Fields = DocumentData, Stored = any> = import('@google-cloud/firestore').QuerySnapshot<Fields>;
  type FirestoreDataConverter<Fields = DocumentData, Stored = any> = import('@google-cloud/firestore').FirestoreDataConverter<Fields, Stored>;
  type WriteBatch = import('@google-cloud/firestore').WriteBatch;
  type BulkWriter = import('@google-cloud/firestore').BulkWriter;
  type Transaction = import('@google-cloud/firestore').Transaction;
  type Timestamp = import('@google-cloud/firestore').Timestamp;
  type GeoPoint = import('@google-cloud/firestore').GeoPoint;
  type FieldValue = import('@google-cloud/firestore').FieldValue;
}
declare module 'firebase-admin/firestore' {
  import database = require('@google-cloud/firestore');
  export * from '@google-cloud/firestore';
  export function getFirestore(...options: any[]): database.Firestore;
  export function initializeFirestore(...options: any[]): database.Firestore;
}
declare module 'firebase-admin' {
  import database = require('@google-cloud/firestore');
  export function firestore(app?: any): database.Firestore;
  export namespace firestore {
    export import Firestore = database.Firestore; export import FieldValue = database.FieldValue; export import Timestamp = database.Timestamp; export import GeoPoint = database.GeoPoint;
    export import Query = database.Query; export import CollectionReference = database.CollectionReference; export import DocumentReference = database.DocumentReference;
    type DocumentData = database.DocumentData; type WriteBatch = database.WriteBatch; type Transaction = database.Transaction; type FirestoreDataConverter<Fields> = database.FirestoreDataConverter<Fields>;
    type DocumentSnapshot<Fields = database.DocumentData> = database.DocumentSnapshot<Fields>; type QueryDocumentSnapshot<Fields = database.DocumentData> = database.QueryDocumentSnapshot<Fields>;
    type QuerySnapshot<Fields = database.DocumentData> = database.QuerySnapshot<Fields>;
    export import FieldPath = database.FieldPath;
  }
  export interface FirebaseApp { firestore(): database.Firestore }
  export interface FirebaseAdmin { firestore: typeof firestore }
}
declare module 'firebase/firestore' {
  import database = require('@google-cloud/firestore');
  export { DocumentData, Timestamp, GeoPoint, Query, CollectionReference, DocumentReference, WriteBatch, Transaction, FirestoreDataConverter, FieldPath, SetOptions, WithFieldValue, PartialWithFieldValue, UpdateData, WhereFilterOp, OrderByDirection, FieldValue } from '@google-cloud/firestore';
  type Reference<Fields, Name> = database.DocumentReference<Fields, Name>;
  type Collection<Fields, Name> = database.Query<Fields, Name>;
  export interface DocumentSnapshot<Fields = database.DocumentData, Name = Fields> {
    id: string; ref: Reference<Fields, Name>; metadata: any;
    exists(): boolean; data(...options: any[]): database.Row<Fields, Name> | undefined; get(path: any): any;
  }
  export interface QueryDocumentSnapshot<Fields = database.DocumentData, Name = Fields> extends DocumentSnapshot<Fields, Name> { data(...options: any[]): database.Row<Fields, Name> }
  export interface QuerySnapshot<Fields = database.DocumentData, Name = Fields> {
    docs: QueryDocumentSnapshot<Fields, Name>[]; empty: boolean; size: number; metadata: any;
    forEach(action: (snapshot: QueryDocumentSnapshot<Fields, Name>) => void, ...more: any[]): void;
    docChanges(...options: any[]): { type: string; doc: QueryDocumentSnapshot<Fields, Name>; oldIndex: number; newIndex: number }[];
  }
  export class Firestore { private constructor(); readonly __database: 'firestore'; app: any; type: string }
  /** @lethe store path kind=firestore form=collections */ export function collection<Name extends string>(database: Firestore, path: Name): database.CollectionReference<database.DocumentData, Name>;
  /** @lethe store path kind=firestore form=collections */ export function collection(database: Firestore, path: string, ...segments: string[]): database.CollectionReference<database.DocumentData, string>;
  /** @lethe store path kind=firestore form=collections */ export function collection<Name extends string>(document: Reference<any, any>, path: Name): database.CollectionReference<database.DocumentData, Name>;
  /** @lethe store id kind=firestore form=collections */ export function collectionGroup<Name extends string>(database: Firestore, id: Name): database.Query<database.DocumentData, Name>;
  /** @lethe store path kind=firestore form=collections */ export function doc<Name extends string>(database: Firestore, path: Name, id?: string): Reference<database.DocumentData, Name>;
  /** @lethe store path kind=firestore form=collections */ export function doc(database: Firestore, path: string, ...segments: string[]): Reference<database.DocumentData, string>;
  export function doc<Fields, Name>(collection: database.CollectionReference<Fields, Name>, id?: string, ...segments: string[]): Reference<Fields, Name>;
  /** @lethe create reference data=data */ export function setDoc(reference: any, data: any, options?: any): Promise<void>;
  /** @lethe create collection data=data */ export function addDoc<Fields, Name>(collection: database.CollectionReference<Fields, Name>, data: any): Promise<Reference<Fields, Name>>;
  /** @lethe update reference data=data */ export function updateDoc(reference: any, data: any, ...more: any[]): Promise<void>;
  /** @lethe delete reference */ export function deleteDoc(reference: any): Promise<void>;
  /** @lethe read reference */ export function getDoc<Fields, Name>(reference: Reference<Fields, Name>): Promise<DocumentSnapshot<Fields, Name>>;
  /** @lethe read reference */ export function getDocFromServer<Fields, Name>(reference: Reference<Fields, Name>): Promise<DocumentSnapshot<Fields, Name>>;
  /** @lethe read query where=query */ export function getDocs<Fields, Name>(query: Collection<Fields, Name>): Promise<QuerySnapshot<Fields, Name>>;
  /** @lethe read reference */ export function onSnapshot<Fields, Name>(reference: Collection<Fields, Name>, listener: (snapshot: QuerySnapshot<Fields, Name>) => void, ...more: any[]): () => void;
  /** @lethe read reference */ export function onSnapshot<Fields, Name>(reference: Reference<Fields, Name>, listener: (snapshot: DocumentSnapshot<Fields, Name>) => void, ...more: any[]): () => void;
  /** @lethe read reference */ export function onSnapshot(reference: any, ...more: any[]): () => void;
  export function query<Fields, Name>(collection: Collection<Fields, Name>, ...conditions: any[]): database.Query<Fields, Name>;
  export function getFirestore(...options: any[]): Firestore; export function initializeFirestore(...options: any[]): Firestore;
  export function writeBatch(database: Firestore): database.WriteBatch;
  export function runTransaction<Result>(database: Firestore, work: (transaction: database.Transaction) => Promise<Result>, options?: any): Promise<Result>;
  export function deleteField(): any; export function serverTimestamp(): Date; export function increment(by: number): number; export function arrayUnion(...values: any[]): any[]; export function arrayRemove(...values: any[]): any[];
  export const where: any; export const orderBy: any; export const limit: any; export const startAfter: any; export const startAt: any; export const endAt: any; export const endBefore: any; export const and: any; export const or: any; export const documentId: any;
  export const limitToLast: any; export const getCountFromServer: any; export const enableIndexedDbPersistence: any; export const connectFirestoreEmulator: any; export const persistentLocalCache: any; export const refEqual: any; export const Bytes: any;
  export type QueryConstraint = any; export type Unsubscribe = () => void; export type FirestoreError = any; export type DocumentChange<Fields = any> = any;
}
declare module 'firebase/firestore/lite' { export * from 'firebase/firestore'; }
declare module '@firebase/firestore' { export * from 'firebase/firestore'; }
declare module '@angular/fire/firestore' { export * from 'firebase/firestore'; }
/** The namespaced clients of versions before 9, which newer ones keep under `compat`. */
declare module 'firebase/compat/app' {
  import store = require('@google-cloud/firestore');
  import tree = require('firebase-admin/database');
  namespace firebase {
    export function database(app?: any): tree.Database;
    export namespace database { export import ServerValue = tree.ServerValue; type Reference = tree.Reference; type DataSnapshot = tree.DataSnapshot }
    export function firestore(app?: any): store.Firestore;
    export namespace firestore {
      export import Firestore = store.Firestore; export import FieldValue = store.FieldValue; export import Timestamp = store.Timestamp; export import GeoPoint = store.GeoPoint; export import FieldPath = store.FieldPath;
      export import Query = store.Query; export import CollectionReference = store.CollectionReference; export import DocumentReference = store.DocumentReference;
      type DocumentData = store.DocumentData; type DocumentSnapshot<Fields = store.DocumentData> = store.DocumentSnapshot<Fields>; type QuerySnapshot<Fields = store.DocumentData> = store.QuerySnapshot<Fields>;
      type QueryDocumentSnapshot<Fields = store.DocumentData> = store.QueryDocumentSnapshot<Fields>;
    }
    export const auth: any; export const storage: any; export const functions: any; export const analytics: any; export const messaging: any; export const apps: any[];
    export function initializeApp(options?: any, name?: string): App; export function app(name?: string): App;
    export interface App { firestore(): store.Firestore; database(): tree.Database; [service: string]: any }
    export const getApp: any; export const getApps: any; export const deleteApp: any; export const FirebaseError: any;
    export type User = any; export type FirebaseApp = any; export type FirebaseOptions = any;
    export { firebase, firebase as default };
  }
  export = firebase;
}
/** The namespaced client of versions before 9, and the names that newer ones have here. */
declare module 'firebase/app' { import all = require('firebase/compat/app'); export = all; }
declare module 'firebase' { import all = require('firebase/compat/app'); export = all; }
declare module '@react-native-firebase/firestore' {
  import database = require('@google-cloud/firestore');
  function firestore(app?: any): database.Firestore;
  namespace firestore {
    export import FieldValue = database.FieldValue; export import Timestamp = database.Timestamp; export import GeoPoint = database.GeoPoint;
    export { firestore, firestore as default };
  }
  export = firestore;
}
