import { expect, it } from 'vitest';
import { readLibraryFiles } from '../../src/catalog/files.js';
import { librariesNamedIn } from '../../src/load/libraries.js';

const namedIn = (...texts: string[]): string[] => librariesNamedIn(texts, [
  { name: 'desk.d.ts', text: 'declare module \'desk\' { export function open(): import(\'drawer\').Drawer; }\ndeclare module \'desk/*\' { export const part: string; }' },
  { name: 'drawer.d.ts', text: 'declare module \'drawer\' { export interface Drawer { empty(): void } }' },
  { name: 'lamp.d.ts', text: 'interface LetheLamp { on: boolean }\ndeclare module \'lamp\' { export const lamp: LetheLamp; }' },
  { name: 'room.d.ts', text: '/** Stands everywhere. */\ndeclare function room(): { door: string };\ndeclare module \'room\' {\n  interface Window { open: boolean }\n}' },
  { name: 'post.d.ts', text: '/** @lethe recipient message name=Post at=post.example,post.test/v1 */\ndeclare module \'post\' {\n  /** @lethe client postman,carrier */ export const post: string;\n}' },
  { name: 'staircase.d.ts', text: 'interface LetheStairs { steps: number }\ndeclare var stairs: LetheStairs;' },
  { name: 'views.d.ts', text: 'declare module \'*.view\' { const view: string; export default view; }' },
]).map(({ name }) => name.replace('.d.ts', ''));

it.each([
  ['nothing: those for everybody', 'export const a = 1;', ['room', 'views']],
  ['an import, with what the library itself imports', 'import { open } from "desk";', ['desk', 'drawer', 'room', 'views']],
  ['an import of a part, by its pattern', 'const part = require(\'desk/inner/part\');', ['desk', 'drawer', 'room', 'views']],
  ['an import after a comment', 'import(/* webpackChunkName: "x" */ `drawer`)', ['drawer', 'room', 'views']],
  ['the name of a library that types follow', 'export const makeLamp = (lamp) => lamp.on;', ['lamp', 'room', 'views']],
  ['the host of a service', 'fetch(`https://${region}.api.post.test/v1/letters`)', ['room', 'post', 'views']],
  ['the host of a service in an address', 'const address = "https://post.example:8080/letters";', ['room', 'post', 'views']],
  ['a name that the service goes by', 'declare const carrier: any; carrier.send(letter);', ['room', 'post', 'views']],
  ['a member of a value for everybody', 'const count = globalThis[\'stairs\']?.steps;', ['room', 'staircase', 'views']],
  ['a value for everybody as a whole', 'const { steps } = stairs;', ['room', 'staircase', 'views']],
  ['a value for everybody in a text or a longer name', '// up the stairs. Then right.\nupstairs.open(stairsOf);', ['room', 'views']],
  ['a name without quotes: no library is meant', 'export const desk = drawer;', ['room', 'views']],
])('%s', (_, text, expected) => {
  expect(namedIn('export {};', text)).toEqual(expected);
});

it('leaves most of the catalogue out of an application without libraries', () => {
  const all = readLibraryFiles();
  expect(librariesNamedIn(['export const a = 1;'], all).length).toBeLessThan(all.length / 4);
});
