import type { DateCondition, Parameter } from './model.js';
import { secondsOf, secondsOfInterval } from './intervals.js';
import { identifier, isTree, lastName, listPart, part, partAt } from './tree.js';

type Moment = DateCondition['moment'];

const nowFunctions = new Set([
  'now', 'current_timestamp', 'current_date', 'curdate', 'getdate', 'sysdate', 'localtimestamp', 'utc_timestamp', 'clock_timestamp', 'statement_timestamp',
  'transaction_timestamp', 'unixepoch', 'today', 'sysutcdatetime', 'getutcdate', 'unix_timestamp',
]);
const wrappers = new Set(['date', 'datetime', 'timestamp', 'date_trunc', 'to_timestamp', 'todatetime', 'extract', 'strftime', 'julianday', 'from_unixtime', 'date_format', 'floor', 'round', 'trunc']);
const insertion = /^lethe_value_(\d+)$/;

/** The moment that an expression stands for, where it is now, a time before now, or a parameter. */
export function momentOf(expression: unknown): Moment | undefined {
  const node = unwrapped(expression);
  const parameter = parameterOf(node);
  if (parameter !== undefined) return { kind: 'parameter', parameter };
  if (isNow(node)) return { kind: 'passed' };
  return ofDifference(part(node, 'BinaryOp')) ?? ofFunction(part(node, 'Function'));
}

/** A placeholder, or the name that stands for an expression put into the text. */
export function parameterOf(expression: unknown): Parameter | undefined {
  const node = unwrapped(expression);
  const placeholder = partAt(node, 'Value', 'value', 'Placeholder');
  if (typeof placeholder === 'string') return placeholderParameter(placeholder);
  const name = part(node, 'Identifier') === undefined ? undefined : identifier(node);
  const inserted = name === undefined ? null : insertion.exec(name);
  if (inserted !== null) return { insertion: Number(inserted[1]) };
  return name?.startsWith('@') === true ? { name: name.slice(1) } : undefined;
}

function placeholderParameter(placeholder: string): Parameter {
  const numbered = /^[$:?](\d+)$/.exec(placeholder);
  // A plain `?` has no number of its own; the reader of the text numbered them from 1 before.
  return numbered === null ? { name: placeholder.slice(1) } : { position: Number(numbered[1]) - 1 };
}

/** Below casts, parentheses and functions that only change the form: `date(now())`. */
function unwrapped(expression: unknown): unknown {
  let node = expression;
  for (let depth = 0; depth < 8; depth += 1) {
    const inner = partAt(node, 'Cast', 'expr') ?? partAt(node, 'AtTimeZone', 'timestamp') ?? part(node, 'Nested') ?? partAt(node, 'TypedString', 'value') ?? epochOf(node);
    if (inner === undefined || partAt(node, 'Cast', 'data_type', 'Interval') !== undefined) return node;
    node = inner;
  }
  return node;
}

/** What `extract(epoch FROM …)` counts the seconds of. */
export function epochOf(expression: unknown): unknown {
  const extract = part(expression, 'Extract');
  return extract !== undefined && /epoch/i.test(JSON.stringify(part(extract, 'field'))) ? part(extract, 'expr') : undefined;
}

export function isNow(expression: unknown): boolean {
  const node = unwrapped(expression);
  if (inMilliseconds(node)) return true;
  const call = part(node, 'Function');
  const name = (lastName(part(call, 'name')) ?? '').toLowerCase();
  if (call === undefined) return /^now$/i.test(stringOf(node) ?? '');
  const given = argumentsOf(call);
  if (nowFunctions.has(name)) return given.length === 0 || /^now$/i.test(stringOf(given[0]) ?? 'now');
  return wrappers.has(name) && given.length > 0 && given.every((argument) => isNow(argument) || (stringOf(argument) ?? '').startsWith('%'))
    && given.some((argument) => isNow(argument));
}

