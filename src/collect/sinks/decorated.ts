import { ts } from 'ts-morph';
import type { CallIndex } from '../calls/call-index.js';
import { isRuledOut } from '../constant-conditions.js';
import { functionName, isSameFunction } from '../calls/functions.js';
import type { CollectSession } from '../session.js';
import { enclosingFunction, nameOfReference, returnedExpressions, someNode, unwrap } from '../syntax.js';

/** A method that runs inside of another function, since a decorator of the application stands on it. */
export interface DecoratedMethod {
  decorator: ts.Decorator;
  method: ts.MethodDeclaration;
}

/**
 * The methods that a function of the application is put in the place of: `descriptor.value = function (...values) { … }` in a decorator, or what a decorator returns.
 *
 * @param site a place in the function; uses of the decorator whose options keep it from running are left out
 */
export function decoratedBy(replacement: ts.FunctionLikeDeclaration, site: ts.Node, index: CallIndex, session: CollectSession): DecoratedMethod[] {
  const inner = enclosingFunction(replacement);
  if (inner === undefined || !isPutInPlace(replacement, inner)) return [];
  const outer = enclosingFunction(inner);
  return [inner, ...outer === undefined ? [] : [outer]].flatMap((decorator) => usesOf(decorator, index, session))
    .filter(({ declaration, decorator }) => !isRuledOut(site, { declaration, given: ts.isCallExpression(decorator.expression) ? decorator.expression.arguments : [] }, session))
    .flatMap(({ decorator }) => (ts.isMethodDeclaration(decorator.parent) ? [{ decorator, method: decorator.parent }] : []));
}

interface Use {
  declaration: ts.FunctionLikeDeclaration;
  decorator: ts.Decorator;
}

function usesOf(declaration: ts.FunctionLikeDeclaration, index: CallIndex, session: CollectSession): Use[] {
  const name = functionName(declaration);
  const candidates = name === undefined ? [] : index.decorators.get(name) ?? [];
  return candidates.filter(({ expression }) => session.declarationsOf(ts.isCallExpression(expression) ? expression.expression : expression).some((found) => isSameFunction(found, declaration)))
    .map((decorator) => ({ declaration, decorator }));
}

/** Whether a function that has the parameters of a decorator puts another one in the method's place. */
function isPutInPlace(replacement: ts.FunctionLikeDeclaration, decorator: ts.FunctionLikeDeclaration): boolean {
  if (decorator.parameters.length < 2 || decorator.body === undefined) return false;
  const holder = replacement.parent;
  const name = ts.isVariableDeclaration(holder) && ts.isIdentifier(holder.name) ? holder.name.text : ts.isFunctionDeclaration(replacement) ? replacement.name?.text : undefined;
  const isIt = (expression: ts.Expression): boolean => {
    const node = unwrap(expression);
    return node === (replacement as ts.Node) || (name !== undefined && ts.isIdentifier(node) && node.text === name);
  };
  return returnedExpressions(decorator).some(isIt) || isAssigned(decorator.body, isIt);
}

/** `descriptor.value = …` */
function isAssigned(body: ts.Node, isIt: (expression: ts.Expression) => boolean): boolean {
  return someNode(body, (node) => ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken && nameOfReference(node.left) === 'value' && isIt(node.right));
}
