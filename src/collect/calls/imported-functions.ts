import { ts } from 'ts-morph';
import { append } from '../append.js';
import type { CollectSession } from '../session.js';
import { calleeName, isFunction, unwrap, type CallLike } from '../syntax.js';
import type { CallIndex } from './call-index.js';
import { functionName } from './functions.js';

/**
 * Calls of functions under the names that importing files give them, `report(…)` of `import report from './journal'` where that exports `write`, and without any:
 * `require('./routes/guests')(guest)`.
 */
export function callsOfImported(index: CallIndex, session: CollectSession): ReadonlyMap<ts.Node, readonly CallLike[]> {
  const byFunction = callsOfRequired(index, session);
  for (const [name, imported] of index.importedNames) {
    const called = new Map<ts.Identifier, ts.CallExpression[]>();
    for (const call of index.calls.get(name) ?? []) {
      const local = ts.isCallExpression(call) && ts.isIdentifier(call.expression) ? imported.get(call.getSourceFile()) : undefined;
      if (local !== undefined) append(called, local, call as ts.CallExpression);
    }
    for (const [local, calls] of called) recordCalls(local, calls, session, byFunction);
  }
  return byFunction;
}

function callsOfRequired({ computedCalls }: CallIndex, { checker }: CollectSession): Map<ts.Node, CallLike[]> {
  const byFunction = new Map<ts.Node, CallLike[]>();
  for (const call of computedCalls) {
    const callee = unwrap(call.expression);
    if (!ts.isCallExpression(call) || !ts.isCallExpression(callee) || calleeName(callee) !== 'require') continue;
    const called = checker.getResolvedSignature(call)?.declaration;
    if (called !== undefined) append(byFunction, called, call);
  }
  return byFunction;
}

function recordCalls(local: ts.Identifier, calls: readonly ts.CallExpression[], session: CollectSession, byFunction: Map<ts.Node, CallLike[]>): void {
  const [target] = functionsImported(local, session).filter((candidate) => functionName(candidate) !== local.text);
  if (target === undefined) return;
  const meant = session.declarationOf(local);
  for (const call of calls) if (session.declarationOf(call.expression) === meant) append(byFunction, target, call);
}

function functionsImported(local: ts.Identifier, session: CollectSession): ts.FunctionLikeDeclaration[] {
  const origin = session.originOf(local);
  return [...session.declarationsOf(local), unwrap(origin), ...session.declarationsOf(origin)].filter(isFunction).filter((candidate) => session.isOwn(candidate) && candidate.body !== undefined);
}
