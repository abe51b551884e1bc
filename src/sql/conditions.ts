import { broadest } from '../catalog/events.js';
import { isKeyName } from '../key-names.js';
import type { DateCondition, Parameter } from './model.js';
import { argumentsOf, epochOf, isNow, momentOf, numberOf, parameterOf, secondsOfDuration, stringOf } from './moments.js';
import { identifier, isTree, lastName, listPart, part, partAt } from './tree.js';

/** The scope is that of a comparison with conditions of its own, an arm of an `OR`. */
type Found = Omit<DateCondition, 'scope'> & Partial<Pick<DateCondition, 'scope'>>;

const earlier = new Set(['Lt', 'LtEq']);
const later = new Set(['Gt', 'GtEq']);
/** Names of dates that end a record, where another date does not say its age. */
const datelike = /(_?(at|on|date|time|timestamp|ts|day|seen|login|active|expir\w*|until|since|created|updated|modified|used|deleted)$)|^(created|updated|expir|last|date|time|ts|deleted|valid|lethe_value_)/i;

/** The condition on a date in the `WHERE` of a statement, with what the rest of it asks for. */
export function dateConditionOf(selection: unknown): DateCondition | undefined {
  const conjuncts = conjunctsOf(selection);
  const position = conjuncts.findIndex((conjunct) => comparisonOf(conjunct, false) !== undefined);
  const found = position < 0 ? undefined : comparisonOf(conjuncts[position], false);
  if (found === undefined) return undefined;
  return narrowedBy(conjuncts.filter((_conjunct, index) => index !== position), found);
}

/** A comparison with what further conditions narrow the rows to that it finds. */
export function narrowedBy(others: readonly unknown[], { scope = 'all', narrowed, ...found }: Found): DateCondition {
  const counting = others.filter((other) => !leavesOutEndless(other, found.column));
  const parameters = counting.map(parameterEqualled);
  const by = [...narrowed?.by ?? [], ...parameters.filter((parameter) => parameter !== undefined)];
  const rest = counting.filter((_other, index) => parameters[index] === undefined).map((other) => scopeOf(other, found.column));
  const otherwise = widest([...rest, narrowed?.otherwise ?? scope]);
  if (by.length === 0 || otherwise === 'one') return { ...found, scope: otherwise };
  return { ...found, scope: 'one', narrowed: { by, otherwise } };
}

/** `expires_at <> -1` beside `expires_at < ?`: rows under that value have no end. */
function leavesOutEndless(conjunct: unknown, column: string): boolean {
  const operation = part(conjunct, 'BinaryOp');
  const value = part(operation, 'right');
  const isNumber = numberOf(partAt(value, 'UnaryOp', 'expr') ?? value) !== undefined;
  return part(operation, 'op') === 'NotEq' && columnOf(part(operation, 'left')) === column && isNumber;
}

function widest(scopes: readonly DateCondition['scope'][]): DateCondition['scope'] {
  if (scopes.includes('one')) return 'one';
  return scopes.includes('some') ? 'some' : 'all';
}

/** The parts of a condition that all have to hold. */
export function conjunctsOf(selection: unknown): unknown[] {
  const nested = part(selection, 'Nested');
  if (nested !== undefined) return conjunctsOf(nested);
  const operation = part(selection, 'BinaryOp');
  if (part(operation, 'op') !== 'And') return selection === undefined || selection === null ? [] : [selection];
  return [...conjunctsOf(part(operation, 'left')), ...conjunctsOf(part(operation, 'right'))];
}

/** `created_at < now() - …` also in either arm of an `OR`; `NOT` turns it round. */
function comparisonOf(expression: unknown, isNegated: boolean): Found | undefined {
  const nested = part(expression, 'Nested');
  if (nested !== undefined) return comparisonOf(nested, isNegated);
  const not = part(expression, 'UnaryOp');
  if (part(not, 'op') === 'Not') return comparisonOf(part(not, 'expr'), !isNegated);
  const query = partAt(expression, 'InSubquery', 'subquery');
  if (query !== undefined) return ofSubquery(query, part(part(expression, 'InSubquery'), 'negated') === true);
  const span = part(expression, 'Between');
  if (span !== undefined) return isNegated || part(span, 'negated') === true ? undefined : ofSpan(part(span, 'expr'), part(span, 'high'));
  const operation = part(expression, 'BinaryOp');
  if (!isTree(operation)) return undefined;
  const operator = part(operation, 'op');
  if (operator === 'Or') return ofArms([part(operation, 'left'), part(operation, 'right')], isNegated);
  if (typeof operator !== 'string' || (!earlier.has(operator) && !later.has(operator))) return undefined;
  return ofSides(part(operation, 'left'), part(operation, 'right'), earlier.has(operator) !== isNegated);
}

