import { existsSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { parse } from 'yaml';
import { foldersAround, isInside, isProjectRepository, isRepository, pathWithin } from '../disk-paths.js';
import { workspaceRootAround } from '../load/workspace.js';
import { UsageError } from '../load/usage-error.js';
import { policyFiles } from '../policy/files.js';
import type { ReportScope } from '../report/scope.js';

/** What to analyse and what of it to report. */
export interface AnalysisScope extends ReportScope {
  /** Absolute path. */
  root: string;
}

/**
 * Decides what is analysed for paths as the user gave them.
 *
 * One folder that is a project of its own becomes the root. Otherwise the root is the working directory, or, for paths outside of it and where it
 * belongs to no project, the nearest folder above them all that holds one; and the paths restrict the report. Where there is no project at all, one
 * folder stands for itself.
 *
 * @throws UsageError where a path does not exist
 */
export function resolveScope(workingDirectory: string, operands: readonly string[]): AnalysisScope {
  const targets = operands.map((operand) => existing(workingDirectory, operand));
  const [only] = targets;
  if (only === undefined) return scopeOf(workingDirectory, workingDirectory, []);
  if (targets.length === 1 && isOwnProject(only, workingDirectory)) return scopeOf(workingDirectory, only, []);
  return scopeOf(workingDirectory, rootFor(targets, workingDirectory), targets);
}

function rootFor(targets: readonly string[], workingDirectory: string): string {
  const isAround = targets.every((target) => isInside(target, workingDirectory));
  if (isAround && belongsToProject(workingDirectory)) return workingDirectory;
  const common = targets.map(folderOf).reduce(commonFolder);
  const project = foldersAround(common).find((folder) => folder !== homedir() && isProject(folder));
  return project ?? (isAround && !targets.includes(common) ? workingDirectory : common);
}

/**
 * The workspace around packages; around the working directory where none is named.
 *
 * @throws UsageError where a package's folder does not exist, or stands in another workspace
 */
export function workspaceScope(workingDirectory: string, folders: readonly string[]): AnalysisScope {
  const [root = workspaceRootAround(workingDirectory), ...others] = new Set(folders.map((folder) => workspaceRootAround(existing(workingDirectory, folder))));
  const [other] = others;
  if (other !== undefined) throw new UsageError(`The packages belong to two workspaces: ${root} and ${other}`);
  return scopeOf(workingDirectory, root, []);
}

function scopeOf(workingDirectory: string, root: string, targets: readonly string[]): AnalysisScope {
  const paths = targets.map((target) => pathWithin(root, target)).filter((target) => target !== '');
  const restricted = paths.length > 0 && paths.length === targets.length;
  const prefix = pathWithin(workingDirectory, root);
  return {
    root,
    includes: (file) => !restricted || file === '' || paths.some((target) => isBelow(file, target)),
    display: (file) => path.posix.join(prefix, file),
  };
}

/** Both relative to the root, with forward slashes. */
function isBelow(file: string, target: string): boolean {
  return file === target || file.startsWith(`${target}/`);
}

function existing(workingDirectory: string, operand: string): string {
  const target = path.resolve(workingDirectory, operand);
  if (!existsSync(target)) {
    throw new UsageError(`There is no file or folder "${operand}" in ${workingDirectory}`);
  }
  return target;
}

function isOwnProject(target: string, workingDirectory: string): boolean {
  return target !== workingDirectory && isProject(target) && !workspacePackages(workingDirectory).has(target);
}

/** It is a project, or stands in a repository. */
function belongsToProject(folder: string): boolean {
  return isProject(folder) || foldersAround(folder).some(isProjectRepository);
}

function isProject(folder: string): boolean {
  return isRepository(folder) || ['package.json', ...policyFiles].some((name) => existsSync(path.join(folder, name)));
}

function folderOf(target: string): string {
  return statSync(target).isDirectory() ? target : path.dirname(target);
}

function commonFolder(left: string, right: string): string {
  let folder = left;
  while (!isInside(right, folder)) folder = path.dirname(folder);
  return folder;
}

/** Absolute paths of the workspace packages that package.json or pnpm-workspace.yaml of a folder names. */
function workspacePackages(folder: string): Set<string> {
  const patterns = [
    ...patternsIn(path.join(folder, 'package.json'), 'workspaces'),
    ...patternsIn(path.join(folder, 'pnpm-workspace.yaml'), 'packages'),
  ];
  if (patterns.length === 0) return new Set();
  const manifests = patterns.map((pattern) => `${pattern.replace(/\/+$/u, '')}/package.json`);
  const files = globSync(manifests, {
    cwd: folder, ignore: ['**/node_modules/**'], absolute: true, followSymbolicLinks: false,
  });
  return new Set(files.map((file) => path.dirname(path.resolve(file))));
}

/** The globs under a key, or under `packages` below it; none where the file is missing or not readable. */
function patternsIn(file: string, key: string): string[] {
  try {
    const manifest = parse(readFileSync(file, 'utf8')) as Record<string, unknown> | null;
    const value = manifest?.[key] as { packages?: unknown } | unknown[] | undefined;
    const patterns: unknown = Array.isArray(value) ? value : value?.packages;
    return Array.isArray(patterns) ? patterns.filter((pattern) => typeof pattern === 'string') : [];
  } catch {
    return [];
  }
}
