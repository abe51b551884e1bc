/** Requests of AdonisJS. Source: docs.adonisjs.com/guides/basics/request. */
declare module '@adonisjs/core/http' {
  export interface Request {
    /** @lethe request body */ all(): Record<string, any>;
    /** @lethe request body */ body(): Record<string, any>;
    /** @lethe request body */ input(key: string, otherwise?: any): any;
    /** @lethe request body */ only(keys: readonly string[]): Record<string, any>;
    /** @lethe request body */ except(left: readonly string[]): Record<string, any>;
    /** @lethe request body */ raw(): string | null;
    /** @lethe request body validated */ validateUsing(validator: any, options?: any): Promise<any>;
    /** @lethe request query */ qs(): Record<string, any>;
    /** @lethe request params */ params(): Record<string, any>;
    /** @lethe request params */ param(key: string, otherwise?: any): any;
    /** @lethe request headers */ headers(): Record<string, string | undefined>;
    /** @lethe request headers */ header(key: string, otherwise?: any): string | undefined;
    /** @lethe request ip */ ip(): string;
    /** @lethe request ip */ ips(): string[];
    /** @lethe request cookies */ cookiesList(): Record<string, any>;
    /** @lethe request cookies */ cookie(key: string, otherwise?: any): any;
    /** @lethe request url */ url(includeQuery?: boolean): string;
    /** @lethe request url */ completeUrl(includeQuery?: boolean): string;
    file(key: string, options?: any): any; files(key: string, options?: any): any[]; validate(options: any): Promise<any>;
    method(): string; id(): string | undefined; hostname(): string | null; [member: string]: any;
  }
  export interface HttpContext { request: Request; response: any; params: any; auth: any; session: any; logger: any; view: any; bouncer: any; inertia: any; route: any; [member: string]: any }
  export type Response = any; export type NextFn = any; export type Router = any;
}
declare module '@ioc:Adonis/Core/HttpContext' {
  import type { HttpContext } from '@adonisjs/core/http';
  export type HttpContextContract = HttpContext;
}
