import { ts } from 'ts-morph';
import { argumentFor } from '../calls/handed-in.js';
import { functionsBehind } from '../calls/functions.js';
import type { CollectSession } from '../session.js';
import { calleeName, nameOfReference, receiverOf, returnedExpressions, unwrap } from '../syntax.js';

/**
 * The name of the model that a connection of mongoose is asked for: `Guest` of `connectionTo('house').model('Guest', schema)`, and of `modelOf('Guest', schema)`
 * where `modelOf` returns `mongoose.models[name] || mongoose.model(name, schema)`.
 */
export function modelAskedFor(call: ts.CallExpression, session: CollectSession): string | undefined {
  if (call.arguments.length === 0) return undefined;
  const own = nameIn(call);
  if (own !== undefined) return constantName(own, session);
  const [helper, another] = functionsBehind(call.expression, session).filter((declaration) => session.isOwn(declaration));
  if (helper === undefined || another !== undefined) return undefined;
  const names = returnedExpressions(helper).flatMap((returned) => alternatives(session.originOf(returned))).map(nameIn);
  const given = names.map((name) => (name === undefined ? undefined : argumentFor(call, name, helper, session)));
  const constants = new Set(given.map((argument) => (argument === undefined ? undefined : constantName(argument, session))));
  return constants.size === 1 ? [...constants][0] : undefined;
}

function alternatives(expression: ts.Expression): ts.Expression[] {
  const node = unwrap(expression);
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse].flatMap(alternatives);
  const isEither = ts.isBinaryExpression(node) && [ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken].includes(node.operatorToken.kind);
  return isEither ? [node.left, node.right].flatMap(alternatives) : [node];
}

/** `name` of `mongoose.model(name, schema)` and `mongoose.models[name]`. */
function nameIn(expression: ts.Expression): ts.Expression | undefined {
  if (ts.isElementAccessExpression(expression)) return nameOfReference(unwrap(expression.expression)) === 'models' ? expression.argumentExpression : undefined;
  const isAsking = ts.isCallExpression(expression) && calleeName(expression) === 'model' && receiverOf(expression.expression) !== undefined;
  return isAsking ? expression.arguments[0] : undefined;
}

function constantName(expression: ts.Expression, session: CollectSession): string | undefined {
  const [name, another] = session.constantsOf(expression);
  return typeof name === 'string' && another === undefined ? name : undefined;
}
