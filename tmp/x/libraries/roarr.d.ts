declare module 'roarr' {
  export interface Logger {
    /** @lethe log */
    (...values: unknown[]): void;
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
    /** @lethe log context */
    child(context: object | ((message: any) => any)): Logger;
    /** @lethe log context */
    adopt<Result>(routine: () => Result | Promise<Result>, context?: object): Promise<Result>;
    getContext(): Record<string, any>;
  }
  export const Roarr: Logger;
  export default Roarr;
}
