import type { KnownFinding } from '../judge/known-findings.js';
import type { Finding } from '../judge/rule.js';
import { compareText } from '../order.js';
import { escapeControlsInJson } from '../report/escape.js';
import { parseRecord, recordVersion, type RecordFormat } from './record-file.js';

export const baselineFile = 'lethe-baseline.json';

/** A finding that a team knows and has not mended yet. */
export interface BaselineEntry extends KnownFinding {
  rule: string;
  subject: string;
}

const format: RecordFormat = {
  name: 'baseline',
  language: 'JSON',
  remedy: 'Take the file back from version control, or delete it and write it anew: lethe check --update-baseline',
  schema: {
    type: 'object',
    required: ['version', 'findings'],
    additionalProperties: false,
    properties: {
      version: { type: 'integer' },
      findings: {
        title: 'a list of findings',
        type: 'array',
        items: {
          title: 'a finding with "fingerprint", "rule", "file" and "subject"',
          type: 'object',
          required: ['fingerprint', 'rule', 'file', 'subject'],
          additionalProperties: false,
          properties: { fingerprint: { type: 'string' }, rule: { type: 'string' }, file: { type: 'string' }, subject: { type: 'string' } },
        },
      },
    },
  },
};

export function entryOf({ fingerprint, rule, span, subject }: Finding): BaselineEntry {
  return { fingerprint, rule, file: span.file, subject };
}

/** A line a finding, by file, subject and rule, so that a diff shows what came and went and nothing else. */
export function writeBaseline(entries: readonly BaselineEntry[]): string {
  const lines = entries.toSorted(inOrder).map((entry) => `    ${lineOf(entry)}`);
  const findings = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n  "version": ${recordVersion},\n  "findings": ${findings}\n}\n`;
}

/** @param shown the file as messages name it @throws PolicyError where the text is no baseline of this version */
export function parseBaseline(text: string, shown: string): BaselineEntry[] {
  const { document } = parseRecord(text, shown, format);
  const { findings } = document.toJS() as { findings: BaselineEntry[] };
  return findings;
}

function lineOf({ fingerprint, rule, file, subject }: BaselineEntry): string {
  const cells = Object.entries({ fingerprint, rule, file, subject }).map(([key, value]) => `"${key}": ${JSON.stringify(value)}`);
  return escapeControlsInJson(`{ ${cells.join(', ')} }`);
}

function inOrder(left: BaselineEntry, right: BaselineEntry): number {
  return compareText(left.file, right.file) || compareText(left.subject, right.subject)
    || compareText(left.rule, right.rule) || compareText(left.fingerprint, right.fingerprint);
}
