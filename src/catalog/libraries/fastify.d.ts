declare module 'fastify' {
  import type { IncomingMessage, ServerResponse } from 'http';
  /**
   * @lethe access-log ip url when=options.logger unless=options.disableRequestLogging serializer=options.logger.serializers.req
   * @lethe redact-paths options.logger.redact
   * @lethe log-result options.logger.mixin
   * @lethe log-file options.logger.file of=fastify,pino
   * @lethe log-stream options.logger.stream of=fastify,pino
   */
  function fastify(options?: fastify.FastifyServerOptions): fastify.FastifyInstance;
  namespace fastify {
    export interface FastifyServerOptions { logger?: any; loggerInstance?: any; disableRequestLogging?: boolean; [option: string]: any }
    export interface FastifyBaseLogger extends FastifyLog {}
    export type FastifyLoggerInstance = FastifyBaseLogger;
    export interface FastifyLog {
      level: string;
      /** @lethe log bindings */
      child(bindings: object, options?: object): FastifyBaseLogger;
      silent(...values: unknown[]): void;
      /** @lethe log */
      fatal(...values: unknown[]): void;
      /** @lethe log */
      error(...values: unknown[]): void;
      /** @lethe log */
      warn(...values: unknown[]): void;
      /** @lethe log */
      info(...values: unknown[]): void;
      /** @lethe log */
      debug(...values: unknown[]): void;
      /** @lethe log */
      trace(...values: unknown[]): void;
    }
    export interface RouteGenericInterface { Body?: unknown; Querystring?: unknown; Params?: unknown; Headers?: unknown; Reply?: unknown }
    type Part<Route, Name extends string, Fallback> = Route extends { [Key in Name]: infer Value } ? Value : Fallback;
    export interface FastifyRequest<Route = {}> {
      id: any;
      log: FastifyBaseLogger;
      raw: IncomingMessage;
      server: FastifyInstance;
      method: string;
      protocol: string;
      host: string;
      hostname: string;
      socket: any;
      routeOptions: any;
      /** @lethe request body */
      body: Part<Route, 'Body', any>;
      /** @lethe request query */
      query: Part<Route, 'Querystring', any>;
      /** @lethe request params */
      params: Part<Route, 'Params', any>;
      /** @lethe request headers */
      headers: Part<Route, 'Headers', {}> & Record<string, any>;
      /** @lethe request cookies */
      cookies: any;
      /** @lethe request ip */
      ip: string;
      /** @lethe request ip */
      ips?: string[];
      /** @lethe request url */
      url: string;
      /** @lethe request url */
      originalUrl: string;
    }
    export interface FastifyReply {
      log: FastifyBaseLogger;
      raw: ServerResponse;
      request: FastifyRequest;
      server: FastifyInstance;
      sent: boolean;
      statusCode: number;
      code(status: number): this;
      status(status: number): this;
      /** @lethe respond payload */
      send(payload?: unknown): this;
      header(name: string, value: unknown): this;
      headers(values: object): this;
      type(type: string): this;
      redirect(...options: any[]): this;
      /** @lethe cookie value seconds=options.maxAge until=options.expires */
      setCookie(name: string, value: string, options?: object): this;
      /** @lethe cookie value seconds=options.maxAge until=options.expires */
      cookie(name: string, value: string, options?: object): this;
      clearCookie(name: string, options?: object): this;
      getHeader(name: string): any;
      hijack(): this;
    }
    export interface FastifyError extends Error { code: string; statusCode?: number; validation?: any }
    export type RouteHandlerMethod<Route = {}> = (this: FastifyInstance, request: FastifyRequest<Route>, reply: FastifyReply) => any;
    export type RouteHandler<Route = {}> = RouteHandlerMethod<Route>;
    export type FastifyPluginAsync<Options = any> = (instance: FastifyInstance, options: Options) => Promise<void>;
    export type FastifyPluginCallback<Options = any> = (instance: FastifyInstance, options: Options, done: (error?: Error) => void) => void;
    export type FastifyPluginOptions = Record<string, any>;
    export interface FastifyInstance {
      log: FastifyBaseLogger;
      server: any;
      prefix: string;
      /** @lethe handle */
      get<Route = {}>(path: string, handler: RouteHandlerMethod<Route>): this;
      /** @lethe handle */
      get<Route = {}>(path: string, options: object, handler?: RouteHandlerMethod<Route>): this;
      /** @lethe handle */
      post<Route = {}>(path: string, handler: RouteHandlerMethod<Route>): this;
      /** @lethe handle */
      post<Route = {}>(path: string, options: object, handler?: RouteHandlerMethod<Route>): this;
      /** @lethe handle */
      put<Route = {}>(path: string, handler: RouteHandlerMethod<Route>): this;
      /** @lethe handle */
      put<Route = {}>(path: string, options: object, handler?: RouteHandlerMethod<Route>): this;
      /** @lethe handle */
      patch<Route = {}>(path: string, handler: RouteHandlerMethod<Route>): this;
      /** @lethe handle */
      patch<Route = {}>(path: string, options: object, handler?: RouteHandlerMethod<Route>): this;
      /** @lethe handle */
      delete<Route = {}>(path: string, handler: RouteHandlerMethod<Route>): this;
      /** @lethe handle */
      delete<Route = {}>(path: string, options: object, handler?: RouteHandlerMethod<Route>): this;
      /** @lethe handle */
      options<Route = {}>(path: string, handler: RouteHandlerMethod<Route>): this;
      /** @lethe handle */
      options<Route = {}>(path: string, options: object, handler?: RouteHandlerMethod<Route>): this;
      /** @lethe handle */
      head<Route = {}>(path: string, handler: RouteHandlerMethod<Route>): this;
      /** @lethe handle */
      head<Route = {}>(path: string, options: object, handler?: RouteHandlerMethod<Route>): this;
      /** @lethe handle */
      all<Route = {}>(path: string, handler: RouteHandlerMethod<Route>): this;
      /** @lethe handle */
      all<Route = {}>(path: string, options: object, handler?: RouteHandlerMethod<Route>): this;
      /** @lethe handle */
      route<Route = {}>(options: { method: string | string[]; url: string; handler: RouteHandlerMethod<Route>; [option: string]: any }): this;
      /** @lethe handle */
      addHook(name: string, hook: (request: FastifyRequest, reply: FastifyReply, ...rest: any[]) => any): this;
      /** @lethe handle */
      setErrorHandler(handler: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => any): this;
      /** @lethe handle */
      setNotFoundHandler(handler: (request: FastifyRequest, reply: FastifyReply) => any): this;
      /** @lethe handle */
      register(plugin: (instance: FastifyInstance, options: any, done: (error?: Error) => void) => any, options?: any): this;
      /** @lethe handle */
      register(plugin: any, options?: any): this;
      decorate(name: string, value: unknown, dependencies?: string[]): this;
      decorateRequest(name: string, value?: unknown): this;
      decorateReply(name: string, value?: unknown): this;
      withTypeProvider<Provider>(): this;
      setValidatorCompiler(compiler: any): this;
      setSerializerCompiler(compiler: any): this;
      addContentTypeParser(...options: any[]): this;
      listen(...options: any[]): Promise<string>;
      ready(): Promise<this>;
      close(): Promise<void>;
      inject(...options: any[]): Promise<any>;
    }
    export { fastify, fastify as Fastify, fastify as default };
  }
  export = fastify;
}
