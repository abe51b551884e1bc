import type { ts } from 'ts-morph';
import type { ImportIndex } from './imports.js';

const pagePackages = /^(react|react-dom|react-router(-dom)?|preact|solid-js|vue|vue-router|svelte|@angular\/core|next\/navigation)$/;

/** Tells code of the browser apart from the code of the server that it is delivered with. */
export class Programs {
  readonly #importers = new Map<ts.SourceFile, ReadonlySet<ts.SourceFile>>();

  constructor(readonly imports: ImportIndex) {}

  /** Whether a file belongs to pages, and no file loads both it and the other one: an object of the one never gets to the other. */
  isPageWithout(page: ts.SourceFile, other: ts.SourceFile): boolean {
    const importers = this.#importersOf(page);
    if (![...importers].some(isPage)) return false;
    const others = this.#importersOf(other);
    return ![...importers].some((importer) => others.has(importer));
  }

  /** The file itself and what imports it, directly or through others. */
  #importersOf(sourceFile: ts.SourceFile): ReadonlySet<ts.SourceFile> {
    const known = this.#importers.get(sourceFile);
    if (known !== undefined) return known;
    const found = new Set([sourceFile]);
    for (const file of found) for (const importer of this.imports.importersOf(file)) found.add(importer);
    this.#importers.set(sourceFile, found);
    return found;
  }
}

function isPage(sourceFile: ts.SourceFile): boolean {
  if (/\.[jt]sx$/.test(sourceFile.fileName)) return true;
  return ((sourceFile as { imports?: readonly ts.StringLiteralLike[] }).imports ?? []).some(({ text }) => pagePackages.test(text));
}
