declare module 'customerio-node' {
  export class TrackClient {
    constructor(site: string, key: string, options?: any);
    /** @lethe processor person destroy at=track.customer.io/api/v1/customers */ readonly __store: 'Customer.io person';
    /** @lethe create data=attributes */ identify(id: any, attributes?: any): Promise<any>;
    /** @lethe delete */ destroy(id: any): Promise<any>;
    suppress(id: any): Promise<any>;
    track(id: any, event?: any): Promise<any>;
    trackAnonymous(id: any, event?: any): Promise<any>;
    [member: string]: any;
  }
  export class CustomerIO extends TrackClient {}
  export class APIClient { constructor(key: string, options?: any); sendEmail(request: any): Promise<any>; [member: string]: any }
  export const SendEmailRequest: any;
  export const RegionUS: any; export const RegionEU: any;
  export { TrackClient as default };
}
