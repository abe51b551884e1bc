import { describe } from 'vitest';
import { itReads, loggedIn, type Around } from './analyzed.js';
import { newsroom } from './newsroom.js';

const around: Around = {
  shared: newsroom,
  file: (code) => `import { log } from './log';
interface Letter { to: string | string[]; subject: string; html?: string }
declare const post: any;
declare const config: { mail: Letter };
export function act(letter: Letter, to: string, parsed: any, crates: { content: Letter }[], route: { to: string; from: string }): void { ${code} }
`,
};

describe('whom a letter goes to', () => {
  itReads(around, loggedIn, [
    ['is an address where it is taken out of the letter', 'const { to: target } = letter; log.info({ target }); { const { to } = letter; log.info({ to }); }', ['mail.to']],
    ['is one as a property', 'log.info(`sent to ${letter.to}`);', ['mail.to']],
    ['is one of each of several', 'for (const { content } of crates) { const { to } = content; log.info({ to }); }', ['mail.to']],
    ['is one where the same function sends it', "post.send({ to, subject: 'News', text: '-' }); log.info('sent', { to });", ['mail.to']],
    ['is one where the same function sends it to nobody else', "post.send({ to: [to], subject: 'News' }); log.info(to);", ['mail.to']],
    ['is one of a letter that is put together', 'const made = { to: parsed.to?.text, subject: parsed.subject }; log.info(made.to);', ['mail.to']],
    ['is one where it comes in two ways', "const made = { to: Array.isArray(parsed.to) ? parsed.to.map((place: any) => place.text).join(', ') : parsed.to?.text, subject: parsed.subject }; log.info(made.to);", ['mail.to']],
    ['is one in a letter that is written whole', 'const made = { to: parsed.to?.text, subject: parsed.subject }; log.info(JSON.stringify(made));', ['mail.to']],
    ['is one in a line that looks like a letter', "log.info({ to, subject: 'News' });", ['mail.to']],
    ['is none where a route leads', 'const { to } = route; log.info({ to }, route.to);', []],
    ['is none where nothing is sent', 'log.info({ to });', []],
    ['is none where the code or a setting says it', "const made = { to: 'desk@example.invalid', subject: 'News' }; const { to: desk } = config.mail; log.info(made.to, desk);", []],
    ['is none where the code chooses it', "const made = { to: parsed.isUrgent ? 'desk@example.invalid' : parsed.text, subject: 'News' }; log.info(made.to);", []],
    ['is none where another variable is sent', "post.send({ to: parsed.sender, subject: to }); log.info({ to });", []],
    ['is none where it is counted or covered', "log.info(letter.to.length, { to: to.replace(/.+@/, '***@'), subject: '-' });", []],
  ]);
});

const sender: Around = {
  shared: newsroom,
  file: (code) => `import express from 'express';
import { log } from './log';
declare const SmsService: any; declare const wallet: any; declare const sendInviteMail: any; declare const chat: any;
export const app = express();
export function act(recipient: string, to: string): void { ${code} }
`,
};

describe('to whom a function sends a message', () => {
  itReads(sender, loggedIn, [
    ['is an address where a service for messages is given it', "SmsService.sendCode(recipient, 'code'); log.info({ recipient });", ['mail.recipient']],
    ['is one where a function that is called so is given it', "sendInviteMail({ to, template: 'invite' }); log.info('invited', { to });", ['mail.to']],
    ['is one that a request brings', "app.post('/codes', async (request) => { const { recipient: to } = request.body; const line = { to, action: 'send' }; await SmsService.sendCode(1, to); log.info({ message: 'sent', ...line }); });", ['mail.to']],
    ['is one where a function that is called so takes it out of what it is given', 'const post = { sendMail: (options: any) => { log.debug(`pretending to write to ${options.to}`); } }; void post;', ['mail.to']],
    ['is one where a function that is called so is given it with something else', 'const sendWelcomeEmail = ({ to, template }: any, urgent: boolean) => { log.info({ to, template, urgent }); }; const deliverSms = (recipient: string) => { log.info(recipient); }; void sendWelcomeEmail; void deliverSms;', ['mail.recipient', 'mail.to']],
    ['is one in what a function is given, part of which a function that is called so is given', 'const run = async (job: { to: string; plan: string }) => { await sendInviteMail({ guest: { email: job.to }, plan: job.plan }); log.info("invited", { to: job.to }); }; void run;', ['mail.to']],
    ['is none in what a function is given where that is sent to somebody else', 'const run = async (job: { to: string; from: string }) => { await sendInviteMail({ email: job.from }); wallet.send(job.to); log.info("moved", { to: job.to }); }; void run;', []],
    ['is one where a method of what sends letters is given it, whole too', 'class MailService { sendReminder(to: string) { log.info({ to }); } sendNews(args: { to: string; nights: number }) { log.info("news", args); } } void MailService;', ['mail.to']],
    ['is none where a method of what sends letters does something else', 'class MailService { move(to: string) { log.info({ to }); } } class Courier { sendReminder(args: { to: string; nights: number }) { log.info(args); } } void MailService; void Courier;', []],
    ['is none where a function that sends something else is given it', 'const sendMailbox = (options: any) => { log.info(options.to); }; const sendToMailServer = (to: string) => { log.info(to); }; void sendMailbox; void sendToMailServer;', []],
    ['is none where a wallet or a chat is given it', 'wallet.send(recipient); chat.sendMessage(recipient); log.info({ recipient });', []],
    ['is none where a service for messages is given something else', 'SmsService.sendCode(to); SmsService.check(recipient); log.info({ recipient });', []],
  ]);
});

