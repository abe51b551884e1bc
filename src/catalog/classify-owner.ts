import { lexicon, phraseOf } from './classify-lexicon.js';
import { splitWords } from './words.js';

/**
 * Whether the records of a store stand for a person, so that deleting one is an erasure: `User`, `Customer`, `Patient`;
 * `Account` or `Client` where a field identifies somebody. `UserSettings`, `ContactForm` and tables that join a person
 * with something do not.
 *
 * @param otherNames what else it is registered as: where it identifies somebody, one of these is enough, unless its own name is that of a thing or of settings
 */
export function isPersonStore(name: string, fieldNames: readonly string[], otherNames: readonly string[] = []): boolean {
  if (isPersonsName(name, fieldNames)) return true;
  return otherNames.length > 0 && identifies(fieldNames) && !isThingsName(name) && otherNames.some((other) => isPersonsName(other, fieldNames));
}

function isThingsName(name: string): boolean {
  const { things, configurations } = lexicon().owners;
  return storeWords(name).some((word) => things.has(word) || configurations.has(word));
}

function isPersonsName(name: string, fieldNames: readonly string[]): boolean {
  const words = storeWords(name);
  const head = words.at(-1);
  if (head === undefined) return false;
  const { persons, maybePersons, profiles } = lexicon().owners;
  if (isKnownByWorks(name, fieldNames)) return false;
  if (persons.has(head) || persons.has(words.slice(-2).join(' '))) {
    return identifies(fieldNames) || !joins(words, fieldNames) || (presentsSomebody(fieldNames) && !pointsToAnother(head, fieldNames));
  }
  const named = maybePersons.has(head) || isTraderInPerson(head, fieldNames) || (profiles.has(head) && words.slice(0, -1).some((word) => persons.has(word)));
  if (!named || !(identifies(fieldNames) || presentsSomebody(fieldNames)) || pointsToAnother(head, fieldNames)) return false;
  return !(head === 'account' && isConnectedService(fieldNames)) && !isOrganisationByFields(words, fieldNames);
}

/** An account with a `handle` and a `bio`, a project's user with a `displayName` and a photo, or a guide with a `gender`. */
function presentsSomebody(fieldNames: readonly string[]): boolean {
  const phrases = fieldNames.map(phraseOf);
  const { groups: { presences }, fields: { vitals } } = lexicon();
  const hasAnyOf = (group: ReadonlySet<string>): boolean => phrases.some((phrase) => group.has(phrase));
  return presences.every(hasAnyOf) || hasAnyOf(vitals);
}

/**
 * Whether a record that one account alone has is whoever that is, as others see them: it has a `name`, and tells of them or how they are reached. What is
 * called like a thing or has what only organisations have is theirs, but not them.
 */
export function isFaceOfAccount(name: string, fieldNames: readonly string[]): boolean {
  const { fields, owners } = lexicon();
  const phrases = fieldNames.map(phraseOf);
  const hasAny = (...lists: ReadonlySet<string>[]): boolean => phrases.some((phrase) => lists.some((list) => list.has(phrase)));
  const words = storeWords(name);
  const isThing = words.some((word) => owners.things.has(word)) || owners.things.has(words.slice(-2).join(' '));
  if (isThing || !hasAny(fields.appellations) || hasAny(fields.organisations, fields.registrations, fields.opened, fields.businesses, fields.marks)) return false;
  return hasAny(fields.lives) || (identifies(fieldNames) && !owners.configurations.has(words.at(-1) ?? ''));
}

/** Whether a record is somebody's account at a service, which the application looks after for them: an `EmailAccount` with an `email`. */
export function isAccountElsewhere(name: string, fieldNames: readonly string[]): boolean {
  return /^(account|mailbox)$/.test(storeWords(name).at(-1) ?? '') && fieldNames.some((field) => phraseOf(field) === 'email') && !isConnectedService(fieldNames);
}

/** A merchant with a `name` and a `brandName` is the person who runs the business. */
function isTraderInPerson(head: string, fieldNames: readonly string[]): boolean {
  if (!lexicon().owners.traders.has(head)) return false;
  const phrases = fieldNames.map(phraseOf);
  return phrases.includes('name') && phrases.some((phrase) => lexicon().fields.businesses.has(phrase));
}

/**
 * Whether a store that is called after whoever may be a person is one of organisations: a tenant that a service is set up for, unlike one that rents a
 * home; an `Account` with an `industry`.
 */
export function isOrganisationByFields(storeWordsOfName: readonly string[], fieldNames: readonly string[]): boolean {
  const head = storeWordsOfName.at(-1) ?? '';
  if (!lexicon().owners.maybePersons.has(head)) return false;
  const words = fieldNames.flatMap((name) => splitWords(name));
  const hasWord = (list: ReadonlySet<string>): boolean => words.some((word) => list.has(word));
  const { humans, organisations, lodgers, services } = lexicon().fields;
  if (hasWord(humans)) return false;
  return fieldNames.some((name) => organisations.has(phraseOf(name))) || (head === 'tenant' && !hasWord(lodgers) && hasWord(services));
}

