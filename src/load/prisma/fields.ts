import type { FieldDeclaration, ModelDeclaration, PrismaType } from '@loancrate/prisma-schema-parser';
import type { FieldFact, FieldType, StoreReference } from '../../collect/facts.js';
import { fieldAnnotations } from './annotations.js';
import { argument, attribute, fieldNames } from './attributes.js';
import type { Block } from './blocks.js';
import { spanIn } from './blocks.js';
import { contentTypeOf } from './content-types.js';
import { primaryKeys, uniqueKeys } from './keys.js';
import type { Schema } from './schema.js';
import { modelFields, typeName } from './schema.js';

const scalarTypes: Readonly<Record<string, FieldType>> = {
  String: 'string', Boolean: 'boolean', Int: 'number', BigInt: 'number', Float: 'number', Decimal: 'number',
  DateTime: 'date', Json: 'json', Bytes: 'binary',
};

/** Composite types may contain each other without end; deeper parts than this are left out. */
const maximumNesting = 4;

/**
 * Fields of a model or view, those of composite types under dotted names. Both the relation's field and the scalars
 * that hold its key reference the store at the other end.
 */
export function fieldsOf(schema: Schema, block: Block<ModelDeclaration>): FieldFact[] {
  const references = referencesByField(schema, block.declaration);
  const keys = primaryKeys(block.declaration);
  const unique = new Set(uniqueKeys(block.declaration).flatMap(([name, ...others]) => (name === undefined || others.length > 0 || keys.has(name) ? [] : [name])));
  return modelFields(block.declaration).flatMap((field) => {
    const fact = fieldFact(schema, block, field, '');
    const target = references.get(field.name.value);
    return [
      { ...fact, primaryKey: keys.has(fact.name), ...(unique.has(fact.name) ? { unique: true } : {}), ...(target === undefined ? {} : { references: target }) },
      ...partsOf(schema, field, fact.name, 1),
    ];
  });
}

/** The store that a type names. */
export function storeReference(schema: Schema, name: string): StoreReference {
  const model = schema.models.get(name);
  return { ...(model === undefined ? {} : { id: storeId(model) }), kind: 'prisma', name };
}

export function storeId(block: Block<ModelDeclaration>): string {
  return `${block.source.file}#${block.declaration.name.value}`;
}

/** A type as written: `String?`, `Post[]`. */
export function typeText(type: PrismaType): string {
  switch (type.kind) {
    case 'typeId': return type.name.value;
    case 'unsupported': return `Unsupported("${type.type.value}")`;
    case 'list': return `${typeText(type.type)}[]`;
    case 'optional': return `${typeText(type.type)}?`;
    case 'required': return typeText(type.type);
  }
}

function fieldFact(schema: Schema, block: Block<ModelDeclaration>, field: FieldDeclaration, prefix: string): FieldFact {
  const contentType = contentTypeOf(schema, block, field);
  return {
    name: prefix + field.name.value,
    span: spanIn(block, field),
    type: fieldType(schema, typeName(field.type)),
    typeText: typeText(field.type),
    list: field.type.kind === 'list',
    hidden: false,
    primaryKey: false,
    annotations: fieldAnnotations(block, field),
    ...(contentType === undefined ? {} : { contentType }),
  };
}

function fieldType(schema: Schema, name: string): FieldType {
  if (schema.models.has(name)) return 'relation';
  if (schema.types.has(name)) return 'object';
  if (schema.enums.has(name)) return 'enum';
  return Object.hasOwn(scalarTypes, name) ? scalarTypes[name] ?? 'unknown' : 'unknown';
}

function partsOf(schema: Schema, field: FieldDeclaration, path: string, depth: number): FieldFact[] {
  const composite = schema.types.get(typeName(field.type));
  if (composite === undefined || depth > maximumNesting) return [];
  return modelFields(composite.declaration).flatMap((part) => [
    fieldFact(schema, composite, part, `${path}.`),
    ...partsOf(schema, part, `${path}.${part.name.value}`, depth + 1),
  ]);
}

function referencesByField(schema: Schema, model: ModelDeclaration): Map<string, StoreReference> {
  const references = new Map<string, StoreReference>();
  for (const field of modelFields(model)) {
    const name = typeName(field.type);
    if (!schema.models.has(name)) continue;
    const target = storeReference(schema, name);
    const keys = fieldNames(argument(attribute(field.attributes, 'relation'), 'fields'));
    for (const key of keys) references.set(key, target);
    references.set(field.name.value, target);
  }
  return references;
}
