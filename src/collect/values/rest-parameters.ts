import { ts } from 'ts-morph';
import { calleeName, enclosingFunction, receiverOf, someNode, unwrap } from '../syntax.js';

/** Methods after which the elements of a list stand elsewhere. */
const shifting: ReadonlySet<string> = new Set(['shift', 'pop', 'unshift', 'splice', 'reverse', 'sort']);

/** Whether a function moves what its rest parameter gathered, so that a place in the list no longer tells an argument. */
export function isRearranged(parameter: ts.ParameterDeclaration): boolean {
  const { name } = parameter;
  const body = ts.isIdentifier(name) ? enclosingFunction(parameter)?.body : undefined;
  if (body === undefined || !ts.isIdentifier(name)) return false;
  return someNode(body, (node) => {
    const receiver = ts.isCallExpression(node) && shifting.has(calleeName(node) ?? '') ? receiverOf(node.expression) : undefined;
    const list = receiver === undefined ? undefined : unwrap(receiver);
    return list !== undefined && ts.isIdentifier(list) && list.text === name.text;
  });
}
