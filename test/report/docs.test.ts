import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import { readArguments } from '../../src/cli/arguments.js';
import { helpText } from '../../src/cli/help.js';
import { parsePolicy } from '../../src/policy/load.js';
import { checkReport } from '../../src/report/check.js';
import { explainReport } from '../../src/report/explain.js';
import { inventoryReport } from '../../src/report/inventory.js';
import { shop, spanAt } from './build-application.js';

function page(name: string): string {
  return readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
}

function examples(name: string, language: string): string[] {
  return [...page(name).matchAll(/^```(\w+)\n(.*?)^```$/gmsu)]
    .filter(([, written]) => written === language)
    .map(([, , text = '']) => text);
}

/** Every key of a value and of what is in it, with the path to it; of a list, the keys of its fullest item. */
function keysOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap((item) => keysOf(item, `${path}[]`)))];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [`${path}.${key}`, ...keysOf(inner, `${path}.${key}`)]);
}

describe('docs/policy.md', () => {
  it.each(examples('policy.md', 'yaml'))('shows a policy that is valid', (text) => {
    expect(parsePolicy(text, 'lethe.yaml').retention.length).toBeGreaterThan(0);
  });
});

describe('README.md', () => {
  it('shows a policy that is valid, and the hook of the page on hooks', () => {
    const [policy = '', hook = ''] = examples('../README.md', 'yaml');
    expect(parsePolicy(policy, 'lethe.yaml', rules)).toMatchObject({ retention: [{ target: 'Visit' }, { target: 'AuditLog' }, { target: 'Invoice' }], exceptions: [{ store: 'Visit' }] });
    expect(examples('pull-requests.md', 'yaml')).toContain(hook);
  });

  it('names commands that exist', () => {
    const commands = [...page('../README.md').matchAll(/^ {4}npx lethe ([^#\n]+)/gmu)].map(([, command = '']) => command.trim().split(/\s+/u));
    expect(commands.length).toBeGreaterThan(4);
    for (const command of commands) expect(readArguments(command)).toMatchObject({ action: 'run' });
  });
});

describe('docs/json.md', () => {
  const { application, findings } = shop();
  const real = [
    inventoryReport({ ...application, logs: [{ span: spanAt('src/logger.ts', 7), kind: 'file', name: 'logs/app.log' }] }), checkReport(application, findings), explainReport(application, findings, 'User.email'),
  ];

  it.each([0, 1, 2])('shows only keys that the output has (example %i)', (index) => {
    const shown = keysOf(JSON.parse(examples('json.md', 'json')[index] ?? ''));
    const known = keysOf(real[index]).map((key) => key.replace(/^\.summary\.rules\..*/u, '.summary.rules'));
    const documented = shown.map((key) => key.replace(/^\.summary\.rules\..*/u, '.summary.rules'));
    expect(documented.length).toBeGreaterThan(10);
    expect(documented.filter((key) => !known.includes(key))).toEqual([]);
  });
});

describe('docs/command-line.md', () => {
  it('explains every option that the help names', () => {
    const options = new Set((['check', 'inventory', 'explain', 'report', 'init'] as const).flatMap((command) => (
      helpText(command).match(/--[a-z-]+/gu) ?? []
    )));
    expect(options.size).toBeGreaterThan(8);
    for (const option of options) expect(page('command-line.md')).toContain(`\`${option}`);
  });
});
