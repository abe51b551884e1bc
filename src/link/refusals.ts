import type { RelationFact, Span } from '../collect/facts.js';
import type { Refusal, Store } from './application.js';
import { mainEffect, startOf, type ErasureContext, type ErasureScope } from './erasure-scope.js';
import { isEnforced } from './survival.js';

/**
 * What the database refuses: records that refer to the deleted one, under an action that forbids its deletion, which no code
 * around the deletion removes or detaches first.
 */
export function refusalsOf(scope: ErasureScope, { stores, targetOf }: ErasureContext): Refusal[] {
  const { subject, gone, effects, runs } = scope;
  if (!subject.accesses.some((effect) => effect.verb === 'delete')) return [];
  const mayRefuse = (store: Store): boolean => store.id !== subject.id && !gone.has(store.id) && isFilled(store) && !standsForOther(store, subject, stores);
  return stores.filter(mayRefuse).flatMap((store) => {
    const relation = store.relations.find((candidate) => refuses(candidate, store) && targetOf(candidate) === subject.id && !isDetached(candidate, store, runs));
    if (relation === undefined) return [];
    const effect = mainEffect(effects);
    return [{
      store: store.id, name: store.name, span: spanOfRelation(store, relation), relation: relation.name, action: relation.onDelete, isDefault: !relation.explicit, confidence: subject.subject ? 'likely' : 'possible',
      function: effect.function, evidence: [startOf(effect, 'deletion'), relation.evidence],
    }];
  });
}

function refuses(relation: RelationFact, store: Store): boolean {
  return (relation.onDelete === 'restrict' || relation.onDelete === 'no-action') && isEnforced(store, relation);
}

/** Some code writes records, so there may be some. */
function isFilled(store: Store): boolean {
  return store.unregistered !== true && store.accesses.some((effect) => effect.verb === 'create' || effect.verb === 'update');
}

/** A model that another mapper has for the same table: one of them is enough, that of the mapper which deletes. */
function standsForOther(store: Store, subject: Store, stores: readonly Store[]): boolean {
  return store.kind !== subject.kind && stores.some((other) => other.kind === subject.kind && tablesOf(other).some((name) => tablesOf(store).includes(name)));
}

function tablesOf({ name, aliases }: Store): string[] {
  return [name, ...aliases].map((known) => known.toLowerCase());
}

/** Code of the erasure writes the key, so that the record no longer refers to what is deleted. */
function isDetached(relation: RelationFact, store: Store, runs: ErasureScope['runs']): boolean {
  const names = [relation.name, ...relation.foreignKeys];
  return store.accesses.some((effect) => effect.verb === 'update' && runs(effect) && names.some((name) => Object.hasOwn(effect.writes, name)));
}

function spanOfRelation(store: Store, relation: RelationFact): Span {
  const field = store.fields.find((candidate) => candidate.name === relation.name) ?? store.fields.find((candidate) => relation.foreignKeys.includes(candidate.name));
  return field?.span ?? store.span;
}
