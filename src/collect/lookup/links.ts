import { ts } from 'ts-morph';
import type { CollectSession } from '../session.js';
import { chainAbove, isCallLike, receiverOf, unwrap, type CallLike } from '../syntax.js';

/** Calls of one chain that are walked back to the one that names the store. */
const maximumLinks = 24;

/** The calls that a value is made of, the last first, then those that name the store behind it: `insert(row).into('users')`. */
export function linksOf(expression: ts.Expression, session: CollectSession): CallLike[] {
  const links: CallLike[] = [];
  let link: ts.Expression | undefined = session.originOf(expression);
  while (link !== undefined && isCallLike(link) && links.length < maximumLinks) {
    links.push(link);
    const callee = unwrap(link.expression);
    const before: ts.Expression | undefined = ts.isNewExpression(link) ? undefined : ts.isCallExpression(callee) ? callee : receiverOf(callee);
    link = before === undefined ? undefined : session.originOf(before);
  }
  return [...links, ...chainAbove(expression, maximumLinks)];
}
