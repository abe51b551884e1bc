import { append } from '../append.js';
import type { FieldFact, StoreFact, StoreReference } from '../facts.js';
import { isTableKind, tableNamesOf } from '../tables/table-stores.js';

interface RegistryOptions {
  kindsOfLibrary?: ReadonlyMap<string, readonly string[]>;
  processors?: readonly StoreFact[];
}

/** Finds stores by id, and by kind and name or alias, those of the asking file's own surroundings first. */
export class StoreRegistry {
  readonly kindsOfLibrary: ReadonlyMap<string, readonly string[]>;
  readonly processors: readonly StoreFact[];
  readonly #byId = new Map<string, StoreFact>();
  readonly #byName = new Map<string, StoreFact[]>();
  readonly #byTable = new Map<string, StoreFact[]>();
  #fieldNames: Set<string> | undefined;

  /**
   * @param options.kindsOfLibrary for libraries whose calls may mean stores of several kinds, the first that has the name counts, and its services outside last
   * @param options.processors services that effects may act on like on stores
   */
  constructor(readonly stores: readonly StoreFact[], options: RegistryOptions = {}) {
    this.kindsOfLibrary = options.kindsOfLibrary ?? new Map<string, readonly string[]>();
    this.processors = options.processors ?? [];
    for (const store of [...stores, ...this.processors]) {
      this.#byId.set(store.id, store);
      for (const name of new Set([store.name, ...store.aliases])) this.#append(name, store);
      if (isTableKind(store.kind)) for (const name of new Set(tableNamesOf(store))) append(this.#byTable, name, store);
      // It stands for another declaration of the same table, or its records have a type of that name.
      for (const alias of store.aliases) if (alias.includes('#') && !isCalledAfter(this.#byId.get(alias), alias)) this.#byId.set(alias, store);
    }
  }

  byId(id: string): StoreFact | undefined {
    return this.#byId.get(id);
  }

  /** @param kind the library that declares the store, or several kinds of which the first that has it counts; `''` and `*` for any. */
  byName(name: string, kind: string | readonly string[], askingFile: string): StoreFact | undefined {
    const all = this.#byName.get(name) ?? [];
    const kinds = typeof kind === 'string' ? [...this.kindsOfLibrary.get(kind) ?? [], kind] : kind;
    for (const wanted of kinds) {
      const ofKind = wanted === '' || wanted === '*' ? all : all.filter((store) => store.kind === wanted);
      // The types that Kysely works with may be made from a Prisma schema.
      const candidates = wanted === 'kysely' && ofKind.length === 0 ? all.filter((store) => store.kind === 'prisma') : ofKind;
      const found = nearest(candidates, name, askingFile) ?? (wanted === '*' || isTableKind(wanted) ? this.byTable(name, askingFile) : undefined);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** Whether another store goes by one of the store's names. */
  sharesAlias(store: StoreFact): boolean {
    return store.aliases.some((alias) => (this.#byName.get(alias)?.length ?? 0) > 1);
  }

  /** The store of a table, whichever mapper declares it. @param isOfClickHouse which of two tables of that name is meant */
  byTable(table: string, askingFile: string, isOfClickHouse = false): StoreFact | undefined {
    const all = this.#byTable.get(table.toLowerCase()) ?? [];
    const meant = all.filter((store) => (store.isOfClickHouse === true) === isOfClickHouse);
    return nearest(meant.length === 0 ? all : meant, table, askingFile);
  }

  resolve(reference: StoreReference, askingFile: string): StoreFact | undefined {
    if (reference.id !== undefined) return this.#byId.get(reference.id);
    return this.byName(reference.name, reference.kind, askingFile);
  }

  /** The same table as it is declared for each kind of database that the application supports: what is done to one is done to the others. */
  variantsOf(store: StoreFact): StoreFact[] {
    if (store.dialect === undefined) return [store];
    const others = (this.#byName.get(store.name) ?? []).filter((other) => other.name === store.name && other.kind === store.kind && isVariant(other, store));
    return [store, ...others];
  }

  /** The stores whose records lie below those of a store, at any depth. */
  partsOf(store: StoreFact, found = new Set<StoreFact>()): StoreFact[] {
    for (const part of this.stores) {
      const isBelow = part.relations.some(({ isPart, target }) => isPart === true && this.resolve(target, part.span.file) === store);
      if (!isBelow || part === store || found.has(part)) continue;
      found.add(part);
      this.partsOf(part, found);
    }
    return [...found];
  }

  /** The store that a relation of another one leads to. */
  related(store: StoreFact, relation: string): StoreFact | undefined {
    const target = store.fields.find((field) => field.name === relation)?.references;
    return target === undefined ? undefined : this.resolve(target, store.span.file);
  }

  /** The one store that relations of this name lead to, whichever store of a kind has them; undefined where they lead to several. */
  relatedByName(relation: string, kind: string): StoreFact | undefined {
    const targets = new Set(this.stores.filter((store) => store.kind === kind).flatMap((store) => this.related(store, relation) ?? []));
    return targets.size === 1 ? [...targets][0] : undefined;
  }

  /** Whether any store has a field of this name, or an object of this name around one: a gate before the checker is asked. */
  hasFieldNamed(name: string): boolean {
    this.#fieldNames ??= new Set(this.stores.flatMap((store) => store.fields.flatMap((field) => field.name.split('.'))));
    return this.#fieldNames.has(name);
  }

  #append(name: string, store: StoreFact): void {
    const list = this.#byName.get(name);
    if (list === undefined) this.#byName.set(name, [store]);
    else if (!list.includes(store)) list.push(store);
  }
}

/** Another dialect, in the same folder or one beside it. */
function isVariant(other: StoreFact, store: StoreFact): boolean {
  if (other.dialect === undefined || other.dialect === store.dialect) return false;
  const table = (fact: StoreFact): string => fact.aliases.find((alias) => !alias.includes('@')) ?? fact.name;
  const folders = (fact: StoreFact): string[] => fact.span.file.split('/').slice(0, -1);
  const [ours, theirs] = [folders(store), folders(other)];
  return table(other) === table(store) && ours.length === theirs.length && ours.slice(0, -1).join('/') === theirs.slice(0, -1).join('/');
}

/** Whether a store has the name of a type: of several whose records are `src/comment.ts#Comment` it is `comments`. */
function isCalledAfter(store: StoreFact | undefined, type: string): boolean {
  const stem = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '').replace(/(ies|y|s)$/, '');
  return store !== undefined && (store.id === type || stem(store.name) === stem(type.slice(type.lastIndexOf('#') + 1)));
}

export function referenceTo(store: StoreFact): StoreReference {
  return { id: store.id, kind: store.kind, name: store.name };
}

/** The field at a dotted path, or the parts below it where the path is an object. */
export function fieldAt(store: StoreFact, path: string): FieldFact | undefined {
  return store.fields.find((field) => field.name === path) ?? store.fields.find((field) => field.name.startsWith(`${path}.`));
}

function nearest(candidates: readonly StoreFact[], name: string, askingFile: string): StoreFact | undefined {
  const [first, ...rest] = candidates;
  if (first === undefined || rest.length === 0) return first;
  return candidates.reduce((best, store) => (closeness(store, name, askingFile) > closeness(best, name, askingFile) ? store : best));
}

/** Leading path segments shared with the asking file; an exact name beats an alias. */
function closeness(store: StoreFact, name: string, askingFile: string): number {
  const ours = askingFile.split('/');
  const theirs = store.span.file.split('/');
  let shared = 0;
  while (shared < ours.length && ours[shared] === theirs[shared]) shared += 1;
  return shared * 2 + (store.name === name ? 1 : 0);
}
