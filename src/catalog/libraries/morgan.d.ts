declare module 'morgan' {
  /**
   * @lethe access-log-format format
   * @lethe log-stream options.stream
   */
  function morgan<Req = any, Res = any>(format: string | morgan.FormatFn<Req, Res>, options?: morgan.Options<Req, Res>): (request: any, response: any, next: (error?: any) => void) => void;
  namespace morgan {
    type TokenCallbackFn<Req = import('express').Request, Res = import('express').Response> = (request: Req, response: Res, argument?: string) => string | undefined | null;
    type FormatFn<Req = import('express').Request, Res = import('express').Response> = (tokens: TokenIndexer<Req, Res>, request: Req, response: Res) => string | undefined | null;
    interface TokenIndexer<Req = any, Res = any> { [name: string]: TokenCallbackFn<Req, Res> }
    interface StreamOptions { write(text: string): void }
    interface Options<Req = any, Res = any> { immediate?: boolean; skip?: (request: Req, response: Res) => boolean; stream?: StreamOptions }
    /** @lethe log-result callback */
    function token<Req = import('express').Request, Res = import('express').Response>(name: string, callback: TokenCallbackFn<Req, Res>): typeof morgan;
    function format(name: string, format: string | FormatFn): typeof morgan;
    function compile(format: string): FormatFn;
  }
  export = morgan;
}
/** The same for Restify, built on it: https://github.com/AnyFetch/restify-logger */
declare module 'restify-logger' {
  import morgan = require('morgan');
  export = morgan;
}
/** The same for Koa. */
declare module 'koa-morgan' {
  import morgan = require('morgan');
  export = morgan;
}
/** The same for NestJS. Source: https://github.com/wbhob/nest-morgan */
declare module 'nest-morgan' {
  import morgan = require('morgan');
  export class MorganModule {}
  /**
   * @lethe access-log-format format
   * @lethe log-stream options.stream
   */
  export function MorganInterceptor(format: string | morgan.FormatFn, options?: morgan.Options): new (...values: any[]) => { intercept(context: any, next: any): any };
}
/** The same as middleware of NestJS. Source: https://github.com/wbhob/nest-middlewares */
declare module '@nest-middlewares/morgan' {
  import morgan = require('morgan');
  export class MorganMiddleware {
    /**
     * @lethe access-log-format format
     * @lethe log-stream options.stream
     */
    static configure(format: string | morgan.FormatFn, options?: morgan.Options): void;
    use(request: any, response: any, next: () => void): void;
  }
}
