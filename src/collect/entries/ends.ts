import { ts } from 'ts-morph';
import { numberOf, periodOf } from '../conditions/amounts.js';
import type { EntryFact } from '../facts.js';
import { operandList } from '../calls/option-paths.js';
import { walk } from '../syntax.js';
import { isPath } from '../tags.js';
import { valueAtPath, type TaggedCall } from './entry-paths.js';
import type { Scoped, ScopedValues, Value } from './scoped-values.js';

/** When an entry goes; `isDecided`: the call itself says so, so that no default counts. */
export interface End extends Pick<EntryFact, 'end' | 'seconds' | 'someGo'> {
  isDecided: boolean;
}

const fallbacks = new Set([ts.SyntaxKind.QuestionQuestionToken, ts.SyntaxKind.BarBarToken]);
const never: End = { end: 'none', isDecided: false };

/** Reads the end that a tagged call gives: `seconds=options:EX milliseconds=options:PX until=options:EXAT kept=options:KEEPTTL capped=options:MAXLEN`. */
export function endOf(tagged: TaggedCall, values: ScopedValues): End {
  const found = [
    ...operandList(tagged.tag, 'seconds').map((path) => (isPath(path) ? periodAt(tagged, path, 1, values) : usualPeriod(path))),
    ...operandList(tagged.tag, 'milliseconds').map((path) => periodAt(tagged, path, 0.001, values)),
    ...operandList(tagged.tag, 'until').map((path) => givenAt(tagged, path, 'period', values)),
    ...operandList(tagged.tag, 'ends').map((path) => flagAt(tagged, path, values)),
    ...operandList(tagged.tag, 'kept').map((path) => givenAt(tagged, path, 'kept', values)),
    ...operandList(tagged.tag, 'capped').map((path) => givenAt(tagged, path, 'full', values)),
  ];
  return found.find(({ isDecided, seconds }) => isDecided && seconds !== undefined) ?? found.find(({ isDecided }) => isDecided) ?? found.find(({ end }) => end !== 'none') ?? found.find(({ someGo }) => someGo === true) ?? never;
}

/** The end that a call gives, or the usual one where the call says nothing. */
export function endOrUsual(own: End, usual: End): End {
  if (own.end !== 'none' || own.isDecided) return own;
  return usual.end === 'none' && !usual.isDecided ? { ...usual, ...own } : usual;
}

/** What a library does without being told. */
function usualPeriod(quoted: string): End {
  const seconds = Number(quoted.replaceAll("'", ''));
  return Number.isNaN(seconds) ? { end: 'period', isDecided: false } : { end: 'period', seconds, isDecided: false };
}

function givenAt(tagged: TaggedCall, path: string, end: EntryFact['end'], values: ScopedValues): End {
  const value = valueAtPath(tagged, path, values);
  if (value === 'absent' || (typeof value !== 'string' && isNothing(value, values))) return never;
  return { end, isDecided: true };
}

/** An option that lets entries go at once, or by a number or an age: all of those between plus signs have to. */
function flagAt(tagged: TaggedCall, paths: string, values: ScopedValues): End {
  const ends = paths.split('+').map((path) => endOfFlag(valueAtPath(tagged, path, values), values));
  const endless = ends.find(({ end }) => end === 'none');
  if (endless !== undefined) return ends.every(({ end }) => end === 'none') ? endless : { ...endless, someGo: true };
  return ends.find(({ end }) => end === 'full') ?? ends.reduce(longer);
}

function longer(first: End, second: End): End {
  return (second.seconds ?? 0) > (first.seconds ?? 0) ? second : first;
}

function endOfFlag(value: Value, values: ScopedValues): End {
  if (value === 'absent') return never;
  if (value === 'unknown') return { end: 'period', isDecided: true };
  if (isNothing(value, values)) return { end: 'none', isDecided: true };
  const age = values.property(value, 'age');
  if (typeof age !== 'string') return endOfPeriod(age, 1, values);
  const isCount = typeof values.session.constantsOf(value.expression)[0] === 'number' || typeof values.property(value, 'count') !== 'string';
  return { end: isCount ? 'full' : 'period', isDecided: true };
}

function periodAt(tagged: TaggedCall, path: string, unit: number, values: ScopedValues): End {
  const value = valueAtPath(tagged, path, values);
  if (value === 'absent') return never;
  return value === 'unknown' ? { end: 'period', isDecided: true } : endOfPeriod(value, unit, values);
}

/** A number in the library's unit, or a text such as `7d`; nothing, zero and less mean that the entry stays. */
function endOfPeriod({ expression, scope }: Scoped, unit: number, values: ScopedValues): End {
  if (isNothing({ expression, scope }, values) || (ts.isIdentifier(expression) && expression.text === 'Infinity')) return { end: 'none', isDecided: true };
  if (restsOnNothing(expression, scope, values)) return never;
  const isText = typeof values.session.constantsOf(expression)[0] === 'string';
  const amount = isText ? undefined : numberOf(expression, scope);
  const seconds = isText ? periodOf(expression, scope) : amount === undefined ? undefined : amount * unit;
  if (seconds !== undefined && seconds <= 0) return { end: 'none', isDecided: true };
  return { end: 'period', isDecided: true, ...(seconds === undefined ? {} : { seconds }) };
}

/** Whether a calculation has a part that a caller leaves out, without something in its place: `milliseconds / 1000`. Parts that callers decide become known as open. */
function restsOnNothing(expression: ts.Expression, scope: Scoped['scope'], values: ScopedValues): boolean {
  let isMissing = false;
  walk(expression, (node) => {
    if (ts.isConditionalExpression(node) || (ts.isBinaryExpression(node) && fallbacks.has(node.operatorToken.kind))) return false;
    const declaration = ts.isIdentifier(node) ? values.session.declarationOf(node) : undefined;
    const isHanded = declaration !== undefined && (ts.isParameter(declaration) || ts.isBindingElement(declaration));
    if (isHanded && values.follow({ expression: node as ts.Identifier, scope }) === 'absent') isMissing = true;
    return true;
  });
  return isMissing;
}

/** `false`, `null`, `0`. */
function isNothing({ expression }: Scoped, values: ScopedValues): boolean {
  const constants = values.session.constantsOf(expression);
  return expression.kind === ts.SyntaxKind.NullKeyword || (constants.length > 0 && constants.every((constant) => constant === false || constant === 0));
}
