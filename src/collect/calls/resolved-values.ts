import { ts } from 'ts-morph';
import { calleeName, isFunction, receiverOf, unwrap, walk } from '../syntax.js';

/**
 * What a promise gives that is made by hand: `rows` of `new Promise((resolve) => database.all('SELECT …', (error, rows) => resolve(rows)))`, and `load()` of
 * `new Promise((resolve, reject) => load().then(resolve, reject))`.
 */
export function resolvedValues(made: ts.NewExpression): ts.Expression[] {
  const executor = made.arguments?.[0] === undefined ? undefined : unwrap(made.arguments[0]);
  const resolve = executor !== undefined && isFunction(executor) ? executor.parameters[0]?.name : undefined;
  const found: ts.Expression[] = [];
  if (executor === undefined || resolve === undefined || !ts.isIdentifier(resolve)) return found;
  walk(executor, (node) => {
    const value = ts.isCallExpression(node) ? resolvedAt(node, resolve.text) : undefined;
    if (value !== undefined) found.push(value);
    return true;
  });
  return found;
}

function resolvedAt(call: ts.CallExpression, resolve: string): ts.Expression | undefined {
  const [first] = call.arguments;
  const name = calleeName(call);
  if (name === resolve) return first;
  return name === 'then' && first !== undefined && ts.isIdentifier(first) && first.text === resolve ? receiverOf(call.expression) : undefined;
}

/** `[first, second]` of `await Promise.all([first, second])`. */
export function waitedForTogether(value: ts.Expression | undefined): readonly ts.Expression[] | undefined {
  const call = value === undefined ? undefined : unwrap(value);
  if (call === undefined || !ts.isCallExpression(call) || !/^all(Settled)?$/.test(calleeName(call) ?? '') || receiverOf(call.expression)?.getText() !== 'Promise') return undefined;
  const [list] = call.arguments;
  const written = list === undefined ? undefined : unwrap(list);
  return written !== undefined && ts.isArrayLiteralExpression(written) ? written.elements : undefined;
}
