import { ts } from 'ts-morph';
import type { CollectSession } from '../session.js';
import { chainAbove, isCallLike, receiverOf, returnedExpressions, unwrap, type CallLike } from '../syntax.js';

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
    link = before === undefined ? undefined : madeByGetter(session.originOf(before), session);
  }
  return [...links, ...chainAbove(expression, maximumLinks)];
}

/** What an accessor of the same object gives: `knex('guests')` of `this.guests` in `get guests() { return knex('guests'); }`. */
function madeByGetter(origin: ts.Expression, session: CollectSession): ts.Expression {
  if (!ts.isPropertyAccessExpression(origin) || origin.expression.kind !== ts.SyntaxKind.ThisKeyword) return origin;
  const accessor = session.declarationOf(origin);
  const [returned, ...others] = accessor !== undefined && ts.isGetAccessor(accessor) ? returnedExpressions(accessor) : [];
  return returned === undefined || others.length > 0 ? origin : session.originOf(returned);
}
