/** Functions of Azure, version 4: requests, timers and the log of an invocation. Source: @azure/functions. */
declare module '@azure/functions' {
  export interface InvocationContext {
    invocationId: string;
    functionName: string;
    /** @lethe log */ log(...values: unknown[]): void;
    /** @lethe log */ trace(...values: unknown[]): void;
    /** @lethe log */ debug(...values: unknown[]): void;
    /** @lethe log */ info(...values: unknown[]): void;
    /** @lethe log */ warn(...values: unknown[]): void;
    /** @lethe log */ error(...values: unknown[]): void;
    [member: string]: any;
  }
  export interface HttpRequest {
    method: string;
    url: string;
    /** @lethe request headers */ headers: Headers;
    /** @lethe request query */ query: URLSearchParams;
    /** @lethe request params */ params: Record<string, string>;
    /** @lethe request body */ json(): Promise<any>;
    /** @lethe request body */ text(): Promise<string>;
    /** @lethe request body */ formData(): Promise<any>;
    /** @lethe request body */ arrayBuffer(): Promise<any>;
    user: any;
  }
  export interface HttpResponseInit { status?: number; body?: any; jsonBody?: any; headers?: object }
  interface HttpOptions { methods?: string[]; route?: string; authLevel?: string; handler: (request: HttpRequest, context: InvocationContext) => any; [option: string]: any }
  interface TimerOptions { schedule: string; handler: (timer: any, context: InvocationContext) => any; [option: string]: any }
  interface AnyOptions { handler: (input: any, context: InvocationContext) => any; [option: string]: any }
  export const app: {
    http(name: string, options: HttpOptions): void;
    get(name: string, options: HttpOptions | HttpOptions['handler']): void;
    post(name: string, options: HttpOptions | HttpOptions['handler']): void;
    put(name: string, options: HttpOptions | HttpOptions['handler']): void;
    patch(name: string, options: HttpOptions | HttpOptions['handler']): void;
    deleteRequest(name: string, options: HttpOptions | HttpOptions['handler']): void;
    /** @lethe schedule */ timer(name: string, options: TimerOptions): void;
    storageQueue(name: string, options: AnyOptions): void;
    serviceBusQueue(name: string, options: AnyOptions): void;
    cosmosDB(name: string, options: AnyOptions): void;
    [trigger: string]: any;
  };
  /** The context of functions before version 4. */
  export interface Context {
    /** @lethe log */ log: {
      (...values: unknown[]): void;
      /** @lethe log */ error(...values: unknown[]): void;
      /** @lethe log */ warn(...values: unknown[]): void;
      /** @lethe log */ info(...values: unknown[]): void;
      /** @lethe log */ verbose(...values: unknown[]): void;
    };
    res?: any;
    [member: string]: any;
  }
  export type AzureFunction = (context: Context, ...inputs: any[]) => any;
}
