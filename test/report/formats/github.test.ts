import { describe, expect, it } from 'vitest';
import { github } from '../../../src/report/formats/github.js';
import { contextWith, emptyReport, hostile, linesOf, reportWith, shopReport } from './reports.js';

/** Reads the line of a log as the runner of GitHub Actions does. */
function commandIn(line: string): { name: string; properties: Record<string, string>; data: string } | undefined {
  const [, name = '', list = '', data = ''] = /^\s*::([^ :]+)(?: (.*?))?::(.*)$/u.exec(line) ?? [];
  if (name === '') return undefined;
  const decode = (text: string) => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%');
  const properties = list.split(',').map((pair) => [pair.slice(0, pair.indexOf('=')), decode(pair.slice(pair.indexOf('=') + 1))]);
  return { name, properties: Object.fromEntries(properties) as Record<string, string>, data: decode(data) };
}

function commandsIn(text: string) {
  return text.split('\n').flatMap((line) => commandIn(line) ?? []);
}

describe('an annotation', () => {
  it('stands at the first line of the finding, with the rule as title and the evidence below the message', () => {
    const lineOf = linesOf({ 'src/a.ts': ['class User {'] });
    const report = reportWith([{
      file: 'src/a.ts', line: 1, column: 1, endLine: 8, endColumn: 2, message: 'User stays, for ever: 100%.',
      evidence: [{ file: 'src/b.ts', line: 4, how: 'written here' }],
    }]);
    const text = github.write(report, contextWith({ lineOf, repositoryPath: (file) => `shop/${file}` }));
    expect(text).toBe('::error file=shop/src/a.ts,line=1,endLine=1,col=1,endColumn=13,title=lethe/require-retention::'
      + 'User stays, for ever: 100%25.%0Ashop/src/b.ts:4 written here\nLethe found 1 problem (1 error, 0 warnings).\n');
  });

  it('cannot be forged by the text of the code', () => {
    const commands = commandsIn(github.write(reportWith([hostile]), contextWith()));
    expect(commands).toHaveLength(1);
    expect(commands[0]?.properties).toMatchObject({ file: hostile.file, line: '12', title: 'lethe/require-retention' });
    expect(commands[0]?.data).toContain(String.raw`\x0d\x0a::error::forged`);
  });

  it('tells in one notice what was not understood', () => {
    const commands = commandsIn(github.write(shopReport(), contextWith()));
    expect(commands.map(({ name }) => name)).toEqual(['error', 'error', 'warning', 'notice']);
    expect(commands.at(-1)?.data).toBe('1 place that Lethe did not understand:\nsrc/orders/legacy.ts:40 The name of the table is computed.');
  });
});

describe('more problems than GitHub shows', () => {
  const many = [
    { severity: 'warning' as const, line: 99 },
    ...Array.from({ length: 11 }, (_nothing, index) => ({ kind: 'pseudonymous' as const, line: index + 1, message: '::error::Bad ##[error]' })),
    { line: 50 },
  ];
  const text = github.write(reportWith(many), contextWith());

  it('are annotations as far as they are shown, the gravest first', () => {
    const commands = commandsIn(text);
    expect(commands.filter(({ name }) => name === 'error').map(({ properties }) => properties['line']))
      .toEqual(['50', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
    expect(commands.filter(({ name }) => name === 'warning')).toHaveLength(1);
  });

  it('are lines of the log beyond that, which are no commands, and the last line counts them', () => {
    expect(text.split('\n').slice(-4)).toEqual([
      '- src/users/user.entity.ts:10:3 error ::error::Bad ## [error] (lethe/require-retention)',
      '- src/users/user.entity.ts:11:3 error ::error::Bad ## [error] (lethe/require-retention)',
      'Lethe found 13 problems (12 errors, 1 warning). 2 of them have no annotation: GitHub shows 10 of a kind in a step. '
        + 'All are in the summary of the job.',
      '',
    ]);
  });
});

it('says so where there is nothing to say', () => {
  expect(github.write(emptyReport, contextWith())).toBe('Lethe found no problems.\n');
});

it('has a summary of the job in Markdown', () => {
  expect(github.companion?.variable).toBe('GITHUB_STEP_SUMMARY');
  expect(github.companion?.write(shopReport(), contextWith())).toContain('## Lethe found 3 problems with personal data');
});
