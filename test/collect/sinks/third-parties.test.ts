import { describe, expect, it } from 'vitest';
import { ruleAlone } from '../../../src/judge/rule-alone.js';
import { defaultPolicy, type Policy } from '../../../src/policy/policy.js';
import { parsePolicy } from '../../../src/policy/load.js';
import { noPersonalDataToThirdParties as rule } from '../../../rules/no-personal-data-to-third-parties.js';
import { analyzed, itReads, leavingBy, type Around, type Case } from '../analyzed.js';

const around: Around = { shared: { 'package.json': '{ "name": "bookshop" }' }, file: (code) => code };
const itSends = (cases: readonly Case<string[]>[]): void => { itReads(around, leavingBy('third-party'), cases); };
const reader = 'interface Reader { id: string; email: string; firstName: string; birthDate: Date; plan: string }\ndeclare const reader: Reader;\n';

describe('services outside, by their types', () => {
  itSends([
    ['an event with properties', `import { Analytics } from '@segment/analytics-node';\n${reader}new Analytics({}).track({ userId: reader.id, properties: { email: reader.email } });`, ['Reader.email']],
    ['a scope in a callback', `import * as Sentry from '@sentry/node';\n${reader}Sentry.withScope((scope) => { scope.setExtra('reader', reader.email); });`, ['Reader.email']],
    ['a span', `import { trace } from '@opentelemetry/api';\n${reader}trace.getTracer('t').startActiveSpan('lend', (span) => { span.setAttribute('mail', reader.email); span.end(); });`, ['Reader.email']],
    ['what a call of tRPC was given that failed', `import * as Sentry from '@sentry/node';\nimport { fetchRequestHandler } from '@trpc/server/adapters/fetch';\nexport const serve = (req: Request) => fetchRequestHandler({ req, onError: ({ error, input }) => { Sentry.captureException(error, { extra: { input: JSON.stringify(input) } }); } });`, ['request body']],
    ['a prompt', `import OpenAI from 'openai';\n${reader}void new OpenAI().chat.completions.create({ messages: [{ role: 'user', content: \`Write to \${reader.firstName}\` }] });`, ['Reader.firstName']],
    ['a prompt of the AI SDK', `import { generateText } from 'ai';\n${reader}void generateText({ model: 'small', prompt: \`Write to \${reader.firstName}\` });`, ['Reader.firstName']],
    ['messages of the AI SDK', `import { streamText } from 'ai';\n${reader}streamText({ model: 'small', system: 'Be kind.', messages: [{ role: 'user', content: reader.email }] });`, ['Reader.email']],
    ['the model of a call of the AI SDK', `import { generateText } from 'ai';\n${reader}void generateText({ model: reader.email, prompt: 'Write a line.' });`, []],
    ['what only describes a plan', `import { Analytics } from '@segment/analytics-node';\n${reader}new Analytics({}).track({ userId: reader.id, properties: { plan: reader.plan } });`, []],
  ]);
});

describe('services outside, by their usual names', () => {
  itSends([
    ['a script of the page', `${reader}Sentry.setUser({ email: reader.email });`, ['Reader.email']],
    ['a client on the window', `${reader}window.dataLayer.push({ mail: reader.email });`, ['Reader.email']],
    ['a function that the code declares', `declare function gtag(...values: unknown[]): void;\n${reader}gtag('set', { email: reader.email });`, ['Reader.email']],
    ['a function of a script of the page', `declare const clarity: any;\n${reader}clarity('set', 'mail', reader.email);`, ['Reader.email']],
    ['a function of a script on the window', `${reader}window.plausible('lend', { props: { mail: reader.email } });`, ['Reader.email']],
    ['a function of the code that is called like one', `${reader}const clarity = (mail: string): number => mail.length;\nclarity(reader.email);`, []],
    ['events that are completed before they leave', `${reader}Bugsnag.start({ onError: (event) => { event.setUser(reader.id, reader.email); } });`, ['Reader.email']],
    ['a span, where the file imports the tracer', `import { trace } from '@opentelemetry/api';\n${reader}export const lend = (span: any) => { trace.getActiveSpan(); span.setAttribute('mail', reader.email); };`, ['Reader.email']],
    ['an element of a page that is called span', `${reader}const span = document.createElement('span');\nspan.setAttribute('title', reader.email);`, []],
    ['a function of the application of the same name', `${reader}function gtag(value: string) { return value.length; }\ngtag(reader.email);`, []],
  ]);
});

