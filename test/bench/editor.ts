import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { LanguageClient, type Diagnostic } from '../editor/language-client.js';
import { configurationOf, forget, type Preset } from './lint.js';
import { measureNode, median, type Bench } from './processes.js';
import type { Subject } from './subject.js';

const keystrokes = 20;
const filesToEdit = 3;

/** What an editor waits for when ESLint's language server runs with Lethe, against the same server with the typed rules of typescript-eslint. */
export interface EditorTimes {
  /** Milliseconds from a keystroke to the diagnostics: the median over the files of the medians in each. */
  keystroke: number;
  typedKeystroke: number;
  /** The largest ratio of the two in one file. */
  worstKeystroke: number;
  /** Milliseconds from opening the first file of a session to its diagnostics, with Lethe's conclusions there, or not. */
  first: number;
  firstWithoutConclusions: number;
  typedFirst: number;
  /** Resident megabytes of the server over those of one that only parses. */
  memory: number;
  typedMemory: number;
}

interface Session {
  /** Milliseconds, by file. */
  keystrokes: number[];
  first: number;
  megabytes: number;
}

/** Types into three files of a subject: one that nothing imports, one that most import, and one between. */
export async function measureEditor(bench: Bench, subject: Subject): Promise<EditorTimes> {
  const files = await filesToType(bench, subject);
  forget(subject.folder);
  const cold = await typeInto(bench, subject, files, 'lethe');
  measureNode(bench, [path.join(bench.project, 'dist/cli.js'), 'check', '--format', 'json'], subject.folder);
  const lethe = await typeInto(bench, subject, files, 'lethe');
  const typed = await typeInto(bench, subject, files, 'typed');
  const parser = await typeInto(bench, subject, files, 'parser');
  return {
    keystroke: median(lethe.keystrokes), typedKeystroke: median(typed.keystrokes),
    worstKeystroke: Math.max(...lethe.keystrokes.map((milliseconds, index) => milliseconds / (typed.keystrokes[index] ?? Number.NaN))),
    first: lethe.first, firstWithoutConclusions: cold.first, typedFirst: typed.first,
    memory: Math.max(lethe.megabytes, cold.megabytes) - parser.megabytes, typedMemory: typed.megabytes - parser.megabytes,
  };
}

/** Three files that belong to a TypeScript project, so that the typed rules can read them. */
async function filesToType(bench: Bench, subject: Subject): Promise<string[]> {
  const sources = subject.byImporters.filter((file) => /\.tsx?$/.test(file)).map((file) => path.relative(subject.folder, file));
  return inSession(bench, subject, 'typed', async (client) => {
    const found: string[] = [];
    for (let index = 0; index < filesToEdit; index += 1) {
      const place = Math.floor(index * (sources.length - 1) / (filesToEdit - 1));
      const candidates = index === filesToEdit - 1 ? sources.toReversed() : sources.slice(place);
      const file = await firstReadable(client, subject.folder, candidates);
      if (file !== undefined) found.push(file);
    }
    return found;
  });
}

async function firstReadable(client: LanguageClient, folder: string, candidates: readonly string[]): Promise<string | undefined> {
  for (const file of candidates) {
    openIn(client, folder, file);
    if (!(await client.diagnostics(file)).some(isFatal)) return file;
  }
  return undefined;
}

function openIn(client: LanguageClient, folder: string, file: string): string {
  const text = readFileSync(path.join(folder, file), 'utf8');
  client.open(file, file.endsWith('x') ? 'typescriptreact' : 'typescript', text);
  return text;
}

/** Runs ESLint's language server with a preset. */
async function inSession<Result>({ project }: Bench, { folder }: Subject, preset: Preset, use: (client: LanguageClient) => Promise<Result>): Promise<Result> {
  const configuration = path.join(folder, 'eslint.config.mjs');
  writeFileSync(configuration, configurationOf(preset, project));
  const client = new LanguageClient(folder);
  try {
    await client.start();
    return await use(client);
  } finally {
    client.stop();
    rmSync(configuration);
  }
}

function typeInto(bench: Bench, subject: Subject, files: readonly string[], preset: Preset): Promise<Session> {
  return inSession(bench, subject, preset, async (client) => {
    const session: Session = { keystrokes: [], first: Number.NaN, megabytes: 0 };
    for (const file of files) {
      let text = '';
      const opened = await time(client, file, () => { text = openIn(client, subject.folder, file); });
      if (Number.isNaN(session.first)) session.first = opened;
      const times: number[] = [];
      for (let count = 1; count <= keystrokes; count += 1) {
        times.push(await time(client, file, () => { client.type(file, `${text}\nexport const typed = '${'x'.repeat(count)}';\n`); }));
        session.megabytes = Math.max(session.megabytes, residentMegabytes(client.pid));
      }
      session.keystrokes.push(median(times));
    }
    return session;
  });
}

/** @throws Error where ESLint could not read the file: what was measured would say nothing */
async function time(client: LanguageClient, file: string, change: () => void): Promise<number> {
  const started = performance.now();
  change();
  const diagnostics = await client.diagnostics(file);
  const fatal = diagnostics.find(isFatal);
  if (fatal !== undefined) throw new Error(`${file}: ${fatal.message}`);
  return performance.now() - started;
}

function isFatal({ message }: Diagnostic): boolean {
  return message.startsWith('Parsing error');
}

function residentMegabytes(pid: number | undefined): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
}
