import { ts } from 'ts-morph';
import type { CollectContext } from '../context.js';
import type { ExpiryFact, FieldFact, StoreFact } from '../facts.js';
import { objectOf, optionOf, propertiesOf } from './mongoose-expressions.js';
import type { DeclaredField } from './mongoose-fields.js';
import { declarationAround, isClass, isDefinition, variableOf, type SchemaSource } from './mongoose-schemas.js';

/** Seconds by unit of the `ms` package, which mongoose reads `expires` with. A text without a unit counts milliseconds. */
const units: readonly [RegExp, number][] = [
  [/^(|ms|msecs?|milliseconds?)$/, 0.001], [/^(s|secs?|seconds?)$/, 1], [/^(m|mins?|minutes?)$/, 60], [/^(h|hrs?|hours?)$/, 3600],
  [/^(d|days?)$/, 86_400], [/^(w|weeks?)$/, 604_800], [/^(y|yrs?|years?)$/, 31_557_600],
];

/** A TTL index from a field's own options: `{ type: Date, expires: '30d' }`. Only dates expire. */
export function expiryOfField({ fact, options }: DeclaredField, context: CollectContext): ExpiryFact[] {
  if (options === undefined || fact.type !== 'date') return [];
  const index = optionOf(options, 'index', context);
  const period = periodIn(options, context) ?? (index === undefined ? undefined : periodIn(objectOf(index, context), context));
  if (period === undefined) return [];
  return [expiry(period, fact.name, startsNow(options, context), context)];
}

/** A TTL index from `schema.index({ createdAt: 1 }, { expireAfterSeconds: 3600 })`. */
export function expiryOfIndex(call: ts.CallExpression, fields: readonly DeclaredField[], context: CollectContext): ExpiryFact[] {
  const [keys, options] = call.arguments;
  if (keys === undefined || options === undefined) return [];
  const period = periodIn(objectOf(options, context), context);
  if (period === undefined) return [];
  const object = objectOf(keys, context);
  const field = object === undefined ? undefined : propertiesOf(object, context)[0]?.name;
  const declared = fields.find(({ fact }) => fact.name === field)?.options;
  return [{ ...expiry(period, field, startsNow(declared, context), context), evidence: evidenceAt(call, field, context) }];
}

/**
 * Where a TTL index can be declared: among the options of a field, or else behind the variable that holds the schema.
 *
 * @param fields all of the record's, those that `timestamps` adds included
 */
export function expirySlotsOf(source: SchemaSource, declared: readonly DeclaredField[], fields: readonly FieldFact[], context: CollectContext): NonNullable<StoreFact['expirySlots']> {
  const sourceFile = source.getSourceFile();
  return fields.filter(({ name, type }) => type === 'date' && /^[\w$]+$/.test(name) && !isDeadline(name)).flatMap(({ name }) => {
    const options = declared.find(({ fact }) => fact.name === name)?.options;
    if (options?.getSourceFile() === sourceFile && !ts.isVariableDeclaration(options.parent) && options.properties.length > 0) {
      const at = options.getStart() + 1;
      return [{ field: name, place: context.spanBetween(sourceFile, at, at), before: ' expires: ', after: ',' }];
    }
    const statement = isClass(source) || isDefinition(source) ? undefined : declarationAround(source);
    const variable = statement !== undefined && ts.isVariableStatement(statement) ? variableOf(source) : undefined;
    if (statement === undefined || variable === undefined) return [];
    return [{ field: name, place: context.spanBetween(sourceFile, statement.end, statement.end), before: `\n${variable}.index({ ${name}: 1 }, { expireAfterSeconds: `, after: ' });' }];
  });
}

function periodIn(options: ts.ObjectLiteralExpression | undefined, context: CollectContext): ts.Expression | undefined {
  return optionOf(options, 'expireAfterSeconds', context) ?? optionOf(options, 'expires', context);
}

/** Whether a date is set to now by default: `Date.now`, `() => new Date()`. */
function startsNow(options: ts.ObjectLiteralExpression | undefined, context: CollectContext): boolean {
  const value = optionOf(options, 'default', context);
  return value !== undefined && /^(\(\)\s*=>\s*)?(Date(\.now(\(\))?)?|new Date(\(\))?)$/.test(value.getText());
}

function expiry(period: ts.Expression, field: string | undefined, countsFromNow: boolean, context: CollectContext): ExpiryFact {
  const seconds = secondsOf(period, context);
  const isKnown = seconds !== undefined && seconds > 0 && (countsFromNow || !isDeadline(field ?? ''));
  return {
    evidence: evidenceAt(period, field, context),
    ...(isKnown ? { seconds } : {}),
    ...(field === undefined ? {} : { field }),
  };
}

/** The period that counts from a stored deadline says nothing about how long a record stays. */
function isDeadline(field: string): boolean {
  return /expir|(valid|keep|retain|delete|remove|purge)_?(until|at|after|on)$|deadline|ttl/i.test(field);
}

function secondsOf(period: ts.Expression, context: CollectContext): number | undefined {
  const values = context.constantsOf(period).map(toSeconds);
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 || known.length < values.length ? undefined : Math.max(...known);
}

function toSeconds(value: string | number | boolean): number | undefined {
  if (typeof value === 'number') return value;
  const match = typeof value === 'string' ? /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(value.trim()) : null;
  const unit = units.find(([pattern]) => pattern.test(match?.[2]?.toLowerCase() ?? '?'))?.[1];
  return match === null || unit === undefined ? undefined : Math.round(Number(match[1]) * unit);
}

function evidenceAt(node: ts.Node, field: string | undefined, context: CollectContext): ExpiryFact['evidence'] {
  return { file: context.pathOf(node), line: context.lineOf(node), how: field === undefined ? 'TTL index' : `TTL index on ${field}` };
}
