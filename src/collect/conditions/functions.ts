import { ts } from 'ts-morph';
import type { AgeCondition } from '../facts.js';
import type { CollectSession } from '../session.js';
import { calleeName, chainBelow, isFunction, returnedExpressions } from '../syntax.js';
import { isKeyName } from '../../key-names.js';
import { strongest } from './alternatives.js';
import { ageOfComparison, fieldOfColumn, scopeOfComparison } from './comparisons.js';
import { deadlineConditionOf } from './deadlines.js';
import { opposite, type Direction, type Reading } from './directions.js';
import { firstOf } from './first-of.js';
import { partsOf } from './parts.js';
import { scopeOfEquality, scopeOfList, widest, type Scope } from './scopes.js';
import { isSqlFragment } from './sql-moments.js';
import { ageOfSqlText } from './sql-texts.js';

const directionOf: Partial<Record<string, Direction>> = { lt: 'earlier', lte: 'earlier', le: 'earlier', gt: 'later', gte: 'later', ge: 'later' };
const maximumDepth = 8;

/**
 * The condition on a date in conditions that are written as functions: `and(lt(users.createdAt, deadline), isNull(users.deletedAt))`, in
 * a callback `({ eb, and }) => and([eb('created_at', '<', deadline)])`, behind a collection in `query(users, where('createdAt', '<', deadline))`, or as a template.
 */
export function ageOfFunctions(condition: ts.Expression, reading: Reading): AgeCondition | undefined {
  return search(condition, reading, 0);
}

function search(expression: ts.Expression, reading: Reading, depth: number): AgeCondition | undefined {
  if (depth > maximumDepth) return undefined;
  const node = reading.session.originOf(expression);
  if (isFunction(node)) return firstOf(returnedExpressions(node), (returned) => search(returned, reading, depth + 1));
  if (ts.isConditionalExpression(node)) return firstOf([node.whenTrue, node.whenFalse], (arm) => search(arm, reading, depth + 1));
  if (isSqlFragment(node)) return ageOfSqlText(node, ts.isCallExpression(node) ? node.arguments.slice(1) : [], reading);
  return ts.isCallExpression(node) ? ofCall(node, reading, depth) : undefined;
}

function ofCall(call: ts.CallExpression, reading: Reading, depth: number): AgeCondition | undefined {
  const name = calleeName(call) ?? '';
  const parts = partsOf(call, reading.session);
  if (name === 'not') return firstOf(parts, (part) => search(part, { ...reading, direction: opposite(reading.direction) }, depth + 1));
  if (name === 'or') return strongest(parts.flatMap((part) => search(part, reading, depth + 1) ?? []));
  if (name === 'and') return ofAll(parts, reading, depth);
  if (name === 'query') return ofAll(parts.slice(1), reading, depth);
  if (name === 'inArray') return ofSubquery(call.arguments[1], reading, depth);
  return directionOf[name] === undefined ? ageOfComparison(call.arguments, reading) : ofOrder(call, directionOf[name], reading);
}

/** What another query of the same table asks for: `inArray(visits.id, db.select({ id: visits.id }).from(visits).where(lt(visits.createdAt, deadline)).limit(500))`. */
function ofSubquery(keys: ts.Expression | undefined, reading: Reading, depth: number): AgeCondition | undefined {
  const query = keys === undefined ? undefined : reading.session.originOf(keys);
  if (query === undefined || !ts.isCallExpression(query)) return undefined;
  const where = [query, ...chainBelow(query)].find((link) => calleeName(link) === 'where');
  return where?.arguments[0] === undefined ? undefined : search(where.arguments[0], reading, depth + 1);
}

function ofAll(parts: readonly ts.Expression[], reading: Reading, depth: number): AgeCondition | undefined {
  const found = firstOf(parts, (part) => {
    const age = search(part, reading, depth + 1);
    return age === undefined ? undefined : { age, part };
  });
  if (found === undefined) return undefined;
  const others = parts.filter((part) => part !== found.part).map((part) => (asksForAnother(part, found.age.field, reading.session) ? 'some' : scopeOfFunctions(part, reading.session)));
  return { ...found.age, scope: widest([found.age.scope, ...others]) };
}

