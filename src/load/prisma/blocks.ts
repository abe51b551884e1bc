import { parsePrismaSchema } from '@loancrate/prisma-schema-parser';
import type { ConfigBlock, EnumDeclaration, ModelDeclaration, SourceRange } from '@loancrate/prisma-schema-parser';
import type { Note, Span } from '../../collect/facts.js';
import { SourceText } from './source-text.js';

/** A top-level block of a schema; its locations count from `start`. */
export interface Block<Declaration = ModelDeclaration | EnumDeclaration | ConfigBlock> {
  source: SourceText;
  declaration: Declaration;
  /** Offset of the block's keyword in the file. */
  start: number;
}

/** A `.prisma` file, read block by block so that a broken one costs no other. */
export interface ParsedFile {
  source: SourceText;
  blocks: Block[];
  notes: Note[];
}

interface Chunk {
  start: number;
  text: string;
  closed: boolean;
}

const blockStart = /^[ \t]*(?:model|view|type|enum|generator|datasource)[ \t]+\w+\s*\{/gm;
const bracketsAndTexts = /"(?:\\.|[^"\\\n])*"|\/\/[^\n]*|[{}]/g;
/** Lines of one block that are given up before the block itself is. */
const maximumBrokenLines = 10;

export function parseFile(file: string, text: string): ParsedFile {
  const source = new SourceText(file, text);
  const parsed: ParsedFile = { source, blocks: [], notes: [] };
  let covered = 0;
  for (const chunk of chunksOf(text)) {
    noteStrayText(parsed, covered, chunk.start);
    parseChunk(chunk, parsed);
    covered = chunk.start + chunk.text.length;
  }
  noteStrayText(parsed, covered, text.length);
  return parsed;
}

/** The range of something in a block, given the locations that the parser tells. */
export function spanIn(block: Block<unknown>, node: { location?: SourceRange }): Span {
  const start = block.start + (node.location?.start.offset ?? 0);
  return block.source.span(start, block.start + (node.location?.end.offset ?? 0));
}

/** Between blocks only comments may stand. */
function noteStrayText(parsed: ParsedFile, from: number, to: number): void {
  const withoutComments = parsed.source.text.slice(from, to)
    .replace(/\/\/[^\n]*/g, (comment) => ' '.repeat(comment.length));
  const stray = withoutComments.search(/\S/);
  if (stray >= 0) addNote(parsed, from + stray, 'This text belongs to no block of a Prisma schema and is left out.');
}

function chunksOf(text: string): Chunk[] {
  const starts = [...text.matchAll(blockStart)].map((match) => match.index);
  const chunks: Chunk[] = [];
  let covered = 0;
  for (const [index, from] of starts.entries()) {
    if (from < covered) continue;
    const limit = starts[index + 1] ?? text.length;
    const end = endOfBlock(text, from, limit);
    chunks.push({ start: from, text: text.slice(from, end ?? limit), closed: end !== undefined });
    covered = end ?? limit;
  }
  return chunks;
}

/** The offset behind the closing brace; nothing where the next block starts before it. */
function endOfBlock(text: string, from: number, limit: number): number | undefined {
  let depth = 0;
  bracketsAndTexts.lastIndex = from;
  for (;;) {
    const match = bracketsAndTexts.exec(text);
    if (match === null || match.index >= limit) return undefined;
    if (match[0] === '{') depth += 1;
    if (match[0] === '}') depth -= 1;
    if (depth === 0 && match[0] === '}') return match.index + 1;
  }
}

function parseChunk(chunk: Chunk, parsed: ParsedFile): void {
  if (!chunk.closed) addNote(parsed, chunk.start, 'The block has no closing brace.');
  let text = chunk.closed ? chunk.text : `${chunk.text}\n}`;
  for (let attempt = 0; attempt <= maximumBrokenLines; attempt += 1) {
    const result = tryParse(text);
    if (typeof result !== 'number') {
      parsed.blocks.push(...result.map((declaration) => ({ source: parsed.source, declaration, start: chunk.start })));
      return;
    }
    const place = chunk.start + Math.min(result, chunk.text.length);
    addNote(parsed, place, 'The line is not what a Prisma schema may hold, and is left out.');
    const shortened = withoutLine(text, result);
    if (shortened === undefined) break;
    text = shortened;
  }
  addNote(parsed, chunk.start, 'The block could not be read: mend the errors named before.');
}

/** The declarations of a block, or the offset of the first error. */
function tryParse(text: string): Block['declaration'][] | number {
  try {
    return parsePrismaSchema(text).declarations
      .filter((declaration) => declaration.kind !== 'commentBlock' && declaration.kind !== 'typeAlias');
  } catch (error) {
    return offsetOfError(error);
  }
}

function offsetOfError(error: unknown): number {
  const location = (error as { location?: { start?: { offset?: unknown } } } | undefined)?.location;
  return typeof location?.start?.offset === 'number' ? location.start.offset : 0;
}

/** The block with the line at an offset blanked; nothing where that is its first or last line, or blank already. */
function withoutLine(text: string, offset: number): string | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const newline = text.indexOf('\n', offset);
  const line = text.slice(start, newline < 0 ? text.length : newline);
  if (start === 0 || newline < 0 || line.trim() === '') return undefined;
  return text.slice(0, start) + ' '.repeat(line.length) + text.slice(start + line.length);
}

function addNote(parsed: ParsedFile, offset: number, message: string): void {
  parsed.notes.push({ file: parsed.source.file, ...parsed.source.position(offset), message });
}
