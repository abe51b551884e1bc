/** Queues keep a finished job with its data unless they are told to remove it. Sources: "Auto-removal of jobs" of the guide of BullMQ 5, the references of Bull 4 and bee-queue 2. */
declare module 'bullmq' {
  export interface Job<Data = any, Result = any, Name extends string = string> {
    id?: string;
    name: Name;
    data: Data;
    opts: any;
    attemptsMade: number;
    returnvalue: Result;
    failedReason: string;
    /** @lethe log row */
    log(row: string): Promise<number>;
    updateProgress(progress: unknown): Promise<void>;
    updateData(data: Data): Promise<void>;
    /** @lethe entry-removal kind=queue */
    remove(): Promise<void>;
    retry(state?: string): Promise<void>;
    getState(): Promise<string>;
    waitUntilFinished(events: QueueEvents, ttl?: number): Promise<Result>;
  }
  export type Processor<Data = any, Result = any, Name extends string = string> = (job: Job<Data, Result, Name>, token?: string) => Promise<Result>;
  export interface JobsOptions { delay?: number; repeat?: object; removeOnComplete?: any; removeOnFail?: any; [option: string]: any }
  export class Queue<Data = any, Result = any, Name extends string = string> {
    /** @lethe entry-defaults name ends=options.defaultJobOptions.removeOnComplete+options.defaultJobOptions.removeOnFail */
    constructor(name: string, options?: object);
    name: string;
    /** @lethe entry data=data kind=queue ends=options.removeOnComplete+options.removeOnFail */
    add(name: Name, data: Data, options?: JobsOptions): Promise<Job<Data, Result, Name>>;
    /** @lethe entry data=jobs.data kind=queue ends=jobs.opts.removeOnComplete+jobs.opts.removeOnFail */
    addBulk(jobs: { name: Name; data: Data; opts?: JobsOptions }[]): Promise<Job<Data, Result, Name>[]>;
    getJob(id: string): Promise<Job<Data, Result, Name> | undefined>;
    getJobs(types?: unknown, ...range: any[]): Promise<Job<Data, Result, Name>[]>;
    upsertJobScheduler(id: string, repeat: object, template?: object): Promise<Job<Data, Result, Name>>;
    getRepeatableJobs(): Promise<any[]>;
    removeRepeatableByKey(key: string): Promise<boolean>;
    /** @lethe entry-removal kind=queue */
    remove(id: string): Promise<number>;
    pause(): Promise<void>;
    resume(): Promise<void>;
    /** @lethe entry-removal kind=queue */
    drain(delayed?: boolean): Promise<void>;
    /** @lethe entry-removal kind=queue milliseconds=grace state=type,'completed' */
    clean(grace: number, limit: number, type?: string): Promise<string[]>;
    /** @lethe entry-removal kind=queue */
    obliterate(options?: object): Promise<void>;
    close(): Promise<void>;
    on(event: string, listener: (...values: any[]) => void): this;
  }
  export class Worker<Data = any, Result = any, Name extends string = string> {
    /** @lethe handle */
    constructor(name: string, processor?: Processor<Data, Result, Name> | string | null, options?: object);
    on(event: string, listener: (...values: any[]) => void): this;
    run(): Promise<void>;
    close(force?: boolean): Promise<void>;
  }
  export class QueueEvents { constructor(name: string, options?: object); on(event: string, listener: (...values: any[]) => void): this; close(): Promise<void> }
  export class FlowProducer {
    constructor(options?: object);
    /** @lethe entry flow.queueName data=flow.data kind=queue ends=flow.opts.removeOnComplete+flow.opts.removeOnFail */
    add(flow: object): Promise<any>;
  }
}
declare module 'bull' {
  class Queue<Data = any> {
    /** @lethe entry-defaults name ends=options.defaultJobOptions.removeOnComplete+options.defaultJobOptions.removeOnFail,more.defaultJobOptions.removeOnComplete+more.defaultJobOptions.removeOnFail */
    constructor(name: string, options?: any, more?: any);
    name: string;
    /** @lethe handle */
    process(handler: (job: Queue.Job<Data>, done: (error?: any, result?: unknown) => void) => any): Promise<void>;
    /** @lethe handle */
    process(nameOrConcurrency: string | number, handler: (job: Queue.Job<Data>, done: (error?: any, result?: unknown) => void) => any): Promise<void>;
    /** @lethe handle */
    process(name: string, concurrency: number, handler: (job: Queue.Job<Data>, done: (error?: any, result?: unknown) => void) => any): Promise<void>;
    /** @lethe entry data=data kind=queue ends=options.removeOnComplete+options.removeOnFail */
    add(name: string, data: Data, options?: object): Promise<Queue.Job<Data>>;
    /** @lethe entry data=data kind=queue ends=options.removeOnComplete+options.removeOnFail */
    add(data: Data, options?: object): Promise<Queue.Job<Data>>;
    getJob(id: string | number): Promise<Queue.Job<Data> | null>;
    getJobs(types: string[], ...range: any[]): Promise<Queue.Job<Data>[]>;
    on(event: string, listener: (...values: any[]) => void): this;
    pause(local?: boolean): Promise<void>;
    resume(local?: boolean): Promise<void>;
    /** @lethe entry-removal kind=queue */
    empty(): Promise<void>;
    /** @lethe entry-removal kind=queue */
    removeJobs(pattern: string): Promise<void>;
    /** @lethe entry-removal kind=queue */
    obliterate(options?: object): Promise<void>;
    /** @lethe entry-removal kind=queue milliseconds=grace state=status,'completed' */
    clean(grace: number, status?: string, limit?: number): Promise<Queue.Job<Data>[]>;
    close(): Promise<void>;
  }
  namespace Queue {
    export { Queue };
    export interface Job<Data = any> {
      id: any; name: string; data: Data; opts: any; attemptsMade: number; progress(value?: unknown): any; retry(): Promise<void>; finished(): Promise<any>;
      /** @lethe entry-removal kind=queue */
      remove(): Promise<void>;
    }
    export type JobOptions = any;
  }
  export = Queue;
}
declare module '@nestjs/bull' {
  /** @lethe handle */
  export function Processor(name?: unknown, ...rest: any[]): ClassDecorator;
  /** @lethe handle */
  export function Process(name?: unknown): MethodDecorator;
  /** @lethe entry-defaults name */
  export function InjectQueue(name?: string): ParameterDecorator & PropertyDecorator;
  export function getQueueToken(name?: string): string;
  export function OnQueueActive(options?: unknown): MethodDecorator;
  export function OnQueueCompleted(options?: unknown): MethodDecorator;
  export function OnQueueFailed(options?: unknown): MethodDecorator;
  export class BullModule {
    /** @lethe entry-defaults options.name ends=options.defaultJobOptions.removeOnComplete+options.defaultJobOptions.removeOnFail */
    static registerQueue(options: any, ...more: any[]): any;
    /** @lethe entry-defaults options.name ends=options.useFactory.defaultJobOptions.removeOnComplete+options.useFactory.defaultJobOptions.removeOnFail */
    static registerQueueAsync(options: any, ...more: any[]): any;
    /** @lethe entry-defaults ends=options.defaultJobOptions.removeOnComplete+options.defaultJobOptions.removeOnFail,more.defaultJobOptions.removeOnComplete+more.defaultJobOptions.removeOnFail */
    static forRoot(options: any, more?: any): any;
    /** @lethe entry-defaults ends=options.useFactory.defaultJobOptions.removeOnComplete+options.useFactory.defaultJobOptions.removeOnFail */
    static forRootAsync(options: any): any;
  }
}
declare module '@nestjs/bullmq' {
  export { Processor, InjectQueue, getQueueToken, BullModule } from '@nestjs/bull';
  export abstract class WorkerHost<Host = any> {
    readonly worker: Host;
    abstract process(job: import('bullmq').Job, token?: string): Promise<any>;
  }
  export function OnWorkerEvent(event: string): MethodDecorator;
}
declare module 'pg-boss' {
  interface Job<Data = any> { id: string; name: string; data: Data }
  class PgBoss {
    constructor(options?: unknown);
    start(): Promise<this>;
    stop(options?: object): Promise<void>;
    createQueue(name: string, options?: object): Promise<void>;
    /** @lethe entry name data=data kind=queue seconds='archive' */
    send(name: string, data?: unknown, options?: object): Promise<string | null>;
    schedule(name: string, cron: string, data?: unknown, options?: object): Promise<void>;
    unschedule(name: string): Promise<void>;
    /** @lethe handle */
    work<Data = any>(name: string, handler: (jobs: Job<Data>[]) => any): Promise<string>;
    /** @lethe handle */
    work<Data = any>(name: string, options: object, handler: (jobs: Job<Data>[]) => any): Promise<string>;
    on(event: string, listener: (...values: any[]) => void): this;
  }
  namespace PgBoss { export { PgBoss, PgBoss as default, Job } }
  export = PgBoss;
}
declare module 'graphile-worker' {
  export interface JobHelpers { logger: any; job: any; withPgClient<Result>(work: (client: any) => Promise<Result>): Promise<Result>; query(text: string, values?: unknown[]): Promise<any>; addJob: any }
  export type Task = (payload: any, helpers: JobHelpers) => any;
  export type TaskList = Record<string, Task>;
  /** @lethe handle */
  export function run(options: { taskList?: TaskList; taskDirectory?: string; crontab?: string; [option: string]: any }): Promise<any>;
  export function quickAddJob(options: object, identifier: string, payload?: unknown): Promise<any>;
  export function parseCronItems(items: object[]): any[];
}
declare module 'bee-queue' {
  class Queue<Data = any> {
    /** @lethe entry-defaults name ends=settings.removeOnSuccess+settings.removeOnFailure */
    constructor(name: string, settings?: object);
    /** @lethe entry data=data kind=queue */
    createJob(data: Data): any;
    /** @lethe handle */
    process(handler: (job: Queue.Job<Data>, done: (error?: any, result?: unknown) => void) => any): void;
    /** @lethe handle */
    process(concurrency: number, handler: (job: Queue.Job<Data>, done: (error?: any, result?: unknown) => void) => any): void;
    /** @lethe entry-removal kind=queue */
    removeJob(id: string, callback?: any): Promise<any>;
    /** @lethe entry-removal kind=queue */
    destroy(callback?: any): Promise<void>;
    on(event: string, listener: (...values: any[]) => void): this;
  }
  namespace Queue {
    export { Queue, Queue as default };
    export interface Job<Data = any> { id: any; data: Data; status: string; queue: any; reportProgress(progress: unknown): void }
    export type QueueSettings = any;
  }
  export = Queue;
}
