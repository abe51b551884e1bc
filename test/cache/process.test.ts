import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, describe, expect, inject, it } from 'vitest';
import { temporaryFolder, write } from './temporary-folder.js';

const built = inject('built');
const eslint = path.join(path.dirname(createRequire(import.meta.url).resolve('eslint/package.json')), 'bin/eslint.js');
const plugin = pathToFileURL(path.join(built, 'plugin.js')).href;

const shop = {
  'package.json': '{ "name": "shop" }',
  'src/subscriber.ts': 'export interface Subscriber { email: string; visits: number }\n',
  'src/log.ts': 'import type { Subscriber } from \'./subscriber.js\';\nexport const log = (subscriber: Subscriber) => { console.log(subscriber.email); };\n',
  'eslint.config.mjs': `import lethe from ${JSON.stringify(plugin)};\nexport default [...lethe.configs.recommended, { files: ['**/*.ts'], language: 'lethe/text' }];\n`,
  // Tells when the process ends whether the compiler was loaded.
  'witness.cjs': 'process.on("exit", () => { process.stderr.write(Object.keys(require.cache).some((file) => file.includes("ts-morph")) ? "[compiler]" : "[no compiler]"); });\n',
};

let root: string;
beforeEach(() => {
  root = temporaryFolder(shop);
  write(root, 'node_modules/any/package.json', '{}');
});

function node(script: string, ...argv: string[]): { status: number | null; stdout: string; witness: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--require', path.join(root, 'witness.cjs'), script, ...argv], { cwd: root, encoding: 'utf8' });
  return { status, stdout, witness: /\[(?:no )?compiler\]/.exec(stderr)?.[0] ?? stderr };
}

const cli = path.join(built, 'cli.js');

describe('the command line', () => {
  it('says the same a second time, without the compiler', () => {
    const first = node(cli, 'check', '--format', 'json');
    const second = node(cli, 'check', '--format', 'json');
    expect(first).toMatchObject({ status: 1, witness: '[compiler]' });
    expect(second).toEqual({ ...first, witness: '[no compiler]' });
    expect(node(cli, 'inventory', '--format', 'json').witness).toBe('[no compiler]');
  });

  it('keeps conclusions where it is told, or none', () => {
    node(cli, 'check', '--no-cache');
    expect(existsSync(path.join(root, 'node_modules/.cache'))).toBe(false);
    node(cli, 'check', '--cache-location', 'kept/here');
    expect(existsSync(path.join(root, 'node_modules/.cache'))).toBe(false);
    expect(readdirSync(path.join(root, 'kept/here'))).toEqual([expect.stringMatching(/^[0-9a-f]{32}\.ndjson$/)]);
    expect(node(cli, 'check', '--no-cache').witness).toBe('[compiler]');
  });
});

function placesOf(stdout: string): string[] {
  const results = JSON.parse(stdout) as { filePath: string; messages: { line: number; ruleId: string }[] }[];
  return results.flatMap(({ filePath, messages }) => messages.map(({ line, ruleId }) => `${path.basename(filePath)}:${String(line)} ${ruleId}`));
}

describe('ESLint', () => {
  it('uses what the command line concluded, without the compiler', () => {
    node(cli, 'check');
    const linted = node(eslint, '.', '--format', 'json');
    expect(placesOf(linted.stdout)).toEqual(['log.ts:2 lethe/no-personal-data-in-logs']);
    expect(linted.witness).toBe('[no compiler]');
  });

  it('with its own cache is not stale when another file changes what a file means', () => {
    const lint = (): string[] => placesOf(node(eslint, '.', '--format', 'json', '--cache', '--cache-strategy', 'content').stdout);
    expect(lint()).toEqual(['log.ts:2 lethe/no-personal-data-in-logs']);
    expect(lint()).toEqual(['log.ts:2 lethe/no-personal-data-in-logs']);
    write(root, 'src/subscriber.ts', 'export interface Subscriber { email: boolean; visits: number }\n');
    expect(lint()).toEqual([]);
  });
});
