import { ts } from 'ts-morph';
import { functionName } from '../calls/functions.js';
import type { CollectSession } from '../session.js';
import { enclosingFunction, isFunction, someNode } from '../syntax.js';

/** Whether a call is given something that its own function made or found, rather than only what it was given itself. */
export function passesFound(reference: ts.Node, session: CollectSession): boolean {
  const call = callAt(reference);
  if (call === undefined) return true;
  return call.arguments.some((argument) => someNode(argument, (node) => ts.isIdentifier(node) && isMadeInside(node, session)));
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
