import { ts } from 'ts-morph';
import type { Note } from '../collect/facts.js';

/** An import of the application's own code that leads to no known file. */
export interface UnresolvedImport {
  file: string;
  /** Offset of the specifier. */
  position: number;
  specifier: string;
  /** Where the file would stand, relative to the root. */
  expected: string;
}

const maximumUnresolved = 20;

/** The compiler keeps what the parser found wrong on the source file, and declares it internal. */
interface ParsedFile extends ts.SourceFile {
  parseDiagnostics?: readonly ts.DiagnosticWithLocation[];
}

/** The first syntax error of a file. The file is used all the same: the parser recovers. */
export function describeSyntaxError(file: string, sourceFile: ts.SourceFile): Note[] {
  const [first] = (sourceFile as ParsedFile).parseDiagnostics ?? [];
  if (!first) return [];
  const reason = ts.flattenDiagnosticMessageText(first.messageText, ' ');
  return [{ file, ...positionOf(sourceFile, first.start), message: `Syntax error: ${withoutControls(reason)}` }];
}

/** Nothing of such a file is known. */
export function describeTooDeep(file: string): Note {
  return { file, line: 1, column: 1, message: 'This file is nested too deeply to be followed, so it was left out. Exclude it if it is generated.' };
}

/** One note for each file that imports expect and that is not there, and a count where there are many. */
export function describeUnresolved(
  imports: readonly UnresolvedImport[],
  sourceFileOf: (file: string) => ts.SourceFile | undefined,
): Note[] {
  const groups = [...groupByExpected(imports).values()];
  const notes = groups.slice(0, maximumUnresolved).map((group) => describeGroup(group, sourceFileOf));
  const rest = groups.slice(maximumUnresolved);
  if (rest.length > 0) {
    const message = `${String(rest.length)} more files of the application that imports ask for are not here.`;
    notes.push({ file: rest[0]?.[0].file ?? '', line: 1, column: 1, message });
  }
  return notes;
}

type Group = [UnresolvedImport, ...UnresolvedImport[]];

function groupByExpected(imports: readonly UnresolvedImport[]): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const one of imports) {
    const group = groups.get(one.expected);
    if (group) group.push(one);
    else groups.set(one.expected, [one]);
  }
  return groups;
}

function describeGroup([first, ...others]: Group, sourceFileOf: (file: string) => ts.SourceFile | undefined): Note {
  const sourceFile = sourceFileOf(first.file);
  const place = sourceFile ? positionOf(sourceFile, first.position) : { line: 1, column: 1 };
  const message =
    `This import leads to no file (${withoutControls(first.expected) || '.'}), so what comes from there is not known. ` +
    `It may be generated, ignored or missing.${describeOthers(others.length)}`;
  return { file: first.file, ...place, message };
}

function describeOthers(count: number): string {
  if (count === 0) return '';
  return count === 1 ? ' One more import asks for it.' : ` ${count} more imports ask for it.`;
}

function positionOf(sourceFile: ts.SourceFile, offset: number): { line: number; column: number } {
  const { line, character } = sourceFile.getLineAndCharacterOfPosition(Math.min(offset, sourceFile.text.length));
  return { line: line + 1, column: character + 1 };
}

/** Text of the analysed project for a message: control characters would reach a terminal. */
export function withoutControls(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, '\uFFFD').slice(0, 200);
}
