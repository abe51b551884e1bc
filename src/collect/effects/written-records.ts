import type { ts } from 'ts-morph';
import type { LetheTag } from '../context.js';
import type { EffectReader } from './effects.js';
import type { FieldFact, StoreFact } from '../facts.js';
import { namedFields, writtenArgument } from './effect-arguments.js';
import { addNamedColumns } from './named-columns.js';
import { referenceTo } from '../lookup/store-registry.js';
import { fieldFact, recordFieldType } from '../stores/record-fields.js';
import { addCopiedFields, type RecordCopy } from '../stores/copied-records.js';
import { recordOfWritten } from '../stores/written-fields.js';
import { fieldsOfAttributes } from '../stores/attributes.js';
import { fieldsOfKey } from '../stores/object-keys.js';
import type { CallLike } from '../syntax.js';
import { namedOperand } from '../tags.js';
import { fieldsOfExpression, updateExpressionAt } from './update-expressions.js';

/** Reads every call that may have one of these tags. */
type CallsOf = (tags: readonly string[], read: (call: CallLike, tags: readonly LetheTag[]) => void) => void;

/** Stores have the fields that a call describes; those whose records nothing describes have the fields that are written to them. */
export function completeStores(stores: readonly StoreFact[], effects: EffectReader, eachCallOf: CallsOf): void {
  eachCallOf(['describe'], (call, tags) => { addDescribedFields(call, tags, effects); });
  const { creators } = effects.types;
  const open = new Set(stores.filter((store) => store.fields.length === 0 && (creators.makesKind(store.kind) || store.kind === 'knex')));
  const copies: RecordCopy[] = [];
  if (open.size > 0) eachCallOf(['create', 'update', 'bulk'], (call, tags) => { copies.push(...addWrittenFields(call, tags, open, effects)); });
  addCopiedFields(copies, effects.types);
  addNamedColumns(open, effects);
}

/**
 * Gives the stores whose records nothing describes the fields that a call writes.
 *
 * @returns the records of other stores that it writes into them
 */
function addWrittenFields(call: CallLike, tags: readonly LetheTag[], open: ReadonlySet<StoreFact>, effects: EffectReader): RecordCopy[] {
  const copies = tags.length === 0 ? addFieldsOfUntyped(call, open, effects) : [];
  const { types } = effects;
  const envelopes = tags.flatMap((tag) => namedOperand(tag, 'inside')?.split(',') ?? []);
  // What is written under a name is a field of the record, whatever record it is itself.
  const isNamed = tags.some((tag) => (namedFields(call, tag, types.session) ?? []).length > 0);
  for (const { store, written, expression } of effects.bulk.writtenBy(call, tags)) {
    if (!open.has(store)) continue;
    const copied = written === undefined ? [] : addWritten(written, call, store, effects, envelopes);
    if (!isNamed) copies.push(...copied);
    addTo(store, fieldsOfExpression(expression, call, types.session));
  }
  for (const tag of tags) {
    const key = namedOperand(tag, 'key');
    const named = key === undefined || tag.name !== 'create' ? undefined : effects.operandAt(call, key, tag);
    if (named !== undefined) for (const store of effects.storesOf(call, tag)) if (open.has(store)) addTo(store, fieldsOfKey(named, types.session));
    addNamedFields(call, tag, open, effects);
    const expression = updateExpressionAt(call, tag, types.session);
    const stores = expression === undefined ? [] : effects.storesOf(call, tag).filter((store) => open.has(store));
    for (const store of stores) addTo(store, fieldsOfExpression(expression, call, types.session));
  }
  return copies;
}

function addWritten(written: ts.Expression, call: CallLike, store: StoreFact, { types }: EffectReader, envelopes: readonly string[] = []): RecordCopy[] {
  const { fields, copies } = recordOfWritten(written, call, types, store);
  addTo(store, fields.map((field) => withoutEnvelope(field, envelopes)));
  return copies.map((copy) => ({ ...copy, store }));
}

/** `db('guests').insert({ email })`, where nothing says what `db` is. */
function addFieldsOfUntyped(call: CallLike, open: ReadonlySet<StoreFact>, effects: EffectReader): RecordCopy[] {
  return effects.storesOfReceiver(call).flatMap((store) => {
    const written = open.has(store) ? writtenArgument(call, store, effects.types.session) : undefined;
    return written === undefined ? [] : addWritten(written, call, store, effects);
  });
}

/** `email` of `guest.set('email', address)`. */
function addNamedFields(call: CallLike, tag: LetheTag, open: ReadonlySet<StoreFact>, effects: EffectReader): void {
  const { session } = effects.types;
  const data = namedOperand(tag, 'data');
  const value = data === undefined ? undefined : effects.operandAt(call, data, tag);
  const names = value === undefined ? [] : namedFields(call, tag, session) ?? [];
  if (value === undefined || names.length === 0) return;
  const type = session.checker.getBaseTypeOfLiteralType(session.checker.getTypeAtLocation(value));
  const record = effects.types.ofValue(value).find(({ isRecord }) => isRecord);
  const fields = names.map((name): FieldFact => {
    const field = fieldFact(name, call, recordFieldType(type, session), session.checker.isArrayType(type), session);
    // The library keeps the key of a record that it is given.
    return record === undefined ? field : { ...field, type: 'string', references: referenceTo(record.store) };
  });
  for (const store of effects.storesOf(call, tag)) if (open.has(store)) addTo(store, fields);
}

/** Gives stores the fields that a call describes: `Guests.attachSchema(new SimpleSchema({ email: String, 'visits.$.at': Date }))`. */
function addDescribedFields(call: CallLike, tags: readonly LetheTag[], effects: EffectReader): void {
  for (const tag of tags.filter(({ name }) => name === 'describe')) {
    const path = namedOperand(tag, 'data');
    const schema = path === undefined ? undefined : effects.operandAt(call, path, tag);
    if (schema === undefined) continue;
    const fields = fieldsOfAttributes(schema, effects.types.session).map((field) => ({ ...field, name: withoutPositions(field.name) }));
    const leaves = fields.filter(({ name }) => !fields.some((other) => other.name.startsWith(`${name}.`)));
    for (const store of effects.storesOf(call, tag)) addTo(store, leaves);
  }
}

/** `visits.at` of `visits.$.at`, which describes each entry of a list. */
function withoutPositions(name: string): string {
  return name.split('.').filter((part) => part !== '$').join('.');
}

function addTo(store: StoreFact, fields: readonly FieldFact[]): void {
  for (const field of fields) if (!store.fields.some(({ name }) => name === field.name)) store.fields.push(field);
}

/** `email` of `{ email: { S: email } }`, where values stand in an object that says their type. */
function withoutEnvelope(field: FieldFact, envelopes: readonly string[]): FieldFact {
  const name = field.name.split('.').filter((part) => !envelopes.includes(part)).join('.');
  return name === '' || name === field.name ? field : { ...field, name };
}
