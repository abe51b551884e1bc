import { ts } from 'ts-morph';
import type { CollectSession } from '../session.js';
import { calleeName, propertyName, receiverOf, unwrap } from '../syntax.js';

/** One entry of an object that code goes through: `tokens: [{ expireAfterSeconds: 60 }]`. */
export interface KeyedOption {
  key: string;
  value: ts.Expression;
}

/**
 * The entries of the object literal whose keys or entries the code around a node goes through:
 * `for (const [name, indexes] of Object.entries(plan))`, `Object.keys(plan).map((name) => …)`, `for (const name in plan)`.
 */
export function keyedOptionsAround(node: ts.Node, session: CollectSession): KeyedOption[] {
  for (let current = node; !ts.isSourceFile(current); current = current.parent) {
    const gone = ts.isForOfStatement(current) ? current.expression : ts.isForInStatement(current) ? current.expression : callbackSource(current);
    if (gone === undefined) continue;
    const list = unwrap(gone);
    const isKeyed = ts.isCallExpression(list) && /^(keys|entries)$/.test(calleeName(list) ?? '') && receiverOf(list.expression)?.getText() === 'Object';
    const [argument] = isKeyed ? list.arguments : ts.isForInStatement(current) ? [gone] : [];
    const object = argument === undefined ? undefined : session.originOf(argument);
    if (object !== undefined && ts.isObjectLiteralExpression(object)) return entriesOf(object);
  }
  return [];
}

/** `Object.keys(plan)` of the callback in `Object.keys(plan).map(…)`. */
function callbackSource(node: ts.Node): ts.Expression | undefined {
  const isCallback = (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) && ts.isCallExpression(node.parent) && node.parent.arguments[0] === node;
  return isCallback ? receiverOf((node.parent).expression) : undefined;
}

function entriesOf(object: ts.ObjectLiteralExpression): KeyedOption[] {
  return object.properties.flatMap((property) => {
    const key = propertyName(property.name);
    return key !== undefined && ts.isPropertyAssignment(property) ? [{ key, value: property.initializer }] : [];
  });
}
