import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { measureNode, median, repeat, type Bench } from './processes.js';
import type { Subject } from './subject.js';

/** What `lethe check` costs, as multiples of the time that the same TypeScript takes merely to parse the same files. */
export interface CheckTimes {
  /** The parse-only process, in wall seconds. */
  floor: number;
  /** Nothing is kept. */
  cold: number;
  /** Nothing changed since the last run. */
  warm: number;
  /** One file changed that no other imports. */
  leaf: number;
  /** One file changed that most others import. */
  hub: number;
  /** Peak resident set of a cold run. */
  megabytes: number;
}

export function measureCheck(bench: Bench, { folder, list, byImporters }: Subject): CheckTimes {
  const check = [path.join(bench.project, 'dist/cli.js'), 'check', '--format', 'json'];
  const parse = [path.join(bench.project, 'test/bench/parse-only.js'), list];
  /** Each run stands beside a run of the floor, so that a machine that slows down slows both. */
  const measure = (options: readonly string[], prepare = (): void => undefined): { ratio: number; floor: number; megabytes: number } => {
    const pairs = repeat(bench.runs, () => {
      const floor = measureNode(bench, parse, folder).seconds;
      prepare();
      return { floor, ...measureNode(bench, [...check, ...options], folder) };
    });
    return { ratio: median(pairs.map(({ seconds, floor }) => seconds / floor)), floor: median(pairs.map(({ floor }) => floor)), megabytes: median(pairs.map(({ megabytes }) => megabytes)) };
  };
  const afterChangeOf = (file: string | undefined): number => file === undefined ? Number.NaN
    : measure([], () => { appendFileSync(file, '\nexport const addedByTheBenchmark = 1;\n'); }).ratio;
  measureNode(bench, [...check, '--no-cache'], folder);
  const cold = measure(['--no-cache']);
  measureNode(bench, check, folder);
  const warm = measure([]);
  return { floor: cold.floor, cold: cold.ratio, warm: warm.ratio, leaf: afterChangeOf(byImporters[0]), hub: afterChangeOf(byImporters.at(-1)), megabytes: cold.megabytes };
}
