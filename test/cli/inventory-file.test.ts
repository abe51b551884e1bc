import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/cli/run.js';
import type { Store } from '../../src/link/application.js';
import type { CheckReport } from '../../src/report/contract.js';
import { formatNames } from '../../src/report/formats/index.js';
import { applicationOf, fieldAt, storeNamed } from '../report/build-application.js';
import { outputOf, withoutFacts } from './output-of.js';

const email = fieldAt('email', 5, 'contact');
const userFile = 'src/user.ts';
const user = (fields = [email], more: Partial<Store> = {}, file = userFile) => storeNamed('User', file, 3, [fieldAt('id', 4), ...fields], more);
const visit = storeNamed('Visit', 'src/visit.ts', 1, [fieldAt('page', 2), fieldAt('address', 3, 'network')], { retention: { verdict: 'enforced', seconds: 30 * 86_400, evidence: [] } });
const remedy = 'Run "lethe inventory --write", and let the owner of the file approve the change.';
const known = `# The personal data that this application keeps, as Lethe reads it from the code.
# Written by: lethe inventory --write. The owner of the data approves what changes here.
version: 1
stores:
  src/user.ts#User:
    kind: typeorm
    retention: none
    deletion: none
    fields:
      email: { category: contact, sensitivity: personal }
  src/visit.ts#Visit:
    kind: typeorm
    retention: enforced, 30 days
    deletion: none
    fields:
      address: { category: network, sensitivity: personal }
`;

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'lethe-inventory-')));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function lethe(command: string, stores: Store[]) {
  const analysis = { application: applicationOf(stores), findings: [] };
  const engine: Engine = { rules: [], ...withoutFacts, changeRules: [], analyze: () => analysis, analyzeChange: () => Promise.resolve({ ...analysis, present: analysis.findings }) };
  return outputOf(command, folder, engine);
}

const file = () => path.join(folder, 'lethe-inventory.yaml');
const write = (text: string) => {
  writeFileSync(file(), text);
};

async function driftOf(stores: Store[], text = known): Promise<string[]> {
  write(text);
  const { stdout } = await lethe('check --format json', stores);
  return (JSON.parse(stdout) as CheckReport).findings.map(({ file: place, line, column, message }) => `${place}:${line}:${column} ${message.replace(` ${remedy}`, '')}`);
}

describe('lethe inventory --write', () => {
  it('writes a line a field, in an order that does not depend on lines', async () => {
    const { code, stderr, stdout } = await lethe('inventory --write', [visit, user()]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'Wrote lethe-inventory.yaml.\n' });
    expect(stdout).toContain('User');
    expect(readFileSync(file(), 'utf8')).toBe(known);
    await lethe('inventory --write --quiet', [{ ...user(), span: { ...user().span, line: 90 } }, visit]);
    expect(readFileSync(file(), 'utf8')).toBe(known);
  });

  it('leaves a file alone that is not its own', async () => {
    for (const text of ['stores: []\n', '', '{ "version": 1 }']) {
      write(text);
      const { code, stderr } = await lethe('inventory --write', [user()]);
      expect(code).toBe(2);
      expect(stderr).toContain('"lethe-inventory.yaml" was not written by Lethe: its first line is another. Move it away, or delete it, and run lethe inventory --write again\n');
      expect(readFileSync(file(), 'utf8')).toBe(text);
    }
  });

  it('mends its own file after a merge', async () => {
    write(known.replace('version: 1', '<<<<<<< HEAD\nversion: 1\n=======\n>>>>>>> main'));
    expect((await lethe('inventory --write', [visit, user()])).code).toBe(0);
    expect(readFileSync(file(), 'utf8')).toBe(known);
  });

  it('keeps odd names readable for people and for itself', async () => {
    const odd = storeNamed('\u202Eresu\u001B', 'src/a: b.ts', 1, [fieldAt('null', 2, 'contact'), fieldAt('__proto__', 3, 'contact'), fieldAt('7', 4, 'contact')]);
    await lethe('inventory --write', [odd]);
    expect(readFileSync(file(), 'utf8')).not.toMatch(/[\u202E\u001B]/u);
    expect((await lethe('check', [odd])).code).toBe(0);
  });

  it('is nothing that lethe inventory does by itself', async () => {
    await lethe('inventory', [user()]);
    expect(existsSync(file())).toBe(false);
  });
});

