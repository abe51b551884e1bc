import { ts } from 'ts-morph';
import type { LetheTag } from '../context.js';
import { functionsBehind } from '../calls/functions.js';
import { argumentAt, textsAt } from '../calls/operands.js';
import type { CollectSession } from '../session.js';
import { settingName, settingsName } from '../settings.js';
import { calleeName, nameOfReference, propertyName, propertyValue, receiverOf, returnedExpressions, unwrap, type CallLike } from '../syntax.js';
import { namedOperand, operandPath, plainOperands } from '../tags.js';
import { namesOfType } from './names-by-type.js';

/** What stands for the part of a path that only the running program knows. */
const unknownPart = '\0';
/** Functions that give a setting by its name. */
const settingReader = /^(get|getOrThrow|getEnv|getEnvVar|env|requireEnv|required)$/;
/** Members of what SST generates for a linked resource, from its reference: `Resource.Users.name`, `Table.Users.tableName`. */
const linkedMember = /^(name|tableName|bucketName)$/;
const linkedResources = /^(Resource|Table|Bucket)$/;
/** Settings that name a collection: `GUESTS_COLLECTION`, `config.guestsCollectionPath`. */
const collectionSetting = /^([A-Z][A-Z0-9_]*?)_COLLECTION(?:_(?:NAME|PATH|ID))?$/;
const collectionMember = /^([a-z]\w*?)Collection(?:Name|Path|Id)?$/;
const maximumDepth = 6;

/** The names of stores in an argument of a call, by the `form` that its tag says names have. */
export function namesIn(call: CallLike, tag: LetheTag, session: CollectSession): string[] {
  const [operand] = plainOperands(tag);
  if (operand === undefined) return [];
  const form = namedOperand(tag, 'form');
  if (form === undefined || form === 'name') {
    const constant = textsAt(call, operand, tag, session).map((text) => (form === 'name' ? text : nameOfFile(text))).filter((text) => text !== '');
    return constant.length > 0 ? constant : unwrittenNames(call, operand, tag, session);
  }
  if (form === 'varying') return varyingNames(call, operand, tag, session);
  if (form === 'record') return operand.split(',').flatMap((path) => argumentAt(call, path, tag, session) ?? []).slice(0, 1).flatMap((argument) => tableOfRecord(argument, session));
  if (form === 'operations') return namesOfOperations(call, operand, tag, session);
  return namesOfPath(partsBehind(call, operand, tag, session), form);
}

/** The names that a setting, a template or the type of an argument tells. */
function unwrittenNames(call: CallLike, operand: string, tag: LetheTag, session: CollectSession): string[] {
  const given = operand.split(',').flatMap((path) => argumentAt(call, path, tag, session) ?? []);
  const names = namedOperand(tag, 'form') === 'name' ? variableNames(given, session) : [];
  return names.length > 0 ? names : given.slice(0, 1).flatMap((argument) => namesOfType(argument, session));
}

/** A constant, or what is constant of a name with a part that varies: `crew` of `` `crew:${boat}` ``. */
function varyingNames(call: CallLike, operand: string, tag: LetheTag, session: CollectSession): string[] {
  const constant = textsAt(call, operand, tag, session).map(nameOfFile);
  const argument = constant.length > 0 ? undefined : argumentAt(call, operand, tag, session);
  return argument === undefined ? constant : partsOfTemplate(argument, session);
}

/** What is constant of a name with a part that varies. */
export function partsOfTemplate(expression: ts.Expression, session: CollectSession): string[] {
  const part = partOfTemplate(expression, session);
  return part === undefined ? [] : [part];
}

/** `guest` of `'guest:ada'`, `` `guest:${id}` ``, `new RecordId('guest', id)` and `new Table('guest')`. */
function tableOfRecord(argument: ts.Expression, session: CollectSession): string[] {
  const origin = session.originOf(argument);
  const table = ts.isNewExpression(origin) ? origin.arguments?.[0] : argument;
  const [name = ''] = table === undefined ? [] : textOf(table, session, 0).split(':');
  return isKnown(name) && name !== '' ? [name] : [];
}

