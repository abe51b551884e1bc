import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { judge } from '../../src/judge/judge.js';
import { defaultPolicy } from '../../src/policy/policy.js';
import { rules } from '../../rules/index.js';
import { artefactOf, bothWays } from './collected.js';

const root = fileURLToPath(new URL('../../examples/monorepo', import.meta.url));

it('finds in the facts of the example\'s packages what it finds in all of them at once', () => {
  const { whole, linked } = bothWays(root);
  expect(linked).toEqual(whole);
  const findings = judge(linked, rules, defaultPolicy());
  expect(findings.length).toBeGreaterThan(5);
  expect(findings).toEqual(judge(whole, rules, defaultPolicy()));
});

it('reads with a package of the example what that package depends on, and nothing else', () => {
  const foldersOf = (directory: string): string[] => artefactOf(root, [directory]).header.packages.map(([folder]) => folder);
  expect(foldersOf('packages/journal')).toEqual(['packages/journal']);
  expect(foldersOf('apps/nightly')).toEqual(['apps/nightly', 'packages/desk', 'packages/journal', 'packages/records']);
});
