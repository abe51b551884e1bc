/** @lethe recipient Mixpanel for=analytics at=mixpanel.com */
declare module 'mixpanel' {
  interface MixpanelPeople {
    /** @lethe processor person people.delete_user at=mixpanel.com */ readonly __store: 'Mixpanel profile';
    /**
     * @lethe create data=properties
     * @lethe third-party
     */
    set(id: any, properties: any, ...more: any[]): void;
    /**
     * @lethe create data=properties
     * @lethe third-party
     */
    set_once(id: any, properties: any, ...more: any[]): void;
    /** @lethe delete */ delete_user(id: any, ...more: any[]): void;
    [member: string]: any;
  }
  interface MixpanelGroups {
    /** @lethe third-party */ set(key: string, id: any, properties: any, ...more: any[]): void;
    [member: string]: any;
  }
  export interface Mixpanel {
    people: MixpanelPeople;
    groups: MixpanelGroups;
    /** @lethe third-party */ track(event: string, ...more: any[]): void;
    /** @lethe third-party */ track_batch(events: any, ...more: any[]): void;
    /** @lethe third-party */ alias(id: string, alias: string, ...more: any[]): void;
    [member: string]: any;
  }
  export function init(token: string, options?: any): Mixpanel;
  const all: { init(token: string, options?: any): Mixpanel };
  export { all as default };
}
/** @lethe recipient Mixpanel for=analytics */
declare module 'mixpanel-browser' {
  interface MixpanelBrowserPeople {
    /** @lethe third-party */ set(...values: any[]): void;
    /** @lethe third-party */ set_once(...values: any[]): void;
    /** @lethe third-party */ append(...values: any[]): void;
    /** @lethe third-party */ track_charge(amount: number, properties?: any): void;
    [member: string]: any;
  }
  export interface MixpanelBrowser {
    /** @lethe third-party */ identify(id?: any): void;
    /** @lethe third-party */ track(event: string, properties?: any, ...more: any[]): void;
    /** @lethe third-party */ alias(alias: any, original?: any): void;
    /** @lethe third-party */ register(properties: any, days?: number): void;
    /** @lethe third-party */ register_once(properties: any, ...more: any[]): void;
    /** @lethe third-party */ set_group(key: string, id: any): void;
    people: MixpanelBrowserPeople;
    /**
     * Recordings mask texts and inputs unless they are told otherwise: https://docs.mixpanel.com/docs/session-replay/session-replay-privacy-controls
     * A selector of texts replaces the masking of all, unless that is on: https://github.com/mixpanel/mixpanel-js/blob/master/src/recorder/masking.js
     *
     * @lethe records texts by=record_mask_all_text when=options.record_mask_all_text:false
     * @lethe records texts by=record_mask_text_selector when=options.record_mask_text_selector: unless=options.record_mask_all_text
     * @lethe records inputs by=record_mask_all_inputs when=options.record_mask_all_inputs:false
     */
    init(token: string, options?: any, name?: string): any;
    reset(): void;
    [member: string]: any;
  }
  export type Mixpanel = MixpanelBrowser;
  const mixpanel: MixpanelBrowser;
  export { mixpanel as default };
}
/** @lethe client mixpanel */
declare var mixpanel: import('mixpanel-browser').MixpanelBrowser;
