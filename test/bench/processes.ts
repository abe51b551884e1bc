import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

export interface Measured {
  /** Of the wall clock. */
  seconds: number;
  /** Of the processors, for Lethe's own code rather than the system's: what other work on the machine disturbs less. */
  userSeconds: number;
  /** Peak resident set. */
  megabytes: number;
  /** What it printed. */
  output: string;
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
  const { seconds, output } = measureProcess(process.execPath, ['--import', preload, ...argv], cwd, { LETHE_BENCH_USAGE: usageFile });
  const { maxRSS, userCPUTime } = JSON.parse(readFileSync(usageFile, 'utf8')) as NodeJS.ResourceUsage;
  return { seconds, userSeconds: userCPUTime / 1e6, megabytes: maxRSS / 1024, output };
}

/**
 * Runs any process.
 *
 * @throws Error as above
 */
export function measureProcess(command: string, argv: readonly string[], cwd: string, environment: Readonly<Record<string, string>> = {}): Pick<Measured, 'seconds' | 'output'> {
  const started = process.hrtime.bigint();
  const result = spawnSync(command, argv, { cwd, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...environment }, encoding: 'utf8', maxBuffer: 2 ** 30 });
  if (result.error !== undefined) throw result.error;
  if (!allowed.has(result.status ?? -1)) throw new Error(`${command} ${argv.join(' ')} failed in ${cwd}: ${result.stderr}`);
  return { seconds: Number(process.hrtime.bigint() - started) / 1e9, output: result.stdout };
}

export function median(numbers: readonly number[]): number {
  return numbers.toSorted((first, second) => first - second)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

export function repeat<Result>(times: number, step: () => Result): Result[] {
  return Array.from({ length: times }, step);
}
