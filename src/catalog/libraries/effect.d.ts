/** Logging of Effect. Source: effect.website, "Logging". */
declare module 'effect/Effect' {
  /** @lethe log */ export function log(...values: any[]): any;
  /** @lethe log */ export function logTrace(...values: any[]): any;
  /** @lethe log */ export function logDebug(...values: any[]): any;
  /** @lethe log */ export function logInfo(...values: any[]): any;
  /** @lethe log */ export function logWarning(...values: any[]): any;
  /** @lethe log */ export function logError(...values: any[]): any;
  /** @lethe log */ export function logFatal(...values: any[]): any;
  /** @lethe log */ export function annotateLogs(...values: any[]): any;
}
declare module 'effect' {
  import * as Logging from 'effect/Effect';
  export const Effect: typeof Logging & { [member: string]: any };
  export namespace Effect { type Effect<Value = any, Failure = any, Needs = any> = any }
  interface EffectfulConsole {
    /** @lethe log */ log(...values: any[]): any;
    /** @lethe log */ debug(...values: any[]): any;
    /** @lethe log */ info(...values: any[]): any;
    /** @lethe log */ warn(...values: any[]): any;
    /** @lethe log */ error(...values: any[]): any;
    [member: string]: any;
  }
  export const Console: EffectfulConsole;
  export const Schema: any; export const Layer: any; export const Context: any; export const Data: any; export const Option: any; export const Either: any;
  export const Schedule: any; export const Stream: any; export const Config: any; export const pipe: any; export const flow: any;
}
