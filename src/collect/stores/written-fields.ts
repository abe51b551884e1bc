import { ts } from 'ts-morph';
import { partAt } from '../calls/operands.js';
import type { FieldFact, StoreFact } from '../facts.js';
import { isOpen, type StoreTypes } from '../lookup/store-types.js';
import type { CollectSession } from '../session.js';
import { isFunction, propertyName, propertyValue, returnedExpressions, unwrap, valueOfProperty, type CallLike } from '../syntax.js';
import { parameterOfBinding } from '../values/bindings.js';
import { assignedParts } from './assigned-parts.js';
import { nestsRecords, wholeRecordsOf, type CopiedRecord } from './copied-records.js';
import { fieldFact, fieldsOfType, recordFieldType } from './record-fields.js';

const maximumDepth = 5;
/** Operators of updates whose entries are fields that get a value. */
const givingOperators = new Set(['$set', '$setOnInsert', '$push', '$addToSet', '$inc', '$max', '$min', '$mul', '$currentDate']);
const listOperators = new Set(['$push', '$addToSet']);

/** Where in a record a value is written. */
interface Place {
  prefix: string;
  list: boolean;
  depth: number;
  /** The call that writes; what is assigned to a record after it is not stored. */
  call: ts.Node;
}

/**
 * The fields that written values have, for stores that nothing else describes: object literals, through variables, functions and their callers.
 *
 * @param store where given, what callers hand on for other stores is left out
 */
export function fieldsOfWritten(written: ts.Expression, call: ts.Node, types: StoreTypes, store?: StoreFact): FieldFact[] {
  return recordOfWritten(written, call, types, store).fields;
}

/** The same, with the records of other stores that are written as they are: `archive.insertOne(await guests.findOne({ _id }))`. */
export function recordOfWritten(written: ts.Expression, call: ts.Node, types: StoreTypes, store?: StoreFact): WrittenRecord {
  const reader = new WrittenFields(types, store);
  reader.add(written, { prefix: '', list: false, depth: 0, call });
  return { fields: leavesOf([...reader.fields.values()]), copies: reader.copies };
}

/** What a function is handed, or a part of it. */
interface PassedPart {
  declaration: ts.ParameterDeclaration;
  path: readonly string[];
}

/** What is known of a record by what is written. */
export interface WrittenRecord {
  fields: FieldFact[];
  copies: CopiedRecord[];
}

/** Without objects that were empty when they were made, and have parts. */
function leavesOf(fields: readonly FieldFact[]): FieldFact[] {
  return fields.filter(({ name, type }) => type !== 'object' || !fields.some((other) => other.name.startsWith(`${name}.`)));
}

class WrittenFields {
  readonly fields = new Map<string, FieldFact>();
  readonly copies: CopiedRecord[] = [];

  constructor(readonly types: StoreTypes, readonly store: StoreFact | undefined) {}

  add(expression: ts.Expression, place: Place): void {
    if (place.depth > maximumDepth) return;
    const deeper = { ...place, depth: place.depth + 1 };
    const origin = this.types.session.originOf(expression);
    if (ts.isObjectLiteralExpression(origin)) this.#object(origin, place);
    else if (ts.isArrayLiteralExpression(origin)) for (const element of origin.elements) this.add(element, deeper);
    else if (ts.isConditionalExpression(origin)) { this.add(origin.whenTrue, deeper); this.add(origin.whenFalse, deeper); }
    else if (ts.isBinaryExpression(origin)) { this.add(origin.left, deeper); this.add(origin.right, deeper); }
    else if (!this.#result(origin, deeper) && !this.#passed(origin, deeper)) { this.#shape(origin, place); this.#copied(expression, place); }
    this.#assigned(expression, place);
  }

  #object(object: ts.ObjectLiteralExpression, place: Place): void {
    for (const property of object.properties) {
      if (ts.isSpreadAssignment(property)) this.add(property.expression, { ...place, depth: place.depth + 1 });
      const name = propertyName(property.name) ?? this.#computed(property.name);
      const value = valueOfProperty(property);
      if (name === undefined || value === undefined) continue;
      if (name.startsWith('$')) this.#operator(name, value, place);
      else this.#value(name, value, property, place);
    }
  }

