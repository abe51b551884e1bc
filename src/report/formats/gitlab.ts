import type { FindingReport } from '../contract.js';
import { escapeControls, escapeControlsInJson } from '../escape.js';
import { groupBy } from '../../group.js';
import type { CheckFormat, FormatContext } from './format.js';

const SEVERITIES = { error: 'major', warning: 'minor' } as const;

/** Code Quality reports of GitLab: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
export const gitlab: CheckFormat = {
  title: 'Code Quality report of GitLab',
  tellsNotes: false,
  write: ({ findings }, context) => {
    const idOf = identify(findings, context);
    return `${escapeControlsInJson(JSON.stringify(findings.map((finding) => issueOf(finding, idOf(finding), context)), undefined, 2))}\n`;
  },
};

/** GitLab takes two issues with one fingerprint for one: equal problems of several files are told apart by the files. */
function identify(findings: readonly FindingReport[], { repositoryPath }: FormatContext): (finding: FindingReport) => string {
  const equal = groupBy(findings, ({ fingerprint }) => fingerprint);
  return ({ fingerprint, file }) => ((equal.get(fingerprint)?.length ?? 0) > 1 ? `${fingerprint}:${repositoryPath(file)}` : fingerprint);
}

function issueOf(finding: FindingReport, fingerprint: string, { repositoryPath }: FormatContext) {
  const { rule, severity, file, line, endLine, message } = finding;
  return {
    description: escapeControls(message),
    check_name: rule,
    fingerprint,
    severity: SEVERITIES[severity],
    location: { path: repositoryPath(file), lines: { begin: line, end: endLine } },
  };
}
