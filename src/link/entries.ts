import type { EffectFact, Evidence } from '../collect/facts.js';
import type { Retention } from './application.js';
import { evidenceOf, type LinkedStore } from './linked-store.js';

/**
 * What removes the jobs of a queue that hold personal data: their own end, a bound to their number, or that they are done. None where some of the writes
 * name nothing of it.
 */
export function removalOfJobs(store: LinkedStore): Evidence[] {
  const writes = store.fact.kind === 'queue' ? writesOf(store) : [];
  const isRemoved = ({ entry }: EffectFact): boolean => entry !== undefined && (entry.someGo === true || entry.end === 'period' || entry.end === 'full');
  return writes.every(isRemoved) ? writes.map((write) => evidenceOf(write, `${write.how} has jobs removed that are done`)) : [];
}

/** How long the personal data in the entries of a store stays, where each write says when they go: as long as the longest, and for ever where one gives no end. */
export function entryRetention(store: LinkedStore): Retention {
  const all = writesOf(store);
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

/** The writes of personal data. */
function writesOf({ accesses, personalFields }: LinkedStore): EffectFact[] {
  return accesses.filter(({ entry }) => entry?.fields.some((field) => personalFields.includes(field)) === true);
}

function endOf({ how, entry }: EffectFact): string {
  if (entry?.end === 'period') return `${how} gives the entry an end`;
  return entry?.end === 'full' ? `${how} bounds the entries by their number, not by time` : `${how} gives the entry no end`;
}
