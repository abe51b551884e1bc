import type { CoarseUse } from '../src/collect/facts.js';
import type { Problem, Rule } from '../src/judge/rule.js';
import { ignoreStoresSchema } from '../src/judge/store-options.js';
import { joinWords } from '../src/judge/wording.js';
import type { Field, Store } from '../src/link/application.js';

interface Options {
  /** Fields that are kept as they are for somebody outside the code, as `Store.field`. */
  allowFields: string[];
  /** Names of stores that this rule leaves alone. */
  ignoreStores: string[];
}

const mostPlaces = 5;

/** Exact values that are kept where all code that reads them needs less. */
export const noNeedlessPrecision: Rule<Options> = {
  name: 'no-needless-precision',
  description: 'Disallow storing exact birth dates, addresses, places and card numbers of which the code only uses a coarser value',
  help: 'Store what the code uses: the year of birth, the last four digits, a network instead of an address, rounded coordinates. Coarsen what was collected.',
  references: { weaknesses: ['CWE-212'], articles: ['5(1)(c)', '25'] },
  preset: 'strict',
  severity: 'warning',
  restsOnAbsence: true,
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      allowFields: { description: 'Fields that are kept as they are for somebody outside the code, as `Store.field`.', default: [], type: 'array', items: { type: 'string' }, uniqueItems: true },
      ignoreStores: ignoreStoresSchema,
    },
  },
  defaults: { allowFields: [], ignoreStores: [] },
  check(application, options) {
    const stores = application.stores.filter((store) => !options.ignoreStores.includes(store.name));
    return stores.flatMap((store) => store.fields.filter((field) => !options.allowFields.includes(`${store.name}.${field.name}`)).flatMap((field) => problemOf(store, field)));
  },
};

function problemOf(store: Store, field: Field): Problem[] {
  const { personal, coarse } = field;
  if (personal === undefined || coarse === undefined || personal.category === 'pseudonymous') return [];
  const subject = `${store.name}.${field.name}`;
  const [use] = mostExacting.filter((candidate) => coarse.uses.includes(candidate));
  if (use === undefined) return [];
  return [{
    span: field.span,
    message: `${subject} (${personal.category}) is kept exactly, and all code that reads it only ${joinWords(coarse.uses.map((each) => purposes[each]))}. ${remedies[use]}.`,
    category: personal.category,
    kind: 'direct',
    confidence: personal.confidence === 'possible' ? 'possible' : 'likely',
    subject,
    evidence: coarse.evidence.slice(0, mostPlaces),
  }];
}

/** The use that needs most decides what may be left out. */
const mostExacting: readonly CoarseUse[] = ['age', 'year', 'comparison', 'country', 'town', 'last digits'];

const purposes: Record<CoarseUse, string> = {
  'age': 'computes the age', 'year': 'takes the year', 'country': 'looks up the country', 'comparison': 'asks whether it is the same', 'town': 'uses the surroundings', 'last digits': 'shows the last digits',
};

const remedies: Record<CoarseUse, string> = {
  'age': 'Store the year of birth, or since when the person is of age',
  'year': 'Store the year of birth',
  'comparison': 'Store a keyed digest, or the network (/24 of IPv4, /48 of IPv6)',
  'country': 'Store the country, or the network (/24 of IPv4, /48 of IPv6)',
  'town': 'Round it before it is stored: two decimals are about a kilometre',
  'last digits': 'Store the last four digits, and leave the number to the payment service',
};
