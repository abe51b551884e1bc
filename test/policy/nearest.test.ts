import { describe, expect, it } from 'vitest';
import { nearestName, suggestName } from '../../src/policy/nearest.js';

describe('nearestName', () => {
  it.each([
    ['retension', 'retention'],
    ['chekc', 'check'],
    ['Inventory', 'inventory'],
    ['warn', 'warning'],
    ['contacts', 'contact'],
  ])('finds what %s was meant to be', (written, meant) => {
    expect(nearestName(written, ['check', 'contact', 'inventory', 'retention', 'warning'])).toBe(meant);
  });

  it('prefers the closer of two', () => {
    expect(nearestName('Users', ['UserRole', 'User'])).toBe('User');
  });

  it('stays silent where nothing is close', () => {
    expect(nearestName('banana', ['check', 'inventory'])).toBeUndefined();
    expect(nearestName('x', [])).toBeUndefined();
  });
});

describe('suggestName', () => {
  it('lists a few valid names where none is close', () => {
    expect(suggestName('yaml', ['pretty', 'json'])).toBe('; valid are pretty, json');
  });

  it('does not list many', () => {
    expect(suggestName('zebra', Array.from({ length: 40 }, (_, index) => `store${index}`))).toBe('');
  });
});