describe('drift', () => {
  it('is none where the code is as the file says, or a store has only moved', async () => {
    expect(await driftOf([user(), visit])).toEqual([]);
    expect(await driftOf([user([email], {}, 'src/people/user.ts'), visit])).toEqual([]);
  });

  it('is not looked for where there is no file', async () => {
    expect((await lethe('check', [user()])).code).toBe(0);
  });

  it('shows a new field and a new store in the code', async () => {
    expect(await driftOf([user([email, fieldAt('phone', 6, 'contact')]), visit, storeNamed('Guest', 'src/zoo.ts', 7, [fieldAt('name', 8, 'identity')])])).toEqual([
      'src/users/user.entity.ts:6:3 User.phone (contact) is a personal field that lethe-inventory.yaml does not have.',
      'src/zoo.ts:7:1 Guest is a store of personal data that lethe-inventory.yaml does not have: name (identity).',
    ]);
  });

  it('shows a field and a store that are gone in the file', async () => {
    const more = known.replace('  src/visit', '      phone: { category: contact, sensitivity: personal }\n  src/visit');
    expect(await driftOf([user()], more)).toEqual([
      'lethe-inventory.yaml:11:7 User.phone is in lethe-inventory.yaml, and the code has no such personal field any more.',
      'lethe-inventory.yaml:12:3 Visit is in lethe-inventory.yaml, and the code has no such store of personal data any more.',
    ]);
  });

  it('shows verdicts and categories that changed', async () => {
    const changed = user([fieldAt('email', 5, 'identity')], { deletion: { verdict: 'hard', evidence: [] } });
    expect(await driftOf([changed, { ...visit, retention: { verdict: 'none', evidence: [] } }])).toEqual([
      'src/user.ts:3:1 The deletion of User is "hard", and lethe-inventory.yaml says "none".',
      'src/users/user.entity.ts:5:3 User.email is identity, personal, and lethe-inventory.yaml says contact, personal.',
      'src/visit.ts:1:1 The retention of Visit is "none", and lethe-inventory.yaml says "enforced, 30 days".',
    ]);
  });

  it('is reported for a change too, and no baseline takes it in', async () => {
    write(known);
    expect((await lethe('check --since main', [user()])).code).toBe(1);
    expect((await lethe('check --update-baseline', [user()])).code).toBe(1);
    expect((await lethe('check', [user()])).code).toBe(1);
  });
});

it.each(formatNames)('the format %s shows drift in the file', async (format) => {
  write(known);
  const { code, stdout } = await lethe(`check --format ${format}`, [user()]);
  expect(code).toBe(1);
  expect(stdout).toContain('lethe/inventory-drift');
  expect(stdout).toContain('lethe-inventory.yaml');
});

it('SARIF brings the help of the rule', async () => {
  write(known);
  const { stdout } = await lethe('check --format sarif', [user()]);
  const { runs: [{ tool, results }] } = JSON.parse(stdout) as { runs: [{ tool: { driver: { rules: { id: string; help: { markdown: string } }[] } }; results: { ruleIndex: number }[] }] };
  const rule = tool.driver.rules[results[0]?.ruleIndex ?? -1];
  expect(rule?.id).toBe('lethe/inventory-drift');
  expect(rule?.help.markdown).toContain('## Why');
});

describe('a file that cannot be used', () => {
  it.each([
    [known.replace('version: 1', 'version: 3'), '3:10', 'this inventory has version 3, and this Lethe reads version 1. Update Lethe, or start anew.'],
    [known.replace('retention: none', 'retention: [none'), '8:5', 'this is not valid YAML.'],
    [known.replace('category: contact', 'category: contakt'), '10:26', '"contakt" is not'],
    [known.replace('    deletion: none\n', ''), '6:5', '"deletion" is missing here.'],
    ['- a\n', '1:1', 'this is no inventory of Lethe: it has no version.'],
    [known.replace('deletion: none', 'deletion:'), '8:14', 'a value is missing here.'],
  ])('is named with line and column (%#)', async (text, place, message) => {
    write(text);
    const { code, stdout, stderr } = await lethe('check', [user()]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`lethe-inventory.yaml:${place}  ${message}`);
    expect(stderr).toContain('Write it anew: lethe inventory --write');
  });
});
