import type { TimedStep } from '../timing.js';

/** Columns between the names of the steps and their times. */
const GAP = 2;

interface Row {
  label: string;
  time: string;
  share: string;
}

/** A table of the steps of an analysis, parts below what they are a part of, in milliseconds and in hundredths of the whole. */
export function formatTiming(steps: readonly TimedStep[], milliseconds: number): string {
  const rows = [...rowsOf(steps, milliseconds, 0), rowOf('whole run', milliseconds, milliseconds)];
  const widest = (cell: (row: Row) => string): number => Math.max(...rows.map((row) => cell(row).length));
  const [label, time, share] = [widest((row) => row.label) + GAP, widest((row) => row.time), widest((row) => row.share) + GAP];
  return rows.map((row) => `${row.label.padEnd(label)}${row.time.padStart(time)}${row.share.padStart(share)}\n`).join('');
}

function rowsOf(steps: readonly TimedStep[], whole: number, depth: number): Row[] {
  return steps.flatMap(({ name, milliseconds, parts }) => [rowOf(' '.repeat(GAP * depth) + name, milliseconds, whole), ...rowsOf(parts, whole, depth + 1)]);
}

function rowOf(label: string, milliseconds: number, whole: number): Row {
  return { label, time: `${milliseconds.toFixed(0)} ms`, share: `${(100 * milliseconds / whole).toFixed(0)} %` };
}
