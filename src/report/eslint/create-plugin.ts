import process from 'node:process';
import type { ESLint, Linter } from 'eslint';
import type { PresetName, Rule } from '../../judge/rule.js';
import { createConfigs } from './configs.js';
import { FailureLog } from './failures.js';
import { createRule } from './rule.js';
import type { SessionOptions } from './session.js';
import { isBatch, Sessions } from './sessions.js';
import { createTextLanguage } from './text-language.js';
import type { CommentStyle } from './text-source-code.js';

/** The ESLint plugin of Lethe. */
export interface LethePlugin extends ESLint.Plugin {
  meta: { name: string; version: string; namespace: string };
  rules: NonNullable<ESLint.Plugin['rules']>;
  configs: Record<PresetName, Linter.Config[]>;
  languages: NonNullable<ESLint.Plugin['languages']>;
}

export interface PluginDescription {
  name: string;
  version: string;
  rules: readonly Rule[];
  urlOf: (ruleName: string) => string;
}

const keepingNothing = { diskInterval: 2_000, heavyFrom: 1_500, cacheOf: () => undefined, analyzeAside: () => undefined };

/** Makes the plugin: everything that it knows about a rule comes from the rule's own description. */
export function createPlugin(
  { name, version, rules, urlOf }: PluginDescription, options: Pick<SessionOptions, 'createEngine'> & Partial<SessionOptions>,
): LethePlugin {
  const sessions = new Sessions({ ...keepingNothing, rules, batch: isBatch(), ...options });
  const surroundings = { sessions, failures: new FailureLog(), urlOf };
  const languageWith = (comments: CommentStyle) => createTextLanguage(new Set(rules.map((rule) => rule.name)), comments);
  const plugin = {
    meta: {
      name,
      namespace: 'lethe',
      /** ESLint's own cache asks for it, and knows a file's findings by it: those of Lethe change when other files do. */
      get version() { return [version, ...sessions.digest(process.cwd())].join('+'); },
    },
    rules: Object.fromEntries(rules.map((rule) => [rule.name, createRule(rule, surroundings)])),
    languages: { prisma: languageWith('slashes'), sql: languageWith('dashes'), text: languageWith('slashes'), yaml: languageWith('hashes') },
  };
  return Object.assign(plugin, { configs: createConfigs(plugin, rules) });
}
