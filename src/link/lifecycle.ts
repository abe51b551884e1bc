import type { EffectFact, Evidence, FunctionReference, RelationFact, StoreFact, WrittenValue } from '../collect/facts.js';
import type { Deletion } from './application.js';

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

/** The id of the store that a relation refers to. */
export type Resolve = (relation: RelationFact) => string | undefined;

/** Words in a field's name that make its value a mark of deletion. */
export const deletionMark = /^(is_?|was_?|has_?)?(soft_?)?(deleted|removed|erased)(_?(at|on|date|time))?$|^(date|time)_?deleted$/i;

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
  const hard = reachable.filter((effect) => effect.verb === 'delete' && !isSeed(effect));
  if (hard.length > 0) return { verdict: 'hard', evidence: hard.map((effect) => evidenceOf(effect, `${effect.how} in ${effect.function.name}`)) };
  const [expiry] = store.fact.expiry;
  if (expiry !== undefined) return { verdict: 'hard', evidence: [expiry.evidence] };
  const anonymised = reachable.filter((effect) => effect.verb === 'update' && anonymises(effect, store));
  if (anonymised.length > 0) return { verdict: 'anonymize', evidence: anonymised.map((effect) => evidenceOf(effect, `${effect.how} overwrites the personal fields`)) };
  const soft = reachable.filter((effect) => marksDeleted(effect, store.fact));
  if (soft.length > 0) return { verdict: 'soft-only', evidence: soft.map((effect) => evidenceOf(effect, `${effect.how} only marks the record`)) };
  return { verdict: 'none', evidence: [] };
}

/** A script that empties tables before it fills them deletes nothing for anybody. */
function isSeed(effect: EffectFact): boolean {
  return /(^|\/)(seeds?|seeders?|seeding)([./_-]|$)/i.test(effect.span.file);
}

function cascadeOf(store: StoreFact, deletions: ReadonlyMap<string, Deletion>, resolve: Resolve): Evidence | undefined {
  for (const relation of store.relations) {
    const parent = resolve(relation);
    const deletion = parent === undefined || parent === store.id ? undefined : deletions.get(parent);
    if (relation.onDelete === 'cascade' && deletion !== undefined && isGone(deletion)) return relation.evidence;
  }
  return undefined;
}

export function marksDeleted(effect: EffectFact, store: StoreFact): boolean {
  if (effect.verb === 'soft-delete') return true;
  if (effect.verb !== 'update') return false;
  return Object.entries(effect.writes).some(([field, value]) => {
    const isMark = field === store.softDelete?.field || deletionMark.test(field);
    return isMark && value !== 'copied' && value !== 'null' && value !== 'false';
  });
}

/** Updates of one function that together overwrite at least half of the personal fields with nothing or a constant. */
export function anonymises(effect: EffectFact, store: LinkedStore): boolean {
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

export function evidenceOf(effect: EffectFact, how: string): Evidence {
  return { file: effect.span.file, line: effect.span.line, how };
}

export function isSameFunction(first: FunctionReference, second: FunctionReference): boolean {
  return first.file === second.file && first.line === second.line;
}
