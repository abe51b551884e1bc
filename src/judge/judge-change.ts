import type { Change, ChangeRule } from './change-rule.js';
import { fingerprintAll } from './fingerprint.js';
import { byPlace } from './judge.js';
import { compareWithKnown } from './known-findings.js';
import type { Finding } from './rule.js';

/**
 * The findings of the state afterwards that were not there before, and what the change does to the data that the application holds.
 *
 * @param found what the rules say of both states, under the same settings
 */
export function judgeChange(change: Change, found: { before: readonly Finding[]; after: readonly Finding[] }, changeRules: readonly ChangeRule[]): Finding[] {
  const known = found.before.map(({ fingerprint, span }) => ({ fingerprint, file: span.file }));
  const { fresh } = compareWithKnown(found.after, known);
  const uncovered = changeRules.flatMap((rule) => rule.check(change).flatMap((problem) => {
    const index = fresh.findIndex((finding) => rule.coveredBy.includes(finding.rule.replace(/^lethe\//, '')) && isAtOnePlace(finding, problem));
    const covering = fresh[index];
    if (covering === undefined) return [{ ...problem, rule: `lethe/${rule.name}`, severity: rule.severity, fingerprint: '' }];
    fresh[index] = { ...covering, evidence: [...covering.evidence, ...problem.evidence] };
    return [];
  }));
  const reported = fingerprintAll(uncovered, change.after);
  return [...fresh, ...reported].sort(byPlace);
}

function isAtOnePlace(first: Pick<Finding, 'span'>, second: Pick<Finding, 'span'>): boolean {
  return first.span.file === second.span.file && first.span.start === second.span.start;
}
