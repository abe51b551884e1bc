import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ignore, { type Ignore } from 'ignore';

interface Layer {
  /** What to put before a path relative to the root, or to take away from it, to see it from the layer's folder. */
  fromLayer: (path: string) => string;
  rules: Ignore;
}

/** The `.gitignore` files that hold for a folder, outermost first. */
export type IgnoreLayers = readonly Layer[];

/** The `.gitignore` files of the folders above the root, up to the root of the git repository it stands in, if any. */
export function readParentLayers(root: string): IgnoreLayers {
  const folders = foldersUpToRepository(root);
  const layers = folders.flatMap((folder) => {
    const text = readIgnoreFile(folder);
    const prefix = relative(folder, root).replaceAll('\\', '/');
    return text === undefined ? [] : [{ fromLayer: (path: string) => `${prefix}/${path}`, rules: parse(text) }];
  });
  // Somebody who asks for an ignored folder by name wants to see it.
  return isIgnored(layers, '') ? [] : layers;
}

/** The layers of a folder below the root: those of its parent and its own. */
export function addLayer(layers: IgnoreLayers, directory: string, ignoreFileText: string): IgnoreLayers {
  const skip = directory === '' ? 0 : directory.length + 1;
  return [...layers, { fromLayer: (path) => path.slice(skip), rules: parse(ignoreFileText) }];
}

/** Whether git ignores a path; folders end in a slash. The innermost file that says anything decides. */
export function isIgnored(layers: IgnoreLayers, path: string): boolean {
  for (let index = layers.length - 1; index >= 0; index -= 1) {
    const layer = layers[index];
    const verdict = layer?.rules.test(layer.fromLayer(path));
    if (verdict?.ignored) return true;
    if (verdict?.unignored) return false;
  }
  return false;
}

function parse(text: string): Ignore {
  return ignore({ ignorecase: false }).add(text);
}

function foldersUpToRepository(root: string): string[] {
  const folders: string[] = [];
  for (let folder = root; !existsSync(join(folder, '.git')); ) {
    const parent = dirname(folder);
    if (parent === folder) return [];
    folders.unshift(parent);
    folder = parent;
  }
  return folders;
}

function readIgnoreFile(folder: string): string | undefined {
  try {
    return readFileSync(join(folder, '.gitignore'), 'utf8');
  } catch {
    return undefined;
  }
}
