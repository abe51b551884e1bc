import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { writeWhole } from '../write-whole.js';
import { digestOf } from './digest.js';

/** Bytes that all entries of a folder may take together, and how many there may be. */
const maximumSize = 200_000_000;
const maximumEntries = 40;
/** Milliseconds after which what a killed writer left behind is thrown away. */
const abandonedAfter = 600_000;

/**
 * A folder of entries that may vanish or be damaged at any time. Writers never disturb readers: an entry appears whole, by a rename. The entries
 * used last are kept within limits. A folder that cannot be written keeps nothing, which costs time and changes no result.
 */
export class CacheFolder {
  constructor(readonly folder: string) {}

  /** The lines of an entry, as they were written; undefined where there is none, or one that is damaged, which is thrown away. */
  read(name: string): string[] | undefined {
    const file = this.#pathOf(name);
    try {
      const [digest, ...lines] = readFileSync(file, 'utf8').split('\n');
      if (digest !== digestOf(lines)) throw new Error('damaged');
      const now = new Date();
      utimesSync(file, now, now);
      return lines;
    } catch {
      attempt(() => { rmSync(file, { force: true }); });
      return undefined;
    }
  }

  /** @param lines texts without line ends */
  write(name: string, lines: readonly string[]): void {
    attempt(() => {
      writeWhole(this.#pathOf(name), [digestOf(lines), ...lines].join('\n'), 0o600);
      this.#prune();
    });
  }

  #pathOf(name: string): string {
    return path.join(this.folder, `${name}.ndjson`);
  }

  #prune(): void {
    const files = readdirSync(this.folder).map((name) => ({ name, status: statSync(path.join(this.folder, name), { throwIfNoEntry: false }) }));
    const newestFirst = files.flatMap(({ name, status }) => (status?.isFile() === true ? [{ name, size: status.size, usedAt: status.mtimeMs }] : []))
      .sort((first, second) => second.usedAt - first.usedAt);
    let [size, entries] = [0, 0];
    for (const file of newestFirst) {
      const isTemporary = file.name.endsWith('.tmp');
      if (!isTemporary) [size, entries] = [size + file.size, entries + 1];
      const isOver = isTemporary ? Date.now() - file.usedAt > abandonedAfter : size > maximumSize || entries > maximumEntries;
      if (isOver) rmSync(path.join(this.folder, file.name), { force: true });
    }
  }
}

/** The cache is a convenience: where the disk is full, read-only or shared with a process that is faster, work goes on without it. */
function attempt(action: () => void): void {
  try {
    action();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
  }
}

/**
 * Where conclusions about an application are kept: below its node_modules, where tools keep such things and git and editors do not look; else in
 * the folder that the user's system has for caches.
 *
 * @param root absolute path of the folder that is analysed
 */
export function defaultCacheFolder(root: string, environment: Readonly<Record<string, string | undefined>>): string {
  const installed = path.join(root, 'node_modules');
  if (existsSync(installed)) return path.join(installed, '.cache', 'lethe');
  const base = environment['XDG_CACHE_HOME'] ?? path.join(homedir(), '.cache');
  return path.join(base, 'lethe', digestOf([root]).slice(0, 16));
}
