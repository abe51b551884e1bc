import { describe, expect, it } from 'vitest';
import { requireLogRetention } from '../../rules/require-log-retention.js';
import type { EndlessLogFact } from '../../src/collect/facts.js';
import { judge } from '../../src/judge/judge.js';
import { defaultPolicy } from '../../src/policy/policy.js';
import { applicationOf, logAt, spanAt } from '../report/build-application.js';

const log: EndlessLogFact = { span: spanAt('main.tf', 3), title: 'The log group', name: '/shop/orders', setting: 'retention_in_days' };
const found = (flows: ReturnType<typeof logAt>[], preset: 'strict' | 'all' = 'strict', ignoreLogs: string[] = []) => judge(
  applicationOf([], { endlessLogs: [log], flows }), [requireLogRetention], { ...defaultPolicy(), rules: { 'require-log-retention': { options: { ignoreLogs } } } }, preset,
);

describe('require-log-retention', () => {
  it('tells what is logged and kept for ever', () => {
    expect(found([logAt('src/a.ts', 9, 'User.email'), logAt('src/b.ts', 4, 'User.email')])).toMatchObject([{
      span: { file: 'main.tf', line: 3 }, severity: 'warning', confidence: 'likely', category: 'contact',
      message: 'The log group /shop/orders keeps its events for ever, and the application logs User.email (contact). Set retention_in_days to the days that they are needed.',
      evidence: [{ file: 'src/a.ts', line: 9, how: 'logs User.email' }, { file: 'src/b.ts', line: 4, how: 'logs User.email' }],
    }]);
  });

  it('is only possible where nothing personal is logged', () => {
    expect(found([])).toEqual([]);
    expect(found([], 'all').map(({ message }) => message)).toEqual(['The log group /shop/orders keeps its events for ever. Set retention_in_days to the days that they are needed.']);
  });

  it('leaves logs alone that it is told to', () => {
    expect(found([logAt('src/a.ts', 9, 'User.email')], 'strict', ['/shop/orders'])).toEqual([]);
  });
});
