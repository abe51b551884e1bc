import type { Problem, Rule } from '../src/judge/rule.js';
import { ignoreStoresSchema } from '../src/judge/store-options.js';
import { directFields } from '../src/judge/wording.js';
import type { Field, Store } from '../src/link/application.js';

interface Options {
  /** Fields that are kept for somebody outside the code, as `Store.field`. */
  allowFields: string[];
  /** Names of stores that this rule leaves alone. */
  ignoreStores: string[];
}

const mostWrites = 3;

/** Personal data that is collected and stored, and that nothing in the application uses. */
export const noUnusedPersonalField: Rule<Options> = {
  name: 'no-unused-personal-field',
  description: 'Disallow storing personal data that nothing reads, sends or shows',
  help: 'Stop storing the field, and delete what was collected. Data that nothing uses can still leak.',
  references: { weaknesses: ['CWE-212'], articles: ['5(1)(c)', '25'] },
  preset: 'strict',
  severity: 'warning',
  restsOnAbsence: true,
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      allowFields: { description: 'Fields that are kept for somebody outside the code, as `Store.field`.', default: [], type: 'array', items: { type: 'string' }, uniqueItems: true },
      ignoreStores: ignoreStoresSchema,
    },
  },
  defaults: { allowFields: [], ignoreStores: [] },
  check(application, options) {
    const stores = application.stores.filter((store) => !options.ignoreStores.includes(store.name));
    return stores.flatMap((store) => directFields(store)
      .filter((field) => field.unread === true && !options.allowFields.includes(`${store.name}.${field.name}`))
      .flatMap((field) => problemOf(store, field)));
  },
};

function problemOf(store: Store, field: Field): Problem[] {
  const { personal } = field;
  if (personal === undefined) return [];
  const subject = `${store.name}.${field.name}`;
  return [{
    span: field.span,
    message: `${subject} (${personal.category}) is written, and nothing reads, sends or shows it. Stop storing it and drop the field, or declare what it is kept for.`,
    category: personal.category,
    kind: 'direct',
    confidence: personal.confidence === 'possible' ? 'possible' : 'likely',
    subject,
    evidence: store.accesses
      .filter((effect) => Object.hasOwn(effect.writes, field.name))
      .slice(0, mostWrites)
      .map(({ span, how }) => ({ file: span.file, line: span.line, how: `${how} writes it` })),
  }];
}
