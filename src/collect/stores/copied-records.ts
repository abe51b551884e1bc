import { ts } from 'ts-morph';
import type { FieldFact, StoreFact } from '../facts.js';
import { iterationOf } from '../loops.js';
import { isOpen, type StoreTypes } from '../lookup/store-types.js';
import { unwrap } from '../syntax.js';
import { Narrowing } from '../values/narrowing.js';

/** A whole record of one store that is written into another. */
export interface CopiedRecord {
  from: StoreFact;
  /** Where it stands in the other record; nothing where it is that record. */
  prefix: string;
  list: boolean;
  node: ts.Expression;
}

/** Libraries that write an object inside of a record as it is; others keep the key of a record there. */
const nestingKinds = new Set(['mongodb']);

/** The stores of which an expression is a record, with all its fields: not one of which only some were asked for, or that has lost some. */
export function wholeRecordsOf(expression: ts.Expression, types: StoreTypes): StoreFact[] {
  const records = types.ofValue(expression).filter(({ isRecord }) => isRecord);
  if (records.length === 0) return [];
  const narrowing = new Narrowing(types.session);
  const sources = [expression, ...listsBehind(expression, types)];
  return sources.some((source) => narrowing.losesFields(source)) ? [] : records.filter(({ type }) => isUntouched(type)).map(({ store }) => store);
}

/** A record whose type says which fields it has is read by that. */
function isUntouched(type: ts.Type): boolean {
  return isOpen(type) || type.getStringIndexType() !== undefined;
}

/** What a record was taken from one by one: `guests` of `for (const guest of guests)`. */
function listsBehind(expression: ts.Expression, types: StoreTypes): ts.Expression[] {
  const declaration = ts.isIdentifier(unwrap(expression)) ? types.session.declarationOf(expression) : undefined;
  const iteration = declaration === undefined ? undefined : iterationOf(declaration);
  return iteration === undefined ? [] : [iteration.list];
}

/** Whether a record may be a part of one of this store. */
export function nestsRecords(store: StoreFact | undefined): boolean {
  return store !== undefined && nestingKinds.has(store.kind);
}

/** A store into which the whole record of another is written. */
export interface RecordCopy extends CopiedRecord {
  store: StoreFact;
}

/** Gives stores the fields of the records that are copied into them, also by way of a further store. */
export function addCopiedFields(copies: readonly RecordCopy[], types: StoreTypes): void {
  for (let added = copies.length; added > 0;) {
    added = 0;
    for (const copy of copies) {
      for (const field of missingFields(copy, types)) added += copy.store.fields.push(field);
    }
  }
}

function missingFields({ store, from, prefix, list, node }: RecordCopy, types: StoreTypes): FieldFact[] {
  const span = types.session.spanOf(node);
  return from.fields
    .map((field) => ({ ...field, name: `${prefix}${field.name}`, span, list: list || field.list, primaryKey: field.primaryKey && prefix === '' }))
    .filter(({ name }) => !store.fields.some((field) => field.name === name));
}
