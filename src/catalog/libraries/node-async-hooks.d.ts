declare module 'async_hooks' {
  export class AsyncLocalStorage<Store> {
    /** @lethe bound */ getStore(): Store | undefined;
    /** @lethe bind store */ run<Result>(store: Store, callback: (...values: any[]) => Result, ...values: any[]): Result;
    exit<Result>(callback: (...values: any[]) => Result, ...values: any[]): Result;
    /** @lethe bind store */ enterWith(store: Store): void;
    disable(): void;
    static bind<Callback extends Function>(callback: Callback): Callback;
    static snapshot(): <Result>(callback: () => Result) => Result;
  }
  export class AsyncResource {
    constructor(type: string, options?: object);
    runInAsyncScope<Result>(callback: (...values: any[]) => Result, self?: unknown, ...values: any[]): Result;
  }
}
declare module 'node:async_hooks' { import all = require('async_hooks'); export = all; }
