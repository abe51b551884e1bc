/** Schemas whose types follow from how they are written: `z.infer<typeof schema>` and `schema.parse()`. */
declare module 'lethe-zod' {
  export interface ZodIssue { code: string; path: (string | number)[]; message: string }
  export class ZodError<Value = any> extends Error {
    issues: ZodIssue[];
    errors: ZodIssue[];
    format(): any;
    flatten(): { formErrors: string[]; fieldErrors: any };
  }
  export type SafeParseReturnType<Input, Output> = { success: true; data: Output; error?: undefined } | { success: false; error: ZodError<Input>; data?: undefined };
  export interface RefinementCtx { addIssue(issue: any): void; path: (string | number)[]; value: any; issues: any[] }
  /** What functions ask of a schema. To compare a schema with one member instead of all its methods is what makes large schemas cheap. */
  interface Described<Output = any> {
    readonly _output: Output;
  }
  export interface ZodType<Output = any, Definition = any, Input = Output> extends Described<Output> {
    readonly _input: Input;
    parse(value: unknown, options?: object): Output;
    safeParse(value: unknown, options?: object): SafeParseReturnType<Input, Output>;
    parseAsync(value: unknown, options?: object): Promise<Output>;
    safeParseAsync(value: unknown, options?: object): Promise<SafeParseReturnType<Input, Output>>;
    optional(): ZodType<Output | undefined>;
    nullable(): ZodType<Output | null>;
    nullish(): ZodType<Output | null | undefined>;
    array(): ZodArray<Output>;
    promise(): ZodType<Promise<Output>>;
    or<Other>(other: Described<Other>): ZodType<Output | Other>;
    and<Other>(other: Described<Other>): ZodType<Output & Other>;
    transform<Result>(change: (value: Output, context: RefinementCtx) => Result): ZodType<Awaited<Result>>;
    pipe<Result>(next: Described<Result>): ZodType<Result>;
    default(value: Output | (() => Output)): ZodType<Exclude<Output, undefined>, any, Input | undefined>;
    prefault(value: unknown): this;
    catch(value: Output | ((context: any) => Output)): ZodType<Output>;
    refine(check: (value: Output) => any, options?: any): this;
    superRefine(check: (value: Output, context: RefinementCtx) => any): this;
    check(...checks: any[]): this;
    brand<Brand extends string | symbol = any>(name?: Brand): ZodType<Output>;
    readonly(): ZodType<Output>;
    describe(text: string): this;
    meta(data: object): this;
    register(registry: any, data?: object): this;
    isOptional(): boolean;
    isNullable(): boolean;
    readonly description?: string;
    _def: any;
  }
  export type ZodTypeAny = ZodType<any, any, any>;
  export type ZodSchema<Output = any, Definition = any, Input = Output> = ZodType<Output, Definition, Input>;
  export type Schema<Output = any> = ZodType<Output>;
  type Chained = 'min' | 'max' | 'length' | 'email' | 'url' | 'uuid' | 'cuid' | 'cuid2' | 'ulid' | 'nanoid' | 'regex' | 'includes' | 'startsWith' | 'endsWith'
    | 'datetime' | 'date' | 'time' | 'ip' | 'base64' | 'trim' | 'toLowerCase' | 'toUpperCase' | 'nonempty' | 'int' | 'positive' | 'negative' | 'nonnegative'
    | 'nonpositive' | 'finite' | 'safe' | 'step' | 'multipleOf' | 'gt' | 'gte' | 'lt' | 'lte' | 'size' | 'overwrite' | 'normalize';
  type Checked<Output> = ZodType<Output> & { [Name in Chained]: (...options: any[]) => Checked<Output> };
  export type ZodString = Checked<string>;
  export type ZodNumber = Checked<number>;
  export type ZodBigInt = Checked<bigint>;
  export type ZodDate = Checked<Date>;
  export type ZodBoolean = ZodType<boolean>;
  export interface ZodArray<Element> extends ZodType<Element[]> {
    element: ZodType<Element>;
    min(...options: any[]): this;
    max(...options: any[]): this;
    length(...options: any[]): this;
    nonempty(...options: any[]): this;
  }
  export type ZodRawShape = Record<string, any>;
  /** `Exclude` of nothing, so that a property does not lead back to the schema that stands for its value. A property that may be missing is one that may be undefined. */
  export type objectOutput<Shape extends ZodRawShape> = { [Key in Exclude<keyof Shape, never>]: Shape[Key]['_output'] };
  type Mask<Shape> = { [Key in keyof Shape]?: true };
  export interface ZodObject<Shape extends ZodRawShape = any, Rest = any> extends ZodType<objectOutput<Shape>> {
    shape: Shape;
    extend<More extends ZodRawShape>(more: More): ZodObject<Omit<Shape, keyof More> & More>;
    safeExtend<More extends ZodRawShape>(more: More): ZodObject<Omit<Shape, keyof More> & More>;
    merge<More extends ZodRawShape>(other: ZodObject<More>): ZodObject<Omit<Shape, keyof More> & More>;
    pick<Keys extends Mask<Shape>>(keys: Keys): ZodObject<Pick<Shape, Extract<keyof Shape, keyof Keys>>>;
    omit<Keys extends Mask<Shape>>(keys: Keys): ZodObject<Omit<Shape, keyof Keys>>;
    partial(keys?: Mask<Shape>): ZodObject<{ [Key in keyof Shape]: ZodType<Shape[Key]['_output'] | undefined> }>;
    required(keys?: Mask<Shape>): ZodObject<{ [Key in keyof Shape]: ZodType<Exclude<Shape[Key]['_output'], undefined>> }>;
    deepPartial(): ZodObject<{ [Key in keyof Shape]: ZodType<Shape[Key]['_output'] | undefined> }>;
    strict(...options: any[]): this;
    strip(): this;
    passthrough(): this;
    loose(): this;
    catchall(rest: ZodTypeAny): this;
    keyof(): ZodEnum<keyof Shape & string>;
  }
  export type AnyZodObject = ZodObject<any>;
  export interface ZodEnum<Value> extends ZodType<Value> { options: Value[]; enum: any; Enum: any; Values: any; exclude(values: any): ZodType<Value>; extract(values: any): ZodType<Value> }

