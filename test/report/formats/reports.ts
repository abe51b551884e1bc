import { rules } from '../../../rules/index.js';
import { checkReport } from '../../../src/report/check.js';
import type { CheckReport, FindingReport } from '../../../src/report/contract.js';
import type { FormatContext } from '../../../src/report/formats/format.js';
import { createStyle } from '../../../src/report/style.js';
import { applicationOf, shop } from '../build-application.js';

/** What formats are told, where nothing of it is special. */
export function contextWith(more: Partial<FormatContext> = {}): FormatContext {
  return {
    rules,
    version: '1.2.3',
    style: createStyle(0, 100),
    brief: false,
    pageOf: () => undefined,
    repositoryPath: (file) => file,
    lineOf: () => undefined,
    ...more,
  };
}

/** Reads the lines of files that a test makes up. */
export function linesOf(files: Readonly<Record<string, readonly string[]>>): FormatContext['lineOf'] {
  return (file, line) => files[file]?.[line - 1];
}

/** The report on the shop with users and orders, with what it did not understand. */
export function shopReport(): CheckReport {
  const { application, findings } = shop();
  return checkReport(application, findings);
}

export const emptyReport: CheckReport = checkReport(applicationOf([]), []);

/** A report with findings that a test describes by what is special about them. */
export function reportWith(findings: readonly Partial<FindingReport>[]): CheckReport {
  const [usual] = shopReport().findings;
  if (usual === undefined) throw new Error('the shop has findings');
  const all = findings.map((finding, index): FindingReport => (
    { ...usual, evidence: [], fingerprint: index.toString(16).padStart(16, '0'), ...finding }
  ));
  const errors = all.filter(({ severity }) => severity === 'error').length;
  return { ...emptyReport, findings: all, summary: { ...emptyReport.summary, errors, warnings: all.length - errors } };
}

/** A finding that says what no medium may believe. */
export const hostile: Partial<FindingReport> = {
  file: 'src/%0A::error::x,y:z]]>&"<b>|`@team.ts',
  subject: 'User\u001B[31m.e`mail|</details>',
  message: 'See [here](javascript:alert(1)) <img src=x> @everyone #1 $x$ https://evil.invalid www.evil.invalid | a_b_ ##[error]x '
    + '\r\n::error::forged \u202E\u0000 ]]> &amp; %0A. Then mend `it`.',
  evidence: [{ file: 'src/a b#c?.ts', line: 3, how: 'read [it](2) \\ <script> </details>\n::warning::forged' }],
};
