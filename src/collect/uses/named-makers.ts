import { ts } from 'ts-morph';
import { lexicon } from '../../catalog/classify-lexicon.js';
import { ownerReference } from '../../catalog/classify-owner.js';
import { goOnFrom, splitWords } from '../../catalog/words.js';
import type { FieldFact, StoreFact } from '../facts.js';
import { Provenance, type Place } from '../provenance/provenance.js';
import type { StoreTypes } from '../lookup/store-types.js';
import { nameOfReference, receiverOf, unwrap } from '../syntax.js';
import type { WrittenValueSite } from './inputs.js';

const keyWords: ReadonlySet<string> = new Set(['id', 'uid', 'uuid', 'guid', 'pk', 'fk', 'oid', 'identifier', 'key', 'ref']);
/** Properties by which a person is called. */
const callingNames = /^(user_?name|e_?mail(_?address)?|(display|full|first|last|real|nick|screen)_?name|name|login)$/i;
const maximumFound = 3;

/**
 * Finds fields that by their name refer to a person (`createdBy`) and are given what the person is called: `createdBy: user.email`. Whether
 * it is the key or the name only the code tells that writes it.
 */
export class NamedMakers {
  readonly #provenance: Provenance;

  constructor(readonly types: StoreTypes, readonly written: readonly WrittenValueSite[]) {
    this.#provenance = new Provenance(types);
  }

  /** The fields with what is written to them. */
  find(): ReadonlyMap<FieldFact, NonNullable<FieldFact['named']>> {
    const found = new Map<FieldFact, NonNullable<FieldFact['named']>>();
    for (const { store, value, target } of this.written) {
      for (const field of store.fields) {
        const path = mayBeNamed(field, store) ? pathTo(field, target) : undefined;
        const known = found.get(field) ?? [];
        if (path === undefined || known.length >= maximumFound) continue;
        const names = this.#provenance.placesOf(value, path, () => true).flatMap((place) => this.#nameAt(place) ?? []);
        if (names.length > 0) found.set(field, [...known, ...names].slice(0, maximumFound));
      }
    }
    return found;
  }

  #nameAt({ expression, path }: Place): NonNullable<FieldFact['named']>[number] | undefined {
    const node = unwrap(expression);
    const holder = receiverOf(node);
    const name = ts.isPropertyAccessExpression(node) ? callingName(node.name.text) : undefined;
    if (path.length > 0 || holder === undefined || name === undefined) return undefined;
    const owner = nameOfReference(unwrap(holder));
    const { session } = this.types;
    return {
      name, ...(owner === undefined ? {} : { owner }),
      evidence: { file: session.pathOf(node), line: session.lineOf(node), how: `${name} is written to it` },
    };
  }
}

/** The property's name as far as it says what a person is called: `username` of `usernameLower`, which has the realm behind it or is written in one case. */
function callingName(property: string): string | undefined {
  if (callingNames.test(property)) return property;
  const words = splitWords(property);
  const { digests } = lexicon().neighbours;
  return goOnFrom(words, ['username']) && !words.some((word) => keyWords.has(word) || digests.has(word)) ? 'username' : undefined;
}

/** A text that refers to a person by its name, and by nothing else. */
function mayBeNamed(field: FieldFact, store: StoreFact): boolean {
  if (field.type !== 'string' || field.list || field.primaryKey || field.references !== undefined || !ownerReference(field.name)) return false;
  return !keyWords.has(splitWords(field.name).at(-1) ?? '') && !store.relations.some(({ foreignKeys }) => foreignKeys.includes(field.name));
}

/** Where in a written value the field is; undefined where the value is written to another one. */
function pathTo(field: FieldFact, target: readonly string[]): string[] | undefined {
  const path = field.name.split('.');
  return target.every((name, position) => path[position] === name) ? path.slice(target.length) : undefined;
}
