import { ts } from 'ts-morph';
import type { CallIndex } from '../../calls/call-index.js';
import type { CollectSession } from '../../session.js';
import { isOpen } from '../../lookup/store-types.js';
import { calleeName, describeReference, isCallLike, nameOfReference, receiverOf, unwrap, type CallLike } from '../../syntax.js';
import { lifeOfOptions } from '../cookie-lives.js';
import { formOfCookie } from '../cookies.js';
import { withKey } from '../kept-keys.js';
import { piecesOf } from '../pieces.js';
import type { OpenSite } from './index.js';

const milliseconds = 0.001;

/** Cookies that are set without a call that a declaration knows. */
export function untoldCookies(index: CallIndex, session: CollectSession): OpenSite[] {
  const calls = ['cookie', 'setCookie'].flatMap((name) => index.calls.get(name) ?? []).filter(isCallLike);
  return [...calls.flatMap((call) => ofUntypedResponse(call, session)), ...ofReferences(index, session)];
}

/** `response.cookie('visitor', …)` where the response's type is not known. Express counts ages in milliseconds, Fastify in seconds. */
function ofUntypedResponse(call: CallLike, session: CollectSession): OpenSite[] {
  const receiver = receiverOf(call.expression);
  const [, value, options] = call.arguments ?? [];
  const holder = receiver === undefined ? '' : nameOfReference(unwrap(receiver)) ?? '';
  if (receiver === undefined || value === undefined || !/^(res|response|reply)$/.test(holder)) return [];
  if (!isOpen(session.checker.getTypeAtLocation(receiver))) return [];
  const unit = calleeName(call) === 'cookie' && holder !== 'reply' ? milliseconds : 1;
  return [cookieAt(call, describeReference(call.expression), { call, value, seconds: lifeOfOptions(options, unit, session) }, session)];
}

/** Nuxt's `const token = useCookie('token', { maxAge: 60 })`: what is assigned to its `value` is set. Source: Nuxt 4 documentation, `useCookie`. */
function ofReferences(index: CallIndex, session: CollectSession): OpenSite[] {
  if (!index.calls.has('useCookie')) return [];
  return (index.assignments.get('value') ?? []).flatMap((assignment) => {
    const receiver = receiverOf(assignment.left);
    const call = receiver === undefined ? undefined : session.originOf(receiver);
    if (call === undefined || !ts.isCallExpression(call) || calleeName(call) !== 'useCookie') return [];
    return [cookieAt(assignment, 'useCookie', { call, value: assignment.right, seconds: lifeOfOptions(call.arguments[1], 1, session) }, session)];
  });
}

interface Cookie {
  /** The call that names the cookie and says how it is kept. */
  call: CallLike;
  value: ts.Expression;
  seconds: number | undefined;
}

function cookieAt(node: ts.Node, how: string, { call, value, seconds }: Cookie, session: CollectSession): OpenSite {
  const form = formOfCookie(call, '', session);
  const site = { kind: 'cookie' as const, node, how, ...(form === undefined ? {} : { form }), ...(seconds === undefined ? {} : { seconds }) };
  return { site, given: [], pieces: withKey(piecesOf(value), call, session) };
}
