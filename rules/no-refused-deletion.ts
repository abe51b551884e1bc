import { cascadeSuggestion } from '../src/judge/cascades.js';
import type { Problem, Rule } from '../src/judge/rule.js';
import { ignoreStoresSchema } from '../src/judge/store-options.js';
import { directFields, gravestCategory } from '../src/judge/wording.js';
import type { Application, Refusal, Store } from '../src/link/application.js';

interface Options {
  /** Names of stores that this rule leaves alone. */
  ignoreStores: string[];
}

/** A deletion of personal data that fails as soon as other records refer to what is deleted. */
export const noRefusedDeletion: Rule<Options> = {
  name: 'no-refused-deletion',
  description: 'Disallow deletions of personal data that the database refuses because other records still refer to it',
  help: 'Delete the dependent records first, or let the relation cascade, so that the deletion really happens.',
  references: { weaknesses: ['CWE-459'], articles: ['17'] },
  preset: 'recommended',
  severity: 'error',
  restsOnAbsence: true,
  suggests: true,
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: { ignoreStores: { ...ignoreStoresSchema, description: 'Names of stores to leave alone: deleted ones, and those that refer to them.' } },
  },
  defaults: { ignoreStores: [] },
  check(application, options) {
    return application.stores.filter((store) => !options.ignoreStores.includes(store.name)).flatMap((store) => (
      directFields(store).length === 0 ? [] : store.refusals.filter((refusal) => !options.ignoreStores.includes(refusal.name)).map((refusal) => problemOf(store, refusal, application))
    ));
  },
};

function problemOf(store: Store, refusal: Refusal, application: Application): Problem {
  const { name, relation, action, isDefault, confidence, evidence, function: container } = refusal;
  const [start] = evidence;
  const place = `${container.name === '(module)' ? '' : `${container.name}, `}${start?.file ?? ''}:${start?.line ?? 1}`;
  const rule = `${action}${isDefault ? ', the default' : ''}`;
  return {
    span: refusal.span,
    message: `The deletion of ${store.name} (${place}) fails while ${name} records refer to it: ${name}.${relation} has the action ${rule}, and nothing deletes them first. ` +
      `Delete them in the same place, or declare onDelete: cascade or set null on ${relation}.`,
    category: gravestCategory(directFields(store)),
    kind: 'direct',
    confidence,
    subject: `${name}.${relation}`,
    evidence,
    ...cascadeSuggestion(application.stores.find(({ id }) => id === refusal.store), relation, refusal.span.file),
  };
}
