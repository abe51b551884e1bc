import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Policy } from '../../src/policy/policy.js';
import { defaultPolicy } from '../../src/policy/policy.js';
import { parsePolicy } from '../../src/policy/load.js';

interface Described {
  description?: string;
  title?: string;
  properties?: Record<string, Described>;
  definitions?: Record<string, Described & { enum?: string[] }>;
}

const schema = JSON.parse(
  readFileSync(new URL('../../src/policy/policy.schema.json', import.meta.url), 'utf8'),
) as Described;

describe('the JSON schema of the policy', () => {
  it('has every key of a policy, and no other', () => {
    const keys = Object.keys(defaultPolicy() satisfies Policy);
    expect(Object.keys(schema.properties ?? {}).sort()).toEqual(keys.sort());
  });

  it('explains every key to people in editors', () => {
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      expect(property.description, name).toMatch(/\.$/u);
      expect(property.title, name).toBeTruthy();
    }
  });

  it('has the categories that the policy accepts', () => {
    for (const category of schema.definitions?.['category']?.enum ?? []) {
      const { personal } = parsePolicy(`personal: { User.badge: ${category} }`, 'lethe.yaml');
      expect(personal).toMatchObject([{ category }]);
      if (category === 'none') continue;
      const { retention } = parsePolicy(`retention: { "category:${category}": 1 day }`, 'lethe.yaml');
      expect(retention).toMatchObject([{ target: `category:${category}` }]);
    }
    expect(schema.definitions?.['category']?.enum).toHaveLength(15);
  });
});
