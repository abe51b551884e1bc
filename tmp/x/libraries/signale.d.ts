declare module 'signale' {
  const signale: Signale & { Signale: typeof Signale; default: Signale };
  interface SignaleOptions { scope?: string | string[]; types?: object; secrets?: unknown[]; interactive?: boolean; disabled?: boolean; [option: string]: any }
  class Signale {
    constructor(options?: SignaleOptions);
    /** @lethe log */
    await(...values: unknown[]): void;
    /** @lethe log */
    complete(...values: unknown[]): void;
    /** @lethe log */
    error(...values: unknown[]): void;
    /** @lethe log */
    debug(...values: unknown[]): void;
    /** @lethe log */
    fatal(...values: unknown[]): void;
    /** @lethe log */
    fav(...values: unknown[]): void;
    /** @lethe log */
    info(...values: unknown[]): void;
    /** @lethe log */
    note(...values: unknown[]): void;
    /** @lethe log */
    pause(...values: unknown[]): void;
    /** @lethe log */
    pending(...values: unknown[]): void;
    /** @lethe log */
    star(...values: unknown[]): void;
    /** @lethe log */
    start(...values: unknown[]): void;
    /** @lethe log */
    success(...values: unknown[]): void;
    /** @lethe log */
    wait(...values: unknown[]): void;
    /** @lethe log */
    warn(...values: unknown[]): void;
    /** @lethe log */
    watch(...values: unknown[]): void;
    /** @lethe log */
    log(...values: unknown[]): void;
    scope(...names: string[]): Signale;
    unscope(): void;
    time(label?: string): string;
    timeEnd(label?: string): any;
    config(settings: object): void;
    enable(): void;
    disable(): void;
    isEnabled(): boolean;
    addSecrets(secrets: unknown[]): void;
    clearSecrets(): void;
  }
  export = signale;
}
