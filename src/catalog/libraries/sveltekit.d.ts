/** What the application adds in `app.d.ts`. Source: kit.svelte.dev/docs/types#app */
declare namespace App {
  interface Locals {}
  interface PageData {}
  interface PageState {}
  interface Platform {}
  interface Error { message: string }
}
declare module '@sveltejs/kit' {
  export interface Cookies {
    /** @lethe request cookies */
    get(name: string, options?: object): string | undefined;
    /** @lethe request cookies */
    getAll(options?: object): { name: string; value: string }[];
    set(name: string, value: string, options?: any): void;
    delete(name: string, options?: any): void;
    serialize(name: string, value: string, options?: any): string;
  }
  export interface RequestEvent<Params = Partial<Record<string, string>>, RouteId = string | null> {
    cookies: Cookies;
    fetch: typeof fetch;
    /** @lethe request ip */
    getClientAddress(): string;
    /** @lethe request ip */
    clientAddress: string;
    locals: App.Locals;
    /** @lethe request params */
    params: Record<string, string>;
    platform: App.Platform | undefined;
    request: Request;
    route: { id: RouteId };
    setHeaders(headers: Record<string, string>): void;
    /** @lethe request url */
    url: URL;
    isDataRequest: boolean;
    isSubRequest: boolean;
  }
  export interface ServerLoadEvent<Params = any, Parent = any, RouteId = any> extends RequestEvent<Params, RouteId> {
    parent(): Promise<any>;
    depends(...dependencies: string[]): void;
    untrack<Value>(read: () => Value): Value;
  }
  export interface LoadEvent<Params = any, Data = any, Parent = any, RouteId = any> {
    fetch: typeof fetch;
    data: any;
    /** @lethe request params */
    params: Record<string, string>;
    route: { id: RouteId };
    /** @lethe request url */
    url: URL;
    parent(): Promise<any>;
    depends(...dependencies: string[]): void;
    setHeaders(headers: Record<string, string>): void;
  }
  export type RequestHandler<Params = any, RouteId = any> = (event: RequestEvent<Params, RouteId>) => any;
  export type Load<A = any, B = any, C = any, D = any, E = any> = (event: LoadEvent) => any;
  export type PageLoad<Output = any> = (event: LoadEvent) => any;
  export type LayoutLoad<Output = any> = (event: LoadEvent) => any;
  export type ServerLoad<A = any, B = any, C = any, D = any> = (event: ServerLoadEvent) => any;
  export type PageServerLoad<Output = any> = (event: ServerLoadEvent) => any;
  export type LayoutServerLoad<Output = any> = (event: ServerLoadEvent) => any;
  export type Action<A = any, B = any, C = any> = (event: RequestEvent) => any;
  export type Actions<A = any, B = any, C = any> = Record<string, Action>;
  export type ResolveOptions = any;
  export type Handle = (input: { event: RequestEvent; resolve: (event: RequestEvent, options?: ResolveOptions) => Promise<Response> }) => any;
  export type HandleServerError = (input: { error: any; event: RequestEvent; status: number; message: string }) => any;
  export type HandleError = HandleServerError;
  export type HandleClientError = (input: { error: any; event: any; status: number; message: string }) => any;
  export type HandleFetch = (input: { event: RequestEvent; request: Request; fetch: typeof fetch }) => any;
  export type GetSession = (event: RequestEvent) => any;
  export type ServerInit = () => any;
  export type Reroute = (event: { url: URL }) => any;
  export type NumericRange<From = any, To = any> = number;
  export type Config = any;
  export function error(status: number, body?: any): never;
  export function redirect(status: number, location: string | URL): never;
  export function json(data: any, init?: ResponseInit): Response;
  export function text(body: string, init?: ResponseInit): Response;
  export function fail(status: number, data?: any): any;
  export function isRedirect(value: unknown): boolean;
  export function isHttpError(value: unknown, status?: number): boolean;
}
declare module '@sveltejs/kit/hooks' {
  import type { Handle } from '@sveltejs/kit';
  export function sequence(...handlers: Handle[]): Handle;
}
