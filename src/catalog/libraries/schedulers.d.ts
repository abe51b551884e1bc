declare module 'node-cron' {
  export interface ScheduledTask { start(): void; stop(): void; destroy(): void; execute(...values: any[]): any; on(event: string, listener: (...values: any[]) => void): any }
  /** @lethe schedule */
  export function schedule(expression: string, task: ((context: any) => any) | string, options?: object): ScheduledTask;
  /** @lethe schedule */
  export function createTask(expression: string, task: ((context: any) => any) | string, options?: object): ScheduledTask;
  export function validate(expression: string): boolean;
  export function getTasks(): Map<string, ScheduledTask>;
}
declare module 'cron' {
  type Tick = ((done: () => void) => any) | null;
  export interface CronJobParams { cronTime: unknown; onTick: Tick; onComplete?: Tick; start?: boolean; timeZone?: string | null; [option: string]: any }
  export class CronJob {
    /** @lethe schedule */
    constructor(time: unknown, onTick: Tick, onComplete?: Tick, start?: boolean | null, timeZone?: string | null, ...rest: any[]);
    /** @lethe schedule */
    static from(params: CronJobParams): CronJob;
    start(): void;
    stop(): void;
    setTime(time: unknown): void;
    nextDate(): any;
    nextDates(count?: number): any[];
    lastDate(): Date | null;
    fireOnTick(): any;
    addCallback(callback: () => any): void;
  }
  export class CronTime { constructor(source: unknown, timeZone?: string) }
}
declare module 'node-schedule' {
  type JobCallback = (fireDate: Date) => any;
  export class Job {
    /** @lethe schedule */
    constructor(...options: any[]);
    name: string;
    cancel(reschedule?: boolean): boolean;
    reschedule(rule: unknown): boolean;
    nextInvocation(): Date;
    invoke(): void;
    schedule(rule: unknown): boolean;
    on(event: string, listener: (...values: any[]) => void): this;
  }
  /** @lethe schedule */
  export function scheduleJob(rule: unknown, callback: JobCallback): Job;
  /** @lethe schedule */
  export function scheduleJob(name: string, rule: unknown, callback: JobCallback, done?: JobCallback): Job;
  export function rescheduleJob(job: unknown, rule: unknown): Job | null;
  export function cancelJob(job: unknown): boolean;
  export function gracefulShutdown(): Promise<void>;
  export const scheduledJobs: Record<string, Job>;
  export class RecurrenceRule { [part: string]: any }
  export class Range { constructor(start: number, end: number, step?: number) }
}
declare module 'croner' {
  export class Cron {
    /** @lethe schedule */
    constructor(pattern: string | Date, ...rest: (object | ((self: Cron) => any))[]);
    stop(): void;
    pause(): boolean;
    resume(): boolean;
    trigger(): Promise<void>;
    nextRun(from?: Date | string): Date | null;
  }
  export default Cron;
}
declare module 'agenda' {
  interface Job<Data = any> { attrs: { data: Data; name: string; [attribute: string]: any }; repeatEvery(interval: string, options?: object): this; schedule(when: unknown): this; save(): Promise<this>; remove(): Promise<number>; fail(reason: unknown): this }
  class Agenda {
    constructor(options?: object);
    /** @lethe schedule */
    define<Data = any>(name: string, handler: (job: Job<Data>, done?: () => void) => any): void;
    /** @lethe schedule */
    define<Data = any>(name: string, options: object, handler: (job: Job<Data>, done?: () => void) => any): void;
    every(interval: string, names: string | string[], data?: unknown, options?: object): Promise<any>;
    /** @lethe entry name data=data kind=jobs */
    create(name: string, data?: unknown): Job;
    /** @lethe entry names data=data kind=jobs */
    schedule(when: unknown, names: string | string[], data?: unknown): Promise<any>;
    /** @lethe entry name data=data kind=jobs */
    now(name: string, data?: unknown): Promise<Job>;
    /** @lethe entry-removal query.name kind=jobs */
    cancel(query: object): Promise<number>;
    start(): Promise<void>;
    stop(): Promise<void>;
    on(event: string, listener: (...values: any[]) => void): this;
  }
  namespace Agenda { export { Agenda, Agenda as default, Job }; export type AgendaConfig = any }
  export = Agenda;
}
declare module '@hokify/agenda' { import Agenda = require('agenda'); export = Agenda; }
declare module 'toad-scheduler' {
  export class Task {
    /** @lethe schedule */
    constructor(id: string, handler: (taskId: string, jobId?: string) => void, onError?: (error: Error) => void);
  }
  export class AsyncTask {
    /** @lethe schedule */
    constructor(id: string, handler: (taskId: string, jobId?: string) => Promise<unknown>, onError?: (error: Error) => any);
  }
  type Work = Task | AsyncTask;
  export class SimpleIntervalJob { constructor(schedule: object, task: Work, options?: object); start(): void; stop(): void }
  export class LongIntervalJob { constructor(schedule: object, task: Work, options?: object); start(): void; stop(): void }
  export class CronJob { constructor(schedule: object, task: Work, options?: object); start(): void; stop(): void }
  export class ToadScheduler {
    addSimpleIntervalJob(job: SimpleIntervalJob): void;
    addLongIntervalJob(job: LongIntervalJob): void;
    addIntervalJob(job: SimpleIntervalJob | LongIntervalJob): void;
    addCronJob(job: CronJob): void;
    stop(): void;
    removeById(id: string): any;
  }
}
declare module 'bree' {
  /** Jobs are files: each runs by its name or path. */
  export default class Bree {
    constructor(options?: object);
    start(name?: string): Promise<void>;
    stop(name?: string): Promise<void>;
    run(name?: string): Promise<void>;
    add(jobs: unknown): Promise<unknown>;
    remove(name: string): Promise<void>;
    on(event: string, listener: (...values: any[]) => void): this;
  }
}
declare module 'inngest' {
  interface Step {
    run<Result>(id: string, work: () => Promise<Result> | Result): Promise<Result>;
    sleep(id: string, time: unknown): Promise<void>;
    sleepUntil(id: string, time: unknown): Promise<void>;
    waitForEvent(id: string, options: object): Promise<any>;
    sendEvent(id: string, events: unknown): Promise<any>;
    invoke(id: string, options: object): Promise<any>;
  }
  export class Inngest {
    constructor(options: object);
    /** @lethe handle */
    createFunction(options: object, trigger: object, handler: (context: { event: any; events: any[]; step: Step; runId: string; attempt: number; logger: any }) => any): any;
    send(events: unknown): Promise<any>;
  }
}
declare module '@trigger.dev/sdk' {
  interface Run<Payload> { id: string; run: (payload: Payload, options: { ctx: any; signal?: any }) => any; [option: string]: any }
  interface ScheduledPayload { timestamp: Date; lastTimestamp?: Date; timezone: string; scheduleId: string; externalId?: string; upcoming: Date[] }
  /** @lethe handle */
  export function task<Payload = any>(options: Run<Payload>): { id: string; trigger(payload: Payload, options?: object): Promise<any>; batchTrigger(items: { payload: Payload }[]): Promise<any>; triggerAndWait(payload: Payload): Promise<any> };
  export const schedules: {
    /** @lethe schedule */
    task(options: Run<ScheduledPayload>): any;
    create(options: object): Promise<any>;
  };
  export const logger: {
    /** @lethe log */ debug(message: string, metadata?: object): void;
    /** @lethe log */ log(message: string, metadata?: object): void;
    /** @lethe log */ info(message: string, metadata?: object): void;
    /** @lethe log */ warn(message: string, metadata?: object): void;
    /** @lethe log */ error(message: string, metadata?: object): void;
    trace<Result>(name: string, run: (span: any) => Promise<Result>, options?: object): Promise<Result>;
  };
}
declare module '@trigger.dev/sdk/v3' { export { task, schedules, logger } from '@trigger.dev/sdk' }
declare module '@temporalio/workflow' {
  /** Functions of the worker, called by their names: the type says which. */
  export function proxyActivities<Activities>(options: object): Activities;
  export function proxyLocalActivities<Activities>(options: object): Activities;
  export function sleep(time: number | string): Promise<void>;
  export function executeChild(workflow: unknown, options?: object): Promise<any>;
  export function continueAsNew(...values: any[]): Promise<never>;
  export const log: any;
}
declare module '@temporalio/worker' {
  export class Worker { static create(options: object): Promise<Worker>; run(): Promise<void>; shutdown(): void }
  export class NativeConnection { static connect(options?: object): Promise<NativeConnection>; close(): Promise<void> }
}
declare module '@netlify/functions' {
  /** @lethe schedule */
  export function schedule<Handler>(cron: string, handler: Handler): Handler;
  export type Handler = (event: any, context: any) => any;
  export type Config = any;
  export type Context = any;
}
declare module 'firebase-functions/v2/scheduler' {
  interface ScheduledEvent { scheduleTime: string; jobName?: string }
  /** @lethe schedule */
  export function onSchedule(schedule: string | object, handler: (event: ScheduledEvent) => any): any;
}
