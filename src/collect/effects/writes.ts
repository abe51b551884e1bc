import { ts } from 'ts-morph';
import { isDeletedState, isInactiveState, isStateName } from '../../catalog/events.js';
import { isNow } from '../conditions/deadlines.js';
import type { WrittenValue } from '../facts.js';
import type { CollectSession } from '../session.js';
import { treatmentOf } from '../sinks/sanitizers.js';
import { calleeName, isFunction, isNothing, nameOfReference, propertyName, receiverOf, returnedExpressions, unwrap } from '../syntax.js';

const maximumDepth = 6;

/** Operators of MongoDB updates whose entries are the written fields. */
const settingOperators = new Set(['$set', '$setOnInsert', '$currentDate']);

/** Fields that an object literal writes, by literal key, with what is written where that can be told. */
export function writesOf(data: ts.Expression | undefined, session: CollectSession): Record<string, WrittenValue> {
  const writes: Record<string, WrittenValue> = {};
  if (data !== undefined) readObject(session.originOf(data), session, writes);
  return writes;
}

function readObject(value: ts.Expression, session: CollectSession, writes: Record<string, WrittenValue>, depth = 0): void {
  if (depth > maximumDepth) return;
  if (ts.isArrayLiteralExpression(value)) {
    for (const element of value.elements) readObject(session.originOf(element), session, writes, depth + 1);
  }
  if (ts.isConditionalExpression(value)) {
    for (const arm of [value.whenTrue, value.whenFalse]) readObject(session.originOf(arm), session, writes, depth + 1);
  }
  if (ts.isCallExpression(value)) readCall(value, session, writes, depth);
  if (!ts.isObjectLiteralExpression(value)) return;
  for (const property of value.properties) {
    const name = propertyName(property.name);
    if (ts.isSpreadAssignment(property)) readObject(session.originOf(unwrapCondition(property.expression)), session, writes, depth + 1);
    else if (name === undefined) continue;
    else if (ts.isShorthandPropertyAssignment(property)) writes[name] = writtenTo(name, property.name, session);
    else if (ts.isPropertyAssignment(property)) readProperty(name, property.initializer, session, writes);
  }
}

/** A helper that returns the values (`...blankProfile()`), `Object.assign({}, blank)`, or `Object.fromEntries(fields.map((field) => [field, null]))`. */
function readCall(call: ts.CallExpression, session: CollectSession, writes: Record<string, WrittenValue>, depth: number): void {
  const name = calleeName(call);
  if (name === 'assign') {
    for (const argument of call.arguments) readObject(session.originOf(argument), session, writes, depth + 1);
    return;
  }
  const [argument] = call.arguments;
  const mapping = name === 'fromEntries' && argument !== undefined ? session.originOf(argument) : undefined;
  if (mapping !== undefined && ts.isCallExpression(mapping) && calleeName(mapping) === 'map') { readMapping(mapping, session, writes); return; }
  const literal = session.objectOf(call);
  if (literal !== undefined) readObject(literal, session, writes, depth + 1);
}

/** Every name in a constant list gets the same value. */
function readMapping(mapping: ts.CallExpression, session: CollectSession, writes: Record<string, WrittenValue>): void {
  const receiver = receiverOf(mapping.expression);
  const list = receiver === undefined ? undefined : session.originOf(receiver);
  const [callback] = mapping.arguments;
  if (list === undefined || !ts.isArrayLiteralExpression(list) || callback === undefined || !isFunction(callback)) return;
  const [pair] = returnedExpressions(callback).map(unwrap);
  const value = pair !== undefined && ts.isArrayLiteralExpression(pair) ? pair.elements[1] : undefined;
  if (value === undefined) return;
  const written = writtenValue(value, session);
  for (const name of list.elements.flatMap((element) => session.constantsOf(element))) writes[String(name)] = written;
}

/** The object of `...(withdrawn && { email: null })`. */
function unwrapCondition(expression: ts.Expression): ts.Expression {
  const node = unwrap(expression);
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken ? node.right : node;
}

function readProperty(name: string, value: ts.Expression, session: CollectSession, writes: Record<string, WrittenValue>): void {
  if (settingOperators.has(name)) readObject(session.originOf(value), session, writes);
  else if (name === '$unset') readUnset(session.originOf(value), writes);
  else if (!name.startsWith('$')) writes[name] = isCopy(name, value) ? 'copied' : isUndefined(value) ? 'other' : writtenTo(name, setOperand(value) ?? value, session);
}

