/** Requests of hapi. Source: hapi.dev/api, "Request". */
declare module '@hapi/hapi' {
  export interface RequestInfo {
    /** @lethe request ip */ remoteAddress: string;
    /** @lethe request url */ referrer: string;
    id: string; host: string; hostname: string; received: number; remotePort: number;
  }
  export interface Request {
    /** @lethe request body */ payload: any;
    /** @lethe request query */ query: any;
    /** @lethe request params */ params: any;
    /** @lethe request headers */ headers: Record<string, string>;
    /** @lethe request cookies */ state: Record<string, any>;
    /** @lethe request url */ url: URL;
    info: RequestInfo;
    auth: { isAuthenticated: boolean; credentials: any; artifacts: any; strategy: string; mode: string; error: Error };
    path: string; method: string; app: any; plugins: any; pre: any; server: Server; route: any; raw: any; response: any;
    /** @lethe log */ log(tags: string | string[], data?: any): void;
  }
  export interface ResponseToolkit { response(value?: any): any; redirect(address?: string): any; view(...values: any[]): any; unstate(name: string): void; readonly continue: symbol; [member: string]: any }
  type Handler = (request: Request, toolkit: ResponseToolkit, error?: Error) => any;
  export interface RouteOptions { handler?: Handler; [option: string]: any }
  export interface ServerRoute { method: string | string[]; path: string; handler?: Handler; options?: RouteOptions; config?: RouteOptions; [option: string]: any }
  export class Server {
    constructor(options?: any);
    /** @lethe handle */ route(routes: ServerRoute | ServerRoute[]): void;
    /** @lethe handle */ ext(event: string, method: Handler, options?: any): void;
    register(plugins: any, options?: any): Promise<this>;
    start(): Promise<void>;
    stop(options?: any): Promise<void>;
    inject(options: any): Promise<any>;
    /** @lethe log */ log(tags: string | string[], data?: any): void;
    [member: string]: any;
  }
  export function server(options?: any): Server;
  export type Lifecycle = any; export type Plugin<Options = any> = any; export type ReqRefDefaults = any;
}
declare module 'hapi' { export * from '@hapi/hapi'; }
