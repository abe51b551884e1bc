import type { Style } from './style.js';
import { padText, textWidth, wrapText } from './text-width.js';

/** A cell: paragraphs that are wrapped to the column's width, and the colour of each line. */
export interface Cell {
  paragraphs: string[];
  paint?: (line: string) => string;
}

export interface Column {
  title: string;
  /** A column takes what its cells need, but no more than this. */
  most: number;
  /** This column gets what the others leave. */
  fills?: boolean;
}

const GAP = 2;

/** Columns that the cells need at most, without wrapping. */
export function naturalWidth(column: Column, cells: readonly Cell[]): number {
  const longest = Math.max(...cells.flatMap((cell) => cell.paragraphs.map(textWidth)), 0);
  return Math.max(textWidth(column.title), Math.min(column.most, longest));
}

/** Widths of all columns for a table as wide as `width`. */
export function columnWidths(columns: readonly Column[], rows: readonly Cell[][], width: number): number[] {
  const natural = columns.map((column, index) => naturalWidth(column, rows.flatMap((row) => row[index] ?? [])));
  const taken = sumOf(natural.filter((_, index) => columns[index]?.fills !== true));
  const left = width - taken - GAP * (columns.length - 1);
  return natural.map((columnWidth, index) => (
    columns[index]?.fills === true ? Math.max(12, Math.min(columnWidth, left)) : columnWidth
  ));
}

/** The heading with a line below it. */
export function headingLines(columns: readonly Column[], widths: readonly number[], { colours }: Style): string[] {
  const titles = columns.map(({ title }, index) => padText(title, widths[index] ?? 0)).join(' '.repeat(GAP)).trimEnd();
  const full = sumOf(widths) + GAP * (widths.length - 1);
  return [colours.bold(titles), colours.dim('─'.repeat(full))];
}

function sumOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}

/** One row, as many lines as its longest cell. */
export function rowLines(row: readonly Cell[], widths: readonly number[]): string[] {
  const wrapped = row.map(({ paragraphs }, index) => paragraphs.flatMap((text) => wrapText(text, widths[index] ?? 0)));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) => row
    .map(({ paint = (text: string) => text }, index) => {
      const text = wrapped[index]?.[line] ?? '';
      return paint(text) + ' '.repeat(Math.max(0, (widths[index] ?? 0) - textWidth(text)));
    })
    .join(' '.repeat(GAP))
    .trimEnd());
}