/** Mappers leave a field alone that is given as `undefined`. */
function isUndefined(value: ts.Expression): boolean {
  const node = unwrap(value);
  return ts.isIdentifier(node) && node.text === 'undefined';
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

/** What is written to a field of this name: `deleted` of `status: 'deleted'` and `state: State.Deleted`, `inactive` of `status: 'archived'`. */
export function writtenTo(name: string, value: ts.Expression, session: CollectSession): WrittenValue {
  const node = unwrap(value);
  const states = isStateName(name) ? [...session.constantsOf(node).map(String), ...(ts.isPropertyAccessExpression(node) ? [node.name.text] : [])] : [];
  if (states.some(isDeletedState)) return 'deleted';
  return states.length > 0 && states.every(isInactiveState) ? 'inactive' : writtenValue(value, session);
}

export function writtenValue(expression: ts.Expression, session: CollectSession, depth = 0): WrittenValue {
  if (depth > maximumDepth) return 'other';
  const node = unwrap(expression);
  if (isNothing(node)) return 'null';
  if (node.kind === ts.SyntaxKind.TrueKeyword) return 'true';
  if (node.kind === ts.SyntaxKind.FalseKeyword) return 'false';
  const choice = session.originOf(node);
  if (ts.isConditionalExpression(choice)) return ofArms(writtenValue(choice.whenTrue, session, depth + 1), writtenValue(choice.whenFalse, session, depth + 1));
  if (isFallback(choice)) return ofArms(writtenValue(choice.left, session, depth + 1), writtenValue(choice.right, session, depth + 1));
  if (isRemoval(node)) return 'null';
  if (isNow(node, session)) return 'now';
  if (isFixedText(node, session)) return 'constant';
  return isDigest(session.originOf(node), session) ? 'hashed' : 'other';
}

/** `request.body.name || ''`: what comes first is written wherever there is some. */
function isFallback(node: ts.Expression): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node) && (node.operatorToken.kind === ts.SyntaxKind.BarBarToken || node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken);
}

/** Firestore's `deleteField()` and `FieldValue.delete()` in place of a value. */
function isRemoval(node: ts.Expression): boolean {
  if (!ts.isCallExpression(node)) return false;
  const receiver = receiverOf(node.expression);
  return calleeName(node) === 'deleteField' || (calleeName(node) === 'delete' && receiver !== undefined && nameOfReference(unwrap(receiver)) === 'FieldValue');
}

/** `name ? hash(name) : null` says as little as the arm that says more. */
function ofArms(first: WrittenValue, second: WrittenValue): WrittenValue {
  const sayMore: readonly WrittenValue[] = ['hashed', 'constant', 'null'];
  if (first === second) return first;
  return sayMore.includes(first) && sayMore.includes(second) ? sayMore.find((value) => value === first || value === second) ?? 'other' : 'other';
}

/** A constant, a random value, an empty container, or a text in which only ids, times and such values vary: `deleted-${user.id}@example.invalid`. */
function isFixedText(node: ts.Expression, session: CollectSession, depth = 0): boolean {
  if (depth > maximumDepth) return false;
  const choice = session.originOf(node);
  if (isFallback(choice)) return isFixedText(unwrap(choice.left), session, depth + 1) && isFixedText(unwrap(choice.right), session, depth + 1);
  if (session.constantsOf(node).length > 0 || isEmptyContainer(node)) return true;
  const isFixed = (part: ts.Expression): boolean => isNeutral(unwrap(part), session) || isFixedText(unwrap(part), session, depth + 1);
  if (ts.isTemplateExpression(node)) return node.templateSpans.every(({ expression }) => isFixed(expression) || isDigest(session.originOf(expression), session));
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) return [node.left, node.right].every(isFixed);
  const origin = session.originOf(node);
  return origin === node ? isRandom(node) : isFixedText(origin, session, depth + 1);
}

function isEmptyContainer(node: ts.Expression): boolean {
  return (ts.isArrayLiteralExpression(node) && node.elements.length === 0) || (ts.isObjectLiteralExpression(node) && node.properties.length === 0) ||
    (ts.isNewExpression(node) && (node.arguments?.length ?? 0) === 0 && /^(Map|Set|ObjectId)$/.test(calleeName(node) ?? ''));
}

/** Ids and times say nothing of the person whose record is overwritten. */
function isNeutral(node: ts.Expression, session: CollectSession): boolean {
  return /(^|\.)(_?id|\w+Id|uid|uuid)(\.toString\(\))?$/i.test(node.getText().replace(/\s+/g, '')) || isNow(node, session) || isRandom(node);
}

/** `randomUUID()`, `nanoid(10)`, `crypto.randomBytes(16).toString('hex')`, `Date.now()`. */
function isRandom(node: ts.Expression): boolean {
  if (!ts.isCallExpression(node)) return false;
  const receiver = receiverOf(node.expression);
  const name = calleeName(node) ?? '';
  if (/^(toString|slice|substring|substr|replace|getTime)$/.test(name) && receiver !== undefined) return isRandom(unwrap(receiver));
  return /^(uuid(v\d)?|v4|v7|nanoid|cuid2?|createId|ulid|now|random\w*|generateRandom\w*|(make|create|generate|new)_?(random)?_?(id|uid|uuid|suffix|password)|generate\w*Password|customAlphabet)$/i.test(name);
}

/** `hash(email)`, `createHash('sha256').update(email).digest('hex')`, `await bcrypt.hash(randomUUID(), 10)`. */
function isDigest(node: ts.Expression, session: CollectSession): boolean {
  return ts.isCallExpression(node) && treatmentOf(node, session) === 'pseudonymised';
}
