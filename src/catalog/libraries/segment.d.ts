/** @lethe recipient Segment for=analytics at=segment.com,segment.io,segmentapis.com */
declare module '@segment/analytics-node' {
  export class Analytics {
    constructor(options: any);
    /** @lethe processor person at=api.segmentapis.com,segment.com */ readonly __store: 'Segment user';
    /**
     * @lethe create data=message
     * @lethe third-party
     */
    identify(message: any, callback?: any): void;
    /**
     * @lethe create data=message
     * @lethe third-party
     */
    alias(message: any, callback?: any): void;
    /** @lethe third-party */ track(message: any, callback?: any): void;
    /** @lethe third-party */ page(message: any, callback?: any): void;
    /** @lethe third-party */ screen(message: any, callback?: any): void;
    /** @lethe third-party */ group(message: any, callback?: any): void;
    flush(options?: any): Promise<void>;
    closeAndFlush(options?: any): Promise<void>;
    on(event: string, listener: (...values: any[]) => void): this;
    [member: string]: any;
  }
}
declare module 'analytics-node' {
  import { Analytics } from '@segment/analytics-node';
  class Client extends Analytics { constructor(key: string, options?: any) }
  export = Client;
}
/** @lethe recipient Segment for=analytics */
declare module '@segment/analytics-next' {
  export class AnalyticsBrowser {
    static load(settings: any, options?: any): AnalyticsBrowser;
    static standalone(key: string, options?: any): Promise<AnalyticsBrowser>;
    load(settings: any, options?: any): AnalyticsBrowser;
    /** @lethe third-party */ identify(...values: any[]): Promise<any>;
    /** @lethe third-party */ alias(...values: any[]): Promise<any>;
    /** @lethe third-party */ track(...values: any[]): Promise<any>;
    /** @lethe third-party */ page(...values: any[]): Promise<any>;
    /** @lethe third-party */ screen(...values: any[]): Promise<any>;
    /** @lethe third-party */ group(...values: any[]): Promise<any>;
    ready(callback: () => void): Promise<any>;
    reset(): any;
    [member: string]: any;
  }
}
/** @lethe client analytics */
declare var analytics: import('@segment/analytics-next').AnalyticsBrowser;
