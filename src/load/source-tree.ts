import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { readTextFile, withoutByteOrderMark, type TextFile } from './text-file.js';

/** A name in a folder. Links are listed as neither. */
export interface TreeEntry {
  name: string;
  kind: 'file' | 'folder' | 'other';
}

/** The entries of a folder, or why there are none, in words for a note. */
export type Listing = { entries: TreeEntry[] } | { problem: string };

/**
 * Where the files of an application are read from: the disk, unsaved texts over it, or a commit. Paths are relative to the root, with forward
 * slashes; `../` leads above it.
 */
export interface SourceTree {
  /** Absolute path of the folder to analyse. */
  readonly root: string;
  list(folder: string): Listing;
  read(file: string): TextFile;
  has(file: string): boolean;
  /** The folders above the root up to the git repository's, outermost first: `../..`, `..`; empty where the root is the repository or stands in none. */
  foldersAbove(): string[];
}

/** The files as they stand on the disk. */
export class DiskTree implements SourceTree {
  constructor(readonly root: string) {}

  list(folder: string): Listing {
    try {
      const entries = readdirSync(this.#pathOf(folder), { withFileTypes: true });
      return { entries: entries.map((entry) => ({ name: entry.name, kind: entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'other' })) };
    } catch (error) {
      return { problem: `This folder could not be read (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}).` };
    }
  }

  read(file: string): TextFile {
    return readTextFile(this.#pathOf(file));
  }

  has(file: string): boolean {
    return existsSync(this.#pathOf(file));
  }

  foldersAbove(): string[] {
    const folders: string[] = [];
    for (let folder = this.root; !existsSync(join(folder, '.git')); folder = dirname(folder)) {
      if (dirname(folder) === folder) return [];
      folders.unshift(relative(this.root, dirname(folder)).replaceAll('\\', '/'));
    }
    return folders;
  }

  /** What stands above is above the root's own name, also where that is a link. */
  #pathOf(path: string): string {
    return path.startsWith('..') ? join(this.root, path) : `${this.root}/${path}`;
  }
}

/** Unsaved texts, by path, in place of what a tree says. */
export class OverlaidTree implements SourceTree {
  readonly root: string;

  constructor(readonly below: SourceTree, readonly overlays: ReadonlyMap<string, string>) {
    this.root = below.root;
  }

  list(folder: string): Listing {
    return this.below.list(folder);
  }

  read(file: string): TextFile {
    const overlay = this.overlays.get(file);
    return overlay === undefined ? this.below.read(file) : { text: withoutByteOrderMark(overlay), bytes: 0 };
  }

  has(file: string): boolean {
    return this.overlays.has(file) || this.below.has(file);
  }

  foldersAbove(): string[] {
    return this.below.foldersAbove();
  }
}
