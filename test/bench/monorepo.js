// Measures Lethe on generated workspaces of three sizes: all at once, package by package, in groups of packages, and linked.
//
//   npm run bench:monorepo -- [--sizes 20,60,200] [--sample 20] [--write]
//
// Figures are seconds of user CPU time of whole processes, which other work on the machine disturbs less than it does the clock. Of a workspace's packages
// a sample is collected one by one, evenly chosen, and the sum scaled. --write puts the table into docs/benchmarks.md.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { writeWorkspace } from './workspace.js';

const here = path.dirname(fileURLToPath(import.meta.url));
const projectRoot = path.resolve(here, '../..');
const cli = path.join(projectRoot, 'dist/cli.js');
const { values } = parseArgs({ options: { sizes: { type: 'string', default: '20,60,200' }, sample: { type: 'string', default: '20' }, write: { type: 'boolean' } } });
const scratch = mkdtempSync(path.join(tmpdir(), 'lethe-bench-'));
const groupSize = 50;

/** Runs `lethe` once: its user seconds, its peak memory in megabytes, and what it printed. */
function lethe(cwd, ...argv) {
  const usageFile = path.join(scratch, 'usage.json');
  const result = spawnSync(process.execPath, ['--import', pathToFileURL(path.join(here, 'report-usage.js')).href, cli, ...argv], {
    cwd, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, LETHE_BENCH_USAGE: usageFile }, encoding: 'utf8', maxBuffer: 2 ** 30,
  });
  if (result.status !== 0 && result.status !== 1) throw new Error(`${argv.join(' ')} failed in ${cwd}: ${result.stderr}`);
  const { userCPUTime, maxRSS } = JSON.parse(readFileSync(usageFile, 'utf8'));
  return { seconds: userCPUTime / 1e6, megabytes: maxRSS / 1024, output: result.stdout };
}

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
const secondsOf = (results) => sum(results.map(({ seconds }) => seconds));
const sampleOf = (list, count) => list.filter((_, index) => Math.floor(index * count / list.length) !== Math.floor((index - 1) * count / list.length));

function groupsOf(list, size) {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) => list.slice(index * size, (index + 1) * size));
}

function measureSize(size) {
  const root = path.join(scratch, `workspace-${size}`);
  mkdirSync(root);
  const packages = writeWorkspace(root, size);
  const files = readdirSync(root, { recursive: true }).filter((name) => name.endsWith('.ts')).length;
  const check = ['check', '--format', 'json', '--fail-on', 'never'];
  const whole = lethe(root, ...check, '--no-cache');
  const sample = sampleOf(packages, Math.min(packages.length, Number(values.sample))).map((folder) => lethe(root, 'collect', folder, '--quiet', '--out', `single/${folder}.ndjson`));
  const groups = groupsOf(packages, groupSize).map((folders, index) => lethe(root, 'collect', ...folders, '--quiet', '--out', `groups/${index}.ndjson`));
  const linked = lethe(root, ...check, '--facts', 'groups/*.ndjson');
  if (linked.output !== whole.output) throw new Error(`What is linked differs from what one process finds in ${size} packages.`);
  rmSync(root, { recursive: true });
  return {
    size, files, whole, linked,
    single: { seconds: secondsOf(sample) * packages.length / sample.length, megabytes: Math.max(...sample.map(({ megabytes }) => megabytes)) },
    grouped: { seconds: secondsOf(groups), megabytes: Math.max(...groups.map(({ megabytes }) => megabytes)) },
  };
}

const empty = path.join(scratch, 'empty');
mkdirSync(empty);
writeFileSync(path.join(empty, 'package.json'), '{}');
const start = lethe(empty, 'check', '--no-cache', '--format', 'json');
const rows = values.sizes.split(',').map((size) => {
  const { files, whole, linked, single, grouped } = measureSize(Number(size));
  const times = (seconds) => `${((seconds + linked.seconds) / whole.seconds).toFixed(2)}x`;
  const perFile = (whole.seconds - start.seconds) / files * 1000;
  return [size, String(files), whole.seconds.toFixed(1), perFile.toFixed(1), whole.megabytes.toFixed(0), times(single.seconds), single.megabytes.toFixed(0), times(grouped.seconds), grouped.megabytes.toFixed(0), linked.seconds.toFixed(2)];
});
rmSync(scratch, { recursive: true });
const columns = ['packages', 'files', 'whole s', 'ms a file', 'MB', 'one by one', 'MB', `groups of ${groupSize}`, 'MB', 'link s'];
const machine = `Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown processor'}, ${(totalmem() / 2 ** 30).toFixed(0)} GB, user CPU time beside other work, an empty project takes ${start.seconds.toFixed(1)} s, ${new Date().toISOString().slice(0, 10)}`;
const table = [columns, columns.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
console.log(`${machine}\n\n${table}`);
if (values.write === true) {
  const page = path.join(projectRoot, 'docs/benchmarks.md');
  const [before, after] = readFileSync(page, 'utf8').split(/<!-- workspaces -->[\s\S]*<!-- end of workspaces -->/);
  writeFileSync(page, `${before}<!-- workspaces -->\n${machine}\n\n${table}\n<!-- end of workspaces -->${after}`);
}
