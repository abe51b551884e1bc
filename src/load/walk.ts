import type { Note } from '../collect/facts.js';
import { addLayer, isEntryIgnored, type IgnoreLayers } from './gitignore.js';
import type { LeftOut } from './left-out.js';
import type { SourceTree, TreeEntry } from './source-tree.js';

/** What a walk needs to know and where it puts what it finds. */
export interface Walk {
  tree: SourceTree;
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
    if (entry.kind === 'folder') {
      if (isEntryIgnored(layers, `${path}/`)) continue;
      if (walk.leftOut.directory(path)) addGeneratedTables(walk, path, layers);
      else walkDirectory(walk, path, layers);
    } else if (entry.kind === 'file' && walk.wanted(entry.name) && (!isEntryIgnored(layers, path) || describesDatabase(path))) {
      if (!walk.leftOut.file(path) || walk.leftOut.mayDescribeTables(path)) walk.files.push(path);
    }
  }
}

/** What sets up the database is kept with the code, also where all other scripts of SQL are ignored because they are dumps. */
function describesDatabase(path: string): boolean {
  return /(^|\/)migrations?\/([^/]+\/)*[^/]+\.sql$|(^|\/)(schema|structure)\.sql$/.test(path);
}

/** The files directly in a folder of generated code that may describe tables. */
function addGeneratedTables(walk: Walk, directory: string, layers: IgnoreLayers): void {
  if (!walk.leftOut.mayDescribeTables(`${directory}/db.ts`)) return;
  const files = readEntries(walk, directory).filter((entry) => entry.kind === 'file').map((entry) => `${directory}/${entry.name}`);
  walk.files.push(...files.filter((path) => walk.leftOut.mayDescribeTables(path) && !isEntryIgnored(layers, path)));
}

function readEntries(walk: Walk, directory: string): readonly TreeEntry[] {
  const listing = walk.tree.list(directory);
  if ('entries' in listing) return listing.entries;
  walk.notes.push({ file: directory, line: 1, column: 1, message: listing.problem });
  return [];
}

function ownLayers(walk: Walk, directory: string, inherited: IgnoreLayers): IgnoreLayers {
  const content = walk.tree.read(directory === '' ? '.gitignore' : `${directory}/.gitignore`);
  return 'text' in content ? addLayer(inherited, directory, content.text) : inherited;
}
