import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { reachedFiles } from '../../src/collect/calls/reached-declarations.js';
import { libraryOf } from '../../src/collect/tags.js';
import { loadProject } from '../../src/load/load.js';

let root: string | undefined;
afterEach(() => { if (root !== undefined) rmSync(root, { recursive: true }); });

/** The libraries of the catalogue that an application of one file can reach. */
function librariesReachedBy(text: string): ReadonlySet<string> {
  root = realpathSync(mkdtempSync(path.join(tmpdir(), 'lethe-reached-')));
  mkdirSync(path.join(root, 'src'));
  writeFileSync(path.join(root, 'src/desk.ts'), text);
  return new Set([...reachedFiles(loadProject({ root }))].map(({ fileName }) => libraryOf(fileName)));
}

it('are those of globals, without any import', () => {
  const reached = librariesReachedBy('export const desk = 1;');
  expect(reached).toContain('globals');
  for (const library of ['knex', 'typeorm', 'sequelize', 'mongoose']) expect(reached).not.toContain(library);
});

it.each([
  ['an import', 'import { Entity } from \'typeorm\';', 'typeorm'],
  ['an import of a part, by the pattern of the module', 'import { DriverUtils } from \'typeorm/driver/DriverUtils\';', 'typeorm'],
  ['an import within an expression', 'export const open = () => import(\'knex\');', 'knex'],
  ['an import within a type', 'export type Desk = import(\'mongoose\').Document;', 'mongoose'],
  ['the declaration of another library', 'import { Model } from \'objection\';', 'knex'],
  ['a name of the library, where types are given to its conventions', 'export const define = (sequelize) => sequelize.define(\'guest\', {});', 'sequelize'],
])('are reached by %s', (_, text, library) => {
  expect(librariesReachedBy(text)).toContain(library);
});
