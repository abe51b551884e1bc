import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'eslint/config';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { changeRules } from '../../rules/changes/index.js';
import { rules } from '../../rules/index.js';
import { inventoryDrift } from '../../rules/inventory-drift.js';
import * as pluginModule from '../../src/plugin.js';
import { optionsOf } from '../../src/judge/judge.js';
import { defaultPolicy } from '../../src/policy/policy.js';

const { plugin } = pluginModule;
const pages = new URL('../../docs/rules/', import.meta.url);
const presets = ['recommended', 'strict', 'all'] as const;

it('is the default export, for import and for require', () => {
  expect(pluginModule.default).toBe(plugin);
  expect(pluginModule['module.exports']).toBe(plugin);
  expect(plugin.meta).toEqual({ name: 'eslint-plugin-lethe', version: manifest.version, namespace: 'lethe' });
});

it('has every rule, and a page for each', () => {
  const names = rules.map(({ name }) => name);
  expect(Object.keys(plugin.rules)).toEqual(names);
  expect(readdirSync(pages).sort()).toEqual([...names, ...[...changeRules, inventoryDrift].map(({ name }) => name)].sort().map((name) => `${name}.md`));
});

describe.each(rules.map((rule) => [rule.name, rule] as const))('%s', (name, rule) => {
  const page = readFileSync(new URL(`${name}.md`, pages), 'utf8');

  it('says in its page what it says in its description', () => {
    expect(page.split('\n').slice(0, 3)).toEqual([`# ${name}`, '', `${rule.description}.`]);
  });

  it('has a page with the same headings as the others', () => {
    expect(page.match(/^## .*$/gm)).toEqual([
      '## Why', '## Incorrect', '## Correct', '## What counts as evidence', ...rule.suggests === true ? ['## Suggestions'] : [], '## Options', '## When not to use it', '## Related',
    ]);
  });

  it('documents its options with their descriptions and defaults', () => {
    const options = Object.entries(rule.schema.properties);
    expect([...page.matchAll(/^### `(\w+)`$/gm)].map(([, option]) => option)).toEqual(options.map(([option]) => option));
    for (const [option, { description, default: byDefault }] of options) {
      expect(page).toContain(`### \`${option}\`\n\n${description} Default: \`${JSON.stringify(byDefault)}\`.`);
    }
  });

  it('tells ESLint its page, schema and defaults', () => {
    const meta = (plugin.rules[name] as { meta: { docs: { url: string }; schema: unknown; defaultOptions: unknown } }).meta;
    expect(meta.docs.url).toBe(new URL(`${name}.md`, pages).href);
    expect(meta.schema).toEqual([rule.schema]);
    expect(meta.defaultOptions).toEqual([rule.defaults]);
  });
});

describe.each(presets)('the configuration %s', (preset) => {
  it('can be extended by its name', async () => {
    const linter = new ESLint({
      overrideConfigFile: true,
      overrideConfig: defineConfig({ plugins: { lethe: plugin }, extends: [`lethe/${preset}`] }),
    });
    const config = await linter.calculateConfigForFile('src/user.js') as { rules: object };
    expect(Object.keys(config.rules)).toEqual(expect.arrayContaining(['lethe/require-retention']));
    const schemaConfig = await linter.calculateConfigForFile('prisma/schema.prisma') as { language: object };
    expect(schemaConfig.language).toBe(plugin.languages['prisma']);
  });

  it('gives rules the options that the command line gives them', () => {
    const [{ rules: entries = {} } = {}] = plugin.configs[preset];
    for (const rule of rules) {
      const entry = entries[`lethe/${rule.name}`];
      const options = Array.isArray(entry) ? entry[1] as object : {};
      expect({ ...rule.defaults, ...options }).toEqual(optionsOf(rule, defaultPolicy(), preset));
    }
  });

  it('has names', () => {
    expect(plugin.configs[preset].map(({ name }) => name)).toEqual([`lethe/${preset}`, `lethe/${preset}/prisma`, `lethe/${preset}/sql`, `lethe/${preset}/policy`, `lethe/${preset}/infrastructure-yaml`, `lethe/${preset}/infrastructure-text`]);
  });
});
