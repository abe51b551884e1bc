/** Where applications declare the types of their rows by adding to `Tables`: https://knexjs.org/guide/#typescript */
declare module 'knex/types/tables' {
  export interface Tables {}
}
declare module 'knex' {
  import type { Tables } from 'knex/types/tables';
  /** Makes a client; the module itself, its default and its named export. */
  function knex<Row extends object = any, Result = any>(configuration: any): knex.Knex<Row, Result>;
  namespace knex {
    export { knex, knex as default };

    type TableName = string | Knex.Raw | { [alias: string]: string } | ((this: any) => any);
  

    export interface Knex<Row extends object = any, Result = any> extends Knex.Source {
      /** @lethe store table */
      <Name extends keyof Tables>(table: Name, options?: any): Knex.QueryBuilder<Tables[Name], Tables[Name][]>;
      /** @lethe store table */
      <TableRow extends object = any, TableResult = TableRow[]>(table: TableName, options?: any): Knex.QueryBuilder<TableRow, TableResult>;
      readonly client: any;
      readonly context: any;
      readonly schema: any;
      readonly fn: { now(precision?: number): Knex.Raw; uuid(): Knex.Raw; [helper: string]: any };
      readonly migrate: any;
      readonly seed: any;
      transaction<Value>(body: (transaction: Knex.Transaction) => Promise<Value> | Value | void, options?: any): Promise<Value>;
      transaction(options?: any): Promise<Knex.Transaction>;
      transactionProvider(options?: any): () => Promise<Knex.Transaction>;
      batchInsert(table: TableName, rows: any, chunkSize?: number): any;
      destroy(callback?: (error?: any) => void): Promise<void>;
      initialize(configuration?: any): void;
      withUserParams(parameters: any): Knex;
      on(event: 'query', listener: (query: Knex.Statement) => void): this;
      on(event: 'query-error', listener: (error: any, query: Knex.Statement) => void): this;
      on(event: 'query-response', listener: (response: any, query: Knex.Statement, ...rest: any[]) => void): this;
      on(event: string, listener: (...values: any[]) => void): this;
      ref(column: string): any;
    }

    export namespace Knex {
      export type Config = any;
      /** A statement that runs, as listeners get it. */
      export interface Statement {
        /** The statement, with placeholders for values. */
        sql: string;
        /**
         * The values of the placeholders: whatever people entered, so as personal as the body of a request.
         *
         * @lethe request body
         */
        bindings: any[];
        [part: string]: any;
      }
      /** What rows are, and what may be written. */
      export type CompositeTableType<Row, Inserted = Row, Updated = Row, Upserted = Row> = Row;
      export type CreateTableBuilder = any;
      export type AlterTableBuilder = any;
      export type TableBuilder = any;
      export type SchemaBuilder = any;
      export type Client = any;
      export type Value = any;
      export interface Raw<Result = any> extends Promise<Result> {
        wrap(before: string, after: string): this;
        toSQL(): any;
        toQuery(): string;
        transacting(transaction: any): this;
        on(event: string, listener: (...values: any[]) => void): this;
      }
      export interface Transaction<Row extends object = any, Result = any> extends Knex<Row, Result> {
        commit(value?: any): Promise<any>;
        rollback(error?: any): Promise<any>;
        savepoint(body: (transaction: Transaction) => any): Promise<any>;
        isCompleted(): boolean;
        executionPromise: Promise<any>;
      }

      /** What the client and a builder have in common: ways to name the table. */
      export interface Source {
        raw<Result = any>(sql: string | number | Raw, bindings?: any): Raw<Result>;
        select<TableRow extends object = any>(...columns: any[]): QueryBuilder<TableRow>;
        /** @lethe create data=values */ insert<TableRow extends object = any>(values: any, returning?: any): QueryBuilder<TableRow>;
        /** @lethe update data=values */ update<TableRow extends object = any>(values: any, ...more: any[]): QueryBuilder<TableRow, any>;
        /** @lethe delete */ del<TableRow extends object = any>(returning?: any, options?: any): QueryBuilder<TableRow, any>;
        /** @lethe delete */ delete<TableRow extends object = any>(returning?: any, options?: any): QueryBuilder<TableRow, any>;
        queryBuilder(): QueryBuilder;
        withSchema(schema: string): QueryBuilder;
        with(alias: string, query: any, more?: any): QueryBuilder;
        withRecursive(alias: string, query: any, more?: any): QueryBuilder;
        union(...queries: any[]): QueryBuilder;
        count(...columns: any[]): QueryBuilder;
        distinct(...columns: any[]): QueryBuilder;
        /** @lethe store table */ from<Name extends keyof Tables>(table: Name, options?: any): QueryBuilder<Tables[Name]>;
        /** @lethe store table */ from<TableRow extends object = any>(table: TableName, options?: any): QueryBuilder<TableRow>;
        /** @lethe store table */ into<Name extends keyof Tables>(table: Name, options?: any): QueryBuilder<Tables[Name]>;
        /** @lethe store table */ into<TableRow extends object = any>(table: TableName, options?: any): QueryBuilder<TableRow>;
        /** @lethe store table */ table<Name extends keyof Tables>(table: Name, options?: any): QueryBuilder<Tables[Name]>;
        /** @lethe store table */ table<TableRow extends object = any>(table: TableName, options?: any): QueryBuilder<TableRow>;
      }

