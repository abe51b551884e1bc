import type { Application } from '../link/application.js';
import { compareText } from '../order.js';
import type { Policy } from '../policy/policy.js';
import { fingerprintAll } from './fingerprint.js';
import type { Finding, PresetName, Problem, Rule, Severity } from './rule.js';

const PRESETS: readonly PresetName[] = ['recommended', 'strict', 'all'];

/**
 * Runs the rules that the preset and the policy choose over an application.
 *
 * A preset holds the rules of the less strict ones. A severity in the policy turns a rule on or off, whatever the
 * preset says. Only `all` reports what is merely possible. Where only a part of
 * the application was seen, rules that rest on an absence stay silent.
 *
 * @returns findings in the order of file, line, column and rule
 */
export function judge(
  application: Application, rules: readonly Rule[], policy: Policy, preset: PresetName = policy.preset,
): Finding[] {
  const findings = rules.flatMap((rule) => {
    const severity = severityOf(rule, policy, preset);
    if (severity === 'off' || rule.restsOnAbsence && application.partial) return [];
    return rule
      .check(application, optionsOf(rule, policy, preset), policy)
      .filter((problem) => preset === 'all' || problem.confidence !== 'possible')
      .map((problem) => ({ ...problem, rule: `lethe/${rule.name}`, severity, fingerprint: '' }));
  });
  return fingerprintAll(findings.sort(byPlace), application);
}

/** Options of a rule: its defaults, then what each preset up to the chosen one changes, then the policy. */
export function optionsOf<Options extends object>(rule: Rule<Options>, policy: Policy, preset: PresetName): Options {
  const changes = PRESETS.slice(0, PRESETS.indexOf(preset) + 1).map((name) => rule.presetOptions?.[name] ?? {});
  return Object.assign({}, rule.defaults, ...changes, settingOf(rule, policy)?.options ?? {}) as Options;
}

function severityOf(rule: Rule, policy: Policy, preset: PresetName): Severity | 'off' {
  const inPreset = PRESETS.indexOf(rule.preset) <= PRESETS.indexOf(preset);
  return settingOf(rule, policy)?.severity ?? (inPreset ? rule.severity : 'off');
}

function settingOf(rule: { name: string }, policy: Policy) {
  return Object.hasOwn(policy.rules, rule.name) ? policy.rules[rule.name] : undefined;
}

/** The order of findings: file, line, column, rule. */
export function byPlace(left: Problem & { rule: string }, right: Problem & { rule: string }): number {
  return compareText(left.span.file, right.span.file)
    || left.span.line - right.span.line
    || left.span.column - right.span.column
    || compareText(left.rule, right.rule);
}
