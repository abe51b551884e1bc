import type { Problem, Rule } from '../src/judge/rule.js';
import { isEphemeral } from '../src/judge/ephemeral.js';
import { ignoreStoresSchema } from '../src/judge/store-options.js';
import { storeProblem } from '../src/judge/store-problem.js';
import { directFields, listFields } from '../src/judge/wording.js';
import type { Store } from '../src/link/application.js';

interface Options {
  /** Accept records that are only marked as deleted. */
  allowSoftDelete: boolean;
  /** Names of stores that this rule leaves alone. */
  ignoreStores: string[];
}

/** Personal data that no code ever removes. */
export const requireDeletion: Rule<Options> = {
  name: 'require-deletion',
  description: 'Require code that really deletes the records of every store that holds personal data',
  help: 'Delete the records when the person leaves or the purpose ends, and purge what is only marked as deleted.',
  references: { weaknesses: ['CWE-459'], articles: ['5(1)(e)', '17'] },
  preset: 'recommended',
  severity: 'error',
  restsOnAbsence: true,
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      allowSoftDelete: { description: 'Accept records that are only marked as deleted.', default: false, type: 'boolean' },
      ignoreStores: ignoreStoresSchema,
    },
  },
  defaults: { allowSoftDelete: false, ignoreStores: [] },
  check(application, options) {
    return application.stores.flatMap((store) => {
      const isAccepted = isEphemeral(store) || options.ignoreStores.includes(store.name) || (options.allowSoftDelete && store.deletion.verdict === 'soft-only');
      return isAccepted ? [] : problemOf(store);
    });
  },
};

function problemOf(store: Store): Problem[] {
  const fields = directFields(store);
  const { verdict, evidence } = store.deletion;
  if (fields.length === 0 || (verdict !== 'none' && verdict !== 'soft-only')) return [];
  const message = `${messages[verdict](store.name, listFields(fields))} ${remedies[verdict](store)}`;
  return [storeProblem(store, message, verdict === 'none' ? deadCascades(store) : evidence)];
}

const messages = {
  'none': (store: string, fields: string): string => `Nothing deletes ${store}, which holds ${fields}.`,
  'soft-only': (store: string, fields: string): string => `${store} is only marked as deleted: ${fields} stay.`,
};

const remedies = {
  'none': (store: Store): string => {
    const [cascade] = store.relations.filter((relation) => relation.onDelete === 'cascade');
    return cascade === undefined
      ? 'Delete the records when the person leaves or the purpose ends.'
      : `Its cascade never happens, because nothing really deletes ${cascade.target.name}: delete the parent, or these records.`;
  },
  'soft-only': (): string => 'Purge marked records after a grace period, or overwrite the personal fields.',
};

function deadCascades(store: Store): Store['deletion']['evidence'] {
  return store.relations.filter((relation) => relation.onDelete === 'cascade').map((relation) => relation.evidence);
}
