import type { EffectFact, StoreFact, WrittenValue } from '../collect/facts.js';

/** Words in a field's name that make its value a mark of deletion. */
export const deletionMark = /^_*(is_?|was_?|has_?|being_?)?(soft_?)?(deleted|deleting|removed|removing|erased|erasing)(_?(at|on|date|time))?$|^(date|time)_?deleted$|^deletion_?(date|time)$|^to_?be_?(deleted|removed|erased)$/i;

export function marksDeleted(effect: EffectFact, store: StoreFact): boolean {
  if (effect.verb === 'soft-delete') return true;
  if (effect.verb !== 'update') return false;
  return Object.entries(effect.writes).some(([field, value]) => value === 'deleted' || ((field === store.softDelete?.field || deletionMark.test(field)) && setsMark(value)));
}

/** Whether an update gives a field a value that is not taken from the record itself. */
export function writesMark(effect: EffectFact, field: string): boolean {
  return effect.verb === 'update' && setsMark(effect.writes[field]);
}

function setsMark(value: WrittenValue | undefined): boolean {
  return value !== undefined && value !== 'copied' && value !== 'null' && value !== 'false';
}
