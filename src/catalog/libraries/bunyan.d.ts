declare module 'bunyan' {
  class Logger {
    /**
     * @lethe log-stream each.stream each=options.streams level=each.level,options.level,'info' of=bunyan
     * @lethe log-file each.path each=options.streams unless=each.type:rotating-file level=each.level,options.level,'info' of=bunyan
     * @lethe log-file each.path each=options.streams when=each.type:rotating-file count=each.count,'10' every=each.period,'1d' level=each.level,options.level,'info' of=bunyan
     */
    constructor(options: Logger.LoggerOptions);
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
    /** @lethe log fields */
    child(fields: object, simple?: boolean): Logger;
    addStream(stream: object): void;
    addSerializers(serializers: Logger.Serializers): void;
    level(value?: unknown): number;
    levels(name?: unknown, value?: unknown): any;
    reopenFileStreams(): void;
    on(event: string, listener: (...values: any[]) => void): this;
    fields: any;
    /**
     * @lethe log-stream each.stream each=options.streams level=each.level,options.level,'info' of=bunyan
     * @lethe log-file each.path each=options.streams unless=each.type:rotating-file level=each.level,options.level,'info' of=bunyan
     * @lethe log-file each.path each=options.streams when=each.type:rotating-file count=each.count,'10' every=each.period,'1d' level=each.level,options.level,'info' of=bunyan
     */
    static createLogger(options: Logger.LoggerOptions): Logger;
    static stdSerializers: Logger.Serializers;
    static TRACE: number;
    static DEBUG: number;
    static INFO: number;
    static WARN: number;
    static ERROR: number;
    static FATAL: number;
  }
  namespace Logger {
    type Serializers = Record<string, (value: any) => any>;
    interface LoggerOptions { name: string; streams?: object[]; level?: unknown; serializers?: Serializers; src?: boolean; [field: string]: any }
    class RingBuffer { constructor(options: object); records: any[] }
  }
  export = Logger;
}
