/** @lethe recipient Customer.io for=messaging needs=contact,identity at=track.customer.io,api.customer.io */
declare module 'customerio-node' {
  export class TrackClient {
    constructor(site: string, key: string, options?: any);
    /** @lethe processor person destroy at=track.customer.io/api/v1/customers */ readonly __store: 'Customer.io person';
    /**
     * @lethe create data=attributes
     * @lethe third-party
     */
    identify(id: any, attributes?: any): Promise<any>;
    /** @lethe delete */ destroy(id: any): Promise<any>;
    suppress(id: any): Promise<any>;
    /** @lethe third-party */ track(id: any, event?: any): Promise<any>;
    /** @lethe third-party */ trackAnonymous(id: any, event?: any): Promise<any>;
    [member: string]: any;
  }
  export class CustomerIO extends TrackClient {}
  export class APIClient { constructor(key: string, options?: any); sendEmail(request: any): Promise<any>; [member: string]: any }
  export const SendEmailRequest: any;
  export const RegionUS: any; export const RegionEU: any;
  export { TrackClient as default };
}
