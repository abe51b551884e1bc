import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

const cli = path.join(inject('built'), 'cli.js');
let project: string;

function lethe(...argv: string[]) {
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined };
  const options = { cwd: project, encoding: 'utf8', env, timeout: 60_000 } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...argv], options);
  return { status, stdout, stderr };
}

beforeAll(() => {
  project = mkdtempSync(path.join(tmpdir(), 'lethe-process-'));
  mkdirSync(path.join(project, 'src'));
  writeFileSync(path.join(project, 'package.json'), '{"name": "newsletter"}');
  writeFileSync(
    path.join(project, 'src', 'subscribe.ts'),
    'export function subscribe(subscriber: { email: string }): void {\n  console.log(subscriber.email);\n}\n',
  );
});
afterAll(() => {
  rmSync(project, { recursive: true });
});

describe('the built command line', () => {
  it('can be executed', () => {
    expect(readFileSync(cli, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/u);
    expect(statSync(cli).mode & 0o111).toBe(0o111);
  });

  it('tells its version and explains itself', () => {
    const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
    const { version } = JSON.parse(manifest) as { version: string };
    expect(lethe('--version')).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
    expect(lethe('--help')).toMatchObject({ status: 0, stderr: '' });
    for (const command of ['check', 'inventory', 'explain', 'report', 'init']) {
      const { status, stdout } = lethe(command, '--help');
      expect(status).toBe(0);
      expect(stdout).toContain(`lethe ${command}`);
      expect(stdout).toContain('Examples');
    }
  });

  it('refuses wrong usage with exit code 2 and nothing on stdout', () => {
    const stderr = 'error Unknown command "chekc": did you mean "check"?\n';
    expect(lethe('chekc')).toEqual({ status: 2, stdout: '', stderr });
    expect(lethe('check', 'nowhere')).toMatchObject({ status: 2, stdout: '' });
  });

  it.each([
    ['a folder that the system does not let exist', '/proc/nowhere/lethe.sarif', /^error Cannot write the report to "\/proc\/nowhere\/lethe\.sarif" \([A-Z]+\)\n$/u],
    ['a file where a folder is needed', 'package.json/lethe.sarif', /^error Cannot write the report to "package\.json\/lethe\.sarif" \(ENOTDIR\)\n$/u],
  ])('names the report that cannot be written because of %s', (_, output, stderr) => {
    expect(lethe('check', '--format', 'sarif', '--output', output)).toEqual({ status: 2, stdout: expect.any(String) as string, stderr: expect.stringMatching(stderr) as string });
    expect(lethe('inventory', '--cache-location', path.dirname(output)).status).toBe(0);
  });

  it('finds a problem and says so by its exit code', () => {
    expect(lethe().stdout).toContain('no-personal-data-in-logs');
    const { status, stdout, stderr } = lethe('check', '--format', 'json');
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      schemaVersion: 1,
      findings: [{ rule: 'lethe/no-personal-data-in-logs', file: 'src/subscribe.ts', line: 2 }],
    });
    expect(lethe('check', '--fail-on', 'never')).toMatchObject({ status: 0 });
  });

  it('brings the pages of the rules into SARIF', () => {
    const { status, stdout } = lethe('check', '--format', 'sarif');
    expect(status).toBe(1);
    const { runs: [run] } = JSON.parse(stdout) as { runs: [{ tool: { driver: { rules: { help: { markdown: string } }[] } } }] };
    for (const { help } of run.tool.driver.rules) expect(help.markdown).toContain('## What counts as evidence');
  });

  it('writes one page for people that needs nothing else', () => {
    const { status, stdout, stderr } = lethe('report');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('Written to lethe-report.html');
    const page = readFileSync(path.join(project, 'lethe-report.html'), 'utf8');
    expect(page).toMatch(/^<!doctype html>/u);
    expect(page).toContain('<h2>What would leak?</h2>');
    expect(page).toMatch(/<script>.{500}/su);
    expect(lethe('report', '--output', path.join('src', 'subscribe.ts', 'report.html'))).toMatchObject({ status: 2, stdout: '' });
  });

  it('is content with an empty project', () => {
    const empty = mkdtempSync(path.join(tmpdir(), 'lethe-empty-'));
    expect(lethe('check', empty)).toMatchObject({ status: 0 });
    const { stdout } = lethe('inventory', empty, '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({ schemaVersion: 1, stores: [], notes: [{}] });
    rmSync(empty, { recursive: true });
  });
});
