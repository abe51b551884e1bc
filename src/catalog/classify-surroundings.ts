import { findCandidates, isPlural, isThingPrefix } from './classify-phrases.js';
import { lexicon, phraseOf } from './classify-lexicon.js';
import { identifiesSomebody, isMaker, isOrganisationByFields, ownerReference, storeWords, trimWords } from './classify-owner.js';
import { splitWords } from './words.js';

/** What is known about the store that a field belongs to. */
export interface OwnerContext {
  name: string;
  /** The store is a data subject or its profile. */
  person: boolean;
  /** The store has a relation or a key to a data subject. */
  ownedByPerson: boolean;
  /** Names of all fields of the store, dotted where nested. */
  siblings: readonly string[];
  /** Names of its relations to data subjects, which are no fields. */
  relatedPersons?: readonly string[];
  /** Its name tells what its records deal with, not what they are: a job in the queue `teams` may have the address of whoever is told. */
  isTopic?: boolean;
}

/** What the taxonomy asks about the place where a name stands. */
export interface Surroundings {
  /** The words of the owner, what it is last: `password reset token`. */
  ownerWords: readonly string[];
  /** The record stands for a person, or holds a person's particulars. */
  person: boolean;
  /** The object that the name stands in is a part of a person's record: `social` of a user. */
  partOfPerson: boolean;
  /** The words of the objects in the record that the name stands in; none for a field of its own. */
  path: readonly string[];
  /** The record is about or of a person. */
  owned: boolean;
  /** The record is one person's own, and no organisation's: it holds the person's key, and not only that of its maker. */
  own: boolean;
  /** The record only tells by whom it was made or changed: `createdBy`, `performedById`. */
  onlyMade: boolean;
  /** The same of the whole record: a part that somebody added to a record about a patient is about that patient. */
  recordOnlyMade: boolean;
  /** The name is that of a field of a store, rather than of a loose value. */
  stored: boolean;
  /** The owner is a thing, whose name and address are nobody's. */
  thing: boolean;
  /** The owner is a thing with an e-mail address of its own. */
  organisation: boolean;
  /** The owner configures something. */
  configuration: boolean;
  /** A person only made the record; it belongs to an organisation. */
  shared: boolean;
  /** The phrases of the fields beside. */
  siblings: ReadonlySet<string>;
  /** How many fields beside are parts of an address, and whether one of them is a street or a postal code. */
  addressParts: number;
  addressAnchored: boolean;
}

/** The surroundings of the fields of a store; `path` is the dotted path of the object that a nested field stands in. */
export function surroundingsOf(owner: OwnerContext, path: string): Surroundings {
  const outer = describe(owner.name, siblingsAt(owner, ''), owner, owner.relatedPersons);
  if (path === '') return outer;
  const part = { person: false, ownedByPerson: outer.owned };
  const siblings = siblingsAt(owner, path);
  const inner = describe(path.slice(path.lastIndexOf('.') + 1), siblings, part);
  const isWritten = siblings.some((name) => ownerReference(name));
  const isOfThing = (!owner.person && inner.ownerWords.slice(0, -1).some(isThingPrefix)) || standsInThing(path);
  const isOfOrganisation = outer.organisation && inner.ownerWords.join(' ') === 'contact' && !siblings.some((name) => splitWords(name).at(-1) === 'name');
  const person = !isOfThing && !isOfOrganisation && (hasFullName(siblings) || isCopyOfSomebody(path, siblings) || hasParticulars(splitWords(path), siblings) || (isPersonPart(inner.ownerWords, owner.person) && (owner.person || outer.owned)));
  const recordOnlyMade = outer.owned ? outer.onlyMade && siblings.every((name) => !ownerReference(name) || isWorker(name)) : inner.onlyMade;
  const isWhereSomebodyIs = outer.person && lexicon().owners.places.has(inner.ownerWords.at(-1) ?? '');
  return {
    ...inner,
    ...(isWhereSomebodyIs ? { addressAnchored: true, addressParts: inner.addressParts + 1 } : {}),
    person,
    partOfPerson: outer.person,
    path: splitWords(path),
    // What somebody added to a person's record is about that person.
    onlyMade: (inner.onlyMade && !outer.person) || recordOnlyMade,
    recordOnlyMade,
    // What stands in a thing may be a person's: `reviews` of a product, each with its `user`.
    owned: (outer.owned || isWritten || person) && !inner.configuration,
    thing: inner.thing || isOfThing || (outer.thing && !person && !isWritten),
    organisation: inner.organisation || (outer.organisation && !person),
    configuration: inner.configuration || outer.configuration,
    shared: outer.shared && !(isWritten && lexicon().owners.writings.has(inner.ownerWords.at(-1) ?? '')),
  };
}

