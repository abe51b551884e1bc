/** @lethe recipient LaunchDarkly for=other at=launchdarkly.com */
declare module 'launchdarkly-js-client-sdk' {
  interface LaunchDarklyClient {
    /** @lethe third-party */ identify(context: any, ...more: any[]): Promise<any>;
    /** @lethe third-party */ track(key: string, data?: any, metric?: number): void;
    [member: string]: any;
  }
  /** @lethe third-party context */ export function initialize(key: string, context: any, options?: any): LaunchDarklyClient;
}
/** @lethe recipient LaunchDarkly for=other */
declare module 'launchdarkly-react-client-sdk' {
  /** @lethe third-party options.context options.user */ export function asyncWithLDProvider(options: any): Promise<any>;
  /** @lethe third-party options.context options.user */ export function withLDProvider(options: any): any;
  export function useLDClient(): import('launchdarkly-js-client-sdk').LaunchDarklyClient | undefined;
  export function useFlags(): any;
}
/** @lethe recipient LaunchDarkly for=other */
declare module '@launchdarkly/node-server-sdk' {
  interface LaunchDarklyServer {
    /** @lethe third-party context */ variation(key: string, context: any, fallback?: any, callback?: any): Promise<any>;
    /** @lethe third-party context */ boolVariation(key: string, context: any, fallback?: any): Promise<boolean>;
    /** @lethe third-party */ identify(context: any): void;
    /** @lethe third-party */ track(key: string, context: any, data?: any, metric?: number): void;
    [member: string]: any;
  }
  export function init(key: string, options?: any): LaunchDarklyServer;
}
/** @lethe recipient Statsig for=other at=statsigapi.net */
declare module 'statsig-js' {
  interface StatsigBrowser {
    /** @lethe third-party user */ initialize(key: string, user?: any, options?: any): Promise<void>;
    /** @lethe third-party */ updateUser(user: any): Promise<boolean>;
    /** @lethe third-party */ logEvent(name: string, value?: any, metadata?: any): void;
    [member: string]: any;
  }
  const statsig: StatsigBrowser;
  export { statsig as default };
}
/** @lethe recipient Statsig for=other */
declare module '@statsig/js-client' {
  export class StatsigClient {
    /** @lethe third-party user */ constructor(key: string, user: any, options?: any);
    /** @lethe third-party */ updateUserAsync(user: any): Promise<any>;
    /** @lethe third-party */ logEvent(name: any, value?: any, metadata?: any): void;
    [member: string]: any;
  }
}
/** @lethe recipient Flagsmith for=other at=flagsmith.com */
declare module 'flagsmith' {
  interface FlagsmithClient {
    /** @lethe third-party */ identify(id: any, traits?: any): Promise<void>;
    /** @lethe third-party */ setTrait(name: string, value: any): Promise<void>;
    /** @lethe third-party */ setTraits(traits: any): Promise<void>;
    [member: string]: any;
  }
  const flagsmith: FlagsmithClient;
  export { flagsmith as default };
}
