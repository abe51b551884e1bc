declare module 'nestjs-pino' {
  import type { LoggerService } from '@nestjs/common';
  import type { Logger as Pino } from 'pino';
  export interface Params { pinoHttp?: any; forRoutes?: any[]; exclude?: any[]; renameContext?: string; assignResponse?: boolean }
  export class Logger implements LoggerService {
    /** @lethe log */
    log(message: any, ...values: any[]): void;
    /** @lethe log */
    error(message: any, ...values: any[]): void;
    /** @lethe log */
    warn(message: any, ...values: any[]): void;
    /** @lethe log */
    debug(message: any, ...values: any[]): void;
    /** @lethe log */
    verbose(message: any, ...values: any[]): void;
    /** @lethe log */
    fatal(message: any, ...values: any[]): void;
  }
  export class NativeLogger extends Logger {}
  export class PinoLogger {
    readonly logger: Pino;
    /** @lethe log */
    trace(...values: unknown[]): void;
    /** @lethe log */
    debug(...values: unknown[]): void;
    /** @lethe log */
    info(...values: unknown[]): void;
    /** @lethe log */
    warn(...values: unknown[]): void;
    /** @lethe log */
    error(...values: unknown[]): void;
    /** @lethe log */
    fatal(...values: unknown[]): void;
    /** @lethe log fields */
    assign(fields: object): void;
    setContext(context: string): void;
  }
  export function InjectPinoLogger(context?: string): ParameterDecorator & PropertyDecorator;
  export function getLoggerToken(context: string): string;
  export class LoggerErrorInterceptor {}
  export class LoggerModule {
    /**
     * @lethe access-log ip headers url serializer=params.pinoHttp.serializers.req
     * @lethe redact-paths params.pinoHttp.redact
     * @lethe log-result params.pinoHttp.mixin params.pinoHttp.customProps
     */
    static forRoot(params?: Params): any;
    /**
     * @lethe access-log ip headers url
     * @lethe log-result params.useFactory.pinoHttp.mixin params.useFactory.pinoHttp.customProps
     */
    static forRootAsync(params: { useFactory: (...values: any[]) => Params | Promise<Params>; [option: string]: any }): any;
  }
}
