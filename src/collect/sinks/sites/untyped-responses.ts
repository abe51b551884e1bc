import { ts } from 'ts-morph';
import type { CallIndex } from '../../calls/call-index.js';
import type { CollectSession } from '../../session.js';
import { isOpen } from '../../lookup/store-types.js';
import { describeReference, receiverOf, unwrap } from '../../syntax.js';
import { isFailure } from '../answers.js';
import type { OpenSite } from './index.js';

const responseName = /^_?(res|response|reply)$/;

/** `res.json(user)` and `res.status(200).send(user)` where the type of the response is not known: handlers that a helper of the application wraps. */
export function untypedResponses(index: CallIndex, session: CollectSession): OpenSite[] {
  return ['json', 'send', 'jsonp'].flatMap((name) => index.calls.get(name) ?? []).flatMap((call): OpenSite[] => {
    if (!ts.isCallExpression(call) || call.arguments.length === 0) return [];
    const receiver = receiverOf(call.expression);
    if (receiver === undefined || !startsAtResponse(receiver) || !isOpen(session.checker.getTypeAtLocation(receiver))) return [];
    return [{ site: { kind: isFailure(call, session) ? 'error' : 'respond', node: call, how: describeReference(call.expression) }, given: call.arguments.slice(0, 1) }];
  });
}

/** Whether a chain of calls begins at a variable that is called like a response. */
function startsAtResponse(expression: ts.Expression): boolean {
  let current = unwrap(expression);
  while (ts.isCallExpression(current) || ts.isPropertyAccessExpression(current)) current = unwrap(current.expression);
  return ts.isIdentifier(current) && responseName.test(current.text);
}
