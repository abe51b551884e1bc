import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/cli/run.js';
import { formatNames } from '../../src/report/formats/index.js';
import { findingAt, shop } from '../report/build-application.js';
import { outputOf, withoutFacts } from './output-of.js';

const { application, findings } = shop();
const warnings = findings.filter((finding) => finding.severity === 'warning');

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'lethe-run-')));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Runs a command with an engine that finds what it is told to. */
function lethe(
  command: string, found = findings, more: Partial<Engine> = {}, environment: Record<string, string> = {},
  workingDirectory = folder,
) {
  const engine: Engine = { rules: [], ...withoutFacts, changeRules: [], analyzeChange: () => Promise.resolve({ application, findings: found, present: found, base: { name: 'main', commit: '0123456789abcdef' } }), analyze: () => ({ application, findings: found }), ...more };
  return outputOf(command, workingDirectory, engine, environment);
}

describe('exit codes', () => {
  it.each([
    ['check', findings, 1],
    ['check', warnings, 0],
    ['check', [], 0],
    ['check --fail-on warning', warnings, 1],
    ['check --fail-on warning', [], 0],
    ['check --fail-on never', findings, 0],
    ['check --quiet --fail-on warning', warnings, 1],
    ['inventory', findings, 0],
    ['explain User', findings, 0],
    ['explain Usr', findings, 2],
    ['check nowhere', findings, 2],
    ['check --policy nowhere.yaml', findings, 2],
  ])('of %s', async (command, found, code) => {
    expect((await lethe(command, found)).code).toBe(code);
  });
});

describe.each(formatNames)('exit codes of check in the format %s', (format) => {
  it.each([
    ['', findings, 1],
    ['', warnings, 0],
    ['', [], 0],
    [' --fail-on warning', warnings, 1],
    [' --fail-on never', findings, 0],
    [' --quiet --fail-on warning', warnings, 1],
    [' --output report', findings, 1],
    [' --output report', [], 0],
    [' --output .', [], 2],
  ])('are those of every format (%j)', async (options, found, code) => {
    expect((await lethe(`check --format ${format}${options}`, found)).code).toBe(code);
  });
});