/** `isNotNull(guests.closedBy)`, where the age is that of another column. */
function asksForAnother(part: ts.Expression, aged: string, session: CollectSession): boolean {
  const node = session.originOf(part);
  const [column] = ts.isCallExpression(node) && calleeName(node) === 'isNotNull' ? node.arguments : [];
  return column !== undefined && fieldOfColumn(column, session) !== aged;
}

/** `lt(users.createdAt, deadline)`, and `gt(deadline, users.createdAt)`. */
function ofOrder(call: ts.CallExpression, written: Direction, { session, direction, isOwnColumn }: Reading): AgeCondition | undefined {
  const [first, second] = call.arguments;
  const row = second === undefined ? fieldOfRow(call) : undefined;
  const [left, right] = row === undefined ? [first, second] : [row, first];
  if (left === undefined || right === undefined) return undefined;
  const [column, deadline] = written === direction ? [left, right] : [right, left];
  const field = fieldOfColumn(column, session);
  const age = field === undefined || !isOwnColumn(column) ? undefined : deadlineConditionOf(deadline, field, session);
  return age === undefined ? undefined : { ...age, scope: widest([age.scope, ...equalitiesBefore(call, session)]) };
}

/** `row('createdAt')` in `row('createdAt').lt(deadline)` of RethinkDB. */
function fieldOfRow(call: ts.CallExpression): ts.Expression | undefined {
  const [below] = chainBelow(call);
  const [name] = below !== undefined && below.arguments.length === 1 ? below.arguments : [];
  return name !== undefined && ts.isStringLiteralLike(name) ? name : undefined;
}

/** What `q.eq('ownerId', id)` in `q.eq('ownerId', id).lt('createdAt', deadline)` narrows the records to. */
function equalitiesBefore(call: ts.CallExpression, session: CollectSession): Scope[] {
  return chainBelow(call).flatMap((link) => {
    const [, value] = link.arguments;
    return calleeName(link) === 'eq' && value !== undefined ? [scopeOfEquality(value, session)] : [];
  });
}

/** What a condition narrows the records to, besides any age in it. */
export function scopeOfFunctions(condition: ts.Expression, session: CollectSession, depth = 0): Scope {
  if (depth > maximumDepth) return 'some';
  const node = session.originOf(condition);
  if (ts.isIdentifier(node) && node.text === 'undefined') return 'all';
  if (isFunction(node)) return widest(returnedExpressions(node).map((returned) => scopeOfFunctions(returned, session, depth + 1)));
  if (ts.isConditionalExpression(node)) return widest([node.whenTrue, node.whenFalse].map((arm) => scopeOfFunctions(arm, session, depth + 1)));
  return ts.isCallExpression(node) ? scopeOfCall(node, session, depth) : 'some';
}

function scopeOfCall(call: ts.CallExpression, session: CollectSession, depth: number): Scope {
  const name = calleeName(call) ?? '';
  const [column, value] = call.arguments;
  const field = column === undefined ? undefined : fieldOfColumn(column, session);
  switch (name) {
    case 'and': case 'or': return widest(partsOf(call, session).map((part) => scopeOfFunctions(part, session, depth + 1)));
    case 'eq': return value === undefined ? 'some' : scopeOfEquality(value, session);
    case 'inArray': return scopeOfList(field ?? '');
    case 'query': return widest(partsOf(call, session).slice(1).map((part) => scopeOfFunctions(part, session, depth + 1)));
    case 'isNull': return isKeyName(field ?? '') ? 'some' : 'all';
    case 'orderBy': case 'limit': case 'lt': case 'lte': case 'gt': case 'gte': return 'all';
    case 'isNotNull': return /delet/i.test(field ?? '') ? 'some' : 'all';
    default: return scopeOfComparison(call.arguments, session) ?? 'some';
  }
}
