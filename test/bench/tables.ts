import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import type { CheckTimes } from './check.js';
import type { EditorTimes } from './editor.js';
import type { LintTimes } from './lint.js';

/** What was measured on one folder; a part is missing where it was not asked for. */
export interface Row {
  name: string;
  files: number;
  megabytes: number;
  check?: CheckTimes;
  lint?: LintTimes;
  editor?: EditorTimes;
  /** Wall seconds by peer. */
  peers?: Record<string, number>;
}

const times = (ratio: number): string => `${ratio.toFixed(2)}×`;
const whole = (number: number): string => number.toFixed(0);

/** @param how what the figures are: `median of 5` */
export function describeMachine(how: string): string {
  const processor = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`;
  return `Node ${process.version}, ${processor}, ${(totalmem() / 2 ** 30).toFixed(0)} GB, ${how}, ${new Date().toISOString().slice(0, 10)}`;
}

/** Markdown: one table for each part that was measured. */
export function tablesOf(rows: readonly Row[]): string {
  return [checkTable(rows), lintTable(rows), editorTable(rows), peerTable(rows)].filter((table) => table !== '').join('\n\n');
}

function checkTable(rows: readonly Row[]): string {
  return tableOf(['folder', 'files', 'MB', 'parse s', 'cold', 'warm', 'leaf', 'hub', 'peak MB'], rows.flatMap(({ name, files, megabytes, check }) => check === undefined ? [] : [[
    name, String(files), megabytes.toFixed(1), check.floor.toFixed(2), ...[check.cold, check.warm, check.leaf, check.hub].map(times), whole(check.megabytes),
  ]]));
}

function lintTable(rows: readonly Row[]): string {
  return tableOf(['folder', 'eslint s', '+ lethe warm', '+ lethe cold', 'warm, 2 workers', 'cold, 2 workers'], rows.flatMap(({ name, lint }) => lint === undefined ? [] : [[
    name, lint.seconds.toFixed(1), ...[lint.warm, lint.cold, lint.warmWithWorkers, lint.coldWithWorkers].map(times),
  ]]));
}

function editorTable(rows: readonly Row[]): string {
  const columns = ['folder', 'keystroke ms', 'typed ms', 'worst ratio', 'first ms', 'first ms, nothing kept', 'typed first ms', 'memory MB', 'typed memory MB'];
  return tableOf(columns, rows.flatMap(({ name, editor }) => editor === undefined ? [] : [[
    name, whole(editor.keystroke), whole(editor.typedKeystroke), times(editor.worstKeystroke), whole(editor.first), whole(editor.firstWithoutConclusions), whole(editor.typedFirst),
    whole(editor.memory), whole(editor.typedMemory),
  ]]));
}

function peerTable(rows: readonly Row[]): string {
  const names = [...new Set(rows.flatMap(({ peers = {} }) => Object.keys(peers)))];
  return tableOf(['folder', 'lethe cold s', ...names.map((name) => `${name} s`)], rows.flatMap(({ name, check, peers }) => peers === undefined ? [] : [[
    name, check === undefined ? '' : (check.cold * check.floor).toFixed(1), ...names.map((peer) => peers[peer]?.toFixed(1) ?? ''),
  ]]));
}

export function tableOf(columns: readonly string[], rows: readonly string[][]): string {
  if (rows.length === 0) return '';
  return [columns, columns.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** Puts a text between the two marks of a page: `<!-- table -->` and `<!-- end of table -->`. */
export function writeBetween(page: string, mark: string, text: string): void {
  const [before, after] = readFileSync(page, 'utf8').split(new RegExp(`<!-- ${mark} -->[\\s\\S]*<!-- end of ${mark} -->`));
  if (before === undefined || after === undefined) throw new Error(`${page} has no place for ${mark}.`);
  writeFileSync(page, `${before}<!-- ${mark} -->\n${text}\n<!-- end of ${mark} -->${after}`);
}
