import { ts } from 'ts-morph';
import type { DateComparison } from '../calls/call-index.js';
import type { AgeCondition } from '../facts.js';
import { listOfLoop } from '../loops.js';
import type { CollectSession } from '../session.js';
import { isFunction, receiverOf, someNode, unwrap } from '../syntax.js';
import { functionName } from '../calls/functions.js';
import { periodOf } from './amounts.js';
import { conditionBefore, conditionOn } from './deadlines.js';
import { momentOf } from './moments.js';
import { openScope } from './scope.js';

/**
 * What a comparison in code says of the records whose date it compares: `old.filter((visit) => visit.createdAt < deadline)` picks
 * the old ones. A comparison of a single record, or of the records that a caller chose, only looks.
 */
export function ageOfComparison(comparison: DateComparison, field: string, session: CollectSession): AgeCondition | undefined {
  const list = iteratedList(comparison.reference, session);
  if (list === undefined || !comparison.isEarlier) return undefined;
  const condition = conditionOf(comparison, session);
  if (condition === undefined) return undefined;
  return { ...conditionOn(field, comparison.node, session), ...condition, scope: isChosenByCaller(list, session) ? 'one' : 'all' };
}

/** What a comparison of a date asks for, where it is one with a moment or a period that can be told. */
export function conditionOf({ other, age, unit }: DateComparison, session: CollectSession): Pick<AgeCondition, 'kind' | 'seconds'> | undefined {
  const scope = openScope(session);
  if (age !== undefined) {
    const seconds = periodOf(age, scope, unit);
    return seconds === undefined ? { kind: 'age' } : { kind: 'age', seconds };
  }
  const moment = other === undefined ? { side: 'now' as const, seconds: 0 } : momentOf(other, scope);
  return moment === undefined ? undefined : conditionBefore(moment);
}

/** The list that a record comes from: of a loop, or of the call that a callback is given to. */
function iteratedList(reference: ts.Expression, session: CollectSession): ts.Expression | undefined {
  const record = receiverOf(reference);
  const declaration = record === undefined || !ts.isIdentifier(unwrap(record)) ? undefined : session.declarationOf(record);
  const holder = declaration === undefined ? undefined : ts.isBindingElement(declaration) ? declaration.parent.parent : declaration;
  if (holder === undefined) return undefined;
  if (ts.isVariableDeclaration(holder)) return listOfLoop(holder);
  if (!ts.isParameter(holder) || !isFunction(holder.parent) || functionName(holder.parent) !== undefined) return undefined;
  const call = holder.parent.parent;
  return ts.isCallExpression(call) ? receiverOf(call.expression) : undefined;
}

/** The list was found by something that a caller passed. */
function isChosenByCaller(list: ts.Expression, session: CollectSession): boolean {
  const origin = session.originOf(list);
  if (ts.isIdentifier(origin)) return true;
  return someNode(origin, (node) => {
    const declaration = ts.isIdentifier(node) && !isFunction(node.parent) ? session.declarationOf(node) : undefined;
    return declaration !== undefined && ts.isParameter(declaration) && isFunction(declaration.parent) && functionName(declaration.parent) !== undefined;
  });
}
