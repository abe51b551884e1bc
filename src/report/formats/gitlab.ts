import type { FindingReport } from '../contract.js';
import { escapeControls, escapeControlsInJson } from '../escape.js';
import type { CheckFormat, FormatContext } from './format.js';

const SEVERITIES = { error: 'major', warning: 'minor' } as const;

/** Code Quality reports of GitLab: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
export const gitlab: CheckFormat = {
  title: 'Code Quality report of GitLab',
  tellsNotes: false,
  write: ({ findings }, context) => (
    `${escapeControlsInJson(JSON.stringify(findings.map((finding) => issueOf(finding, context)), undefined, 2))}\n`
  ),
};

function issueOf(finding: FindingReport, { repositoryPath }: FormatContext) {
  const { rule, severity, file, line, endLine, message, fingerprint } = finding;
  return {
    description: escapeControls(message),
    check_name: rule,
    fingerprint,
    severity: SEVERITIES[severity],
    location: { path: repositoryPath(file), lines: { begin: line, end: endLine } },
  };
}
