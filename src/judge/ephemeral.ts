import { isBrowserKind } from '../catalog/browser-kinds.js';
import type { Store } from '../link/application.js';

/** Whether records are only put away for a while, each under an end of its own: entries under keys, and sessions. Other stores need a period for all of their records. */
export function isEphemeral({ entries, kind }: Pick<Store, 'entries' | 'kind'>): boolean {
  return entries !== undefined || kind === 'session' || isBrowserKind(kind);
}
