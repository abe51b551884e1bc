declare module 'pino' {
  /**
   * @lethe redact-paths options.redact
   * @lethe redact-format options.formatters.log
   * @lethe log options.base
   * @lethe log-result options.mixin options.formatters.bindings
   * @lethe log-format options.formatters.log
   * @lethe log-stream options stream level=options.level,'info' of=pino,pino-http,nestjs-pino,fastify
   * @lethe log-file options.transport.options.destination when=options.transport.target:pino/file level=options.level,'info' of=pino,pino-http,nestjs-pino,fastify
   * @lethe log-file options.transport.options.file when=options.transport.target:pino-roll count=options.transport.options.limit.count every=options.transport.options.frequency setting=limit.count level=options.level,'info' of=pino,pino-http,nestjs-pino,fastify
   * @lethe log-file each.options.destination each=options.transport.targets when=each.target:pino/file level=each.level,'info' of=pino,pino-http,nestjs-pino,fastify
   * @lethe log-file each.options.file each=options.transport.targets when=each.target:pino-roll count=each.options.limit.count every=each.options.frequency setting=limit.count level=each.level,'info' of=pino,pino-http,nestjs-pino,fastify
   */
  function pino(options?: pino.LoggerOptions | pino.DestinationStream, stream?: pino.DestinationStream): pino.Logger;
  namespace pino {
    export type Level = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace';
    export type LevelWithSilent = Level | 'silent';
    export type LevelWithSilentOrString = string;
    export type LogFn = (...values: unknown[]) => void;
    export type Bindings = Record<string, any>;
    export interface redactOptions { paths: string[]; remove?: boolean; censor?: unknown }
    export interface ChildLoggerOptions { level?: string; redact?: string[] | redactOptions; serializers?: Record<string, SerializerFn>; [option: string]: any }
    export type SerializerFn = (value: any) => any;
    export interface LoggerOptions {
      level?: string;
      name?: string;
      redact?: string[] | redactOptions;
      serializers?: Record<string, SerializerFn>;
      formatters?: {
        level?: (label: string, number: number) => object;
        bindings?: (bindings: Bindings) => object;
        log?: (object: Record<string, unknown>) => Record<string, unknown>;
      };
      hooks?: any;
      mixin?: (mergeObject: object, level: number) => object;
      transport?: TransportOptions;
      [option: string]: any;
    }
    export interface DestinationStream { write(message: string): void }
    export interface TransportTargetOptions { target: string; level?: string; options?: Record<string, any> }
    export interface TransportOptions { target?: string; targets?: readonly TransportTargetOptions[]; options?: Record<string, any>; [option: string]: any }
    export interface BaseLogger {
      level: string;
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
      silent(...values: unknown[]): void;
    }
    export interface Logger extends BaseLogger {
      /**
       * @lethe log bindings
       * @lethe redact-paths options.redact
       */
      child(bindings: Bindings, options?: ChildLoggerOptions): Logger;
      /** @lethe log bindings */
      setBindings(bindings: Bindings): void;
      bindings(): Bindings;
      flush(callback?: (error?: Error) => void): void;
      isLevelEnabled(level: string): boolean;
      on(event: string, listener: (...values: any[]) => void): this;
      levels: any;
    }
    export { pino, pino as default };
    /** @lethe log-file options.dest,options */
    export function destination(options?: unknown): DestinationStream;
    /**
     * @lethe log-file options.options.destination when=options.target:pino/file of=pino,pino-http,nestjs-pino,fastify
     * @lethe log-file options.options.file when=options.target:pino-roll count=options.options.limit.count every=options.options.frequency setting=limit.count of=pino,pino-http,nestjs-pino,fastify
     * @lethe log-file each.options.destination each=options.targets when=each.target:pino/file level=each.level,'info' of=pino,pino-http,nestjs-pino,fastify
     * @lethe log-file each.options.file each=options.targets when=each.target:pino-roll count=each.options.limit.count every=each.options.frequency setting=limit.count level=each.level,'info' of=pino,pino-http,nestjs-pino,fastify
     */
    export function transport(options: TransportOptions): DestinationStream;
    /** @lethe log-stream each each.stream each=streams level=each.level,'info' of=pino,pino-http,nestjs-pino,fastify */
    export function multistream(streams: unknown, options?: object): DestinationStream;
    export const levels: { values: Record<string, number>; labels: Record<number, string> };
    export const stdSerializers: Record<'req' | 'res' | 'err' | 'errWithCause', SerializerFn>;
    export const stdTimeFunctions: any;
    export const symbols: any;
  }
  export = pino;
}
