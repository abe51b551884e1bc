import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { scopeOf } from '../../src/report/eslint/scope.js';
import { isBatch } from '../../src/report/eslint/sessions.js';
import { TemporaryApplication } from './linting.js';

const file = 'packages/api/src/user.ts';

it.each([
  ['the workspace', { 'package.json': '{ "workspaces": ["packages/*"] }', 'packages/api/package.json': '{}' }, ''],
  ['the pnpm workspace', { 'pnpm-workspace.yaml': 'packages: ["packages/*"]', 'packages/api/package.json': '{}' }, ''],
  ['the folder with the policy', { 'packages/api/lethe.yaml': '', 'pnpm-workspace.yaml': '' }, 'packages/api'],
  ['the working directory', { 'package.json': '{}', 'packages/api/package.json': '{}' }, ''],
])('analyses %s of a linted file', (_, files, root) => {
  const application = new TemporaryApplication({ ...files, [file]: '' });
  const expected = path.join(application.root, root);
  expect(scopeOf({ filename: application.path(file), cwd: application.root }))
    .toEqual({ root: expected, file: path.posix.relative(root, file), alone: false });
});

it('analyses the repository around a package that is no workspace', () => {
  const application = new TemporaryApplication({ 'packages/api/package.json': '{}', [file]: '' });
  mkdirSync(application.path('.git'));
  const scope = scopeOf({ filename: application.path(file), cwd: application.path('packages/api') });
  expect(scope).toEqual({ root: application.root, file, alone: false });
});

it('does not leave the repository for a workspace around it', () => {
  const application = new TemporaryApplication({ 'pnpm-workspace.yaml': '', [file]: '' });
  mkdirSync(application.path('packages/.git'), { recursive: true });
  expect(scopeOf({ filename: application.path(file), cwd: application.root }).root).toBe(application.path('packages'));
});

it('analyses the configured root, unless the file stands outside of it', () => {
  const application = new TemporaryApplication({ [file]: '', 'other.ts': '' });
  const linted = { cwd: application.root, root: 'packages/api' };
  expect(scopeOf({ ...linted, filename: application.path(file) })).toMatchObject({ root: application.path('packages/api'), file: 'src/user.ts' });
  expect(scopeOf({ ...linted, filename: application.path('other.ts') })).toMatchObject({ root: application.root, file: 'other.ts' });
});

it('lets texts without a file and files without a project stand alone', () => {
  const application = new TemporaryApplication({});
  expect(scopeOf({ filename: '<input>', cwd: application.root })).toMatchObject({ root: application.root, alone: true });
  const filename = path.join(path.parse(application.root).root, 'no-such-folder', 'user.ts');
  expect(scopeOf({ filename, cwd: application.root })).toMatchObject({ root: application.root, alone: true });
});

it.each([
  [true, ['node', '/app/node_modules/.bin/eslint', '.']],
  [true, ['node', 'C:\\app\\node_modules\\eslint\\bin\\eslint.js', 'src']],
  [true, ['node', '/app/node_modules/eslint/lib/eslint/worker.js']],
  [true, ['node', '/app/node_modules/.bin/oxlint']],
  [false, ['node', '/app/node_modules/.bin/eslint', '--fix', '.']],
  [false, ['node', '/app/node_modules/.bin/eslint', '--stdin']],
  [false, ['node', '/app/node_modules/.bin/oxlint', '--lsp']],
  [false, ['node', '/extensions/eslintServer.js']],
  [false, ['node']],
])('tells a run that ends (%s) from one that lasts: %j', (batch, argv) => {
  expect(isBatch(argv)).toBe(batch);
});
