import { ts } from 'ts-morph';
import type { StoreFact } from '../facts.js';
import type { CollectSession } from '../session.js';
import { fieldAt } from '../lookup/store-registry.js';
import { propertyName, unwrap } from '../syntax.js';
import type { WrittenValueSite } from '../uses/inputs.js';

/** A field of a store that a value is written to somewhere in the same function. */
export interface WrittenField {
  store: StoreFact;
  field: string;
}

/** A value that a statement writes to a column. */
export interface WrittenColumn extends WrittenField {
  value: ts.Expression;
}

/** Tells what a variable, or a property of one, is by the field that it is stored in: `title` of `Note.create({ heading: draft.title })` is `Note.heading`, and so it is of `INSERT INTO notes (heading) VALUES ($1)` with `[draft.title]`. */
export class WrittenFields {
  readonly #byRoot = new Map<ts.Symbol, Map<string, WrittenField>>();

  constructor(sites: readonly WrittenValueSite[], columns: readonly WrittenColumn[], readonly session: CollectSession) {
    for (const { store, value, target } of sites) this.#addValue(value, store, target);
    for (const { store, value, field } of columns) this.#add(value, store, field);
  }

  fieldOf(reference: ts.Expression): WrittenField | undefined {
    const place = this.#placeOf(reference);
    return place === undefined ? undefined : this.#byRoot.get(place.root)?.get(place.path);
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
      if (ts.isPropertyAssignment(property)) this.#add(property.initializer, store, [...target, name].join('.'));
      else if (ts.isShorthandPropertyAssignment(property)) this.#add(property.name, store, [...target, name].join('.'));
    }
  }

  /** The first field that a value is written to says what it is. */
  #add(value: ts.Expression, store: StoreFact, field: string): void {
    const place = this.#placeOf(value);
    if (place === undefined || fieldAt(store, field) === undefined) return;
    const paths = this.#byRoot.get(place.root) ?? new Map<string, WrittenField>();
    this.#byRoot.set(place.root, paths);
    if (!paths.has(place.path)) paths.set(place.path, { store, field });
  }

  /** The variable or parameter at the root of a reference, and the properties below it. */
  #placeOf(reference: ts.Expression): { root: ts.Symbol; path: string } | undefined {
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
