import { ts } from 'ts-morph';
import { functionsBehind } from '../calls/functions.js';
import type { CollectSession } from '../session.js';
import { returnedExpressions, unwrap } from '../syntax.js';

/** A type that allows more texts than this is no list of what an application stores in. */
const mostNames = 40;

/** The texts that the type of an expression allows: `guests` and `stays` of `index: Index`, also behind a function that puts something before it. */
export function namesOfType(expression: ts.Expression, session: CollectSession): string[] {
  const called = unwrap(expression);
  if (!ts.isCallExpression(called)) return textsOfType(session.checker.getTypeAtLocation(expression), session);
  const returned = functionsBehind(called.expression, session).filter((declaration) => session.isOwn(declaration)).flatMap(returnedExpressions);
  return [...new Set(returned.flatMap((value) => textsOfType(session.checker.getTypeAtLocation(value), session)))];
}

function textsOfType(type: ts.Type, { checker }: CollectSession): string[] {
  const allowed = checker.getBaseConstraintOfType(type) ?? type;
  const parts = allowed.isUnion() ? allowed.types : [allowed];
  const texts = parts.flatMap((part) => (part.isStringLiteral() && part.value !== '' ? [part.value] : []));
  return texts.length === parts.length && texts.length <= mostNames ? texts : [];
}
