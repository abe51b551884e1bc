import type { ts } from 'ts-morph';
import type { EffectReader } from '../effects/effects.js';
import type { EffectFact, FieldFact, StoreFact } from '../facts.js';
import { declaredName, ownSymbol } from '../field-types.js';
import type { MemoryAges } from '../memory/memory-ages.js';
import { elementOf, heldType } from '../memory/record-types.js';
import type { CollectSession } from '../session.js';
import { fieldFact, fieldsOfType, recordFieldType } from '../stores/record-fields.js';
import { annotationsOf } from '../tags.js';
import { writesOf } from '../effects/writes.js';
import { omissionOf } from './kept-omissions.js';
import type { KeptRemoval, KeptValue, KeptValues } from './kept-values.js';

/** A store in the browser, with what writes it. */
interface KeptStore {
  fact: StoreFact;
  keys: Set<string>;
  values: KeptValue[];
}

/** Reads records that pages keep as a whole under keys: stores called by the type of their records, or by their key. */
export class KeptRecords {
  readonly #stores = new Map<string, KeptStore>();

  constructor(readonly session: CollectSession, readonly kept: KeptValues, declared: ReadonlySet<string>) {
    for (const value of kept.written()) this.#add(value, declared);
  }

  facts(): StoreFact[] {
    return [...this.#stores.values()].map(({ fact }) => fact);
  }

  effects(effects: EffectReader, ages: MemoryAges): EffectFact[] {
    const stores = [...this.#stores.values()];
    const removed = this.kept.removals().flatMap((removal) => stores.filter((store) => goesWith(store, removal)).map(({ fact }) => effects.effect(removal.node, 'delete', fact, {})));
    return [...stores.flatMap(({ fact, values }) => values.flatMap((value) => this.#written(value, fact, effects, ages))), ...removed];
  }

  /** Writing what is left of records takes the others out; so does each caller of a function that writes what it is given. */
  #written(value: KeptValue, store: StoreFact, effects: EffectReader, ages: MemoryAges): EffectFact[] {
    const { node, content } = value;
    const omitted = this.#omitted(value, store, effects, ages);
    if (omitted.length > 0) return omitted;
    const receives = effects.receipts.ofData(content, undefined);
    const created = { ...effects.effect(node, 'create', store, writesOf(content, this.session)), ...(receives.length === 0 ? {} : { receives }) };
    return [created, ...this.kept.givenFor(value).flatMap((given) => [given, ...this.kept.givenFor(given)]).flatMap((given) => this.#omitted(given, store, effects, ages))];
  }

  #omitted({ node, content }: KeptValue, store: StoreFact, effects: EffectReader, ages: MemoryAges): EffectFact[] {
    const omission = content === undefined ? undefined : omissionOf(content, node, this.session);
    if (omission === undefined) return [];
    return [effects.effect(omission.node, 'delete', store, {}, ages.ofRemoval({ verb: 'delete', ...omission }, []))];
  }

  #add(value: KeptValue, declared: ReadonlySet<string>): void {
    const record = heldType(value.type, this.session);
    const fields = this.#fieldsOf(record).filter(({ name }) => value.only?.has(name) !== false);
    const isList = elementOf(this.session.checker.getNonNullableType(value.type), this.session) !== undefined;
    // What one page leaves for the next one in the same tab is no store.
    if (!isRecord(fields) || (value.kind === 'sessionStorage' && !isList)) return;
    const place = this.#placeOf(record, value, declared);
    if (place === undefined) return;
    const store = this.#stores.get(place.id) ?? { fact: this.#fact(place, value.kind, fields), keys: new Set<string>(), values: [] };
    this.#stores.set(place.id, store);
    store.keys.add(value.key);
    store.values.push(value);
  }

  /** The properties of the record; what is below them is told by its names. */
  #fieldsOf(record: ts.Type): FieldFact[] {
    const { session } = this;
    const nested = new Map<string, string[]>();
    for (const { name, type } of fieldsOfType(record, session)) {
      const [outer = '', ...inner] = name.split('.');
      // `email` of `{ channels: { email: boolean } }` is a setting.
      nested.set(outer, [...nested.get(outer) ?? [], ...type === 'boolean' ? [] : inner.slice(-1)]);
    }
    return [...nested].flatMap(([name, called]) => {
      const property = session.checker.getPropertyOfType(record, name);
      const declaration = property?.valueDeclaration ?? property?.declarations?.[0];
      if (property === undefined || declaration === undefined) return [];
      const type = session.checker.getTypeOfSymbol(property);
      const own = recordFieldType(type, session);
      const field = fieldFact(name, declaration, called.length > 0 || own === 'json' ? 'object' : own, session.checker.isArrayType(type), session);
      return [called.length === 0 ? field : { ...field, called }];
    });
  }

  #placeOf(record: ts.Type, { node, key, isState }: KeptValue, declared: ReadonlySet<string>): { id: string; name: string; node: ts.Node } | undefined {
    for (const symbol of isState === true && key !== '' ? [] : [record.aliasSymbol, ownSymbol(record)]) {
      const declaration = symbol?.declarations?.[0];
      if (symbol === undefined || declaration === undefined || symbol.name.startsWith('__') || !this.session.isOwn(declaration)) continue;
      const id = `${this.session.pathOf(declaration)}#${declaredName(symbol)}`;
      if (!declared.has(id)) return { id, name: declaredName(symbol), node: declaration };
    }
    const name = key.replaceAll('#', '');
    return name === '' ? undefined : { id: `${this.session.pathOf(node)}#${name}`, name, node };
  }

  #fact({ id, name, node }: { id: string; name: string; node: ts.Node }, kind: string, fields: FieldFact[]): StoreFact {
    const { session } = this;
    const sourceFile = node.getSourceFile();
    const evidence = { file: session.pathOf(node), line: session.lineOf(node), how: 'sessionStorage ends with its tab' };
    return {
      id, name, kind, span: session.spanOf(node), aliases: [], fields, relations: [], expiry: kind === 'sessionStorage' ? [{ evidence }] : [],
      annotations: annotationsOf(node, (start, end) => session.spanBetween(sourceFile, start, end)), onlyIf: 'personal',
    };
  }
}

/** Two properties or more, or one that holds a record itself: `{ user: { email, phone } }`. */
function isRecord(fields: readonly FieldFact[]): boolean {
  return fields.length > 1 || fields.some(({ called }) => called !== undefined && called.length > 1);
}

function goesWith({ fact, keys }: KeptStore, { kind, key }: KeptRemoval): boolean {
  const isOfKind = fact.kind === kind || (kind === 'localStorage' && webStorageKinds.has(fact.kind));
  return isOfKind && (key === undefined || (key !== '' && keys.has(key)));
}

/** What libraries keep in localStorage under the given key. */
const webStorageKinds: ReadonlySet<string> = new Set(['zustand', 'pinia']);
