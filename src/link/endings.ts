import { isEventOfSome } from '../catalog/events.js';
import type { AgeCondition, EffectFact, Evidence, ExpiryFact, StoreFact } from '../collect/facts.js';
import { deletionMark, marksDeleted, writesMark } from './deletion-marks.js';
import { evidenceOf, type LinkedStore } from './linked-store.js';

/** A purge of one person's old records, or of those in one state, ends nothing for the others. */
export function endsRecords(age: AgeCondition): boolean {
  return !age.checksOnly && age.scope === 'all';
}

/** Only records that were marked before, as deleted or in a state that some reach, are purged: that ends nothing for the others. */
export function isMark({ field }: Pick<AgeCondition, 'field'>, store: StoreFact): boolean {
  return field === store.softDelete?.field || deletionMark.test(field) || isEventOfSome(field);
}

/** What is declared to end all records: a TTL index on a mark only ends those that have it. */
export function declaredEnds(store: StoreFact): ExpiryFact[] {
  return store.expiry.filter(({ field }) => field === undefined || !isMark({ field }, store));
}

/** Those of them that no code keeps from some records, by taking away the date that they count from: `account.endsAt = undefined` once it is confirmed. */
export function endsOfAll({ fact, accesses }: LinkedStore): ExpiryFact[] {
  return declaredEnds(fact).filter(({ field }) => field === undefined || !accesses.some((effect) => takesAway(effect, field)));
}

function takesAway({ verb, writes, reachability }: EffectFact, field: string): boolean {
  return verb === 'update' && writes[field] === 'null' && reachability.verdict !== 'unreachable';
}

/** The first step that marks a record, and the database's own removal of what is marked. */
export function removalOfMarked({ fact, accesses }: LinkedStore): Evidence[] {
  const declared = fact.expiry.flatMap(({ field, evidence }) => (field === undefined || !isMark({ field }, fact) ? [] : [{ field, evidence }]));
  const made = accesses.flatMap((effect) => (effect.verb === 'expire' && effect.age !== undefined && endsRecords(effect.age) && isMark(effect.age, fact) && !undoes(effect)
    ? [{ field: effect.age.field, evidence: evidenceOf(effect, `${effect.how} by ${effect.age.field}`) }] : []));
  return [...declared, ...made].flatMap(({ field, evidence }) => {
    const mark = accesses.find((effect) => effect.reachability.verdict !== 'unreachable' && (writesMark(effect, field) || (field === fact.softDelete?.field && marksDeleted(effect, fact))));
    return mark === undefined ? [] : [evidenceOf(mark, `${mark.how} in ${mark.function.name} marks the record`), evidence];
  });
}

/** `down` of a migration takes back what `up` does. */
export function undoes(effect: EffectFact): boolean {
  return /(^|\.)(down|rollback|revert|undo)$/i.test(effect.function.name);
}

/** Whether a library or the database removes records by itself when their time has come. */
export function endsByItself(effect: EffectFact, store: StoreFact): boolean {
  return effect.verb === 'expire' && effect.age !== undefined && endsRecords(effect.age) && !isMark(effect.age, store) && !undoes(effect);
}
