import { linkHorizontal } from 'd3-shape';
import { counted } from '../../style.js';
import type { AuditedSubject } from '../model.js';
import { html, type Markup } from './markup.js';
import { foldedEvidence } from './words.js';

/** Pixels: rows must be as high as those of the list beside the links. */
const ROW = 32;
const WIDTH = 120;

/** What happens to the data of each data subject when it is erased. */
export function erasureSection(subjects: readonly AuditedSubject[]): Markup {
  return html`<section id="erasure" aria-labelledby="erasure-title">
<h2 id="erasure-title">Erasure map</h2>
${subjects.length === 0 ? html`<p class="lead">No store stands for a person.</p>` : html`<p class="lead">What goes when a data subject is erased, and what survives.</p>`}
${subjects.map(subjectMap)}
</section>`;
}

function subjectMap(subject: AuditedSubject): Markup {
  const { name, file, line, erasure, survivors } = subject;
  if (erasure === undefined) {
    return html`<article class="subject"><h3>${name}</h3><p><span class="verdict bad">never erased</span> No code erases a ${name} (<code>${file}:${line}</code>): all of its data stays.</p></article>`;
  }
  return html`<article class="subject"><h3>${name}</h3>
<p>${erasure.how === 'deletion' ? 'Its record is deleted' : 'Its personal fields are overwritten'} by <code>${erasure.function}</code> (<code>${erasure.evidence.file}:${erasure.evidence.line}</code>). ${
    survivors.length === 0 ? 'Nothing is known to survive.' : html`<strong>${counted(survivors.length, 'survivor')}</strong>.`}</p>
${erasureMap(subject)}
${survivors.length > 0 && html`<ul class="survivors">${survivors.map((survivor) => (
    html`<li><strong>${survivor.name}</strong>${survivor.fields.length > 0 && html` (${survivor.fields.join(', ')})`}: ${survivor.why}.${foldedEvidence(survivor.evidence, 'Evidence')}</li>`))}</ul>`}
</article>`;
}

interface Reached {
  name: string;
  fate: 'goes' | 'stays';
  note: string;
}

function erasureMap({ name, goes, survivors }: AuditedSubject): Markup | undefined {
  const reached: Reached[] = [
    ...survivors.map((survivor) => ({ name: survivor.name, fate: 'stays' as const, note: `survives: ${survivor.fields.join(', ') || survivor.reason}` })),
    ...goes.map((store) => ({ name: store, fate: 'goes' as const, note: 'goes with it' })),
  ];
  if (reached.length === 0) return undefined;
  return html`<div class="map"><div class="root">${name}</div>
${links(reached)}
<ul>${reached.map(({ name: store, fate, note }) => html`<li class="${fate}"><b>${store}</b> <span>${note}</span></li>`)}</ul></div>`;
}

/** Curves from the subject, which stands in the middle, to each row. */
function links(reached: readonly Reached[]): Markup {
  const height = reached.length * ROW;
  const draw = linkHorizontal<{ from: [number, number]; to: [number, number] }, [number, number]>().source(({ from }) => from).target(({ to }) => to);
  const paths = reached.map(({ fate }, index) => ({ fate, path: draw({ from: [0, height / 2], to: [WIDTH, (index + 0.5) * ROW] }) ?? '' }));
  return html`<svg class="links" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" aria-hidden="true">${
    paths.map(({ fate, path }) => html`<path class="${fate}" d="${path}"/>`)}</svg>`;
}