/** `unixepoch() * 1000`. */
function inMilliseconds(expression: unknown): boolean {
  const product = part(unwrapped(expression), 'BinaryOp');
  return part(product, 'op') === 'Multiply' && numberOf(part(product, 'right')) === 1000 && isNow(part(product, 'left'));
}

/** `now() - interval '30 days'`, `unixepoch() - 86400`. */
function ofDifference(operation: unknown): Moment | undefined {
  if (part(operation, 'op') !== 'Minus') return undefined;
  const left = part(operation, 'left');
  if (!isNow(left) && ofDifference(part(unwrapped(left), 'BinaryOp')) === undefined) return undefined;
  return withSeconds(secondsOfDuration(part(operation, 'right'), left));
}

/** `DATE_SUB(NOW(), INTERVAL 30 DAY)`, `datetime('now', '-7 days')`, `dateadd(day, -30, getdate())`, `date_trunc('day', now() - …)`. */
function ofFunction(call: unknown): Moment | undefined {
  if (!isTree(call)) return undefined;
  const name = (lastName(part(call, 'name')) ?? '').toLowerCase();
  const given = argumentsOf(call);
  if (/^(date_sub|subdate|subtract(days|weeks|months|hours|years))$/.test(name) && isNow(given[0])) return withSeconds(ofSubtraction(name, given[1]));
  if (name === 'date_add' || name === 'adddate') return isNow(given[0]) ? ofNegative(given[1]) ?? ofAmount(given[1]) : undefined;
  if (name === 'dateadd') return isNow(given[2]) ? withSeconds(ofDateAdd(given)) : undefined;
  if (!wrappers.has(name) && !nowFunctions.has(name)) return undefined;
  return ofModifiers(given) ?? given.map(momentOf).find((moment) => moment !== undefined && moment.kind !== 'passed');
}

/** The modifiers of SQLite behind `'now'`: `'-7 days'`, `'-' || ? || ' days'`, `?`. Source: SQLite's documentation of date and time functions, "Modifiers". */
function ofModifiers([first, ...modifiers]: unknown[]): Moment | undefined {
  const before = modifiers.map(textOf).find((text) => text !== undefined && goesBack(text));
  if (before !== undefined) return withSeconds(secondsOfInterval(before));
  const parameter = isNow(first) ? modifiers.map(modifierParameter).find((found) => found !== undefined) : undefined;
  return parameter === undefined ? undefined : { kind: 'modifier', parameter };
}

/** Whether a modifier, with what the running program puts into it, leads to a moment in the past. */
export function goesBack(modifier: string): boolean {
  return /^\s*-\s*(\d|lethe_value_)/.test(modifier);
}

/** A text that is put together in the statement too. */
function textOf(expression: unknown): string | undefined {
  const operation = part(unwrapped(expression), 'BinaryOp');
  if (part(operation, 'op') !== 'StringConcat') return stringOf(expression) ?? (parameterOf(expression) === undefined ? undefined : 'lethe_value_');
  const sides = [textOf(part(operation, 'left')), textOf(part(operation, 'right'))];
  return sides.includes(undefined) ? undefined : sides.join('');
}

/** `?`, and `? || ' hours'`, whose amount may go back. */
function modifierParameter(expression: unknown): Parameter | undefined {
  const operation = part(unwrapped(expression), 'BinaryOp');
  if (part(operation, 'op') === 'StringConcat') return modifierParameter(part(operation, 'left'));
  const inserted = insertion.exec(stringOf(expression) ?? '');
  return inserted === null ? parameterOf(expression) : { insertion: Number(inserted[1]) };
}

/** `INTERVAL ? DAY`, whose amount may go back. */
function ofAmount(interval: unknown): Moment | undefined {
  const parameter = parameterOf(partAt(interval, 'Interval', 'value'));
  return parameter === undefined ? undefined : { kind: 'modifier', parameter };
}

function ofSubtraction(name: string, amount: unknown): number | undefined {
  const unit = /^subtract(\w+)$/.exec(name)?.[1];
  return unit === undefined ? secondsOfDuration(amount, undefined) : secondsOf(numberOf(amount) ?? Number.NaN, unit);
}

