/** The bindings of Workers where they are imported rather than there for everybody. */
declare module '@cloudflare/workers-types' {
  export type KVNamespace = globalThis.KVNamespace; export type R2Bucket = globalThis.R2Bucket; export type D1Database = globalThis.D1Database; export type D1PreparedStatement = globalThis.D1PreparedStatement; export type ForwardableEmailMessage = globalThis.ForwardableEmailMessage;
  export type ExecutionContext = any; export type ScheduledController = any; export type Queue<Body = any> = any; export type DurableObjectNamespace = any; export type DurableObjectState = any;
}
