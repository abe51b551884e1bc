/** @lethe recipient Loops for=messaging needs=contact,identity at=app.loops.so */
declare module 'loops' {
  export class LoopsClient {
    constructor(key: string);
    /** @lethe processor person deleteContact at=app.loops.so/api/v1/contacts */ readonly __store: 'Loops contact';
    /**
     * @lethe create data=properties
     * @lethe third-party
     */
    createContact(email: any, properties?: any, ...more: any[]): Promise<any>;
    /**
     * @lethe create data=properties
     * @lethe third-party
     */
    updateContact(email: any, properties?: any, ...more: any[]): Promise<any>;
    /** @lethe delete */ deleteContact(contact: any): Promise<any>;
    /** @lethe third-party */ sendEvent(event: any): Promise<any>;
    sendTransactionalEmail(...values: any[]): Promise<any>;
    [member: string]: any;
  }
}
