/** How tRPC is served: what its contexts are made of, and what its handlers of errors are told. Source: trpc.io/docs/server/adapters. */
declare module '@trpc/server/adapters' {
  export interface FailedCall {
    error: import('@trpc/server').TRPCError;
    type: string;
    path: string | undefined;
    ctx: any;
    req: any;
    /** @lethe request body */
    input: unknown;
  }
  export interface AdapterOptions {
    /** @lethe handle */
    onError?(call: FailedCall): void;
    createContext?(options: any): any;
    [option: string]: any;
  }
}
declare module '@trpc/server/adapters/fetch' {
  import type { AdapterOptions } from '@trpc/server/adapters';
  export interface FetchCreateContextFnOptions { req: Request; resHeaders: Headers; info: any }
  export function fetchRequestHandler(options: AdapterOptions): Promise<Response>;
}
declare module '@trpc/server/adapters/express' {
  import type { AdapterOptions } from '@trpc/server/adapters';
  export interface CreateExpressContextOptions { req: import('express').Request; res: import('express').Response; info: any }
  export function createExpressMiddleware(options: AdapterOptions): import('express').RequestHandler;
}
declare module '@trpc/server/adapters/next' {
  import type { AdapterOptions } from '@trpc/server/adapters';
  export interface CreateNextContextOptions { req: import('next').NextApiRequest; res: import('next').NextApiResponse; info: any }
  export function createNextApiHandler(options: AdapterOptions): (request: import('next').NextApiRequest, response: import('next').NextApiResponse) => Promise<void>;
}
declare module '@trpc/server/adapters/standalone' {
  import type { AdapterOptions } from '@trpc/server/adapters';
  export interface CreateHTTPContextOptions { req: import('node:http').IncomingMessage; res: any; info: any }
  export function createHTTPServer(options: AdapterOptions): any;
  export function createHTTPHandler(options: AdapterOptions): any;
}
declare module '@hono/trpc-server' {
  export function trpcServer(options: import('@trpc/server/adapters').AdapterOptions): import('hono').MiddlewareHandler;
}
