import { isBrowserKind } from '../catalog/browser-kinds.js';
import type { OwnerContext, Taxonomy } from '../catalog/classify.js';
import { endsInAgent, isCounterpart, storeWords } from '../catalog/classify-owner.js';
import { goOnFrom, splitWords } from '../catalog/words.js';
import { append } from '../collect/append.js';
import type { FieldFact, RelationFact, StoreFact, StoreReference } from '../collect/facts.js';
import type { StoreRegistry } from '../collect/lookup/store-registry.js';
import { AccountKeys } from './account-keys.js';
import { keyTypes, keyWords } from './person-keys.js';
import { sharedPrefix, withoutPrefix } from './shared-prefix.js';

/** A store that refers to another one. */
interface Link {
  from: StoreFact;
  isOneToOne: boolean;
}

/** Tells which stores stand for persons, and which belong to one. */
export class StoreOwnership {
  readonly #subjects: ReadonlySet<string>;
  readonly #subjectNames: ReadonlySet<string>;
  readonly #roles: ReadonlySet<string>;
  readonly #particulars = new Map<StoreFact, boolean>();
  readonly #prefix: string | undefined;
  readonly #byWords = new Map<string, StoreFact[]>();
  readonly #accountKeys: AccountKeys;
  #links: ReadonlyMap<string, Link[]> | undefined;

