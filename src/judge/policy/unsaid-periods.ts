import type { Store } from '../../link/application.js';
import { formatPeriod, parsePeriod } from '../../policy/durations.js';
import type { RetentionSection } from '../../policy/policy.js';
import type { Problem, Suggestion } from '../rule.js';
import { directFields } from '../wording.js';
import { categoryOfStore, editAt, problemAtEntry, storesNamed, type PolicyQuestion } from './policy-problem.js';

/** What YAML reads as a text wherever a key may stand. */
const PLAIN_KEY = /^[A-Za-z_][\w-]*$/u;

/** Stores with personal data that code ends, and whose period the policy does not say, where it says others: nobody would notice that code came to keep them for longer. */
export function unsaidPeriods({ application, policy }: PolicyQuestion): Problem[] {
  const { retentionSection: section, file = '' } = policy;
  if (section === undefined) return [];
  const names = [...new Set(application.stores.map(({ name }) => name))];
  return names.flatMap((name) => {
    const stores = storesNamed(application, name).filter((store) => directFields(store).length > 0);
    const [store] = stores;
    const seconds = stores.map(endOf);
    if (store === undefined || !seconds.every((value) => value !== undefined)) return [];
    const period = formatPeriod(Math.max(...seconds));
    const message = `Code ends records of ${name} after ${period}, and the policy does not say so. Write it down, so that it is noticed when code comes to keep them for longer.`;
    return [{ ...problemAtEntry(file, section.key, name, message, categoryOfStore(store)), evidence: store.retention.evidence, ...additionOf(name, period, Math.max(...seconds), section, file) }];
  });
}

/** Seconds after which code ends the records, where nobody said for how long they may stay. */
function endOf({ retention: { verdict, seconds, promise }, annotations }: Store): number | undefined {
  const isSaid = promise !== undefined || annotations.some(({ name }) => name === 'retention' || name === 'keep');
  return verdict === 'enforced' && !isSaid ? seconds : undefined;
}

function additionOf(name: string, period: string, seconds: number, { first, separator }: RetentionSection, file: string): { suggestions?: Suggestion[] } {
  if (!PLAIN_KEY.test(name) || parsePeriod(period) !== seconds) return {};
  return { suggestions: [{ description: `Add the entry "${name}: ${period}".`, edits: [editAt(file, { ...first, end: first.start }, `${name}: ${period}${separator}`)] }] };
}
