import path from 'node:path';
import { readTextFile } from '../load/text-file.js';

/** Where the compiler ends a line. */
const LINE_BREAK = /\r\n|[\n\r\u2028\u2029]/u;

/** Reads lines of analysed files, each file once; a line that cannot be read is undefined. Lines start at 1. */
export function lineReader(workingDirectory: string): (file: string, line: number) => string | undefined {
  const files = new Map<string, string[]>();
  return (file, line) => {
    const lines = files.get(file) ?? linesOf(path.resolve(workingDirectory, file));
    files.set(file, lines);
    return lines[line - 1];
  };
}

function linesOf(file: string): string[] {
  const content = readTextFile(file);
  return 'text' in content ? content.text.split(LINE_BREAK) : [];
}
