import type { Store } from '../../link/application.js';
import { formatPeriod } from '../../policy/durations.js';
import type { RetentionEntry } from '../../policy/policy.js';
import { isLonger } from '../period-limits.js';
import type { Problem } from '../rule.js';
import { directFields } from '../wording.js';
import { stayWords } from '../verdict-words.js';
import { categoryOfStore, fieldNamed, partsOf, problemAtEntry, storesNamed, type PolicyQuestion } from './policy-problem.js';

/** Periods of the policy that nothing keeps: neither code nor, as `enforcedBy` says, something else. What is said of stores with personal data is for require-retention. */
export function unenforcedPeriods({ application, policy }: PolicyQuestion): Problem[] {
  return policy.retention.flatMap((entry) => {
    if (entry.enforcedBy !== undefined || entry.seconds === undefined) return [];
    const stores = storesNamed(application, entry.target);
    if (stores.length > 0) return stores.filter((store) => store.retention.verdict !== 'enforced' && directFields(store).length === 0).slice(0, 1).map((store) => ofStore(entry, store, policy.file ?? ''));
    const { store, field } = partsOf(entry.target);
    return storesNamed(application, store).filter((candidate) => fieldNamed(candidate, field) !== undefined && !isFieldEnded(candidate, field, entry.seconds ?? 0))
      .slice(0, 1).map((candidate) => ofField(entry, candidate, policy.file ?? ''));
  });
}

function ofStore(entry: RetentionEntry, store: Store, file: string): Problem {
  const message = `${store.name} may stay ${entry.period}, and nothing in the code ends its records then. Purge them by age, or say under enforcedBy what else does.`;
  return { ...problemAtEntry(file, entry, entry.target, message, categoryOfStore(store)), evidence: store.retention.verdict === 'unreachable' ? store.retention.evidence : [] };
}

/** The record ends in time, or an update by age overwrites the field. */
function isFieldEnded(store: Store, name: string, seconds: number): boolean {
  const { retention, accesses } = store;
  if (retention.verdict === 'enforced' && (retention.seconds === undefined || !isLonger(retention.seconds, seconds))) return true;
  return accesses.some(({ verb, writes, age, reachability }) => (
    verb === 'update' && Object.hasOwn(writes, name) && age?.seconds !== undefined && !isLonger(age.seconds, seconds) && reachability.verdict !== 'unreachable'
  ));
}

function ofField(entry: RetentionEntry, store: Store, file: string): Problem {
  const { field } = partsOf(entry.target);
  const message = `${entry.target} may stay ${formatPeriod(entry.seconds ?? 0)}, and its record stays ${stayWords(store.retention)}. Overwrite ${field} by age, or say under enforcedBy what else does.`;
  return { ...problemAtEntry(file, entry, entry.target, message, fieldNamed(store, field)?.personal?.category), evidence: store.retention.evidence };
}
