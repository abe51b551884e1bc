import type { ts } from 'ts-morph';

/** Remembers what a file says: declarations of the catalogue are the same in every program of a process, and so is what stands in them. */
export function oncePerFile<Result>(read: (sourceFile: ts.SourceFile) => Result): (sourceFile: ts.SourceFile) => Result {
  const known = new WeakMap<ts.SourceFile, { result: Result }>();
  return (sourceFile) => {
    const before = known.get(sourceFile) ?? { result: read(sourceFile) };
    known.set(sourceFile, before);
    return before.result;
  };
}
