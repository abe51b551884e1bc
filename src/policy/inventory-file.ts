import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PolicyError } from './issues.js';
import type { InventoryEntry, Policy, TrackedInventory } from './policy.js';
import { entriesOf, textOf, valueOf } from './sections.js';
import { Validator, type Schema } from './validate.js';
import { YamlFile } from './yaml-file.js';

/** The data map under version control, at the root of what is analysed. */
export const inventoryFile = 'lethe-inventory.yaml';

/** What it is called in messages about its mistakes. */
const title = 'the data map';

const text: Schema = { type: 'string' };
const columns = ['category', 'sensitivity', 'retention', 'deletion'] as const;
const schema: Schema = {
  title: 'a mapping with "version" and "stores"', type: 'object', additionalProperties: false, required: ['version'],
  properties: {
    version: { type: 'integer' },
    stores: {
      title: 'a mapping of stores to their fields', type: 'object',
      additionalProperties: {
        title: 'a mapping of fields', type: 'object',
        additionalProperties: {
          title: 'a mapping with "category", "sensitivity", "retention" and "deletion"', type: 'object',
          additionalProperties: false, required: columns, properties: { category: text, sensitivity: text, retention: text, deletion: text },
        },
      },
    },
  },
};

/** A policy together with the data map that lies at the root, if there is one. @throws PolicyError where that cannot be read */
export function withInventory(root: string, policy: Policy): Policy {
  const file = path.join(root, inventoryFile);
  return existsSync(file) ? { ...policy, inventory: parseInventory(readMap(file)) } : policy;
}

function readMap(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/u, '');
  } catch (error) {
    const { code = 'unknown reason' } = error as NodeJS.ErrnoException;
    throw new PolicyError([{ file: inventoryFile, line: 1, column: 1, message: `${title} cannot be read (${code})`, frame: '' }], title);
  }
}

/** Reads a data map from its text. @throws PolicyError with every mistake in it */
export function parseInventory(written: string): TrackedInventory {
  const yaml = new YamlFile(inventoryFile, written);
  const contents = yaml.document.contents ?? undefined;
  const version: unknown = yaml.document.get('version');
  if (yaml.valid && typeof version === 'number' && version !== 1) {
    yaml.report(valueOf(yaml, contents, 'version'), `a data map of version ${version}: this Lethe reads version 1. Delete the file and write it anew with: lethe inventory --write`);
  } else {
    new Validator(yaml).check(contents, schema);
  }
  if (!yaml.valid) throw new PolicyError(yaml.issues, title);
  return { file: inventoryFile, entries: entriesOf(yaml, valueOf(yaml, contents, 'stores')).flatMap(({ name, value }) => fieldsOf(yaml, name, value)) };
}

function fieldsOf(yaml: YamlFile, store: string, node: Parameters<typeof entriesOf>[1]): InventoryEntry[] {
  return entriesOf(yaml, node).map(({ name, key, value }) => {
    const [category, sensitivity, retention, deletion] = columns.map((column) => textOf(valueOf(yaml, value, column)) ?? '');
    return { store, field: name, category: category ?? '', sensitivity: sensitivity ?? '', retention: retention ?? '', deletion: deletion ?? '', ...yaml.place(key) };
  });
}
