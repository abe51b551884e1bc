import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeFolder } from '../make-folder.js';

/** Milliseconds after which a lock is broken, whoever holds it, and between two looks at one. */
const longestHold = 180_000;
const lookInterval = 50;

/**
 * Waits for whoever does the same work in another thread or process: the lock is a folder, which the system makes for one of them only. A lock
 * whose process is gone is broken. Where none can be made, nobody waits.
 *
 * @param folder where the lock stands
 * @param done what somebody else has done meanwhile
 * @param work done while holding the lock, unless somebody else has done it
 */
export function onceAmongMany<Result>(folder: string, done: () => Result | undefined, work: () => Result): Result {
  const lock = path.join(folder, 'lock');
  for (let taken = take(lock); taken !== 'taken'; taken = take(lock)) {
    if (taken === 'impossible') return work();
    if (isAbandoned(lock)) rmSync(lock, { recursive: true, force: true });
    else pause(lookInterval);
  }
  try {
    return done() ?? work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function take(lock: string): 'taken' | 'held' | 'impossible' {
  try {
    makeFolder(path.dirname(lock));
    mkdirSync(lock);
    writeFileSync(path.join(lock, 'holder'), String(process.pid));
    return 'taken';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EEXIST' ? 'held' : 'impossible';
  }
}

function isAbandoned(lock: string): boolean {
  const status = statSync(lock, { throwIfNoEntry: false });
  if (status === undefined) return false;
  const age = Date.now() - status.mtimeMs;
  return age > longestHold || (age > lookInterval && !isAlive(holderOf(lock)));
}

function holderOf(lock: string): number | undefined {
  try {
    return Number(readFileSync(path.join(lock, 'holder'), 'utf8'));
  } catch {
    return undefined;
  }
}

/** A process of somebody else answers with a refusal, which shows that it lives. */
function isAlive(id: number | undefined): boolean {
  if (id === undefined || !Number.isInteger(id) || id <= 0) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
