import { ts } from 'ts-morph';
import type { AgeCondition } from './facts.js';
import type { CollectSession } from './session.js';
import { calleeName, propertyName, propertyValue, unwrap } from './syntax.js';

/** Comparisons as query languages write them: operators in objects, and functions. */
interface Comparisons {
  operators: ReadonlySet<string>;
  functions: ReadonlySet<string>;
}

const earlier: Comparisons = { operators: new Set(['lt', 'lte', '$lt', '$lte', 'before']), functions: new Set(['LessThan', 'LessThanOrEqual']) };
const later: Comparisons = { operators: new Set(['gt', 'gte', '$gt', '$gte', 'after']), functions: new Set(['MoreThan', 'MoreThanOrEqual']) };
const secondsOfUnit: Record<string, number> = {
  millisecond: 0.001, ms: 0.001, second: 1, s: 1, minute: 60, m: 60, hour: 3600, h: 3600, day: 86400, d: 86400, businessday: 86400,
  week: 604800, w: 604800, month: 2592000, M: 2592000, quarter: 7776000, year: 31536000, y: 31536000,
};
const subtractions = new Set(['subtract', 'minus', 'sub', 'subSeconds', 'subMinutes', 'subHours', 'subDays', 'subWeeks', 'subMonths', 'subYears']);
const clock = new Set(['now', 'dayjs', 'moment', 'utc', 'getTime', 'toDate', 'toJSDate', 'toISOString', 'toJSON', 'valueOf', 'unix', 'local']);
const maximumDepth = 8;

/** The condition on a date in a where clause: `{ createdAt: { lt: subDays(now, 30) } }`, `LessThan(deadline)`, `.where('x < :deadline', …)`. */
export function ageConditionOf(where: ts.Expression | undefined, session: CollectSession): AgeCondition | undefined {
  return where === undefined ? undefined : search(where, undefined, session, 0, earlier);
}

/** The condition that a stored deadline has not passed yet: `{ expiresAt: { gt: new Date() } }`. */
export function liveConditionOf(where: ts.Expression | undefined, session: CollectSession): AgeCondition | undefined {
  const condition = where === undefined ? undefined : search(where, undefined, session, 0, later);
  return condition?.kind === 'passed' ? { ...condition, checksOnly: true } : undefined;
}

function search(
  expression: ts.Expression, field: string | undefined, session: CollectSession, depth: number, comparisons: Comparisons,
): AgeCondition | undefined {
  if (depth > maximumDepth) return undefined;
  const node = session.originOf(expression);
  if (ts.isArrayLiteralExpression(node)) return firstOf(node.elements, (element) => search(element, field, session, depth + 1, comparisons));
  if (ts.isConditionalExpression(node)) {
    return search(node.whenTrue, field, session, depth + 1, comparisons) ?? search(node.whenFalse, field, session, depth + 1, comparisons);
  }
  if (ts.isObjectLiteralExpression(node)) return ofObject(node, field, session, depth, comparisons);
  if (ts.isCallExpression(node) && field !== undefined && comparisons.functions.has(calleeName(node) ?? '')) return deadlineConditionOf(node.arguments[0], field, session);
  return undefined;
}

function ofObject(
  node: ts.ObjectLiteralExpression, field: string | undefined, session: CollectSession, depth: number, comparisons: Comparisons,
): AgeCondition | undefined {
  const found = firstOf(node.properties, (property) => {
    const age = ofProperty(property, field, session, depth, comparisons);
    return age === undefined ? undefined : { age, property };
  });
  if (found === undefined) return undefined;
  const scopes = node.properties.filter((property) => property !== found.property).map((property) => scopeOf(property, session));
  return { ...found.age, scope: widest([found.age.scope, ...scopes]) };
}

function widest(scopes: readonly AgeCondition['scope'][]): AgeCondition['scope'] {
  if (scopes.includes('one')) return 'one';
  return scopes.includes('some') ? 'some' : 'all';
}

