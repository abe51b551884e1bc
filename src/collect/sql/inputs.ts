import { ts } from 'ts-morph';
import { calleeName, chainBelow, enclosingFunction, receiverOf, unwrap, walk, type CallLike } from '../syntax.js';

/**
 * The calls that give values to the placeholders of a request, one by one, before a call runs it: `pool.request().input('deadline', sql.DateTime, deadline).query(…)`,
 * also as statements of their own: `request.input('deadline', deadline); await request.query(…)`. Source: the documentation of mssql, "input".
 */
export function inputsBefore(call: CallLike): ts.CallExpression[] {
  const chain = chainBelow(call);
  const first = receiverOf((chain.at(-1) ?? call).expression);
  const request = first === undefined ? undefined : unwrap(first);
  const apart = request !== undefined && ts.isIdentifier(request) ? inputsOn(request) : [];
  return [...chain.filter(isInput), ...apart];
}

/** The value that such a call, or `setParameter` of a query builder, gives to a placeholder. */
export function inputCalled(name: string, values: readonly ts.Expression[]): ts.Expression | undefined {
  const call = values.filter(ts.isCallExpression).find((value) => (isInput(value) || calleeName(value) === 'setParameter') && isText(value.arguments[0], name));
  return call?.arguments.at(-1);
}

function isInput(call: ts.CallExpression): boolean {
  return calleeName(call) === 'input' && call.arguments.length > 1;
}

function isText(expression: ts.Expression | undefined, text: string): boolean {
  return expression !== undefined && ts.isStringLiteralLike(expression) && expression.text === text;
}

function inputsOn(request: ts.Identifier): ts.CallExpression[] {
  const found: ts.CallExpression[] = [];
  walk(enclosingFunction(request) ?? request.getSourceFile(), (node) => {
    if (ts.isExpressionStatement(node)) found.push(...linksOn(node, request.text));
    return undefined;
  });
  return found;
}

/** `input(…)` of the statement `request.input(…).input(…)`. */
function linksOn({ expression }: ts.ExpressionStatement, name: string): ts.CallExpression[] {
  const call = unwrap(expression);
  const links = ts.isCallExpression(call) ? [call, ...chainBelow(call)] : [];
  const root = links.length === 0 ? undefined : receiverOf((links.at(-1) as ts.CallExpression).expression);
  return root !== undefined && ts.isIdentifier(root) && root.text === name ? links.filter(isInput) : [];
}
