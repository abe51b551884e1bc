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
  export interface Job<Data = any> { attrs: { data: Data; name: string; [attribute: string]: any }; repeatEvery(interval: string, options?: object): this; schedule(when: unknown): this; save(): Promise<this> }
  export class Agenda {
    constructor(options?: object);
    /** @lethe schedule */
    define<Data = any>(name: string, handler: (job: Job<Data>, done?: () => void) => any): void;
    /** @lethe schedule */
    define<Data = any>(name: string, options: object, handler: (job: Job<Data>, done?: () => void) => any): void;
    every(interval: string, names: string | string[], data?: unknown, options?: object): Promise<any>;
    schedule(when: unknown, names: string | string[], data?: unknown): Promise<any>;
    now(name: string, data?: unknown): Promise<Job>;
    cancel(query: object): Promise<number>;
    start(): Promise<void>;
    stop(): Promise<void>;
    on(event: string, listener: (...values: any[]) => void): this;
  }
  export default Agenda;
}
