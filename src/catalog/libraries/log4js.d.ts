declare module 'log4js' {
  export interface Logger {
    readonly category: string;
    level: any;
    /** @lethe log */
    log(level: unknown, ...values: unknown[]): void;
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
    /** @lethe log */
    mark(...values: unknown[]): void;
    /** @lethe log value */
    addContext(key: string, value: unknown): void;
    removeContext(key: string): void;
    clearContext(): void;
    isLevelEnabled(level?: unknown): boolean;
    isDebugEnabled(): boolean;
  }
  export interface Configuration { appenders: Record<string, any>; categories: Record<string, any>; [option: string]: any }
  export interface Log4js { getLogger(category?: string): Logger; [member: string]: any }
  export function getLogger(category?: string): Logger;
  /**
   * @lethe log-file each.filename each=configuration.appenders.* when=each.type:file bounded=each.maxLogSize setting=maxLogSize of=log4js
   * @lethe log-file each.filename each=configuration.appenders.* when=each.type:fileSync bounded=each.maxLogSize setting=maxLogSize of=log4js
   * @lethe log-file each.filename each=configuration.appenders.* when=each.type:dateFile count=each.numBackups days=each.daysToKeep bounded='1' every=each.pattern,'yyyy-MM-dd' of=log4js
   */
  export function configure(configuration: string | Configuration): Log4js;
  export function shutdown(callback?: (error?: Error) => void): void;
  /**
   * @lethe access-log ip url user-agent unless=options.format
   * @lethe access-log-format options.format
   */
  export function connectLogger(logger: Logger, options?: { format?: any; level?: unknown; nolog?: unknown; [option: string]: any }): (request: any, response: any, next: () => void) => void;
  export const levels: any;
}
