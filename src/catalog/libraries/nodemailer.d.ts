/** What a mail server answers to a letter: whom it took it for. Source: nodemailer.com/usage. */
declare module 'nodemailer' {
  type Address = string | { name: string; address: string };
  export interface SentMessageInfo {
    messageId: string;
    response: string;
    /** @lethe personal contact */ accepted: Address[];
    /** @lethe personal contact */ rejected: Address[];
    /** @lethe personal contact */ pending?: Address[];
    /** @lethe personal contact */ envelope: { from: string | false; to: string[] };
  }
  export interface SendMailOptions {
    from?: any; to?: any; cc?: any; bcc?: any; replyTo?: any; subject?: string; text?: any; html?: any; attachments?: any;
    [option: string]: any;
  }
  export interface Transporter<Info = SentMessageInfo> {
    sendMail(mail: SendMailOptions): Promise<Info>;
    sendMail(mail: SendMailOptions, callback: (error: any, info: Info) => void): void;
    [member: string]: any;
  }
  export type Transport = any;
  export type TransportOptions = any;
  export function createTransport(transport?: any, defaults?: SendMailOptions): Transporter;
  export function createTestAccount(callback?: (error: any, account: any) => void): Promise<any>;
  export function getTestMessageUrl(info: SentMessageInfo): string | false;
}
