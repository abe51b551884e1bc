import { suggestionsFor } from '../src/judge/flow-suggestions.js';
import type { Problem, Rule } from '../src/judge/rule.js';
import { joinFew } from '../src/judge/wording.js';
import type { Application, Flow, PersonalValue } from '../src/link/application.js';

interface Options {
  /** Report records whose personal fields only name somebody, or are what they wrote. */
  checkHarmless: boolean;
  /** Stores whose records may be sent whole. */
  allowStores: string[];
}

/** A personal record that is sent to a client as it is stored: what the client does not need leaves with it, and so will every field that is added later. */
export const noWholeRecordResponse: Rule<Options> = {
  name: 'no-whole-record-response',
  description: 'Disallow sending whole personal records to clients',
  help: 'Select the fields that the client shows, or return a type of its own that has only these.',
  references: { weaknesses: ['CWE-201'], articles: ['5(1)(c)', '25'] },
  preset: 'recommended',
  severity: 'warning',
  restsOnAbsence: false,
  suggests: true,
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      checkHarmless: { description: 'Report records whose personal fields only name somebody, or are what they wrote.', default: false, type: 'boolean' },
      allowStores: { description: 'Stores whose records may be sent whole.', default: [], type: 'array', items: { type: 'string' }, uniqueItems: true },
    },
  },
  defaults: { checkHarmless: false, allowStores: [] },
  presetOptions: { all: { checkHarmless: true } },
  check(application, options) {
    return application.flows.filter((flow) => flow.sink === 'respond').flatMap((flow) => problemsOf(flow, options, application));
  },
};

function problemsOf(flow: Flow, options: Options, application: Application): Problem[] {
  const whole = flow.personal.filter(isWhole);
  const stores = [...new Set(whole.map(storeOf))].filter((store) => !options.allowStores.includes(store));
  return stores.flatMap((store) => {
    const values = whole.filter((value) => storeOf(value) === store);
    const suggestions = suggestionsFor(flow, values, application, ['selection']);
    return problemOf(flow, store, values, options).map((problem) => (suggestions.length === 0 ? problem : { ...problem, suggestions }));
  });
}

function storeOf({ subject }: PersonalValue): string {
  return subject.slice(0, subject.indexOf('.'));
}

/** A record of which nothing was left out. */
function isWhole({ kind, value: { origin, treatment } }: PersonalValue): boolean {
  return kind === 'direct' && treatment === 'none' && origin.kind === 'record' && origin.only === undefined && origin.isNarrowed !== true && (origin.without ?? []).length === 0;
}

/** What is mostly there to be seen: names, texts, pictures. */
const harmless: ReadonlySet<string> = new Set(['identity', 'content', 'image', 'behavior']);

function problemOf(flow: Flow, store: string, values: readonly PersonalValue[], { checkHarmless }: Options): Problem[] {
  const sorted = [...values].sort((first, second) => gravity(second) - gravity(first));
  const [gravest] = sorted;
  if (gravest === undefined || (!checkHarmless && harmless.has(gravest.classification.category))) return [];
  return [{
    span: flow.span,
    message: `${flow.how} sends whole records of ${store} to the client, ${listFields(store, sorted)} included. Select the fields that the client needs, or map the record to a type that has only those.`,
    category: gravest.classification.category,
    kind: 'direct',
    confidence: gravest.classification.confidence,
    subject: store,
    evidence: [...gravest.value.trail, ...flow.through],
  }];
}

function gravity({ classification: { category, sensitivity } }: PersonalValue): number {
  if (category === 'credential') return 4;
  return harmless.has(category) ? 0 : 1 + ['personal', 'sensitive', 'special'].indexOf(sensitivity);
}

function listFields(store: string, values: readonly PersonalValue[]): string {
  const fields = values.map(({ subject, classification }) => `${subject.slice(store.length + 1)} (${classification.category})`);
  return joinFew(fields);
}
