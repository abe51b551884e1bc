import type { FieldFact, StoreFact, StoreReference } from './facts.js';

/** Finds stores by id, and by kind and name or alias, those of the asking file's own surroundings first. */
export class StoreRegistry {
  readonly #byId = new Map<string, StoreFact>();
  readonly #byName = new Map<string, StoreFact[]>();
  readonly #fieldNames = new Set<string>();

  /** @param processors services that effects may act on like on stores. */
  constructor(readonly stores: readonly StoreFact[], readonly processors: readonly StoreFact[] = []) {
    for (const store of [...stores, ...processors]) {
      this.#byId.set(store.id, store);
      for (const name of new Set([store.name, ...store.aliases])) this.#append(name, store);
      for (const field of store.fields) for (const name of field.name.split('.')) this.#fieldNames.add(name);
    }
  }

  byId(id: string): StoreFact | undefined {
    return this.#byId.get(id);
  }

  /** @param kind the library that declares the store; empty for any. */
  byName(name: string, kind: string, askingFile: string): StoreFact | undefined {
    const candidates = (this.#byName.get(name) ?? []).filter((store) => kind === '' || store.kind === kind);
    const [first, ...rest] = candidates;
    if (first === undefined || rest.length === 0) return first;
    return candidates.reduce((best, store) => (closeness(store, name, askingFile) > closeness(best, name, askingFile) ? store : best));
  }

  resolve(reference: StoreReference, askingFile: string): StoreFact | undefined {
    if (reference.id !== undefined) return this.#byId.get(reference.id);
    return this.byName(reference.name, reference.kind, askingFile);
  }

  /** Whether any store has a field of this name, or an object of this name around one: a gate before the checker is asked. */
  hasFieldNamed(name: string): boolean {
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
