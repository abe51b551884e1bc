import { pairsOfStores, type ChangeRule } from '../../src/judge/change-rule.js';
import type { Problem } from '../../src/judge/rule.js';
import { storeProblem } from '../../src/judge/store-problem.js';
import { directFields } from '../../src/judge/wording.js';
import type { DeletionVerdict, Evidence, RetentionVerdict, Store } from '../../src/link/application.js';
import { deletionWords, stayWords } from '../../src/judge/verdict-words.js';

const deletions: readonly DeletionVerdict[] = ['none', 'soft-only', 'anonymize', 'cascade', 'hard'];
const retentions: readonly RetentionVerdict[] = ['none', 'declared', 'checked', 'unreachable', 'enforced'];

/** A deletion or a purge that a change takes away, wherever the change itself stands. */
export const weakerErasure: ChangeRule = {
  name: 'weaker-erasure',
  description: 'Show every store with personal data that a change no longer deletes, or keeps without the end that it had',
  help: 'Bring the deletion or purge back, or make another one run.',
  references: { weaknesses: ['CWE-459'], articles: ['5(1)(e)', '17'] },
  severity: 'error',
  restsOnAbsence: true,
  coveredBy: ['require-deletion', 'require-retention'],
  check: (change) => pairsOfStores(change).filter(({ after }) => directFields(after).length > 0)
    .flatMap(({ before, after }) => [...lostDeletion(before, after), ...lostPurge(before, after)]),
};

function lostDeletion(before: Store, after: Store): Problem[] {
  const [was, is] = [before.deletion.verdict, after.deletion.verdict];
  // Records that go with their parent, or are overwritten, are gone as well.
  const isWeaker = deletions.indexOf(is) < deletions.indexOf(was) && (is === 'none' || is === 'soft-only');
  if (!isWeaker) return [];
  const message = `This change takes the deletion of ${after.name} away: records went ${deletionWords(before.deletion).long}, and now ${deletionWords(after.deletion).long}. ` +
    'Bring the deletion back, or delete the records another way.';
  return [storeProblem(after, message, earlier(before.deletion.evidence))];
}

function lostPurge(before: Store, after: Store): Problem[] {
  if (retentions.indexOf(after.retention.verdict) >= retentions.indexOf(before.retention.verdict) || before.retention.verdict !== 'enforced') return [];
  const message = `This change takes the end of ${after.name} away: records stayed ${stayWords(before.retention)}, and now stay ${stayWords(after.retention)}. ` +
    'Bring the purge or limit back, or make another one run.';
  return [storeProblem(after, message, earlier(before.retention.evidence))];
}

function earlier(evidence: readonly Evidence[]): Evidence[] {
  return evidence.map((step) => ({ ...step, how: `before the change: ${step.how}` }));
}
