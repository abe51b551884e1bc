import type { Category } from '../src/catalog/taxonomy.js';
import { cascadeSuggestion } from '../src/judge/cascades.js';
import type { Problem, Rule } from '../src/judge/rule.js';
import { ignoreStoresSchema } from '../src/judge/store-options.js';
import { gravestFirst, joinWords, listFields } from '../src/judge/wording.js';
import type { Application, Erasure, Field, Store, SurvivalReason, Survivor } from '../src/link/application.js';

interface Options {
  /** Stores and services whose records are kept on purpose. */
  keep: string[];
  /** Names of data subjects that this rule leaves alone. */
  ignoreStores: string[];
}

/** Personal data that is still there after its data subject was erased. */
export const completeErasure: Rule<Options> = {
  name: 'complete-erasure',
  description: 'Require the deletion of a person to take along all personal data of that person',
  help: 'Delete or overwrite these records where the person is deleted, or let the database do it with a cascade. Keep what a law demands, and say so in the policy.',
  references: { weaknesses: ['CWE-459'], articles: ['17', '19'] },
  preset: 'recommended',
  severity: 'error',
  restsOnAbsence: true,
  suggests: true,
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      keep: {
        description: 'Names of stores and services whose records stay on purpose, such as invoices that the law wants kept.', default: [],
        type: 'array', items: { type: 'string' }, uniqueItems: true,
      },
      ignoreStores: { ...ignoreStoresSchema, description: 'Names of data subjects whose deletion is not looked at.' },
    },
  },
  defaults: { keep: [], ignoreStores: [] },
  check(application, options) {
    return application.stores.filter((store) => !options.ignoreStores.includes(store.name)).flatMap((subject) => {
      const { erasure } = subject;
      if (erasure === undefined) return [];
      return subject.survivors
        .filter((survivor) => survivor.reason !== 'refused' && !options.keep.includes(survivor.name))
        .map((survivor) => problemOf(subject, erasure, survivor, application));
    });
  },
};

function problemOf(subject: Store, erasure: Erasure, survivor: Survivor, application: Application): Problem {
  const fields = fieldsOf(survivor, application);
  return {
    span: survivor.span,
    message: messageOf(subject, erasure, survivor, fields),
    category: categoryOf(survivor, fields),
    kind: 'direct',
    confidence: survivor.confidence,
    subject: survivor.reason === 'forgotten' ? subject.name : `${survivor.name} of ${subject.name}`,
    evidence: survivor.evidence,
    ...suggestionsOf(survivor, application),
  };
}

/** The relation that ties the survivor to the subject may cascade instead. */
function suggestionsOf({ store, reason, through, span }: Survivor, application: Application): Pick<Problem, 'suggestions'> {
  const isTied = reason === 'emptied' || reason === 'kept' || reason === 'refused';
  return isTied ? cascadeSuggestion(application.stores.find(({ id }) => id === store), through, span.file) : {};
}

function fieldsOf(survivor: Survivor, application: Application): Field[] {
  const store = application.stores.find((candidate) => candidate.id === survivor.store);
  return gravestFirst(store?.fields.filter((field) => survivor.fields.includes(field.name)) ?? []);
}

function categoryOf(survivor: Survivor, fields: readonly Field[]): Category {
  if (survivor.reason === 'service') return 'contact';
  return fields.find((field) => field.personal !== undefined)?.personal?.category ?? 'content';
}

function messageOf(subject: Store, erasure: Erasure, survivor: Survivor, fields: readonly Field[]): string {
  const place = `${erasure.function.name === '(module)' ? '' : `${erasure.function.name}, `}${erasure.evidence.file}:${erasure.evidence.line}`;
  const what = listFields(fields);
  if (survivor.reason === 'forgotten') return `The anonymisation of ${subject.name} (${place}) leaves ${what}. Overwrite ${fields.length === 1 ? 'it' : 'them'} there as well.`;
  const after = `after the ${erasure.how} of ${article(subject.name)} ${subject.name} (${place})`;
  if (survivor.reason === 'file') return `The files that ${joinWords(survivor.fields)} names stay in storage ${after}: no code of the erasure removes a file. Delete them in the same place.`;
  if (survivor.reason === 'service') return `${capitalArticle(survivor.name)} ${survivor.name} stays ${after}: no code of the erasure removes it. ${outsideRemedy(survivor)}`;
  if (survivor.reason === 'index') return `${capitalArticle(survivor.name)} ${survivor.name} with data of the ${subject.name} stays ${after}: no code of the erasure removes it. ${outsideRemedy(survivor)}`;
  return `${survivor.name} keeps ${what} ${after}: ${survivor.why}. ${remedies[survivor.reason](survivor, subject)}`;
}

function article(name: string): string {
  return /^[AEIO]/i.test(name) ? 'an' : 'a';
}

function capitalArticle(name: string): string {
  return article(name) === 'a' ? 'A' : 'An';
}

/** How to remove what a service holds; some offer it in their interface for administrators only. */
function outsideRemedy({ through }: Survivor): string {
  return through === '' ? 'Have it deleted there through its API, in the same place.' : `Delete it in the same place (${through}).`;
}

type InsideReason = Exclude<SurvivalReason, 'forgotten' | 'file' | 'service' | 'index'>;

const remedies: Record<InsideReason, (survivor: Survivor, subject: Store) => string> = {
  'emptied': () => 'Delete these records in the same place, let the relation cascade, or empty the personal fields.',
  'kept': () => 'Delete these records in the same place.',
  'refused': () => 'Delete these records first.',
  'key': ({ through }) => `Delete these records in the same place, or make ${through} a relation that cascades.`,
  'address': ({ through }, subject) => `Delete these records by ${through} in the same place, or refer to the ${subject.name} by a relation that cascades.`,
  'copy': ({ through }) => `Delete or overwrite the copy in the same place, or store only what is needed in ${through}.`,
  'marked': () => 'Really delete these records, or purge the marked ones.',
  'anonymised-parent': () => 'Delete these records in the same place, or overwrite their personal fields.',
};
