/** What Node.js and browsers put in the global scope, as far as values pass through it. */

interface Console {
  /** @lethe log */
  log(...values: unknown[]): void;
  /** @lethe log */
  info(...values: unknown[]): void;
  /** @lethe log */
  warn(...values: unknown[]): void;
  /** @lethe log */
  error(...values: unknown[]): void;
  /** @lethe log */
  debug(...values: unknown[]): void;
  /** @lethe log */
  trace(...values: unknown[]): void;
  /** @lethe log value */
  dir(value?: unknown, options?: object): void;
  /** @lethe log */
  dirxml(...values: unknown[]): void;
  /** @lethe log value */
  table(value?: unknown, columns?: readonly string[]): void;
  /** @lethe log */
  group(...values: unknown[]): void;
  /** @lethe log */
  groupCollapsed(...values: unknown[]): void;
  /** @lethe log values */
  assert(condition?: unknown, ...values: unknown[]): void;
  /** @lethe log */
  count(label?: string): void;
  /** @lethe log */
  timeLog(label?: string, ...values: unknown[]): void;
  /** @lethe log */
  timeEnd(label?: string): void;
  countReset(label?: string): void;
  time(label?: string): void;
  groupEnd(): void;
  clear(): void;
}
declare var console: Console;
declare module 'console' { const all: Console; export = all; }
declare module 'node:console' { const all: Console; export = all; }

declare namespace NodeJS {
  interface ProcessEnv { [name: string]: string | undefined }
  interface WriteStream {
    isTTY: boolean;
    columns: number;
    /** @lethe log chunk */
    write(chunk: unknown, ...rest: unknown[]): boolean;
  }
  interface Process {
    env: ProcessEnv;
    argv: string[];
    platform: string;
    pid: number;
    version: string;
    versions: Record<string, string>;
    exitCode?: number;
    stdout: WriteStream;
    stderr: WriteStream;
    stdin: any;
    cwd(): string;
    exit(code?: number): never;
    uptime(): number;
    memoryUsage(): Record<string, number>;
    hrtime: any;
    nextTick<Arguments extends unknown[]>(callback: (...values: Arguments) => void, ...values: Arguments): void;
    on(event: string, listener: (...values: any[]) => void): this;
    once(event: string, listener: (...values: any[]) => void): this;
    emitWarning(warning: unknown, ...rest: unknown[]): void;
  }
  interface Timeout { ref(): this; unref(): this; hasRef(): boolean }
  interface Timer extends Timeout {}
  interface Immediate { ref(): this; unref(): this }
  interface ErrnoException extends Error { code?: string; errno?: number; path?: string; syscall?: string }
}
declare var process: NodeJS.Process;
declare module 'process' { const all: NodeJS.Process; export = all; }
declare module 'node:process' { const all: NodeJS.Process; export = all; }
declare var global: typeof globalThis;
declare var __dirname: string;
declare var __filename: string;

declare type BufferEncoding = string;
interface Buffer extends Uint8Array {
  toString(encoding?: string, start?: number, end?: number): string;
  toJSON(): { type: string; data: number[] };
  equals(other: Uint8Array): boolean;
}
interface BufferConstructor {
  from(value: unknown, encoding?: string): Buffer;
  alloc(size: number, fill?: unknown): Buffer;
  concat(list: readonly Uint8Array[]): Buffer;
  isBuffer(value: unknown): value is Buffer;
  byteLength(value: unknown, encoding?: string): number;
}
declare var Buffer: BufferConstructor;
declare module 'buffer' { export const Buffer: BufferConstructor; }
declare module 'node:buffer' { export const Buffer: BufferConstructor; }

declare function setTimeout<Arguments extends unknown[]>(callback: (...values: Arguments) => void, delay?: number, ...values: Arguments): NodeJS.Timeout;
/** @lethe schedule */
declare function setInterval<Arguments extends unknown[]>(callback: (...values: Arguments) => void, delay?: number, ...values: Arguments): NodeJS.Timeout;
declare function setImmediate<Arguments extends unknown[]>(callback: (...values: Arguments) => void, ...values: Arguments): NodeJS.Immediate;
declare function clearTimeout(timer?: unknown): void;
declare function clearInterval(timer?: unknown): void;
declare function clearImmediate(timer?: unknown): void;
declare function queueMicrotask(callback: () => void): void;
declare function structuredClone<Value>(value: Value, options?: object): Value;
declare function atob(text: string): string;
declare function btoa(text: string): string;

interface Crypto {
  randomUUID(): string;
  getRandomValues<Values>(values: Values): Values;
  subtle: SubtleCrypto;
}
interface SubtleCrypto {
  /** @lethe pseudonymise */
  digest(algorithm: unknown, data: unknown): Promise<ArrayBuffer>;
  /** @lethe pseudonymise */
  sign(algorithm: unknown, key: unknown, data: unknown): Promise<ArrayBuffer>;
  [method: string]: any;
}
declare var crypto: Crypto;
declare var performance: { now(): number; [member: string]: any };

interface Window { [member: string]: any }
declare var window: Window & typeof globalThis;
declare var document: any;
declare var navigator: any;
declare var location: any;
interface Storage {
  length: number;
  getItem(key: string): string | null;
  /**
   * @lethe browser-storage value
   * @lethe kept key data=value kind=localStorage
   */
  setItem(key: string, value: string): void;
  /** @lethe kept-removal key kind=localStorage */
  removeItem(key: string): void;
  /** @lethe kept-removal kind=localStorage */
  clear(): void;
  key(index: number): string | null;
}
interface SessionStorage extends Storage {
  /**
   * @lethe browser-storage value
   * @lethe kept key data=value kind=sessionStorage
   */
  setItem(key: string, value: string): void;
  /** @lethe kept-removal key kind=sessionStorage */
  removeItem(key: string): void;
  /** @lethe kept-removal kind=sessionStorage */
  clear(): void;
}
declare var localStorage: Storage;
declare var sessionStorage: SessionStorage;
