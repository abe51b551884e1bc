import type { FieldFact, StoreFact } from '../collect/facts.js';
import { keyTypes } from './person-keys.js';

/** What services that sign people in call the key of an account, and applications call it after them. */
const keyOfAccount = 'uid';
/** Stores whose documents have a key of their own beside (`_id` of MongoDB, the name of a document in Firestore), and those that tell which fields are the only ones. */
const kindsThatTell: ReadonlySet<string> = new Set(['mongodb', 'firestore', 'prisma']);
/** A document with fewer fields may have lost its key only because not all of it is known. */
const fewestFields = 3;

/** Tells where a `uid` is the key of the account that persons are kept under, rather than each document's own. */
export class AccountKeys {
  readonly #kinds: ReadonlySet<string>;

  constructor(stores: readonly StoreFact[], readonly subjects: ReadonlySet<string>) {
    const accounts = stores.filter((store) => kindsThatTell.has(store.kind) && subjects.has(store.id) && hasKey(store));
    this.#kinds = new Set(accounts.map(({ kind }) => kind).filter((kind) => stores.some((other) => other.kind === kind && other.fields.length >= fewestFields && !hasKey(other))));
  }

  has({ name, type, list, primaryKey, unique = false }: FieldFact, { id, kind }: StoreFact): boolean {
    return name === keyOfAccount && !list && !primaryKey && !unique && keyTypes.has(type) && this.#kinds.has(kind) && !this.subjects.has(id);
  }
}

function hasKey({ fields }: StoreFact): boolean {
  return fields.some(({ name }) => name === keyOfAccount);
}
