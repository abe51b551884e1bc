declare module 'hono' {
  export interface Env { Bindings?: any; Variables?: any }
  type Variables<E> = E extends { Variables: infer Values } ? Values : Record<string, any>;
  type Bindings<E> = E extends { Bindings: infer Values } ? Values : any;
  export interface ContextVariableMap {}
  export interface HonoRequest<Path = any, Input = any> {
    raw: Request;
    method: string;
    /** @lethe request url */
    url: string;
    /** @lethe request url */
    path: string;
    /** @lethe request body */
    json<Value = any>(): Promise<Value>;
    /** @lethe request body */
    text(): Promise<string>;
    /** @lethe request body */
    formData(): Promise<FormData>;
    /** @lethe request body */
    parseBody(options?: object): Promise<Record<string, any>>;
    /** @lethe request body validated */
    valid<Target extends string>(target: Target): Input extends { out: infer Output } ? Target extends keyof Output ? Output[Target] : any : any;
    /** @lethe request query */
    query(): Record<string, string>;
    /** @lethe request query */
    query(name: string): string | undefined;
    /** @lethe request query */
    queries(name?: string): any;
    /** @lethe request params */
    param(): Record<string, string>;
    /** @lethe request params */
    param(name: string): string;
    /** @lethe request headers */
    header(): Record<string, string>;
    /** @lethe request headers */
    header(name: string): string | undefined;
  }
  export interface Context<E = any, Path = any, Input = any> {
    req: HonoRequest<Path, Input>;
    res: Response;
    env: Bindings<E>;
    var: Variables<E> & ContextVariableMap;
    error?: Error;
    executionCtx: { waitUntil(promise: Promise<unknown>): void };
    get<Name extends keyof (Variables<E> & ContextVariableMap)>(name: Name): (Variables<E> & ContextVariableMap)[Name];
    set(name: string, value: unknown): void;
    status(code: number): void;
    header(name: string, value?: string, options?: object): void;
    /** @lethe respond data */
    json(data: unknown, ...rest: any[]): Response;
    text(text: string, ...rest: any[]): Response;
    html(html: any, ...rest: any[]): Response;
    body(data: any, ...rest: any[]): Response;
    redirect(url: string, status?: number): Response;
    notFound(): Response;
    render(...values: any[]): Response;
  }
  export type Next = () => Promise<void>;
  export type Handler<E = any, Path = any, Input = any> = (context: Context<E, Path, Input>, next: Next) => any;
  export type MiddlewareHandler<E = any, Path = any, Input = {}> = (context: Context<E, Path, Input>, next: Next) => Promise<Response | void>;
  /** What a validator lets through, by the part of the request that it looks at: `json`, `form`, `query`, `param`, `header`, `cookie`. */
  export type Validated<Target extends string, Output> = MiddlewareHandler<any, any, { out: { [Key in Target]: Output } }>;
  export class Hono<E = any, Schema = {}, Base = string> {
    constructor(options?: object);
    /** @lethe handle */
    get<First>(path: string, first: MiddlewareHandler<any, any, First>, handler: Handler<E, any, First>): this;
    /** @lethe handle */
    get<First, Second>(path: string, first: MiddlewareHandler<any, any, First>, second: MiddlewareHandler<any, any, Second>, handler: Handler<E, any, First & Second>): this;
    /** @lethe handle */
    get<First, Second, Third>(path: string, first: MiddlewareHandler<any, any, First>, second: MiddlewareHandler<any, any, Second>, third: MiddlewareHandler<any, any, Third>, handler: Handler<E, any, First & Second & Third>): this;
    /** @lethe handle */
    get(path: string, ...handlers: Handler<E>[]): this;
    /** @lethe handle */
    get(...handlers: Handler<E>[]): this;
    /** @lethe handle */
    post<First>(path: string, first: MiddlewareHandler<any, any, First>, handler: Handler<E, any, First>): this;
    /** @lethe handle */
    post<First, Second>(path: string, first: MiddlewareHandler<any, any, First>, second: MiddlewareHandler<any, any, Second>, handler: Handler<E, any, First & Second>): this;
    /** @lethe handle */
    post<First, Second, Third>(path: string, first: MiddlewareHandler<any, any, First>, second: MiddlewareHandler<any, any, Second>, third: MiddlewareHandler<any, any, Third>, handler: Handler<E, any, First & Second & Third>): this;
    /** @lethe handle */
    post(path: string, ...handlers: Handler<E>[]): this;
    /** @lethe handle */
    post(...handlers: Handler<E>[]): this;
    /** @lethe handle */
    put<First>(path: string, first: MiddlewareHandler<any, any, First>, handler: Handler<E, any, First>): this;
    /** @lethe handle */
    put<First, Second>(path: string, first: MiddlewareHandler<any, any, First>, second: MiddlewareHandler<any, any, Second>, handler: Handler<E, any, First & Second>): this;
    /** @lethe handle */
    put<First, Second, Third>(path: string, first: MiddlewareHandler<any, any, First>, second: MiddlewareHandler<any, any, Second>, third: MiddlewareHandler<any, any, Third>, handler: Handler<E, any, First & Second & Third>): this;
    /** @lethe handle */
    put(path: string, ...handlers: Handler<E>[]): this;
    /** @lethe handle */
    put(...handlers: Handler<E>[]): this;
    /** @lethe handle */
    patch<First>(path: string, first: MiddlewareHandler<any, any, First>, handler: Handler<E, any, First>): this;
    /** @lethe handle */
    patch<First, Second>(path: string, first: MiddlewareHandler<any, any, First>, second: MiddlewareHandler<any, any, Second>, handler: Handler<E, any, First & Second>): this;
    /** @lethe handle */
    patch<First, Second, Third>(path: string, first: MiddlewareHandler<any, any, First>, second: MiddlewareHandler<any, any, Second>, third: MiddlewareHandler<any, any, Third>, handler: Handler<E, any, First & Second & Third>): this;
    /** @lethe handle */
    patch(path: string, ...handlers: Handler<E>[]): this;
    /** @lethe handle */
    patch(...handlers: Handler<E>[]): this;
    /** @lethe handle */
    delete<First>(path: string, first: MiddlewareHandler<any, any, First>, handler: Handler<E, any, First>): this;
    /** @lethe handle */
    delete<First, Second>(path: string, first: MiddlewareHandler<any, any, First>, second: MiddlewareHandler<any, any, Second>, handler: Handler<E, any, First & Second>): this;
    /** @lethe handle */
    delete<First, Second, Third>(path: string, first: MiddlewareHandler<any, any, First>, second: MiddlewareHandler<any, any, Second>, third: MiddlewareHandler<any, any, Third>, handler: Handler<E, any, First & Second & Third>): this;
    /** @lethe handle */
    delete(path: string, ...handlers: Handler<E>[]): this;
    /** @lethe handle */
    delete(...handlers: Handler<E>[]): this;
    /** @lethe handle */
    options(path: string, ...handlers: Handler<E>[]): this;
    /** @lethe handle */
    options(...handlers: Handler<E>[]): this;
    /** @lethe handle */
    all<First>(path: string, first: MiddlewareHandler<any, any, First>, handler: Handler<E, any, First>): this;
    /** @lethe handle */
    all<First, Second>(path: string, first: MiddlewareHandler<any, any, First>, second: MiddlewareHandler<any, any, Second>, handler: Handler<E, any, First & Second>): this;
    /** @lethe handle */
    all<First, Second, Third>(path: string, first: MiddlewareHandler<any, any, First>, second: MiddlewareHandler<any, any, Second>, third: MiddlewareHandler<any, any, Third>, handler: Handler<E, any, First & Second & Third>): this;
    /** @lethe handle */
    all(path: string, ...handlers: Handler<E>[]): this;
    /** @lethe handle */
    all(...handlers: Handler<E>[]): this;
    /** @lethe handle */
    use(path: string, ...handlers: Handler<E>[]): this;
    /** @lethe handle */
    use(...handlers: Handler<E>[]): this;
    /** @lethe handle */
    on(method: string | string[], path: string | string[], ...handlers: Handler<E>[]): this;
    /** @lethe handle */
    onError(handler: (error: Error, context: Context<E>) => any): this;
    /** @lethe handle */
    notFound(handler: (context: Context<E>) => any): this;
    route(path: string, app: Hono<any, any, any>): this;
    basePath(path: string): this;
    mount(path: string, handler: any): this;
    fetch(request: Request, ...rest: any[]): Response | Promise<Response>;
    request(input: any, ...rest: any[]): Promise<Response>;
    routes: any[];
  }
}
declare module 'hono/logger' {
  /** @lethe access-log url */
  export function logger(print?: (text: string, ...rest: string[]) => void): import('hono').MiddlewareHandler;
}
declare module 'hono/factory' {
  import type { Handler, Hono, MiddlewareHandler } from 'hono';
  /** @lethe handle */
  export function createMiddleware<E = any>(middleware: MiddlewareHandler<E>): MiddlewareHandler<E>;
  export function createFactory<E = any>(options?: object): {
    createMiddleware(middleware: MiddlewareHandler<E>): MiddlewareHandler<E>;
    createHandlers(...handlers: Handler<E>[]): Handler<E>[];
    createApp(): Hono<E>;
  };
}
declare module 'hono/http-exception' {
  export class HTTPException extends Error {
    constructor(status: number, options?: { message?: string; cause?: unknown; res?: Response });
    status: number;
    getResponse(): Response;
  }
}
declare module 'hono/validator' {
  export function validator<Target extends string, Output>(target: Target, validate: (value: any, context: import('hono').Context) => Output | Promise<Output>): import('hono').Validated<Target, Exclude<Output, Response>>;
}
declare module '@hono/zod-validator' {
  export function zValidator<Target extends string, Schema>(target: Target, schema: Schema, ...rest: any[]): import('hono').Validated<Target, import('lethe:hono').OutputOf<Schema>>;
}
declare module '@hono/standard-validator' {
  export function sValidator<Target extends string, Schema>(target: Target, schema: Schema, ...rest: any[]): import('hono').Validated<Target, import('lethe:hono').OutputOf<Schema>>;
}
declare module '@hono/valibot-validator' {
  export function vValidator<Target extends string, Schema>(target: Target, schema: Schema, ...rest: any[]): import('hono').Validated<Target, import('lethe:hono').OutputOf<Schema>>;
}
declare module 'hono-openapi' {
  export function describeRoute(...options: any[]): import('hono').MiddlewareHandler;
  export function validator<Target extends string, Schema>(target: Target, schema: Schema, ...rest: any[]): import('hono').Validated<Target, import('lethe:hono').OutputOf<Schema>>;
  export function resolver(schema: any, ...rest: any[]): any;
}
/** Types that these declarations share. */
declare module 'lethe:hono' {
  export type OutputOf<Schema> = Schema extends { _output: infer Output } ? Output : any;
  type Content<Schema> = { schema: Schema };
  type BodyOf<Request> = Request extends { body: { content: { 'application/json': Content<infer Schema> } } } ? { json: OutputOf<Schema> }
    : Request extends { body: { content: { 'multipart/form-data': Content<infer Schema> } | { 'application/x-www-form-urlencoded': Content<infer Schema> } } } ? { form: OutputOf<Schema> } : {};
  type PartOf<Request, Name extends string, Target extends string> = Request extends { [Key in Name]: infer Schema } ? { [Key in Target]: OutputOf<Schema> } : {};
  /** What a handler of a described route is given. */
  export type InputOf<Route> = Route extends { request: infer Request }
    ? { out: BodyOf<Request> & PartOf<Request, 'query', 'query'> & PartOf<Request, 'params', 'param'> & PartOf<Request, 'headers', 'header'> & PartOf<Request, 'cookies', 'cookie'> }
    : {};
}
declare module '@hono/zod-openapi' {
  import type { Context, MiddlewareHandler } from 'hono';
  import type { InputOf } from 'lethe:hono';
  import { Hono as Base } from 'hono';
  export { z } from 'zod';
  export class OpenAPIHono<E = any, Schema = {}, Path = string> extends Base<E, Schema, Path> {
    /** @lethe handle */
    openapi<Route>(route: Route, handler: (context: Context<E, any, InputOf<Route>>, next: () => Promise<void>) => any, hook?: (result: any, context: Context<E>) => any): this;
    openAPIRegistry: any;
    doc(path: string, ...rest: any[]): this;
    doc31(path: string, ...rest: any[]): this;
    getOpenAPIDocument(...values: any[]): any;
    getOpenAPI31Document(...values: any[]): any;
  }
  export function createRoute<Route>(route: Route): Route;
  export function $(app: any): any;
  export type Handler<E = any> = (context: Context<E>, next: () => Promise<void>) => any;
  export type RouteHandler<Route = any, E = any> = (context: Context<E, any, InputOf<Route>>, next: () => Promise<void>) => any;
  export type RouteHook<Route = any, E = any> = (result: any, context: Context<E>) => any;
  export type RouteConfig = any;
  export type Middleware = MiddlewareHandler;
}
