declare module 'debug' {
  const createDebug: createDebug.Debug;
  namespace createDebug {
    interface Debug {
      (namespace: string): Debugger;
      debug: Debug;
      default: Debug;
      enable(namespaces: string): void;
      disable(): string;
      enabled(namespace: string): boolean;
      log: any;
      formatters: Record<string, (value: any) => string>;
    }
    interface Debugger {
      /** @lethe log */
      (message: unknown, ...values: unknown[]): void;
      namespace: string;
      enabled: boolean;
      color: string;
      log: any;
      extend(namespace: string, delimiter?: string): Debugger;
      destroy(): boolean;
    }
    type IDebugger = Debugger;
  }
  export = createDebug;
}
