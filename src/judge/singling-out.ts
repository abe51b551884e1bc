import { phraseOf } from '../catalog/classify-lexicon.js';
import { ownerReference } from '../catalog/classify-owner.js';
import { combinations, traitOf, type Combination, type Trait } from '../catalog/quasi-identifiers.js';
import type { Category } from '../catalog/taxonomy.js';
import { splitWords } from '../catalog/words.js';
import type { Application, Field, Store } from '../link/application.js';

/** A field of a record that holds a trait. */
export interface TraitField {
  store: Store;
  field: Field;
  trait: Trait;
}

/** Fields that together single most people out. */
export interface SinglingOut {
  combination: Combination;
  fields: TraitField[];
}

/** Places that many people share are no addresses. */
const sharedPlaces = /^(zip|postal|post|plz|postleitzahl|city|town|municipality|locality|region|state|province|county|country|district|neighborhood|suburb|ville|stadt|ciudad|cidade|citta)\b/;
const identifying: ReadonlySet<Category> = new Set(['identity', 'image', 'biometric', 'credential']);
/** Keys of somebody who never signed in. */
const unnamedPeople: ReadonlySet<string> = new Set(['visitor', 'guest', 'anonymous', 'respondent', 'participant', 'device', 'distinct', 'cookie', 'voter']);
/** Records that stand between an account and what it does. */
const standIns = /session|login|profile|account|membership|device/i;
const personalTraits: ReadonlySet<Trait> = new Set(['age', 'birth date', 'gender', 'education', 'income', 'nationality', 'marital status', 'household', 'origin', 'belief']);
/** What writes nothing of the trait. */
const emptyWrites: ReadonlySet<string> = new Set(['hashed', 'null', 'constant']);

/** Those of the fields that hold a trait, as it was observed. */
export function traitsIn(store: Store, fields: readonly Field[]): TraitField[] {
  return fields.flatMap((field) => {
    const trait = isDigest(store, field) ? undefined : traitOf(field);
    return trait === undefined || !isObserved(trait, field) ? [] : [{ store, field, trait }];
  });
}

/** The surest of the combinations that are complete. @param isTraceable the records keep a key of the person */
export function singlingOut(fields: readonly TraitField[], isTraceable: boolean): SinglingOut | undefined {
  const isPerson = fields.some(({ store, trait }) => store.subject || personalTraits.has(trait));
  for (const combination of combinations) {
    if ((combination.isTrace === true && !isTraceable) || (combination.needsPerson === true && !isPerson)) continue;
    const found = combination.traits.map((traits) => fields.find(({ trait }) => traits.includes(trait)));
    if (found.every((field) => field !== undefined)) return { combination, fields: found };
  }
  return undefined;
}

/** Whether a record names a person by itself: a name, an e-mail address, a picture, an account at a bank. */
export function isIdentified(fields: readonly Field[]): boolean {
  return fields.some(identifies);
}

function identifies({ name, personal }: Field): boolean {
  const phrase = phraseOf(name.slice(name.lastIndexOf('.') + 1));
  if (personal === undefined) return /^(name|full name|nick ?name|user ?name|email)$/.test(phrase);
  if (personal.category === 'contact') return !sharedPlaces.test(phrase);
  if (personal.category === 'financial') return traitOf({ name, type: 'number' }) !== 'income';
  return identifying.has(personal.category);
}

/** The keys of a person in a record that lead to no name anywhere in the application. */
export function unnamedKeys(store: Store, application: Application): Field[] {
  return store.fields.filter((field) => !field.primaryKey && isUnnamedKey(field, store, application));
}

/** Whether a record belongs to somebody whose name the application keeps, so that nobody could take it for a record without identity. */
export function isTied(store: Store, application: Application, depth = 0): boolean {
  const targets = relatedStores(store, application);
  if (targets.some((target) => (target.subject && isIdentified(target.fields)) || (depth < 2 && standIns.test(target.name) && target !== store && isTied(target, application, depth + 1)))) return true;
  return store.fields.some((field) => ownerReference(field.name) && !field.primaryKey && !isUnnamedKey(field, store, application));
}

/** Records of people without a name that a record belongs to: the respondent of an answer. */
export function unnamedParents(store: Store, application: Application): Store[] {
  return relatedStores(store, application).filter((target) => target.subject && target !== store && !isIdentified(target.fields) && !isTied(target, application));
}

function relatedStores(store: Store, { stores }: Application): Store[] {
  const references = [...store.relations.filter(({ foreignKeys }) => foreignKeys.length > 0).map(({ target }) => target), ...store.fields.flatMap((field) => field.references ?? [])];
  const found = references.flatMap((reference) => stores.find((candidate) => (reference.id === undefined ? candidate.kind === reference.kind && (candidate.name === reference.name || candidate.aliases.includes(reference.name)) : candidate.id === reference.id)) ?? []);
  return [...new Set(found)];
}

function isUnnamedKey(field: Field, store: Store, application: Application): boolean {
  const isKey = field.personal?.category === 'pseudonymous' || ownerReference(field.name) || /^device (id|uuid)$/.test(phraseOf(field.name));
  if (!isKey || field.type === 'relation') return false;
  const [word = ''] = splitWords(field.name);
  const named = application.stores.find((candidate) => candidate !== store && candidate.subject && splitWords(candidate.name).at(-1) === word);
  return named === undefined ? unnamedPeople.has(word) : !isIdentified(named.fields);
}

/** A network address and what a browser says of itself are data of people only where they were observed from one. */
function isObserved(trait: Trait, { personal }: Field): boolean {
  return (trait !== 'network address' && trait !== 'user agent') || personal?.category === 'network';
}

/** All that is ever written is a digest, or nothing. */
function isDigest(store: Store, { name }: Field): boolean {
  const writes = store.accesses.flatMap((effect) => effect.writes[name] ?? []);
  return writes.length > 0 && writes.every((write) => emptyWrites.has(write));
}
