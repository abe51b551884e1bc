import type { CallFact, EffectFact, FieldFact, FileFacts, Note, ProcessorFact, SinkFact, StoreFact } from './facts.js';
import type { EndFact, LogFact, ExposureFact } from './infrastructure-facts.js';
import { processorsOf } from './processors.js';
import { compareSinks } from './sink-order.js';
import type { FieldContents } from './uses/field-contents.js';
import type { FoundUses } from './uses/field-uses.js';

/** Everything that was read of an application. */
interface ReadFacts {
  stores: readonly StoreFact[];
  effects: readonly EffectFact[];
  sinks: readonly SinkFact[];
  calls: readonly CallFact[];
  notes: readonly Note[];
  processors: ReadonlyMap<string, ProcessorFact>;
  exposures: readonly ExposureFact[];
  ends: readonly EndFact[];
  logs: readonly LogFact[];
}

/** What the code that reads and writes fields says of them. */
interface FieldMarks extends FoundUses, FieldContents {}

/** The facts under the files that they stand in, each in the order of its source. */
export function factsByFile({ stores, effects, sinks, calls, notes, processors, exposures, ends, logs }: ReadFacts, marks: FieldMarks): FileFacts[] {
  const files = new Map<string, FileFacts>();
  const of = (file: string): FileFacts => {
    const known = files.get(file) ?? { file, stores: [], effects: [], sinks: [], calls: [], processors: [], exposures: [], ends: [], logs: [], notes: [] };
    files.set(file, known);
    return known;
  };
  for (const store of stores) of(store.id.slice(0, store.id.lastIndexOf('#'))).stores.push(marked(store, marks));
  for (const effect of effects) of(effect.span.file).effects.push(effect);
  for (const call of calls) of(call.from.file).calls.push(call);
  for (const facts of files.values()) facts.processors.push(...processorsOf(facts.effects, processors));
  for (const sink of sinks) of(sink.span.file).sinks.push(sink);
  for (const exposure of exposures) of(exposure.span.file).exposures.push(exposure);
  for (const end of ends) of(end.evidence.file).ends.push(end);
  for (const log of logs) of(log.span.file).logs.push(log);
  for (const note of notes) of(note.file).notes.push(note);
  return [...files.values()].map(inSourceOrder).sort((first, second) => (first.file < second.file ? -1 : 1));
}

function marked(store: StoreFact, marks: FieldMarks): StoreFact {
  const fields = store.fields.map((field) => markedField(field, marks));
  return fields.some((field, position) => field !== store.fields[position]) ? { ...store, fields } : store;
}

function markedField(field: FieldFact, { unread, coarse, named, filled }: FieldMarks): FieldFact {
  const [use, names, contents] = [coarse.get(field), named.get(field), filled.get(field)];
  if (!unread.has(field) && use === undefined && names === undefined && contents === undefined) return field;
  return {
    ...field, ...(unread.has(field) ? { unread: true } : {}), ...(use === undefined ? {} : { coarse: use }), ...(names === undefined ? {} : { named: names }),
    ...(contents === undefined ? {} : { filled: contents }),
  };
}

function inSourceOrder(facts: FileFacts): FileFacts {
  const bySpan = (first: { span: { start: number } }, second: { span: { start: number } }): number => first.span.start - second.span.start;
  return { ...facts, stores: facts.stores.sort(bySpan), effects: facts.effects.sort(bySpan), sinks: facts.sinks.sort(compareSinks) };
}
