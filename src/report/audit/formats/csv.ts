import { escapeControls } from '../../escape.js';
import { recordColumns } from '../record.js';
import type { AuditFormat } from './format.js';

/** A record of processing activities for a spreadsheet: RFC 4180, with a heading. */
export const csv: AuditFormat = {
  title: 'a record of processing activities (GDPR Art. 30) for a spreadsheet',
  tellsNotes: false,
  write(report) {
    const rows = report.stores.map((store) => recordColumns.map(({ textOf }) => textOf(store, report)));
    return [recordColumns.map(({ title }) => title), ...rows].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
  },
};

/** Spreadsheets take text that begins like a formula for one: https://owasp.org/www-community/attacks/CSV_Injection */
function cell(text: string): string {
  const safe = escapeControls(text).replace(/^[=+\-@]/u, '\'$&');
  return `"${safe.replaceAll('"', '""')}"`;
}
