import { ts } from 'ts-morph';
import type { StoreFact } from '../facts.js';
import type { StoreTypes } from '../lookup/store-types.js';
import { receiverOf, unwrap, type CallLike } from '../syntax.js';

/**
 * Whether a column in a condition is of these stores rather than of a table that is joined to them: by the type of what it is read from, or by the
 * table or its other name that stands before the dot (`'session.created_at'` of `selectFrom('session')`). Unknown columns are.
 */
export function isColumnOf(stores: readonly StoreFact[], column: ts.Expression, call: CallLike, types: StoreTypes): boolean {
  const table = receiverOf(unwrap(column));
  if (table !== undefined) {
    const owners = types.ofValue(table).map((entry) => entry.store);
    return owners.length === 0 || stores.length === 0 || owners.some((owner) => stores.includes(owner));
  }
  const [text] = types.session.constantsOf(column);
  const qualifier = typeof text === 'string' ? /^["`]?(\w+)["`]?\./.exec(text)?.[1] : undefined;
  const names = qualifier === undefined ? [] : namesIn(call.arguments?.[0], types);
  return names.length === 0 || names.includes(qualifier ?? '');
}

/** `user` and `u` of `'user as u'`. */
function namesIn(table: ts.Expression | undefined, types: StoreTypes): string[] {
  if (table === undefined || ts.isObjectLiteralExpression(unwrap(table))) return [];
  return types.session.constantsOf(table).flatMap((text) => String(text).split(/\s+as\s+|\./i));
}
