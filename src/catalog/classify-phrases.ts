import type { FieldType } from '../collect/facts.js';
import { lexicon, type Entry } from './classify-lexicon.js';
import { isParticiple } from './classify-owner.js';
import { splitWords } from './words.js';

/** A phrase of the taxonomy found in a name, with the words before it. */
export interface Candidate {
  entry: Entry;
  prefix: readonly string[];
}

/**
 * Every phrase that the words of a name may stand for, the most telling first: the one that begins first, then the
 * longest.
 *
 * What a compound names stands at its end, so behind a phrase only words are allowed that do not change it: `emailHash`
 * is an e-mail address, `emailTemplate` is a template.
 */
export function findCandidates(words: readonly string[]): Candidate[] {
  const candidates: Candidate[] = [];
  const { phrases, longest } = lexicon();
  for (let start = 0; start < words.length; start += 1) {
    const length = longest.get(words[start] ?? '') ?? 0;
    for (let end = Math.min(words.length, start + length); end > start; end -= 1) {
      const entries = phrases.get(words.slice(start, end).join(' ')) ?? [];
      const fitting = entries.filter((entry) => areTails(words.slice(end), entry));
      const prefix = [...words.slice(0, start), ...personsBehind(words.slice(end))];
      candidates.push(...fitting.map((entry) => ({ entry, prefix: entry.prefix === 'none' ? words.slice(0, start) : prefix })));
    }
  }
  return candidates.filter(({ entry, prefix }) => allowsPrefix(entry, prefix));
}

/** The persons whom the words behind a phrase tell, as those before it do: `phone_receiver`. */
function personsBehind(words: readonly string[]): readonly string[] {
  return words.filter(isPerson);
}

/** Whether a number says how many there were: `deletedAccessTokens`. */
export function isCount(name: string, type: FieldType): boolean {
  if (!isHowMany(name, type)) return false;
  const { irregularParticiples } = lexicon().references;
  return splitWords(name).slice(0, -1).some((word) => word.endsWith('ed') || irregularParticiples.has(word));
}

/** Whether a single number is called like several things: `followers` says how many there are, and holds the key of none; `followerIds` are their keys. */
export function isHowMany(name: string, type: FieldType): boolean {
  return type === 'number' && isPlural(name) && !lexicon().references.keys.has(splitWords(name).at(-1) ?? '');
}

/** `employees`, but not `status`. */
export function isPlural(name: string): boolean {
  return /s$/i.test(name) && splitWords(name).at(-1)?.endsWith('s') === false;
}

/** Whether a name in the plural stands in an object of numbers: `counts.prescriptions`. */
export function isTally(name: string, owner: string | undefined): boolean {
  return owner !== undefined && isPlural(name) && lexicon().neighbours.tallies.has(splitWords(owner).at(-1) ?? '');
}

/** The `clientEmail` of an account that a program signs in with, as the keys of cloud services call it. */
export function isOfServiceAccount(name: string, owner: string | undefined): boolean {
  return owner !== undefined && splitWords(name).join(' ') === 'client email' && splitWords(owner).some((word) => lexicon().neighbours.programs.has(word));
}

function areTails(words: readonly string[], entry: Entry): boolean {
  const { tails, digests } = lexicon().neighbours;
  // A hash of a text tells nothing of it; one of an address is as good as the address.
  if (entry.category === 'content' && words.some((word) => digests.has(word))) return false;
  return words.every((word) => tails.has(word) || entry.tails.has(word) || isNumber(word));
}

function isNumber(word: string): boolean {
  return /^\d+$/.test(word);
}

function allowsPrefix(entry: Entry, prefix: readonly string[]): boolean {
  if (prefix.some((word, index) => entry.prefixExcludes.has(word) || (lexicon().neighbours.negations.has(word) && !isAgent(prefix, index)))) return false;
  if (entry.prefix === 'any') return true;
  const persons = entry.prefix === 'person';
  return prefix.every((word) => isNumber(word) || (persons && (isModifier(word) || mayBePerson(word))));
}

/** The `by` of `resolvedByEmail`, whose address that is. */
function isAgent(words: readonly string[], index: number): boolean {
  return words[index] === 'by' && isParticiple(words[index - 1] ?? '');
}

function isModifier(word: string): boolean {
  return lexicon().neighbours.modifiers.has(word);
}

function mayBePerson(word: string): boolean {
  return isPerson(word) || lexicon().owners.maybePersons.has(word);
}

/** Whether a word stands for a person: `customer`, `recipient`. */
export function isPerson(word: string): boolean {
  return lexicon().owners.persons.has(word) || lexicon().references.persons.has(word);
}

/** Whether a word before a phrase may stand for a person, where the record is somebody's: `client`, `parent`. */
export function isMaybePerson(word: string): boolean {
  return lexicon().owners.maybePersons.has(word);
}

/** Whether a word before a phrase makes it a thing's: `teamEmail`. */
export function isThingPrefix(word: string): boolean {
  return lexicon().neighbours.thingPrefixes.has(word);
}
