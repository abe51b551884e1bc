import { ts } from 'ts-morph';
import { fieldTypeOf, symbolOfType } from '../field-types.js';
import type { CollectSession } from '../session.js';
import { calleeName, nameOfReference, receiverOf, unwrap } from '../syntax.js';

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

const contents = /^(value|rawValue)$/;
const getters = /^(getValue|toString|toPrimitives?|valueOf|unwrap)$/;

/** The value object, as Evans calls it in "Domain-Driven Design", of which an expression takes the only thing that it holds: `userId` of `userId.value` and of `userId.getValue()`. */
export function valueObjectOf(expression: ts.Expression, session: CollectSession): ts.Expression | undefined {
  const node = unwrap(expression);
  const holder = ts.isCallExpression(node) ? holderOfGot(node) : ts.isPropertyAccessExpression(node) && contents.test(node.name.text) ? node.expression : undefined;
  const isNamed = holder !== undefined && nameOfReference(unwrap(holder)) !== undefined;
  return isNamed && isValueObject(session.checker.getTypeAtLocation(holder), session) ? holder : undefined;
}

function holderOfGot(call: ts.CallExpression): ts.Expression | undefined {
  return call.arguments.length === 0 && getters.test(calleeName(call) ?? '') ? receiverOf(call.expression) : undefined;
}

/** Whether a class of the application holds one value and nothing else: `value`, or `props` with a `value` in it. */
function isValueObject(type: ts.Type, session: CollectSession): boolean {
  const { checker } = session;
  const bare = checker.getNonNullableType(type);
  const declaration = symbolOfType(bare)?.valueDeclaration;
  if (declaration === undefined || !ts.isClassLike(declaration) || !session.isOwn(declaration)) return false;
  const [held, ...more] = checker.getPropertiesOfType(bare).filter(isHeld);
  if (held === undefined || more.length > 0) return false;
  const content = checker.getTypeOfSymbol(held);
  const [only, ...others] = held.name === 'props' ? checker.getPropertiesOfType(content) : [];
  return /^(string|number)$/.test(fieldTypeOf(content, checker)) || (others.length === 0 && only !== undefined && contents.test(only.name));
}

/** A property that is no method, and nothing that is calculated. */
function isHeld({ valueDeclaration }: ts.Symbol): boolean {
  return valueDeclaration !== undefined && (ts.isPropertyDeclaration(valueDeclaration) || ts.isParameter(valueDeclaration));
}