  #computed(name: ts.PropertyName | undefined): string | undefined {
    const [value] = name !== undefined && ts.isComputedPropertyName(name) ? this.types.session.constantsOf(name.expression) : [];
    return value === undefined ? undefined : String(value);
  }

  #operator(name: string, value: ts.Expression, place: Place): void {
    if (givingOperators.has(name)) this.add(value, { ...place, depth: place.depth + 1, list: listOperators.has(name) });
    else if (name === '$each') this.add(value, { ...place, depth: place.depth + 1 });
  }

  #value(name: string, value: ts.Expression, node: ts.Node, place: Place): void {
    const { session } = this.types;
    const path = withoutOperators(`${place.prefix}${name}`);
    const origin = session.originOf(value);
    const list = place.list || ts.isArrayLiteralExpression(origin);
    const before = this.fields.size + this.copies.length;
    if (this.#mayHaveParts(origin)) this.add(value, { ...place, prefix: `${path}.`, list, depth: place.depth + 1 });
    if (this.fields.size + this.copies.length > before || this.fields.has(path)) return;
    const type = session.checker.getBaseTypeOfLiteralType(session.checker.getTypeAtLocation(toldByDefault(value, session)));
    this.fields.set(path, fieldFact(path, node, recordFieldType(type, session), list || session.checker.isArrayType(type), session));
  }

  #mayHaveParts(origin: ts.Expression): boolean {
    if (ts.isObjectLiteralExpression(origin) || ts.isArrayLiteralExpression(origin)) return true;
    const type = this.types.session.checker.getTypeAtLocation(origin);
    if ((type.flags & ts.TypeFlags.Object) !== 0) return true;
    return ts.isCallExpression(origin) && (origin.arguments.some((argument) => isFunction(unwrap(argument))) || this.#ownFunction(origin.expression) !== undefined);
  }

  /** What a function gives: of the application, `Object.assign(…)`, or `rows.map((row) => ({ … }))`. */
  #result(origin: ts.Expression, place: Place): boolean {
    if (!ts.isCallExpression(origin)) return false;
    const callee = unwrap(origin.expression);
    const isAssign = ts.isPropertyAccessExpression(callee) && callee.name.text === 'assign';
    const { session } = this.types;
    const own = isAssign ? undefined : this.#ownFunction(callee);
    const held = isAssign ? undefined : session.originOf(callee);
    const body = own ?? (held !== undefined && isFunction(held) ? held : origin.arguments.map(unwrap).find(isFunction));
    const values = isAssign ? origin.arguments : body !== undefined && isFunction(body) ? returnedExpressions(body) : [];
    const before = this.fields.size;
    // What a function puts into its result is there when it returns, wherever the call stands that writes it.
    for (const value of values) this.add(value, isAssign ? place : { ...place, call: value });
    return this.fields.size > before;
  }

  #ownFunction(callee: ts.Expression): ts.Declaration | undefined {
    const { session } = this.types;
    return session.declarationsOf(callee).find((declaration) => isFunction(declaration) && session.isOwn(declaration));
  }

  /** A parameter, or a part of one, holds what callers pass. */
  #passed(origin: ts.Expression, place: Place): boolean {
    const passed = isOpen(this.types.session.checker.getTypeAtLocation(origin)) ? this.#parameterAt(origin) : undefined;
    const before = this.fields.size + this.copies.length;
    if (passed !== undefined) this.#given(passed, place);
    return this.fields.size + this.copies.length > before;
  }

  #given({ declaration, path }: PassedPart, place: Place): void {
    const { parent } = declaration;
    if (!isFunction(parent) || place.depth > maximumDepth) return;
    const position = parent.parameters.indexOf(declaration);
    for (const call of this.types.callsOf(parent).filter((caller) => !this.#namesAnother(caller) && !this.#handsAnother(caller, parent))) {
      const given = call.arguments[position];
      const argument = partAt(given, path, this.types.session);
      const handedOn = given === undefined || argument !== undefined ? undefined : this.#parameterAt(given);
      if (argument !== undefined) this.add(argument, { ...place, call });
      // `keep(options)` of a function that is handed the object itself.
      else if (handedOn !== undefined) this.#given({ ...handedOn, path: [...handedOn.path, ...path] }, { ...place, depth: place.depth + 1 });
    }
  }

  /** `guest`, `options.guest` and `guest` of `({ guest }) => …`. */
  #parameterAt(origin: ts.Expression): PassedPart | undefined {
    const isMember = ts.isPropertyAccessExpression(origin) && ts.isIdentifier(origin.expression);
    const holder = isMember ? origin.expression : origin;
    const declaration = ts.isIdentifier(holder) ? this.types.session.declarationOf(holder) : undefined;
    if (declaration === undefined) return undefined;
    const path = isMember ? [origin.name.text] : [];
    return ts.isParameter(declaration) ? { declaration, path } : isMember ? undefined : parameterOfBinding(declaration);
  }

  /** `add('visits', visit)`, where the fields of another store are sought. */
  #namesAnother(caller: CallLike): boolean {
    const named = this.store === undefined ? undefined : this.types.creators.namesAt(caller);
    const stores = named === undefined ? [] : this.types.storesNamed(named, this.types.session.pathOf(caller));
    return stores.length > 0 && stores.every(({ id }) => id !== this.store?.id);
  }

  /** `add(visits, visit)`, where the fields of another store are sought, and the function does not say itself which store it is handed. */
  #handsAnother(caller: CallLike, { parameters }: ts.FunctionLikeDeclaration): boolean {
    const { types, store } = this;
    if (store === undefined) return false;
    const { checker } = types.session;
    const told = (caller.arguments ?? []).filter((_argument, position) => parameters[position] !== undefined && types.ofType(checker.getTypeAtLocation(parameters[position]), '').length === 0);
    const handed = told.flatMap((argument) => types.ofValue(argument)).filter(({ isRecord }) => !isRecord);
    return handed.length > 0 && handed.every((other) => other.store !== store);
  }

  #shape(origin: ts.Expression, place: Place): void {
    const { session } = this.types;
    const type = session.checker.getTypeAtLocation(origin);
    const element = session.checker.isArrayType(type) ? session.checker.getTypeArguments(type as ts.TypeReference)[0] : undefined;
    for (const field of fieldsOfType(session.checker.getAwaitedType(element ?? type) ?? type, session)) {
      const [first = ''] = field.name.split('.');
      const name = `${place.prefix}${withoutOperators(field.name)}`;
      if (first.startsWith('$') && !givingOperators.has(first)) continue;
      if (name !== '' && !this.fields.has(name)) this.fields.set(name, { ...field, name });
    }
  }

  #copied(expression: ts.Expression, place: Place): void {
    if (place.prefix !== '' && !nestsRecords(this.store)) return;
    const { prefix, list } = place;
    for (const from of wholeRecordsOf(expression, this.types)) if (from !== this.store) this.copies.push({ from, prefix, list, node: expression });
  }

  /** `user.email = email` before the record is written. */
  #assigned(expression: ts.Expression, place: Place): void {
    for (const { path, value, node, list } of assignedParts(expression, place.call.getStart(), this.types.session)) {
      const [first = '', ...rest] = path;
      const part = { ...place, list: place.list || list || listOperators.has(first), depth: place.depth + 1 };
      const names = first.startsWith('$') ? rest : path;
      if (names.length < path.length && !givingOperators.has(first)) continue;
      if (names.length === 0) this.add(value, part);
      else this.#value(names.join('.'), value, node, part);
    }
  }
}

