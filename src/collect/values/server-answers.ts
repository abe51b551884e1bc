import { ts } from 'ts-morph';
import { addressOf, addressText, requestCalls } from '../calls/address-texts.js';
import { awaitedBy } from '../loops.js';
import type { CollectSession } from '../session.js';
import { calleeName, isFunction, receiverOf, returnedExpressions, unwrap } from '../syntax.js';
import { pathOfBinding, sourceOfBinding } from './bindings.js';

/** What a server answers, by the address that it is asked at. */
export interface Answered {
  name: string;
  category: 'contact' | 'credential' | 'identity';
}

/** The body of an answer, and the expression that it is read from. */
interface Body {
  answered: Answered;
  from: ts.Expression;
}

const requests: ReadonlySet<string> = new Set([...requestCalls, 'get']);
const waiting: ReadonlySet<string> = new Set(['firstValueFrom', 'lastValueFrom']);
const bodies: ReadonlySet<string> = new Set(['data', 'body']);
export const bodyReaders: ReadonlySet<string> = new Set(['json', 'text', 'formData', 'arrayBuffer', 'blob']);
const positionOfBody = 2;
const maximumHops = 4;

const query = String.raw`\/?(\?.*)?$`;
/** The ends of addresses, in lower case. */
const endpoints: readonly [RegExp, Answered][] = [
  // Source: RFC 6749, section 3.2, and what GitHub and Slack call theirs.
  [new RegExp(String.raw`[/.](access_?token|token|oauth(\.v\d)?\.access)${query}`), { name: 'access token', category: 'credential' }],
  // Source: OpenID Connect Core 1.0, section 5.3, and the documentation of the providers.
  [new RegExp(String.raw`\/(userinfo|users/@me|users\.identity|openid\.connect\.userinfo)${query}`), { name: 'profile', category: 'identity' }],
  [new RegExp(String.raw`\b(api\.github\.com/user|(graph\.(facebook|microsoft)\.com|api\.(spotify|linkedin)\.com|kapi\.kakao\.com|openapi\.naver\.com|people\.googleapis\.com|api\.(twitter|x)\.com)/[^?]*/?\bme|api\.twitch\.tv/helix/users|gitlab\.com/api/v4/user|account/verify_credentials(\.json)?)${query}`), { name: 'profile', category: 'identity' }],
  [new RegExp(String.raw`\bapi\.github\.com/user/emails${query}`), { name: 'e-mail addresses', category: 'contact' }],
];

/** The body of a server's answer: `await answer.json()` with `const answer = await fetch('https://…/userinfo')`, `answer.data`, what a callback or a promise is given. */
export function bodyBehind(expression: ts.Expression, session: CollectSession, hops = 0): Body | undefined {
  const node = unwrap(session.originOf(expression));
  if (hops > maximumHops) return undefined;
  if (ts.isCallExpression(node)) return ofCall(node, session, hops);
  if (ts.isPropertyAccessExpression(node)) return bodies.has(node.name.text) ? bodyOf(node.expression, session) : undefined;
  const declaration = ts.isIdentifier(node) ? session.declarationOf(node) : undefined;
  if (declaration === undefined) return undefined;
  if (ts.isParameter(declaration)) return ofParameter(declaration, session, hops);
  const root = ts.isBindingElement(declaration) && bodies.has(pathOfBinding(declaration).join('.')) ? sourceOfBinding(declaration)?.root : undefined;
  return root === undefined ? undefined : bodyOf(root, session);
}

function ofCall(call: ts.CallExpression, session: CollectSession, hops: number): Body | undefined {
  const receiver = receiverOf(call.expression);
  if (receiver === undefined) return undefined;
  const name = calleeName(call) ?? '';
  if (bodyReaders.has(name)) return bodyOf(receiver, session);
  const callback = name === 'then' && call.arguments[0] !== undefined ? unwrap(call.arguments[0]) : undefined;
  if (callback === undefined || !isFunction(callback)) return undefined;
  return returnedExpressions(callback).map((returned) => bodyBehind(returned, session, hops + 1)).find((body) => body !== undefined);
}

function bodyOf(from: ts.Expression, session: CollectSession): Body | undefined {
  const answered = answerBehind(from, session);
  return answered === undefined ? undefined : { answered, from };
}

function ofParameter(parameter: ts.ParameterDeclaration, session: CollectSession, hops: number): Body | undefined {
  if (!ts.isIdentifier(parameter.name)) return undefined;
  const call = parameter.parent.parameters[positionOfBody] === parameter ? callGiven(parameter) : undefined;
  if (call !== undefined) return bodyOf(call, session);
  const promise = awaitedBy(parameter);
  return promise === undefined ? undefined : bodyBehind(promise, session, hops + 1);
}

/** The call that is given the function of a parameter. */
function callGiven({ parent }: ts.ParameterDeclaration): ts.CallExpression | undefined {
  const call = isFunction(parent) ? parent.parent : undefined;
  return call !== undefined && ts.isCallExpression(call) && call.arguments.includes(parent as ts.Expression) ? call : undefined;
}

function answerBehind(expression: ts.Expression, session: CollectSession): Answered | undefined {
  const call = unwrap(session.originOf(expression));
  if (ts.isIdentifier(call)) return ofKeptPromise(call, session);
  if (!ts.isCallExpression(call)) return undefined;
  const name = calleeName(call) ?? '';
  const [first] = call.arguments;
  if (waiting.has(name) && first !== undefined) return answerBehind(first, session);
  const address = requests.has(name) ? addressOf(call) : undefined;
  const text = address === undefined ? '' : addressText(address, session);
  return endpoints.find(([end]) => end.test(text))?.[1];
}

/** `answer` of `fetch(…).then((answer) => …)`. */
function ofKeptPromise(variable: ts.Identifier, session: CollectSession): Answered | undefined {
  const declaration = session.declarationOf(variable);
  const promise = declaration !== undefined && ts.isParameter(declaration) ? awaitedBy(declaration) : undefined;
  return promise === undefined ? undefined : answerBehind(promise, session);
}

/** Whether what a server answers is a person. */
export function isProfile({ name }: Answered): boolean {
  return name === 'profile';
}
