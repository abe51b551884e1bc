import type { AgeCondition, EffectFact, Evidence, StoreFact } from '../collect/facts.js';
import { anonymises } from './anonymisation.js';
import type { Retention } from './application.js';
import { endsRecords, isSoftDeletion, undoes } from './endings.js';
import { evidenceOf, isSameFunction, type LinkedStore, type Resolve } from './linked-store.js';

/** Words in a field's name that make its date the record's own end, rather than that of an event or the begin of a publication. */
const deadline = /expir|valid|deadline|until|ttl|^ends?_?at$/i;

/** How long the records of a store stay, strongest proof last. */
function retentionOf(store: LinkedStore): Retention {
  const expiry = store.fact.expiry.map(({ evidence }) => evidence);
  const [first] = store.fact.expiry;
  if (first !== undefined) return withSeconds({ verdict: 'enforced', evidence: expiry }, first.seconds);
  const purges = purgesOf(store);
  const running = purges.filter(({ effect }) => effect.reachability.verdict !== 'unreachable');
  if (running.length > 0) return withSeconds({ verdict: 'enforced', evidence: running.flatMap(purgeEvidence) }, running[0]?.age.seconds);
  if (purges.length > 0) return withSeconds({ verdict: 'unreachable', evidence: purges.flatMap(purgeEvidence) }, purges[0]?.age.seconds);
  const checked = store.isSubject ? [] : store.accesses.filter((effect) => effect.age?.kind === 'passed' && deadline.test(effect.age.field) && !isSoftDeletion(effect.age, store.fact));
  if (store.declared !== undefined) return declaredRetention(store.declared);
  if (checked.length > 0) return { verdict: 'checked', evidence: checked.map((effect) => evidenceOf(effect, 'compares the deadline when reading')) };
  return { verdict: 'none', evidence: [] };
}

function declaredRetention({ evidence, seconds, isAccepted }: NonNullable<LinkedStore['declared']>): Retention {
  const retention: Retention = withSeconds({ verdict: 'declared', evidence: [evidence] }, seconds);
  return isAccepted === true ? { ...retention, isAccepted } : retention;
}

interface Purge { effect: EffectFact; age: AgeCondition }

/** Deletions by age, also those that first read the old records and then delete what they found. */
function purgesOf(store: LinkedStore): Purge[] {
  return store.accesses.flatMap((effect) => {
    if (undoes(effect)) return [];
    const removes = effect.verb === 'delete' || effect.verb === 'expire' || anonymises(effect, store);
    const age = removes ? effect.age ?? ageReadBefore(effect, store) : undefined;
    return age === undefined || isSoftDeletion(age, store.fact) || !endsRecords(age) ? [] : [{ effect, age }];
  });
}

function ageReadBefore(effect: EffectFact, store: LinkedStore): AgeCondition | undefined {
  const reads = store.accesses.filter((other) => other.verb === 'read' && other.age?.checksOnly === false && leadsTo(other, effect));
  return reads.at(-1)?.age;
}

/** The old records are read before in the same function, or in a function that hands them to the one that deletes. */
function leadsTo(read: EffectFact, effect: EffectFact): boolean {
  if (isSameFunction(read.function, effect.function)) return read.span.start < effect.span.start;
  return effect.reachability.callers.some((caller) => caller.name !== '(module)' && isSameFunction(read.function, caller));
}

/**
 * How long the records of each store stay: by what is done to them, or by what is done to a parent that they go with.
 *
 * @returns verdicts by store id.
 */
export function retentionsOf(stores: readonly LinkedStore[], resolve: Resolve): Map<string, Retention> {
  const retentions = new Map(stores.map((store) => [store.fact.id, retentionOf(store)]));
  for (let changed = true; changed;) {
    changed = false;
    for (const { fact } of stores) {
      const inherited = retentions.get(fact.id)?.verdict === 'enforced' ? undefined : inheritedRetention(fact, retentions, resolve);
      if (inherited === undefined) continue;
      retentions.set(fact.id, inherited);
      changed = true;
    }
  }
  return retentions;
}

/** Records go with their parents: where those are purged by age, so are they. */
function inheritedRetention(store: StoreFact, retentions: ReadonlyMap<string, Retention>, resolve: Resolve): Retention | undefined {
  for (const relation of store.relations) {
    const parent = resolve(relation);
    const retention = parent === undefined || parent === store.id || relation.onDelete !== 'cascade' ? undefined : retentions.get(parent);
    if (retention?.verdict === 'enforced') return { ...retention, evidence: [relation.evidence, ...retention.evidence] };
  }
  return undefined;
}

function purgeEvidence({ effect, age }: Purge): Evidence[] {
  return [evidenceOf(effect, age.field === '' ? effect.how : `${effect.how} by ${age.field}`), ...effect.reachability.evidence];
}

function withSeconds(retention: Retention, seconds: number | undefined): Retention {
  return seconds === undefined ? retention : { ...retention, seconds };
}
