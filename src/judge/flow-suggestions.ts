import type { QuerySelection, TextEdit, ValueEdits } from '../collect/facts.js';
import type { Application, Flow, PersonalValue, Store } from '../link/application.js';
import type { Suggestion } from './rule.js';
import { joinWords } from './wording.js';

/**
 * What a rule about flows may suggest.
 *
 * `key`: the record's key instead of the record. `key-of-owner`: in a text, the record's key instead of its field. `removal`: the object without the
 * property. `redaction`: the value through a redactor of the project. `selection`: a query that leaves the fields out.
 */
export type Offer = 'key' | 'key-of-owner' | 'removal' | 'redaction' | 'selection';

interface Question {
  sink: Flow['sink'];
  values: readonly PersonalValue[];
  stores: readonly Store[];
}

/** Edits of the file of a flow after which values do not leave there any more. */
export function suggestionsFor(flow: Flow, values: readonly PersonalValue[], application: Application, offers: readonly Offer[]): Suggestion[] {
  const all = values.flatMap((value) => [value, ...(value.again ?? []).map((again) => ({ ...value, value: again }))]);
  const question = { sink: flow.sink, values: all.filter(({ value }) => value.span.file === flow.span.file), stores: application.stores };
  const known = new Set<string>();
  return offers.flatMap((offer) => suggesters[offer](question)).filter(({ description }) => !known.has(description) && Boolean(known.add(description)));
}

const suggesters: Record<Offer, (question: Question) => Suggestion[]> = {
  'key': ({ values }) => values.flatMap(({ value: { edits } }) => (edits?.key === undefined ? [] : [{ description: `Write ${edits.key.written} instead of the whole record.`, edits: [edits.key.edit] }])),
  'key-of-owner': ({ values }) => {
    const keys = distinct(values.flatMap(({ kind, value: { edits } }) => (kind === 'pseudonymous' ? [] : edits?.keyOfOwner ?? [])), ({ edit }) => placeOf(edit));
    return keys.length === 0 ? [] : [{ description: `Write ${joinWords([...new Set(keys.map(({ written }) => written))])} instead.`, edits: keys.map(({ edit }) => edit) }];
  },
  // A service outside files what it is sent under the id.
  'removal': ({ values, sink }) => removals(distinct(values.filter(({ kind }) => kind === 'direct' || sink !== 'third-party').flatMap(({ value: { edits } }) => edits?.removal ?? []), ({ edit }) => placeOf(edit))),
  'redaction': ({ values }) => redactions(values.filter(({ kind }) => kind === 'direct')),
  'selection': selections,
};

type Removal = NonNullable<ValueEdits['removal']>;

/** All properties together, then each by itself. */
function removals(found: readonly Removal[]): Suggestion[] {
  const single = found.map(({ name, edit }) => ({ description: `Leave ${name} out.`, edits: [edit] }));
  return found.length > 1 ? [{ description: `Leave ${joinWords(found.map(({ name }) => name))} out.`, edits: merged(found) }, ...single] : single;
}

/** The first property of an object takes the comma behind it along, all others the one before: of neighbours from the first on, all go up to what comes next. */
function merged(found: readonly Removal[]): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const { edit, next } of found.toSorted((first, second) => first.edit.span.start - second.edit.span.start)) {
    const last = edits.at(-1);
    if (last === undefined || edit.span.start >= last.span.end) edits.push(edit);
    else edits[edits.length - 1] = { ...last, span: { ...last.span, end: next.end, endLine: next.endLine, endColumn: next.endColumn } };
  }
  return edits;
}

function redactions(values: readonly PersonalValue[]): Suggestion[] {
  const found = values.flatMap(({ value: { edits } }) => edits?.redactions ?? []);
  return [...new Set(found.map(({ redactor }) => redactor))].map((redactor) => ({
    description: `Hand it to ${redactor} first.`,
    edits: distinct(found.filter((candidate) => candidate.redactor === redactor).flatMap(({ edits }) => edits), (edit) => `${placeOf(edit)} ${edit.text}`),
  }));
}

function selections({ values, stores }: Question): Suggestion[] {
  const direct = values.filter(({ kind }) => kind === 'direct');
  const queries = distinct(direct.flatMap(({ value }) => (value.edits?.selection === undefined ? [] : [value])), ({ edits }) => JSON.stringify(edits?.selection?.place));
  return queries.flatMap(({ edits, origin }) => {
    const store = origin.kind === 'record' ? stores.find(({ id }) => id === origin.store.id) : undefined;
    const dropped = store === undefined ? [] : [...new Set(direct.filter(({ subject }) => subject.startsWith(`${store.name}.`)).map(({ subject }) => subject.slice(store.name.length + 1)))];
    return store === undefined || edits?.selection === undefined ? [] : selectionWithout(dropped, edits.selection, store);
  });
}

function selectionWithout(dropped: readonly string[], selection: QuerySelection, store: Store): Suggestion[] {
  const isNested = dropped.some((name) => name.includes('.'));
  const stays = store.fields.filter((field) => !field.hidden && field.type !== 'relation' && !field.name.includes('.')).map(({ name }) => name).filter((name) => !dropped.includes(name));
  const names = selection.names === 'kept' ? stays : dropped;
  const isUsed = selection.used.some((name) => (selection.names === 'kept' ? !names.includes(name) : dropped.includes(name)));
  if (names.length === 0 || isUsed || (isNested && selection.form !== 'words') || !names.every((name) => /^[\w$.]+$/.test(name))) return [];
  const text = `${selection.before}${names.map((name) => spelling[selection.form](name, selection.quote)).join(selection.form === 'words' ? ' ' : ', ')}${selection.after}`;
  return [{ description: `Read ${store.name} without ${joinWords([...dropped])}.`, edits: [{ span: selection.place, text }] }];
}

const spelling: Record<QuerySelection['form'], (name: string, quote: string) => string> = {
  true: (name) => `${name}: true`, false: (name) => `${name}: false`, list: (name, quote) => `${quote}${name}${quote}`, words: (name) => `-${name}`,
};

function placeOf({ span }: TextEdit): string {
  return `${span.file}:${span.start}:${span.end}`;
}

function distinct<Value>(values: readonly Value[], keyOf: (value: Value) => string): Value[] {
  return [...new Map(values.map((value) => [keyOf(value), value])).values()];
}
