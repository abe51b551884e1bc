import { writeArtefact } from '../artefact/files.js';
import { pathWithin } from '../disk-paths.js';
import { defaultPolicy } from '../policy/policy.js';
import { escapeControls } from '../report/escape.js';
import { noteReports } from '../report/inventory.js';
import { formatNotes } from '../report/notes-text.js';
import type { CommandName } from './arguments.js';
import { applyBaseline, openBaseline } from './baseline.js';
import { checkRoomForPolicy, writeFirstPolicy } from './init.js';
import { openInventory, reportDrift, saveInventory } from './inventory-file.js';
import type { Rendered } from './render.js';
import type { Task } from './task.js';

/** What a command writes, and what it tells people about other files that it wrote. */
export type Outcome = Rendered & { written: string };

/** What each command does. */
export const commands: Readonly<Record<CommandName, (task: Task) => Promise<Outcome>>> = { check, inventory, explain: tell, report: tell, init, collect };

async function check(task: Task): Promise<Outcome> {
  const { command, scope, surroundings } = task;
  const baseline = openBaseline(command, scope, surroundings.workingDirectory);
  const recorded = openInventory(command, scope);
  const analyzed = await task.analyze();
  const { analysis, note } = baseline === undefined ? { analysis: analyzed.analysis, note: '' } : applyBaseline(baseline, command.baseline, analyzed.analysis, scope);
  return { ...task.render({ ...analyzed, analysis: recorded === undefined ? analysis : reportDrift(recorded, analysis) }), written: note };
}

async function inventory(task: Task): Promise<Outcome> {
  const { command, scope } = task;
  openInventory(command, scope);
  const analyzed = await task.analyze();
  return { ...task.render(analyzed), written: command.write ? saveInventory(analyzed.analysis.application, scope) : '' };
}

async function tell(task: Task): Promise<Outcome> {
  return { ...task.render(await task.analyze()), written: '' };
}

/** Writes the first policy; the report is what was written. */
async function init(task: Task): Promise<Outcome> {
  const { command: { operands: [folder], preset = defaultPolicy().preset, quiet }, scope } = task;
  checkRoomForPolicy(scope, folder === undefined ? undefined : task.pathOf(folder));
  const { analysis: { application } } = await task.analyze();
  const text = writeFirstPolicy(scope, application, preset);
  const notes = quiet ? '' : formatNotes(noteReports(application, scope), task.noteStyle);
  return { reports: quiet ? [] : [{ format: 'pretty', text }], companions: [], notes, exitCode: 0, written: '' };
}

/** Writes the facts of packages. */
async function collect(task: Task): Promise<Outcome> {
  const { command: { operands, out = '' }, scope } = task;
  const directories = (operands.length === 0 ? ['.'] : operands).map((folder) => pathWithin(scope.root, task.pathOf(folder)));
  const text = await task.collect([...new Set(directories)].sort());
  writeArtefact(task.pathOf(out), out, text);
  const [only = ''] = directories;
  const what = directories.length > 1 ? `${directories.length} packages` : only === '' ? 'the root' : escapeControls(only);
  return { reports: [], companions: [], notes: '', exitCode: 0, written: `Wrote the facts of ${what} to ${escapeControls(out)}.\n` };
}
