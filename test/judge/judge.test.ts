import { describe, expect, it } from 'vitest';
import { judge, optionsOf } from '../../src/judge/judge.js';
import type { PresetName, Problem, Rule } from '../../src/judge/rule.js';
import type { Application } from '../../src/link/application.js';
import { defaultPolicy, type Policy } from '../../src/policy/policy.js';
import { applicationOf, logAt, spanAt } from '../report/build-application.js';

interface LogOptions { pseudonymous: boolean; most: number }

function problemAt(file: string, line: number, more: Partial<Problem> = {}): Problem {
  return {
    span: spanAt(file, line),
    message: 'User.email is kept for ever.',
    category: 'contact',
    kind: 'direct',
    confidence: 'likely',
    subject: 'User.email',
    evidence: [],
    ...more,
  };
}

function ruleNamed(name: string, problems: Problem[], more: Partial<Rule> = {}): Rule {
  return {
    name,
    description: 'For tests.',
    preset: 'recommended',
    severity: 'error',
    schema: { type: 'object', additionalProperties: false, properties: {} },
    defaults: {},
    restsOnAbsence: false,
    help: 'Mend it.',
    references: { weaknesses: [], articles: [] },
    check: () => problems,
    ...more,
  };
}

function policyWith(rules: Policy['rules']): Policy {
  return { ...defaultPolicy(), rules };
}

const empty = applicationOf([]);
const problems = [problemAt('src/a.ts', 3)];

describe('which rules run', () => {
  const rules = [
    ruleNamed('no-logs', problems),
    ruleNamed('no-urls', problems, { preset: 'strict', severity: 'warning' }),
    ruleNamed('no-precision', problems, { preset: 'all' }),
  ];

  it.each([
    ['recommended', ['lethe/no-logs']],
    ['strict', ['lethe/no-logs', 'lethe/no-urls']],
    ['all', ['lethe/no-logs', 'lethe/no-precision', 'lethe/no-urls']],
  ] as [PresetName, string[]][])('is what the preset %s holds', (preset, names) => {
    expect(judge(empty, rules, defaultPolicy(), preset).map(({ rule }) => rule)).toEqual(names);
  });

  it('is the preset of the policy where no other is asked for', () => {
    expect(judge(empty, rules, { ...defaultPolicy(), preset: 'strict' })).toHaveLength(2);
  });

  it('follows a severity in the policy, on or off', () => {
    const policy = policyWith({
      'no-logs': { severity: 'off', options: {} }, 'no-precision': { severity: 'warning', options: {} },
    });
    const expected = [{ rule: 'lethe/no-precision', severity: 'warning' }];
    expect(judge(empty, rules, policy, 'recommended')).toMatchObject(expected);
  });

  it('does not change where the policy has only options', () => {
    const policy = policyWith({ 'no-precision': { options: { most: 1 } } });
    expect(judge(empty, rules, policy, 'recommended')).toHaveLength(1);
  });
});

describe('options', () => {
  const rule: Rule<LogOptions> = {
    ...ruleNamed('no-logs', []),
    defaults: { pseudonymous: false, most: 3 },
    presetOptions: { strict: { pseudonymous: true }, all: { most: 0 } },
    check: () => [],
  };

  it.each([
    ['recommended', { pseudonymous: false, most: 3 }],
    ['strict', { pseudonymous: true, most: 3 }],
    ['all', { pseudonymous: true, most: 0 }],
  ] as [PresetName, LogOptions][])('of %s change the defaults', (preset, options) => {
    expect(optionsOf(rule, defaultPolicy(), preset)).toEqual(options);
  });

  it('of the policy win', () => {
    const policy = policyWith({ 'no-logs': { options: { pseudonymous: false } } });
    expect(optionsOf(rule, policy, 'all')).toEqual({ pseudonymous: false, most: 0 });
  });

  it('reach the rule', () => {
    const seen: unknown[] = [];
    const listening = ruleNamed('no-logs', [], {
      defaults: { most: 3 },
      check: (_application, options) => {
        seen.push(options);
        return [];
      },
    });
    judge(empty, [listening], policyWith({ 'no-logs': { options: { most: 5 } } }));
    expect(seen).toEqual([{ most: 5 }]);
  });
});

