/** @lethe recipient Bugsnag for=errors at=bugsnag.com */
declare module '@bugsnag/js' {
  interface BugsnagEvent {
    /** @lethe third-party */ setUser(id?: any, email?: any, name?: any): void;
    /** @lethe third-party */ addMetadata(section: string, ...values: any[]): void;
    /** @lethe third-party */ addFeatureFlag(name: string, variant?: any): void;
    clearMetadata(section: string, key?: string): void;
    [member: string]: any;
  }
  type Listener = (event: BugsnagEvent) => any;
  export interface BugsnagOptions { onError?: Listener | Listener[]; onSession?: Listener | Listener[]; [option: string]: any }
  interface BugsnagClient {
    /** @lethe third-party */ notify(error: any, listener?: Listener): void;
    /** @lethe third-party */ leaveBreadcrumb(message: any, metadata?: any, type?: any): void;
    /** @lethe third-party */ setUser(id?: any, email?: any, name?: any): void;
    /** @lethe third-party */ addMetadata(section: string, ...values: any[]): void;
    /** @lethe third-party */ setContext(context: any): void;
    addOnError(listener: Listener): void;
    addOnSession(listener: Listener): void;
    start(options: string | BugsnagOptions): BugsnagClient;
    createClient(options: string | BugsnagOptions): BugsnagClient;
    startSession(): BugsnagClient;
    getPlugin(name: string): any;
    [member: string]: any;
  }
  const client: BugsnagClient;
  export { client as Bugsnag, client as default, BugsnagClient as Client, BugsnagEvent as Event };
}
declare module '@bugsnag/node' { import client from '@bugsnag/js'; export { client as default }; }
declare module '@bugsnag/browser' { import client from '@bugsnag/js'; export { client as default }; }
declare module '@bugsnag/react-native' { import client from '@bugsnag/js'; export { client as default }; }
/** @lethe client Bugsnag,bugsnag */
declare var Bugsnag: typeof import('@bugsnag/js').Bugsnag;
/** @lethe recipient Rollbar for=errors at=api.rollbar.com */
declare module 'rollbar' {
  class RollbarClient {
    /** @lethe third-party options.payload */ constructor(options?: any);
    /** @lethe third-party */ log(...values: any[]): any;
    /** @lethe third-party */ debug(...values: any[]): any;
    /** @lethe third-party */ info(...values: any[]): any;
    /** @lethe third-party */ warn(...values: any[]): any;
    /** @lethe third-party */ warning(...values: any[]): any;
    /** @lethe third-party */ error(...values: any[]): any;
    /** @lethe third-party */ critical(...values: any[]): any;
    /** @lethe third-party */ captureEvent(metadata: any, level?: any): any;
    /** @lethe third-party options.payload */ configure(options: any): any;
    [member: string]: any;
  }
  namespace RollbarClient { export type Configuration = any }
  export = RollbarClient;
}
/** @lethe client Rollbar,rollbar */
declare var Rollbar: InstanceType<typeof import('rollbar')>;
/** @lethe recipient Honeybadger for=errors at=api.honeybadger.io */
declare module '@honeybadger-io/js' {
  interface HoneybadgerClient {
    /** @lethe third-party */ notify(...values: any[]): any;
    /** @lethe third-party */ notifyAsync(...values: any[]): Promise<void>;
    /** @lethe third-party */ setContext(context: any): this;
    /** @lethe third-party */ addBreadcrumb(message: any, options?: any): this;
    /** @lethe third-party */ event(...values: any[]): void;
    configure(options: any): this;
    [member: string]: any;
  }
  const client: HoneybadgerClient;
  export = client;
}
/** @lethe client Honeybadger,honeybadger */
declare var Honeybadger: typeof import('@honeybadger-io/js');
/** @lethe recipient Airbrake for=errors at=api.airbrake.io */
declare module '@airbrake/node' {
  export class Notifier {
    constructor(options: any);
    /** @lethe third-party */ notify(notice: any): Promise<any>;
    addFilter(filter: (notice: any) => any): void;
    [member: string]: any;
  }
}
declare module '@airbrake/browser' { export { Notifier } from '@airbrake/node'; }
/** @lethe recipient Highlight for=errors at=highlight.io */
declare module '@highlight-run/node' {
  interface Highlight {
    /** @lethe third-party */ identify(id: any, properties?: any): void;
    /** @lethe third-party */ track(event: string, properties?: any): void;
    /** @lethe third-party */ consumeError(error: any, ...values: any[]): any;
    /** @lethe third-party */ consume(error: any, ...values: any[]): any;
    /** @lethe third-party */ log(message: any, ...values: any[]): void;
    /** @lethe third-party */ addSessionFeedback(feedback: any): void;
    /**
     * Obfuscates inputs and texts that look personal unless `privacySetting` is `none`: https://www.highlight.io/docs/getting-started/browser/replay-configuration/privacy
     *
     * @lethe records texts inputs by=privacySetting when=options.privacySetting:none unless=options.disableSessionRecording
     */
    init(project?: any, options?: any): any;
    [member: string]: any;
  }
  export const H: Highlight;
}
declare module 'highlight.run' { export { H } from '@highlight-run/node'; }
declare module '@highlight-run/next/client' { export { H } from '@highlight-run/node'; }
