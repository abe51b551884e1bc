import { phraseOf } from './classify-lexicon.js';
import type { FieldType } from '../collect/facts.js';

/** Something that many people share, and that beside other traits fits one person alone. */
export type Trait =
  | 'birth date' | 'age' | 'gender' | 'postal code' | 'town' | 'precise place' | 'time' | 'network address' | 'user agent' | 'screen' | 'languages' | 'time zone' | 'hardware'
  | 'employer' | 'occupation' | 'nationality' | 'marital status' | 'education' | 'income' | 'household' | 'origin' | 'belief';

/** Traits that together single most people out. */
export interface Combination {
  /** One of each list. */
  traits: readonly (readonly Trait[])[];
  /** Records of one key, each with a place and a time, make up a trace. */
  isTrace?: true;
  /** It only means something where the record is a person's by other signs: a vacancy has an employer and a town as well. */
  needsPerson?: true;
  /** How to keep what is needed without singling anybody out. */
  remedy: string;
}

/** The names of the fields that hold a trait, in the languages of the taxonomy. */
const names: Record<Trait, string> = {
  'birth date': 'birth date, date birth, date of birth, dob, birthday, birth day, born on, born at, geburtsdatum, geburtstag, date naissance, fecha nacimiento, fecha de nacimiento, data nascimento, data de nascimento, '
    + 'data nascita, data di nascita, geboortedatum, data urodzenia, data rozhdeniya, dogum tarihi',
  'age': 'age, birth year, year birth, year of birth, age group, age range',
  'gender': 'gender, sex, geschlecht, sexe, genero, sexo, genere, geslacht, plec, cinsiyet, gender identity',
  'postal code': 'zip, zip code, postal code, post code, postcode, postal, plz, postleitzahl, code postal, codigo postal, cep, kod pocztowy, posta kodu',
  'town': 'city, town, municipality, locality, stadt, wohnort, ville, commune, ciudad, municipio, cidade, citta, comune, miasto',
  'precise place': 'latitude, lat, lat lng, coordinate, gps, gps coordinate, gps position, gps location, geo point, geo location, geolocation, geohash',
  'time': 'timestamp, time, date, created at, recorded at, occurred at, logged at, sent at, visited at, captured at, measured at, seen at',
  'network address': 'ip, ip address, ip addr, ipv4, ipv6, remote ip, remote address, remote addr, client ip, client address, real ip, forwarded for',
  'user agent': 'user agent, useragent, user agent string, ua',
  'screen': 'screen, screen size, screen resolution, screen width, viewport, viewport size, resolution',
  'languages': 'language, browser language, accept language',
  'time zone': 'time zone, timezone, tz',
  'hardware': 'hardware concurrency, device memory, device model, gpu, font, plugin, canvas, webgl, pixel ratio',
  'employer': 'employer, company, company name, workplace',
  'occupation': 'occupation, profession, job title, job role, job position',
  'nationality': 'nationality, citizenship',
  'marital status': 'marital status, civil status',
  'education': 'education, education level, highest education, degree',
  'income': 'income, salary, annual income, monthly income',
  'household': 'household size, number of children, child count, dependent',
  'origin': 'ethnicity, ethnic group, race, native language, mother tongue, birth place, place of birth',
  'belief': 'religion, religious belief, political view, political affiliation',
};

/** What a name says of a value that is no longer the trait itself: `ipHash`, `maskedIp`. */
const coarsened = /\b(hash|hashed|mask|masked|anonymi[sz]ed|truncated|prefix|rounded|salted|count)\b/;

const traits = new Map(Object.entries(names).flatMap(([trait, phrases]) => phrases.split(', ').flatMap((phrase) => [
  [phraseOf(phrase), trait as Trait] as const, [phraseOf(phrase).replaceAll(' ', ''), trait as Trait] as const,
])));

const dated: ReadonlySet<FieldType> = new Set(['date', 'string', 'number', 'unknown']);

/** The combinations in the order of what is known about them, the surest first. The page of `no-reidentifiable-record` has the studies. */
export const combinations: readonly Combination[] = [
  { traits: [['birth date'], ['postal code', 'precise place'], ['gender']], remedy: 'Keep the year of birth and a region instead' },
  { traits: [['birth date'], ['postal code', 'precise place']], remedy: 'Keep the year of birth and a region instead' },
  { traits: [['birth date'], ['town'], ['gender']], remedy: 'Keep the year of birth and a region instead' },
  { traits: [['network address'], ['user agent']], remedy: 'Keep the country and the family of the browser instead' },
  { traits: [['precise place'], ['time']], isTrace: true, remedy: 'Round the place to the district and the time to the day, or drop the key that ties the records' },
  { traits: [['user agent'], ['screen', 'hardware'], ['languages', 'time zone']], remedy: 'Keep the family of the browser and the kind of device instead' },
  { traits: [['occupation'], ['employer'], ['town', 'postal code']], needsPerson: true, remedy: 'Keep the line of business and a region instead' },
];

/** The trait that a field holds, by its name and type. @param name dotted for nested fields */
export function traitOf({ name, type }: { name: string; type: FieldType }): Trait | undefined {
  if (type === 'boolean' || type === 'relation') return undefined;
  const parts = name.split('.');
  const phrase = phraseOf(parts.at(-1) ?? name);
  if (coarsened.test(phrase)) return undefined;
  const trait = traits.get(phrase) ?? traits.get(phraseOf(parts.slice(-2).join(' '))) ?? traitBehind(phrase);
  if (trait === 'birth date' && !dated.has(type)) return undefined;
  return trait === 'time' && type !== 'date' ? undefined : trait;
}

/** `lastLoginIp`, `patientBirthDate`: what such a name ends in says what it is, whatever stands before. */
function traitBehind(phrase: string): Trait | undefined {
  const words = phrase.split(' ');
  const endings = words.map((_, position) => traits.get(words.slice(position).join(' ')));
  return endings.find((trait) => trait === 'network address' || trait === 'birth date' || trait === 'user agent');
}
