import { readDexieTables } from '../browser/dexie.js';
import { effectsOfDroppedDatabases } from '../browser/dropped-databases.js';
import { KeptRecords } from '../browser/kept-records.js';
import { KeptValues } from '../browser/kept-values.js';
import { readPersistedQueries } from '../browser/persisted-queries.js';
import type { CallIndex } from '../calls/call-index.js';
import { DocumentStores } from '../documents/document-stores.js';
import type { EffectReader } from '../effects/effects.js';
import type { EffectFact, StoreFact } from '../facts.js';
import type { Gates } from '../calls/gates.js';
import { MemoryAges } from '../memory/memory-ages.js';
import { effectsOnMemory } from '../memory/memory-effects.js';
import { MemoryStores, type MemoryStore } from '../memory/memory-stores.js';
import type { ReachabilityAnalysis } from '../reachability.js';
import type { CollectSession } from '../session.js';

/** Stores that no mapper declares and no database has: the memory of a server, documents in files, and the storage of a browser. */
export class UntaggedStores {
  readonly facts: readonly StoreFact[];
  readonly #memory: readonly MemoryStore[];
  readonly #kept: KeptRecords;
  readonly #documents: DocumentStores;
  readonly #ages: MemoryAges;

  /** @param declared the stores that are known already: a copy of their records is called by its key. */
  constructor(session: CollectSession, readonly index: CallIndex, reachability: ReachabilityAnalysis, gates: Gates, declared: readonly StoreFact[]) {
    this.#memory = new MemoryStores(session, index, reachability).read();
    this.#kept = new KeptRecords(session, new KeptValues(session, index, gates), new Set(declared.map(({ id }) => id)));
    this.#documents = new DocumentStores(session, index, reachability, gates);
    this.#ages = new MemoryAges(session, index);
    this.facts = [...this.#memory.map(({ fact }) => fact), ...this.#documents.facts, ...this.#kept.facts(), ...readDexieTables(index, session), ...readPersistedQueries(index, session)];
  }

  /** @param stores all of them, also those that calls make by naming them */
  effects(effects: EffectReader, stores: readonly StoreFact[]): EffectFact[] {
    return [
      ...this.#memory.flatMap((store) => effectsOnMemory(store, effects, this.#ages)), ...this.#documents.effects(effects, this.#ages), ...this.#kept.effects(effects, this.#ages),
      ...effectsOfDroppedDatabases(stores, this.#kept.kept, this.index, effects),
    ];
  }
}
