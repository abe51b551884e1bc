declare module '@logtape/file' {
  /** @lethe log-file path of=logtape */
  export function getFileSink(path: string, options?: object): import('@logtape/logtape').Sink;
  /** @lethe log-file path bounded='5' of=logtape */
  export function getRotatingFileSink(path: string, options?: object): import('@logtape/logtape').Sink;
}

declare module '@logtape/logtape' {
  type Properties = Record<string, unknown>;
  export type LogTemplatePrefix = (template: TemplateStringsArray, ...values: unknown[]) => unknown[];
  export interface LogRecord {
    category: readonly string[];
    level: string;
    message: readonly unknown[];
    rawMessage: unknown;
    timestamp: number;
    properties: Properties;
  }
  export type Sink = (record: LogRecord) => void;
  export interface Logger {
    readonly category: readonly string[];
    readonly parent: Logger | null;
    /** @lethe log */
    trace(template: TemplateStringsArray, ...values: readonly unknown[]): void;
    /** @lethe log */
    trace(message: string, properties?: Properties | (() => Properties)): void;
    /** @lethe log */
    trace(properties: Properties): void;
    /** @lethe log */
    trace(callback: (template: LogTemplatePrefix) => unknown[]): void;
    /** @lethe log */
    debug(template: TemplateStringsArray, ...values: readonly unknown[]): void;
    /** @lethe log */
    debug(message: string, properties?: Properties | (() => Properties)): void;
    /** @lethe log */
    debug(properties: Properties): void;
    /** @lethe log */
    debug(callback: (template: LogTemplatePrefix) => unknown[]): void;
    /** @lethe log */
    info(template: TemplateStringsArray, ...values: readonly unknown[]): void;
    /** @lethe log */
    info(message: string, properties?: Properties | (() => Properties)): void;
    /** @lethe log */
    info(properties: Properties): void;
    /** @lethe log */
    info(callback: (template: LogTemplatePrefix) => unknown[]): void;
    /** @lethe log */
    warn(template: TemplateStringsArray, ...values: readonly unknown[]): void;
    /** @lethe log */
    warn(message: string, properties?: Properties | (() => Properties)): void;
    /** @lethe log */
    warn(properties: Properties): void;
    /** @lethe log */
    warn(callback: (template: LogTemplatePrefix) => unknown[]): void;
    /** @lethe log */
    warning(template: TemplateStringsArray, ...values: readonly unknown[]): void;
    /** @lethe log */
    warning(message: string, properties?: Properties | (() => Properties)): void;
    /** @lethe log */
    warning(properties: Properties): void;
    /** @lethe log */
    warning(callback: (template: LogTemplatePrefix) => unknown[]): void;
    /** @lethe log */
    error(template: TemplateStringsArray, ...values: readonly unknown[]): void;
    /** @lethe log */
    error(message: string, properties?: Properties | (() => Properties)): void;
    /** @lethe log */
    error(properties: Properties): void;
    /** @lethe log */
    error(callback: (template: LogTemplatePrefix) => unknown[]): void;
    /** @lethe log */
    fatal(template: TemplateStringsArray, ...values: readonly unknown[]): void;
    /** @lethe log */
    fatal(message: string, properties?: Properties | (() => Properties)): void;
    /** @lethe log */
    fatal(properties: Properties): void;
    /** @lethe log */
    fatal(callback: (template: LogTemplatePrefix) => unknown[]): void;
    /** @lethe log properties */
    with(properties: Properties): Logger;
    getChild(subcategory: string | readonly string[]): Logger;
    isEnabledFor(level: string): boolean;
    emit(record: object): void;
  }
  export function getLogger(category?: string | readonly string[]): Logger;
  export function configure(config: object): Promise<void>;
  export function configureSync(config: object): void;
  export function reset(): Promise<void>;
  /** @lethe log context */
  export function withContext<Result>(context: Properties, callback: () => Result): Result;
  export function getConsoleSink(options?: object): Sink;
  export function getStreamSink(stream: unknown, options?: object): Sink;
  export function withFilter(sink: Sink, filter: unknown): Sink;
  export function getTextFormatter(options?: object): (record: LogRecord) => string;
  export const jsonLinesFormatter: (record: LogRecord) => string;
  export const ansiColorFormatter: (record: LogRecord) => string;
}
