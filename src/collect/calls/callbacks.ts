import { ts } from 'ts-morph';
import { functionsBehind } from './functions.js';
import { iteratedList, listOfLoop } from '../loops.js';
import type { CollectSession } from '../session.js';
import { calleeName, receiverOf, unwrap, walk } from '../syntax.js';

/** A call of a callback, inside of the function that was handed it, or of all that are kept in a list. */
export interface CallbackCall {
  call: ts.CallExpression;
  /** The function that calls back, and the call that handed it the callback: what other callers give to it is for callbacks of theirs. */
  entered?: Entered;
}

export interface Entered {
  declaration: ts.FunctionLikeDeclaration;
  by: ts.CallExpression;
}

/** The calls of a function that is handed to one of the application's own: `report(email)` inside of `run`, for the callback of `run((text) => …)`. */
export function callsOfCallback(callback: ts.FunctionLikeDeclaration, session: CollectSession): CallbackCall[] {
  const { parent } = callback;
  if (ts.isArrayLiteralExpression(parent)) return ts.isVariableDeclaration(parent.parent) ? callsOfKept(parent.parent, session) : [];
  if (!ts.isCallExpression(parent)) return [];
  const position = parent.arguments.findIndex((argument) => unwrap(argument) === (callback as ts.Node));
  if (position < 0) return [];
  const targets = functionsBehind(parent.expression, session);
  return targets.flatMap((target) => [
    ...callsOfParameter(target, position).map((call) => ({ call, entered: { declaration: target, by: parent } })),
    ...keptBy(target, position, session).flatMap((list) => callsOfKept(list, session)),
  ]);
}

/** The lists of the module that a function puts a parameter into: `listeners.add(listener)`. */
function keptBy(declaration: ts.FunctionLikeDeclaration, position: number, session: CollectSession): ts.VariableDeclaration[] {
  const name = declaration.parameters[position]?.name;
  const lists: ts.VariableDeclaration[] = [];
  if (name === undefined || !ts.isIdentifier(name) || declaration.body === undefined) return [];
  walk(declaration.body, (node) => {
    const isKept = ts.isCallExpression(node) && /^(add|push|unshift)$/.test(calleeName(node) ?? '') && node.arguments.some((argument) => ts.isIdentifier(argument) && argument.text === name.text);
    const list = isKept ? receiverOf(node.expression) : undefined;
    const kept = list === undefined ? undefined : session.declarationOf(list);
    if (kept !== undefined && ts.isVariableDeclaration(kept)) lists.push(kept);
    return true;
  });
  return lists;
}

/** The calls of what stands in a list, in the same file: `for (const listener of listeners) listener(fault)`, `listeners.forEach((listener) => listener(fault))`. */
function callsOfKept(list: ts.VariableDeclaration, session: CollectSession): CallbackCall[] {
  const calls: CallbackCall[] = [];
  walk(list.getSourceFile(), (node) => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && isElementOf(node.expression, list, session)) calls.push({ call: node });
    return true;
  });
  return calls;
}

function isElementOf(callee: ts.Identifier, list: ts.VariableDeclaration, session: CollectSession): boolean {
  const element = session.declarationOf(callee);
  const iterated = element === undefined ? undefined : ts.isVariableDeclaration(element) ? listOfLoop(element) : ts.isParameter(element) ? iteratedList(element) : undefined;
  return iterated !== undefined && session.declarationOf(iterated) === list;
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