describe('where output goes', () => {
  it('JSON stands alone on stdout', async () => {
    for (const command of ['check', 'inventory', 'explain User']) {
      const { stdout, stderr } = await lethe(`${command} --format json`);
      expect(JSON.parse(stdout)).toMatchObject({ schemaVersion: 1 });
      expect(stderr).toBe('');
    }
  });

  it('notes for people go to stderr', async () => {
    const { stdout, stderr } = await lethe('inventory');
    expect(stderr).toContain('The name of the table is computed.');
    expect(stdout).not.toContain('The name of the table is computed.');
    expect((await lethe('inventory --quiet')).stderr).toBe('');
  });

  it('a report may go to a file, in a new folder, without colours', async () => {
    const { stdout, code } = await lethe('check --output reports/lethe.txt', findings, {}, { FORCE_COLOR: '1' });
    const text = readFileSync(path.join(folder, 'reports/lethe.txt'), 'utf8');
    expect({ stdout, code }).toEqual({ stdout: '', code: 1 });
    expect(text).toContain('3 problems in 2 files');
    expect(text).not.toContain('\u001B');
  });

  it('data in a file leaves the text for people on the terminal', async () => {
    const { stdout } = await lethe('check --format sarif=a.sarif --format junit=reports/b.xml');
    expect(stdout).toContain('3 problems in 2 files');
    expect(readFileSync(path.join(folder, 'a.sarif'), 'utf8')).toContain('"2.1.0"');
    expect(readFileSync(path.join(folder, 'reports/b.xml'), 'utf8')).toContain('<testsuites');
    const inventory = await lethe('inventory --format json --output stores.json');
    expect(inventory.stdout).toContain('5 stores');
    expect(readFileSync(path.join(folder, 'stores.json'), 'utf8')).toContain('"schemaVersion"');
  });

  it('one analysis serves the terminal and the files', async () => {
    const { stdout, stderr } = await lethe('check --format github --format gitlab=quality.json');
    expect(stdout).toMatch(/^::error /u);
    expect(stderr).toBe('');
    expect(JSON.parse(readFileSync(path.join(folder, 'quality.json'), 'utf8'))).toHaveLength(3);
  });

  it('the summary of a job is added to what other steps wrote', async () => {
    const summary = path.join(folder, 'summary.md');
    writeFileSync(summary, '# Build\n');
    await lethe('check --format github', findings, {}, { GITHUB_STEP_SUMMARY: summary });
    expect(readFileSync(summary, 'utf8')).toMatch(/^# Build\n<!-- lethe -->\n\n## Lethe found 3 problems/u);
    await lethe('check --format sarif', findings, {}, { GITHUB_STEP_SUMMARY: `${summary}.other` });
    expect(existsSync(`${summary}.other`)).toBe(false);
  });

  it('a summary that cannot be written is named', async () => {
    const stderr = `error Cannot write the report to "${folder}" (EISDIR)\n`;
    expect(await lethe('check -f github', [], {}, { GITHUB_STEP_SUMMARY: folder })).toMatchObject({ code: 2, stderr });
  });

  it('notes go to stderr where the format has no place for them', async () => {
    expect((await lethe('check --format junit')).stderr).toContain('The name of the table is computed.');
    expect((await lethe('check --format sarif')).stderr).toBe('');
  });

  it('paths in reports for hosts of code begin at the root of the repository', async () => {
    mkdirSync(path.join(folder, '.git'));
    const workingDirectory = path.join(folder, 'apps/shop');
    mkdirSync(workingDirectory, { recursive: true });
    const { stdout } = await lethe('check --format gitlab', findings, {}, {}, workingDirectory);
    expect(JSON.parse(stdout)).toMatchObject([{ location: { path: 'apps/shop/src/users/user.entity.ts' } }, {}, {}]);
    expect((await lethe('check --format json', findings, {}, {}, workingDirectory)).stdout).toContain('"src/users/user.entity.ts"');
  });

  it('columns are counted in the sources', async () => {
    mkdirSync(path.join(folder, 'src'));
    writeFileSync(path.join(folder, 'src/a.ts'), '\uFEFF// first\r\n/* é */ log(user.email);\n');
    const { stdout } = await lethe('check --format rdjson', [findingAt('src/a.ts', 2)]);
    expect(stdout).toContain('"column": 3');
    const span = { ...findingAt('src/a.ts', 2).span, column: 9, endColumn: 12 };
    const { stdout: behind } = await lethe('check --format rdjson', [findingAt('src/a.ts', 2, { span })]);
    expect(behind).toContain('"column": 10');
  });

  it('a file that cannot be written is named', async () => {
    const stderr = 'error Cannot write the report to "." (EISDIR)\n';
    expect(await lethe('check -o .')).toMatchObject({ code: 2, stderr });
  });

  it('a report for people stands alone on stdout, or tells on the terminal where it was written', async () => {
    expect((await lethe('report --format csv --quiet')).stdout).toMatch(/^"Processing",/u);
    const { stdout, code } = await lethe('report --format markdown=record.md');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^What do we hold\?.*Written to record\.md\n$/su);
    expect(readFileSync(path.join(folder, 'record.md'), 'utf8')).toMatch(new RegExp(`^# Record of processing activities: ${path.basename(folder)}`, 'u'));
    expect(await lethe('report --format csv -o .')).toMatchObject({ code: 2, stderr: 'error Cannot write the report to "." (EISDIR)\n' });
  });

  it('a report for people tells what changed beside everything else', async () => {
    const analyzeChange: Engine['analyzeChange'] = () => Promise.resolve({ application, findings: [findingAt('src/users/user.entity.ts', 12, { message: 'User.phone is new.' })], present: findings });
    const { stdout } = await lethe('report --since v1 --format markdown', findings, { analyzeChange });
    expect(stdout).toContain('## What changed since v1\n\n- User.phone is new.');
    expect((await lethe('report --format markdown', findings, { analyzeChange })).stdout).not.toContain('User.phone is new.');
  });

  it('quiet keeps errors only', async () => {
    const { stdout } = await lethe('check --quiet');
    expect(stdout).toContain('lethe/require-retention');
    expect(stdout).not.toContain('lethe/require-deletion');
  });

  it('has colours only where they are wanted', async () => {
    expect((await lethe('inventory')).stdout).not.toContain('\u001B');
    expect((await lethe('inventory', [], {}, { FORCE_COLOR: '1' })).stdout).toContain('\u001B[');
    expect((await lethe('inventory --no-color', [], {}, { FORCE_COLOR: '1' })).stdout).not.toContain('\u001B');
  });
});