  export function string(...options: any[]): ZodString;
  export function email(...options: any[]): ZodString;
  export function url(...options: any[]): ZodString;
  export function uuid(...options: any[]): ZodString;
  export function number(...options: any[]): ZodNumber;
  export function int(...options: any[]): ZodNumber;
  export function bigint(...options: any[]): ZodBigInt;
  export function boolean(...options: any[]): ZodBoolean;
  export function date(...options: any[]): ZodDate;
  export function any(): ZodType<any>;
  export function unknown(): ZodType<unknown>;
  export function never(): ZodType<never>;
  export function literal<const Value>(value: Value, ...options: any[]): ZodType<Value extends readonly (infer Item)[] ? Item : Value>;
  export function object<Shape extends ZodRawShape>(shape: Shape, ...options: any[]): ZodObject<Shape>;
  export function strictObject<Shape extends ZodRawShape>(shape: Shape, ...options: any[]): ZodObject<Shape>;
  export function looseObject<Shape extends ZodRawShape>(shape: Shape, ...options: any[]): ZodObject<Shape>;
  export function array<Element>(element: Described<Element>, ...options: any[]): ZodArray<Element>;
  export function tuple<const Items extends readonly any[]>(items: Items, rest?: any): ZodType<{ -readonly [Key in keyof Items]: Items[Key]['_output'] }>;
  export function record<Value>(value: Described<Value>): ZodType<Record<string, Value>>;
  export function record<Key extends string | number | symbol, Value>(key: Described<Key>, value: Described<Value>): ZodType<Record<Key, Value>>;
  export function union<Options extends readonly any[]>(options: Options, ...rest: any[]): ZodType<Options[number]['_output']>;
  export function discriminatedUnion<Options extends readonly any[]>(key: string, options: Options, ...rest: any[]): ZodType<Options[number]['_output']>;
  export function intersection<First, Second>(first: Described<First>, second: Described<Second>): ZodType<First & Second>;
  function enumOf<const Values extends readonly string[]>(values: Values, ...options: any[]): ZodEnum<Values[number]>;
  function enumOf<const Values extends Record<string, string | number>>(values: Values, ...options: any[]): ZodEnum<Values[keyof Values]>;
  export function nativeEnum<Values extends object>(values: Values, ...options: any[]): ZodEnum<Values[keyof Values]>;
  export function optional<Output>(schema: Described<Output>): ZodType<Output | undefined>;
  export function nullable<Output>(schema: Described<Output>): ZodType<Output | null>;
  export function lazy<Output>(schema: () => Described<Output>): ZodType<Output>;
  export function preprocess<Output>(change: (value: unknown, ...rest: any[]) => unknown, schema: Described<Output>): ZodType<Output>;
  export function custom<Output>(check?: (value: any) => any, ...options: any[]): ZodType<Output>;
  function instanceOf<Value>(type: abstract new (...values: any[]) => Value, ...options: any[]): ZodType<Value>;
  function nullSchema(): ZodType<null>;
  function undefinedSchema(): ZodType<undefined>;
  function voidSchema(): ZodType<void>;
  export const coerce: { string(...options: any[]): ZodString; number(...options: any[]): ZodNumber; boolean(...options: any[]): ZodBoolean; date(...options: any[]): ZodDate; bigint(...options: any[]): ZodBigInt };
  export const ZodIssueCode: any;
  export const NEVER: never;
  export type TypeOf<Schema extends Described> = Schema['_output'];
  export type input<Schema extends { readonly _input: any }> = Schema['_input'];
  export { TypeOf as infer, TypeOf as output, enumOf as enum, instanceOf as instanceof, nullSchema as null, undefinedSchema as undefined, voidSchema as void };
}
declare module 'zod' { export * from 'lethe-zod'; import * as z from 'lethe-zod'; export { z, z as default }; }
declare module 'zod/v3' { export * from 'lethe-zod'; import * as z from 'lethe-zod'; export { z, z as default }; }
declare module 'zod/v4' { export * from 'lethe-zod'; import * as z from 'lethe-zod'; export { z, z as default }; }
