import { expect, it } from 'vitest';
import { gitlab } from '../../../src/report/formats/gitlab.js';
import { contextWith, emptyReport, hostile, reportWith } from './reports.js';

function issuesOf(...[report, context = {}]: [Parameters<typeof gitlab.write>[0], Parameters<typeof contextWith>[0]?]): unknown {
  return JSON.parse(gitlab.write(report, contextWith(context)));
}

it('has what the merge request shows, and nothing else', () => {
  const report = reportWith([{ message: 'Kept.', endLine: 20 }, { severity: 'warning', message: 'Kept.', endLine: 20 }]);
  const location = { path: 'shop/src/users/user.entity.ts', lines: { begin: 12, end: 20 } };
  const issue = { description: 'Kept.', check_name: 'lethe/require-retention', location };
  expect(issuesOf(report, { repositoryPath: (file) => `shop/${file}` })).toEqual([
    { ...issue, severity: 'major', fingerprint: '0000000000000000' },
    { ...issue, severity: 'minor', fingerprint: '0000000000000001' },
  ]);
});

it('is an empty list where nothing was found', () => {
  expect(issuesOf(emptyReport)).toEqual([]);
});

it('begins without a byte order mark and names files as they are', () => {
  expect(gitlab.write(reportWith([hostile]), contextWith())).toMatch(/^\[\n/u);
  expect(issuesOf(reportWith([hostile]))).toMatchObject([{ location: { path: hostile.file } }]);
});

it('tells equal problems of several files apart, which share a fingerprint', () => {
  const equal = { fingerprint: '00000000000000aa' };
  const issues = issuesOf(reportWith([{ ...equal, file: 'src/a.ts' }, { ...equal, file: 'src/b.ts' }, {}])) as { fingerprint: string }[];
  expect(issues.map(({ fingerprint }) => fingerprint)).toEqual(['00000000000000aa:src/a.ts', '00000000000000aa:src/b.ts', '0000000000000002']);
});
