import { ts } from 'ts-morph';
import type { AgeCondition } from '../facts.js';
import type { CollectSession } from '../session.js';
import { calleeName, receiverOf, unwrap, type CallLike } from '../syntax.js';
import { ageOfComparison, columnOf, scopeOfComparison } from './comparisons.js';
import { deadlineConditionOf } from './deadlines.js';
import type { Direction } from './directions.js';
import { firstOf } from './first-of.js';
import { scopeOfFunctions } from './functions.js';
import { ageConditionOf, liveConditionOf, scopeOfObject } from './objects.js';
import { scopeOfList, widest, type Scope } from './scopes.js';
import { ageConditionOfText } from './texts.js';

/** Reads a condition on a date from one link of a query builder's chain: `.where('expiresAt').lt(now)`. */
type LinkReader = (link: ts.CallExpression, session: CollectSession, direction: Direction) => AgeCondition | undefined;

/** The languages in which builders write conditions, the first that understands a link counts. */
const linkReaders: readonly LinkReader[] = [ofObjectOrText, ofComparedField, ofComparison];
const conditional = /^(where|andWhere|orWhere)$/;

/** `.delete().from(Session).where('expiresAt < :now', { now })`: the condition stands before or after the call in its chain. */
export function ageInChain(call: CallLike, session: CollectSession): AgeCondition | undefined {
  return inChain(call, session, 'earlier');
}

/** The condition in a chain that a stored deadline has not passed yet: `.where(gt(sessions.expiresAt, new Date()))`. */
export function liveInChain(call: CallLike, session: CollectSession): AgeCondition | undefined {
  const condition = inChain(call, session, 'later');
  return condition?.kind === 'passed' ? { ...condition, checksOnly: true } : undefined;
}

function inChain(call: CallLike, session: CollectSession, direction: Direction): AgeCondition | undefined {
  const links = chainAround(call);
  const found = firstOf(links, (link) => {
    const age = firstOf(linkReaders, (read) => read(link, session, direction));
    return age === undefined ? undefined : { age, link };
  });
  if (found === undefined) return undefined;
  const others = links.filter((link) => link !== found.link).map((link) => scopeOfLink(link, session));
  return { ...found.age, scope: widest([found.age.scope, ...others]) };
}

function ofObjectOrText(link: ts.CallExpression, session: CollectSession, direction: Direction): AgeCondition | undefined {
  const [first, second] = link.arguments;
  if (first === undefined || !/^(where|andWhere|orWhere|lt|lte)$/.test(calleeName(link) ?? '')) return undefined;
  if (direction === 'later') return liveConditionOf(first, session);
  return ageConditionOf(first, session) ?? ageConditionOfText(first, second, session);
}

/** Mongoose's `.where('expiresAt').lt(new Date())`. */
function ofComparedField(link: ts.CallExpression, session: CollectSession, direction: Direction): AgeCondition | undefined {
  const [deadline] = link.arguments;
  const before = receiverOf(link.expression);
  const where = before === undefined ? undefined : unwrap(before);
  const isComparison = direction === 'earlier' && /^lte?$/.test(calleeName(link) ?? '') && where !== undefined && ts.isCallExpression(where) && calleeName(where) === 'where';
  const [field] = isComparison ? where.arguments : [];
  const [name] = field === undefined ? [] : session.constantsOf(field);
  return name === undefined ? undefined : deadlineConditionOf(deadline, String(name), session);
}

/** `.where('created_at', '<', deadline)`. */
function ofComparison(link: ts.CallExpression, session: CollectSession, direction: Direction): AgeCondition | undefined {
  return conditional.test(calleeName(link) ?? '') ? ageOfComparison(link.arguments, session, direction) : undefined;
}

/** What a further link of the chain narrows the records to. */
function scopeOfLink(link: ts.CallExpression, session: CollectSession): Scope {
  const name = calleeName(link) ?? '';
  const [first, second] = link.arguments;
  if (first === undefined) return 'all';
  if (/^(and)?whereIn$/i.test(name)) return scopeOfList(columnOf(first, session) ?? '');
  if (!/^(andW|w)here$/.test(name)) return 'all';
  if (second !== undefined) return scopeOfComparison(link.arguments, session) ?? 'all';
  const condition = session.originOf(first);
  if (ts.isObjectLiteralExpression(condition)) return scopeOfObject(condition, session);
  return ts.isStringLiteralLike(condition) ? 'all' : scopeOfFunctions(condition, session);
}

/** The other calls of a chain: those that the call's receiver is made of, and those on its result. */
export function chainAround(call: CallLike): ts.CallExpression[] {
  const links: ts.CallExpression[] = [];
  let below = ts.isCallExpression(call) ? receiverOf(call.expression) : undefined;
  while (below !== undefined && ts.isCallExpression(unwrap(below))) {
    const link = unwrap(below) as ts.CallExpression;
    links.push(link);
    below = receiverOf(link.expression);
  }
  let above: ts.Node = call;
  while (ts.isPropertyAccessExpression(above.parent) && ts.isCallExpression(above.parent.parent) && above.parent.parent.expression === above.parent) {
    above = above.parent.parent;
    links.push(above as ts.CallExpression);
  }
  return links;
}
