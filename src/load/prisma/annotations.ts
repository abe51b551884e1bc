import type { FieldDeclaration, ModelDeclaration } from '@loancrate/prisma-schema-parser';
import type { Annotation } from '../../collect/facts.js';
import type { Block } from './blocks.js';
import type { DocumentationLine } from './documentation.js';
import { documentation, linesAbove } from './documentation.js';

const tag = /\/\/\/\s*(@lethe\s+([\w-]+)((?![\w-]).*)?)$/;

/** `@lethe` tags in the `///` lines above a block. */
export function blockAnnotations(block: Block<ModelDeclaration>): Annotation[] {
  return annotationsIn(block, linesAbove(block, block.start + (block.declaration.location?.start.offset ?? 0)));
}

/** `@lethe` tags in the `///` lines above a field, and behind it. */
export function fieldAnnotations(block: Block<ModelDeclaration>, field: FieldDeclaration): Annotation[] {
  return annotationsIn(block, documentation(block, field));
}

function annotationsIn(block: Block<ModelDeclaration>, lines: readonly DocumentationLine[]): Annotation[] {
  return lines.flatMap(({ text, start }) => {
    const [, whole, name, value] = text.trimStart().startsWith('///') ? tag.exec(text) ?? [] : [];
    if (whole === undefined || name === undefined) return [];
    const from = start + text.indexOf(whole);
    return [{ name, value: (value ?? '').trim(), span: block.source.span(from, from + whole.length) }];
  });
}
