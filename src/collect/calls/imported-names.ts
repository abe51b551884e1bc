import type { ts } from 'ts-morph';
import type { ImportIndex } from '../runs/imports.js';
import { enclosingFunction, isCallLike, type CallLike } from '../syntax.js';
import type { CallIndex, IndexedCall } from './call-index.js';

/** Calls of what is called like a function or class, also by names that a variable or an import gives it. */
export function callsNamed(name: string | undefined, declaration: ts.FunctionLikeDeclaration | ts.ClassLikeDeclaration, index: CallIndex, imports: ImportIndex): CallLike[] {
  const named = [...index.calls.get(name ?? '') ?? [], ...index.renamedCalls.get(name ?? '') ?? [], ...callsByImportedName(declaration, name, index, imports)];
  return [...new Set(named)].filter(isCallLike);
}

/** Calls in files that import what may be this function or class under a name of their own: `const crud = require('./endpoints')`. */
function callsByImportedName(declaration: ts.FunctionLikeDeclaration | ts.ClassLikeDeclaration, name: string | undefined, index: CallIndex, imports: ImportIndex): IndexedCall[] {
  if (enclosingFunction(declaration) !== undefined) return [];
  const names = [...imports.defaultNames(declaration.getSourceFile()), ...name === undefined ? [] : imports.renamed(name)].filter((other) => other.name !== name);
  const files = new Map<string, Set<ts.SourceFile>>();
  for (const other of names) files.set(other.name, (files.get(other.name) ?? new Set()).add(other.sourceFile));
  return [...files].flatMap(([called, within]) => (index.calls.get(called) ?? []).filter((call) => within.has(call.getSourceFile())));
}
