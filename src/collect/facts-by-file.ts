import type { CallFact, EffectFact, FieldFact, FileFacts, Note, ProcessorFact, SinkFact, StoreFact } from './facts.js';
import { processorsOf } from './processors.js';

/** Everything that was read of an application. */
interface ReadFacts {
  stores: readonly StoreFact[];
  effects: readonly EffectFact[];
  sinks: readonly SinkFact[];
  calls: readonly CallFact[];
  notes: readonly Note[];
  processors: ReadonlyMap<string, ProcessorFact>;
}

/** The facts under the files that they stand in, each in the order of its source. */
export function factsByFile({ stores, effects, sinks, calls, notes, processors }: ReadFacts, unread: ReadonlySet<FieldFact>): FileFacts[] {
  const files = new Map<string, FileFacts>();
  const of = (file: string): FileFacts => {
    const known = files.get(file) ?? { file, stores: [], effects: [], sinks: [], calls: [], processors: [], notes: [] };
    files.set(file, known);
    return known;
  };
  for (const store of stores) of(store.id.slice(0, store.id.lastIndexOf('#'))).stores.push(marked(store, unread));
  for (const effect of effects) of(effect.span.file).effects.push(effect);
  for (const call of calls) of(call.from.file).calls.push(call);
  for (const facts of files.values()) facts.processors.push(...processorsOf(facts.effects, processors));
  for (const sink of sinks) of(sink.span.file).sinks.push(sink);
  for (const note of notes) of(note.file).notes.push(note);
  return [...files.values()].map(inSourceOrder).sort((first, second) => (first.file < second.file ? -1 : 1));
}

function marked(store: StoreFact, unread: ReadonlySet<FieldFact>): StoreFact {
  return store.fields.some((field) => unread.has(field)) ? { ...store, fields: store.fields.map((field) => (unread.has(field) ? { ...field, unread: true } : field)) } : store;
}

function inSourceOrder(facts: FileFacts): FileFacts {
  const bySpan = (first: { span: { start: number } }, second: { span: { start: number } }): number => first.span.start - second.span.start;
  return { ...facts, stores: facts.stores.sort(bySpan), effects: facts.effects.sort(bySpan), sinks: facts.sinks.sort(bySpan) };
}
