import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { mayBeInfrastructure } from '../../load/infrastructure/names.js';
import { isSource } from '../../load/paths.js';

/** Files that change how others are read, wherever they stand among the sources. */
const configurationName = /^(?:package\.json|[jt]sconfig.*\.json|pnpm-workspace\.ya?ml|lethe\.ya?ml|lethe-inventory\.yaml|\.gitignore)$|\.prisma$/;

/**
 * What the disk looked like when a project was analysed: times and sizes of its files, and the names in its folders.
 * It tells whether another analysis would see something else, without reading any file.
 */
export class DiskSnapshot {
  readonly #takenAt = Date.now();
  readonly #stamps = new Map<string, string>();
  readonly #folders = new Map<string, { stamp: string; names: string }>();

  /**
   * @param root absolute path of the project
   * @param files the project's files relative to the root
   * @param startedAt when the analysis began, in milliseconds since the epoch: what changed meanwhile counts as changed
   */
  constructor(root: string, files: Iterable<string>, startedAt: number) {
    const paths = [...files].map((file) => path.join(root, file));
    for (const folder of foldersOf(root, paths)) {
      const names = namesIn(folder);
      this.#folders.set(folder, { stamp: stampOf(folder), names: names.join('\n') });
      paths.push(...names.filter(isConfiguration).map((name) => path.join(folder, name)));
    }
    for (const file of paths) this.#stamps.set(file, stampOf(file, startedAt));
  }

  /** Whether this file, given by its absolute path, changed since the snapshot, or was written after it. */
  hasFileChanged(file: string): boolean {
    const stamp = this.#stamps.get(file);
    if (stamp !== undefined) return stamp !== stampOf(file);
    return (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) > this.#takenAt;
  }

  hasChanged(): boolean {
    for (const [file, stamp] of this.#stamps) if (stamp !== stampOf(file)) return true;
    for (const [folder, { stamp, names }] of this.#folders) {
      if (stamp !== stampOf(folder) && names !== namesIn(folder).join('\n')) return true;
    }
    return false;
  }
}

function foldersOf(root: string, paths: readonly string[]): Set<string> {
  const folders = new Set([root]);
  for (const file of paths) {
    for (let folder = path.dirname(file); !folders.has(folder); folder = path.dirname(folder)) folders.add(folder);
  }
  return folders;
}

/** Names that matter for what a project is: sources, schemas, configurations and folders. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => (entry.isDirectory() ? !/^\.|^node_modules$/.test(entry.name) : isWanted(entry.name)))
      .map((entry) => entry.name)
      .sort();
  } catch {
    return [];
  }
}

function isConfiguration(name: string): boolean {
  return configurationName.test(name) || mayBeInfrastructure(name);
}

function isWanted(name: string): boolean {
  return isSource(name) || isConfiguration(name);
}

/** Empty for what does not exist. A stamp of something that changed after `unsureFrom` equals no other. */
function stampOf(target: string, unsureFrom = Infinity): string {
  const status = statSync(target, { throwIfNoEntry: false });
  if (status === undefined) return '';
  const { mtimeMs, size } = status;
  return mtimeMs >= unsureFrom && mtimeMs <= Date.now() ? 'changed meanwhile' : `${mtimeMs} ${size}`;
}