/** `createdBy` with a `name` and an `email` of its own holds a copy of who that is. */
function isCopyOfSomebody(path: string, siblings: readonly string[]): boolean {
  return ownerReference(path.slice(path.lastIndexOf('.') + 1)) && siblings.some((name) => phraseOf(name) === 'name') && identifiesSomebody(siblings);
}

/** Whether what a path leads to is in the particulars of a thing: `schoolDetails.address` of a pupil, but not `schoolDetails.teacher`. */
function standsInThing(path: string): boolean {
  const { persons, profiles, things } = lexicon().owners;
  const objects = path.split('.').map(splitWords);
  const ofThing = objects.findLastIndex((words) => profiles.has(words.at(-1) ?? '') && things.has(words.at(-2) ?? ''));
  return ofThing >= 0 && !objects.slice(ofThing).some((words) => persons.has(words.at(-1) ?? ''));
}

/** Whether a record holds a person's particulars, by its name and by what it has: `PatientProfile`. Whatever leads to it leads to that person. */
export function holdsParticulars(name: string, siblings: readonly string[]): boolean {
  return describe(name, siblings, { person: false, ownedByPerson: false }).person;
}

/** Whether a record is about somebody whom it names by a key, and not only made by them, nor a thing of theirs. */
export function isAboutPerson(owner: OwnerContext): boolean {
  const { person, thing, configuration } = surroundingsOf(owner, '');
  const references = [...owner.siblings.filter((name) => ownerReference(name)), ...(owner.relatedPersons ?? [])];
  return !thing && !configuration && (person || references.some((name) => !isMaker(name)));
}

function describe(
  name: string,
  siblings: readonly string[],
  owner: Pick<OwnerContext, 'person' | 'ownedByPerson' | 'isTopic'>,
  relatedPersons: readonly string[] = [],
): Surroundings {
  const ownerWords = storeWords(name);
  const head = ownerWords.at(-1) ?? '';
  const { writings } = lexicon().owners;
  const isWriting = writings.has(head) || writings.has(ownerWords.slice(-2).join(' '));
  const identified = identifiesSomebody(siblings);
  const concerned = isOfSomebodyInRole(ownerWords, [...siblings, ...relatedPersons]);
  const person = owner.person || isProfile(ownerWords) || isProfileOfSomebody(ownerWords, siblings) || isProfileByItself(ownerWords, identified) || isProfileByParticulars(ownerWords, siblings) || hasFullName(siblings) || isProfileInAllButName(ownerWords, siblings);
  const references = [...siblings.filter((name) => ownerReference(name)), ...relatedPersons];
  const onlyMade = !person && !identified && references.length > 0 && references.every(isWorker);
  const isPlace = isPlaceOfBusiness(ownerWords, siblings, references, owner);
  const isOrganisation = isOrganisationByFields(ownerWords, siblings) || isOpenToPublic(siblings, references);
  const thing = !owner.person && owner.isTopic !== true && !concerned && (isA('things', ownerWords) || isPlace || isOrganisation || (!owner.ownedByPerson && isAddressOfThing(ownerWords, references))) && !hasPersonNames(siblings);
  const configuration = !owner.person && owner.isTopic !== true && !concerned && isConfiguration(ownerWords);
  return {
    ownerWords,
    person,
    own: person || (references.some((name) => !isMaker(name)) && !belongsToMany(siblings)),
    onlyMade,
    recordOnlyMade: onlyMade,
    stored: true,
    partOfPerson: false,
    path: [],
    owned: person || owner.ownedByPerson || (identified && !thing && !configuration),
    thing,
    organisation: thing && (isOrganisation || isA('organisations', ownerWords)),
    configuration,
    shared: !person && !identified && !isWriting && isShared(siblings),
    ...describeSiblings(siblings),
  };
}