/** The tables of a transaction, each of which its operation names, or of a batch, where they are the keys. */
function namesOfOperations(call: CallLike, operand: string, tag: LetheTag, session: CollectSession): string[] {
  const given = argumentAt(call, operand, tag, session);
  const origin = given === undefined ? undefined : session.originOf(given);
  const entries = origin === undefined ? [] : ts.isArrayLiteralExpression(origin) ? [...origin.elements] : [origin];
  const properties = entries.flatMap((entry) => session.objectOf(entry)?.properties ?? []).filter(ts.isPropertyAssignment);
  return properties.flatMap(({ name, initializer }) => {
    const operation = session.objectOf(initializer);
    const table = operation === undefined ? undefined : propertyValue(operation, 'TableName');
    if (table !== undefined) return namesOf(table, session);
    if (origin === undefined || ts.isArrayLiteralExpression(origin)) return [];
    return ts.isComputedPropertyName(name) ? namesOf(name.expression, session) : [propertyName(name) ?? ''];
  }).filter((name) => name !== '');
}

/** The names that an expression gives a store as a whole: constants, settings, and what is constant in a template. */
export function namesOf(expression: ts.Expression, session: CollectSession): string[] {
  const constant = session.constantsOf(expression).filter((value) => typeof value === 'string' && value !== '').map(String);
  return constant.length > 0 ? constant : variableNames([expression], session);
}

function variableNames(expressions: readonly ts.Expression[], session: CollectSession): string[] {
  const [name] = expressions.flatMap((expression) => nameOfSetting(expression, session, 0) ?? partOfTemplate(expression, session) ?? []);
  return name === undefined ? [] : [name];
}

/** `USERS_TABLE` of `process.env.USERS_TABLE ?? ''`, also where it was taken out of the environment first. */
function nameOfSetting(expression: ts.Expression, session: CollectSession, depth: number): string | undefined {
  const origin = session.originOf(expression);
  if (depth > maximumDepth) return undefined;
  if (ts.isBinaryExpression(origin)) return nameOfSetting(origin.left, session, depth + 1) ?? nameOfSetting(origin.right, session, depth + 1);
  if (ts.isCallExpression(origin)) return nameOfCall(origin, session, depth);
  if (ts.isIdentifier(origin)) return nameOfBinding(origin, session);
  const name = ts.isPropertyAccessExpression(origin) ? origin.name.text : ts.isElementAccessExpression(origin) ? String(session.constantsOf(origin.argumentExpression)[0] ?? '') : '';
  if (settingName.test(name)) return name;
  return linkedMember.test(name) ? nameOfLinked(origin) : undefined;
}

function nameOfCall(call: ts.CallExpression, session: CollectSession, depth: number): string | undefined {
  const [argument] = call.arguments;
  const receiver = receiverOf(call.expression);
  if (argument !== undefined && settingReader.test(calleeName(call) ?? '')) {
    const [name] = session.constantsOf(argument);
    if (typeof name === 'string' && settingName.test(name)) return name;
  }
  if (argument !== undefined && receiver === undefined && calleeName(call) === 'String') return nameOfSetting(argument, session, depth + 1);
  return /^(trim|toString)$/.test(calleeName(call) ?? '') && receiver !== undefined ? nameOfSetting(receiver, session, depth + 1) : undefined;
}

/** `const { USERS_TABLE } = process.env`. */
function nameOfBinding(reference: ts.Identifier, session: CollectSession): string | undefined {
  const declaration = session.declarationOf(reference);
  if (declaration === undefined || !ts.isBindingElement(declaration)) return undefined;
  const name = propertyName(declaration.propertyName ?? declaration.name);
  return name !== undefined && settingName.test(name) ? name : undefined;
}

function nameOfLinked(member: ts.Expression): string | undefined {
  const resource = receiverOf(member);
  const holder = resource === undefined ? undefined : receiverOf(resource);
  return holder !== undefined && linkedResources.test(nameOfReference(unwrap(holder)) ?? '') ? nameOfReference(unwrap(resource as ts.Expression)) : undefined;
}

/** `users` of `` `${stage}-users` ``: the longest text that does not vary, without what separates it. */
function partOfTemplate(expression: ts.Expression, session: CollectSession): string | undefined {
  const text = textOf(expression, session, 0);
  const constant = text.split(unknownPart).map((part) => part.replace(/^[-_./:]+|[-_./:]+$/g, ''));
  const longest = constant.reduce((best, part) => (part.length > best.length ? part : best), '');
  return text.includes(unknownPart) && /[a-z]{3}/i.test(longest) ? longest : undefined;
}

