import { isMap, type ParsedNode } from 'yaml';
import type { Rule } from '../judge/rule.js';
import { suggestName } from './nearest.js';
import type { RuleSetting } from './policy.js';
import { entriesOf, textOf, valueOf, type Entry } from './sections.js';
import { Validator, type Schema } from './validate.js';
import type { YamlFile } from './yaml-file.js';

const SEVERITIES: readonly string[] = ['off', 'warning', 'error'];

/**
 * Severities and options of rules.
 *
 * @param rules the rules that exist: their names and options are checked. Undefined leaves names and options unchecked.
 */
export function readRuleSettings(
  file: YamlFile, node: ParsedNode | undefined, rules: readonly Rule[] | undefined,
): Record<string, RuleSetting> {
  return Object.fromEntries(entriesOf(file, node).map((entry) => {
    if (rules !== undefined) checkAgainstRules(file, entry, rules);
    return [withoutPrefix(entry.name), readRuleSetting(file, entry)];
  }));
}

function readRuleSetting(file: YamlFile, { value }: Entry): RuleSetting {
  const severity = textOf(isMap(value) ? valueOf(file, value, 'severity') : value);
  const options = valueOf(file, value, 'options');
  return {
    ...isSeverity(severity) && { severity },
    options: isMap(options) ? options.toJS(file.document) as Record<string, unknown> : {},
  };
}

function checkAgainstRules(file: YamlFile, { name, key, value }: Entry, rules: readonly Rule[]): void {
  const rule = rules.find((candidate) => candidate.name === withoutPrefix(name));
  if (rule === undefined) {
    const names = rules.map((candidate) => candidate.name);
    file.report(key, `unknown rule "${name}"${suggestName(withoutPrefix(name), names)}`);
    return;
  }
  new Validator(file).check(valueOf(file, value, 'options'), rule.schema as Schema);
}

function withoutPrefix(name: string): string {
  return name.replace(/^lethe\//u, '');
}

function isSeverity(text: string | undefined): text is 'off' | 'warning' | 'error' {
  return text !== undefined && SEVERITIES.includes(text);
}
