import { join, relative } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import type { SourceTree } from './source-tree.js';

/** What one file says of a path: nothing where it is neither. */
interface Verdict {
  ignored: boolean;
  unignored: boolean;
}

/** The `.gitignore` files that hold for a folder, outermost first. */
export type IgnoreLayers = readonly IgnoreLayer[];

/** The patterns of a `.gitignore` file. */
class Patterns {
  static readonly #known = new Map<string, Patterns>();
  readonly rules: Ignore;
  /** A part that the last name of a path must have to match, for each pattern without a slash. */
  readonly #nameParts: readonly string[];
  /** The same for the path as a whole, for each other pattern. */
  readonly #pathParts: readonly string[];

  constructor(text: string) {
    const patterns = text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
    this.rules = ignore({ ignorecase: false }).add(text);
    this.#nameParts = patterns.filter((pattern) => !asksForPath(pattern)).map(fixedPartOf);
    this.#pathParts = patterns.filter(asksForPath).map(fixedPartOf);
  }

  /** The packages of a workspace mostly have the same file. */
  static of(text: string): Patterns {
    const patterns = Patterns.#known.get(text) ?? new Patterns(text);
    Patterns.#known.set(text, patterns);
    return patterns;
  }

  /** Whether any pattern can say something of a path that it does not say of a folder above. */
  mayMean(path: string): boolean {
    const name = path.slice(path.lastIndexOf('/', path.length - 2) + 1);
    return this.#nameParts.some((part) => name.includes(part)) || this.#pathParts.some((part) => path.includes(part));
  }
}

/** One `.gitignore` file where it stands. */
class IgnoreLayer {
  readonly #patterns: Patterns;

  /** @param fromLayer what a path relative to the root is called from the layer's folder */
  constructor(readonly fromLayer: (path: string) => string, text: string) {
    this.#patterns = Patterns.of(text);
  }

  verdictOn(path: string): Verdict {
    return this.#patterns.rules.test(this.fromLayer(path));
  }

  /** The same for an entry of a folder that nothing ignores. */
  verdictOnEntry(path: string): Verdict {
    return this.#patterns.mayMean(path) ? this.verdictOn(path) : silence;
  }
}

const silence: Verdict = { ignored: false, unignored: false };

/** The `.gitignore` files of the folders above the root, up to the root of the git repository it stands in, if any. */
export function readParentLayers(tree: SourceTree): IgnoreLayers {
  const layers = tree.foldersAbove().flatMap((folder) => {
    const content = tree.read(`${folder}/.gitignore`);
    const prefix = relative(join(tree.root, folder), tree.root).replaceAll('\\', '/');
    return 'text' in content ? [new IgnoreLayer((path) => `${prefix}/${path}`, content.text)] : [];
  });
  // Somebody who asks for an ignored folder by name wants to see it.
  return isIgnored(layers, (layer) => layer.verdictOn('')) ? [] : layers;
}

/** The layers of a folder below the root: those of its parent and its own. */
export function addLayer(layers: IgnoreLayers, directory: string, ignoreFileText: string): IgnoreLayers {
  const skip = directory === '' ? 0 : directory.length + 1;
  return [...layers, new IgnoreLayer((path) => path.slice(skip), ignoreFileText)];
}

/** Whether git ignores an entry of a folder that it does not ignore; folders end in a slash. */
export function isEntryIgnored(layers: IgnoreLayers, path: string): boolean {
  return isIgnored(layers, (layer) => layer.verdictOnEntry(path));
}

/** The innermost file that says anything decides. */
function isIgnored(layers: IgnoreLayers, verdictOf: (layer: IgnoreLayer) => Verdict): boolean {
  for (let index = layers.length - 1; index >= 0; index -= 1) {
    const layer = layers[index];
    const verdict = layer === undefined ? undefined : verdictOf(layer);
    if (verdict?.ignored === true || verdict?.unignored === true) return verdict.ignored;
  }
  return false;
}

/** A slash before the end ties a pattern to the folder of its file. */
function asksForPath(pattern: string): boolean {
  return pattern.slice(0, -1).includes('/');
}

/** The longest text that stands for nothing but itself in the last name of a pattern that has any; empty where all of it may be anything. */
function fixedPartOf(pattern: string): string {
  const names = pattern.replace(/^!/, '').replaceAll(/\\.|\[[^\]]*\]/g, '*').split('/');
  const parts = names.map((name) => name.split(/[*?]/).reduce((longest, part) => (part.length > longest.length ? part : longest), ''));
  return parts.findLast((part) => part !== '') ?? '';
}
