import { ts } from 'ts-morph';
import { isFunction, someNode, unwrap } from '../syntax.js';

/** Whether a variable holds nothing where it stands, because the code has found that out: `if (!guest) log(`no ${guest}`)`. */
export function isMissingAt(node: ts.Identifier): boolean {
  for (let inner: ts.Node = node; !isFunction(inner) && !ts.isSourceFile(inner); inner = inner.parent) {
    const { parent } = inner;
    if (ts.isIfStatement(parent) && parent.thenStatement === inner && isNegated(parent.expression, node.text)) return !isAssigned(parent.thenStatement, node.text);
  }
  return false;
}

/** `!guest`, and not `!guest || !room`. */
function isNegated(condition: ts.Expression, name: string): boolean {
  const asked = unwrap(condition);
  if (!ts.isPrefixUnaryExpression(asked) || asked.operator !== ts.SyntaxKind.ExclamationToken) return false;
  const operand = unwrap(asked.operand);
  return ts.isIdentifier(operand) && operand.text === name;
}

function isAssigned(code: ts.Node, name: string): boolean {
  return someNode(code, (node) => ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken && ts.isIdentifier(node.left) && node.left.text === name);
}
