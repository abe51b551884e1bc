import type { ts } from 'ts-morph';
import { append } from '../append.js';
import { isPage } from '../page-files.js';
import type { ImportIndex } from './imports.js';

const pagePackages = /^(react|react-dom|react-router(-dom)?|preact|solid-js|vue|vue-router|svelte|@angular\/core|next\/navigation)$/;

const bitsOfWord = 32;

/** Tells code of the browser apart from the code of the server that it is delivered with. */
export class Programs {
  readonly #positions: ReadonlyMap<ts.SourceFile, number>;
  /** For each file the positions of those that import it. */
  readonly #importers: readonly (readonly number[])[];
  /** For each file that was asked about one bit for each file that loads it. */
  readonly #loaders = new Map<number, Uint32Array>();
  readonly #apart = new Map<ts.SourceFile, Map<ts.SourceFile, boolean>>();
  readonly #ofPages: ReadonlySet<ts.SourceFile>;

  constructor(readonly imports: ImportIndex) {
    const { sourceFiles } = imports.session.project;
    this.#positions = new Map(sourceFiles.map((sourceFile, position) => [sourceFile, position]));
    this.#importers = sourceFiles.map((sourceFile) => imports.importersOf(sourceFile).flatMap((importer) => this.#positions.get(importer) ?? []));
    this.#ofPages = filesOfPages(imports);
  }

  /** Whether a file belongs to pages, and no file loads both it and the other one: an object of the one never gets to the other, and no code of the one names the other. */
  isPageWithout(page: ts.SourceFile, other: ts.SourceFile): boolean {
    if (!this.#ofPages.has(page)) return false;
    const known = this.#apart.get(page) ?? new Map<ts.SourceFile, boolean>();
    this.#apart.set(page, known);
    const isApart = known.get(other) ?? this.#areApart(page, other);
    known.set(other, isApart);
    return isApart;
  }

  #areApart(page: ts.SourceFile, other: ts.SourceFile): boolean {
    const [first, second] = [this.#positions.get(page), this.#positions.get(other)];
    return first === undefined || second === undefined || haveNoneInCommon(this.#loadersOf(first), this.#loadersOf(second));
  }

  /** The file itself and what imports it, directly or through others. */
  #loadersOf(position: number): Uint32Array {
    const known = this.#loaders.get(position);
    if (known !== undefined) return known;
    const found = new Uint32Array(Math.ceil(this.#importers.length / bitsOfWord));
    const open = [position];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const word = Math.floor(next / bitsOfWord);
      const bit = 1 << next % bitsOfWord;
      if (((found[word] ?? 0) & bit) !== 0) continue;
      found[word] = (found[word] ?? 0) | bit;
      for (const importer of this.#importers[next] ?? []) open.push(importer);
    }
    this.#loaders.set(position, found);
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

function haveNoneInCommon(first: Uint32Array, second: Uint32Array): boolean {
  return first.every((word, position) => (word & (second[position] ?? 0)) === 0);
}