/** What a further condition narrows the records to. */
function scopeOf(property: ts.ObjectLiteralElementLike, session: CollectSession): AgeCondition['scope'] {
  const name = propertyName(property.name) ?? '';
  if (/^\$?(and|or|not|nor)$/i.test(name) || /^_?id$/.test(name)) return 'all';
  if (ts.isShorthandPropertyAssignment(property)) return session.constantsOf(property.name).length > 0 ? 'some' : 'one';
  if (!ts.isPropertyAssignment(property)) return 'all';
  const value = session.originOf(property.initializer);
  if (value.kind === ts.SyntaxKind.NullKeyword || ts.isCallExpression(value)) return 'all';
  if (ts.isObjectLiteralExpression(value)) return scopeOfOperators(value, session);
  return session.constantsOf(property.initializer).length > 0 || isEnumerated(property.initializer, session) ? 'some' : 'one';
}

/** `{ not: null }` asks for nothing more; `{ in: [...] }` picks some; `{ equals: userId }` picks one. */
function scopeOfOperators(value: ts.ObjectLiteralExpression, session: CollectSession): AgeCondition['scope'] {
  const names = value.properties.map((property) => propertyName(property.name) ?? '');
  if (names.includes('equals')) return 'one';
  const isExclusion = names.every((name) => /^\$?(not|ne|exists|notIn|nin|lt|lte|gt|gte)$/.test(name));
  const excluded = value.properties[0];
  const isNull = excluded !== undefined && ts.isPropertyAssignment(excluded) && session.originOf(excluded.initializer).kind === ts.SyntaxKind.NullKeyword;
  return isExclusion && (isNull || names.some((name) => /lt|gt|exists/.test(name))) ? 'all' : 'some';
}

/** A member of an enum, or an object of constants, that is not in the sources: `InvitationStatus.PENDING`. */
function isEnumerated(expression: ts.Expression, session: CollectSession): boolean {
  const node = unwrap(expression);
  return ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression) && /^[A-Z]/.test(node.expression.text) && session.originOf(node) === node;
}

function ofProperty(
  property: ts.ObjectLiteralElementLike, field: string | undefined, session: CollectSession, depth: number, comparisons: Comparisons,
): AgeCondition | undefined {
  if (ts.isSpreadAssignment(property)) return search(property.expression, field, session, depth + 1, comparisons);
  const name = propertyName(property.name);
  const value = ts.isPropertyAssignment(property) ? property.initializer : ts.isShorthandPropertyAssignment(property) ? property.name : undefined;
  if (name === undefined || value === undefined) return undefined;
  if (comparisons.operators.has(name)) return field === undefined ? undefined : deadlineConditionOf(value, field, session);
  if (/^\$?(not|nor)$/i.test(name) && field === undefined) return undefined;
  const isConnective = /^(\$?(and|or)|where)$/i.test(name);
  // A condition on a related record says nothing about the age of this one.
  if (field !== undefined && !isConnective && !/^(not|\$not)$/i.test(name)) return undefined;
  return search(value, isConnective || /^not$/i.test(name) ? field : name, session, depth + 1, comparisons);
}