      export interface QueryInterface<Row extends object = any, Result = any> extends QueryBuilder<Row, Result> {}
      export interface QueryBuilder<Row extends object = any, Result = Row[]> extends Promise<Result> {
        readonly __store: string;
        /** @lethe store table */ from<Name extends keyof Tables>(table: Name, options?: any): QueryBuilder<Tables[Name]>;
        /** @lethe store table */ from<TableRow extends object = Row>(table: TableName, options?: any): QueryBuilder<TableRow>;
        /** @lethe store table */ into<Name extends keyof Tables>(table: Name, options?: any): QueryBuilder<Tables[Name]>;
        /** @lethe store table */ into<TableRow extends object = Row>(table: TableName, options?: any): QueryBuilder<TableRow>;
        /** @lethe store table */ table<Name extends keyof Tables>(table: Name, options?: any): QueryBuilder<Tables[Name]>;
        /** @lethe store table */ table<TableRow extends object = Row>(table: TableName, options?: any): QueryBuilder<TableRow>;
        /** @lethe create data=values */ insert(values: any, returning?: any, options?: any): QueryBuilder<Row, any>;
        /** @lethe update data=values */ update(values: any, ...more: any[]): QueryBuilder<Row, any>;
        /** @lethe update data=values */ merge(values?: any): QueryBuilder<Row, any>;
        /** @lethe create data=values
         *  @lethe update data=values */
        upsert(values: any, returning?: any): QueryBuilder<Row, any>;
        /** @lethe update */ increment(column: any, amount?: number): QueryBuilder<Row, number>;
        /** @lethe update */ decrement(column: any, amount?: number): QueryBuilder<Row, number>;
        /** @lethe delete */ del(returning?: any, options?: any): QueryBuilder<Row, any>;
        /** @lethe delete */ delete(returning?: any, options?: any): QueryBuilder<Row, any>;
        /** @lethe delete */ truncate(): QueryBuilder<Row, void>;
        /** @lethe read */ select(...columns: any[]): QueryBuilder<Row, Row[]>;
        /** @lethe read */ first(...columns: any[]): QueryBuilder<Row, Row | undefined>;
        /** @lethe read */ pluck(column: string): QueryBuilder<Row, any[]>;
        /** @lethe read */ count(...columns: any[]): QueryBuilder<Row, any>;
        /** @lethe read */ countDistinct(...columns: any[]): QueryBuilder<Row, any>;
        /** @lethe read */ min(...columns: any[]): QueryBuilder<Row, any>;
        /** @lethe read */ max(...columns: any[]): QueryBuilder<Row, any>;
        /** @lethe read */ sum(...columns: any[]): QueryBuilder<Row, any>;
        /** @lethe read */ avg(...columns: any[]): QueryBuilder<Row, any>;
        /** @lethe read */ distinct(...columns: any[]): QueryBuilder<Row, any>;
        /** @lethe read */ columns(...columns: any[]): QueryBuilder<Row, Row[]>;
        where(condition: any, operator?: any, value?: any): this;
        andWhere(condition: any, operator?: any, value?: any): this;
        orWhere(condition: any, operator?: any, value?: any): this;
        whereNot(condition: any, operator?: any, value?: any): this;
        whereIn(column: any, values: any): this;
        whereNotIn(column: any, values: any): this;
        orWhereIn(column: any, values: any): this;
        whereNull(column: string): this;
        orWhereNull(column: string): this;
        whereNotNull(column: string): this;
        whereBetween(column: any, range: any): this;
        whereNotBetween(column: any, range: any): this;
        whereExists(query: any): this;
        whereNotExists(query: any): this;
        whereRaw(sql: any, bindings?: any): this;
        andWhereRaw(sql: any, bindings?: any): this;
        orWhereRaw(sql: any, bindings?: any): this;
        whereLike(column: string, pattern: string): this;
        whereILike(column: string, pattern: string): this;
        whereJsonPath(column: string, path: string, operator: string, value: any): this;
        having(...condition: any[]): this;
        havingRaw(sql: string, bindings?: any): this;
        join(table: any, ...condition: any[]): this;
        innerJoin(table: any, ...condition: any[]): this;
        leftJoin(table: any, ...condition: any[]): this;
        leftOuterJoin(table: any, ...condition: any[]): this;
        rightJoin(table: any, ...condition: any[]): this;
        fullOuterJoin(table: any, ...condition: any[]): this;
        crossJoin(table: any, ...condition: any[]): this;
        joinRaw(sql: any, bindings?: any): this;
        groupBy(...columns: any[]): this;
        groupByRaw(sql: any, bindings?: any): this;
        orderBy(...columns: any[]): this;
        orderByRaw(sql: any, bindings?: any): this;
        limit(amount: any): this;
        offset(amount: any): this;
        as(alias: string): this;
        with(alias: string, query: any, more?: any): this;
        withRecursive(alias: string, query: any, more?: any): this;
        union(...queries: any[]): this;
        unionAll(...queries: any[]): this;
        returning(columns: any, options?: any): this;
        onConflict(columns?: any): this;
        ignore(): this;
        transacting(transaction: any): this;
        forUpdate(...tables: any[]): this;
        forShare(...tables: any[]): this;
        skipLocked(): this;
        noWait(): this;
        timeout(milliseconds: number, options?: any): this;
        modify(change: (builder: this, ...values: any[]) => any, ...values: any[]): this;
        clone(): this;
        clearSelect(): this;
        clearWhere(): this;
        clearOrder(): this;
        clear(statement: string): this;
        options(options: any): this;
        queryContext(context?: any): this;
        debug(enabled?: boolean): this;
        on(event: string, listener: (...values: any[]) => void): this;
        toSQL(): any;
        toQuery(): string;
        stream(...options: any[]): any;
        asCallback(callback: (...values: any[]) => void): this;
        andWhereNot(condition: any, operator?: any, value?: any): this;
        orWhereNotNull(column: string): this;
        whereColumn(left: string, operator: string, right?: string): this;
        fromRaw(sql: any, bindings?: any): this;
        connection(connection: any): this;
      }
    }
  }
  export = knex;
}
