import { ts } from 'ts-morph';
import { symbolOfType } from '../field-types.js';
import { unwrap } from '../syntax.js';

const members = /^(value|current)$/;
/** `Ref`, `ShallowRef` and `ComputedRef` of Vue, `RefObject` of React. */
const boxes = /^\w*Ref(Object)?$/;

/** The box of which an expression takes the content: `username` of `username.value`. */
export function boxOf(expression: ts.Expression, checker: ts.TypeChecker): ts.Expression | undefined {
  const node = unwrap(expression);
  if (!ts.isPropertyAccessExpression(node) || !members.test(node.name.text)) return undefined;
  const name = symbolOfType(checker.getNonNullableType(checker.getTypeAtLocation(node.expression)))?.name;
  return name !== undefined && boxes.test(name) ? node.expression : undefined;
}
