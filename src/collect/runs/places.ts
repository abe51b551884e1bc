import { ts } from 'ts-morph';
import { functionName } from '../calls/functions.js';
import type { CollectSession } from '../session.js';
import { calleeName, isFunction, isHolder } from '../syntax.js';
import type { Timers } from './timers.js';

/** Where a piece of code stands: in a named function, or at the top of its file; `timer` is the call on the way that runs it again and again. */
export interface Place {
  within?: ts.FunctionLikeDeclaration;
  timer?: ts.Node;
}

/** Calls whose result stands for the function that they are given. */
const wrappers = /^(memoize|memo|cache|unstable_cache|once|debounce|throttle|useCallback|promisify|trace|withTrace|wrap|asyncHandler|catchAsync|curry|partial|bind)$/;

/** Climbs from a piece of code to the function that has to be called for it to run. A function without a name runs where it stands. */
export function placeOf(node: ts.Node, timers: Timers): Place {
  let timer: ts.Node | undefined;
  let current = node;
  while (!ts.isSourceFile(current)) {
    const parent: ts.Node = current.parent;
    const isArgument = (ts.isCallExpression(parent) || ts.isNewExpression(parent)) && parent.expression !== current;
    if (isArgument && timers.isTimer(parent, current)) timer ??= parent;
    if (ts.isObjectLiteralElementLike(current) && timers.isScheduledProperty(current)) timer ??= current;
    if (isFunction(current) && current !== node && isNamed(current, timers.session)) return { within: current, ...(timer === undefined ? {} : { timer }) };
    current = parent;
  }
  return timer === undefined ? {} : { timer };
}

/** Whether others can refer to the function. One that is given to a call of a library runs where it stands, whatever holds the result. */
export function isNamed(declaration: ts.FunctionLikeDeclaration, session: CollectSession): boolean {
  if (ts.isConstructorDeclaration(declaration)) return true;
  if (functionName(declaration) === undefined) return false;
  const { parent } = declaration;
  if (!ts.isCallExpression(parent)) return true;
  // Only the function itself can use the name that it is given in a call: `app.delete('/', function leave() { … })`.
  if (declaration.name !== undefined) return isHolder(parent.parent) || ts.isBinaryExpression(parent.parent);
  return wrappers.test(calleeName(parent) ?? '') || session.declarationsOf(parent.expression).some((callee) => session.isOwn(callee));
}

