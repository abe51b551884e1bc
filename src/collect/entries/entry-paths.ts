import { ts } from 'ts-morph';
import type { Scope } from '../conditions/scope.js';
import type { LetheTag } from '../context.js';
import { parameterPosition } from '../calls/operands.js';
import { isCallLike, isFunction, type CallLike } from '../syntax.js';
import { operandPath } from '../tags.js';
import type { ScopedValues, Value } from './scoped-values.js';

/** A call with a tag, and the scope that it is read in. */
export interface TaggedCall {
  call: CallLike;
  tag: LetheTag;
  scope: Scope;
}

/** What stands at a path such as `options.EX`, or behind a word in a list of words: `options:EX` of `set(key, value, 'EX', 60)`. */
export function valueAtPath({ call, tag, scope }: TaggedCall, path: string, values: ScopedValues): Value {
  const [place = '', word] = path.split(':');
  const { parameter, path: names } = operandPath(place);
  const position = parameterPosition(tag.declaration, parameter);
  if (position === undefined) return 'unknown';
  const given = call.arguments?.slice(position) ?? [];
  const [argument] = given;
  if (call.arguments?.slice(0, position).some(ts.isSpreadElement) === true) return 'unknown';
  if (word !== undefined) return given.some(ts.isSpreadElement) ? 'unknown' : behindWord(given, word, scope, values);
  if (argument === undefined) return 'absent';
  const first = ts.isSpreadElement(argument) ? argument.expression : argument;
  const found = names.reduce<Value>((value, name) => elements(value, values).map((one) => typedProperty(one, name, values)).at(0) ?? 'absent', values.follow({ expression: first, scope }));
  return found === 'absent' && isAssigned(first, names, values) ? 'unknown' : found;
}

/** `options.expiresIn = '1h'` of the variable that a call is given: only the running program knows whether it is there. */
function isAssigned(holder: ts.Expression, names: readonly string[], { session }: ScopedValues): boolean {
  const declaration = ts.isIdentifier(holder) && names.length === 1 ? session.declarationOf(holder) : undefined;
  const assignments = declaration === undefined ? [] : session.index?.assignments.get(names[0] ?? '') ?? [];
  return assignments.some(({ left }) => ts.isPropertyAccessExpression(left) && session.declarationOf(left.expression) === declaration);
}

/** A property of an object that cannot be seen is absent where the object's type has none. */
function typedProperty(holder: Value, name: string, values: ScopedValues): Value {
  const value = values.property(holder, name);
  return value === 'unknown' && typeof holder !== 'string' && !isFunction(holder.expression) && !values.mayHave(holder.expression, name) ? 'absent' : value;
}

/** Everything at a path; of a rest parameter every argument. */
export function valuesAtPath(tagged: TaggedCall, path: string, values: ScopedValues): Value[] {
  const { parameter, path: names } = operandPath(path);
  const position = parameterPosition(tagged.tag.declaration, parameter);
  if (position === undefined || names.length > 0 || !isRest(tagged.tag.declaration, parameter)) return [valueAtPath(tagged, path, values)];
  const given = tagged.call.arguments?.slice(position) ?? [];
  return given.map((argument) => values.follow({ expression: ts.isSpreadElement(argument) ? argument.expression : argument, scope: tagged.scope }));
}

function isRest(declaration: ts.Declaration, parameter: string): boolean {
  return ts.isFunctionLike(declaration) && declaration.parameters.some(({ name, dotDotDotToken }) => dotDotDotToken !== undefined && name.getText() === parameter);
}

/** The elements of a list stand for the list: of a literal, or what a callback makes of each element of another. */
function elements(value: Value, values: ScopedValues): Value[] {
  if (typeof value === 'string') return [value];
  const { expression, scope } = value;
  if (ts.isArrayLiteralExpression(expression)) return expression.elements.map((element) => values.follow({ expression: element, scope }));
  if (!isCallLike(expression)) return [value];
  const object = values.session.objectOf(expression) ?? mappedObject(expression);
  return [object === undefined ? value : { expression: object, scope }];
}

/** `{ value }` of `rows.map((row) => ({ value: row }))`. */
function mappedObject(call: CallLike): ts.ObjectLiteralExpression | undefined {
  const [callback] = call.arguments ?? [];
  if (callback === undefined || !ts.isArrowFunction(callback)) return undefined;
  const body = ts.isParenthesizedExpression(callback.body) ? callback.body.expression : callback.body;
  return ts.isObjectLiteralExpression(body) ? body : undefined;
}

function behindWord(given: readonly ts.Expression[], word: string, scope: Scope, values: ScopedValues): Value {
  for (const [position, argument] of given.entries()) {
    const [text] = values.session.constantsOf(argument);
    if (typeof text === 'string' && text.toUpperCase() === word) return values.follow({ expression: given[position + 1] ?? argument, scope });
  }
  return 'absent';
}
