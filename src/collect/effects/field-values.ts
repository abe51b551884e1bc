import { ts } from 'ts-morph';
import { append } from '../append.js';
import { declarationCalled } from '../calls/called-declarations.js';
import type { StoreFact } from '../facts.js';
import type { CollectSession } from '../session.js';
import { fieldAt } from '../lookup/store-registry.js';
import { enclosingFunction, propertyName, unwrap, valueOfProperty, walk } from '../syntax.js';
import type { WrittenValueSite } from '../uses/inputs.js';
import { lastAssignmentBefore } from '../values/bindings.js';

/** A field of a store that a value stands for. */
export interface FieldOfValue {
  store: StoreFact;
  field: string;
}

/** A value that a statement writes to a column, or that a query compares with one. */
export interface FieldValue extends FieldOfValue {
  value: ts.Expression;
}

/** What statements of SQL write to columns, and what they compare with them. */
export interface ColumnValues {
  written: FieldValue[];
  compared: FieldValue[];
}

/** The variable or parameter at the root of a reference, and the properties below it. */
interface Place {
  root: ts.Symbol;
  path: string;
}

/** A value that a call hands on, by itself or under a key of an object. */
interface Handed {
  path: string;
  call: ts.CallExpression;
  position: number;
  key?: string;
}

/** Functions that a value is handed on through before a query gets it. */
const maximumCalls = 3;

/**
 * Tells what a variable, or a property of one, is by the field that it is stored in, or compared with: `title` of `Note.create({ heading: draft.title })` is `Note.heading`, and so it is of
 * `INSERT INTO notes (heading) VALUES ($1)` with `[draft.title]`, of `Note.findOne({ heading: draft.title })`, and of `find(draft.title)` where `find` does so.
 */
export class FieldValues {
  readonly #written = new Map<ts.Symbol, Map<string, FieldValue>>();
  readonly #compared = new Map<ts.Symbol, Map<string, FieldValue>>();
  readonly #arguments = new Map<ts.Node, Map<ts.Symbol, Handed[]>>();

  /** @param compared what queries of mappers and builders compare with fields */
  constructor(sites: readonly WrittenValueSite[], columns: ColumnValues, compared: readonly FieldValue[], readonly session: CollectSession) {
    for (const { store, value, target } of sites) this.#addValue(value, store, target);
    for (const { store, value, field } of columns.written) this.#add(this.#written, value, store, field);
    for (const { store, value, field } of [...compared, ...columns.compared]) this.#add(this.#compared, value, store, field);
  }

  fieldOf(reference: ts.Expression): FieldOfValue | undefined {
    const place = this.#placeOf(reference);
    if (place === undefined) return undefined;
    const told = this.#written.get(place.root)?.get(place.path) ?? this.#comparedWith(place, reference, 0);
    return told === undefined || isReplaced(unwrap(reference), told.value) ? undefined : told;
  }

  /** Where a query compares the value in the same function, or in one that it is handed to. */
  #comparedWith({ root, path }: Place, use: ts.Node, depth: number): FieldValue | undefined {
    const here = this.#compared.get(root)?.get(path);
    if (here !== undefined || depth === maximumCalls) return here;
    const around = enclosingFunction(use);
    const handed = around === undefined ? [] : this.#argumentsIn(around).get(root) ?? [];
    for (const { path: given, ...argument } of handed) {
      const taken = given === path ? this.#parameterOf(argument) : undefined;
      const root = taken === undefined ? undefined : this.session.symbolOf(taken.name);
      const found = root === undefined || taken === undefined ? undefined : this.#comparedWith({ root, path: taken.path }, taken.name, depth + 1);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** What a function hands to others, by the variable. */
  #argumentsIn(container: ts.Node): ReadonlyMap<ts.Symbol, Handed[]> {
    const known = this.#arguments.get(container);
    if (known !== undefined) return known;
    const found = new Map<ts.Symbol, Handed[]>();
    this.#arguments.set(container, found);
    walk(container, (node) => {
      if (!ts.isCallExpression(node)) return true;
      for (const [position, argument] of node.arguments.entries()) {
        for (const { value, key } of valuesIn(argument)) {
          const place = this.#placeOf(value);
          if (place !== undefined) append(found, place.root, { path: place.path, call: node, position, ...(key === undefined ? {} : { key }) });
        }
      }
      return true;
    });
    return found;
  }

