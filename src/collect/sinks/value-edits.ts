import { ts } from 'ts-morph';
import type { ValueEdits } from '../facts.js';
import { unwrap } from '../syntax.js';
import type { Piece } from './pieces.js';

/** Where a part of an argument can be taken out, or a record that it names replaced by its key. */
export function editsOf({ span, expression }: Pick<Piece, 'span' | 'expression'>): ValueEdits | undefined {
  const removal = ts.isObjectLiteralElementLike(span) && ts.isObjectLiteralExpression(span.parent) ? removalOf(span, span.parent) : undefined;
  const reference = referenceOf(span, expression);
  if (removal === undefined && reference === undefined) return undefined;
  return { ...(removal === undefined ? {} : { removal }), ...(reference === undefined ? {} : { reference }) };
}

/** A property with the comma that goes with it: the one after it, or before it where it is the last; all of an object that has nothing else. */
function removalOf(property: ts.ObjectLiteralElementLike, object: ts.ObjectLiteralExpression): { start: number; end: number } {
  if (object.properties.length === 1) return { start: object.getStart() + 1, end: object.end - 1 };
  const position = object.properties.indexOf(property);
  const [next] = object.properties.slice(position + 1);
  if (next !== undefined) return { start: property.getStart(), end: next.getStart() };
  return { start: object.properties[position - 1]?.end ?? property.getStart(), end: property.end };
}

function referenceOf(span: ts.Node, expression: ts.Expression): ValueEdits['reference'] {
  const node = unwrap(expression);
  if (!isPlainReference(node)) return undefined;
  const range = { start: node.getStart(), end: node.end, text: node.getText() };
  return ts.isShorthandPropertyAssignment(span) ? { ...range, key: span.name.text } : range;
}

function isPlainReference(node: ts.Expression): boolean {
  if (ts.isPropertyAccessExpression(node)) return node.questionDotToken === undefined && isPlainReference(node.expression);
  return ts.isIdentifier(node) || node.kind === ts.SyntaxKind.ThisKeyword;
}
