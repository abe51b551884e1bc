/** Computed dates: how code writes the deadline of a purge. */
declare module 'date-fns' {
  type DateLike = Date | number | string;
  export function addDays(date: DateLike, amount: number, options?: object): Date;
  export function addHours(date: DateLike, amount: number, options?: object): Date;
  export function addMinutes(date: DateLike, amount: number, options?: object): Date;
  export function addMonths(date: DateLike, amount: number, options?: object): Date;
  export function addSeconds(date: DateLike, amount: number, options?: object): Date;
  export function addWeeks(date: DateLike, amount: number, options?: object): Date;
  export function addYears(date: DateLike, amount: number, options?: object): Date;
  export function addMilliseconds(date: DateLike, amount: number, options?: object): Date;
  export function subDays(date: DateLike, amount: number, options?: object): Date;
  export function subHours(date: DateLike, amount: number, options?: object): Date;
  export function subMinutes(date: DateLike, amount: number, options?: object): Date;
  export function subMonths(date: DateLike, amount: number, options?: object): Date;
  export function subSeconds(date: DateLike, amount: number, options?: object): Date;
  export function subWeeks(date: DateLike, amount: number, options?: object): Date;
  export function subYears(date: DateLike, amount: number, options?: object): Date;
  export function subMilliseconds(date: DateLike, amount: number, options?: object): Date;
  export function startOfDay(date?: DateLike, options?: object): Date;
  export function startOfWeek(date?: DateLike, options?: object): Date;
  export function startOfMonth(date?: DateLike, options?: object): Date;
  export function startOfYear(date?: DateLike, options?: object): Date;
  export function startOfHour(date?: DateLike, options?: object): Date;
  export function startOfToday(date?: DateLike, options?: object): Date;
  export function endOfDay(date?: DateLike, options?: object): Date;
  export function endOfWeek(date?: DateLike, options?: object): Date;
  export function endOfMonth(date?: DateLike, options?: object): Date;
  export function endOfYear(date?: DateLike, options?: object): Date;
  export function add(date: DateLike, duration: object): Date;
  export function sub(date: DateLike, duration: object): Date;
  export function parseISO(text: string, options?: object): Date;
  export function toDate(date: DateLike): Date;
  export function fromUnixTime(seconds: number): Date;
  export function parse(text: string, template: string, reference: DateLike, options?: object): Date;
  export function min(dates: readonly DateLike[]): Date;
  export function max(dates: readonly DateLike[]): Date;
  export function format(date: DateLike, template: string, options?: object): string;
  export function formatISO(date: DateLike, options?: object): string;
  export function formatDistance(date: DateLike, base: DateLike, options?: object): string;
  export function formatDistanceToNow(date: DateLike, options?: object): string;
  export function isBefore(date: DateLike, other: DateLike): boolean;
  export function isAfter(date: DateLike, other: DateLike): boolean;
  export function isSameDay(date: DateLike, other: DateLike, options?: object): boolean;
  export function isSameWeek(date: DateLike, other: DateLike, options?: object): boolean;
  export function isSameMonth(date: DateLike, other: DateLike, options?: object): boolean;
  export function isSameYear(date: DateLike, other: DateLike, options?: object): boolean;
  export function isSameHour(date: DateLike, other: DateLike, options?: object): boolean;
  export function isEqual(date: DateLike, other: DateLike, options?: object): boolean;
  export function isToday(date: DateLike): boolean;
  export function isWithinInterval(date: DateLike, interval: { start: DateLike; end: DateLike }): boolean;
  export function endOfToday(): Date;
  export function set(date: DateLike, values: object): Date;
  export function eachDayOfInterval(interval: object, options?: object): Date[];
  export function getYear(date: DateLike): number;
  export function getMonth(date: DateLike): number;
  export function getDate(date: DateLike): number;
  export function getDay(date: DateLike): number;
  export function getHours(date: DateLike): number;
  export function getMinutes(date: DateLike): number;
  export function getTime(date: DateLike): number;
  export function isPast(date: DateLike): boolean;
  export function isFuture(date: DateLike): boolean;
  export function isValid(date: unknown): boolean;
  export function differenceInDays(date: DateLike, other: DateLike, options?: object): number;
  export function differenceInHours(date: DateLike, other: DateLike, options?: object): number;
  export function differenceInMinutes(date: DateLike, other: DateLike, options?: object): number;
  export function differenceInSeconds(date: DateLike, other: DateLike, options?: object): number;
  export function differenceInWeeks(date: DateLike, other: DateLike, options?: object): number;
  export function differenceInMonths(date: DateLike, other: DateLike, options?: object): number;
  export function differenceInYears(date: DateLike, other: DateLike, options?: object): number;
  export function differenceInMilliseconds(date: DateLike, other: DateLike, options?: object): number;
  export function getUnixTime(date: DateLike): number;
}
declare module 'dayjs' {
  function dayjs(value?: unknown, ...rest: any[]): dayjs.Dayjs;
  namespace dayjs {
    type ConfigType = any;
    interface Dayjs {
      add(amount: number, unit?: string): Dayjs;
      subtract(amount: number, unit?: string): Dayjs;
      startOf(unit: string): Dayjs;
      endOf(unit: string): Dayjs;
      set(unit: string, value: number): Dayjs;
      get(unit: string): number;
      tz(...options: any[]): Dayjs;
      utc(...options: any[]): Dayjs;
      local(): Dayjs;
      clone(): Dayjs;
      locale(...options: any[]): any;
      toDate(): Date;
      toISOString(): string;
      toJSON(): string;
      format(template?: string): string;
      fromNow(short?: boolean): string;
      unix(): number;
      valueOf(): number;
      diff(other: unknown, unit?: string, float?: boolean): number;
      isBefore(other?: unknown, unit?: string): boolean;
      isAfter(other?: unknown, unit?: string): boolean;
      isSame(other?: unknown, unit?: string): boolean;
      isValid(): boolean;
      year(): number;
      month(): number;
      date(): number;
      day(): number;
      hour(): number;
      minute(): number;
    }
    function extend(plugin: unknown, options?: unknown): typeof dayjs;
    function utc(value?: unknown, ...rest: any[]): Dayjs;
    function tz(value?: unknown, ...rest: any[]): Dayjs;
    function unix(seconds: number): Dayjs;
    function duration(...values: any[]): any;
    function locale(...values: any[]): string;
    function isDayjs(value: unknown): value is Dayjs;
  }
  export = dayjs;
}
declare module 'moment' {
  import type { Dayjs } from 'dayjs';
  function moment(value?: unknown, ...rest: any[]): moment.Moment;
  namespace moment {
    type MomentInput = any;
    interface Moment extends Dayjs {
      add(amount: any, unit?: string): Moment;
      subtract(amount: any, unit?: string): Moment;
      startOf(unit: string): Moment;
      endOf(unit: string): Moment;
      utc(...options: any[]): Moment;
      local(): Moment;
      clone(): Moment;
    }
    function utc(value?: unknown, ...rest: any[]): Moment;
    function unix(seconds: number): Moment;
    function duration(...values: any[]): any;
    function locale(...values: any[]): string;
    function isMoment(value: unknown): value is Moment;
    const ISO_8601: any;
  }
  export = moment;
}
declare module 'moment-timezone' { import moment = require('moment'); export = moment; }
declare module 'luxon' {
  export class DateTime {
    static now(): DateTime;
    static utc(...values: any[]): DateTime;
    static local(...values: any[]): DateTime;
    static fromISO(text: string, options?: object): DateTime;
    static fromJSDate(date: Date, options?: object): DateTime;
    static fromMillis(milliseconds: number, options?: object): DateTime;
    static fromSeconds(seconds: number, options?: object): DateTime;
    static fromFormat(text: string, format: string, options?: object): DateTime;
    static fromObject(values: object, options?: object): DateTime;
    plus(duration: unknown): DateTime;
    minus(duration: unknown): DateTime;
    startOf(unit: string): DateTime;
    endOf(unit: string): DateTime;
    set(values: object): DateTime;
    setZone(zone: unknown, options?: object): DateTime;
    setLocale(locale: string): DateTime;
    toUTC(): DateTime;
    toLocal(): DateTime;
    diff(other: DateTime, unit?: unknown): any;
    diffNow(unit?: unknown): any;
    toJSDate(): Date;
    toISO(options?: object): string | null;
    toISODate(): string | null;
    toFormat(format: string, options?: object): string;
    toLocaleString(...options: any[]): string;
    toRelative(options?: object): string | null;
    toMillis(): number;
    toSeconds(): number;
    valueOf(): number;
    isValid: boolean;
    year: number;
    month: number;
    day: number;
    hour: number;
    static readonly DATE_FULL: object;
    static readonly DATE_MED: object;
    static readonly DATETIME_FULL: object;
    static readonly DATETIME_MED: object;
  }
  export const Duration: any;
  export const Interval: any;
  export const Settings: any;
}
