import type { FieldDeclaration, ModelDeclaration } from '@loancrate/prisma-schema-parser';
import type { Block } from './blocks.js';

/** A line of a comment, and the offset where it starts in the file. */
export interface DocumentationLine {
  text: string;
  start: number;
}

/** The `///` and `//` lines above a field, from the first, and the `///` behind it. */
export function documentation(block: Block<ModelDeclaration>, field: FieldDeclaration): DocumentationLine[] {
  return [...linesAbove(block, block.start + (field.location?.start.offset ?? 0)), ...lineBehind(block, field)];
}

/** The lines of comments that stand directly above an offset, from the first. */
export function linesAbove(block: Block<ModelDeclaration>, offset: number): DocumentationLine[] {
  const lines: DocumentationLine[] = [];
  for (const line of block.source.linesAbove(offset)) {
    if (!line.text.trimStart().startsWith('//')) break;
    lines.unshift(line);
  }
  return lines;
}

function lineBehind(block: Block<ModelDeclaration>, { comment }: FieldDeclaration): DocumentationLine[] {
  if (comment?.kind !== 'docComment' || comment.location === undefined) return [];
  const start = block.start + comment.location.start.offset;
  return [{ text: block.source.text.slice(start, block.start + comment.location.end.offset).trimEnd(), start }];
}
