import { endsInAgent } from './classify-owner.js';
import { isPerson, isPlural } from './classify-phrases.js';
import { lexicon, phraseOf } from './classify-lexicon.js';
import type { Surroundings } from './classify-surroundings.js';
import type { Classification } from './taxonomy.js';
import { splitWords } from './words.js';

/** `consentGivenAt`: when something was, however it is written down. */
const endsOfMoments: ReadonlySet<string> = new Set(['at', 'on']);

/**
 * What a column of open content holds in a record of a person: whatever was put in, which is that person's, unless its
 * name says that it is configuration or the structure of a thing. Headers of requests are network data.
 */
export function matchOpenContent(name: string, place: Surroundings): Classification | undefined {
  if (!isOfPerson(place)) return undefined;
  const words = splitWords(name);
  const { neutral, vague, slight, passes, exchanges, numbers } = lexicon().open;
  const last = words.at(-1) ?? '';
  if (slight.has(phraseOf(name)) && passes.has(place.ownerWords.at(-1) ?? '')) return undefined;
  if (numbers.has(last) || endsOfMoments.has(last)) return undefined;
  const exchanged = words.some((word) => exchanges.has(word));
  if (!exchanged && [...place.path, ...words].some((word) => neutral.has(word) || (!place.person && vague.has(word)))) return undefined;
  return openContent(words.includes('header') ? 'network' : 'content');
}

/**
 * What open content that is called after a person, or after whoever did something, holds of that person in anybody's record: `buyer`, `signatories`,
 * `createdBy`. `members` and `crewMembers` may be their keys.
 */
export function matchCopyOfPerson(name: string, place: Surroundings): Classification | undefined {
  const words = splitWords(name);
  const { neighbours, open, owners, references } = lexicon();
  const mayBeKeys = isPlural(name) && (words.length > 1 || references.alone.has(words[0] ?? ''));
  const isNamed = owners.persons.has(words.at(-1) ?? '') && !mayBeKeys && !words.some((word) => neighbours.negations.has(word) || open.neutral.has(word));
  if (place.configuration || !(isNamed || endsInAgent(words))) return undefined;
  return { ...openContent('content'), category: 'identity' };
}

/**
 * What the text in a column called `value` or `value_text` is beside a `key` in a record of a person: that person's, whatever the key says,
 * unless the record is called after settings or the structure of a thing.
 */
export function matchKeyedValue(name: string, place: Surroundings): Classification | undefined {
  const { keys, values, neutral } = lexicon().open;
  if (!values.has(phraseOf(name)) || !isOfPerson(place) || place.ownerWords.some((word) => neutral.has(word) && word !== 'property')) return undefined;
  return [...keys].some((key) => place.siblings.has(key)) ? openContent('content') : undefined;
}

function openContent(category: 'network' | 'content'): Classification {
  return { category, sensitivity: 'personal', confidence: 'likely', why: 'open content of a person' };
}

function isOfPerson(place: Surroundings): boolean {
  return place.owned && !place.shared && !place.configuration && !place.organisation && !isOrganisation(place) && !isOfThing(place);
}

/** What a `Form` is made of is the form's, even where it tells whose it is; a `UserCollection` is the user's. */
function isOfThing(place: Surroundings): boolean {
  return place.thing && !place.ownerWords.some(isPerson);
}

function isOrganisation(place: Surroundings): boolean {
  return lexicon().owners.shares.has(place.ownerWords.at(-1) ?? '');
}
