import type { Listing, SourceTree } from '../load/source-tree.js';
import type { TextFile } from '../load/text-file.js';
import { digestOf } from './digest.js';

/** What was read of a file: a digest of its text, or of the problem that it has. */
export type Reading = [file: string, digest: string];

/** Reads through to another tree and keeps what was read, so that somebody can tell later whether it would be the same. */
export class RecordingTree implements SourceTree {
  readonly root: string;
  readonly #readings = new Map<string, string>();

  constructor(readonly below: SourceTree) {
    this.root = below.root;
  }

  get readings(): Reading[] {
    return [...this.#readings];
  }

  read(file: string): TextFile {
    const content = this.below.read(file);
    this.#readings.set(file, digestOfContent(content));
    return content;
  }

  list(folder: string): Listing {
    return this.below.list(folder);
  }

  has(file: string): boolean {
    return this.below.has(file);
  }

  foldersAbove(): string[] {
    return this.below.foldersAbove();
  }
}

/** Whether a tree still gives what was read. */
export function areCurrent(readings: readonly Reading[], tree: SourceTree): boolean {
  return readings.every(([file, digest]) => digestOfContent(tree.read(file)) === digest);
}

function digestOfContent(content: TextFile): string {
  return 'text' in content ? digestOf(['text', content.text]) : digestOf(['problem', content.problem]);
}
