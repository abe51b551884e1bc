import { cpSync, mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ts } from 'ts-morph';
import type * as lethe from '../../src/index.js';
import { isComponent } from '../../src/load/paths.js';
import type { Bench } from './processes.js';

/** A copy of a project, to be changed at will. */
export interface Subject {
  name: string;
  folder: string;
  /** Absolute paths of all analysed sources. */
  files: string[];
  megabytes: number;
  /** A JSON file with the paths, for the process that only parses. */
  list: string;
  /** The sources by how many others import them, fewest first; declaration files left out. */
  byImporters: string[];
}

/** Copies a project without its packages and its history, and looks at what imports what. */
export async function copySubject({ project, scratch }: Bench, original: string): Promise<Subject> {
  const name = path.basename(path.resolve(original));
  const folder = path.join(scratch, name);
  cpSync(original, folder, { recursive: true, filter: (file) => !/[\\/](?:node_modules|\.git)$/.test(file) });
  mkdirSync(path.join(folder, 'node_modules'), { recursive: true });
  for (const dependency of ['typescript', 'eslint']) symlinkSync(path.join(project, 'node_modules', dependency), path.join(folder, 'node_modules', dependency));
  const importers = await countImporters(project, folder);
  // What TypeScript takes to parse markup says nothing about code.
  const files = [...importers.keys()].filter((file) => !isComponent(file));
  const list = path.join(scratch, `${name}.files.json`);
  writeFileSync(list, JSON.stringify(files));
  const byImporters = [...importers].filter(([file]) => !file.endsWith('.d.ts')).sort(([, first], [, second]) => first - second).map(([file]) => file);
  return { name, folder, files, megabytes: files.reduce((sum, file) => sum + statSync(file).size, 0) / 1e6, list, byImporters };
}

async function countImporters(project: string, folder: string): Promise<Map<string, number>> {
  const { Engine, defaultPolicy } = await import(pathToFileURL(path.join(project, 'dist/index.js')).href) as typeof lethe;
  const engine = new Engine({ root: folder, policy: defaultPolicy() });
  engine.analyze();
  if (engine.project === undefined) throw new Error(`${folder} was not loaded.`);
  const { sourceFiles, program } = engine.project;
  const importers = new Map(sourceFiles.map((file) => [file.fileName, 0]));
  const checker = program.getTypeChecker();
  // The list of imports that the binder keeps is no part of the compiler's public types.
  for (const specifier of sourceFiles.flatMap((file) => (file as ts.SourceFile & { imports?: readonly ts.StringLiteralLike[] }).imports ?? [])) {
    const target = checker.getSymbolAtLocation(specifier)?.valueDeclaration?.getSourceFile().fileName;
    const known = target === undefined ? undefined : importers.get(target);
    if (target !== undefined && known !== undefined) importers.set(target, known + 1);
  }
  return importers;
}
