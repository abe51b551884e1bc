import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * Turns paths relative to the working directory into paths relative to the root of the git repository around it. They stay
 * as they are where there is no repository.
 */
export function repositoryPaths(workingDirectory: string): (file: string) => string {
  const root = rootAbove(workingDirectory);
  if (root === undefined) return (file) => file;
  const prefix = path.relative(root, workingDirectory).split(path.sep).join('/');
  return (file) => path.posix.join(prefix, file);
}

/** The nearest folder with `.git`, a folder in a repository and a file in a work tree. */
function rootAbove(folder: string): string | undefined {
  if (existsSync(path.join(folder, '.git'))) return folder;
  const parent = path.dirname(folder);
  return parent === folder ? undefined : rootAbove(parent);
}
