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
    /**
     * Records all texts and all inputs but passwords unless it is told otherwise: https://docs.logrocket.com/reference/dom
     *
     * @lethe records inputs by=dom.inputSanitizer unless=options.dom.inputSanitizer,options.dom.isEnabled:false
     * @lethe records texts by=dom.textSanitizer unless=options.dom.textSanitizer,options.dom.isEnabled:false
     */
    init(application: string, options?: any): void;
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
/** @lethe recipient Microsoft-Clarity for=replay at=clarity.ms */
declare module '@microsoft/clarity' {
  interface Clarity {
    /** @lethe third-party */ identify(id: any, ...values: any[]): void;
    /** @lethe third-party */ setTag(key: string, value: any): void;
    /** @lethe third-party */ event(name: string): void;
    init(project: string): void;
    consent(isGiven?: boolean): void;
    upgrade(reason: string): void;
  }
  const clarity: Clarity;
  export { clarity as default };
}
/** @lethe recipient Microsoft-Clarity for=replay */
interface ClarityFunction {
  /** @lethe third-party */ (command: string, ...values: any[]): void;
}
/** @lethe client clarity */
declare var clarity: ClarityFunction;
/** @lethe recipient OpenReplay for=replay at=openreplay.com */
declare module '@openreplay/tracker' {
  class Tracker {
    /**
     * Obscures what people type (mode 1) unless `defaultInputMode` is 0: https://docs.openreplay.com/en/installation/sanitize-data/
     *
     * @lethe records inputs by=defaultInputMode when=options.defaultInputMode:0 unless=options.ingestPoint
     */
    constructor(options: any);
    /** @lethe third-party */ setUserID(id: any): void;
    /** @lethe third-party */ setMetadata(key: string, value: any): void;
    /** @lethe third-party */ event(name: string, payload?: any): void;
    start(options?: any): Promise<any>;
    [member: string]: any;
  }
  export { Tracker as default };
}
/** @lethe recipient Smartlook for=replay at=smartlook.com */
declare module 'smartlook-client' {
  interface Smartlook {
    /** @lethe third-party */ identify(id: any, properties?: any): void;
    /** @lethe third-party */ track(event: string, properties?: any): void;
    /**
     * Hides what people type unless `forms` is on: https://web.developer.smartlook.com/docs/consent-and-sensitive-data
     *
     * @lethe records inputs by=forms when=options.forms:true
     */
    record(options: any): void;
    init(key: string, options?: any): void;
    [member: string]: any;
  }
  const smartlook: Smartlook;
  export { smartlook as default };
}
/** @lethe recipient Amplitude for=replay */
declare module '@amplitude/plugin-session-replay-browser' {
  /**
   * Masks all inputs (`medium`) unless the level is `light`, which masks passwords, cards, telephone numbers and addresses of e-mail only:
   * https://amplitude.com/docs/session-replay/manage-privacy-settings-for-session-replay
   *
   * @lethe records inputs by=privacyConfig.defaultMaskLevel when=options.privacyConfig.defaultMaskLevel:light
   */
  export function sessionReplayPlugin(options?: any): any;
}
