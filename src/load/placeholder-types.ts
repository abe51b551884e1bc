import { ts } from 'ts-morph';
import { everyNode } from './every-node.js';

/**
 * Lets properties of JavaScript that a constructor sets to `false` until they have a value be anything, where other code of the file gives them one:
 * `this.id = false` beside `this.id = id`. To the compiler they are flags, since it asks the constructor alone.
 */
export function openPlaceholders(sourceFile: ts.SourceFile): void {
  if (!/\bthis\.[\w$]+\s*=\s*false\b/.test(sourceFile.text)) return;
  const placeholders: (ts.BinaryExpression & { left: ts.PropertyAccessExpression })[] = [];
  const given = new Set<string>();
  for (const node of everyNode(sourceFile)) {
    if (isAssignmentToProperty(node)) {
      if (node.right.kind !== ts.SyntaxKind.FalseKeyword) { if (!isFlag(node.right)) given.add(node.left.name.text); }
      else if (node.left.expression.kind === ts.SyntaxKind.ThisKeyword) placeholders.push(node);
    }
  }
  for (const placeholder of placeholders) if (given.has(placeholder.left.name.text)) attachAny(placeholder);
}

function isAssignmentToProperty(node: ts.Node): node is ts.BinaryExpression & { left: ts.PropertyAccessExpression } {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken && ts.isPropertyAccessExpression(node.left);
}

/** What may be a flag: all but variables, members, calls, texts and what is made. */
function isFlag(value: ts.Expression): boolean {
  const inner = ts.isAwaitExpression(value) ? value.expression : value;
  return !ts.isIdentifier(inner) && !ts.isPropertyAccessExpression(inner) && !ts.isCallExpression(inner) && !ts.isNewExpression(inner) && !ts.isStringLiteralLike(inner) && !ts.isTemplateExpression(inner);
}

/** The compiler takes the type of such a declaration from the statement. */
function attachAny({ left: { pos, end }, parent }: ts.BinaryExpression): void {
  if (!ts.isExpressionStatement(parent)) return;
  const type = ts.setTextRange(ts.factory.createKeywordTypeNode(ts.SyntaxKind.AnyKeyword), { pos, end });
  Object.assign(parent, { type: Object.assign(type, { parent }) });
}