/**
 * Whether a store is called after persons in a role: `Student`, `TeamMember`. Where it holds the key of a user, that user's record has what
 * identifies them.
 *
 * @param joined whether it may be called after a thing as well: a `TeamMember` has what the team gave it
 */
export function isRoleStore(name: string, { joined = true } = {}): boolean {
  const words = storeWords(name);
  const { persons, things } = lexicon().owners;
  return persons.has(words.at(-1) ?? '') && (joined || !words.slice(0, -1).some((word) => things.has(word)));
}

/** Whether a store of published works leads to one of those who are known to the public by them: an `Episode` to its `Author`. */
export function isCredited(work: string, maker: string): boolean {
  const { makers, works } = lexicon().owners;
  return works.has(storeWords(work).at(-1) ?? '') && makers.has(storeWords(maker).join(' '));
}

/** Whether a store is of those who are known to the public by their works: an `Author` with an `asin`, whom nobody signs in as or writes to. */
export function isKnownByWorks(name: string, fieldNames: readonly string[]): boolean {
  const { fields: { catalogues }, owners: { makers } } = lexicon();
  return makers.has(storeWords(name).join(' ')) && fieldNames.some((field) => catalogues.has(phraseOf(field))) && !identifies(fieldNames);
}

/** Whether a store is called after what is known of somebody, whatever it is known to: `GateUserInfo`. */
export function isKnowledgeOfPerson(name: string): boolean {
  const words = storeWords(name);
  const { anyParticulars, persons } = lexicon().owners;
  return anyParticulars.has(words.at(-1) ?? '') && persons.has(words.at(-2) ?? '');
}

/** Whether a store is called after what is said, written or answered in some matter: `InterviewFeedback`. */
export function isSaying(name: string): boolean {
  return lexicon().owners.sayings.has(storeWords(name).at(-1) ?? '');
}

/** Whether a store is called after those with whom one does business, who may be programs or businesses elsewhere: the `clientId` of a token. */
export function isCounterpart(name: string): boolean {
  return lexicon().owners.counterparts.has(storeWords(name).at(-1) ?? '');
}

/** Whether a store is called after a part of what a record holds: `PrescriptionItem`. */
export function isPortion(name: string): boolean {
  return lexicon().owners.portions.has(storeWords(name).at(-1) ?? '');
}

/** What an application may do at a service in somebody's name: `inbox_accounts` with an access token. The person signs in elsewhere. */
function isConnectedService(fieldNames: readonly string[]): boolean {
  const phrases = new Set(fieldNames.map(phraseOf));
  return phrases.has('access token') && !phrases.has('password') && !phrases.has('password hash');
}

const none: ReadonlySet<string> = new Set();

/**
 * The words of a store's name without those that say nothing about what it stores: `tbl_AppUserEntity` is `user`, `EmployeeOfTheMonth` an `employee`. Drizzle Kit calls
 * the table of another schema after both: `usersInAuth` for Supabase's `auth.users`. Source: orm.drizzle.team/docs/drizzle-kit-pull
 */
export function storeWords(name: string): readonly string[] {
  const words = splitWords(name);
  const before = words.findIndex((word, index) => word === 'of' || (word === 'in' && words[index + 1] === 'auth'));
  const isPersonOf = lexicon().owners.persons.has(words[before - 1] ?? '');
  return trimWords(isPersonOf ? words.slice(0, before) : words, lexicon().owners.affixes);
}

/** Drops words at both ends, as long as one word is left. */
export function trimWords(words: readonly string[], unwanted: ReadonlySet<string>): readonly string[] {
  let start = 0;
  let end = words.length;
  while (end - start > 1 && unwanted.has(words[end - 1] ?? '')) end -= 1;
  while (end - start > 1 && unwanted.has(words[start] ?? '')) start += 1;
  return words.slice(start, end);
}

/** Whether some field identifies a person by itself: an e-mail address, a first name, a telephone number. */
export function identifies(fieldNames: readonly string[]): boolean {
  const { identifiers } = lexicon().owners;
  return fieldNames.some((name) => identifiers.has(phraseOf(name)));
}

