import type { CallFact, EffectFact, Evidence } from '../collect/facts.js';
import type { Erasure, Processor, Store } from './application.js';
import type { LinkedStore, Resolve } from './linked-store.js';

/** Everything that the question of what an erasure leaves rests on. */
export interface ErasureContext {
  stores: readonly Store[];
  processors: readonly Processor[];
  calls: readonly CallFact[];
  linkedOf: (store: Store) => LinkedStore;
  targetOf: Resolve;
}

/** What runs when a subject is erased, and what goes with it. */
export interface ErasureScope {
  subject: Store;
  how: Erasure['how'];
  /** The calls that erase the subject itself. */
  effects: readonly EffectFact[];
  /** Whether a function runs in the erasure. */
  runs: (effect: EffectFact) => boolean;
  /** Ids of the stores whose records go. */
  gone: ReadonlySet<string>;
  /** Those of them that code deletes, or that refer to the subject under a cascade, rather than going with something else that goes. */
  goneItself: ReadonlySet<string>;
}

const erasing = /delet|remov|eras|anonymi|forget|destroy|close|gdpr|purge|terminat|deactivat/i;

/** The effect that best stands for the erasure: one that no timer runs, in a function named after it. */
export function mainEffect(effects: readonly EffectFact[]): EffectFact {
  const rank = (effect: EffectFact): number => (effect.reachability.verdict === 'scheduled' ? 0 : 1) + (erasing.test(effect.function.name) ? 2 : 0);
  return effects.reduce((best, next) => (rank(next) > rank(best) ? next : best));
}

export function startOf(effect: EffectFact, how: Erasure['how']): Evidence {
  return { file: effect.span.file, line: effect.span.line, how: `${effect.how} ${how === 'deletion' ? 'deletes the record' : 'overwrites the personal fields'} in ${effect.function.name}` };
}
