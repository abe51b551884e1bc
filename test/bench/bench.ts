/**
 * Measures Lethe on folders: `npm run bench -- [options] [DIR...]`, the examples where no folder is named. What is measured and how to read it stands in
 * docs/benchmarks.md, where `--write` puts the tables.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { measureCheck } from './check.js';
import { measureEditor } from './editor.js';
import { measureLint } from './lint.js';
import { measurePeers } from './peers.js';
import type { Bench } from './processes.js';
import { copySubject } from './subject.js';
import { describeMachine, tablesOf, writeBetween, type Row } from './tables.js';

const { values, positionals } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    only: { type: 'string', multiple: true },
    'semgrep-rules': { type: 'string' },
    'bearer-rules': { type: 'string' },
    write: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const project = process.cwd();
const folders = positionals.length > 0 ? positionals : ['clinic-nestjs-typeorm', 'shop-express-mongoose', 'community-nextjs-prisma'].map((name) => path.join(project, 'examples', name));
const bench: Bench = { project, scratch: mkdtempSync(path.join(tmpdir(), 'lethe-bench-')), runs: Number(values.runs) };
const isWanted = (part: string): boolean => values.only?.includes(part) ?? true;

async function measureFolder(original: string): Promise<Row> {
  const subject = await copySubject(bench, original);
  const row: Row = { name: subject.name, files: subject.files.length, megabytes: subject.megabytes };
  if (isWanted('check')) row.check = measureCheck(bench, subject);
  if (isWanted('lint')) row.lint = measureLint(bench, subject);
  if (isWanted('editor')) row.editor = await measureEditor(bench, subject);
  if (isWanted('peers')) {
    row.peers = measurePeers(bench, subject, {
      ...(values['semgrep-rules'] === undefined ? {} : { semgrep: values['semgrep-rules'] }),
      ...(values['bearer-rules'] === undefined ? {} : { bearer: values['bearer-rules'] }),
    });
  }
  rmSync(subject.folder, { recursive: true });
  return row;
}

const rows: Row[] = [];
for (const folder of folders) rows.push(await measureFolder(folder));
rmSync(bench.scratch, { recursive: true });
const text = `${describeMachine(`median of ${String(bench.runs)}`)}\n\n${tablesOf(rows)}`;
console.log(text);
if (values.write) writeBetween(path.join(project, 'docs/benchmarks.md'), 'table', text);
