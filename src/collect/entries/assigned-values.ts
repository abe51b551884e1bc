import { ts } from 'ts-morph';
import type { CallIndex } from '../call-index.js';
import { isFunction, propertyName, walk } from '../syntax.js';

/** What is assigned later to a variable in its function or module, or to a member in its class. */
export function assignedTo(declaration: ts.Declaration, index: CallIndex): ts.Expression[] {
  if (ts.isPropertyDeclaration(declaration)) {
    const assignments = index.assignments.get(propertyName(declaration.name) ?? '') ?? [];
    return assignments.filter(({ left }) => ts.findAncestor(left, ts.isClassLike) === declaration.parent).map(({ right }) => right);
  }
  if (!ts.isVariableDeclaration(declaration) || !ts.isIdentifier(declaration.name) || (declaration.parent.flags & ts.NodeFlags.Let) === 0) return [];
  const name = declaration.name.text;
  const found: ts.Expression[] = [];
  walk(ts.findAncestor(declaration.parent, isFunction) ?? declaration.getSourceFile(), (node) => {
    if (ts.isBinaryExpression(node) && isAssignment(node.operatorToken.kind) && ts.isIdentifier(node.left) && node.left.text === name) found.push(node.right);
    return true;
  });
  return found;
}

function isAssignment(kind: ts.SyntaxKind): boolean {
  return kind === ts.SyntaxKind.EqualsToken || kind === ts.SyntaxKind.QuestionQuestionEqualsToken || kind === ts.SyntaxKind.BarBarEqualsToken;
}