/** Fields that stand directly in the object at `path`, by their last names. */
function siblingsAt(owner: OwnerContext, path: string): string[] {
  const start = path === '' ? '' : `${path}.`;
  return owner.siblings
    .filter((name) => name.startsWith(start))
    .map((name) => name.slice(start.length))
    .filter((name) => !name.includes('.'));
}

type SiblingFacts = Pick<Surroundings, 'siblings' | 'addressParts' | 'addressAnchored'>;

function describeSiblings(names: readonly string[]): SiblingFacts {
  const parts = names.map(addressPart).filter((part) => part !== undefined);
  return {
    siblings: new Set(names.map(phraseOf)),
    addressParts: parts.length,
    addressAnchored: parts.includes('anchor'),
  };
}

function addressPart(name: string): 'address' | 'anchor' | undefined {
  return findCandidates(splitWords(name)).find(({ entry }) => entry.part !== undefined)?.entry.part;
}

/** A record that keeps a first or a last name is about a person, whatever the store is called. */
function hasPersonNames(siblings: readonly string[]): boolean {
  return siblings.some((name) => lexicon().fields.personNames.has(phraseOf(name)));
}

/** A record with a first and a last name, and no key of somebody else, is that of a person: a `target` of a campaign. */
function hasFullName(siblings: readonly string[]): boolean {
  const phrases = new Set(siblings.map(phraseOf));
  const named = lexicon().groups.fullNames.some((names) => [...names].every((name) => phrases.has(name)));
  return named && !siblings.some((name) => ownerReference(name) && !isPlural(name) && !isMaker(name) && !isWorker(name));
}

/** A record with the key of a user and several particulars that only persons have is that person's profile, whatever it is called. */
function isProfileInAllButName(words: readonly string[], siblings: readonly string[]): boolean {
  return siblings.some((name) => ownerReference(name) && !isMaker(name)) && hasParticulars(words, siblings);
}

/** `Profile` with a nickname, a birthday and a gender: a person's without anybody's key, as where it shares the key of the user. */
function isProfileByParticulars(words: readonly string[], siblings: readonly string[]): boolean {
  return lexicon().owners.documents.has(words.at(-1) ?? '') && hasParticulars(words, siblings);
}

/** Whether a record has several particulars that only persons have, unless it is called after a thing or an animal. */
function hasParticulars(words: readonly string[], siblings: readonly string[]): boolean {
  const { things, fictions } = lexicon().owners;
  if (words.some((word) => things.has(word) || fictions.has(word))) return false;
  const phrases = siblings.map(phraseOf);
  const { particulars, bodilyParticulars } = lexicon().groups;
  const count = (groups: readonly ReadonlySet<string>[]): number => groups.filter((group) => phrases.some((phrase) => group.has(phrase))).length;
  return count(particulars) > 0 && count([...particulars, ...bodilyParticulars]) > 2;
}

/** `Setting`, `UserClaim`. */
function isConfiguration(words: readonly string[]): boolean {
  const { configurations } = lexicon().owners;
  return configurations.has(words.at(-1) ?? '') || configurations.has(words.slice(-2).join(' '));
}

