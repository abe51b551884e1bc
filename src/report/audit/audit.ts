import type { Finding } from '../../judge/rule.js';
import type { Application } from '../../link/application.js';
import type { Policy } from '../../policy/policy.js';
import { checkReport } from '../check.js';
import { noteReports } from '../inventory.js';
import { everything, type ReportScope } from '../scope.js';
import { answersOf } from './answers.js';
import type { AuditReport } from './model.js';
import { recipientsOf, waysOutOf } from './outside.js';
import { auditedStores } from './stores.js';
import { subjectsOf } from './subjects.js';

/** What an analysis found, and what else a report tells. */
export interface AuditOptions {
  /** What people call the application. */
  application: string;
  /** The day of the report, `2024-05-31`. */
  date: string;
  findings: readonly Finding[];
  /** What is new since a commit, and the name by which the user asked for that. */
  change?: { since: string; findings: readonly Finding[] };
  scope?: ReportScope;
}

/** The model of a report for people. The same application, policy and options give the same report. */
export function auditReport(application: Application, policy: Policy, options: AuditOptions): AuditReport {
  const { scope = everything, change } = options;
  const inScope = application.stores.filter((store) => scope.includes(store.span.file));
  const { findings } = checkReport(application, options.findings, scope);
  const recipients = recipientsOf(application, policy, scope);
  const subjects = subjectsOf(application, scope);
  const stores = auditedStores(application, { policy, findings, subjects, recipients, scope });
  return {
    application: options.application,
    date: options.date,
    partial: application.partial,
    answers: answersOf(stores),
    stores,
    otherStores: inScope.length - stores.length,
    subjects,
    recipients,
    waysOut: waysOutOf(application, scope),
    ...change !== undefined && { change: { since: change.since, findings: checkReport(application, change.findings, scope).findings } },
    notes: noteReports(application, scope),
  };
}
