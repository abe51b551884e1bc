import { ts } from 'ts-morph';
import { functionsBehind } from '../calls/functions.js';
import type { CollectSession } from '../session.js';
import { unwrap, walk } from '../syntax.js';

/** A call of a callback, inside of the function that was handed it. */
export interface CallbackCall {
  call: ts.CallExpression;
  /** The function that calls back, and the call that handed it the callback: what other callers give to it is for callbacks of theirs. */
  entered: Entered;
}

export interface Entered {
  declaration: ts.FunctionLikeDeclaration;
  by: ts.CallExpression;
}

/** The calls of a function that is handed to one of the application's own: `report(email)` inside of `run`, for the callback of `run((text) => …)`. */
export function callsOfCallback(callback: ts.FunctionLikeDeclaration, session: CollectSession): CallbackCall[] {
  const { parent } = callback;
  if (!ts.isCallExpression(parent)) return [];
  const position = parent.arguments.findIndex((argument) => unwrap(argument) === (callback as ts.Node));
  if (position < 0) return [];
  const targets = functionsBehind(parent.expression, session);
  return targets.flatMap((target) => callsOfParameter(target, position).map((call) => ({ call, entered: { declaration: target, by: parent } })));
}

function callsOfParameter(declaration: ts.FunctionLikeDeclaration, position: number): ts.CallExpression[] {
  const [parameter] = declaration.parameters.slice(position, position + 1);
  if (parameter === undefined || !ts.isIdentifier(parameter.name) || declaration.body === undefined) return [];
  const name = parameter.name.text;
  const calls: ts.CallExpression[] = [];
  walk(declaration.body, (node) => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === name) calls.push(node);
    return true;
  });
  return calls;
}
