import { deletionWords, retentionWords, type VerdictWords } from '../../../judge/verdict-words.js';
import type { FindingReport } from '../../contract.js';
import { groupBy } from '../../../group.js';
import { counted } from '../../style.js';
import { deletionNames, sensitivityNames } from '../answers.js';
import type { AuditedStore, PolicyStatement } from '../model.js';
import { stayNames, stays } from '../stays.js';
import { anchorOf } from './exposure.js';
import { html, type Markup } from './markup.js';
import { evidenceList, sensitivityMark, sensitivityTitles } from './words.js';

const columns = [
  { key: 'name', title: 'Store' }, { key: 'fields', title: 'Personal fields' }, { key: 'kept', title: 'Kept' },
  { key: 'deleted', title: 'Deleted' }, { key: 'problems', title: 'Problems' },
] as const;

/** Every store with its verdicts; the evidence folds out. */
export function inventorySection(stores: readonly AuditedStore[], others: number): Markup {
  return html`<section id="inventory" aria-labelledby="inventory-title">
<h2 id="inventory-title">Inventory</h2>
${controls(stores)}
<p id="count" role="status">${counted(stores.length, 'store')}</p>
<table id="stores" role="table"><caption class="unseen">Stores with personal data</caption>
<thead role="rowgroup"><tr role="row">${columns.map(({ key, title }) => html`<th scope="col" role="columnheader" data-sort="${key}"><button type="button">${title}</button></th>`)}</tr></thead>
${stores.map(storeRows)}
</table>
${others > 0 && html`<p class="lead">${counted(others, 'store')} without personal data left out.</p>`}
</section>`;
}

function controls(stores: readonly AuditedStore[]): Markup {
  const categories = [...new Set(stores.flatMap(({ fields }) => fields.map(({ category }) => category)))].sort();
  const kept = stayNames.filter((stay) => stores.some((store) => store.stay === stay));
  const deleted = deletionNames.filter((verdict) => stores.some(({ deletion }) => deletion.verdict === verdict));
  const sensitivities = sensitivityNames.filter((sensitivity) => stores.some((store) => store.sensitivities[sensitivity] > 0));
  return html`<form class="controls" id="controls">
<label>Search <input type="search" id="search" placeholder="store, field, file or reason" autocomplete="off" aria-keyshortcuts="/"></label>
${choice('sensitivity', 'Sensitivity', sensitivities.map((name) => [name, sensitivityTitles[name]]))}
${choice('category', 'Category', categories.map((name) => [name, name]))}
${choice('kept', 'Kept', kept.map((stay) => [stay, stays[stay].title]))}
${choice('deleted', 'Deleted', deleted.map((verdict) => [verdict, deletionWords({ verdict }).short]))}
<button type="reset">Clear</button>
<button type="button" id="unfold" aria-pressed="false">Show all evidence</button>
</form>`;
}

function choice(name: string, title: string, options: readonly (readonly [string, string])[]): Markup {
  return html`<label>${title} <select name="${name}" id="filter-${name}"><option value="">all</option>${options.map(([value, text]) => html`<option value="${value}">${text}</option>`)}</select></label>`;
}

function storeRows(store: AuditedStore): Markup {
  const { name, fields, kind, subject, stay, deletion, findings } = store;
  const anchor = anchorOf(store);
  const keys = { name, fields: fields.length, kept: stayNames.indexOf(stay), deleted: deletionNames.indexOf(deletion.verdict), problems: findings.length };
  const categories = [...new Set(fields.map(({ category }) => category))].join(' ');
  const sensitivities = sensitivityNames.filter((sensitivity) => store.sensitivities[sensitivity] > 0).join(' ');
  return html`<tbody role="rowgroup" id="${anchor}" data-category="${categories}" data-sensitivity="${sensitivities}" data-kept="${stay}" data-deleted="${deletion.verdict}"
 ${columns.map(({ key }) => html` data-key-${key}="${keys[key]}"`)}>
<tr role="row" class="store"><th scope="row" role="rowheader"><button type="button" class="fold" aria-expanded="true" aria-controls="${anchor}-evidence">${name}</button>
<small>${kind}${subject && html`, <em>a person</em>`}</small></th>
<td role="cell" data-title="Personal fields">${fieldGroups(store)}</td>
<td role="cell" data-title="Kept">${verdict(retentionWords(store.retention))}</td>
<td role="cell" data-title="Deleted">${verdict(deletionWords(deletion))}</td>
<td role="cell" data-title="Problems" class="number">${findings.length}</td></tr>
<tr role="row" class="evidence-row" id="${anchor}-evidence"><td role="cell" colspan="${columns.length}">${evidenceOf(store)}</td></tr>
</tbody>`;
}

function fieldGroups({ fields }: AuditedStore): Markup {
  const groups = [...groupBy(fields, ({ category }) => category)];
  return html`<ul class="fields">${groups.map(([category, group]) => html`<li>${sensitivityNames
    .filter((sensitivity) => group.some((field) => field.sensitivity === sensitivity))
    .map((sensitivity) => html`<span class="unseen">${sensitivityTitles[sensitivity]}: </span>${sensitivityMark(sensitivity)} `)}<b>${category}</b> ${group.map((field) => field.name).join(', ')}</li>`)}</ul>`;
}

function verdict({ short, grade }: VerdictWords): Markup {
  return html`<span class="verdict ${grade}">${short}</span>`;
}

function evidenceOf(store: AuditedStore): Markup {
  const { file, line, retention, deletion, erasure, policy, findings, recipients, fields } = store;
  const unread = fields.filter(({ use }) => use === 'unused').map(({ name }) => name);
  return html`<dl>
${item('Declared', html`<code>${file}:${line}</code>`)}
${item('Kept', html`${retentionWords(retention).long}${evidenceList(retention.evidence)}`)}
${item('Deleted', html`${deletionWords(deletion).long}${evidenceList(deletion.evidence)}`)}
${policy.length > 0 && item('Policy', html`<ul class="evidence">${policy.map(statement)}</ul>`)}
${erasure.survivors.length > 0 && item('Survives', html`${counted(erasure.survivors.length, 'place')} keep data when it is erased: see <a href="#erasure">the erasure map</a>`)}
${recipients.length > 0 && item('Sent to', html`${recipients.join(', ')}`)}
${unread.length > 0 && item('Never read', html`${unread.join(', ')}`)}
${findings.length > 0 && item('Problems', findingList(findings))}
</dl>`;
}

function item(title: string, content: Markup): Markup {
  return html`<div><dt>${title}</dt><dd>${content}</dd></div>`;
}

function statement({ target, period, reason, enforcedBy }: PolicyStatement): Markup {
  return html`<li><code>${target}</code> ${period}${enforcedBy !== undefined && html`, enforced by ${enforcedBy}`}${reason !== undefined && html`: ${reason}`}</li>`;
}

/** Problems with their places and rules. */
export function findingList(findings: readonly FindingReport[]): Markup {
  return html`<ul class="evidence">${findings.map(({ message, rule, file, line, severity }) => (
    html`<li><span class="verdict ${severity === 'error' ? 'bad' : 'doubtful'}">${severity}</span> ${message} <small>${rule}, <code>${file}:${line}</code></small></li>`))}</ul>`;
}
