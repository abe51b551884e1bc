import type { Evidence, StoreOperation, Verb } from './collect/facts.js';

const words: Record<Verb, string> = { create: 'creates', read: 'reads', update: 'changes', delete: 'deletes', 'soft-delete': 'marks', expire: 'ends' };

/** What a framework offers for every store that is configured with it. @param by what does it: `the admin panel of Payload` */
export function operationsOf(verbs: readonly Verb[], by: string, place: Pick<Evidence, 'file' | 'line'>): StoreOperation[] {
  return verbs.map((verb) => ({ verb, evidence: { file: place.file, line: place.line, how: `${by} ${words[verb]} records` } }));
}
