import type { FieldType } from '../collect/facts.js';
import type { PersonalEntry } from '../policy/policy.js';
import { matchField, matchValue } from './classify-match.js';
import { matchCopyOfPerson, matchKeyedValue, matchOpenContent } from './classify-open.js';
import { identifiesSomebody, isParticiple, isPersonStore, isAccountElsewhere, isConnection, isCredited, isFaceOfAccount, isJoinedKey, isKnowledgeOfPerson, isKnownByWorks, isPortion, isRoleStore, isSaying, ownerReference, storeWords } from './classify-owner.js';
import { isCount, isHowMany, isOfServiceAccount, isTally, isThingPrefix } from './classify-phrases.js';
import { PersonalPolicy } from './classify-policy.js';
import { lexicon, phraseOf } from './classify-lexicon.js';
import { holdsParticulars, isAboutPerson, surroundingsOf, surroundingsOfValue, type OwnerContext, type Surroundings } from './classify-surroundings.js';
import type { Classification } from './taxonomy.js';
import { goOnFrom, splitWords } from './words.js';

export type { OwnerContext } from './classify-surroundings.js';

/** A field as far as its classification goes; `FieldFact` is one. */
export interface ClassifiedField {
  /** Dotted for nested fields. */
  name: string;
  type: FieldType;
  list?: boolean;
  primaryKey?: boolean;
  /** Present where the field holds the key of another record. */
  references?: unknown;
}

/** A variable, or a property of something that is no store. */
export interface LooseValue {
  type: FieldType;
  /** Name of the type or the variable that the property is of. */
  owner?: string;
}

/** Tells what names stand for, by the taxonomy and by a policy's additions to it. */
export interface Taxonomy {
  /** What a field of a store holds; nothing where it is not personal. The owner must not change between calls. */
  classifyField(field: ClassifiedField, owner: OwnerContext): Classification | undefined;
  /** Whether the policy says that a field of a store is not personal. */
  denies(store: string, field: string): boolean;
  /** What a value that reaches a sink is, by its name; weak words alone are nothing. */
  classifyName(name: string, value: LooseValue): Classification | undefined;
  /** Whether the records of a store stand for a person, so that deleting one is an erasure; `otherNames` is what else the store is registered as. */
  isPersonStore(name: string, fieldNames: readonly string[], otherNames?: readonly string[]): boolean;
  /** Whether a record that one account alone has is whoever that is, as others see them: a `Provider` with a `name` and a `bio`. */
  isFaceOfAccount(name: string, fieldNames: readonly string[]): boolean;
  /** Whether a record is somebody's account at a service, which the application looks after for them: an `EmailAccount` with an `email`. */
  isAccountElsewhere(name: string, fieldNames: readonly string[]): boolean;
  /** Whether a store is called after persons in a role; `joined` allows for a thing in its name as well: `TeamMember`. */
  isRoleStore(name: string, options?: { joined: boolean }): boolean;
  /** Whether a store is called after what is said, written or answered in some matter: `InterviewFeedback`. */
  isSaying(name: string): boolean;
  /** Whether a store is called after a part of what another record holds: `PrescriptionItem`. */
  isPortion(name: string): boolean;
  /** Whether a store of published works leads to one of those who are known to the public by them: an `Episode` to its `Author`. */
  isCredited(work: string, maker: string): boolean;
  /** Whether a store is of those who are known to the public by their works: an `Author` with an `asin`. */
  isKnownByWorks(name: string, fieldNames: readonly string[]): boolean;
  /** Whether a store is called after what is known of somebody, whatever it is known to: `GateUserInfo`. */
  isKnowledgeOfPerson(name: string): boolean;
  /** Whether a record is about somebody whom it names by a key, and not only made by them, nor a thing of theirs. */
  isAboutPerson(owner: OwnerContext): boolean;
  /** Whether a record holds a person's particulars, by its name and by what it has: `PatientProfile`. */
  holdsParticulars(name: string, fieldNames: readonly string[]): boolean;
  /** Whether the taxonomy says anything of a word, as a part of a field's or of a store's name. */
  isKnownWord(word: string): boolean;
  /** Whether a field by its name, beside others, holds the key of a person. */
  ownerReference(fieldName: string, siblings?: readonly string[]): boolean;
}

const memoryLimit = 50_000;
const pseudonymousTypes: ReadonlySet<FieldType> = new Set(['string', 'number', 'unknown']);

