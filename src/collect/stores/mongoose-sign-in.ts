import type { ts } from 'ts-morph';
import type { CollectContext } from '../context.js';
import type { FieldFact } from '../facts.js';
import { isConstant, nameOfPlugin, objectOf, optionOf, textsOf } from './mongoose-expressions.js';
import { fieldAt } from './mongoose-soft-delete.js';

/**
 * What the plugin for signing in with a name and a password adds to a schema: `schema.plugin(passportLocalMongoose, { usernameField: 'email' })`.
 * The digest and the salt are in no document that does not ask for them. Source: README of passport-local-mongoose 8, "Options", and its index.js (`select: false`).
 */
export function fieldsOfSignIn(call: ts.CallExpression, context: CollectContext): FieldFact[] {
  const [plugin, options] = call.arguments;
  if (plugin === undefined) return [];
  const name = nameOfPlugin(plugin, context);
  if (!/^passport-?local-?mongoose$/i.test(name)) return [];
  const settings = options === undefined ? undefined : objectOf(options, context);
  const called = (option: string, usual: string): string => textsOf(optionOf(settings, option, context), context)[0] ?? usual;
  const limited = isConstant(optionOf(settings, 'limitAttempts', context), true, context) ? [fieldAt(call, called('lastLoginField', 'last'), 'date', context)] : [];
  const textAt = (field: string, hidden: boolean): FieldFact => ({ ...fieldAt(call, field, 'string', context), typeText: 'String', hidden });
  return [textAt(called('usernameField', 'username'), false), textAt(called('hashField', 'hash'), true), textAt(called('saltField', 'salt'), true), ...limited];
}
