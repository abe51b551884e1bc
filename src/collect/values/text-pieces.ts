import type { ValueFlows } from './value-flows.js';

const secretHeader = /^(authorization|x-access-token|x-auth-token|token|cookie)$/i;

/** Whether a piece of a value lets somebody in as the whole does: the token behind `Bearer` in a header. */
export function letsInByPiece({ origin }: ValueFlows['values'][number]): boolean {
  return origin.kind === 'request' && (origin.part === 'cookies' || (origin.part === 'headers' && secretHeader.test(origin.field ?? '')));
}
