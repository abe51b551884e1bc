import type { Sensitivity } from '../../../catalog/taxonomy.js';
import type { Evidence, SinkKind } from '../../../collect/facts.js';
import { html, type Markup } from './markup.js';

/** Beside colours, shapes tell the sensitivities apart. */
export const marks: Readonly<Record<Sensitivity, string>> = { special: '▲', sensitive: '◆', personal: '●' };

export const sensitivityTitles: Readonly<Record<Sensitivity, string>> = {
  special: 'Special category', sensitive: 'Sensitive', personal: 'Personal',
};

export const sinkTitles: Readonly<Record<SinkKind, string>> = {
  log: 'Logs', error: 'Errors', url: 'Addresses', 'browser-storage': 'Browser storage', cookie: 'Cookies', file: 'Files',
  respond: 'Responses', 'third-party': 'Services outside',
};

export function sensitivityMark(sensitivity: Sensitivity): Markup {
  return html`<span class="mark ${sensitivity}" aria-hidden="true">${marks[sensitivity]}</span>`;
}

/** Each place with what it shows. */
export function evidenceList(evidence: readonly Evidence[]): Markup | undefined {
  if (evidence.length === 0) return undefined;
  return html`<ul class="evidence">${evidence.map(({ file, line, how }) => html`<li><code>${file}:${line}</code> <span>${how}</span></li>`)}</ul>`;
}

/** A list that is folded where it is long. */
export function foldedEvidence(evidence: readonly Evidence[], summary: string): Markup | undefined {
  if (evidence.length === 0) return undefined;
  return html`<details><summary>${summary}</summary>${evidenceList(evidence)}</details>`;
}
