declare module 'mixpanel' {
  interface MixpanelPeople {
    /** @lethe processor person people.delete_user at=mixpanel.com */ readonly __store: 'Mixpanel profile';
    /** @lethe create data=properties */ set(id: any, properties: any, ...more: any[]): void;
    /** @lethe create data=properties */ set_once(id: any, properties: any, ...more: any[]): void;
    /** @lethe delete */ delete_user(id: any, ...more: any[]): void;
    [member: string]: any;
  }
  export interface Mixpanel { people: MixpanelPeople; track(event: string, ...more: any[]): void; alias(id: string, alias: string, ...more: any[]): void; [member: string]: any }
  export function init(token: string, options?: any): Mixpanel;
  const all: { init(token: string, options?: any): Mixpanel };
  export { all as default };
}
