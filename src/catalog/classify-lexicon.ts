import type { FieldType } from '../collect/facts.js';
import {
  listItems, readTaxonomySource, type EntrySource, type FieldGroup, type List, type Need, type TaxonomySource,
} from './classify-taxonomy.js';
import type { Category, Confidence, Sensitivity } from './taxonomy.js';
import { splitWords } from './words.js';

/** One entry of the taxonomy, ready for look-ups: every phrase is in the form that `phraseOf` gives. */
export interface Entry {
  category: Category;
  sensitivity: Sensitivity;
  needs: Need;
  values: 'likely' | 'possible' | 'never';
  prefix: 'any' | 'person' | 'none';
  byPrefix: boolean;
  prefixExcludes: ReadonlySet<string>;
  /** Empty where every owner fits. */
  owners: ReadonlySet<string>;
  /** The owner's name is one of `owners`, and does not only end with one. */
  wholeOwner: boolean;
  notOwners: ReadonlySet<string>;
  /** Empty where no neighbour is asked for. */
  beside: ReadonlySet<string>;
  notBeside: ReadonlySet<string>;
  tails: ReadonlySet<string>;
  types: ReadonlySet<FieldType>;
  part: 'address' | 'anchor' | undefined;
  things: boolean;
  confidence: Confidence;
}

/** The compiled taxonomy. Sets hold words or phrases in the form that `phraseOf` gives. */
export interface Lexicon {
  phrases: ReadonlyMap<string, readonly Entry[]>;
  /** All words of phrases and of names of owners. */
  words: ReadonlySet<string>;
  /** By first word, how many words the longest phrase has that begins so. */
  longest: ReadonlyMap<string, number>;
  owners: Readonly<Record<keyof TaxonomySource['owners'], ReadonlySet<string>>>;
  references: Readonly<Record<keyof TaxonomySource['references'], ReadonlySet<string>>>;
  neighbours: Readonly<Record<keyof TaxonomySource['neighbours'], ReadonlySet<string>>>;
  fields: Readonly<Record<Exclude<keyof TaxonomySource['fields'], FieldGroup>, ReadonlySet<string>>>;
  groups: Readonly<Record<FieldGroup, readonly ReadonlySet<string>[]>>;
  open: Readonly<Record<keyof TaxonomySource['open'], ReadonlySet<string>>>;
  sensitivities: ReadonlyMap<Category, Sensitivity>;
}

/** The words of a name in one string, as the keys of the lexicon are written: `first name`. */
export function phraseOf(name: string): string {
  return splitWords(name).join(' ');
}

let compiled: Lexicon | undefined;

/** The taxonomy of the package, compiled at the first call. */
export function lexicon(): Lexicon {
  compiled ??= compile(readTaxonomySource());
  return compiled;
}

function compile(source: TaxonomySource): Lexicon {
  const phrases = compilePhrases(source);
  const { fullNames, presences, particulars, bodilyParticulars, ...fields } = source.fields;
  const owners = compileSets(source.owners);
  return {
    phrases,
    words: wordsOf([...phrases.keys(), ...Object.values(owners).flatMap((list) => [...list]), ...[...phrases.values()].flat().flatMap((entry) => [...entry.owners])]),
    longest: measure(phrases.keys()),
    owners,
    references: compileSets(source.references),
    neighbours: compileSets(source.neighbours),
    fields: compileSets(fields),
    groups: { fullNames: fullNames.map(phraseSet), presences: presences.map(phraseSet), particulars: particulars.map(phraseSet), bodilyParticulars: bodilyParticulars.map(phraseSet) },
    open: compileSets(source.open),
    sensitivities: new Map(categoriesOf(source).map((category) => [category, source.categories[category].sensitivity])),
  };
}

function wordsOf(phrases: readonly string[]): ReadonlySet<string> {
  return new Set(phrases.flatMap((phrase) => phrase.split(' ')));
}

function measure(phrases: Iterable<string>): Map<string, number> {
  const longest = new Map<string, number>();
  for (const phrase of phrases) {
    const words = phrase.split(' ');
    const first = words[0] ?? '';
    longest.set(first, Math.max(words.length, longest.get(first) ?? 0));
  }
  return longest;
}

function categoriesOf(source: TaxonomySource): Category[] {
  return Object.keys(source.categories) as Category[];
}

function compileSets<Key extends string>(lists: Record<Key, List>): Record<Key, ReadonlySet<string>> {
  const sets = Object.entries<List>(lists).map(([key, list]) => [key, phraseSet(list)]);
  return Object.fromEntries(sets) as Record<Key, ReadonlySet<string>>;
}

function phraseSet(list: List | undefined): ReadonlySet<string> {
  return new Set(listItems(list).map(phraseOf));
}

function compilePhrases(source: TaxonomySource): Map<string, Entry[]> {
  const phrases = new Map<string, Entry[]>();
  for (const category of categoriesOf(source)) {
    for (const entrySource of source.categories[category].entries) {
      const entry = compileEntry(category, source.categories[category].sensitivity, entrySource);
      for (const phrase of spellings(entrySource.phrases)) add(phrases, phrase, entry);
    }
  }
  return phrases;
}

/** Every phrase, and the phrases of several words also as one: `phone number`, `phonenumber`. */
function spellings(phrases: List | undefined): Set<string> {
  const separate = listItems(phrases).map(phraseOf);
  const joined = separate.filter((phrase) => phrase.length > 6).map((phrase) => phrase.replaceAll(' ', ''));
  return new Set([...separate, ...joined]);
}

function add(phrases: Map<string, Entry[]>, phrase: string, entry: Entry): void {
  const entries = phrases.get(phrase);
  if (entries) entries.push(entry);
  else phrases.set(phrase, [entry]);
}

function compileEntry(category: Category, sensitivity: Sensitivity, source: EntrySource): Entry {
  const needs = source.needs ?? 'anywhere';
  const unconditional = needs === 'anywhere' && !source.owners && !source.beside;
  return {
    category,
    sensitivity: source.sensitivity ?? sensitivity,
    needs,
    values: source.values ?? (unconditional ? 'likely' : 'never'),
    prefix: source.prefix ?? 'any',
    byPrefix: source.byPrefix ?? true,
    prefixExcludes: phraseSet(source.prefixExcludes),
    owners: spellings(source.owners),
    wholeOwner: source.wholeOwner ?? false,
    notOwners: spellings(source.notOwners),
    beside: phraseSet(source.beside),
    notBeside: phraseSet(source.notBeside),
    tails: phraseSet(source.tails),
    types: new Set(listItems(source.types ?? 'string, unknown') as FieldType[]),
    part: source.part,
    things: source.things ?? false,
    confidence: source.confidence ?? 'likely',
  };
}
