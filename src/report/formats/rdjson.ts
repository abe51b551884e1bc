import type { EditReport, FindingReport, SuggestionReport } from '../contract.js';
import { escapeControls, escapeControlsInJson } from '../escape.js';
import type { CheckFormat, FormatContext } from './format.js';
import { firstLineOf } from './region.js';

const SEVERITIES = { error: 'ERROR', warning: 'WARNING' } as const;

/**
 * The Reviewdog Diagnostic Format. Paths stay relative to the working directory, where reviewdog looks for them; columns
 * count bytes of UTF-8 from 1.
 *
 * https://github.com/reviewdog/reviewdog/tree/master/proto/rdf
 */
export const rdjson: CheckFormat = {
  title: 'diagnostics for reviewdog, with suggestions',
  tellsNotes: false,
  write({ findings }, context) {
    const result = { source: { name: 'lethe' }, diagnostics: findings.map((finding) => diagnosticOf(finding, context)) };
    return `${escapeControlsInJson(JSON.stringify(result, undefined, 2))}\n`;
  },
};

function diagnosticOf(finding: FindingReport, context: FormatContext) {
  const { rule, severity, file, message, evidence, suggestions = [] } = finding;
  const { line, column, endColumn } = firstLineOf(finding, context);
  const offered = suggestions.flatMap((suggestion) => suggestionOf(suggestion, finding, context));
  const position = (at: number) => ({ line, column: byteColumn(file, line, at, context) });
  return {
    message: escapeControls(message),
    location: { path: file, range: { start: position(column), end: position(endColumn) } },
    severity: SEVERITIES[severity],
    code: { value: rule },
    ...offered.length > 0 && { suggestions: offered },
    ...evidence.length > 0 && {
      related_locations: evidence.map((step) => ({
        message: escapeControls(step.how),
        location: { path: step.file, range: { start: { line: step.line } } },
      })),
    },
  };
}

/** Reviewdog applies one replacement a suggestion: several edits become one, from the first to the last. */
function suggestionOf({ edits }: SuggestionReport, { file }: FindingReport, context: FormatContext) {
  const inOrder = edits.toSorted((left, right) => left.line - right.line || left.column - right.column);
  const [first] = inOrder;
  const last = inOrder.at(-1);
  const text = joined(inOrder, context);
  if (first === undefined || last === undefined || text === undefined) return [];
  if (inOrder.some((edit) => edit.file !== file)) return [];
  return [{
    range: {
      start: { line: first.line, column: byteColumn(file, first.line, first.column, context) },
      end: { line: last.endLine, column: byteColumn(file, last.endLine, last.endColumn, context) },
    },
    text,
  }];
}

/** What may be a literal value of the code, which no report quotes. */
const LITERAL = /["'`\d]/u;

/** The texts of edits with what stands between them; undefined where that cannot be read or may not be quoted. */
function joined(edits: readonly EditReport[], context: FormatContext): string | undefined {
  let text = '';
  for (const [index, edit] of edits.entries()) {
    const before = edits[index - 1];
    const kept = before === undefined ? '' : textBetween(before, edit, context);
    if (kept === undefined || LITERAL.test(kept)) return undefined;
    text += kept + edit.text;
  }
  return text;
}

function textBetween(left: EditReport, right: EditReport, { lineOf }: FormatContext): string | undefined {
  const lines: string[] = [];
  for (let line = left.endLine; line <= right.line; line += 1) {
    const text = lineOf(left.file, line);
    if (text === undefined) return undefined;
    const end = line === right.line ? right.column - 1 : text.length;
    lines.push(text.slice(line === left.endLine ? left.endColumn - 1 : 0, end));
  }
  return lines.join('\n');
}

function byteColumn(file: string, line: number, column: number, { lineOf }: FormatContext): number {
  const text = lineOf(file, line);
  return text === undefined ? column : Buffer.byteLength(text.slice(0, column - 1)) + 1;
}
