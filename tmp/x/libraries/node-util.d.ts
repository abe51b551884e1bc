declare module 'util' {
  export function inspect(value: unknown, ...options: any[]): string;
  export function format(template: unknown, ...values: unknown[]): string;
  export function promisify<Result>(callback: (done: (error: any, result: Result) => void) => void): () => Promise<Result>;
  export function promisify<First, Result>(callback: (first: First, done: (error: any, result: Result) => void) => void): (first: First) => Promise<Result>;
  export function promisify<First, Second, Result>(
    callback: (first: First, second: Second, done: (error: any, result: Result) => void) => void,
  ): (first: First, second: Second) => Promise<Result>;
  export function promisify(callback: Function): (...values: any[]) => Promise<any>;
  export function callbackify(callback: Function): Function;
  export function isDeepStrictEqual(first: unknown, second: unknown): boolean;
  export function deprecate<Callback extends Function>(callback: Callback, message: string, code?: string): Callback;
  export function inherits(constructor: unknown, parent: unknown): void;
  export function stripVTControlCharacters(text: string): string;
  export function parseArgs(options?: object): { values: Record<string, any>; positionals: string[] };
  /** Prints where NODE_DEBUG names the section. */
  export function debuglog(section: string): DebugLogger;
  export interface DebugLogger {
    /** @lethe log */
    (message: string, ...values: unknown[]): void;
    enabled: boolean;
  }
  export const types: Record<string, (value: unknown) => boolean>;
}
declare module 'node:util' { import all = require('util'); export = all; }
