import type { Note } from '../../collect/facts.js';
import type { CheckReport, FindingReport } from '../contract.js';
import { baselineText } from '../baseline-text.js';
import { escapeControls, escapeControlsInJson } from '../escape.js';
import { counted } from '../style.js';
import type { CheckFormat, FormatContext } from './format.js';
import { gravestFirst } from './order.js';
import { placeOf, resultOf } from './sarif-results.js';
import { descriptorOf, supportedTaxonomies, taxonomies } from './sarif-rules.js';

/** What GitHub reads of one run. https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/troubleshoot-sarif-uploads */
export interface SarifLimits {
  /** Results in a run; a file with more is refused. */
  results: number;
  /** Locations of a result. */
  locations: number;
}

const githubLimits: SarifLimits = { results: 25_000, locations: 100 };

/**
 * The Static Analysis Results Interchange Format 2.1.0, as code scanning of GitHub wants it.
 *
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export const sarif: CheckFormat = {
  title: 'SARIF 2.1.0 for code scanning',
  tellsNotes: true,
  write: (report, context) => writeSarif(report, context),
};

/** The SARIF log; what goes beyond the limits is left out, the gravest stays, and a notification says so. */
export function writeSarif(report: CheckReport, context: FormatContext, limits = githubLimits): string {
  const { rules, version } = context;
  const ruleIndex = new Map(rules.map(({ name }, index) => [`lethe/${name}`, index]));
  const results = cut(report.findings, limits).map((finding) => {
    const index = ruleIndex.get(finding.rule);
    return resultOf(finding, context, limits.locations, index === undefined ? {} : { index, rule: rules[index] });
  });
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{
      tool: {
        driver: {
          name: 'Lethe',
          semanticVersion: version,
          rules: rules.map((rule) => descriptorOf(rule, context.pageOf(rule.name))),
          supportedTaxonomies,
        },
      },
      taxonomies,
      columnKind: 'utf16CodeUnits',
      invocations: [{ executionSuccessful: true, toolExecutionNotifications: notificationsOf(report, context, limits) }],
      results,
    }],
  };
  return `${escapeControlsInJson(JSON.stringify(log, undefined, 2))}\n`;
}

/** The findings in their order, without the mildest where there are too many. */
function cut(findings: readonly FindingReport[], { results }: SarifLimits): readonly FindingReport[] {
  if (findings.length <= results) return findings;
  const kept = new Set(gravestFirst(findings).slice(0, results));
  return findings.filter((finding) => kept.has(finding));
}

function notificationsOf({ findings, summary: { baseline }, notes }: CheckReport, context: FormatContext, { results }: SarifLimits) {
  const hidden = findings.length - results;
  const note = `${counted(hidden, 'problem')} of ${findings.length} left out: code scanning reads ${results}.`;
  return [
    ...hidden > 0 ? [{ level: 'warning', message: { text: note } }] : [],
    ...baseline === undefined ? [] : [{ level: 'note', message: { text: baselineText(baseline) } }],
    ...notes.map((place) => notificationOf(place, context)),
  ];
}

function notificationOf({ file, line, column, message }: Note, context: FormatContext) {
  const place = { physicalLocation: placeOf(file, { startLine: line, startColumn: column }, context) };
  return { level: 'note', message: { text: escapeControls(message) }, locations: [place] };
}
