/** Records of an app in SQLite or LokiJS, whose models are classes with decorated columns. Source: watermelondb.dev, documentation of WatermelonDB 0.28. */
declare module '@nozbe/watermelondb' {
  interface Observed<Value> { subscribe(observer: ((value: Value) => any) | any): { unsubscribe(): void }; pipe(...operators: any[]): any }
  type Clause = any;
  export class Query<Row = any, Named = Row> {
    readonly __store: Named;
    readonly collection: Collection<Row, Named>;
    /** @lethe read */ fetch(): Promise<Row[]>;
    /** @lethe read */ observe(): Observed<Row[]>;
    /** @lethe read */ observeWithColumns(columns: string[]): Observed<Row[]>;
    fetchCount(): Promise<number>; fetchIds(): Promise<string[]>; observeCount(throttled?: boolean): Observed<number>; unsafeFetchRaw(): Promise<any[]>; readonly count: any;
    extend(...clauses: Clause[]): Query<Row, Named>; pipe(transform: any): any; subscribe(observer: (rows: Row[]) => void): () => void;
    /** @lethe remove */ markAllAsDeleted(): Promise<void>;
    /** @lethe delete */ destroyAllPermanently(): Promise<void>;
    then<First, Second>(done?: ((rows: Row[]) => First) | null, failed?: ((error: any) => Second) | null): Promise<First | Second>;
  }
  export class Collection<Row = any, Named = Row> {
    readonly __store: Named;
    readonly database: Database; readonly table: string; readonly modelClass: any; readonly schema: any; readonly changes: any;
    /** @lethe read */ find(id: string): Promise<Row>;
    /** @lethe read */ findAndObserve(id: string): Observed<Row>;
    query(...clauses: Clause[]): Query<Row, Named>;
    /** @lethe create */ create(build?: (row: Row) => any): Promise<Row>;
    /** @lethe create */ prepareCreate(build?: (row: Row) => any): Row;
    /** @lethe create data=raw */ prepareCreateFromDirtyRaw(raw: any): Row;
  }
  export class Model {
    static table: string; static associations: any;
    constructor(collection: any, raw: any);
    readonly __record: this;
    readonly id: string; readonly syncStatus: any; readonly table: string; _raw: any;
    readonly collection: Collection<this>; readonly collections: CollectionMap; readonly database: Database; readonly asModel: this;
    /** @lethe update */ update(change?: (row: this) => any): Promise<this>;
    /** @lethe update */ prepareUpdate(change?: (row: this) => any): this;
    /** @lethe remove */ markAsDeleted(): Promise<void>;
    /** @lethe remove */ prepareMarkAsDeleted(): this;
    /** @lethe remove */ experimentalMarkAsDeleted(): Promise<void>;
    /** @lethe delete */ destroyPermanently(): Promise<void>;
    /** @lethe delete */ prepareDestroyPermanently(): this;
    /** @lethe delete */ experimentalDestroyPermanently(): Promise<void>;
    observe(): Observed<this>; batch(...rows: any[]): Promise<void>; callReader<Result>(run: () => Promise<Result>): Promise<Result>; callWriter<Result>(run: () => Promise<Result>): Promise<Result>;
  }
  interface CollectionMap { get<Row = any, Name extends string = string>(table: Name): Collection<Row, 0 extends 1 & Row ? Name : Row>; map: any }
  export class Database {
    constructor(options: any);
    readonly collections: CollectionMap; readonly adapter: any; readonly schema: any; readonly localStorage: any;
    get<Row = any, Name extends string = string>(table: Name): Collection<Row, 0 extends 1 & Row ? Name : Row>;
    write<Result>(work: (writer: any) => Promise<Result>, description?: string): Promise<Result>; read<Result>(work: (reader: any) => Promise<Result>, description?: string): Promise<Result>;
    action<Result>(work: (action: any) => Promise<Result>, description?: string): Promise<Result>; batch(...rows: any[]): Promise<void>; withChangesForTables(tables: string[]): any;
    /** @lethe kept-removal kind=watermelondb */ unsafeResetDatabase(): Promise<void>;
  }
  export class Relation<Row = any> { readonly id: string; fetch(): Promise<Row>; observe(): Observed<Row>; set(row: Row): void; then: Promise<Row>['then'] }
  export const Q: any;
  export function appSchema(schema: any): any;
  export function tableSchema(schema: any): any;
  export function withObservables(...options: any[]): any;
  export type Associations = any; export type AppSchema = any; export type RecordId = string; export type TableName<Row = any> = string; export type ColumnName = string;
}
declare module '@nozbe/watermelondb/Model' { export { Model as default, type Associations } from '@nozbe/watermelondb'; }
declare module '@nozbe/watermelondb/Query' { export { Query as default } from '@nozbe/watermelondb'; }
declare module '@nozbe/watermelondb/Database' { export { Database as default } from '@nozbe/watermelondb'; }
declare module '@nozbe/watermelondb/Collection' { export { Collection as default } from '@nozbe/watermelondb'; }
declare module '@nozbe/watermelondb/Relation' { export { Relation as default } from '@nozbe/watermelondb'; }
declare module '@nozbe/watermelondb/decorators' {
  type MemberDecorator = (target: any, member?: any, descriptor?: any) => any;
  /** @lethe field */ export function field(column: any, ...options: any[]): MemberDecorator;
  /** @lethe field */ export function text(column: any): MemberDecorator;
  /** @lethe field */ export function date(column: any): MemberDecorator;
  /** @lethe field */ export function json(column: any, sanitize: any, options?: any): MemberDecorator;
  /** @lethe relation */ export function relation(table: any, column: any, options?: any): MemberDecorator;
  /** @lethe relation */ export function immutableRelation(table: any, column: any): MemberDecorator;
  /** @lethe relation */ export function children(table: any): MemberDecorator;
  export const readonly: MemberDecorator, nochange: MemberDecorator, lazy: MemberDecorator, action: MemberDecorator, reader: MemberDecorator, writer: MemberDecorator;
}
