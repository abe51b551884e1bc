import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';

/**
 * Makes a folder, and those above it that are missing. Node's own recursive way never returns where the system answers that a folder does not
 * exist right after its parent was found, as below `/proc`, and calls a file in the way a folder that exists.
 *
 * @throws the error of the system where one of them cannot be made
 */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Somebody else made it meanwhile.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
