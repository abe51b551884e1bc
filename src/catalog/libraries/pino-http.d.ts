declare module 'pino-http' {
  import type { Logger, LoggerOptions, DestinationStream } from 'pino';
  import type { IncomingMessage, ServerResponse } from 'http';
  /**
   * @lethe access-log ip headers url serializer=options.serializers.req
   * @lethe redact-paths options.redact
   * @lethe log-stream options stream
   * @lethe log-result options.mixin options.customProps
   */
  function pinoHttp(options?: pinoHttp.Options | DestinationStream, stream?: DestinationStream): pinoHttp.HttpLogger;
  namespace pinoHttp {
    export interface Options extends LoggerOptions {
      logger?: Logger;
      autoLogging?: boolean | { ignore?: (request: IncomingMessage) => boolean };
      genReqId?: (request: IncomingMessage, response: ServerResponse) => any;
      customLogLevel?: (request: IncomingMessage, response: ServerResponse, error?: Error) => string;
      customProps?: (request: IncomingMessage, response: ServerResponse) => object;
      customSuccessMessage?: (request: IncomingMessage, response: ServerResponse, time: number) => string;
      customErrorMessage?: (request: IncomingMessage, response: ServerResponse, error: Error) => string;
    }
    export interface HttpLogger {
      (request: any, response: any, next?: () => void): void;
      logger: Logger;
    }
    export { pinoHttp, pinoHttp as default };
    export const startTime: unique symbol;
  }
  export = pinoHttp;
}

/** The same for Express and for Koa. */
declare module 'express-pino-logger' {
  import pinoHttp = require('pino-http');
  export = pinoHttp;
}
declare module 'koa-pino-logger' {
  import pinoHttp = require('pino-http');
  export = pinoHttp;
}
declare module 'http' {
  interface IncomingMessage {
    id: any;
    log: import('pino').Logger;
  }
}
