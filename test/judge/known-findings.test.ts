import { expect, it } from 'vitest';
import { compareWithKnown } from '../../src/judge/known-findings.js';
import { findingAt } from '../report/build-application.js';

const at = (file: string, fingerprint = 'a') => findingAt(file, 1, { fingerprint });

it('a new finding in one file is told from the equal known one in another, whatever their order', () => {
  const [added, kept] = [at('src/a.ts'), at('src/b.ts')];
  expect(compareWithKnown([added, kept], [{ fingerprint: 'a', file: 'src/b.ts' }])).toEqual({ fresh: [added], stayed: [kept], gone: [] });
});

it('a known finding is found again in a renamed file, once', () => {
  const moved = at('src/new/b.ts');
  const copied = at('src/copy/b.ts');
  expect(compareWithKnown([moved, copied], [{ fingerprint: 'a', file: 'src/b.ts' }])).toEqual({ fresh: [copied], stayed: [moved], gone: [] });
});

it('what is no longer there is gone', () => {
  const entry = { fingerprint: 'b', file: 'src/b.ts' };
  expect(compareWithKnown([at('src/b.ts')], [entry]).gone).toEqual([entry]);
});
