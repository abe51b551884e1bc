declare module 'electron-log' {
  const log: log.MainLogger;
  namespace log {
    interface LogFunctions {
      /** @lethe log */
      error(...values: unknown[]): void;
      /** @lethe log */
      warn(...values: unknown[]): void;
      /** @lethe log */
      info(...values: unknown[]): void;
      /** @lethe log */
      verbose(...values: unknown[]): void;
      /** @lethe log */
      debug(...values: unknown[]): void;
      /** @lethe log */
      silly(...values: unknown[]): void;
      /** @lethe log */
      log(...values: unknown[]): void;
    }
    interface Logger extends LogFunctions {
      functions: LogFunctions;
      logId: string;
      scope(label: string): LogFunctions;
      create(options: object): MainLogger;
      transports: any;
      hooks: any[];
      levels: any;
      errorHandler: any;
      eventLogger: any;
      initialize(options?: object): void;
    }
    interface MainLogger extends Logger { default: MainLogger }
  }
  export = log;
}
declare module 'electron-log/main' { import log = require('electron-log'); export = log; }
declare module 'electron-log/renderer' { import log = require('electron-log'); export = log; }
declare module 'electron-log/node' { import log = require('electron-log'); export = log; }
