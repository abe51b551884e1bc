import { symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RecordingTree } from '../../src/cache/recording-tree.js';
import { loadProject } from '../../src/load/load.js';
import { DiskTree } from '../../src/load/source-tree.js';
import { filesOf, load, sourceFileOf, typeOf, writeInto, writeWorkspace } from './workspace.js';

it('looks beside sources only for configurations that are there', () => {
  const root = writeWorkspace({
    'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }', 'src/people/find.ts': 'export const found = 1;',
    'src/main.ts': 'export { found } from "@/people/find";',
  });
  const tree = new RecordingTree(new DiskTree(root));
  expect(loadProject({ root, tree }).notes).toEqual([]);
  expect(tree.readings.map(([file]) => file).filter((file) => file.endsWith('config.json'))).toEqual(['tsconfig.json']);
});

describe('types flow between files', () => {
  it('through extensions, folders and paths', () => {
    const project = load({
      'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }',
      'src/user.ts':
        'export interface User { email: string }\nexport const find = async (): Promise<User> => ({ email: "" });',
      'src/people/index.ts': 'export * from "../user.js";',
      'src/main.tsx': 'import { find } from "@/people";\nexport const found = find();',
    });
    expect(typeOf(project, 'src/main.tsx', 'found')).toBe('Promise<User>');
    expect(project.notes).toEqual([]);
  });

  it.each([
    ['npm', { 'package.json': '{ "workspaces": ["packages/*"] }' }],
    ['yarn', { 'package.json': '{ "workspaces": { "packages": ["packages/*"] } }' }],
    ['pnpm', { 'pnpm-workspace.yaml': 'packages: ["packages/*"]' }],
  ])('from the sources of a workspace package of %s', (_manager, files) => {
    const project = load({
      ...files,
      'packages/db/package.json': '{ "name": "@acme/db", "main": "dist/index.js" }',
      'packages/db/src/index.ts': 'export class Customer { name = "" }',
      'packages/api/package.json': '{ "name": "api", "dependencies": { "@acme/db": "*" } }',
      'packages/api/src/main.ts': 'import { Customer } from "@acme/db";\nexport const customer = new Customer();',
    });
    expect(typeOf(project, 'packages/api/src/main.ts', 'customer')).toBe('Customer');
    expect(project.packages.map(({ directory }) => directory)).toEqual(['', 'packages/api', 'packages/db']);
  });

  it('through CommonJS barrels', () => {
    const project = load({
      'models/user.js': 'class User { constructor() { this.email = ""; } }\nmodule.exports = User;',
      'models/token.js': 'exports.issue = () => ({ value: 1 });',
      'models/index.js': 'module.exports.User = require("./user");\nmodule.exports.token = require("./token");',
      'service.js':
        'const { User } = require("./models");\nconst find = async () => new User();\nmodule.exports = { find };',
      'main.js':
        'const service = require("./service");\nconst { token } = require("./models");\n' +
        'const found = service.find();\nconst issued = token.issue();',
    });
    expect(typeOf(project, 'main.js', 'found')).toBe('Promise<User>');
    expect(typeOf(project, 'main.js', 'issued')).toBe('{ value: number; }');
  });

  it('and scripts share no globals', () => {
    const project = load({ 'a/app.js': 'const user = { email: "" };', 'b/app.js': 'var result = user;' });
    expect(typeOf(project, 'b/app.js', 'result')).toBe('any');
  });

  it('whatever JSDoc claims in JavaScript', () => {
    const text = 'const User = { email: "" };\n/** @returns {Promise<User>} */\nconst find = async () => 5;\n';
    const project = load({ 'find.js': text, 'find-typed.ts': text });
    expect(typeOf(project, 'find.js', 'find')).toBe('() => Promise<number>');
    expect(sourceFileOf(project, 'find.js').text).toHaveLength(text.length);
    expect(sourceFileOf(project, 'find-typed.ts').text).toBe(text);
  });
});

