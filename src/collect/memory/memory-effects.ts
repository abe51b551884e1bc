import type { EffectReader } from '../effects/effects.js';
import type { EffectFact } from '../facts.js';
import { writesOf } from '../effects/writes.js';
import type { ContainerUse } from './container-uses.js';
import type { MemoryAges } from './memory-ages.js';
import type { MemoryStore } from './memory-stores.js';

/** What the application does to the records that it keeps in memory. */
export function effectsOnMemory({ fact, uses }: MemoryStore, effects: EffectReader, ages: MemoryAges): EffectFact[] {
  const writes = uses.filter(({ verb }) => verb === 'create');
  return uses.flatMap((use) => (use.verb === 'create' ? [creation(use, fact, effects), ...comparison(use, fact, effects, ages)] : removal(use, fact, writes, effects, ages)));
}

function creation({ node, written }: ContainerUse, store: MemoryStore['fact'], effects: EffectReader): EffectFact {
  const receives = effects.receipts.ofData(written, undefined);
  const requests = written === undefined ? [] : effects.requests.of(node, written, store, []);
  return {
    ...effects.effect(node, 'create', store, writesOf(written, effects.types.session)),
    ...(receives.length === 0 ? {} : { receives }), ...(requests.length === 0 ? {} : { requests }),
  };
}

function removal(use: ContainerUse, store: MemoryStore['fact'], writes: readonly ContainerUse[], effects: EffectReader, ages: MemoryAges): EffectFact[] {
  const age = ages.ofRemoval(use, writes);
  return [
    { ...effects.effect(use.node, 'delete', store, {}, age), ...(use.empties === true ? { unconditional: true } : {}) },
    ...(age === undefined ? comparison(use, store, effects, ages) : []),
  ];
}

/** The record that is replaced or removed was looked at, and its deadline had passed. */
function comparison(use: ContainerUse, store: MemoryStore['fact'], effects: EffectReader, ages: MemoryAges): EffectFact[] {
  const compared = ages.comparedBefore(use);
  return compared === undefined ? [] : [{ ...effects.effect(use.node, 'read', store, {}, compared), how: `comparison of ${compared.field}` }];
}
