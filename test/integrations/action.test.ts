import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { parse } from 'yaml';

interface Action {
  inputs: Record<string, { default: string }>;
  runs: { steps: [{ env: Record<string, string>; run: string }] };
}

const action = parse(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8')) as Action;
const [step] = action.runs.steps;
const cli = path.join(inject('built'), 'cli.js');

let project: string;
beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), 'lethe-action-'));
  mkdirSync(path.join(project, 'src'));
  writeFileSync(path.join(project, 'package.json'), '{"name": "newsletter"}');
  writeFileSync(path.join(project, 'src/subscribe.js'), 'export function subscribe(user) {\n  console.log(user.email);\n}\n');
  mkdirSync(path.join(project, 'node_modules/.bin'), { recursive: true });
  symlinkSync(cli, path.join(project, 'node_modules/.bin/lethe'));
});
afterEach(() => {
  rmSync(project, { recursive: true });
});

/** Runs the step as the runner does: inputs with their defaults as variables, the script by bash that stops at errors. */
function runStep(inputs: Record<string, string> = {}) {
  const environment = Object.entries(step.env).map(([variable, expression]) => {
    const [, input = ''] = /^\$\{\{ inputs\.([\w-]+) \}\}$/u.exec(expression) ?? [];
    return [variable, inputs[input] ?? action.inputs[input]?.default ?? `no input ${input}`];
  });
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], {
    cwd: project,
    encoding: 'utf8',
    env: {
      ...process.env,
      ...Object.fromEntries(environment) as Record<string, string>,
      GITHUB_OUTPUT: path.join(project, 'output'),
      GITHUB_STEP_SUMMARY: path.join(project, 'summary.md'),
    },
  });
  return { status, stdout, stderr };
}

describe('the action', () => {
  it('annotates, writes the report for code scanning and the summary, and fails', () => {
    const { status, stdout } = runStep();
    expect(stdout).toMatch(/^::error file=src\/subscribe\.js,line=2,/u);
    expect(status).toBe(1);
    expect(readFileSync(path.join(project, 'output'), 'utf8')).toBe(`sarif-file=${project}/lethe.sarif\n`);
    expect(JSON.parse(readFileSync(path.join(project, 'lethe.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' });
    expect(readFileSync(path.join(project, 'summary.md'), 'utf8')).toContain('## Lethe found 1 problem with personal data');
  });

  it('takes its inputs, which are never read as commands', () => {
    writeFileSync(path.join(project, 'src/other.js'), '');
    const { status, stdout } = runStep({
      paths: 'src/other.js\n$(touch forged)\n', preset: 'strict', 'fail-on': 'never', 'sarif-file': 'a b.sarif',
    });
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(existsSync(path.join(project, 'forged'))).toBe(false);
    expect(runStep({ paths: 'src/other.js\n', preset: 'strict', 'fail-on': 'never', 'sarif-file': 'a b.sarif' }))
      .toMatchObject({ status: 0, stdout: 'Lethe found no problems.\n' });
    expect(existsSync(path.join(project, 'a b.sarif'))).toBe(true);
  });

  it('hands every input but the folder and the version to the command line', () => {
    const used = Object.values(step.env).map((expression) => expression.replace(/^\$\{\{ inputs\.| \}\}$/gu, ''));
    expect(used.sort()).toEqual(Object.keys(action.inputs).filter((input) => input !== 'working-directory').sort());
  });
});
