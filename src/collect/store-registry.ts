import { append } from './append.js';
import type { FieldFact, StoreFact, StoreReference } from './facts.js';
import { isTableKind, tableNamesOf } from './tables/table-stores.js';

/** Finds stores by id, and by kind and name or alias, those of the asking file's own surroundings first. */
export class StoreRegistry {
  readonly #byId = new Map<string, StoreFact>();
  readonly #byName = new Map<string, StoreFact[]>();
  readonly #byTable = new Map<string, StoreFact[]>();
  readonly #fieldNames = new Set<string>();

  constructor(readonly stores: readonly StoreFact[]) {
    for (const store of stores) {
      this.#byId.set(store.id, store);
      for (const name of new Set([store.name, ...store.aliases])) this.#append(name, store);
      if (isTableKind(store.kind)) for (const name of new Set(tableNamesOf(store))) append(this.#byTable, name, store);
      // It stands for another declaration of the same table.
      for (const alias of store.aliases) if (alias.includes('#')) this.#byId.set(alias, store);
      for (const field of store.fields) for (const name of field.name.split('.')) this.#fieldNames.add(name);
    }
  }

  byId(id: string): StoreFact | undefined {
    return this.#byId.get(id);
  }

  /** @param kind the library that declares the store; empty for any. */
  byName(name: string, kind: string, askingFile: string): StoreFact | undefined {
    const all = this.#byName.get(name) ?? [];
    const ofKind = kind === '' ? all : all.filter((store) => store.kind === kind);
    // The types that Kysely works with may be made from a Prisma schema.
    const candidates = kind === 'kysely' && ofKind.length === 0 ? all.filter((store) => store.kind === 'prisma') : ofKind;
    if (candidates.length === 0 && isTableKind(kind)) return this.byTable(name, askingFile);
    return nearest(candidates, name, askingFile);
  }

  /** The store of a table, whichever mapper declares it. */
  byTable(table: string, askingFile: string): StoreFact | undefined {
    return nearest(this.#byTable.get(table.toLowerCase()) ?? [], table, askingFile);
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

  /** The store that a relation of another one leads to. */
  related(store: StoreFact, relation: string): StoreFact | undefined {
    const target = store.fields.find((field) => field.name === relation)?.references;
    return target === undefined ? undefined : this.resolve(target, store.span.file);
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

/** Another dialect, in the same folder or one beside it. */
function isVariant(other: StoreFact, store: StoreFact): boolean {
  if (other.dialect === undefined || other.dialect === store.dialect) return false;
  const table = (fact: StoreFact): string => fact.aliases.find((alias) => !alias.includes('@')) ?? fact.name;
  const folders = (fact: StoreFact): string[] => fact.span.file.split('/').slice(0, -1);
  const [ours, theirs] = [folders(store), folders(other)];
  return table(other) === table(store) && ours.length === theirs.length && ours.slice(0, -1).join('/') === theirs.slice(0, -1).join('/');
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
