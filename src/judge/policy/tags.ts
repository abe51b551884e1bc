import { isCategory } from '../../catalog/declared.js';
import { categories } from '../../catalog/taxonomy.js';
import type { Annotation } from '../../collect/facts.js';
import { parsePeriod } from '../../policy/durations.js';
import { nearestName } from '../../policy/nearest.js';
import { brokenExceptions } from '../exceptions.js';
import type { Problem } from '../rule.js';
import { hint, problemAtEntry, problemAtTag, type PolicyQuestion } from './policy-problem.js';

/** Tags that say of stores and fields what the policy would say. */
const names = ['retention', 'keep', 'personal', 'not-personal', 'subject', 'exception'];

/** `@lethe` tags on stores and fields that say nothing. */
export function brokenTags({ application }: PolicyQuestion): Problem[] {
  const tagged = application.stores.flatMap((store) => [
    ...store.annotations.map((tag) => ({ tag, subject: store.name })),
    ...store.fields.flatMap((field) => field.annotations.map((tag) => ({ tag, subject: `${store.name}.${field.name}` }))),
  ]);
  return [
    ...tagged.flatMap(({ tag, subject }) => {
      const why = mistakeIn(tag);
      return why === undefined ? [] : [problemAtTag(tag, subject, why)];
    }),
    ...brokenExceptions(application).map(({ origin, problem, ...place }) => problemAtEntry(origin, place, 'exception', problem)),
  ];
}

function mistakeIn({ name, value }: Annotation): string | undefined {
  const [word = ''] = value.split(' ', 1);
  if (name === 'retention' && parsePeriod(value) === undefined) return `@lethe retention ${value} is no period, so it has no effect. Write @lethe retention 30 days, or @lethe keep with the reason for keeping records for ever.`;
  if (name === 'keep' && value.trim() === '') return '@lethe keep needs the reason for keeping records for ever, and has no effect without one.';
  if (name === 'personal' && !isCategory(word)) return `"${word}" is no category of personal data${hint(word, categories)} The field counts as content.`;
  const nearest = names.includes(name) ? undefined : nearestName(name, names);
  return nearest === undefined ? undefined : `There is no tag @lethe ${name}: did you mean "${nearest}"? It has no effect.`;
}
