/** Cookies that code in the browser, or on both sides, sets by a library. */
declare module 'js-cookie' {
  namespace Cookies {
    interface Jar {
      get(name: string): string | undefined;
      get(): Record<string, string>;
      /** @lethe cookie value days=attributes.expires until=attributes.expires */
      set(name: string, value: any, attributes?: object): string | undefined;
      remove(name: string, attributes?: object): void;
      withAttributes(attributes: object): Jar;
      withConverter(converter: object): Jar;
    }
  }
  const Cookies: Cookies.Jar;
  export = Cookies;
}
declare module 'universal-cookie' {
  export default class Cookies {
    constructor(cookies?: unknown, options?: object);
    get<Value = any>(name: string, options?: object): Value;
    getAll<Value = any>(options?: object): Value;
    /** @lethe cookie value seconds=options.maxAge until=options.expires */
    set(name: string, value: any, options?: object): void;
    remove(name: string, options?: object): void;
  }
}
declare module 'react-cookie' {
  import UniversalCookies from 'universal-cookie';
  export class Cookies extends UniversalCookies {}
  type Values = Record<string, any>;
  type SetCookie = (name: string, value: any, options?: object) => void;
  type RemoveCookie = (name: string, options?: object) => void;
  export function useCookies(names?: string[], options?: object): [Values, SetCookie, RemoveCookie, () => void];
  export function withCookies<Component>(component: Component): Component;
  export const CookiesProvider: any;
}
declare module 'cookies-next' {
  export function getCookie(name: string, options?: object): any;
  export function getCookies(options?: object): any;
  export function hasCookie(name: string, options?: object): any;
  export function deleteCookie(name: string, options?: object): any;
  /** @lethe cookie value seconds=options.maxAge until=options.expires */
  export function setCookie(name: string, value?: any, options?: object): any;
}
declare module 'cookies-next/client' { export * from 'cookies-next'; }
declare module 'cookies-next/server' { export * from 'cookies-next'; }
declare module 'nookies' {
  export function parseCookies(context?: any, options?: object): Record<string, string>;
  /** @lethe cookie value seconds=options.maxAge until=options.expires */
  export function setCookie(context: any, name: string, value: string, options?: object): any;
  export function destroyCookie(context: any, name: string, options?: object): any;
  const nookies: {
    get(context?: any, options?: object): Record<string, string>;
    /** @lethe cookie value seconds=options.maxAge until=options.expires */
    set(context: any, name: string, value: string, options?: object): any;
    destroy(context: any, name: string, options?: object): any;
  };
  export default nookies;
}
declare module 'cookie' {
  export function parse(header: string, options?: object): Record<string, string>;
  /** @lethe cookie value seconds=options.maxAge until=options.expires */
  export function serialize(name: string, value: string, options?: object): string;
}
declare module 'cookies' {
  class Cookies {
    constructor(request: any, response: any, options?: object);
    get(name: string, options?: object): string | undefined;
    /** @lethe cookie value milliseconds=options.maxAge until=options.expires */
    set(name: string, value?: string | null, options?: object): this;
  }
  export = Cookies;
}
declare module 'hono/cookie' {
  import type { Context } from 'hono';
  /** @lethe request cookies */
  export function getCookie(context: Context, name?: string): any;
  export function getSignedCookie(context: Context, secret: string, name?: string): Promise<any>;
  /** @lethe cookie value seconds=options.maxAge until=options.expires */
  export function setCookie(context: Context, name: string, value: string, options?: object): void;
  /** @lethe cookie value seconds=options.maxAge until=options.expires */
  export function setSignedCookie(context: Context, name: string, value: string, secret: string, options?: object): Promise<void>;
  export function deleteCookie(context: Context, name: string, options?: object): string | undefined;
}
declare module 'h3' {
  export function getCookie(event: any, name: string): string | undefined;
  export function parseCookies(event: any): Record<string, string>;
  /** @lethe cookie value seconds=options.maxAge until=options.expires */
  export function setCookie(event: any, name: string, value: string, options?: object): void;
  export function deleteCookie(event: any, name: string, options?: object): void;
}
