import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Rule } from '../../src/judge/rule.js';
import { PolicyError, type PolicyIssue } from '../../src/policy/issues.js';
import { loadPolicy, parsePolicy } from '../../src/policy/load.js';
import { defaultPolicy } from '../../src/policy/policy.js';

const logRule: Rule = {
  name: 'no-personal-data-in-logs',
  description: 'No personal data in logs.',
  preset: 'recommended',
  severity: 'error',
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      pseudonymous: { description: 'Report opaque ids too.', default: false, type: 'boolean' },
      ignore: { description: 'Names to ignore.', default: [], type: 'array', items: { type: 'string' } },
      minimum: { description: 'Fewest fields.', default: 1, type: 'integer', minimum: 1 },
    },
  },
  defaults: {},
  restsOnAbsence: false,
  help: 'Mend it.',
  references: { weaknesses: [], articles: [] },
  check: () => [],
};

function issuesOf(text: string, rules?: Rule[]): PolicyIssue[] {
  try {
    parsePolicy(text, 'lethe.yaml', rules);
  } catch (error) {
    if (error instanceof PolicyError) return [...error.issues];
    throw error;
  }
  return [];
}

function briefly(text: string, rules?: Rule[]): string[] {
  return issuesOf(text, rules).map(({ line, column, message }) => `${line}:${column} ${message}`);
}

describe('a complete policy', () => {
  const policy = parsePolicy(`
preset: strict
retention:
  category:contact: 1 year
  User: P1Y6M
  Invoice: { period: forever, reason: tax law }
  User.lastLoginIp:
    period: 30d
    enforcedBy: nightly database job
personal:
  User.badge: identity
  "*.nickname": { category: none, reason: chosen handle }
  badge number: identity
processors:
  PostHog: { categories: [contact, identity], purposes: [product analytics] }
subjects: [Member]
declarations: [types/logger.d.ts]
exclude: ["legacy/**"]
rules:
  require-deletion: off
  lethe/no-personal-data-in-logs: { severity: warning, options: { pseudonymous: true } }
`, 'lethe.yaml');

  it('sorts retention from the most specific entry to the least, each with its place', () => {
    expect(policy.retention).toMatchObject([
      {
        target: 'User.lastLoginIp',
        period: '30d',
        seconds: 2_592_000,
        enforcedBy: 'nightly database job',
        line: 7,
        column: 3,
      },
      { target: 'User', period: 'P1Y6M', seconds: 47_304_000, line: 5, column: 3 },
      { target: 'Invoice', period: 'forever', reason: 'tax law', line: 6, column: 3 },
      { target: 'category:contact', period: '1 year', seconds: 31_536_000, line: 4, column: 3 },
    ]);
  });

  it('reads everything else', () => {
    expect(policy).toMatchObject({
      file: 'lethe.yaml',
      preset: 'strict',
      personal: [
        { target: 'User.badge', category: 'identity', line: 11, column: 3 },
        { target: '*.nickname', category: 'none', reason: 'chosen handle', line: 12, column: 3 },
        { target: 'badge number', category: 'identity', line: 13, column: 3 },
      ],
      processors: [{ name: 'PostHog', categories: ['contact', 'identity'], purposes: ['product analytics'], line: 15, column: 3 }],
      subjects: ['Member'],
      declarations: ['types/logger.d.ts'],
      exclude: ['legacy/**'],
      rules: {
        'require-deletion': { severity: 'off', options: {} },
        'no-personal-data-in-logs': { severity: 'warning', options: { pseudonymous: true } },
      },
    });
  });
});

describe('mistakes about processors', () => {
  it('are a category that does not exist, and a service that may receive nothing', () => {
    expect(briefly('processors:\n  PostHog: { categories: [contcat] }\n  Segment: { categories: [] }\n  Mixpanel: { purposes: [growth] }\n')).toEqual([
      expect.stringMatching(/^2:\d+ "contcat" is not a category of personal data: did you mean "contact"\?$/),
      '3:3 "Segment" may receive nothing: write { categories: [contact] }, or leave it out',
      expect.stringMatching(/^4:/), expect.stringMatching(/^4:/),
    ]);
  });
});

describe('what an almost empty policy means', () => {
  it.each(['', '# nothing yet\n', 'retention:\nsubjects:\n'])('takes the defaults for %j', (text) => {
    expect(parsePolicy(text, 'lethe.yaml')).toEqual({ ...defaultPolicy(), file: 'lethe.yaml' });
  });

  it('follows an alias', () => {
    const policy = parsePolicy('retention:\n  User: &year 1 year\n  Order: *year\n', 'lethe.yaml');
    expect(policy.retention.map(({ seconds }) => seconds)).toEqual([31_536_000, 31_536_000]);
  });
});

