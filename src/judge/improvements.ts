import type { Span } from '../collect/facts.js';
import type { Store } from '../link/application.js';
import { pairsOfStores, type Change } from './change-rule.js';
import { isLonger } from './period-limits.js';
import { deletionWords, retentionWords } from './verdict-words.js';
import { directFields, listFields } from './wording.js';

/** What a change makes better for the people whose data it is: worth a line to a reviewer, and no finding. */
export interface Improvement {
  /** `Guest` or `Guest.birthDate`. */
  subject: string;
  /** A sentence. */
  message: string;
  /** The store; where that is gone, as it was before. */
  span: Span;
}

/** Stores and personal fields that are gone, records that come to an end or to an earlier one, and deletions that were not there, store by store. */
export function improvementsOf(change: Change): Improvement[] {
  const pairs = pairsOfStores(change);
  const kept = new Set(pairs.map(({ before }) => before.id));
  return [
    ...pairs.flatMap(({ before, after }) => [...goneFields(before, after), ...(directFields(after).length === 0 ? [] : [...newEnd(before, after), ...newDeletion(before, after)])]),
    ...change.before.stores.filter((store) => !kept.has(store.id) && directFields(store).length > 0).map(goneStore),
  ];
}

function goneStore(store: Store): Improvement {
  return { subject: store.name, message: `${store.name} is no longer kept, with ${listFields(directFields(store))}.`, span: store.span };
}

function goneFields(before: Store, after: Store): Improvement[] {
  const left = new Set(after.fields.map(({ name }) => name));
  return directFields(before).filter(({ name }) => !left.has(name)).map(({ name, personal }) => (
    { subject: `${after.name}.${name}`, message: `${after.name}.${name} (${personal?.category ?? 'content'}) is no longer kept.`, span: after.span }
  ));
}

function newEnd({ retention: was }: Store, { name, retention: is, span }: Store): Improvement[] {
  const isShorter = was.seconds !== undefined && is.seconds !== undefined && isLonger(was.seconds, is.seconds);
  if (is.verdict !== 'enforced' || was.verdict === 'enforced' && !isShorter) return [];
  return [{ subject: name, message: `Records of ${name} now end (${retentionWords(is).short}; before: ${retentionWords(was).short}).`, span }];
}

function newDeletion({ deletion: was }: Store, { name, deletion: is, span }: Store): Improvement[] {
  const isGone = ({ verdict }: Store['deletion']): boolean => verdict !== 'none' && verdict !== 'soft-only';
  if (isGone(was) || !isGone(is)) return [];
  return [{ subject: name, message: `Records of ${name} can now be deleted (${deletionWords(is).short}; before: ${deletionWords(was).short}).`, span }];
}
