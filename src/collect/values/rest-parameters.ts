import { ts } from 'ts-morph';
import { enclosingFunction, receiverOf, unwrap, walk, calleeName } from '../syntax.js';

/** Methods after which the elements of a list stand elsewhere. */
const shifting: ReadonlySet<string> = new Set(['shift', 'pop', 'unshift', 'splice', 'reverse', 'sort']);

/** Whether a function moves what its rest parameter gathered, so that a place in the list no longer tells an argument. */
export function isRearranged(parameter: ts.ParameterDeclaration): boolean {
  const { name } = parameter;
  const body = ts.isIdentifier(name) ? enclosingFunction(parameter)?.body : undefined;
  if (body === undefined || !ts.isIdentifier(name)) return false;
  let isFound = false;
  walk(body, (node) => {
    if (ts.isCallExpression(node) && shifting.has(calleeName(node) ?? '')) {
      const receiver = receiverOf(node.expression);
      const list = receiver === undefined ? undefined : unwrap(receiver);
      isFound ||= list !== undefined && ts.isIdentifier(list) && list.text === name.text;
    }
    return !isFound;
  });
  return isFound;
}
