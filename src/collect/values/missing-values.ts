import { ts } from 'ts-morph';
import { fieldTypeOf, heldByList, isPrimitive } from '../field-types.js';
import { isFunction, someNode, unwrap } from '../syntax.js';

/** Whether a variable holds nothing where it stands, because the code has found that out: `if (!guest) log(`no ${guest}`)`. */
export function isMissingAt(node: ts.Identifier): boolean {
  for (let inner: ts.Node = node; !isFunction(inner) && !ts.isSourceFile(inner); inner = inner.parent) {
    const { parent } = inner;
    if (ts.isIfStatement(parent) && parent.thenStatement === inner && isNegated(parent.expression, node.text)) return !isAssigned(parent.thenStatement, node.text);
  }
  return false;
}

/** A result that is a record or says why there is none, where the code knows that it is the latter. */
export function isNarrowedToText(declaration: ts.VariableDeclaration, type: ts.Type, checker: ts.TypeChecker): boolean {
  if (fieldTypeOf(type, checker) !== 'string') return false;
  const declared = checker.getTypeAtLocation(declaration);
  return declared.isUnion() && declared.types.some((member) => (member.flags & ts.TypeFlags.Object) !== 0 && !isPrimitive(heldByList(member, checker)));
}

/** `!guest`, and not `!guest || !room`; also `!guest || typeof guest !== 'object'`, after which there is no guest in it. */
function isNegated(condition: ts.Expression, name: string): boolean {
  const asked = unwrap(condition);
  if (ts.isBinaryExpression(asked) && asked.operatorToken.kind === ts.SyntaxKind.BarBarToken) return isNegated(asked.left, name) && isNoObject(asked.right, name);
  return ts.isPrefixUnaryExpression(asked) && asked.operator === ts.SyntaxKind.ExclamationToken && isNamed(asked.operand, name);
}

/** `typeof guest !== 'object'`. */
function isNoObject(condition: ts.Expression, name: string): boolean {
  const asked = unwrap(condition);
  if (!ts.isBinaryExpression(asked) || asked.operatorToken.kind !== ts.SyntaxKind.ExclamationEqualsEqualsToken) return false;
  const [type, kind] = [unwrap(asked.left), unwrap(asked.right)];
  return ts.isTypeOfExpression(type) && isNamed(type.expression, name) && ts.isStringLiteralLike(kind) && kind.text === 'object';
}

function isNamed(expression: ts.Expression, name: string): boolean {
  const node = unwrap(expression);
  return ts.isIdentifier(node) && node.text === name;
}

function isAssigned(code: ts.Node, name: string): boolean {
  return someNode(code, (node) => ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken && ts.isIdentifier(node.left) && node.left.text === name);
}
