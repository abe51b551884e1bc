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

/** What a folder says about the project that it belongs to. */
interface FolderSigns {
  hasPolicy: boolean;
  isRepository: boolean;
  isWorkspaceRoot: boolean;
}

/** The projects of folders, each folder looked at once: what lies above one lies above its neighbours too. */
export class Projects {
  /** Absolute paths of the folders that are analysed, by working directory and folder of the linted file. */
  readonly #projects = new Map<string, string | undefined>();
  readonly #signs = new Map<string, FolderSigns>();

  /** The folder that is analysed for a file; undefined for one that stands alone. */
  projectOf(filename: string, cwd: string): string | undefined {
    const folder = path.dirname(filename);
    const key = `${cwd}\n${folder}`;
    if (!this.#projects.has(key)) this.#projects.set(key, this.#find(folder, cwd));
    return this.#projects.get(key);
  }

  #find(folder: string, cwd: string): string | undefined {
    const folders = foldersAround(folder);
    return folders.find((each) => this.#signsOf(each).hasPolicy)
      ?? this.#workspaceOrRepository(folders)
      ?? (isInside(folder, cwd) && hasAny(cwd, manifests) ? cwd : undefined)
      ?? folders.find((each) => hasAny(each, manifests));
  }

  #workspaceOrRepository(folders: readonly string[]): string | undefined {
    const repository = folders.findIndex((each) => this.#signsOf(each).isRepository);
    const within = repository < 0 ? folders : folders.slice(0, repository + 1);
    return within.find((each) => this.#signsOf(each).isWorkspaceRoot) ?? folders[repository];
  }

  #signsOf(folder: string): FolderSigns {
    const known = this.#signs.get(folder);
    if (known !== undefined) return known;
    const signs = { hasPolicy: hasAny(folder, policyFiles), isRepository: isProjectRepository(folder), isWorkspaceRoot: isWorkspaceRoot(folder) };
    this.#signs.set(folder, signs);
    return signs;
  }
}

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
export function scopeOf({ filename, cwd, root }: LintedFile, projects = new Projects()): LintScope {
  if (!path.isAbsolute(filename)) return { root: cwd, file: namelessFile, alone: true };
  const configured = root === undefined ? undefined : path.resolve(cwd, root);
  const project = configured !== undefined && isInside(filename, configured) ? configured : projects.projectOf(filename, cwd);
  if (project === undefined) return { ...aloneIn(path.dirname(filename), cwd, path.basename(filename)), alone: true };
  return { root: project, file: pathWithin(project, filename), alone: false };
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
