/*
 * SurrealDB: each call names a table, or a record by its table and a key, as a text or as an object (surrealdb.com/docs/sdk/javascript). From
 * version 2 on the values may come in a further call. Statements of SurrealQL are not read.
 */
declare module 'surrealdb' {
  export interface Pending extends Promise<any> { content(values: any): Pending; merge(values: any): Pending; replace(values: any): Pending; where(condition: any): Pending; fields(...names: any[]): Pending; output(kind: string): Pending; timeout(period: any): Pending; [member: string]: any }
  export class RecordId<Name = any> { constructor(table: Name | Table, id: any); tb: string; id: any; table: any; toString(): string }
  export class StringRecordId { constructor(id: string) }
  export class Table { constructor(name: string) }
  export class Surreal {
    constructor(...options: any[]);
    /**
     * @lethe store thing kind=surrealdb form=record
     * @lethe create result data=values
     */
    create(thing: any, values?: any): Pending;
    /**
     * @lethe store thing kind=surrealdb form=record
     * @lethe create result data=values
     */
    insert(thing: any, values?: any): Pending;
    /**
     * @lethe store thing kind=surrealdb form=record
     * @lethe create result data=values
     */
    upsert(thing: any, values?: any): Pending;
    /**
     * @lethe store thing kind=surrealdb form=record
     * @lethe update result data=values
     */
    update(thing: any, values?: any): Pending;
    /**
     * @lethe store thing kind=surrealdb form=record
     * @lethe update result data=values
     */
    merge(thing: any, values?: any): Pending;
    /**
     * @lethe store thing kind=surrealdb form=record
     * @lethe update result
     */
    patch(thing: any, values?: any): Pending;
    /**
     * @lethe store thing kind=surrealdb form=record
     * @lethe read result
     */
    select(thing: any, values?: any): Pending;
    /**
     * @lethe store thing kind=surrealdb form=record
     * @lethe delete result
     */
    delete(thing: any, values?: any): Pending;
    connect(address: string, options?: any): Promise<any>; use(...options: any[]): Promise<any>; signin(options: any): Promise<any>; signup(options: any): Promise<any>; authenticate(token: string): Promise<any>; invalidate(): Promise<any>; info(): Promise<any>;
    query(statement: any, values?: any): any; run(...options: any[]): Promise<any>; live(...options: any[]): Promise<any>; let(name: string, value: any): Promise<any>; close(): Promise<any>; [member: string]: any;
  }
  export const surql: any; export const PreparedQuery: any; export const r: any; export const Uuid: any;
  export default Surreal;
}
declare module 'surrealdb.js' { export * from 'surrealdb'; export { default } from 'surrealdb'; }
declare module 'surrealdb.node' { export * from 'surrealdb'; export { default } from 'surrealdb'; }
