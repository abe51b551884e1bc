import { ts } from 'ts-morph';
import { declarationCalled } from '../calls/called-declarations.js';
import type { CollectContext } from '../context.js';
import { isFunction, propertyName, returnedExpressions, unwrap } from '../syntax.js';

const maximumDepth = 6;

/** A property of an options object, with what was spread into the object. */
export interface Entry {
  name: string;
  value: ts.Expression;
  node: ts.ObjectLiteralElementLike;
}

/** The value of an option in the objects among arguments: written there, spread, or returned by a called function. */
export function optionOf(
  options: readonly ts.Expression[], name: string, context: CollectContext,
): ts.Expression | undefined {
  return options.flatMap((option) => entriesOf(option, context)).findLast((entry) => entry.name === name)?.value;
}

/** Constant values of an option; those of the elements where it is a list. */
export function optionConstants(
  options: readonly ts.Expression[], name: string, context: CollectContext,
): (string | number | boolean)[] {
  const value = optionOf(options, name, context);
  if (value === undefined) return [];
  const origin = context.originOf(value);
  const parts = ts.isArrayLiteralExpression(origin) ? origin.elements : [value];
  return parts.flatMap((part) => context.constantsOf(part));
}

export function isOptionSet(options: readonly ts.Expression[], name: string, context: CollectContext): boolean {
  return optionConstants(options, name, context).includes(true);
}

/** All properties of an object, in order; a later one overrides an earlier one of the same name. */
export function entriesOf(expression: ts.Expression, context: CollectContext, depth = 0): Entry[] {
  if (depth > maximumDepth) return [];
  return objectsOf(expression, context, depth).flatMap((object) => object.properties.flatMap((node) => {
    if (ts.isSpreadAssignment(node)) return entriesOf(node.expression, context, depth + 1);
    const name = propertyName(node.name);
    const value = valueOf(node);
    return name === undefined || value === undefined ? [] : [{ name, value, node }];
  }));
}

function valueOf(node: ts.ObjectLiteralElementLike): ts.Expression | undefined {
  if (ts.isPropertyAssignment(node)) return node.initializer;
  return ts.isShorthandPropertyAssignment(node) ? node.name : undefined;
}

/** The object literals that options can be: behind variables, both arms of a condition, and what a called function returns. */
export function objectsOf(expression: ts.Expression, context: CollectContext, depth = 0): ts.ObjectLiteralExpression[] {
  if (depth > maximumDepth) return [];
  const origin = context.originOf(expression);
  if (ts.isObjectLiteralExpression(origin)) return [origin];
  if (ts.isConditionalExpression(origin)) {
    return [origin.whenFalse, origin.whenTrue].flatMap((arm) => objectsOf(arm, context, depth + 1));
  }
  if (!ts.isCallExpression(origin)) return [];
  return functionsCalled(origin, context).flatMap((called) => returnedExpressions(called))
    .flatMap((returned) => objectsOf(returned, context, depth + 1));
}

/** The declaration with a body that a call runs; functions held by constants included. */
export function functionsCalled(call: ts.CallExpression, context: CollectContext): ts.FunctionLikeDeclaration[] {
  const declaration = declarationCalled(call, context.checker);
  const held = context.originOf(call.expression);
  return [declaration, unwrap(held)].filter((node) => node !== undefined).filter(isFunction).slice(0, 1);
}
