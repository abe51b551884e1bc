/** @lethe recipient HubSpot for=crm needs=contact,identity at=api.hubapi.com */
declare module '@hubspot/api-client' {
  interface HubSpotContacts {
    /** @lethe processor person crm.contacts.gdprApi.purge at=api.hubapi.com/crm/v3/objects/contacts */ readonly __store: 'HubSpot contact';
    /**
     * @lethe create data=contact
     * @lethe third-party
     */
    create(contact: any): Promise<any>;
    /**
     * @lethe update data=contact
     * @lethe third-party
     */
    update(id: string, contact: any): Promise<any>;
    /** @lethe delete */ archive(id: any): Promise<any>;
    /** @lethe delete */ purge(contact: any): Promise<any>;
    [member: string]: any;
  }
  interface HubSpotContactsApi { basicApi: HubSpotContacts; batchApi: HubSpotContacts; gdprApi: HubSpotContacts; searchApi: any; [member: string]: any }
  export class Client { constructor(options?: any); crm: { contacts: HubSpotContactsApi; [resource: string]: any }; [member: string]: any }
}
