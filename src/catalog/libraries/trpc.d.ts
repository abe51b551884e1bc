/** tRPC from version 10 on: what procedures are given, and what they answer. Source: trpc.io/docs/server (procedures, middlewares, validators, context). */
declare module '@trpc/server' {
  /** What a schema lets through, of any library that writes it down as zod does, or of a function that checks. */
  type Parsed<Schema> = Schema extends { readonly _output: infer Output } ? Output
    : Schema extends (value: any) => infer Output ? Awaited<Output>
      : Schema extends { parse(value: any): infer Output } ? Output : any;
  type With<Context, Added> = Omit<Context, keyof Added> & Added;
  type IsOpen<Value> = unknown extends Value ? true : false;
  export interface MiddlewareResult<Added> { readonly _added: Added; ok: boolean; data: any; error: TRPCError; ctx: any }
  interface Next {
    (): Promise<MiddlewareResult<{}>>;
    <Added extends object>(options: { ctx: Added; input?: unknown; [option: string]: unknown }): Promise<MiddlewareResult<Added>>;
    (options: { input?: unknown; [option: string]: unknown }): Promise<MiddlewareResult<{}>>;
  }
  interface CallOptions { path: string; type: 'query' | 'mutation' | 'subscription'; signal?: any }
  export interface MiddlewareOptions<Context, Meta> extends CallOptions {
    ctx: Context;
    meta: Meta | undefined;
    next: Next;
    /** @lethe request body */
    input: unknown;
    /** @lethe request body */
    rawInput: unknown;
    /** @lethe request body */
    getRawInput(): Promise<unknown>;
  }
  export interface ResolverOptions<Context, Input> extends CallOptions {
    ctx: Context;
    /** @lethe request body validated */
    input: Input;
  }
  type MiddlewareFunction<Context, Meta, Added> = (options: MiddlewareOptions<Context, Meta>) => Promise<MiddlewareResult<Added>>;
  export interface MiddlewareBuilder<Context, Meta, Added> {
    readonly _added: Added;
    unstable_pipe<More>(middleware: MiddlewareFunction<With<Context, Added>, Meta, More> | MiddlewareBuilder<any, any, More>): MiddlewareBuilder<Context, Meta, With<Added, More>>;
  }
  /** Answers are what a resolver returns. */
  export interface ProcedureBuilder<Context, Meta, Input> {
    input<Schema>(schema: Schema): ProcedureBuilder<Context, Meta, Input & Parsed<Schema>>;
    output<Schema>(schema: Schema): IsOpen<Parsed<Schema>> extends true ? ProcedureBuilder<Context, Meta, Input> : DescribedProcedureBuilder<Context, Meta, Input>;
    meta(meta: Meta): ProcedureBuilder<Context, Meta, Input>;
    /** @lethe handle */
    use<Added>(middleware: MiddlewareFunction<Context, Meta, Added> | MiddlewareBuilder<any, any, Added>): ProcedureBuilder<With<Context, Added>, Meta, Input>;
    concat<OtherContext, OtherInput>(other: ProcedureBuilder<OtherContext, any, OtherInput>): ProcedureBuilder<With<Context, OtherContext>, Meta, Input & OtherInput>;
    unstable_concat<OtherContext, OtherInput>(other: ProcedureBuilder<OtherContext, any, OtherInput>): ProcedureBuilder<With<Context, OtherContext>, Meta, Input & OtherInput>;
    /**
     * @lethe handle
     * @lethe answer resolve
     */
    query<Result>(resolve: (options: ResolverOptions<Context, Input>) => Result): Procedure<Input, Awaited<Result>>;
    /**
     * @lethe handle
     * @lethe answer resolve
     */
    mutation<Result>(resolve: (options: ResolverOptions<Context, Input>) => Result): Procedure<Input, Awaited<Result>>;
    /**
     * @lethe handle
     * @lethe answer resolve
     */
    subscription<Result>(resolve: (options: ResolverOptions<Context, Input>) => Result): Procedure<Input, Awaited<Result>>;
  }
  /** After `.output(schema)`, only what the schema declares is answered. */
  export interface DescribedProcedureBuilder<Context, Meta, Input> {
    input<Schema>(schema: Schema): DescribedProcedureBuilder<Context, Meta, Input & Parsed<Schema>>;
    meta(meta: Meta): this;
    /** @lethe handle */
    use<Added>(middleware: MiddlewareFunction<Context, Meta, Added> | MiddlewareBuilder<any, any, Added>): DescribedProcedureBuilder<With<Context, Added>, Meta, Input>;
    /** @lethe handle */
    query<Result>(resolve: (options: ResolverOptions<Context, Input>) => Result): Procedure<Input, Awaited<Result>>;
    /** @lethe handle */
    mutation<Result>(resolve: (options: ResolverOptions<Context, Input>) => Result): Procedure<Input, Awaited<Result>>;
    /** @lethe handle */
    subscription<Result>(resolve: (options: ResolverOptions<Context, Input>) => Result): Procedure<Input, Awaited<Result>>;
  }
  export interface Procedure<Input, Result> { (options: any): Promise<Result>; readonly _def: any; readonly _input: Input }
  export type Router<Procedures> = Procedures & { createCaller(context: any): any; readonly _def: any };
  export interface Trpc<Context, Meta> {
    procedure: ProcedureBuilder<Context, Meta, unknown>;
    router<Procedures extends object>(procedures: Procedures): Router<Procedures>;
    mergeRouters(...routers: any[]): Router<any>;
    createCallerFactory(router: any): (context: any) => any;
    /** @lethe handle */
    middleware<Added>(middleware: MiddlewareFunction<Context, Meta, Added>): MiddlewareBuilder<Context, Meta, Added>;
  }
  interface TrpcBuilder<Context, Meta> {
    context<Value>(): TrpcBuilder<Value extends (...options: any[]) => infer Made ? Awaited<Made> : Value, Meta>;
    meta<Value>(): TrpcBuilder<Context, Value>;
    create(options?: { errorFormatter?: (options: { shape: any; error: TRPCError; ctx?: Context; input: unknown; path?: string; type: string }) => any; [option: string]: any }): Trpc<Context, Meta>;
  }
  export const initTRPC: TrpcBuilder<object, object> & { new (): TrpcBuilder<object, object> };
  export class TRPCError extends Error {
    constructor(options: { code: string; message?: string; cause?: unknown });
    code: string;
    cause?: any;
  }
  export type inferAsyncReturnType<Make extends (...options: any[]) => any> = Awaited<ReturnType<Make>>;
  export type AnyRouter = Router<any>;
  export type inferRouterInputs<Type> = any;
  export type inferRouterOutputs<Type> = any;
  export type inferProcedureInput<Type> = any;
  export type inferProcedureOutput<Type> = any;
}
