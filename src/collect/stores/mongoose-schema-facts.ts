import type { ts } from 'ts-morph';
import type { CollectContext } from '../context.js';
import type { FieldFact, StoreFact } from '../facts.js';
import { calleeName } from '../syntax.js';
import { expiryOfField, expiryOfIndex, expirySlotsOf } from './mongoose-expiry.js';
import { isConstant, objectOf, optionOf, textsOf } from './mongoose-expressions.js';
import { FieldReader } from './mongoose-fields.js';
import type { SchemaIndex } from './mongoose-index.js';
import { declarationAround, decoratorArgument, decoratorTagged, definitionOf, isClass, isDefinition, type SchemaSource } from './mongoose-schemas.js';
import { withOwnPlugins } from './mongoose-own-plugins.js';
import { fieldsOfSignIn } from './mongoose-sign-in.js';
import { fieldsOfBase } from './mongoose-typegoose.js';
import { fieldsOfTimestamps } from './mongoose-timestamps.js';
import { fieldAt, softDeleteOfFields, softDeleteOfPlugin } from './mongoose-soft-delete.js';

/** What a schema says about its records, whoever registers it. */
export interface SchemaFacts extends Pick<StoreFact, 'fields' | 'softDelete' | 'expiry' | 'expirySlots'> {
  /** Schemas and classes that are parts of this one. */
  embedded: ReadonlySet<SchemaSource>;
}

const schemas = new WeakMap<SchemaIndex, Map<SchemaSource, SchemaFacts>>();

/** Reads a schema once per index. */
export function readSchema(source: SchemaSource, index: SchemaIndex, context: CollectContext): SchemaFacts {
  const known = schemas.get(index) ?? new Map<SchemaSource, SchemaFacts>();
  schemas.set(index, known);
  const facts = known.get(source) ?? schemaFacts(source, index, context);
  known.set(source, facts);
  return facts;
}

function schemaFacts(source: SchemaSource, index: SchemaIndex, context: CollectContext): SchemaFacts {
  const changes = withOwnPlugins(index.changes.get(source) ?? [], context);
  const settings = settingsOf(source, index, context);
  const reader = new FieldReader(context, textsOf(optionOf(settings, 'typeKey', context), context)[0] ?? 'type');
  const changesNamed = (name: string): ts.CallExpression[] => changes.filter((call) => calleeName(call) === name);
  if (isClass(source)) reader.readClass(source);
  for (const definition of definitionsOf(source, changesNamed('add'), context)) reader.readDefinition(definition.object, source, definition.prefix);
  const plugins = changesNamed('plugin').map((call) => softDeleteOfPlugin(call, context)).filter((plugin) => plugin !== undefined);
  const written = reader.fields.map(({ fact }) => fact);
  const fields = withoutTwins([
    ...written, ...plugins.flatMap((plugin) => plugin.fields), ...changesNamed('plugin').flatMap((call) => [...fieldsOfSignIn(call, context), ...fieldsOfTimestamps(call, context)]),
    ...timestampsOf(settings, changesNamed('set'), context), ...(isClass(source) ? fieldsOfBase(source, context) : []), ...keyOf(source, settings, context),
  ]);
  const softDelete = plugins[0]?.softDelete ?? softDeleteOfFields(written);
  return {
    fields, embedded: reader.embedded, expirySlots: expirySlotsOf(source, reader.fields, fields, context),
    ...(softDelete === undefined ? {} : { softDelete }),
    expiry: [
      ...reader.fields.flatMap((field) => expiryOfField(field, context)),
      ...changesNamed('index').flatMap((call) => expiryOfIndex(call, reader.fields, context)),
    ],
  };
}

/** The definition of a schema and those that are added later, with the prefix that they are added under. */
function definitionsOf(source: SchemaSource, additions: readonly ts.CallExpression[], context: CollectContext): { object: ts.ObjectLiteralExpression; prefix: string }[] {
  const own = isClass(source) ? undefined : definitionOf(source, context);
  const added = additions.flatMap(({ arguments: [definition, prefix] }) => {
    const object = definition === undefined ? undefined : objectOf(definition, context);
    return object === undefined ? [] : [{ object, prefix: textsOf(prefix, context)[0]?.replace(/\.$/, '') ?? '' }];
  });
  return own === undefined ? added : [{ object: own, prefix: '' }, ...added];
}

/** The options of a schema or of the decorator of its class. */
export function settingsOf(source: SchemaSource, index: SchemaIndex, context: CollectContext): ts.ObjectLiteralExpression | undefined {
  const known = index.settings.get(source);
  if (known !== undefined || isDefinition(source)) return known;
  const options = isClass(source) ? decoratorArgument(decoratorTagged(source, 'store', context)) : source.arguments?.[1];
  return options === undefined ? undefined : objectOf(options, context);
}

function withoutTwins(fields: readonly FieldFact[]): FieldFact[] {
  const names = new Map<string, FieldFact>();
  for (const field of fields) if (!names.has(field.name)) names.set(field.name, field);
  return [...names.values()];
}

/** `timestamps: true`, or an object that renames or leaves out one of the two fields. */
function timestampsOf(settings: ts.ObjectLiteralExpression | undefined, sets: readonly ts.CallExpression[], context: CollectContext): FieldFact[] {
  const set = sets.find((call) => call.arguments[0] !== undefined && textsOf(call.arguments[0], context)[0] === 'timestamps');
  const option = optionOf(settings, 'timestamps', context) ?? set?.arguments[1];
  if (option === undefined || isConstant(option, false, context)) return [];
  const names = objectOf(option, context);
  return ['createdAt', 'updatedAt'].flatMap((name) => {
    const own = optionOf(names, name, context);
    if (isConstant(own, false, context)) return [];
    return [fieldAt(option, textsOf(own, context)[0] ?? name, 'date', context)];
  });
}

/** Every record has a key unless the schema's options say otherwise. */
function keyOf(source: SchemaSource, settings: ts.ObjectLiteralExpression | undefined, context: CollectContext): FieldFact[] {
  if (isConstant(optionOf(settings, '_id', context), false, context)) return [];
  return [fieldAt(declarationAround(source), '_id', 'string', context)];
}

const parts = new WeakMap<SchemaIndex, ReadonlySet<SchemaSource>>();

/** Schemas and classes that are parts of any other. */
export function embeddedSchemas(index: SchemaIndex, context: CollectContext): ReadonlySet<SchemaSource> {
  const known = parts.get(index);
  if (known !== undefined) return known;
  const sources = [...index.sources.values()].flat();
  const found = new Set([...index.noStores, ...sources.flatMap((source) => [...readSchema(source, index, context).embedded])]);
  parts.set(index, found);
  return found;
}
