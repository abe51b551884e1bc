import type { Improvement } from '../judge/improvements.js';
import type { Finding, Suggestion } from '../judge/rule.js';
import type { Application } from '../link/application.js';
import type { CheckReport, FindingReport, ImprovementReport, SuggestionReport, Summary } from './contract.js';
import { evidenceReports, noteReports } from './inventory.js';
import { everything, type ReportScope } from './scope.js';

/** Findings in the order that `judge` gave them, with a summary of them and of the stores in scope. */
export function checkReport(
  application: Application, findings: readonly Finding[], scope: ReportScope = everything,
  { since, baseline, improvements }: Pick<CheckReport, 'since'> & Pick<Summary, 'baseline'> & { improvements?: readonly Improvement[] } = {},
): CheckReport {
  const reported = findings.filter((finding) => scope.includes(finding.span.file));
  return {
    schemaVersion: 1,
    ...since !== undefined && { since },
    findings: reported.map((finding) => findingReport(finding, scope)),
    ...improvements !== undefined && { improvements: improvementReports(improvements, scope) },
    summary: { ...summarise(application, reported, scope), ...baseline !== undefined && { baseline } },
    notes: noteReports(application, scope),
  };
}

function improvementReports(improvements: readonly Improvement[], scope: ReportScope): ImprovementReport[] {
  return improvements.filter(({ span }) => scope.includes(span.file))
    .map(({ subject, message, span }) => ({ subject, message, file: scope.display(span.file), line: span.line }));
}

function findingReport(finding: Finding, scope: ReportScope): FindingReport {
  const { rule, severity, span, message, category, kind, confidence, subject, fingerprint, suggestions } = finding;
  return {
    rule,
    severity,
    file: scope.display(span.file),
    line: span.line,
    column: span.column,
    endLine: span.endLine,
    endColumn: span.endColumn,
    message,
    category,
    kind,
    confidence,
    subject,
    evidence: evidenceReports(finding.evidence, scope),
    fingerprint,
    ...(suggestions === undefined ? {} : { suggestions: suggestions.map((suggestion) => suggestionReport(suggestion, scope)) }),
  };
}

function suggestionReport({ description, edits }: Suggestion, scope: ReportScope): SuggestionReport {
  return {
    description,
    edits: edits.map(({ span: { file, line, column, endLine, endColumn }, text }) => ({ file: scope.display(file), line, column, endLine, endColumn, text })),
  };
}

function summarise(application: Application, findings: readonly Finding[], scope: ReportScope): Summary {
  const stores = application.stores.filter((store) => scope.includes(store.span.file));
  const personal = stores.map((store) => store.fields.filter((field) => field.personal !== undefined).length);
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  return {
    errors,
    warnings: findings.length - errors,
    rules: countByRule(findings),
    stores: stores.length,
    personalStores: personal.filter((count) => count > 0).length,
    personalFields: personal.reduce((sum, count) => sum + count, 0),
  };
}

function countByRule(findings: readonly Finding[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const rule of findings.map((finding) => finding.rule).sort()) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return Object.fromEntries(counts);
}
