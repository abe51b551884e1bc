import type { ts } from 'ts-morph';
import type { CollectSession } from '../session.js';

/** `earlier`: the date lies before a moment, so the record is old. `later`: it lies behind it, so the record still counts. */
export type Direction = 'earlier' | 'later';

/** What the reading of one condition asks for. */
export interface Reading {
  session: CollectSession;
  direction: Direction;
  /** Whether a column (`users.createdAt`, `'user.created_at'`) is of the records in question, where several tables are joined. */
  isOwnColumn: (column: ts.Expression) => boolean;
}

export function opposite(direction: Direction): Direction {
  return direction === 'earlier' ? 'later' : 'earlier';
}
