import type { ModelDeclaration } from '@loancrate/prisma-schema-parser';
import type { Slot, StoreFact } from '../../collect/facts.js';
import { blockAnnotations } from './annotations.js';
import { mappedName } from './attributes.js';
import type { Block } from './blocks.js';
import { spanIn } from './blocks.js';
import { fieldsOf, storeId } from './fields.js';
import { relationsOf } from './relations.js';
import type { Schema } from './schema.js';
import { blockAttributes, clientProperty, modelFields, typeName } from './schema.js';

const deletionWord = /^(?:is|was)?_?(?:soft)?_?deleted?(?:_?(?:at|on|date|time|timestamp))?$/i;

/** A store for each model of a schema; views hold no data of their own. */
export function storesOf(schema: Schema): StoreFact[] {
  return [...schema.models.values()].filter(({ declaration }) => declaration.kind !== 'view').map((block) => storeOf(schema, block));
}

function storeOf(schema: Schema, block: Block<ModelDeclaration>): StoreFact {
  const name = block.declaration.name.value;
  const softDelete = softDeleteOf(block);
  return {
    id: storeId(block),
    name,
    kind: 'prisma',
    span: spanIn(block, block.declaration),
    aliases: aliasesOf(block.declaration),
    fields: fieldsOf(schema, block),
    relations: relationsOf(schema, block),
    ...(softDelete === undefined ? {} : { softDelete }),
    expiry: [],
    annotations: blockAnnotations(block),
    retentionTag: retentionTagAbove(block),
  };
}

/** A line of its own above the model. */
function retentionTagAbove(block: Block<ModelDeclaration>): Slot {
  const { start } = spanIn(block, block.declaration);
  return { place: block.source.span(start, start), before: '/// @lethe retention ', after: '\n' };
}

/** The name of the table and the client's property, where they differ from the model's name. */
function aliasesOf(model: ModelDeclaration): string[] {
  const name = model.name.value;
  const names = [mappedName(blockAttributes(model)), clientProperty(name)];
  return [...new Set(names)].filter((alias) => alias !== undefined && alias !== name) as string[];
}

/** A flag, or a date that may be missing, whose name says that the record is deleted. */
function softDeleteOf(block: Block<ModelDeclaration>): StoreFact['softDelete'] {
  const field = modelFields(block.declaration).find(({ name, type }) => deletionWord.test(name.value)
    && (typeName(type) === 'Boolean' || (typeName(type) === 'DateTime' && type.kind === 'optional')));
  if (field === undefined) return undefined;
  const { file, line } = spanIn(block, field);
  return {
    field: field.name.value,
    automatic: false,
    evidence: { file, line, how: `${field.name.value} marks a record as deleted` },
  };
}
