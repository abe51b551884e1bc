import type { FieldFact, StoreFact, StoreReference } from './facts.js';

/** Finds stores by id, and by kind and name or alias, those of the asking file's own surroundings first. */
export class StoreRegistry {
  readonly #byId = new Map<string, StoreFact>();
  readonly #byName = new Map<string, StoreFact[]>();
  #fieldNames: Set<string> | undefined;

  /** @param kindsOfLibrary for libraries whose calls may mean stores of several kinds, the first that has the name counts. */
  constructor(readonly stores: readonly StoreFact[], readonly kindsOfLibrary: ReadonlyMap<string, readonly string[]> = new Map()) {
    for (const store of stores) {
      this.#byId.set(store.id, store);
      for (const name of new Set([store.name, ...store.aliases])) this.#append(name, store);
    }
  }

  byId(id: string): StoreFact | undefined {
    return this.#byId.get(id);
  }

  /** @param kind the library that declares the store, or several kinds of which the first that has it counts; `''` and `*` for any. */
  byName(name: string, kind: string | readonly string[], askingFile: string): StoreFact | undefined {
    const named = this.#byName.get(name);
    if (named === undefined) return undefined;
    const kinds = typeof kind === 'string' ? this.kindsOfLibrary.get(kind) ?? [kind] : kind;
    for (const wanted of kinds) {
      const candidates = wanted === '' || wanted === '*' ? named : named.filter((store) => store.kind === wanted);
      const [first, ...rest] = candidates;
      if (first === undefined) continue;
      return rest.reduce((best, store) => (closeness(store, name, askingFile) > closeness(best, name, askingFile) ? store : best), first);
    }
    return undefined;
  }

  /** Whether another store goes by one of the store's names. */
  sharesAlias(store: StoreFact): boolean {
    return store.aliases.some((alias) => (this.#byName.get(alias)?.length ?? 0) > 1);
  }

  resolve(reference: StoreReference, askingFile: string): StoreFact | undefined {
    if (reference.id !== undefined) return this.#byId.get(reference.id);
    return this.byName(reference.name, reference.kind, askingFile);
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

export function referenceTo(store: StoreFact): StoreReference {
  return { id: store.id, kind: store.kind, name: store.name };
}

/** The field at a dotted path, or the parts below it where the path is an object. */
export function fieldAt(store: StoreFact, path: string): FieldFact | undefined {
  return store.fields.find((field) => field.name === path) ?? store.fields.find((field) => field.name.startsWith(`${path}.`));
}

/** Leading path segments shared with the asking file; an exact name beats an alias. */
function closeness(store: StoreFact, name: string, askingFile: string): number {
  const ours = askingFile.split('/');
  const theirs = store.span.file.split('/');
  let shared = 0;
  while (shared < ours.length && ours[shared] === theirs[shared]) shared += 1;
  return shared * 2 + (store.name === name ? 1 : 0);
}
