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
