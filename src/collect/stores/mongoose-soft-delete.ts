import type { ts } from 'ts-morph';
import type { CollectContext } from '../context.js';
import type { FieldFact, StoreFact } from '../facts.js';
import { isConstant, nameOfPlugin, objectOf, optionOf } from './mongoose-expressions.js';
import { spanBelowDecorators } from './mongoose-schemas.js';

type SoftDelete = NonNullable<StoreFact['softDelete']>;

/** Names of fields that mark a record as deleted, in lower case and without `_`. */
const marks = /^(is)?(soft)?(deleted|removed)(at|on|date)?$|^(deletion|removal)date$/;

/** A soft delete by a plugin, and the fields that the plugin adds. */
export interface PluginDeletion {
  softDelete: SoftDelete;
  fields: FieldFact[];
}

/** `schema.plugin(mongooseDelete, { deletedAt: true })`: plugins for soft deletion are told by their package's name. */
export function softDeleteOfPlugin(call: ts.CallExpression, context: CollectContext): PluginDeletion | undefined {
  const [plugin, options] = call.arguments;
  if (plugin === undefined) return undefined;
  const name = nameOfPlugin(plugin, context);
  if (!/soft-?_?delete|mongoose-?delete/i.test(name)) return undefined;
  const settings = options === undefined ? undefined : objectOf(options, context);
  const evidence = { file: context.pathOf(call), line: context.lineOf(call), how: 'plugin for soft deletion' };
  return {
    softDelete: { field: 'deleted', automatic: true, evidence },
    fields: [
      fieldAt(call, 'deleted', 'boolean', context),
      ...(isConstant(optionOf(settings, 'deletedAt', context), true, context) ? [fieldAt(call, 'deletedAt', 'date', context)] : []),
      ...(isConstant(optionOf(settings, 'deletedBy', context), true, context) ? [fieldAt(call, 'deletedBy', 'string', context)] : []),
    ],
  };
}

/** A date or flag of the record itself whose name says that it is deleted. */
export function softDeleteOfFields(fields: readonly FieldFact[]): SoftDelete | undefined {
  const field = fields.find(({ name, type, list }) => !list && (type === 'date' || type === 'boolean') && marks.test(name.replaceAll('_', '').toLowerCase()));
  if (field === undefined) return undefined;
  return { field: field.name, automatic: false, evidence: { file: field.span.file, line: field.span.line, how: `field ${field.name}` } };
}

/** A field that nobody wrote down: a plugin, an option or mongoose itself adds it. */
export function fieldAt(node: ts.Node, name: string, type: FieldFact['type'], context: CollectContext): FieldFact {
  const typeText = { date: 'Date', boolean: 'Boolean', string: 'ObjectId' }[type as 'date'];
  return { name, span: spanBelowDecorators(node, context), type, typeText, list: false, hidden: false, primaryKey: name === '_id', annotations: [] };
}