it('tells how long steps took where that is asked for, beside a report that stays as it is', async () => {
  const analyze: Engine['analyze'] = ({ timing }) => {
    timing?.measure('load', () => { timing.measure('parse', () => undefined); timing.measure('parse', () => undefined); });
    timing?.measure('link', () => undefined);
    return { application, findings };
  };
  const plain = await lethe('check --format json', findings, { analyze });
  const timed = await lethe('check --format json --timing', findings, { analyze });
  expect(plain.stderr).toBe('');
  expect(timed.stdout).toBe(plain.stdout);
  expect(timed.stderr.replaceAll(/ +\d+ /gu, ' N ')).toBe('load N ms N %\n  parse N ms N %\nlink N ms N %\nwhole run N ms N %\n');
  expect(new Set(timed.stderr.trimEnd().split('\n').map((line) => line.length)).size).toBe(1);
});

describe('what the engine is asked', () => {
  async function asked(command: string) {
    const requests: Parameters<Engine['analyze']>[0][] = [];
    await lethe(command, [], {
      analyze: (options) => {
        requests.push(options);
        return { application, findings: [] };
      },
    });
    return requests[0];
  }

  it('is the working directory with the policy in it', async () => {
    writeFileSync(path.join(folder, 'lethe.yaml'), 'preset: strict\nsubjects: [Member]\n');
    expect(await asked('check')).toMatchObject({ root: folder, preset: 'strict', policy: { subjects: ['Member'] } });
  });

  it('is the preset of the command line before that of the policy', async () => {
    writeFileSync(path.join(folder, 'lethe.yaml'), 'preset: strict\n');
    expect(await asked('check --preset all')).toMatchObject({ preset: 'all' });
  });
});

it('a path restricts what is reported', async () => {
  const elsewhere = findingAt('lib/a.ts', 1);
  writeFileSync(path.join(folder, 'lib'), '');
  const { stdout } = await lethe('check lib --format json', [...findings, elsewhere]);
  expect(JSON.parse(stdout)).toMatchObject({ findings: [{ file: 'lib/a.ts' }], summary: { errors: 1, stores: 0 } });
});

describe('errors', () => {
  it('in the policy show every place with its line', async () => {
    writeFileSync(path.join(folder, 'lethe.yaml'), 'presets: all\nretention:\n  User: 3 moons\n');
    expect((await lethe('check')).stderr).toMatchInlineSnapshot(`
      "lethe.yaml:1:1  unknown key "presets": did you mean "preset"?

      > 1 | presets: all
          | ^^^^^^^

      lethe.yaml:3:9  "3 moons" is not a period: write 30d, 90 days, 18 months, P1Y6M or forever

        2 | retention:
      > 3 |   User: 3 moons
          |         ^^^^^^^

      2 mistakes in the policy
      "
    `);
  });

  const failing = {
    analyze: ({ onProgress }: Parameters<Engine['analyze']>[0]) => {
      onProgress?.('Linking', 1, 2);
      throw new Error('no such\nthing\u001B[2J');
    },
  };

  it('inside Lethe name the step, in one line', async () => {
    expect(await lethe('check', [], failing)).toEqual({
      code: 2,
      stdout: '',
      stderr: 'error Lethe failed in the step "Linking": no such (LETHE_DEBUG=1 shows where; please report it)\n',
    });
  });

  it('inside Lethe show where only with LETHE_DEBUG=1', async () => {
    expect((await lethe('check', [], failing, { LETHE_DEBUG: '1' })).stderr).toMatch(/\n\s+at .*run\.test\.ts/u);
  });
});
