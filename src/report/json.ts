import type { CheckReport, InventoryReport } from './contract.js';
import { escapeControlsInJson } from './escape.js';
import type { ExplainReport } from './explain.js';

/** The report as one JSON document, indented by two spaces, with a line break at its end. */
export function formatJson(report: CheckReport | InventoryReport | ExplainReport): string {
  return `${escapeControlsInJson(JSON.stringify(report, undefined, 2))}\n`;
}