/** The taxonomy of the package together with the `personal` section of a policy. */
export function createTaxonomy(additions: readonly PersonalEntry[] = []): Taxonomy {
  const policy = new PersonalPolicy(additions);
  const places: Places = new WeakMap();
  const names = new Map<string, Classification | undefined>();
  return {
    isPersonStore,
    isFaceOfAccount,
    isAccountElsewhere,
    isRoleStore,
    isSaying,
    isPortion,
    isCredited,
    isKnownByWorks,
    isKnowledgeOfPerson,
    isAboutPerson,
    holdsParticulars,
    isKnownWord: (word) => lexicon().words.has(word),
    ownerReference: (name, siblings = []) => ownerReference(name, new Set(siblings.map(phraseOf))),
    classifyField(field, owner) {
      const decision = policy.decide(owner.name, field.name);
      if (decision !== undefined) return decision === 'none' ? undefined : decision;
      if (isStructure(field.type)) return undefined;
      return classifyInStore(field, owner, placeOf(field.name, owner, places)) ?? classifyWithoutOwner(field, owner, places) ?? classifyBareValue(field, owner, places);
    },
    denies: (store, field) => policy.decide(store, field) === 'none',
    classifyName(name, value) {
      const key = `${name}\0${value.type}\0${value.owner ?? ''}`;
      if (names.has(key)) return names.get(key);
      if (names.size >= memoryLimit) names.clear();
      const decision = policy.decide(value.owner, name);
      const result = decision === undefined ? classifyLoose(name, value) : decision === 'none' ? undefined : decision;
      names.set(key, result);
      return result;
    },
  };
}

/** Booleans tell about a value without holding it; relations and objects are judged by their own fields. */
function isStructure(type: FieldType): boolean {
  return type === 'boolean' || type === 'relation' || type === 'object';
}

type Places = WeakMap<OwnerContext, Map<string, Surroundings>>;

function placeOf(name: string, owner: OwnerContext, places: Places): Surroundings {
  const path = name.includes('.') ? name.slice(0, name.lastIndexOf('.')) : '';
  const known = places.get(owner) ?? new Map<string, Surroundings>();
  places.set(owner, known);
  const place = known.get(path) ?? surroundingsOf(owner, path);
  known.set(path, place);
  return place;
}

/** What a field is without the name of its store in front, where the store calls its fields so: `provider_email` beside `provider_first_name` in `providers`. */
function classifyWithoutOwner(field: ClassifiedField, owner: OwnerContext, places: Places): Classification | undefined {
  const bare = withoutOwnName(owner);
  if (bare === owner || field.name.includes('.') || isConnection(owner.siblings)) return undefined;
  const name = withoutWords(field.name, storeWords(owner.name));
  return classifyInStore({ ...field, name }, bare, placeOf(name, bare, places));
}

/** `phoneNumber.number` and `emails.value` are how somebody is reached, as the part that they stand in says, and `profession.value` of a person is their profession. */
function classifyBareValue(field: ClassifiedField, owner: OwnerContext, places: Places): Classification | undefined {
  const part = field.name.slice(0, -lastName(field.name).length - 1);
  if (part === '' || !/^(value|number)$/.test(lastName(field.name))) return undefined;
  const place = placeOf(part, owner, places);
  const matched = matchField(lastName(part), field.type, place);
  return place.person || matched?.category === 'contact' ? matched : undefined;
}

const bareOwners = new WeakMap<OwnerContext, OwnerContext>();
const minimumOfOwnName = 3;

/** The owner with its fields without the name of the store; the same owner where few are called after it. */
function withoutOwnName(owner: OwnerContext): OwnerContext {
  const known = bareOwners.get(owner);
  if (known !== undefined) return known;
  const words = storeWords(owner.name);
  const siblings = owner.siblings.map((name) => withoutWords(name, words));
  const changed = siblings.filter((name, position) => name !== owner.siblings[position]).length;
  const bare = words.length === 0 || changed < minimumOfOwnName ? owner : { ...owner, siblings };
  bareOwners.set(owner, bare);
  return bare;
}

function withoutWords(name: string, words: readonly string[]): string {
  const own = splitWords(name);
  return goOnFrom(own, words) ? own.slice(words.length).join(' ') : name;
}

function classifyInStore(field: ClassifiedField, owner: OwnerContext, place: Surroundings): Classification | undefined {
  const name = lastName(field.name);
  if (field.references !== undefined) return classifyNaturalKey(name, field.type, place) ?? classifyReference(name, field.type);
  if (field.list !== true && isCount(name, field.type)) return undefined;
  if (isCredit(name, place) || isNameOfBusiness(name, place)) return undefined;
  if (isMakerName(name, field.type, place)) return nameByNeighbours;
  const matched = matchField(name, field.type, place) ?? (field.list === true ? matchAddresses(name, field.type, place) : undefined);
  if (matched) return matched;
  if (isNameBesideContact(name, field.type, place)) return nameByNeighbours;
  if (isNameOfWorker(name, field.type)) return nameOfWorker;
  const copied = field.type === 'json' && field.list !== true ? matchCopyOfPerson(name, place) : undefined;
  if (copied) return copied;
  if (ownerReference(name, place.siblings)) return field.list !== true && isHowMany(name, field.type) ? undefined : classifyReference(name, field.type);
  if (owner.person && (field.primaryKey === true || isKeyOfRecord(field.name))) return pseudonym(field.type, 'key of a person');
  if (field.type === 'json') return matchOpenContent(name, place);
  return field.type === 'string' ? matchKeyedValue(name, place) : undefined;
}

