/** Helpers that give back what they were given: the records in a list stay records. */
declare module 'lodash-es' {
  type List<Item> = readonly Item[] | null | undefined;
  type Predicate<Item> = ((item: Item, index: number, list: any) => unknown) | object | string;
  type Iteratee<Item> = ((item: Item) => unknown) | string;
  export function keyBy<Item>(list: List<Item> | Record<string, Item>, iteratee?: Iteratee<Item>): Record<string, Item>;
  export function groupBy<Item>(list: List<Item> | Record<string, Item>, iteratee?: Iteratee<Item>): Record<string, Item[]>;
  export function countBy<Item>(list: List<Item>, iteratee?: Iteratee<Item>): Record<string, number>;
  export function map<Item, Result>(list: List<Item>, change: (item: Item, index: number, list: readonly Item[]) => Result): Result[];
  export function map<Value extends object, Result>(object: Value | null | undefined, change: (item: Value[keyof Value], key: string, object: Value) => Result): Result[];
  export function map<Item, Key extends keyof Item>(list: List<Item>, key: Key): Item[Key][];
  export function map(list: unknown, change: string): any[];
  export function flatMap<Item, Result>(list: List<Item>, change: (item: Item, index: number) => Result | readonly Result[]): Result[];
  export function filter<Item, Narrow extends Item>(list: List<Item>, predicate: (item: Item) => item is Narrow): Narrow[];
  export function filter<Item>(list: List<Item> | Record<string, Item>, predicate?: Predicate<Item>): Item[];
  export function reject<Item>(list: List<Item>, predicate?: Predicate<Item>): Item[];
  export function find<Item>(list: List<Item> | Record<string, Item>, predicate?: Predicate<Item>, from?: number): Item | undefined;
  export function findLast<Item>(list: List<Item>, predicate?: Predicate<Item>): Item | undefined;
  export function partition<Item>(list: List<Item>, predicate: Predicate<Item>): [Item[], Item[]];
  export function forEach<Item>(list: List<Item>, action: (item: Item, index: number) => unknown): void;
  export function forEach<Value extends object>(object: Value | null | undefined, action: (item: Value[keyof Value], key: string) => unknown): void;
  export function reduce<Item, Result>(list: List<Item>, step: (result: Result, item: Item, index: number) => Result, start: Result): Result;
  export function uniq<Item>(list: List<Item>): Item[];
  export function uniqBy<Item>(list: List<Item>, iteratee: Iteratee<Item>): Item[];
  export function uniqWith<Item>(list: List<Item>, same: (first: Item, second: Item) => boolean): Item[];
  export function sortBy<Item>(list: List<Item> | Record<string, Item>, ...iteratees: (Iteratee<Item> | readonly Iteratee<Item>[])[]): Item[];
  export function orderBy<Item>(list: List<Item> | Record<string, Item>, iteratees?: Iteratee<Item> | readonly Iteratee<Item>[], orders?: unknown): Item[];
  export function chunk<Item>(list: List<Item>, size?: number): Item[][];
  export function compact<Item>(list: readonly (Item | null | undefined | false | '' | 0)[] | null | undefined): Item[];
  export function first<Item>(list: List<Item>): Item | undefined;
  export function head<Item>(list: List<Item>): Item | undefined;
  export function last<Item>(list: List<Item>): Item | undefined;
  export function nth<Item>(list: List<Item>, index?: number): Item | undefined;
  export function sample<Item>(list: List<Item>): Item | undefined;
  export function take<Item>(list: List<Item>, count?: number): Item[];
  export function drop<Item>(list: List<Item>, count?: number): Item[];
  export function slice<Item>(list: List<Item>, start?: number, end?: number): Item[];
  export function shuffle<Item>(list: List<Item>): Item[];
  export function reverse<Item>(list: Item[]): Item[];
  export function concat<Item>(...lists: (Item | readonly Item[])[]): Item[];
  export function flatten<Item>(list: readonly (Item | readonly Item[])[] | null | undefined): Item[];
  export function difference<Item>(list: List<Item>, ...others: List<Item>[]): Item[];
  export function differenceBy<Item>(list: List<Item>, other: List<unknown>, iteratee: Iteratee<Item>): Item[];
  export function intersection<Item>(...lists: List<Item>[]): Item[];
  export function intersectionBy<Item>(list: List<Item>, other: List<unknown>, iteratee: Iteratee<Item>): Item[];
  export function union<Item>(...lists: List<Item>[]): Item[];
  export function unionBy<Item>(list: List<Item>, other: List<Item>, iteratee: Iteratee<Item>): Item[];
  export function remove<Item>(list: Item[], predicate?: Predicate<Item>): Item[];
  export function maxBy<Item>(list: List<Item>, iteratee?: Iteratee<Item>): Item | undefined;
  export function minBy<Item>(list: List<Item>, iteratee?: Iteratee<Item>): Item | undefined;
  export function pick<Value extends object, Key extends keyof Value>(object: Value, ...keys: (Key | readonly Key[])[]): Pick<Value, Key>;
  export function pick<Value>(object: Value | null | undefined, ...keys: any[]): Partial<Value>;
  export function omit<Value extends object, Key extends keyof Value>(object: Value, ...keys: (Key | readonly Key[])[]): Omit<Value, Key>;
  export function omit<Value>(object: Value | null | undefined, ...keys: any[]): Partial<Value>;
  export function pickBy<Value>(object: Value, predicate?: (value: any, key: string) => unknown): Partial<Value>;
  export function omitBy<Value>(object: Value, predicate?: (value: any, key: string) => unknown): Partial<Value>;
  export function mapValues<Value extends object, Result>(object: Value | null | undefined, change: (value: Value[keyof Value], key: string) => Result): Record<keyof Value, Result>;
  export function mapKeys<Item>(object: Record<string, Item>, change: (value: Item, key: string) => string): Record<string, Item>;
  export function values<Value extends object>(object: Value | null | undefined): Value[keyof Value][];
  export function clone<Value>(value: Value): Value;
  export function cloneDeep<Value>(value: Value): Value;
  export function merge<First, Second>(first: First, second: Second): First & Second;
  export function merge<First, Second, Third>(first: First, second: Second, third: Third): First & Second & Third;
  export function assign<First, Second>(first: First, second: Second): First & Second;
  export function defaults<First, Second>(first: First, second: Second): First & Second;
  export function get<Value extends object, Key extends keyof Value>(object: Value, key: Key): Value[Key];
  export function get(object: unknown, path: unknown, fallback?: unknown): any;
  export function set<Value extends object>(object: Value, path: unknown, value: unknown): Value;
  export function has(object: unknown, path: unknown): boolean;
  export function isEmpty(value?: unknown): boolean;
  export function isEqual(first: unknown, second: unknown): boolean;
  export function isNil(value: unknown): value is null | undefined;
  export function isString(value: unknown): value is string;
  export function isNumber(value: unknown): value is number;
  export function size(value: unknown): number;
  export function round(value: number, precision?: number): number;
  export function sum(list: List<number>): number;
  export function sumBy<Item>(list: List<Item>, iteratee: Iteratee<Item>): number;
  export function isArray(value: unknown): value is any[];
  export function isObject(value: unknown): value is object;
  export function isFunction(value: unknown): value is (...values: any[]) => any;
  export function isBoolean(value: unknown): value is boolean;
  export function capitalize(text?: string): string;
  export function camelCase(text?: string): string;
  export function snakeCase(text?: string): string;
  export function kebabCase(text?: string): string;
  export function debounce<Callback extends (...values: any[]) => any>(callback: Callback, wait?: number, options?: object): Callback & { cancel(): void; flush(): any };
  export function throttle<Callback extends (...values: any[]) => any>(callback: Callback, wait?: number, options?: object): Callback & { cancel(): void; flush(): any };
  export function memoize<Callback extends (...values: any[]) => any>(callback: Callback, resolver?: (...values: any[]) => unknown): Callback;
  export function once<Callback extends (...values: any[]) => any>(callback: Callback): Callback;
}
declare module 'lodash' { import all = require('lodash-es'); export = all; }
declare module 'lodash/lodash' { import all = require('lodash-es'); export = all; }
declare module 'lodash/keyBy' { import { keyBy } from 'lodash-es'; export = keyBy; }
declare module 'lodash-es/keyBy' { import { keyBy } from 'lodash-es'; export = keyBy; }
declare module 'lodash.keyby' { import { keyBy } from 'lodash-es'; export = keyBy; }
declare module 'lodash/groupBy' { import { groupBy } from 'lodash-es'; export = groupBy; }
declare module 'lodash-es/groupBy' { import { groupBy } from 'lodash-es'; export = groupBy; }
declare module 'lodash.groupby' { import { groupBy } from 'lodash-es'; export = groupBy; }
declare module 'lodash/pick' { import { pick } from 'lodash-es'; export = pick; }
declare module 'lodash-es/pick' { import { pick } from 'lodash-es'; export = pick; }
declare module 'lodash.pick' { import { pick } from 'lodash-es'; export = pick; }
declare module 'lodash/omit' { import { omit } from 'lodash-es'; export = omit; }
declare module 'lodash-es/omit' { import { omit } from 'lodash-es'; export = omit; }
declare module 'lodash.omit' { import { omit } from 'lodash-es'; export = omit; }
declare module 'lodash/cloneDeep' { import { cloneDeep } from 'lodash-es'; export = cloneDeep; }
declare module 'lodash-es/cloneDeep' { import { cloneDeep } from 'lodash-es'; export = cloneDeep; }
declare module 'lodash.clonedeep' { import { cloneDeep } from 'lodash-es'; export = cloneDeep; }
declare module 'lodash/clone' { import { clone } from 'lodash-es'; export = clone; }
declare module 'lodash-es/clone' { import { clone } from 'lodash-es'; export = clone; }
declare module 'lodash.clone' { import { clone } from 'lodash-es'; export = clone; }
declare module 'lodash/uniqBy' { import { uniqBy } from 'lodash-es'; export = uniqBy; }
declare module 'lodash-es/uniqBy' { import { uniqBy } from 'lodash-es'; export = uniqBy; }
declare module 'lodash.uniqby' { import { uniqBy } from 'lodash-es'; export = uniqBy; }
declare module 'lodash/uniq' { import { uniq } from 'lodash-es'; export = uniq; }
declare module 'lodash-es/uniq' { import { uniq } from 'lodash-es'; export = uniq; }
declare module 'lodash.uniq' { import { uniq } from 'lodash-es'; export = uniq; }
declare module 'lodash/sortBy' { import { sortBy } from 'lodash-es'; export = sortBy; }
declare module 'lodash-es/sortBy' { import { sortBy } from 'lodash-es'; export = sortBy; }
declare module 'lodash.sortby' { import { sortBy } from 'lodash-es'; export = sortBy; }
declare module 'lodash/orderBy' { import { orderBy } from 'lodash-es'; export = orderBy; }
declare module 'lodash-es/orderBy' { import { orderBy } from 'lodash-es'; export = orderBy; }
declare module 'lodash.orderby' { import { orderBy } from 'lodash-es'; export = orderBy; }
declare module 'lodash/chunk' { import { chunk } from 'lodash-es'; export = chunk; }
declare module 'lodash-es/chunk' { import { chunk } from 'lodash-es'; export = chunk; }
declare module 'lodash.chunk' { import { chunk } from 'lodash-es'; export = chunk; }
declare module 'lodash/compact' { import { compact } from 'lodash-es'; export = compact; }
declare module 'lodash-es/compact' { import { compact } from 'lodash-es'; export = compact; }
declare module 'lodash.compact' { import { compact } from 'lodash-es'; export = compact; }
declare module 'lodash/first' { import { first } from 'lodash-es'; export = first; }
declare module 'lodash-es/first' { import { first } from 'lodash-es'; export = first; }
declare module 'lodash.first' { import { first } from 'lodash-es'; export = first; }
declare module 'lodash/head' { import { head } from 'lodash-es'; export = head; }
declare module 'lodash-es/head' { import { head } from 'lodash-es'; export = head; }
declare module 'lodash.head' { import { head } from 'lodash-es'; export = head; }
declare module 'lodash/last' { import { last } from 'lodash-es'; export = last; }
declare module 'lodash-es/last' { import { last } from 'lodash-es'; export = last; }
declare module 'lodash.last' { import { last } from 'lodash-es'; export = last; }
declare module 'lodash/find' { import { find } from 'lodash-es'; export = find; }
declare module 'lodash-es/find' { import { find } from 'lodash-es'; export = find; }
declare module 'lodash.find' { import { find } from 'lodash-es'; export = find; }
declare module 'lodash/filter' { import { filter } from 'lodash-es'; export = filter; }
declare module 'lodash-es/filter' { import { filter } from 'lodash-es'; export = filter; }
declare module 'lodash.filter' { import { filter } from 'lodash-es'; export = filter; }
declare module 'lodash/map' { import { map } from 'lodash-es'; export = map; }
declare module 'lodash-es/map' { import { map } from 'lodash-es'; export = map; }
declare module 'lodash.map' { import { map } from 'lodash-es'; export = map; }
declare module 'lodash/flatMap' { import { flatMap } from 'lodash-es'; export = flatMap; }
declare module 'lodash-es/flatMap' { import { flatMap } from 'lodash-es'; export = flatMap; }
declare module 'lodash.flatmap' { import { flatMap } from 'lodash-es'; export = flatMap; }
declare module 'lodash/flatten' { import { flatten } from 'lodash-es'; export = flatten; }
declare module 'lodash-es/flatten' { import { flatten } from 'lodash-es'; export = flatten; }
declare module 'lodash.flatten' { import { flatten } from 'lodash-es'; export = flatten; }
declare module 'lodash/partition' { import { partition } from 'lodash-es'; export = partition; }
declare module 'lodash-es/partition' { import { partition } from 'lodash-es'; export = partition; }
declare module 'lodash.partition' { import { partition } from 'lodash-es'; export = partition; }
declare module 'lodash/get' { import { get } from 'lodash-es'; export = get; }
declare module 'lodash-es/get' { import { get } from 'lodash-es'; export = get; }
declare module 'lodash.get' { import { get } from 'lodash-es'; export = get; }
declare module 'lodash/merge' { import { merge } from 'lodash-es'; export = merge; }
declare module 'lodash-es/merge' { import { merge } from 'lodash-es'; export = merge; }
declare module 'lodash.merge' { import { merge } from 'lodash-es'; export = merge; }
declare module 'lodash/isEmpty' { import { isEmpty } from 'lodash-es'; export = isEmpty; }
declare module 'lodash-es/isEmpty' { import { isEmpty } from 'lodash-es'; export = isEmpty; }
declare module 'lodash.isempty' { import { isEmpty } from 'lodash-es'; export = isEmpty; }
declare module 'lodash/isEqual' { import { isEqual } from 'lodash-es'; export = isEqual; }
declare module 'lodash-es/isEqual' { import { isEqual } from 'lodash-es'; export = isEqual; }
declare module 'lodash.isequal' { import { isEqual } from 'lodash-es'; export = isEqual; }
declare module 'lodash/debounce' { import { debounce } from 'lodash-es'; export = debounce; }
declare module 'lodash-es/debounce' { import { debounce } from 'lodash-es'; export = debounce; }
declare module 'lodash.debounce' { import { debounce } from 'lodash-es'; export = debounce; }
declare module 'lodash/throttle' { import { throttle } from 'lodash-es'; export = throttle; }
declare module 'lodash-es/throttle' { import { throttle } from 'lodash-es'; export = throttle; }
declare module 'lodash.throttle' { import { throttle } from 'lodash-es'; export = throttle; }
