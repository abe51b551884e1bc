declare module 'consola' {
  export interface ConsolaOptions { level?: number; reporters?: unknown[]; defaults?: object; formatOptions?: object; [option: string]: any }
  export interface ConsolaInstance {
    /** @lethe log */
    log(...values: unknown[]): void;
    /** @lethe log */
    info(...values: unknown[]): void;
    /** @lethe log */
    success(...values: unknown[]): void;
    /** @lethe log */
    ready(...values: unknown[]): void;
    /** @lethe log */
    start(...values: unknown[]): void;
    /** @lethe log */
    warn(...values: unknown[]): void;
    /** @lethe log */
    error(...values: unknown[]): void;
    /** @lethe log */
    fail(...values: unknown[]): void;
    /** @lethe log */
    fatal(...values: unknown[]): void;
    /** @lethe log */
    debug(...values: unknown[]): void;
    /** @lethe log */
    trace(...values: unknown[]): void;
    /** @lethe log */
    verbose(...values: unknown[]): void;
    /** @lethe log */
    box(...values: unknown[]): void;
    /** @lethe log */
    silent(...values: unknown[]): void;
    level: number;
    options: ConsolaOptions;
    create(options: ConsolaOptions): ConsolaInstance;
    /** @lethe log defaults */
    withDefaults(defaults: object): ConsolaInstance;
    withTag(tag: string): ConsolaInstance;
    withScope(tag: string): ConsolaInstance;
    prompt(message: string, options?: object): Promise<any>;
    addReporter(reporter: unknown): ConsolaInstance;
    setReporters(reporters: unknown): ConsolaInstance;
    wrapAll(): void;
    wrapConsole(): void;
    restoreAll(): void;
    mockTypes(factory?: unknown): void;
  }
  export function createConsola(options?: ConsolaOptions): ConsolaInstance;
  export const consola: ConsolaInstance;
  export const LogLevels: Record<string, number>;
  export default consola;
}
declare module 'consola/basic' { export * from 'consola'; export { consola as default } from 'consola'; }
declare module 'consola/browser' { export * from 'consola'; export { consola as default } from 'consola'; }
