/** What functions of h3, and so of Nitro and Nuxt, take out of an event. Source: h3.dev/utils/request. */
declare module 'h3' {
  export interface H3Event { node: any; context: any; path: string; method: string; headers: Headers; [member: string]: any }
  type Handler = (event: H3Event) => any;
  /** @lethe handle */ export function defineEventHandler(handler: Handler | object): any;
  /** @lethe handle */ export function eventHandler(handler: Handler): any;
  /** @lethe request body */ export function readBody<Body = any>(event: H3Event, options?: any): Promise<Body>;
  /** @lethe request body */ export function readRawBody(event: H3Event, encoding?: any): Promise<any>;
  /** @lethe request body */ export function readFormData(event: H3Event): Promise<FormData>;
  /** @lethe request body */ export function readMultipartFormData(event: H3Event): Promise<any[] | undefined>;
  /** @lethe request body validated */ export function readValidatedBody(event: H3Event, validate: any): Promise<any>;
  /** @lethe request query */ export function getQuery<Query = any>(event: H3Event): Query;
  /** @lethe request params */ export function getRouterParams(event: H3Event, options?: any): Record<string, string>;
  /** @lethe request headers */ export function getHeaders(event: H3Event): Record<string, string | undefined>;
  /** @lethe request headers */ export function getRequestHeaders(event: H3Event): Record<string, string | undefined>;
  /** @lethe request headers */ export function getHeader(event: H3Event, name: string): string | undefined;
  /** @lethe request headers */ export function getRequestHeader(event: H3Event, name: string): string | undefined;
  /** @lethe request ip */ export function getRequestIP(event: H3Event, options?: any): string | undefined;
  /** @lethe request cookies */ export function parseCookies(event: H3Event): Record<string, string>;
  /** @lethe request url */ export function getRequestURL(event: H3Event, options?: any): URL;
  export const getRouterParam: any; export const getValidatedQuery: any; export const sendRedirect: any;
  export const createError: any; export const setResponseStatus: any; export const setHeader: any; export const setResponseHeader: any; export const send: any; export const sendStream: any;
  export const createApp: any; export const createRouter: any; export const toNodeListener: any; export const getMethod: any; export const useSession: any; export const setHeaders: any; export const isError: any;
}
