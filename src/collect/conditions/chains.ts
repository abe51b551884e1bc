import { ts } from 'ts-morph';
import type { AgeCondition } from '../facts.js';
import type { CollectSession } from '../session.js';
import { calleeName, chainAbove, chainBelow, enclosingFunction, receiverOf, unwrap, walk, type CallLike } from '../syntax.js';
import { isKeyName } from '../../key-names.js';
import { addedLinks } from './added-links.js';
import { ageOfComparison, columnOf, scopeOfComparison } from './comparisons.js';
import { deadlineConditionOf } from './deadlines.js';
import type { Reading } from './directions.js';
import { firstOf } from './first-of.js';
import { ageOfFunctions, scopeOfFunctions } from './functions.js';
import { ageConditionOf, liveConditionOf, scopeOfObject } from './objects.js';
import { scopeOfList, widest, type Scope } from './scopes.js';
import { ageOfSqlText, scopeOfSqlText } from './sql-texts.js';
import { ageOfSubquery, comparesMadeColumn } from './subqueries.js';

/** Reads a condition on a date from one link of a query builder's chain, `.where('expiresAt').lt(now)`, given all of its links. */
type LinkReader = (link: ts.CallExpression, reading: Reading, links: readonly ts.CallExpression[]) => AgeCondition | undefined;

/** The languages in which builders write conditions, the first that understands a link counts. */
const linkReaders: readonly LinkReader[] = [ofWhole, ofCallback, ofComparedField, ofComparison, ofSubquery];
const conditional = /^(where|andWhere|orWhere)$/;

/**
 * The condition on a date of the records that a call acts on: in the call's own where clause, or before or after it in its chain
 * (`.delete().from(Session).where('expiresAt < :now', { now })`).
 */
export function ageOfCall(call: CallLike, where: ts.Expression | undefined, reading: Reading): AgeCondition | undefined {
  return ageOfWhere(where, reading) ?? inChain(call, reading);
}

/** The condition that a stored deadline has not passed yet: `.where(gt(sessions.expiresAt, new Date()))`. */
export function liveOfCall(call: CallLike, where: ts.Expression | undefined, reading: Reading): AgeCondition | undefined {
  const condition = ageOfCall(call, where, { ...reading, direction: 'later' });
  return condition?.kind === 'passed' ? { ...condition, checksOnly: true } : undefined;
}

/** The condition on a date in a where clause that stands as a whole in one expression. */
function ageOfWhere(where: ts.Expression | undefined, reading: Reading): AgeCondition | undefined {
  if (where === undefined) return undefined;
  return (reading.direction === 'earlier' ? ageConditionOf(where, reading.session) : liveConditionOf(where, reading.session)) ?? ageOfFunctions(where, reading);
}

function inChain(call: CallLike, reading: Reading): AgeCondition | undefined {
  const links = chainAround(call);
  return ofLinks(links, reading) ?? ofLinks([...links, ...linksBefore(links.at(-1) ?? call, reading.session)], reading);
}

const refining = /^((and|or)?where\w*|lte?|lessThan(OrEqualTo)?|below(OrEqual)?)$/i;

/** Conditions that statements before give to the builder in a variable: `query.lessThan('leftAt', deadline); await query.find();`. */
function linksBefore(call: CallLike, session: CollectSession): ts.CallExpression[] {
  const receiver = receiverOf(call.expression);
  const builder = receiver === undefined ? undefined : unwrap(receiver);
  const declaration = builder !== undefined && ts.isIdentifier(builder) ? session.declarationOf(builder) : undefined;
  const holder = declaration !== undefined && ts.isVariableDeclaration(declaration) && declaration.initializer !== undefined ? enclosingFunction(declaration) ?? declaration.getSourceFile() : undefined;
  const found: ts.CallExpression[] = [];
  if (holder === undefined || declaration === undefined) return found;
  walk(holder, (node) => {
    if (node.pos >= call.getStart()) return false;
    const chain = ts.isExpressionStatement(node) && ts.isCallExpression(node.expression) ? [node.expression, ...chainBelow(node.expression)] : [];
    const first = chain.at(-1);
    const start = first === undefined ? undefined : receiverOf(first.expression);
    if (first === undefined || start === undefined || !refining.test(calleeName(first) ?? '') || !ts.isIdentifier(unwrap(start))) return true;
    if (session.declarationOf(unwrap(start)) === declaration) found.push(...chain);
    return true;
  });
  return found;
}

function ofLinks(written: readonly ts.CallExpression[], reading: Reading): AgeCondition | undefined {
  const links = [...written, ...addedLinks(written, reading.session)];
  const found = firstOf(links, (link) => {
    const age = firstOf(linkReaders, (read) => read(link, reading, links));
    return age === undefined ? undefined : { age, link };
  });
  if (found === undefined) return undefined;
  const others = links.filter((link) => link !== found.link && !comparesMadeColumn(link, links, reading.session)).map((link) => scopeOfLink(link, found.age.field, reading.session));
  return { ...found.age, scope: widest([found.age.scope, ...others]) };
}

function ofWhole(link: ts.CallExpression, reading: Reading, links: readonly ts.CallExpression[]): AgeCondition | undefined {
  const [first, second] = link.arguments;
  const name = calleeName(link) ?? '';
  if (first !== undefined && name === 'find' && ts.isObjectLiteralExpression(reading.session.originOf(first))) return ageOfWhere(first, reading);
  if (first === undefined || !/^((and|or)?where(raw)?|lt|lte)$/i.test(name)) return undefined;
  return ageOfWhere(first, reading) ?? (/where/i.test(name) ? ageOfSqlText(first, [...(second === undefined ? [] : [second]), ...parametersOf(links)], reading) : undefined);
}

