import { isBrowserKind } from '../catalog/browser-kinds.js';
import type { OwnerContext, Taxonomy } from '../catalog/classify.js';
import type { FieldFact, StoreFact } from '../collect/facts.js';
import type { StoreRegistry } from '../collect/store-registry.js';

/** Tells which stores stand for persons, and which belong to one. */
export class StoreOwnership {
  readonly #subjects: ReadonlySet<string>;

  constructor(readonly registry: StoreRegistry, readonly taxonomy: Taxonomy, declared: readonly string[]) {
    const isNamed = (store: StoreFact): boolean => declared.includes(store.name) || store.annotations.some((annotation) => annotation.name === 'subject');
    const isPerson = (store: StoreFact): boolean => isNamed(store) || taxonomy.isPersonStore(store.name, fieldNames(store));
    this.#subjects = new Set(registry.stores.filter(isPerson).map((store) => store.id));
  }

  isSubject(store: StoreFact): boolean {
    return !isCopy(store) && this.#subjects.has(store.id);
  }

  contextOf(store: StoreFact): OwnerContext {
    // What is handed out is not called after what it is of.
    return { name: store.entries === 'handed-out' ? '' : store.name, person: this.#subjects.has(store.id), ownedByPerson: this.#isOwned(store), siblings: fieldNames(store, ({ type }) => type !== 'relation'), relatedPersons: this.#relatedPersons(store) };
  }

  #relatedPersons(store: StoreFact): string[] {
    return store.relations.filter((relation) => {
      const target = this.registry.resolve(relation.target, relation.evidence.file);
      return target !== undefined && this.#subjects.has(target.id);
    }).map(({ name }) => name);
  }

  #isOwned(store: StoreFact): boolean {
    if (isBrowserKind(store.kind)) return true;
    if (this.#relatedPersons(store).length > 0) return true;
    const siblings = fieldNames(store);
    return store.fields.some((field) => {
      const target = field.references === undefined ? undefined : this.registry.resolve(field.references, store.span.file);
      if (target !== undefined) return this.#subjects.has(target.id) && !field.list;
      return field.type !== 'boolean' && field.type !== 'date' && this.taxonomy.ownerReference(isCopy(store) ? flatReference(field.name) : field.name, siblings);
    });
  }
}

/** `user_id` of `user.id`: a copy holds its owner as an object. */
function flatReference(name: string): string {
  return name.replace(/^(\w+)\.(_?id|uuid|uid)$/i, '$1_$2');
}

function fieldNames(store: StoreFact, isMeant: (field: FieldFact) => boolean = () => true): string[] {
  return store.fields.filter(isMeant).map((field) => field.name);
}

/** Entries under keys, and what a page or a process holds, are copies of what is kept elsewhere: removing one erases nobody. */
function isCopy({ kind, entries }: StoreFact): boolean {
  return entries !== undefined || kind === 'memory' || isBrowserKind(kind);
}
