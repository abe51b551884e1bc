import { describe, expect, it } from 'vitest';
import { createTaxonomy } from '../../src/catalog/classify.js';

const taxonomy = createTaxonomy();

describe('a key of a person in one word', () => {
  it.each(['userid', 'customerid', 'patientuid'])('%s stands for somebody', (name) => {
    expect(taxonomy.classifyName(name, { type: 'string' })?.category).toBe('pseudonymous');
  });

  it.each(['orderid', 'user', 'paid', 'userids.length', 'clientid', 'guid'])('%s does not', (name) => {
    expect(taxonomy.classifyName(name, { type: 'string' })).toBeUndefined();
  });
});
