import { ts } from 'ts-morph';
import { calleeName, receiverOf, unwrap } from '../syntax.js';

const maximumLayers = 4;

/** What a call only binds or makes give promises. */
function innerOf(call: ts.CallExpression): ts.Expression | undefined {
  const name = calleeName(call);
  if (name === 'bind') return receiverOf(call.expression);
  return name === 'promisify' ? call.arguments[0] : undefined;
}

/** The member that an expression holds, whatever it is bound to and whether or not it gives promises: `client.set` of `promisify(client.set).bind(client)`. */
export function memberHeldBy(expression: ts.Expression): ts.PropertyAccessExpression | undefined {
  let node: ts.Expression | undefined = unwrap(expression);
  for (let layer = 0; node !== undefined && layer < maximumLayers; layer += 1) {
    if (ts.isPropertyAccessExpression(node)) return node;
    const inner: ts.Expression | undefined = ts.isCallExpression(node) ? innerOf(node) : undefined;
    node = inner === undefined ? undefined : unwrap(inner);
  }
  return undefined;
}

/** The member of an expression that makes it give promises instead of calling back. */
export function memberPromisedBy(expression: ts.Expression): ts.PropertyAccessExpression | undefined {
  const node = unwrap(expression);
  if (!ts.isCallExpression(node)) return undefined;
  const name = calleeName(node);
  const receiver = name === 'bind' ? receiverOf(node.expression) : undefined;
  if (receiver !== undefined) return memberPromisedBy(receiver);
  return name === 'promisify' ? memberHeldBy(node) : undefined;
}
