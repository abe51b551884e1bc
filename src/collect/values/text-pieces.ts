import { ts } from 'ts-morph';
import { categoryOfHeader } from '../../catalog/request-names.js';
import type { CollectSession } from '../session.js';
import { calleeName, unwrap } from '../syntax.js';
import type { ValueFlows } from './value-flows.js';

/** Whether a piece of a value lets somebody in as the whole does: the token behind `Bearer` in a header. */
export function letsInByPiece({ origin }: ValueFlows['values'][number]): boolean {
  if (origin.kind !== 'request') return false;
  const { part, field = '' } = origin;
  return part === 'cookies' || (part === 'headers' && categoryOfHeader(field) === 'credential');
}

/** `address.split('@')`, also in a variable. */
export function isTextInPieces(list: ts.Expression, session: CollectSession): boolean {
  const node = unwrap(session.originOf(list));
  return ts.isCallExpression(node) && calleeName(node) === 'split';
}