const remarks = (code: string, options: Partial<typeof rule.defaults> = {}): string[] =>
  rule.check(analyzed({ 'package.json': '{ "name": "bookshop" }', 'src/act.ts': `${reader}${code}\nexport {};\n` }), { ...rule.defaults, checkPseudonymous: true, ...options }, defaultPolicy(), ruleAlone()).map(({ subject }) => subject);

describe('a service that is called by its address', () => {
  it.each([
    ['gets the number that a message goes to', "await fetch('https://graph.facebook.com/v19.0/1/messages', { method: 'POST', body: JSON.stringify({ to: reader.email }) });", []],
    ['gets a number under a path that is put together', "const base = 'https://graph.facebook.com/v19.0/';\nawait fetch(`${base}${process.env.PHONE}/messages`, { method: 'POST', body: JSON.stringify({ to: reader.email }) });", []],
    ['gets no messages under another path', "await fetch('https://graph.facebook.com/v19.0/1/events', { method: 'POST', body: JSON.stringify({ mail: reader.email }) });", ['Reader.email']],
    ['gets the place that is looked for', "declare const visit: { street: string; userLocation: string };\nawait fetch('https://maps.googleapis.com/maps/api/geocode/json', { params: { address: visit.street, near: visit.userLocation } } as object);", []],
    ['gets no name of who lives there', "await fetch(`https://nominatim.openstreetmap.org/search?q=${encodeURIComponent(reader.firstName)}`);", ['Reader.firstName']],
    ['gets its own secrets', "declare const account: { accessToken: string };\nawait fetch('https://slack.com/api/apps.uninstall', { method: 'POST', body: JSON.stringify({ token: account.accessToken }) });", []],
    ['gets the id of a chat', "declare const chat: { userId: string };\nawait fetch('https://api.telegram.org/bot1/sendMessage', { method: 'POST', body: JSON.stringify({ chat_id: chat.userId }) });", []],
    ['gets nothing else', "await fetch('https://api.telegram.org/bot1/sendMessage', { method: 'POST', body: JSON.stringify({ text: `born ${reader.birthDate.toISOString()}` }) });", ['Reader.birthDate']],
    ['gets no name that its messages need not have', "await fetch('https://api.pushover.net/1/messages.json', { method: 'POST', body: JSON.stringify({ title: reader.email }) });", ['Reader.email']],
  ])('%s', (_behaviour, code, expected) => { expect(remarks(code)).toEqual(expected); });
});

it('is as sure as the surest of the values that a service receives', () => {
  const code = "import { Analytics } from '@segment/analytics-node';\ndeclare const ride: { staffId: string; pickupLocation: string };\nnew Analytics({}).track({ event: 'ride', properties: ride });\n";
  const problems = rule.check(analyzed({ 'package.json': '{ "name": "bookshop" }', 'src/act.ts': code }), { ...rule.defaults, checkPseudonymous: true }, defaultPolicy(), ruleAlone());
  expect(problems.map(({ subject, kind, confidence }) => [subject, kind, confidence])).toEqual([['ride.staffId', 'pseudonymous', 'likely']]);
});

describe('a key of a person', () => {
  it.each([
    ['that the service gave out is its own', "import Stripe from 'stripe';\ndeclare const member: { stripeCustomerId: string };\nawait new Stripe('').customers.update('1', { metadata: { key: member.stripeCustomerId } });", []],
    ['of the application is not', "import Stripe from 'stripe';\ndeclare const member: { customerId: string };\nawait new Stripe('').customers.update('1', { metadata: { key: member.customerId } });", ['customerId']],
  ])('%s', (_behaviour, code, expected) => { expect(remarks(code).map((subject) => subject.replace(/.*\./, ''))).toEqual(expected); });
});

