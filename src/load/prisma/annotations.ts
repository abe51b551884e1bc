import type { FieldDeclaration, ModelDeclaration } from '@loancrate/prisma-schema-parser';
import type { Annotation } from '../../collect/facts.js';
import type { Block } from './blocks.js';

const tag = /^\s*\/\/\/\s*(@lethe\s+([\w-]+)((?![\w-]).*)?)$/;
const trailingTag = /\/\/\/\s*@lethe\s.*$/;

/** `@lethe` tags in the `///` lines above a block. */
export function blockAnnotations(block: Block<ModelDeclaration>): Annotation[] {
  return annotationsAbove(block, block.start + (block.declaration.location?.start.offset ?? 0));
}

/** `@lethe` tags in the `///` lines above a field, and behind it. */
export function fieldAnnotations(block: Block<ModelDeclaration>, field: FieldDeclaration): Annotation[] {
  return [
    ...annotationsAbove(block, block.start + (field.location?.start.offset ?? 0)),
    ...annotationsBehind(block, field),
  ];
}

function annotationsAbove(block: Block<ModelDeclaration>, offset: number): Annotation[] {
  const annotations: Annotation[] = [];
  for (const line of block.source.linesAbove(offset)) {
    if (!line.text.trimStart().startsWith('//')) break;
    annotations.unshift(...annotationIn(block, line.text, line.start));
  }
  return annotations;
}

function annotationsBehind(block: Block<ModelDeclaration>, field: FieldDeclaration): Annotation[] {
  const { comment } = field;
  if (comment?.kind !== 'docComment' || comment.location === undefined) return [];
  const start = block.start + comment.location.start.offset;
  const text = block.source.text.slice(start, block.start + comment.location.end.offset).trimEnd();
  const found = trailingTag.exec(text);
  return found === null ? [] : annotationIn(block, found[0], start + found.index);
}

function annotationIn(block: Block<ModelDeclaration>, text: string, start: number): Annotation[] {
  const [, whole, name, value] = tag.exec(text) ?? [];
  if (whole === undefined || name === undefined) return [];
  const from = start + text.indexOf(whole);
  return [{ name, value: (value ?? '').trim(), span: block.source.span(from, from + whole.length) }];
}
