declare module 'nestjs-cls' {
  export class ClsService<Store = any> {
    /** @lethe bind value key=key of=type */ set(key: string | symbol, value: any): void;
    /** @lethe bind value key=key of=type */ setIfUndefined(key: string | symbol, value: any): void;
    /** @lethe bind store of=type */ runWith<Result>(store: any, callback: () => Result): Result;
    /** @lethe bind store of=type */ enterWith(store: any): void;
    /** @lethe bound key=key of=type */ get(key?: string | symbol): any;
    run<Result>(callback: () => Result): Result;
    run<Result>(options: object, callback: () => Result): Result;
    enter(options?: object): void;
    has(key: string | symbol): boolean;
    getId(): string;
    isActive(): boolean;
  }
  export class ClsServiceManager { static getClsService<Store = any>(): ClsService<Store> }
  export const ClsModule: { forRoot(options?: any): any; forRootAsync(options: any): any; forFeature(...providers: any[]): any };
  export class ClsMiddleware { constructor(options?: any); use(...values: any[]): any }
  export class ClsGuard { constructor(options?: any) }
  export class ClsInterceptor { constructor(options?: any) }
  export interface ClsStore { [key: string]: any }
  export function UseCls(options?: any): MethodDecorator;
  export const CLS_ID: string;
}
declare module 'express-http-context' {
  /** @lethe bind value key=key of=type */ export function set(key: string, value: any): void;
  /** @lethe bound key=key of=type */ export function get(key: string): any;
  export function middleware(request: any, response: any, next: any): void;
}
declare module '@fastify/request-context' {
  export interface RequestContext {
    /** @lethe bind value key=key of=type */ set(key: string, value: any): void;
    /** @lethe bound key=key of=type */ get(key: string): any;
    getStore(): any;
  }
  export const requestContext: RequestContext;
  export const fastifyRequestContext: any;
  export { fastifyRequestContext as default };
}
declare module 'cls-hooked' {
  export interface Namespace {
    /** @lethe bind value key=key of=type */ set(key: string, value: any): any;
    /** @lethe bound key=key of=type */ get(key: string): any;
    run<Result>(callback: (context: any) => Result): Result;
    runAndReturn<Result>(callback: (context: any) => Result): Result;
    runPromise<Result>(callback: (context: any) => Promise<Result>): Promise<Result>;
    bind<Callback extends Function>(callback: Callback, context?: any): Callback;
    bindEmitter(emitter: any): void;
  }
  export function createNamespace(name: string): Namespace;
  export function getNamespace(name: string): Namespace | undefined;
  export function destroyNamespace(name: string): void;
}
