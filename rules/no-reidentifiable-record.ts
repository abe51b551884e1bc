import type { Confidence } from '../src/catalog/taxonomy.js';
import type { Evidence, Span } from '../src/collect/facts.js';
import type { Problem, Rule } from '../src/judge/rule.js';
import { isIdentified, isTied, singlingOut, traitsIn, unnamedKeys, unnamedParents, type SinglingOut, type TraitField } from '../src/judge/singling-out.js';
import { ignoreStoresSchema } from '../src/judge/store-options.js';
import { joinWords } from '../src/judge/wording.js';
import type { Application, Erasure, Store, Survivor } from '../src/link/application.js';

interface Options {
  /** Names of stores that this rule leaves alone. */
  ignoreStores: string[];
}

/** Records that are gone soon are no collection to single people out of. */
const shortPeriod = 31 * 86_400;

/** Records that name nobody and still fit one person alone. */
export const noReidentifiableRecord: Rule<Options> = {
  name: 'no-reidentifiable-record',
  description: 'Disallow records without a name whose traits together single a person out',
  help: 'Coarsen what is kept: the year of birth, a region, the country of an address, the family of a browser. Overwrite the traits as well where a person is anonymised.',
  references: { weaknesses: ['CWE-359'], articles: ['5(1)(c)', '25'] },
  preset: 'strict',
  severity: 'warning',
  restsOnAbsence: false,
  schema: { type: 'object', additionalProperties: false, properties: { ignoreStores: ignoreStoresSchema } },
  defaults: { ignoreStores: [] },
  check(application, options) {
    const stores = application.stores.filter((store) => !options.ignoreStores.includes(store.name));
    const left = stores.flatMap((subject) => [...afterAnonymisation(subject, application), ...afterEmptying(subject, application)]);
    const known = new Set(left.map(({ subject }) => subject));
    return [...left.filter(({ subject }) => !options.ignoreStores.includes(subject)), ...stores.filter(({ name }) => !known.has(name)).flatMap((store) => withoutName(store, application))];
  },
};

/** Records that were never meant to name anybody, with those that share a key with them. */
function withoutName(store: Store, application: Application): Problem[] {
  if (isSoonGone(store) || isIdentified(store.fields) || isTied(store, application)) return [];
  const own = traitsIn(store, store.fields);
  const parents = unnamedParents(store, application);
  const keys = unnamedKeys(store, application);
  const alone = singlingOut(own, keys.length > 0 || parents.length > 0);
  const found = alone ?? parents.flatMap((parent) => singlingOut([...own, ...traitsIn(parent, parent.fields)], true) ?? []).find(({ fields }) => spans(fields));
  if (found === undefined) return [];
  const [key] = found.combination.isTrace === true ? keys : [];
  const message = `${store.name} names nobody, and ${listTraits(found.fields, store)}${key === undefined ? '' : ` under one ${key.name}`} together single people out. ${found.combination.remedy}.`;
  return [problemOf({ found, message, span: store.span, subject: store.name, confidence: 'likely', evidence: [] })];
}

/** What an anonymisation leaves of a person, in the record itself and under its key. */
function afterAnonymisation(subject: Store, application: Application): Problem[] {
  const { erasure } = subject;
  if (erasure?.how !== 'anonymisation') return [];
  const left = subject.survivors.map((survivor) => ({ survivor, store: application.stores.find(({ id }) => id === survivor.store) }))
    .flatMap(({ survivor, store }) => (store === undefined || !staysUnderKey(survivor) ? [] : [{ survivor, store }]));
  const own = left.filter(({ store }) => store === subject);
  if (own.some(({ survivor, store }) => isIdentified(fieldsLeft(store, survivor)))) return [];
  const unnamed = left.filter(({ survivor, store }) => !isIdentified(fieldsLeft(store, survivor)) && !isSoonGone(store));
  const found = singlingOut(unnamed.flatMap(({ survivor, store }) => traitsIn(store, fieldsLeft(store, survivor))), true);
  if (found === undefined) return [];
  const [first] = unnamed.filter(({ store }) => found.fields.some((field) => field.store === store));
  const message = `The anonymisation of ${subject.name} (${placeOf(erasure)}) leaves ${listTraits(found.fields, subject)}, which together still single people out. Overwrite one of them there as well. ${found.combination.remedy}.`;
  return first === undefined ? [] : [problemOf({ found, message, span: first.survivor.span, subject: subject.name, confidence: first.survivor.confidence, evidence: [erasure.evidence] })];
}

/** Records that stay when their person goes, and only lose the key. */
function afterEmptying(subject: Store, application: Application): Problem[] {
  const { erasure } = subject;
  if (erasure === undefined) return [];
  return subject.survivors.filter(({ reason }) => reason === 'emptied').flatMap((survivor) => {
    const store = application.stores.find(({ id }) => id === survivor.store);
    if (store === undefined || isSoonGone(store) || isIdentified(store.fields)) return [];
    const found = singlingOut(traitsIn(store, fieldsLeft(store, survivor)), false);
    if (found === undefined) return [];
    const message = `Deleting the ${subject.name} (${placeOf(erasure)}) only takes ${survivor.through} out of ${store.name}: ${listTraits(found.fields, store)} stay, and together still single the person out. `
      + `Overwrite one of them there as well. ${found.combination.remedy}.`;
    return [problemOf({ found, message, span: store.span, subject: store.name, confidence: survivor.confidence, evidence: survivor.evidence })];
  });
}

interface Parts {
  found: SinglingOut;
  message: string;
  span: Span;
  subject: string;
  confidence: Confidence;
  evidence: Evidence[];
}

/** As sure as the least sure of the fields that the taxonomy knows. */
function problemOf({ found, message, span, subject, confidence, evidence }: Parts): Problem {
  const isDoubtful = confidence === 'possible' || found.fields.some(({ field }) => field.personal?.confidence === 'possible');
  const category = found.fields.find(({ field }) => field.personal !== undefined)?.field.personal?.category ?? 'demographic';
  const traits = found.fields.map(({ store, field, trait }) => ({ file: field.span.file, line: field.span.line, how: `${store.name}.${field.name}: ${trait}` }));
  return { span, message, subject, category, kind: 'direct', confidence: isDoubtful ? 'possible' : 'likely', evidence: [...evidence, ...traits] };
}

function staysUnderKey({ reason }: Survivor): boolean {
  return reason === 'forgotten' || reason === 'anonymised-parent' || reason === 'kept' || reason === 'key';
}

/** What the taxonomy does not know is not looked at by an erasure, and stays. */
function fieldsLeft(store: Store, survivor: Survivor): Store['fields'] {
  return store.fields.filter(({ name, personal }) => survivor.fields.includes(name) || (survivor.reason !== 'forgotten' && personal === undefined));
}

function isSoonGone({ retention }: Store): boolean {
  return retention.verdict === 'enforced' && (retention.seconds ?? 0) <= shortPeriod;
}

function spans(fields: readonly TraitField[]): boolean {
  return new Set(fields.map(({ store }) => store.id)).size > 1;
}

/** `birthDate, gender and Address.postalCode`: fields of other records with the name of their store. */
function listTraits(fields: readonly TraitField[], own: Store): string {
  return joinWords(fields.map(({ store, field }) => (store === own ? field.name : `${store.name}.${field.name}`)));
}

function placeOf({ function: { name }, evidence: { file, line } }: Erasure): string {
  return `${name === '(module)' ? '' : `${name}, `}${file}:${line}`;
}
