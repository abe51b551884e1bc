/** React Router from version 7 on, and Remix: what loaders and actions are given, and the functions that answer. Sources: reactrouter.com/api, remix.run/docs. */
declare module 'react-router' {
  export interface LoaderFunctionArgs<Context = any> {
    request: Request;
    /** @lethe request params */
    params: Record<string, string | undefined>;
    context: Context;
  }
  export type ActionFunctionArgs<Context = any> = LoaderFunctionArgs<Context>;
  export type LoaderFunction = (options: LoaderFunctionArgs) => any;
  export type ActionFunction = (options: LoaderFunctionArgs) => any;
  /** @lethe respond value */
  export function data<Value>(value: Value, init?: number | ResponseInit): { data: Value };
  /** @lethe respond value */
  export function json<Value>(value: Value, init?: number | ResponseInit): Response;
  /** @lethe respond value */
  export function defer<Value>(value: Value, init?: number | ResponseInit): { data: Value };
  export function useSearchParams(initial?: unknown): [URLSearchParams, (next: any, options?: object) => void];
  /** @lethe request params */
  export function useParams(): Record<string, string | undefined>;
}
declare module '@remix-run/node' { export * from 'react-router'; }
declare module '@remix-run/server-runtime' { export * from 'react-router'; }
declare module '@remix-run/cloudflare' { export * from 'react-router'; }
declare module '@remix-run/react' { export * from 'react-router'; }
declare module 'react-router-dom' { export * from 'react-router'; }
