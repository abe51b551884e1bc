import { expect, it } from 'vitest';
import { readLibraryFiles } from '../../src/catalog/files.js';
import { librariesNamedIn } from '../../src/load/libraries.js';

const namedIn = (...texts: string[]): string[] => librariesNamedIn(texts, [
  { name: 'desk.d.ts', text: 'declare module \'desk\' { export function open(): import(\'drawer\').Drawer; }\ndeclare module \'desk/*\' { export const part: string; }' },
  { name: 'drawer.d.ts', text: 'declare module \'drawer\' { export interface Drawer { empty(): void } }' },
  { name: 'lamp.d.ts', text: 'interface LetheLamp { on: boolean }\ndeclare module \'lamp\' { export const lamp: LetheLamp; }' },
  { name: 'room.d.ts', text: '/** Stands everywhere. */\ndeclare var room: { door: string };\ndeclare module \'room\' {\n  interface Window { open: boolean }\n}' },
  { name: 'views.d.ts', text: 'declare module \'*.view\' { const view: string; export default view; }' },
]).map(({ name }) => name.replace('.d.ts', ''));

it.each([
  ['nothing: those for everybody', 'export const a = 1;', ['room', 'views']],
  ['an import, with what the library itself imports', 'import { open } from "desk";', ['desk', 'drawer', 'room', 'views']],
  ['an import of a part, by its pattern', 'const part = require(\'desk/inner/part\');', ['desk', 'drawer', 'room', 'views']],
  ['an import after a comment', 'import(/* webpackChunkName: "x" */ `drawer`)', ['drawer', 'room', 'views']],
  ['the name of a library that types follow', 'export const makeLamp = (lamp) => lamp.on;', ['lamp', 'room', 'views']],
  ['a name without quotes: no library is meant', 'export const desk = drawer;', ['room', 'views']],
])('%s', (_, text, expected) => {
  expect(namedIn('export {};', text)).toEqual(expected);
});

it('leaves most of the catalogue out of an application without libraries', () => {
  const all = readLibraryFiles();
  expect(librariesNamedIn(['export const a = 1;'], all).length).toBeLessThan(all.length / 4);
});
