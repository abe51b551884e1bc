import { ts } from 'ts-morph';
import { append } from '../append.js';
import { importSpecifiers } from '../import-specifiers.js';
import type { CollectSession } from '../session.js';

/** A name that one file gives to something of another. */
export interface LocalName {
  sourceFile: ts.SourceFile;
  name: string;
}

const known = new WeakMap<CollectSession, ImportIndex>();

/** The imports of a program, read once however many ask. */
export function importIndexOf(session: CollectSession): ImportIndex {
  const index = known.get(session) ?? new ImportIndex(session);
  known.set(session, index);
  return index;
}

/** Which files import which, and under which names. */
export class ImportIndex {
  readonly #imported = new Set<ts.SourceFile>();
  readonly #importers = new Map<ts.SourceFile, ts.SourceFile[]>();
  readonly #barrelsOf = new Map<ts.SourceFile, ts.SourceFile[]>();
  readonly #defaults = new Map<ts.SourceFile, LocalName[]>();
  readonly #namespaces = new Map<ts.SourceFile, LocalName[]>();
  readonly #defaultUses = new Map<ts.SourceFile, ts.Node[]>();
  readonly #renamed = new Map<string, LocalName[]>();

  constructor(readonly session: CollectSession) {
    for (const sourceFile of session.project.sourceFiles) {
      for (const specifier of importSpecifiers(sourceFile)) this.#read(specifier, sourceFile);
    }
  }

  /** Whether nothing imports a file, nor the files that hand on what it exports. */
  isEntryFile(sourceFile: ts.SourceFile, visited = new Set<ts.SourceFile>()): boolean {
    if (visited.has(sourceFile) || this.#imported.has(sourceFile)) return false;
    visited.add(sourceFile);
    const barrels = this.#barrelsOf.get(sourceFile) ?? [];
    return barrels.length === 0 || barrels.some((barrel) => this.isEntryFile(barrel, visited));
  }

  /** The files that import a file, for its types too, or hand on what it exports. */
  importersOf(sourceFile: ts.SourceFile): readonly ts.SourceFile[] {
    return this.#importers.get(sourceFile) ?? [];
  }

  /** The file itself, and the files that hand on what it exports. */
  withBarrels(sourceFile: ts.SourceFile, found = new Set<ts.SourceFile>()): ReadonlySet<ts.SourceFile> {
    if (found.has(sourceFile)) return found;
    found.add(sourceFile);
    for (const barrel of this.#barrelsOf.get(sourceFile) ?? []) this.withBarrels(barrel, found);
    return found;
  }

  /** The names under which other files import the default export, or the whole module of CommonJS. */
  defaultNames(sourceFile: ts.SourceFile): readonly LocalName[] {
    return this.#defaults.get(sourceFile) ?? [];
  }

  /** The names under which other files have all that a file exports: `import * as loans from './loans'`, `const loans = require('./loans')`. */
  namespaceNames(sourceFile: ts.SourceFile): readonly LocalName[] {
    return this.#namespaces.get(sourceFile) ?? [];
  }

  /** Imports of the default export that give it no name: `require('./purge')()`, `import('./purge')`, `export { default as purge } from`. */
  defaultUses(sourceFile: ts.SourceFile): readonly ts.Node[] {
    return this.#defaultUses.get(sourceFile) ?? [];
  }

  /** The other names that files give to what is exported under this one. */
  renamed(name: string): readonly LocalName[] {
    return this.#renamed.get(name) ?? [];
  }

  #read(specifier: ts.StringLiteralLike, sourceFile: ts.SourceFile): void {
    const target = this.session.checker.getSymbolAtLocation(specifier)?.valueDeclaration;
    if (target === undefined || !ts.isSourceFile(target)) return;
    append(this.#importers, target, sourceFile);
    const { parent } = specifier;
    if (ts.isExportDeclaration(parent)) {
      append(this.#barrelsOf, target, sourceFile);
      this.#readExport(parent, target, sourceFile);
      return;
    }
    this.#imported.add(target);
    if (ts.isImportDeclaration(parent)) this.#readImport(parent, target, sourceFile);
    else this.#readCall(parent, target, sourceFile);
  }

  #readExport(declaration: ts.ExportDeclaration, target: ts.SourceFile, sourceFile: ts.SourceFile): void {
    const clause = declaration.exportClause;
    if (clause === undefined || !ts.isNamedExports(clause)) return;
    for (const { name, propertyName } of clause.elements) {
      if (propertyName?.text === 'default') append(this.#defaults, target, { sourceFile, name: name.text });
      else if (propertyName !== undefined) append(this.#renamed, propertyName.text, { sourceFile, name: name.text });
    }
  }

  #readImport(declaration: ts.ImportDeclaration, target: ts.SourceFile, sourceFile: ts.SourceFile): void {
    const clause = declaration.importClause;
    if (clause?.name !== undefined) append(this.#defaults, target, { sourceFile, name: clause.name.text });
    const bindings = clause?.namedBindings;
    if (bindings === undefined) return;
    if (ts.isNamespaceImport(bindings)) {
      append(this.#defaults, target, { sourceFile, name: bindings.name.text });
      append(this.#namespaces, target, { sourceFile, name: bindings.name.text });
      return;
    }
    for (const { name, propertyName } of bindings.elements) {
      if (propertyName?.text === 'default') append(this.#defaults, target, { sourceFile, name: name.text });
      else if (propertyName !== undefined) append(this.#renamed, propertyName.text, { sourceFile, name: name.text });
    }
  }

  /** `const purge = require('./purge')`, `import('./purge')`. */
  #readCall(parent: ts.Node, target: ts.SourceFile, sourceFile: ts.SourceFile): void {
    const holder = ts.isAwaitExpression(parent.parent) ? parent.parent.parent : parent.parent;
    if (ts.isVariableDeclaration(holder) && ts.isIdentifier(holder.name)) {
      append(this.#defaults, target, { sourceFile, name: holder.name.text });
      append(this.#namespaces, target, { sourceFile, name: holder.name.text });
    } else append(this.#defaultUses, target, parent);
  }
}
