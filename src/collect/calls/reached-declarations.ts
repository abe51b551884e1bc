import type { ts } from 'ts-morph';
import { declaredIn, isForEverybody, modulesMeantBy } from '../../catalog/library-modules.js';
import type { LoadedProject } from '../../load/project.js';
import { append } from '../append.js';
import { importSpecifiers } from '../import-specifiers.js';
import { oncePerFile } from '../once-per-file.js';
import { libraryOf } from '../tags.js';

/**
 * The files of a program that its code can reach: its own and the user's, those of the catalogue that declare something for everybody, and those with a module
 * that any of them imports. No type comes from the others.
 */
export function reachedFiles({ program, sourceFiles }: Pick<LoadedProject, 'program' | 'sourceFiles'>): ReadonlySet<ts.SourceFile> {
  const texts = sourceFiles.map(({ text }) => text);
  const byModule = new Map<string, ts.SourceFile[]>();
  const waiting: ts.SourceFile[] = [];
  for (const sourceFile of program.getSourceFiles()) {
    const library = libraryOf(sourceFile.fileName);
    if (library === '' || isForEverybody(library, declaredBy(sourceFile), texts)) waiting.push(sourceFile);
    else for (const name of declaredBy(sourceFile).modules) append(byModule, name, sourceFile);
  }
  const reached = new Set(waiting);
  for (let sourceFile = waiting.pop(); sourceFile !== undefined; sourceFile = waiting.pop()) {
    for (const found of importSpecifiers(sourceFile).flatMap(({ text }) => modulesMeantBy(text)).flatMap((name) => byModule.get(name) ?? [])) {
      if (!reached.has(found)) waiting.push(found);
      reached.add(found);
    }
  }
  return reached;
}

const declaredBy = oncePerFile(({ text }) => declaredIn(text));
