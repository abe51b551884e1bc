import { ts } from 'ts-morph';
import type { CollectSession } from '../session.js';

/** What a call is given one by one or in a list: the parts of `and(a, b)`, `and([a, b])` and `and(...conditions)`. */
export function partsOf(call: ts.CallExpression, session: CollectSession): ts.Expression[] {
  return call.arguments.flatMap((argument) => {
    const list = session.originOf(ts.isSpreadElement(argument) ? argument.expression : argument);
    return ts.isArrayLiteralExpression(list) ? [...list.elements] : [argument];
  });
}
