import { createHash } from 'node:crypto';
import { counted } from '../../style.js';
import type { AuditReport } from '../model.js';
import { erasureSection } from './erasure.js';
import { exposureSection } from './exposure.js';
import { findingList, inventorySection } from './inventory.js';
import { html, Markup } from './markup.js';
import { outsideSection } from './outside.js';
import { summarySection } from './summary.js';
import { evidenceList } from './words.js';

/** The script and the style of the page, as they were built. */
export interface PageAssets {
  script: string;
  style: string;
}

/**
 * One HTML page with everything in it. It asks nothing of the network, and its policy lets nothing run but its own script: whatever analysed code holds
 * stays text.
 */
export function writePage(report: AuditReport, { script, style }: PageAssets): string {
  const policy = `default-src 'none'; script-src '${hashOf(script)}'; style-src '${hashOf(style)}'; base-uri 'none'; form-action 'none'`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Personal data in ${report.application}</title>
${new Markup(`<style>${style}</style>`)}
</head>
<body>
${header(report)}
<main>
${report.partial && html`<p class="warning">Only a part of the application was analysed: what seems to be missing may stand elsewhere.</p>`}
${summarySection(report)}
${changeSection(report.change)}
${exposureSection(report.stores)}
${inventorySection(report.stores, report.otherStores)}
${erasureSection(report.subjects)}
${outsideSection(report.recipients, report.waysOut)}
${notesSection(report.notes)}
</main>
${new Markup(`<script>${script}</script>`)}
</body>
</html>
`.text;
}

/** A source of the content security policy: https://www.w3.org/TR/CSP3/#grammardef-hash-source */
function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

function header({ application, date, change, notes }: AuditReport): Markup {
  return html`<header><div class="title"><h1>Personal data in <span>${application}</span></h1><p>Lethe, <time datetime="${date}">${date}</time></p></div>
<nav aria-label="Sections"><a href="#summary">Summary</a>${change !== undefined && html`<a href="#change">Changes</a>`}<a href="#exposure">Exposure</a><a href="#inventory">Inventory</a><a href="#erasure">Erasure</a><a href="#outside">Third parties</a>${notes.length > 0 && html`<a href="#notes">Notes</a>`}</nav>
<div class="tools"><button type="button" id="theme">Theme: system</button><button type="button" id="print">Print</button></div></header>`;
}

function changeSection(change: AuditReport['change']): Markup | undefined {
  if (change === undefined) return undefined;
  return html`<section id="change" aria-labelledby="change-title"><h2 id="change-title">What changed since ${change.since}</h2>
${change.findings.length === 0 ? html`<p class="lead">Nothing about personal data.</p>` : findingList(change.findings)}</section>`;
}

function notesSection(notes: AuditReport['notes']): Markup | undefined {
  if (notes.length === 0) return undefined;
  return html`<section id="notes" aria-labelledby="notes-title"><h2 id="notes-title">What Lethe did not understand</h2>
<details><summary>${counted(notes.length, 'place')}</summary>${evidenceList(notes.map(({ file, line, message }) => ({ file, line, how: message })))}</details></section>`;
}
