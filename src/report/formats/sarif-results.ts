import type { Evidence } from '../../collect/facts.js';
import type { EditReport, FindingReport, SuggestionReport } from '../contract.js';
import { escapeControls } from '../escape.js';
import { groupBy } from '../../group.js';
import type { FormatContext, RuleDescription } from './format.js';
import { firstLineOf, wholeLine, type Region } from './region.js';

/** Links to evidence in a message; the rest stays in the lists of locations. */
const MOST_LINKS = 3;

interface RulePlace {
  /** In the list of rules. */
  index?: number;
  rule?: RuleDescription | undefined;
}

/** A finding as a result. @param most locations beside the first */
export function resultOf(finding: FindingReport, context: FormatContext, most: number, { index, rule }: RulePlace) {
  const { category, kind, confidence, subject, fingerprint, suggestions = [] } = finding;
  const evidence = finding.evidence.slice(0, most - 1);
  const location = locationOf(finding, context);
  const related = evidence.map((step, position) => ({ id: position + 1, ...locationOfEvidence(step, context) }));
  const isFlow = rule?.restsOnAbsence === false && evidence.length > 0;
  return {
    ruleId: finding.rule,
    ...index !== undefined && { ruleIndex: index },
    level: finding.severity,
    message: { text: messageOf(finding, evidence) },
    locations: [location],
    partialFingerprints: { primaryLocationLineHash: `${fingerprint}:1`, 'lethe/v1': fingerprint },
    ...related.length > 0 && { relatedLocations: related },
    ...isFlow && { codeFlows: [codeFlow([...evidence.map((step) => locationOfEvidence(step, context)), location])] },
    ...suggestions.length > 0 && { fixes: suggestions.map((suggestion) => fixOf(suggestion, context)) },
    properties: { category, kind, confidence, subject: escapeControls(subject) },
  };
}

/** A file by its address relative to the root of the repository, and a region in it. */
export function placeOf(file: string, region: object, { repositoryPath }: FormatContext) {
  const uri = repositoryPath(file).split('/').map((part) => encodeURIComponent(part)).join('/');
  return { artifactLocation: { uri }, region };
}

function locationOf(finding: FindingReport, context: FormatContext) {
  return {
    physicalLocation: placeOf(finding.file, regionOf(firstLineOf(finding, context)), context),
    logicalLocations: [{ fullyQualifiedName: escapeControls(finding.subject) }],
    message: { text: escapeControls(finding.subject) },
  };
}

function locationOfEvidence({ file, line, how }: Evidence, context: FormatContext) {
  const region = regionOf(wholeLine(file, line, context));
  return { physicalLocation: placeOf(file, region, context), message: { text: escapeControls(how) } };
}

function regionOf({ line, column, endColumn }: Region) {
  return { startLine: line, startColumn: column, endLine: line, endColumn };
}

/** The message, and what proves it as links to the related locations. */
function messageOf({ message, evidence: all, subject }: FindingReport, evidence: readonly Evidence[]): string {
  const links = evidence.slice(0, MOST_LINKS).map(({ how }, index) => `[${escapeLink(how)}](${index + 1})`);
  const hidden = all.length - evidence.length;
  const more = hidden > 0 ? ` ${hidden} more: lethe explain ${subject}.` : '';
  return withoutLinks(message) + (links.length === 0 ? '' : ` Evidence: ${links.join('; ')}.`) + withoutLinks(more);
}

/** Text of the code is no link. */
function withoutLinks(text: string): string {
  return escapeControls(text).replaceAll('](', '] (');
}

function escapeLink(text: string): string {
  return escapeControls(text).replaceAll(/[\\[\]]/gu, String.raw`\$&`);
}

function codeFlow(locations: readonly object[]) {
  return { threadFlows: [{ locations: locations.map((location) => ({ location })) }] };
}

function fixOf({ description, edits }: SuggestionReport, context: FormatContext) {
  const files = groupBy(edits, ({ file }) => file);
  return {
    description: { text: escapeControls(description) },
    artifactChanges: [...files].map(([file, changes]) => ({
      artifactLocation: placeOf(file, {}, context).artifactLocation,
      replacements: changes.map(replacementOf),
    })),
  };
}

function replacementOf({ line, column, endLine, endColumn, text }: EditReport) {
  return {
    deletedRegion: { startLine: line, startColumn: column, endLine, endColumn },
    insertedContent: { text },
  };
}
