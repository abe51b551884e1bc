import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import type { Engine } from '../../src/cli/run.js';
import { shop } from '../report/build-application.js';
import { outputOf } from './output-of.js';

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'lethe-init-')));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Runs a command with an engine that sees a shop, unless it must not be asked. */
function lethe(command: string, analyze: Engine['analyze'] = shop, workingDirectory = folder) {
  return outputOf(command, workingDirectory, { rules: [], changeRules: [], analyze, analyzeChange: analyze } as unknown as Engine);
}

const notAsked = () => { throw new Error('nothing was to be analysed'); };

describe('lethe init', () => {
  it('writes a policy and says what is next', async () => {
    const { code, stdout, stderr } = await lethe('init --preset strict');
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'Wrote lethe.yaml: 1 period that code enforces, 2 decisions to take, as comments.\nNext: decide, then run lethe check\n' });
    expect(stderr).toContain('The name of the table is computed.');
    expect(readFileSync(path.join(folder, 'lethe.yaml'), 'utf8')).toContain('preset: strict');
  });

  it('writes without a word where none is wanted', async () => {
    expect(await lethe('init --quiet')).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readFileSync(path.join(folder, 'lethe.yaml'), 'utf8')).toContain('preset: recommended');
  });

  it.each(['lethe.yaml', 'lethe.yml'])('never overwrites %s, and does not analyse for nothing', async (name) => {
    writeFileSync(path.join(folder, name), 'ours');
    expect(await lethe('init', notAsked)).toEqual({
      code: 2, stdout: '', stderr: `error There is a policy already: ${name}. lethe init never overwrites one: add to it by hand, or move it away first\n`,
    });
    expect(readFileSync(path.join(folder, name), 'utf8')).toBe('ours');
  });

  it('does not overwrite what came while it analysed, nor write through a link', async () => {
    const late = path.join(folder, 'lethe.yaml');
    const { code, stderr } = await lethe('init', () => { symlinkSync(path.join(folder, 'elsewhere'), late); return shop(); });
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('There is a policy already: lethe.yaml') as string });
    expect(existsSync(path.join(folder, 'elsewhere'))).toBe(false);
  });

  it('names a folder that cannot be written', async () => {
    const { code, stderr } = await lethe('init', () => { rmSync(folder, { recursive: true }); return shop(); });
    mkdirSync(folder);
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'error Cannot write the policy to "lethe.yaml" (ENOENT)\n' });
  });

  it('writes into a project that is named, and into no other folder', async () => {
    mkdirSync(path.join(folder, 'shop/src'), { recursive: true });
    writeFileSync(path.join(folder, 'shop/package.json'), '{}');
    const { code, stderr } = await lethe('init shop/src', notAsked);
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('lethe init takes the folder of a project') as string });
    expect((await lethe('init shop')).stdout).toContain('Wrote shop/lethe.yaml');
    expect(existsSync(path.join(folder, 'shop/lethe.yaml'))).toBe(true);
    expect((await lethe('init .')).code).toBe(0);
  });

  it.each([
    ['init --format json', 'lethe init writes lethe.yaml, and takes no --format'],
    ['init -o x.yaml', 'lethe init writes lethe.yaml, and takes no --output'],
    ['init --policy x.yaml', 'lethe init writes lethe.yaml, and takes no --policy'],
    ['init --fail-on error', '--fail-on belongs to lethe check'],
    ['init --since main', '--since belongs to lethe check'],
    ['init a b', 'lethe init takes one folder. For example: lethe init packages/billing'],
    ['init nowhere', 'There is no file or folder "nowhere"'],
  ])('refuses %s', async (command, message) => {
    const { code, stderr } = await lethe(command, notAsked);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(existsSync(path.join(folder, 'lethe.yaml'))).toBe(false);
  });
});

describe('the policy that the built command line writes', () => {
  it('is understood by lethe check, which finds what it found before', () => {
    const fixture = fileURLToPath(new URL('../../examples/shop-express-mongoose', import.meta.url));
    cpSync(fixture, folder, { recursive: true });
    rmSync(path.join(folder, 'lethe.yaml'), { force: true });
    const start = (...argv: string[]) => spawnSync(process.execPath, [path.join(inject('built'), 'cli.js'), ...argv], { cwd: folder, encoding: 'utf8' });
    const subjects = () => {
      const { stdout, status } = start('check', '--format', 'json', '--no-cache');
      const { findings } = JSON.parse(stdout) as { findings: { rule: string; subject: string }[] };
      return { status, findings: findings.map(({ rule, subject }) => `${rule} ${subject}`) };
    };
    const before = subjects();
    expect(start('init', '--no-cache')).toMatchObject({ status: 0, stdout: expect.stringMatching(/^Wrote lethe\.yaml: 1 period /u) as string });
    expect(before.findings.length).toBeGreaterThan(3);
    expect(subjects()).toEqual(before);
  });
});
