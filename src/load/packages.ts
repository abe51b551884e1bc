import ignore from 'ignore';
import { parse } from 'yaml';
import type { Note } from '../collect/facts.js';
import { isRecord, parseJsonFile } from './json-file.js';
import { readPackagePaths, type PackagePaths } from './package-paths.js';
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
  /** Names of all packages that it says it needs, whatever for. */
  dependencies: ReadonlySet<string>;
  paths: PackagePaths;
}

/** The packages of a project. */
export interface Packages {
  /** By folder, sorted; the root is always among them. */
  all: PackageManifest[];
  byName: ReadonlyMap<string, PackageManifest>;
  byDirectory: ReadonlyMap<string, PackageManifest>;
  /** Folders of the members of workspaces, besides the root. */
  members: ReadonlySet<string>;
  notes: Note[];
}

/** Patterns of folders that belong to a workspace, and of those that do not; as in a `.gitignore` at the root. */
interface Globs {
  members: string[];
  others: string[];
}

/**
 * Reads every `package.json` and `project.json` (Nx), and the lists of workspaces of npm, yarn, pnpm, Lerna and Rush.
 * @param files Paths relative to the root.
 * @param read The text of a file.
 */
export function readPackages(files: Iterable<string>, read: (file: string) => string | undefined): Packages {
  const notes: Note[] = [];
  const all: PackageManifest[] = [];
  const globs: Globs[] = [];
  const projects: PackageManifest[] = [];
  const sorted = [...files].sort();
  const isPackageFile = sorted.includes('nx.json') ? packageFileOfNx : packageFile;
  for (const file of sorted) {
    const text = isPackageFile.test(file) ? read(file) : undefined;
    if (text === undefined) continue;
    const content = file.endsWith('.json') ? parseJsonFile(file, text, notes) : parseYaml(file, text, notes);
    if (baseName(file) === 'package.json') all.push(readManifest(directoryOf(file), content));
    else if (baseName(file) === 'project.json') projects.push(readManifest(directoryOf(file), content));
    if (baseName(file) !== 'project.json') globs.push(workspaceGlobs(directoryOf(file), content));
  }
  for (const project of projects) addProject(project, all);
  if (!all.some((manifest) => manifest.directory === '')) all.push(readManifest('', {}));
  all.sort((left, right) => compare(left.directory, right.directory));
  const isListed = membershipOf(globs);
  const directories = all.map(({ directory }) => directory);
  const members = new Set([...directories.filter(isListed), ...projects.map(({ directory }) => directory).filter((directory) => directory !== '')]);
  return { all, byName: indexByName(all, isListed), byDirectory: new Map(all.map((one) => [one.directory, one])), members, notes };
}

/** A project of Nx may have no `package.json` of its own. */
function addProject(project: PackageManifest, all: PackageManifest[]): void {
  if (!all.some(({ directory }) => directory === project.directory)) all.push(project);
}

const packageFile = /(?:^|\/)(?:package\.json|pnpm-workspace\.ya?ml|lerna\.json|rush\.json)$/;
const packageFileOfNx = /(?:^|\/)(?:(?:package|project)\.json|pnpm-workspace\.ya?ml|lerna\.json)$/;

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
    dependencies: new Set([...dependencyEntries(content).map(([name]) => name), ...implicitDependencies(content)]),
    paths: readPackagePaths(directory, content),
  };
}

function publishedDependencies(content: Record<string, unknown>): Set<string> {
  const local = /^(?:workspace|file|link|portal):|^\*$/;
  return new Set(dependencyEntries(content).filter(([, version]) => !local.test(String(version))).map(([name]) => name));
}

function dependencyEntries(content: Record<string, unknown>): [name: string, version: unknown][] {
  const fields = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'];
  return fields.flatMap((field) => Object.entries(isRecord(content[field]) ? content[field] : {}));
}

/** Projects that Nx is told of because no import shows them. */
function implicitDependencies(content: Record<string, unknown>): string[] {
  const { implicitDependencies: names } = content;
  return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
}

/** `workspaces: [...]`, `workspaces: { packages: [...] }`, `packages: [...]` of pnpm and Lerna, or the folders of Rush's `projects: [...]`. */
function workspaceGlobs(directory: string, content: Record<string, unknown>): Globs {
  const workspaces = content['workspaces'] ?? content;
  const list = listIn(isRecord(workspaces) ? workspaces['packages'] : workspaces);
  const folders = listIn(content['projects']).map((project) => (isRecord(project) ? project['projectFolder'] : undefined));
  const globs = [...list, ...folders].filter((glob) => typeof glob === 'string');
  const anchor = (glob: string): string => `/${joinPath(directory, glob)}`;
  return {
    members: globs.filter((glob) => !glob.startsWith('!')).map(anchor),
    others: globs.filter((glob) => glob.startsWith('!')).map((glob) => anchor(glob.slice(1))),
  };
}

function listIn(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A rank behind every folder of a workspace. */
const outsider = 1000;

/** Tells whether the lists of workspaces name a folder. */
function membershipOf(globs: readonly Globs[]): (directory: string) => boolean {
  const members = ignore({ ignorecase: false }).add(globs.flatMap((one) => one.members));
  const others = ignore({ ignorecase: false }).add(globs.flatMap((one) => one.others));
  return (directory) => directory !== '' && members.ignores(directory) && !others.ignores(directory);
}

/** Where two packages have one name, the member of a workspace wins, then the one nearer to the root. */
function indexByName(all: readonly PackageManifest[], isMember: (directory: string) => boolean): Map<string, PackageManifest> {
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