describe('declarations', () => {
  it('of the catalogue are in the program, and not among the sources', () => {
    const project = load({ 'main.ts': 'export {};' });
    const names = project.program.getSourceFiles().map(({ fileName }) => fileName);
    expect(names.some((name) => name.startsWith('lethe://libraries/'))).toBe(true);
    expect(filesOf(project)).toEqual(['main.ts']);
  });

  it('of a Prisma schema answer the package and the place of the client', () => {
    const project = load({
      'prisma/schema.prisma':
        'generator client {\n  provider = "prisma-client-js"\n  output = "../src/made"\n}\n' +
        'model Customer {\n  id Int @id\n  email String\n}\n',
      'src/main.ts':
        'import { PrismaClient } from "./made";\n' +
        'const customers = new PrismaClient().customer.findMany();\n' +
        'export const found = customers.then((all) => all.map(({ email }) => email.length));',
    });
    expect(project.schemaStores.map(({ name }) => name)).toEqual(['Customer']);
    expect(typeOf(project, 'src/main.ts', 'found')).toBe('Promise<number[]>');
    expect(project.notes).toEqual([]);
  });

  it('of the user answer imports, and a missing file is a note', () => {
    const project = load(
      {
        'lethe/audit.d.ts': 'declare module "@acme/audit" { export function audit(entry: object): number; }',
        'main.ts': 'import { audit } from "@acme/audit";\nexport const written = audit({});',
      },
      { declarations: ['lethe/audit.d.ts', 'lethe/none.d.ts'] },
    );
    expect(typeOf(project, 'main.ts', 'written')).toBe('number');
    expect(project.notes.map(({ file }) => file)).toEqual(['lethe/none.d.ts']);
  });

  it('of the browser stay out, even when a file asks for them', () => {
    const project = load({ 'env.d.ts': '/// <reference lib="dom" />\n/// <reference types="vite/client" />',
      'main.ts': 'declare const part: HTMLElement;' });
    expect(project.program.getSourceFiles().some(({ fileName,
      text }) => fileName.includes('lib.dom') && text !== '')).toBe(false);
  });

  it('node_modules is never read, whatever stands there', () => {
    const project = load({
      'node_modules/mailer/package.json': '{ "name": "mailer", "main": "index.js" }',
      'node_modules/mailer/index.js': 'exports.send = () => 1;',
      'main.ts': 'import { send } from "mailer";\nexport const sent = send();',
    });
    expect(typeOf(project, 'main.ts', 'sent')).toBe('any');
    expect(project.notes).toEqual([]);
  });
});

describe('notes', () => {
  it('name a syntax error once a file and keep the file', () => {
    const project = load({ 'broken.ts': 'export const kept = 1;\nfunction ( {\n}}} class',
      'fine.ts': 'import { kept } from "./broken";\nexport const value = kept;' });
    const syntax = project.notes.filter(({ message }) => message.startsWith('Syntax error: '));
    expect(syntax).toEqual([expect.objectContaining({ file: 'broken.ts', line: 2, column: 10 })]);
    expect(typeOf(project, 'fine.ts', 'value')).toBe('1');
  });

  it('name a broken tsconfig, and what it says before the error still counts', () => {
    const project = load({
      'tsconfig.json': '{\n  "compilerOptions": { "paths": { "@/*": ["./src/*"] } }\n  "include" ["x"\n',
      'src/user.ts': 'export const id = 1;',
      'src/main.ts': 'import { id } from "@/user";\nexport const copy = id;',
    });
    expect(project.notes).toEqual([expect.objectContaining({ file: 'tsconfig.json', line: 3, column: 3 })]);
    expect(typeOf(project, 'src/main.ts', 'copy')).toBe('1');
  });

  it('name a parent configuration that is missing', () => {
    const project = load({ 'tsconfig.json': '{ "extends": "./.nuxt/tsconfig.json" }', 'main.ts': 'import "./a";',
      'a.ts': 'export {};' });
    expect(project.notes).toEqual([]);
    const asked = load({ 'tsconfig.json': '{ "extends": "./.nuxt/tsconfig.json" }', 'main.ts': 'import "@/a";' });
    expect(asked.notes[0]?.message).toMatch(/extends \.\/\.nuxt\/tsconfig\.json/);
  });

  it('name an import of the root folder, which holds no code', () => {
    const project = load({ 'src/bin.ts': "import app from '..';\nexport const main = app;" });
    expect(project.notes).toHaveLength(1);
  });

  it('count imports that lead nowhere, and keep quiet about pictures and what is left out', () => {
    const imports = Array.from({ length: 23 }, (_, index) => `import "./missing-${String(index)}";`).join('\n');
    const project = load({
      'main.ts':
        `import a from "./logo.svg";\nimport b from "./fixtures/user";\nimport c from "express-unknown";\n${imports}`,
      'again.ts': 'import "./missing-0";',
    });
    expect(project.notes).toHaveLength(21);
    expect(project.notes[0]).toMatchObject({ file: 'again.ts', line: 1, column: 8 });
    expect(project.notes[0]?.message).toMatch(/missing-0\).*One more import asks for it/);
    expect(project.notes[20]?.message).toMatch(/^3 more files/);
  });

  it.each([
    ['/** @typedef {import("./guest").Guest} Guest */\nexport const guests = [];', 1, 22],
    ['class Desk {\n  /** @param {import("./guest").Guest} guest */\n  greet(guest) {}\n}\nmodule.exports = Desk;', 2, 22],
  ])('name what only the documentation of JavaScript imports', (text, line, column) => {
    const project = load({ 'desk.js': text });
    expect(project.notes).toMatchObject([{ file: 'desk.js', line, column }]);
    expect(project.notes[0]?.message).toContain('(guest)');
  });

  it('carry no control characters', () => {
    const project = load({ 'main.ts': 'import "./a\\u001b[31m";' });
    expect(project.notes[0]?.message).toContain('a\uFFFD[31m');
  });
});

