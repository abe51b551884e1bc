import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { foldersAround, isInside, isProjectRepository, pathWithin } from '../../disk-paths.js';
import { policyFiles } from '../../policy/files.js';

/** What is analysed for a linted file, and the file's name in it. */
export interface LintScope {
  /** Absolute path of the folder to analyse. */
  root: string;
  /** The linted file relative to the root, with forward slashes. */
  file: string;
  /** The file stands in no project: only its own text is analysed, and absences prove nothing. */
  alone: boolean;
}

/** What ESLint tells about the file. */
export interface LintedFile {
  /** Absolute path, or a name such as `<input>` for a text without one. */
  filename: string;
  /** Absolute path of the working directory. */
  cwd: string;
  /** `settings.lethe.root`, absolute or relative to the working directory. */
  root?: string;
}

/** Absolute paths of the folders that are analysed, by working directory and folder of the linted file. */
export type Projects = Map<string, string | undefined>;

const manifests = [
  'package.json', 'tsconfig.json', 'jsconfig.json', 'eslint.config.js', 'eslint.config.mjs', 'eslint.config.cjs',
  'eslint.config.ts', 'eslint.config.mts', 'eslint.config.cts',
];
/** The name under which a text without a file is analysed. */
const namelessFile = 'lethe-input.ts';

/**
 * Decides which folder is the application of a linted file: the configured root; else the nearest folder above the file
 * with a policy; else the nearest workspace root, without leaving the repository; else the repository; else the working
 * directory or the nearest folder that has a manifest. A file with none of these stands alone.
 *
 * @param projects what was found for other files, which is the same for all files of a folder
 */
export function scopeOf({ filename, cwd, root }: LintedFile, projects: Projects = new Map()): LintScope {
  if (!path.isAbsolute(filename)) return { root: cwd, file: namelessFile, alone: true };
  const configured = root === undefined ? undefined : path.resolve(cwd, root);
  const project = configured !== undefined && isInside(filename, configured) ? configured : knownProjectOf(filename, cwd, projects);
  if (project === undefined) return { ...aloneIn(path.dirname(filename), cwd, path.basename(filename)), alone: true };
  return { root: project, file: pathWithin(project, filename), alone: false };
}

function knownProjectOf(filename: string, cwd: string, projects: Projects): string | undefined {
  const key = `${cwd}\n${path.dirname(filename)}`;
  if (!projects.has(key)) projects.set(key, projectOf(filename, cwd));
  return projects.get(key);
}

function projectOf(filename: string, cwd: string): string | undefined {
  const folders = foldersAround(path.dirname(filename));
  return folders.find((folder) => hasAny(folder, policyFiles))
    ?? workspaceOrRepository(folders)
    ?? (isInside(filename, cwd) && hasAny(cwd, manifests) ? cwd : undefined)
    ?? folders.find((folder) => hasAny(folder, manifests));
}

function workspaceOrRepository(folders: readonly string[]): string | undefined {
  const repository = folders.findIndex(isProjectRepository);
  const within = repository < 0 ? folders : folders.slice(0, repository + 1);
  return within.find(isWorkspaceRoot) ?? folders[repository];
}

function isWorkspaceRoot(folder: string): boolean {
  if (existsSync(path.join(folder, 'pnpm-workspace.yaml'))) return true;
  const manifest = path.join(folder, 'package.json');
  return existsSync(manifest) && /"workspaces"\s*:/.test(readFileSync(manifest, 'utf8'));
}

function aloneIn(folder: string, cwd: string, name: string): { root: string; file: string } {
  return existsSync(folder) ? { root: folder, file: name } : { root: cwd, file: namelessFile };
}

function hasAny(folder: string, names: readonly string[]): boolean {
  return names.some((name) => existsSync(path.join(folder, name)));
}
