declare module '@sendgrid/client' {
  export class Client {
    /** @lethe processor person at=/v3/marketing/contacts,/v3/contactdb/recipients */ readonly __store: 'SendGrid contact';
    setApiKey(key: string): void;
    setDefaultRequest(...values: any[]): this;
    request(request: any, callback?: any): Promise<any>;
  }
  const client: Client;
  export { client as default };
}