/** The conditions in the text of a query builder: `.where('session.createdAt < :deadline', { deadline })`. */
export function ageConditionOfText(condition: ts.Expression, parameters: ts.Expression | undefined, session: CollectSession): AgeCondition | undefined {
  const [text] = session.constantsOf(condition);
  const match = typeof text === 'string' ? /["`]?(\w+)["`]?\s*<=?\s*(?::(\w+)|(NOW\(\)|CURRENT_TIMESTAMP)(\s*-\s*INTERVAL\s*'?(\d+)\s*(\w+))?)/i.exec(text) : null;
  if (match === null) return undefined;
  const [, field = '', parameter, now, interval, amount, unit = ''] = match;
  const base = conditionOn(field, condition, session);
  if (now !== undefined) {
    const seconds = secondsOf(Number(amount), unit);
    return interval === undefined ? { ...base, kind: 'passed' } : { ...base, kind: 'age', ...(seconds === undefined ? {} : { seconds }) };
  }
  const values = parameters === undefined ? undefined : session.originOf(parameters);
  if (values === undefined || parameter === undefined || !ts.isObjectLiteralExpression(values)) return undefined;
  return deadlineConditionOf(propertyValue(values, parameter), field, session);
}

/** The condition that a field lies before a deadline. */
export function deadlineConditionOf(deadline: ts.Expression | undefined, field: string, session: CollectSession): AgeCondition | undefined {
  if (deadline === undefined) return undefined;
  const base = conditionOn(field, deadline, session);
  const adjusted = ageOfAdjustedDate(deadline, session);
  if (adjusted !== undefined) return { ...base, kind: 'age', ...adjusted };
  if (isNow(deadline, session)) return { ...base, kind: 'passed' };
  const age = ageOf(deadline, session, 0);
  return age === undefined ? undefined : { ...base, kind: 'age', ...age };
}

function conditionOn(field: string, node: ts.Expression, session: CollectSession): Omit<AgeCondition, 'kind'> {
  return { field, scope: 'all', checksOnly: false, evidence: { file: session.pathOf(node), line: session.lineOf(node), how: `condition on ${field}` } };
}

/** `new Date()`, `Date.now()`, `dayjs().toDate()`, through variables. */
export function isNow(expression: ts.Expression, session: CollectSession): boolean {
  const node = session.originOf(expression);
  if (ts.isNewExpression(node)) {
    const [argument] = node.arguments ?? [];
    return node.expression.getText() === 'Date' && (argument === undefined || (node.arguments?.length === 1 && isNow(argument, session)));
  }
  if (!ts.isCallExpression(node)) return false;
  const name = calleeName(node) ?? '';
  if (!clock.has(name) || node.arguments.length > 0) return false;
  const callee = unwrap(node.expression);
  if (!ts.isPropertyAccessExpression(callee)) return true;
  return /^(Date|dayjs|moment|DateTime|Temporal)\b/.test(callee.expression.getText()) ? !containsSubtraction(callee.expression) : isNow(callee.expression, session);
}

function containsSubtraction(expression: ts.Expression): boolean {
  const node = unwrap(expression);
  if (ts.isCallExpression(node)) return subtractions.has(calleeName(node) ?? '') || containsSubtraction(node.expression);
  return ts.isPropertyAccessExpression(node) && containsSubtraction(node.expression);
}

/** A moment before now: how long before, in seconds, where that is a constant. */
function ageOf(expression: ts.Expression, session: CollectSession, depth: number): { seconds?: number } | undefined {
  if (depth > maximumDepth) return undefined;
  const node = session.originOf(expression);
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date') {
    const [argument] = node.arguments ?? [];
    return argument === undefined ? ageOfAdjustedDate(expression, session) : ageOf(argument, session, depth + 1);
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.MinusToken) return ofMinus(node, session);
  if (ts.isCallExpression(node)) return ofCall(node, session, depth);
  return undefined;
}

function ofMinus(node: ts.BinaryExpression, session: CollectSession): { seconds?: number } | undefined {
  if (!mentionsNow(node.left, session)) return undefined;
  const [milliseconds] = session.constantsOf(node.right);
  return typeof milliseconds === 'number' && Number.isFinite(milliseconds) ? { seconds: milliseconds / 1000 } : {};
}

function mentionsNow(expression: ts.Expression, session: CollectSession): boolean {
  if (isNow(expression, session)) return true;
  const node = session.originOf(expression);
  if (ts.isBinaryExpression(node)) return mentionsNow(node.left, session);
  if (ts.isCallExpression(node)) return node.arguments.some((argument) => mentionsNow(argument, session)) || mentionsNow(node.expression, session);
  if (ts.isPropertyAccessExpression(node)) return mentionsNow(node.expression, session);
  return ts.isPrefixUnaryExpression(node) && mentionsNow(node.operand, session);
}

function ofCall(node: ts.CallExpression, session: CollectSession, depth: number): { seconds?: number } | undefined {
  const name = calleeName(node) ?? '';
  if (subtractions.has(name)) return ofSubtraction(name, node, session);
  const callee = unwrap(node.expression);
  if (clock.has(name) || name === 'startOf' || name === 'endOf' || name === 'format') {
    if (ts.isPropertyAccessExpression(callee)) return ageOf(callee.expression, session, depth + 1) ?? ageOfFirst(node, session, depth);
    return ageOfFirst(node, session, depth);
  }
  if (/^(startOf|endOf)[A-Z]/.test(name)) return ageOfFirst(node, session, depth);
  if (/^(setDate|setDays|setHours|setMonth|setFullYear)$/.test(name)) return {};
  return ofOwnFunction(node, session, depth);
}

function ageOfFirst(node: ts.CallExpression, session: CollectSession, depth: number): { seconds?: number } | undefined {
  const [argument] = node.arguments;
  return argument === undefined ? undefined : ageOf(argument, session, depth + 1);
}

/** `getDeadline()` of the application that returns a computed moment. */
function ofOwnFunction(node: ts.CallExpression, session: CollectSession, depth: number): { seconds?: number } | undefined {
  const target = session.originOf(node.expression);
  const declaration = ts.isFunctionExpression(target) || ts.isArrowFunction(target) ? target : session.declarationOf(node.expression);
  if (declaration === undefined || !session.isOwn(declaration) || !ts.isFunctionLike(declaration) || !('body' in declaration) || declaration.body === undefined) return undefined;
  const body = declaration.body;
  if (!ts.isBlock(body)) return ageOf(body, session, depth + 1);
  return firstOf(body.statements, (statement) => (ts.isReturnStatement(statement) && statement.expression !== undefined ? ageOf(statement.expression, session, depth + 1) : undefined));
}

/** `subDays(now, 90)`, `dayjs().subtract(90, 'day')`, `DateTime.now().minus({ days: 90 })`. */
function ofSubtraction(name: string, node: ts.CallExpression, session: CollectSession): { seconds?: number } {
  const unitOfName = /^sub([A-Z]\w+)$/.exec(name)?.[1];
  const [first, second] = node.arguments;
  if (unitOfName !== undefined) return period(second, unitOfName, session);
  const duration = name === 'sub' ? second : first;
  const object = duration === undefined ? undefined : session.originOf(duration);
  if (object !== undefined && ts.isObjectLiteralExpression(object)) return ofDurationObject(object, session);
  const [unit] = second === undefined ? [] : session.constantsOf(second);
  return period(first, typeof unit === 'string' ? unit : 'ms', session);
}

function ofDurationObject(object: ts.ObjectLiteralExpression, session: CollectSession): { seconds?: number } {
  let total = 0;
  for (const property of object.properties) {
    const unit = propertyName(property.name);
    const value = ts.isPropertyAssignment(property) ? period(property.initializer, unit ?? '', session).seconds : undefined;
    if (value === undefined) return {};
    total += value;
  }
  return { seconds: total };
}

function period(amount: ts.Expression | undefined, unit: string, session: CollectSession): { seconds?: number } {
  const [value] = amount === undefined ? [] : session.constantsOf(amount);
  const seconds = typeof value === 'number' ? secondsOf(value, unit) : undefined;
  return seconds === undefined ? {} : { seconds };
}

function secondsOf(amount: number, unit: string): number | undefined {
  const size = secondsOfUnit[unit] ?? secondsOfUnit[unit.toLowerCase().replace(/s$/, '')];
  return size === undefined || !Number.isFinite(amount) ? undefined : amount * size;
}

/** `const deadline = new Date(); deadline.setDate(deadline.getDate() - 30);` */
function ageOfAdjustedDate(expression: ts.Expression, session: CollectSession): { seconds?: number } | undefined {
  const reference = unwrap(expression);
  if (!ts.isIdentifier(reference)) return undefined;
  const declaration = session.declarationOf(reference);
  const block = declaration?.parent.parent.parent;
  if (block === undefined || !ts.isBlock(block)) return undefined;
  return firstOf(block.statements, (statement) => adjustment(statement, reference.text, session));
}

const unitOfSetter: Record<string, string> = { setSeconds: 'second', setMinutes: 'minute', setHours: 'hour', setDate: 'day', setMonth: 'month', setFullYear: 'year', setTime: 'ms' };

function adjustment(statement: ts.Statement, name: string, session: CollectSession): { seconds?: number } | undefined {
  if (!ts.isExpressionStatement(statement) || !ts.isCallExpression(statement.expression)) return undefined;
  const call = statement.expression;
  const setter = /^(\w+)\.set(?:UTC)?(\w+)$/.exec(call.expression.getText());
  const unit = setter?.[1] === name ? unitOfSetter[`set${setter[2] ?? ''}`] : undefined;
  const [argument] = call.arguments;
  if (unit === undefined || argument === undefined || !ts.isBinaryExpression(argument)) return undefined;
  return argument.operatorToken.kind === ts.SyntaxKind.MinusToken ? period(argument.right, unit, session) : undefined;
}

function firstOf<Item, Result>(items: readonly Item[], find: (item: Item) => Result | undefined): Result | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
