import type { Category, Sensitivity } from '../../catalog/taxonomy.js';
import type { DeletionVerdict } from '../../link/application.js';
import { groupBy } from '../../group.js';
import type { Answers, AuditedStore } from './model.js';
import { stayNames } from './stays.js';

const MOST_NAMED = 3;

/** The gravest first. */
export const sensitivityNames: readonly Sensitivity[] = ['special', 'sensitive', 'personal'];

/** The worst first. */
export const deletionNames: readonly DeletionVerdict[] = ['none', 'soft-only', 'anonymize', 'cascade', 'hard'];

export function countSensitivities(fields: readonly { sensitivity: Sensitivity }[]): Record<Sensitivity, number> {
  const counts: Record<Sensitivity, number> = { special: 0, sensitive: 0, personal: 0 };
  for (const { sensitivity } of fields) counts[sensitivity] += 1;
  return counts;
}

/** Ids tell nothing by themselves. */
function isOpaque({ category }: { category: Category }): boolean {
  return category === 'pseudonymous';
}

/** The first fields that a leak would be remembered for. Stores come in the order of how long they keep them. */
function gravestOf(stores: readonly AuditedStore[]): Answers['gravest'] {
  const fields = stores.flatMap((store) => store.fields.map((field) => ({ ...field, store: store.name })));
  const named = sensitivityNames.flatMap((wanted) => fields.filter((field) => field.sensitivity === wanted && !isOpaque(field)));
  return named.slice(0, MOST_NAMED).map(({ store, name }) => `${store}.${name}`);
}

/** What is held, for how long, and what would leak, in numbers. */
export function answersOf(stores: readonly AuditedStore[]): Answers {
  const fields = stores.flatMap((store) => store.fields);
  const categories = [...groupBy(fields, ({ category }) => category)].map(([category, group]) => ({ category, fields: group.length }));
  return {
    fields: fields.length,
    categories: categories.sort((left, right) => Number(isOpaque(left)) - Number(isOpaque(right)) || right.fields - left.fields || (left.category < right.category ? -1 : 1)),
    gravest: gravestOf(stores),
    stays: stayNames.map((stay) => {
      const staying = stores.filter((store) => store.stay === stay);
      return { stay, stores: staying.length, fields: countSensitivities(staying.flatMap((store) => store.fields)) };
    }),
    deletions: deletionNames.map((verdict) => ({ verdict, stores: stores.filter(({ deletion }) => deletion.verdict === verdict).length })),
    sensitivities: countSensitivities(fields),
    endless: stores.filter(({ stay, deletion: { verdict } }) => stay === 'forever' && (verdict === 'none' || verdict === 'soft-only')).length,
  };
}
