import { ts } from 'ts-morph';
import type { LoadedProject } from '../load/project.js';
import { append } from './append.js';
import { importSpecifiers } from './import-specifiers.js';
import { oncePerFile } from './once-per-file.js';
import { libraryOf } from './tags.js';

/** What a declaration file of the catalogue declares: modules by their names or patterns (`typeorm/*`), and names for everybody. */
interface Declared {
  modules: readonly string[];
  /** Absent where a name for everybody is one that code may write, or a module's name another kind of pattern. */
  privateNames: readonly string[] | undefined;
}

/**
 * The files of a program that its code can reach: its own and the user's, those of the catalogue that declare something for everybody, and those with a module
 * that any of them imports. No type comes from the others.
 */
export function reachedFiles({ program, sourceFiles }: Pick<LoadedProject, 'program' | 'sourceFiles'>): ReadonlySet<ts.SourceFile> {
  const byModule = new Map<string, ts.SourceFile[]>();
  const waiting: ts.SourceFile[] = [];
  for (const sourceFile of program.getSourceFiles()) {
    if (libraryOf(sourceFile.fileName) === '' || isForEverybody(sourceFile, sourceFiles)) waiting.push(sourceFile);
    else for (const name of declaredIn(sourceFile).modules) append(byModule, name, sourceFile);
  }
  const reached = new Set(waiting);
  for (let sourceFile = waiting.pop(); sourceFile !== undefined; sourceFile = waiting.pop()) {
    for (const found of importSpecifiers(sourceFile).flatMap(({ text }) => declaring(text, byModule))) {
      if (!reached.has(found)) waiting.push(found);
      reached.add(found);
    }
  }
  return reached;
}

function declaring(specifier: string, byModule: ReadonlyMap<string, ts.SourceFile[]>): readonly ts.SourceFile[] {
  return [specifier, ...patternsFor(specifier)].flatMap((name) => byModule.get(name) ?? []);
}

/** `typeorm/*` for `typeorm/driver/mysql`: the other patterns count as reached. */
function patternsFor(specifier: string): string[] {
  const parts = specifier.split('/');
  return parts.slice(1).map((_, position) => `${parts.slice(0, position + 1).join('/')}/*`);
}

/** Types that only `load` gives to code (`LetheSequelize`) are given where the code names their library. */
function isForEverybody(declaration: ts.SourceFile, sourceFiles: readonly ts.SourceFile[]): boolean {
  const { privateNames } = declaredIn(declaration);
  if (privateNames === undefined) return true;
  const library = new RegExp(libraryOf(declaration.fileName), 'i');
  return privateNames.length > 0 && sourceFiles.some(({ text }) => library.test(text));
}

const declaredIn = oncePerFile((sourceFile): Declared => {
  const modules = sourceFile.statements.flatMap((statement) => (ts.isModuleDeclaration(statement) && ts.isStringLiteral(statement.name) ? [statement.name.text] : []));
  const names = sourceFile.statements.filter((statement) => !(ts.isModuleDeclaration(statement) && ts.isStringLiteral(statement.name)))
    .map((statement) => (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement) ? statement.name.text : ''));
  const isPrivate = names.every((name) => name.startsWith('Lethe')) && modules.every((name) => !name.replace(/\/\*$/, '').includes('*'));
  return { modules, privateNames: isPrivate ? names : undefined };
});
