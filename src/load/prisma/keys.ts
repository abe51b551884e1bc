import type { ModelDeclaration } from '@loancrate/prisma-schema-parser';
import { argument, attribute, fieldNames } from './attributes.js';
import { blockAttributes, modelFields } from './schema.js';

/** The fields that tell the records of a model apart: `@id`, or all of `@@id`. */
export function primaryKeys(model: ModelDeclaration): Set<string> {
  const listed = fieldNames(argument(attribute(blockAttributes(model), 'id'), 'fields', true));
  return new Set([...marked(model, 'id'), ...listed]);
}

/** The fields of which no two records hold the same, alone or together: `@unique` and `@id`, `@@unique` and `@@id`. */
export function uniqueKeys(model: ModelDeclaration): string[][] {
  const alone = ['unique', 'id'].flatMap((name) => marked(model, name)).map((name) => [name]);
  const listed = blockAttributes(model).filter(({ path }) => ['unique', 'id'].includes(path.value.join('.'))).map((one) => fieldNames(argument(one, 'fields', true)));
  return [...alone, ...listed].filter(({ length }) => length > 0);
}

function marked(model: ModelDeclaration, name: string): string[] {
  return modelFields(model).filter(({ attributes }) => attribute(attributes, name) !== undefined).map((field) => field.name.value);
}
