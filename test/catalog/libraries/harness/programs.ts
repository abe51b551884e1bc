import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Project, ts } from 'ts-morph';
import { compilerOptions } from '../../../../src/load/compiler-host.js';

const librariesFolder = fileURLToPath(new URL('../../../../src/catalog/libraries/', import.meta.url));
const fixturesFolder = fileURLToPath(new URL('../fixtures/', import.meta.url));

/**
 * The engine's own options. Without `esModuleInterop`, `import * as express from 'express'` stays callable, as older code writes it, and
 * `import express from 'express'` works as well.
 */
const options: ts.CompilerOptions = {
  ...compilerOptions,
  esModuleInterop: false,
  allowSyntheticDefaultImports: true,
  skipLibCheck: false,
};

/** Names of the libraries: `pino` for `src/catalog/libraries/pino.d.ts`. */
export const libraryNames: readonly string[] = readdirSync(librariesFolder)
  .filter((file) => file.endsWith('.d.ts'))
  .map((file) => basename(file, '.d.ts'))
  .sort();

/** A fixture belongs to the library before its first dot: `express.ts`, `express.commonjs.js`. */
export const fixtureFiles: readonly string[] = readdirSync(fixturesFolder).filter((file) => /\.(ts|tsx|js|mjs)$/.test(file)).sort();

let declarations: ts.Program | undefined;
let fixtures: ts.Program | undefined;

/** All declaration files of the catalogue and nothing else, checked strictly. */
export function declarationProgram(): ts.Program {
  declarations ??= createProgram({ ...options, noImplicitAny: true }, [`${librariesFolder}*.d.ts`]);
  return declarations;
}

/** The declarations and the code that uses them, with the engine's leniency. */
export function fixtureProgram(): ts.Program {
  fixtures ??= createProgram(
    { ...options, noImplicitAny: false, checkJs: true },
    [`${librariesFolder}*.d.ts`, ...['ts', 'tsx', 'js', 'mjs'].map((extension) => `${fixturesFolder}*.${extension}`)],
  );
  return fixtures;
}

function createProgram(chosen: ts.CompilerOptions, globs: string[]): ts.Program {
  const project = new Project({ compilerOptions: chosen, skipAddingFilesFromTsConfig: true });
  project.addSourceFilesAtPaths(globs);
  return project.getProgram().compilerObject;
}

export function declarationFile(program: ts.Program, library: string): ts.SourceFile {
  return sourceFileAt(program, `${librariesFolder}${library}.d.ts`);
}

export function fixturesOf(program: ts.Program, library: string): ts.SourceFile[] {
  return fixtureFiles
    .filter((file) => file.split('.')[0] === library)
    .map((file) => sourceFileAt(program, `${fixturesFolder}${file}`));
}

function sourceFileAt(program: ts.Program, path: string): ts.SourceFile {
  const found = program.getSourceFile(path);
  if (found === undefined) throw new Error(`${path} is not part of the program`);
  return found;
}

/** Syntax and type errors of one file, as `line 12: message`. */
export function errorsOf(program: ts.Program, sourceFile: ts.SourceFile): string[] {
  return [...program.getSyntacticDiagnostics(sourceFile), ...program.getSemanticDiagnostics(sourceFile)]
    .map((diagnostic) => {
      const line = sourceFile.getLineAndCharacterOfPosition(diagnostic.start ?? 0).line + 1;
      return `line ${String(line)}: ${ts.flattenDiagnosticMessageText(diagnostic.messageText, ' ')}`;
    });
}
