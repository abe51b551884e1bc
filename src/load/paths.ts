import { posix } from 'node:path';

/**
 * Paths inside `load` are relative to the root, with forward slashes and no `./`; the root itself is the empty string.
 * A path above the root starts with `../`.
 */

/** The path that `path` means as seen from the folder `directory`. */
export function joinPath(directory: string, path: string): string {
  const joined = posix.join(directory, path).replace(/\/$/, '');
  return joined === '.' ? '' : joined;
}

/** The folder of a path; the folder of a top-level file is the empty string. */
export function directoryOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}

/** The last part of a path. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Whether a file holds code: TypeScript, JavaScript, or a component with code in it. */
export function isSource(path: string): boolean {
  return /\.(?:[cm]?[jt]sx?|vue|svelte)$/.test(path);
}

/** Whether a file is a component, whose code stands between markup. */
export function isComponent(path: string): boolean {
  return /\.(?:vue|svelte)$/.test(path);
}

/** Whether a file holds JavaScript, whose comments the compiler takes for types. */
export function isJavaScript(path: string): boolean {
  return /\.[cm]?jsx?$/.test(path);
}

/** The folder itself and all folders above it, up to the root, nearest first. */
export function selfAndParents(directory: string): string[] {
  const folders = [directory];
  for (let current = directory; current !== ''; folders.push(current)) current = directoryOf(current);
  return folders;
}

/** Whether `path` is `folder` or stands below it. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || isBelow(path, folder);
}

/** Whether `path` stands below `folder`. */
export function isBelow(path: string, folder: string): boolean {
  return folder === '' || path.startsWith(`${folder}/`);
}

/** Whether a path leads out of the root. */
export function isOutside(path: string): boolean {
  return path === '..' || path.startsWith('../');
}
