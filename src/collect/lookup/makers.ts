import { ts } from 'ts-morph';
import type { LetheTag } from '../context.js';
import type { CollectSession } from '../session.js';
import { isCallLike, isFunction, returnedExpressions, type CallLike } from '../syntax.js';
import { linksOf } from './links.js';
import type { NamedStores, StoreCreators } from './store-creators.js';

interface Lookup {
  session: CollectSession;
  creators: StoreCreators;
}

/** Functions that return what another returns. */
const maximumNesting = 3;

/** The tag of the call at the start of a chain that opens a store, whatever its name. */
export function makerBehind(expression: ts.Expression, lookup: Lookup): LetheTag | undefined {
  for (const link of linksOf(expression, lookup.session)) {
    const tag = makerAt(link, lookup);
    if (tag !== undefined) return tag;
  }
  return openedMember(expression, lookup)?.tag;
}

/** The tag of a call that opens a store, or of a function that only gives what it opened: `guests()` of `const guests = () => db.collection('guests')`. */
export function makerAt(call: CallLike, lookup: Lookup, nesting = 0): LetheTag | undefined {
  const own = lookup.creators.tagAt(call) ?? lookup.creators.namesAt(call)?.tag;
  const called = own !== undefined || nesting >= maximumNesting ? undefined : ownFunctionCalled(call, lookup.session);
  const opened = (called === undefined ? [] : returnedExpressions(called)).map((returned) => lookup.session.originOf(returned)).filter(isCallLike);
  return own ?? opened.map((inner) => makerAt(inner, lookup, nesting + 1)).find((tag) => tag !== undefined);
}

/** The function of the application that a call runs. */
export function ownFunctionCalled(call: CallLike, session: CollectSession): ts.FunctionLikeDeclaration | undefined {
  const named = ts.isNewExpression(call) ? undefined : session.declarationOf(call.expression);
  const declaration = named === undefined || isFunction(named) ? named : session.originOf(call.expression);
  return declaration !== undefined && isFunction(declaration) && session.isOwn(declaration) ? declaration : undefined;
}

/** The member of an object that holds a store, where an expression is one. */
export function openedMember(expression: ts.Expression, { session, creators }: Lookup): NamedStores | undefined {
  const origin = session.originOf(expression);
  return ts.isPropertyAccessExpression(origin) || ts.isElementAccessExpression(origin) ? creators.namedByMember(origin) : undefined;
}
