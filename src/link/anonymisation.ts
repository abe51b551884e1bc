import type { EffectFact, WrittenValue } from '../collect/facts.js';
import { marksDeleted } from './deletion-marks.js';
import { isSameFunction, type LinkedStore } from './linked-store.js';

/** Values that say nothing of the person any more. */
const neutral: ReadonlySet<WrittenValue> = new Set(['null', 'constant', 'hashed']);

/**
 * Updates of one function that together overwrite at least half of what describes the person with nothing, a fixed or random text
 * or a digest. A new password alone makes nobody anonymous.
 */
export function anonymises(effect: EffectFact, store: LinkedStore): boolean {
  if (effect.verb !== 'update' || store.personalFields.length === 0) return false;
  const updates = updatesBeside(effect, store);
  const writes = writesOf(updates);
  const describing = store.personalFields.filter((field) => !store.credentialFields.includes(field));
  const overwritten = describing.filter((field) => isOverwritten(field, writes));
  if (overwritten.length >= 2 && overwritten.length * 2 >= describing.length) return true;
  return store.personalFields.every((field) => isOverwritten(field, writes)) && updates.some((update) => marksDeleted(update, store.fact));
}

/** The personal fields that an anonymising function leaves as they are. */
export function forgottenBy(effect: EffectFact, store: LinkedStore): string[] {
  const writes = writesOf(updatesBeside(effect, store));
  return store.personalFields.filter((field) => !isOverwritten(field, writes) && !isWritten(field, writes));
}

/** The fields of a store that updates empty or replace by something neutral. */
export function overwrittenBy(updates: readonly EffectFact[], fields: readonly string[]): string[] {
  const writes = writesOf(updates);
  return fields.filter((field) => isOverwritten(field, writes));
}

function updatesBeside(effect: EffectFact, store: LinkedStore): EffectFact[] {
  return store.accesses.filter((other) => other.verb === 'update' && isSameFunction(other.function, effect.function));
}

function writesOf(updates: readonly EffectFact[]): Record<string, WrittenValue> {
  return Object.assign({}, ...updates.map((update) => update.writes)) as Record<string, WrittenValue>;
}

/** The field itself, or the object that it is part of. */
function isOverwritten(field: string, writes: Record<string, WrittenValue>): boolean {
  return paths(field).some((path) => neutral.has(writes[path] ?? 'other'));
}

/** Something is written that cannot be told: a helper's result, a variable. */
function isWritten(field: string, writes: Record<string, WrittenValue>): boolean {
  return paths(field).some((path) => Object.hasOwn(writes, path) && writes[path] !== 'copied');
}

/** `address` and `address.street` of `address.street`. */
function paths(field: string): string[] {
  const parts = field.split('.');
  return parts.map((_, index) => parts.slice(0, index + 1).join('.'));
}
