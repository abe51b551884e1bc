import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/cli/run.js';
import type { Finding } from '../../src/judge/rule.js';
import type { CheckReport } from '../../src/report/contract.js';
import { formatNames } from '../../src/report/formats/index.js';
import { applicationOf, findingAt } from '../report/build-application.js';
import { outputOf, withoutFacts } from './output-of.js';

const email = findingAt('src/user.ts', 3, { fingerprint: '00000000000000e1' });
const phone = findingAt('src/user.ts', 9, { fingerprint: '00000000000000f0', subject: 'User.phone', rule: 'lethe/no-personal-data-in-logs' });
const order = findingAt('src/order.ts', 5, { fingerprint: '00000000000000d2', subject: 'Order.address' });

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'lethe-baseline-')));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function lethe(command: string, findings: Finding[]) {
  const analysis = { application: applicationOf([]), findings };
  const engine: Engine = { rules: [], ...withoutFacts, changeRules: [], analyze: () => analysis, analyzeChange: () => Promise.resolve({ ...analysis, present: findings, base: { name: 'main', commit: 'c0ffee' } }) };
  return outputOf(command, folder, engine);
}

const read = (name = 'lethe-baseline.json') => readFileSync(path.join(folder, name), 'utf8');
const write = (text: string, name = 'lethe-baseline.json') => {
  writeFileSync(path.join(folder, name), text);
};
const report = (stdout: string) => JSON.parse(stdout) as CheckReport;

describe('a baseline', () => {
  it('begins with all findings, a line each, in an order that does not depend on lines', async () => {
    const { code, stdout, stderr } = await lethe('check --update-baseline', [email, phone, order]);
    expect(read()).toBe(`{
  "version": 1,
  "findings": [
    { "fingerprint": "00000000000000d2", "rule": "lethe/require-retention", "file": "src/order.ts", "subject": "Order.address" },
    { "fingerprint": "00000000000000e1", "rule": "lethe/require-retention", "file": "src/user.ts", "subject": "User.email" },
    { "fingerprint": "00000000000000f0", "rule": "lethe/no-personal-data-in-logs", "file": "src/user.ts", "subject": "User.phone" }
  ]
}
`);
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'Wrote lethe-baseline.json: 3 known problems.\n' });
    expect(stdout).toContain('No problems found.\n3 known problems of the baseline are not shown.\n');
    expect(JSON.parse(read())).toMatchObject({ version: 1 });
  });

  it('leaves what it does not know, and counts what it knows and what is gone', async () => {
    await lethe('check --update-baseline', [email, phone]);
    const { code, stdout } = await lethe('check', [email, order]);
    expect(code).toBe(1);
    expect(stdout).toContain('src/order.ts');
    expect(stdout).not.toContain('src/user.ts');
    expect(stdout).toContain('1 known problem of the baseline is not shown. It also has 1 that is gone: drop it with lethe check\n--update-baseline.\n');
    const { findings, summary } = report((await lethe('check --format json', [email, order])).stdout);
    expect(findings.map(({ subject }) => subject)).toEqual(['Order.address']);
    expect(summary).toMatchObject({ errors: 1, baseline: { known: 1, gone: 1 } });
  });

  it('survives moved lines and a renamed file, and knows one finding once', async () => {
    await lethe('check --update-baseline', [email]);
    const moved = findingAt('src/people/user.ts', 90, { fingerprint: email.fingerprint });
    const copy = findingAt('src/zoo/user.ts', 90, { fingerprint: email.fingerprint });
    expect((await lethe('check', [moved])).code).toBe(0);
    const { findings } = report((await lethe('check --format json', [moved, copy])).stdout);
    expect(findings.map(({ file }) => file)).toEqual(['src/zoo/user.ts']);
    expect((await lethe('check --update-baseline', [moved])).code).toBe(0);
    expect(read()).toContain('"src/people/user.ts"');
  });

  it('only shrinks', async () => {
    await lethe('check --update-baseline', [email, phone]);
    const { code, stderr } = await lethe('check --update-baseline', [email, order]);
    expect(code).toBe(1);
    expect(stderr).toBe('Wrote lethe-baseline.json: 1 known problem, 1 dropped, 0 added. 1 new problem was not added: mend it, or say --allow-growth.\n');
    expect(read()).toContain('User.email');
    expect(read()).not.toMatch(/User\.phone|Order/u);
  });

  it('grows where that is allowed', async () => {
    await lethe('check --update-baseline', [email]);
    const { code, stderr } = await lethe('check --update-baseline --allow-growth', [email, order]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'Wrote lethe-baseline.json: 2 known problems, 0 dropped, 1 added.\n' });
    expect((await lethe('check', [email, order])).code).toBe(0);
  });

  it('is written whole where the report is restricted, and counted for what is reported', async () => {
    mkdirSync(path.join(folder, 'src'));
    write('', 'src/user.ts');
    await lethe('check --update-baseline', [email, order]);
    await lethe('check src/user.ts --update-baseline', [email, order]);
    expect(read()).toContain('Order.address');
    expect(report((await lethe('check src/user.ts --format json', [email, order])).stdout).summary.baseline).toEqual({ known: 1, gone: 0 });
    expect(report((await lethe('check src/user.ts --format json', [])).stdout).summary.baseline).toEqual({ known: 0, gone: 1 });
  });

  it('may stand elsewhere', async () => {
    await lethe('check --baseline config/known.json --update-baseline', [email]);
    expect(existsSync(path.join(folder, 'lethe-baseline.json'))).toBe(false);
    expect((await lethe('check --baseline config/known.json', [email])).code).toBe(0);
    expect((await lethe('check', [email])).code).toBe(1);
  });

  it('keeps characters that would disturb a reader as they are', async () => {
    const odd = findingAt('src/\u202Ea\n.ts', 1, { subject: '"\u001B[1m' });
    await lethe('check --update-baseline', [odd]);
    expect(read()).not.toMatch(/[\u202E\u001B]/u);
    expect((await lethe('check', [odd])).code).toBe(0);
  });

  it('does not count for what a change adds', async () => {
    await lethe('check --update-baseline', [email]);
    const { code, stdout } = await lethe('check --since main --format json', [email]);
    expect(code).toBe(1);
    expect(report(stdout).summary).not.toHaveProperty('baseline');
  });

  it('is absent from the report where there is none', async () => {
    expect(report((await lethe('check --format json', [email])).stdout).summary).not.toHaveProperty('baseline');
  });
});

