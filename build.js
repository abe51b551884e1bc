#!/usr/bin/env node
// Builds the package: `node build.js [--no-types] [--out DIR]`. DIR is below this folder (default: dist).
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const project = path.dirname(fileURLToPath(import.meta.url));
const { values } = parseArgs({
  options: { 'no-types': { type: 'boolean' }, out: { type: 'string', default: 'dist' } },
});
const out = path.join(project, values.out);

const entries = ['src/cli.ts', 'src/plugin.ts', 'src/index.ts', 'src/engine.ts', 'src/aside.ts'];

/** Data that the bundles find beside themselves. */
const data = {
  'src/catalog/libraries': 'libraries',
  'src/catalog/personal-data.yaml': 'personal-data.yaml',
  'src/policy/policy.schema.json': 'policy.schema.json',
  'node_modules/@guanmingchiu/sqlparser-ts/wasm/sqlparser_rs_wasm_bg.wasm': 'sql-parser.wasm',
  'node_modules/@guanmingchiu/sqlparser-ts/wasm/LICENSE': 'sql-parser.LICENSE',
  'node_modules/@loancrate/prisma-schema-parser/LICENSE': 'prisma-schema-parser.LICENSE',
  'node_modules/chalk/license': 'chalk.LICENSE',
  'node_modules/d3-scale/LICENSE': 'd3-scale.LICENSE',
  'node_modules/d3-shape/LICENSE': 'd3-shape.LICENSE',
  'node_modules/fdir/LICENSE': 'fdir.LICENSE',
  'node_modules/ignore/LICENSE-MIT': 'ignore.LICENSE',
  'node_modules/picomatch/LICENSE': 'picomatch.LICENSE',
  'node_modules/tinyglobby/LICENSE': 'tinyglobby.LICENSE',
  'node_modules/yaml/LICENSE': 'yaml.LICENSE',
};

/** Packages that are installed with this one. The others become part of the bundles: to find and read a hundred small files takes longer than a warm run has. */
const manifest = JSON.parse(readFileSync(path.join(project, 'package.json'), 'utf8'));
const installed = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });

/** Tells this build apart from others: conclusions that Lethe keeps are not used by another one. */
function digestOfSources() {
  const hash = createHash('sha256');
  for (const folder of ['src', 'rules']) {
    for (const name of readdirSync(path.join(project, folder), { recursive: true }).sort()) {
      const file = path.join(project, folder, name);
      if (statSync(file).isFile()) hash.update(name).update(readFileSync(file));
    }
  }
  return hash.update(readFileSync(path.join(project, 'package.json'))).digest('hex').slice(0, 32);
}

/**
 * `import` of a CommonJS package first reads all its text for the names that it may export, a tenth of a second for the compiler; `require` does not.
 */
const requiredCompiler = {
  name: 'required compiler',
  setup(builder) {
    builder.onResolve({ filter: /^ts-morph$/ }, () => ({ path: 'ts-morph', namespace: 'required' }));
    builder.onLoad({ filter: /.*/, namespace: 'required' }, () => ({
      contents: 'import { createRequire } from \'node:module\';\nexport const { Project, ts } = createRequire(import.meta.url)(\'ts-morph\');',
    }));
  },
};

/** A polyfill, some sixty packages deep, of what every supported Node has. */
const withoutPolyfill = {
  name: 'without polyfill',
  setup(builder) {
    builder.onResolve({ filter: /^error-cause\/auto$/ }, () => ({ path: 'error-cause/auto', namespace: 'empty' }));
    builder.onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: '' }));
  },
};

/** CommonJS packages that became part of a bundle still ask for what Node has. */
const requireOfNode = 'import { createRequire as requireFrom } from \'node:module\';\nconst require = requireFrom(import.meta.url);';

async function bundle() {
  const entryPoints = entries.filter((entry) => existsSync(path.join(project, entry)));
  await build({
    absWorkingDir: project,
    entryPoints,
    outdir: out,
    bundle: true,
    format: 'esm',
    splitting: true,
    platform: 'node',
    target: 'node20',
    plugins: [requiredCompiler, withoutPolyfill],
    banner: { js: requireOfNode },
    external: installed.flatMap((name) => [name, `${name}/*`]),
    define: { LETHE_BUILD: JSON.stringify(digestOfSources()) },
    logLevel: 'error',
  });
  return entryPoints;
}

/** What a report carries for the browser, beside the bundles. */
async function bundlePage() {
  await build({
    absWorkingDir: project,
    entryPoints: { 'report-page': 'src/report/audit/page/browser/main.ts' },
    outdir: out,
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    charset: 'ascii',
    logLevel: 'error',
  });
  await build({
    absWorkingDir: project,
    entryPoints: { 'report-page': 'src/report/audit/page/page.css' },
    outdir: out,
    minifyWhitespace: true,
    logLevel: 'error',
  });
}

function makeExecutable(file) {
  writeFileSync(file, `#!/usr/bin/env node\n${readFileSync(file, 'utf8')}`);
  chmodSync(file, 0o755);
}

function copyData() {
  for (const [from, to] of Object.entries(data)) {
    const source = path.join(project, from);
    if (existsSync(source)) cpSync(source, path.join(out, to), { recursive: true });
  }
}

function emitTypes() {
  const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  execFileSync(process.execPath, [compiler, '--project', 'tsconfig.build.json', '--outDir', path.join(out, 'types')], {
    cwd: project,
    stdio: 'inherit',
  });
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const entryPoints = await bundle();
await bundlePage();
if (entryPoints.includes('src/cli.ts')) makeExecutable(path.join(out, 'cli.js'));
copyData();
if (values['no-types'] !== true) emitTypes();
console.log(`Built ${entryPoints.map((entry) => path.basename(entry, '.ts')).join(', ')} in ${values.out}/`);
