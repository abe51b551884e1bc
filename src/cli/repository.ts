import path from 'node:path';
import { DiskTree } from '../load/source-tree.js';

/**
 * Turns paths relative to the working directory into paths relative to the root of the git repository around it. They stay
 * as they are where there is no repository.
 */
export function repositoryPaths(workingDirectory: string): (file: string) => string {
  const [top = ''] = new DiskTree(workingDirectory).foldersAbove();
  const prefix = path.relative(path.join(workingDirectory, top), workingDirectory).split(path.sep).join('/');
  return (file) => path.posix.join(prefix, file);
}
