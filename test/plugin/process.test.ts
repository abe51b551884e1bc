import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, inject, it } from 'vitest';
import { logFinding, placesOf, shop, storeFindings, TemporaryApplication } from './linting.js';
import type { ESLint } from 'eslint';

const eslint = path.join(path.dirname(createRequire(import.meta.url).resolve('eslint/package.json')), 'bin/eslint.js');
const plugin = pathToFileURL(path.join(inject('built'), 'plugin.js')).href;
const config = [
  `import lethe from ${JSON.stringify(plugin)};`,
  'export default [',
  '  ...lethe.configs.recommended,',
  '  { files: ["**/*.ts"], language: "lethe/text" },',
  '];',
].join('\n');

function runEslint(args: string[], input = ''): string[] {
  const application = new TemporaryApplication({ ...shop, 'eslint.config.mjs': config });
  const { stdout, stderr } = spawnSync(process.execPath, [eslint, '--format', 'json', ...args], {
    cwd: application.root, encoding: 'utf8', input,
  });
  expect(stderr.replaceAll(/^.*(?:Warning|--trace-warnings).*$/gm, '').trim()).toBe('');
  return placesOf(JSON.parse(stdout) as ESLint.LintResult[]).sort();
}

it('lints a project on the command line, with and without workers', () => {
  expect(runEslint(['.'])).toEqual([logFinding, ...storeFindings]);
  expect(runEslint(['.', '--concurrency=2'])).toEqual([logFinding, ...storeFindings]);
});

it('lints unsaved text that comes through a pipe', () => {
  expect(runEslint(['--stdin', '--stdin-filename', 'src/orders.ts'], `\n${shop['src/orders.ts']}`))
    .toEqual([logFinding.replace(':5:', ':6:')]);
});
