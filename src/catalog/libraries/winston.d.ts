declare module 'winston' {
  export interface LogMethods {
    /** @lethe log */
    log(...values: unknown[]): Logger;
    /** @lethe log */
    error(...values: unknown[]): Logger;
    /** @lethe log */
    warn(...values: unknown[]): Logger;
    /** @lethe log */
    help(...values: unknown[]): Logger;
    /** @lethe log */
    data(...values: unknown[]): Logger;
    /** @lethe log */
    info(...values: unknown[]): Logger;
    /** @lethe log */
    http(...values: unknown[]): Logger;
    /** @lethe log */
    verbose(...values: unknown[]): Logger;
    /** @lethe log */
    debug(...values: unknown[]): Logger;
    /** @lethe log */
    silly(...values: unknown[]): Logger;
    /** @lethe log */
    notice(...values: unknown[]): Logger;
    /** @lethe log */
    alert(...values: unknown[]): Logger;
    /** @lethe log */
    crit(...values: unknown[]): Logger;
    /** @lethe log */
    emerg(...values: unknown[]): Logger;
    /** @lethe log */
    warning(...values: unknown[]): Logger;
  }
  export interface Logger extends LogMethods {
    level: string;
    transports: any[];
    defaultMeta?: any;
    format: Logform.Format;
    /** @lethe log metadata */
    child(metadata: object): Logger;
    add(transport: unknown): Logger;
    remove(transport: unknown): Logger;
    clear(): Logger;
    close(): Logger;
    /** @lethe redact-format options.format */
    configure(options: LoggerOptions): void;
    profile(id: string | number, meta?: object): Logger;
    startTimer(): { done(info?: object): boolean };
    on(event: string, listener: (...values: any[]) => void): this;
    stream(options?: object): any;
    isLevelEnabled(level: string): boolean;
  }
  export class Logger { constructor(options?: LoggerOptions); [member: string]: any }
  /** Of version 2. */
  export interface LoggerInstance extends Logger {}
  export namespace Logform {
    interface TransformableInfo { level: string; message: unknown; [property: string]: any }
    interface Format { transform(info: TransformableInfo, options?: unknown): TransformableInfo | boolean; options?: object }
    type TransformFunction = (info: TransformableInfo, options?: any) => TransformableInfo | boolean;
    type FormatWrap = (options?: unknown) => Format;
  }
  export interface FormatFactory {
    (transform: Logform.TransformFunction): Logform.FormatWrap;
    combine(...formats: Logform.Format[]): Logform.Format;
    printf(template: (info: Logform.TransformableInfo) => string): Logform.Format;
    align(): Logform.Format;
    cli(options?: object): Logform.Format;
    colorize(options?: object): Logform.Format & { colorize(level: string, text: string, message?: string): string };
    errors(options?: object): Logform.Format;
    json(options?: object): Logform.Format;
    label(options?: object): Logform.Format;
    logstash(): Logform.Format;
    metadata(options?: object): Logform.Format;
    ms(): Logform.Format;
    padLevels(options?: object): Logform.Format;
    prettyPrint(options?: object): Logform.Format;
    simple(): Logform.Format;
    splat(): Logform.Format;
    timestamp(options?: object): Logform.Format;
    uncolorize(options?: object): Logform.Format;
  }
  export interface LoggerOptions {
    level?: string;
    levels?: Record<string, number>;
    format?: Logform.Format;
    transports?: unknown;
    defaultMeta?: any;
    silent?: boolean;
    exitOnError?: unknown;
    exceptionHandlers?: unknown;
    rejectionHandlers?: unknown;
  }
  /**
   * @lethe redact-format options.format
   * @lethe log options.defaultMeta
   * @lethe log-format options.format
   */
  export function createLogger(options?: LoggerOptions): Logger;
  export function addColors(colors: Record<string, string | string[]>): unknown;
  export const format: FormatFactory;
  export namespace transports {
    interface TransportOptions { level?: string; format?: Logform.Format; silent?: boolean; [option: string]: any }
    class Transport { constructor(options?: TransportOptions); on(event: string, listener: (...values: any[]) => void): this; level?: string; silent?: boolean }
    class Console extends Transport {}
    class File extends Transport {
      /** @lethe log-file options.filename bounded=options.maxsize+options.maxFiles setting=maxsize+maxFiles level=options.level,^level crashes=exceptionHandlers,rejectionHandlers,exceptions.handle,rejections.handle of=winston,nest-winston,express-winston,nestjs-common */
      constructor(options?: TransportOptions);
    }
    class Http extends Transport {}
    class Stream extends Transport {
      /** @lethe log-stream options.stream level=options.level,^level of=winston,nest-winston,express-winston,nestjs-common */
      constructor(options?: TransportOptions);
    }
  }
  export const config: { npm: LevelSet; syslog: LevelSet; cli: LevelSet; addColors: typeof addColors };
  export interface LevelSet { levels: Record<string, number>; colors: Record<string, string> }
  export class Container {
    /** @lethe redact-format options.format */
    add(id: string, options?: LoggerOptions): Logger;
    get(id: string, options?: LoggerOptions): Logger;
    has(id: string): boolean;
    close(id?: string): void;
  }
  export const loggers: Container;
  /** @lethe log */
  export function log(...values: unknown[]): Logger;
  /** @lethe log */
  export function error(...values: unknown[]): Logger;
  /** @lethe log */
  export function warn(...values: unknown[]): Logger;
  /** @lethe log */
  export function info(...values: unknown[]): Logger;
  /** @lethe log */
  export function http(...values: unknown[]): Logger;
  /** @lethe log */
  export function verbose(...values: unknown[]): Logger;
  /** @lethe log */
  export function debug(...values: unknown[]): Logger;
  /** @lethe log */
  export function silly(...values: unknown[]): Logger;
  /** @lethe log metadata */
  export function child(metadata: object): Logger;
  /** @lethe redact-format options.format */
  export function configure(options: LoggerOptions): void;
  export function add(transport: unknown): Logger;
  export function remove(transport: unknown): Logger;
}