describe('earlier results', () => {
  it('lend their source files where the text is the same', () => {
    const root = writeWorkspace({ 'user.ts': 'export const user = { email: "" };',
      'main.ts': 'import { user } from "./user";\nexport const copy = user;' });
    const first = loadProject({ root });
    expect(typeOf(first, 'main.ts', 'copy')).toBe('{ email: string; }');
    const overlays = new Map([['user.ts', 'export const user = { phone: 1 };']]);
    const second = loadProject({ root, previous: first, overlays });
    expect(sourceFileOf(second, 'main.ts')).toBe(sourceFileOf(first, 'main.ts'));
    expect(sourceFileOf(second, 'user.ts')).not.toBe(sourceFileOf(first, 'user.ts'));
    expect(typeOf(second, 'main.ts', 'copy')).toBe('{ phone: number; }');
  });

  it('do not hide files that come and go', () => {
    const root = writeWorkspace({ 'main.ts': 'import { late } from "./late";\nexport const copy = late;' });
    const first = loadProject({ root });
    expect(first.notes).toHaveLength(1);
    writeInto(root, 'late.ts', 'export const late = 7;');
    const second = loadProject({ root, previous: first });
    expect(second.notes).toEqual([]);
    expect(typeOf(second, 'main.ts', 'copy')).toBe('7');
    const third = loadProject({ root, previous: first });
    expect(third.sourceFiles).toHaveLength(2);
  });

  it('repeat the notes', () => {
    const root = writeWorkspace({ 'main.ts': 'import "./none";\nconst = 1;' });
    const first = loadProject({ root });
    expect(first.notes).toHaveLength(2);
    expect(loadProject({ root, previous: first }).notes).toEqual(first.notes);
  });
});

it('gives an empty project for an empty folder', () => {
  const project = load({});
  expect(project.sourceFiles).toEqual([]);
  expect(project.notes).toHaveLength(1);
  expect(project.program.getTypeChecker()).toBeDefined();
});

it('survives a loop of symbolic links', () => {
  const root = writeWorkspace({ 'src/a.ts': 'export {};' });
  symlinkSync(root, join(root, 'src/again'), 'dir');
  expect(filesOf(loadProject({ root }))).toEqual(['src/a.ts']);
});

it('gives the same for a relative root and a root with a slash', () => {
  const root = writeWorkspace({ 'src/a.ts': 'export {};' });
  expect(filesOf(loadProject({ root: `${root}/` }))).toEqual(['src/a.ts']);
  expect(filesOf(loadProject({ root: relative(process.cwd(), root) }))).toEqual(['src/a.ts']);
});