  /** The name of the parameter that takes an argument, or what it takes out of it. */
  #parameterOf({ call, position, key }: Omit<Handed, 'path'>): { name: ts.Identifier; path: string } | undefined {
    const declaration = declarationCalled(call, this.session.checker);
    const parameter = declaration !== undefined && this.session.isOwn(declaration) ? declaration.parameters[position] : undefined;
    if (parameter === undefined || !ts.isParameter(parameter) || parameter.dotDotDotToken !== undefined) return undefined;
    if (ts.isIdentifier(parameter.name)) return { name: parameter.name, path: key ?? '' };
    const name = key === undefined || !ts.isObjectBindingPattern(parameter.name) ? undefined : takenUnder(parameter.name, key);
    return name === undefined ? undefined : { name, path: '' };
  }

  #addValue(value: ts.Expression, store: StoreFact, target: readonly string[]): void {
    const origin = this.session.originOf(value);
    if (ts.isArrayLiteralExpression(origin)) for (const element of origin.elements) this.#addProperties(element, store, target);
    else this.#addProperties(origin, store, target);
  }

  #addProperties(value: ts.Expression, store: StoreFact, target: readonly string[]): void {
    const object = unwrap(value);
    if (!ts.isObjectLiteralExpression(object)) return;
    for (const property of object.properties) {
      const name = propertyName(property.name);
      if (name === undefined) continue;
      if (ts.isPropertyAssignment(property)) this.#add(this.#written, property.initializer, store, [...target, name].join('.'));
      else if (ts.isShorthandPropertyAssignment(property)) this.#add(this.#written, property.name, store, [...target, name].join('.'));
    }
  }

  /** The first field that a value is written to, or compared with, says what it is. */
  #add(places: Map<ts.Symbol, Map<string, FieldValue>>, value: ts.Expression, store: StoreFact, field: string): void {
    const place = this.#placeOf(value);
    if (place === undefined || fieldAt(store, field) === undefined) return;
    const paths = places.get(place.root) ?? new Map<string, FieldValue>();
    places.set(place.root, paths);
    if (!paths.has(place.path)) paths.set(place.path, { store, field, value });
  }

  #placeOf(reference: ts.Expression): Place | undefined {
    const names: string[] = [];
    let current = unwrap(reference);
    while (ts.isPropertyAccessExpression(current)) {
      names.unshift(current.name.text);
      current = unwrap(current.expression);
    }
    if (!ts.isIdentifier(current)) return undefined;
    const root = this.session.symbolOf(current);
    return root === undefined ? undefined : { root, path: names.join('.') };
  }
}

/** Whether a variable holds what it led to, rather than what was compared: `guest` after `guest = await find(guest)`. */
function isReplaced(use: ts.Expression, compared: ts.Expression): boolean {
  const assignment = ts.isIdentifier(use) ? lastAssignmentBefore(use, use.text) : undefined;
  return assignment !== undefined && ts.findAncestor(compared, (outer) => outer === assignment) !== undefined;
}

/** An argument, and what its object has under keys: `login` of `find({ email: login })`. */
function valuesIn(argument: ts.Expression): { value: ts.Expression; key?: string }[] {
  const node = unwrap(argument);
  if (!ts.isObjectLiteralExpression(node)) return [{ value: argument }];
  return node.properties.flatMap((property) => {
    const key = propertyName(property.name);
    const value = valueOfProperty(property);
    return key === undefined || value === undefined ? [] : [{ value, key }];
  });
}

/** The variable that a pattern makes of what stands under a key: `login` of `{ email: login }`. */
function takenUnder({ elements }: ts.ObjectBindingPattern, key: string): ts.Identifier | undefined {
  const element = elements.find(({ propertyName: renamed, name, dotDotDotToken }) => dotDotDotToken === undefined && propertyName(renamed ?? name) === key);
  return element !== undefined && ts.isIdentifier(element.name) ? element.name : undefined;
}