/** `guests_*` of `` `guests_${house}` ``: the name of all tables whose names are made in one way, where enough of it is constant. */
export function patternOfNames(expression: ts.Expression, session: CollectSession): string[] {
  const text = textOf(expression, session, 0);
  return text.includes(unknownPart) && /[a-z]{3}/i.test(text) ? [text.replaceAll(unknownPart, '*')] : [];
}

/** The collection that the last one of a path lies below: `guests` of `guests/{id}/stays`. */
export function ownersInPath(call: CallLike, tag: LetheTag, session: CollectSession): string[] {
  const [operand] = plainOperands(tag);
  const parts = operand === undefined ? [] : partsBehind(call, operand, tag, session);
  const known = parts.filter((_, position) => position % 2 === 0).filter(isKnown);
  return known.slice(-2, -1);
}

/** The parts of a path in an argument and all that follow it: `doc(db, 'users', id, 'visits')`. */
function partsBehind(call: CallLike, operand: string, tag: LetheTag, session: CollectSession): string[] {
  const path = argumentAt(call, operand, tag, session);
  const all: readonly ts.Expression[] = call.arguments ?? [];
  const position = path === undefined || operandPath(operand).path.length > 0 ? -1 : all.indexOf(path);
  const values = path === undefined ? [] : [path, ...(position < 0 ? [] : all.slice(position + 1))];
  return values.filter((value) => !ts.isObjectLiteralExpression(unwrap(value))).flatMap((value) => partsOf(value, tag, session)).filter((part) => part !== '');
}

function partsOf(value: ts.Expression, tag: LetheTag, session: CollectSession): string[] {
  const text = textOf(value, session, 0);
  const setting = text === unknownPart && namedOperand(tag, 'form') === 'collections' ? collectionInSetting(value, session) : undefined;
  return setting === undefined ? text.split('/') : [setting];
}

/** `guests` of `process.env.GUESTS_COLLECTION` and of `config.guestsCollectionPath`. */
function collectionInSetting(value: ts.Expression, session: CollectSession): string | undefined {
  const named = collectionSetting.exec(nameOfSetting(value, session, 0) ?? '')?.[1]?.toLowerCase();
  const holder = receiverOf(unwrap(value));
  const isSetting = holder !== undefined && settingsName.test(nameOfReference(unwrap(holder)) ?? '');
  return named ?? (isSetting ? collectionMember.exec(nameOfReference(unwrap(value)) ?? '')?.[1] : undefined);
}

/** The text of an expression, with a mark in place of what varies. */
function textOf(expression: ts.Expression, session: CollectSession, depth: number): string {
  const [constant] = session.constantsOf(expression);
  const origin = session.originOf(expression);
  if (constant !== undefined) return String(constant);
  if (depth > maximumDepth) return unknownPart;
  if (ts.isTemplateExpression(origin)) return origin.templateSpans.reduce((text, { expression: value, literal }) => text + textOf(value, session, depth + 1) + literal.text, origin.head.text);
  const [built, ...others] = ts.isCallExpression(origin) ? functionsBehind(origin.expression, session).filter((declaration) => session.isOwn(declaration)).flatMap(returnedExpressions) : [];
  if (built !== undefined && others.length === 0) return textOf(built, session, depth + 1);
  const isSum = ts.isBinaryExpression(origin) && origin.operatorToken.kind === ts.SyntaxKind.PlusToken;
  return isSum ? textOf(origin.left, session, depth + 1) + textOf(origin.right, session, depth + 1) : unknownPart;
}

/**
 * `collections`: collections and documents take turns, and the last collection is meant. `tree`: the first name of the path is.
 */
function namesOfPath(parts: readonly string[], form: string): string[] {
  const names = form === 'tree' ? parts : parts.filter((_, position) => position % 2 === 0);
  const known = form === 'tree' ? names.find(isKnown) : names.filter(isKnown).at(-1);
  return known === undefined ? [] : [known];
}

function isKnown(part: string): boolean {
  return !part.includes(unknownPart) && /[a-z]/i.test(part);
}

/** Stores that are files are called by the file's name: `users` of `data/users.db`. */
function nameOfFile(text: string): string {
  const name = /([^\\/]+?)(\.(n?e?db|json|data|dat))?$/.exec(text)?.[1] ?? text;
  return /[\\/]|\.(n?e?db|json|data|dat)$/.test(text) ? name : text;
}
