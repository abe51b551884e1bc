import type { Evidence } from '../../collect/facts.js';
import type { FindingReport } from '../contract.js';
import { escapeControls } from '../escape.js';
import { placeText } from '../style.js';
import type { FormatContext } from './format.js';

/** A range in one line; lines and columns start at 1, the end is exclusive, columns count UTF-16 units. */
export interface Region {
  line: number;
  column: number;
  endColumn: number;
}

/**
 * Where a finding begins: all of it, or the first line of a class or a schema.
 *
 * Hosts of code show an annotation in a diff only where the diff has every line of it.
 */
export function firstLineOf(finding: FindingReport, { lineOf }: Pick<FormatContext, 'lineOf'>): Region {
  const { file, line, column, endLine, endColumn } = finding;
  if (endLine === line) return { line, column, endColumn: Math.max(endColumn, column + 1) };
  const end = lineOf(file, line)?.trimEnd().length ?? 0;
  return { line, column, endColumn: Math.max(end, column) + 1 };
}

/** The code in a line, from its first to its last letter; one column where it cannot be read. */
export function wholeLine(file: string, line: number, { lineOf }: Pick<FormatContext, 'lineOf'>): Region {
  const text = lineOf(file, line)?.trimEnd() ?? '';
  const column = text.length - text.trimStart().length + 1;
  return { line, column, endColumn: Math.max(text.length, column) + 1 };
}

/** A piece of evidence in one line: the place, and what it shows. */
export function proofText({ file, line, how }: Evidence, { repositoryPath }: Pick<FormatContext, 'repositoryPath'>): string {
  return `${placeText({ file: repositoryPath(file), line })} ${escapeControls(how)}`;
}