/** What `setParameters({ deadline })` and `setParameter('deadline', deadline)` give to placeholders. */
function parametersOf(links: readonly ts.CallExpression[]): ts.Expression[] {
  return links.flatMap((link) => (calleeName(link) === 'setParameters' ? [...link.arguments] : calleeName(link) === 'setParameter' ? [link] : []));
}

/** Convex's `.withIndex('by_end', (q) => q.lt('endsAt', now))` and `.filter((q) => q.lt(q.field('endsAt'), now))`. */
function ofCallback(link: ts.CallExpression, reading: Reading): AgeCondition | undefined {
  const condition = callbackOf(link);
  return condition === undefined ? undefined : ageOfFunctions(condition, reading);
}

function callbackOf(link: ts.CallExpression): ts.Expression | undefined {
  const name = calleeName(link) ?? '';
  return name === 'withIndex' ? link.arguments[1] : name === 'filter' ? link.arguments[0] : undefined;
}

/** Mongoose's `.where('expiresAt').lt(new Date())`, Dexie's `.where('expiresAt').below(Date.now())`, Supabase's `.lt('expires_at', now)` and Parse's `.lessThan('expiresAt', now)`. */
function ofComparedField(link: ts.CallExpression, { session, direction }: Reading): AgeCondition | undefined {
  const [deadline, second] = link.arguments;
  const column = deadline === undefined || second === undefined || direction !== 'earlier' || !/^(lte?|lessThan(OrEqualTo)?)$/.test(calleeName(link) ?? '') ? undefined : columnOf(deadline, session);
  if (column !== undefined) return deadlineConditionOf(second, column, session);
  const before = receiverOf(link.expression);
  const where = before === undefined ? undefined : unwrap(before);
  const isComparison = direction === 'earlier' && /^(lte?|below(OrEqual)?)$/.test(calleeName(link) ?? '') && where !== undefined && ts.isCallExpression(where) && calleeName(where) === 'where';
  const [field] = isComparison ? where.arguments : [];
  const [name] = field === undefined ? [] : session.constantsOf(field);
  return name === undefined ? undefined : deadlineConditionOf(deadline, String(name), session);
}

/** `.where('created_at', '<', deadline)`, `.whereBetween('created_at', [start, deadline])`. */
function ofComparison(link: ts.CallExpression, reading: Reading): AgeCondition | undefined {
  if (/^(and|or)?whereBetween$/i.test(calleeName(link) ?? '')) return ofSpan(link, reading);
  return conditional.test(calleeName(link) ?? '') ? ageOfComparison(link.arguments, reading) : undefined;
}

/** `.whereIn('id', old)`, `.whereNotIn('id', recent)`. */
function ofSubquery(link: ts.CallExpression, reading: Reading, links: readonly ts.CallExpression[]): AgeCondition | undefined {
  return ageOfSubquery(link, links, reading, ofLinks);
}

/**
 * What a further link of the chain narrows the records to.
 *
 * @param aged the column whose age another link compares
 */
function scopeOfLink(link: ts.CallExpression, aged: string, session: CollectSession): Scope {
  const name = calleeName(link) ?? '';
  const [first, second] = link.arguments;
  if (first === undefined) return 'all';
  const callback = callbackOf(link);
  if (callback !== undefined) return scopeOfFunctions(callback, session);
  if (name === 'eq' && second !== undefined) return scopeOfComparison(link.arguments, session) ?? 'all';
  if (/^(and)?whereIn$/i.test(name)) return scopeOfList(columnOf(first, session) ?? '');
  if (/^(and)?whereNull$/i.test(name)) return isKeyName(columnOf(first, session) ?? '') ? 'some' : 'all';
  if (/^(and)?whereNotNull$/i.test(name)) return columnOf(first, session) === aged ? 'all' : 'some';
  if (/^(and)?whereRaw$/i.test(name)) return scopeOfSqlText(first, link.arguments.slice(1), aged, session) ?? 'all';
  if (!/^(andW|w)here$/.test(name)) return 'all';
  const condition = session.originOf(first);
  if (isText(condition) && /\s/.test(condition.getText())) return scopeOfSqlText(condition, link.arguments.slice(1), aged, session) ?? 'all';
  if (second !== undefined) return scopeOfComparison(link.arguments, session) ?? 'all';
  // A field that the next link compares: `.where('endsAt').lt(now)`.
  if (isText(condition)) return 'all';
  return ts.isObjectLiteralExpression(condition) ? scopeOfObject(condition, session) : scopeOfFunctions(condition, session);
}

function isText(node: ts.Node): boolean {
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
}

/** The other calls of a chain: those that the call's receiver is made of, and those on its result. */
export function chainAround(call: CallLike): ts.CallExpression[] {
  return [...ts.isCallExpression(call) ? chainBelow(call) : [], ...chainAbove(call)];
}

function ofSpan({ arguments: [column, span] }: ts.CallExpression, { session, direction, isOwnColumn }: Reading): AgeCondition | undefined {
  const field = column === undefined || direction !== 'earlier' || !isOwnColumn(column) ? undefined : columnOf(column, session);
  const ends = span === undefined ? undefined : session.originOf(span);
  const age = field === undefined || ends === undefined || !ts.isArrayLiteralExpression(ends) ? undefined : deadlineConditionOf(ends.elements[1], field, session);
  return age?.kind === 'passed' ? undefined : age;
}
