/**
 * Measures Lethe on generated workspaces of three sizes: all at once, package by package, in groups of packages, and linked.
 * `npm run bench:monorepo -- [--sizes 20,60,200] [--sample 20] [--write]`
 *
 * Figures are seconds of user CPU time of whole processes, which other work on the machine disturbs less than it does the clock. Of a workspace's packages
 * a sample is collected one by one, evenly chosen, and the sum scaled. `--write` puts the table into docs/benchmarks.md.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { measureNode, type Bench, type Measured } from './processes.js';
import { describeMachine, tableOf, writeBetween } from './tables.js';
import { writeWorkspace } from './workspace.js';

const { values } = parseArgs({ options: { sizes: { type: 'string', default: '20,60,200' }, sample: { type: 'string', default: '20' }, write: { type: 'boolean', default: false } } });
const project = process.cwd();
const bench: Bench = { project, scratch: mkdtempSync(path.join(tmpdir(), 'lethe-bench-')), runs: 1 };
const groupSize = 50;

interface SizeTimes {
  size: number;
  files: number;
  whole: Measured;
  linked: Measured;
  single: Cost;
  grouped: Cost;
}

/** User seconds of several processes together, and the peak of the largest. */
type Cost = Pick<Measured, 'userSeconds' | 'megabytes'>;

const lethe = (folder: string, ...argv: readonly string[]): Measured => measureNode(bench, [path.join(project, 'dist/cli.js'), ...argv], folder);

function costOf(results: readonly Measured[], scale = 1): Cost {
  return { userSeconds: results.reduce((total, { userSeconds }) => total + userSeconds, 0) * scale, megabytes: Math.max(...results.map(({ megabytes }) => megabytes)) };
}

function sampleOf(list: readonly string[], count: number): string[] {
  return list.filter((_, index) => Math.floor(index * count / list.length) !== Math.floor((index - 1) * count / list.length));
}

function groupsOf(list: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(list.length / groupSize) }, (_, index) => list.slice(index * groupSize, (index + 1) * groupSize));
}

function measureSize(size: number): SizeTimes {
  const root = path.join(bench.scratch, `workspace-${String(size)}`);
  mkdirSync(root);
  const packages = writeWorkspace(root, size);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')).length;
  const check = ['check', '--format', 'json', '--fail-on', 'never'];
  const whole = lethe(root, ...check, '--no-cache');
  const sample = sampleOf(packages, Math.min(packages.length, Number(values.sample))).map((folder) => lethe(root, 'collect', folder, '--quiet', '--out', `single/${folder}.ndjson`));
  const groups = groupsOf(packages).map((folders, index) => lethe(root, 'collect', ...folders, '--quiet', '--out', `groups/${String(index)}.ndjson`));
  const linked = lethe(root, ...check, '--facts', 'groups/*.ndjson');
  if (linked.output !== whole.output) throw new Error(`What is linked differs from what one process finds in ${String(size)} packages.`);
  rmSync(root, { recursive: true });
  return { size, files, whole, linked, single: costOf(sample, packages.length / sample.length), grouped: costOf(groups) };
}

/** What every process takes, whatever it reads. */
function measureStart(): Measured {
  const empty = path.join(bench.scratch, 'empty');
  mkdirSync(empty);
  writeFileSync(path.join(empty, 'package.json'), '{}');
  return lethe(empty, 'check', '--no-cache', '--format', 'json');
}

function cellsOf({ size, files, whole, linked, single, grouped }: SizeTimes, start: Measured): string[] {
  const times = ({ userSeconds }: Cost): string => `${((userSeconds + linked.userSeconds) / whole.userSeconds).toFixed(2)}x`;
  const perFile = (whole.userSeconds - start.userSeconds) / files * 1000;
  const megabytes = ({ megabytes: peak }: Cost): string => peak.toFixed(0);
  return [
    String(size), String(files), whole.userSeconds.toFixed(1), perFile.toFixed(1), megabytes(whole), times(single), megabytes(single), times(grouped), megabytes(grouped),
    linked.userSeconds.toFixed(2),
  ];
}

const start = measureStart();
const rows = values.sizes.split(',').map((size) => cellsOf(measureSize(Number(size)), start));
rmSync(bench.scratch, { recursive: true });
const columns = ['packages', 'files', 'whole s', 'ms a file', 'MB', 'one by one', 'MB', `groups of ${String(groupSize)}`, 'MB', 'link s'];
const machine = describeMachine(`user CPU time, an empty project takes ${start.userSeconds.toFixed(1)} s`);
const text = `${machine}\n\n${tableOf(columns, rows)}`;
console.log(text);
if (values.write) writeBetween(path.join(project, 'docs/benchmarks.md'), 'workspaces', text);
