/** @lethe recipient PostHog for=analytics at=posthog.com */
declare module 'posthog-node' {
  export class PostHog {
    constructor(key: string, options?: any);
    /** @lethe processor person at=posthog.com */ readonly __store: 'PostHog person';
    /**
     * @lethe create data=message
     * @lethe third-party
     */
    identify(message: any): void;
    /**
     * @lethe create data=message
     * @lethe third-party
     */
    identifyImmediate(message: any): Promise<void>;
    /**
     * @lethe create data=message
     * @lethe third-party
     */
    alias(message: any): void;
    /** @lethe third-party */ capture(message: any): void;
    /** @lethe third-party */ captureImmediate(message: any): Promise<void>;
    /** @lethe third-party */ captureException(...values: any[]): void;
    /** @lethe third-party */ groupIdentify(message: any): void;
    /** @lethe third-party */ getFeatureFlag(...values: any[]): Promise<any>;
    /** @lethe third-party */ isFeatureEnabled(...values: any[]): Promise<any>;
    /** @lethe third-party */ getAllFlags(...values: any[]): Promise<any>;
    flush(): Promise<any>;
    shutdown(timeout?: number): Promise<void>;
    [member: string]: any;
  }
  export { PostHog as default };
}
/** @lethe recipient PostHog for=analytics */
declare module 'posthog-js' {
  interface PostHogPeople {
    /** @lethe third-party */ set(properties: any, ...more: any[]): void;
    /** @lethe third-party */ set_once(properties: any, ...more: any[]): void;
  }
  export interface PostHogBrowser {
    /** @lethe third-party */ identify(id?: any, properties?: any, once?: any): void;
    /** @lethe third-party */ capture(event: string, properties?: any, options?: any): any;
    /** @lethe third-party */ captureException(error: any, properties?: any): any;
    /** @lethe third-party */ alias(alias: any, original?: any): any;
    /** @lethe third-party */ group(type: string, key: any, properties?: any): void;
    /** @lethe third-party */ register(properties: any, days?: number): void;
    /** @lethe third-party */ register_once(properties: any, ...more: any[]): void;
    /** @lethe third-party */ setPersonProperties(properties?: any, once?: any): void;
    /** @lethe third-party */ setPersonPropertiesForFlags(properties: any, reload?: boolean): void;
    /** @lethe third-party */ setGroupPropertiesForFlags(properties: any): void;
    people: PostHogPeople;
    /**
     * Recordings mask inputs unless they are told otherwise: https://posthog.com/docs/session-replay/privacy
     *
     * @lethe records inputs by=session_recording.maskAllInputs when=options.session_recording.maskAllInputs:false unless=options.disable_session_recording
     */
    init(key: string, options?: any, name?: string): PostHogBrowser;
    reset(device?: boolean): void;
    [member: string]: any;
  }
  export type PostHog = PostHogBrowser;
  export type PostHogConfig = any;
  const posthog: PostHogBrowser;
  export { posthog, posthog as default };
}
declare module 'posthog-js/react' {
  import type { PostHogBrowser } from 'posthog-js';
  export function usePostHog(): PostHogBrowser;
  export function useFeatureFlagEnabled(flag: string): boolean | undefined;
  export const PostHogProvider: any;
}
/** @lethe client posthog */
declare var posthog: import('posthog-js').PostHogBrowser;
