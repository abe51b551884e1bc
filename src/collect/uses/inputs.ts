import { ts } from 'ts-morph';
import type { StoreFact } from '../facts.js';
import { Provenance } from '../provenance/provenance.js';
import type { StoreTypes } from '../lookup/store-types.js';

/** A value that is written to a store. */
export interface WrittenValueSite {
  store: StoreFact;
  value: ts.Expression;
  /** The field that it is written to; empty where it is the record itself. */
  target: readonly string[];
}

/** Tells which places name a field only on the way into its store. */
export class FieldInputs {
  readonly #provenance: Provenance;
  readonly #nodes = new Map<string, ReadonlySet<ts.Node>>();

  constructor(readonly types: StoreTypes, readonly written: ReadonlyMap<string, readonly WrittenValueSite[]>) {
    this.#provenance = new Provenance(types);
  }

  /** Whether a node is, or stands in, what is written to the field. */
  has(node: ts.Node, store: StoreFact, field: string): boolean {
    const nodes = this.#nodesOf(store, field);
    for (let current: ts.Node = node; !ts.isSourceFile(current) && !ts.isStatement(current); current = current.parent) {
      if (nodes.has(current)) return true;
      if (ts.isFunctionLike(current) || ts.isObjectLiteralExpression(current)) return false;
    }
    return false;
  }

  #nodesOf(store: StoreFact, field: string): ReadonlySet<ts.Node> {
    const key = `${store.id}.${field}`;
    const known = this.#nodes.get(key);
    if (known !== undefined) return known;
    const nodes = new Set<ts.Node>();
    for (const site of this.written.get(store.id) ?? []) this.#addSite(site, field.split('.'), nodes);
    this.#nodes.set(key, nodes);
    return nodes;
  }

  #addSite({ value, target }: WrittenValueSite, field: readonly string[], nodes: Set<ts.Node>): void {
    if (target.some((key, position) => field[position] !== key)) return;
    for (const path of pathsTo(field.slice(target.length))) {
      for (const place of this.#provenance.placesOf(value, path, () => true)) {
        if (place.path.length === 0) nodes.add(place.expression);
        const declaration = ts.isIdentifier(place.expression) ? this.types.session.declarationOf(place.expression) : undefined;
        if (declaration !== undefined && ts.isBindingElement(declaration)) nodes.add(declaration);
      }
    }
  }
}

/** The field in the written value itself, and below the operators of MongoDB. */
function pathsTo(path: readonly string[]): string[][] {
  return path.length === 0 ? [[]] : [[...path], ['$set', ...path], ['$setOnInsert', ...path], ['$push', ...path]];
}
