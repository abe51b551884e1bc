import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

export interface Measured {
  /** Of the wall clock. */
  seconds: number;
  /** Peak resident set. */
  megabytes: number;
}

/** What every measurement needs to know. */
export interface Bench {
  /** The root of Lethe's own checkout. */
  project: string;
  /** A folder for copies and lists, removed at the end. */
  scratch: string;
  /** How often each process runs; medians count. */
  runs: number;
}

const allowed = new Set([0, 1]);

/**
 * Runs one Node process.
 *
 * @throws Error where it ends otherwise than with the exit codes 0 and 1, those of linters
 */
export function measureNode({ project, scratch }: Bench, argv: readonly string[], cwd: string): Measured {
  const usageFile = path.join(scratch, 'usage.json');
  const preload = pathToFileURL(path.join(project, 'test/bench/report-usage.js')).href;
  const seconds = measureProcess(process.execPath, ['--import', preload, ...argv], cwd, { LETHE_BENCH_USAGE: usageFile });
  const { maxRSS } = JSON.parse(readFileSync(usageFile, 'utf8')) as { maxRSS: number };
  return { seconds, megabytes: maxRSS / 1024 };
}

/**
 * Runs any process.
 *
 * @returns wall seconds
 * @throws Error as above
 */
export function measureProcess(command: string, argv: readonly string[], cwd: string, environment: Readonly<Record<string, string>> = {}): number {
  const started = process.hrtime.bigint();
  const result = spawnSync(command, argv, { cwd, stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, ...environment }, encoding: 'utf8' });
  if (result.error !== undefined) throw result.error;
  if (!allowed.has(result.status ?? -1)) throw new Error(`${command} ${argv.join(' ')} failed in ${cwd}: ${result.stderr}`);
  return Number(process.hrtime.bigint() - started) / 1e9;
}

export function median(numbers: readonly number[]): number {
  return numbers.toSorted((first, second) => first - second)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

export function repeat<Result>(times: number, step: () => Result): Result[] {
  return Array.from({ length: times }, step);
}
