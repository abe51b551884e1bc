import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { foldersAround, isRepository } from '../disk-paths.js';
import { discoverFiles } from './discover.js';
import { isRecord } from './json-file.js';
import { readPackages, type Packages } from './packages.js';
import { selfAndParents } from './paths.js';
import { DiskTree } from './source-tree.js';

/** Files that only the root of a workspace has. */
const markers = ['pnpm-workspace.yaml', 'pnpm-workspace.yml', 'rush.json', 'lerna.json', 'nx.json'];

/**
 * The root of the workspace around a folder, which may be the folder itself: the nearest one above that lists packages, no higher than the git
 * repository. The folder where there is none.
 *
 * @param folder absolute path
 */
export function workspaceRootAround(folder: string): string {
  const folders = foldersAround(folder);
  const repository = folders.findIndex(isRepository);
  return folders.slice(0, repository < 0 ? folders.length : repository + 1).find(isWorkspaceRoot) ?? folder;
}

function isWorkspaceRoot(folder: string): boolean {
  return markers.some((name) => existsSync(path.join(folder, name))) || listsWorkspaces(path.join(folder, 'package.json'));
}

function listsWorkspaces(manifest: string): boolean {
  try {
    const content: unknown = parse(readFileSync(manifest, 'utf8'));
    return isRecord(content) && content['workspaces'] !== undefined;
  } catch {
    return false;
  }
}

/**
 * The packages of a workspace, and the names of its sources, none of which is read.
 *
 * @param root absolute path
 * @param exclude globs of files to leave out
 */
export function openWorkspace(root: string, exclude: readonly string[]): { workspace: Workspace; sources: ReadonlySet<string> } {
  const tree = new DiskTree(root);
  const { configurations, elsewhere } = discoverFiles({ root, tree, exclude: [...exclude], within: () => false });
  const packages = readPackages(configurations, (file) => {
    const content = tree.read(file);
    return 'text' in content ? content.text : undefined;
  });
  return { workspace: new Workspace(packages), sources: elsewhere };
}

/** The packages of a workspace and what they need of each other. Every file belongs to one: to the innermost member around it, or to the root. */
export class Workspace {
  constructor(readonly packages: Packages) {}

  /** The folder of the package that a file or folder belongs to. */
  packageOf(file: string): string {
    return selfAndParents(file).find((folder) => this.packages.members.has(folder)) ?? '';
  }

  /** The folders of packages and of all that they need, directly and through others, sorted. */
  closureOf(directories: Iterable<string>): string[] {
    const found = new Set(directories);
    for (const directory of found) for (const needed of this.#dependenciesOf(directory)) found.add(needed);
    return [...found].sort();
  }

  #dependenciesOf(directory: string): string[] {
    const { byDirectory, byName, members } = this.packages;
    const names = [...byDirectory.get(directory)?.dependencies ?? []];
    return names.flatMap((name) => byName.get(name)?.directory ?? []).filter((needed) => members.has(needed));
  }
}
