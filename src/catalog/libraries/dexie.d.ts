/** Tables in the browser's IndexedDB. Source: dexie.org, API reference of Dexie 4. */
declare module 'dexie' {
  export interface Collection<Row = any> {
    readonly __store: Row;
    toArray(): Promise<Row[]>;
    first(): Promise<Row | undefined>;
    /** @lethe delete */
    delete(): Promise<number>;
    /**
     * @lethe update data=changes
     * @lethe browser-storage changes
     */
    modify(changes: any): Promise<number>;
    and(filter: (row: Row) => boolean): Collection<Row>;
    filter(filter: (row: Row) => boolean): Collection<Row>;
    limit(number: number): Collection<Row>;
    offset(number: number): Collection<Row>;
    reverse(): Collection<Row>;
    count(): Promise<number>;
    each(callback: (row: Row) => any): Promise<void>;
    sortBy(index: string): Promise<Row[]>;
    keys(): Promise<any[]>;
    primaryKeys(): Promise<any[]>;
    last(): Promise<Row | undefined>;
    or(index: string): Where<Row>;
  }
  export interface Where<Row = any> {
    readonly __store: Row;
    equals(value: any): Collection<Row>;
    equalsIgnoreCase(value: string): Collection<Row>;
    notEqual(value: any): Collection<Row>;
    anyOf(...values: any[]): Collection<Row>;
    noneOf(...values: any[]): Collection<Row>;
    above(value: any): Collection<Row>;
    aboveOrEqual(value: any): Collection<Row>;
    below(value: any): Collection<Row>;
    belowOrEqual(value: any): Collection<Row>;
    between(...values: any[]): Collection<Row>;
    startsWith(text: string): Collection<Row>;
    startsWithIgnoreCase(text: string): Collection<Row>;
  }
  export interface Table<Row = any, Key = any, Insert = Row, Named = Row> {
    readonly __store: Named;
    /**
     * @lethe create data=row
     * @lethe browser-storage row
     */
    add(row: Insert, key?: Key): Promise<Key>;
    /**
     * @lethe create data=rows
     * @lethe browser-storage rows
     */
    bulkAdd(rows: readonly Insert[], ...options: any[]): Promise<any>;
    /**
     * @lethe create data=row
     * @lethe browser-storage row
     */
    put(row: Insert, key?: Key): Promise<Key>;
    /**
     * @lethe create data=rows
     * @lethe browser-storage rows
     */
    bulkPut(rows: readonly Insert[], ...options: any[]): Promise<any>;
    /**
     * @lethe update data=changes
     * @lethe browser-storage changes
     */
    update(key: any, changes: any): Promise<number>;
    get(key: any): Promise<Row | undefined>;
    bulkGet(keys: any[]): Promise<(Row | undefined)[]>;
    toArray(): Promise<Row[]>;
    where(index: string | string[]): Where<Row>;
    where(condition: object): Collection<Row>;
    /** @lethe delete */
    delete(key: Key): Promise<void>;
    /** @lethe delete */
    bulkDelete(keys: Key[]): Promise<void>;
    /** @lethe delete */
    clear(): Promise<void>;
    count(): Promise<number>;
    each(callback: (row: Row) => any): Promise<void>;
    toCollection(): Collection<Row>;
    orderBy(index: any): Collection<Row>;
    filter(filter: (row: Row) => boolean): Collection<Row>;
    limit(number: number): Collection<Row>;
    reverse(): Collection<Row>;
  }
  export type EntityTable<Row = any, Key = any, Insert = Row> = Table<Row, any, Insert>;
  export interface Version { stores(schema: object): Version; upgrade(upgrade: any): Version }
  /** One of all tables of a database. */
  interface AnyTable {
    readonly name: string;
    /** @lethe kept-removal kind=dexie */
    clear(): Promise<void>;
    toArray(): Promise<any[]>; count(): Promise<number>; bulkAdd(rows: readonly any[], ...options: any[]): Promise<any>; bulkPut(rows: readonly any[], ...options: any[]): Promise<any>;
  }
  type TableOf<Row, Key, Insert> = Table<Row, Key, Insert>;
  type CollectionOf<Row> = Collection<Row>;
  type WhereOf<Row> = Where<Row>;
  export class Dexie {
    constructor(name: string, options?: object);
    static delete(name: string): Promise<void>;
    static exists(name: string): Promise<boolean>;
    version(number: number): Version;
    table<Row = any, Key = any, Name extends string = string>(name: Name): Table<Row, Key, Row, 0 extends 1 & Row ? Name : Row>;
    readonly tables: AnyTable[];
    readonly name: string;
    readonly verno: number;
    open(): Promise<Dexie>;
    close(): void;
    isOpen(): boolean;
    /** @lethe kept-removal kind=dexie */
    delete(): Promise<void>;
    transaction(...options: any[]): Promise<any>;
    on: any;
  }
  export namespace Dexie {
    type Table<Row = any, Key = any, Insert = Row> = TableOf<Row, Key, Insert>;
    type Collection<Row = any, Key = any> = CollectionOf<Row>;
    type WhereClause<Row = any, Key = any> = WhereOf<Row>;
    type Transaction = any;
    const BulkError: any;
  }
  export default Dexie;
}
