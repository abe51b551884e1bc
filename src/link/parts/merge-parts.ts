import type { FieldFact, FileFacts, PartialFacts, QuietField } from '../../collect/facts.js';
import { spellingsOf } from '../../collect/uses/spellings.js';
import { mergeFileFacts } from './merge-file-facts.js';

/** The facts of a part of an application, the facts of each file as one line of JSON. */
export interface Part extends Omit<PartialFacts, 'files'> {
  lines: readonly string[];
}

/**
 * The facts of a whole application from those of its parts. A file that several parts share says what it says in all of them: what its code does to
 * records is the union, what runs it the strongest, and a field is unread where every part that knows it says so.
 *
 * @param parts together they hold every file of the application, each with all that it depends on
 */
export function mergeParts(parts: readonly Part[]): FileFacts[] {
  const files = new Map<string, FileFacts>();
  const storesOfLine = new Map<string, string[]>();
  for (const line of new Set(parts.flatMap(({ lines }) => lines))) {
    const facts = JSON.parse(line) as FileFacts;
    storesOfLine.set(line, facts.stores.map(({ id }) => id));
    const known = files.get(facts.file);
    files.set(facts.file, known === undefined ? facts : mergeFileFacts(known, facts));
  }
  const useOf = usesIn(parts, storesOfLine);
  for (const { stores } of files.values()) {
    for (const store of stores) store.fields = store.fields.map((field) => ({ ...field, ...useOf(store.id, field.name) }));
  }
  return [...files.values()].sort((first, second) => (first.file < second.file ? -1 : 1));
}

/** Tells what the parts together make of a field: nothing reads it, or every place that does needs less than its value. @param storesOfLine ids of stores by the line that declares them */
function usesIn(parts: readonly Part[], storesOfLine: ReadonlyMap<string, readonly string[]>): (store: string, field: string) => Pick<FieldFact, 'unread' | 'coarse'> {
  const holders = parts.map(({ lines, quiet }) => ({ stores: new Set(lines.flatMap((line) => storesOfLine.get(line) ?? [])), quiet: new Map(quiet.map((use) => [`${use.store}.${use.field}`, use])) }));
  const named = new Set(parts.flatMap((part) => part.named));
  return (store, field) => {
    if (spellingsOf(field.split('.').at(-1) ?? field).some((spelling) => named.has(spelling))) return {};
    const uses = holders.filter(({ stores }) => stores.has(store)).map(({ quiet }) => quiet.get(`${store}.${field}`));
    return uses.includes(undefined) ? {} : useIn(uses.filter((use) => use !== undefined));
  };
}

/** What parts say together that all need nothing, or less than the value. */
function useIn(uses: readonly QuietField[]): Pick<FieldFact, 'unread' | 'coarse'> {
  const coarse = uses.flatMap((use) => use.coarse ?? []);
  if (coarse.length === 0) return uses.some(({ isWritten }) => isWritten) && !uses.some(({ isAsked }) => isAsked) ? { unread: true } : {};
  if (!uses.some(({ isStoreWritten }) => isStoreWritten)) return {};
  const evidence = new Map(coarse.flatMap((one) => one.evidence).map((step) => [JSON.stringify(step), step]));
  return { coarse: { uses: [...new Set(coarse.flatMap((one) => one.uses))], evidence: [...evidence.values()] } };
}
