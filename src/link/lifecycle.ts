import type { AgeCondition, EffectFact, Evidence, FunctionReference, RelationFact, StoreFact, WrittenValue } from '../collect/facts.js';
import type { Deletion, Retention } from './application.js';

/** A store with what the code does to it, before its verdicts. */
export interface LinkedStore {
  fact: StoreFact;
  accesses: EffectFact[];
  /** The period of an annotation or of the policy, if there is one. */
  declared?: { seconds?: number; isAccepted?: boolean; evidence: Evidence };
  personalFields: string[];
  /** Its records stand for a person. */
  isSubject: boolean;
}

type Resolve = (relation: RelationFact) => string | undefined;

/** Words in a field's name that make its value a mark of deletion. */
const deletionMark = /^(is_?|was_?|has_?)?(soft_?)?(deleted|removed|erased)(_?(at|on|date|time))?$|^(date|time)_?deleted$/i;

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

/** A purge of one person's old records, or of those in one state, ends nothing for the others. */
function endsRecords(age: AgeCondition): boolean {
  return !age.checksOnly && age.scope === 'all';
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

function isSameFunction(first: FunctionReference, second: FunctionReference): boolean {
  return first.file === second.file && first.line === second.line;
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

/** Only records that were softly deleted before are purged: that ends nothing for the others. */
function isSoftDeletion(age: AgeCondition, store: StoreFact): boolean {
  return age.field === store.softDelete?.field || deletionMark.test(age.field);
}

function purgeEvidence({ effect, age }: Purge): Evidence[] {
  return [evidenceOf(effect, age.field === '' ? effect.how : `${effect.how} by ${age.field}`), ...effect.reachability.evidence];
}

function withSeconds(retention: Retention, seconds: number | undefined): Retention {
  return seconds === undefined ? retention : { ...retention, seconds };
}

/**
 * What deletes the records of each store: own deletions first, then what cascades from parents that are really deleted.
 *
 * @returns verdicts by store id.
 */
export function deletionsOf(stores: readonly LinkedStore[], resolve: Resolve): Map<string, Deletion> {
  const deletions = new Map(stores.map((store) => [store.fact.id, ownDeletion(store)]));
  for (let changed = true; changed;) {
    changed = false;
    for (const store of stores) {
      const current = deletions.get(store.fact.id);
      if (current === undefined || isGone(current)) continue;
      const cascade = cascadeOf(store.fact, deletions, resolve);
      const next: Deletion | undefined = cascade === undefined ? deletionOfRows(store.fact, stores, deletions, resolve) : { verdict: 'cascade', evidence: [cascade] };
      if (next === undefined) continue;
      deletions.set(store.fact.id, next);
      changed = true;
    }
  }
  return deletions;
}

/** Name of the relation between a store and the one whose table it shares. */
const sameTable = '(same table)';

/** The rows of a table are those of the stores that share it: where all of them are deleted, so is the table's own store. */
function deletionOfRows(table: StoreFact, stores: readonly LinkedStore[], deletions: ReadonlyMap<string, Deletion>, resolve: Resolve): Deletion | undefined {
  const sharing = stores.filter(({ fact }) => fact.relations.some((relation) => relation.name === sameTable && resolve(relation) === table.id));
  const deleted = sharing.map(({ fact }) => deletions.get(fact.id)).filter((deletion) => deletion !== undefined && isGone(deletion));
  return sharing.length === 0 || deleted.length < sharing.length ? undefined : { verdict: 'hard', evidence: deleted.flatMap((deletion) => deletion?.evidence ?? []) };
}

function isGone(deletion: Deletion): boolean {
  return deletion.verdict === 'hard' || deletion.verdict === 'cascade';
}

function ownDeletion(store: LinkedStore): Deletion {
  const reachable = store.accesses.filter((effect) => effect.reachability.verdict !== 'unreachable');
  const hard = reachable.filter((effect) => (effect.verb === 'delete' && !isAside(effect)) || (effect.verb === 'expire' && endsByItself(effect, store.fact)));
  if (hard.length > 0) return { verdict: 'hard', evidence: hard.map((effect) => evidenceOf(effect, `${effect.how} in ${effect.function.name}`)) };
  const [expiry] = store.fact.expiry;
  if (expiry !== undefined) return { verdict: 'hard', evidence: [expiry.evidence] };
  const anonymised = reachable.filter((effect) => effect.verb === 'update' && anonymises(effect, store));
  if (anonymised.length > 0) return { verdict: 'anonymize', evidence: anonymised.map((effect) => evidenceOf(effect, `${effect.how} overwrites the personal fields`)) };
  const soft = reachable.filter((effect) => marksDeleted(effect, store.fact));
  if (soft.length > 0) return { verdict: 'soft-only', evidence: soft.map((effect) => evidenceOf(effect, `${effect.how} only marks the record`)) };
  return { verdict: 'none', evidence: [] };
}

/** A script that empties tables before it fills them, a migration that runs once, and what undoes one, delete nothing for anybody. */
function isAside(effect: EffectFact): boolean {
  return /(^|\/)((seeds?|seeders?|seeding)([./_-]|$)|migrations?\/)/i.test(effect.span.file) || undoes(effect);
}

/** `down` of a migration takes back what `up` does. */
function undoes(effect: EffectFact): boolean {
  return /(^|\.)(down|rollback|revert|undo)$/i.test(effect.function.name);
}

function endsByItself(effect: EffectFact, store: StoreFact): boolean {
  return effect.age !== undefined && endsRecords(effect.age) && !isSoftDeletion(effect.age, store) && !undoes(effect);
}

function cascadeOf(store: StoreFact, deletions: ReadonlyMap<string, Deletion>, resolve: Resolve): Evidence | undefined {
  for (const relation of store.relations) {
    const parent = resolve(relation);
    const deletion = parent === undefined || parent === store.id ? undefined : deletions.get(parent);
    if (relation.onDelete === 'cascade' && deletion !== undefined && isGone(deletion)) return relation.evidence;
  }
  return undefined;
}

function marksDeleted(effect: EffectFact, store: StoreFact): boolean {
  if (effect.verb === 'soft-delete') return true;
  if (effect.verb !== 'update') return false;
  return Object.entries(effect.writes).some(([field, value]) => {
    const isMark = field === store.softDelete?.field || deletionMark.test(field);
    return isMark && value !== 'copied' && value !== 'null' && value !== 'false';
  });
}

/** Updates of one function that together overwrite at least half of the personal fields with nothing or a constant. */
function anonymises(effect: EffectFact, store: LinkedStore): boolean {
  if (effect.verb !== 'update' || store.personalFields.length === 0) return false;
  const updates = store.accesses.filter((other) => other.verb === 'update' && isSameFunction(other.function, effect.function));
  const writes = Object.assign({}, ...updates.map((update) => update.writes)) as Record<string, WrittenValue>;
  const overwritten = store.personalFields.filter((field) => isOverwritten(field, writes));
  const isLarge = overwritten.length >= 2 && overwritten.length * 2 >= store.personalFields.length;
  return isLarge || (overwritten.length === store.personalFields.length && updates.some((update) => marksDeleted(update, store.fact)));
}

/** The field itself, or the object that it is part of. */
function isOverwritten(field: string, writes: Record<string, WrittenValue>): boolean {
  const parts = field.split('.');
  return parts.some((_, index) => ['null', 'constant'].includes(writes[parts.slice(0, index + 1).join('.')] ?? ''));
}

function evidenceOf(effect: EffectFact, how: string): Evidence {
  return { file: effect.span.file, line: effect.span.line, how };
}
