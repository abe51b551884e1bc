/** @lethe recipient OpenPanel for=analytics at=openpanel.dev */
declare module '@openpanel/sdk' {
  export interface OpenPanelMembers {
    /** @lethe third-party */ track(name: string, properties?: any): Promise<any>;
    /** @lethe third-party */ identify(payload: any): Promise<any>;
    /** @lethe third-party */ setGlobalProperties(properties: any): void;
    /** @lethe third-party */ alias(payload: any): Promise<any>;
    /** @lethe third-party */ increment(payload: any): Promise<any>;
    /** @lethe third-party */ decrement(payload: any): Promise<any>;
    /** @lethe third-party */ revenue(amount: number, properties?: any): Promise<any>;
    clear(): void;
    [member: string]: any;
  }
  export interface OpenPanel extends OpenPanelMembers {}
  export class OpenPanel {
    constructor(options?: any);
  }
  export type TrackProperties = any;
  export type IdentifyPayload = any;
}
declare module '@openpanel/web' { export * from '@openpanel/sdk'; }
declare module '@openpanel/nextjs' {
  import type { OpenPanelMembers } from '@openpanel/sdk';
  export * from '@openpanel/sdk';
  export function useOpenPanel(): OpenPanelMembers;
  export const OpenPanelComponent: any; export const IdentifyComponent: any; export const SetGlobalPropertiesComponent: any;
}
declare module '@openpanel/react-native' { export * from '@openpanel/sdk'; }
declare module '@openpanel/express' { const middleware: any; export { middleware as default }; }
