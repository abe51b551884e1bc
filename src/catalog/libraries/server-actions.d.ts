/** Builders of server actions. Sources: next-safe-action.dev/docs (define actions, safe action client), zsa.vercel.app/docs. */
declare module 'lethe:server-actions' {
  /** What a schema lets through; next-safe-action takes functions that give one as well. */
  export type Parsed<Schema> = Schema extends { readonly _output: infer Output } ? Output
    : Schema extends (...values: any[]) => infer Given ? Parsed<Awaited<Given>>
      : Schema extends { parse(value: any): infer Output } ? Output : any;
  export type With<Context, Added> = Omit<Context, keyof Added> & Added;
  export interface ActionResult<Added> { readonly _added: Added; success: boolean; data?: any; serverError?: any }
  export interface Next {
    (): Promise<ActionResult<{}>>;
    <Added extends object>(options: { ctx: Added }): Promise<ActionResult<Added>>;
  }
  export interface MiddlewareOptions<Context> {
    ctx: Context;
    metadata: any;
    next: Next;
    /** @lethe request body */
    clientInput: unknown;
    /** @lethe request body */
    bindArgsClientInputs: unknown[];
  }
  export interface ActionOptions<Context, Input> {
    ctx: Context;
    metadata: any;
    /** @lethe request body validated */
    parsedInput: Input;
    /** @lethe request body */
    clientInput: unknown;
    bindArgsParsedInputs: any;
  }
  type Middleware<Context, Added> = (options: MiddlewareOptions<Context>) => Promise<ActionResult<Added>>;
  export type SafeAction<Input, Result> = (input: Input, ...more: any[]) => Promise<{ data?: Awaited<Result>; serverError?: any; validationErrors?: any } | undefined>;
  interface ClientMembers { metadata(data: unknown): this; bindArgsSchemas(schemas: readonly unknown[], options?: unknown): this }
  /** Actions answer with what they return. */
  export interface SafeActionClient<Context, Input> extends ClientMembers {
    /** @lethe handle */
    use<Added>(middleware: Middleware<Context, Added>): SafeActionClient<With<Context, Added>, Input>;
    schema<Schema>(schema: Schema, options?: unknown): SafeActionClient<Context, Parsed<Schema>>;
    inputSchema<Schema>(schema: Schema, options?: unknown): SafeActionClient<Context, Parsed<Schema>>;
    outputSchema(schema: unknown): DescribedActionClient<Context, Input>;
    /**
     * @lethe handle
     * @lethe answer run
     */
    action<Result>(run: (options: ActionOptions<Context, Input>) => Result, callbacks?: object): SafeAction<Input, Result>;
    /**
     * @lethe handle
     * @lethe answer run
     */
    stateAction<Result>(run: (options: ActionOptions<Context, Input>, state: { prevResult: any }) => Result, callbacks?: object): SafeAction<Input, Result>;
  }
  /** After `.outputSchema(schema)`, only what the schema declares is answered. */
  export interface DescribedActionClient<Context, Input> extends ClientMembers {
    /** @lethe handle */
    use<Added>(middleware: Middleware<Context, Added>): DescribedActionClient<With<Context, Added>, Input>;
    schema<Schema>(schema: Schema, options?: unknown): DescribedActionClient<Context, Parsed<Schema>>;
    inputSchema<Schema>(schema: Schema, options?: unknown): DescribedActionClient<Context, Parsed<Schema>>;
    /** @lethe handle */
    action<Result>(run: (options: ActionOptions<Context, Input>) => Result, callbacks?: object): SafeAction<Input, Result>;
    /** @lethe handle */
    stateAction<Result>(run: (options: ActionOptions<Context, Input>, state: { prevResult: any }) => Result, callbacks?: object): SafeAction<Input, Result>;
  }
  export interface HandlerOptions<Context, Input> {
    ctx: Context;
    /** @lethe request body validated */
    input: Input;
    request?: Request;
  }
  /** zsa: the returns of a handler are the answer, unless `output` describes it; those of a procedure are the context of the actions below it. */
  export interface ServerAction<Context, Input> {
    input<Schema>(schema: Schema, options?: unknown): ServerAction<Context, Parsed<Schema>>;
    output(schema: unknown): DescribedServerAction<Context, Input>;
    /**
     * @lethe handle
     * @lethe answer run
     */
    handler<Result>(run: (options: HandlerOptions<Context, Input>) => Result): (input: Input, ...more: any[]) => Promise<[Awaited<Result> | null, any]>;
  }
  export interface DescribedServerAction<Context, Input> {
    input<Schema>(schema: Schema, options?: unknown): DescribedServerAction<Context, Parsed<Schema>>;
    /** @lethe handle */
    handler<Result>(run: (options: HandlerOptions<Context, Input>) => Result): (input: Input, ...more: any[]) => Promise<[Awaited<Result> | null, any]>;
  }
  export interface ActionProcedure<Context, Input> {
    input<Schema>(schema: Schema, options?: unknown): ActionProcedure<Context, Parsed<Schema>>;
    /** @lethe handle */
    handler<Result>(run: (options: HandlerOptions<Context, Input>) => Result): BuiltProcedure<Awaited<Result>>;
  }
  export interface BuiltProcedure<Context> { readonly _context: Context; createServerAction(): ServerAction<Context, undefined> }
}
declare module 'next-safe-action' {
  import type { SafeActionClient } from 'lethe:server-actions';
  export function createSafeActionClient(options?: { handleServerError?: (error: Error, utilities: any) => any; [option: string]: any }): SafeActionClient<{}, undefined>;
  export const DEFAULT_SERVER_ERROR_MESSAGE: string;
}
declare module 'zsa' {
  import type { ActionProcedure, BuiltProcedure, ServerAction } from 'lethe:server-actions';
  export function createServerAction(): ServerAction<undefined, undefined>;
  export function createServerActionProcedure<Context = undefined>(parent?: BuiltProcedure<Context>): ActionProcedure<Context, undefined>;
  export class ZSAError extends Error { constructor(code: string, message?: unknown); code: string }
}
