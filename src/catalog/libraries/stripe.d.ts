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
    retrieve(id: string, ...options: any[]): Promise<Stripe.Customer>;
    list(query?: any, options?: any): StripeList<Stripe.Customer>;
    search(query: any, options?: any): StripeList<Stripe.Customer>;
    [member: string]: any;
  }
  interface StripePage<Held> { data: Held[]; has_more: boolean; [detail: string]: any }
  interface StripeList<Held> extends Promise<StripePage<Held>>, AsyncIterable<Held> { autoPagingEach(handle: (held: Held) => any): Promise<void>; autoPagingToArray(options: any): Promise<Held[]> }
  interface StripeObjects<Held> {
    create(...given: any[]): Promise<Held>;
    retrieve(id: string, ...options: any[]): Promise<Held>;
    update(id: string, ...given: any[]): Promise<Held>;
    attach(id: string, ...given: any[]): Promise<Held>;
    detach(id: string, ...given: any[]): Promise<Held>;
    list(query?: any, options?: any): StripeList<Held>;
    search(query: any, options?: any): StripeList<Held>;
    [member: string]: any;
  }
  class Stripe {
    constructor(key: string, options?: any);
    customers: StripeCustomers;
    invoices: StripeObjects<Stripe.Invoice>;
    paymentMethods: StripeObjects<Stripe.PaymentMethod>;
    paymentIntents: StripeObjects<Stripe.PaymentIntent>;
    charges: StripeObjects<Stripe.Charge>;
    checkout: { sessions: StripeObjects<Stripe.Checkout.Session> };
    webhooks: { constructEvent(payload: any, header: any, secret: any, ...options: any[]): Stripe.Event; constructEventAsync(payload: any, header: any, secret: any, ...options: any[]): Promise<Stripe.Event>; [member: string]: any };
    [resource: string]: any;
  }
  function Stripe(key: string, options?: any): Stripe;
  namespace Stripe {
    export { Stripe };
    export interface Customer {
      id: string;
      /** @lethe personal contact */ email?: any;
      /** @lethe personal identity */ name?: any;
      /** @lethe personal contact */ phone?: any;
      /** @lethe personal contact */ address?: any;
      /** @lethe personal contact */ shipping?: any;
      [detail: string]: any;
    }
    export interface Invoice {
      id: string;
      /** @lethe personal contact */ customer_email?: any;
      /** @lethe personal identity */ customer_name?: any;
      /** @lethe personal contact */ customer_phone?: any;
      /** @lethe personal contact */ customer_address?: any;
      /** @lethe personal contact */ customer_shipping?: any;
      [detail: string]: any;
    }
    export interface PaymentIntent {
      id: string;
      /** @lethe personal contact */ receipt_email?: any;
      /** @lethe personal contact */ shipping?: any;
      [detail: string]: any;
    }
    export interface PaymentMethod {
      id: string;
      /** @lethe personal contact */ billing_details?: any;
      [detail: string]: any;
    }
    export interface Charge {
      id: string;
      /** @lethe personal contact */ billing_details?: any;
      /** @lethe personal contact */ receipt_email?: any;
      /** @lethe personal contact */ shipping?: any;
      [detail: string]: any;
    }
    /** What the object of an event may hold, of whatever type it is. */
    interface EventObject {
      /** @lethe personal contact */ customer_email?: any;
      /** @lethe personal identity */ customer_name?: any;
      /** @lethe personal contact */ customer_details?: any;
      /** @lethe personal contact */ billing_details?: any;
      /** @lethe personal contact */ receipt_email?: any;
      [detail: string]: any;
    }
    interface EventData { object: EventObject; previous_attributes?: any; [detail: string]: any }
    export interface Event { id: string; type: any; data: EventData; [detail: string]: any }
    export type DeletedCustomer = any; export type Subscription = any; export type Price = any; export type Product = any; export type Account = any;
    export namespace Checkout {
      export interface Session {
        id: string;
        /** @lethe personal contact */ customer_email?: any;
        /** @lethe personal contact */ customer_details?: any;
        /** @lethe personal contact */ shipping_details?: any;
        [detail: string]: any;
      }
      export type SessionCreateParams = any;
    }
    export namespace errors { export const StripeError: any; export type StripeError = any }
  }
  export = Stripe;
}
