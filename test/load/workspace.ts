import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ts } from 'ts-morph';
import { afterEach } from 'vitest';
import { loadProject } from '../../src/load/load.js';
import type { LoadedProject, LoadOptions } from '../../src/load/project.js';

const created: string[] = [];

afterEach(() => {
  for (const folder of created.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Writes a small project to a temporary folder, which is removed after the test. */
export function writeWorkspace(files: Record<string, string | Buffer>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'lethe-load-')));
  created.push(root);
  for (const [file, content] of Object.entries(files)) writeInto(root, file, content);
  return root;
}

export function writeInto(root: string, file: string, content: string | Buffer): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), content);
}

export function load(files: Record<string, string | Buffer>, options: Partial<LoadOptions> = {}): LoadedProject {
  return loadProject({ root: writeWorkspace(files), ...options });
}

/** Paths of the source files, relative to the root. */
export function filesOf(project: LoadedProject): string[] {
  return project.sourceFiles.map((file) => file.fileName.slice(project.root.length + 1));
}

export function sourceFileOf(project: LoadedProject, file: string): ts.SourceFile {
  const sourceFile = project.program.getSourceFile(`${project.root}/${file}`);
  if (!sourceFile) throw new Error(`${file} is not in the program`);
  return sourceFile;
}

/** The type of a variable or function of a file, as the checker prints it. */
export function typeOf(project: LoadedProject, file: string, name: string): string {
  const checker = project.program.getTypeChecker();
  let found: ts.Node | undefined;
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node.text === name) found ??= node;
    ts.forEachChild(node, visit);
  };
  visit(sourceFileOf(project, file));
  if (!found) throw new Error(`${name} does not occur in ${file}`);
  return checker.typeToString(checker.getTypeAtLocation(found));
}
