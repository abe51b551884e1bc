import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readArguments } from '../../src/cli/arguments.js';

const project = new URL('../../', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, project), 'utf8');

/** Every call of `lethe check` in a text, as a shell would split it; placeholders of hook managers stand for files. */
function commandsIn(text: string): string[][] {
  return [...text.matchAll(/\blethe (check(?: [^\n|`'"&;]+)?)/gu)].map(([, command = '']) => (
    command.replaceAll('\\\n', ' ').trim().split(/\s+/u).filter((word) => !word.startsWith('{'))
  ));
}

describe.each(['docs/pull-requests.md', 'docs/templates/gitlab-ci.yml', '.pre-commit-hooks.yaml'])('%s', (file) => {
  it('calls lethe as lethe wants to be called', () => {
    const commands = commandsIn(read(file));
    expect(commands.length).toBeGreaterThan(0);
    for (const command of commands) expect(readArguments(command)).toMatchObject({ action: 'run', command: 'check' });
  });
});

describe('the hooks for pre-commit', () => {
  const hooks = parse(read('.pre-commit-hooks.yaml')) as { id: string; files: string; pass_filenames?: boolean; require_serial: boolean }[];

  it.each(hooks)('$id runs for what Lethe reads, once', ({ files, require_serial: serial }) => {
    const pattern = new RegExp(files, 'u');
    for (const name of ['src/a.ts', 'a.mjs', 'src/App.tsx', 'prisma/schema.prisma', 'db/1.sql']) expect(name).toMatch(pattern);
    for (const name of ['README.md', 'src/a.tsv', 'package.json']) expect(name).not.toMatch(pattern);
    expect(serial).toBe(true);
  });

  it('are for the whole project, and for staged files', () => {
    expect(hooks.map(({ id, pass_filenames: names }) => [id, names])).toEqual([['lethe', false], ['lethe-staged', undefined]]);
  });
});

it('the job for GitLab keeps the files that it writes', () => {
  const { lethe: job } = parse(read('docs/templates/gitlab-ci.yml')) as {
    lethe: { script: [string]; artifacts: { when: string; reports: Record<string, string> } };
  };
  expect(job.artifacts.when).toBe('always');
  expect(Object.values(job.artifacts.reports)).toEqual(['gl-code-quality-report.json', 'lethe.xml']);
  for (const file of Object.values(job.artifacts.reports)) expect(job.script[0]).toContain(`=${file}`);
});
