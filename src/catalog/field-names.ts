import type { PersonalEntry } from '../policy/policy.js';
import type { OwnerContext, Taxonomy } from './classify.js';

/** Where a field is most likely to be personal. */
const person: OwnerContext = { name: 'User', person: true, ownedByPerson: true, siblings: [] };

/** Tells whether a name may be that of a personal field of some store, by the taxonomy and by what a policy adds to it. */
export function mayNameField(taxonomy: Taxonomy, additions: readonly PersonalEntry[]): (name: string) => boolean {
  const added = new Set(additions.map((entry) => entry.target.slice(entry.target.lastIndexOf('.') + 1)));
  return (name) => added.has(name) || taxonomy.classifyField({ name, type: 'unknown' }, person) !== undefined
    || taxonomy.classifyField({ name, type: 'string' }, person) !== undefined;
}
