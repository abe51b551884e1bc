import { isInactiveState } from '../catalog/events.js';
import { splitWords } from '../catalog/words.js';
import type { EffectFact, StoreFact, WrittenValue } from '../collect/facts.js';

/** Words in a field's name that make its value a mark of deletion. */
export const deletionMark = /^_*(is_?|was_?|has_?|being_?)?(soft_?)?(deleted|deleting|removed|removing|erased|erasing)(_?(at|on|date|time))?$|^(date|time)_?deleted$|^deletion_?(date|time)$|^to_?be_?(deleted|removed|erased)$/i;

export function marksDeleted(effect: EffectFact, store: StoreFact): boolean {
  if (effect.verb === 'soft-delete') return true;
  if (effect.verb !== 'update') return false;
  const writes = Object.entries(effect.writes);
  if (writes.some(([field, value]) => value === 'deleted' || ((field === store.softDelete?.field || deletionMark.test(field)) && setsMark(value)))) return true;
  const verb = verbFor(effect.function.name, store);
  if (verb === undefined) return false;
  return writes.some(([field, value]) => (verb !== 'revoke' && putsOutOfUse(field, value)) || (isRevocation.test(field) && setsMark(value)));
}

const isRevocation = /^(is_?)?revoked(_?(at|on|date))?$/i;

/** `isActive: false`, `archived: true`, `status: 'inactive'`: a deletion only where the code calls it one. */
function putsOutOfUse(field: string, value: WrittenValue): boolean {
  if (value === 'inactive') return true;
  return (value === 'false' && /^(is_?)?(active|enabled)$/i.test(field)) || (value === 'true' && isInactiveState(field));
}

/** What a function does to a record by its name: `deleteMember` and `memberDelete` of a store of members, `delete`, `removeById` and `revoke` of any. */
function verbFor(functionName: string, store: StoreFact): string | undefined {
  const words = splitWords(functionName.slice(functionName.lastIndexOf('.') + 1)).filter((word) => word !== 'soft');
  const [verb = '', ...what] = isRemoval(words[0]) ? words : [words.at(-1), ...words.slice(0, -1)];
  return isRemoval(verb) && isCalledLike(store, what.join(' ').replace(/ ?(by id|one)$/, '')) ? verb : undefined;
}

function isRemoval(word: string | undefined): boolean {
  return word !== undefined && /^(delete|remove|destroy|revoke)$/.test(word);
}

/** What a class of records is called after what a record is: `UserEntity`. */
const suffixes = new Set(['entity', 'model', 'schema', 'document', 'record']);

/** Whether words name a store: the last of its words, with some of the others before it; without words it is any. */
function isCalledLike(store: StoreFact, words: string): boolean {
  const all = splitWords(store.name);
  const own = all.length > 1 && suffixes.has(all.at(-1) ?? '') ? all.slice(0, -1) : all;
  return words === '' || (words.split(' ').at(-1) === own.at(-1) && words.split(' ').every((word) => own.includes(word)));
}

/** Whether an update gives a field a value that is not taken from the record itself. */
export function writesMark(effect: EffectFact, field: string): boolean {
  return effect.verb === 'update' && setsMark(effect.writes[field]);
}

function setsMark(value: WrittenValue | undefined): boolean {
  return value !== undefined && value !== 'copied' && value !== 'null' && value !== 'false';
}
