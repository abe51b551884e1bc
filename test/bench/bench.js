// Measures `lethe check` on folders, as a ratio to the time that the same TypeScript takes merely to parse the same files.
//
//   npm run bench -- [--runs N] [DIR...]        default: the examples
//
// Both run as processes of their own, so both pay for starting Node and loading TypeScript. `cold` is the first run on a folder,
// `warm` the median of the N (five) runs after it, when the system has the files in memory; Lethe itself keeps nothing between runs.
// The ratio is the median over pairs of runs one after the other; memory is the peak resident set of the process.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const here = path.dirname(fileURLToPath(import.meta.url));
const projectRoot = path.resolve(here, '../..');
const { values, positionals } = parseArgs({ options: { runs: { type: 'string', default: '5' } }, allowPositionals: true });
const runs = Number(values.runs);
const folders = positionals.length > 0 ? positionals : ['clinic-nestjs-typeorm', 'shop-express-mongoose', 'community-nextjs-prisma'].map((name) => path.join(projectRoot, 'examples', name));
const scratch = mkdtempSync(path.join(tmpdir(), 'lethe-bench-'));

/** Runs one process; resolves to its wall seconds and peak memory in megabytes. */
function measure(argv, cwd) {
  const usageFile = path.join(scratch, 'usage.json');
  const started = process.hrtime.bigint();
  const result = spawnSync(process.execPath, ['--import', pathToFileURL(path.join(here, 'report-usage.js')).href, ...argv], {
    cwd, stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, LETHE_BENCH_USAGE: usageFile }, encoding: 'utf8',
  });
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  if (result.status !== 0 && result.status !== 1) throw new Error(`${argv.join(' ')} failed in ${cwd}: ${result.stderr}`);
  return { seconds, megabytes: JSON.parse(readFileSync(usageFile, 'utf8')).maxRSS / 1024 };
}

const median = (numbers) => numbers.toSorted((first, second) => first - second)[Math.floor(numbers.length / 2)];

async function sourceFilesOf(folder) {
  const { Engine, defaultPolicy } = await import(pathToFileURL(path.join(projectRoot, 'dist/index.js')).href);
  const engine = new Engine({ root: path.resolve(folder), policy: defaultPolicy() });
  engine.analyze();
  return engine.project.sourceFiles.map((file) => file.fileName);
}

function measureFolder(folder, files) {
  const list = path.join(scratch, 'files.json');
  writeFileSync(list, JSON.stringify(files));
  const check = [path.join(projectRoot, 'dist/cli.js'), 'check', '--format', 'json'];
  const parse = [path.join(here, 'parse-only.js'), list];
  const first = measure(check, folder);
  measure(parse, folder);
  const pairs = Array.from({ length: runs }, () => ({ check: measure(check, folder), parse: measure(parse, folder) }));
  return {
    folder: path.basename(path.resolve(folder)), files: files.length,
    size: files.reduce((sum, file) => sum + statSync(file).size, 0) / 1e6,
    first: first.seconds, check: median(pairs.map((pair) => pair.check.seconds)), parse: median(pairs.map((pair) => pair.parse.seconds)),
    ratio: median(pairs.map((pair) => pair.check.seconds / pair.parse.seconds)),
    memory: median(pairs.map((pair) => pair.check.megabytes)), parseMemory: median(pairs.map((pair) => pair.parse.megabytes)),
  };
}

const columns = ['folder', 'files', 'MB', 'cold s', 'warm s', 'parse s', 'ratio', 'peak MB', 'parse MB', 'ratio'];
const rows = [];
for (const folder of folders) {
  const result = measureFolder(folder, await sourceFilesOf(folder));
  rows.push([result.folder, result.files, result.size.toFixed(1), result.first.toFixed(2), result.check.toFixed(2), result.parse.toFixed(2), `${result.ratio.toFixed(2)}x`,
    result.memory.toFixed(0), result.parseMemory.toFixed(0), `${(result.memory / result.parseMemory).toFixed(2)}x`].map(String));
}
rmSync(scratch, { recursive: true });
console.log(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown processor'}, ${(totalmem() / 2 ** 30).toFixed(0)} GB, median of ${runs}`);
const widths = columns.map((column, index) => Math.max(column.length, ...rows.map((row) => row[index].length)));
for (const row of [columns, ...rows]) console.log(row.map((cell, index) => (index === 0 ? cell.padEnd(widths[index]) : cell.padStart(widths[index]))).join('  '));
