import type { TableChange } from '../../sql/model.js';
import type { Annotation, Span } from '../facts.js';

const tag = /^\s*--[ \t]*(@lethe[ \t]+([\w-]+)((?![\w-]).*)?)$/u;
const trailingTag = /--[ \t]*@lethe[ \t].*$/u;

/** A text of SQL, with where it begins in the file. */
export interface SqlText {
  /** The whole file. */
  text: string;
  /** Where the offsets of changes count from. */
  base: number;
  spanAt: (offset: number, end?: number) => Span;
}

/**
 * `@lethe` tags of the table and the columns that a change adds, by their offsets: in the `--` lines above, which belong to what begins
 * first in a line, and behind, which belong to what begins last in it.
 */
export function tagsOfChange(change: TableChange, sql: SqlText): ReadonlyMap<number, Annotation[]> {
  const tags = new Map<number, Annotation[]>();
  if (!sql.text.includes('@lethe')) return tags;
  const add = (offset: number, found: Annotation[]): void => { tags.set(offset, [...tags.get(offset) ?? [], ...found]); };
  for (const starts of byLine(startsOf(change), sql)) {
    const [first, last] = [Math.min(...starts), Math.max(...starts)];
    add(first, tagsAbove(first, sql));
    add(last, tagsBehind(last, sql));
  }
  return tags;
}

function startsOf(change: TableChange): number[] {
  if (change.kind === 'create') return [change.offset, ...change.columns.map(({ offset }) => offset)];
  return change.kind === 'add-column' ? [change.column.offset] : [];
}

function byLine(offsets: readonly number[], { text, base }: SqlText): number[][] {
  const lines = new Map<number, number[]>();
  for (const offset of offsets) {
    const line = startOfLine(text, base + offset);
    lines.set(line, [...lines.get(line) ?? [], offset]);
  }
  return [...lines.values()];
}

function tagsAbove(offset: number, sql: SqlText): Annotation[] {
  const { text, base } = sql;
  const found: Annotation[] = [];
  for (let end = startOfLine(text, base + offset) - 1; end >= 0;) {
    const start = startOfLine(text, end);
    const line = text.slice(start, end).trimEnd();
    if (!line.trimStart().startsWith('--')) break;
    found.unshift(...tagIn(line, start, sql));
    end = start - 1;
  }
  return found;
}

function tagsBehind(offset: number, sql: SqlText): Annotation[] {
  const start = sql.base + offset;
  const end = sql.text.indexOf('\n', start);
  const rest = sql.text.slice(start, end < 0 ? undefined : end).trimEnd();
  const found = trailingTag.exec(rest);
  return found === null ? [] : tagIn(found[0], start + found.index, sql);
}

function tagIn(line: string, start: number, { base, spanAt }: SqlText): Annotation[] {
  const [, whole, name, value = ''] = tag.exec(line) ?? [];
  if (whole === undefined || name === undefined) return [];
  const from = start + line.indexOf(whole) - base;
  return [{ name, value: value.trim(), span: spanAt(from, from + whole.length) }];
}

function startOfLine(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}
