/** Open to the application: `declare global { namespace Express { interface Request { ... } } }`. */
declare namespace Express {
  interface Request {}
  interface Response {}
  interface Application {}
  interface Locals { [name: string]: any }
  interface User {}
}

declare module 'express-serve-static-core' {
  import type { IncomingMessage, ServerResponse } from 'http';
  export type ParamsDictionary = Record<string, string>;
  export interface RequestDefaults { user?: Express.User; session: any; logout: any; login: any; isAuthenticated(): boolean; file?: any; files?: any }
  export interface Request<Params = ParamsDictionary, ResponseBody = any, Body = any, Query = Record<string, any>, Locals = Record<string, any>>
    extends Express.Request, RequestDefaults, IncomingMessage {
    /** @lethe request body */
    body: Body;
    /** @lethe request query */
    query: Query;
    /** @lethe request params */
    params: Params;
    /** @lethe request cookies */
    cookies: any;
    /** @lethe request cookies */
    signedCookies: any;
    /** @lethe request ip */
    ip: string | undefined;
    /** @lethe request ip */
    ips: string[];
    /** @lethe request url */
    url: string;
    /** @lethe request url */
    originalUrl: string;
    /** @lethe request url */
    path: string;
    /** @lethe personal credential */
    sessionID: string;
    baseUrl: string;
    method: string;
    hostname: string;
    host: string;
    protocol: string;
    secure: boolean;
    subdomains: string[];
    xhr: boolean;
    fresh: boolean;
    app: Application;
    res?: Response<ResponseBody, Locals>;
    route: any;
    /** @lethe request headers */
    get(name: string): string | undefined;
    /** @lethe request headers */
    header(name: string): string | undefined;
    accepts(...types: any[]): any;
    is(type: string | string[]): string | false | null;
    param(name: string): string;
  }
  export interface Response<Body = any, Locals = Record<string, any>> extends Express.Response, ServerResponse {
    app: Application;
    req: Request;
    locals: Locals & Express.Locals;
    status(code: number): this;
    sendStatus(code: number): this;
    /** @lethe respond body */
    send(body?: Body): this;
    /** @lethe respond body */
    json(body?: Body): this;
    /** @lethe respond body */
    jsonp(body?: Body): this;
    render(view: string, ...rest: any[]): void;
    redirect(...options: any[]): void;
    sendFile(path: string, ...rest: any[]): void;
    download(path: string, ...rest: any[]): void;
    /** @lethe cookie value milliseconds=options.maxAge until=options.expires */
    cookie(name: string, value: any, options?: object): this;
    clearCookie(name: string, options?: object): this;
    set(field: any, value?: any): this;
    header(field: any, value?: any): this;
    get(name: string): string | undefined;
    type(type: string): this;
    attachment(name?: string): this;
    append(name: string, value: any): this;
    vary(name: string): this;
    links(links: object): this;
    format(handlers: any): this;
    location(url: string): this;
  }
  export interface NextFunction { (error?: any): void }
  export interface RequestHandler<Params = ParamsDictionary, ResponseBody = any, Body = any, Query = Record<string, any>, Locals = Record<string, any>> {
    (request: Request<Params, ResponseBody, Body, Query, Locals>, response: Response<ResponseBody, Locals>, next: NextFunction): any;
  }
  export type ErrorRequestHandler = (error: any, request: Request, response: Response, next: NextFunction) => any;
  export type Handlers = RequestHandler<any> | ErrorRequestHandler | readonly (RequestHandler<any> | ErrorRequestHandler)[];
  export type PathParams = string | RegExp | readonly (string | RegExp)[];
  export interface Routes {
    get(setting: string): any;
    /** @lethe handle */
    get(path: PathParams, ...handlers: RequestHandler[]): this;
    /** @lethe handle */
    get(path: PathParams, ...handlers: Handlers[]): this;
    /** @lethe handle */
    post(path: PathParams, ...handlers: RequestHandler[]): this;
    /** @lethe handle */
    post(path: PathParams, ...handlers: Handlers[]): this;
    /** @lethe handle */
    put(path: PathParams, ...handlers: RequestHandler[]): this;
    /** @lethe handle */
    put(path: PathParams, ...handlers: Handlers[]): this;
    /** @lethe handle */
    patch(path: PathParams, ...handlers: RequestHandler[]): this;
    /** @lethe handle */
    patch(path: PathParams, ...handlers: Handlers[]): this;
    /** @lethe handle */
    delete(path: PathParams, ...handlers: RequestHandler[]): this;
    /** @lethe handle */
    delete(path: PathParams, ...handlers: Handlers[]): this;
    /** @lethe handle */
    options(path: PathParams, ...handlers: RequestHandler[]): this;
    /** @lethe handle */
    options(path: PathParams, ...handlers: Handlers[]): this;
    /** @lethe handle */
    head(path: PathParams, ...handlers: RequestHandler[]): this;
    /** @lethe handle */
    head(path: PathParams, ...handlers: Handlers[]): this;
    /** @lethe handle */
    all(path: PathParams, ...handlers: RequestHandler[]): this;
    /** @lethe handle */
    all(path: PathParams, ...handlers: Handlers[]): this;
    /** @lethe handle */
    use(...handlers: RequestHandler[]): this;
    /** @lethe handle */
    use(...handlers: ErrorRequestHandler[]): this;
    /** @lethe handle */
    use(path: PathParams, ...handlers: RequestHandler[]): this;
    /** @lethe handle */
    use(...handlers: any[]): this;
    /** @lethe handle */
    param(name: string, handler: (request: Request, response: Response, next: NextFunction, value: any, name: string) => any): this;
    route(path: PathParams): Route;
    stack: any[];
  }
  export interface Route {
    /** @lethe handle */
    get(...handlers: RequestHandler[]): this;
    /** @lethe handle */
    post(...handlers: RequestHandler[]): this;
    /** @lethe handle */
    put(...handlers: RequestHandler[]): this;
    /** @lethe handle */
    patch(...handlers: RequestHandler[]): this;
    /** @lethe handle */
    delete(...handlers: RequestHandler[]): this;
    /** @lethe handle */
    options(...handlers: RequestHandler[]): this;
    /** @lethe handle */
    head(...handlers: RequestHandler[]): this;
    /** @lethe handle */
    all(...handlers: RequestHandler[]): this;
  }
  export interface Router extends Routes { (request: Request, response: Response, next: NextFunction): any }
  export interface Application extends Routes, Express.Application {
    (request: any, response: any): any;
    locals: Express.Locals;
    set(name: string, value: any): this;
    enable(name: string): this;
    disable(name: string): this;
    enabled(name: string): boolean;
    engine(extension: string, callback: Function): this;
    render(name: string, ...rest: any[]): void;
    listen(...options: any[]): import('http').Server;
    on(event: string, listener: (...values: any[]) => void): this;
    mountpath: string | string[];
  }
  export interface Express extends Application {}
}

declare module 'express' {
  import * as core from 'express-serve-static-core';
  function express(): core.Express;
  namespace express {
    interface Request<Params = core.ParamsDictionary, ResponseBody = any, Body = any, Query = Record<string, any>, Locals = Record<string, any>>
      extends core.Request<Params, ResponseBody, Body, Query, Locals> {}
    interface Response<Body = any, Locals = Record<string, any>> extends core.Response<Body, Locals> {}
    interface RequestHandler<Params = core.ParamsDictionary, ResponseBody = any, Body = any, Query = Record<string, any>, Locals = Record<string, any>>
      extends core.RequestHandler<Params, ResponseBody, Body, Query, Locals> {}
    interface NextFunction extends core.NextFunction {}
    interface Application extends core.Application {}
    interface Express extends core.Express {}
    interface Router extends core.Router {}
    type ErrorRequestHandler = core.ErrorRequestHandler;
    type Handler = RequestHandler;
    function Router(options?: object): core.Router;
    function json(options?: object): core.RequestHandler;
    function urlencoded(options?: object): core.RequestHandler;
    function text(options?: object): core.RequestHandler;
    function raw(options?: object): core.RequestHandler;
    function static(root: string, options?: object): core.RequestHandler;
  }
  export = express;
}
