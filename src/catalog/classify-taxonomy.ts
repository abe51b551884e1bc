import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { locatePersonalData } from './files.js';
import type { Category, Confidence, Sensitivity } from './taxonomy.js';

/** Words or phrases with commas between them: `first name, last name`. */
export type List = string;

/** What must be known about the owner of a name before a phrase counts. docs/taxonomy.md explains each. */
export type Need = 'anywhere' | 'stored' | 'observed' | 'owned' | 'concerned' | 'about' | 'own' | 'person' | 'address' | 'neighbours';

/** One entry of the taxonomy as written: phrases that share their conditions. */
export interface EntrySource {
  phrases: List;
  needs?: Need;
  /** What a loose value of that name is, away from any store. */
  values?: 'likely' | 'possible' | 'never';
  prefix?: 'any' | 'person' | 'none';
  byPrefix?: boolean;
  prefixExcludes?: List;
  owners?: List;
  /** The owner's name is one of `owners`, and does not only end with one. */
  wholeOwner?: boolean;
  notOwners?: List;
  beside?: List;
  notBeside?: List;
  tails?: List;
  /** Types that a field must have one of; without it, `string, unknown`. */
  types?: List;
  part?: 'address' | 'anchor';
  /** It is a person's also in the record of a thing: the address of whoever asked. */
  things?: boolean;
  confidence?: Confidence;
  sensitivity?: Sensitivity;
}

export interface CategorySource {
  sensitivity: Sensitivity;
  source: string;
  entries: EntrySource[];
}

/** The lists of `fields` that are made of several lists. */
export type FieldGroup = 'fullNames' | 'presences' | 'particulars' | 'bodilyParticulars';

/** `personal-data.yaml` as written; `personal-data.schema.json` says what each list is for. */
export interface TaxonomySource {
  categories: Record<Category, CategorySource>;
  owners: Record<
    | 'persons' | 'maybePersons' | 'profiles' | 'personalProfiles' | 'identifiers' | 'connections' | 'things' | 'submissions' | 'organisations'
    | 'configurations' | 'maybeConfigurations' | 'personalConfigurations' | 'fictions' | 'works' | 'affixes' | 'carriers' | 'makers' | 'shares' | 'writings' | 'traders' | 'counterparts' | 'sayings' | 'portions'
    | 'documents' | 'resumes' | 'demographics' | 'places' | 'chapters' | 'anyParticulars' | 'accounts' | 'codes',
    List
  >;
  references: Record<'persons' | 'alone' | 'everywhere' | 'keys' | 'services' | 'tasks' | 'notParticiples' | 'irregularParticiples', List>;
  neighbours: Record<'tails' | 'modifiers' | 'negations' | 'thingPrefixes' | 'spellings' | 'digests' | 'senders' | 'tallies' | 'programs', List>;
  fields: Record<
    'organisations' | 'services' | 'lodgers' | 'businesses' | 'humans' | 'personNames' | 'recipients' | 'contacts' | 'spokespersons' | 'registrations' | 'observations' | 'catalogues' | 'premises' | 'opened' | 'signIns' | 'vitals' | 'appellations' | 'lives' | 'marks', List
  > & Record<FieldGroup, List[]>;
  open: Record<'keys' | 'values' | 'numbers' | 'neutral' | 'vague' | 'slight' | 'passes' | 'exchanges', List>;
}

/** Reads the taxonomy that is part of the package. */
export function readTaxonomySource(): TaxonomySource {
  return parse(readFileSync(locatePersonalData(), 'utf8')) as TaxonomySource;
}

/** The parts of a list, trimmed. */
export function listItems(list: List = ''): string[] {
  return list.split(',').map((item) => item.trim()).filter((item) => item !== '');
}
