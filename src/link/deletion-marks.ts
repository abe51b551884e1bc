import type { EffectFact, StoreFact } from '../collect/facts.js';

/** Words in a field's name that make its value a mark of deletion. */
export const deletionMark = /^(is_?|was_?|has_?)?(soft_?)?(deleted|removed|erased)(_?(at|on|date|time))?$|^(date|time)_?deleted$/i;

export function marksDeleted(effect: EffectFact, store: StoreFact): boolean {
  if (effect.verb === 'soft-delete') return true;
  if (effect.verb !== 'update') return false;
  return Object.entries(effect.writes).some(([field, value]) => {
    const isMark = field === store.softDelete?.field || deletionMark.test(field);
    return isMark && value !== 'copied' && value !== 'null' && value !== 'false';
  });
}
