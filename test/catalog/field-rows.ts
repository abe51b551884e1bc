import { expect, it } from 'vitest';
import { createTaxonomy, type OwnerContext } from '../../src/catalog/classify.js';
import type { FieldType } from '../../src/collect/facts.js';

const taxonomy = createTaxonomy();

/** `Session(userId, ip).token: string` and its category. */
export type Row = [owner: string, field: string, type: FieldType, category: string];

/** What the taxonomy says of a row; `person`, `owned` or `other` is the kind of its owner. */
export function categoryOf(kind: 'person' | 'owned' | 'other', [owner, field, type]: Row): string {
  const [name = '', rest = ''] = owner.split('(');
  const siblings = rest.replace(')', '').split(',').map((sibling) => sibling.trim()).filter((sibling) => sibling !== '');
  const context: OwnerContext = { name, person: kind === 'person', ownedByPerson: kind === 'owned', siblings: [...siblings, field] };
  return taxonomy.classifyField({ name: field, type }, context)?.category ?? 'nothing';
}

/** One test for each row. @param of whose the records are, for the names of the tests */
export function itClassifies(kind: 'person' | 'owned' | 'other', rows: readonly Row[], of = ''): void {
  it.each(rows)(`${of}%s.%s: %s is %s`, (...row) => {
    expect(categoryOf(kind, row)).toBe(row[3]);
  });
}
