import type { ts } from 'ts-morph';
import { append } from '../append.js';
import { isPage } from '../page-files.js';
import type { ImportIndex } from './imports.js';

const pagePackages = /^(react|react-dom|react-router(-dom)?|preact|solid-js|vue|vue-router|svelte|@angular\/core|next\/navigation)$/;

/** Tells code of the browser apart from the code of the server that it is delivered with. */
export class Programs {
  readonly #importers = new Map<ts.SourceFile, ReadonlySet<ts.SourceFile>>();
  readonly #apart = new Map<ts.SourceFile, Map<ts.SourceFile, boolean>>();
  readonly #ofPages: ReadonlySet<ts.SourceFile>;

  constructor(readonly imports: ImportIndex) {
    this.#ofPages = filesOfPages(imports);
  }

  /** Whether a file belongs to pages, and no file loads both it and the other one: an object of the one never gets to the other, and no code of the one names the other. */
  isPageWithout(page: ts.SourceFile, other: ts.SourceFile): boolean {
    if (!this.#ofPages.has(page)) return false;
    const known = this.#apart.get(page) ?? new Map<ts.SourceFile, boolean>();
    this.#apart.set(page, known);
    const isApart = known.get(other) ?? haveNoneInCommon(this.#importersOf(page), this.#importersOf(other));
    known.set(other, isApart);
    return isApart;
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

/** Pages, and what they import, directly or through others. */
function filesOfPages(imports: ImportIndex): ReadonlySet<ts.SourceFile> {
  const { sourceFiles } = imports.session.project;
  const imported = new Map<ts.SourceFile, ts.SourceFile[]>();
  for (const sourceFile of sourceFiles) for (const importer of imports.importersOf(sourceFile)) append(imported, importer, sourceFile);
  const found = new Set(sourceFiles.filter((sourceFile) => isPage(sourceFile, pagePackages)));
  for (const file of found) for (const part of imported.get(file) ?? []) found.add(part);
  return found;
}

function haveNoneInCommon(first: ReadonlySet<ts.SourceFile>, second: ReadonlySet<ts.SourceFile>): boolean {
  const [few, many] = first.size < second.size ? [first, second] : [second, first];
  for (const sourceFile of few) if (many.has(sourceFile)) return false;
  return true;
}
