import type { Application } from '../link/application.js';
import { compareText } from '../order.js';
import type { Policy } from '../policy/policy.js';
import { dayOf, exceptionsOf, withoutExcepted } from './exceptions.js';
import { fingerprintAll } from './fingerprint.js';
import type { Finding, PresetName, Problem, Rule, RuleContext, Severity } from './rule.js';

const PRESETS: readonly PresetName[] = ['recommended', 'strict', 'all'];

/**
 * Runs the rules that the preset and the policy choose over an application.
 *
 * A preset holds the rules of the less strict ones. A severity in the policy turns a rule on or off, whatever the
 * preset says. Only `all` reports what is merely possible. Where only a part of
 * the application was seen, rules that rest on an absence stay silent. What an exception covers is left out until its last day is over.
 *
 * @param today `2027-03-31`
 * @returns findings in the order of file, line, column and rule
 */
export function judge(
  application: Application, rules: readonly Rule[], policy: Policy, preset: PresetName = policy.preset, today = dayOf(new Date()),
): Finding[] {
  const exceptions = exceptionsOf(application, policy);
  const found = new Map<string, readonly Problem[]>();
  const running = new Map(rules.map((rule) => [rule, severityOf(rule, policy, preset)] as const).filter(([rule, severity]) => severity !== 'off' && !(rule.restsOnAbsence && application.partial)));
  const asked = new Set<Rule>();
  const problemsOf = (rule: Rule): readonly Problem[] => {
    asked.add(rule);
    const problems = found.get(rule.name) ?? rule.check(application, optionsOf(rule, policy, preset), policy, context);
    found.set(rule.name, problems);
    return problems;
  };
  const context: RuleContext = {
    today,
    ruleNames: rules.map(({ name }) => name),
    foundBy: (name) => {
      const rule = [...running.keys()].find((candidate) => candidate.name === name);
      // A rule that is about to answer cannot be asked what it finds.
      return rule === undefined || asked.has(rule) && !found.has(name) ? undefined : problemsOf(rule);
    },
  };
  const findings = [...running].flatMap(([rule, severity]) => withoutExcepted(problemsOf(rule), rule.name, exceptions, today)
    .filter((problem) => preset === 'all' || problem.confidence !== 'possible')
    .map((problem) => ({ ...problem, rule: `lethe/${rule.name}`, severity: settingOf(rule, policy)?.severity === undefined ? problem.severity ?? severity as Severity : severity as Severity, fingerprint: '' })));
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
