import { expect, it } from 'vitest';
import { PolicyError } from '../../src/policy/issues.js';
import { parseInventory } from '../../src/policy/inventory-file.js';

function mistakes(text: string): string[] {
  try {
    parseInventory(text);
  } catch (error) {
    if (error instanceof PolicyError) return [error.subject, ...error.issues.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`)];
    throw error;
  }
  return [];
}

it('is read with the places of its lines', () => {
  const text = 'version: 1\nstores:\n  Guest:\n    email: { category: contact, sensitivity: personal, retention: none, deletion: hard }\n';
  expect(parseInventory(text)).toMatchObject({
    file: 'lethe-inventory.yaml',
    entries: [{ store: 'Guest', field: 'email', category: 'contact', sensitivity: 'personal', retention: 'none', deletion: 'hard', line: 4, column: 5 }],
  });
  expect(parseInventory('version: 1\nstores: {}\n').entries).toEqual([]);
});

it('of another version, or damaged, is refused with the place', () => {
  expect(mistakes('version: 2\nfields: []\n')).toEqual([
    'the data map',
    'lethe-inventory.yaml:1:10 a data map of version 2: this Lethe reads version 1. Delete the file and write it anew with: lethe inventory --write',
  ]);
  expect(mistakes('version: 1\nstores:\n<<<<<<< HEAD\n  Guest: {}\n')[1]).toMatch(/^lethe-inventory\.yaml:3:1 not valid YAML/u);
  expect(mistakes('version: 1\nstores:\n  Guest:\n    email: { categroy: contact }\n')).toContain('lethe-inventory.yaml:4:14 unknown key "categroy": did you mean "category"?');
});