describe.each(formatNames)('the format %s', (format) => {
  it('reports only what the baseline does not know', async () => {
    await lethe('check --update-baseline', [email]);
    const some = await lethe(`check --format ${format}`, [email, order]);
    expect(some.code).toBe(1);
    expect(some.stdout).toContain('src/order.ts');
    expect(some.stdout).not.toContain('src/user.ts');
    expect((await lethe(`check --format ${format}`, [email])).code).toBe(0);
  });
});

it.each(['pretty', 'github', 'markdown', 'sarif'])('the format %s says how many are known', async (format) => {
  await lethe('check --update-baseline', [email]);
  expect((await lethe(`check --format ${format}`, [email])).stdout).toContain('1 known problem of the baseline is not shown.');
});

describe('what cannot be used', () => {
  const remedy = 'Take the file back from version control, or delete it and write it anew: lethe check --update-baseline';

  it.each([
    ['{\n  "version": 1,\n  "findings": [\n    { "fingerprint": "a"\n', '5:1', `this is not valid JSON. ${remedy}`],
    ['{\n  "version": 2,\n  "findings": []\n}\n', '2:14', `this baseline has version 2, and this Lethe reads version 1. Update Lethe, or start anew. ${remedy}`],
    ['{\n  "version": 1,\n<<<<<<< HEAD\n  "findings": []\n=======\n>>>>>>> main\n}\n', '3:1', `a merge left its markers here. ${remedy}`],
    ['{ "name": "shop" }\n', '1:1', `this is no baseline of Lethe: it has no version. ${remedy}`],
    ['', '1:1', `this is no baseline of Lethe: it has no version. ${remedy}`],
    ['{\n  "version": 1,\n  "findings": [\n    { "fingerprint": 7, "rule": "r", "file": "f", "subject": "s" }\n  ]\n}\n', '4:22', `expected a text. ${remedy}`],
    ['{ "version": 1, "findings": [{ "rule": "r", "file": "f", "subject": "s" }] }', '1:30', `"fingerprint" is missing here. ${remedy}`],
    ['{ "version": 1 }', '1:1', `"findings" is missing here. ${remedy}`],
    ['{ "version": 1, "findings": null }', '1:29', `a value is missing here. ${remedy}`],
  ])('a baseline %j', async (text, place, message) => {
    write(text);
    for (const command of ['check', 'check --update-baseline --allow-growth']) {
      const { code, stdout, stderr } = await lethe(command, [email]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain(`lethe-baseline.json:${place}  ${message}\n`);
      expect(stderr).toContain('1 mistake in lethe-baseline.json\n');
      expect(read()).toBe(text);
    }
  });

  it('a folder in its place', async () => {
    mkdirSync(path.join(folder, 'lethe-baseline.json'));
    const { code, stderr } = await lethe('check', [email]);
    expect(code).toBe(2);
    expect(stderr).toContain('lethe-baseline.json:1:1  this file cannot be read (EISDIR)\n');
  });

  it.each([
    ['check --baseline none.json', 'There is no baseline "none.json". Write it with: lethe check --baseline none.json --update-baseline'],
    ['check --allow-growth', '--allow-growth goes with --update-baseline'],
    ['check --since main --update-baseline', '--update-baseline does not go with --since, which knows what was there before'],
    ['check --since main --baseline known.json', '--baseline does not go with --since, which knows what was there before'],
    ['inventory --update-baseline', '--update-baseline belongs to lethe check'],
    ['check --baseline package.json/known.json --update-baseline', 'package.json/known.json:1:1  this file cannot be read (ENOTDIR)'],
  ])('%s', async (command, message) => {
    write('{}', 'package.json');
    const { code, stderr } = await lethe(command, [email]);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});
