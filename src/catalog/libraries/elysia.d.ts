/** What a handler of Elysia finds in its context. Source: elysiajs.com/essential/handler, elysiajs.com/essential/life-cycle. */
declare module 'elysia' {
  export interface Context {
    /** @lethe request body */
    body: any;
    /** @lethe request query */
    query: Record<string, any>;
    /** @lethe request params */
    params: Record<string, any>;
    /** @lethe request headers */
    headers: Record<string, string | undefined>;
    /** @lethe request cookies */
    cookie: Record<string, any>;
    request: Request;
    /** @lethe request url */
    path: string;
    [decorated: string]: any;
  }
  type Handler = (context: Context) => any;
  export class Elysia {
    constructor(options?: any);
    /** @lethe handle */ get(path: string, handler: Handler, hook?: any): this;
    /** @lethe handle */ post(path: string, handler: Handler, hook?: any): this;
    /** @lethe handle */ put(path: string, handler: Handler, hook?: any): this;
    /** @lethe handle */ patch(path: string, handler: Handler, hook?: any): this;
    /** @lethe handle */ delete(path: string, handler: Handler, hook?: any): this;
    /** @lethe handle */ options(path: string, handler: Handler, hook?: any): this;
    /** @lethe handle */ all(path: string, handler: Handler, hook?: any): this;
    /** @lethe handle */ route(method: string, path: string, handler: Handler, hook?: any): this;
    /** @lethe handle */ onRequest(handler: Handler): this;
    /** @lethe handle */ onParse(handler: Handler): this;
    /** @lethe handle */ onTransform(handler: Handler): this;
    /** @lethe handle */ onBeforeHandle(handler: Handler): this;
    onBeforeHandle(options: object, handler: Handler): this;
    /** @lethe handle */ onAfterHandle(handler: Handler): this;
    onAfterHandle(options: object, handler: Handler): this;
    /** @lethe handle */ onAfterResponse(handler: Handler): this;
    /** @lethe handle */ onError(handler: Handler): this;
    onError(options: object, handler: Handler): this;
    /** @lethe handle */ derive(handler: Handler): this;
    derive(options: object, handler: Handler): this;
    /** @lethe handle */ resolve(handler: Handler): this;
    resolve(options: object, handler: Handler): this;
    group(prefix: string, ...routes: any[]): this;
    guard(...options: any[]): this;
    use(plugin: any): this; decorate(...values: any[]): this; state(...values: any[]): this; model(...models: any[]): this; macro(macro: any): this; as(scope: any): this;
    ws(path: string, options: any): this; mount(...handlers: any[]): this; listen(...options: any[]): this; handle(request: Request): Promise<Response>;
    readonly server: any;
  }
  export default Elysia;
  export const t: any; export const status: any; export const error: any; export const redirect: any; export const file: any; export const form: any;
  export class NotFoundError extends Error {} export class ValidationError extends Error {}
  export type Static<Schema = any> = any;
}
