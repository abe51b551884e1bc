/** @lethe recipient Mailchimp for=messaging needs=contact,identity at=api.mailchimp.com */
declare module '@mailchimp/mailchimp_marketing' {
  interface MailchimpLists {
    /** @lethe processor person lists.deleteListMemberPermanent at=api.mailchimp.com/3.0/lists */ readonly __store: 'Mailchimp member';
    /**
     * @lethe create data=member
     * @lethe third-party
     */
    addListMember(list: string, member: any, options?: any): Promise<any>;
    /**
     * @lethe create data=member
     * @lethe third-party
     */
    setListMember(list: string, hash: string, member: any, options?: any): Promise<any>;
    /**
     * @lethe create data=members
     * @lethe third-party
     */
    batchListMembers(list: string, members: any, options?: any): Promise<any>;
    /**
     * @lethe update data=member
     * @lethe third-party
     */
    updateListMember(list: string, hash: string, member: any, options?: any): Promise<any>;
    /** @lethe soft-delete */ deleteListMember(list: string, hash: string): Promise<any>;
    /** @lethe delete */ deleteListMemberPermanent(list: string, hash: string): Promise<any>;
    [member: string]: any;
  }
  export function setConfig(options: any): void;
  export const lists: MailchimpLists;
  export const ping: any;
  const client: { setConfig(options: any): void; lists: MailchimpLists; [resource: string]: any };
  export { client as default };
}
