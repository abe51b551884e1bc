import { ts } from 'ts-morph';
import type { CallIndex } from '../../calls/call-index.js';
import type { CollectSession } from '../../session.js';
import { describeReference, receiverOf, unwrap } from '../../syntax.js';
import { tagsOfDeclaration } from '../../tags.js';
import { isComputedLog } from '../untyped-loggers.js';
import type { OpenSite } from './index.js';

/** Methods of loggers that are called another way: `console[level].apply(console, values)`, `logger[level](message, ...rest)` of a logger of unknown type. */
export function appliedLogs(index: CallIndex, session: CollectSession): OpenSite[] {
  const applied = ['apply', 'call'].flatMap((name) => index.calls.get(name) ?? []).filter(ts.isCallExpression);
  const computed = index.computedCalls.filter(ts.isCallExpression).filter((call) => isComputedLog(call.expression, session));
  return [
    ...applied.flatMap((call) => ofApplied(call, session)),
    ...computed.map((call): OpenSite => ({ site: { kind: 'log', node: call, how: describeReference(call.expression) }, given: call.arguments })),
  ];
}

function ofApplied(call: ts.CallExpression, session: CollectSession): OpenSite[] {
  const method = receiverOf(call.expression);
  if (method === undefined || !isApplicable(unwrap(method), session)) return [];
  return [{ site: { kind: 'log', node: call, how: describeReference(method) }, given: call.arguments.slice(1) }];
}

function isApplicable(method: ts.Expression, session: CollectSession): boolean {
  if (session.tagsOf(method).some((tag) => tag.name === 'log')) return true;
  if (!ts.isElementAccessExpression(method)) return false;
  const info = session.checker.getPropertyOfType(session.checker.getTypeAtLocation(method.expression), 'info');
  return isComputedLog(method, session) || (info?.declarations ?? []).flatMap(tagsOfDeclaration).some((tag) => tag.name === 'log');
}
