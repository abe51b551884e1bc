declare module 'loglevel' {
  const log: log.RootLogger;
  namespace log {
    interface Logger {
      /** @lethe log */
      trace(...values: unknown[]): void;
      /** @lethe log */
      debug(...values: unknown[]): void;
      /** @lethe log */
      log(...values: unknown[]): void;
      /** @lethe log */
      info(...values: unknown[]): void;
      /** @lethe log */
      warn(...values: unknown[]): void;
      /** @lethe log */
      error(...values: unknown[]): void;
      levels: Record<string, number>;
      methodFactory: any;
      setLevel(level: unknown, persist?: boolean): void;
      getLevel(): number;
      setDefaultLevel(level: unknown): void;
      resetLevel(): void;
      enableAll(persist?: boolean): void;
      disableAll(persist?: boolean): void;
      rebuild(): void;
    }
    interface RootLogger extends Logger {
      default: RootLogger;
      getLogger(name: string | symbol): Logger;
      getLoggers(): Record<string, Logger>;
      noConflict(): RootLogger;
    }
    type LogLevelDesc = number | string;
  }
  export = log;
}
