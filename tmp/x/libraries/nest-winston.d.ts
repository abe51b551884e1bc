declare module 'nest-winston' {
  import type { LoggerService } from '@nestjs/common';
  import type { Logger, LoggerOptions } from 'winston';
  export class WinstonLogger implements LoggerService {
    constructor(logger: Logger);
    setContext(context: string): void;
    /** @lethe log */
    log(message: any, ...values: any[]): any;
    /** @lethe log */
    error(message: any, ...values: any[]): any;
    /** @lethe log */
    warn(message: any, ...values: any[]): any;
    /** @lethe log */
    debug(message: any, ...values: any[]): any;
    /** @lethe log */
    verbose(message: any, ...values: any[]): any;
    /** @lethe log */
    fatal(message: any, ...values: any[]): any;
    getWinstonLogger(): Logger;
  }
  export const WINSTON_MODULE_PROVIDER: string;
  export const WINSTON_MODULE_NEST_PROVIDER: string;
  export const utilities: { format: { nestLike(name?: string, options?: object): import('winston').Logform.Format } };
  export class WinstonModule {
    /** @lethe redact-format options.format */
    static forRoot(options: LoggerOptions): any;
    static forRootAsync(options: { useFactory: (...values: any[]) => LoggerOptions | Promise<LoggerOptions>; [option: string]: any }): any;
    /** @lethe redact-format options.format */
    static createLogger(options: LoggerOptions & { instance?: Logger }): WinstonLogger;
  }
}
