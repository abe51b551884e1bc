import { isMap, isScalar, type ParsedNode } from 'yaml';
import type { Category, Sensitivity } from '../catalog/taxonomy.js';
import type { Span } from '../collect/facts.js';
import type { RecordedField, RecordedStore } from '../judge/recorded-store.js';
import schema from '../policy/policy.schema.json' with { type: 'json' };
import type { YamlFile } from '../policy/yaml-file.js';
import { inventoryFile } from './inventory-text.js';
import { parseRecord, type RecordFormat } from './record-file.js';

const text = { type: 'string' };

const format: RecordFormat = {
  name: 'inventory',
  language: 'YAML',
  remedy: 'Write it anew: lethe inventory --write',
  schema: {
    type: 'object',
    required: ['version', 'stores'],
    additionalProperties: false,
    properties: {
      version: { type: 'integer' },
      stores: {
        type: 'object',
        title: 'a mapping of stores',
        additionalProperties: {
          type: 'object',
          title: 'a store with "kind", "retention", "deletion" and "fields"',
          required: ['kind', 'retention', 'deletion', 'fields'],
          additionalProperties: false,
          properties: {
            kind: text,
            retention: text,
            deletion: text,
            fields: {
              type: 'object',
              title: 'a mapping of fields',
              additionalProperties: {
                type: 'object',
                title: 'a field with "category" and "sensitivity"',
                required: ['category', 'sensitivity'],
                additionalProperties: false,
                properties: { category: schema.definitions.category, sensitivity: { enum: ['personal', 'sensitive', 'special'], title: 'personal, sensitive or special' } },
              },
            },
          },
        },
      },
    },
  },
};

/** The stores of an inventory file, each with its place there. @param shown the file as messages name it @throws PolicyError where it is damaged */
export function parseInventory(written: string, shown: string): RecordedStore[] {
  const yaml = parseRecord(written, shown, format);
  return entriesOf(yaml.document.get('stores', true)).map(({ name: id, key, value }) => ({
    id,
    name: id.slice(id.lastIndexOf('#') + 1),
    kind: textAt(value, 'kind'),
    retention: textAt(value, 'retention'),
    deletion: textAt(value, 'deletion'),
    fields: entriesOf(isMap(value) ? value.get('fields', true) : undefined).map((field) => fieldOf(field, yaml)),
    span: spanOf(key, yaml),
  }));
}

interface Entry {
  name: string;
  key: ParsedNode;
  value: unknown;
}

function entriesOf(node: unknown): Entry[] {
  if (!isMap<ParsedNode, ParsedNode | null>(node)) return [];
  return node.items.map(({ key, value }) => ({ name: isScalar(key) ? String(key.value) : '', key, value }));
}

function fieldOf({ name, key, value }: Entry, yaml: YamlFile): RecordedField {
  // The schema admits no other words.
  return { name, category: textAt(value, 'category') as Category, sensitivity: textAt(value, 'sensitivity') as Sensitivity, span: spanOf(key, yaml) };
}

function textAt(node: unknown, name: string): string {
  return isMap(node) ? String(node.get(name)) : '';
}

function spanOf({ range: [start, end] }: ParsedNode, yaml: YamlFile): Span {
  const [from, to] = [yaml.place([start, start]), yaml.place([end, end])];
  return { file: inventoryFile, start, end, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}
