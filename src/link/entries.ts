import type { EffectFact } from '../collect/facts.js';
import type { Retention } from './application.js';
import { evidenceOf, type LinkedStore } from './linked-store.js';

/** How long the personal data in the entries of a store stays, where each write says when they go: as long as the longest, and for ever where one gives no end. */
export function entryRetention({ accesses, personalFields }: LinkedStore): Retention {
  const all = accesses.filter(({ entry }) => entry?.fields.some((field) => personalFields.includes(field)) === true);
  const deciding = all.filter(({ entry }) => entry?.end !== 'kept');
  // What only keeps the end that is there keeps none where nothing gives one.
  const writes = deciding.length === 0 ? all : deciding;
  const endless = writes.filter(({ entry }) => entry?.end !== 'period');
  if (writes.length === 0 || endless.length > 0) return { verdict: 'none', evidence: endless.map((write) => evidenceOf(write, endOf(write))) };
  const periods = writes.map(({ entry }) => entry?.seconds);
  const known = periods.filter((seconds) => seconds !== undefined);
  const seconds = known.length < periods.length ? {} : { seconds: Math.max(...known) };
  return { verdict: 'enforced', evidence: writes.map((write) => evidenceOf(write, endOf(write))), ...seconds };
}

function endOf({ how, entry }: EffectFact): string {
  if (entry?.end === 'period') return `${how} gives the entry an end`;
  return entry?.end === 'full' ? `${how} bounds the entries by their number, not by time` : `${how} gives the entry no end`;
}
