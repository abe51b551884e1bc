import { ts } from 'ts-morph';
import type { FieldFact, StoreFact } from '../facts.js';
import { Provenance, type Place } from '../provenance/provenance.js';
import { isText } from '../provenance/copies.js';
import { withoutOperators } from '../provenance/written-keys.js';
import type { StoreTypes } from '../lookup/store-types.js';
import { unwrap } from '../syntax.js';
import type { WrittenValueSite } from './inputs.js';

const maximumSites = 60;
/** A log of what happened is written by one function that hundreds call. */
const limits = { places: 4000, callers: 1000 };
const openTypes: ReadonlySet<FieldFact['type']> = new Set(['json', 'object']);

/** A field that a place is written to, with the keys below it. */
interface Target {
  field: FieldFact;
  inside: readonly string[];
}

/**
 * Finds what code puts into columns of open content, and into texts of JSON, by the keys of the objects that it writes there:
 * `contact.email` for `payload: JSON.stringify({ contact: { email } })`. Such a column is called after its use, which says nothing of what it holds.
 */
export class WrittenContents {
  readonly #provenance: Provenance;

  constructor(readonly types: StoreTypes, readonly written: readonly WrittenValueSite[]) {
    this.#provenance = new Provenance(types, limits);
  }

  /** The columns with the names of what is written into them, dotted for parts. */
  find(): ReadonlyMap<FieldFact, string[]> {
    const names = new Map<FieldFact, Set<string>>();
    const sites = new Map<StoreFact, number>();
    for (const site of this.written) {
      const count = (sites.get(site.store) ?? 0) + 1;
      sites.set(site.store, count);
      if (count <= maximumSites && site.store.fields.some(mayHoldContent)) this.#readSite(site, names);
    }
    return new Map([...names].map(([field, found]) => [field, [...found].sort()]));
  }

  #readSite({ store, value, target }: WrittenValueSite, names: Map<FieldFact, Set<string>>): void {
    const places = this.#provenance.placesOf(value, [], (place) => mayLeadOn(place, targetOf(store, [...target, ...place.target])));
    for (const place of places) {
      const reached = targetOf(store, [...target, ...place.target]);
      if (reached === undefined || reached.inside.length === 0 || place.path.length > 0 || !isContent(reached.field, place) || !isValue(place.expression)) continue;
      names.set(reached.field, (names.get(reached.field) ?? new Set()).add(reached.inside.join('.')));
    }
  }
}

function mayHoldContent({ type }: FieldFact): boolean {
  return openTypes.has(type) || type === 'string';
}

/** The record itself, what a column of open content is given, and what becomes a text. */
function mayLeadOn({ expression, isText: isInText }: Place, target: Target | undefined): boolean {
  return target === undefined || openTypes.has(target.field.type) || isInText || isText(expression);
}

function isContent(field: FieldFact, place: Place): boolean {
  return openTypes.has(field.type) || (field.type === 'string' && place.isText);
}

/** A constant tells nothing of anybody. */
function isValue(expression: ts.Expression): boolean {
  const node = unwrap(expression);
  return !ts.isLiteralExpression(node) && !ts.isObjectLiteralExpression(node) && node.kind !== ts.SyntaxKind.TrueKeyword && node.kind !== ts.SyntaxKind.FalseKeyword && node.kind !== ts.SyntaxKind.NullKeyword;
}

/** The longest dotted name among the keys that is a field of the store; its parts have fields of their own. */
function targetOf(store: StoreFact, target: readonly string[]): Target | undefined {
  const keys = withoutOperators(target, (key) => store.fields.some(({ name }) => name === key));
  for (let length = keys.length; length > 0; length -= 1) {
    const name = keys.slice(0, length).join('.');
    const field = store.fields.find((candidate) => candidate.name === name);
    if (field !== undefined) return { field, inside: keys.slice(length) };
  }
  return undefined;
}
