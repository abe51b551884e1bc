import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeFolder } from './make-folder.js';

/**
 * Writes a file that is there whole or not at all, whoever else writes it or reads it meanwhile. Folders are made.
 *
 * @param mode permissions of a new file, where they are not the usual ones
 * @throws the error of the system where it cannot be written; nothing is left behind then
 */
export function writeWhole(file: string, text: string, mode?: number): void {
  const temporary = `${file}.${String(process.pid)}.${String(Date.now())}.tmp`;
  makeFolder(path.dirname(file));
  try {
    writeFileSync(temporary, text, mode === undefined ? {} : { mode });
    renameSync(temporary, file);
  } catch (error) {
    if (existsSync(temporary)) rmSync(temporary);
    throw error;
  }
}
