import { ts } from 'ts-morph';
import { iterationOf, partOfElement, type Iteration } from './loops.js';
import type { CollectSession } from './session.js';
import { unwrap } from './syntax.js';

const maximumElements = 100;

/** What a variable of a loop over a list that stands in the code is in turn: `Guest`, `Stay` for `model` in `for (const { model } of [{ model: Guest }, { model: Stay }])`. */
export function partsInTurn(expression: ts.Expression, session: CollectSession): ts.Expression[] {
  const iteration = iterationBehind(expression, session);
  const list = iteration === undefined ? undefined : session.originOf(iteration.list);
  if (iteration === undefined || list === undefined || !ts.isArrayLiteralExpression(list) || list.elements.length > maximumElements) return [];
  const { part } = iteration;
  return list.elements.flatMap((element) => (part === undefined ? element : partOfElement(session.originOf(element), part) ?? []));
}

/** The list that an expression goes through, and the part of each element that it is: `tables` for `table` and `table.name` in `for (const table of tables)`. */
export function iterationBehind(expression: ts.Expression, session: CollectSession): Iteration | undefined {
  const node = unwrap(expression);
  if (ts.isIdentifier(node)) {
    const declaration = session.declarationOf(node);
    return declaration === undefined ? undefined : iterationOf(declaration);
  }
  const whole = ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression) ? iterationBehind(node.expression, session) : undefined;
  return whole === undefined || whole.part !== undefined || !ts.isPropertyAccessExpression(node) ? undefined : { ...whole, part: node.name.text };
}
