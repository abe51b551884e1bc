declare module 'loops' {
  export class LoopsClient {
    constructor(key: string);
    /** @lethe processor person deleteContact at=app.loops.so/api/v1/contacts */ readonly __store: 'Loops contact';
    /** @lethe create data=properties */ createContact(email: any, properties?: any, ...more: any[]): Promise<any>;
    /** @lethe create data=properties */ updateContact(email: any, properties?: any, ...more: any[]): Promise<any>;
    /** @lethe delete */ deleteContact(contact: any): Promise<any>;
    sendEvent(event: any): Promise<any>;
    sendTransactionalEmail(...values: any[]): Promise<any>;
    [member: string]: any;
  }
}
