import { spawnSync } from 'node:child_process';
import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { writeInto } from '../load/workspace.js';
import { bakery } from './bakery.js';

const cli = path.join(inject('built'), 'cli.js');
const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'lethe-packages-')));
const packages = ['packages/database', 'packages/helpers', 'apps/api', 'apps/jobs', 'apps/web'];
const all = ['--facts', 'packages/*/.lethe/*.ndjson', '--facts', 'apps/*/.lethe/*.ndjson'];

function lethe(folder: string, ...argv: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--require', path.join(root, 'witness.cjs'), cli, ...argv], { cwd: path.join(root, folder), encoding: 'utf8' });
  return { status, stdout, stderr };
}

beforeAll(() => {
  for (const [file, text] of Object.entries(bakery)) writeInto(root, file, text);
  // Tells when the process ends whether the compiler was loaded.
  writeInto(root, 'witness.cjs', 'process.on("exit", () => { if (Object.keys(require.cache).some((file) => file.includes("ts-morph"))) process.stderr.write("[compiler]"); });\n');
  writeInto(root, 'lethe.yaml', 'exclude: [witness.cjs]\n');
  for (const folder of packages) expect(lethe(folder, 'collect', '--out', '.lethe/facts.ndjson')).toMatchObject({ status: 0, stderr: `Wrote the facts of ${folder} to .lethe/facts.ndjson.\n[compiler]` });
  return () => { rmSync(root, { recursive: true }); };
});

/** What is reported, without how long it took. */
const timeless = (text: string): string => text.replace(/ · [\d.]+ s$/m, '');

describe('facts in files', () => {
  it.each([['check'], ['check', '--format', 'json', '--preset', 'strict'], ['inventory'], ['inventory', '--format', 'json'], ['explain', 'visits'], ['report', '--format', 'csv']])('give %j what one process finds, without the compiler', (...argv) => {
    const whole = lethe('', ...argv, '--no-cache');
    const linked = lethe('', ...argv, ...all);
    expect(linked.stderr).toBe(whole.stderr.replace('[compiler]', ''));
    expect({ ...linked, stdout: timeless(linked.stdout), stderr: '' }).toEqual({ ...whole, stdout: timeless(whole.stdout), stderr: '' });
    expect(whole.stderr).toContain('[compiler]');
  });

  it('are read once where globs overlap, and where one file holds several packages', () => {
    const linked = lethe('', 'check', ...all, '--format', 'json');
    expect(lethe('', 'check', ...all, ...all, '--format', 'json')).toEqual(linked);
    expect(lethe('', 'collect', 'apps/api', 'apps/jobs', 'apps/web', '--out', 'facts/apps.ndjson')).toMatchObject({ status: 0, stderr: 'Wrote the facts of 3 packages to facts/apps.ndjson.\n[compiler]' });
    expect(lethe('', 'check', '--facts', 'facts/*', '--format', 'json')).toEqual(linked);
    expect(lethe('', 'check', '--facts', 'facts/apps.ndjson', 'apps/web/.lethe/facts.ndjson', '--format', 'json')).toEqual(linked);
    rmSync(path.join(root, 'facts'), { recursive: true });
  });

  it('restrict the report to paths, as reading code does', () => {
    expect(lethe('', 'check', 'apps/api', ...all, '--format', 'json').stdout).toBe(lethe('', 'check', 'apps/api', '--no-cache', '--format', 'json').stdout);
  });

  it('leave nothing but themselves behind, and hold no path outside of the workspace', () => {
    expect(readdirSync(path.join(root, 'apps/api/.lethe'))).toEqual(['facts.ndjson']);
    expect(readFileSync(path.join(root, 'apps/api/.lethe/facts.ndjson'), 'utf8')).not.toContain(root);
  });
});

describe('a mistake with facts ends with exit code 2 and says what to do:', () => {
  const api = path.join(root, 'apps/api/.lethe/facts.ndjson');

  /** Runs with the facts of the API changed, and puts them back. */
  function withApi(change: (text: string) => string): string {
    const text = readFileSync(api, 'utf8');
    writeFileSync(api, change(text));
    const { status, stdout, stderr } = lethe('', 'check', ...all);
    writeFileSync(api, text);
    expect([status, stdout]).toEqual([2, '']);
    return stderr;
  }

  it('no file', () => {
    expect(lethe('', 'check', '--facts', 'nowhere/*.ndjson')).toMatchObject({ status: 2, stderr: 'error No file is called "nowhere/*.ndjson". Facts are written with: lethe collect PACKAGE --out FILE\n' });
  });

  it('a package without facts', () => {
    expect(lethe('', 'check', '--facts', 'apps/*/.lethe/*.ndjson').status).toBe(1);
    expect(lethe('', 'check', '--facts', 'apps/[aj]*/.lethe/*.ndjson').stderr).toBe('error There are no facts of apps/web. Write them with: lethe collect apps/web --out FILE, and name the file with --facts\n');
  });

  it('a file that was cut off, changed, or is something else', () => {
    const damaged = 'error "apps/api/.lethe/facts.ndjson" holds no facts, or is damaged. Write it again with: lethe collect PACKAGE --out apps/api/.lethe/facts.ndjson\n';
    expect(withApi((text) => text.slice(0, text.length / 2))).toBe(damaged);
    expect(withApi((text) => text.replace('"verb":"delete"', '"verb":"create"'))).toBe(damaged);
    expect(withApi(() => '{ "name": "api" }\n')).toBe(damaged);
    expect(withApi((text) => text.slice(0, 40))).toBe(damaged);
    expect(withApi(() => '')).toBe(damaged);
  });

  it('facts of another Lethe', () => {
    expect(withApi((text) => text.replace(/"version":"[^"]*","build":"[^"]*"/, '"version":"0.0.9","build":"other"')))
      .toBe('error "apps/api/.lethe/facts.ndjson" was written by another build of Lethe (0.0.9). Write it again with: lethe collect apps/api --out apps/api/.lethe/facts.ndjson\n');
  });

  it('facts of another policy', () => {
    appendFileSync(path.join(root, 'lethe.yaml'), 'holds: [visits.ipAddress]\n');
    const { status, stderr } = lethe('', 'check', ...all);
    writeInto(root, 'lethe.yaml', 'exclude: [witness.cjs]\n');
    expect([status, stderr]).toEqual([2, expect.stringContaining('was collected under another policy: what is excluded, declared, personal or on hold has changed.')]);
  });

  it('facts of different states of a package', () => {
    appendFileSync(path.join(root, 'packages/helpers/src/log.ts'), '\nexport const addedLater = 1;\n');
    lethe('apps/jobs', 'collect', '--out', '.lethe/facts.ndjson');
    const { status, stderr } = lethe('', 'check', ...all);
    expect([status, stderr]).toEqual([2, 'error "apps/api/.lethe/facts.ndjson" and "apps/jobs/.lethe/facts.ndjson" were collected from different states of packages/helpers. Collect both again\n']);
  });

  it('a folder that is no package, and a file that cannot be written', () => {
    expect(lethe('apps/api', 'collect', 'src', '--out', 'facts.ndjson')).toMatchObject({ status: 2, stderr: expect.stringContaining('error "apps/api/src" is no package of the workspace: it belongs to apps/api') as string });
    expect(lethe('apps/api', 'collect', '--out', 'package.json/facts.ndjson')).toMatchObject({ status: 2, stderr: expect.stringContaining('error Cannot write the facts to "package.json/facts.ndjson" (') as string });
    expect(lethe('', 'collect', 'nowhere', '--out', 'facts.ndjson').status).toBe(2);
  });
});
