import type { ParsedNode } from 'yaml';
import { parsePeriod } from './durations.js';
import { suggestName } from './nearest.js';
import { defaultPolicy, type LimitEntry, type Policy } from './policy.js';
import { entriesOf, textOf, textsOf, valueOf } from './sections.js';
import type { YamlFile } from './yaml-file.js';

type PresetName = Policy['preset'];

const rulePresets: readonly string[] = ['recommended', 'strict', 'all'] satisfies PresetName[];

/**
 * Named limits to periods, by category.
 *
 * `network`: the French data protection authority recommends to keep logs of access and use for six months to a year, up to three years only for internal
 * controls (CNIL, deliberation 2021-122 of 14 October 2021, https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000044272396).
 * `behavior`: it recommends to keep what measures an audience for 25 months at most (CNIL, guidelines 2020-091 of 17 September 2020, and again on 4 July 2025,
 * https://www.cnil.fr/fr/node/167364).
 */
const limitPresets: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'period-limits': { network: '1 year', behavior: '25 months' },
};

/** The preset of rules, and limits to periods: those of the policy itself win over those of presets. */
export function readPresets(
  file: YamlFile, contents: ParsedNode | undefined, categories: readonly string[],
): Pick<Policy, 'preset' | 'extends' | 'limits'> {
  const extended = valueOf(file, contents, 'extends');
  const single = textOf(extended);
  const names = single === undefined ? textsOf(file, extended) : [single];
  const presets = names.filter((name) => rulePresets.includes(name));
  const preset = textOf(valueOf(file, contents, 'preset'));
  if (new Set([...presets, ...preset === undefined ? [] : [preset]]).size > 1) {
    file.report(extended, 'two presets of rules at once: keep the stricter one, it holds the rules of the other');
  }
  return {
    extends: names,
    preset: (preset ?? presets[0] ?? defaultPolicy().preset) as PresetName,
    limits: mergeLimits(readLimits(file, valueOf(file, contents, 'limits'), categories), names),
  };
}

function readLimits(file: YamlFile, node: ParsedNode | undefined, categories: readonly string[]): LimitEntry[] {
  return entriesOf(file, node).flatMap(({ name, key, value }) => {
    if (!categories.includes(name)) file.report(key, `"${name}" is not a category${suggestName(name, categories)}`);
    const period = textOf(value);
    if (period === undefined) return [];
    const seconds = parsePeriod(period);
    if (seconds === undefined) {
      file.report(value, `"${period}" is not a period: write 30d, 90 days, 18 months or P1Y6M`);
      return [];
    }
    return [{ category: name, seconds, period, source: 'limits' }];
  });
}

function mergeLimits(own: readonly LimitEntry[], presets: readonly string[]): LimitEntry[] {
  const inherited = presets.flatMap((source) => Object.entries(limitPresets[source] ?? {}).map(([category, period]) => (
    { category, period, seconds: parsePeriod(period) ?? 0, source }
  )));
  return [...own, ...inherited.filter(({ category }) => !own.some((limit) => limit.category === category))];
}
