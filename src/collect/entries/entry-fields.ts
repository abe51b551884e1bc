import { ts } from 'ts-morph';
import { insideOf, type Scope } from '../conditions/scope.js';
import type { FieldFact } from '../facts.js';
import { parameterPosition } from '../calls/operands.js';
import type { CollectSession } from '../session.js';
import type { StoreType, StoreTypes } from '../lookup/store-types.js';
import { fieldFact, recordFieldType } from '../stores/record-fields.js';
import { fieldsOfWritten } from '../stores/written-fields.js';
import { calleeName, chainBelow, isFunction, nameOfReference, receiverOf, returnedExpressions, unwrap, type CallLike } from '../syntax.js';
import { namedOperand } from '../tags.js';
import type { TaggedCall } from './entry-paths.js';
import type { KeyPattern } from './key-patterns.js';
import type { Scoped, ScopedValues, Value } from './scoped-values.js';

/** Functions that turn a value into text or bytes. */
const serialising = /^(stringify|serialize|serialise|encode|pack|toString|String|from|compress|deflate\w*|gzip\w*|toJSON|dump)$/i;
/** Those of the value itself, which are told how: `bytes.toString('hex')`. */
const ofItself = /^(toString|toJSON)$/;
/** Names that say nothing about a value. */
const vague = /^(val(ue)?s?|data|payload|json|str(ing)?|text|result|content|body|item|entry|element|response|object|obj|state|serialized\w*|stringified\w*|encoded\w*|cached?\w*|key|id|parts?|args?|rest|prefix|suffix|name|type|namespace|identifier|field|index|count|version|hash)$/i;
const respelling = /^(toString|toLowerCase|toUpperCase|trim|normalize|String|encodeURIComponent)$/;
/** Links of a query builder that give rows, that give something else, and that say which columns of them. */
const finding = /^(first|select|(and)?where\w*|limit|orderBy)$/i;
const calculating = /^(count\w*|sum\w*|avg\w*|min|max|pluck|insert|update|del|delete|increment|decrement|(left|right|inner|outer|full)?\w*join|from|raw)$/i;
const choosing = /^(first|select|columns?)$/;
const maximumDepth = 6;
/** Functions, one around the other, that hand on a part of a key, and calls of each. */
const maximumHops = 3;
const maximumCallers = 8;

/** What a value is before it becomes text: `user` of `JSON.stringify(user)`, also in a function of the application. */
export function contentOf(value: Scoped, values: ScopedValues, depth = 0): Value {
  const found = values.follow(value);
  if (typeof found === 'string' || depth > maximumDepth || !ts.isCallExpression(found.expression)) return found;
  const call = found.expression;
  const [first] = call.arguments;
  if (serialising.test(calleeName(call) ?? '')) {
    const holder = receiverOf(call.expression);
    const given = ofItself.test(calleeName(call) ?? '') ? holder ?? first : first ?? holder;
    return given === undefined ? found : contentOf({ expression: given, scope: found.scope }, values, depth + 1);
  }
  const handed = handedFunction(call, found.scope, values);
  if (handed !== undefined) return contentOf(handed, values, depth + 1);
  const callee = values.session.declarationsOf(call.expression).find((declaration) => isFunction(declaration) && values.session.isOwn(declaration)) ?? values.session.originOf(call.expression);
  const [returned, ...others] = isFunction(callee) ? returnedExpressions(callee) : [];
  if (!isFunction(callee) || returned === undefined || others.length > 0) return found;
  const inner = values.session.originOf(returned);
  return ts.isCallExpression(inner) && serialising.test(calleeName(inner) ?? '') ? contentOf({ expression: inner, scope: insideOf(callee, call, found.scope) }, values, depth + 1) : found;
}

/** The result of a function that a caller hands over: of `load` in `remember(key, () => users.find(id))`. */
function handedFunction(call: ts.CallExpression, scope: Scope, values: ScopedValues): Scoped | undefined {
  const declaration = ts.isIdentifier(call.expression) ? values.session.declarationOf(call.expression) : undefined;
  const given = declaration !== undefined && (ts.isParameter(declaration) || ts.isBindingElement(declaration)) ? values.follow({ expression: call.expression, scope }) : 'unknown';
  if (typeof given === 'string' || !isFunction(given.expression)) return undefined;
  const [result] = returnedExpressions(given.expression);
  return result === undefined ? undefined : { expression: result, scope: insideOf(given.expression, call, given.scope) };
}

/** The fields of what is written under a key: properties of a record or of an object, else the value under its own name or that of its key. */
export function fieldsOfEntry(content: Value, key: KeyPattern | undefined, call: CallLike, types: StoreTypes, given: ts.Expression | undefined): FieldFact[] {
  if (typeof content === 'string') return [];
  const { session } = types;
  const { expression } = content;
  if (session.constantsOf(expression).length > 0 || ts.isNewExpression(expression) || expression.kind === ts.SyntaxKind.NullKeyword) return [];
  const type = session.checker.getTypeAtLocation(expression);
  const written = fieldsOfWritten(expression, call, types);
  if (written.length > 0) return written;
  const records = types.ofValue(expression).flatMap((entry) => (entry.isRecord ? entry.store.fields.filter(({ hidden }) => !hidden) : fieldsOfRow(expression, entry, session)));
  if (records.length > 0) return records.map((field) => ({ ...field, span: session.spanOf(expression), list: false }));
  const listed = fieldsOfList(expression, types);
  if (listed.length > 0) return listed;
  const named = [expression, ...given === undefined ? [] : [given]].flatMap((candidate) => fieldOf(candidate, types)).slice(0, 1);
  const name = named.length > 0 ? undefined : lastWord(key?.text ?? '');
  return name === undefined ? named : [fieldFact(name, expression, recordFieldType(type, session), false, session)];
}

