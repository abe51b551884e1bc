declare module 'posthog-node' {
  export class PostHog {
    constructor(key: string, options?: any);
    /** @lethe processor person at=posthog.com */ readonly __store: 'PostHog person';
    /** @lethe create data=message */ identify(message: any): void;
    /** @lethe create data=message */ identifyImmediate(message: any): Promise<void>;
    /** @lethe create data=message */ alias(message: any): void;
    capture(message: any): void;
    captureImmediate(message: any): Promise<void>;
    captureException(...values: any[]): void;
    groupIdentify(message: any): void;
    getFeatureFlag(...values: any[]): Promise<any>;
    isFeatureEnabled(...values: any[]): Promise<any>;
    flush(): Promise<any>;
    shutdown(timeout?: number): Promise<void>;
    [member: string]: any;
  }
  export { PostHog as default };
}
