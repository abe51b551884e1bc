import { describe, expect, it } from 'vitest';
import { PolicyError } from '../../src/policy/issues.js';
import { parsePolicy } from '../../src/policy/load.js';

function mistakes(text: string, rules?: Parameters<typeof parsePolicy>[2]): string[] {
  try {
    parsePolicy(text, 'lethe.yaml', rules);
  } catch (error) {
    if (error instanceof PolicyError) return error.issues.map(({ line, column, message }) => `${line}:${column} ${message}`);
    throw error;
  }
  return [];
}

describe('what a period rests on', () => {
  it('is read: the date it is counted from, the basis, the law, who answers for it', () => {
    const { retention } = parsePolicy('retention:\n  Invoice: { period: 8 years, from: issuedAt, basis: legal obligation, law: tax code, owner: finance }\n', 'lethe.yaml');
    expect(retention).toMatchObject([{ target: 'Invoice', from: 'issuedAt', basis: 'legal obligation', law: 'tax code', owner: 'finance', start: 13, end: 20 }]);
  });

  it('may be a law where records stay for ever', () => {
    expect(mistakes('retention:\n  Deed: { period: forever, law: land register }\n')).toEqual([]);
    expect(mistakes('retention:\n  Deed: { period: forever, owner: archive }\n')).toEqual(['2:19 "forever" needs a reason: write { period: forever, reason: ... }']);
  });

  it('is not empty', () => {
    expect(mistakes('retention:\n  Log: { period: 1 day, enforcedBy: " " }\n')).toEqual(['2:37 "enforcedBy" is empty: say it, or leave it out']);
  });
});

describe('presets', () => {
  it.each([
    ['extends: strict\n', 'strict', []],
    ['extends: [period-limits]\n', 'recommended', ['network 1 year period-limits', 'behavior 25 months period-limits']],
    ['extends: [all, period-limits]\nlimits: { network: 30 days }\n', 'all', ['network 30 days limits', 'behavior 25 months period-limits']],
    ['preset: strict\nlimits: { location: P3M }\n', 'strict', ['location P3M limits']],
  ])('of %j', (text, preset, limits) => {
    const policy = parsePolicy(text, 'lethe.yaml');
    expect(policy.preset).toBe(preset);
    expect(policy.limits.map(({ category, period, source }) => `${category} ${period} ${source}`)).toEqual(limits);
  });

  it('have names, categories and periods that exist, and one of them chooses the rules', () => {
    expect(mistakes('extends: [strikt]\nlimits: { netwrok: 30 days, location: forever, contact: 3m }\n')).toEqual([
      '1:11 "strikt" is not the name of a preset: did you mean "strict"?',
      '2:11 "netwrok" is not a category: did you mean "network"?',
      '2:39 "forever" is not a period: write 30d, 90 days, 18 months or P1Y6M',
      '2:57 "3m" is not a period: write 30d, 90 days, 18 months or P1Y6M',
    ]);
    expect(mistakes('extends: strict\npreset: all\n')).toEqual(['1:10 two presets of rules at once: keep the stricter one, it holds the rules of the other']);
  });
});

describe('exceptions and holds', () => {
  it('are read with their places', () => {
    const policy = parsePolicy(`exceptions:
  - { rule: lethe/require-retention, store: Visit, reason: the purge comes with the new queue, until: 2027-03-31 }
  - { rule: no-personal-data-in-logs, files: "legacy/**", reason: goes away }
holds: [Case.frozen]
`, 'lethe.yaml');
    expect(policy.exceptions).toMatchObject([
      { rule: 'require-retention', store: 'Visit', reason: 'the purge comes with the new queue', until: '2027-03-31', line: 2, column: 5 },
      { rule: 'no-personal-data-in-logs', files: 'legacy/**', line: 3 },
    ]);
    expect(policy.holds).toMatchObject([{ target: 'Case.frozen', line: 4, column: 9 }]);
  });

  it('have a rule, one target, a reason and a day of the calendar', () => {
    const rules = [{ name: 'require-retention' }] as unknown as Parameters<typeof parsePolicy>[2];
    expect(mistakes(`exceptions:
  - { rule: require-retentoin, store: Visit, reason: soon }
  - { rule: require-retention, reason: soon }
  - { rule: require-retention, store: A, field: A.b, reason: soon, until: 2027-02-30 }
  - { rule: require-retention, field: email, reason: soon, untill: 2027-03-31 }
  - { rule: require-retention, store: A }
  - soon
holds: [frozen]
`, rules)).toEqual([
      '2:5 unknown rule "require-retentoin": did you mean "require-retention"?',
      '3:5 an exception is about one of "store", "field" and "files"',
      '4:5 an exception is about one of "store", "field" and "files"',
      '4:5 "2027-02-30" is not a date: write 2027-03-31',
      '5:5 "email" names no field: write Store.field',
      '5:60 unknown key "untill": did you mean "until"?',
      '6:5 "reason" is missing here',
      '7:5 expected a mapping with "rule", "reason" and one of "store", "field", "files"',
      '8:9 "frozen" names no field: write Store.field',
    ]);
  });
});

describe('aliases', () => {
  it('that lead to aliases, or to themselves, are refused and not followed', () => {
    const bomb = ['exclude: &a0 [x]', ...Array.from({ length: 30 }, (_, index) => `k${index}: &a${index + 1} [*a${index}, *a${index}]`)].join('\n');
    const found = mistakes(`${bomb}\nsubjects: *a30\n`);
    expect(found).toContain('32:11 this alias leads to another alias: write the value out');
    expect(mistakes('rules:\n  require-deletion: &self { options: *self }\n')).toContain('2:38 this alias leads to another alias: write the value out');
  });

  it('are few', () => {
    const many = `exclude: [&a x, ${Array.from({ length: 101 }, () => '*a').join(', ')}]\n`;
    expect(mistakes(many)).toEqual(['1:417 more than 100 aliases: write the values out']);
  });
});
