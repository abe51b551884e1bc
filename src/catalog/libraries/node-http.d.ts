declare module 'http' {
  export interface IncomingMessage {
    method?: string;
    statusCode?: number;
    /** @lethe request url */
    url?: string;
    /** @lethe request headers */
    headers: IncomingHttpHeaders;
    /** @lethe request headers */
    rawHeaders: string[];
    socket: Socket;
    connection: Socket;
    on(event: string, listener: (...values: any[]) => void): this;
    once(event: string, listener: (...values: any[]) => void): this;
    pipe<Target>(target: Target, options?: object): Target;
    [Symbol.asyncIterator](): AsyncIterableIterator<any>;
  }
  export interface Socket {
    /** @lethe request ip */
    remoteAddress?: string;
    remotePort?: number;
    encrypted?: boolean;
    destroy(): void;
    on(event: string, listener: (...values: any[]) => void): this;
  }
  export interface IncomingHttpHeaders {
    authorization?: string;
    cookie?: string;
    host?: string;
    referer?: string;
    'user-agent'?: string;
    [name: string]: string | string[] | undefined;
  }
  export interface ServerResponse {
    statusCode: number;
    statusMessage: string;
    headersSent: boolean;
    setHeader(name: string, value: unknown): this;
    getHeader(name: string): any;
    removeHeader(name: string): void;
    writeHead(status: number, ...rest: any[]): this;
    write(chunk: unknown, ...rest: any[]): boolean;
    end(...values: any[]): this;
    on(event: string, listener: (...values: any[]) => void): this;
    once(event: string, listener: (...values: any[]) => void): this;
  }
  export type RequestListener = (request: IncomingMessage, response: ServerResponse) => void;
  export interface Server {
    listen(...options: any[]): this;
    close(callback?: (error?: Error) => void): this;
    address(): any;
    /** @lethe handle */
    on(event: string, listener: (...values: any[]) => void): this;
  }
  /** @lethe handle */
  export function createServer(listener: RequestListener): Server;
  /** @lethe handle */
  export function createServer(options: object, listener?: RequestListener): Server;
  export function createServer(): Server;
  export function request(...options: any[]): any;
  export function get(...options: any[]): any;
  export const STATUS_CODES: Record<number, string>;
  export const Agent: any;
}
declare module 'node:http' { export * from 'http'; }
declare module 'https' { export * from 'http'; }
declare module 'node:https' { export * from 'http'; }
declare module 'net' {
  export class SocketAddress {
    constructor(options?: { address?: string; family?: string; flowlabel?: number; port?: number });
    /** @lethe personal network */
    readonly address: string;
    readonly family: string;
    readonly port: number;
    readonly flowlabel: number;
  }
}
declare module 'node:net' { export * from 'net'; }
