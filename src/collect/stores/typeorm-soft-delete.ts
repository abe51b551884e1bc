import { ts } from 'ts-morph';
import type { CollectContext } from '../context.js';
import type { FieldFact, StoreFact } from '../facts.js';
import { isDeletionMark } from './conventional-names.js';
import { optionsOf } from './typeorm-fields.js';
import type { Member } from './class-members.js';
import { isOptionSet } from './typeorm-options.js';

/** The field that marks a record as deleted: TypeORM's own, else one that the application keeps by convention. */
export function softDeleteOf(
  members: readonly Member[], fields: readonly FieldFact[], context: CollectContext,
): StoreFact['softDelete'] {
  const automatic = members.find((member) => member.decorators.some(({ name }) => name === 'DeleteDateColumn'));
  const field = fields.find(({ name }) => name === automatic?.name) ??
    fields.find((candidate) => isConventional(candidate, members, context));
  if (field === undefined) return undefined;
  const how = automatic === undefined ? `${field.name} marks deleted records` : `${field.name} is a DeleteDateColumn`;
  const { file, line } = field.span;
  return { field: field.name, automatic: automatic !== undefined, evidence: { file, line, how } };
}

/** A date that cannot be empty tells when something else was deleted, not that the record is. */
function isConventional(field: FieldFact, members: readonly Member[], context: CollectContext): boolean {
  if (!isDeletionMark(field.name)) return false;
  if (field.type === 'boolean') return true;
  const member = members.find(({ name }) => name === field.name);
  return (field.type === 'date' || field.type === 'number') && member !== undefined && isNullable(member, context);
}

function isNullable(member: Member, context: CollectContext): boolean {
  if (isOptionSet(optionsOf(member), 'nullable', context)) return true;
  const { valueType } = member;
  if (valueType === undefined || (valueType.flags & ts.TypeFlags.Any) !== 0) return false;
  return context.checker.getNonNullableType(valueType) !== valueType;
}
