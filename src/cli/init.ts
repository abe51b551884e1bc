import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { PresetName } from '../judge/rule.js';
import type { Application } from '../link/application.js';
import { UsageError } from '../load/usage-error.js';
import { policyFiles } from '../policy/files.js';
import { escapeControls } from '../report/escape.js';
import { firstPolicy } from '../report/first-policy.js';
import { counted } from '../report/style.js';
import type { AnalysisScope } from './scope.js';

const [policyFile] = policyFiles;

/**
 * Makes sure that there is room for a first policy, before anything is analysed.
 *
 * @param folder what the user named, absolute; undefined for the working directory
 * @throws UsageError where a policy exists already, or where the folder is no root of a project
 */
export function checkRoomForPolicy({ root, display }: AnalysisScope, folder: string | undefined): void {
  if (folder !== undefined && folder !== root) {
    throw new UsageError('lethe init takes the folder of a project: one with a package.json that is no workspace package of the working directory');
  }
  const existing = policyFiles.find((name) => existsSync(path.join(root, name)));
  if (existing !== undefined) throw existsAlready(display(existing));
}

/**
 * Writes the first policy of a project.
 *
 * @returns what to tell people
 * @throws UsageError where there is one already, or where it cannot be written
 */
export function writeFirstPolicy({ root, display }: AnalysisScope, application: Application, preset: PresetName): string {
  const { text, found, open } = firstPolicy(application, preset);
  const shown = display(policyFile);
  try {
    writeFileSync(path.join(root, policyFile), text, { flag: 'wx' });
  } catch (error) {
    const { code = 'unknown reason' } = error as NodeJS.ErrnoException;
    throw code === 'EEXIST' ? existsAlready(shown) : new UsageError(`Cannot write the policy to "${shown}" (${code})`);
  }
  return `Wrote ${escapeControls(shown)}: ${counted(found, 'period')} that code enforces, ${counted(open, 'decision')} to take, as comments.\n`
    + 'Next: decide, then run lethe check\n';
}

function existsAlready(shown: string): UsageError {
  return new UsageError(`There is a policy already: ${shown}. lethe init never overwrites one: add to it by hand, or move it away first`);
}
