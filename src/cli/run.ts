import path from 'node:path';
import { inventoryDrift } from '../../rules/inventory-drift.js';
import { build } from '../cache/build.js';
import { defaultCacheFolder } from '../cache/cache-folder.js';
import manifest from '../../package.json' with { type: 'json' };
import type { Finding, PresetName, Rule } from '../judge/rule.js';
import { readPage, readPageAssets } from '../pages.js';
import { PolicyError } from '../policy/issues.js';
import { loadPolicy } from '../policy/load.js';
import { defaultPolicy, type Policy } from '../policy/policy.js';
import type { CacheSettings } from '../cache/applications.js';
import type { RuleDescription } from '../report/formats/format.js';
import { noteReports } from '../report/inventory.js';
import { formatNotes } from '../report/notes-text.js';
import { createStyle, type Style } from '../report/style.js';
import { Timing } from '../timing.js';
import { applyBaseline, openBaseline } from './baseline.js';
import { openInventory, reportDrift, saveInventory } from './inventory-file.js';
import { readArguments, type Command } from './arguments.js';
import { errorText } from './errors.js';
import { helpText } from './help.js';
import { checkRoomForPolicy, writeFirstPolicy } from './init.js';
import { Progress, type ProgressStream } from './progress.js';
import { render, type Analysis, type Rendered } from './render.js';
import { appendReport, writeReport } from './report-file.js';
import { repositoryPaths } from './repository.js';
import { resolveScope, type AnalysisScope } from './scope.js';
import { lineReader } from './source-lines.js';
import { colourLevel, columnsOf, type Terminal } from './terminal.js';
import { formatTiming } from './timing-text.js';

/** The engine, loaded only when it is needed: help and mistakes in usage answer at once. */
export interface Engine {
  rules: readonly Rule[];
  /** What is reported of a change besides the findings of rules. */
  changeRules: readonly RuleDescription[];
  analyze(options: AnalysisOptions, cache: CacheSettings | undefined): Analysis | Promise<Analysis>;
  /** What is new since a branch, tag or commit, and beside it all that there is. */
  analyzeChange(since: string, options: AnalysisOptions, cache: CacheSettings | undefined): Promise<Analysis & { present: Finding[] }>;
}

export interface AnalysisOptions {
  root: string;
  policy: Policy;
  preset?: PresetName;
  onProgress?: (step: string, done: number, total: number) => void;
  timing?: Timing;
}

/** What the command line touches of the process. */
export interface Surroundings {
  workingDirectory: string;
  environment: Readonly<Record<string, string | undefined>>;
  stdout: ProgressStream;
  stderr: ProgressStream;
  loadEngine: () => Promise<Engine>;
}

/** Nothing at or above the threshold, something, wrong usage or configuration. */
export type ExitCode = 0 | 1 | 2;

/** Runs `lethe` with its arguments: reports go to stdout, everything else to stderr. It never throws. */
export async function run(argv: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const { stderr, environment } = surroundings;
  const progress = new Progress(stderr, !argv.includes('--quiet'));
  try {
    return await answer(argv, surroundings, progress);
  } catch (error) {
    progress.clear();
    const style = createStyle(colourLevel(stderr, environment, argv.includes('--no-color')), columnsOf(stderr));
    stderr.write(errorText(error, progress.step, environment['LETHE_DEBUG'] === '1', style));
    return 2;
  }
}

async function answer(argv: readonly string[], surroundings: Surroundings, progress: Progress): Promise<ExitCode> {
  const request = readArguments(argv);
  if (request.action === 'run') return execute(request, argv.includes('--no-color'), surroundings, progress);
  const text = request.action === 'version' ? `${manifest.version}\n` : helpText(request.command);
  surroundings.stdout.write(text);
  return 0;
}

