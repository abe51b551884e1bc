import { scaleLinear, scaleSqrt } from 'd3-scale';
import type { Sensitivity } from '../../../catalog/taxonomy.js';
import { deletionWords } from '../../../judge/verdict-words.js';
import { counted } from '../../style.js';
import { sensitivityNames } from '../answers.js';
import type { Answers, AuditReport } from '../model.js';
import { endlessWords } from '../sentences.js';
import { stays } from '../stays.js';
import { html, type Markup } from './markup.js';
import { sensitivityMark, sensitivityTitles } from './words.js';

/** Largest radius of a circle of the matrix, in pixels. */
const LARGEST = 19;
const BAR = { width: 100, height: 6 };

/** The first screen: three questions with their answers. */
export function summarySection(report: AuditReport): Markup {
  return html`<section id="summary" class="answers" aria-label="Summary">
${whatCard(report)}
${howLongCard(report.answers, report.stores.length)}
${leakCard(report.answers)}
</section>`;
}

function whatCard({ answers, stores, subjects }: AuditReport): Markup {
  const most = Math.max(1, ...answers.categories.map(({ fields }) => fields));
  return html`<div class="card">
<h2>What do we hold?</h2>
<p class="figure"><strong>${answers.fields}</strong> personal ${answers.fields === 1 ? 'field' : 'fields'} in ${counted(stores.length, 'store')}</p>
<p class="gist">${subjects.length === 0 ? 'No store stands for a person.' : `About ${counted(subjects.length, 'kind')} of data subject: ${subjects.map(({ name }) => name).join(', ')}.`}</p>
<table class="bars"><caption class="unseen">Fields by category</caption><tbody>
${answers.categories.map(({ category, fields }) => html`<tr><th scope="row">${category}</th><td class="track">${bar(fields, most)}</td><td class="number">${fields}</td></tr>`)}
</tbody></table>
</div>`;
}

function howLongCard({ stays: counts, deletions, endless }: Answers, stores: number): Markup {
  const forever = counts.find(({ stay }) => stay === 'forever')?.stores ?? 0;
  const shown = counts.filter((count) => count.stores > 0);
  const most = Math.max(1, ...shown.map((count) => count.stores));
  return html`<div class="card">
<h2>For how long?</h2>
<p class="figure"><strong>${forever}</strong> of ${counted(stores, 'store')} ${forever === 1 ? 'keeps' : 'keep'} it for ever</p>
<p class="gist">${stores > 0 && endlessWords(endless)}</p>
<table class="bars"><caption class="unseen">Stores by how long records stay</caption><tbody>
${shown.map((count) => html`<tr><th scope="row">${stays[count.stay].title}</th><td class="track">${bar(count.stores, most, count.stay)}</td><td class="number">${count.stores}</td></tr>`)}
</tbody></table>
<table class="bars"><caption>What removes single records</caption><tbody>
${deletions.filter((count) => count.stores > 0).map((count) => deletionRow(count, stores))}
</tbody></table>
</div>`;
}

function deletionRow({ verdict, stores }: Answers['deletions'][number], all: number): Markup {
  const { short, grade } = deletionWords({ verdict });
  return html`<tr><th scope="row">${short}</th><td class="track">${bar(stores, all, grade)}</td><td class="number">${stores}</td></tr>`;
}

function bar(value: number, most: number, kind = ''): Markup {
  const width = scaleLinear([0, most], [0, BAR.width]);
  return html`<svg class="bar ${kind}" viewBox="0 0 ${BAR.width} ${BAR.height}" preserveAspectRatio="none" aria-hidden="true"><rect width="${width(value).toFixed(1)}" height="${BAR.height}"/></svg>`;
}

function leakCard({ sensitivities, stays: counts, gravest }: Answers): Markup {
  const { special, sensitive } = sensitivities;
  const grave = special + sensitive;
  return html`<div class="card">
<h2>What would leak?</h2>
<p class="figure"><strong>${grave}</strong> ${special > 0 ? 'special or sensitive' : 'sensitive'} ${grave === 1 ? 'field' : 'fields'}, ${sensitivities.personal} more</p>
<p class="gist">If every store were opened to the internet today${gravest.length > 0 && html`, first of all <b>${gravest.join(', ')}</b>`}. A circle leads to its stores.</p>
${matrix(counts.filter(({ stores }) => stores > 0))}
</div>`;
}

/** Fields by sensitivity against how long they stay. */
function matrix(counts: Answers['stays']): Markup {
  const most = Math.max(1, ...counts.flatMap(({ fields }) => Object.values(fields)));
  const radius = scaleSqrt([0, most], [0, LARGEST]);
  const columns = counts.toReversed();
  return html`<table class="matrix"><caption class="unseen">Fields by sensitivity and by how long they stay</caption>
<thead><tr><td></td>${columns.map(({ stay }) => html`<th scope="col">${stays[stay].title}</th>`)}</tr></thead>
<tbody>${sensitivityNames.map((sensitivity) => html`<tr><th scope="row">${sensitivityMark(sensitivity)} ${sensitivityTitles[sensitivity]}</th>
${columns.map(({ stay, fields }) => html`<td>${cell(stay, sensitivity, fields[sensitivity], radius(fields[sensitivity]))}</td>`)}</tr>`)}</tbody></table>`;
}

function cell(stay: Answers['stays'][number]['stay'], sensitivity: Sensitivity, fields: number, radius: number): Markup {
  if (fields === 0) return html`<span class="none">0</span>`;
  const label = `${counted(fields, 'field')}, ${sensitivityTitles[sensitivity].toLowerCase()}, ${stays[stay].title}: show the stores`;
  return html`<button type="button" class="cell ${sensitivity}" data-choose-kept="${stay}" data-choose-sensitivity="${sensitivity}" aria-label="${label}">
<svg viewBox="-20 -20 40 40" aria-hidden="true"><circle r="${radius.toFixed(1)}"/></svg><span>${fields}</span></button>`;
}
