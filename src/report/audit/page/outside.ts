import { counted } from '../../style.js';
import type { AuditedRecipient, WayOut } from '../model.js';
import { html, type Markup } from './markup.js';
import { foldedEvidence, sinkTitles } from './words.js';

/** Pieces of data that are named before the rest is only counted. */
const NAMED = 8;

/** Who outside receives personal data, and where else it leaves. */
export function outsideSection(recipients: readonly AuditedRecipient[], waysOut: readonly WayOut[]): Markup {
  return html`<section id="outside" aria-labelledby="outside-title">
<h2 id="outside-title">Flows to third parties</h2>
${recipients.length === 0
    ? html`<p class="lead">No call hands personal data to a service outside that Lethe knows.</p>`
    : html`<div class="cards">${recipients.map(recipientCard)}</div>`}
${waysOut.length > 0 && html`<h3>Other ways out</h3><div class="cards">${waysOut.map(wayCard)}</div>`}
</section>`;
}

function recipientCard({ name, purposes, categories, data, allowed, places }: AuditedRecipient): Markup {
  const beyond = allowed === undefined ? [] : categories.filter((category) => !allowed.includes(category));
  return html`<article class="card"><h3>${name}${purposes.length > 0 && html` <small>${purposes.join(', ')}</small>`}</h3>
<p>${data.length === 0 ? 'Keeps records that the code gives it.' : html`<b>${categories.join(', ')}</b>: ${few(data)}`}</p>
<p>${allowed === undefined ? html`<span class="verdict doubtful">not in the policy</span>` : html`<span class="verdict ${beyond.length > 0 ? 'bad' : 'good'}">${
    beyond.length > 0 ? `beyond the policy: ${beyond.join(', ')}` : 'as the policy says'}</span>`}</p>
${foldedEvidence(places, counted(places.length, 'place'))}</article>`;
}

function wayCard({ sink, categories, data, places }: WayOut): Markup {
  return html`<article class="card"><h3>${sinkTitles[sink]}</h3>
<p><b>${categories.join(', ')}</b>: ${few(data)}</p>
${foldedEvidence(places, counted(places.length, 'place'))}</article>`;
}

function few(data: readonly string[]): string {
  const hidden = data.length - NAMED;
  return data.slice(0, NAMED).join(', ') + (hidden > 0 ? ` and ${hidden} more` : '');
}
