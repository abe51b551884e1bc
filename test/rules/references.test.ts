import { describe, expect, it } from 'vitest';
import { changeRules } from '../../rules/changes/index.js';
import { inventoryDrift } from '../../rules/inventory-drift.js';
import { rules } from '../../rules/index.js';
import { articles, weaknesses } from '../../src/judge/references.js';
import { readPage } from '../../src/pages.js';

describe.each([...rules, ...changeRules, inventoryDrift])('$name', ({ name, description, help, references }) => {
  it('says how to mend what it finds, in at most three sentences', () => {
    expect(help).toMatch(/^[A-Z].*\.$/su);
    expect(help.split(/(?<=\.) /u).length).toBeLessThanOrEqual(3);
    expect(help).not.toBe(description);
  });

  it('refers to a weakness and to an article of law', () => {
    expect(references.weaknesses.length).toBeGreaterThan(0);
    expect(references.articles.length).toBeGreaterThan(0);
  });

  it('has a page', () => {
    expect(readPage(name)).toContain(`# ${name}\n`);
  });
});

it('every weakness and article of the lists is referred to', () => {
  const used = rules.flatMap(({ references }) => [...references.weaknesses, ...references.articles]);
  expect([...Object.keys(weaknesses), ...Object.keys(articles)].filter((id) => !used.some((other) => other === id))).toEqual([]);
});

it('a rule without a page has none', () => {
  expect(readPage('no-such-rule')).toBeUndefined();
});
