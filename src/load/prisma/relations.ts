import type { FieldDeclaration, ModelDeclaration } from '@loancrate/prisma-schema-parser';
import type { ReferentialAction, RelationFact, TextEdit } from '../../collect/facts.js';
import { argument, attribute, fieldNames, identifierOf } from './attributes.js';
import type { Block } from './blocks.js';
import { spanIn } from './blocks.js';
import { storeReference } from './fields.js';
import { uniqueKeys } from './keys.js';
import type { Schema } from './schema.js';
import { modelFields, typeName } from './schema.js';

/** `SetDefault` keeps the record and gives it another parent: for the question of what stays it is like `SetNull`. */
const actions: Readonly<Record<string, ReferentialAction>> = {
  Cascade: 'cascade', SetNull: 'set-null', SetDefault: 'set-null', Restrict: 'restrict', NoAction: 'no-action',
};

/**
 * Relations whose foreign key this model holds. Where nothing is written, Prisma sets the key of an optional relation
 * to null and restricts the deletion for a required one. Source: prisma.io/docs, Referential actions, defaults.
 */
export function relationsOf(schema: Schema, block: Block<ModelDeclaration>): RelationFact[] {
  return modelFields(block.declaration).flatMap((field) => {
    const foreignKeys = fieldNames(argument(attribute(field.attributes, 'relation'), 'fields'));
    const holdsKey = foreignKeys.length > 0 && schema.models.has(typeName(field.type));
    return holdsKey ? [relationOf(schema, block, field, foreignKeys)] : [];
  });
}

function relationOf(
  schema: Schema,
  block: Block<ModelDeclaration>,
  field: FieldDeclaration,
  foreignKeys: string[],
): RelationFact {
  const target = typeName(field.type);
  const written = identifierOf(argument(attribute(field.attributes, 'relation'), 'onDelete')) ?? '';
  const explicit = Object.hasOwn(actions, written);
  const name = explicit ? written : isOptional(block.declaration, field, foreignKeys) ? 'SetNull' : 'Restrict';
  const { file, line } = spanIn(block, field);
  return {
    name: field.name.value,
    target: storeReference(schema, target),
    foreignKeys,
    onDelete: actions[name] ?? 'restrict',
    explicit,
    ...(schema.withoutForeignKeys ? { unenforced: true } : {}),
    ...(isUnique(block.declaration, foreignKeys) ? { isOneToOne: true } : {}),
    ...cascadeOf(block, field, target),
    evidence: { file, line, how: `onDelete: ${name} from ${target}${explicit ? '' : ' (default)'}` },
  };
}

/** `onDelete: Cascade`, in place of another action or behind the last argument. A tree of records does not cascade by itself. */
function cascadeOf(block: Block<ModelDeclaration>, field: FieldDeclaration, target: string): { cascade?: TextEdit } {
  const relation = attribute(field.attributes, 'relation');
  if (target === block.declaration.name.value || relation?.location === undefined) return {};
  const { start, end } = spanIn(block, relation);
  // Names in quotes may hold anything.
  const text = block.source.text.slice(start, end).replace(/"[^"]*"/g, (name) => '"'.repeat(name.length));
  const action = /(?<=\bonDelete\s*:\s*)\w+/.exec(text);
  if (action?.[0] === 'Cascade' || !text.endsWith(')')) return {};
  if (action !== null) return { cascade: { span: block.source.span(start + action.index, start + action.index + action[0].length), text: 'Cascade' } };
  const at = start + text.slice(0, -1).trimEnd().length;
  return { cascade: { span: block.source.span(at, at), text: ', onDelete: Cascade' } };
}

/** Optional only where every column of the key may be null. */
function isOptional(model: ModelDeclaration, field: FieldDeclaration, foreignKeys: readonly string[]): boolean {
  const keys = modelFields(model).filter((candidate) => foreignKeys.includes(candidate.name.value));
  return field.type.kind === 'optional' && keys.every((key) => key.type.kind === 'optional');
}

/** No two records hold the same key. */
function isUnique(model: ModelDeclaration, foreignKeys: readonly string[]): boolean {
  return uniqueKeys(model).some((unique) => unique.every((name) => foreignKeys.includes(name)));
}
