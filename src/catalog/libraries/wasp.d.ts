/*
 * Wasp: what an application gets beside the modules that `load` makes of its schema (src/load/wasp), and its manifest in TypeScript
 * (wasp.sh/docs). What a manifest names runs when a request arrives, and a job with a schedule by that.
 */
declare module 'lethe:wasp' {
  export interface Identities { identities: any; getFirstProviderUserId(): string | null }
  export class HttpError extends Error { constructor(status: number, message?: string, data?: any); statusCode: number; data: any }
  export interface Job { submit(values: any, options?: any): Promise<any>; delay(moment: any): Job }
  export const env: any;
  export const config: any;
  export type MiddlewareConfigFn = (configuration: Map<string, any>) => Map<string, any>;
  export type ServerSetupFn = (context: { app: any; server: any }) => void | Promise<void>;
}
declare module '@wasp.sh/spec' {
  type Run = (...values: any[]) => any;
  interface Scheduled { schedule: { cron: string; [option: string]: any }; [option: string]: any }
  export type Spec = any;
  /** @lethe schedule */
  export function job(run: Run, options: Scheduled): any;
  /** @lethe handle */
  export function job(run: Run, options?: any): any;
  /** @lethe handle */
  export function query(run: Run, options?: any): any;
  /** @lethe handle */
  export function action(run: Run, options?: any): any;
  /** @lethe handle */
  export function api(method: string, path: string, run: Run, options?: any): any;
  export function crud(...options: any[]): any;
  export function route(...options: any[]): any;
  export function page(...options: any[]): any;
  export function app(options: any): any;
}