const nameByNeighbours: Classification = { category: 'identity', sensitivity: 'personal', confidence: 'likely', why: 'name and neighbours' };

const nameOfWorker: Classification = { ...nameByNeighbours, why: 'name' };

/** `approvedByName`: whoever did something is called so. */
function isNameOfWorker(name: string, type: FieldType): boolean {
  const [last, by, did] = [...splitWords(name)].reverse();
  return type === 'string' && last === 'name' && by === 'by' && did !== undefined && isParticiple(did);
}

/** A key that identifies its person by itself: `userEmail` that refers to `User.email`, and the number of an account at another service. */
function classifyNaturalKey(name: string, type: FieldType, place: Surroundings): Classification | undefined {
  if (type !== 'string') return undefined;
  const matched = matchField(name, type, place);
  return identifiesSomebody([name]) || (matched?.category === 'identity' && isKey(name) && !ownerReference(name)) ? matched : undefined;
}

/** A list of addresses in a thing is that of persons, `emails` of a group; the addresses of an organisation may be its own. */
function matchAddresses(name: string, type: FieldType, place: Surroundings): Classification | undefined {
  if (place.organisation) return undefined;
  const matched = matchField(name, type, { ...place, thing: false });
  return matched?.category === 'contact' ? matched : undefined;
}

function isKey(name: string): boolean {
  return lexicon().references.keys.has(splitWords(name).at(-1) ?? '');
}

function classifyReference(name: string, type: FieldType): Classification | undefined {
  return ownerReference(name) ? pseudonym(type, 'reference to a person') : undefined;
}

function lastName(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

/** `created_by` beside `created_by_user_id` is the maker's name, because the key has a column of its own. */
function isMakerName(name: string, type: FieldType, place: Surroundings): boolean {
  const phrase = phraseOf(name);
  if (type !== 'string' || !phrase.endsWith(' by')) return false;
  return place.siblings.has(`${phrase} id`) || place.siblings.has(`${phrase} user id`);
}

/** The `author` of a book, who is known to the public by it and no user of the application. */
function isCredit(name: string, place: Surroundings): boolean {
  const [maker = '', what = 'name', ...more] = splitWords(name);
  const { owners, fields } = lexicon();
  if (what !== 'name' || more.length > 0 || !owners.makers.has(maker)) return false;
  const isWork = place.ownerWords.some((_, start) => owners.works.has(place.ownerWords.slice(start).join(' ')));
  return !place.person && (isWork || [...fields.catalogues].some((sign) => place.siblings.has(sign)));
}

/** A client with a `contactName` of its own is a business, and so is its `name`. */
function isNameOfBusiness(name: string, place: Surroundings): boolean {
  const { owners, fields } = lexicon();
  if (phraseOf(name) !== 'name' || !owners.counterparts.has(place.ownerWords.at(-1) ?? '')) return false;
  return [...fields.spokespersons].some((spokesperson) => place.siblings.has(spokesperson));
}

/** `landlordName` beside `landlordPhone`: whoever is reached there is called so, unless it is a thing. */
function isNameBesideContact(name: string, type: FieldType, place: Surroundings): boolean {
  const words = splitWords(name);
  const whose = words.slice(0, -1);
  if (type !== 'string' || words.at(-1) !== 'name' || whose.length === 0 || place.configuration || whose.some(isNobody)) return false;
  return [...lexicon().fields.contacts].some((contact) => place.siblings.has(`${whose.join(' ')} ${contact}`));
}

/** `companyName`, and who sends what a program writes. */
function isNobody(word: string): boolean {
  const { things } = lexicon().owners;
  return things.has(word) || isThingPrefix(word) || lexicon().neighbours.senders.has(word);
}

function pseudonym(type: FieldType, why: string): Classification | undefined {
  if (!pseudonymousTypes.has(type)) return undefined;
  return { category: 'pseudonymous', sensitivity: 'personal', confidence: 'likely', why };
}

function classifyLoose(name: string, value: LooseValue): Classification | undefined {
  if (isStructure(value.type) || isCount(name, value.type) || isTally(name, value.owner) || isOfServiceAccount(name, value.owner)) return undefined;
  const place = surroundingsOfValue(value.owner);
  const matched = matchValue(lastName(name), value.type, place);
  if (matched) return matched;
  if (ownerReference(name) && (phraseOf(name).includes(' ') || isJoinedKey(phraseOf(name)))) return isHowMany(lastName(name), value.type) ? undefined : pseudonym(value.type, 'reference to a person');
  return place.person && isOwnKey(name) ? pseudonym(value.type, 'key of a person') : undefined;
}

/** `id` of a record itself, which a store of documents keeps under a key of its own beside, and not of a part. */
function isKeyOfRecord(name: string): boolean {
  return !name.includes('.') && isOwnKey(name);
}

function isOwnKey(name: string): boolean {
  return ['id', 'uid', 'uuid', 'guid', 'oid', 'pk'].includes(phraseOf(name));
}
