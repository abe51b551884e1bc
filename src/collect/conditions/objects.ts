import { ts } from 'ts-morph';
import { isHoldName } from '../../catalog/legal-holds.js';
import type { AgeCondition } from '../facts.js';
import type { CollectSession } from '../session.js';
import { calleeName, unwrap, valueOfProperty } from '../syntax.js';
import { isKeyName } from '../../key-names.js';
import { strongest } from './alternatives.js';
import { deadlineConditionOf } from './deadlines.js';
import { firstOf } from './first-of.js';
import { conditionName } from './names.js';
import { scopeOfEquality, widest, type Scope } from './scopes.js';
import { ageOfSequelizeFunction } from './sequelize-functions.js';
import { ageOfRawCondition } from './sql-texts.js';

/** Comparisons as query languages write them: operators in objects, and functions. */
interface Comparisons {
  operators: ReadonlySet<string>;
  functions: ReadonlySet<string>;
}

const earlier: Comparisons = { operators: new Set(['lt', 'lte', '$lt', '$lte', '<', '<=', 'before', 'less_than', 'less_than_equal']), functions: new Set(['LessThan', 'LessThanOrEqual']) };
const later: Comparisons = { operators: new Set(['gt', 'gte', '$gt', '$gte', '>', '>=', 'after', 'greater_than', 'greater_than_equal']), functions: new Set(['MoreThan', 'MoreThanOrEqual']) };
/** Holds conditions, rather than being a field with one; `range`, `bool` and what is in it are those of Elasticsearch. */
const connective = /^(\$?(and|or)|\$expr|where|filters|range|bool|must|filter)$/i;
const maximumDepth = 8;

/** One way through a where clause. */
interface Search {
  session: CollectSession;
  comparisons: Comparisons;
  /** Objects and lists with the fields that they were looked through for: what is spread twice says nothing new. */
  seen: Map<ts.Node, Set<string | undefined>>;
}

/** The condition on a date in a where clause: `{ createdAt: { lt: subDays(now, 30) } }`, `LessThan(deadline)`, `.where('x < :deadline', …)`. */
export function ageConditionOf(where: ts.Expression | undefined, session: CollectSession): AgeCondition | undefined {
  return where === undefined ? undefined : search(where, undefined, 0, { session, comparisons: earlier, seen: new Map() });
}

/** The condition that a stored deadline has not passed yet: `{ expiresAt: { gt: new Date() } }`. */
export function liveConditionOf(where: ts.Expression | undefined, session: CollectSession): AgeCondition | undefined {
  const condition = where === undefined ? undefined : search(where, undefined, 0, { session, comparisons: later, seen: new Map() });
  return condition?.kind === 'passed' ? { ...condition, checksOnly: true } : undefined;
}

function search(expression: ts.Expression, field: string | undefined, depth: number, way: Search): AgeCondition | undefined {
  const { session, comparisons } = way;
  if (depth > maximumDepth) return undefined;
  const node = session.originOf(expression);
  if (ts.isArrayLiteralExpression(node)) return isNew(node, field, way) ? firstOf(node.elements, (element) => search(element, field, depth + 1, way)) : undefined;
  if (ts.isConditionalExpression(node)) {
    return search(node.whenTrue, field, depth + 1, way) ?? search(node.whenFalse, field, depth + 1, way);
  }
  if (ts.isObjectLiteralExpression(node)) return isNew(node, field, way) ? ofObject(node, field, depth, way) : undefined;
  if (ts.isCallExpression(node) && field === undefined) {
    return ageOfSequelizeFunction(node, comparisons === earlier ? 'lt' : 'gt', session, (condition, column) => search(condition, column, depth + 1, way));
  }
  return ts.isCallExpression(node) && field !== undefined ? ofFunction(node, field, depth, way) : undefined;
}

/** TypeORM's `LessThan(deadline)`, `Not(MoreThan(deadline))` and `` Raw((column) => `${column} < now() - …`) ``. */
function ofFunction(call: ts.CallExpression, field: string, depth: number, way: Search): AgeCondition | undefined {
  const name = calleeName(call) ?? '';
  const [first, ...values] = call.arguments;
  if (first === undefined) return undefined;
  if (way.comparisons.functions.has(name)) return deadlineConditionOf(first, field, way.session);
  if (name === 'Not') return search(first, field, depth + 1, negated(way));
  return name === 'Raw' && way.comparisons === earlier ? ageOfRawCondition(first, values, field, way.session) : undefined;
}

function negated(way: Search): Search {
  return { ...way, comparisons: way.comparisons === earlier ? later : earlier };
}

function isNew(node: ts.Node, field: string | undefined, { seen }: Search): boolean {
  const fields = seen.get(node) ?? new Set();
  const { size } = fields;
  seen.set(node, fields.add(field));
  return fields.size > size;
}

function ofObject(node: ts.ObjectLiteralExpression, field: string | undefined, depth: number, way: Search): AgeCondition | undefined {
  const found = firstOf(node.properties, (property) => {
    const age = ofProperty(property, field, depth, way);
    return age === undefined ? undefined : { age, property };
  });
  if (found === undefined) return undefined;
  const scopes = node.properties.filter((property) => property !== found.property).map((property) => scopeOf(property, way.session, found.age.field));
  return { ...found.age, scope: widest([found.age.scope, ...scopes]) };
}

