declare module 'express-winston' {
  import type { Request, Response } from 'express';
  type Handler = (request: any, response: any, next: (error?: any) => void) => void;
  export interface LoggerOptions {
    transports?: any[];
    winstonInstance?: import('winston').Logger;
    format?: any;
    meta?: boolean;
    msg?: string | ((request: Request, response: Response) => string);
    requestWhitelist?: string[];
    bodyBlacklist?: string[];
    headerBlacklist?: string[];
    requestFilter?: (request: any, property: string) => any;
    dynamicMeta?: (request: Request, response: Response) => object;
    ignoreRoute?: (request: Request, response: Response) => boolean;
    [option: string]: any;
  }
  /**
   * @lethe access-log url
   * @lethe access-log headers query unless=options.requestWhitelist
   */
  export function logger(options: LoggerOptions): Handler;
  /**
   * @lethe access-log url
   * @lethe access-log headers query unless=options.requestWhitelist
   */
  export function errorLogger(options: LoggerOptions): (error: any, request: any, response: any, next: (error?: any) => void) => void;
  export const requestWhitelist: string[];
  export const bodyWhitelist: string[];
  export const responseWhitelist: string[];
}