/** Whether some field identifies a person, alone or behind a person word: `guestEmail`, `patientName`. */
export function identifiesSomebody(fieldNames: readonly string[]): boolean {
  const { identifiers, persons } = lexicon().owners;
  const { signIns } = lexicon().fields;
  const leadsToServer = isConnection(fieldNames);
  return fieldNames.some((name) => {
    const words = splitWords(name);
    const isOfPerson = persons.has(words[0] ?? '');
    const own = isOfPerson ? words.slice(1) : words;
    if (isOfPerson && own.join(' ') === 'name') return true;
    const phrases = [words, own, trimTails(words), trimTails(own)].map((one) => one.join(' '));
    return phrases.some((phrase) => identifiers.has(phrase) && !(leadsToServer && signIns.has(phrase)));
  });
}

/** Whether some field tells that a record leads to a server: `port`, `registry_url`. */
export function isConnection(fieldNames: readonly string[]): boolean {
  return fieldNames.some((name) => lexicon().owners.connections.has(phraseOf(name)));
}

/** `email_lower` is an e-mail address as well. */
function trimTails(words: readonly string[]): readonly string[] {
  const last = words.at(-1) ?? '';
  return words.length > 1 && lexicon().neighbours.spellings.has(last) ? trimTails(words.slice(0, -1)) : words;
}

function joins(words: readonly string[], fieldNames: readonly string[]): boolean {
  const { things } = lexicon().owners;
  const [before, head] = [words.slice(0, -1), words.at(-1) ?? ''];
  return before.some((word) => things.has(word) || word === 'to') || pointsToAnother(head, fieldNames) || (hasKeyOf(before.join(' '), fieldNames) && hasKeyOf(head, fieldNames));
}

/** `bookId` and `authorId` of a `BookAuthor`. */
function hasKeyOf(called: string, fieldNames: readonly string[]): boolean {
  return called !== '' && fieldNames.some((name) => phraseOf(name) === `${called} id`);
}

/** Whether a field of its own, rather than of a part, holds the key of a person other than the one that the store itself is named after, or its maker. */
function pointsToAnother(head: string, fieldNames: readonly string[]): boolean {
  const { everywhere } = lexicon().references;
  return fieldNames.some((name) => !name.includes('.') && ownerReference(name) && !isMaker(name) && !everywhere.has(phraseOf(name)) && !splitWords(name).includes(head));
}

/** Whether a field names who made or changed a record (`createdBy`, `authorId`), rather than the person it is about. */
export function isMaker(fieldName: string): boolean {
  const words = splitWords(fieldName);
  return words.some((word) => lexicon().owners.makers.has(word)) || words.at(-1) === 'by';
}

/**
 * Whether a field by its name holds the key of a person: `userId`, `creator_uid`, `createdBy`, `modifiedByUserId`.
 *
 * @param siblings the fields beside: the `owner` of a `repository` is an account at a host of code, the `recipient` beside an `issuer` holds a token.
 */
export function ownerReference(fieldName: string, siblings: ReadonlySet<string> = none): boolean {
  if (phraseOf(fieldName) === 'owner' && (siblings.has('repository') || siblings.has('repo'))) return false;
  if (phraseOf(fieldName) === 'recipient' && siblings.has('issuer')) return false;
  const words = splitWords(fieldName.slice(fieldName.lastIndexOf('.') + 1));
  const last = words.at(-1);
  if (last === undefined) return false;
  if (words.length === 1) return lexicon().references.alone.has(last) || isJoinedKey(last);
  if (endsInAgent(words)) return true;
  return lexicon().references.keys.has(last) && !isNoRecord(words) && endsInPersonOrAgent(words.slice(0, -1));
}

/** `findByUserId` is a function, `stripeCustomerId` the key of a payer. */
function isNoRecord(words: readonly string[]): boolean {
  const { neighbours, references } = lexicon();
  return neighbours.negations.has(words[0] ?? '') || words.some((word) => references.services.has(word));
}

/** `userid`, `customerid`. */
export function isJoinedKey(word: string): boolean {
  const key = ['uuid', 'uid', 'id'].find((ending) => word.endsWith(ending));
  return key !== undefined && endsInPerson([word.slice(0, -key.length)]);
}

function endsInPersonOrAgent(words: readonly string[]): boolean {
  return endsInPerson(words) || endsInAgent(words);
}

/** Whether words say by whom something was done: `created by`. */
export function endsInAgent(words: readonly string[]): boolean {
  return words.at(-1) === 'by' && isParticiple(words.at(-2) ?? '');
}

function endsInPerson(words: readonly string[]): boolean {
  const { owners, references } = lexicon();
  const last = words.at(-1) ?? '';
  const pair = words.slice(-2).join(' ');
  return [last, pair].some((phrase) => owners.persons.has(phrase) || references.persons.has(phrase));
}

/** Whether a word before `by` says what somebody did: `created`, `sent`. */
export function isParticiple(word: string): boolean {
  const { notParticiples, irregularParticiples } = lexicon().references;
  return !notParticiples.has(word) && (word.endsWith('ed') || irregularParticiples.has(word));
}
