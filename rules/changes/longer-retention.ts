import { pairsOfStores, type ChangeRule } from '../../src/judge/change-rule.js';
import { storeProblem } from '../../src/judge/store-problem.js';
import { directFields } from '../../src/judge/wording.js';
import { formatPeriod } from '../../src/policy/durations.js';

/** A period that a change makes longer, in code or in the policy. */
export const longerRetention: ChangeRule = {
  name: 'longer-retention',
  description: 'Show every store with personal data whose records a change keeps for longer',
  help: 'Keep the shorter period, or write the reason for the longer one into the policy.',
  references: { weaknesses: ['CWE-459'], articles: ['5(1)(e)'] },
  severity: 'warning',
  restsOnAbsence: true,
  coveredBy: [],
  check: (change) => pairsOfStores(change).flatMap(({ before, after }) => {
    const [was, is] = [before.retention.seconds, after.retention.seconds];
    if (directFields(after).length === 0 || was === undefined || is === undefined || is <= was || after.retention.verdict !== before.retention.verdict) return [];
    const message = `This change keeps records of ${after.name} for ${formatPeriod(is)}, and it was ${formatPeriod(was)}. Make sure that the longer period has a reason, and write it into the policy.`;
    return [storeProblem(after, message, after.retention.evidence)];
  }),
};
