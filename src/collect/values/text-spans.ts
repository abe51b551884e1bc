import { ts } from 'ts-morph';
import { unwrap } from '../syntax.js';

/** A value inside a template. */
export interface TextSpan {
  expression: ts.Expression;
  /** The text between the value before and this one. */
  before: string;
}

export function spansOf(template: ts.TemplateExpression): TextSpan[] {
  return template.templateSpans.map(({ expression }, position) => ({
    expression, before: position === 0 ? template.head.text : template.templateSpans[position - 1]?.literal.text ?? '',
  }));
}

/** The constant text at the end of an expression: `user ` of `name + ' is the user '`. */
export function endOfText(expression: ts.Expression): string {
  const node = unwrap(expression);
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) return node.templateSpans.at(-1)?.literal.text ?? '';
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken && ts.isStringLiteralLike(node.right) ? node.right.text : '';
}
