/** Enough of fp-ts for the value inside an Option, an Either or a task to stay known. */
declare module 'fp-ts/function' {
  export function pipe<A0>(value: A0): A0;
  export function pipe<A0, A1>(value: A0, step1: (value: A0) => A1): A1;
  export function pipe<A0, A1, A2>(value: A0, step1: (value: A0) => A1, step2: (value: A1) => A2): A2;
  export function pipe<A0, A1, A2, A3>(value: A0, step1: (value: A0) => A1, step2: (value: A1) => A2, step3: (value: A2) => A3): A3;
  export function pipe<A0, A1, A2, A3, A4>(value: A0, step1: (value: A0) => A1, step2: (value: A1) => A2, step3: (value: A2) => A3, step4: (value: A3) => A4): A4;
  export function pipe<A0, A1, A2, A3, A4, A5>(value: A0, step1: (value: A0) => A1, step2: (value: A1) => A2, step3: (value: A2) => A3, step4: (value: A3) => A4, step5: (value: A4) => A5): A5;
  export function pipe<A0, A1, A2, A3, A4, A5, A6>(value: A0, step1: (value: A0) => A1, step2: (value: A1) => A2, step3: (value: A2) => A3, step4: (value: A3) => A4, step5: (value: A4) => A5, step6: (value: A5) => A6): A6;
  export function pipe<A0, A1, A2, A3, A4, A5, A6, A7>(value: A0, step1: (value: A0) => A1, step2: (value: A1) => A2, step3: (value: A2) => A3, step4: (value: A3) => A4, step5: (value: A4) => A5, step6: (value: A5) => A6, step7: (value: A6) => A7): A7;
  export function pipe<A0, A1, A2, A3, A4, A5, A6, A7, A8>(value: A0, step1: (value: A0) => A1, step2: (value: A1) => A2, step3: (value: A2) => A3, step4: (value: A3) => A4, step5: (value: A4) => A5, step6: (value: A5) => A6, step7: (value: A6) => A7, step8: (value: A7) => A8): A8;
  export function pipe<A0, A1, A2, A3, A4, A5, A6, A7, A8, A9>(value: A0, step1: (value: A0) => A1, step2: (value: A1) => A2, step3: (value: A2) => A3, step4: (value: A3) => A4, step5: (value: A4) => A5, step6: (value: A5) => A6, step7: (value: A6) => A7, step8: (value: A7) => A8, step9: (value: A8) => A9): A9;
  export function flow<Arguments extends readonly unknown[], A1>(step1: (...values: Arguments) => A1): (...values: Arguments) => A1;
  export function flow<Arguments extends readonly unknown[], A1, A2>(step1: (...values: Arguments) => A1, step2: (value: A1) => A2): (...values: Arguments) => A2;
  export function flow<Arguments extends readonly unknown[], A1, A2, A3>(step1: (...values: Arguments) => A1, step2: (value: A1) => A2, step3: (value: A2) => A3): (...values: Arguments) => A3;
  export function flow<Arguments extends readonly unknown[], A1, A2, A3, A4>(step1: (...values: Arguments) => A1, step2: (value: A1) => A2, step3: (value: A2) => A3, step4: (value: A3) => A4): (...values: Arguments) => A4;
  export function flow<Arguments extends readonly unknown[], A1, A2, A3, A4, A5>(step1: (...values: Arguments) => A1, step2: (value: A1) => A2, step3: (value: A2) => A3, step4: (value: A3) => A4, step5: (value: A4) => A5): (...values: Arguments) => A5;
  export function flow<Arguments extends readonly unknown[], A1, A2, A3, A4, A5, A6>(step1: (...values: Arguments) => A1, step2: (value: A1) => A2, step3: (value: A2) => A3, step4: (value: A3) => A4, step5: (value: A4) => A5, step6: (value: A5) => A6): (...values: Arguments) => A6;
  export function flow<Arguments extends readonly unknown[], A1, A2, A3, A4, A5, A6, A7>(step1: (...values: Arguments) => A1, step2: (value: A1) => A2, step3: (value: A2) => A3, step4: (value: A3) => A4, step5: (value: A4) => A5, step6: (value: A5) => A6, step7: (value: A6) => A7): (...values: Arguments) => A7;
  export function identity<Value>(value: Value): Value;
  export function constant<Value>(value: Value): () => Value;
  export function constVoid(): void;
  export function constTrue(): boolean;
  export function constFalse(): boolean;
  export function constNull(): null;
  export type Lazy<Value> = () => Value;
}
declare module 'fp-ts/Option' {
  import type { Either } from 'fp-ts/Either';
  export interface None { readonly _tag: 'None' }
  export interface Some<Value> { readonly _tag: 'Some'; readonly value: Value }
  export type Option<Value> = None | Some<Value>;
  export const none: Option<never>;
  export function some<Value>(value: Value): Option<Value>;
  export function of<Value>(value: Value): Option<Value>;
  export function isSome<Value>(option: Option<Value>): option is Some<Value>;
  export function isNone<Value>(option: Option<Value>): option is None;
  export function fromNullable<Value>(value: Value): Option<NonNullable<Value>>;
  export function fromEither<Value>(either: Either<unknown, Value>): Option<Value>;
  export function fromPredicate<Value>(predicate: (value: Value) => boolean): (value: Value) => Option<Value>;
  export function tryCatch<Value>(callback: () => Value): Option<Value>;
  export function toNullable<Value>(option: Option<Value>): Value | null;
  export function toUndefined<Value>(option: Option<Value>): Value | undefined;
  export function map<Value, Result>(change: (value: Value) => Result): (option: Option<Value>) => Option<Result>;
  export function chain<Value, Result>(change: (value: Value) => Option<Result>): (option: Option<Value>) => Option<Result>;
  export function flatMap<Value, Result>(change: (value: Value) => Option<Result>): (option: Option<Value>) => Option<Result>;
  export function chainNullableK<Value, Result>(change: (value: Value) => Result | null | undefined): (option: Option<Value>) => Option<NonNullable<Result>>;
  export function filter<Value>(predicate: (value: Value) => boolean): (option: Option<Value>) => Option<Value>;
  export function alt<Value>(other: () => Option<Value>): (option: Option<Value>) => Option<Value>;
  export function getOrElse<Value>(fallback: () => Value): (option: Option<Value>) => Value;
  export function getOrElseW<Fallback>(fallback: () => Fallback): <Value>(option: Option<Value>) => Value | Fallback;
  export function match<Value, Result>(onNone: () => Result, onSome: (value: Value) => Result): (option: Option<Value>) => Result;
  export function matchW<Value, First, Second>(onNone: () => First, onSome: (value: Value) => Second): (option: Option<Value>) => First | Second;
  export { match as fold, matchW as foldW };
}
declare module 'fp-ts/Either' {
  import type { Option } from 'fp-ts/Option';
  export interface Left<Failure> { readonly _tag: 'Left'; readonly left: Failure }
  export interface Right<Value> { readonly _tag: 'Right'; readonly right: Value }
  export type Either<Failure, Value> = Left<Failure> | Right<Value>;
  export function left<Failure = never, Value = never>(failure: Failure): Either<Failure, Value>;
  export function right<Failure = never, Value = never>(value: Value): Either<Failure, Value>;
  export function of<Failure = never, Value = never>(value: Value): Either<Failure, Value>;
  export function isLeft<Failure>(either: Either<Failure, unknown>): either is Left<Failure>;
  export function isRight<Value>(either: Either<unknown, Value>): either is Right<Value>;
  export function fromNullable<Failure>(failure: Failure): <Value>(value: Value) => Either<Failure, NonNullable<Value>>;
  export function fromOption<Failure>(failure: () => Failure): <Value>(option: Option<Value>) => Either<Failure, Value>;
  export function fromPredicate<Value, Failure>(predicate: (value: Value) => boolean, failure: (value: Value) => Failure): (value: Value) => Either<Failure, Value>;
  export function tryCatch<Failure, Value>(callback: () => Value, failure: (error: unknown) => Failure): Either<Failure, Value>;
  export function toUnion<Failure, Value>(either: Either<Failure, Value>): Failure | Value;
  export function map<Value, Result>(change: (value: Value) => Result): <Failure>(either: Either<Failure, Value>) => Either<Failure, Result>;
  export function mapLeft<Failure, Other>(change: (failure: Failure) => Other): <Value>(either: Either<Failure, Value>) => Either<Other, Value>;
  export function bimap<Failure, Other, Value, Result>(onLeft: (failure: Failure) => Other, onRight: (value: Value) => Result): (either: Either<Failure, Value>) => Either<Other, Result>;
  export function chain<Failure, Value, Result>(change: (value: Value) => Either<Failure, Result>): (either: Either<Failure, Value>) => Either<Failure, Result>;
  export function chainW<Value, Other, Result>(change: (value: Value) => Either<Other, Result>): <Failure>(either: Either<Failure, Value>) => Either<Failure | Other, Result>;
  export function getOrElse<Failure, Value>(fallback: (failure: Failure) => Value): (either: Either<Failure, Value>) => Value;
  export function getOrElseW<Failure, Fallback>(fallback: (failure: Failure) => Fallback): <Value>(either: Either<Failure, Value>) => Value | Fallback;
  export function match<Failure, Value, Result>(onLeft: (failure: Failure) => Result, onRight: (value: Value) => Result): (either: Either<Failure, Value>) => Result;
  export function matchW<Failure, First, Value, Second>(onLeft: (failure: Failure) => First, onRight: (value: Value) => Second): (either: Either<Failure, Value>) => First | Second;
  export { match as fold, matchW as foldW, chain as flatMap };
}
declare module 'fp-ts/Task' {
  export interface Task<Value> { (): Promise<Value> }
  export function of<Value>(value: Value): Task<Value>;
  export function map<Value, Result>(change: (value: Value) => Result): (task: Task<Value>) => Task<Result>;
  export function chain<Value, Result>(change: (value: Value) => Task<Result>): (task: Task<Value>) => Task<Result>;
  export function chainFirst<Value>(action: (value: Value) => Task<unknown>): (task: Task<Value>) => Task<Value>;
  export function sequenceArray<Value>(tasks: readonly Task<Value>[]): Task<readonly Value[]>;
  export function traverseArray<Value, Result>(change: (value: Value) => Task<Result>): (list: readonly Value[]) => Task<readonly Result[]>;
  export function delay(milliseconds: number): <Value>(task: Task<Value>) => Task<Value>;
}
declare module 'fp-ts/TaskOption' {
  import type { Option } from 'fp-ts/Option';
  import type { Task } from 'fp-ts/Task';
  export interface TaskOption<Value> extends Task<Option<Value>> {}
  export const none: TaskOption<never>;
  export function some<Value>(value: Value): TaskOption<Value>;
  export function of<Value>(value: Value): TaskOption<Value>;
  export function fromOption<Value>(option: Option<Value>): TaskOption<Value>;
  export function fromTask<Value>(task: Task<Value>): TaskOption<Value>;
  export function fromNullable<Value>(value: Value): TaskOption<NonNullable<Value>>;
  export function tryCatch<Value>(callback: () => Promise<Value>): TaskOption<Value>;
  export function map<Value, Result>(change: (value: Value) => Result): (task: TaskOption<Value>) => TaskOption<Result>;
  export function chain<Value, Result>(change: (value: Value) => TaskOption<Result>): (task: TaskOption<Value>) => TaskOption<Result>;
  export function match<Value, Result>(onNone: () => Result, onSome: (value: Value) => Result): (task: TaskOption<Value>) => Task<Result>;
  export function matchE<Value, Result>(onNone: () => Task<Result>, onSome: (value: Value) => Task<Result>): (task: TaskOption<Value>) => Task<Result>;
  export function getOrElse<Value>(fallback: () => Task<Value>): (task: TaskOption<Value>) => Task<Value>;
}
declare module 'fp-ts/TaskEither' {
  import type { Either } from 'fp-ts/Either';
  import type { Option } from 'fp-ts/Option';
  import type { Task } from 'fp-ts/Task';
  export interface TaskEither<Failure, Value> extends Task<Either<Failure, Value>> {}
  export const Do: TaskEither<never, {}>;
  export function left<Failure = never, Value = never>(failure: Failure): TaskEither<Failure, Value>;
  export function right<Failure = never, Value = never>(value: Value): TaskEither<Failure, Value>;
  export function of<Failure = never, Value = never>(value: Value): TaskEither<Failure, Value>;
  export function tryCatch<Failure, Value>(callback: () => Promise<Value>, failure: (error: unknown) => Failure): TaskEither<Failure, Value>;
  export function fromEither<Failure, Value>(either: Either<Failure, Value>): TaskEither<Failure, Value>;
  export function fromOption<Failure>(failure: () => Failure): <Value>(option: Option<Value>) => TaskEither<Failure, Value>;
  export function fromNullable<Failure>(failure: Failure): <Value>(value: Value) => TaskEither<Failure, NonNullable<Value>>;
  export function fromTask<Value, Failure = never>(task: Task<Value>): TaskEither<Failure, Value>;
  export function fromTaskOption<Failure>(failure: () => Failure): <Value>(task: Task<Option<Value>>) => TaskEither<Failure, Value>;
  export function fromPredicate<Value, Failure>(predicate: (value: Value) => boolean, failure: (value: Value) => Failure): (value: Value) => TaskEither<Failure, Value>;
  export function map<Value, Result>(change: (value: Value) => Result): <Failure>(task: TaskEither<Failure, Value>) => TaskEither<Failure, Result>;
  export function mapLeft<Failure, Other>(change: (failure: Failure) => Other): <Value>(task: TaskEither<Failure, Value>) => TaskEither<Other, Value>;
  export function bimap<Failure, Other, Value, Result>(onLeft: (failure: Failure) => Other, onRight: (value: Value) => Result): (task: TaskEither<Failure, Value>) => TaskEither<Other, Result>;
  export function chain<Failure, Value, Result>(change: (value: Value) => TaskEither<Failure, Result>): (task: TaskEither<Failure, Value>) => TaskEither<Failure, Result>;
  export function chainW<Value, Other, Result>(change: (value: Value) => TaskEither<Other, Result>): <Failure>(task: TaskEither<Failure, Value>) => TaskEither<Failure | Other, Result>;
  export function chainFirst<Failure, Value>(action: (value: Value) => TaskEither<Failure, unknown>): (task: TaskEither<Failure, Value>) => TaskEither<Failure, Value>;
  export function chainEitherK<Failure, Value, Result>(change: (value: Value) => Either<Failure, Result>): (task: TaskEither<Failure, Value>) => TaskEither<Failure, Result>;
  export function chainTaskK<Value, Result>(change: (value: Value) => Task<Result>): <Failure>(task: TaskEither<Failure, Value>) => TaskEither<Failure, Result>;
  export function bindTo<Name extends string>(name: Name): <Failure, Value>(task: TaskEither<Failure, Value>) => TaskEither<Failure, { readonly [Key in Name]: Value }>;
  export function bind<Name extends string, Scope, Failure, Value>(
    name: Exclude<Name, keyof Scope>, next: (scope: Scope) => TaskEither<Failure, Value>,
  ): (task: TaskEither<Failure, Scope>) => TaskEither<Failure, Scope & { readonly [Key in Name]: Value }>;
  export function bindW<Name extends string, Scope, Other, Value>(
    name: Exclude<Name, keyof Scope>, next: (scope: Scope) => TaskEither<Other, Value>,
  ): <Failure>(task: TaskEither<Failure, Scope>) => TaskEither<Failure | Other, Scope & { readonly [Key in Name]: Value }>;
  export function orElse<Failure, Value, Other>(next: (failure: Failure) => TaskEither<Other, Value>): (task: TaskEither<Failure, Value>) => TaskEither<Other, Value>;
  export function getOrElse<Failure, Value>(fallback: (failure: Failure) => Task<Value>): (task: TaskEither<Failure, Value>) => Task<Value>;
  export function match<Failure, Value, Result>(onLeft: (failure: Failure) => Result, onRight: (value: Value) => Result): (task: TaskEither<Failure, Value>) => Task<Result>;
  export function matchW<Failure, First, Value, Second>(onLeft: (failure: Failure) => First, onRight: (value: Value) => Second): (task: TaskEither<Failure, Value>) => Task<First | Second>;
  export function fold<Failure, Value, Result>(onLeft: (failure: Failure) => Task<Result>, onRight: (value: Value) => Task<Result>): (task: TaskEither<Failure, Value>) => Task<Result>;
  export function toUnion<Failure, Value>(task: TaskEither<Failure, Value>): Task<Failure | Value>;
  export function sequenceArray<Failure, Value>(tasks: readonly TaskEither<Failure, Value>[]): TaskEither<Failure, readonly Value[]>;
  export function traverseArray<Failure, Value, Result>(change: (value: Value) => TaskEither<Failure, Result>): (list: readonly Value[]) => TaskEither<Failure, readonly Result[]>;
  export { chain as flatMap, fold as matchE };
}
declare module 'fp-ts/ReadonlyArray' {
  import type { Option } from 'fp-ts/Option';
  export function map<Value, Result>(change: (value: Value) => Result): (list: readonly Value[]) => Result[];
  export function chain<Value, Result>(change: (value: Value) => readonly Result[]): (list: readonly Value[]) => Result[];
  export function filter<Value>(predicate: (value: Value) => boolean): (list: readonly Value[]) => Value[];
  export function filterMap<Value, Result>(change: (value: Value) => Option<Result>): (list: readonly Value[]) => Result[];
  export function findFirst<Value>(predicate: (value: Value) => boolean): (list: readonly Value[]) => Option<Value>;
  export function reduce<Value, Result>(start: Result, step: (result: Result, value: Value) => Result): (list: readonly Value[]) => Result;
  export function compact<Value>(list: readonly Option<Value>[]): Value[];
  export function flatten<Value>(list: readonly (readonly Value[])[]): Value[];
  export function head<Value>(list: readonly Value[]): Option<Value>;
  export function last<Value>(list: readonly Value[]): Option<Value>;
  export function lookup(index: number): <Value>(list: readonly Value[]) => Option<Value>;
  export function of<Value>(value: Value): Value[];
  export function isEmpty<Value>(list: readonly Value[]): boolean;
  export function isNonEmpty<Value>(list: readonly Value[]): boolean;
  export function some<Value>(predicate: (value: Value) => boolean): (list: readonly Value[]) => boolean;
}
declare module 'fp-ts/Array' { export * from 'fp-ts/ReadonlyArray'; }
declare module 'fp-ts/lib/function' { export * from 'fp-ts/function'; }
declare module 'fp-ts/lib/Option' { export * from 'fp-ts/Option'; }
declare module 'fp-ts/lib/Either' { export * from 'fp-ts/Either'; }
declare module 'fp-ts/lib/Task' { export * from 'fp-ts/Task'; }
declare module 'fp-ts/lib/TaskOption' { export * from 'fp-ts/TaskOption'; }
declare module 'fp-ts/lib/TaskEither' { export * from 'fp-ts/TaskEither'; }
declare module 'fp-ts/lib/ReadonlyArray' { export * from 'fp-ts/ReadonlyArray'; }
declare module 'fp-ts/lib/Array' { export * from 'fp-ts/Array'; }
declare module 'fp-ts' {
  import * as option from 'fp-ts/Option';
  import * as either from 'fp-ts/Either';
  import * as task from 'fp-ts/Task';
  import * as taskEither from 'fp-ts/TaskEither';
  import * as array from 'fp-ts/Array';
  export { option, either, task, taskEither, array };
}
