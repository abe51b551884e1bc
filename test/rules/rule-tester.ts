import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { RuleTester, type RunTests } from '@typescript-eslint/rule-tester';
import { afterAll, describe, it } from 'vitest';
import { rules } from '../../rules/index.js';
import { Engine } from '../../src/engine.js';
import { createPlugin } from '../../src/report/eslint/create-plugin.js';

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

type MessageIds = 'problem' | 'suggestion';
type Cases = RunTests<MessageIds, object[]>;

const plugin = createPlugin(
  { name: 'eslint-plugin-lethe', version: '0.0.0', rules, urlOf: (name) => `docs/rules/${name}.md` },
  { createEngine: (options) => new Engine(options) },
);
const fixtures = fileURLToPath(new URL('./fixtures/', import.meta.url));

/** Milliseconds that an analysis may take before an older answer is given: tests never want the older one, however slow the machine. */
const patience = 600_000;

/**
 * A test case that lints a file of a fixture application, as it stands there or edited.
 *
 * @param application name of the folder below `fixtures/`
 */
export function lintedFile(application: string, file: string, edit: (text: string) => string = (text) => text) {
  const root = path.join(fixtures, application);
  const filename = path.join(root, file);
  const code = edit(readFileSync(filename, 'utf8'));
  return { name: file, code, filename, settings: { lethe: { root, timeLimit: patience } } };
}

/** A suggestion and the whole file after it. */
export function suggestion(description: string, output: string) {
  return { messageId: 'suggestion' as const, data: { description }, output };
}

/** Runs test cases of a rule of the plugin; at least one case expects a problem. */
export function testRule(name: string, cases: Cases): void {
  const rule = plugin.rules[name];
  if (rule === undefined) throw new Error(`There is no rule ${name}`);
  // typescript-eslint types rules by its own syntax tree; ESLint's own type is wider.
  new RuleTester().run(name, rule as unknown as Parameters<typeof RuleTester.prototype.run<MessageIds, object[]>>[1], cases);
}