const answering: Around = {
  shared: newsroom,
  file: (code) => `import express from 'express';
import nodemailer from 'nodemailer';
import { Issuer, type Client } from 'openid-client';
const transport = nodemailer.createTransport({ host: 'localhost' });
declare const client: Client;
export const app = express();
export const issuer = Issuer;
export async function act(html: string): Promise<void> { ${code} }
`,
};
const reached = ['SentMessageInfo.accepted', 'SentMessageInfo.envelope', 'SentMessageInfo.pending', 'SentMessageInfo.rejected'];

describe('what a server answers', () => {
  itReads(answering, loggedIn, [
    ['tells whom a letter reached', "const sent = await transport.sendMail({ subject: 'News', html }); console.log('sent', sent);", reached],
    ['tells it to a function', "transport.sendMail({ subject: 'News' }, (error, info) => { console.log(info); });", reached],
    ['tells it to a function that is handed over by its name', "transport.sendMail({ subject: 'News' }).then(console.log);", reached],
    ['tells nothing by the id of a letter', "const sent = await transport.sendMail({ subject: 'News', html }); console.log(sent.messageId, sent.response);", []],
    ['tells who signed in', "const tokens = await client.callback('/', {}); console.log(tokens.claims().email);", ['claims.email']],
    ['tells who signed in as a whole', "const claims = (await client.callback('/', {})).claims(); console.log('signed in', claims);", ['IdTokenClaims.birthdate', 'IdTokenClaims.email', 'IdTokenClaims.family_name', 'IdTokenClaims.given_name', 'IdTokenClaims.name', 'IdTokenClaims.nickname', 'IdTokenClaims.phone_number', 'IdTokenClaims.picture', 'IdTokenClaims.preferred_username']],
    ['has a session that is opened with its key', "app.get('/', (request) => { console.log(request.sessionID); });", ['request.sessionID']],
  ]);
});

describe('a text that a function puts together', () => {
  const composed: Around = {
    shared: {
      ...newsroom,
      'src/letters.ts': `export interface Letter { to: string; subject: string; html: string }
export interface Guest { firstName: string; nights: number }
export function welcome(guest: Guest): Letter { return { to: '', subject: \`Welcome, \${guest.firstName}\`, html: '' }; }
export async function reminder(guest: Guest): Promise<Letter> { const subject = 'For ' + guest.firstName; return { to: '', subject, html: '' }; }
export function notice(guest: Guest): Letter { return { to: '', subject: \`\${guest.nights} nights\`, html: '' }; }
`,
    },
    file: (code) => `import { log } from './log';
import { notice, reminder, welcome, type Guest, type Letter } from './letters';
async function send(letter: Letter): Promise<void> { await fetch('/letters', { body: letter.html }); log.info({ subject: letter.subject }); }
async function whoever(guest: Guest): Promise<any> { const kept = await fetch('/guests'); if (kept.ok) return kept.json(); return { email: \`\${guest.firstName}@inn.invalid\` }; }
export async function act(guest: Guest): Promise<void> { ${code} void [whoever, notice, reminder, send, welcome]; }
`,
  };
  itReads(composed, loggedIn, [
    ['is what stands in it', 'const letter = welcome(guest); log.info(letter.subject);', ['Guest.firstName']],
    ['is what stands in it, in a variable', 'log.info((await reminder(guest)).subject);', ['Guest.firstName']],
    ['is what stands in it where another function logs it', 'await send(welcome(guest));', ['Guest.firstName']],
    ['is nothing personal', 'await send(notice(guest)); log.info(notice(guest).subject);', []],
    ['is besides what it is called where it stands in for something else', 'const found = await whoever(guest); log.info(found.email);', ['Guest.firstName', 'found.email']],
    ['is none of the other texts', 'log.info(welcome(guest).html);', []],
  ]);
});