/** What is called like a setting or a thing is none where it concerns somebody whom a key names by their role: an `OffboardFlag` with a `personId`. */
function isOfSomebodyInRole(words: readonly string[], names: readonly string[]): boolean {
  return lexicon().owners.maybeConfigurations.has(words.at(-1) ?? '') && names.some((name) => ownerReference(name) && !isMaker(name) && !isAccountKey(name));
}

/** Settings are kept for a user; a plan for a patient is about that patient. */
function isAccountKey(name: string): boolean {
  return splitWords(name).some((word) => lexicon().owners.accounts.has(word));
}

/** `Project`, and `ProjectDetails` as well; `ContactForm` is what somebody wrote into one. */
function isA(kind: 'things' | 'organisations', words: readonly string[]): boolean {
  const { [kind]: named, profiles, submissions } = lexicon().owners;
  const head = words.at(-1) ?? '';
  if (submissions.has(words.slice(-2).join(' '))) return false;
  return named.has(head) || named.has(words.slice(-2).join(' ')) || (profiles.has(head) && named.has(words.at(-2) ?? ''));
}

/** A `Location` with a name, and with the key of nobody but its maker or a trader, is where a business is; without a name it is where somebody was. */
function isPlaceOfBusiness(words: readonly string[], siblings: readonly string[], references: readonly string[], { ownedByPerson }: Pick<OwnerContext, 'ownedByPerson'>): boolean {
  const [head, ...before] = [...words].reverse();
  if (head !== 'location' || !before.every((word) => lexicon().owners.things.has(word)) || (ownedByPerson && references.length === 0 && !siblings.some(isTrader))) return false;
  return siblings.some((name) => lexicon().fields.premises.has(phraseOf(name))) && references.every((name) => isMaker(name) || isTrader(name));
}

/** What has `openingHours`, and the key of nobody but its maker: a shop, a clinic, or an organisation above others. */
function isOpenToPublic(siblings: readonly string[], references: readonly string[]): boolean {
  return siblings.some((name) => lexicon().fields.opened.has(phraseOf(name))) && references.every((name) => isMaker(name) || isWorker(name));
}

/** `supplier`: whoever trades there. */
function isTrader(fieldName: string): boolean {
  return splitWords(fieldName).some((word) => lexicon().owners.traders.has(word));
}

/** A `WarehouseAddress` with nobody's key. */
function isAddressOfThing(words: readonly string[], references: readonly string[]): boolean {
  const before = words.at(-2) ?? '';
  return words.at(-1) === 'address' && references.every(isMaker) && (before === 'location' || lexicon().owners.things.has(before));
}

/** Whether a field names who worked on a record, by what they did or by their task: `approvedBy`, `inspectorId`, `requestedChangesUserId`. */
function isWorker(fieldName: string): boolean {
  return splitWords(fieldName).some((word) => word === 'by' || lexicon().references.tasks.has(word));
}

/** `UserProfile`, `customer_details`: the particulars of a person, kept apart. */
function isProfile(words: readonly string[]): boolean {
  const { profiles, persons } = lexicon().owners;
  return words.length > 1 && profiles.has(words.at(-1) ?? '') && words.slice(0, -1).every((word) => persons.has(word));
}

/** `Profile`, `Resume` and `DatingProfile` with the key of a user; a `BrandProfile` is of a thing, whoever keeps it. */
function isProfileOfSomebody(words: readonly string[], siblings: readonly string[]): boolean {
  const { persons, maybePersons, personalProfiles, documents } = lexicon().owners;
  const isOfPerson = documents.has(words.at(-1) ?? '') && words.slice(0, -1).every((word) => persons.has(word) || maybePersons.has(word) || personalProfiles.has(word));
  return isOfPerson && siblings.some((name) => ownerReference(name) && !isMaker(name));
}

