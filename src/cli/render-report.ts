import type { Policy } from '../policy/policy.js';
import { auditReport } from '../report/audit/audit.js';
import type { AuditFormat } from '../report/audit/formats/format.js';
import { auditFormats } from '../report/audit/formats/index.js';
import type { PageAssets } from '../report/audit/page/page.js';
import type { ReportScope } from '../report/scope.js';
import type { Style } from '../report/style.js';
import type { Command } from './arguments.js';
import { formatOf, type Output } from './outputs.js';
import type { Analysis } from './render.js';

export interface ReportOptions {
  styleOf: (output: Output) => Style;
  policy: Policy;
  /** What people call the application. */
  application: string;
  /** The day, `2024-05-31`. */
  date: string;
  pageAssets: () => PageAssets;
}

/** The reports for people that `lethe report` writes. */
export function renderReport(
  { outputs }: Command, { application, findings, change }: Analysis, scope: ReportScope, options: ReportOptions,
): (Output & { text: string })[] {
  const report = auditReport(application, options.policy, {
    application: options.application, date: options.date, findings, scope, ...change !== undefined && { change },
  });
  const files = outputs.flatMap(({ file }) => file ?? []);
  return outputs.map((output) => ({
    ...output,
    text: formatOf<AuditFormat>(auditFormats, output).write(report, { style: options.styleOf(output), files, assets: options.pageAssets }),
  }));
}
