declare module 'rxjs' {
  type Operator<Value, Result> = (source: Observable<Value>) => Observable<Result>;
  export type OperatorFunction<Value, Result> = Operator<Value, Result>;
  export type MonoTypeOperatorFunction<Value> = Operator<Value, Value>;
  export type ObservableInput<Value> = Observable<Value> | PromiseLike<Value> | Iterable<Value> | AsyncIterable<Value>;
  export interface Observer<Value> { next: (value: Value) => void; error: (error: any) => void; complete: () => void }
  export class Subscription { closed: boolean; unsubscribe(): void; add(other: unknown): void }
  export interface Subscriber<Value> extends Observer<Value> { closed: boolean; add(other: unknown): void }
  export class Observable<Value> {
    constructor(subscribe?: (subscriber: Subscriber<Value>) => any);
    pipe(): Observable<Value>;
    pipe<A>(step1: Operator<Value, A>): Observable<A>;
    pipe<A, B>(step1: Operator<Value, A>, step2: Operator<A, B>): Observable<B>;
    pipe<A, B, C>(step1: Operator<Value, A>, step2: Operator<A, B>, step3: Operator<B, C>): Observable<C>;
    pipe<A, B, C, D>(step1: Operator<Value, A>, step2: Operator<A, B>, step3: Operator<B, C>, step4: Operator<C, D>): Observable<D>;
    pipe<A, B, C, D, E>(step1: Operator<Value, A>, step2: Operator<A, B>, step3: Operator<B, C>, step4: Operator<C, D>, step5: Operator<D, E>): Observable<E>;
    pipe<A, B, C, D, E, F>(step1: Operator<Value, A>, step2: Operator<A, B>, step3: Operator<B, C>, step4: Operator<C, D>, step5: Operator<D, E>, step6: Operator<E, F>): Observable<F>;
    pipe<A, B, C, D, E, F, G>(step1: Operator<Value, A>, step2: Operator<A, B>, step3: Operator<B, C>, step4: Operator<C, D>, step5: Operator<D, E>, step6: Operator<E, F>, step7: Operator<F, G>): Observable<G>;
    pipe<A, B, C, D, E, F, G, H>(step1: Operator<Value, A>, step2: Operator<A, B>, step3: Operator<B, C>, step4: Operator<C, D>, step5: Operator<D, E>, step6: Operator<E, F>, step7: Operator<F, G>, step8: Operator<G, H>): Observable<H>;
    pipe(...steps: Operator<any, any>[]): Observable<any>;
    subscribe(observer?: Partial<Observer<Value>>): Subscription;
    subscribe(next: (value: Value) => void, error?: ((error: any) => void) | null, complete?: () => void): Subscription;
    forEach(next: (value: Value) => void): Promise<void>;
    toPromise(): Promise<Value | undefined>;
  }
  export class Subject<Value> extends Observable<Value> {
    next(value: Value): void;
    error(error: any): void;
    complete(): void;
    asObservable(): Observable<Value>;
    observed: boolean;
  }
  export class BehaviorSubject<Value> extends Subject<Value> { constructor(value: Value); value: Value; getValue(): Value }
  export class ReplaySubject<Value> extends Subject<Value> { constructor(size?: number, time?: number) }
  export function firstValueFrom<Value>(source: Observable<Value>, options?: object): Promise<Value>;
  export function lastValueFrom<Value>(source: Observable<Value>, options?: object): Promise<Value>;
  export function of<Value>(...values: Value[]): Observable<Value>;
  export function from<Value>(source: ObservableInput<Value>): Observable<Value>;
  export function defer<Value>(factory: () => ObservableInput<Value>): Observable<Value>;
  export function throwError(error: unknown): Observable<never>;
  export function fromEvent<Value = any>(target: any, event: string, ...rest: any[]): Observable<Value>;
  export function merge<Value>(...sources: ObservableInput<Value>[]): Observable<Value>;
  export function concat<Value>(...sources: ObservableInput<Value>[]): Observable<Value>;
  export function race<Value>(...sources: ObservableInput<Value>[]): Observable<Value>;
  type Values<Sources> = { [Key in keyof Sources]: Sources[Key] extends ObservableInput<infer Value> ? Value : never };
  export function forkJoin<const Sources extends readonly unknown[]>(sources: Sources): Observable<Values<Sources>>;
  export function forkJoin<Sources extends Record<string, unknown>>(sources: Sources): Observable<Values<Sources>>;
  export function combineLatest<const Sources extends readonly unknown[]>(sources: Sources): Observable<Values<Sources>>;
  export function combineLatest<Sources extends Record<string, unknown>>(sources: Sources): Observable<Values<Sources>>;
  export function zip<Sources extends readonly unknown[]>(...sources: Sources): Observable<Values<Sources>>;
  export function timer(...options: any[]): Observable<number>;
  export function interval(period?: number): Observable<number>;
  export function isObservable(value: unknown): value is Observable<unknown>;
  export const EMPTY: Observable<never>;
  export const NEVER: Observable<never>;
  export function map<Value, Result>(change: (value: Value, index: number) => Result): Operator<Value, Result>;
  export function tap<Value>(action?: ((value: Value) => void) | object, ...rest: any[]): Operator<Value, Value>;
  export function filter<Value, Narrow extends Value>(predicate: (value: Value, index: number) => value is Narrow): Operator<Value, Narrow>;
  export function filter<Value>(predicate: (value: Value, index: number) => unknown): Operator<Value, Value>;
  export function switchMap<Value, Result>(change: (value: Value, index: number) => ObservableInput<Result>, ...rest: any[]): Operator<Value, Result>;
  export function mergeMap<Value, Result>(change: (value: Value, index: number) => ObservableInput<Result>, ...rest: any[]): Operator<Value, Result>;
  export function concatMap<Value, Result>(change: (value: Value, index: number) => ObservableInput<Result>, ...rest: any[]): Operator<Value, Result>;
  export function exhaustMap<Value, Result>(change: (value: Value, index: number) => ObservableInput<Result>, ...rest: any[]): Operator<Value, Result>;
  export function catchError<Value, Result>(handler: (error: any, caught: Observable<Value>) => ObservableInput<Result>): Operator<Value, Value | Result>;
  export function toArray<Value>(): Operator<Value, Value[]>;
  export function startWith<Value, First>(...values: First[]): Operator<Value, Value | First>;
  export function scan<Value, Result>(step: (result: Result, value: Value, index: number) => Result, start: Result): Operator<Value, Result>;
  export function reduce<Value, Result>(step: (result: Result, value: Value, index: number) => Result, start: Result): Operator<Value, Result>;
  export function withLatestFrom<Value, Other>(other: ObservableInput<Other>): Operator<Value, [Value, Other]>;
  export function defaultIfEmpty<Value, Fallback>(value: Fallback): Operator<Value, Value | Fallback>;
  export function take<Value>(...options: any[]): Operator<Value, Value>;
  export function takeUntil<Value>(...options: any[]): Operator<Value, Value>;
  export function takeWhile<Value>(...options: any[]): Operator<Value, Value>;
  export function first<Value>(...options: any[]): Operator<Value, Value>;
  export function last<Value>(...options: any[]): Operator<Value, Value>;
  export function skip<Value>(...options: any[]): Operator<Value, Value>;
  export function finalize<Value>(...options: any[]): Operator<Value, Value>;
  export function share<Value>(...options: any[]): Operator<Value, Value>;
  export function shareReplay<Value>(...options: any[]): Operator<Value, Value>;
  export function debounceTime<Value>(...options: any[]): Operator<Value, Value>;
  export function throttleTime<Value>(...options: any[]): Operator<Value, Value>;
  export function distinctUntilChanged<Value>(...options: any[]): Operator<Value, Value>;
  export function distinct<Value>(...options: any[]): Operator<Value, Value>;
  export function delay<Value>(...options: any[]): Operator<Value, Value>;
  export function retry<Value>(...options: any[]): Operator<Value, Value>;
  export function repeat<Value>(...options: any[]): Operator<Value, Value>;
  export function timeout<Value>(...options: any[]): Operator<Value, Value>;
  export function observeOn<Value>(...options: any[]): Operator<Value, Value>;
  export function subscribeOn<Value>(...options: any[]): Operator<Value, Value>;
}
declare module 'rxjs/operators' {
  export { map, tap, filter, switchMap, mergeMap, concatMap, exhaustMap, catchError, toArray, startWith, scan, reduce, withLatestFrom, defaultIfEmpty, take, takeUntil, takeWhile, first, last, skip, finalize, share, shareReplay, debounceTime, throttleTime, distinctUntilChanged, distinct, delay, retry, repeat, timeout, observeOn, subscribeOn } from 'rxjs';
}
