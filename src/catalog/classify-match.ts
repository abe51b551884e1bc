import type { FieldType } from '../collect/facts.js';
import { lexicon, type Entry } from './classify-lexicon.js';
import { findCandidates, isMaybePerson, isPerson, isThingPrefix, type Candidate } from './classify-phrases.js';
import type { Surroundings } from './classify-surroundings.js';
import type { Classification, Confidence } from './taxonomy.js';
import { splitWords } from './words.js';

/** What a field of a store is by its name, its type and its surroundings. */
export function matchField(name: string, type: FieldType, place: Surroundings): Classification | undefined {
  for (const candidate of findCandidates(splitWords(name))) {
    if (!fits(candidate, type, place) || !isMet(candidate, place)) continue;
    return classification(candidate.entry, candidate.entry.confidence, explain(candidate, place));
  }
  return undefined;
}

/** What a loose value is: stricter, because nothing is known about its neighbours. */
export function matchValue(name: string, type: FieldType, place: Surroundings): Classification | undefined {
  for (const candidate of findCandidates(splitWords(name))) {
    if (!fits(candidate, type, isContactOfPerson(candidate, place) ? { ...place, thing: false } : place)) continue;
    const confidence = valueConfidence(candidate, place);
    if (confidence) return classification(candidate.entry, confidence, explain(candidate, place));
  }
  return undefined;
}

/** What a type called `Group` or `Row` has for an e-mail address is the one of a person in it. */
function isContactOfPerson({ entry }: Candidate, place: Surroundings): boolean {
  return entry.category === 'contact' && entry.needs === 'anywhere' && !place.organisation;
}

function valueConfidence(candidate: Candidate, place: Surroundings): Confidence | undefined {
  const { entry } = candidate;
  const asked = entry.needs !== 'anywhere' || entry.owners.size > 0;
  if (asked && isMet(candidate, place)) return entry.confidence;
  if (entry.owners.size > 0 || entry.values === 'never') return undefined;
  return entry.values;
}

function classification(entry: Entry, confidence: Confidence, why: string): Classification {
  return { category: entry.category, sensitivity: entry.sensitivity, confidence, why };
}

function explain({ entry, prefix }: Candidate, place: Surroundings): string {
  if (entry.beside.size > 0 || entry.needs === 'neighbours' || (entry.needs === 'address' && !place.person)) {
    return 'name and neighbours';
  }
  const byName = (entry.needs === 'anywhere' && entry.owners.size === 0) || (entry.byPrefix && prefix.some(isPerson));
  return byName ? 'name' : 'name and owner';
}

/** Type, owner and prefix do not speak against the phrase. */
function fits({ entry, prefix }: Candidate, type: FieldType, place: Surroundings): boolean {
  if (!entry.types.has(type)) return false;
  if (endsInAny(place.ownerWords, entry.notOwners) && !place.person) return false;
  if (entry.owners.size > 0 && !isOwner(place.ownerWords, entry)) return false;
  if (!place.person && hasAny(place.siblings, entry.notBeside)) return false;
  if (place.shared && (entry.category === 'content' || entry.category === 'credential')) return false;
  if (place.configuration && type === 'json' && entry.category === 'contact') return false;
  if (place.person || entry.things) return true;
  return prefix.some(isPerson) ? !place.configuration || (place.own && entry.category === 'contact') : !isOfThing(prefix, place) || standsForSomebody(prefix, place);
}

function isOfThing(prefix: readonly string[], place: Surroundings): boolean {
  return place.thing || (place.configuration && !isOwnSettings(place)) || prefix.some(isThingPrefix);
}

/** `branch_email` beside `branch_first_name` is the address of whoever is called so. */
function standsForSomebody(prefix: readonly string[], place: Surroundings): boolean {
  return prefix.length > 0 && !place.configuration && place.siblings.has(`${prefix.join(' ')} first name`);
}

/** `UserSettings`, or the account that one person has connected: what identifies somebody there identifies that person. */
function isOwnSettings(place: Surroundings): boolean {
  return place.own && lexicon().owners.personalConfigurations.has(place.ownerWords.at(-1) ?? '');
}

function isOwner(words: readonly string[], { owners, wholeOwner }: Entry): boolean {
  return wholeOwner ? owners.has(words.join(' ')) : endsInAny(words, owners);
}

/** Whether the last words of an owner are one of these phrases: `user session` ends in `session`. */
function endsInAny(words: readonly string[], phrases: ReadonlySet<string>): boolean {
  if (phrases.size === 0) return false;
  return words.some((_, start) => phrases.has(words.slice(start).join(' ')));
}

function isMet({ entry, prefix }: Candidate, place: Surroundings): boolean {
  if (entry.beside.size > 0 && !hasAny(place.siblings, entry.beside)) return false;
  return meetsNeed(entry, place) || (entry.byPrefix && entry.needs !== 'neighbours' && namesPerson(prefix, place));
}

function namesPerson(prefix: readonly string[], place: Surroundings): boolean {
  return prefix.some(isPerson) || (place.owned && prefix.some(isMaybePerson));
}

function meetsNeed(entry: Entry, place: Surroundings): boolean {
  switch (entry.needs) {
    case 'anywhere':
      return true;
    case 'observed':
      return (place.owned && !place.recordOnlyMade) || hasAny(place.siblings, lexicon().fields.observations);
    case 'owned':
      return place.owned;
    case 'own':
      return place.own;
    case 'concerned':
      return place.owned && !place.recordOnlyMade;
    case 'about':
      return place.owned && !place.onlyMade;
    case 'stored':
      return place.stored;
    case 'person':
      return place.person || (place.partOfPerson && entry.owners.size > 0);
    case 'address':
      return place.person || (isInAddress(place) && !isAddressOfBusiness(place)) || tellsWhomToReach(place);
    case 'neighbours':
      return isInAddress(place) && !isAddressOfBusiness(place);
  }
}

function isInAddress(place: Surroundings): boolean {
  return place.addressParts > 1 && (place.addressAnchored || place.person);
}

/** An address beside what a business is registered as is the address of that business, unless the record is somebody's own. */
function isAddressOfBusiness(place: Surroundings): boolean {
  return !place.own && hasAny(place.siblings, lexicon().fields.registrations);
}

/** An order, a delivery or an enquiry with a name and a telephone number or an e-mail address: its address is that person's. */
function tellsWhomToReach(place: Surroundings): boolean {
  return !place.thing && hasAny(place.siblings, lexicon().fields.recipients) && [...place.siblings].some((phrase) => /(^| )(e ?mail|phone|mobile|telephone)( number| address)?$/.test(phrase));
}

function hasAny(present: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean {
  for (const phrase of wanted) if (present.has(phrase)) return true;
  return false;
}
