import { codeSpan, details, plainText, tableRow } from '../../formats/markdown-text.js';
import { counted } from '../../style.js';
import type { AuditReport, AuditedRecipient, AuditedSubject } from '../model.js';
import { recordColumns, UNKNOWN } from '../record.js';
import { answersInWords } from '../sentences.js';
import type { AuditFormat } from './format.js';

/** A record of processing activities as a document that people complete. */
export const markdown: AuditFormat = {
  title: 'a record of processing activities (GDPR Art. 30) as a document',
  tellsNotes: true,
  write(report) {
    const sections = [titleLines(report), recordLines(report), recipientLines(report.recipients), erasureLines(report.subjects), changeLines(report), noteLines(report)];
    return `${sections.filter((lines) => lines.length > 0).map((lines) => lines.join('\n').trimEnd()).join('\n\n')}\n`;
  },
};

function titleLines(report: AuditReport): string[] {
  return [
    `# Record of processing activities: ${plainText(report.application)}`,
    '',
    `${report.date}, from the code. What only people know says *${UNKNOWN}*.`,
    '',
    tableRow(['Controller', UNKNOWN]),
    tableRow(['---', '---']),
    tableRow(['Joint controller, representative, data protection officer', UNKNOWN]),
    '',
    ...answersInWords(report).map(({ question, answer }) => `- **${question}** ${plainText(answer)}`),
    ...report.partial ? ['', 'Only a part of the application was analysed: what seems to be missing may stand elsewhere.'] : [],
  ];
}

function recordLines(report: AuditReport): string[] {
  const activities = report.stores.flatMap((store) => [
    `### ${plainText(store.name)}`,
    '',
    tableRow(['', '']),
    tableRow(['---', '---']),
    ...recordColumns.slice(1).map(({ title, textOf }) => tableRow([title, plainText(textOf(store, report))])),
    '',
  ]);
  return ['## Processing activities', '', ...activities.length > 0 ? activities : ['No store holds personal data.']];
}

function recipientLines(recipients: readonly AuditedRecipient[]): string[] {
  if (recipients.length === 0) return [];
  return [
    '## Recipients',
    '',
    tableRow(['Recipient', 'Purposes', 'Categories', 'Data', 'Policy']),
    tableRow(['---', '---', '---', '---', '---']),
    ...recipients.map(({ name, purposes, categories, data, allowed }) => tableRow([
      plainText(name), plainText(purposes.join(', ') || UNKNOWN), categories.join(', '), plainText(data.join(', ')), plainText(allowed?.join(', ') ?? 'not named'),
    ])),
  ];
}

function erasureLines(subjects: readonly AuditedSubject[]): string[] {
  return subjects.length === 0 ? [] : ['## Erasure', '', ...subjects.flatMap(subjectLines)];
}

function subjectLines({ name, erasure, survivors }: AuditedSubject): string[] {
  if (erasure === undefined) return [`### ${plainText(name)}`, '', 'No code erases it: all of its data stays.', ''];
  const { file, line } = erasure.evidence;
  return [
    `### ${plainText(name)}`,
    '',
    `Erased by ${codeSpan(erasure.function)} (${codeSpan(`${file}:${line}`)}). ${survivors.length === 0 ? 'Nothing is known to survive.' : `${counted(survivors.length, 'survivor')}:`}`,
    '',
    ...survivors.map((survivor) => `- ${plainText([survivor.name, ...survivor.fields.length > 0 ? [`(${survivor.fields.join(', ')})`] : []].join(' '))}: ${plainText(survivor.why)}`),
    '',
  ];
}

function changeLines({ change }: AuditReport): string[] {
  if (change === undefined) return [];
  const lines = change.findings.map(({ message, file, line }) => `- ${plainText(message)} (${codeSpan(`${file}:${line}`)})`);
  return [`## What changed since ${plainText(change.since)}`, '', ...lines.length > 0 ? lines : ['Nothing about personal data.']];
}

function noteLines({ notes }: AuditReport): string[] {
  if (notes.length === 0) return [];
  return ['## Limits of this record', '', ...details(`${counted(notes.length, 'place')} that Lethe did not understand`, notes.map(({ file, line, message }) => `- ${codeSpan(`${file}:${line}`)} ${plainText(message)}`))];
}
