import { readFileSync, readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import type { Note } from '../collect/facts.js';
import { addLayer, isIgnored, type IgnoreLayers } from './gitignore.js';
import type { LeftOut } from './left-out.js';

/** What a walk needs to know and where it puts what it finds. */
export interface Walk {
  /** Absolute path. */
  root: string;
  leftOut: LeftOut;
  /** Whether a file is of interest at all. */
  wanted: (name: string) => boolean;
  /** Receives paths relative to the root. */
  files: string[];
  notes: Note[];
}

/** Lists the wanted files of a folder and of those below it. Symbolic links are not followed. */
export function walkDirectory(walk: Walk, directory: string, inherited: IgnoreLayers): void {
  const entries = readEntries(walk, directory);
  const hasOwn = entries.some((entry) => entry.name === '.gitignore');
  const layers = hasOwn ? ownLayers(walk, directory, inherited) : inherited;
  for (const entry of entries) {
    const path = directory === '' ? entry.name : `${directory}/${entry.name}`;
    if (isIgnored(layers, entry.isDirectory() ? `${path}/` : path)) continue;
    if (entry.isDirectory()) {
      if (walk.leftOut.directory(path)) addGeneratedTables(walk, path, layers);
      else walkDirectory(walk, path, layers);
    } else if (entry.isFile() && walk.wanted(entry.name)) {
      if (!walk.leftOut.file(path) || walk.leftOut.mayDescribeTables(path)) walk.files.push(path);
    }
  }
}

/** The files directly in a folder of generated code that may describe tables. */
function addGeneratedTables(walk: Walk, directory: string, layers: IgnoreLayers): void {
  if (!walk.leftOut.mayDescribeTables(`${directory}/db.ts`)) return;
  const files = readEntries(walk, directory).filter((entry) => entry.isFile()).map((entry) => `${directory}/${entry.name}`);
  walk.files.push(...files.filter((path) => walk.leftOut.mayDescribeTables(path) && !isIgnored(layers, path)));
}

function readEntries(walk: Walk, directory: string): Dirent[] {
  try {
    return readdirSync(join(walk.root, directory), { withFileTypes: true });
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
    walk.notes.push({ file: directory, line: 1, column: 1, message: `This folder could not be read (${reason}).` });
    return [];
  }
}

function ownLayers(walk: Walk, directory: string, inherited: IgnoreLayers): IgnoreLayers {
  try {
    return addLayer(inherited, directory, readFileSync(join(walk.root, directory, '.gitignore'), 'utf8'));
  } catch {
    return inherited;
  }
}
