// Packs the package, installs it into an empty project as a user would, and runs both faces of it there.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const scratch = mkdtempSync(path.join(tmpdir(), 'lethe-smoke-'));
const application = path.join(scratch, 'application');

function write(file, text) {
  mkdirSync(path.dirname(path.join(application, file)), { recursive: true });
  writeFileSync(path.join(application, file), text);
}

function run(command, ...argv) {
  const result = spawnSync(command, argv, { cwd: application, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
  return { status: result.status, output: `${result.stdout}${result.stderr}` };
}

function expectOutput({ status, output }, expectedStatus, ...texts) {
  const missing = texts.filter((text) => !output.includes(text));
  if (status === expectedStatus && missing.length === 0) return;
  throw new Error(`expected exit code ${expectedStatus} and ${JSON.stringify(texts)}, got ${status}:\n${output}`);
}

const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', scratch], { cwd: projectRoot, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
const [archive] = Object.values(JSON.parse(packed.slice(packed.search(/[[{]/))));
const { devDependencies } = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8'));
write('package.json', JSON.stringify({
  name: 'smoke', private: true, type: 'module',
  devDependencies: { 'eslint': devDependencies.eslint, 'eslint-plugin-lethe': `file:${path.join(scratch, archive.filename)}` },
}));
write('eslint.config.js', "import lethe from 'eslint-plugin-lethe';\nexport default [...lethe.configs.recommended];\n");
write('src/reset.js', 'export function sendReset(email) {\n  console.log(`reset for ${email}`);\n}\n');
write('prisma/schema.prisma', 'model Subscriber {\n  id    Int    @id\n  email String\n}\n');
execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: application, stdio: 'inherit' });

const lethe = path.join(application, 'node_modules/.bin/lethe');
const eslint = path.join(application, 'node_modules/.bin/eslint');
expectOutput(run(lethe, '--version'), 0, JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8')).version);
expectOutput(run(lethe, 'check'), 1, 'src/reset.js', 'no-personal-data-in-logs', 'require-retention');
expectOutput(run(lethe, 'inventory', '--format', 'json'), 0, '"Subscriber"');
expectOutput(run(eslint, '.'), 1, 'lethe/no-personal-data-in-logs', 'lethe/require-deletion');
expectOutput(run(process.execPath, '-e', "import('eslint-plugin-lethe/api').then(({ analyze }) => console.log(typeof analyze))"), 0, 'function');
rmSync(scratch, { recursive: true });
console.log(`The packed package works in an empty project (${archive.files.length} files, ${(archive.size / 1024).toFixed(0)} kB).`);
