import type { SchemaArgument, SchemaAttribute, SchemaExpression } from '@loancrate/prisma-schema-parser';

/** The attribute with a name, of a field (`@relation`) or a block (`@@map`). */
export function attribute(
  attributes: readonly SchemaAttribute[] | undefined,
  name: string,
): SchemaAttribute | undefined {
  return attributes?.find((candidate) => candidate.path.value.join('.') === name);
}

/** An argument by its name; `unnamed` also takes the first one without a name. */
export function argument(of: SchemaAttribute | undefined, name: string, unnamed = false): SchemaExpression | undefined {
  const found = of?.args?.find((candidate) => candidate.kind === 'namedArgument' && candidate.name.value === name)
    ?? (unnamed ? of?.args?.find((candidate) => candidate.kind !== 'namedArgument') : undefined);
  return found === undefined ? undefined : expressionOf(found);
}

export function textOf(expression: SchemaExpression | undefined): string | undefined {
  return expression?.kind === 'literal' && typeof expression.value === 'string' ? expression.value : undefined;
}

/** `Cascade` of `onDelete: Cascade`. */
export function identifierOf(expression: SchemaExpression | undefined): string | undefined {
  return expression?.kind === 'path' ? expression.value.join('.') : undefined;
}

/** Field names of `[authorId, title(sort: Desc)]`, or of a single name. */
export function fieldNames(expression: SchemaExpression | undefined): string[] {
  if (expression === undefined) return [];
  if (expression.kind === 'array') return expression.items.flatMap(fieldNames);
  if (expression.kind === 'functionCall') return [expression.path.value.join('.')];
  return expression.kind === 'path' ? [expression.value.join('.')] : [];
}

/** The name in the database: `users` of `@@map("users")`. */
export function mappedName(attributes: readonly SchemaAttribute[] | undefined): string | undefined {
  return textOf(argument(attribute(attributes, 'map'), 'name', true));
}

function expressionOf(of: SchemaArgument): SchemaExpression {
  return of.kind === 'namedArgument' ? of.expression : of;
}
