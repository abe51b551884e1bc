import { writePage } from '../page/page.js';
import type { AuditFormat } from './format.js';

/** One page for the browser. */
export const html: AuditFormat = {
  title: 'one page for the browser, in lethe-report.html (default)',
  tellsNotes: false,
  defaultFile: 'lethe-report.html',
  write: (report, { assets }) => writePage(report, assets()),
};
