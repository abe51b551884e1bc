import { withoutCase } from '../../catalog/legal-holds.js';
import type { Annotation } from '../../collect/facts.js';
import type { Store } from '../../link/application.js';
import { parsePeriod } from '../../policy/durations.js';
import type { RetentionEntry } from '../../policy/policy.js';
import type { Problem } from '../rule.js';
import { categoryOfStore, fieldNamed, partsOf, problemAtEntry, problemAtTag, storesNamed, type PolicyQuestion } from './policy-problem.js';

/** What the policy says twice in different ways, or otherwise than a tag. */
export function contradictions(question: PolicyQuestion): Problem[] {
  return [...differentPeriods(question), ...periodsAgainstTags(question), ...datesAgainstPurges(question), ...personalAgainstTags(question), ...tagsAgainstTags(question)];
}

/** `User` and `users` may be one store. */
function differentPeriods({ application, policy }: PolicyQuestion): Problem[] {
  return application.stores.flatMap((store) => {
    const [first, ...others] = policy.retention.filter(({ target }) => target === store.name || store.aliases.includes(target)).toSorted((left, right) => left.start - right.start);
    return others.filter((entry) => entry.seconds !== first?.seconds).map((entry) => problemAtEntry(
      policy.file ?? '', entry, entry.target,
      `${entry.target} and ${first?.target ?? ''} (line ${first?.line ?? 0}) are one store, with the periods ${entry.period} and ${first?.period ?? ''}. Keep one of the entries.`, categoryOfStore(store),
    ));
  });
}

function periodsAgainstTags({ application, policy }: PolicyQuestion): Problem[] {
  return policy.retention.flatMap((entry) => storesNamed(application, entry.target).flatMap((store) => {
    const tag = store.annotations.find(({ name }) => name === 'keep') ?? store.annotations.find(({ name }) => name === 'retention');
    if (tag === undefined || agree(entry, tag)) return [];
    return [problemAtEntry(policy.file ?? '', entry, entry.target, `${entry.target} may stay ${entry.period} here, and @lethe ${tag.name}${tag.name === 'keep' ? '' : ` ${tag.value}`} in ${tag.span.file}:${tag.span.line} says otherwise; the tag counts. Keep one of the two.`, categoryOfStore(store))];
  }));
}

/** The date that a period is counted from here, and the one by which code ends the records. */
function datesAgainstPurges({ application, policy }: PolicyQuestion): Problem[] {
  return policy.retention.flatMap((entry) => storesNamed(application, entry.target).flatMap((store) => {
    const { from = '' } = entry;
    const counted = store.retention.countedFrom ?? [];
    const [first] = counted;
    if (first === undefined || fieldNamed(store, from) === undefined || counted.some(({ field }) => withoutCase(field) === withoutCase(from))) return [];
    const message = `The period of ${entry.target} is counted from ${from} here, and the code in ${first.evidence.file}:${first.evidence.line} counts it from ${first.field}. Let both count from the same date.`;
    return [{ ...problemAtEntry(policy.file ?? '', entry, entry.target, message, categoryOfStore(store)), evidence: counted.map(({ evidence }) => evidence) }];
  }));
}

function agree({ seconds }: RetentionEntry, { name, value }: Annotation): boolean {
  const period = name === 'keep' ? undefined : parsePeriod(value);
  // A tag that is no period is reported by itself.
  return name === 'retention' && period === undefined || period === seconds;
}

function personalAgainstTags({ application, policy }: PolicyQuestion): Problem[] {
  return policy.personal.flatMap((entry) => {
    const { store: storeName, field: fieldName } = partsOf(entry.target);
    const field = storesNamed(application, storeName).map((store) => fieldNamed(store, fieldName)).find((found) => found !== undefined);
    const tag = field?.annotations.find(({ name }) => name === 'personal' || name === 'not-personal');
    const said = tag?.name === 'not-personal' ? 'none' : tag?.value.split(' ', 1)[0];
    if (tag === undefined || said === entry.category) return [];
    return [problemAtEntry(policy.file ?? '', entry, entry.target, `${entry.target} is ${wordsFor(entry.category)} here, and @lethe ${tag.name} in ${tag.span.file}:${tag.span.line} says ${wordsFor(said ?? 'none')}; the tag counts. Keep one of the two.`)];
  });
}

function wordsFor(category: string): string {
  return category === 'none' ? 'not personal' : category;
}

function tagsAgainstTags({ application }: PolicyQuestion): Problem[] {
  return application.stores.flatMap((store) => [...bothTags(store.annotations, store.name, 'retention', 'keep'), ...fieldsWithBoth(store)]);
}

function fieldsWithBoth(store: Store): Problem[] {
  return store.fields.flatMap((field) => bothTags(field.annotations, `${store.name}.${field.name}`, 'personal', 'not-personal'));
}

function bothTags(tags: readonly Annotation[], subject: string, one: string, other: string): Problem[] {
  const [first, second] = [one, other].map((wanted) => tags.find(({ name }) => name === wanted));
  if (first === undefined || second === undefined) return [];
  const last = first.span.start > second.span.start ? first : second;
  return [problemAtTag(last, subject, `${subject} has both @lethe ${one} and @lethe ${other}. Keep one of the two.`)];
}
