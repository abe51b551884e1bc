import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { parse } from 'yaml';
import { workspaceRootAround } from '../load/workspace.js';
import { UsageError } from '../load/usage-error.js';
import type { ReportScope } from '../report/scope.js';

/** What to analyse and what of it to report. */
export interface AnalysisScope extends ReportScope {
  /** Absolute path. */
  root: string;
}

/**
 * Decides what is analysed for paths as the user gave them.
 *
 * One folder that is a project of its own becomes the root. Otherwise the root is the working directory, or, for paths
 * outside of it, the nearest folder above them all that has a package.json; and the paths restrict the report.
 *
 * @throws UsageError where a path does not exist
 */
export function resolveScope(workingDirectory: string, operands: readonly string[]): AnalysisScope {
  const targets = operands.map((operand) => existing(workingDirectory, operand));
  const [only] = targets;
  if (only === undefined) return scopeOf(workingDirectory, workingDirectory, []);
  if (targets.length === 1 && isOwnProject(only, workingDirectory)) return scopeOf(workingDirectory, only, []);
  const root = targets.every((target) => isInside(target, workingDirectory)) ? workingDirectory : projectAbove(targets);
  return scopeOf(workingDirectory, root, targets);
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
  const paths = targets.map((target) => slashes(path.relative(root, target))).filter((target) => target !== '');
  const restricted = paths.length > 0 && paths.length === targets.length;
  const prefix = slashes(path.relative(workingDirectory, root));
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
  if (target === workingDirectory || !hasManifest(target)) return false;
  return !workspacePackages(workingDirectory).has(target);
}

function projectAbove(targets: readonly string[]): string {
  const common = targets.map(folderOf).reduce(commonFolder);
  for (let folder = common; folder !== path.dirname(folder); folder = path.dirname(folder)) {
    if (hasManifest(folder)) return folder;
  }
  return common;
}

function folderOf(target: string): string {
  return statSync(target).isDirectory() ? target : path.dirname(target);
}

function commonFolder(left: string, right: string): string {
  let folder = left;
  while (!isInside(right, folder)) folder = path.dirname(folder);
  return folder;
}

function isInside(target: string, folder: string): boolean {
  const relative = path.relative(folder, target);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}

function hasManifest(folder: string): boolean {
  return existsSync(path.join(folder, 'package.json'));
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

function slashes(file: string): string {
  return file.split(path.sep).join('/');
}
