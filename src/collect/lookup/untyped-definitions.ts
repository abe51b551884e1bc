import { ts } from 'ts-morph';
import type { StoreFact } from '../facts.js';
import { placeOf } from '../positions.js';
import type { CollectSession } from '../session.js';
import type { StoreRegistry } from './store-registry.js';
import { calleeName, type CallLike } from '../syntax.js';

/**
 * The store that a call of unknown type defines or asks a registry for: it is given the object that the store was read from
 * (`bookshelf.Model.extend({ … })`), or the name of a model (`bookshelf.model('User')`); and what `new` makes of either.
 */
export function storeDefinedAt(call: CallLike, session: CollectSession, registry: StoreRegistry): StoreFact | undefined {
  const file = session.pathOf(call);
  if (ts.isNewExpression(call)) {
    const made = session.originOf(call.expression);
    return ts.isCallExpression(made) ? storeDefinedAt(made, session, registry) : undefined;
  }
  for (const argument of call.arguments) {
    const defined = ts.isObjectLiteralExpression(argument) ? registry.byName(placeOf(argument, session), 'bookshelf', file) : undefined;
    if (defined !== undefined) return defined;
  }
  const [name] = calleeName(call) === 'model' && call.arguments[0] !== undefined ? session.constantsOf(call.arguments[0]) : [];
  return typeof name === 'string' ? registry.byName(name, 'bookshelf', file) : undefined;
}
