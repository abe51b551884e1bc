import type { ts } from 'ts-morph';
import { effects } from './stores.js';
import type { Use } from './uses.js';

/** What a trailing comment claims about its line: `// delete User` is `{ name: 'delete', operands: ['User'] }`. */
export interface Marker {
  line: number;
  name: string;
  operands: string[];
}

/** On a line that looks like an effect or a sink and is none. */
export const nothing = 'nothing';

/** Reads the comments that stand behind code. A comment on a line of its own is only a comment. */
export function markersIn(sourceFile: ts.SourceFile): Marker[] {
  return sourceFile.text.split('\n').flatMap((text, index) => {
    const comment = /^\s*[^\s/].*\s\/\/ (.+)$/.exec(text)?.[1];
    return comment === undefined ? [] : comment.split(',').map((claim) => {
      const [name = '', ...operands] = claim.trim().split(/\s+/);
      return { line: index + 1, name, operands };
    });
  });
}

/** Uses on the marker's line that are what it claims. */
export function usesFor(marker: Marker, uses: readonly Use[]): Use[] {
  return uses.filter((use) => use.line === marker.line && use.tag.name === marker.name && fits(marker, use));
}

function fits(marker: Marker, use: Use): boolean {
  if (marker.operands.length === 0) return true;
  if (effects.has(marker.name)) return use.store === marker.operands[0];
  return marker.operands.every((operand) => use.tag.operands.includes(operand));
}

export function describeMarker(marker: Marker, uses: readonly Use[]): string {
  const found = uses.filter((use) => use.line === marker.line)
    .map((use) => [use.tag.name, ...use.tag.operands, ...(use.store === undefined ? [] : [`(store ${use.store})`])].join(' '));
  return `line ${String(marker.line)}: ${[marker.name, ...marker.operands].join(' ')}, found: ${found.join('; ') || nothing}`;
}
