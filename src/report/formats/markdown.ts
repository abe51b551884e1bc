import type { CheckReport, FindingReport } from '../contract.js';
import { baselineText } from '../baseline-text.js';
import { groupBy } from '../../group.js';
import { improvementTexts } from '../improvements-text.js';
import { counted } from '../style.js';
import type { CheckFormat, FormatContext } from './format.js';
import { codeSpan, details, plainText, tableRow } from './markdown-text.js';
import { gravestFirst } from './order.js';

/** Bytes; GitHub takes 65,536 characters for a comment. */
const LARGEST_COMMENT = 65_000;
/** Bytes kept free for the line that counts what is left out. */
const RESERVE = 300;
/** Finds the comment of the last run, to replace it. Readers do not see it. */
const MARKER = '<!-- lethe -->';

/** A review comment for people: a table for each store, what to do, and the evidence folded away. */
export const markdown: CheckFormat = {
  title: 'a review comment for people',
  tellsNotes: true,
  write: (report, context) => writeMarkdown(report, context, LARGEST_COMMENT),
};

/** @param largest bytes; the gravest problems stay, and a line counts the others */
export function writeMarkdown(report: CheckReport, context: FormatContext, largest: number): string {
  const text = new BoundedText(largest - RESERVE);
  const groups = [...groupBy(gravestFirst(report.findings), storeOf)];
  const heading = [MARKER, '', headingOf(report), '', ...report.findings.length > 0 ? [countsOf(report), ''] : []];
  text.add(heading);
  if (report.summary.baseline !== undefined) text.add([plainText(baselineText(report.summary.baseline)), '']);
  if (!context.brief) text.add(improvementsOf(report));
  const shown = groups.reduce((sum, [store, findings]) => sum + addGroup(store, findings, context, text), 0);
  const hidden = report.findings.length - shown;
  if (report.notes.length > 0 && !context.brief) text.add(notesOf(report, context));
  return `${text.toString().trimEnd()}\n${hidden > 0 ? hiddenLine(hidden) : ''}`;
}

/** Lines up to a number of bytes. */
class BoundedText {
  readonly #lines: string[] = [];
  #left: number;

  constructor(bytes: number) {
    this.#left = bytes;
  }

  /** Adds lines where all of them fit. */
  add(lines: readonly string[]): boolean {
    const bytes = lines.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0);
    if (bytes > this.#left) return false;
    this.#left -= bytes;
    this.#lines.push(...lines);
    return true;
  }

  toString(): string {
    return this.#lines.join('\n');
  }
}

/** The store that a finding is about, or what it is about where that is no store. */
function storeOf({ subject }: FindingReport): string {
  return subject.replace(/ of .*$/u, '').replace(/\..*$/u, '');
}

/** @returns how many findings there was room for */
function addGroup(store: string, findings: readonly FindingReport[], context: FormatContext, text: BoundedText): number {
  const [first, ...rest] = findings.map((finding) => rowOf(finding, context));
  const head = [`### ${codeSpan(store)}`, '', '| | What | What to do | Where |', '| --- | --- | --- | --- |'];
  if (first === undefined || !text.add([...head, first])) return 0;
  let shown = 1;
  while (shown < findings.length && text.add([rest[shown - 1] ?? ''])) shown += 1;
  text.add(['']);
  text.add(evidenceOf(findings.slice(0, shown), context));
  return shown;
}

function headingOf({ findings, since }: CheckReport): string {
  const [kind, base] = since === undefined ? ['problem', ''] : ['new problem', ` since ${codeSpan(since.name)}`];
  return findings.length === 0 ? `## Lethe found no ${kind}s with personal data${base}` : `## Lethe found ${counted(findings.length, kind)} with personal data${base}`;
}

function countsOf({ findings, summary }: CheckReport): string {
  const files = new Set(findings.map(({ file }) => file)).size;
  return `${counted(summary.errors, 'error')}, ${counted(summary.warnings, 'warning')} in ${counted(files, 'file')}. `
    + `The application has ${counted(summary.stores, 'store')}, ${summary.personalStores} with personal data.`;
}

function rowOf(finding: FindingReport, context: FormatContext): string {
  const { severity, rule, file, line } = finding;
  const { what, remedy } = partsOf(finding, context);
  const place = codeSpan(`${context.repositoryPath(file)}:${line}`);
  return tableRow([severity, `${plainText(what)}<br>${codeSpan(rule)}`, plainText(remedy), place]);
}

/** The last sentence of a message says what to do; a message of one sentence leaves that to the rule. */
function partsOf({ message, rule }: FindingReport, { rules }: FormatContext): { what: string; remedy: string } {
  const sentences = message.split(/(?<=\.) (?=\p{Lu})/u);
  const help = rules.find(({ name }) => rule === `lethe/${name}`)?.help ?? '';
  if (sentences.length === 1) return { what: message, remedy: help };
  return { what: sentences.slice(0, -1).join(' '), remedy: sentences.at(-1) ?? '' };
}

function evidenceOf(findings: readonly FindingReport[], { repositoryPath }: FormatContext): string[] {
  const proven = findings.filter(({ evidence }) => evidence.length > 0);
  const lines = proven.flatMap(({ subject, rule, evidence }) => [
    `- ${codeSpan(subject)}, ${codeSpan(rule)}`,
    ...evidence.map(({ file, line, how }) => `  - ${codeSpan(`${repositoryPath(file)}:${line}`)} ${plainText(how)}`),
  ]);
  return lines.length === 0 ? [] : details('Evidence', lines);
}

function notesOf({ notes }: CheckReport, { repositoryPath }: FormatContext): string[] {
  return details(
    `${counted(notes.length, 'place')} that Lethe did not understand`,
    notes.map(({ file, line, message }) => `- ${codeSpan(`${repositoryPath(file)}:${line}`)} ${plainText(message)}`),
  );
}

function improvementsOf(report: CheckReport): string[] {
  const texts = improvementTexts(report);
  return texts.length === 0 ? [] : ['**Better than before**', '', ...texts.map((text) => `- ${plainText(text)}`), ''];
}

function hiddenLine(hidden: number): string {
  return `\n${counted(hidden, 'more problem')} ${hidden === 1 ? 'is' : 'are'} not shown here. See all with \`lethe check\`.\n`;
}
