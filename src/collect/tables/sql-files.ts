import type { LoadedProject } from '../../load/project.js';
import { directoryOf } from '../../load/paths.js';
import type { SqlScript } from '../../sql/model.js';
import { readSql } from '../../sql/script.js';
import type { Note, Span } from '../facts.js';
import type { PlacedChange } from './history.js';
import { tagsOfChange } from './sql-tags.js';

/** A script of SQL that stands in a file of its own. */
export interface ReadSqlFile {
  file: string;
  script: SqlScript;
  changes: PlacedChange[];
  /** What a script with sample rows changes: it sets up a table that nothing else does. */
  samples: PlacedChange[];
  spanAt: (offset: number, end?: number) => Span;
  /** It sets up tables of ClickHouse, or changes those that its neighbours set up. */
  isOfClickHouse: boolean;
  /** `prisma` and `drizzle` write their own migrations: the schema says the same. */
  isGenerated: boolean;
}

/** Where the part of a migration that takes it back begins. */
const downMark = /^[ \t]*--[ \t]*(?:migrate:down|\+goose\s+down|\+migrate\s+down|down(?:\s+migration)?\s*$|rollback\b|@undo|\/\/\s*@undo)/im;
const downFile = /(^|[/._-])(down|rollback|revert|undo)([/._-]|\.sql$)/i;
const seedFile = /(^|\/)(seeds?|fixtures?|samples?|demo)([/._-]|$)/i;
/** A seed that sets up a table of ClickHouse is the only script that does: there are no migrations. */
const kept = /\bENGINE\s*=\s*\w*MergeTree\b/i;
const testFile = /[._-]tests?\.sql$/i;
/** What a tool puts in before the script runs: `${DATABASE}.visits`, `{{ schema }}.visits`. */
const placeholder = /(?<!\$)\$\{\s*[A-Za-z_]\w*\s*\}|\{\{\s*[A-Za-z_]\w*\s*\}\}/g;

/** Reads every SQL file of a project, in the order of their paths; what undoes a migration is left out. */
export function readSqlFiles(project: LoadedProject, notes: Note[]): ReadSqlFile[] {
  const files = project.sqlFiles.filter(({ file }) => !downFile.test(file) && !testFile.test(file)).map(({ file, text }) => {
    const script = readSql(withNames(withoutDown(text)));
    const spanAt = spansIn(file, text);
    notes.push(...script.problems.map(({ offset, message }) => noteAt(spanAt(offset), message)));
    const changes = script.changes.map((change) => ({ change, spanAt, tags: tagsOfChange(change, { text, base: 0, spanAt }) }));
    const isSample = seedFile.test(file) && !kept.test(text);
    return { file, script, spanAt, isGenerated: isGenerated(file, project), changes: isSample ? [] : changes, samples: isSample ? changes : [], isOfClickHouse: script.isOfClickHouse === true };
  });
  return files.map((read) => (read.isOfClickHouse || !isBesideClickHouse(read, files) ? read : { ...read, isOfClickHouse: true }));
}

/** A script that creates no table, in a folder where all that others create lies in ClickHouse. */
function isBesideClickHouse({ file, script }: ReadSqlFile, files: readonly ReadSqlFile[]): boolean {
  const beside = createsTables(script) ? [] : files.filter((other) => createsTables(other.script) && directoryOf(other.file) === directoryOf(file));
  return beside.length > 0 && beside.every(({ isOfClickHouse }) => isOfClickHouse);
}

function createsTables({ changes }: SqlScript): boolean {
  return changes.some(({ kind }) => kind === 'create');
}

function withoutDown(text: string): string {
  const start = downMark.exec(text)?.index;
  return start === undefined ? text : text.slice(0, start);
}

/** A name of the same length stands for a placeholder, so that places stay the same. */
function withNames(text: string): string {
  return text.replace(placeholder, (found) => found.replace(/\W/g, '_').replace(/^__/, 'p_'));
}

function noteAt({ file, line, column }: Span, message: string): Note {
  return { file, line, column, message: `This statement is not understood and left out: ${message}` };
}

function isGenerated(file: string, project: LoadedProject): boolean {
  if (/(^|\/)migrations?\/[^/]+\/migration\.sql$/.test(file) && project.schemaStores.length > 0) return true;
  return /(^|\/)\d{4}_[a-z0-9_]+\.sql$/.test(file) && /(^|\/)(drizzle|migrations?)(\/|$)/.test(file);
}

/** From offsets in a text to places, by its lines. */
export function spansIn(file: string, text: string): (offset: number, end?: number) => Span {
  const starts = [0];
  for (let position = text.indexOf('\n'); position >= 0; position = text.indexOf('\n', position + 1)) starts.push(position + 1);
  const placeOf = (offset: number): { line: number; column: number } => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
  return (offset, end) => {
    const last = end ?? endOfLine(text, offset);
    const [from, to] = [placeOf(offset), placeOf(last)];
    return { file, start: offset, end: last, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  };
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}
