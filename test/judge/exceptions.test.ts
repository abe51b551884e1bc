import { describe, expect, it } from 'vitest';
import { brokenExceptions, covers, exceptionsOf } from '../../src/judge/exceptions.js';
import { judge } from '../../src/judge/judge.js';
import type { Problem, Rule } from '../../src/judge/rule.js';
import { defaultPolicy, type ExceptionEntry } from '../../src/policy/policy.js';
import { applicationOf, fieldAt, findingAt, spanAt, storeNamed } from '../report/build-application.js';

const problems: Problem[] = [
  findingAt('src/users/user.entity.ts', 12, { subject: 'User' }),
  findingAt('src/users/user.entity.ts', 17, { subject: 'User.email' }),
  findingAt('legacy/import.ts', 3, { subject: 'Username' }),
];
const rule: Rule = {
  name: 'no-logs', description: 'For tests.', help: 'Mend it.', references: { weaknesses: [], articles: [] }, preset: 'recommended', severity: 'error',
  schema: { type: 'object', additionalProperties: false, properties: {} }, defaults: {}, restsOnAbsence: false, check: () => problems,
};

function subjectsUnder(exception: Partial<ExceptionEntry>, today = '2027-03-31', application = applicationOf([])): string[] {
  const entry = { rule: 'no-logs', reason: 'known', line: 1, column: 1, start: 0, end: 1, ...exception };
  return judge(application, [rule], { ...defaultPolicy(), exceptions: [entry] }, 'recommended', today).map(({ subject }) => subject);
}

describe('an exception', () => {
  it.each([
    ['a store, with its fields', { store: 'User' }, ['Username']],
    ['a field', { field: 'User.email' }, ['Username', 'User']],
    ['files', { files: 'legacy/' }, ['User', 'User.email']],
    ['another rule', { rule: 'no-urls', store: 'User' }, ['Username', 'User', 'User.email']],
    ['its last day', { store: 'User', until: '2027-03-31' }, ['Username']],
    ['the day before', { store: 'User', until: '2027-03-30' }, ['Username', 'User', 'User.email']],
  ])('for %s', (_what, exception, left) => {
    expect(subjectsUnder(exception)).toEqual(left);
  });

  it('for a store covers what survives there of somebody, and not who is survived', () => {
    const survivor = findingAt('src/letter.ts', 3, { subject: 'Letter of User' });
    const entry = { rule: 'complete-erasure', reason: 'known', line: 1, column: 1, start: 0, end: 1, origin: 'lethe.yaml' };
    expect(['Letter', 'User', 'Lett'].map((store) => covers({ ...entry, store }, survivor))).toEqual([true, false, false]);
  });

  it('may stand at the store or the field', () => {
    const tag = (value: string) => [{ name: 'exception', value, span: spanAt('src/users/user.entity.ts', 16) }];
    const at = (value: string) => applicationOf([storeNamed('User', 'src/users/user.entity.ts', 12, [fieldAt('email', 17, 'contact', { annotations: tag(value) })])]);
    const none = { rule: 'other', store: 'Nothing' };
    expect(subjectsUnder(none, '2027-01-01', at('no-logs until 2027-03-31 the log is rotated'))).toEqual(['Username', 'User']);
    expect(subjectsUnder(none, '2027-04-01', at('no-logs until 2027-03-31 the log is rotated'))).toHaveLength(3);
    expect(exceptionsOf(at('no-logs the log is rotated'), defaultPolicy())).toMatchObject([{ rule: 'no-logs', field: 'User.email', reason: 'the log is rotated', origin: 'src/users/user.entity.ts' }]);
    expect(subjectsUnder(none, '2027-01-01', at('no-logs'))).toHaveLength(3);
    expect(brokenExceptions(at('no-logs'))).toMatchObject([{ line: 16, problem: expect.stringContaining('names a rule and a reason') as string }]);
    expect(brokenExceptions(at('no-logs until tomorrow it is fixed'))).toMatchObject([{ problem: '"tomorrow" is not a date: write until 2027-03-31.' }]);
  });
});
