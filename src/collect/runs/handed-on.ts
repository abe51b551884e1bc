import { ts } from 'ts-morph';
import { functionName } from '../calls/functions.js';
import { iterationOf } from '../loops.js';
import type { CollectSession } from '../session.js';
import { enclosingFunction, isFunction, receiverOf, someNode, unwrap } from '../syntax.js';

/** Whether a call is given something that its own function made or found, or is a method of what it goes through, rather than given only what it was given itself. */
export function passesFound(reference: ts.Node, session: CollectSession): boolean {
  const call = callAt(reference);
  if (call === undefined) return true;
  return isOfElement(call, session) || call.arguments.some((argument) => someNode(argument, (node) => ts.isIdentifier(node) && isMadeInside(node, session)));
}

/** `visit.remove()` in `for (const visit of old)`. */
function isOfElement({ expression }: ts.CallExpression, session: CollectSession): boolean {
  const receiver = receiverOf(expression);
  const declaration = receiver === undefined || !ts.isIdentifier(unwrap(receiver)) ? undefined : session.declarationOf(receiver);
  return declaration !== undefined && iterationOf(declaration) !== undefined;
}

/** The call of what a reference names. */
function callAt(reference: ts.Node): ts.CallExpression | undefined {
  const callee = ts.isPropertyAccessExpression(reference.parent) ? reference.parent : reference;
  const call = callee.parent;
  return ts.isCallExpression(call) && call.expression === callee ? call : undefined;
}

function isMadeInside(identifier: ts.Identifier, session: CollectSession): boolean {
  const declaration = session.declarationOf(identifier);
  if (declaration === undefined) return false;
  if (ts.isParameter(declaration)) return isFunction(declaration.parent) && functionName(declaration.parent) === undefined;
  return (ts.isVariableDeclaration(declaration) || ts.isBindingElement(declaration)) && enclosingFunction(declaration) !== undefined;
}
