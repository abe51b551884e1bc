/**
 * Lints the example applications as a user would: `lethe check` and `lethe inventory` in each folder.
 *
 *   node examples/run.js            on a terminal the first application, otherwise (in CI, in a pipe) all of them
 *   node examples/run.js all        all of them
 *   node examples/run.js shop       those whose folder contains a word
 *
 * The exit code tells whether the tool worked: findings are what the examples are for.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { styleText } from 'node:util';

const examples = dirname(fileURLToPath(import.meta.url));
const cli = join(examples, '..', 'dist', 'cli.js');
const onTerminal = process.stdout.isTTY === true;
const coloured = onTerminal && process.stdout.hasColors();

/** What `lethe` answers when it worked: nothing found, or findings. */
const WORKED = [0, 1];
const WRONG_USAGE = 2;

const style = (format, text) => (coloured ? styleText(format, text) : text);

/** Resolves once the text is written, so that it stands before the output of the next process. */
const say = (text) => new Promise((resolve) => process.stdout.write(`${text}\n`, resolve));

const applications = () =>
  readdirSync(examples, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(examples, entry.name, 'package.json')))
    .map((entry) => entry.name)
    .sort();

const choose = (all, words) => {
  if (words.includes('all')) return all;
  if (words.length > 0) return all.filter((name) => words.some((word) => name.includes(word)));
  return onTerminal ? all.slice(0, 1) : all;
};

const lethe = (command, application) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, command], { cwd: join(examples, application), stdio: 'inherit' });
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(signal ?? code));
  });

const heading = (command, application, meaning) =>
  say(`\n${style('bold', `examples/${application} $ lethe ${command}`)}  ${style('dim', meaning)}\n`);

/** True when both commands worked. */
const show = async (application) => {
  await heading('check', application, 'what is wrong, and why');
  const checked = await lethe('check', application);
  await heading('inventory', application, 'what is stored, how long it stays, what deletes it');
  const listed = await lethe('inventory', application);
  return WORKED.includes(checked) && WORKED.includes(listed);
};

const hint = (all, shown) => {
  const others = all.filter((name) => !shown.includes(name));
  const short = (name) => name.split('-')[0];
  return [
    '',
    style('bold', 'What to do next'),
    `  read    examples/${shown[0]}/README.md, which goes through these findings`,
    ...others.map((name) => `  run     npm start -- ${short(name).padEnd(10)} ${style('dim', name)}`),
    '  run     npm start -- all',
    `  lint your own application:  cd its folder, then  node "${cli}" check`,
  ].join('\n');
};

const main = async (words) => {
  const all = applications();
  const chosen = choose(all, words);
  if (chosen.length === 0) {
    console.error(`No example matches ${JSON.stringify(words.join(' '))}. There are: ${all.join(', ')}, all.`);
    return WRONG_USAGE;
  }
  if (!existsSync(cli)) {
    console.error('dist/cli.js is missing: run "npm run build" first.');
    return WRONG_USAGE;
  }
  const failed = [];
  for (const application of chosen) {
    if (!(await show(application))) failed.push(application);
  }
  if (failed.length > 0) {
    console.error(`\nLethe itself failed on: ${failed.join(', ')}.`);
    return 1;
  }
  if (onTerminal && chosen.length < all.length) await say(hint(all, chosen));
  return 0;
};

// A reader such as `head` may close the pipe early.
process.stdout.on('error', (error) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await main(process.argv.slice(2));
