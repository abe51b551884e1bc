// Services that applications call by their addresses, without a library: what they need is what a message needs to arrive.
/** @lethe recipient WhatsApp for=messaging needs=contact,identity,content,credential at=graph.facebook.com/:version/:phone/messages */
interface WhatsappHost { readonly __host: true }
/** @lethe recipient 360dialog for=messaging needs=contact,identity,content,credential,pseudonymous at=360dialog.io */
interface Dialog360Host { readonly __host: true }
/** @lethe recipient Telegram for=messaging needs=contact,content,credential,pseudonymous at=api.telegram.org */
interface TelegramHost { readonly __host: true }
/** @lethe recipient LINE for=messaging needs=content,credential,pseudonymous at=api.line.me */
interface LineHost { readonly __host: true }
/** @lethe recipient Viber for=messaging needs=contact,content,credential,pseudonymous at=chatapi.viber.com */
interface ViberHost { readonly __host: true }
/** @lethe recipient Bird for=messaging needs=contact,identity,content,credential at=api.bird.com,messagebird.com */
interface BirdHost { readonly __host: true }
/** @lethe recipient Vonage for=messaging needs=contact,identity,content,credential at=api.nexmo.com,rest.nexmo.com,api.vonage.com */
interface VonageHost { readonly __host: true }
/** @lethe recipient Plivo for=messaging needs=contact,identity,content,credential at=api.plivo.com */
interface PlivoHost { readonly __host: true }
/** @lethe recipient Sinch for=messaging needs=contact,identity,content,credential at=api.sinch.com */
interface SinchHost { readonly __host: true }
/** @lethe recipient Infobip for=messaging needs=contact,identity,content,credential at=api.infobip.com */
interface InfobipHost { readonly __host: true }
/** @lethe recipient Gupshup for=messaging needs=contact,identity,content,credential at=gupshup.io */
interface GupshupHost { readonly __host: true }
/** @lethe recipient Clickatell for=messaging needs=contact,identity,content,credential at=clickatell.com */
interface ClickatellHost { readonly __host: true }
/** @lethe recipient ClickSend for=messaging needs=contact,identity,content,credential at=rest.clicksend.com */
interface ClicksendHost { readonly __host: true }
/** @lethe recipient Textlocal for=messaging needs=contact,identity,content,credential at=api.textlocal.in,api.txtlocal.com */
interface TextlocalHost { readonly __host: true }
/** @lethe recipient MSG91 for=messaging needs=contact,identity,content,credential at=msg91.com */
interface Msg91Host { readonly __host: true }
/** @lethe recipient Fast2SMS for=messaging needs=contact,identity,content,credential at=fast2sms.com */
interface Fast2smsHost { readonly __host: true }
/** @lethe recipient Africa's-Talking for=messaging needs=contact,identity,content,credential at=africastalking.com */
interface AfricasTalkingHost { readonly __host: true }
/** @lethe recipient Termii for=messaging needs=contact,identity,content,credential at=termii.com */
interface TermiiHost { readonly __host: true }
/** @lethe recipient Brevo for=messaging needs=contact,identity,content,credential at=api.brevo.com,api.sendinblue.com */
interface BrevoHost { readonly __host: true }
/** @lethe recipient Mailjet for=messaging needs=contact,identity,content,credential at=api.mailjet.com */
interface MailjetHost { readonly __host: true }
/** @lethe recipient MailerSend for=messaging needs=contact,identity,content,credential at=api.mailersend.com */
interface MailersendHost { readonly __host: true }
/** @lethe recipient MailerLite for=messaging needs=contact,identity at=connect.mailerlite.com,api.mailerlite.com */
interface MailerliteHost { readonly __host: true }
/** @lethe recipient SparkPost for=messaging needs=contact,identity,content,credential at=api.sparkpost.com */
interface SparkpostHost { readonly __host: true }
/** @lethe recipient Mandrill for=messaging needs=contact,identity,content,credential at=mandrillapp.com */
interface MandrillHost { readonly __host: true }
/** @lethe recipient ZeptoMail for=messaging needs=contact,identity,content,credential at=zeptomail.com */
interface ZeptomailHost { readonly __host: true }
/** @lethe recipient Elastic-Email for=messaging needs=contact,identity,content,credential at=api.elasticemail.com */
interface ElasticEmailHost { readonly __host: true }
/** @lethe recipient EmailJS for=messaging needs=contact,identity,content,credential at=api.emailjs.com */
interface EmailjsHost { readonly __host: true }
/** @lethe recipient Kit for=messaging needs=contact,identity at=api.convertkit.com,api.kit.com */
interface KitHost { readonly __host: true }
/** @lethe recipient Pushover for=messaging needs=content,credential,pseudonymous at=api.pushover.net */
interface PushoverHost { readonly __host: true }
/** @lethe recipient Pushbullet for=messaging needs=content,credential at=api.pushbullet.com */
interface PushbulletHost { readonly __host: true }
/** @lethe recipient ntfy for=messaging needs=content,credential at=ntfy.sh */
interface NtfyHost { readonly __host: true }
/** @lethe recipient Expo for=messaging needs=content,credential at=exp.host */
interface ExpoHost { readonly __host: true }
/** @lethe recipient HubSpot for=crm needs=contact,identity at=api.hsforms.com */
interface HubspotFormsHost { readonly __host: true }
/** @lethe recipient Yunpian for=messaging needs=contact,identity,content,credential at=yunpian.com */
interface YunpianHost { readonly __host: true }
/** @lethe recipient SMS-Aero for=messaging needs=contact,identity,content,credential at=gate.smsaero.ru */
interface SmsAeroHost { readonly __host: true }
/** @lethe recipient Tencent-Cloud for=messaging needs=contact,identity,content,credential at=sms.tencentcloudapi.com */
interface TencentSmsHost { readonly __host: true }
// The same host serves messages, sign-in, and what is sold: what is no message is for advertising.
/** @lethe recipient Facebook for=advertising at=graph.facebook.com */
interface FacebookHost { readonly __host: true }