function ofNegative(interval: unknown): Moment | undefined {
  const isBefore = partAt(interval, 'Interval', 'value', 'UnaryOp', 'op') === 'Minus' || /^\s*-/.test(stringOf(partAt(interval, 'Interval', 'value')) ?? '');
  return isBefore ? withSeconds(secondsOfDuration(interval, undefined)) : undefined;
}

function ofDateAdd([unit, amount]: unknown[]): number | undefined {
  const negative = partAt(amount, 'UnaryOp', 'op') === 'Minus' ? numberOf(partAt(amount, 'UnaryOp', 'expr')) : undefined;
  return negative === undefined ? undefined : secondsOf(negative, identifier(unit) ?? stringOf(unit) ?? '');
}

function withSeconds(seconds: number | undefined): Moment {
  return seconds === undefined ? { kind: 'age' } : { kind: 'age', seconds };
}

/** Seconds of an interval, of a cast text, of a product with an interval, or of a plain number of seconds. */
export function secondsOfDuration(expression: unknown, from: unknown): number | undefined {
  const interval = part(expression, 'Interval');
  if (interval !== undefined) return ofInterval(interval);
  const cast = part(expression, 'Cast');
  if (cast !== undefined) return secondsOfInterval(stringOf(part(cast, 'expr')) ?? '');
  const nested = part(expression, 'Nested');
  if (nested !== undefined) return secondsOfDuration(nested, from);
  const product = part(expression, 'BinaryOp');
  if (part(product, 'op') === 'Multiply') return ofProduct(part(product, 'left'), part(product, 'right'), from);
  const amount = numberOf(expression);
  if (amount === undefined) return undefined;
  if (inMilliseconds(from)) return amount / 1000;
  return countsInSeconds(from) ? amount : secondsOf(amount, 'day');
}

/** Dates count in days, the functions of the Unix epoch in seconds. */
function countsInSeconds(moment: unknown): boolean {
  return epochOf(part(moment, 'Nested') ?? moment) !== undefined || /epoch|unix/i.test(lastName(partAt(unwrapped(moment), 'Function', 'name')) ?? '');
}

function ofInterval(interval: unknown): number | undefined {
  const unit = part(interval, 'leading_field');
  const value = part(interval, 'value');
  const text = stringOf(value) ?? numberOf(partAt(value, 'UnaryOp', 'expr') ?? value)?.toString();
  if (text === undefined) return undefined;
  return typeof unit === 'string' ? secondsOf(Math.abs(Number(text)), unit) : secondsOfInterval(text);
}

function ofProduct(left: unknown, right: unknown, from: unknown): number | undefined {
  const factor = numberOf(left) ?? numberOf(right);
  const isNumber = numberOf(left) !== undefined && numberOf(right) !== undefined;
  const other = numberOf(left) === undefined ? left : right;
  const seconds = isNumber ? numberOf(right) : secondsOfDuration(other, from);
  return factor === undefined || seconds === undefined ? undefined : (numberOf(left) ?? factor) * seconds;
}

export function argumentsOf(call: unknown): unknown[] {
  return listPart(partAt(call, 'args', 'List'), 'args').map((argument) => partAt(argument, 'Unnamed', 'Expr') ?? partAt(argument, 'Named', 'arg', 'Expr') ?? argument);
}

export function stringOf(expression: unknown): string | undefined {
  const value = partAt(expression, 'Value', 'value') ?? part(expression, 'value');
  const text = part(value, 'SingleQuotedString') ?? part(value, 'DoubleQuotedString') ?? partAt(value, 'DollarQuotedString', 'value') ?? part(value, 'EscapedStringLiteral');
  return typeof text === 'string' ? text : undefined;
}

export function numberOf(expression: unknown): number | undefined {
  const [text] = listPart(partAt(expression, 'Value', 'value'), 'Number');
  return typeof text === 'string' ? Number(text) : undefined;
}
