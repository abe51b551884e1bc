/** @lethe recipient Sentry for=errors at=sentry.io */
declare module '@sentry/core' {
  export class Scope {
    /** @lethe third-party under=user */ setUser(user: any): this;
    /** @lethe third-party under=tags.$key */ setTag(key: string, value: any): this;
    /** @lethe third-party under=tags */ setTags(tags: any): this;
    /** @lethe third-party under=extra.$key */ setExtra(key: string, value: any): this;
    /** @lethe third-party under=extra */ setExtras(extras: any): this;
    /** @lethe third-party under=contexts.$name */ setContext(name: string, context: any): this;
    /** @lethe third-party under=breadcrumb */ addBreadcrumb(breadcrumb: any, maximum?: number): this;
    /** @lethe third-party */ setAttribute(key: string, value: any): this;
    /** @lethe third-party */ setAttributes(attributes: any): this;
    /** @lethe third-party */ captureException(exception: any, hint?: any): string;
    /** @lethe third-party */ captureMessage(message: string, level?: any, hint?: any): string;
    /** @lethe third-party */ captureEvent(event: any, hint?: any): string;
    clear(): this;
    clone(): Scope;
    [member: string]: any;
  }
  export class Hub extends Scope { getScope(): Scope; configureScope(callback: (scope: Scope) => void): void; withScope(callback: (scope: Scope) => void): void }
  export interface Span {
    /** @lethe third-party */ setAttribute(key: string, value: any): this;
    /** @lethe third-party */ setAttributes(attributes: any): this;
    /** @lethe third-party */ setData(key: string, value: any): this;
    end(): void;
    [member: string]: any;
  }
  /** @lethe third-party under=user */ export function setUser(user: any): void;
  /** @lethe third-party under=tags.$key */ export function setTag(key: string, value: any): void;
  /** @lethe third-party under=tags */ export function setTags(tags: any): void;
  /** @lethe third-party under=extra.$key */ export function setExtra(key: string, value: any): void;
  /** @lethe third-party under=extra */ export function setExtras(extras: any): void;
  /** @lethe third-party under=contexts.$name */ export function setContext(name: string, context: any): void;
  /** @lethe third-party */ export function setAttribute(key: string, value: any): void;
  /** @lethe third-party */ export function setAttributes(attributes: any): void;
  /** @lethe third-party under=breadcrumb */ export function addBreadcrumb(breadcrumb: any, hint?: any): void;
  /** @lethe third-party */ export function captureException(exception: any, hint?: any): string;
  /** @lethe third-party */ export function captureMessage(message: string, context?: any): string;
  /** @lethe third-party */ export function captureEvent(event: any, hint?: any): string;
  /** @lethe third-party */ export function captureFeedback(feedback: any, hint?: any): string;
  /** @lethe third-party */ export function captureUserFeedback(feedback: any): void;
  /**
   * Off by default, `sendDefaultPii` adds addresses and cookies: https://docs.sentry.io/platforms/javascript/data-management/data-collected
   *
   * @lethe records ip:user.ip_address cookies:request.cookies by=sendDefaultPii when=options.sendDefaultPii:true
   * @lethe redact-sent options.beforeSend
   * @lethe redact-sent options.beforeBreadcrumb under=breadcrumb
   */
  export function init(options?: any): any;
  export function configureScope(callback: (scope: Scope) => void): void;
  export function withScope<Result>(callback: (scope: Scope) => Result): Result;
  export function withScope<Result>(scope: Scope, callback: (scope: Scope) => Result): Result;
  export function withIsolationScope<Result>(callback: (scope: Scope) => Result): Result;
  export function getCurrentScope(): Scope;
  export function getIsolationScope(): Scope;
  export function getGlobalScope(): Scope;
  export function getCurrentHub(): Hub;
  export function startSpan<Result>(options: any, callback: (span: Span) => Result): Result;
  export function startSpanManual<Result>(options: any, callback: (span: Span, finish: () => void) => Result): Result;
  export function startInactiveSpan(options: any): Span;
  export function getActiveSpan(): Span | undefined;
  export function flush(timeout?: number): Promise<boolean>;
  export function close(timeout?: number): Promise<boolean>;
  export function lastEventId(): string | undefined;
  export const ErrorBoundary: any; export const Handlers: any; export const Integrations: any; export const logger: any; export const metrics: any;
  export function withErrorBoundary(component: any, options?: any): any;
  export function withProfiler(component: any, options?: any): any;
  export function withSentryConfig(...values: any[]): any;
  export function withServerActionInstrumentation(...values: any[]): any;
  export function captureRequestError(...values: any[]): void;
  export function captureRouterTransitionStart(...values: any[]): void;
  export function setupExpressErrorHandler(application: any, options?: any): void;
  /**
   * Masks all text and inputs unless it is told otherwise: https://docs.sentry.io/platforms/javascript/session-replay/privacy
   *
   * @lethe records texts by=maskAllText when=options.maskAllText:false
   * @lethe records inputs by=maskAllInputs when=options.maskAllInputs:false
   */
  export function replayIntegration(options?: any): any;
  export class Replay {
    /**
     * @lethe records texts by=maskAllText when=options.maskAllText:false
     * @lethe records inputs by=maskAllInputs when=options.maskAllInputs:false
     */
    constructor(options?: any);
  }
  export function browserTracingIntegration(options?: any): any;
  export function consoleLoggingIntegration(options?: any): any;
  export type Breadcrumb = any; export type Event = any; export type EventHint = any; export type SeverityLevel = any; export type User = any; export type NodeOptions = any;
}
declare module '@sentry/node' { export * from '@sentry/core'; }
declare module '@sentry/browser' { export * from '@sentry/core'; }
declare module '@sentry/react' { export * from '@sentry/core'; }
declare module '@sentry/nextjs' { export * from '@sentry/core'; }
declare module '@sentry/vue' { export * from '@sentry/core'; }
declare module '@sentry/angular' { export * from '@sentry/core'; }
declare module '@sentry/svelte' { export * from '@sentry/core'; }
declare module '@sentry/sveltekit' { export * from '@sentry/core'; }
declare module '@sentry/remix' { export * from '@sentry/core'; }
declare module '@sentry/react-native' { export * from '@sentry/core'; }
declare module '@sentry/nestjs' { export * from '@sentry/core'; }
declare module '@sentry/bun' { export * from '@sentry/core'; }
declare module '@sentry/serverless' { export * from '@sentry/core'; }
declare module '@sentry/electron' { export * from '@sentry/core'; }
declare module '@sentry/cloudflare' { export * from '@sentry/core'; }
declare module '@sentry/replay' { export { Replay } from '@sentry/core'; }
declare module '@sentry/minimal' { export * from '@sentry/core'; }
/** @lethe client Sentry */
declare var Sentry: typeof import('@sentry/core');
