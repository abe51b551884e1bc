import { scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import type { Sensitivity } from '../../../catalog/taxonomy.js';
import { groupBy } from '../../../group.js';
import { counted } from '../../style.js';
import { sensitivityNames } from '../answers.js';
import type { AuditedStore } from '../model.js';
import { stays, type Stay } from '../stays.js';
import { html, type Markup } from './markup.js';
import { sensitivityMark, sensitivityTitles } from './words.js';

const WIDTH = 400;
const HEIGHT = 12;
/** Stores of a group that are shown before the rest is folded. */
const SHOWN = 15;

/** A picture of what would leak from each store: its fields by sensitivity, in groups by how long they stay. */
export function exposureSection(stores: readonly AuditedStore[]): Markup {
  const most = Math.max(1, ...stores.map(({ fields }) => fields.length));
  const groups = [...groupBy(stores, ({ stay }) => stay)];
  return html`<section id="exposure" aria-labelledby="exposure-title">
<h2 id="exposure-title">What would leak from each store</h2>
<p class="lead">One bar a store, one step of it a field. What stays longest comes first, for records pile up there.</p>
<p class="legend">${sensitivityNames.map((sensitivity) => html`<span>${sensitivityMark(sensitivity)} ${sensitivityTitles[sensitivity]}</span>`)}</p>
${groups.map(([stay, group]) => exposureGroup(stay, group, most))}
</section>`;
}

function exposureGroup(stay: Stay, stores: readonly AuditedStore[], most: number): Markup {
  const [shown, hidden] = [stores.slice(0, SHOWN), stores.slice(SHOWN)];
  const title = stays[stay].title;
  return html`<h3>Kept ${title} <span class="count">${counted(stores.length, 'store')}</span></h3>
${exposureTable(shown, most, `Stores kept ${title}`)}
${hidden.length > 0 && html`<details><summary>${counted(hidden.length, 'more store')}</summary>${exposureTable(hidden, most, `More stores kept ${title}`)}</details>`}`;
}

function exposureTable(stores: readonly AuditedStore[], most: number, caption: string): Markup {
  return html`<table class="exposure"><caption class="unseen">${caption}</caption>
<thead class="unseen"><tr><th scope="col">Store</th><th scope="col">Fields</th></tr></thead>
<tbody>${stores.map((store) => html`<tr><th scope="row"><a href="#${anchorOf(store)}">${store.name}</a></th><td><div>${stackedBar(store.sensitivities, most)}<span class="breakdown">${breakdown(store.sensitivities)}</span></div></td></tr>`)}</tbody></table>`;
}

function stackedBar(counts: Record<Sensitivity, number>, most: number): Markup {
  const width = scaleLinear([0, most], [0, WIDTH]);
  const series = stack<Record<Sensitivity, number>, Sensitivity>().keys(sensitivityNames)([counts]);
  const parts = series.flatMap(({ key, 0: part }) => (part === undefined ? [] : { sensitivity: key, from: width(part[0]), to: width(part[1]) }));
  return html`<svg class="stacked" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">${
    parts.map(({ sensitivity, from, to }) => html`<rect class="${sensitivity}" x="${from.toFixed(1)}" width="${(to - from).toFixed(1)}" height="${HEIGHT}"/>`)}</svg>`;
}

function breakdown(counts: Record<Sensitivity, number>): string {
  return sensitivityNames.filter((sensitivity) => counts[sensitivity] > 0).map((sensitivity) => `${counts[sensitivity]} ${sensitivity}`).join(', ');
}

/** Names a store within the page. */
export function anchorOf({ id }: Pick<AuditedStore, 'id'>): string {
  return `store-${Buffer.from(id).toString('base64url')}`;
}
