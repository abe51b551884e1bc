/** @lethe recipient Intercom for=crm needs=contact,identity at=api.intercom.io */
declare module 'intercom-client' {
  interface IntercomContacts {
    /** @lethe processor person contacts.delete at=api.intercom.io/contacts */ readonly __store: 'Intercom contact';
    /**
     * @lethe create data=values
     * @lethe third-party
     */
    create(values: any, options?: any): Promise<any>;
    /**
     * @lethe create data=values
     * @lethe third-party
     */
    createUser(values: any): Promise<any>;
    /**
     * @lethe create data=values
     * @lethe third-party
     */
    createLead(values: any): Promise<any>;
    /**
     * @lethe update data=values
     * @lethe third-party
     */
    update(values: any, more?: any): Promise<any>;
    /** @lethe delete */ delete(contact: any, options?: any): Promise<any>;
    [member: string]: any;
  }
  interface IntercomUsers {
    readonly __store: 'Intercom contact';
    /**
     * @lethe create data=values
     * @lethe third-party
     */
    create(values: any): Promise<any>;
    /**
     * @lethe update data=values
     * @lethe third-party
     */
    update(values: any): Promise<any>;
    /** @lethe delete */ delete(user: any): Promise<any>;
    [member: string]: any;
  }
  export class Client {
    constructor(options?: any);
    contacts: IntercomContacts;
    users: IntercomUsers;
    leads: IntercomUsers;
    [resource: string]: any;
  }
  export class IntercomClient extends Client {}
  export { Client as default };
}
/** @lethe recipient Intercom for=crm needs=contact,identity */
declare module '@intercom/messenger-js-sdk' {
  /** @lethe third-party */ export function Intercom(settings: any): void;
  /** @lethe third-party */ export function update(settings: any): void;
  /** @lethe third-party */ export function trackEvent(name: string, metadata?: any): void;
  export function boot(settings: any): void;
  export function shutdown(): void;
  export function show(): void;
  export function hide(): void;
  export { Intercom as default };
}