/** The comparison in an arm of an `OR`; arms that ask for a value and for any but it make up all rows between them. */
function ofArms(arms: readonly unknown[], isNegated: boolean): Found | undefined {
  const nameOf = ({ column }: Found): string => column;
  if (isNegated) return broadest(arms.flatMap((arm) => comparisonOf(arm, true) ?? []), nameOf);
  const conditions = arms.flatMap((arm) => dateConditionOf(arm) ?? []);
  const ofAll = conditions.filter(({ scope }) => scope === 'all');
  if (ofAll.length > 0) return broadest(ofAll, nameOf);
  const found = broadest(conditions, nameOf);
  return found !== undefined && conditions.length === arms.length && areOpposite(arms) ? ofAllRows(found) : found;
}

function ofAllRows({ column, qualifier, moment, checksOnly }: DateCondition): DateCondition {
  return { column, ...(qualifier === undefined ? {} : { qualifier }), moment, scope: 'all', checksOnly };
}

/** `state = 'open' AND …` and `state <> 'open' AND …`. */
function areOpposite(arms: readonly unknown[]): boolean {
  const [first, second] = arms.map((arm) => conjunctsOf(arm).filter((conjunct) => comparisonOf(conjunct, false) === undefined));
  if (first?.length !== 1 || second?.length !== 1) return false;
  const [left, right] = [part(first[0], 'BinaryOp'), part(second[0], 'BinaryOp')];
  const operators = [left, right].map((operation) => String(part(operation, 'op'))).sort();
  const sides = [left, right].map((operation) => valueText(part(operation, 'right')));
  return operators.join() === 'Eq,NotEq' && columnOf(part(left, 'left')) === columnOf(part(right, 'left')) && sides[0] !== undefined && sides[0] === sides[1];
}

function valueText(value: unknown): string | undefined {
  const known = stringOf(value) ?? numberOf(value) ?? parameterOf(value);
  return known === undefined ? undefined : JSON.stringify(known);
}

/** `id IN (SELECT id FROM t WHERE created_at < …)`, and what is kept by `NOT IN (… WHERE created_at >= …)`. */
function ofSubquery(query: unknown, isNegated: boolean): Found | undefined {
  const selections = selectionsOf(query);
  for (const conjunct of selections.flatMap(conjunctsOf)) {
    const found = isNegated ? comparisonOf(conjunct, true) : comparisonOf(conjunct, false);
    if (found !== undefined && !found.checksOnly) return found;
  }
  return undefined;
}

function selectionsOf(query: unknown): unknown[] {
  const select = part(query, 'Select') ?? partAt(query, 'body', 'Select') ?? partAt(query, 'body', 'Query', 'body', 'Select');
  return select === undefined ? [] : [part(select, 'selection')];
}

/** The two sides of `left < right`, or of `left > right` where `isEarlier` is false. */
function ofSides(left: unknown, right: unknown, isEarlier: boolean): Found | undefined {
  const [small, large] = isEarlier ? [left, right] : [right, left];
  return ofColumnBefore(small, large) ?? ofElapsed(large, small) ?? ofAddedPeriod(small, large) ?? ofColumnAfter(large, small);
}

function ofColumnBefore(column: unknown, deadline: unknown): Found | undefined {
  const name = columnOf(column);
  const moment = name === undefined ? undefined : momentOf(deadline);
  if (name === undefined || moment === undefined) return undefined;
  if (moment.kind === 'parameter' && !datelike.test(name)) return undefined;
  const qualifier = qualifierOf(column);
  return { column: name, ...(qualifier === undefined ? {} : { qualifier }), moment, checksOnly: false };
}

/** `created_at BETWEEN … AND now() - interval '30 days'`. */
function ofSpan(column: unknown, end: unknown): Found | undefined {
  const found = ofColumnBefore(column, end);
  return found === undefined || found.moment.kind === 'passed' ? undefined : { ...found, isSpan: true };
}

/** `expires_at > now()` leaves out the old records. */
function ofColumnAfter(column: unknown, moment: unknown): Found | undefined {
  const found = ofColumnBefore(column, moment);
  return found === undefined || 'parameter' in found.moment ? undefined : { ...found, checksOnly: true };
}

