/** @lethe recipient New-Relic for=monitoring at=newrelic.com */
declare module 'newrelic' {
  interface NewRelicInteraction {
    /** @lethe third-party */ setAttribute(key: string, value: any): this;
    /** @lethe third-party */ setName(name: string, trigger?: any): this;
    /** @lethe third-party */ actionText(text: string): this;
    save(): this;
    end(): this;
    [member: string]: any;
  }
  interface NewRelic {
    /** @lethe third-party */ addCustomAttribute(key: string, value: any): void;
    /** @lethe third-party */ addCustomAttributes(attributes: any): void;
    /** @lethe third-party */ setCustomAttribute(key: string, value: any, persist?: boolean): void;
    /** @lethe third-party */ addCustomSpanAttribute(key: string, value: any): void;
    /** @lethe third-party */ addCustomSpanAttributes(attributes: any): void;
    /** @lethe third-party */ recordCustomEvent(type: string, attributes: any): void;
    /** @lethe third-party */ recordLogEvent(event: any): void;
    /** @lethe third-party */ noticeError(error: any, attributes?: any): void;
    /** @lethe third-party */ addPageAction(name: string, attributes?: any): void;
    /** @lethe third-party */ setUserId(id: any): void;
    /** @lethe third-party */ setUserID(id: any): void;
    /** @lethe third-party */ setPageViewName(name: any, host?: string): void;
    /** @lethe third-party */ setErrorHandler(handler: any): void;
    /** @lethe third-party */ setTransactionName(name: string): void;
    interaction(): NewRelicInteraction;
    [member: string]: any;
  }
  const agent: NewRelic;
  export = agent;
}
/** @lethe client newrelic */
declare var newrelic: typeof import('newrelic');
/** @lethe recipient Datadog for=monitoring at=datadoghq.com,datadoghq.eu */
declare module 'hot-shots' {
  class StatsD {
    constructor(options?: any, ...more: any[]);
    /** @lethe third-party */ increment(name: any, ...values: any[]): void;
    /** @lethe third-party */ decrement(name: any, ...values: any[]): void;
    /** @lethe third-party */ gauge(name: any, ...values: any[]): void;
    /** @lethe third-party */ histogram(name: any, ...values: any[]): void;
    /** @lethe third-party */ distribution(name: any, ...values: any[]): void;
    /** @lethe third-party */ timing(name: any, ...values: any[]): void;
    /** @lethe third-party */ set(name: any, ...values: any[]): void;
    /** @lethe third-party */ event(title: any, ...values: any[]): void;
    /** @lethe third-party */ check(name: any, ...values: any[]): void;
    close(callback?: any): void;
    [member: string]: any;
  }
  namespace StatsD { export { StatsD } }
  export = StatsD;
}
/** @lethe recipient Datadog for=monitoring */
declare module 'dd-trace' {
  interface DatadogSpan {
    /** @lethe third-party */ setTag(key: string, value: any): this;
    /** @lethe third-party */ addTags(tags: any): this;
    context(): any;
    finish(time?: number): void;
    [member: string]: any;
  }
  interface DatadogTracer {
    /** @lethe third-party */ setUser(user: any): this;
    init(options?: any): this;
    startSpan(name: string, options?: any): DatadogSpan;
    trace<Result>(name: string, callback: (span: DatadogSpan) => Result): Result;
    trace<Result>(name: string, options: any, callback: (span: DatadogSpan) => Result): Result;
    scope(): { active(): DatadogSpan | null; activate<Result>(span: DatadogSpan, callback: () => Result): Result };
    [member: string]: any;
  }
  const tracer: DatadogTracer;
  export { tracer, tracer as default };
}
/** @lethe recipient Datadog for=monitoring */
declare module '@datadog/browser-rum' {
  interface DatadogRum {
    /** @lethe third-party */ setUser(user: any): void;
    /** @lethe third-party */ setUserProperty(key: string, value: any): void;
    /** @lethe third-party */ setAccount(account: any): void;
    /** @lethe third-party */ setGlobalContext(context: any): void;
    /** @lethe third-party */ setGlobalContextProperty(key: string, value: any): void;
    /** @lethe third-party */ setViewContext(context: any): void;
    /** @lethe third-party */ setViewContextProperty(key: string, value: any): void;
    /** @lethe third-party */ addAction(name: string, context?: any): void;
    /** @lethe third-party */ addError(error: any, context?: any): void;
    /** @lethe third-party */ addFeatureFlagEvaluation(name: string, value: any): void;
    /**
     * Replays mask everything unless they are told otherwise: https://docs.datadoghq.com/session_replay/browser/privacy_options
     *
     * @lethe records texts by=defaultPrivacyLevel when=options.defaultPrivacyLevel:mask-user-input+options.sessionReplaySampleRate unless=options.sessionReplaySampleRate:0
     * @lethe records texts inputs by=defaultPrivacyLevel when=options.defaultPrivacyLevel:allow+options.sessionReplaySampleRate unless=options.sessionReplaySampleRate:0
     */
    init(options: any): void;
    [member: string]: any;
  }
  export const datadogRum: DatadogRum;
}
/** @lethe client DD_RUM,datadogRum */
declare var DD_RUM: typeof import('@datadog/browser-rum').datadogRum;
/** @lethe recipient Datadog for=monitoring */
declare module '@datadog/browser-logs' {
  interface DatadogLogger {
    /** @lethe third-party */ log(message: any, ...values: any[]): void;
    /** @lethe third-party */ debug(message: any, ...values: any[]): void;
    /** @lethe third-party */ info(message: any, ...values: any[]): void;
    /** @lethe third-party */ warn(message: any, ...values: any[]): void;
    /** @lethe third-party */ error(message: any, ...values: any[]): void;
    /** @lethe third-party */ setContext(context: any): void;
    /** @lethe third-party */ setContextProperty(key: string, value: any): void;
    [member: string]: any;
  }
  interface DatadogContext {
    /** @lethe third-party */ setUser(user: any): void;
    /** @lethe third-party */ setGlobalContext(context: any): void;
    /** @lethe third-party */ setGlobalContextProperty(key: string, value: any): void;
    logger: DatadogLogger;
    createLogger(name: string, options?: any): DatadogLogger;
    init(options: any): void;
    [member: string]: any;
  }
  export const datadogLogs: DatadogContext;
}
/** @lethe client DD_LOGS,datadogLogs */
declare var DD_LOGS: typeof import('@datadog/browser-logs').datadogLogs;
/** @lethe recipient OpenTelemetry for=monitoring */
declare module '@opentelemetry/api' {
  /** @lethe client span,currentSpan,activeSpan from=@opentelemetry/ */
  export interface Span {
    /** @lethe third-party */ setAttribute(key: string, value: any): this;
    /** @lethe third-party */ setAttributes(attributes: any): this;
    /** @lethe third-party */ addEvent(name: string, attributes?: any, time?: any): this;
    /** @lethe third-party */ recordException(exception: any, time?: any): void;
    /** @lethe third-party */ setStatus(status: any): this;
    /** @lethe third-party */ updateName(name: string): this;
    end(time?: any): void;
    spanContext(): any;
    isRecording(): boolean;
    [member: string]: any;
  }
  export interface Tracer {
    /** @lethe third-party options.attributes */ startSpan(name: string, options?: any, context?: any): Span;
    startActiveSpan<Result>(name: string, callback: (span: Span) => Result): Result;
    /** @lethe third-party options.attributes */ startActiveSpan<Result>(name: string, options: any, callback: (span: Span) => Result): Result;
    /** @lethe third-party options.attributes */ startActiveSpan<Result>(name: string, options: any, context: any, callback: (span: Span) => Result): Result;
  }
  export const trace: { getTracer(name: string, version?: string): Tracer; getSpan(context?: any): Span; getActiveSpan(): Span | undefined; [member: string]: any };
  export const context: any; export const propagation: any; export const metrics: any; export const diag: any;
  export const SpanStatusCode: any; export const SpanKind: any; export type SpanKind = any; export type Attributes = any; export type Context = any; export type SpanStatusCode = any;
}
declare module '@opentelemetry/sdk-node' { import * as api from '@opentelemetry/api'; export import trace = api.trace; export import SpanStatusCode = api.SpanStatusCode; export const NodeSDK: any; export { api }; }
