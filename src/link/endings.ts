import { isEventOfSome } from '../catalog/events.js';
import type { AgeCondition, EffectFact, StoreFact } from '../collect/facts.js';
import { deletionMark } from './deletion-marks.js';

/** A purge of one person's old records, or of those in one state, ends nothing for the others. */
export function endsRecords(age: AgeCondition): boolean {
  return !age.checksOnly && age.scope === 'all';
}

/** Only records that were marked before, as deleted or in a state that some reach, are purged: that ends nothing for the others. */
export function isMark(age: AgeCondition, store: StoreFact): boolean {
  return age.field === store.softDelete?.field || deletionMark.test(age.field) || isEventOfSome(age.field);
}

/** `down` of a migration takes back what `up` does. */
export function undoes(effect: EffectFact): boolean {
  return /(^|\.)(down|rollback|revert|undo)$/i.test(effect.function.name);
}

/** Whether a library or the database removes records by itself when their time has come. */
export function endsByItself(effect: EffectFact, store: StoreFact): boolean {
  return effect.verb === 'expire' && effect.age !== undefined && endsRecords(effect.age) && !isMark(effect.age, store) && !undoes(effect);
}
