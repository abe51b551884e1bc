/** @lethe recipient Meta for=advertising at=connect.facebook.net */
interface MetaPixel {
  /** @lethe third-party */ (command: string, ...values: any[]): void;
}
/** @lethe client fbq */
declare var fbq: MetaPixel;
/** @lethe recipient Google-Analytics for=analytics */
interface UniversalAnalytics {
  /** @lethe third-party */ (command: string, ...values: any[]): void;
}
/** @lethe client ga */
declare var ga: UniversalAnalytics;
/** @lethe recipient HubSpot for=crm needs=contact,identity at=hs-scripts.com */
interface HubSpotQueue {
  /** @lethe third-party */ push(...commands: any[]): any;
}
/** @lethe client _hsq */
declare var _hsq: HubSpotQueue;
/** @lethe recipient Pendo for=analytics at=pendo.io */
interface PendoAgent {
  /** @lethe third-party */ initialize(options: any): void;
  /** @lethe third-party */ identify(...values: any[]): void;
  /** @lethe third-party */ updateOptions(options: any): void;
  /** @lethe third-party */ track(name: string, values?: any): void;
  [member: string]: any;
}
/** @lethe client pendo */
declare var pendo: PendoAgent;
/** @lethe recipient Umami for=analytics at=umami.is */
interface UmamiTracker {
  /** @lethe third-party */ track(...values: any[]): any;
  /** @lethe third-party */ identify(...values: any[]): any;
}
/** @lethe client umami */
declare var umami: UmamiTracker;
/** @lethe recipient Userpilot for=analytics */
interface UserpilotAgent {
  /** @lethe third-party */ identify(id: any, values?: any): void;
  /** @lethe third-party */ track(name: string, values?: any): void;
  [member: string]: any;
}
/** @lethe client userpilot */
declare var userpilot: UserpilotAgent;