describe('mistakes', () => {
  it('are reported together, in order, each with its place', () => {
    expect(briefly(`preset: stict
retension: {}
retention:
  User: 30
  Order: 12m
  Invoice: forever
  Log: { perod: 30d }
  category:contacts: 1 year
  two words: 1 day
personal:
  User.badge: identify
  User.height:
subjects: Member
exclude: [legacy, 3]
`)).toEqual([
      '1:9 "stict" is not the name of a preset: did you mean "strict"?',
      '2:1 unknown key "retension": did you mean "retention"?',
      '4:9 expected a period such as "30 days", or a mapping with "period" and "reason"',
      '5:10 "12m" is not a period: write 30d, 90 days, 18 months, P1Y6M or forever',
      '6:12 "forever" needs a reason: write { period: forever, reason: ... }',
      '7:8 "period" is missing here',
      '7:10 unknown key "perod": did you mean "period"?',
      '8:3 "contacts" is not a category: did you mean "contact"?',
      '9:3 "two words" names nothing: write Store, Store.field or category:contact',
      '11:15 "identify" is not a category of personal data: did you mean "identity"?',
      '12:3 "User.height" has no category',
      '13:11 expected a list of store names',
      '14:19 expected a glob',
    ]);
  });

  it('show the line, the one before it and a marker', () => {
    const [issue] = issuesOf('preset: strict\nretension:\n  User: 1 year\n');
    expect(issue?.frame).toBe(['  1 | preset: strict', '> 2 | retension:', '    | ^^^^^^^^^'].join('\n'));
  });

  it('of the YAML itself are told in plain words', () => {
    expect(briefly('subjects: [User\npreset: all\n')[0]).toMatch(/^\d:\d+ not valid YAML: /u);
    expect(briefly('preset: all\npreset: strict\n')).toEqual([
      '2:1 this key stands twice in the mapping: keep one of them',
    ]);
    expect(briefly('personal:\n  *.nickname: none\n').join('\n')).toContain('needs quotes: "*.field"');
    expect(briefly('preset: all\n---\npreset: strict\n').join('\n')).toContain('one YAML document');
  });

  it.each(['- preset', 'just words'])('say that %j is no policy', (text) => {
    expect(briefly(text)).toEqual(['1:1 expected a mapping with keys such as "retention" and "rules"']);
  });

  it('in rules are found where the rules are known', () => {
    expect(briefly(`rules:
  no-personal-data-in-log: off
  no-personal-data-in-logs:
    severity: warn
    options: { pseudonymus: true, pseudonymous: 1, ignore: userName, minimum: 0 }
`, [logRule])).toEqual([
      '2:3 unknown rule "no-personal-data-in-log": did you mean "no-personal-data-in-logs"?',
      '4:15 "warn" is not a severity: did you mean "warning"?',
      '5:16 unknown key "pseudonymus": did you mean "pseudonymous"?',
      '5:49 expected true or false',
      '5:60 expected a list',
      '5:79 expected at least 1',
    ]);
  });
});

describe('loadPolicy', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'lethe-policy-'));
  });
  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  it('takes the defaults without a file', () => {
    expect(loadPolicy(root)).toEqual(defaultPolicy());
  });

  it.each(['lethe.yaml', 'lethe.yml'])('finds %s at the root', (name) => {
    writeFileSync(path.join(root, name), '\uFEFFpreset: all\n');
    expect(loadPolicy(root)).toMatchObject({ file: name, preset: 'all' });
  });

  it('reads the file that is named instead', () => {
    mkdirSync(path.join(root, 'config'));
    writeFileSync(path.join(root, 'lethe.yaml'), 'preset: all\n');
    writeFileSync(path.join(root, 'config', 'privacy.yaml'), 'preset: strict\n');
    expect(loadPolicy(root, 'config/privacy.yaml')).toMatchObject({ file: 'config/privacy.yaml', preset: 'strict' });
  });

  it('says that a named file does not exist, or is none', () => {
    expect(() => loadPolicy(root, 'privacy.yaml')).toThrow('privacy.yaml:1:1 the policy file does not exist');
    mkdirSync(path.join(root, 'lethe.yaml'));
    expect(() => loadPolicy(root)).toThrow('the policy file cannot be read as a file');
  });

  it('treats names of built-in properties as any other name', () => {
    expect(briefly('__proto__: 1\nconstructor: 2\n')).toHaveLength(2);
    expect(briefly('rules: { constructor: off }\n', [logRule])).toHaveLength(1);
  });
});
