import type { Note } from '../../collect/facts.js';
import type { CheckReport, FindingReport } from '../contract.js';
import { baselineText } from '../baseline-text.js';
import { escapeControls } from '../escape.js';
import { counted } from '../style.js';
import type { CheckFormat, FormatContext } from './format.js';
import { writeMarkdown } from './markdown.js';
import { gravestFirst } from './order.js';
import { firstLineOf, proofText } from './region.js';

/** Annotations of one kind that GitHub shows a step. https://docs.github.com/en/rest/checks/runs */
const MOST_ANNOTATIONS = 10;
const MOST_NOTES = 5;
/** Bytes; GitHub drops a larger summary whole. https://docs.github.com/en/actions/reference/limits */
const LARGEST_SUMMARY = 1_000_000;

/**
 * Workflow commands of GitHub Actions, which become annotations in pull requests, and the summary of the job.
 *
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export const github: CheckFormat = {
  title: 'annotations of GitHub Actions, and the summary of the job',
  tellsNotes: true,
  write(report, context) {
    const { shown, hidden } = split(gravestFirst(report.findings));
    return [
      ...shown.map((finding) => annotation(finding, context)),
      ...hidden.map((finding) => plainLine(finding, context)),
      ...report.notes.length > 0 && !context.brief ? [noticeOf(report.notes, context)] : [],
      summaryLine(report, hidden.length),
      '',
    ].join('\n');
  },
  companion: {
    variable: 'GITHUB_STEP_SUMMARY',
    write: (report, context) => writeMarkdown(report, context, LARGEST_SUMMARY),
  },
};

/** What becomes an annotation, and what GitHub would not show any more. */
function split(findings: readonly FindingReport[]): { shown: FindingReport[]; hidden: FindingReport[] } {
  const left = { error: MOST_ANNOTATIONS, warning: MOST_ANNOTATIONS };
  const shown: FindingReport[] = [];
  const hidden: FindingReport[] = [];
  for (const finding of findings) {
    (left[finding.severity] > 0 ? shown : hidden).push(finding);
    left[finding.severity] -= 1;
  }
  return { shown, hidden };
}

function annotation(finding: FindingReport, context: FormatContext): string {
  const { severity, rule, file, message, evidence } = finding;
  const { line, column, endColumn } = firstLineOf(finding, context);
  const proof = evidence.map((step) => proofText(step, context));
  return command(severity, {
    file: context.repositoryPath(file),
    line: String(line),
    endLine: String(line),
    col: String(column),
    endColumn: String(endColumn),
    title: rule,
  }, [escapeControls(message), ...proof]);
}

function noticeOf(notes: readonly Note[], context: FormatContext): string {
  const shown = notes.slice(0, MOST_NOTES).map(({ message, ...place }) => proofText({ ...place, how: message }, context));
  const more = notes.length > MOST_NOTES ? [`and ${notes.length - MOST_NOTES} more`] : [];
  const heading = `${counted(notes.length, 'place')} that Lethe did not understand:`;
  return command('notice', { title: 'Lethe' }, [heading, ...shown, ...more]);
}

function command(name: string, properties: Readonly<Record<string, string>>, lines: readonly string[]): string {
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
  return `::${name} ${written.join(',')}::${escapeData(lines.join('\n'))}`;
}

/** A line of the log that no runner takes for a command: those begin with two colons, or hold two hashes and a bracket. */
function plainLine({ severity, rule, file, line, column, message }: FindingReport, context: FormatContext): string {
  const text = `${context.repositoryPath(file)}:${line}:${column} ${severity} ${message} (${rule})`;
  return `- ${escapeControls(text).replaceAll('##[', '## [')}`;
}

function summaryLine({ findings, summary }: CheckReport, hidden: number): string {
  const known = summary.baseline === undefined ? '' : ` ${baselineText(summary.baseline)}`;
  if (findings.length === 0) return `Lethe found no problems.${known}`;
  const parts = `${counted(summary.errors, 'error')}, ${counted(summary.warnings, 'warning')}`;
  const more = hidden === 0 ? '' : ` ${hidden} of them ${hidden === 1 ? 'has' : 'have'} no annotation: `
    + `GitHub shows ${MOST_ANNOTATIONS} of a kind in a step. All are in the summary of the job.`;
  return `Lethe found ${counted(findings.length, 'problem')} (${parts}).${more}${known}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(escapeControls(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
