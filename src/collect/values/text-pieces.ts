import { ts } from 'ts-morph';
import type { CollectSession } from '../session.js';
import { calleeName, unwrap } from '../syntax.js';
import type { ValueFlows } from './value-flows.js';

const secretHeader = /^(authorization|x-access-token|x-auth-token|token|cookie)$/i;

/** Whether a piece of a value lets somebody in as the whole does: the token behind `Bearer` in a header. */
export function letsInByPiece({ origin }: ValueFlows['values'][number]): boolean {
  return origin.kind === 'request' && (origin.part === 'cookies' || (origin.part === 'headers' && secretHeader.test(origin.field ?? '')));
}

/** `address.split('@')`, also in a variable. */
export function isTextInPieces(list: ts.Expression, session: CollectSession): boolean {
  const node = unwrap(session.originOf(list));
  return ts.isCallExpression(node) && calleeName(node) === 'split';
}
