import { formatJson } from '../json.js';
import type { CheckFormat } from './format.js';

/** The contract as it is; docs/json.md explains every key. */
export const json: CheckFormat = {
  title: 'everything, as data for programs',
  tellsNotes: true,
  write: (report) => formatJson(report),
};
