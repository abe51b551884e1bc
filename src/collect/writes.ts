import { ts } from 'ts-morph';
import { isNow } from './conditions/deadlines.js';
import type { WrittenValue } from './facts.js';
import type { CollectSession } from './session.js';
import { propertyName, unwrap } from './syntax.js';

/** Operators of MongoDB updates whose entries are the written fields. */
const settingOperators = new Set(['$set', '$setOnInsert', '$currentDate']);

/** Fields that an object literal writes, by literal key, with what is written where that can be told. */
export function writesOf(data: ts.Expression | undefined, session: CollectSession): Record<string, WrittenValue> {
  const writes: Record<string, WrittenValue> = {};
  if (data !== undefined) readObject(session.originOf(data), session, writes);
  return writes;
}

function readObject(value: ts.Expression, session: CollectSession, writes: Record<string, WrittenValue>): void {
  if (ts.isArrayLiteralExpression(value)) {
    for (const element of value.elements) readObject(session.originOf(element), session, writes);
  }
  if (!ts.isObjectLiteralExpression(value)) return;
  for (const property of value.properties) {
    const name = propertyName(property.name);
    if (ts.isSpreadAssignment(property)) readObject(session.originOf(property.expression), session, writes);
    else if (name === undefined) continue;
    else if (ts.isShorthandPropertyAssignment(property)) writes[name] = writtenValue(property.name, session);
    else if (ts.isPropertyAssignment(property)) readProperty(name, property.initializer, session, writes);
  }
}

function readProperty(name: string, value: ts.Expression, session: CollectSession, writes: Record<string, WrittenValue>): void {
  if (settingOperators.has(name)) readObject(session.originOf(value), session, writes);
  else if (name === '$unset') readUnset(session.originOf(value), writes);
  else if (!name.startsWith('$')) writes[name] = isCopy(name, value) ? 'copied' : writtenValue(setOperand(value) ?? value, session);
}

/** `deletedAt: domain.deletedAt` maps one object to another. */
export function isCopy(name: string, value: ts.Expression): boolean {
  const node = unwrap(value);
  return ts.isPropertyAccessExpression(node) && node.name.text === name;
}

/** Prisma's `{ set: value }`. */
function setOperand(value: ts.Expression): ts.Expression | undefined {
  const node = unwrap(value);
  if (!ts.isObjectLiteralExpression(node) || node.properties.length !== 1) return undefined;
  const [property] = node.properties;
  return property !== undefined && ts.isPropertyAssignment(property) && propertyName(property.name) === 'set' ? property.initializer : undefined;
}

function readUnset(value: ts.Expression, writes: Record<string, WrittenValue>): void {
  if (!ts.isObjectLiteralExpression(value)) return;
  for (const property of value.properties) {
    const name = propertyName(property.name);
    if (name !== undefined) writes[name] = 'null';
  }
}

export function writtenValue(expression: ts.Expression, session: CollectSession): WrittenValue {
  const node = unwrap(expression);
  if (node.kind === ts.SyntaxKind.NullKeyword || (ts.isIdentifier(node) && node.text === 'undefined')) return 'null';
  if (node.kind === ts.SyntaxKind.TrueKeyword) return 'true';
  if (node.kind === ts.SyntaxKind.FalseKeyword) return 'false';
  if (isNow(node, session)) return 'now';
  return isFixedText(node, session) ? 'constant' : 'other';
}

/** A constant, or a text in which only ids vary: `deleted-${user.id}@example.invalid`, `uuid() + '@example.invalid'`. */
function isFixedText(node: ts.Expression, session: CollectSession): boolean {
  if (session.constantsOf(node).length > 0) return true;
  if (ts.isTemplateExpression(node)) return node.templateSpans.every(({ expression }) => isOpaque(expression) || session.constantsOf(expression).length > 0);
  return ts.isBinaryExpression(node) && [node.left, node.right].every((side) => isOpaque(side) || isFixedText(unwrap(side), session));
}

function isOpaque(expression: ts.Expression): boolean {
  return /(^|\.)(_?id|uid|uuid(v4)?(\(\))?|v4\(\)|randomUUID\(\)|nanoid\(\)|createId\(\)|Date\.now\(\))$/i.test(unwrap(expression).getText().replace(/\s+/g, ''));
}
