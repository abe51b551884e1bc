import ignore from 'ignore';
import { parse } from 'yaml';
import type { Note } from '../collect/facts.js';
import { isRecord, parseJsonFile } from './json-file.js';
import { baseName, directoryOf, joinPath } from './paths.js';
import type { WorkspacePackage } from './project.js';

/** What the resolver needs of a `package.json`. Values come from outside, so they are checked where they are used. */
export interface PackageManifest extends WorkspacePackage {
  main: string | undefined;
  types: string | undefined;
  exports: unknown;
  imports: unknown;
  /** Names of packages that come from a registry: their version names no folder of this workspace. */
  published: ReadonlySet<string>;
}

/** The packages of a project. */
export interface Packages {
  /** By folder, sorted; the root is always among them. */
  all: PackageManifest[];
  byName: ReadonlyMap<string, PackageManifest>;
  byDirectory: ReadonlyMap<string, PackageManifest>;
  notes: Note[];
}

/** Patterns of folders that belong to a workspace, and of those that do not; as in a `.gitignore` at the root. */
interface Globs {
  members: string[];
  others: string[];
}

/**
 * Reads every `package.json` and the lists of workspaces of npm, yarn and pnpm.
 * @param files Paths relative to the root.
 * @param read The text of a file.
 */
export function readPackages(files: Iterable<string>, read: (file: string) => string | undefined): Packages {
  const notes: Note[] = [];
  const all: PackageManifest[] = [];
  const globs: Globs[] = [];
  for (const file of [...files].sort()) {
    const text = isPackageFile(file) ? read(file) : undefined;
    if (text === undefined) continue;
    const content = file.endsWith('.json') ? parseJsonFile(file, text, notes) : parseYaml(file, text, notes);
    if (baseName(file) === 'package.json') all.push(readManifest(directoryOf(file), content));
    globs.push(workspaceGlobs(directoryOf(file), content));
  }
  if (!all.some((manifest) => manifest.directory === '')) all.push(readManifest('', {}));
  all.sort((left, right) => compare(left.directory, right.directory));
  return { all, byName: indexByName(all, globs), byDirectory: new Map(all.map((one) => [one.directory, one])), notes };
}

function isPackageFile(file: string): boolean {
  return /(?:^|\/)(?:package\.json|pnpm-workspace\.ya?ml)$/.test(file);
}

function readManifest(directory: string, content: Record<string, unknown>): PackageManifest {
  const stringOf = (key: string): string | undefined => {
    const value = content[key];
    return typeof value === 'string' ? value : undefined;
  };
  return {
    name: stringOf('name') ?? '',
    directory,
    main: stringOf('source') ?? stringOf('module') ?? stringOf('main'),
    types: stringOf('types') ?? stringOf('typings'),
    exports: content['exports'],
    imports: content['imports'],
    isLibrary: content['private'] !== true && (content['exports'] !== undefined || stringOf('types') !== undefined || stringOf('typings') !== undefined),
    published: publishedDependencies(content),
  };
}

function publishedDependencies(content: Record<string, unknown>): Set<string> {
  const fields = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'];
  const entries = fields.flatMap((field) => Object.entries(isRecord(content[field]) ? content[field] : {}));
  const local = /^(?:workspace|file|link|portal):|^\*$/;
  return new Set(entries.filter(([, version]) => !local.test(String(version))).map(([name]) => name));
}

/** `workspaces: [...]`, `workspaces: { packages: [...] }` or pnpm's `packages: [...]`. */
function workspaceGlobs(directory: string, content: Record<string, unknown>): Globs {
  const workspaces = content['workspaces'] ?? content;
  const list: unknown = isRecord(workspaces) ? workspaces['packages'] : workspaces;
  const globs = Array.isArray(list) ? list.filter((glob) => typeof glob === 'string') : [];
  const anchor = (glob: string): string => `/${joinPath(directory, glob)}`;
  return {
    members: globs.filter((glob) => !glob.startsWith('!')).map(anchor),
    others: globs.filter((glob) => glob.startsWith('!')).map((glob) => anchor(glob.slice(1))),
  };
}

/** A rank behind every folder of a workspace. */
const outsider = 1000;

/** Where two packages have one name, the member of a workspace wins, then the one nearer to the root. */
function indexByName(all: readonly PackageManifest[], globs: readonly Globs[]): Map<string, PackageManifest> {
  const members = ignore({ ignorecase: false }).add(globs.flatMap((one) => one.members));
  const others = ignore({ ignorecase: false }).add(globs.flatMap((one) => one.others));
  const isMember = (directory: string): boolean =>
    directory !== '' && members.ignores(directory) && !others.ignores(directory);
  const rank = ({ directory }: PackageManifest): number =>
    (isMember(directory) ? 0 : outsider) + directory.split('/').length;
  const index = new Map<string, PackageManifest>();
  for (const manifest of [...all].sort((left, right) => rank(left) - rank(right))) {
    if (manifest.name !== '' && !index.has(manifest.name)) index.set(manifest.name, manifest);
  }
  return index;
}

function parseYaml(file: string, text: string, notes: Note[]): Record<string, unknown> {
  try {
    const content: unknown = parse(text);
    return isRecord(content) ? content : {};
  } catch (error) {
    const { line, col } = (error as { linePos?: { line: number; col: number }[] }).linePos?.[0] ?? { line: 1, col: 1 };
    notes.push({ file, line, column: col, message: 'This list of workspaces is not valid YAML; it is ignored.' });
    return {};
  }
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