/** `now() - created_at > interval '30 days'`, `age(created_at) > …`, `DATEDIFF(NOW(), created_at) > 30`. */
function ofElapsed(elapsed: unknown, period: unknown): Found | undefined {
  const whole = part(elapsed, 'Nested') ?? elapsed;
  const epoch = epochOf(whole);
  const inner = part(epoch, 'Nested') ?? epoch ?? whole;
  const operation = part(inner, 'BinaryOp');
  const difference = part(operation, 'op') === 'Minus' && isNow(part(operation, 'left')) ? columnOf(part(operation, 'right')) : undefined;
  const column = difference ?? ofElapsedFunction(part(inner, 'Function'));
  if (column === undefined) return undefined;
  const from = epoch === undefined ? part(operation, 'left') : whole;
  const seconds = secondsOfDuration(period, difference === undefined ? undefined : from);
  if (seconds === undefined && parameterOf(period) === undefined) return undefined;
  return { column, moment: seconds === undefined ? { kind: 'age' } : { kind: 'age', seconds }, checksOnly: false };
}

function ofElapsedFunction(call: unknown): string | undefined {
  const name = (lastName(part(call, 'name')) ?? '').toLowerCase();
  if (!/^(age|datediff|timestampdiff|date_diff)$/.test(name)) return undefined;
  return argumentsOf(call).filter((argument) => !isNow(argument) && stringOf(argument) === undefined).map(columnOf).find((column) => column !== undefined && !/^(day|hour|minute|second|month|year)$/i.test(column));
}

/** `created_at + interval '30 days' < now()`. */
function ofAddedPeriod(sum: unknown, deadline: unknown): Found | undefined {
  const operation = part(part(sum, 'Nested') ?? sum, 'BinaryOp');
  const column = part(operation, 'op') === 'Plus' ? columnOf(part(operation, 'left')) : undefined;
  if (column === undefined || !isNow(deadline)) return undefined;
  const seconds = secondsOfDuration(part(operation, 'right'), undefined);
  return { column, moment: seconds === undefined ? { kind: 'age' } : { kind: 'age', seconds }, checksOnly: false };
}

/** `created_at`, `s.created_at`, also below casts and functions of one column: `date(created_at)`. */
export function columnOf(expression: unknown): string | undefined {
  const node = partAt(expression, 'Cast', 'expr') ?? part(expression, 'Nested') ?? epochOf(expression) ?? expression;
  const parameter = parameterOf(node);
  if (parameter !== undefined && !('insertion' in parameter)) return undefined;
  if (part(node, 'Identifier') !== undefined) return identifier(node);
  const compound = part(node, 'CompoundIdentifier');
  if (Array.isArray(compound)) return identifier(compound.at(-1));
  const call = part(node, 'Function');
  if (call === undefined || isNow(node)) return undefined;
  const columns = argumentsOf(call).map(columnOf).filter((column) => column !== undefined);
  return columns.length === 1 ? columns[0] : undefined;
}

/** `s` of `s.created_at`, also below casts and functions: the table, or what the statement calls it. */
export function qualifierOf(expression: unknown): string | undefined {
  const node = partAt(expression, 'Cast', 'expr') ?? part(expression, 'Nested') ?? expression;
  const compound = part(node, 'CompoundIdentifier');
  if (Array.isArray(compound)) return identifier(compound.at(-2));
  const call = part(node, 'Function');
  return call === undefined ? undefined : argumentsOf(call).map(qualifierOf).find((qualifier) => qualifier !== undefined);
}

/** `$1` of `museum_id = $1`. */
function parameterEqualled(expression: unknown): Parameter | undefined {
  const operation = part(expression, 'BinaryOp');
  return part(operation, 'op') === 'Eq' && columnOf(part(operation, 'left')) !== undefined ? parameterOf(part(operation, 'right')) : undefined;
}

/**
 * What a further condition narrows the rows to. Rows that belong to nobody are some of them; a mark that is not set yet is on all that live.
 *
 * @param aged the column whose age is compared
 */
function scopeOf(expression: unknown, aged?: string): DateCondition['scope'] {
  const [empty, filled] = [part(expression, 'IsNull'), part(expression, 'IsNotNull')];
  if (empty !== undefined) return isKeyName(columnOf(empty) ?? '') ? 'some' : 'all';
  if (filled !== undefined) return aged === undefined || columnOf(filled) === aged ? 'all' : 'some';
  const list = part(expression, 'InList');
  if (list !== undefined) return listPart(list, 'list').some((value) => parameterOf(value) !== undefined) && !/(^|_)id$/i.test(columnOf(part(list, 'expr')) ?? '') ? 'one' : 'some';
  const operation = part(expression, 'BinaryOp');
  const operator = part(operation, 'op');
  if (operator === 'NotEq') return 'some';
  if (operator !== 'Eq') return 'all';
  const [left, right] = [part(operation, 'left'), part(operation, 'right')];
  if (columnOf(left) !== undefined && columnOf(right) !== undefined) return 'all';
  return stringOf(right) !== undefined || numberOf(right) !== undefined || partAt(right, 'Value', 'value', 'Boolean') !== undefined ? 'some' : 'one';
}