/** The values of a list under their own names: `token` of `[...tokens, token]`. */
function fieldsOfList(expression: ts.Expression, types: StoreTypes): FieldFact[] {
  const elements = ts.isArrayLiteralExpression(expression) ? expression.elements.filter((element) => !ts.isSpreadElement(element)) : [];
  return elements.flatMap((element) => fieldOf(element, types, true));
}

/** The value under its own name. */
function fieldOf(expression: ts.Expression, { session }: StoreTypes, isListed = false): FieldFact[] {
  const name = nameOfValue(expression);
  return name === undefined ? [] : [fieldFact(name, expression, recordFieldType(session.checker.getTypeAtLocation(expression), session), isListed, session)];
}

/** The columns of `await knex('users').where(match).first()`, where nothing types a row. */
function fieldsOfRow(value: ts.Expression, { store }: StoreType, session: CollectSession): FieldFact[] {
  const query = session.originOf(value);
  if (!ts.isCallExpression(query) || !ts.isAwaitExpression(query.parent) || !finding.test(calleeName(query) ?? '')) return [];
  const chain = [query, ...chainBelow(query)];
  if (chain.some((link) => calculating.test(calleeName(link) ?? ''))) return [];
  const columns = chain.filter((link) => choosing.test(calleeName(link) ?? '')).flatMap((link) => [...link.arguments]).flatMap((argument) => session.constantsOf(argument).map(String));
  return columns.length === 0 || columns.includes('*') ? store.fields : store.fields.filter(({ name }) => columns.some((column) => column.split('.').at(-1) === name));
}

/** Names and values in turn: `hset(key, 'email', email, 'phone', phone)`, also as a list; those of a stream stand behind its id, `*`. */
export function fieldsOfPairs({ call, tag }: TaggedCall, { session }: StoreTypes): FieldFact[] {
  const position = parameterPosition(tag.declaration, namedOperand(tag, 'pairs') ?? '');
  const given = position === undefined ? [] : call.arguments?.slice(position) ?? [];
  const list = given[0] === undefined ? undefined : session.originOf(given[0]);
  const all = list !== undefined && ts.isArrayLiteralExpression(list) ? list.elements : given;
  const inTurn = all.slice(all.findIndex((element) => session.constantsOf(element)[0] === '*') + 1);
  return inTurn.flatMap((element, index) => {
    const [name] = session.constantsOf(element);
    const value = index % 2 === 0 ? inTurn[index + 1] : undefined;
    if (value === undefined || typeof name !== 'string') return [];
    return [fieldFact(name, value, recordFieldType(session.checker.getTypeAtLocation(value), session), false, session)];
  });
}

/** The parts of a key that tell what they are: `email` of `` `attempts:${email}` ``. */
export function fieldsOfKey(key: KeyPattern, types: StoreTypes): FieldFact[] {
  return key.parts.flatMap(({ expression, reference }) => telling(expression, types.session).flatMap((part) => {
    const fields = fieldOf(part, types);
    return fields.length > 0 || reference === undefined ? fields : fieldOf(reference, types);
  }));
}

/** What callers put into a part that a function is handed under a name that says nothing: `` limited(`mail:${email}`) `` for `` `tries:${key}` ``. */
function telling(part: ts.Expression, session: CollectSession, depth = 0): ts.Expression[] {
  const node = unwrap(part);
  const declaration = ts.isIdentifier(node) && nameOfValue(node) === undefined ? session.declarationOf(node) : undefined;
  const around = declaration !== undefined && ts.isParameter(declaration) ? declaration.parent : undefined;
  if (declaration === undefined || around === undefined || !isFunction(around) || depth > maximumHops) return [part];
  const position = around.parameters.indexOf(declaration as ts.ParameterDeclaration);
  const handed = session.callsOf(around).slice(0, maximumCallers).flatMap((call) => call.arguments?.[position] ?? []);
  return handed.flatMap((argument) => partsOf(session.originOf(argument))).flatMap((inner) => telling(inner, session, depth + 1));
}

function partsOf(key: ts.Expression): readonly ts.Expression[] {
  return ts.isTemplateExpression(key) ? key.templateSpans.map(({ expression }) => expression) : [key];
}

/** The name of a reference, or of what a call gives, unless it says nothing. */
function nameOfValue(expression: ts.Expression): string | undefined {
  const node = unwrap(expression);
  const name = ts.isCallExpression(node) ? nameOfResult(node) : nameOfReference(node);
  const plain = name?.replace(/^_+/, '');
  return plain === undefined || vague.test(plain) ? undefined : plain;
}

/** `email` of `user.email.trim()`, `form.get('email')` and `readEmail()`. */
function nameOfResult(call: ts.CallExpression): string | undefined {
  const name = calleeName(call) ?? '';
  const [first] = call.arguments;
  if (/^(get|param|query|header|cookie)$/i.test(name) && first !== undefined && ts.isStringLiteralLike(first)) return first.text;
  if (respelling.test(name)) return nameOfReference(unwrap(receiverOf(call.expression) ?? first ?? call));
  const made = /^(?:get|read|load|find|fetch|create|make|build|generate|compute|parse|new)([A-Z]\w*)$/.exec(name)?.[1];
  return made === undefined ? undefined : made.charAt(0).toLowerCase() + made.slice(1);
}

/** `email` of `user:*:email`, `access_token` of `access_token_for_*`. */
function lastWord(text: string): string | undefined {
  const of = /([a-z][a-z\d]*(?:_[a-z\d]+)*)_(?:for|of|by)_?\*?$/i.exec(text)?.[1];
  return of ?? text.split(/[^a-z\d]+/i).filter((word) => /^[a-z]{2,}/i.test(word)).at(-1);
}