/** What a where clause narrows the records to, besides any age in it. */
export function scopeOfObject(where: ts.Expression, session: CollectSession): Scope {
  const node = session.originOf(where);
  return ts.isObjectLiteralExpression(node) ? widest(node.properties.map((property) => scopeOf(property, session))) : 'all';
}

/**
 * What a further condition narrows the records to.
 *
 * @param aged the field whose age is compared
 */
function scopeOf(property: ts.ObjectLiteralElementLike, session: CollectSession, aged?: string): Scope {
  const name = conditionName(property.name, session) ?? '';
  // Records on hold, or marked as deleted before, are left out of a purge: that keeps none of the others. So does the other end of a span.
  if (/^\$?(and|or|not|nor)$/i.test(name) || earlier.operators.has(name) || later.operators.has(name) || /^_?id$/.test(name) || isHoldName(name, session.holds) || /^(is_?)?deleted(_?at)?$/i.test(name)) return 'all';
  if (ts.isShorthandPropertyAssignment(property)) return scopeOfEquality(property.name, session);
  if (!ts.isPropertyAssignment(property)) return 'all';
  const value = session.originOf(property.initializer);
  // Records that belong to nobody are some of them; a mark that is not set yet is on all that live.
  if (value.kind === ts.SyntaxKind.NullKeyword) return isKeyName(name) ? 'some' : 'all';
  const ofAnother: Scope = aged === undefined || name === aged ? 'all' : 'some';
  if (ts.isCallExpression(value)) return isNotNothing(value) ? ofAnother : 'all';
  if (ts.isObjectLiteralExpression(value)) return scopeOfOperators(value, ofAnother, session);
  return scopeOfEquality(property.initializer, session);
}

/** TypeORM's `Not(IsNull())`. */
function isNotNothing(call: ts.CallExpression): boolean {
  const [inner] = call.arguments;
  return calleeName(call) === 'Not' && inner !== undefined && ts.isCallExpression(unwrap(inner)) && calleeName(unwrap(inner) as ts.CallExpression) === 'IsNull';
}

/**
 * `{ in: [...] }` picks some; `{ equals: userId }` picks one; `{ not: null }` asks for nothing more of the field whose age is compared.
 *
 * @param somethingThere what it means that there is a value in the field
 */
function scopeOfOperators(value: ts.ObjectLiteralExpression, somethingThere: Scope, session: CollectSession): Scope {
  const names = value.properties.map((property) => conditionName(property.name, session) ?? '');
  const [only] = value.properties;
  if (names.length > 1 && names.includes('equals')) return 'one';
  if (names.length === 1 && only !== undefined && /^(eq|is|equals)$/.test(names[0] ?? '') && ts.isPropertyAssignment(only)) return scopeOfEquality(only.initializer, session);
  const isExclusion = names.every((name) => /^\$?(not|ne|exists|notIn|nin|lt|lte|gt|gte|not_equals|not_in|(less|greater)_than(_equal)?)$/.test(name));
  const isNull = only !== undefined && ts.isPropertyAssignment(only) && session.originOf(only.initializer).kind === ts.SyntaxKind.NullKeyword;
  if (isExclusion && isNull) return somethingThere;
  return isExclusion && names.some((name) => /lt|gt|exists|_than/.test(name)) ? 'all' : 'some';
}

function ofProperty(property: ts.ObjectLiteralElementLike, field: string | undefined, depth: number, way: Search): AgeCondition | undefined {
  const { session, comparisons } = way;
  if (ts.isSpreadAssignment(property)) return search(property.expression, field, depth + 1, way);
  const name = conditionName(property.name, session);
  const value = valueOfProperty(property);
  if (name === undefined || value === undefined) return undefined;
  if (field === undefined && /^\$[lg]te?$/.test(name)) return ofExpression(name, value, way);
  if (comparisons.operators.has(name)) return field === undefined ? undefined : deadlineConditionOf(value, field, session);
  const isConnective = connective.test(name);
  const isNegation = /^\$?(not|nor)$/i.test(name);
  // A condition on a related record says nothing about the age of this one.
  if (field !== undefined && !isConnective && !isNegation) return undefined;
  if (isNegation) return search(value, field, depth + 1, negated(way));
  const subject = isConnective ? field : name;
  const alternatives = /^\$?or$/i.test(name) ? session.originOf(value) : undefined;
  if (alternatives === undefined || !ts.isArrayLiteralExpression(alternatives)) return search(value, subject, depth + 1, way);
  return strongest(alternatives.elements.flatMap((alternative) => search(alternative, subject, depth + 2, way) ?? []));
}

/** MongoDB's `{ $expr: { $lt: ['$createdAt', deadline] } }`, also turned round. */
function ofExpression(operator: string, operands: ts.Expression, { session, comparisons }: Search): AgeCondition | undefined {
  const list = session.originOf(operands);
  const [left, right] = ts.isArrayLiteralExpression(list) ? list.elements : [];
  if (left === undefined || right === undefined) return undefined;
  const [path, deadline] = comparisons.operators.has(operator) ? [left, right] : [right, left];
  const [field] = session.constantsOf(path);
  return typeof field === 'string' && field.startsWith('$') && !field.startsWith('$$') ? deadlineConditionOf(deadline, field.slice(1), session) : undefined;
}
