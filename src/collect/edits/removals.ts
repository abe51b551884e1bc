import { ts } from 'ts-morph';
import type { ValueEdits } from '../facts.js';
import type { CollectSession } from '../session.js';
import { calleeName, propertyName, walk } from '../syntax.js';

/** Calls that only turn a value into a text. */
const harmlessCalls = /^(toString|String|trim|toLowerCase|toUpperCase|toISOString|stringify|join|slice|substring)$/;

/**
 * How an object literal can do without one of its properties. There is none where leaving it out does more than that: a computation with effects goes
 * with it, a value spread or computed before it shows up in its place, or the type that is expected asks for it.
 */
export function removalOf(property: ts.Node, session: CollectSession): ValueEdits['removal'] {
  if (!ts.isPropertyAssignment(property) && !ts.isShorthandPropertyAssignment(property)) return undefined;
  const { parent: object } = property;
  const name = propertyName(property.name);
  if (name === undefined || ts.isComputedPropertyName(property.name) || isShadowing(property, object) || hasEffects(property) || isRequired(object, name, session)) return undefined;
  const { start, end } = rangeOf(property, object);
  const next = neighboursOf(property, object)[1]?.getStart() ?? property.end;
  return { name, edit: { span: session.spanBetween(property.getSourceFile(), start, end), text: '' }, next: session.spanBetween(property.getSourceFile(), next, next) };
}

/** `{ ...user, email: '' }`: without the property, the one that was spread counts. */
function isShadowing(property: ts.ObjectLiteralElementLike, object: ts.ObjectLiteralExpression): boolean {
  return object.properties.slice(0, object.properties.indexOf(property))
    .some((before) => ts.isSpreadAssignment(before) || propertyName(before.name) === undefined || propertyName(before.name) === propertyName(property.name));
}

function hasEffects(property: ts.Node): boolean {
  let found = false;
  walk(property, (node) => {
    if (isEffect(node)) found = true;
    return !found && !ts.isFunctionLike(node);
  });
  return found;
}

function isEffect(node: ts.Node): boolean {
  if (ts.isCallExpression(node)) return !harmlessCalls.test(calleeName(node) ?? '');
  if (ts.isBinaryExpression(node)) return node.operatorToken.kind >= ts.SyntaxKind.FirstAssignment && node.operatorToken.kind <= ts.SyntaxKind.LastAssignment;
  return ts.isAwaitExpression(node) || ts.isYieldExpression(node) || ts.isNewExpression(node) || ts.isDeleteExpression(node) || ts.isTaggedTemplateExpression(node) ||
    ts.isPostfixUnaryExpression(node) || (ts.isPrefixUnaryExpression(node) && (node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken));
}

function isRequired(object: ts.ObjectLiteralExpression, name: string, { checker }: CollectSession): boolean {
  const expected = checker.getContextualType(object);
  const wanted = expected === undefined ? undefined : checker.getPropertyOfType(checker.getNonNullableType(expected), name);
  return wanted !== undefined && (wanted.flags & ts.SymbolFlags.Optional) === 0;
}

/** A property with the comma before it, of the first one the comma behind it; all of an object that has nothing else. A comment in between may be about a neighbour, and stays. */
function rangeOf(property: ts.ObjectLiteralElementLike, object: ts.ObjectLiteralExpression): { start: number; end: number } {
  if (object.properties.length === 1) return { start: object.getStart() + 1, end: object.end - 1 };
  const [before, next] = neighboursOf(property, object);
  if (before !== undefined && !hasComment(before, property)) return { start: before.end, end: property.end };
  if (next === undefined) return { start: property.getStart(), end: property.end };
  const text = object.getSourceFile().text.slice(property.end, next.getStart());
  return { start: property.getStart(), end: hasComment(property, next) ? property.end + text.indexOf(',') + 1 : next.getStart() };
}

function neighboursOf(property: ts.ObjectLiteralElementLike, { properties }: ts.ObjectLiteralExpression): (ts.ObjectLiteralElementLike | undefined)[] {
  const position = properties.indexOf(property);
  return [properties[position - 1], properties[position + 1]];
}

function hasComment(before: ts.Node, after: ts.Node): boolean {
  return /\/[/*]/.test(before.getSourceFile().text.slice(before.end, after.getStart()));
}
