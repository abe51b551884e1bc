declare module 'npmlog' {
  const log: log.Logger;
  namespace log {
    interface Logger {
      /** @lethe log */
      silly(prefix: string, message: unknown, ...values: unknown[]): void;
      /** @lethe log */
      verbose(prefix: string, message: unknown, ...values: unknown[]): void;
      /** @lethe log */
      info(prefix: string, message: unknown, ...values: unknown[]): void;
      /** @lethe log */
      http(prefix: string, message: unknown, ...values: unknown[]): void;
      /** @lethe log */
      timing(prefix: string, message: unknown, ...values: unknown[]): void;
      /** @lethe log */
      notice(prefix: string, message: unknown, ...values: unknown[]): void;
      /** @lethe log */
      warn(prefix: string, message: unknown, ...values: unknown[]): void;
      /** @lethe log */
      error(prefix: string, message: unknown, ...values: unknown[]): void;
      /** @lethe log */
      log(level: string, prefix: string, message: unknown, ...values: unknown[]): void;
      level: string;
      heading: string;
      stream: any;
      record: any[];
      addLevel(level: string, n: number, style?: object, display?: string): void;
      enableColor(): void;
      disableColor(): void;
      enableProgress(): void;
      disableProgress(): void;
      pause(): void;
      resume(): void;
      on(event: string, listener: (...values: any[]) => void): this;
    }
  }
  export = log;
}
