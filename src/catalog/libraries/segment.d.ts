declare module '@segment/analytics-node' {
  export class Analytics {
    constructor(options: any);
    /** @lethe processor person at=api.segmentapis.com,segment.com */ readonly __store: 'Segment user';
    /** @lethe create data=message */ identify(message: any, callback?: any): void;
    /** @lethe create data=message */ alias(message: any, callback?: any): void;
    track(message: any, callback?: any): void;
    page(message: any, callback?: any): void;
    group(message: any, callback?: any): void;
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
