import { stringify } from 'yaml';
import { deletionWords, retentionWords } from '../../../judge/verdict-words.js';
import { escapeControls } from '../../escape.js';
import { groupBy } from '../../../group.js';
import type { AuditedField, AuditedStore, AuditReport } from '../model.js';
import { fidesCategory } from '../fides-categories.js';
import type { AuditFormat } from './format.js';

/** Datasets of fideslang 3, one for each kind of store: https://ethyca.github.io/fideslang/resources/dataset/ */
export const fides: AuditFormat = {
  title: 'datasets that fides loads (fideslang, YAML)',
  tellsNotes: false,
  write: (report) => stringify({ dataset: datasetsOf(report) }, { lineWidth: 0 }),
};

function datasetsOf({ application, stores }: AuditReport) {
  return [...groupBy(stores, ({ kind }) => kind)].map(([kind, group]) => ({
    fides_key: keyOf(`${application}_${kind}`),
    name: escapeControls(`${application} (${kind})`),
    description: `Personal data that ${escapeControls(application)} keeps with ${kind}, found in its code by Lethe.`,
    collections: collectionsOf(group),
  }));
}

/** Stores of the same name share one database only by accident: their files tell them apart. */
function collectionsOf(stores: readonly AuditedStore[]) {
  const names = groupBy(stores, ({ name }) => name);
  return stores.map((store) => {
    const { name, file, line, retention, deletion } = store;
    const isAlone = names.get(name)?.length === 1;
    return {
      name: escapeControls(isAlone ? name : `${name} (${file}:${line})`),
      description: escapeControls(`Declared in ${file}:${line}. Kept ${retentionWords(retention).long}. Deleted ${deletionWords(deletion).long}.`),
      fields: fieldsOf(store.fields.map((field) => ({ field, path: field.name.split('.') }))),
    };
  });
}

interface Placed {
  field: AuditedField;
  /** The name, or what is left of it below the fields around. */
  path: string[];
}

interface FidesField {
  name: string;
  description?: string;
  data_categories?: string[];
  fides_meta?: { primary_key?: true; data_type?: string };
  fields?: FidesField[];
}

/** `address.street` becomes a field within a field. */
function fieldsOf(placed: readonly Placed[]): FidesField[] {
  return [...groupBy(placed, ({ path: [first = ''] }) => first)].map(([name, group]) => {
    const own = group.find(({ path }) => path.length === 1);
    const inner = group.filter(({ path }) => path.length > 1).map(({ field, path }) => ({ field, path: path.slice(1) }));
    return {
      name: escapeControls(name),
      ...own !== undefined && describe(own.field, inner.length > 0),
      ...inner.length > 0 && { fields: fieldsOf(inner) },
    };
  });
}

function describe({ name, category, sensitivity, type, list, primaryKey }: AuditedField, hasParts: boolean): Omit<FidesField, 'name'> {
  const dataType = hasParts ? undefined : dataTypes[type];
  return {
    description: `${category}, ${sensitivity}`,
    data_categories: [fidesCategory(category, name)],
    ...(primaryKey || dataType !== undefined) && {
      fides_meta: { ...primaryKey && { primary_key: true as const }, ...dataType !== undefined && { data_type: `${dataType}${list ? '[]' : ''}` } },
    },
  };
}

/** Where fideslang has a name for exactly that: fides converts values to it. */
const dataTypes: Partial<Record<AuditedField['type'], string>> = { string: 'string', boolean: 'boolean', enum: 'string', object: 'object' };

/** Keys have letters, digits, dots, dashes and underscores. */
function keyOf(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9_.-]+/gu, '_');
}
