import { ts } from 'ts-morph';
import type { CallIndex } from '../calls/call-index.js';
import { isFunction, propertyName, someNode, unwrap, walk } from '../syntax.js';

const fallbacks: ReadonlySet<ts.SyntaxKind> = new Set([ts.SyntaxKind.QuestionQuestionToken, ts.SyntaxKind.BarBarToken]);

/** What is assigned later to a variable in its function or module, or to a member in its class. */
export function assignedTo(declaration: ts.Declaration, index: CallIndex): ts.Expression[] {
  if (ts.isPropertyDeclaration(declaration)) {
    const assignments = index.assignments.get(propertyName(declaration.name) ?? '') ?? [];
    return assignments.filter(({ left }) => ts.findAncestor(left, ts.isClassLike) === declaration.parent).map(({ right }) => right);
  }
  if (!ts.isVariableDeclaration(declaration) || !ts.isIdentifier(declaration.name) || (declaration.parent.flags & ts.NodeFlags.Let) === 0) return [];
  return assignedIn(ts.findAncestor(declaration.parent, isFunction) ?? declaration.getSourceFile(), declaration.name.text);
}

/** What a function puts in place of a parameter that a caller leaves out: `ttl = ttl ?? 60`, `ttl ||= 60`, `if (!ttl) ttl = 60`. */
export function putInPlaceOf(parameter: ts.ParameterDeclaration): ts.Expression | undefined {
  const { name } = parameter;
  const body = isFunction(parameter.parent) ? parameter.parent.body : undefined;
  if (!ts.isIdentifier(name) || body === undefined) return undefined;
  return assignedIn(body, name.text).map(fallbackOf).find((expression) => !mentions(expression, name.text));
}

function fallbackOf(expression: ts.Expression): ts.Expression {
  const node = unwrap(expression);
  return ts.isBinaryExpression(node) && fallbacks.has(node.operatorToken.kind) ? node.right : node;
}

function mentions(expression: ts.Expression, name: string): boolean {
  return someNode(expression, (node) => ts.isIdentifier(node) && node.text === name);
}

function assignedIn(place: ts.Node, name: string): ts.Expression[] {
  const found: ts.Expression[] = [];
  walk(place, (node) => {
    if (ts.isBinaryExpression(node) && isAssignment(node.operatorToken.kind) && ts.isIdentifier(node.left) && node.left.text === name) found.push(node.right);
    return true;
  });
  return found;
}

function isAssignment(kind: ts.SyntaxKind): boolean {
  return kind === ts.SyntaxKind.EqualsToken || kind === ts.SyntaxKind.QuestionQuestionEqualsToken || kind === ts.SyntaxKind.BarBarEqualsToken;
}
