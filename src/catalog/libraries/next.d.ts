declare module 'next/server' {
  export interface NextURL extends URL { locale: string; clone(): NextURL }
  export interface RequestCookies {
    get(name: string): { name: string; value: string } | undefined;
    getAll(name?: string): { name: string; value: string }[];
    has(name: string): boolean;
    /** @lethe cookie entry.value seconds=entry.maxAge until=entry.expires */
    set(entry: { name: string; value: any; [option: string]: any }): this;
    /** @lethe cookie value seconds=options.maxAge until=options.expires */
    set(name: string, value: any, options?: object): this;
    delete(name: any): any;
  }
  export class NextRequest extends Request {
    /** @lethe request url */
    nextUrl: NextURL;
    /** @lethe request cookies */
    cookies: RequestCookies;
    /** @lethe request ip */
    ip?: string;
    geo?: any;
  }
  export class NextResponse<Body = unknown> extends Response {
    cookies: RequestCookies;
    /** @lethe respond body */
    static json<Body>(body: Body, init?: ResponseInit): NextResponse<Body>;
    static redirect(url: string | URL, init?: number | ResponseInit): NextResponse;
    static rewrite(url: string | URL, init?: object): NextResponse;
    static next(init?: object): NextResponse;
  }
  export type NextMiddleware = (request: NextRequest, event: any) => any;
  export type NextFetchEvent = { waitUntil(promise: Promise<unknown>): void };
  /** @lethe handle */
  export function after(task: Promise<unknown> | (() => unknown)): void;
  export function userAgent(request: { headers: Headers }): any;
  export function connection(): Promise<void>;
}
declare module 'next/headers' {
  import type { RequestCookies } from 'next/server';
  /** @lethe request headers */
  export function headers(): Promise<Headers> & Headers;
  /** @lethe request cookies */
  export function cookies(): Promise<RequestCookies> & RequestCookies;
  export function draftMode(): any;
}
declare module 'next' {
  import type { IncomingMessage, ServerResponse } from 'http';
  export interface NextApiRequest extends IncomingMessage {
    /** @lethe request body */
    body: any;
    /** @lethe request query */
    query: Partial<Record<string, string | string[]>>;
    /** @lethe request cookies */
    cookies: Partial<Record<string, string>>;
  }
  export interface NextApiResponse<Body = any> extends ServerResponse {
    status(code: number): NextApiResponse<Body>;
    /** @lethe respond body */
    json(body: Body): void;
    /** @lethe respond body */
    send(body: Body): void;
    redirect(...values: any[]): NextApiResponse<Body>;
    setPreviewData(...values: any[]): any;
  }
  export type NextApiHandler<Body = any> = (request: NextApiRequest, response: NextApiResponse<Body>) => any;
  export interface GetServerSidePropsContext {
    req: IncomingMessage & { cookies: Partial<Record<string, string>> };
    res: ServerResponse;
    /** @lethe request params */
    params?: any;
    /** @lethe request query */
    query: Record<string, any>;
    resolvedUrl: string;
    locale?: string;
  }
  export type GetServerSideProps<Props = any> = (context: GetServerSidePropsContext) => Promise<any>;
  export type Metadata = any;
  export type NextConfig = any;
  export type NextPage<Props = {}, Initial = Props> = (props: Props) => any;
}
