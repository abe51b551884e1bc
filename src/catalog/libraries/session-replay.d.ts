/** @lethe recipient FullStory for=replay at=fullstory.com */
declare module '@fullstory/browser' {
  /** @lethe third-party */ export function FullStory(command: string, ...values: any[]): any;
  /** @lethe third-party */ export function identify(id: any, properties?: any): void;
  /** @lethe third-party */ export function setUserVars(properties: any): void;
  /** @lethe third-party */ export function setVars(scope: string, properties: any): void;
  /** @lethe third-party */ export function event(name: string, properties: any): void;
  /** @lethe third-party */ export function log(...values: any[]): void;
  export function init(options: any, ready?: any): void;
  export function initFullStory(options: any, ready?: any): void;
}
/** @lethe recipient FullStory for=replay */
interface FullStoryScript {
  /** @lethe third-party */ identify(id: any, properties?: any): void;
  /** @lethe third-party */ setUserVars(properties: any): void;
  /** @lethe third-party */ event(name: string, properties: any): void;
  /** @lethe third-party */ log(...values: any[]): void;
  /** @lethe third-party */ (command: string, ...values: any[]): any;
  [member: string]: any;
}
/** @lethe client FS,FullStory */
declare var FS: FullStoryScript;
/** @lethe recipient LogRocket for=replay at=logrocket.com */
declare module 'logrocket' {
  interface LogRocket {
    /** @lethe third-party */ identify(id: any, traits?: any): void;
    /** @lethe third-party */ track(event: string, properties?: any): void;
    /** @lethe third-party */ captureException(error: any, options?: any): void;
    /** @lethe third-party */ captureMessage(message: string, options?: any): void;
    /** @lethe third-party */ log(...values: any[]): void;
    /** @lethe third-party */ info(...values: any[]): void;
    /** @lethe third-party */ warn(...values: any[]): void;
    /** @lethe third-party */ error(...values: any[]): void;
    init(...values: any[]): void;
    [member: string]: any;
  }
  const recorder: LogRocket;
  export { recorder as default };
}
/** @lethe client LogRocket */
declare var LogRocket: typeof import('logrocket').default;
/** @lethe recipient Hotjar for=replay at=hotjar.com */
declare module '@hotjar/browser' {
  interface Hotjar {
    /** @lethe third-party */ identify(id: any, properties: any): boolean;
    /** @lethe third-party */ event(name: string): boolean;
    init(...values: any[]): boolean;
    [member: string]: any;
  }
  const hotjar: Hotjar;
  export { hotjar as default };
}
/** @lethe recipient Hotjar for=replay */
interface HotjarFunction {
  /** @lethe third-party */ (command: string, ...values: any[]): void;
}
/** @lethe client hj */
declare var hj: HotjarFunction;