  constructor(readonly registry: StoreRegistry, readonly taxonomy: Taxonomy, declared: readonly string[]) {
    this.#prefix = sharedPrefix(registry.stores.filter(({ entries }) => entries === undefined).map(({ name }) => name), (word) => taxonomy.isKnownWord(word));
    const isNamed = (store: StoreFact): boolean => declared.includes(store.name) || store.annotations.some((annotation) => annotation.name === 'subject');
    // A relation called `email` leads to a message.
    const telling = (store: StoreFact): string[] => fieldNames(store, ({ name, type }) => type !== 'relation' || taxonomy.ownerReference(name));
    const isPerson = (store: StoreFact): boolean => isNamed(store) || taxonomy.isPersonStore(this.#nameOf(store), telling(store), store.models);
    const persons = new Set(registry.stores.filter(isPerson).map((store) => store.id));
    const mayBeFace = (store: StoreFact): boolean => {
      const leading = this.#leadingTo(persons, store);
      return leading.some(({ isOneToOne }) => isOneToOne === true) || (leading.length > 0 && taxonomy.isAccountElsewhere(this.#nameOf(store), telling(store)));
    };
    const faces = registry.stores.filter((store) => mayBeFace(store) && taxonomy.isFaceOfAccount(this.#nameOf(store), telling(store)));
    this.#subjects = new Set([...persons, ...faces.map((store) => store.id)]);
    this.#accountKeys = new AccountKeys(registry.stores, this.#subjects);
    this.#subjectNames = new Set(registry.stores.filter(({ id, name }) => this.#subjects.has(id) && !isCounterpart(name)).map((store) => storeWords(this.#nameOf(store)).join(' ')));
    this.#roles = new Set(registry.stores.filter((store) => taxonomy.isRoleStore(this.#nameOf(store), { joined: false }) && this.#isOwned(store) && !this.#joinsThing(store)).map((store) => store.id));
  }

  /** What a store is called, without what all are called alike. */
  #nameOf({ name }: StoreFact): string {
    return withoutPrefix(name, this.#prefix);
  }

  /** The relations of a record to the account of a person; one to one where no other record has the same: the `Provider` of a `User`. */
  #leadingTo(persons: ReadonlySet<string>, store: StoreFact): RelationFact[] {
    return store.relations.filter(({ target }) => {
      const account = this.registry.resolve(target, store.span.file);
      return account !== undefined && account.id !== store.id && persons.has(account.id);
    });
  }

  /** Whether a field holds the key of somebody's account under the name that the account itself has it: the `uid` of a document. */
  isKeyOfAccount(field: FieldFact, store: StoreFact): boolean {
    return this.#accountKeys.has(field, store);
  }

  isSubject(store: StoreFact): boolean {
    return !isCopy(store) && this.#subjects.has(store.id);
  }

  /**
   * `device_id` where the application keeps devices: the key of one of these records, and no number of the device itself; and `lockedById` that refers to
   * a `Worker`, which is nobody and nobody's.
   */
  isKeyOfThing(field: FieldFact, store: StoreFact): boolean {
    const words = splitWords(field.name);
    const called = words.slice(0, -1).join(' ');
    const target = saysByWhom(words) ? targetOf(field, store) : undefined;
    const found = target === undefined ? undefined : this.registry.resolve(target, store.span.file);
    if (found !== undefined) return found.id !== store.id && !this.#standsForPerson(found) && !this.#isOwned(found);
    return keyWords.has(words.at(-1) ?? '') && this.#storesCalled(called).some((other) => other.id !== store.id && other.kind === store.kind && !this.#standsForPerson(other));
  }

  #storesCalled(words: string): readonly StoreFact[] {
    if (this.#byWords.size === 0) for (const store of this.registry.stores) append(this.#byWords, storeWords(this.#nameOf(store)).join(' '), store);
    return this.#byWords.get(words) ?? [];
  }

  contextOf(store: StoreFact): OwnerContext {
    const own = this.#describe(store);
    const matters = this.#mattersOfPersons(store);
    return matters.length === 0 ? own : { ...own, ownedByPerson: true, relatedPersons: [...own.relatedPersons ?? [], ...matters] };
  }

  #describe(store: StoreFact): OwnerContext {
    // What is handed out is not called after what it is of.
    return { name: store.entries === 'handed-out' ? '' : this.#nameOf(store), person: this.#isPersonOrRole(store), ownedByPerson: this.#isOwned(store), siblings: fieldNames(store, ({ type }) => type !== 'relation'), relatedPersons: this.#relatedPersons(store), ...(store.kind === 'queue' ? { isTopic: true } : {}) };
  }

  /** A subject or its particulars, or a record of somebody in a role, even where it only joins a person with something: `ProjectMember`. */
  #standsForPerson(store: StoreFact): boolean {
    return this.#subjects.has(store.id) || this.#isOfSomebodyInRole(store) || this.#holdsParticulars(store);
  }

  #isOfSomebodyInRole(store: StoreFact): boolean {
    return this.taxonomy.isRoleStore(this.#nameOf(store)) && !this.taxonomy.isKnownByWorks(this.#nameOf(store), fieldNames(store));
  }

  /** Who is known to the public by a work is credited in it, and it is not theirs. */
  #isLedToPerson(store: StoreFact, target: StoreFact): boolean {
    return this.#standsForPerson(target) && !this.taxonomy.isCredited(this.#nameOf(store), this.#nameOf(target));
  }

  /** The `user_id` of a `GateUserInfo`. */
  #isKeyOfKnown({ name }: FieldFact, target: StoreFact): boolean {
    return this.taxonomy.ownerReference(name) && this.taxonomy.isKnowledgeOfPerson(this.#nameOf(target));
  }

  #holdsParticulars(store: StoreFact): boolean {
    const known = this.#particulars.get(store) ?? this.taxonomy.holdsParticulars(this.#nameOf(store), fieldNames(store, ({ type }) => type !== 'relation'));
    this.#particulars.set(store, known);
    return known;
  }

  /** A subject, or somebody in a role, whose particulars another record holds: `Student` with a `userId`. */
  #isPersonOrRole(store: StoreFact): boolean {
    return this.#subjects.has(store.id) || this.#roles.has(store.id);
  }

