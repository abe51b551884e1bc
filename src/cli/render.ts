import type { Finding } from '../judge/rule.js';
import type { Application } from '../link/application.js';
import { UsageError } from '../load/usage-error.js';
import { checkReport } from '../report/check.js';
import type { Summary } from '../report/contract.js';
import { explainReport } from '../report/explain.js';
import { formatExplanation } from '../report/explain-text.js';
import { formatFindings } from '../report/findings-text.js';
import { inventoryReport, noteReports } from '../report/inventory.js';
import { formatInventory } from '../report/inventory-text.js';
import { formatJson } from '../report/json.js';
import { formatNotes } from '../report/notes-text.js';
import type { ReportScope } from '../report/scope.js';
import type { Style } from '../report/style.js';
import type { Command, Threshold } from './arguments.js';

/** What the engine found. */
export interface Analysis {
  application: Application;
  findings: Finding[];
}

/** What a command prints, and the exit code. */
export interface Rendered {
  report: string;
  /** For people, beside the report. */
  notes: string;
  exitCode: 0 | 1;
}

export interface RenderOptions {
  style: Style;
  noteStyle: Style;
  milliseconds: number;
}

/** Turns the result of an analysis into the output of a command. */
export function render(command: Command, result: Analysis, scope: ReportScope, options: RenderOptions): Rendered {
  const { report, exitCode } = renderReport(command, result, scope, options);
  const silent = command.quiet || command.format === 'json';
  const notes = silent ? '' : formatNotes(noteReports(result.application, scope), options.noteStyle);
  return { report, notes, exitCode };
}

function renderReport(
  command: Command, { application, findings }: Analysis, scope: ReportScope, options: RenderOptions,
): Omit<Rendered, 'notes'> {
  const json = command.format === 'json';
  switch (command.command) {
    case 'check':
      return renderCheck(command, { application, findings }, scope, options);
    case 'inventory': {
      const report = inventoryReport(application, scope);
      return { report: json ? formatJson(report) : formatInventory(report, options.style), exitCode: 0 };
    }
    case 'explain': {
      const report = explainReport(application, findings, command.operands[0] ?? '', scope);
      if (typeof report === 'string') throw new UsageError(report);
      return { report: json ? formatJson(report) : formatExplanation(report, options.style), exitCode: 0 };
    }
  }
}

function renderCheck(
  command: Command, { application, findings }: Analysis, scope: ReportScope, { style, milliseconds }: RenderOptions,
): Omit<Rendered, 'notes'> {
  const { summary } = checkReport(application, findings, scope);
  const shown = command.quiet ? findings.filter((finding) => finding.severity === 'error') : findings;
  const report = checkReport(application, shown, scope);
  const text = command.format === 'json'
    ? formatJson(report)
    : formatFindings(report, style, { milliseconds, brief: command.quiet });
  return { report: text, exitCode: reaches(summary, command.failOn) ? 1 : 0 };
}

function reaches({ errors, warnings }: Summary, threshold: Threshold): boolean {
  if (threshold === 'never') return false;
  return errors > 0 || threshold === 'warning' && warnings > 0;
}