describe('what is left out', () => {
  it('rests on an absence while only a part of the application was seen', () => {
    const rules = [ruleNamed('require-deletion', problems, { restsOnAbsence: true }), ruleNamed('no-logs', problems)];
    expect(judge({ ...empty, partial: true }, rules, defaultPolicy())).toMatchObject([{ rule: 'lethe/no-logs' }]);
    expect(judge(empty, rules, defaultPolicy())).toHaveLength(2);
  });

  it('is only possible, unless all is asked for', () => {
    const rules = [ruleNamed('no-logs', [problemAt('src/a.ts', 3, { confidence: 'possible' })])];
    expect(judge(empty, rules, defaultPolicy(), 'recommended')).toEqual([]);
    expect(judge(empty, rules, defaultPolicy(), 'strict')).toEqual([]);
    expect(judge(empty, rules, defaultPolicy(), 'all')).toHaveLength(1);
  });
});

it('sorts by file, line, column and rule, whatever the order of the rules', () => {
  const first = ruleNamed('b', [problemAt('src/b.ts', 1), problemAt('src/a.ts', 10), problemAt('src/a.ts', 9)]);
  const second = ruleNamed('a', [problemAt('src/a.ts', 9)]);
  const places = (rules: Rule[]) => (
    judge(empty, rules, defaultPolicy()).map(({ span, rule }) => `${span.file}:${span.line} ${rule}`)
  );
  const expected = ['src/a.ts:9 lethe/a', 'src/a.ts:9 lethe/b', 'src/a.ts:10 lethe/b', 'src/b.ts:1 lethe/b'];
  expect(places([first, second])).toEqual(expected);
  expect(places([second, first])).toEqual(expected);
});

describe('fingerprints', () => {
  const fingerprints = (found: Problem[], application: Application = empty) => (
    judge(application, [ruleNamed('no-logs', found)], defaultPolicy()).map(({ fingerprint }) => fingerprint)
  );

  it('have sixteen hexadecimal digits', () => {
    expect(fingerprints(problems)[0]).toMatch(/^[0-9a-f]{16}$/u);
  });

  it('stay when lines move and files are renamed', () => {
    const moved = problemAt('src/moved.ts', 99, { message: 'In other words.' });
    expect(fingerprints([moved])).toEqual(fingerprints(problems));
  });

  it('differ by subject, by rule and by occurrence', () => {
    const all = [
      ...fingerprints([...problems, problemAt('src/a.ts', 8)]),
      ...fingerprints([problemAt('src/a.ts', 3, { subject: 'User.phone' })]),
      ...judge(empty, [ruleNamed('no-urls', problems)], defaultPolicy()).map(({ fingerprint }) => fingerprint),
    ];
    expect(new Set(all).size).toBe(4);
  });

  it('of one file do not change because another file gets an equal problem', () => {
    const [alone] = fingerprints([problemAt('src/b.ts', 3)]);
    const [first, second] = fingerprints([problemAt('src/a.ts', 3), problemAt('src/b.ts', 3)]);
    expect(second).toBe(alone);
    expect(first).toBe(alone);
  });

  it('of flows know the function, so that one more log call elsewhere changes nothing', () => {
    const register = logAt('src/users.ts', 20, 'User.email');
    const inClose = { file: 'src/account.ts', name: 'close', line: 5 };
    const close = { ...logAt('src/account.ts', 7, 'User.email'), function: inClose };
    const at = (flow: typeof register) => ({ ...problemAt('', 0), span: flow.span });
    const [before] = fingerprints([at(register)], applicationOf([], { flows: [register] }));
    const after = fingerprints([at(close), at(register)], applicationOf([], { flows: [close, register] }));
    expect(after).toHaveLength(2);
    expect(after[1]).toBe(before);
    expect(after[0]).not.toBe(before);
  });
});
