declare module 'intercom-client' {
  interface IntercomContacts {
    /** @lethe processor person contacts.delete at=api.intercom.io/contacts */ readonly __store: 'Intercom contact';
    /** @lethe create data=values */ create(values: any, options?: any): Promise<any>;
    /** @lethe create data=values */ createUser(values: any): Promise<any>;
    /** @lethe create data=values */ createLead(values: any): Promise<any>;
    /** @lethe update data=values */ update(values: any, more?: any): Promise<any>;
    /** @lethe delete */ delete(contact: any, options?: any): Promise<any>;
    [member: string]: any;
  }
  interface IntercomUsers {
    readonly __store: 'Intercom contact';
    /** @lethe create data=values */ create(values: any): Promise<any>;
    /** @lethe update data=values */ update(values: any): Promise<any>;
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