/** `Resume` with an e-mail address, and `Demographics` of whomever: a person's without anybody's key. */
function isProfileByItself(words: readonly string[], identified: boolean): boolean {
  const head = words.at(-1) ?? '';
  const { persons, resumes, demographics } = lexicon().owners;
  const isNamed = demographics.has(head) || (identified && resumes.has(head));
  return isNamed && words.slice(0, -1).every((word) => persons.has(word));
}

/** An object inside a record that holds a person's particulars: `profile.name`, `customer.email`; plain `information` is a person's in a person. */
function isPersonPart(words: readonly string[], inPerson: boolean): boolean {
  const { profiles, persons, maybePersons, personalProfiles, anyParticulars, chapters } = lexicon().owners;
  const head = words.at(-1) ?? '';
  const isWhose = (word: string): boolean => [persons, maybePersons, personalProfiles, lexicon().neighbours.modifiers].some((list) => list.has(word));
  if (!inPerson && anyParticulars.has(head) && (words.length === 1 || !words.slice(0, -1).some(isWhose))) return false;
  return persons.has(head) || lexicon().references.persons.has(head) || (inPerson && chapters.has(words.join(' '))) || (profiles.has(head) && head !== 'account' && head !== 'data') || head === 'name';
}

function isShared(siblings: readonly string[]): boolean {
  const references = siblings.filter((name) => ownerReference(name));
  return references.length > 0 && references.every((name) => isMaker(name) || isKeeper(name)) && (belongsToMany(siblings) || isMadeForSearch(siblings));
}

/** A text with an `embedding` is there for everybody's search. */
function isMadeForSearch(siblings: readonly string[]): boolean {
  return siblings.some((name) => splitWords(name).at(-1) === 'embedding');
}

/** `ownerId` in what belongs to an organisation is the key of whoever looks after it there. */
function isKeeper(fieldName: string): boolean {
  return splitWords(fieldName).includes('owner');
}

/** Whether some field tells of an organisation that the record belongs to: `workspaceId`. */
function belongsToMany(siblings: readonly string[]): boolean {
  return siblings.some((name) => splitWords(name).some((word) => lexicon().owners.shares.has(word)));
}

/** `EnumMember` and `ClassMember` are no members of a club. */
function isPartOfCode(words: readonly string[]): boolean {
  return words.at(-1) === 'member' && lexicon().owners.codes.has(words.at(-2) ?? '');
}

/** The surroundings of a variable, or of a property of `owner`, which is the name of a type or a variable. */
export function surroundingsOfValue(owner: string | undefined): Surroundings {
  const words = owner === undefined ? [] : valueOwnerWords(owner);
  const head = words.at(-1) ?? '';
  const { persons, maybePersons } = lexicon().owners;
  const named = (persons.has(head) && !isPartOfCode(words)) || isProfile(words);
  // What is handed over at a sign-up or given back describes a person, and is no text that one wrote.
  const person = named || (head === '' && owner !== undefined && isSignUp(owner));
  return {
    ownerWords: words,
    person,
    owned: named || maybePersons.has(head),
    own: named,
    onlyMade: false,
    recordOnlyMade: false,
    stored: false,
    partOfPerson: false,
    path: [],
    thing: isA('things', words),
    organisation: isA('organisations', words),
    configuration: isConfiguration(words),
    shared: false,
    siblings: new Set(),
    addressParts: 0,
    addressAnchored: false,
  };
}

/** `CreateUserDto` is `user`, `LoginInput` is nothing: words that say how a value travels are left out. */
function valueOwnerWords(owner: string): readonly string[] {
  const { carriers } = lexicon().owners;
  const words = trimWords(storeWords(owner), carriers);
  return words.every((word) => carriers.has(word)) ? [] : words;
}

function isSignUp(owner: string): boolean {
  const phrase = phraseOf(owner);
  return /\b(?:login|signup|sign up|sign in|register|registration)\b/.test(phrase);
}
