import { formatFindings } from '../findings-text.js';
import type { CheckFormat } from './format.js';

/** For people at a terminal. */
export const pretty: CheckFormat = {
  title: 'text for people',
  tellsNotes: false,
  write: (report, { style, milliseconds, brief }) => (
    formatFindings(report, style, { brief, ...milliseconds !== undefined && { milliseconds } })
  ),
};