describe('requests to hosts of others', () => {
  itSends([
    ['a body', `${reader}await fetch('https://api.geocoder.org/v1', { method: 'POST', body: JSON.stringify({ mail: reader.email }) });`, ['Reader.email']],
    ['data of a client', `import axios from 'axios';\n${reader}const host = 'https://api.geocoder.org';\nawait axios.post(\`\${host}/v1\`, { mail: reader.email });`, ['Reader.email']],
    ['options of a client', `import axios from 'axios';\n${reader}await axios({ url: 'https://api.geocoder.org/v1', data: { mail: reader.email } });`, ['Reader.email']],
    ['a path of its own', `${reader}await fetch('/api/readers', { method: 'POST', body: JSON.stringify({ mail: reader.email }) });`, []],
    ['a host from the environment', `${reader}await fetch(\`\${process.env.API}/readers\`, { method: 'POST', body: JSON.stringify({ mail: reader.email }) });`, []],
    ['a room that the operator set', `${reader}await fetch(process.env.SLACK_WEBHOOK_URL!, { method: 'POST', body: JSON.stringify({ text: \`new: \${reader.email}\` }) });`, ['Reader.email']],
    ['a room that a constant holds', `import axios from 'axios';\n${reader}const config = { discordWebhook: process.env.DISCORD_WEBHOOK };\nawait axios.post(config.discordWebhook!, { content: reader.email });`, ['Reader.email']],
    ['a room that a customer set', `import axios from 'axios';\n${reader}declare const team: { slackWebhookUrl: string };\nawait axios.post(team.slackWebhookUrl, { text: reader.email });`, []],
    ['another hook that the operator set', `${reader}await fetch(process.env.SHIPPING_WEBHOOK_URL!, { method: 'POST', body: JSON.stringify({ mail: reader.email }) });`, []],
    ['a host on this machine', `${reader}await fetch('http://localhost:3000/readers', { method: 'POST', body: JSON.stringify({ mail: reader.email }) });`, []],
    ['a host of the application', `${reader}await fetch('https://api.bookshop.org/readers', { method: 'POST', body: JSON.stringify({ mail: reader.email }) });`, []],
    ['an address that tells', `${reader}await fetch(\`https://api.geocoder.org/v1?mail=\${reader.email}\`);`, ['Reader.email']],
    ['an address of what is to be removed', `${reader}await fetch(\`https://api.geocoder.org/readers?mail=\${reader.email}\`, { method: 'DELETE' });`, []],
    ['a path of what the host has', `${reader}await fetch(\`https://api.geocoder.org/readers/\${reader.firstName}\`);`, []],
    ['a default host that whoever makes the client may change', `${reader}class Client { base = 'https://api.geocoder.org'; constructor(base?: string) { if (base) this.base = base; } send(mail: string) { return fetch(this.base + '/readers', { method: 'POST', body: mail }); } }\nnew Client(process.env.API).send(reader.email);`, []],
    ['a host that the client always calls', `${reader}class Client { base = 'https://api.geocoder.org'; send(mail: string) { return fetch(this.base + '/readers', { method: 'POST', body: mail }); } }\nnew Client().send(reader.email);`, ['Reader.email']],
    ['headers', `${reader}await fetch('https://api.geocoder.org/v1', { headers: { 'x-mail': reader.email } });`, []],
  ]);
});

describe('what a service needs or may receive', () => {
  const code = `import sgMail from '@sendgrid/mail';\n${reader}void sgMail.send({ to: reader.email, text: reader.firstName, customArgs: { born: reader.birthDate } });
    void fetch('https://api.geocoder.org/v1', { body: JSON.stringify({ mail: reader.email }) });`;
  const subjects = (policy: Policy): string[] => rule.check(analyzed({ 'src/mail.ts': code }), rule.defaults, policy, ruleAlone()).map(({ message }) => message.split(' through', 1)[0] ?? '');

  it('is silent, and nothing else', () => {
    expect(subjects(defaultPolicy())).toEqual(['SendGrid (messaging) receives Reader.birthDate (demographic)', 'api.geocoder.org receives Reader.email (contact)']);
  });

  it('is read from the policy', () => {
    expect(subjects(parsePolicy('processors:\n  SendGrid: { categories: [demographic] }\n  api.geocoder.org: { categories: [identity] }\n', 'lethe.yaml')))
      .toEqual(['api.geocoder.org receives Reader.email (contact)']);
  });
});
