import { ts } from 'ts-morph';
import { append } from '../append.js';
import type { CollectSession } from '../session.js';
import { calleeName, unwrap, type CallLike } from '../syntax.js';
import type { CallIndex } from './call-index.js';

/** Calls of functions that a file takes out of a module without a name, `require('./routes/guests')(guest)`, by the function. */
export function callsOfRequired({ computedCalls }: CallIndex, { checker }: CollectSession): ReadonlyMap<ts.Node, readonly CallLike[]> {
  const byFunction = new Map<ts.Node, CallLike[]>();
  for (const call of computedCalls) {
    const callee = unwrap(call.expression);
    if (!ts.isCallExpression(call) || !ts.isCallExpression(callee) || calleeName(callee) !== 'require') continue;
    const called = checker.getResolvedSignature(call)?.declaration;
    if (called !== undefined) append(byFunction, called, call);
  }
  return byFunction;
}
