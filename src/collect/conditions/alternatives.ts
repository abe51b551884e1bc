import { broadest } from '../../catalog/events.js';
import type { AgeCondition } from '../facts.js';

/** Of alternatives the one that narrows the records least. */
export function strongest(ages: readonly AgeCondition[]): AgeCondition | undefined {
  const wide = ages.filter(({ scope }) => scope === 'all');
  return broadest(wide.length > 0 ? wide : ages, ({ field }) => field);
}
