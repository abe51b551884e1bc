import { appendFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../load/usage-error.js';
import { makeFolder } from '../make-folder.js';

/**
 * Writes a report to a file in a folder that is made where it is missing.
 *
 * @param shown the file as the user named it
 * @param what for the message: `the baseline`
 * @throws UsageError where it cannot be written
 */
export function writeReport(file: string, shown: string, text: string, what = 'the report'): void {
  put(shown, what, () => {
    makeFolder(path.dirname(file));
    writeFileSync(file, text);
  });
}

/** Adds a report to what other steps wrote before. @throws UsageError where it cannot be written */
export function appendReport(file: string, shown: string, text: string): void {
  put(shown, 'the report', () => appendFileSync(file, text));
}

function put(shown: string, what: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
    throw new UsageError(`Cannot write ${what} to "${shown}" (${reason})`);
  }
}
