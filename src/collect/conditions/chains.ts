import { ts } from 'ts-morph';
import type { AgeCondition } from '../facts.js';
import type { CollectSession } from '../session.js';
import { calleeName, receiverOf, unwrap, type CallLike } from '../syntax.js';
import { deadlineConditionOf } from './deadlines.js';
import { firstOf } from './first-of.js';
import { ageConditionOf } from './objects.js';
import { ageConditionOfText } from './texts.js';

/** Reads a condition on a date from one link of a query builder's chain: `.where('expiresAt').lt(now)`. */
type LinkReader = (link: ts.CallExpression, session: CollectSession) => AgeCondition | undefined;

/** The languages in which builders write conditions, the first that understands a link counts. */
const linkReaders: readonly LinkReader[] = [ofObjectOrText, ofComparedField];

/** `.delete().from(Session).where('expiresAt < :now', { now })`: the condition stands before or after the call in its chain. */
export function ageInChain(call: CallLike, session: CollectSession): AgeCondition | undefined {
  return firstOf(chainAround(call), (link) => firstOf(linkReaders, (read) => read(link, session)));
}

function ofObjectOrText(link: ts.CallExpression, session: CollectSession): AgeCondition | undefined {
  const [first, second] = link.arguments;
  if (first === undefined || !/^(where|andWhere|orWhere|lt|lte)$/.test(calleeName(link) ?? '')) return undefined;
  return ageConditionOf(first, session) ?? ageConditionOfText(first, second, session);
}

/** Mongoose's `.where('expiresAt').lt(new Date())`. */
function ofComparedField(link: ts.CallExpression, session: CollectSession): AgeCondition | undefined {
  const [deadline] = link.arguments;
  const before = receiverOf(link.expression);
  const where = before === undefined ? undefined : unwrap(before);
  const isComparison = /^lte?$/.test(calleeName(link) ?? '') && where !== undefined && ts.isCallExpression(where) && calleeName(where) === 'where';
  const [field] = isComparison ? where.arguments : [];
  const [name] = field === undefined ? [] : session.constantsOf(field);
  return name === undefined ? undefined : deadlineConditionOf(deadline, String(name), session);
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