async function execute(
  command: Command, plain: boolean, surroundings: Surroundings, progress: Progress,
): Promise<ExitCode> {
  const { workingDirectory, environment, stdout, stderr } = surroundings;
  const startedAt = performance.now();
  const scope = resolveScope(workingDirectory, command.command === 'explain' ? [] : command.operands);
  const baseline = openBaseline(command, scope, workingDirectory);
  const inventory = openInventory(command, scope);
  if (command.command === 'init') checkRoomForPolicy(scope, folderOf(command, workingDirectory));
  const engine = await surroundings.loadEngine();
  const timing = new Timing();
  const policy = policyOf(engine, command, scope, workingDirectory);
  const analysis = await analyzeScope(engine, command, { scope, policy }, surroundings, { progress, timing });
  progress.clear();
  const { analysis: unknown, note } = baseline === undefined ? { analysis, note: '' } : applyBaseline(baseline, command.baseline, analysis, scope);
  const result = inventory === undefined ? unknown : reportDrift(inventory, unknown);
  const rendered = command.command === 'init' ? initialise(command, result, scope, styleOf(stderr, environment, plain)) : render(command, result, scope, {
    // A file is no terminal, whatever the environment says about colours.
    styleOf: ({ file }) => (file === undefined ? styleOf(stdout, environment, plain) : styleOf({}, {}, plain)),
    noteStyle: styleOf(stderr, environment, plain),
    milliseconds: performance.now() - startedAt,
    policy,
    application: path.basename(scope.root),
    date: new Date().toISOString().slice(0, 10),
    pageAssets: readPageAssets,
    surroundings: {
      rules: [...engine.rules, ...engine.changeRules, inventoryDrift],
      version: manifest.version,
      pageOf: readPage,
      repositoryPath: repositoryPaths(workingDirectory),
      lineOf: lineReader(workingDirectory),
    },
  });
  writeAll(rendered, surroundings);
  const saved = command.write ? saveInventory(result.application, scope) : '';
  if (!command.quiet) stderr.write(note + saved);
  if (command.timing) stderr.write(formatTiming(timing.steps, performance.now() - startedAt));
  return rendered.exitCode;
}

/** Writes the first policy; the report is what was written. */
function initialise({ preset = defaultPolicy().preset, quiet }: Command, { application }: Analysis, scope: AnalysisScope, style: Style): Rendered {
  const text = writeFirstPolicy(scope, application, preset);
  const notes = quiet ? '' : formatNotes(noteReports(application, scope), style);
  return { reports: quiet ? [] : [{ format: 'pretty', text }], companions: [], notes, exitCode: 0 };
}

function folderOf({ operands: [folder] }: Command, workingDirectory: string): string | undefined {
  return folder === undefined ? undefined : path.resolve(workingDirectory, folder);
}

function styleOf(stream: Terminal, environment: Surroundings['environment'], plain: boolean): Style {
  return createStyle(colourLevel(stream, environment, plain), columnsOf(stream));
}

function writeAll({ reports, companions, notes }: Rendered, surroundings: Surroundings): void {
  const { workingDirectory, environment, stdout, stderr } = surroundings;
  for (const { file, text } of reports) {
    if (file === undefined) stdout.write(text);
    else writeReport(path.resolve(workingDirectory, file), file, text);
  }
  for (const { variable, text } of companions) {
    const file = environment[variable] ?? '';
    if (file !== '') appendReport(path.resolve(workingDirectory, file), file, text);
  }
  stderr.write(notes);
}

function policyOf(engine: Engine, command: Command, scope: AnalysisScope, workingDirectory: string): Policy {
  const file = command.policy === undefined ? undefined : path.resolve(workingDirectory, command.policy);
  return displayingPaths(scope, () => loadPolicy(scope.root, file, engine.rules));
}

async function analyzeScope(
  engine: Engine, command: Command, { scope, policy }: { scope: AnalysisScope; policy: Policy }, { workingDirectory, environment }: Surroundings,
  { progress, timing }: { progress: Progress; timing: Timing },
): Promise<Analysis> {
  const options = { root: scope.root, policy, preset: command.preset ?? policy.preset, onProgress: progress.update, timing };
  const cache = cacheSettings(command, scope.root, workingDirectory, environment);
  const { since } = command;
  if (since === undefined) return engine.analyze(options, cache);
  const changed = await engine.analyzeChange(since, options, cache);
  if (command.command === 'check') return changed;
  return { application: changed.application, findings: changed.present, change: { since, findings: changed.findings } };
}

/** Conclusions are kept between runs, unless the user does not want it or Lethe runs from its sources. */
function cacheSettings(
  command: Command, root: string, workingDirectory: string, environment: Surroundings['environment'],
): CacheSettings | undefined {
  if (!command.cache || build === undefined) return undefined;
  const folder = command.cacheLocation === undefined ? defaultCacheFolder(root, environment) : path.resolve(workingDirectory, command.cacheLocation);
  return { folder, build };
}

/** Names the policy file in errors as seen from the working directory. */
function displayingPaths(scope: AnalysisScope, load: () => Policy): Policy {
  try {
    return load();
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    throw new PolicyError(error.issues.map((issue) => (
      { ...issue, file: path.isAbsolute(issue.file) ? issue.file : scope.display(issue.file) }
    )), error.what);
  }
}
