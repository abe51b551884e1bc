import { ts } from 'ts-morph';
import type { CallIndex } from '../../calls/call-index.js';
import type { CollectSession } from '../../session.js';
import { receiverOf, unwrap } from '../../syntax.js';
import { askerOfArgument } from '../addresses/askers.js';
import type { OpenSite } from './index.js';

const askers = ['fetch', '$fetch', 'ofetch', 'axios', 'got', 'ky', 'request', 'get', 'post', 'put', 'patch', 'delete', 'push', 'replace', 'navigate', 'redirect', 'open', 'assign'];

/** Functions that go to an address that they are given: `function load(path) { return fetch(path); }` asks its callers for one. */
export function handedAddresses(index: CallIndex, session: CollectSession): OpenSite[] {
  return askers.flatMap((name) => (index.calls.get(name) ?? []).flatMap((call): OpenSite[] => {
    if (!ts.isCallExpression(call) || isOfListOrText(call, session)) return [];
    const [first] = call.arguments;
    const asker = first === undefined || !ts.isIdentifier(unwrap(first)) ? undefined : askerOfArgument(call, first);
    if (first === undefined || asker === undefined || !isParameter(first, session)) return [];
    return [{ site: { kind: 'url', form: 'path', node: call, how: asker.how }, given: [], pieces: [{ expression: first, span: first, surroundings: { path: [] } }] }];
  }));
}

/** `numbers.push(query)` and `text.replace(query, '')` go nowhere. */
function isOfListOrText(call: ts.CallExpression, session: CollectSession): boolean {
  const receiver = receiverOf(call.expression);
  if (receiver === undefined) return false;
  const { checker } = session;
  const type = checker.getNonNullableType(checker.getTypeAtLocation(receiver));
  return checker.isArrayLikeType(type) || (type.flags & ts.TypeFlags.StringLike) !== 0 || ts.isArrayLiteralExpression(unwrap(session.originOf(receiver)));
}

function isParameter(expression: ts.Expression, session: CollectSession): boolean {
  const declaration = session.declarationOf(expression);
  return declaration !== undefined && ts.isParameter(declaration) && (session.checker.getTypeAtLocation(expression).flags & (ts.TypeFlags.StringLike | ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0;
}
