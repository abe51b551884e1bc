import { ts } from 'ts-morph';
import { isConfiguration, isEnvironment } from '../../values/bindings.js';
import type { CallIndex } from '../../calls/call-index.js';
import type { Recipient } from '../../facts.js';
import type { CollectSession } from '../../session.js';
import { describeReference, nameOfReference, propertyName, propertyValue, receiverOf, unwrap } from '../../syntax.js';
import { pieceOfPart } from '../addresses/keyed.js';
import { partsOfAddress } from '../addresses/parts.js';
import type { OutsideServices } from '../outside-services.js';
import type { Piece } from '../pieces.js';
import type { OpenSite } from './index.js';

/** Functions that send a request: by themselves, or as members of a client. */
const requesters = new Set(['fetch', 'axios', 'got', 'ky', 'superagent', 'request', '$fetch', 'ofetch', 'undici', 'wretch']);
const verbs = ['post', 'put', 'patch', 'request'];
const clientName = /^(axios|got|ky|superagent|request|needle|https?|httpService|httpClient|\$?axios\w*|axiosInstance)$/;
/** Options of a request that hold what is sent, apart from its address and its headers. */
const payloads = ['body', 'data', 'json', 'form', 'formData', 'params', 'searchParams', 'query', 'qs'];
const ownHost = /^(localhost|127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|0\.0\.0\.0|\[?::1)|\.(local|internal|localhost|test|example|invalid|svc)$|(^|\.)example\.(com|org|net)$/;
const maximumHops = 4;
const unknown = '*';

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
  const text = address === undefined ? '' : textOf(address, session, 0);
  const host = hostOf(text) ?? (address === undefined ? undefined : hostOfSetting(address, session));
  if (host === undefined || ownHost.test(host) || isOfApplication(host, session)) return [];
  const given = options === undefined ? more.flatMap((argument, position) => sentBy(argument, position === 0 && takesBody(call))) : sentBy(options, false);
  const pieces = address === undefined || isRemoval(call, session) ? [] : inAddress(address, session);
  if (given.length + pieces.length === 0) return [];
  const { needs, ...known } = services.recipientAt(host, pathOf(text)) ?? { name: host, purpose: 'other', needs: [] };
  // A secret that is sent with a request is mostly the one that the host asks for.
  const recipient: Recipient = { ...known, needs: [...needs, 'credential'] };
  return [{ site: { kind: 'third-party', node: call, how: describeReference(call.expression), recipient }, given, pieces }];
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

/** A request that removes something has to say what. */
function isRemoval(call: ts.CallExpression, session: CollectSession): boolean {
  const methods = call.arguments.map((argument) => unwrap(argument)).filter(ts.isObjectLiteralExpression).map((options) => propertyValue(options, 'method'));
  return methods.some((method) => method !== undefined && session.constantsOf(method).some((text) => String(text).toUpperCase() === 'DELETE'));
}

/** What the query of an address that is put together tells its host; the path names what the host has itself. */
function inAddress(address: ts.Expression, session: CollectSession): Piece[] {
  const text = session.originOf(address);
  return ts.isTemplateExpression(text) || ts.isBinaryExpression(text) ? partsOfAddress(text).filter(({ place }) => place === 'query').map((part) => pieceOfPart(part)) : [];
}

/** The text of an address, with `*` for what only the running program knows. */
function textOf(expression: ts.Expression, session: CollectSession, hops: number): string {
  const node = unwrap(expression);
  if (hops > maximumHops) return unknown;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) return node.head.text + node.templateSpans.map((span) => textOf(span.expression, session, hops + 1) + span.literal.text).join('');
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) return textOf(node.left, session, hops + 1) + textOf(node.right, session, hops + 1);
  if (ts.isNewExpression(node) && node.arguments?.[0] !== undefined) return textOf(node.arguments.at(-1) ?? node.arguments[0], session, hops + 1);
  if (isSetElsewhere(node, session)) return unknown;
  const origin = session.originOf(node);
  return origin === node ? unknown : textOf(origin, session, hops + 1);
}

/** `this.host` of a class that gives it a default, and lets whoever makes one say another. */
function isSetElsewhere(node: ts.Expression, session: CollectSession): boolean {
  const declaration = ts.isPropertyAccessExpression(node) ? session.declarationOf(node) : undefined;
  if (declaration === undefined || !ts.isPropertyDeclaration(declaration)) return false;
  const assignments = session.index?.assignments.get(propertyName(declaration.name) ?? '') ?? [];
  return assignments.some(({ left, right }) => session.declarationOf(left) === declaration && session.constantsOf(right).length === 0);
}

/** The host of an absolute address, where all of it is constant. */
function hostOf(address: string): string | undefined {
  const host = /^(?:https?:)?\/\/(?:[^/@?#]*@)?([\w.-]+)(?=[:/?#*]|$)/i.exec(address)?.[1]?.toLowerCase();
  return host?.includes('.') === true && /[a-z]$/.test(host) ? host : undefined;
}

const chatHosts: readonly { called: RegExp; host: string }[] = [
  { called: /slack/i, host: 'hooks.slack.com' },
  { called: /discord/i, host: 'discord.com' },
];

/** Where a setting of the operator leads whose name says so: `process.env.SLACK_WEBHOOK_URL`. What a customer sets up leads to the customer's own. */
function hostOfSetting(address: ts.Expression, session: CollectSession): string | undefined {
  const origin = session.originOf(address);
  const name = nameOfReference(unwrap(origin)) ?? '';
  const isOfOperator = isConfiguration(origin) || isEnvironment(origin);
  return isOfOperator && /hook/i.test(name) ? chatHosts.find(({ called }) => called.test(name))?.host : undefined;
}

/** The segments of an address's path. */
function pathOf(address: string): string[] {
  const path = /^(?:https?:)?\/\/[^/?#]*\/([^?#]*)/i.exec(address)?.[1] ?? '';
  return path.split('/').filter((segment) => segment !== '');
}

/** `api.bookshop.com` of the package `bookshop`. */
function isOfApplication(host: string, session: CollectSession): boolean {
  const labels = host.split('.').slice(0, -1).map(plain);
  return session.project.packages.some(({ name, directory }) => directory === '' && name.split('/').some((part) => part.length > 3 && labels.includes(plain(part))));
}

function plain(name: string): string {
  return name.replace(/^@|-/g, '').toLowerCase();
}
