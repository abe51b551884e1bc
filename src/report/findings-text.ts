import { stripVTControlCharacters } from 'node:util';
import type { Evidence } from '../collect/facts.js';
import type { CheckReport, FindingReport, Summary } from './contract.js';
import { baselineText } from './baseline-text.js';
import { escapeControls } from './escape.js';
import { groupBy } from '../group.js';
import { improvementTexts } from './improvements-text.js';
import { counted, evidenceLines, indent, placeText, type Style } from './style.js';
import { padText, textWidth, wrapText } from './text-width.js';

/** Evidence shown under a finding; `lethe explain` shows all. */
const MOST_EVIDENCE = 3;

export interface FindingsTextOptions {
  /** How long the analysis took. */
  milliseconds?: number;
  /** Leave out what is no finding: the summary of stores and the hint at what to do next. */
  brief?: boolean;
}

/** Findings for people: by file, each with its reason and its evidence, and a summary at the end. */
export function formatFindings(report: CheckReport, style: Style, options: FindingsTextOptions = {}): string {
  const files = groupBy(report.findings, (finding) => finding.file);
  const lines = [...files].flatMap(([file, findings]) => ['', ...fileLines(file, findings, style)]).concat(options.brief === true ? [] : improvementLines(report, style));
  return [...lines, '', ...summaryLines(report, files.size, style, options), ''].join('\n');
}

/** What the change makes better, behind what it makes worse. */
function improvementLines(report: CheckReport, { colours, width }: Style): string[] {
  const lines = improvementTexts(report).flatMap((text) => {
    const [first = '', ...rest] = wrapText(escapeControls(text), width - 4);
    return [`  ${colours.green('+')} ${first}`, ...indent(rest, 4)];
  });
  return lines.length === 0 ? [] : ['', 'Better than before', ...lines];
}

function fileLines(file: string, findings: readonly FindingReport[], style: Style): string[] {
  const positions = findings.map(({ line, column }) => `${line}:${column}`);
  const positionWidth = Math.max(...positions.map((position) => position.length));
  return [
    style.colours.underline(escapeControls(file)),
    ...findings.flatMap((finding, index) => (
      findingLines(finding, (positions[index] ?? '').padStart(positionWidth), style)
    )),
  ];
}

function findingLines(finding: FindingReport, position: string, style: Style): string[] {
  const { colours, width } = style;
  const paint = finding.severity === 'error' ? colours.red : colours.yellow;
  const label = `  ${colours.dim(position)}  ${paint(finding.severity.padEnd('warning'.length))}  `;
  const labelWidth = position.length + 'warning'.length + 6;
  const message = emphasise(wrapText(escapeControls(finding.message), width - labelWidth), finding, style);
  const [first = '', ...rest] = withRule(message, finding.rule, width - labelWidth, style);
  return [
    label + first,
    ...indent(rest, labelWidth),
    ...indent(evidenceOf(finding, width - labelWidth - 2).map((line) => colours.dim(line)), labelWidth + 2),
  ];
}

/** The rule behind the message, or below it where its last line is too long. */
function withRule(message: readonly string[], rule: string, width: number, { colours }: Style): string[] {
  const last = message.at(-1) ?? '';
  const fits = textWidth(stripVTControlCharacters(last)) + 2 + rule.length <= width;
  return fits ? [...message.slice(0, -1), `${last}  ${colours.dim(rule)}`] : [...message, colours.dim(rule)];
}

/** The first pieces of evidence; those in the file of the finding are named by their line alone. */
function evidenceOf({ file, evidence, subject }: FindingReport, width: number): string[] {
  const more = evidence.length - MOST_EVIDENCE;
  const hint = more > 0 ? [`and ${more} more: lethe explain ${escapeControls(subject)}`] : [];
  const placeOf = (step: Evidence) => (step.file === file ? `line ${step.line}` : placeText(step));
  return [...evidenceLines(evidence.slice(0, MOST_EVIDENCE), width, placeOf), ...hint];
}

/** Makes what the finding is about stand out where the message starts with it. */
function emphasise(message: readonly string[], finding: FindingReport, { colours }: Style): string[] {
  const subject = escapeControls(finding.subject);
  const [first = '', ...rest] = message;
  return [first.startsWith(`${subject} `) ? colours.bold(subject) + first.slice(subject.length) : first, ...rest];
}

function summaryLines(report: CheckReport, files: number, style: Style, options: FindingsTextOptions): string[] {
  const { summary } = report;
  if (report.findings.length === 0) return noProblems(report, style, options);
  const total = counted(report.findings.length, 'problem');
  const parts = `${counted(summary.errors, 'error')}, ${counted(summary.warnings, 'warning')}`;
  const paint = summary.errors > 0 ? style.colours.red : style.colours.yellow;
  const heading = `${paint.bold(total)} in ${counted(files, 'file')} (${parts})${report.since === undefined ? '' : `, new since ${sinceText(report.since)}`}`;
  if (options.brief === true) return [heading];
  return [
    heading,
    ...baselineLines(summary, style),
    '',
    ...Object.keys(summary.rules).length > 1 ? [...ruleLines(summary), ''] : [],
    style.colours.dim(storesText(summary, options)),
    ...summary.stores > 0 ? ['', ...hintLines(report, style)] : [],
  ];
}

function baselineLines({ baseline }: Summary, { width }: Style): string[] {
  return baseline === undefined ? [] : wrapText(baselineText(baseline), width);
}

/** `main (3f2a91c)`. */
function sinceText({ name, commit }: NonNullable<CheckReport['since']>): string {
  return `${escapeControls(name)} (${commit.slice(0, 7)})`;
}

function noProblems({ summary, since }: CheckReport, style: Style, options: FindingsTextOptions): string[] {
  const heading = style.colours.green(since === undefined ? 'No problems found.' : `Nothing new since ${sinceText(since)}.`);
  return options.brief === true ? [heading] : [heading, ...baselineLines(summary, style), style.colours.dim(storesText(summary, options))];
}

function ruleLines({ rules }: Summary): string[] {
  const byCount = Object.entries(rules).sort(([, left], [, right]) => right - left);
  const width = Math.max(...byCount.map(([rule]) => textWidth(rule)));
  const digits = Math.max(...byCount.map(([, count]) => String(count).length));
  return byCount.map(([rule, count]) => `  ${padText(rule, width)}  ${String(count).padStart(digits)}`);
}

function storesText(summary: Summary, { milliseconds }: FindingsTextOptions): string {
  const stores = `${counted(summary.stores, 'store')}, ${summary.personalStores} with personal data`;
  const time = milliseconds === undefined ? '' : ` · ${(milliseconds / 1000).toFixed(1)} s`;
  return `${stores} · ${counted(summary.personalFields, 'personal field')}${time}`;
}

function hintLines(report: CheckReport, { colours }: Style): string[] {
  const subject = report.findings.find((finding) => /^[A-Z][\w.]*$/u.test(finding.subject))?.subject ?? 'STORE';
  const store = subject.replace(/\..*$/u, '');
  const commands: [string, string][] = [
    ['lethe inventory', 'what is kept, for how long, and what deletes it'],
    [`lethe explain ${store}`, 'the reasons, with file and line'],
  ];
  const width = Math.max(...commands.map(([command]) => command.length));
  return commands.map(([command, text]) => `${colours.cyan(command.padEnd(width))}  ${colours.dim(text)}`);
}
