import { ts } from 'ts-morph';
import type { CallIndex } from '../../call-index.js';
import type { Recipient } from '../../facts.js';
import type { CollectSession } from '../../session.js';
import { describeReference, nameOfReference, propertyValue, receiverOf, unwrap } from '../../syntax.js';
import type { OutsideServices } from '../outside-services.js';
import type { OpenSite } from './index.js';

/** Functions that send a request: by themselves, or as members of a client. */
const requesters = new Set(['fetch', 'axios', 'got', 'ky', 'superagent', 'request', '$fetch', 'ofetch', 'undici', 'wretch']);
const verbs = ['post', 'put', 'patch', 'request'];
const clientName = /^(axios|got|ky|superagent|request|needle|https?|httpService|httpClient|\$?axios\w*|axiosInstance)$/;
/** Options of a request that hold what is sent, apart from its address and its headers. */
const payloads = ['body', 'data', 'json', 'form', 'formData', 'params', 'searchParams', 'query', 'qs'];
const ownHost = /^(localhost|127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|0\.0\.0\.0|\[?::1)|\.(local|internal|localhost|test|example|invalid|svc)$|(^|\.)example\.(com|org|net)$/;
const maximumHops = 4;

/** Requests whose address begins with the host of somebody else: `fetch('https://api.geocoder.example.org/v1', { body })`. */
export function foreignRequests(index: CallIndex, session: CollectSession, services: OutsideServices): OpenSite[] {
  return [...requesters, ...verbs].flatMap((name) => index.calls.get(name) ?? []).filter(ts.isCallExpression).flatMap((call) => ofCall(call, session, services));
}

function ofCall(call: ts.CallExpression, session: CollectSession, services: OutsideServices): OpenSite[] {
  if (!isRequest(call)) return [];
  const [first, ...more] = call.arguments.map((argument) => unwrap(argument));
  if (first === undefined) return [];
  const options = ts.isObjectLiteralExpression(first) ? first : undefined;
  const address = options === undefined ? first : propertyValue(options, 'url') ?? propertyValue(options, 'uri');
  const host = address === undefined ? undefined : hostOf(startOf(address, session, 0));
  if (host === undefined || ownHost.test(host) || isOfApplication(host, session)) return [];
  const given = options === undefined ? more.flatMap((argument, position) => sentBy(argument, position === 0 && takesBody(call))) : sentBy(options, false);
  if (given.length === 0) return [];
  // A secret that is sent with a request is mostly the one that the host asks for.
  const recipient: Recipient = services.recipientAt(host) ?? { name: host, purpose: 'other', needs: ['credential'] };
  return [{ site: { kind: 'third-party', node: call, how: describeReference(call.expression), recipient }, given }];
}

function isRequest(call: ts.CallExpression): boolean {
  const receiver = receiverOf(call.expression);
  const name = nameOfReference(unwrap(call.expression)) ?? '';
  if (receiver === undefined || /^(window|globalThis|self)$/.test(nameOfReference(unwrap(receiver)) ?? '')) return requesters.has(name);
  return verbs.includes(name) && clientName.test(nameOfReference(unwrap(receiver)) ?? '');
}

/** Whether the argument after the address is what is sent: `axios.post(url, data)`, but not `got.post(url, { json })`. */
function takesBody(call: ts.CallExpression): boolean {
  const receiver = receiverOf(call.expression);
  return receiver !== undefined && /axios|httpService|needle/i.test(nameOfReference(unwrap(receiver)) ?? '');
}

function sentBy(argument: ts.Expression, isBody: boolean): ts.Expression[] {
  if (isBody) return [argument];
  if (!ts.isObjectLiteralExpression(argument)) return [];
  return payloads.flatMap((name) => propertyValue(argument, name) ?? []);
}

/** The literal text that an address begins with. */
function startOf(expression: ts.Expression, session: CollectSession, hops: number): string {
  const node = unwrap(expression);
  if (hops > maximumHops) return '';
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) {
    const [first] = node.templateSpans;
    return node.head.text !== '' || first === undefined ? node.head.text : startOf(first.expression, session, hops + 1) + first.literal.text;
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) return startOf(node.left, session, hops + 1);
  if (ts.isNewExpression(node) && node.arguments?.[0] !== undefined) return startOf(node.arguments.at(-1) ?? node.arguments[0], session, hops + 1);
  const origin = session.originOf(node);
  return origin === node ? '' : startOf(origin, session, hops + 1);
}

/** The host of an absolute address, where all of it is constant. */
function hostOf(address: string): string | undefined {
  const host = /^(?:https?:)?\/\/(?:[^/@?#]*@)?([\w.-]+)(?=[:/?#]|$)/i.exec(address)?.[1]?.toLowerCase();
  return host?.includes('.') === true && /[a-z]$/.test(host) ? host : undefined;
}

/** `api.bookshop.com` of the package `bookshop`. */
function isOfApplication(host: string, session: CollectSession): boolean {
  const labels = host.split('.').slice(0, -1).map(plain);
  return session.project.packages.some(({ name, directory }) => directory === '' && name.split('/').some((part) => part.length > 3 && labels.includes(plain(part))));
}

function plain(name: string): string {
  return name.replace(/^@|-/g, '').toLowerCase();
}
