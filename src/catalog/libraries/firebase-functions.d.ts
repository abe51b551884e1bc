/** Functions that Firebase runs: for calls of clients and requests, on a schedule, and for what happens to records, files and accounts. Source: firebase.google.com/docs/reference/functions. */
declare module 'firebase-functions/v1' {
  import type { Request, Response } from 'express';
  import type { DecodedIdToken, UserRecord } from 'firebase-admin/auth';
  import type { DocumentData, QueryDocumentSnapshot as RecordSnapshot } from '@google-cloud/firestore';
  /** `guests` of `hotels/{hotel}/guests/{guest}`. */
  type CollectionOf<Path extends string> = Path extends `${string}/{${string}}/${infer Rest}` ? CollectionOf<Rest> : Path extends `${infer Name}/{${string}}` ? Name : string;
  interface Caller {
    /** @lethe personal pseudonymous */ uid: string;
    token: DecodedIdToken;
  }
  export interface EventContext { eventId: string; timestamp: string; eventType: string; params: Record<string, string>; auth?: Caller; resource: any }
  export namespace https {
    export interface CallableContext {
      auth?: Caller;
      /** @lethe personal credential */ instanceIdToken?: string;
      rawRequest: Request;
      app?: any;
    }
    export class HttpsError extends Error { constructor(code: string, message: string, details?: any); code: string; details: any }
    /** @lethe handle */ export function onRequest(handler: (request: Request, response: Response) => any): any;
    /**
     * @lethe handle
     * @lethe heard body
     */
    export function onCall(handler: (data: any, context: CallableContext) => any): any;
  }
  interface Snapshot { readonly id: string; readonly exists: boolean; ref: any; data(): any; get(path: string): any; val(): any; [member: string]: any }
  interface Trigger<Value> {
    /** @lethe handle */ onCreate(handler: (value: Value, context: EventContext) => any): any;
    /** @lethe handle */ onDelete(handler: (value: Value, context: EventContext) => any): any;
    /** @lethe handle */ onUpdate(handler: (change: { before: Value; after: Value }, context: EventContext) => any): any;
    /** @lethe handle */ onWrite(handler: (change: { before: Value; after: Value }, context: EventContext) => any): any;
  }
  interface ObjectTrigger {
    /** @lethe handle */ onFinalize(handler: (object: any, context: EventContext) => any): any;
    /** @lethe handle */ onDelete(handler: (object: any, context: EventContext) => any): any;
    /** @lethe handle */ onArchive(handler: (object: any, context: EventContext) => any): any;
  }
  interface Schedule {
    timeZone(name: string): Schedule;
    retryConfig(options: any): Schedule;
    /** @lethe schedule */ onRun(handler: (context: EventContext) => any): any;
  }
  export namespace pubsub {
    export function schedule(expression: string): Schedule;
    interface Topic {
      /** @lethe handle */ onPublish(handler: (message: { json: any; data: string; attributes: Record<string, string> }, context: EventContext) => any): any;
    }
    export function topic(name: string): Topic;
  }
  export namespace firestore { export function document<Path extends string>(path: Path): Trigger<RecordSnapshot<DocumentData, CollectionOf<Path>>>; export type DocumentSnapshot = Snapshot; export type QueryDocumentSnapshot = Snapshot }
  export namespace database { export function ref(path: string): Trigger<Snapshot>; export function instance(name: string): { ref(path: string): Trigger<Snapshot> } }
  export namespace auth { export function user(options?: any): Trigger<UserRecord> }
  export namespace storage { export function object(): ObjectTrigger; export function bucket(name?: string): { object(): ObjectTrigger } }
  interface FunctionBuilder {
    region(...names: string[]): FunctionBuilder;
    runWith(options: any): FunctionBuilder;
    https: typeof https; pubsub: typeof pubsub; firestore: typeof firestore; database: typeof database; auth: typeof auth; storage: typeof storage;
  }
  export function region(...names: string[]): FunctionBuilder;
  export function runWith(options: any): FunctionBuilder;
  export function config(): any;
  export * as logger from 'firebase-functions/logger';
}
declare module 'firebase-functions' { export * from 'firebase-functions/v1'; }
declare module 'firebase-functions/logger' {
  /** @lethe log values */ export function log(...values: any[]): void;
  /** @lethe log values */ export function debug(...values: any[]): void;
  /** @lethe log values */ export function info(...values: any[]): void;
  /** @lethe log values */ export function warn(...values: any[]): void;
  /** @lethe log values */ export function error(...values: any[]): void;
  /** @lethe log entry */ export function write(entry: any): void;
}
declare module 'firebase-functions/v2/https' {
  import type { Request, Response } from 'express';
  import type { DecodedIdToken } from 'firebase-admin/auth';
  interface Caller {
    /** @lethe personal pseudonymous */ uid: string;
    token: DecodedIdToken;
  }
  export interface CallableRequest<Data = any> {
    /** @lethe request body */ data: Data;
    auth?: Caller;
    /** @lethe personal credential */ instanceIdToken?: string;
    rawRequest: Request;
    app?: any;
  }
  export class HttpsError extends Error { constructor(code: string, message: string, details?: any); code: string; details: any }
  /** @lethe handle */ export function onRequest(handler: (request: Request, response: Response) => any): any;
  /** @lethe handle */ export function onRequest(options: any, handler: (request: Request, response: Response) => any): any;
  /** @lethe handle */ export function onCall<Data = any>(handler: (request: CallableRequest<Data>) => any): any;
  /** @lethe handle */ export function onCall<Data = any>(options: any, handler: (request: CallableRequest<Data>) => any): any;
}
declare module 'firebase-functions/v2/firestore' {
  interface DocumentEvent { data: any; params: Record<string, string>; document: string; id: string; [detail: string]: any }
  /** @lethe handle */ export function onDocumentCreated(path: string | object, handler: (event: DocumentEvent) => any): any;
  /** @lethe handle */ export function onDocumentUpdated(path: string | object, handler: (event: DocumentEvent) => any): any;
  /** @lethe handle */ export function onDocumentDeleted(path: string | object, handler: (event: DocumentEvent) => any): any;
  /** @lethe handle */ export function onDocumentWritten(path: string | object, handler: (event: DocumentEvent) => any): any;
}
declare module 'firebase-functions/v2' {
  export * as https from 'firebase-functions/v2/https';
  export * as firestore from 'firebase-functions/v2/firestore';
  export * as scheduler from 'firebase-functions/v2/scheduler';
  export * as logger from 'firebase-functions/logger';
  export function setGlobalOptions(options: any): void;
}
