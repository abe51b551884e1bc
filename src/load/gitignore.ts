import { join, relative } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import type { SourceTree } from './source-tree.js';

interface Layer {
  /** What to put before a path relative to the root, or to take away from it, to see it from the layer's folder. */
  fromLayer: (path: string) => string;
  rules: Ignore;
}

/** The `.gitignore` files that hold for a folder, outermost first. */
export type IgnoreLayers = readonly Layer[];

/** The `.gitignore` files of the folders above the root, up to the root of the git repository it stands in, if any. */
export function readParentLayers(tree: SourceTree): IgnoreLayers {
  const layers = tree.foldersAbove().flatMap((folder) => {
    const content = tree.read(`${folder}/.gitignore`);
    const prefix = relative(join(tree.root, folder), tree.root).replaceAll('\\', '/');
    return 'text' in content ? [{ fromLayer: (path: string) => `${prefix}/${path}`, rules: parse(content.text) }] : [];
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
