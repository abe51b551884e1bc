import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathWithin } from '../disk-paths.js';
import type { Rule } from '../judge/rule.js';
import { readExceptions, readHolds, readSubjectEntries } from './exceptions.js';
import { policyFiles } from './files.js';
import { PolicyError } from './issues.js';
import { defaultPolicy, type Policy } from './policy.js';
import { readPresets } from './presets.js';
import { readProcessors } from './processors.js';
import schema from './policy.schema.json' with { type: 'json' };
import { readRuleSettings } from './rule-settings.js';
import { readPersonal, readRetention, readRetentionSection, textsOf, valueOf } from './sections.js';
import { Validator } from './validate.js';
import { YamlFile } from './yaml-file.js';

const WHOLE_FILE = 'a mapping with keys such as "retention" and "rules"';

/**
 * Reads the policy of a project: `explicitFile`, or else `lethe.yaml` or `lethe.yml` at the root, or else the defaults.
 *
 * @param root absolute path of the folder that is analysed
 * @param explicitFile path of a policy file, absolute or relative to the root
 * @param rules the rules that exist, so that their names and options are checked too
 * @throws PolicyError with every mistake in the file, or where it cannot be read
 */
export function loadPolicy(root: string, explicitFile?: string, rules?: readonly Rule[]): Policy {
  const file = explicitFile ?? policyFiles.find((name) => existsSync(path.join(root, name)));
  if (file === undefined) return defaultPolicy();
  const absolute = path.resolve(root, file);
  return parsePolicy(readText(absolute, file), pathWithin(root, absolute), rules);
}

/**
 * Reads a policy from its text.
 *
 * @param file the name under which mistakes are reported
 * @throws PolicyError with every mistake in the text
 */
export function parsePolicy(text: string, file: string, rules?: readonly Rule[]): Policy {
  const yaml = new YamlFile(file, text);
  const contents = yaml.document.contents ?? undefined;
  new Validator(yaml, schema.definitions).check(contents, { ...schema, title: WHOLE_FILE });
  const section = (name: string) => valueOf(yaml, contents, name);
  const categories = schema.definitions.category.enum.filter((category) => category !== 'none');
  const policy: Policy = {
    file,
    retention: readRetention(yaml, section('retention'), categories),
    ...readRetentionSection(yaml, contents),
    personal: readPersonal(yaml, section('personal')),
    processors: readProcessors(yaml, section('processors')),
    subjects: textsOf(yaml, section('subjects')),
    ...readSubjectEntries(yaml, section('subjects')),
    declarations: textsOf(yaml, section('declarations')),
    exclude: textsOf(yaml, section('exclude')),
    rules: readRuleSettings(yaml, section('rules'), rules),
    ...readPresets(yaml, contents, categories),
    holds: readHolds(yaml, section('holds')),
    exceptions: readExceptions(yaml, section('exceptions'), rules),
  };
  if (!yaml.valid) throw new PolicyError(yaml.issues);
  return policy;
}

function readText(absolute: string, file: string): string {
  try {
    return readFileSync(absolute, 'utf8').replace(/^\uFEFF/u, '');
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'does not exist' : 'cannot be read as a file';
    throw new PolicyError([{ file, line: 1, column: 1, message: `the policy file ${reason}`, frame: '' }]);
  }
}
