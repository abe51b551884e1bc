import { ts } from 'ts-morph';
import type { AgeCondition } from '../facts.js';
import type { CollectSession } from '../session.js';
import { deadlineConditionOf } from './deadlines.js';
import type { Direction, Reading } from './directions.js';
import { calleeName, nameOfReference, unwrap } from '../syntax.js';
import { scopeOfEquality, scopeOfList, type Scope } from './scopes.js';

const comparing: Record<Direction, ReadonlySet<string>> = { earlier: new Set(['<', '<=']), later: new Set(['>', '>=']) };
const equal = new Set(['=', '==', '===', 'is', 'is not distinct from']);
const ordering = new Set(['<', '<=', '>', '>=']);

/** A column, an operator and a value as query builders take them: `where('session.created_at', '<', deadline)`, also without `=`. */
interface Comparison {
  field: string;
  operator: string;
  value: ts.Expression;
}

/** The age in `('created_at', '<', deadline)`. */
export function ageOfComparison(given: readonly ts.Expression[], { session, direction, isOwnColumn }: Reading): AgeCondition | undefined {
  const comparison = given[0] === undefined || !isOwnColumn(given[0]) ? undefined : comparisonOf(given, session);
  if (comparison === undefined || !comparing[direction].has(comparison.operator)) return undefined;
  return deadlineConditionOf(comparison.value, comparison.field, session);
}

/** What a comparison narrows the records to; undefined where the arguments are none. */
export function scopeOfComparison(given: readonly ts.Expression[], session: CollectSession): Scope | undefined {
  const comparison = comparisonOf(given, session);
  if (comparison === undefined) return undefined;
  const { field, operator, value } = comparison;
  if (equal.has(operator)) return scopeOfEquality(value, session);
  if (ordering.has(operator)) return 'all';
  if (operator === 'in') return scopeOfList(field);
  const isNothing = session.originOf(value).kind === ts.SyntaxKind.NullKeyword;
  return operator === 'is not' && isNothing && !/delet/i.test(field) ? 'all' : 'some';
}

function comparisonOf(given: readonly ts.Expression[], session: CollectSession): Comparison | undefined {
  const [left, second, third] = given;
  const field = left === undefined ? undefined : columnOf(left, session);
  if (field === undefined || second === undefined) return undefined;
  if (third === undefined) return { field, operator: '=', value: second };
  const [operator] = session.constantsOf(second);
  return typeof operator === 'string' ? { field, operator: operator.toLowerCase(), value: third } : undefined;
}

/** The name of a column's property: `createdAt` of `users.createdAt`, of `q.field('createdAt')` and of the name alone in `q.lt('createdAt', deadline)`. */
export function fieldOfColumn(column: ts.Expression, session: CollectSession): string | undefined {
  const node = unwrap(column);
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  const named = ts.isCallExpression(node) && calleeName(node) === 'field' ? node.arguments[0] : node;
  if (named !== undefined && ts.isStringLiteralLike(named)) return named.text;
  const origin = session.originOf(node);
  return ts.isPropertyAccessExpression(origin) ? nameOfReference(origin) : undefined;
}

/** `created_at` of `'session.created_at'`; undefined for what is no name of a column. */
export function columnOf(expression: ts.Expression, session: CollectSession): string | undefined {
  const [name] = session.constantsOf(expression);
  return typeof name === 'string' && /^[\w."`]+$/.test(name) ? name.split('.').at(-1)?.replaceAll(/["`]/g, '') : undefined;
}
