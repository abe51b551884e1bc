import { deletionWords, retentionWords } from '../../judge/verdict-words.js';
import type { AuditReport, AuditedStore } from './model.js';

/** What only people know: a record of processing is not complete before they have filled it in. */
export const UNKNOWN = 'to be filled in';

/**
 * The columns of a record of processing activities, one row for each store, after GDPR article 30(1)(b) to (g): https://eur-lex.europa.eu/eli/reg/2016/679/oj
 * Code knows what is held, who gets it and when it ends; purposes and legal bases it does not know.
 */
export const recordColumns: readonly { title: string; textOf: (store: AuditedStore, report: AuditReport) => string }[] = [
  { title: 'Processing', textOf: ({ name }) => name },
  { title: 'Purposes', textOf: () => UNKNOWN },
  { title: 'Legal basis or reason', textOf: ({ policy }) => policy.flatMap(({ reason }) => reason ?? []).join('; ') || UNKNOWN },
  { title: 'Data subjects', textOf: ({ subjects }) => subjects.join('; ') || UNKNOWN },
  { title: 'Categories of personal data', textOf: categoriesOf },
  { title: 'Special categories', textOf: ({ fields }) => fields.filter(({ sensitivity }) => sensitivity === 'special').map(({ name }) => name).join('; ') || 'none' },
  { title: 'Recipients', textOf: ({ recipients }) => recipients.join('; ') || 'none found' },
  { title: 'Transfers to third countries', textOf: ({ recipients }) => (recipients.length === 0 ? 'none found' : UNKNOWN) },
  { title: 'Time limit for erasure', textOf: limitOf },
  { title: 'How records are erased', textOf: ({ deletion }) => deletionWords(deletion).long },
  { title: 'Security measures', textOf: () => UNKNOWN },
  { title: 'Declared in', textOf: ({ file, line }) => `${file}:${line}` },
];

function categoriesOf({ fields }: AuditedStore): string {
  const categories = [...new Set(fields.map(({ category }) => category))];
  return categories.map((category) => `${category} (${fields.filter((field) => field.category === category).map(({ name }) => name).join(', ')})`).join('; ');
}

function limitOf({ retention, policy }: AuditedStore): string {
  const promised = policy.map(({ target, period, enforcedBy }) => `${target}: ${period}${enforcedBy === undefined ? '' : `, enforced by ${enforcedBy}`}`);
  return [retentionWords(retention).long, ...promised.length > 0 ? [`policy: ${promised.join('; ')}`] : []].join('; ');
}
