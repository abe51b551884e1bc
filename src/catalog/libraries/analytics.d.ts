/** @lethe recipient Amplitude for=analytics at=amplitude.com */
declare module '@amplitude/analytics-browser' {
  export class Identify {
    /** @lethe third-party */ set(property: string, value: any): this;
    /** @lethe third-party */ setOnce(property: string, value: any): this;
    /** @lethe third-party */ append(property: string, value: any): this;
    [member: string]: any;
  }
  export interface Amplitude {
    /** @lethe third-party */ track(event: any, properties?: any, options?: any): any;
    /** @lethe third-party */ logEvent(event: any, properties?: any, options?: any): any;
    /** @lethe third-party */ setUserId(id: any): void;
    /** @lethe third-party */ setGroup(type: string, name: any, options?: any): any;
    identify(identify: any, options?: any): any;
    init(...values: any[]): any;
    [member: string]: any;
  }
  /** @lethe third-party */ export function track(event: any, properties?: any, options?: any): any;
  /** @lethe third-party */ export function logEvent(event: any, properties?: any, options?: any): any;
  /** @lethe third-party */ export function setUserId(id: any): void;
  /** @lethe third-party */ export function setGroup(type: string, name: any, options?: any): any;
  export function identify(identify: any, options?: any): any;
  export function groupIdentify(...values: any[]): any;
  export function init(...values: any[]): any;
  export function reset(): void;
  export function createInstance(): Amplitude;
  export const Revenue: any; export const Types: any;
}
declare module '@amplitude/analytics-node' { export * from '@amplitude/analytics-browser'; }
declare module '@amplitude/unified' { export * from '@amplitude/analytics-browser'; }
/** @lethe recipient Google-Analytics for=analytics at=google-analytics.com */
declare module 'react-ga' {
  export interface ReactAnalytics {
    /** @lethe third-party */ event(event: any, trackers?: any): void;
    /** @lethe third-party */ set(fields: any, trackers?: any): void;
    /** @lethe third-party */ pageview(path: string, ...more: any[]): void;
    /** @lethe third-party */ exception(fields: any, trackers?: any): void;
    /** @lethe third-party */ ga(...values: any[]): any;
    initialize(...values: any[]): any;
    [member: string]: any;
  }
  const analytics: ReactAnalytics;
  export { analytics as default };
}
/** @lethe recipient Google-Analytics for=analytics */
declare module 'react-ga4' {
  export interface ReactAnalytics4 {
    /** @lethe third-party */ event(event: any, parameters?: any): void;
    /** @lethe third-party */ set(fields: any): void;
    /** @lethe third-party */ send(fields: any): void;
    /** @lethe third-party */ gtag(...values: any[]): void;
    initialize(...values: any[]): any;
    [member: string]: any;
  }
  const analytics: ReactAnalytics4;
  export { analytics as default };
}
/** @lethe client ReactGA */
declare var ReactGA: import('react-ga').ReactAnalytics;
/** @lethe recipient Google-Analytics for=analytics */
interface GoogleTag {
  /** @lethe third-party */ (...values: any[]): void;
}
/** @lethe client gtag */
declare var gtag: GoogleTag;
/** @lethe recipient Google-Tag-Manager for=analytics at=googletagmanager.com */
interface DataLayer {
  /** @lethe third-party */ push(...events: any[]): any;
  [member: string]: any;
}
/** @lethe client dataLayer */
declare var dataLayer: DataLayer;
/** @lethe recipient Plausible for=analytics at=plausible.io */
declare module 'plausible-tracker' {
  export interface PlausibleTracker {
    /** @lethe third-party */ trackEvent(event: string, options?: any, data?: any): void;
    /** @lethe third-party */ trackPageview(data?: any, options?: any): void;
    [member: string]: any;
  }
  export default function plausible(options?: any): PlausibleTracker;
}
/** @lethe recipient Plausible for=analytics */
interface PlausibleFunction {
  /** @lethe third-party */ (event: string, options?: any): void;
}
/** @lethe client plausible */
declare var plausible: PlausibleFunction;
/** @lethe recipient Matomo for=analytics */
interface MatomoQueue {
  /** @lethe third-party */ push(...commands: any[]): any;
}
/** @lethe client _paq */
declare var _paq: MatomoQueue;
/** @lethe recipient Heap for=analytics at=heapanalytics.com */
interface Heap {
  /** @lethe third-party */ identify(id: any): void;
  /** @lethe third-party */ track(event: string, properties?: any): void;
  /** @lethe third-party */ addUserProperties(properties: any): void;
  /** @lethe third-party */ addEventProperties(properties: any): void;
  [member: string]: any;
}
/** @lethe client heap */
declare var heap: Heap;
/** @lethe recipient RudderStack for=analytics at=rudderstack.com */
declare module '@rudderstack/rudder-sdk-node' {
  class RudderStack {
    constructor(key: string, options?: any);
    /** @lethe third-party */ identify(message: any, callback?: any): any;
    /** @lethe third-party */ track(message: any, callback?: any): any;
    /** @lethe third-party */ page(message: any, callback?: any): any;
    /** @lethe third-party */ group(message: any, callback?: any): any;
    /** @lethe third-party */ alias(message: any, callback?: any): any;
    [member: string]: any;
  }
  export { RudderStack as default };
}
/** @lethe recipient RudderStack for=analytics */
declare module '@rudderstack/analytics-js' {
  export class RudderAnalytics {
    /** @lethe third-party */ identify(...values: any[]): void;
    /** @lethe third-party */ track(...values: any[]): void;
    /** @lethe third-party */ page(...values: any[]): void;
    /** @lethe third-party */ group(...values: any[]): void;
    /** @lethe third-party */ alias(...values: any[]): void;
    load(...values: any[]): void;
    [member: string]: any;
  }
}
/** @lethe client rudderanalytics */
declare var rudderanalytics: import('@rudderstack/analytics-js').RudderAnalytics;
/** @lethe recipient Vercel-Analytics for=analytics */
declare module '@vercel/analytics' {
  /** @lethe third-party */ export function track(event: string, properties?: any, ...more: any[]): any;
  export function inject(options?: any): void;
}
declare module '@vercel/analytics/react' { export { track } from '@vercel/analytics'; export const Analytics: any; }
declare module '@vercel/analytics/server' { export { track } from '@vercel/analytics'; }
