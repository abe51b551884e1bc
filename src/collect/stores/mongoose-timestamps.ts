import type { ts } from 'ts-morph';
import type { CollectContext } from '../context.js';
import type { FieldFact } from '../facts.js';
import { nameOfPlugin, objectOf, optionOf, textsOf } from './mongoose-expressions.js';
import { fieldAt } from './mongoose-soft-delete.js';

/** The dates that a plug-in keeps: `schema.plugin(timestamps)`. Source: README of mongoose-timestamp 0.6. */
export function fieldsOfTimestamps(call: ts.CallExpression, context: CollectContext): FieldFact[] {
  const [plugin, options] = call.arguments;
  if (plugin === undefined || !/^mongoose-?timestamps?$/i.test(nameOfPlugin(plugin, context))) return [];
  const settings = options === undefined ? undefined : objectOf(options, context);
  return ['createdAt', 'updatedAt'].map((name) => fieldAt(call, textsOf(optionOf(settings, name, context), context)[0] ?? name, 'date', context));
}
