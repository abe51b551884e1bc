/** @lethe recipient Stripe for=payment needs=contact,identity,financial,location at=api.stripe.com */
declare module 'stripe' {
  interface StripeCustomers {
    /** @lethe processor person customers.del at=api.stripe.com/v1/customers */ readonly __store: 'Stripe customer';
    /**
     * @lethe create data=values
     * @lethe third-party
     */
    create(values?: any, options?: any): Promise<Stripe.Customer>;
    /**
     * @lethe update data=values
     * @lethe third-party values
     */
    update(id: string, values?: any, options?: any): Promise<Stripe.Customer>;
    /** @lethe delete */ del(id: string, options?: any): Promise<any>;
    retrieve(id: string, ...options: any[]): Promise<any>;
    list(query?: any, options?: any): any;
    search(query: any, options?: any): any;
    [member: string]: any;
  }
  class Stripe {
    constructor(key: string, options?: any);
    customers: StripeCustomers;
    [resource: string]: any;
  }
  namespace Stripe {
    export { Stripe };
    export interface Customer { id: string; [detail: string]: any }
    export type DeletedCustomer = any; export type Subscription = any; export type Event = any; export type Invoice = any; export type Price = any;
    export type Product = any; export type PaymentIntent = any; export type PaymentMethod = any; export type Charge = any; export type Account = any;
    export namespace Checkout { export type Session = any; export type SessionCreateParams = any }
    export namespace errors { export const StripeError: any; export type StripeError = any }
  }
  export { Stripe, Stripe as default };
}
