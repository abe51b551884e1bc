/** @lethe recipient Twilio for=messaging needs=contact,identity,content,credential at=api.twilio.com */
declare module 'twilio' {
  interface TwilioMessages {
    /** @lethe third-party */ create(message: any, ...more: any[]): Promise<any>;
    [member: string]: any;
  }
  class Twilio { constructor(sid?: string, token?: string, options?: any); messages: TwilioMessages; calls: TwilioMessages; [member: string]: any }
  interface TwilioFunction { (sid?: string, token?: string, options?: any): Twilio; Twilio: typeof Twilio; [member: string]: any }
  const twilio: TwilioFunction;
  export { Twilio, twilio as default };
}
/** @lethe recipient SendGrid for=messaging needs=contact,identity,content,credential at=api.sendgrid.com */
declare module '@sendgrid/mail' {
  export class MailService {
    /** @lethe third-party */ send(message: any, ...more: any[]): Promise<any>;
    /** @lethe third-party */ sendMultiple(message: any, ...more: any[]): Promise<any>;
    setApiKey(key: string): void;
    [member: string]: any;
  }
  const service: MailService;
  export const setApiKey: (key: string) => void;
  export { service as default };
}
/** @lethe recipient Postmark for=messaging needs=contact,identity,content,credential at=api.postmarkapp.com */
declare module 'postmark' {
  export class ServerClient {
    constructor(token: string, options?: any);
    /** @lethe third-party */ sendEmail(message: any, callback?: any): Promise<any>;
    /** @lethe third-party */ sendEmailWithTemplate(message: any, callback?: any): Promise<any>;
    /** @lethe third-party */ sendEmailBatch(messages: any, callback?: any): Promise<any>;
    /** @lethe third-party */ sendEmailBatchWithTemplates(messages: any, callback?: any): Promise<any>;
    [member: string]: any;
  }
  export { ServerClient as Client };
}
/** @lethe recipient Mailgun for=messaging needs=contact,identity,content,credential at=api.mailgun.net */
declare module 'mailgun.js' {
  interface MailgunMessages {
    /** @lethe third-party */ create(domain: string, message: any): Promise<any>;
  }
  export default class Mailgun { constructor(form: any); client(options: any): { messages: MailgunMessages; [member: string]: any } }
}
/** @lethe recipient Slack for=messaging needs=content at=hooks.slack.com,slack.com */
declare module '@slack/web-api' {
  interface SlackChat {
    /** @lethe third-party */ postMessage(message: any): Promise<any>;
    /** @lethe third-party */ postEphemeral(message: any): Promise<any>;
    /** @lethe third-party */ update(message: any): Promise<any>;
    [member: string]: any;
  }
  export class WebClient { constructor(token?: string, options?: any); chat: SlackChat; [member: string]: any }
}
/** @lethe recipient Slack for=messaging needs=content */
declare module '@slack/webhook' {
  export class IncomingWebhook {
    constructor(url: string, options?: any);
    /** @lethe third-party */ send(message: any): Promise<any>;
  }
}
/** @lethe recipient Discord for=messaging needs=content at=discord.com,discordapp.com */
declare module 'discord.js' {
  export class WebhookClient {
    constructor(options: any, ...more: any[]);
    /** @lethe third-party */ send(message: any): Promise<any>;
    [member: string]: any;
  }
}
/** @lethe recipient OneSignal for=messaging needs=contact at=onesignal.com */
declare module 'react-onesignal' {
  interface OneSignalUser {
    /** @lethe third-party */ addEmail(address: string): any;
    /** @lethe third-party */ addSms(number: string): any;
    /** @lethe third-party */ addAlias(label: string, id: any): any;
    /** @lethe third-party */ addTag(name: string, value: any): any;
    /** @lethe third-party */ addTags(values: any): any;
    [member: string]: any;
  }
  interface OneSignalClient {
    User: OneSignalUser;
    /** @lethe third-party */ login(id: any, token?: string): Promise<void>;
    init(options: any): Promise<void>;
    logout(): Promise<void>;
    [member: string]: any;
  }
  const client: OneSignalClient;
  export { client as default };
}
