declare module '@clickhouse/client' {
  export interface ClickHouseResult<Row = any> {
    json<Value = Row>(): Promise<any>;
    text(): Promise<string>;
    stream(): any;
    close(): void;
    readonly query_id: string;
  }

  export interface ClickHouseClient {
    query(parameters: any): Promise<ClickHouseResult>;
    command(parameters: any): Promise<any>;
    exec(parameters: any): Promise<any>;
    /** @lethe create parameters.table of=sql data=parameters.values */ insert(parameters: any): Promise<any>;
    ping(parameters?: any): Promise<any>;
    close(): Promise<void>;
  }

  export function createClient(configuration?: any): ClickHouseClient;
}

declare module '@clickhouse/client-web' {
  export * from '@clickhouse/client';
}
