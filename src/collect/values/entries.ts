import { ts } from 'ts-morph';
import { iteratedList, listOfLoop } from '../loops.js';
import { calleeName, isFunction, receiverOf, someNode, unwrap } from '../syntax.js';

/** The object whose values a variable holds in turn: `fields` of `for (const [key, value] of Object.entries(fields))` and of `Object.entries(fields).map(([key, value]) => …)`, unless the key decides. */
export function objectOfEntries(element: ts.BindingElement): ts.Expression | undefined {
  const { parent } = element;
  if (!ts.isArrayBindingPattern(parent) || parent.elements[1] !== element) return undefined;
  const holder = parent.parent;
  const list = ts.isVariableDeclaration(holder) ? listOfLoop(holder) : ts.isParameter(holder) ? iteratedList(holder) : undefined;
  const call = list === undefined ? undefined : unwrap(list);
  if (call === undefined || !ts.isCallExpression(call) || calleeName(call) !== 'entries' || receiverOf(call.expression)?.getText() !== 'Object') return undefined;
  return isChosenByKey(parent) ? undefined : call.arguments[0];
}

function isChosenByKey(pattern: ts.ArrayBindingPattern): boolean {
  const [key] = pattern.elements;
  const scope = ts.findAncestor(pattern, (node) => ts.isForOfStatement(node) || isFunction(node));
  if (key === undefined || !ts.isBindingElement(key) || scope === undefined) return false;
  const name = new RegExp(String.raw`\b${key.name.getText().replaceAll('$', String.raw`\$`)}\b`);
  return someNode(scope, (node) => {
    const condition = ts.isIfStatement(node) ? node.expression : ts.isConditionalExpression(node) ? node.condition : undefined;
    return condition !== undefined && name.test(condition.getText());
  });
}
