import type { FileFacts, PartialFacts } from '../../collect/facts.js';
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
  const isUnread = unreadIn(parts, storesOfLine);
  for (const { stores } of files.values()) {
    for (const store of stores) store.fields = store.fields.map((field) => (isUnread(store.id, field.name) ? { ...field, unread: true } : field));
  }
  return [...files.values()].sort((first, second) => (first.file < second.file ? -1 : 1));
}

/** Tells which fields some part writes, and none reads. @param storesOfLine ids of stores by the line that declares them */
function unreadIn(parts: readonly Part[], storesOfLine: ReadonlyMap<string, readonly string[]>): (store: string, field: string) => boolean {
  const holders = parts.map(({ lines, quiet }) => ({ stores: new Set(lines.flatMap((line) => storesOfLine.get(line) ?? [])), quiet: new Set(quiet.map(({ store, field }) => `${store}.${field}`)) }));
  const written = new Set(parts.flatMap(({ quiet }) => quiet.filter(({ isWritten }) => isWritten).map(({ store, field }) => `${store}.${field}`)));
  const named = new Set(parts.flatMap((part) => part.named));
  return (store, field) => {
    const key = `${store}.${field}`;
    if (!written.has(key) || spellingsOf(field.split('.').at(-1) ?? field).some((spelling) => named.has(spelling))) return false;
    return holders.every(({ stores, quiet }) => !stores.has(store) || quiet.has(key));
  };
}