const withDefault: ReadonlySet<ts.SyntaxKind> = new Set([ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken]);

/** `0` of `data.visits || 0`, where nothing is known of the data: the other value is of that type as well. */
function toldByDefault(value: ts.Expression, { checker }: CollectSession): ts.Expression {
  const node = unwrap(value);
  const hasDefault = ts.isBinaryExpression(node) && withDefault.has(node.operatorToken.kind) && ts.isLiteralExpression(node.right);
  return hasDefault && isOpen(checker.getTypeAtLocation(node.left)) ? node.right : value;
}

/** `guests.email` of `$set.guests.email`, `guests.$.email` and `guests.0.email`. */
function withoutOperators(path: string): string {
  return path.split('.').filter((part) => !/^(\$.*|\d+)$/.test(part)).join('.');
}

/** An entry of a bulk write under the key that says what it does. */
export interface BulkOperation {
  name: string;
  node: ts.PropertyAssignment;
  options: ts.Expression;
}

/** The operations in the list of a bulk write, each with the key that says what it does. */
export function bulkOperations(list: ts.Expression, types: StoreTypes, depth = 0): BulkOperation[] {
  if (depth > maximumDepth) return [];
  const origin = types.session.originOf(list);
  if (ts.isObjectLiteralExpression(origin)) {
    return origin.properties.flatMap((property) => {
      const name = propertyName(property.name);
      return name !== undefined && ts.isPropertyAssignment(property) ? [{ name, node: property, options: property.initializer }] : [];
    });
  }
  const literal = ts.isArrayLiteralExpression(origin) ? [...origin.elements] : ts.isConditionalExpression(origin) ? [origin.whenTrue, origin.whenFalse] : [];
  const mapped = ts.isCallExpression(origin) ? origin.arguments.map(unwrap).flatMap((argument) => (isFunction(argument) ? returnedExpressions(argument) : [])) : [];
  const spread = literal.map((element) => (ts.isSpreadElement(element) ? element.expression : element));
  return [...spread, ...mapped, ...pushedTo(list, types)].flatMap((element) => bulkOperations(element, types, depth + 1));
}

/** What `operations.push(…)` adds to a list in a variable. */
function pushedTo(list: ts.Expression, types: StoreTypes): ts.Expression[] {
  const node = unwrap(list);
  const declaration = ts.isIdentifier(node) ? types.session.declarationOf(node) : undefined;
  if (declaration === undefined || !ts.isIdentifier(node)) return [];
  const pushes = (types.index.calls.get('push') ?? []).filter((call): call is ts.CallExpression => ts.isCallExpression(call) && call.getSourceFile() === node.getSourceFile());
  return pushes.filter(({ expression }) => {
    const callee = unwrap(expression);
    return ts.isPropertyAccessExpression(callee) && ts.isIdentifier(callee.expression) && callee.expression.text === node.text && types.session.declarationOf(callee.expression) === declaration;
  }).flatMap((call) => [...call.arguments]);
}

/** What an operation of a bulk write writes: `document`, `update`, `replacement` or `Item`. */
export function writtenInBulk(options: ts.Expression, types: StoreTypes): ts.Expression | undefined {
  const object = types.session.objectOf(options);
  if (object === undefined) return undefined;
  return propertyValue(object, 'document') ?? propertyValue(object, 'update') ?? propertyValue(object, 'replacement') ?? propertyValue(object, 'Item');
}
