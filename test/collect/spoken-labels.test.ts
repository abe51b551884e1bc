import { describe, expect, it } from 'vitest';
import { formatTexts, spokenLabel } from '../../src/collect/values/spoken-labels.js';
import { itReads, keysIn, loggedIn, type Around } from './analyzed.js';
import { newsroom } from './newsroom.js';

describe('the label that a text puts before a value', () => {
  it.each([
    ['Email: ', 'email'], ['📧 Email: ', 'email'], ['[desk] e-mail = ', 'email'], ['id=4, email=', 'email'], [' email=', 'email'], ["by phone number: '", 'phone number'],
    ['No guest with email ', 'email'], ['no guest with the user name "', 'user name'], ['Invalid email: ', 'email'], ['Customer phone: ', 'phone'], ['User email is ', 'email'],
    ['Unknown user id ', 'user id'], ['userId: ', 'user id'], ['no such user_id=', 'user id'], ['customer id', 'customer id'], ['Password reset token: ', 'password reset token'], ['no such access token ', 'access token'], ['OTP: ', 'otp'],
  ])('%j is %s', (text, label) => { expect(spokenLabel(text)).toBe(label); });

  it.each([
    'Sending email: ', 'Failed to send email: ', 'email template: ', 'email ', 'sending email ', 'email sent: ', 'Server ip: ', 'has no email ', 'code: ', 'name: ', 'token: ', '', 'clientId: ', 'unexpected token ', 'csrf token: ', 'user identity: ', 'user ids: ',
    `${'a long text before it, '.repeat(3)}sending email: `,
  ])('%j is none', (text) => { expect(spokenLabel(text)).toBeUndefined(); });
});

describe('a format', () => {
  it.each([
    ['id=%s email=%s', ['id=', ' email=']], ['%d%% of %j', ['', '%% of ']], ['none', []],
  ])('%j has texts before its places', (format, texts) => { expect(formatTexts(format)).toEqual(texts); });
});

const around: Around = {
  shared: newsroom,
  file: (code) => `import { log } from './log';
declare const settings: { operator: string };
export function act(value: string, other: string, count: number, guest: { handle: { value: string }; id: string }, result: { reason: string; message: string }): void { ${code} }
`,
};

describe('a value of unknown meaning behind a label', () => {
  itReads(around, loggedIn, [
    ['is what a template says', 'log.info(`Email: ${value}`);', ['email']],
    ['is what a template says of a property', 'log.info(`No guest with email: ${guest.handle.value}`);', ['email']],
    ['is the address that something was sent to', 'const letter: any = other; log.info(`confirmation sent to ${letter.mail}`); log.info(`has read ${letter.mail}`);', ['user.mail']],
    ['is what a sum says', "log.info('left, phone=' + value);", ['phone']],
    ['is what the argument before says', "console.log('Email:', value);", ['email']],
    ['is what a format says', "console.log('left id=%s email=%s', other, value);", ['email']],
    ['is what a text says that is put together first', 'const line = `Email: ${value}`; log.info(line);', ['email']],
    ['is what the text says once', 'const email = value; log.info(`Email: ${email}`);', ['email']],
    ['opens something', "log.info(`Reset token ${value}`); console.log('session token:', other);", ['reset token', 'session token']],
    ['is not why it failed', 'log.info(`email: ${result.reason}`, `Email: ${result.message}`);', []],
    ['is not what is covered, counted, chosen or set', "log.info(`Email: ${value.replace(/.+@/, '***@')}`, `phone: ${count}`, `email: ${value ? 'yes' : 'no'}`, `email: ${settings.operator}`);", []],
    ['is not what stands before another place of the format', "console.log('email=%s id=%s', value.length, other);", []],
    ['is not the key of something', 'log.info(`Email: ${guest.id}`);', []],
  ]);
});

const greeted: Around = {
  shared: newsroom,
  file: (code) => `import express from 'express';
import { log } from './log';
export const app = express();
export function act(name: string, title: string): void { ${code} }
`,
};

describe('a bare name in a text', () => {
  itReads(greeted, loggedIn, [
    ['is that of the person whom the text names', 'log.info(`User ${name} came back`);', ['User.name']],
    ['is one after words that lead to it', "console.log('No customer called ' + name);", ['customer.name']],
    ['is one as an argument of its own', "console.log('removed guest', name);", ['guest.name']],
    ['is that of who is greeted', 'log.info(`Welcome, ${name}!`);', ['user.name']],
    ['is one that a request brings', "app.get('/users/:name', (request) => { const { name: who } = request.params; log.info(`User ${who} came, user ${request.params.name} left`); });", ['User.name', 'user.name']],
    ['is none after the name of a thing', 'log.info(`Queue ${name} is empty, hello from berth ${name}, user group ${name}`);', []],
    ['is none of whoever made a work', 'log.info(`Removed author ${name}`);', []],
    ['is none of a thing that is greeted', "const event: { harbour: { name: string } } = JSON.parse('{}'); log.info(`Hey ${event.harbour.name} crew`);", []],
    ['is none without a name', 'log.info(`User ${title} came back`);', []],
    ['is none where nothing stands before it', 'log.info(`${name} came back`);', []],
  ]);
});

const members: Around = {
  shared: newsroom,
  file: (code) => `import { log } from './log';
export function act(value: string, ids: number[], id: number, memberIds: number[], guests: { id: string; nickname: string }[], tents: { id: string }[]): void { ${code} }
`,
};

describe('keys of persons in a text', () => {
  itReads(members, keysIn, [
    ['are several behind a word for several', 'log.info(`Users ${ids} left`);', ['Users.id']],
    ['are not one behind a word for several', 'log.info(`Users ${id} left`);', []],
    ['are numbers in a list', 'log.info(`Members: ${JSON.stringify(memberIds)}`);', ['memberIds']],
    ['are those of the elements of a list', 'log.info(`Gone: ${guests.map((g) => g.id)}`); for (const item of guests.filter(({ nickname }) => nickname)) log.info(item.id);', ['guests.id']],
    ['are not those of things in a list', 'log.info(`Gone: ${tents.map((t) => t.id)}`);', []],
    ['are whom a token is about', 'declare const decoded: any; log.info(`Session of user ${decoded.sub} ended`); log.info({ asked: decoded.sub });', ['decoded.sub', 'user.id']],
    ['are not what a token of a program is about', 'interface ServiceTokenPayload { sub: string } declare const decoded: ServiceTokenPayload; log.info({ service: decoded.sub });', []],
    ['are not subscriptions', 'declare const feed: any; for (const sub of feed.subs) log.info(`Feed ${sub.sub} ended`, feed.sub);', []],
    ['are what a label says', 'log.info(`No such user id ${value}`);', ['user id']],
  ]);
});
