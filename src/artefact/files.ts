import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { UsageError } from '../load/usage-error.js';
import type { Policy } from '../policy/policy.js';
import { writeWhole } from '../write-whole.js';
import { digestOfPolicy, parseArtefact, type Artefact } from './artefact.js';

/**
 * Writes an artefact so that it is there whole or not at all.
 *
 * @param file absolute path; folders are made
 * @param shown the file as the user named it
 * @throws UsageError where it cannot be written
 */
export function writeArtefact(file: string, shown: string, text: string): void {
  try {
    writeWhole(file, text);
  } catch (error) {
    throw new UsageError(`Cannot write the facts to "${shown}" (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'})`);
  }
}

/** An artefact, and the file that it was read from. */
export interface FoundArtefact extends Artefact {
  /** Relative to the working directory. */
  shown: string;
}

/**
 * Reads the artefacts that globs name, each once, in the order of their names.
 *
 * @param globs as the user gave them, seen from the working directory
 * @param policy what the facts must have been collected under
 * @throws UsageError where a glob names no file, or a file is damaged, of another Lethe or of another policy
 */
export function readArtefacts(globs: readonly string[], workingDirectory: string, policy: Policy): FoundArtefact[] {
  const files = new Set(globs.flatMap((glob) => filesOf(glob, workingDirectory)));
  return [...files].sort().map((shown) => readArtefact(shown, path.resolve(workingDirectory, shown), policy));
}

function filesOf(glob: string, cwd: string): string[] {
  const files = globSync([glob], { cwd, dot: true, expandDirectories: false, ignore: ['**/node_modules/**'], followSymbolicLinks: false });
  if (files.length > 0) return files.map((file) => path.relative(cwd, path.resolve(cwd, file)).replaceAll('\\', '/'));
  throw new UsageError(`No file is called "${glob}". Facts are written with: lethe collect PACKAGE --out FILE`);
}

function readArtefact(shown: string, file: string, policy: Policy): FoundArtefact {
  const found = parseArtefact(textOf(file, shown));
  if (found === undefined) throw new UsageError(`"${shown}" holds no facts, or is damaged. Write it again with: lethe collect PACKAGE --out ${shown}`);
  const again = `lethe collect ${found.header.directories.map((directory) => (directory === '' ? '.' : directory)).join(' ')} --out ${shown}`;
  if (!('lines' in found)) throw new UsageError(`"${shown}" was written by another build of Lethe (${found.header.version}). Write it again with: ${again}`);
  if (found.header.policy !== digestOfPolicy(policy)) throw new UsageError(`"${shown}" was collected under another policy: what is excluded, declared, personal or on hold has changed. Write it again with: ${again}`);
  return { ...found, shown };
}

function textOf(file: string, shown: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`Cannot read the facts in "${shown}" (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'})`);
  }
}
