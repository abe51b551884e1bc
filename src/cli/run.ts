import path from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { createStyle } from '../report/style.js';
import { readArguments, type Command } from './arguments.js';
import { commands } from './commands.js';
import { errorText } from './errors.js';
import { helpText } from './help.js';
import { Progress } from './progress.js';
import type { Rendered } from './render.js';
import { appendReport, writeReport } from './report-file.js';
import { Task, type Surroundings } from './task.js';
import { colourLevel, columnsOf } from './terminal.js';
import { formatTiming } from './timing-text.js';

export type { AnalysisOptions, Engine, Surroundings } from './task.js';

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

async function execute(command: Command, plain: boolean, surroundings: Surroundings, progress: Progress): Promise<ExitCode> {
  const task = new Task(command, surroundings, { plain, progress });
  const { reports, companions, notes, written, exitCode } = await commands[command.command](task);
  writeAll({ reports, companions, notes }, surroundings);
  const { stderr } = surroundings;
  if (!command.quiet) stderr.write(written);
  if (command.timing) stderr.write(formatTiming(task.timing.steps, task.milliseconds));
  return exitCode;
}

function writeAll({ reports, companions, notes }: Omit<Rendered, 'exitCode'>, surroundings: Surroundings): void {
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
