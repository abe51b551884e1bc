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
  measureNode(bench, [...check, '--no-cache'], folder);
  const cold = repeat(bench.runs, () => ({ check: measureNode(bench, [...check, '--no-cache'], folder), parse: measureNode(bench, parse, folder) }));
  const floor = median(cold.map((pair) => pair.parse.seconds));
  measureNode(bench, check, folder);
  const warm = median(repeat(bench.runs, () => measureNode(bench, check, folder).seconds));
  const afterChangeOf = (file: string | undefined): number => file === undefined ? Number.NaN : median(repeat(bench.runs, () => {
    appendFileSync(file, '\nexport const addedByTheBenchmark = 1;\n');
    return measureNode(bench, check, folder).seconds;
  }));
  return {
    floor, cold: median(cold.map((pair) => pair.check.seconds / pair.parse.seconds)), warm: warm / floor,
    leaf: afterChangeOf(byImporters[0]) / floor, hub: afterChangeOf(byImporters.at(-1)) / floor, megabytes: median(cold.map((pair) => pair.check.megabytes)),
  };
}
