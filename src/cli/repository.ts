import path from 'node:path';
import { pathWithin } from '../disk-paths.js';
import { DiskTree } from '../load/source-tree.js';

/**
 * Turns paths relative to the working directory into paths relative to the root of the git repository around it. They stay
 * as they are where there is no repository.
 */
export function repositoryPaths(workingDirectory: string): (file: string) => string {
  const [top = ''] = new DiskTree(workingDirectory).foldersAbove();
  const prefix = pathWithin(path.join(workingDirectory, top), workingDirectory);
  return (file) => path.posix.join(prefix, file);
}
