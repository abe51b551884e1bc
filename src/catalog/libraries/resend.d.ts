/** @lethe recipient Resend for=messaging needs=contact,identity,content,credential at=api.resend.com */
declare module 'resend' {
  interface ResendContacts {
    /** @lethe processor person contacts.remove at=api.resend.com/audiences */ readonly __store: 'Resend contact';
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
    /** @lethe delete */ remove(contact: any): Promise<any>;
    [member: string]: any;
  }
  interface ResendEmails {
    /** @lethe third-party */ send(message: any, options?: any): Promise<any>;
    /** @lethe third-party */ create(message: any, options?: any): Promise<any>;
    [member: string]: any;
  }
  export class Resend {
    constructor(key?: string);
    contacts: ResendContacts;
    emails: ResendEmails;
    batch: ResendEmails;
    domains: any; audiences: any; apiKeys: any; broadcasts: any; segments: any; topics: any;
  }
  export type CreateEmailOptions = any; export type CreateEmailResponse = any;
}
