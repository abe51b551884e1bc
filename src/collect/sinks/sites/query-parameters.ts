import { ts } from 'ts-morph';
import type { CallIndex } from '../../calls/call-index.js';
import type { CollectSession } from '../../session.js';
import { calleeName, describeReference, enclosingFunction, nameOfReference, propertyValue, receiverOf, someNode, unwrap, type CallLike } from '../../syntax.js';
import { asksForAddress, isClient } from '../addresses/askers.js';
import { pieceUnder, piecesUnderKeys } from '../addresses/keyed.js';
import type { Piece } from '../pieces.js';
import type { OpenSite } from './index.js';

/** Options that hold the query of an address, of the clients and routers that take it apart from the path. */
const optionNames = ['params', 'searchParams', 'query', 'queryParams', 'qs', 'search'];
const optionCalls = [
  'get', 'post', 'put', 'patch', 'delete', 'head', 'request', 'axios', 'got', 'ky', 'fetch', '$fetch', 'ofetch', 'useFetch', 'push', 'replace', 'navigate', 'navigateTo', 'redirect',
  'stringifyUrl', 'createUrlTree',
];

/** Queries that are put together from keys and values: `URLSearchParams`, the `params` of a request, the `query` of a route. */
export function queryParameters(index: CallIndex, session: CollectSession): OpenSite[] {
  const calls = (...names: string[]): CallLike[] => names.flatMap((name) => index.calls.get(name) ?? []).filter((call): call is CallLike => !ts.isTaggedTemplateExpression(call));
  return [
    ...calls('URLSearchParams').flatMap((call) => ofConstruction(call)),
    ...calls('set', 'append').flatMap((call) => ofEntry(call, session)),
    ...calls(...optionCalls).flatMap((call) => ofOptions(call, session)),
    ...calls('setSearchParams').flatMap((call) => siteOf(call, 'setSearchParams', (call.arguments ?? []).slice(0, 1).flatMap((given) => piecesUnderKeys(given)))),
    ...calls('query').flatMap((call) => ofChain(call)),
  ];
}

function siteOf(node: ts.Node, how: string, pieces: readonly Piece[]): OpenSite[] {
  return pieces.length === 0 ? [] : [{ site: { kind: 'url', form: 'query', node, how }, given: [], pieces }];
}

function ofConstruction(call: CallLike): OpenSite[] {
  const [given] = call.arguments ?? [];
  if (given === undefined || !ts.isNewExpression(call) || isBody(call)) return [];
  const node = unwrap(given);
  const isText = ts.isTemplateExpression(node) || ts.isBinaryExpression(node) || ts.isStringLiteralLike(node);
  return isText ? [] : siteOf(call, 'new URLSearchParams', piecesUnderKeys(node));
}

/** `url.searchParams.set('email', email)`, `parameters.append('email', email)`. */
function ofEntry(call: CallLike, session: CollectSession): OpenSite[] {
  const [key, value] = call.arguments ?? [];
  const receiver = receiverOf(call.expression);
  if (key === undefined || value === undefined || receiver === undefined || !ts.isStringLiteralLike(key)) return [];
  const holder = unwrap(receiver);
  const isOfUrl = ts.isPropertyAccessExpression(holder) && holder.name.text === 'searchParams';
  if (!isOfUrl && !isSearchParameters(holder, session)) return [];
  return siteOf(call, describeReference(call.expression), [pieceUnder(key.text, value, value)]);
}

function isSearchParameters(holder: ts.Expression, session: CollectSession): boolean {
  const name = nameOfReference(holder) ?? '';
  if (!/param|query|search|^qs$/i.test(name)) return false;
  const origin = session.originOf(holder);
  if (ts.isNewExpression(origin) && /^(URLSearchParams|HttpParams)$/.test(calleeName(origin) ?? '')) return !isBody(origin);
  const type = session.checker.getTypeAtLocation(holder).getSymbol()?.name ?? '';
  return type === 'URLSearchParams' && !isSentInBody(holder, name);
}

