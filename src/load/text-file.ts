import { closeSync, openSync, readSync, statSync } from 'node:fs';

/** Bytes; larger sources are the work of tools. */
const maximumSize = 1_000_000;
/** Characters; smaller files are never called minified. */
const minifiedFrom = 4_000;
/** Characters; nobody writes a file whose text stands mostly in lines longer than this. */
const minifiedLine = 500;

const leadingComments = /^(?:\s+|\/\/[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/|#![^\n]*\n)+/;

/** The text of a file without its byte order mark, or why there is none. */
export type TextFile = { text: string; bytes: number } | { problem: string };

/** Room for one file of the largest size, and for a byte that tells that one is larger. */
const room = Buffer.allocUnsafeSlow(maximumSize + 1);

/** Reads a file whole. A file that is no text, too large or unreadable gives a problem, in words for a note. */
export function readTextFile(path: string): TextFile {
  try {
    const size = readInto(room, path);
    return size > maximumSize ? tooLarge(statSync(path).size) : decodeText(room.subarray(0, size));
  } catch (error) {
    return { problem: `It could not be read (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}).` };
  }
}

/** Fills a buffer with the content of a file, as far as there is room. @returns how many bytes it took */
function readInto(buffer: Buffer, path: string): number {
  const file = openSync(path, 'r');
  try {
    let size = 0;
    for (let length = -1; length !== 0 && size < buffer.length; size += length) length = readSync(file, buffer, size, buffer.length - size, null);
    return size;
  } finally {
    closeSync(file);
  }
}

/** The text in the content of a file. */
export function decodeText(content: Buffer): TextFile {
  const bytes = content.length;
  if (bytes > maximumSize) return tooLarge(bytes);
  if (bytes >= 2 && content[0] === 0xff && content[1] === 0xfe) return { text: content.toString('utf16le').slice(1), bytes };
  if (content.subarray(0, 1024).includes(0)) return { problem: 'Left out: it is no text.' };
  return { text: withoutByteOrderMark(content.toString('utf8')), bytes };
}

function tooLarge(bytes: number): TextFile {
  return { problem: `Left out: larger than 1 MB (${(bytes / 1_000_000).toFixed(1)} MB).` };
}

/** A byte order mark is no part of the text: every position is counted without it. */
export function withoutByteOrderMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** Whether most of the text stands in lines that nobody writes. A short licence before the code does not count. */
export function isMinified(text: string): boolean {
  if (text.length < minifiedFrom) return false;
  let inLongLines = 0;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    if (end - start > minifiedLine) inLongLines += end - start;
    start = end + 1;
  }
  return inLongLines > text.length / 2;
}

/** Whether the comments at the beginning of a file say that a tool wrote it. */
export function isMarkedAsGenerated(text: string): boolean {
  const head = text.slice(0, 2_000);
  return head.includes('@generated') && (leadingComments.exec(head)?.[0].includes('@generated') ?? false);
}

const suite = /^(?:describe|suite)(?:\.\w+)*\(\s*['"`]/m;
const testCase = /^[ \t]+(?:it|test)(?:\.\w+)*\(\s*['"`][^'"`\n]*['"`]\s*,/m;

/** Whether a file holds a suite of tests, as Jest, Vitest, Mocha and the runner of Node call it: its name need not say so (`orders.integration.ts`). */
export function holdsTests(text: string): boolean {
  return suite.test(text) && testCase.test(text);
}

/** Whether a generated file holds the types of tables: generators for Kysely say so in a comment or import its types. */
export function describesTables(text: string): boolean {
  return /\bkysely\b/.test(text.slice(0, 2_000));
}
