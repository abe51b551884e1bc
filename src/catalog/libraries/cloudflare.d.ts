/** What Workers are bound to: entries under keys, and buckets; and mails that they are given. Sources: references of Workers KV ("Write key-value pairs") and of the R2 Workers API, and of Email Workers ("Runtime API"); a key without `expiration` or `expirationTtl` stays. */
interface KVNamespace {
  /** @lethe entry key data=value kind=kv seconds=options.expirationTtl until=options.expiration */ put(key: string, value: any, options?: any): Promise<void>;
  /** @lethe entry-removal key kind=kv */ delete(key: string): Promise<void>;
  get(key: any, options?: any): Promise<any>; getWithMetadata(key: any, options?: any): Promise<any>; list(options?: any): Promise<any>;
}
interface R2Bucket {
  /**
   * @lethe store 'r2' kind=r2 listed=personal
   * @lethe create result key=key
   */
  put(key: string, value: any, options?: any): Promise<any>;
  /**
   * @lethe store 'r2' kind=r2 listed=personal
   * @lethe delete result
   */
  delete(keys: any): Promise<void>;
  get(key: string, options?: any): Promise<any>; head(key: string): Promise<any>; list(options?: any): Promise<any>; createMultipartUpload(key: string, options?: any): Promise<any>;
}
interface D1PreparedStatement { bind(...values: any[]): D1PreparedStatement; first<Row = any>(column?: string): Promise<Row | null>; run<Row = any>(): Promise<{ results: Row[] }>; all<Row = any>(): Promise<{ results: Row[] }>; raw<Row = any>(options?: any): Promise<Row[]> }
interface D1Database { prepare(statement: string): D1PreparedStatement; batch(statements: D1PreparedStatement[]): Promise<any[]>; exec(statement: string): Promise<any> }
interface ForwardableEmailMessage {
  /** @lethe personal contact */ readonly from: string;
  /** @lethe personal contact */ readonly to: string;
  /** @lethe personal content */ readonly raw: any;
  readonly headers: Headers; readonly rawSize: number;
  setReject(reason: string): void; forward(recipient: string, headers?: Headers): Promise<any>; reply(message: any): Promise<any>;
}
