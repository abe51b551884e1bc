import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ESLint } from 'eslint';
import { expect, inject, it } from 'vitest';
import { placesOf, shop, TemporaryApplication } from './linting.js';

const eslint = path.join(path.dirname(createRequire(import.meta.url).resolve('eslint/package.json')), 'bin/eslint.js');
const config = [
  `import lethe from ${JSON.stringify(pathToFileURL(path.join(inject('built'), 'plugin.js')).href)};`,
  'export default [...lethe.configs.recommended, { files: ["**/*.ts"], language: "lethe/text" }];',
].join('\n');

it('bulk suppressions of ESLint keep today\'s findings quiet, show new ones, and are pruned', () => {
  const { root } = new TemporaryApplication({ ...shop, 'eslint.config.mjs': config });
  const lint = (...options: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [eslint, '.', '--format', 'json', ...options], { cwd: root, encoding: 'utf8' });
    return { status, stderr, found: stdout === '' ? [] : placesOf(JSON.parse(stdout) as ESLint.LintResult[]) };
  };
  const suppressed = (): Record<string, object> => JSON.parse(readFileSync(path.join(root, 'eslint-suppressions.json'), 'utf8')) as Record<string, object>;
  const orders = path.join(root, 'src/orders.ts');

  expect(lint('--suppress-all')).toMatchObject({ status: 0, found: [] });
  expect(suppressed()['src/orders.ts']).toEqual({ 'lethe/no-personal-data-in-logs': { count: 1 } });
  expect(lint()).toMatchObject({ status: 0, found: [] });

  writeFileSync(orders, `\n\n${readFileSync(orders, 'utf8')}`);
  expect(lint()).toMatchObject({ status: 0, found: [] });

  writeFileSync(path.join(root, 'src/visits.ts'), 'export const show = (visitor: { email: string }) => { console.log(visitor.email); };\n');
  expect(lint()).toMatchObject({ status: 1, found: ['visits.ts:1:55 lethe/no-personal-data-in-logs'] });

  writeFileSync(path.join(root, 'src/visits.ts'), 'export {};\n');
  writeFileSync(orders, 'export {};\n');
  expect(lint()).toMatchObject({ status: 2 });
  expect(lint('--prune-suppressions')).toMatchObject({ status: 0 });
  expect(Object.keys(suppressed())).not.toContain('src/orders.ts');
}, 60_000);
