import type { ESLint, Linter } from 'eslint';
import type { PresetName, Rule } from '../../judge/rule.js';

/** Infrastructure beside the code, by the language that has its comments; manifests of Kubernetes only in folders of theirs. */
const infrastructure: Readonly<Record<string, string[]>> = {
  yaml: [
    '**/{docker-compose,compose}*.{yaml,yml}', '**/*.{docker-compose,compose}.{yaml,yml}', '**/serverless*.{yaml,yml}', '**/{template,sam}.{yaml,yml}', '**/{cloudformation,cfn}/**/*.{yaml,yml}',
    '**/{k8s,kubernetes,kube,manifests,deploy,deployment}/**/*.{yaml,yml}', '**/{elasticsearch,mongod}.{yaml,yml}', '**/{redis,mongod,pg_hba,nginx,httpd}*.conf', '**/{nginx,apache,httpd}/**/*.conf', '**/{Caddyfile,*.caddyfile}', '**/traefik.{yaml,yml}', '**/*.tf',
  ],
  text: ['**/*.rules', '**/database*.rules.json'],
};

const presets: readonly PresetName[] = ['recommended', 'strict', 'all'];

/**
 * The flat configurations of a plugin: its rules for every file, and its languages for schemas, statements of SQL and the policy. A preset holds the
 * rules of the less strict ones; only `all` reports what is merely possible.
 */
export function createConfigs(plugin: ESLint.Plugin, rules: readonly Rule[]): Record<PresetName, Linter.Config[]> {
  const configOf = (preset: PresetName): Linter.Config[] => [
    {
      name: `lethe/${preset}`,
      plugins: { lethe: plugin },
      settings: { lethe: { confidence: preset === 'all' ? 'possible' : 'likely' } },
      rules: Object.fromEntries(rules.flatMap((rule) => entryOf(rule, preset))),
    },
    { name: `lethe/${preset}/prisma`, files: ['**/*.prisma'], plugins: { lethe: plugin }, language: 'lethe/prisma' },
    { name: `lethe/${preset}/sql`, files: ['**/*.sql'], plugins: { lethe: plugin }, language: 'lethe/sql' },
    { name: `lethe/${preset}/policy`, files: ['**/lethe.{yaml,yml}'], plugins: { lethe: plugin }, language: 'lethe/yaml' },
    ...Object.entries(infrastructure).map(([language, files]) => ({ name: `lethe/${preset}/infrastructure-${language}`, files, plugins: { lethe: plugin }, language: `lethe/${language}` })),
  ];
  return { recommended: configOf('recommended'), strict: configOf('strict'), all: configOf('all') };
}

function entryOf(rule: Rule, preset: PresetName): [string, Linter.RuleEntry][] {
  if (presets.indexOf(rule.preset) > presets.indexOf(preset)) return [];
  const severity = rule.severity === 'error' ? 'error' : 'warn';
  const upToPreset = presets.slice(0, presets.indexOf(preset) + 1);
  const options = Object.assign({}, ...upToPreset.map((name) => rule.presetOptions?.[name] ?? {})) as object;
  return [[`lethe/${rule.name}`, Object.keys(options).length === 0 ? severity : [severity, options]]];
}
