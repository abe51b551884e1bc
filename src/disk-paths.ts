import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/** What is said here of files and folders is said of absolute paths, in the form of the operating system. */

/** The folder itself and all above it, nearest first. */
export function foldersAround(folder: string): string[] {
  const parent = path.dirname(folder);
  return parent === folder ? [folder] : [folder, ...foldersAround(parent)];
}

/** Whether a folder holds a git repository, or is a work tree of one. */
export function isRepository(folder: string): boolean {
  return existsSync(path.join(folder, '.git'));
}

/** Whether a folder holds the repository of an application: that of a whole home folder keeps settings. */
export function isProjectRepository(folder: string): boolean {
  return folder !== homedir() && isRepository(folder);
}

/** Whether `target` is `folder` or stands below it. */
export function isInside(target: string, folder: string): boolean {
  const relative = path.relative(folder, target);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}

/** The path of `target` as seen from `folder`, with forward slashes. */
export function pathWithin(folder: string, target: string): string {
  return path.relative(folder, target).split(path.sep).join('/');
}