  /** Whether a record in a role is called after what it leads to: a `RegattaTrainee` with a `regattaId` has what the regatta gave it. */
  #joinsThing(store: StoreFact): boolean {
    const links = [...store.relations.map(({ target }) => target), ...store.fields.flatMap(({ references }) => references ?? [])];
    return links.some((link) => {
      const target = this.registry.resolve(link, store.span.file);
      return target !== undefined && target.id !== store.id && !this.#subjects.has(target.id) && isCalledAfter(store, target);
    });
  }

  #relatedPersons(store: StoreFact): string[] {
    const keys = store.fields.filter((field) => this.isKeyOfAccount(field, store));
    const relations = store.relations.filter((relation) => {
      const target = this.registry.resolve(relation.target, relation.evidence.file);
      return target !== undefined && this.#isLedToPerson(store, target);
    });
    return [...relations, ...keys].map(({ name }) => name);
  }

  /**
   * What leads to the matter of somebody in which this was said or answered, or of which it is a part: the `application` of an interview, which is of an
   * applicant, and the `prescription` of a `PrescriptionItem`.
   */
  #mattersOfPersons(store: StoreFact): string[] {
    const [isSaid, isPortion] = [this.taxonomy.isSaying(this.#nameOf(store)), this.taxonomy.isPortion(this.#nameOf(store))];
    if (!isSaid && !isPortion) return [];
    const keys = store.fields.flatMap(({ name, references, list }) => (references === undefined || list ? [] : [{ name, target: references }]));
    return [...store.relations, ...keys].filter((link) => {
      const target = this.registry.resolve(link.target, store.span.file);
      if (target === undefined || target.id === store.id || !(isSaid || isCalledAfter(store, target) || isCalledAfterNothing(store))) return false;
      return this.#isOwned(target) && (this.taxonomy.isAboutPerson(this.#describe(target)) || (isPortion && this.#isWrittenBySomebody(target)));
    }).map(({ name }) => name);
  }

  /** Whether a text in a record would be that of whoever wrote it: a `Note` with an `authorId`, and so are its revisions. */
  #isWrittenBySomebody(store: StoreFact): boolean {
    return this.taxonomy.classifyField({ name: 'content', type: 'string' }, this.#describe(store)) !== undefined;
  }

  /** What nothing but a person's record leads to, one to each, is a part of it: the `Passport` of `@OneToOne(() => Passport) @JoinColumn()` in a `Guest`. */
  #isPartOfPerson(store: StoreFact): boolean {
    this.#links ??= linksOf(this.registry);
    const links = this.#links.get(store.id) ?? [];
    return links.length > 0 && links.every(({ from, isOneToOne }) => isOneToOne && this.#subjects.has(from.id));
  }

  /** `identity_id`, where identities are persons, and nothing declares what it refers to. */
  #isKeyOfSubject({ name, type, list }: FieldFact): boolean {
    const words = splitWords(name);
    return !list && keyTypes.has(type) && keyWords.has(words.at(-1) ?? '') && this.#subjectNames.has(words.slice(0, -1).join(' '));
  }

  #isOwned(store: StoreFact): boolean {
    if (isBrowserKind(store.kind)) return true;
    if (this.#relatedPersons(store).length > 0 || this.#isPartOfPerson(store)) return true;
    const siblings = fieldNames(store);
    return store.fields.some((field) => {
      const target = field.references === undefined ? undefined : this.registry.resolve(field.references, store.span.file);
      if (target !== undefined) return !field.list && (this.#isLedToPerson(store, target) || this.#isKeyOfKnown(field, target));
      if (field.type === 'relation' && field.list && this.taxonomy.isCredited(this.#nameOf(store), field.name)) return false;
      if (this.#isKeyOfSubject(field)) return true;
      return field.type !== 'boolean' && field.type !== 'date' && this.taxonomy.ownerReference(isCopy(store) ? flatReference(field.name) : field.name, siblings);
    });
  }
}

/** `lockedById`, `locked_by`. */
function saysByWhom(words: readonly string[]): boolean {
  return endsInAgent(keyWords.has(words.at(-1) ?? '') ? words.slice(0, -1) : words);
}

/** What a key is declared to refer to. */
function targetOf({ name, references }: FieldFact, { relations }: StoreFact): StoreReference | undefined {
  return references ?? relations.find(({ foreignKeys }) => foreignKeys.includes(name))?.target;
}

/** Whether a store of parts leaves it to what it leads to whose parts they are: a `Revision` with a `noteId`. */
function isCalledAfterNothing({ name }: StoreFact): boolean {
  return storeWords(name).length === 1;
}

/** Whether the name of a store begins with that of another: `PrescriptionItem` of a `Prescription`. */
function isCalledAfter(store: StoreFact, other: StoreFact): boolean {
  return goOnFrom(splitWords(store.name), splitWords(other.name));
}

/** What refers to each store, by the store's id; a key that a relation has is no link of its own. */
function linksOf(registry: StoreRegistry): ReadonlyMap<string, Link[]> {
  const links = new Map<string, Link[]>();
  for (const from of registry.stores) {
    const known = new Set(from.relations.flatMap(({ name, foreignKeys }) => [name, ...foreignKeys]));
    const keys = from.fields.flatMap(({ name, references }) => (references === undefined || known.has(name) ? [] : [{ target: references, isOneToOne: false }]));
    for (const { target, isOneToOne = false } of [...from.relations, ...keys]) {
      const found = registry.resolve(target, from.span.file);
      if (found !== undefined && found.id !== from.id) append(links, found.id, { from, isOneToOne });
    }
  }
  return links;
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
