import type { Improvement } from '../judge/improvements.js';
import type { Finding } from '../judge/rule.js';
import type { Application } from '../link/application.js';
import { UsageError } from '../load/usage-error.js';
import { auditFormats } from '../report/audit/formats/index.js';
import { checkReport } from '../report/check.js';
import type { Summary } from '../report/contract.js';
import { explainReport } from '../report/explain.js';
import { formatExplanation } from '../report/explain-text.js';
import type { CheckFormat, FormatContext } from '../report/formats/format.js';
import { checkFormats } from '../report/formats/index.js';
import { inventoryReport, noteReports } from '../report/inventory.js';
import { formatInventory } from '../report/inventory-text.js';
import { formatJson } from '../report/json.js';
import { formatNotes } from '../report/notes-text.js';
import type { ReportScope } from '../report/scope.js';
import type { Style } from '../report/style.js';
import type { Command, Threshold } from './arguments.js';
import { formatOf, type Output } from './outputs.js';
import { renderReport, type ReportOptions } from './render-report.js';

/** What the engine found. */
export interface Analysis {
  application: Application;
  findings: Finding[];
  /** The findings are those that are new since then. */
  base?: { name: string; commit: string };
  /** What is better since then. */
  improvements?: Improvement[];
  /** For `report`: what is new beside all the findings. */
  change?: { since: string; findings: Finding[] };
  /** The findings are those that a baseline does not know. */
  baseline?: Summary['baseline'];
}

/** What a command writes, and the exit code. */
export interface Rendered {
  reports: (Output & { text: string })[];
  /** Texts for files that variables of the environment name. */
  companions: { variable: string; text: string }[];
  /** For people, beside the report. */
  notes: string;
  exitCode: 0 | 1;
}

export interface RenderOptions extends ReportOptions {
  noteStyle: Style;
  milliseconds: number;
  /** What formats need to know of the project and of Lethe. */
  surroundings: Omit<FormatContext, 'style' | 'milliseconds' | 'brief'>;
}

/** Turns the result of an analysis into the outputs of a command. */
export function render(command: Command, result: Analysis, scope: ReportScope, options: RenderOptions): Rendered {
  const rendered = renderCommand(command, result, scope, options);
  return { ...rendered, notes: isSilent(command) ? '' : formatNotes(noteReports(result.application, scope), options.noteStyle) };
}

function renderCommand(command: Command, result: Analysis, scope: ReportScope, options: RenderOptions): Omit<Rendered, 'notes'> {
  if (command.command === 'check') return renderCheck(command, result, scope, options);
  if (command.command === 'report') return { reports: renderReport(command, result, scope, options), companions: [], exitCode: 0 };
  return renderOther(command, result, scope, options);
}

/** Notes are told once: not beside a report on stdout that has them. */
function isSilent({ quiet, outputs }: Command): boolean {
  const printed = outputs.find(({ file }) => file === undefined);
  return quiet || printed !== undefined && { ...auditFormats, ...checkFormats }[printed.format].tellsNotes;
}

function renderOther(
  command: Command, { application, findings }: Analysis, scope: ReportScope, { styleOf }: RenderOptions,
): Omit<Rendered, 'notes'> {
  const write = writerOf(command, application, findings, scope);
  const reports = command.outputs.map((output) => ({ ...output, text: write(output.format === 'json', styleOf(output)) }));
  return { reports, companions: [], exitCode: 0 };
}

function writerOf(
  command: Command, application: Application, findings: readonly Finding[], scope: ReportScope,
): (json: boolean, style: Style) => string {
  if (command.command === 'inventory') {
    const report = inventoryReport(application, scope);
    return (json, style) => (json ? formatJson(report) : formatInventory(report, style));
  }
  const report = explainReport(application, findings, command.operands[0] ?? '', scope);
  if (typeof report === 'string') throw new UsageError(report);
  return (json, style) => (json ? formatJson(report) : formatExplanation(report, style));
}

function renderCheck(
  command: Command, { application, findings, base, baseline, improvements }: Analysis, scope: ReportScope, options: RenderOptions,
): Omit<Rendered, 'notes'> {
  const { styleOf, milliseconds, surroundings } = options;
  const { summary } = checkReport(application, findings, scope);
  const shown = command.quiet ? findings.filter((finding) => finding.severity === 'error') : findings;
  const report = checkReport(application, shown, scope, { ...base !== undefined && { since: base }, ...baseline !== undefined && { baseline }, ...improvements !== undefined && { improvements } });
  const contextOf = (output: Output): FormatContext => (
    { ...surroundings, style: styleOf(output), milliseconds, brief: command.quiet }
  );
  return {
    reports: command.outputs.map((output) => (
      { ...output, text: formatOf<CheckFormat>(checkFormats, output).write(report, contextOf(output)) }
    )),
    companions: command.outputs.flatMap((output) => {
      const { companion } = formatOf<CheckFormat>(checkFormats, output);
      if (companion === undefined) return [];
      return [{ variable: companion.variable, text: companion.write(report, contextOf(output)) }];
    }),
    exitCode: reaches(summary, command.failOn) ? 1 : 0,
  };
}

function reaches({ errors, warnings }: Summary, threshold: Threshold): boolean {
  if (threshold === 'never') return false;
  return errors > 0 || threshold === 'warning' && warnings > 0;
}
