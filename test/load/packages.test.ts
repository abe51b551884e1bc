import { describe, expect, it } from 'vitest';
import { readPackages } from '../../src/load/packages.js';

const read = (files: Record<string, string>) => readPackages(Object.keys(files), (file) => files[file]);

const clash = {
  'examples/billing/package.json': '{ "name": "@acme/billing" }',
  'modules/core/billing/package.json': '{ "name": "@acme/billing" }',
};

describe('lists of workspaces decide between packages of one name', () => {
  it.each([
    ['npm', { 'package.json': '{ "workspaces": ["modules/*/*"] }' }],
    ['yarn', { 'package.json': '{ "workspaces": { "packages": ["./modules/**"] } }' }],
    ['pnpm', { 'pnpm-workspace.yaml': 'packages:\n  - "modules/**"\n' }],
    ['pnpm with an exception', { 'pnpm-workspace.yaml': 'packages:\n  - "**"\n  - "!examples/**"\n' }],
  ])('%s', (_manager, files) => {
    expect(read({ ...clash, ...files }).byName.get('@acme/billing')?.directory).toBe('modules/core/billing');
  });

  it('without a list the package nearer to the root wins', () => {
    expect(read(clash).byName.get('@acme/billing')?.directory).toBe('examples/billing');
  });
});

it('lists every folder with a package file, and always the root', () => {
  const { all } = read({ 'b/package.json': '{ "name": "b" }', 'a/package.json': '{}' });
  expect(all.map(({ name, directory }) => [name, directory])).toEqual([['', ''], ['', 'a'], ['b', 'b']]);
});

it('names the place of an error and keeps the package', () => {
  const { all, notes } = read({ 'package.json': '{\n  "name": "shop",\n  "main" "x"\n}',
    'pnpm-workspace.yaml': 'packages: [\n' });
  expect(all).toHaveLength(1);
  expect(notes).toEqual([
    expect.objectContaining({ file: 'package.json', line: 3, column: 10 }),
    expect.objectContaining({ file: 'pnpm-workspace.yaml' }),
  ]);
});

it('survives values of the wrong kind', () => {
  const { all } = read({ 'package.json': '{ "name": 1, "main": [], "workspaces": "x", "dependencies": [] }',
    'a/package.json': '[]' });
  expect(all.map(({ name, main }) => [name, main])).toEqual([['', undefined], ['', undefined]]);
});
