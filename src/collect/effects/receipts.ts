import { ts } from 'ts-morph';
import type { Receipt, StoreFact } from '../facts.js';
import { fieldAt, referenceTo } from '../lookup/store-registry.js';
import type { StoreTypes } from '../lookup/store-types.js';
import { calleeName, propertyName, receiverOf, unwrap, valueOfProperty } from '../syntax.js';

/** Fields that may hold a copy of a record as a whole. */
const openTypes: ReadonlySet<string> = new Set(['json', 'object', 'unknown']);
/** Fields by which a person is found again elsewhere. */
const addressNames = /e-?mail|phone|recipient|^to$/i;
const serializers = /^(stringify|structuredClone|cloneDeep|clone|parse|assign|omit|pick|serialize|instanceToPlain|classToPlain|toJSON|toObject|toPlain)$/;
const maximumProperties = 60;

/** What a written value takes over from records of other stores: a snapshot of the record, its e-mail address. */
export class ReceiptReader {
  constructor(readonly types: StoreTypes) {}

  /** @param store the store that is written; absent for a service, whose fields are not declared anywhere. */
  ofData(data: ts.Expression | undefined, store: StoreFact | undefined): Receipt[] {
    if (data === undefined) return [];
    const literal = this.types.session.objectOf(data);
    if (literal === undefined) return store === undefined ? this.#ofRecord(data, '') : [];
    return this.#ofLiteral(literal, store, 0);
  }

  #ofLiteral(literal: ts.ObjectLiteralExpression, store: StoreFact | undefined, depth: number): Receipt[] {
    return literal.properties.slice(0, maximumProperties).flatMap((property) => {
      if (ts.isSpreadAssignment(property)) return store === undefined ? this.#ofRecord(property.expression, '') : [];
      const name = propertyName(property.name);
      const value = valueOfProperty(property);
      if (name === undefined || value === undefined) return [];
      const inner = unwrap(value);
      if (store === undefined && ts.isObjectLiteralExpression(inner) && depth < 2) return this.#ofLiteral(inner, store, depth + 1);
      return this.#mayHold(name, store) ? this.#ofValue(value, name, store !== undefined) : [];
    });
  }

  #mayHold(name: string, store: StoreFact | undefined): boolean {
    if (store === undefined || addressNames.test(name)) return true;
    const field = fieldAt(store, name);
    return field !== undefined && openTypes.has(field.type);
  }

  #ofValue(value: ts.Expression, name: string, isOwn: boolean): Receipt[] {
    const node = unwrap(value);
    const holder = receiverOf(node);
    if (holder !== undefined && !ts.isCallExpression(node) && ts.isPropertyAccessExpression(node)) {
      const of = node.name.text;
      const known = this.#records(holder);
      const records = (known.length > 0 || isOwn ? known : this.#named(holder)).filter((record) => fieldAt(record, of) !== undefined);
      if (records.length > 0) return records.map((record) => ({ field: name, from: referenceTo(record), of }));
    }
    return this.#ofRecord(value, name);
  }

  /** The record itself, also serialised, spread or wrapped: `JSON.stringify(user)`, `{ ...user }`, `user.toObject()`. */
  #ofRecord(value: ts.Expression, name: string): Receipt[] {
    const node = unwrap(value);
    if (ts.isObjectLiteralExpression(node)) {
      return node.properties.filter(ts.isSpreadAssignment).flatMap((property) => this.#ofRecord(property.expression, name));
    }
    if (ts.isCallExpression(node) && serializers.test(calleeName(node) ?? '')) {
      const receiver = receiverOf(node.expression);
      return [...(receiver === undefined ? [] : [receiver]), ...node.arguments.slice(0, 2)].flatMap((part) => this.#ofRecord(part, name));
    }
    if (!ts.isIdentifier(node) && !ts.isPropertyAccessExpression(node)) return [];
    return this.#records(node).map((record) => ({ field: name, from: referenceTo(record) }));
  }

  /** What is given to a service is often narrowed to a type that no longer says whose it is; its name does: `customer.email`. */
  #named(holder: ts.Expression): StoreFact[] {
    const node = unwrap(holder);
    const store = ts.isIdentifier(node) ? this.types.registry.byName(node.text, '', this.types.session.pathOf(node)) : undefined;
    return store === undefined || this.types.isProcessor(store) ? [] : [store];
  }

  #records(expression: ts.Expression): StoreFact[] {
    return this.types.ofValue(expression).filter((entry) => entry.isRecord).map((entry) => entry.store);
  }
}
