declare module 'koa' {
  import type { IncomingMessage, ServerResponse, Server } from 'http';
  class Application<State = any, Extra = {}> {
    constructor(options?: object);
    proxy: boolean;
    env: string;
    context: any;
    /** @lethe handle */
    use(middleware: Application.Middleware<State, Extra>): this;
    listen(...options: any[]): Server;
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
    on(event: string, listener: (...values: any[]) => void): this;
  }
  namespace Application {
    type Next = () => Promise<any>;
    type Middleware<State = DefaultState, Extra = {}> = (context: ParameterizedContext<State, Extra>, next: Next) => any;
    type ParameterizedContext<State = DefaultState, Extra = {}> = ExtendableContext & { state: State } & Extra;
    interface DefaultState { [name: string]: any }
    interface DefaultContext { [name: string]: any }
    interface BaseRequest {
      method: string;
      host: string;
      hostname: string;
      protocol: string;
      /** @lethe request headers */
      header: Record<string, any>;
      /** @lethe request headers */
      headers: Record<string, any>;
      /** @lethe request url */
      url: string;
      /** @lethe request url */
      originalUrl: string;
      /** @lethe request url */
      href: string;
      /** @lethe request url */
      path: string;
      /** @lethe request query */
      query: Record<string, any>;
      /** @lethe request query */
      querystring: string;
      /** @lethe request ip */
      ip: string;
      /** @lethe request ip */
      ips: string[];
      /** @lethe request headers */
      get(name: string): string;
    }
    interface Request extends BaseRequest {
      ctx: Context;
      req: IncomingMessage;
      /** @lethe request body */
      body?: any;
      /** @lethe request body */
      rawBody?: string;
      /** @lethe request body */
      files?: any;
    }
    interface Cookies {
      get(name: string, options?: object): string | undefined;
      /** @lethe cookie value milliseconds=options.maxAge until=options.expires */
      set(name: string, value?: string | null, options?: object): any;
    }
    interface ExtendableContext extends BaseRequest {
      app: Application;
      req: IncomingMessage;
      res: ServerResponse;
      request: Request;
      response: any;
      /** @lethe request params */
      params: any;
      /** @lethe request cookies */
      cookies: Cookies;
      session: any;
      /** @lethe respond */
      body: any;
      status: number;
      type: string;
      set(field: any, value?: any): void;
      throw(...values: any[]): never;
      assert(value: any, status?: number, message?: string, properties?: object): void;
      redirect(url: string): void;
      render(view: string, data?: object): Promise<void>;
    }
    interface Context extends ExtendableContext { state: DefaultState }
  }
  export = Application;
}
declare module '@koa/router' {
  import type { Middleware, Context } from 'koa';
  class Router<State = any, Extra = {}> {
    constructor(options?: object);
    /** @lethe handle */
    get(path: string | RegExp | string[], ...middleware: Middleware<State, Extra>[]): this;
    /** @lethe handle */
    get(name: string, path: string | RegExp, ...middleware: Middleware<State, Extra>[]): this;
    /** @lethe handle */
    post(path: string | RegExp | string[], ...middleware: Middleware<State, Extra>[]): this;
    /** @lethe handle */
    post(name: string, path: string | RegExp, ...middleware: Middleware<State, Extra>[]): this;
    /** @lethe handle */
    put(path: string | RegExp | string[], ...middleware: Middleware<State, Extra>[]): this;
    /** @lethe handle */
    put(name: string, path: string | RegExp, ...middleware: Middleware<State, Extra>[]): this;
    /** @lethe handle */
    patch(path: string | RegExp | string[], ...middleware: Middleware<State, Extra>[]): this;
    /** @lethe handle */
    patch(name: string, path: string | RegExp, ...middleware: Middleware<State, Extra>[]): this;
    /** @lethe handle */
    delete(path: string | RegExp | string[], ...middleware: Middleware<State, Extra>[]): this;
    /** @lethe handle */
    delete(name: string, path: string | RegExp, ...middleware: Middleware<State, Extra>[]): this;
    /** @lethe handle */
    del(path: string | RegExp | string[], ...middleware: Middleware<State, Extra>[]): this;
    /** @lethe handle */
    del(name: string, path: string | RegExp, ...middleware: Middleware<State, Extra>[]): this;
    /** @lethe handle */
    head(path: string | RegExp | string[], ...middleware: Middleware<State, Extra>[]): this;
    /** @lethe handle */
    head(name: string, path: string | RegExp, ...middleware: Middleware<State, Extra>[]): this;
    /** @lethe handle */
    options(path: string | RegExp | string[], ...middleware: Middleware<State, Extra>[]): this;
    /** @lethe handle */
    options(name: string, path: string | RegExp, ...middleware: Middleware<State, Extra>[]): this;
    /** @lethe handle */
    all(path: string | RegExp | string[], ...middleware: Middleware<State, Extra>[]): this;
    /** @lethe handle */
    all(name: string, path: string | RegExp, ...middleware: Middleware<State, Extra>[]): this;
    /** @lethe handle */
    use(...middleware: Middleware<State, Extra>[]): this;
    /** @lethe handle */
    use(path: string | string[], ...middleware: Middleware<State, Extra>[]): this;
    /** @lethe handle */
    param(name: string, middleware: (value: string, context: Context, next: () => Promise<any>) => any): this;
    prefix(prefix: string): this;
    routes(): Middleware<any, any>;
    middleware(): Middleware<any, any>;
    allowedMethods(options?: object): Middleware<any, any>;
    redirect(source: string, destination: string, code?: number): this;
    url(name: string, ...rest: any[]): string;
  }
  namespace Router { type RouterContext = Context; type IRouterOptions = object }
  export = Router;
}
declare module 'koa-router' { import Router = require('@koa/router'); export = Router; }
declare module 'koa-bodyparser' { function parser(options?: object): import('koa').Middleware; export = parser; }
declare module 'koa-body' { export function koaBody(options?: object): import('koa').Middleware; export default koaBody; }
declare module 'koa-logger' {
  /** @lethe access-log url */
  function logger(options?: object | ((text: string, values: any[]) => void)): import('koa').Middleware;
  export = logger;
}