/** `axios.get(path, { params: { email } })`, `router.push({ pathname, query: { email } })`. */
function ofOptions(call: CallLike, session: CollectSession): OpenSite[] {
  const options = (call.arguments ?? []).map(unwrap).filter((argument) => ts.isObjectLiteralExpression(argument));
  const values = options.flatMap((option) => optionNames.flatMap((name) => propertyValue(option, name) ?? []));
  if (values.length === 0 || !takesAddress(call)) return [];
  const pieces = values.map((value) => session.originOf(value)).filter((origin) => !isParametersObject(origin));
  return siteOf(call, describeReference(call.expression), pieces.flatMap((value) => piecesUnderKeys(value)));
}

function isParametersObject(origin: ts.Expression): boolean {
  return ts.isNewExpression(origin) && calleeName(origin) === 'URLSearchParams';
}

function takesAddress(call: CallLike): boolean {
  const receiver = receiverOf(call.expression);
  const name = calleeName(call) ?? '';
  if (/^(push|replace|navigate|navigateTo|redirect)$/.test(name)) return receiver === undefined || /(router|navigation|navigate|history|redirect)$/i.test(nameOfReference(unwrap(receiver)) ?? '');
  return receiver === undefined ? asksForAddress(call) || /^(stringifyUrl|useFetch)$/.test(name) : isClient(receiver) || /^(createUrlTree|stringifyUrl)$/.test(name);
}

/** `superagent.get(path).query({ email })`. */
function ofChain(call: CallLike): OpenSite[] {
  const receiver = receiverOf(call.expression);
  const before = receiver === undefined ? undefined : unwrap(receiver);
  if (before === undefined || !ts.isCallExpression(before)) return [];
  const client = receiverOf(before.expression);
  const isRequest = client !== undefined && /^(superagent|request|agent|chai)$/.test(nameOfReference(unwrap(client)) ?? '');
  return isRequest ? siteOf(call, describeReference(call.expression), (call.arguments ?? []).slice(0, 1).flatMap((given) => piecesUnderKeys(given))) : [];
}

const bodyName = /^(body|data|form|payload|json)$|(Body|Payload|FormData)$/;

/** Whether the parameters are sent as the body of a request, as forms are. */
function isBody(construction: ts.NewExpression): boolean {
  let outer: ts.Node = construction;
  while (ts.isPropertyAccessExpression(outer.parent) || (ts.isCallExpression(outer.parent) && outer.parent.expression === outer) || ts.isAsExpression(outer.parent)) outer = outer.parent;
  if (isInBody(outer)) return true;
  const holder = outer.parent;
  const name = ts.isVariableDeclaration(holder) && ts.isIdentifier(holder.name) ? holder.name : ts.isBinaryExpression(holder) && ts.isIdentifier(holder.left) ? holder.left : undefined;
  return name !== undefined && (bodyName.test(name.text) || isSentInBody(holder, name.text));
}

function isSentInBody(place: ts.Node, name: string): boolean {
  const scope = enclosingFunction(place)?.body;
  return scope !== undefined && someNode(scope, (node) => ts.isIdentifier(node) && node.text === name && isInBody(withMethods(node)));
}

/** `parameters.toString()` of `parameters`. */
function withMethods(node: ts.Node): ts.Node {
  const { parent } = node;
  return ts.isPropertyAccessExpression(parent) && parent.name.text === 'toString' && ts.isCallExpression(parent.parent) ? parent.parent : node;
}

function isInBody(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isShorthandPropertyAssignment(parent)) return bodyName.test(parent.name.text);
  if (ts.isPropertyAssignment(parent)) return bodyName.test(parent.name.getText());
  if (!ts.isCallExpression(parent) && !ts.isNewExpression(parent)) return false;
  const position = parent.arguments?.indexOf(node as ts.Expression) ?? -1;
  return /^(post|put|patch|\$post|\$put)$/.test(calleeName(parent) ?? '') ? position === 1 : /^(send|write|end|type)$/.test(calleeName(parent) ?? '') && position === 0;
}
