import type { EffectFact, FileFacts, StoreFact } from '../../collect/facts.js';
import { compareSinks } from '../../collect/sink-order.js';
import { mergeReachability } from './merge-reachability.js';

/** What two parts say of one file. */
export function mergeFileFacts(first: FileFacts, second: FileFacts): FileFacts {
  return {
    file: first.file,
    stores: mergedByKey(first.stores, second.stores, ({ id }) => id, mergeStore).sort(bySpan),
    effects: mergedByKey(first.effects, second.effects, keyOfEffect, mergeEffect).sort(bySpan),
    sinks: union(first.sinks, second.sinks).sort(compareSinks),
    calls: union(first.calls, second.calls),
    processors: mergedByKey(first.processors, second.processors, ({ id }) => id, (known) => known),
    exposures: union(first.exposures, second.exposures).sort(bySpan),
    ends: union(first.ends, second.ends),
    logs: union(first.logs, second.logs).sort(bySpan),
    notes: union(first.notes, second.notes),
  };
}

function mergedByKey<Fact>(first: readonly Fact[], second: readonly Fact[], keyOf: (fact: Fact) => string, merge: (known: Fact, other: Fact) => Fact): Fact[] {
  const merged = keyed(first, keyOf);
  for (const [key, fact] of keyed(second, keyOf)) {
    const known = merged.get(key);
    merged.set(key, known === undefined ? fact : merge(known, fact));
  }
  return [...merged.values()];
}

/** Facts with the same key are told apart by their order. */
function keyed<Fact>(facts: readonly Fact[], keyOf: (fact: Fact) => string): Map<string, Fact> {
  const counts = new Map<string, number>();
  return new Map(facts.map((fact) => {
    const key = keyOf(fact);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return [`${key} ${count}`, fact];
  }));
}

function keyOfEffect({ verb, store, span, function: { line, name }, how }: EffectFact): string {
  return JSON.stringify([verb, store, span.start, span.end, line, name, how]);
}

function mergeEffect(first: EffectFact, second: EffectFact): EffectFact {
  return { ...mergedLists(first, second), reachability: mergeReachability(first.reachability, second.reachability) };
}

/** Records without a table are said of a store only where no part tells the mapper of it. */
function mergeStore(first: StoreFact, second: StoreFact): StoreFact {
  const fields = mergedByKey(first.fields, second.fields, ({ name }) => name, mergedLists);
  const merged: StoreFact = { ...mergedLists(first, second), fields };
  if (first.unregistered !== true || second.unregistered !== true) delete merged.unregistered;
  return merged;
}

/** Lists are united; of everything else the first that says something counts. */
function mergedLists<Fact extends object>(first: Fact, second: Fact): Fact {
  const known = new Map<string, unknown>(Object.entries(first));
  const lists = Object.entries(second).flatMap(([key, value]: [string, unknown]) => {
    const other = known.get(key);
    return Array.isArray(other) && Array.isArray(value) ? [[key, union<unknown>(other, value)]] : [];
  });
  return { ...second, ...first, ...Object.fromEntries(lists) as Partial<Fact> };
}

function union<Item>(first: readonly Item[], second: readonly Item[]): Item[] {
  const known = new Map(first.map((item) => [JSON.stringify(item), item]));
  for (const item of second) {
    const text = JSON.stringify(item);
    if (!known.has(text)) known.set(text, item);
  }
  return [...known.values()];
}

function bySpan(first: { span: { start: number } }, second: { span: { start: number } }): number {
  return first.span.start - second.span.start;
}
