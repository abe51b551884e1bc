import { basename, join } from 'node:path';
import type { Listing, SourceTree, TreeEntry } from '../source-tree.js';
import { decodeText, type TextFile } from '../text-file.js';
import type { Repository } from './repository.js';

const regularFile = /^100/;
const submodule = '160000';

/** The files of a commit, read from git's own store: nothing is checked out, and the work tree is not looked at. */
export class CommitTree implements SourceTree {
  readonly root: string;
  readonly #hashes = new Map<string, string>();
  readonly #folders = new Map<string, TreeEntry[]>([['', []]]);
  readonly #contents = new Map<string, Buffer | undefined>();

  /** @param expected whether a file of this name will probably be read: those are fetched from git together, at the first question */
  constructor(readonly repository: Repository, readonly commit: string, readonly expected: (name: string) => boolean) {
    this.root = repository.folder;
    for (const { mode, hash, path } of repository.entriesOf(commit)) {
      const isFile = regularFile.test(mode);
      this.#add(path, mode === submodule ? 'folder' : isFile ? 'file' : 'other');
      if (isFile) this.#hashes.set(path, hash);
    }
  }

  list(folder: string): Listing {
    const entries = this.#folders.get(folder);
    return entries === undefined ? { problem: 'This folder could not be read (ENOENT).' } : { entries };
  }

  read(file: string): TextFile {
    const content = file.startsWith('../') ? this.#above(file) : this.#contentOf(file);
    return content === undefined ? { problem: 'It could not be read (ENOENT).' } : decodeText(content);
  }

  has(file: string): boolean {
    return this.#hashes.has(file) || this.#folders.has(file);
  }

  foldersAbove(): string[] {
    const depth = this.repository.prefix.split('/').filter(Boolean).length;
    return Array.from({ length: depth }, (_, index) => Array.from({ length: depth - index }, () => '..').join('/'));
  }

  #add(path: string, kind: TreeEntry['kind']): void {
    const parts = path.split('/');
    const folder = parts.slice(0, -1).join('/');
    this.#folderOf(folder).push({ name: parts.at(-1) ?? '', kind });
  }

  #folderOf(folder: string): TreeEntry[] {
    const known = this.#folders.get(folder);
    if (known !== undefined) return known;
    const entries: TreeEntry[] = [];
    this.#folders.set(folder, entries);
    this.#add(folder, 'folder');
    return entries;
  }

  #contentOf(file: string): Buffer | undefined {
    const hash = this.#hashes.get(file);
    if (hash === undefined) return undefined;
    if (this.#contents.size === 0) this.#fetch([...this.#hashes].filter(([path]) => this.expected(basename(path))).map(([, one]) => one));
    if (!this.#contents.has(hash)) this.#fetch([hash]);
    return this.#contents.get(hash);
  }

  #fetch(hashes: readonly string[]): void {
    const distinct = [...new Set(hashes)];
    this.repository.contentsOf(distinct).forEach((content, index) => { this.#contents.set(distinct[index] ?? '', content); });
  }

  #above(file: string): Buffer | undefined {
    const fromTop = join('/', this.repository.prefix, file).replaceAll('\\', '/').slice(1);
    return this.repository.fileAt(this.commit, fromTop);
  }
}
