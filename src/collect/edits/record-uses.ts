import { ts } from 'ts-morph';
import type { CollectSession } from '../session.js';
import { enclosingFunction, propertyName, walk } from '../syntax.js';

/**
 * The fields that a function reads of a record in a variable, apart from one place; undefined where it does anything else with the record than to
 * read fields by their names and to ask whether there is one.
 */
export function usesOf(variable: ts.VariableDeclaration, apart: ts.Node, session: CollectSession): string[] | undefined {
  const container = enclosingFunction(variable);
  const used = new Set<string>();
  let isKnown = container !== undefined && ts.isIdentifier(variable.name);
  walk(container ?? variable, (node) => {
    if (!isKnown || !isMention(node, variable, session) || node === apart) return isKnown;
    const fields = fieldsRead(node);
    for (const field of fields ?? []) used.add(field);
    isKnown = fields !== undefined;
    return isKnown;
  });
  return isKnown ? [...used] : undefined;
}

function isMention(node: ts.Node, variable: ts.VariableDeclaration, session: CollectSession): node is ts.Identifier {
  if (!ts.isIdentifier(node) || node === variable.name || node.text !== variable.name.getText()) return false;
  const isName = (ts.isPropertyAccessExpression(node.parent) && node.parent.name === node) || (ts.isPropertyAssignment(node.parent) && node.parent.name === node);
  return !isName && session.declarationOf(node) === variable;
}

function fieldsRead(node: ts.Identifier): string[] | undefined {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return isRead(parent) ? [parent.name.text] : undefined;
  if (ts.isVariableDeclaration(parent) && ts.isObjectBindingPattern(parent.name)) return boundFields(parent.name);
  return isQuestion(node, parent) ? [] : undefined;
}

/** Neither called nor written. */
function isRead(access: ts.PropertyAccessExpression): boolean {
  const { parent } = access;
  const isWritten = ts.isBinaryExpression(parent) && parent.left === access && parent.operatorToken.kind >= ts.SyntaxKind.FirstAssignment && parent.operatorToken.kind <= ts.SyntaxKind.LastAssignment;
  return !isWritten && !(ts.isCallExpression(parent) && parent.expression === access) && !ts.isDeleteExpression(parent);
}

function boundFields({ elements }: ts.ObjectBindingPattern): string[] | undefined {
  const names = elements.map((element) => (element.dotDotDotToken === undefined ? propertyName(element.propertyName ?? element.name) : undefined));
  return names.every((name) => name !== undefined) ? names : undefined;
}

/** `!user`, `if (user)`, `user === null`, `user ? … : …`, `user && …`. */
function isQuestion(node: ts.Identifier, parent: ts.Node): boolean {
  if (ts.isPrefixUnaryExpression(parent)) return parent.operator === ts.SyntaxKind.ExclamationToken;
  if (ts.isIfStatement(parent)) return true;
  if (ts.isConditionalExpression(parent)) return parent.condition === node;
  if (!ts.isBinaryExpression(parent)) return false;
  const operator = parent.operatorToken.kind;
  if (operator === ts.SyntaxKind.AmpersandAmpersandToken) return parent.left === node;
  return operator >= ts.SyntaxKind.EqualsEqualsToken && operator <= ts.SyntaxKind.ExclamationEqualsEqualsToken;
}
