// Measures Lethe on folders, as a ratio to the time that the same TypeScript takes merely to parse the same files.
//
//   npm run bench -- [--runs N] [--write] [DIR...]        default: the examples
//
// Every figure is a whole process, so all pay for starting Node, and those that parse for loading TypeScript. `cold` keeps nothing between runs;
// `warm` finds the conclusions of the run before; `leaf` and `hub` find them after a file changed that none, and that most, of the others import;
// `eslint` lints all files with typescript-eslint's recommended rules, with and without those of Lethe. Ratios are medians over runs one after the
// other; memory is the peak resident set of the process. --write puts the table into docs/benchmarks.md.
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const here = path.dirname(fileURLToPath(import.meta.url));
const projectRoot = path.resolve(here, '../..');
const { values, positionals } = parseArgs({ options: { runs: { type: 'string', default: '5' }, write: { type: 'boolean' } }, allowPositionals: true });
const runs = Number(values.runs);
const folders = positionals.length > 0 ? positionals : ['clinic-nestjs-typeorm', 'shop-express-mongoose', 'community-nextjs-prisma'].map((name) => path.join(projectRoot, 'examples', name));
const scratch = mkdtempSync(path.join(tmpdir(), 'lethe-bench-'));
const cli = path.join(projectRoot, 'dist/cli.js');
const eslint = path.join(projectRoot, 'node_modules/eslint/bin/eslint.js');

/** Runs one process; its wall seconds and peak memory in megabytes. */
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
const repeat = (step) => Array.from({ length: runs }, step);
const secondsOf = (results) => median(results.map(({ seconds }) => seconds));

/** The analysed files, and which of them the fewest and the most others import. */
async function describeProject(folder) {
  const { Engine, defaultPolicy } = await import(pathToFileURL(path.join(projectRoot, 'dist/index.js')).href);
  const engine = new Engine({ root: folder, policy: defaultPolicy() });
  engine.analyze();
  const sources = engine.project.sourceFiles;
  const importers = new Map(sources.map((file) => [file.fileName, 0]));
  const checker = engine.project.program.getTypeChecker();
  for (const file of sources) {
    for (const specifier of file.imports ?? []) {
      const target = checker.getSymbolAtLocation(specifier)?.valueDeclaration?.fileName;
      if (importers.has(target)) importers.set(target, importers.get(target) + 1);
    }
  }
  const byImporters = [...importers].filter(([file]) => !file.endsWith('.d.ts')).sort(([, first], [, second]) => first - second);
  return { files: [...importers.keys()], leaf: byImporters[0]?.[0], hub: byImporters.at(-1)?.[0] };
}

function measureChange(file, check, folder) {
  const results = repeat(() => {
    appendFileSync(file, '\nexport const addedByTheBenchmark = 1;\n');
    return measure(check, folder);
  });
  return secondsOf(results);
}

/** ESLint on a copy, with an own configuration: what the project has configured does not count. */
function measureEslint(folder, check) {
  const configurationOf = (lethe) => `import { createRequire } from 'node:module';\nconst require = createRequire(${JSON.stringify(path.join(projectRoot, 'package.json'))});\n`
    + `const tseslint = require('typescript-eslint');\n${lethe ? `import lethe from ${JSON.stringify(pathToFileURL(path.join(projectRoot, 'dist/plugin.js')).href)};\n` : ''}`
    + `export default [{ linterOptions: { reportUnusedDisableDirectives: 'off' } }, ...tseslint.configs.recommended${lethe ? ', ...lethe.configs.recommended' : ''}];\n`;
  writeFileSync(path.join(folder, 'bench-without.config.mjs'), configurationOf(false));
  writeFileSync(path.join(folder, 'bench-with.config.mjs'), configurationOf(true));
  const lint = (name, ...more) => measure([eslint, '--no-warn-ignored', '--no-inline-config', '--config', `${name}.config.mjs`, '--ext', '.ts,.tsx,.js', ...more, '.'], folder);
  measure(check, folder);
  lint('bench-with');
  const pairs = repeat(() => ({ without: lint('bench-without'), with: lint('bench-with') }));
  const cold = repeat(() => {
    rmSync(path.join(folder, 'node_modules/.cache'), { recursive: true, force: true });
    return { without: lint('bench-without'), with: lint('bench-with') };
  });
  const ratioOf = (list) => median(list.map((pair) => pair.with.seconds / pair.without.seconds));
  return { warm: ratioOf(pairs), cold: ratioOf(cold), seconds: secondsOf(pairs.map((pair) => pair.without)) };
}

async function measureFolder(original) {
  const folder = path.join(scratch, path.basename(path.resolve(original)));
  cpSync(original, folder, { recursive: true, filter: (file) => !/[\\/](?:node_modules|\.git)$/.test(file) });
  mkdirSync(path.join(folder, 'node_modules'), { recursive: true });
  symlinkSync(path.join(projectRoot, 'node_modules/typescript'), path.join(folder, 'node_modules/typescript'));
  const { files, leaf, hub } = await describeProject(folder);
  const list = path.join(scratch, 'files.json');
  writeFileSync(list, JSON.stringify(files));
  const size = files.reduce((sum, file) => sum + statSync(file).size, 0) / 1e6;
  const check = [cli, 'check', '--format', 'json'];
  const parse = [path.join(here, 'parse-only.js'), list];
  measure([...check, '--no-cache'], folder);
  const cold = repeat(() => ({ check: measure([...check, '--no-cache'], folder), parse: measure(parse, folder) }));
  measure(check, folder);
  const warm = repeat(() => measure(check, folder));
  const floor = secondsOf(cold.map((pair) => pair.parse));
  const changes = { leaf: measureChange(leaf, check, folder), hub: measureChange(hub, check, folder) };
  const linted = measureEslint(folder, check);
  rmSync(folder, { recursive: true });
  return {
    folder: path.basename(original), files: files.length, size, floor, cold: median(cold.map((pair) => pair.check.seconds / pair.parse.seconds)),
    warm: secondsOf(warm) / floor, leaf: changes.leaf / floor, hub: changes.hub / floor, memory: median(cold.map((pair) => pair.check.megabytes)), linted,
  };
}

const columns = ['folder', 'files', 'MB', 'parse s', 'cold', 'warm', 'leaf', 'hub', 'peak MB', 'eslint s', '+ lethe warm', '+ lethe cold'];
const rows = [];
for (const folder of folders) {
  const { folder: name, files, size, floor, cold, warm, leaf, hub, memory, linted } = await measureFolder(folder);
  const times = (ratio) => `${ratio.toFixed(2)}x`;
  rows.push([name, String(files), size.toFixed(1), floor.toFixed(2), ...[cold, warm, leaf, hub].map(times), memory.toFixed(0), linted.seconds.toFixed(1), times(linted.warm), times(linted.cold)]);
}
rmSync(scratch, { recursive: true });
const machine = `Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown processor'}, ${(totalmem() / 2 ** 30).toFixed(0)} GB, median of ${runs}, ${new Date().toISOString().slice(0, 10)}`;
const table = [columns, columns.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
console.log(`${machine}\n\n${table}`);
if (values.write === true) {
  const page = path.join(projectRoot, 'docs/benchmarks.md');
  const [before, after] = readFileSync(page, 'utf8').split(/<!-- table -->[\s\S]*<!-- end of table -->/);
  writeFileSync(page, `${before}<!-- table -->\n${machine}\n\n${table}\n<!-- end of table -->${after}`);
}
